"""What an expression says, before it is known which days it means."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from depositary.coding.time.expression import Direction

Kind = Literal[
    "date", "numeric", "month", "year", "weekday", "unit", "distance", "day word", "decade", "century", "season",
    "quarter", "half", "fiscal", "academic", "feast", "hours", "range", "none",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """One recognised expression; which fields count depends on `kind`."""

    start: int
    end: int
    kind: Kind
    year: int | None = None
    last_year: int | None = None
    """Second year of "2014-2020" or "winter 2022-23"."""
    month: int | None = None
    day: int | None = None
    last_day: int | None = None
    weekday: int | None = None
    unit: str = ""
    count: int | None = None
    """How many units; the number of a century, quarter or half; days from today for "yesterday"."""
    shift: str | None = None
    """"last", "this", "next", "same", "following", "previous", "past", "coming": which one of the kind."""
    year_shift: str | None = None
    """The same for the year of a date: "May last year". For a weekday, the shift of its week."""
    relation: str | None = None
    """"ago", "ahead", "earlier", "later": where a distance leads."""
    name: str = ""
    """Season, or feast."""
    choices: tuple[tuple[int, int, int], ...] = ()
    """Year, month and day of each reading of a date in digits."""
    day_first: bool | None = None
    """Whether the only valid reading of a date in digits has the day before the month; None when it shows nothing."""
    reason: str | None = None
    """Why the words fix no interval."""
    part: str | None = None
    direction: Direction = "at"
    until_now: bool = False
    """Whether it ends on the day of publication: "since May", "2014 to the present", "earlier this week"."""
    repeated: bool = False
    modifier: bool = False
    parts: tuple[Mention, ...] = ()
    """Both ends of a range."""
