"""Seasons, quarters, fiscal and academic years, feasts: named stretches of a year."""

from __future__ import annotations

import re

from depositary.coding.time import patterns as p
from depositary.coding.time.context import is_capital, names_a_thing
from depositary.coding.time.mention import Mention
from depositary.coding.time.recognise_calendar import accounting_year, month_at
from depositary.coding.time.vocabulary import FIXED_FEASTS, MOVABLE_FEASTS, words


def season_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """Spring 2022, last summer, in the autumn; not the Arab Spring, nor the fall of a city."""
    match = p.SEASON_AFTER.match(plain, start)
    if match is None:
        return None
    name, low = match["season"], max(0, start - 24)
    shifted = p.SHIFT_BEFORE.search(plain, low, start)
    if match["year"] or match["shift"]:
        last = match["last"]
        year = int(match["year"]) if match["year"] else None
        last_year = (
            None if last is None or year is None else int(last) if len(last) == 4 else year // 100 * 100 + int(last)
        )
        return Mention(
            start=start,
            end=match.end(),
            kind="season",
            name=name,
            year=year,
            last_year=last_year,
            year_shift=match["shift"],
        )
    if shifted and shifted["shift"] in ("each", "every"):
        return Mention(start=shifted.start(), end=match.end(), kind="none", reason="repeated", repeated=True)
    if shifted:
        return Mention(start=shifted.start(), end=match.end(), kind="season", name=name, shift=shifted["shift"])
    lead = p.SEASON_BEFORE.search(plain, low, start)
    if lead is None or (name in ("fall", "spring") and not lead.group().rstrip().endswith("the") and name == "fall"):
        return None
    after = p.NEXT_WORD.match(plain, match.end())
    if after and (after["word"] in ("of", "in", "from", "back", "short", "apart", "into") or after["word"][0] == "'"):
        return None
    modifier = names_a_thing(text, plain, match.end()) and lead.group().rstrip().endswith("the")
    return Mention(start=start, end=match.end(), kind="season", name=name, modifier=modifier)


def quarter_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """Q3 2023, H1 of last year, 2023 Q3; Q3 alone only after a preposition."""
    match = p.QUARTER_AFTER.match(plain, start)
    if match is None or not is_capital(text, start):
        return None
    letter, number = match["quarter"][0], match["quarter"][1]
    kind = "quarter" if letter == "q" else "half"
    before = p.QUARTER_YEAR_BEFORE.search(plain, max(0, start - 8), start)
    if match["year"] or match["shift"]:
        year = int(match["year"]) if match["year"] else None
        return Mention(start=start, end=match.end(), kind=kind, count=int(number), year=year, year_shift=match["shift"])  # type: ignore[arg-type]
    if before:
        return Mention(start=before.start(), end=match.end(), kind=kind, count=int(number), year=int(before["year"]))  # type: ignore[arg-type]
    if kind == "quarter" and p.QUARTER_BEFORE.search(plain, max(0, start - 12), start):
        return Mention(start=start, end=match.end(), kind="quarter", count=int(number))
    return None


def accounting_year_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """Fiscal year 2023, FY2023-24, academic year 2023-24."""
    match = p.ACCOUNTING_YEAR_AFTER.match(plain, start)
    return accounting_year(start, match) if match else None


FEAST_NAMES = {**dict.fromkeys(MOVABLE_FEASTS), **FIXED_FEASTS}
FEAST_FIRST_WORDS = frozenset(re.split("[^a-z0-9]", name)[0] for name in FEAST_NAMES)
_FEAST = re.compile(rf"{p.any_of(FEAST_NAMES)}(?![\w-])")
_FEAST_IS_PART_OF_NAME = words("war offensive rising island islands tree trees card cards prayers prayer")


def feast_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """Christmas Day 2020 has its day; Ramadan moves and is found without an interval."""
    match = _FEAST.match(plain, start)
    if match is None or not is_capital(text, start) or is_word_before(plain, start):
        return None
    name, end = " ".join(match.group().split()), match.end()
    after = p.NEXT_WORD.match(plain, end)
    if after and (after["word"] in _FEAST_IS_PART_OF_NAME or is_capital(text, after.start("word"))):
        return None
    tail = p.FEAST_YEAR_AFTER.match(plain, end)
    year = int(tail["year"]) if tail and tail["year"] else None
    year_shift = tail["shift"] if tail else None
    end = tail.end() if tail else end
    shifted = p.SHIFT_BEFORE.search(plain, max(0, start - 24), start)
    if shifted and shifted["shift"] in ("each", "every"):
        return Mention(start=shifted.start(), end=end, kind="none", reason="repeated", repeated=True)
    first = shifted.start() if shifted else start
    day = FEAST_NAMES[name]
    if day is None:
        return Mention(start=first, end=end, kind="feast", reason="a feast that moves from year to year")
    return Mention(
        start=first, end=end, kind="feast", month=day[0], day=day[1], year=year, year_shift=year_shift,
        shift=shifted["shift"] if shifted else None,
    )  # fmt: skip


def is_word_before(plain: str, start: int) -> bool:
    """Whether a letter or hyphen is joined to the front."""
    return start > 0 and (plain[start - 1].isalnum() or plain[start - 1] in "-'_")


def may_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """May Day, else the month."""
    return feast_at(text, plain, start, found) or month_at(text, plain, start, found)
