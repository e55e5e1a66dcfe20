"""The reviewed predicate lexicon, ready to be asked: which entries could this word be?"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from depositary import lexicons
from depositary.records import EventType, Status


@dataclass(frozen=True, slots=True)
class PredicateEntry:
    """One meaning of a verb or noun: its event type, when it applies, and where its arguments stand."""

    type: EventType
    mode: str | None
    intensity: float | None
    recipient: tuple[str, ...]
    """Slots in which the recipient may stand, best first; see `frames.py`."""
    actor: tuple[str, ...]
    symmetric: bool = False
    same_actor_recipient: bool = False
    content: bool = False
    """The object or clause holds an act asked for or threatened."""
    conditions: dict[str, Any] = field(default_factory=dict)
    status: Status | None = None
    """Status the meaning itself carries: "pledged aid" is planned."""
    number: int = 0
    """Position in the lexicon file, for `coded_by`; negative for what is only known of a type."""

    @property
    def is_listed(self) -> bool:
        """Does the lexicon of predicates list it?"""
        return self.number >= 0


@dataclass(frozen=True)
class PredicateLexicon:
    """Lemma → entries, conditional ones first. Particle verbs are keyed as "call off"."""

    verbs: dict[str, tuple[PredicateEntry, ...]]
    nouns: dict[str, tuple[PredicateEntry, ...]]
    adjectives: dict[str, tuple[PredicateEntry, ...]]
    particles: dict[str, frozenset[str]]
    """Verb → particles or prepositions that make another predicate with it."""


@dataclass(frozen=True)
class LightVerbs:
    """Verbs that lend their subject to a noun predicate: "hold talks", "impose sanctions on"."""

    recipient: dict[str, tuple[str, ...]]
    effect: dict[str, str]
    """Verb → "ended", "planned", "negated" …, what it does to the act its object names."""
    undergoing: frozenset[str]
    """Verbs whose subject is the recipient: "receive aid", "face sanctions"."""


@cache
def predicate_lexicon() -> PredicateLexicon:
    """The shipped lexicon."""
    classes = word_classes()
    verbs: dict[str, list[PredicateEntry]] = {}
    nouns: dict[str, list[PredicateEntry]] = {}
    adjectives: dict[str, list[PredicateEntry]] = {}
    particles: dict[str, set[str]] = {}
    for number, group in enumerate(lexicons.load("predicates")):
        kinds = (
            ("verbs", verbs, ["subject"]),
            ("nouns", nouns, ["owner", "by"]),
            ("adjectives", adjectives, ["subject"]),
        )
        for kind, table, default in kinds:
            entry = _entry(group, number, default, classes)
            for lemma in group.get(kind) or []:
                table.setdefault(str(lemma), []).append(entry)
                if kind == "verbs" and " " in str(lemma):
                    verb, _, rest = str(lemma).partition(" ")
                    particles.setdefault(verb, set()).add(rest)
    return PredicateLexicon(
        _conditional_first(verbs),
        _conditional_first(nouns),
        _conditional_first(adjectives),
        {k: frozenset(v) for k, v in particles.items()},
    )


def _entry(
    group: dict[str, Any], number: int, default: list[str], classes: dict[str, frozenset[str]]
) -> PredicateEntry:
    frame = group.get("frame") or {}
    conditions = {}
    for key, value in (group.get("when") or {}).items():
        if key in {
            "object",
            "not_object",
            "subject",
            "not_subject",
            "modifier",
            "context",
            "not_context",
            "preposition",
        }:
            # A class is named by a string; the words of a list stand for themselves.
            words = classes.get(value, [value]) if isinstance(value, str) else value
            conditions[key] = frozenset(str(w) for w in words)
        else:
            conditions[key] = value
    return PredicateEntry(
        type=group["type"],
        mode=group.get("mode"),
        intensity=group.get("intensity"),
        recipient=tuple(frame.get("recipient") or ()),
        actor=tuple(frame.get("actor") or default),
        symmetric=bool(frame.get("symmetric")),
        same_actor_recipient=bool(frame.get("same_actor_recipient")),
        content=bool(frame.get("content")),
        status=group.get("status"),
        conditions=conditions,
        number=number,
    )


def _conditional_first(table: dict[str, list[PredicateEntry]]) -> dict[str, tuple[PredicateEntry, ...]]:
    return {lemma: tuple(sorted(entries, key=lambda e: not e.conditions)) for lemma, entries in table.items()}


@cache
def word_classes() -> dict[str, frozenset[str]]:
    """Class name → lemmas, e.g. "instrument" → agreement, treaty …"""
    return {e["name"]: frozenset(str(w) for w in e["words"]) for e in lexicons.load("word_classes")}


@cache
def light_verbs() -> LightVerbs:
    recipient: dict[str, tuple[str, ...]] = {}
    effect: dict[str, str] = {}
    undergoing: set[str] = set()
    for entry in lexicons.load("light_verbs"):
        for verb in _listed(entry.get("verb") or entry.get("verbs")):
            if entry.get("role") == "subject_is_recipient":
                undergoing.add(verb)
            recipient[verb] = tuple(entry.get("recipient") or ())
            if entry.get("effect"):
                effect[verb] = entry["effect"]
    return LightVerbs(recipient, effect, frozenset(undergoing))


@dataclass(frozen=True)
class StatusWords:
    """Words that decide the status of what stands under them."""

    verbs: dict[str, str]
    nouns: dict[str, str]
    adjectives: dict[str, str]
    modals: dict[str, str]
    markers: dict[str, str]


@cache
def status_words() -> StatusWords:
    tables: dict[str, dict[str, str]] = {k: {} for k in ("verbs", "nouns", "adjectives", "modals", "markers")}
    for entry in lexicons.load("status_words"):
        for kind, table in tables.items():
            for key in (f"governors_{kind}", kind):
                for word in _words(entry.get(key)):
                    table.setdefault(word, entry["status"])
    return StatusWords(**tables)


def _listed(value: Any) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else [str(value)]


def _words(value: Any) -> Iterable[str]:
    """Words of a list whose items may carry a note: "urge" or {word: urge, note: …}."""
    for item in value or []:
        yield str(item.get("word") or item.get("lemma")) if isinstance(item, dict) else str(item)
