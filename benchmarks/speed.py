"""Words per second from raw text to ledger, the share of each layer, and memory.

    python -m benchmarks.speed [--data DIR] [--documents 2000] [--json]

Each number of processes runs in a fresh interpreter with a fresh ledger, one after the other, on the same documents.
Absolute figures depend on the machine and on what else it does; the ratios within one run are what to compare.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from benchmarks.data_folder import add_data_option, json_lines

PROCESSES = (1, 2)
REPOSITORY = Path(__file__).resolve().parents[1]


def measure(documents: Path, processes: int) -> dict[str, Any]:
    """Read a JSON Lines file into a new ledger, in this process and its workers."""
    from depositary.pipeline import LayerClock, add_paths

    clock = LayerClock()
    with tempfile.TemporaryDirectory() as folder:
        started, busy = time.monotonic(), time.process_time()
        report = add_paths([documents], Path(folder) / "ledger", processes=processes, clock=clock)
        seconds, busy = time.monotonic() - started, time.process_time() - busy
        ledger_bytes = sum(file.stat().st_size for file in Path(folder).rglob("*") if file.is_file())
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu_seconds = sum(u.ru_utime + u.ru_stime for u in used)
    # Loading the model and asking the ledger what it holds are in no layer.
    layers = clock.seconds | {"rest": busy - sum(clock.seconds.values())}
    return {
        "processes": processes,
        "documents": report.documents_added,
        "failures": len(report.failures),
        "words": report.words,
        "attributions": report.attributions,
        "events": report.events,
        "seconds": round(seconds, 2),
        "CPU-seconds": round(cpu_seconds, 2),
        "words per second": round(report.words / seconds),
        "words per CPU-second": round(report.words / cpu_seconds),
        # Workers keep their own clocks, so that only a single process knows all its layers.
        "share of layer": {k: round(v / busy, 3) for k, v in layers.items()} if processes == 1 else None,
        "peak MB": {
            "this process": _megabytes(used[0].ru_maxrss),
            "largest worker": _megabytes(used[1].ru_maxrss) if processes > 1 else None,
        },
        "ledger MB": round(ledger_bytes / 1e6, 2),
    }


def _megabytes(peak: int) -> float:
    """Of `ru_maxrss`, which macOS counts in bytes and Linux in KiB."""
    return round(peak / 1e6 if sys.platform == "darwin" else peak * 1024 / 1e6, 1)


def compare(data: Path, count: int) -> dict[str, Any]:
    """Measure every number of processes on the same first documents of the large collection."""
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents.jsonl"
        with documents.open("w", encoding="utf-8") as file:
            for record in json_lines(data / "texts/big.jsonl.gz", count):
                file.write(json.dumps(record, ensure_ascii=False) + "\n")
        runs = [_in_fresh_interpreter(documents, processes) for processes in PROCESSES]
    return {"runs": runs, "speed-up": round(runs[0]["seconds"] / runs[-1]["seconds"], 2)}


def _in_fresh_interpreter(documents: Path, processes: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.speed", "--one", str(documents), "--processes", str(processes)]
    done = subprocess.run(command, stdout=subprocess.PIPE, cwd=REPOSITORY, check=True, text=True)
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def print_tables(found: dict[str, Any]) -> None:
    """The runs side by side, then the layers."""
    from rich.console import Console
    from rich.table import Table

    console = Console()
    table = Table("", *(f"{run['processes']} process{'es' * (run['processes'] > 1)}" for run in found["runs"]))
    for key in found["runs"][0]:
        if key not in ("processes", "share of layer", "peak MB"):
            table.add_row(key, *(str(run[key]) for run in found["runs"]))
    for key in ("this process", "largest worker"):
        table.add_row(f"peak MB, {key}", *(str(run["peak MB"][key] or "–") for run in found["runs"]))
    console.print(table)
    console.print(f"speed-up of {PROCESSES[-1]} processes: {found['speed-up']}")
    layers = Table("layer", "share of one process's time")
    for name, share in found["runs"][0]["share of layer"].items():
        layers.add_row(name, f"{share:.1%}")
    console.print(layers)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--documents", type=int, default=2000, help="how many to read (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--one", type=Path, metavar="FILE", help="measure one JSON Lines file in this process")
    parser.add_argument("--processes", type=int, default=1, help="with --one")
    arguments = parser.parse_args()
    if arguments.one:
        print(json.dumps(measure(arguments.one, arguments.processes)))
        return
    found = compare(arguments.data, arguments.documents)
    if arguments.json:
        print(json.dumps(found, indent=1))
    else:
        print_tables(found)


if __name__ == "__main__":
    main()
