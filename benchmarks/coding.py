"""Attributions and events from raw text, by the scorers that stand beside the measuring data.

    python -m benchmarks.coding [--data DIR] [--json] [--write docs/accuracy.md]
    python -m benchmarks.coding --only attitude --gold-attitude FILE [--json]

Every figure stands beside what others have reached, and beside people's agreement with each other where it is known.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from benchmarks import external_scorers
from benchmarks.data_folder import SHARED, add_data_option, sha256_of
from benchmarks.external_scorers import JSONObject, Read


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table."""

    task: str
    measure: str
    value: float | str
    anchor: str = ""
    interval: tuple[float, float] | None = None

    @property
    def shown(self) -> str:
        if isinstance(self.value, str):
            return self.value
        low_high = f" ({self.interval[0]:.3f}–{self.interval[1]:.3f})" if self.interval else ""
        return f"{self.value:.3f}{low_high}"


def passages_figures(found: JSONObject) -> Iterator[Figure]:
    """Of hand-coded diplomatic passages."""
    rows = (
        ("found", "statement found, F1", ""),
        ("speaker", "statement + speaker, F1", "two readers: .87"),
        ("event", "event, F1", "two readers: .85"),
        ("event_status", "event + status, F1", ""),
        ("who_whom", "who to whom, any type, F1", ""),
    )
    for key, label, anchor in rows:
        interval = found["intervals"].get(key)
        yield Figure("passages", label, found[key]["f1"], anchor, tuple(interval) if interval else None)
    for key in ("kind", "stance", "type", "status", "date"):
        yield Figure("passages", f"{key}, accuracy of {found[key]['cases']}", found[key]["accuracy"])
    empty = found["empty_passages"]
    yield Figure(
        "passages",
        "statements and events where there are none",
        f"{empty['false_statements']} and {empty['false_events']}",
    )


def attribution_figures(found: JSONObject) -> Iterator[Figure]:
    """Of whole news articles."""
    interval = found.get("linked_f1_ci95")
    anchors = {
        "all": "rules: .37; people: .76", "direct": "rules: .60; people: .98", "mixed": "rules: .38; people: .90",
        "indirect": "rules: .24; people: .67",
    }  # fmt: skip
    for kind, anchor in anchors.items():
        shown = tuple(interval) if interval and kind == "all" else None
        yield Figure(
            "attribution", f"source and content linked, {kind}, F1", found["linked"][kind]["f1"], anchor, shown
        )
    yield Figure("attribution", "source right, given the content", found["source_acc"], "rules: .72; people: .95")
    for role, anchor in (("source", ".41; people: .80"), ("cue", ".50; people: .72"), ("content", ".34; people: .70")):
        yield Figure("attribution", f"{role}, exact words, F1", found["words"][role]["f1"], f"rules: {anchor}")


def plover_figures(found: dict[str, JSONObject]) -> Iterator[Figure]:
    """Of the sentences of the CAMEO manual."""
    for label, scores in found.items():
        yield Figure("plover", f"event type, F1, {label}", scores["type"][2], "existing coder: .50")
        yield Figure("plover", f"full record, {label}", scores["full_record"], "existing coder: .25")
        yield Figure("plover", f"actor country, F1, {label}", scores["source_country"][2])
        yield Figure("plover", f"recipient country, F1, {label}", scores["target_country"][2])


def attitude_figures(found: JSONObject) -> Iterator[Figure]:
    """Of news sentences towards a marked target."""
    anchors = {"rw": "naive Bayes: .60; published BERT: .80", "mt": "naive Bayes: .57; published BERT: .74"}
    for name in [name for name in anchors if name in found] or ["all"]:  # a set with other names is shown whole
        interval = found[name].get("f1m_ci95")
        shown = tuple(interval) if interval else None
        yield Figure("attitude", f"macro F1, {name}", found[name]["f1m"], anchors.get(name, ""), shown)


TASKS = ("passages", "attribution", "plover", "attitude", "commentary")
DEFAULT_GOLD = {
    "passages": "passages/dev_gold.json", "attribution": "attribution/dev.jsonl.gz", "plover": "plover/dev.json",
    "attitude": "attitude/dev.jsonl.gz",
}  # fmt: skip
"""In the folder of the data."""


def gold_of(arguments: argparse.Namespace) -> dict[str, Path]:
    """The gold file of each task that was asked for."""
    return {
        task: getattr(arguments, f"gold_{task}") or arguments.data / default
        for task, default in DEFAULT_GOLD.items()
        if task in arguments.only
    }


def all_figures(arguments: argparse.Namespace, read: Read) -> list[Figure]:
    """The figures of every task asked for, in order."""
    from depositary.language.analysis import analyse

    gold, limit = gold_of(arguments), arguments.limit
    documents = arguments.data / "texts/dev.jsonl.gz"
    found: list[Figure] = []
    if "passages" in gold:
        found += passages_figures(external_scorers.passages(gold["passages"], documents, read, limit))
    if "attribution" in gold:
        found += attribution_figures(external_scorers.attribution(gold["attribution"], read, limit))
    if "plover" in gold:
        found += plover_figures(external_scorers.plover(gold["plover"], read, limit))
    if "attitude" in gold:
        found += attitude_figures(external_scorers.attitude(gold["attitude"], cache(analyse), limit))
    if "commentary" in arguments.only:
        items = external_scorers.seed_article(arguments.seed_article, read)
        found.append(Figure("one commentary", "items found", items))
    return found


def print_table(figures: list[Figure]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("task", "measure", "score (95 % interval)", "beside it")
    for before, figure in zip([None, *figures], figures, strict=False):
        new = before is None or before.task != figure.task
        table.add_row(figure.task if new else "", figure.measure, figure.shown, figure.anchor, end_section=False)
    Console().print(table)


def as_markdown(figures: list[Figure], made_by: str, gold: dict[str, str]) -> str:
    """The page of the documentation."""
    lines = [
        "# Accuracy",
        "",
        "Development figures, from raw text through the whole reader. The language model learned from the training",
        "parts of these collections, so texts of other kinds may be read less well. What each measure counts:",
        "`benchmarks/README.md`. Rates run from 0 to 1; the interval is a 95 % bootstrap over documents.",
        "",
        f"Made by `python -m benchmarks.coding --write docs/accuracy.md` with {made_by}.",
        "",
        "| Task | Measure | Score | Beside it |",
        "|---|---|---|---|",
        *(f"| {f.task} | {f.measure} | {f.shown} | {f.anchor} |" for f in figures),
        "",
        "“Rules” is a baseline of regular expressions; “people” and “two readers” are one coding scored",
        "against another; “existing coder” is a published dictionary-based event coder on the same sentences.",
        "",
        "Gold records, by SHA-256:",
        "",
        *(f"- {name}: `{digest}`" for name, digest in gold.items()),
    ]
    return "\n".join(lines) + "\n"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    for task, default in DEFAULT_GOLD.items():
        parser.add_argument(f"--gold-{task}", type=Path, help=f"default: {default} of the data")
    parser.add_argument(
        "--only", nargs="+", choices=TASKS, default=TASKS, metavar="TASK", help=f"of {', '.join(TASKS)}"
    )
    parser.add_argument(
        "--seed-article", type=Path, default=SHARED / "seed", help="folder of article and check (%(default)s)"
    )
    parser.add_argument("--limit", type=int, help="records of each task, for a quick look")
    parser.add_argument("--json", action="store_true", help="print the figures as JSON")
    parser.add_argument("--write", type=Path, metavar="FILE", help="write them as a page of documentation")
    arguments = parser.parse_args()

    from depositary.pipeline import coder_version, read

    figures = all_figures(arguments, read)
    if arguments.write:
        arguments.write.write_text(as_markdown(figures, coder_version(), _digests(arguments)), encoding="utf-8")
    if arguments.json:
        print(json.dumps([_as_json(f) for f in figures], indent=1))
    else:
        print_table(figures)


def _as_json(figure: Figure) -> dict[str, Any]:
    return {name: getattr(figure, name) for name in ("task", "measure", "value", "interval", "anchor")}


def _digests(arguments: argparse.Namespace) -> dict[str, str]:
    return {task: sha256_of(path) for task, path in gold_of(arguments).items()}


if __name__ == "__main__":
    main()
