"""Mentions in, intervals out: counts from the calendar, the day of publication, or what was named before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from depositary.coding.time import calendar_units as units
from depositary.coding.time.expression import Anchor
from depositary.coding.time.mention import Mention
from depositary.coding.time.occurrences import in_year, near_publication, nearest
from depositary.coding.time.resolve_publication import readings_from_publication
from depositary.records import DateInterval, Precision

NO_PUBLICATION_DATE = "no publication date to count from"
NO_ANTECEDENT = "nothing before it to count from"
OUTSIDE_CALENDAR = "no such date in the calendar"

# "The same day" after more than this much text is somebody else's day.
ANTECEDENT_REACH = 1000
# "the attack of 7 October", five days later, is this year's, whatever year the paragraph before told of.
RECENT = timedelta(days=45)
# A day or month without a year belongs to the narrative's year only when that lies this far from publication;
# nearer, the two rules agree or the news is meant.
NARRATIVE_DISTANCE = timedelta(days=200)

_FINENESS: dict[Precision, int] = {
    "day": 0, "week": 1, "month": 2, "season": 3, "quarter": 3, "year": 4, "decade": 5, "range": 9,
}  # fmt: skip
_UNIT_FINENESS = {
    "day": 0, "week": 1, "weekend": 1, "fortnight": 1, "month": 2, "quarter": 3, "year": 4, "decade": 5, "century": 6,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Resolved:
    """The readings of a mention, or the reason why there are none."""

    readings: tuple[DateInterval, ...] = ()
    anchor: Anchor = "absolute"
    reason: str | None = None


@dataclass(slots=True)
class Discourse:
    """What is known when an expression is reached."""

    published_on: date | None
    day_first: bool | None = None
    """The order of day and month that other dates in digits of this text show."""
    named: list[tuple[int, DateInterval, Anchor]] = field(default_factory=list)
    """End, interval and anchor of every expression resolved so far."""

    def antecedent(self, position: int, fineness: int, *, narrative: bool = False) -> DateInterval | None:
        """The last interval named before that is at least as fine as the unit asked for.

        In a `narrative` nothing was counted from the day of publication since.
        """
        for end, interval, anchor in reversed(self.named):
            if position - end > ANTECEDENT_REACH or (narrative and anchor == "document"):
                return None
            if _FINENESS[interval.precision] <= fineness and interval.start is not None:
                return interval
        return None


def resolve(mention: Mention, discourse: Discourse, *, ahead: bool | None) -> Resolved:
    """The intervals a mention means, without its direction. `ahead`: the sentence speaks of a time to come, or
    None when it shows nothing."""
    if mention.reason is not None:
        anchor: Anchor = "absolute" if mention.kind == "feast" else "document"
        return Resolved(anchor=anchor, reason=mention.reason)
    try:
        resolved = _resolve(mention, discourse, ahead)
        if mention.part in ("eve", "rest") or mention.part is None:
            return resolved
        return replace(resolved, readings=tuple(units.part(reading, mention.part) for reading in resolved.readings))
    except (ValueError, OverflowError):
        return Resolved(reason=OUTSIDE_CALENDAR)


def _resolve(mention: Mention, discourse: Discourse, ahead: bool | None) -> Resolved:
    if mention.kind == "range":
        return _range(mention, discourse, ahead)
    if mention.kind in _FIXED:
        return Resolved(_fixed(mention, discourse))
    if mention.kind == "unit" and mention.shift in ("same", "following", "previous", "the next"):
        return _from_antecedent(mention, discourse, ahead)
    if mention.kind == "distance" and mention.relation in ("earlier", "later"):
        return _distance_from_antecedent(mention, discourse)
    if mention.kind in ("date", "month", "season", "quarter", "half", "feast"):
        return _in_some_year(mention, discourse, ahead)
    if mention.kind == "weekday" and (mention.shift in _DISCOURSE_SHIFTS or mention.year_shift in _DISCOURSE_SHIFTS):
        return _weekday_from_antecedent(mention, discourse)
    if discourse.published_on is None:
        return Resolved(anchor="document", reason=NO_PUBLICATION_DATE)
    return _from_publication(mention, discourse.published_on, ahead)


_DISCOURSE_SHIFTS = frozenset(("same", "following", "previous", "that", "the next"))
_FIXED = frozenset(("numeric", "year", "decade", "century", "fiscal", "academic"))


def _fixed(mention: Mention, discourse: Discourse) -> tuple[DateInterval, ...]:
    """The readings of words that need no anchor."""
    if mention.kind == "numeric":
        return _numeric(mention, discourse.day_first)
    if mention.kind == "century":
        return (units.century(mention.count or 1),)
    year = mention.year or 1
    if mention.kind == "decade":
        if year % 100 == 0 and year < 2000:
            return (units.years(year, year + 9, "decade"), units.years(year, year + 99, "range"))
        return (units.decade(year),)
    if mention.kind == "year":
        return (units.years(year, mention.last_year, "range"),) if mention.last_year else (units.year(year),)
    if mention.kind == "academic":
        return (units.months(year, 9, 12, "year"),)
    if mention.last_year is not None:  # "fiscal year 2023-24": from April or from July
        return (units.months(year, 4, 12, "year"), units.months(year, 7, 12, "year"))
    # "fiscal year 2023": from October before, the calendar year, or from April; it depends on the country.
    return (units.months(year - 1, 10, 12, "year"), units.year(year), units.months(year, 4, 12, "year"))


def _numeric(mention: Mention, day_first: bool | None) -> tuple[DateInterval, ...]:
    choices = list(mention.choices)
    if len(choices) == 2 and day_first is not None:
        choices = [choices[0] if day_first else choices[1]]
    return tuple(units.day(date(*choice)) for choice in choices)


def _in_some_year(mention: Mention, discourse: Discourse, ahead: bool | None) -> Resolved:
    """A date, month, season, quarter or feast, whose year is said, pointed at, or taken from what is near."""
    if mention.year is not None:
        return Resolved(in_year(mention, mention.year))
    published = discourse.published_on
    if mention.year_shift in ("that", "same", "following", "previous"):
        antecedent = discourse.antecedent(mention.start, _UNIT_FINENESS["year"])
        if antecedent is None or antecedent.start is None:
            return Resolved(anchor="discourse", reason=NO_ANTECEDENT)
        offset = {"following": 1, "previous": -1}.get(mention.year_shift or "", 0)
        return Resolved(in_year(mention, antecedent.start.year + offset), "discourse")
    if mention.shift in ("same", "following", "previous", "the next"):
        antecedent = discourse.antecedent(mention.start, _UNIT_FINENESS["year"])
        if antecedent is None or antecedent.start is None:
            return Resolved(anchor="discourse", reason=NO_ANTECEDENT)
        return Resolved((nearest(mention, antecedent, mention.shift),), "discourse")
    if mention.year_shift is None and mention.shift is None and not ahead:
        narrative = _narrative_year(mention, discourse)
        if narrative is not None:
            return Resolved((narrative,), "discourse")
    if published is None:
        return Resolved(anchor="document", reason=NO_PUBLICATION_DATE)
    if mention.year_shift is not None:
        offset = {"last": -1, "next": 1}.get(mention.year_shift, 0)
        return Resolved(in_year(mention, published.year + offset), "document")
    if mention.shift == "this":
        return Resolved(in_year(mention, published.year)[-1:], "document")
    return Resolved((near_publication(mention, published, ahead),), "document")


def _is_news(latest: DateInterval, published: date) -> bool:
    """Did the last such day lie so shortly before publication that readers take it for that one?"""
    return latest.end is not None and timedelta(0) <= published - latest.end <= RECENT


def _narrative_year(mention: Mention, discourse: Discourse) -> DateInterval | None:
    """A day or month without a year in an account of past years, whose last date was far from publication."""
    if mention.kind not in ("date", "month"):
        return None
    antecedent = discourse.antecedent(mention.start, _UNIT_FINENESS["month"], narrative=True)
    if antecedent is None or antecedent.start is None:
        return None
    published = discourse.published_on
    if published is not None and published - antecedent.start < NARRATIVE_DISTANCE:
        return None
    if published is not None and _is_news(near_publication(mention, published, None), published):
        return None
    found = nearest(mention, antecedent, None)
    return None if published and found.start and found.start > published else found


def _from_antecedent(mention: Mention, discourse: Discourse, ahead: bool | None) -> Resolved:
    """The same day, that year, the following month, the previous three years."""
    fineness = _UNIT_FINENESS[mention.unit]
    antecedent = discourse.antecedent(mention.start, fineness)
    if mention.shift == "the next" and (mention.count or ahead or antecedent is None) and mention.unit != "day":
        if discourse.published_on is None:
            return Resolved(anchor="document", reason=NO_PUBLICATION_DATE)
        return _from_publication(replace(mention, shift="coming"), discourse.published_on, ahead)
    if antecedent is None or antecedent.start is None:
        return Resolved(anchor="discourse", reason=NO_ANTECEDENT)
    start, end = antecedent.start, antecedent.end or antecedent.start
    if mention.shift == "same":
        return Resolved((units.unit_around(start, mention.unit),), "discourse")
    forward = mention.shift in ("following", "the next")
    if mention.count is not None:
        if forward:
            until = units.step(end, mention.unit, mention.count)
            return Resolved((units.interval(end + timedelta(days=1), until, "range"),), "discourse")
        since = units.step(start, mention.unit, -mention.count)
        return Resolved((units.interval(since, start - timedelta(days=1), "range"),), "discourse")
    return Resolved(
        (units.unit_around(units.step(start, mention.unit, 1 if forward else -1), mention.unit),), "discourse"
    )


def _distance_from_antecedent(mention: Mention, discourse: Discourse) -> Resolved:
    """Two days later, a year earlier, the day before."""
    antecedent = discourse.antecedent(mention.start, _UNIT_FINENESS[mention.unit])
    if antecedent is None or antecedent.start is None:
        return Resolved(anchor="discourse", reason=NO_ANTECEDENT)
    count = (mention.count or 0) * (1 if mention.relation == "later" else -1)
    return Resolved((units.unit_around(units.step(antecedent.start, mention.unit, count), mention.unit),), "discourse")


def _weekday_from_antecedent(mention: Mention, discourse: Discourse) -> Resolved:
    """The following Monday, that Friday, the Thursday of the same week."""
    antecedent = discourse.antecedent(mention.start, _UNIT_FINENESS["week"])
    if antecedent is None or antecedent.start is None:
        return Resolved(anchor="discourse", reason=NO_ANTECEDENT)
    start, weekday = antecedent.start, mention.weekday or 0
    shift = mention.shift or mention.year_shift
    if shift in ("following", "the next"):
        return Resolved((units.day(start + timedelta(days=(weekday - start.weekday() - 1) % 7 + 1)),), "discourse")
    if shift == "previous":
        return Resolved((units.day(start - timedelta(days=(start.weekday() - weekday - 1) % 7 + 1)),), "discourse")
    return Resolved((units.day(start + timedelta(days=weekday - start.weekday())),), "discourse")


def _from_publication(mention: Mention, published: date, ahead: bool | None) -> Resolved:
    """Words that count from the day of publication."""
    readings = readings_from_publication(mention, published, ahead)
    if not readings:
        return Resolved(anchor="document", reason="a duration, not a place in time")
    return Resolved(readings, "document")


def _range(mention: Mention, discourse: Discourse, ahead: bool | None) -> Resolved:
    """Both ends; the first takes the year of the second when it has none ("March to May 2022")."""
    first, second = mention.parts
    resolved_second = resolve(second, discourse, ahead=ahead)
    if not resolved_second.readings:
        return resolved_second
    end = units.hull(resolved_second.readings)
    if first.kind in ("date", "month", "season", "quarter") and first.year is None and end.start is not None:
        earlier = [units.hull(in_year(first, year)) for year in (end.start.year, end.start.year - 1)]
        start = next((reading for reading in earlier if reading.start and reading.start <= end.start), earlier[-1])
        anchor = resolved_second.anchor
    elif first.kind == "weekday" and end.start is not None:
        back = (end.start.weekday() - (first.weekday or 0)) % 7
        start, anchor = units.day(end.start - timedelta(days=back)), resolved_second.anchor
    else:
        resolved_first = resolve(first, discourse, ahead=ahead)
        if not resolved_first.readings:
            return resolved_first
        start, anchor = units.hull(resolved_first.readings), resolved_first.anchor
        if (
            second.year is None
            and second.kind in ("date", "month")
            and start.start
            and end.end
            and end.end < start.start
        ):
            end = in_year(second, start.start.year)[-1]
    if start.start is None or end.end is None or end.end < start.start:
        return Resolved(anchor=anchor, reason="the range ends before it begins")
    return Resolved((units.interval(start.start, end.end, "range"),), anchor)
