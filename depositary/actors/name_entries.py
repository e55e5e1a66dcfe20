"""Entries that only give names to be found: armed groups, metonyms, places, media, and names of other things."""

from __future__ import annotations

from typing import Any

from depositary.actors.contribution import Contribution, add_names, texts_of, validity_of
from depositary.actors.matching import Candidate, Form
from depositary.actors.validity import ALWAYS

CONDITIONS = ("speaks_or_decides", "near_court_words", "near_military_words", "never")
MEDIA = "media outlet"
"""Why a medium has no code."""


def read_armed_group(entry: dict[str, Any], kind: str, found: Contribution) -> None:
    add_names(entry, found, code=entry["country"], form="armed_group", validity=validity_of(entry))


def read_metonym(entry: dict[str, Any], kind: str, found: Contribution) -> None:
    for reading in [entry, *(entry.get("alternatives") or [])]:
        when = reading.get("when")
        if when is not None and when not in CONDITIONS:
            raise ValueError(f"'when' is {when!r}; write one of {', '.join(CONDITIONS)}, or leave it out")
        strength = entry.get("strength", "weak")
        if strength not in ("strong", "weak"):
            raise ValueError(f"'strength' is {strength!r}; write strong or weak")
        found.names[entry["name"]].append(
            Candidate(
                code=reading["actor"],
                form="metonym",
                name=entry["name"],
                strength=strength,
                validity=validity_of(reading),
                sector=reading.get("sector"),
                place=entry.get("place") or entry.get("kind"),
                when=when,
            )
        )


def read_place(entry: dict[str, Any], kind: str, found: Contribution) -> None:
    """Names of ground inside a state, or disputed between states."""
    code, reason = entry["actor"], entry.get("reason")
    if code is None and reason is None:
        raise ValueError("a place without an actor needs a 'reason'")
    forms: tuple[tuple[str, Form], ...] = (("names", "place"), ("adjectives", "adjective"), ("people", "people"))
    for key, form in forms:
        for name in texts_of(entry, key):
            found.names[name].append(Candidate(code=code, form=form, name=name, validity=ALWAYS, reason=reason))


def read_medium(entry: dict[str, Any], kind: str, found: Contribution) -> None:
    """Names of news media: sources without a code, unless they are an organ of their state."""
    speaks = entry.get("speaks_for_state", False)
    if not isinstance(speaks, bool) or not isinstance(entry.get("state_owned", False), bool):
        raise ValueError("'state_owned' and 'speaks_for_state' are true or false")
    if speaks and entry["country"] is None:
        raise ValueError("a medium that speaks for a state needs a 'country'")
    for name in texts_of(entry, "names"):
        found.names[name].append(
            Candidate(
                code=entry["country"] if speaks else None,
                form="media",
                name=entry.get("name") or name,
                sector="MED",
                reason=None if speaks else MEDIA,
            )
        )


def read_other_name(entry: dict[str, Any], kind: str, found: Contribution) -> None:
    found.hiding += texts_of(entry, "names")
