"""This morning, today, the past 24 hours: words that count from the day of publication in days or less."""

from __future__ import annotations

import re

from depositary.coding.time import patterns as p
from depositary.coding.time.context import is_capital
from depositary.coding.time.mention import Mention
from depositary.coding.time.recognise_calendar import REACH
from depositary.coding.time.recognise_relative import nth_in_a_row

_PART_OF_DAY_BEFORE = re.compile(
    rf"\b(?:(?P<article>the){p.GAP})?(?P<shift>this|that|last|same|following|next|previous){p.GAP}\Z"
)


def part_of_day_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """This morning, last night, that evening."""
    if plain.startswith("night", start) and (mention := nth_in_a_row(plain, max(0, start - REACH), start)):
        return mention
    word = re.compile("[a-z]+").match(plain, start)
    match = _PART_OF_DAY_BEFORE.search(plain, max(0, start - 24), start)
    if match is None or word is None:
        return None
    shift, end = match["shift"], word.end()
    if shift == "this":
        return Mention(start=match.start(), end=end, kind="day word", count=0)
    if shift == "last":
        return Mention(start=match.start(), end=end, kind="day word", count=-1)
    shift = {"that": "same", "next": "the next"}.get(shift, shift)
    return Mention(start=match.start(), end=end, kind="unit", unit="day", shift=shift)


_CAPITAL_BEFORE = re.compile(r"\b[A-Z]\w+ \Z")
_DAY_OFFSETS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def day_word_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """Today, yesterday, the day after tomorrow."""
    match = p.DAY_WORD_AFTER.match(plain, start)
    if match is None or (start > 0 and plain[start - 1] == "-"):
        return None
    before = p.DAY_WORD_BEFORE.search(plain, max(0, start - 24), start)
    count = _DAY_OFFSETS[match["word"]]
    if before and before["two"]:
        count *= 2
    first = before.start() if before else start
    after = p.NEXT_WORD.match(plain, match.end())
    # A capital inside a sentence, after another capital: the name of an outlet, such as "Country Today".
    if is_capital(text, start) and _CAPITAL_BEFORE.search(text, max(0, start - 24), start):
        return None
    if after and after["word"] == "show" and is_capital(text, start):
        return None
    return Mention(start=first, end=match.end(), kind="day word", count=count)


def hours_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """The past 24 hours; any other number of hours belongs to no day."""
    match = p.HOURS_BEFORE.search(plain, max(0, start - 24), start)
    if match is None:
        return None
    count = int(match["hours"]) // 24 * (-1 if match["shift"] in ("last", "past") else 1)
    return Mention(start=match.start(), end=start + len("hours"), kind="hours", count=count)
