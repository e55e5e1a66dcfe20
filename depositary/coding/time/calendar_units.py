"""Calendar units as intervals: the day, week, month, season … that holds a date, and steps from one to the next.

Weeks run from Monday to Sunday, seasons are those of the northern hemisphere by whole months (spring is March to
May), and the 20th century is 1901 to 2000. Steps beyond the calendar raise ValueError or OverflowError.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from depositary.records import DateInterval, Precision

SEASON_FIRST_MONTHS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
MONTHS_PER_UNIT = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
DAYS_PER_UNIT = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}


def interval(start: date | None, end: date | None, precision: Precision) -> DateInterval:
    """An interval of the given days."""
    return DateInterval(start=start, end=end, precision=precision)


def day(value: date) -> DateInterval:
    """One day."""
    return interval(value, value, "day")


def week(value: date) -> DateInterval:
    """The week, Monday to Sunday, that holds a date."""
    monday = value - timedelta(days=value.weekday())
    return interval(monday, monday + timedelta(days=6), "week")


def weekend(value: date) -> DateInterval:
    """Saturday and Sunday of the week that holds a date."""
    saturday = value + timedelta(days=5 - value.weekday())
    return interval(saturday, saturday + timedelta(days=1), "range")


def months(year: int, first_month: int, count: int, precision: Precision) -> DateInterval:
    """`count` whole months from the given month on."""
    start = date(year, first_month, 1)
    last = step(start, "month", count - 1)
    return interval(start, date(last.year, last.month, monthrange(last.year, last.month)[1]), precision)


def month(year: int, number: int) -> DateInterval:
    """A calendar month."""
    return months(year, number, 1, "month")


def quarter(year: int, number: int) -> DateInterval:
    """A quarter of a calendar year, 1 to 4."""
    return months(year, 3 * number - 2, 3, "quarter")


def season(year: int, name: str) -> DateInterval:
    """The season that begins in a year; winter runs into the next."""
    return months(year, SEASON_FIRST_MONTHS[name], 3, "season")


def years(first: int, last: int, precision: Precision) -> DateInterval:
    """Whole years."""
    return interval(date(first, 1, 1), date(last, 12, 31), precision)


def year(number: int) -> DateInterval:
    """A calendar year."""
    return years(number, number, "year")


def decade(number: int) -> DateInterval:
    """The ten years 1990 to 1999 for any year among them."""
    first = number // 10 * 10
    return years(max(first, 1), first + 9, "decade")


def century(number: int) -> DateInterval:
    """The 20th century is 1901 to 2000."""
    return years(100 * number - 99, 100 * number, "range")


def unit_around(value: date, unit: str) -> DateInterval:
    """The calendar unit that holds a date."""
    if unit == "week":
        return week(value)
    if unit == "weekend":
        return weekend(value)
    if unit == "month":
        return month(value.year, value.month)
    if unit == "quarter":
        return quarter(value.year, (value.month + 2) // 3)
    if unit == "year":
        return year(value.year)
    if unit == "decade":
        return decade(value.year)
    if unit == "century":
        return century((value.year + 99) // 100)
    return day(value)


def step(value: date, unit: str, count: int) -> date:
    """The date `count` units later, or earlier when negative; the 31st becomes the last day of a shorter month."""
    if unit in DAYS_PER_UNIT:
        return value + timedelta(days=count * DAYS_PER_UNIT[unit])
    total = value.year * 12 + value.month - 1 + count * MONTHS_PER_UNIT[unit]
    target_year, target_month = total // 12, total % 12 + 1
    if not 1 <= target_year <= 9999:
        raise ValueError(f"The year {target_year} lies outside the calendar.")
    return date(target_year, target_month, min(value.day, monthrange(target_year, target_month)[1]))


def hull(readings: Sequence[DateInterval]) -> DateInterval:
    """The shortest interval that covers all readings, or the only one."""
    if len(readings) == 1:
        return readings[0]
    starts = [reading.start for reading in readings]
    ends = [reading.end for reading in readings]
    return interval(
        None if None in starts else min(value for value in starts if value),
        None if None in ends else max(value for value in ends if value),
        "range",
    )


def part(whole: DateInterval, name: str) -> DateInterval:
    """A part of a unit, kept at the unit's precision.

    "early", "mid" and "late" are thirds; "start" and "end" are a quarter of a year, the first or last ten days of a
    month, otherwise thirds; "half 1", "quarter 3", "week 2" count from the front, "week -1" is the last.
    """
    if whole.start is None or whole.end is None:
        return whole
    start, end = whole.start, whole.end
    if name.startswith("half") and whole.precision == "year":
        return months(start.year, 1 if name.endswith("1") else 7, 6, "range")
    if name.startswith("quarter") and whole.precision == "year":
        return quarter(start.year, int(name[-1]))
    if name == "week -1":
        return interval(max(start, end - timedelta(days=6)), end, "week")
    if name.startswith("week"):
        first = min(start + timedelta(days=7 * (int(name[-1]) - 1)), end)
        return interval(first, min(first + timedelta(days=6), end), "week")
    return _third(whole, start, end, name)


def _third(whole: DateInterval, start: date, end: date, name: str) -> DateInterval:
    """A third of a unit, a half, or its first or last quarter or ten days."""
    precision = whole.precision
    if precision == "year" and start.month == 1 and end.month == 12:
        first, count = {"early": (1, 4), "mid": (5, 4), "late": (9, 4), "start": (1, 3), "end": (10, 3)}[name]
        return months(start.year, first, count, "year")
    if precision == "month":
        first_day, last_day = {
            "early": (1, 10), "start": (1, 10), "mid": (11, 20), "late": (21, end.day), "end": (21, end.day),
            "half 1": (1, 15), "half 2": (16, end.day),
        }.get(name, (1, end.day))  # fmt: skip
        return interval(start.replace(day=first_day), start.replace(day=last_day), "month")
    length = (end - start).days + 1
    if precision in ("decade", "range") and start.month == 1 and end.month == 12 and length > 3000:
        count = end.year - start.year + 1
        cuts = {"early": (0, 0.4), "start": (0, 0.4), "mid": (0.4, 0.7), "late": (0.6, 1), "end": (0.6, 1)}
        low, high = cuts.get(name, (0, 0.5) if name == "half 1" else (0.5, 1) if name == "half 2" else (0, 1))
        return years(start.year + round(low * count), start.year + round(high * count) - 1, precision)
    third = length // 3
    if name in ("early", "start"):
        return interval(start, start + timedelta(days=max(third - 1, 0)), precision)
    if name in ("late", "end"):
        return interval(end - timedelta(days=max(third - 1, 0)), end, precision)
    if name == "mid":
        return interval(start + timedelta(days=third), end - timedelta(days=third), precision)
    half = timedelta(days=length // 2)
    return interval(start, start + half, "range") if name == "half 1" else interval(start + half, end, "range")
