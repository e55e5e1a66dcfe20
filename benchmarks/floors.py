"""The lowest scores that a gold set of our own may have, kept in floors.json beside the fingerprint of the set.

Each set has its own section: {"gold_sha256": fingerprint, "floors": measure → lowest rate, "changes": why they moved}.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
SLACK = 0.02
"""A new floor lies this much below the score, so that one borderline record does not stop a change."""


def load_floors(gold_set: str) -> dict[str, Any]:
    """The section of a set; without one, no floors."""
    found: dict[str, Any] = _sections().get(gold_set, {"gold_sha256": "", "floors": {}, "changes": []})
    return found


def _sections() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return found


def below_floor(rates: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """A sentence for every measure that has fallen too low."""
    return [
        f"{measure}: {rates[measure]:.3f} is below its floor {floor:.3f}"
        for measure, floor in floors.items()
        if rates[measure] < floor
    ]


def update_floors(
    gold_set: str, rates: Mapping[str, float], fingerprint: str, reason: str, *, slack: float = SLACK
) -> None:
    """Set the floors of a set a little below its scores, and note the reason."""
    sections, before = _sections(), load_floors(gold_set)
    floors = {measure: max(0.0, round(rate - slack, 2)) for measure, rate in rates.items()}
    moved = [f"{m} {before['floors'].get(m, 0.0)} → {f}" for m, f in floors.items() if before["floors"].get(m) != f]
    note = f"{date.today().isoformat()} {reason} ({'; '.join(moved) or 'gold only'})"
    sections[gold_set] = {"gold_sha256": fingerprint, "floors": floors, "changes": [*before["changes"], note]}
    FLOORS.write_text(json.dumps(sections, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def add_floor_options(parser: argparse.ArgumentParser) -> None:
    """--update-floors, --reason and --slack."""
    parser.add_argument("--update-floors", action="store_true", help="set the floors from this run")
    parser.add_argument("--reason", help="why the floors move; required with --update-floors")
    parser.add_argument("--slack", type=float, default=SLACK, help="how far below the score they lie (%(default)s)")


def require_reason(parser: argparse.ArgumentParser, arguments: argparse.Namespace) -> None:
    """End the program where floors would move without a reason, or by another gold than ours."""
    if arguments.update_floors and not (arguments.reason or "").strip():
        parser.error('floors move only for a stated reason: --update-floors --reason "…"')
    if arguments.update_floors and getattr(arguments, "gold", None):
        parser.error("floors belong to our own gold; leave out --gold")
