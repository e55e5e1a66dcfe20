"""What "last year", "on Tuesday", "three weeks ago" mean on the day of publication."""

from __future__ import annotations

from datetime import date, timedelta

from depositary.coding.time import calendar_units as units
from depositary.coding.time.mention import Mention
from depositary.records import DateInterval


def readings_from_publication(mention: Mention, published: date, ahead: bool | None) -> tuple[DateInterval, ...]:
    """The readings, empty when the words turn out to be a duration."""
    if mention.kind == "weekday":
        return (units.day(_weekday(mention, published, ahead)),)
    if mention.kind == "day word":
        return (units.day(published + timedelta(days=mention.count or 0)),)
    if mention.kind == "hours":
        other = published + timedelta(days=mention.count or 0)
        return (units.interval(min(published, other), max(published, other), "range"),)
    if mention.kind == "distance":
        return _distance(mention, published, ahead)
    return _unit(mention, published, ahead)


def _weekday(mention: Mention, published: date, ahead: bool | None) -> date:
    """The last such day up to publication; the coming one with "next" or a time to come."""
    weekday = mention.weekday or 0
    if mention.year_shift is not None:
        offset = {"last": -1, "next": 1}.get(mention.year_shift, 0)
        return published + timedelta(days=7 * offset + weekday - published.weekday())
    if mention.shift in ("next", "coming", "the next"):
        return published + timedelta(days=(weekday - published.weekday() - 1) % 7 + 1)
    if mention.shift in ("last", "past", "the last"):
        return published - timedelta(days=(published.weekday() - weekday - 1) % 7 + 1)
    if mention.shift == "this":
        return published + timedelta(days=weekday - published.weekday())
    if ahead:
        return published + timedelta(days=(weekday - published.weekday()) % 7)
    return published - timedelta(days=(published.weekday() - weekday) % 7)


def _distance(mention: Mention, published: date, ahead: bool | None) -> tuple[DateInterval, ...]:
    """Five years ago, in two weeks' time; "in two weeks" only of a time to come."""
    count, unit = mention.count or 0, mention.unit
    if mention.relation == "within" and not ahead:
        return ()
    sign = -1 if mention.relation == "ago" else 1
    target = units.step(published, unit, sign * count)
    if unit == "century":
        unit = "decade"
    if unit == "decade" and count == 1:
        unit = "year"
    if unit == "fortnight":
        unit = "week"
    return (units.unit_around(target, unit),)


def _unit(mention: Mention, published: date, ahead: bool | None) -> tuple[DateInterval, ...]:
    """Last year, this week, the past three years, the weekend."""
    unit, shift, count = mention.unit, mention.shift, mention.count
    if unit == "weekend" and count is None:
        return (_weekend(shift, published, ahead),)
    if count is not None or shift in ("past", "the last"):
        if shift in ("coming", "next", "the next"):
            return (units.interval(published, units.step(published, unit, count or 1), "range"),)
        return (units.interval(units.step(published, unit, -(count or 1)), published, "range"),)
    if shift in ("coming", "the next"):
        return (units.interval(published, units.step(published, unit, 1), "range"),)
    offset = {"last": -1, "next": 1}.get(shift or "", 0)
    if unit == "fortnight":
        other = units.step(published, unit, offset)
        return (units.interval(min(published, other), max(published, other), "range"),)
    whole = units.unit_around(units.step(published, unit, offset), unit)
    if unit == "decade" and offset == -1:  # the calendar's, or the ten years up to now
        return (whole, units.interval(units.step(published, "decade", -1), published, "range"))
    if mention.part == "rest":
        return (units.interval(published, whole.end, whole.precision),)
    if mention.until_now:
        return (units.interval(whole.start, published, whole.precision),)
    return (whole,)


def _weekend(shift: str | None, published: date, ahead: bool | None) -> DateInterval:
    """The last weekend that had begun; "this" and a time to come: the current or coming one."""
    current = units.weekend(published)
    begun = current.start is not None and current.start <= published
    if shift in ("next", "coming", "the next"):
        return units.weekend(published + timedelta(days=7)) if begun else current
    # "This weekend", said of the past in the first half of a week, is the one before.
    over = shift == "this" and ahead is False and published.weekday() < 3
    if shift in ("last", "past", "the last") or over or not (ahead or begun or shift == "this"):
        return units.weekend(published - timedelta(days=7))
    return current
