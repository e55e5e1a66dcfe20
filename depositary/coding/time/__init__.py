"""Text and its publication date in, time expressions out: intervals with precision, anchored to document and discourse.

What the words mean here:

- Weekdays: the last such day on or before publication ("on Tuesday", published on a Tuesday, is that day). "Next
  Tuesday", or a sentence that speaks of a time to come ("will meet on Friday", "due on Friday"): the coming one. The
  verb nearest before the expression decides, else the nearest after it.
- Days and months without a year follow the same rule: "in July" is the last July that had begun. In an account of
  earlier years they take the year nearest to the date named before ("On 24 February 2022 … on 2 March"); a day in a
  passage without any verb is the one nearest to publication.
- "Last May": the last May that was over; "last year", "last week": the calendar year or week (Monday to Sunday)
  before; "the past three years", "the last year": a range up to publication; "last decade" has both readings.
- "Five years ago" is a year, "two weeks ago" a week, "three days ago" a day; "two decades ago" a decade.
- "For the third day in a row": from two days before publication up to it.
- What takes effect ("effective 7 December", "as of", "starting"): the nearest such day, whatever the verb.
- "That day", "the following month", "two days later": counted from the last expression at least as fine as the unit,
  at most 1,000 characters before.
- Parts: early, mid and late are thirds; start and end a quarter of a year, ten days of a month.
- "Since": open at its end when the publication date is unknown, else up to it. "Until", "by": open at the start.
  "Before" ends on the day before, "after" begins on the day after.
- Precision is the unit of the words: "since February" a month, "by the end of 2025" a year; ranges, halves, centuries,
  weekends and ambiguous readings taken together are "range".
- Ambiguity gives all readings, and an interval that covers them: 03/04/2024, winter 2022, fiscal year 2023. Another
  date in digits of the same text that can be read only one way decides the order of day and month.
- Found without an interval, with the reason: feasts that move, durations, vague and repeated times, times counted
  from an event ("two days after the vote"), days that name a thing without its year ("the October 7 attacks"), and
  whatever needs a publication date when there is none.
- Seasons are those of the northern hemisphere by whole months. Times of day belong to no interval.
- Dates that name a thing are marked `modifier`: "the 2015 agreement", "Monday's statement", "Friday prayers". Years
  after titles (Agenda 2030, Resolution 2231 (2015)) are not found; neither are single words such as "now", "daily".
"""

from __future__ import annotations

from datetime import date, timedelta

from depositary.coding.time.calendar_units import hull
from depositary.coding.time.context import looks_ahead, takes_effect
from depositary.coding.time.expression import Anchor, Direction, TimeExpression
from depositary.coding.time.mention import Mention
from depositary.coding.time.recognise import mentions_in
from depositary.coding.time.resolve import Discourse, resolve
from depositary.coding.time.vocabulary import plain_letters
from depositary.coding.time.widen import widen
from depositary.records import DateInterval

__all__ = ["Anchor", "Direction", "TimeExpression", "time_expressions"]


def time_expressions(text: str, published_on: date | None) -> tuple[TimeExpression, ...]:
    """All time expressions of a text, in order, without overlaps.

    Args:
        text: any text; spans are offsets into it, in code points.
        published_on: day of publication; without it only absolute expressions get an interval.
    """
    plain = plain_letters(text)
    mentions = widen(plain, mentions_in(text, plain))
    discourse = Discourse(published_on, _day_comes_first(mentions))
    return tuple(_expression(text, plain, mention, discourse) for mention in mentions)


def _day_comes_first(mentions: list[Mention]) -> bool | None:
    """The order of day and month that the dates in digits show; None when none of them decides or they disagree."""
    orders: set[bool] = set()
    for mention in mentions:
        if mention.day_first is not None:
            orders.add(mention.day_first)
    return orders.pop() if len(orders) == 1 else None


_AHEAD_KINDS = frozenset(("weekday", "date", "month", "season", "quarter", "unit", "distance", "range", "feast"))


def _expression(text: str, plain: str, mention: Mention, discourse: Discourse) -> TimeExpression:
    """One mention, resolved; later ones can count from it."""
    ahead = looks_ahead(text, plain, mention.start, mention.end) if mention.kind in _AHEAD_KINDS else False
    if not ahead and takes_effect(plain, mention.start):
        ahead = None
    resolved = resolve(mention, discourse, ahead=ahead)
    whole = hull(resolved.readings) if resolved.readings else None
    readings = tuple(_directed(reading, mention, discourse.published_on) for reading in resolved.readings)
    if whole is not None and len(readings) == 1:
        discourse.named.append((mention.end, whole, resolved.anchor))
    return TimeExpression(
        span=(mention.start, mention.end),
        text=text[mention.start : mention.end],
        interval=hull(readings) if readings else None,
        readings=readings,
        anchor=resolved.anchor,
        reason=resolved.reason,
        direction=mention.direction,
        repeated=mention.repeated,
        modifier=mention.modifier,
    )


def _directed(reading: DateInterval, mention: Mention, published_on: date | None) -> DateInterval:
    """The interval after "since", "until", "before", "after" or "the eve of"."""
    start, end, precision = reading.start, reading.end, reading.precision
    one_day = timedelta(days=1)
    if mention.part == "eve" and start is not None and start > date.min:
        start = end = start - one_day
    if mention.direction == "since":
        up_to = published_on if published_on and start and start <= published_on else None
        return DateInterval(start=start, end=up_to, precision=precision)
    if mention.direction == "until":
        return DateInterval(start=None, end=end, precision=precision)
    if mention.direction == "before":
        # "before the end of the year": up to its last day.
        if mention.relation != "ago" and mention.part != "end" and start is not None:
            end = start - one_day if start > date.min else start
        return DateInterval(start=None, end=end, precision=precision)
    if mention.direction == "after":
        return DateInterval(start=end + one_day if end and end < date.max else end, end=None, precision=precision)
    return DateInterval(start=start, end=end, precision=precision)
