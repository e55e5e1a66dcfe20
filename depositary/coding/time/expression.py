"""One time expression: the words and what they stand for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from depositary.records import DateInterval, Precision, Span

Anchor = Literal["absolute", "document", "discourse"]
Direction = Literal["at", "since", "until", "before", "after", "duration"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeExpression:
    """Words that say when, with the interval they name."""

    span: Span
    text: str
    """The words themselves, from "since", "until", "by", "before", "after", "from … to" on; without "in" and "on"."""
    interval: DateInterval | None
    """None when the words fix no interval; `reason` says why. It covers all readings when there are several."""
    readings: tuple[DateInterval, ...] = ()
    """More than one when the words are ambiguous ("03/04/2024"), the likelier first. Empty without an interval."""
    anchor: Anchor
    """What the interval was counted from: nothing, the day of publication, or an earlier expression."""
    reason: str | None = None
    direction: Direction = "at"
    repeated: bool = False
    """Whether it names many times: "every Tuesday"."""
    modifier: bool = False
    """Whether it belongs to the name of a thing: "the 2015 agreement", "Monday's statement"."""

    @property
    def start(self) -> date | None:
        """First possible day."""
        return self.interval.start if self.interval else None

    @property
    def end(self) -> date | None:
        """Last possible day."""
        return self.interval.end if self.interval else None

    @property
    def precision(self) -> Precision | None:
        """Unit of the expression."""
        return self.interval.precision if self.interval else None
