"""Who held which public office when: the offices files, looked up by name and date.

File form: a comment block of "# " lines with the provenance in YAML, then CSV with the columns actor, office, name,
aliases, from, until, certainty and, if wanted, title. Aliases are separated by "|"; "family:Xi" says which part of the
name stands alone, in place of the one computed from it. Dates are YYYY, YYYY-MM or YYYY-MM-DD; an empty "until" means
in office as far as known, up to `known_until` of the provenance.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from depositary.actors.spelling import without_diacritics
from depositary.actors.validity import Validity, first_day, last_day
from depositary.errors import LexiconError

OFFICES = (
    "head_of_state", "head_of_government", "head_of_organisation", "foreign_minister", "defence_minister",
    "deputy_head", "minister", "national_security_adviser", "ambassador_to_un", "envoy", "spokesperson", "other",
)  # fmt: skip
"""From the most to the least prominent: a person who holds several is shown with the first."""
REQUIRED_COLUMNS = ("actor", "office", "name", "aliases", "from", "until", "certainty")

FAMILY = "family:"
"""Prefix of an alias that is the part of the name which stands alone."""
# "#   known_until: "2025-12; an empty 'until' means still in office then""
KNOWN_UNTIL = re.compile(r"#\s*known_until:\s*[\"']?(\d{4}(?:-\d{2}){0,2})")
NAME_PARTICLES = frozenset({
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "do", "du", "la", "le", "las",
    "los", "el", "al", "ul", "bin", "ben", "ibn", "bint", "abu", "abd", "ould", "ter", "af", "zu", "st",
    "st.", "san", "mac",
})  # fmt: skip
"""Words that belong to the family name after them: von der Leyen."""
ATTACHED_PARTICLES = ("al-", "el-", "as-", "ad-", "an-", "ar-", "ash-", "at-", "az-")
"""Arabic articles joined by a hyphen; newspapers write al-Sisi and Sisi."""
NAME_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeTerm:
    """One person's time in one office."""

    actor: str
    office: str
    name: str
    title: str | None = None
    """The office in words: "President"."""
    aliases: tuple[str, ...] = ()
    family_names: tuple[str, ...] = ()
    """The parts of the name that stand alone, where the file says so; else they follow from the name."""
    validity: Validity
    certainty: str | None = None
    """How exactly the dates are known, as the file says it."""
    known_until: date | None = None
    """For a term without an end: the last day of which the file knows."""

    def is_uncertain_on(self, day: date | None) -> bool:
        """Whether nobody knows that the term still runs: it has no end, and the file none of this day's news."""
        open_ended = self.validity.until is None and self.known_until is not None
        return open_ended and day is not None and self.known_until is not None and day > self.known_until


def read_offices(path: Path) -> list[OfficeTerm]:
    """Every term of an offices file.

    Raises:
        LexiconError: the file has no provenance block, lacks a column, or a row is not usable; names file and line.
    """
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path} cannot be read: {error}") from error
    header = next((i for i, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if not any(line.startswith("# provenance:") for line in lines[:header]):
        raise LexiconError(f"{path} must begin with '# provenance:' and its fields; see docs/actors.md.")
    known = next((m[1] for line in lines[:header] if (m := KNOWN_UNTIL.match(line))), None)
    known_until = last_day(known) if known else None
    rows = csv.reader(lines[header:])
    columns = next(rows, [])
    missing = [column for column in REQUIRED_COLUMNS if column not in columns]
    if missing:
        raise LexiconError(f"{path} lacks the columns {', '.join(missing)}; it has {', '.join(columns) or 'none'}.")
    found: list[OfficeTerm] = []
    for row in rows:
        place = f"{path}, line {header + rows.line_num}"
        if len(row) != len(columns):
            raise LexiconError(f"{place}: {len(row)} fields, the header has {len(columns)}; quote fields with commas.")
        found.append(_term(dict(zip(columns, row, strict=True)), place, known_until))
    return found


def _term(field: dict[str, str], place: str, known_until: date | None) -> OfficeTerm:
    """One row as a term."""
    if not field["actor"] or not field["name"]:
        raise LexiconError(f"{place}: 'actor' and 'name' must not be empty.")
    if field["office"] not in OFFICES:
        raise LexiconError(f"{place} ({field['name']}): office {field['office']!r} is none of {', '.join(OFFICES)}.")
    try:
        validity = Validity(first_day(field["from"]), last_day(field["until"]))
    except ValueError as error:
        raise LexiconError(f"{place} ({field['name']}): {error}.") from error
    if validity.since and validity.until and validity.until < validity.since:
        raise LexiconError(f"{place} ({field['name']}): 'until' lies before 'from'.")
    aliases = [alias.strip() for alias in field["aliases"].split("|")] if field["aliases"] else []
    return OfficeTerm(
        actor=field["actor"],
        office=field["office"],
        name=field["name"].strip(),
        title=field.get("title") or None,
        aliases=tuple(alias for alias in aliases if alias and not alias.startswith(FAMILY)),
        family_names=tuple(alias.removeprefix(FAMILY).strip() for alias in aliases if alias.startswith(FAMILY)),
        validity=validity,
        certainty=field["certainty"] or None,
        known_until=known_until,
    )


def family_names(name: str, *, family_name_first: bool = False) -> tuple[str, ...]:
    """The forms a newspaper shortens a full name to, the longest first; the name itself when it is one word."""
    words = [word for word in name.split() if word.lower() not in NAME_SUFFIXES]
    if len(words) < 2:
        return tuple(words)
    if family_name_first:
        return (words[0],)
    first = len(words) - 1
    while first > 1 and words[first - 1].lower() in NAME_PARTICLES:
        first -= 1
    found = [" ".join(words[first:]), words[-1]]
    # Double family names: Andrés Manuel López Obrador is López Obrador.
    if len(words) > 2:
        found.append(" ".join(words[-2:]))
    bare = next((words[-1][len(p) :] for p in ATTACHED_PARTICLES if words[-1].lower().startswith(p)), None)
    if bare:
        found.append(bare)
    return tuple(sorted(dict.fromkeys(found), key=len, reverse=True))


class Persons:
    """Office-holders by full name, by family name and by office.

    Names are compared without diacritics and case: Erdoğan, Erdogan and ERDOGAN are one.
    """

    def __init__(self, terms: Iterable[OfficeTerm], *, family_name_first: frozenset[str] = frozenset()) -> None:
        self.terms: tuple[OfficeTerm, ...] = tuple(terms)
        self._by_full_name: dict[str, list[OfficeTerm]] = defaultdict(list)
        self._by_family_name: dict[str, list[OfficeTerm]] = defaultdict(list)
        self._by_actor: dict[str, list[OfficeTerm]] = defaultdict(list)
        keys: dict[str, str] = {}
        for term in self.terms:
            self._by_actor[term.actor].append(term)
            full = [term.name, *(alias for alias in term.aliases if " " in alias)]
            short = {alias for alias in term.aliases if " " not in alias}
            for name in full:
                short.update(short_forms(name, term.family_names, family_name_first=term.actor in family_name_first))
            for index, names in ((self._by_full_name, full), (self._by_family_name, short)):
                for key in {keys.setdefault(name, _key(name)) for name in names}:
                    index[key].append(term)

    def terms_of(self, full_name: str) -> tuple[OfficeTerm, ...]:
        """Every term of whoever is called so in full or by an alias, in file order."""
        return tuple(self._by_full_name.get(_key(full_name), ()))

    def candidates(self, family_name: str, on: date | None = None) -> tuple[OfficeTerm, ...]:
        """Every term, on that date or ever, of persons with this family name or one-word alias."""
        return tuple(t for t in self._by_family_name.get(_key(family_name), ()) if t.validity.holds_on(on))

    def in_office(self, family_name: str, on: date, *, actor: str | None = None) -> OfficeTerm | None:
        """The one person of that family name in office on that date, of `actor` or worldwide; None if there are two.

        With several offices at once, the first in the order of `OFFICES`; None when they are of different actors.
        """
        held = [t for t in self.candidates(family_name, on) if actor is None or t.actor == actor]
        if len({(_key(t.name), t.actor) for t in held}) != 1:
            return None
        return min(held, key=lambda term: OFFICES.index(term.office))

    def holders(self, actor: str, office: str, on: date) -> tuple[OfficeTerm, ...]:
        """Who held the office that day; two where the office changed hands or the dates are known by year only."""
        return tuple(t for t in self._by_actor.get(actor, ()) if t.office == office and t.validity.holds_on(on))


def short_forms(name: str, given: tuple[str, ...] = (), *, family_name_first: bool = False) -> set[str]:
    """What may stand for a full name: the given parts and longer forms that end in one, else the computed ones."""
    usual = family_names(name, family_name_first=family_name_first)
    if not given:
        return set(usual)
    bare = {part[len(p) :] for part in given for p in ATTACHED_PARTICLES if part.lower().startswith(p)}
    return {*given, *bare, *(form for form in usual if form.endswith(given))}


def _key(name: str) -> str:
    return without_diacritics(name).casefold()
