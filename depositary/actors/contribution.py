"""What one lexicon file adds to the registry, and the fields that all kinds of entries share."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from depositary.actors.actor import Actor, OfficialOutlet, Role
from depositary.actors.matching import Candidate, Form, Strength
from depositary.actors.offices import OfficeTerm
from depositary.actors.validity import Validity, first_day, last_day


@dataclass
class Contribution:
    """What one file adds to the registry."""

    actors: dict[str, Actor] = field(default_factory=dict)
    names: defaultdict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, Role] = field(default_factory=dict)
    outlets: list[OfficialOutlet] = field(default_factory=list)
    terms: list[OfficeTerm] = field(default_factory=list)
    hiding: list[str] = field(default_factory=list)
    common_words: set[str] = field(default_factory=set)


def validity_of(entry: dict[str, Any], since: str = "from") -> Validity:
    """When an entry holds, by its fields `from` (or another name for it) and `until`."""
    validity = Validity(first_day(entry.get(since)), last_day(entry.get("until")))
    if validity.since and validity.until and validity.until < validity.since:
        raise ValueError(f"'until' ({validity.until}) lies before '{since}' ({validity.since})")
    return validity


def texts_of(entry: dict[str, Any], key: str) -> list[str]:
    """The strings of a list field. YAML reads an unquoted No as false, so anything else is an error."""
    values = entry.get(key) or []
    if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
        raise ValueError(f"'{key}' must be a list of texts; quote words such as \"No\" and numbers")
    return values


def add_names(entry: dict[str, Any], found: Contribution, *, code: str | None, form: Form, validity: Validity) -> None:
    """Every spelling of an actor, with its form and strength."""
    name: str = entry["name"]
    sector = entry.get("sector")

    def add(spelling: str, of_form: Form, strength: Strength, during: Validity) -> None:
        found.names[spelling].append(
            Candidate(code=code, form=of_form, name=name, strength=strength, validity=during, sector=sector)
        )

    weak = texts_of(entry, "weak_names")
    for spelling in dict.fromkeys([*texts_of(entry, "names")] or [name]):
        add(spelling, form, "strong", validity)
    for spelling in weak:
        add(spelling, form, "weak", validity)
    for spelling in texts_of(entry, "adjectives"):
        add(spelling, "adjective", "strong", validity)
    for spelling in texts_of(entry, "weak_adjectives"):
        add(spelling, "adjective", "weak", validity)
    for spelling in texts_of(entry, "people"):
        if spelling not in (entry.get("adjectives") or ()):
            add(spelling, "people", "strong", validity)
    for dated in entry.get("dated") or []:
        add(dated["name"], dated.get("form", form), dated.get("strength", "strong"), validity_of(dated))
    found.common_words.update(texts_of(entry, "common_words"))
