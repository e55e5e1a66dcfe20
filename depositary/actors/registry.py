"""The registry: every actor, name, office-holder and official outlet that the lexicons know.

`Registry.default()` reads the shipped lexicons once; `Registry.with_user_files` adds files in the same formats.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, cached_property
from importlib.resources import files
from pathlib import Path

from depositary import lexicons
from depositary.actors.actor import Actor, OfficialOutlet, Role
from depositary.actors.contribution import Contribution
from depositary.actors.entries import KIND_OF_FILE, read_entries
from depositary.actors.matching import Candidate, Mention, NameMatcher
from depositary.actors.offices import NAME_PARTICLES, OfficeTerm, Persons, family_names, read_offices
from depositary.actors.outlets import OutletIndex
from depositary.actors.validity import ALWAYS
from depositary.errors import LexiconError


class Registry:
    """Actors by code, names in texts, persons by name and date, outlets by address."""

    def __init__(self, contributions: Sequence[Contribution]) -> None:
        """Join what the files say; where two speak of one code or spelling, the later counts."""
        self.actors: dict[str, Actor] = {}
        self.roles: dict[str, Role] = {}
        """Word or phrase, in lower case → what kind of office or body it names."""
        names: dict[str, list[Candidate]] = {}
        outlets: list[OfficialOutlet] = []
        hiding: list[str] = []
        common_words: set[str] = set()
        terms: list[OfficeTerm] = []
        for contribution in contributions:
            for code, actor in contribution.actors.items():
                self.actors[code] = _extended(self.actors[code], actor) if code in self.actors else actor
            self.roles |= contribution.roles
            names |= contribution.names
            outlets += contribution.outlets
            hiding += contribution.hiding
            common_words |= contribution.common_words
            terms += contribution.terms
        self._other_codes = {other: a.code for a in self.actors.values() for other in a.other_codes}
        self._add_capitals(names)
        self._terms = [self._with_own_code(term) for term in terms]
        _add_persons(names, self._terms)
        self.outlets = OutletIndex(outlets)
        self._names = names
        self._matcher = NameMatcher(names, hiding=hiding, common_words=frozenset(common_words))

    @cached_property
    def persons(self) -> Persons:
        """Office-holders by full name, by family name and date, and by office."""
        first = frozenset(a.code for a in self.actors.values() if a.family_name_first)
        return Persons(self._terms, family_name_first=first)

    @classmethod
    def default(cls) -> Registry:
        """The registry of the shipped lexicons, read once."""
        return _default()

    @classmethod
    def with_user_files(cls, paths: Iterable[str | Path]) -> Registry:
        """The shipped registry and a user's own files after it: YAML, offices CSV or PETRARCH dictionaries.

        Raises:
            LexiconError: a file breaks its format or names an actor nobody defines; the message names file and entry.
        """
        from depositary.actors.user_files import read_user_file

        default = cls.default()
        contributions = list(_shipped())
        for path in map(Path, paths):
            contribution = read_user_file(path, default)
            contributions.append(contribution)
            known = {*default.actors, *default._other_codes, *(code for c in contributions for code in c.actors)}
            if unknown := unknown_codes(contribution, known):
                raise LexiconError(
                    f"{path}: {'; '.join(unknown)}. Add an entry with that code, or use one of docs/actors.md."
                )
        return cls(contributions)

    def actor(self, code: str) -> Actor | None:
        """The actor of a code, also of another scheme's (SUN is RUS); None when nobody has it."""
        return self.actors.get(code) or self.actors.get(self._other_codes.get(code, ""))

    def members(self, code: str, on: date | None = None) -> tuple[str, ...]:
        """Codes of a body's members on a day, or of all it ever had; empty for actors without known members."""
        actor = self.actor(code)
        return actor.members_on(on) if actor else ()

    def role(self, words: str) -> Role | None:
        """What office or body the words name: "Foreign Secretary" is a foreign minister, in sector GOV."""
        return self.roles.get(words.casefold())

    def outlet(self, address_or_name: str) -> OfficialOutlet | None:
        """The actor's outlet behind a web address, domain or outlet name; None for outlets that speak for nobody."""
        return self.outlets.find(address_or_name)

    def matches(self, text: str, on: date | None = None) -> list[Mention]:
        """Every name of an actor in the text, in order, without overlap.

        Args:
            text: any length; offsets of the mentions point into it.
            on: the date the text speaks of, usually the document's. Candidates of other times are left out; where
                none remains, the mention has no code and shows them all.
        """
        return self._matcher.matches(text, on)

    def candidates(self, name: str) -> tuple[Candidate, ...]:
        """What exactly this spelling can mean."""
        return self._matcher.candidates(name)

    def suggest(self, text: str, limit: int = 5) -> list[tuple[str, str]]:
        """Names nearest in spelling, with the code each stands for, for "did you mean"."""
        from difflib import get_close_matches

        by_lower = {name.casefold(): name for name in self._names}
        nearest = get_close_matches(text.casefold(), by_lower, n=limit, cutoff=0.6)
        if text.upper() in self.actors:
            nearest.insert(0, self.actors[text.upper()].name.casefold())
        found: dict[str, str] = {}
        for lower in nearest:
            name = by_lower.get(lower)
            code = next((c.code for c in self._names.get(name or "", ()) if c.code), None)
            if name and code:
                found[name] = code
        return list(found.items())[:limit]

    def _with_own_code(self, term: OfficeTerm) -> OfficeTerm:
        own = self._other_codes.get(term.actor)
        return replace(term, actor=own) if own else term

    def _add_capitals(self, names: dict[str, list[Candidate]]) -> None:
        """Every capital that has no entry of its own stands weakly for its state; a state's own name stays one."""
        listed = set(names)
        for actor in self.actors.values():
            if actor.capital is None or actor.capital in listed:
                continue
            names.setdefault(actor.capital, []).append(
                Candidate(
                    code=actor.code,
                    form="metonym",
                    name=actor.capital,
                    strength="weak",
                    validity=ALWAYS,
                    place="capital",
                    when="speaks_or_decides",
                )
            )


def _extended(known: Actor, added: Actor) -> Actor:
    """A known actor with what a later file says about it; what that file leaves out stays."""
    return replace(
        added,
        sector=added.sector or known.sector,
        part_of=added.part_of or known.part_of,
        members=added.members or known.members,
        capital=added.capital or known.capital,
        validity=added.validity if added.validity.is_dated else known.validity,
        successor=added.successor or known.successor,
        other_codes=(*known.other_codes, *added.other_codes),
        family_name_first=added.family_name_first or known.family_name_first,
        note=added.note or known.note,
    )


def unknown_codes(contribution: Contribution, known: set[str]) -> list[str]:
    """Codes a contribution refers to that nobody defines, each with the place that needs it."""
    found: list[str] = []

    def check(code: str | None, place: str) -> None:
        if code is not None and code not in known:
            found.append(f"{place} refers to the unknown actor {code!r}")

    for actor in contribution.actors.values():
        check(actor.part_of, f"part_of of {actor.code}")
        check(actor.successor, f"successor of {actor.code}")
        for member in actor.members:
            check(member.actor, f"members of {actor.code}")
    for name, candidates in contribution.names.items():
        for candidate in candidates:
            check(candidate.code, f"the name {name!r}")
    for role in contribution.roles.values():
        check(role.actor, f"the role {role.role!r}")
    for outlet in contribution.outlets:
        check(outlet.actor, f"the outlet {outlet.domain}")
    for term in contribution.terms:
        check(term.actor, f"the office of {term.name}")
    return list(dict.fromkeys(found))


def _add_persons(names: dict[str, list[Candidate]], terms: Iterable[OfficeTerm]) -> None:
    """Full names, aliases and family names of several words; one-word names are left to `Registry.persons`."""
    for term in terms:
        candidate = Candidate(
            code=term.actor, form="person", name=term.name, strength="strong", validity=term.validity, term=term
        )
        for name in dict.fromkeys((term.name, *term.aliases, *_families(term))):
            if " " in name:
                known = names.setdefault(name, [])
                if not known or (known[-1].form == "person" and known[-1].term is not term):
                    known.append(candidate)


def _families(term: OfficeTerm) -> list[str]:
    """Family names of several words, also as sentences begin with them: "von der Leyen", "Von der Leyen"."""
    computed = [f for f in family_names(term.name) if f.split()[0].lower() in NAME_PARTICLES]
    return [name for f in term.family_names or computed if " " in f for name in (f, f[0].upper() + f[1:])]


@cache
def _shipped() -> tuple[Contribution, ...]:
    """What every shipped lexicon says, in a fixed order."""
    folder = Path(str(files(lexicons)))
    found = [read_entries(lexicons.load(name), file=f"{name}.yaml", kind=kind) for name, kind in KIND_OF_FILE.items()]
    joined = Contribution()
    for contribution in found:
        joined.actors |= contribution.actors
        joined.roles |= contribution.roles
        joined.outlets += contribution.outlets
        joined.hiding += contribution.hiding
        joined.common_words |= contribution.common_words
        for name, candidates in contribution.names.items():
            joined.names[name] += candidates
    for path in sorted((folder / "offices").glob("*.csv")):
        joined.terms += read_offices(path)
    return (joined,)


@cache
def _default() -> Registry:
    return Registry(_shipped())
