"""Calendar days as people and machines write them; a month or a year alone is no day."""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ],
        start=1,
    )
    for name in names.split()
}  # fmt: skip
MONTH = r"(?:" + "|".join(sorted(MONTHS, key=len, reverse=True)) + r")\b\.?"
WEEKDAY = r"(?:(?:Mon|Tues?|Wednes|Wed|Thurs?|Fri|Satur|Sat|Sun)(?:day)?\.?,?\s+)?"
# Examples: "3 March 2024", "3rd of March, 2024"; "March 3, 2024", "Mar. 3rd 2024"; "2024-03-03"; "03.04.2024".
DAY = (
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m1>{MONTH}),?\s+(?P<y1>\d{{4}})"
    rf"|(?P<m2>{MONTH})\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})"
    r"|(?P<y3>\d{4})-(?P<m3>\d{2})-(?P<d3>\d{2})"
    r"|(?P<d4>\d{1,2})\.(?P<m4>\d{1,2})\.(?P<y4>\d{4}))"
)
WRITTEN_DAY = re.compile(WEEKDAY + DAY, re.IGNORECASE)
# Example: "12/31/2024"; which number is the month shows only when the other exceeds 12.
SLASHED_DAY = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")


def day_of_match(match: re.Match[str]) -> date | None:
    """The day that a match of `DAY` names; None when the calendar has no such day."""
    parts = match.groupdict()
    for number in "1234":
        if parts.get("y" + number):
            month = parts["m" + number].rstrip(".").lower()
            try:
                return date(int(parts["y" + number]), MONTHS.get(month) or int(month), int(parts["d" + number]))
            except ValueError:
                return None
    return None


def parse_day(value: object) -> date | None:
    """The day a date field states, as written there (no change of time zone); None when it states no whole day."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str) or not (text := value.strip()):
        return None
    if match := re.match(r"(\d{4})-?(\d{2})-?(\d{2})(?=$|[T\s])", text):
        try:
            return date(*(int(part) for part in match.groups()))
        except ValueError:
            return None
    if (match := WRITTEN_DAY.match(text)) is not None:
        return day_of_match(match)
    if match := SLASHED_DAY.match(text):
        return _slashed(*(int(part) for part in match.groups()))
    try:
        return parsedate_to_datetime(text).date()  # RFC 822, as feeds write it
    except (TypeError, ValueError, IndexError):
        return None


def _slashed(first: int, second: int, year: int) -> date | None:
    """None when both readings are possible: 03/04/2024 is a day in March or in April."""
    if first > 12 and second <= 12:
        first, second = second, first
    elif first <= 12 and second <= 12 and first != second:
        return None
    try:
        return date(year, first, second)
    except ValueError:
        return None
