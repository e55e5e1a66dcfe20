"""Persons of one document → the actor they speak or act for, by the offices they held on its date.

Names come from the registry in full, and afterwards by family name; whoever is unknown keeps the state of the words
that introduced him: "the Georgian lawmaker Nino Kiknadze … Kiknadze".
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from depositary.actors.actor import Role
from depositary.actors.offices import OFFICES, OfficeTerm, short_forms
from depositary.actors.registry import Registry
from depositary.actors.spelling import without_diacritics

FORMER_SECTOR = "ELI"
"""PLOVER's sector of persons who were in office."""
# Known to readers by the family name alone.
PROMINENT = frozenset(
    {"head_of_state", "head_of_government", "foreign_minister", "head_of_organisation", "defence_minister"}
)
HEADS = frozenset({"head_of_state", "head_of_government", "head_of_organisation"})
SECTOR_OF_OFFICE = {"defence_minister": "MIL"}


@dataclass(slots=True, eq=False)
class Person:
    """Someone as the document knows him so far."""

    name: str
    code: str | None
    role: str | None = None
    sector: str | None = None
    gender: str | None = None
    """"he" or "she" where the text shows it."""
    reason: str | None = None
    office: str | None = None
    is_guest: bool = False
    """Whether the title of an official text says that its people met this person."""
    uncertain: bool = False
    """Whether the office files end before the document's day, so that the office may have changed hands."""


class PersonsOfText:
    """Everyone named so far in one document."""

    def __init__(self, registry: Registry, day: date | None) -> None:
        self._registry = registry
        self._day = day
        self._known: dict[str, Person] = {}

    def copy(self) -> PersonsOfText:
        """The same persons, so that asking for more of them changes nothing here."""
        other = copy.copy(self)
        other._known = dict(self._known)
        return other

    def known(self, name: str) -> Person | None:
        """Whoever was introduced with this name or family name."""
        return self._known.get(_key(name))

    def named(
        self,
        name: str,
        terms: Sequence[OfficeTerm] = (),
        *,
        role: Role | None = None,
        words: str | None = None,
        state: str | None = None,
        former: bool = False,
        titled: bool = False,
    ) -> Person:
        """The person called so, remembered from now on.

        Args:
            name: as written, without titles.
            terms: offices of persons with exactly this full name.
            role: the office the words before or after the name say.
            words: these words, such as "foreign minister".
            state: code of the state or body they put the person in.
            former: whether they say that the office is over.
            titled: whether a title or "Mr" stands before the name.
        """
        known = self.known(name)
        if known is not None and known.office is None and role is not None and role.office in PROMINENT:
            # "First Lady Ada Borg … President Borg": another person of that family.
            known = None if (known.role or "").casefold() != (words or "").casefold() else known
        terms = list(terms) or list(self._registry.persons.terms_of(name))
        if known is not None and not terms and (state is None or known.code in (state, None)):
            if known.code is None and state is not None:
                known.code, known.role, known.reason = state, words, None
                known.sector = role.sector if role else None
            return known
        if not terms:
            terms = self._by_family_name(name, role=role, words=words, state=state, former=former, titled=titled)
        person = self._from_terms(name, terms, role=role, words=words, state=state, former=former)
        if person is None:
            reason = None if state else f"nothing says for whom {name} speaks"
            sector = role.sector if role else None
            person = Person(
                name, state, _title(words, former), FORMER_SECTOR if former and state else sector, reason=reason
            )
        self._remember(name, person, terms)
        return person

    def prominent(self, family_name: str) -> Person | None:
        """The one office-holder whom readers know by this name alone; None when there is none or two."""
        if known := self.known(family_name):
            return known if known.code is not None else None
        terms = self._by_family_name(family_name, role=None, words=None, state=None, former=False, titled=False)
        return self.named(family_name, terms) if terms else None

    def _from_terms(
        self,
        name: str,
        terms: Sequence[OfficeTerm],
        *,
        role: Role | None,
        words: str | None,
        state: str | None,
        former: bool,
    ) -> Person | None:
        if state is not None:
            terms = [t for t in terms if t.actor == state]
        if not terms:
            return None
        held = [] if former else [t for t in terms if self._day is not None and t.validity.holds_on(self._day)]
        if role and role.office and any(t.office == role.office for t in held):
            held = [t for t in held if t.office == role.office]
        codes = {t.actor for t in held}
        if len(codes) > 1 or (not held and self._day is None and len({t.actor for t in terms}) > 1):
            return Person(
                name, None, words, reason=f"{name} held offices of {', '.join(sorted({t.actor for t in terms}))}"
            )
        if held:
            term = min(held, key=lambda t: OFFICES.index(t.office))
            sector = (role.sector if role and role.sector != FORMER_SECTOR else None) or _sector(self._registry, term)
            uncertain = term.is_uncertain_on(self._day)
            return Person(term.name, term.actor, words or term.title, sector, office=term.office, uncertain=uncertain)
        if self._day is None:
            term = terms[0]
            return Person(term.name, term.actor, words, None, office=term.office)
        past = [t for t in terms if t.validity.until is not None and t.validity.until < self._day]
        if past:
            ranked = [t for t in past if role and role.office == t.office] or past
            term = max(ranked, key=lambda t: (t.validity.until or date.min, -OFFICES.index(t.office)))
            # Words that claim a present office win over an end that the files know too early.
            if words and not former and role and role.kind == "person":
                return Person(term.name, term.actor, words, role.sector, office=term.office)
            return Person(term.name, term.actor, _title(words or term.title, True), FORMER_SECTOR, office=term.office)
        return Person(terms[0].name, terms[0].actor, words, role.sector if role else None)

    def _by_family_name(
        self, name: str, *, role: Role | None, words: str | None, state: str | None, former: bool, titled: bool
    ) -> list[OfficeTerm]:
        """Terms of the one person of that family name who can be meant; empty when there are several or none."""
        persons = self._registry.persons
        if former or self._day is None:
            terms = [t for t in persons.candidates(name) if t.office in PROMINENT and (state in (None, t.actor))]
            if role and role.office:
                terms = [t for t in terms if t.office == role.office] or terms
            if former and self._day is not None:
                terms = [t for t in terms if t.validity.until is not None and t.validity.until < self._day]
                if len({t.actor for t in terms}) == 1:
                    last = max(terms, key=lambda t: t.validity.until or date.min)
                    return [t for t in terms if t.name == last.name]
            return terms if len({t.actor for t in terms}) == 1 else []
        held = [t for t in persons.candidates(name, self._day) if state in (None, t.actor)]
        if role and role.kind == "person" and role.role not in ("leader", "official"):
            # A title that contradicts the office names somebody else: "Vice President Harris", "Professor Brown".
            fitting = [t for t in held if (t.office == role.office and role.office != "other") or _fits(t, words)]
            held = fitting or [t for t in held if role.office in HEADS and t.office in HEADS]
        for offices in (HEADS, PROMINENT, frozenset(OFFICES)):
            ranked = [t for t in held if t.office in offices]
            if ranked:
                alone = len({(_key(t.name), t.actor) for t in ranked}) == 1
                if alone and (titled or state or offices in (HEADS, PROMINENT)):
                    return [t for t in held if _key(t.name) == _key(ranked[0].name)]
                return []
        return []

    def former_head(self, name: str) -> str | None:
        """Code of the one state a head of this family name has ever led: "the Obama White House" in 2024."""
        held = self._registry.persons.candidates(name, self._day)
        ever = held if any(t.office in HEADS for t in held) else self._registry.persons.candidates(name)
        codes = {t.actor for t in ever if t.office in HEADS}
        return codes.pop() if len(codes) == 1 else None

    def _remember(self, name: str, person: Person, terms: Sequence[OfficeTerm]) -> None:
        own = [t for t in terms if t.name == person.name]
        given = tuple(dict.fromkeys(part for t in own for part in t.family_names))
        actor = self._registry.actor(person.code) if person.code else None
        first = actor is not None and actor.family_name_first
        keys = {name, person.name}
        for full in (name, person.name):
            keys |= short_forms(full, given)
            if first:
                keys |= short_forms(full, given, family_name_first=True)
        for key in map(_key, keys):
            before = self._known.get(key)
            prominent = before is not None and before.office in PROMINENT and person.office is None
            if not prominent or key in (_key(name), _key(person.name)):
                self._known[key] = person


def _fits(term: OfficeTerm, words: str | None) -> bool:
    """Whether the office's title has the words of the text in it."""
    return words is not None and term.title is not None and words.casefold() in term.title.casefold()


def _title(words: str | None, former: bool) -> str | None:
    if words is None:
        return None
    return f"former {words}" if former and not words.lower().startswith(("former", "ex-", "ex ")) else words


def _sector(registry: Registry, term: OfficeTerm) -> str:
    actor = registry.actor(term.actor)
    if actor is not None and actor.kind == "organisation":
        return actor.sector or "IGO"
    return SECTOR_OF_OFFICE.get(term.office, "GOV")


def _key(name: str) -> str:
    return without_diacritics(name).casefold()
