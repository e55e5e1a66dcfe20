"""Two states change places in a text, and what of its reading stays: records with names and codes as places.

"France accused Japan" and "Japan accused France" both read "A accused B" once the first text calls France A and the
second calls Japan A; the records of the two must then be the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from depositary.records import ActorReference, Attribution, Event, Reading, Span


@dataclass(frozen=True, slots=True)
class State:
    """A state with the one-word forms under which it is exchanged."""

    code: str
    name: str
    adjective: str
    people: str | None = None
    """None where the adjective serves: "the Chinese"."""
    capital: str | None = None

    @property
    def forms(self) -> tuple[str | None, ...]:
        return self.name, self.adjective, self.people, self.capital


@dataclass(frozen=True)
class StatePair:
    """Two states whose forms stand for each other; a form that one of them lacks is not exchanged."""

    a: State
    b: State

    @cached_property
    def forms(self) -> dict[str, str]:
        """Every form → the form of the other state."""
        pairs = [(one, other) for one, other in zip(self.a.forms, self.b.forms, strict=True) if one and other]
        return {**dict(pairs), **{other: one for one, other in pairs}}

    @property
    def codes(self) -> set[str]:
        return {self.a.code, self.b.code}

    @property
    def label(self) -> str:
        return f"{self.a.name} – {self.b.name}"

    def exchanged(self, text: str) -> str:
        """The text with both states in each other's place."""
        return one_of(self.forms).sub(lambda match: self.forms[match.group()], text)

    def is_named_in(self, text: str) -> bool:
        return re.search(rf"\b(?:{self.a.name}|{self.b.name})\b", text) is not None

    def places(self, *, exchanged: bool = False) -> Places:
        """A and B, or with the names exchanged B and A."""
        sides = (self.b, self.a) if exchanged else (self.a, self.b)
        letters = list(zip("AB", sides, strict=True))
        names = {form: f"{letter}{i}" for letter, s in letters for i, form in enumerate(s.forms) if form in self.forms}
        return Places(names={str(form): place for form, place in names.items()}, codes={s.code: x for x, s in letters})


@dataclass(frozen=True)
class Places:
    """Which name and which code stand for which place in a reading."""

    names: Mapping[str, str]
    codes: Mapping[str, str]

    def words(self, text: str) -> str:
        """The text with places instead of names."""
        return one_of(self.names).sub(lambda match: self.names[match.group()], text)

    def code(self, code: str | None) -> str | None:
        """The place of a code; codes of others stay."""
        return code if code is None else self.codes.get(code, code)

    def reference(self, reference: ActorReference | None) -> Any:
        """Everything a reference says except where it stands."""
        if reference is None:
            return None
        return (
            self.words(reference.text), self.code(reference.actor), tuple(map(self.code, reference.actors)),
            reference.role, reference.sector, reference.resolved_by, reference.reason,
        )  # fmt: skip


def one_of(names: Iterable[str]) -> re.Pattern[str]:
    """Any of the names as a word of its own."""
    return re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in sorted(names, key=len, reverse=True))})\b")


def records_by_place(reading: Reading, places: Places, *, with_confidence: bool = True) -> list[Any]:
    """All records of a reading, with the words instead of their offsets and without ids."""
    attributions = [_attribution(a, reading.document.text, places) for a in reading.attributions]
    events = [_event(e, reading.document.text, places) for e in reading.events]
    confidence = [e.confidence for e in reading.events] if with_confidence else [None] * len(events)
    return [*attributions, *zip(events, confidence, strict=True)]


def _words(text: str, places: Places, span: Span | None) -> str | None:
    return None if span is None else places.words(text[span[0] : span[1]])


def _attribution(a: Attribution, text: str, places: Places) -> Any:
    return (
        places.reference(a.source), _words(text, places, a.cue), [_words(text, places, s) for s in a.content], a.kind,
        a.within is None, a.said_on, tuple(map(places.code, a.about)),
        [(places.code(s.target), s.polarity, _words(text, places, s.span)) for s in a.stances], a.coded_by,
    )  # fmt: skip


def _event(e: Event, text: str, places: Places) -> Any:
    return (
        e.type, e.mode, e.contexts, e.status, [places.reference(r) for r in e.actors],
        [places.reference(r) for r in e.recipients], _words(text, places, e.trigger),
        [_words(text, places, s) for s in e.clause], e.location and places.words(e.location), e.occurred_on,
        e.asserted_by == "author", e.intensity, e.coded_by,
    )  # fmt: skip


_SENTENCE_END = re.compile(r"(?<=[.!?])[”\"’')\]]*\s+(?=[A-Z“\"‘(])")


def exchangeable_part(whole: Reading, pair: StatePair) -> str:
    """The sentences of a document that name the two states only by forms that can be exchanged.

    "President Tokayev", "the Kremlin", "Crimea" belong to one state; a text that kept them after an exchange would say
    something else. The lexicons know them, or the document's reading found out.
    """
    others = _other_names(whole, pair)
    kept = []
    for line in whole.document.text.split("\n"):
        sentences = _SENTENCE_END.split(line)
        kept.append(" ".join(s for s in sentences if not (others and others.search(s))))
    return "\n".join(kept)


def _other_names(whole: Reading, pair: StatePair) -> re.Pattern[str] | None:
    """Names of either state that are no forms of it; of persons, the last name alone."""
    from depositary.actors.registry import Registry

    found: set[str] = set()
    for mention in Registry.default().matches(whole.document.text, whole.document.published_on):
        if mention.text not in pair.forms and any(c.code in pair.codes for c in mention.candidates):
            found.add(mention.text.split()[-1] if mention.form == "person" else mention.text)
    for reference in references_of(whole):
        if reference.resolved_by in _OF_PERSONS and pair.codes & set(reference.codes):
            found.add((reference.name or reference.text).split()[-1])
    return one_of(found) if found else None


_OF_PERSONS = {"person/1", "office-open/1"}


def references_of(whole: Reading) -> Iterator[ActorReference]:
    """Sources, actors and recipients."""
    for attribution in whole.attributions:
        yield from [attribution.source] if attribution.source else []
    for event in whole.events:
        yield from (*event.actors, *event.recipients)
