"""Actor dictionaries of PETRARCH, TABARI and Phoenix, with their dated codes.

Example:

    ABDUL_RAHMAN_  ; politician
       [AFGGOV 12/22/2001-]
       [AFGREB <12/22/2001]
       [AFG]
    +RAHMAN_ABDUL_

"+" adds a spelling of the entry above it, "<" is before a date and ">" from it on, a code without dates holds where no
dated one does. Dates are MM/DD/YYYY, YYYYMMDD or YYMMDD.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from depositary.actors.contribution import Contribution
from depositary.actors.matching import Candidate, Form
from depositary.actors.validity import ALWAYS, Validity
from depositary.errors import LexiconError

if TYPE_CHECKING:
    from depositary.actors.registry import Registry

# "[AFGGOV 12/22/2001-]", "[USAELI >010120]", "[IGOUNO]"
CODE = re.compile(r"\[\s*([A-Z0-9*~-]+)\s*([^\]]*)\]")
# "; politician", "# 2013-01-02", but not the "#" inside a word
COMMENT = re.compile(r"\s*(?:;|(?:^|\s)#).*$")
DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})|(\d{4})(\d{2})(\d{2})|(\d{2})(\d{2})(\d{2})")
LAST_YEAR_OF_THIS_CENTURY = 30
"""Two-digit years up to this one are of the 2000s, as PETRARCH reads them."""
LOWER_CASE_WORDS = frozenset({"OF", "THE", "AND", "FOR", "IN", "ON", "TO", "DE", "DER", "VON", "VAN", "BIN"})
LONGEST_INITIALS = 3
"""Letters. Longer one-word entries are also searched with one capital; UN and US are not."""
SECTORS = frozenset({
    "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CRM",
    "CVL", "LEG", "IGO", "NGO", "NGM", "MNC", "REL", "SET", "LAB", "UAF", "ELI", "REF",
    "HLH", "AGR", "DEV", "ENV", "HRI", "INS", "RAD", "MOD",
})  # fmt: skip
INTERNATIONAL = frozenset({"IGO", "NGO", "NGM", "MNC", "IMG", "UIS"})
"""First three letters of codes that belong to no state."""


@dataclass
class Entry:
    """Spellings that share codes."""

    line: int
    spellings: list[str]
    codes: list[tuple[str, Validity]] = field(default_factory=list)


def read_petrarch(path: Path, registry: Registry) -> Contribution:
    """The names of a dictionary with their codes as this registry writes them.

    Codes are split into a state and sectors: AFGGOV is AFG in sector GOV. An international body whose code the registry
    does not know (`other_codes`) and a state unknown to it become candidates without a code.

    Raises:
        LexiconError: a line is neither entry, synonym, code nor comment, or a date is none; names file and line.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path} cannot be read: {error}") from error
    found = Contribution()
    for entry in _entries(text, path):
        if not entry.codes:
            raise LexiconError(f"{path}, line {entry.line} ({entry.spellings[0]}): no code in brackets follows.")
        dated = any(validity.is_dated for _, validity in entry.codes)
        for spelling in entry.spellings:
            for name in searched_names(spelling):
                for code, validity in entry.codes:
                    candidate = _candidate(code, validity, entry.spellings[0], dated, registry)
                    if candidate not in found.names[name]:
                        found.names[name].append(candidate)
    return found


def _entries(text: str, path: Path) -> Iterator[Entry]:
    """Entries with the lines that belong to them."""
    current: Entry | None = None
    for number, raw in enumerate(text.splitlines(), start=1):
        line = COMMENT.sub("", raw).rstrip()
        if not line.strip() or line.lstrip().startswith(("<!--", "#", "&", "@")):
            continue
        place = f"{path}, line {number}"
        codes = [(match[1], _validity(match[2].strip(), place)) for match in CODE.finditer(line)]
        words = CODE.sub("", line).strip()
        if words.startswith("+"):
            if current is None:
                raise LexiconError(f"{place}: a synonym ('+') needs an entry above it.")
            current.spellings.append(words[1:].strip())
            current.codes += codes
        elif words:
            if line[0].isspace() or "[" in words or "]" in words:
                raise LexiconError(f"{place}: {raw.strip()!r} is neither an entry, a synonym, a code nor a comment.")
            if current is not None:
                yield current
            current = Entry(number, [words], codes)
        elif current is None:
            raise LexiconError(f"{place}: a code needs an entry above it.")
        else:
            current.codes += codes
    if current is not None:
        yield current


def _validity(restriction: str, place: str) -> Validity:
    """The days of "12/22/2001-", "<20011222", ">010120", "010120-090120" or nothing."""
    if not restriction:
        return ALWAYS
    if restriction[0] == "<":
        return Validity(None, _date(restriction[1:], place) - timedelta(days=1))
    if restriction[0] == ">":
        return Validity(_date(restriction[1:], place), None)
    since, dash, until = restriction.partition("-")
    if not dash:
        raise LexiconError(f"{place}: {restriction!r} restricts no date; write START-END, <DATE or >DATE.")
    return Validity(
        _date(since, place) if since.strip() else None,
        _date(until, place) if until.strip() else None,
    )


def _date(words: str, place: str) -> date:
    match = DATE.fullmatch(words.strip())
    try:
        if match is None:
            raise ValueError
        if match[1]:
            return date(int(match[3]), int(match[1]), int(match[2]))
        if match[4]:
            return date(int(match[4]), int(match[5]), int(match[6]))
        century = 2000 if int(match[7]) <= LAST_YEAR_OF_THIS_CENTURY else 1900
        return date(century + int(match[7]), int(match[8]), int(match[9]))
    except ValueError:
        raise LexiconError(f"{place}: {words.strip()!r} is no date; write MM/DD/YYYY, YYYYMMDD or YYMMDD.") from None


def searched_names(spelling: str) -> list[str]:
    """How a dictionary spelling stands in texts: ABDUL_RAHMAN_ is Abdul Rahman; capitals are found by the matcher."""
    words = spelling.strip().strip("_").replace("_", " ").split()
    if len(words) == 1 and len(words[0]) <= LONGEST_INITIALS:
        return [words[0]]
    cased = [w.lower() if i and w.upper() in LOWER_CASE_WORDS else capitalised(w) for i, w in enumerate(words)]
    return list(dict.fromkeys([" ".join(cased), " ".join(words)]))


def capitalised(word: str) -> str:
    """One word with a capital after every hyphen: AL-BASHIR is Al-Bashir. Apostrophes keep small letters."""
    return "-".join(part[:1].upper() + part[1:].lower() for part in word.split("-"))


def split_code(code: str, registry: Registry) -> tuple[str | None, str | None]:
    """Actor and first known sector of a code: AFGGOV is (AFG, GOV), IGOUNO is (UN, IGO).

    The actor is None when the registry knows neither the code nor a state in its first three letters.
    """
    known = registry.actor(code)
    if known is not None and known.kind not in ("state", "territory"):
        return known.code, known.sector
    parts = [code[i : i + 3] for i in range(0, len(code), 3)]
    sector = next((part for part in parts if part in SECTORS), None)
    if parts[0] in INTERNATIONAL:
        return None, sector
    # A longer code may begin with a body: IGOUNOREF is the UN.
    actor = registry.actor(parts[0])
    return (actor.code if actor else None), sector


def _candidate(code: str, validity: Validity, name: str, dated: bool, registry: Registry) -> Candidate:
    actor, sector = split_code(code, registry)
    state = registry.actor(actor) if actor else None
    form: Form = "name" if sector is None else "body"
    if state is not None and state.kind == "organisation":
        form = "organisation"
    return Candidate(
        code=actor,
        form=form,
        name=searched_names(name)[0],
        validity=validity,
        fallback=dated and not validity.is_dated,
        sector=sector,
    )
