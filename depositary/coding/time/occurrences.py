"""When a day, month, season or feast without a year took place: each year has one, and words choose among them."""

from __future__ import annotations

from datetime import date

from depositary.coding.time import calendar_units as units
from depositary.coding.time.mention import Mention
from depositary.records import DateInterval

Occurrence = tuple[date, date, DateInterval]
"""First day, last day, and the interval itself."""


def in_year(mention: Mention, year: int) -> tuple[DateInterval, ...]:
    """The mention in a given year; a winter has two readings."""
    if mention.kind == "month":
        return (units.month(year, mention.month or 1),)
    if mention.kind == "quarter":
        return (units.quarter(year, mention.count or 1),)
    if mention.kind == "half":
        return (units.part(units.year(year), f"half {mention.count}"),)
    if mention.kind == "season":
        if mention.name == "winter" and mention.last_year is None:
            return (units.season(year - 1, "winter"), units.season(year, "winter"))
        return (units.season(year, mention.name),)
    first = date(year, mention.month or 1, mention.day or 1)
    if mention.last_day is None:
        return (units.day(first),)
    last = date(year, mention.month or 1, mention.last_day)
    return (units.interval(min(first, last), max(first, last), "range"),)


def _occurrences(mention: Mention, year: int) -> list[Occurrence]:
    """The mention in the years around one, in order; 29 February only where there is one."""
    found: list[Occurrence] = []
    # A leap day can be eight years away.
    for candidate in range(max(year - 9, 1), min(year + 9, 9998) + 1):
        try:
            occurrence = in_year(mention, candidate)[-1]
        except (ValueError, OverflowError):
            continue
        if occurrence.start and occurrence.end:
            found.append((occurrence.start, occurrence.end, occurrence))
    return found


def near_publication(mention: Mention, published: date, ahead: bool | None) -> DateInterval:
    """The last one that had begun, or with a time to come the first that has not ended.

    A day in a passage that shows neither is the nearest one. "Last" and "next" leave out the one that is going on.
    """
    occurrences = _occurrences(mention, published.year)
    if mention.kind == "date" and ahead is None and occurrences:
        return min(occurrences, key=lambda found: abs((found[0] - published).days))[2]
    if mention.shift in ("next", "coming"):
        chosen = [found for found in occurrences if found[0] > published][:1]
    elif mention.shift is not None:
        chosen = [found for found in occurrences if found[1] < published][-1:]
    else:
        chosen = [found for found in occurrences if found[0] <= published][-1:]
        coming = [found for found in occurrences if found[1] >= published][:1] if ahead else []
        if coming and not (mention.kind == "date" and chosen and _is_far(chosen[0], published, coming[0])):
            chosen = coming
    if not chosen:
        raise ValueError("The calendar has no such day.")
    return chosen[0][2]


def _is_far(past: Occurrence, published: date, coming: Occurrence) -> bool:
    """Whether the last such day is weeks ago while the coming one is most of a year away.

    "The visit, planned for 19 April, was called off on 15 April": nobody names a day without its year so far ahead.
    """
    return (coming[0] - published).days > 300 and (published - past[0]).days < 60


def nearest(mention: Mention, antecedent: DateInterval, shift: str | None) -> DateInterval:
    """The occurrence after, before, or closest to an interval named before."""
    anchor = antecedent.start or date.min
    occurrences = _occurrences(mention, anchor.year)
    if shift in ("following", "the next"):
        occurrences = [found for found in occurrences if found[0] > (antecedent.end or anchor)]
    elif shift == "previous":
        occurrences = [found for found in occurrences if found[1] < anchor]
    if not occurrences:
        raise ValueError("The calendar has no such day.")
    return min(occurrences, key=lambda found: abs((found[0] - anchor).days))[2]
