"""Since when and until when something holds, as exactly as it is known."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

# "1991", "1991-12", "1991-12-26"
PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")


@dataclass(frozen=True, slots=True)
class Validity:
    """From a first to a last day, both included; None is open."""

    since: date | None = None
    until: date | None = None

    def holds_on(self, day: date | None) -> bool:
        """Whether `day` lies in it. Without a day, everything may hold."""
        if day is None:
            return True
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    @property
    def is_dated(self) -> bool:
        """Whether either end is known."""
        return self.since is not None or self.until is not None


ALWAYS = Validity()


def first_day(value: Any) -> date | None:
    """First day of "1991", "1991-12" or "1991-12-26"; None when empty. Raises ValueError for anything else."""
    return _day(value, last=False)


def last_day(value: Any) -> date | None:
    """Last day of "1991", "1991-12" or "1991-12-26"; None when empty. Raises ValueError for anything else."""
    return _day(value, last=True)


def _day(value: Any, *, last: bool) -> date | None:
    if value is None or value == "":
        return None
    if isinstance(value, date):
        return value
    if isinstance(value, str) and len(value) == len("1991-12-26"):
        return date.fromisoformat(value)
    match = PARTIAL_DATE.fullmatch(str(value).strip())
    if match is None:
        raise ValueError(f"{value!r} is no date; write YYYY, YYYY-MM or YYYY-MM-DD")
    year, month, day = int(match[1]), int(match[2] or 0), int(match[3] or 0)
    month = month or (12 if last else 1)
    return date(year, month, day or (monthrange(year, month)[1] if last else 1))
