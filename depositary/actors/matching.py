"""Names of actors in a text: where they stand and what each can mean. Candidates only; syntax decides later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Literal

from depositary.actors.offices import OfficeTerm
from depositary.actors.spelling import capitals, for_search, letters, spellings
from depositary.actors.validity import ALWAYS, Validity

Form = Literal[
    "name", "adjective", "people", "metonym", "body", "organisation", "collective", "armed_group", "person",
    "place", "media",
]  # fmt: skip
Strength = Literal["strong", "weak"]

FORM_ORDER: tuple[Form, ...] = (
    "name", "organisation", "person", "body", "collective", "armed_group", "metonym", "media",
    "place", "adjective", "people",
)  # fmt: skip
"""When one spelling has several forms, the mention shows the first of these."""
ARTICLE = "the "
"""A name listed with its article needs it in the text and is found without it: "the Council" but no other council, so
that "the Council of Europe" is still found from its first letter."""
SHORTEST_CERTAIN_WITHOUT_CASE = 4
"""Letters. "us", "un" and "who" are words once case is lost."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One thing a spelling can mean."""

    code: str | None
    """None for an actor of no single state, such as an armed group in several."""
    form: Form
    name: str
    """Canonical name of the state, body, group or person."""
    strength: Strength = "strong"
    """Strong: enough alone. Weak: needs context."""
    validity: Validity = ALWAYS
    fallback: bool = False
    """Holds only where no dated candidate of the same spelling does."""
    sector: str | None = None
    role: str | None = None
    """For bodies: the word of roles.yaml, e.g. "parliament"."""
    place: str | None = None
    """For metonyms: capital, building, street or office."""
    when: str | None = None
    """For metonyms: "speaks_or_decides", "near_court_words", "near_military_words" or "never"; None: always."""
    reason: str | None = None
    """Why it has no code."""
    term: OfficeTerm | None = None
    """For persons: one time in one office."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text, with everything it can mean."""

    start: int
    end: int
    text: str
    """The characters [start, end) as they stand in the text."""
    code: str | None
    """The actor, when all candidates that hold on the date agree on one; else None."""
    codes: tuple[str, ...]
    """All actors it can be on the date; several when ambiguous, none when no candidate holds."""
    form: Form
    strength: Strength
    name: str
    candidates: tuple[Candidate, ...]
    """Those that hold on the date; where none does, all of them."""

    @property
    def is_ambiguous(self) -> bool:
        """Whether it can be more than one actor on the date."""
        return len(self.codes) > 1

    @property
    def holds(self) -> bool:
        """False when every candidate is of another time than the date: the Soviet Union in 2024."""
        return bool(self.codes) or any(c.code is None for c in self.candidates)

    @property
    def sector(self) -> str | None:
        """PLOVER sector, when the candidates agree."""
        sectors = {c.sector for c in self.candidates}
        return sectors.pop() if len(sectors) == 1 else None

    @property
    def reason(self) -> str | None:
        """Why it has no code, when the lexicon says so."""
        return next((c.reason for c in self.candidates if c.reason), None)

    @property
    def terms(self) -> tuple[OfficeTerm, ...]:
        """For a person: the terms of office on the date; where there is none that day, all of them."""
        return tuple(c.term for c in self.candidates if c.term is not None)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a mention says besides its place."""

    code: str | None
    codes: tuple[str, ...]
    form: Form
    strength: Strength
    name: str
    candidates: tuple[Candidate, ...]


class NameMatcher:
    """Finds every known name in a text in one pass (Aho–Corasick), the longest from the left, whole words only.

    Case counts, and every name of four letters or more is also known in capitals. In a text without any capital,
    names are found in lower case, and words such as "turkey" are weak.
    """

    def __init__(
        self,
        candidates: Mapping[str, Iterable[Candidate]],
        *,
        hiding: Iterable[str] = (),
        common_words: frozenset[str] = frozenset(),
    ) -> None:
        """Make the automaton.

        Args:
            candidates: name → what it can mean.
            hiding: names that are no actors and hide those inside them, such as Gulf of Mexico.
            common_words: names that are ordinary words in another case.
        """
        self._common_words = frozenset(word.casefold() for word in common_words)
        spelled: dict[str, Sequence[Candidate]] = {}
        after_article = {name.removeprefix(ARTICLE) for name in candidates if name.startswith(ARTICLE)}
        self._after_article = after_article - candidates.keys()
        for name, meanings in candidates.items():
            for spelling in spellings(name.removeprefix(ARTICLE)):
                spelled[spelling] = _joined(spelled[spelling], meanings) if spelling in spelled else tuple(meanings)
        for name in hiding:
            for spelling in spellings(name):
                spelled.setdefault(spelling, ())
        for name, known in list(spelled.items()):
            if name in self._after_article:
                continue
            # Persons in capitals are turn labels, which carry family names only.
            if known and known[0].form == "person":
                continue
            if (upper := capitals(name)) and upper not in spelled:
                spelled[upper] = self._without_case(upper, known)
        self._cased = _Automaton(spelled, self._after_article)
        self._names = spelled

    @cached_property
    def _caseless(self) -> _Automaton:
        """For texts without capitals; built when the first one comes."""
        lowered: dict[str, Sequence[Candidate]] = {}
        for name, meanings in self._names.items():
            lower = name.lower()
            if len(lower) == len(name):
                lowered[lower] = _joined(lowered.get(lower, ()), self._without_case(lower, meanings))
        return _Automaton(lowered, {name.lower() for name in self._after_article})

    def _without_case(self, name: str, candidates: Sequence[Candidate]) -> Sequence[Candidate]:
        """The candidates of a name whose case is lost: weak when it may be an ordinary word."""
        if letters(name) >= SHORTEST_CERTAIN_WITHOUT_CASE and name.casefold() not in self._common_words:
            return candidates
        return tuple(replace(candidate, strength="weak") for candidate in candidates)

    def matches(self, text: str, on: date | None = None) -> list[Mention]:
        """Every mention in text order, none overlapping another."""
        automaton = self._caseless if text.islower() else self._cased
        return automaton.matches(text, on)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """What exactly this spelling can mean, without regard to dates."""
        return tuple(self._names.get(for_search(name), ()))

    def names(self) -> list[str]:
        """Every spelling that stands for an actor."""
        return [name for name, candidates in self._names.items() if candidates]


class _Automaton:
    """The search for one set of spellings; one without candidates only hides the shorter names inside it."""

    def __init__(self, spelled: Mapping[str, Sequence[Candidate]], after_article: Set[str]) -> None:
        import ahocorasick_rs

        names = list(spelled)
        self._search = ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.Standard)
        self._candidates = list(spelled.values())
        self._starts_word = [name[0].isalnum() for name in names]
        # "U.S." must not match in "U.S.S. Enterprise"; "Sino-" must match in "Sino-Russian".
        self._ends_word = [name[-1] == "." or name[-1].isalnum() for name in names]
        self._after_article = {index for index, name in enumerate(names) if name in after_article}
        self._undated: dict[int, Reading | None] = {}
        """Readings that are the same on every date, kept; most spellings are never met, so none is made early."""

    def matches(self, text: str, on: date | None) -> list[Mention]:
        searched = for_search(text)
        found: list[Mention] = []
        undated, dated = self._undated, dict[int, Reading]()
        position = 0
        for start, negative_end, index in self._whole_words(searched):
            if start < position:
                continue
            position = -negative_end
            if index in undated:
                reading = undated[index]
            elif index in dated:
                reading = dated[index]
            else:
                reading = self._read(index, on, dated)
            if reading is not None:
                found.append(
                    Mention(
                        start, position, text[start:position],
                        reading.code, reading.codes, reading.form, reading.strength, reading.name, reading.candidates,
                    )
                )  # fmt: skip
        return found

    def _read(self, index: int, on: date | None, dated: dict[int, Reading]) -> Reading | None:
        """The reading of a spelling, kept for this text or for good."""
        candidates = tuple(self._candidates[index])
        if not candidates:
            self._undated[index] = None
            return None
        reading = read(candidates, on)
        if any(c.validity.is_dated for c in candidates):
            dated[index] = reading
        else:
            self._undated[index] = reading
        return reading

    def _whole_words(self, searched: str) -> list[tuple[int, int, int]]:
        """Matches that begin and end with a word, as (start, -end, spelling), from the left, the longest first.

        All overlapping matches are looked at: the longest one from the left may end inside a word and hide a
        shorter one that does not.
        """
        length = len(searched)
        starts_word, ends_word, after_article = self._starts_word, self._ends_word, self._after_article
        whole: list[tuple[int, int, int]] = []
        for index, start, end in self._search.find_matches_as_indexes(searched, overlapping=True):
            if start and starts_word[index] and searched[start - 1].isalnum():
                continue
            if end < length and ends_word[index] and searched[end].isalnum():
                continue
            if index in after_article and searched[max(start - 4, 0) : start].lower() != ARTICLE:
                continue
            whole.append((start, -end, index))
        whole.sort()
        return whole


def read(candidates: tuple[Candidate, ...], on: date | None) -> Reading:
    """What a spelling means on a date: the candidates that hold, and their common actor if there is one."""
    holding = tuple(c for c in candidates if c.validity.holds_on(on))
    if on is not None and any(not c.fallback for c in holding):
        holding = tuple(c for c in holding if not c.fallback)
    shown = holding or candidates
    codes = tuple(dict.fromkeys(c.code for c in holding if c.code is not None))
    homeless = any(c.code is None for c in holding)
    first = min(shown, key=lambda c: FORM_ORDER.index(c.form))
    certain = len(codes) + homeless == 1 and any(c.strength == "strong" for c in shown)
    return Reading(
        code=codes[0] if len(codes) == 1 and not homeless else None,
        codes=codes,
        form=first.form,
        strength="strong" if certain else "weak",
        name=first.name,
        candidates=shown,
    )


def _joined(known: Sequence[Candidate], more: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Both without repetition, in order."""
    return tuple(dict.fromkeys((*known, *more)))
