"""Weekdays, "last year", "three weeks ago", "the same day": words that point from a known time to another."""

from __future__ import annotations

import re

from depositary.coding.time import patterns as p
from depositary.coding.time.context import is_capital, names_a_thing, preceding_word
from depositary.coding.time.expression import Direction
from depositary.coding.time.mention import Mention
from depositary.coding.time.recognise_calendar import REACH, century_before
from depositary.coding.time.vocabulary import WEEKDAYS, number_of, words

VAGUE = "vague: no number of units is said"
DURATION = "a duration, not a place in time"
FROM_EVENT = "counted from an event, not from a date"

# "The Sunday Times", "Bloody Sunday": names, not days.
_OUTLET_WORDS = words("times telegraph mirror express mail herald independent post tribune review magazine night")
_NAMED_DAYS = words("bloody black good palm easter ash super cyber maundy fat holy whit giving red mail")
_RITES = frozenset(("prayer", "prayers", "sermon", "sermons", "mass"))


def weekday_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """On Tuesday, last Monday, every Friday, Thursday of next week."""
    match = p.WEEKDAY_AFTER.match(plain, start)
    if match is None or not is_capital(text, start):
        return None
    after = p.NEXT_WORD.match(plain, match.end())
    word = after["word"] if after else ""
    previous = preceding_word(plain, start)
    if word in _OUTLET_WORDS and after and is_capital(text, after.start("word")):
        return None
    if previous in _NAMED_DAYS or (previous == "on" and "mail on " in plain[max(0, start - 8) : start]):
        return None
    shifted = p.SHIFT_BEFORE.search(plain, max(0, start - REACH), start)
    first = shifted.start() if shifted else start
    if match["plural"] or (shifted and shifted["shift"] in ("each", "every")):
        return Mention(start=first, end=match.end(), kind="none", reason="repeated", repeated=True)
    shift = _shift(shifted)
    modifier = word in _RITES or (
        shift is None
        and previous in ("the", "a", "his", "her", "their", "its")
        and names_a_thing(text, plain, match.end())
    )
    return Mention(
        start=first, end=match.end(), kind="weekday", weekday=WEEKDAYS[match["weekday"]], shift=shift,
        year_shift=match["week"], modifier=modifier,
    )  # fmt: skip


_SHIFT_NAMES = {
    "preceding": "previous", "upcoming": "coming", "current": "this", "that": "same", "same": "same",
}  # fmt: skip


def _shift(match: re.Match[str] | None) -> str | None:
    """The one name of each way to point: "that year" and "the same year" are one."""
    if match is None:
        return None
    if match["coming"] and match["shift"] == "this":
        return {"past": "last", "coming": "next", "same": "same", "very": "this"}[match["coming"]]
    article = (match["article"] or "").strip()
    shift = _SHIFT_NAMES.get(match["shift"], match["shift"])
    if article == "this" and shift in ("past", "coming"):
        return "last" if shift == "past" else "next"
    if article == "that" and shift == "same":
        return "same"
    return f"the {shift}" if article and shift in ("last", "next") else shift


def unit_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """Last year, the past three years, five years ago, two days later, the end of the year."""
    match = p.UNIT_AFTER.match(plain, start)
    if match is None:
        return None
    low, unit_end = max(0, start - REACH), match.end("unit")
    unit = _singular(match["unit"])
    if unit == "century":
        century = century_before(plain, start)
        if century:
            return Mention(start=century[0], end=unit_end, kind="century", count=century[1])
    if mention := nth_in_a_row(plain, low, start):
        return mention
    if match["relation"] and (mention := _distance(plain, low, start, unit, match)):
        return mention
    if shifted := p.UNIT_SHIFT_BEFORE.search(plain, low, start):
        return _shifted_unit(text, plain, unit, shifted, start, unit_end, plural=plain[unit_end - 1] == "s")
    if mention := _duration(plain, low, start, unit, match):
        return mention
    return _whole_unit(plain, low, start, unit, unit_end)


def nth_in_a_row(plain: str, low: int, start: int) -> Mention | None:
    """The third day in a row: from two days before publication on. Have seen three straight days: the last three."""
    before, after = p.UNIT_SERIES_BEFORE.search(plain, low, start), p.UNIT_SERIES_AFTER.match(plain, start)
    straight = p.UNIT_STRAIGHT_BEFORE.search(plain, low, start)
    if after and straight:
        first, count = straight.start("number"), number_of(straight["number"]) or 1
    elif after and before and (before["series"] or after["series"]):
        first, count = before.start(), (number_of(before["ordinal"]) or 1) - 1
    else:
        return None
    unit = _singular(after["unit"].replace("night", "day"))
    return Mention(start=first, end=after.end(), kind="unit", unit=unit, shift="past", count=count)


def _singular(unit: str) -> str:
    return "century" if unit.startswith("centur") else unit.rstrip("s")


_RELATIONS = {"ago": "ago", "from now": "ahead", "hence": "ahead", "away": "ahead", "on": "later", "later": "later"}


def _distance(plain: str, low: int, start: int, unit: str, match: re.Match[str]) -> Mention | None:
    """Five years ago, two days later, the day before, a week after the vote."""
    word = " ".join(match["relation"].split())
    number = p.UNIT_NUMBER_BEFORE.search(plain, low, start)
    article = p.UNIT_ARTICLE_BEFORE.search(plain, low, start)
    preposition = (number["preposition"] or "").strip() if number else ""
    if word == "time":
        if number and preposition in ("in", "within") and number["number"]:
            count = number_of(number["number"])
            return Mention(
                start=number.start(), end=match.end(), kind="distance", unit=unit, count=count, relation="ahead"
            )
        return None
    if word in ("ahead", "to come"):  # "in the years to come", "the year ahead"; not "two days ahead of the vote"
        if article is None or article["article"] != "the" or plain.startswith(" of", match.end()):
            return None
        if plain[match.end("unit") - 1] == "s":
            return Mention(start=article.start(), end=match.end(), kind="none", reason=VAGUE)
        return Mention(start=article.start(), end=match.end(), kind="unit", unit=unit, shift="coming")
    relation = _RELATIONS.get(word, "later" if word.startswith("after") else "earlier")
    if word == "on" and p.NEXT_WORD.match(plain, match.end()):  # "two years on, …", not "spent two days on it"
        return None
    before = number or article
    if before is None:
        if word == "ago" and plain[match.end("unit") - 1] == "s":  # "decades ago"
            return Mention(start=start, end=match.end(), kind="none", reason=VAGUE)
        return None
    first = before.start() if not preposition else before.end("preposition")
    if article and article["article"] == "the":
        first, count = article.start(), 1
    elif number is None:
        count = 1
    elif number["number"]:
        count = number_of(number["number"]) or 0
    elif number["half"] and unit in ("decade", "century"):
        count, unit = (5, "year") if unit == "decade" else (5, "decade")
    else:
        return Mention(start=first, end=match.end(), kind="none", reason=VAGUE)
    if match["half"]:
        if unit not in ("year", "decade"):
            return Mention(start=first, end=match.end(), kind="none", reason=VAGUE)
        count, unit = (12 * count + 6, "month") if unit == "year" else (10 * count + 5, "year")
    if word in ("before", "after") and p.EVENT_FOLLOWS.match(plain, match.end()):
        if article and article["article"] == "the" and plain.startswith((" yesterday", " tomorrow"), match.end()):
            return None
        return Mention(start=first, end=match.end(), kind="none", reason=FROM_EVENT, direction="at")
    direction: Direction = "before" if number is not None and number["more"] and relation == "ago" else "at"
    return Mention(
        start=first, end=match.end(), kind="distance", unit=unit, count=count, relation=relation, direction=direction
    )


def _shifted_unit(
    text: str, plain: str, unit: str, shifted: re.Match[str], start: int, end: int, *, plural: bool
) -> Mention | None:
    """Last year, this week, the past three years, every month."""
    shift, first = _shift(shifted), shifted.start()
    if shifted["shift"] in ("each", "every"):
        return Mention(start=first, end=end, kind="none", reason="repeated", repeated=True)
    if shifted["vague"]:
        return Mention(start=first, end=end, kind="none", reason=VAGUE)
    count = number_of(shifted["number"]) if shifted["number"] else None
    if plural and count is None:
        if shift in ("past", "coming", "the last", "the next", "last", "next", "following", "previous"):
            return Mention(start=first, end=end, kind="none", reason=VAGUE)
        return None
    if shift in ("same", "this") and count is not None:
        return None
    if shift == "this" and unit == "day":
        return None
    # "the last week of May" is a part of May, "the last year of the war" no date; "the past two years of war" is one.
    of_thing = shift in ("last", "the last", "next", "the next", "following") or (shift == "past" and count is None)
    if of_thing and plain.startswith(" of ", end):
        return None
    # "the Last Day", "that day" after "until": words of a sentence; "last day" of something is no date.
    if unit == "day" and shift in ("last", "the last", "past") and count is None:
        return None
    if shift == "same" and unit == "day" and plain.startswith(" by day", end):
        return None
    return Mention(start=first, end=end, kind="unit", unit=unit, shift=shift, count=count)


def _duration(plain: str, low: int, start: int, unit: str, match: re.Match[str]) -> Mention | None:
    """For three years, for decades, in recent months, in the coming weeks, in two days."""
    end = match.end("unit")
    plural = plain[end - 1] == "s"
    number = p.UNIT_NUMBER_BEFORE.search(plain, low, start)
    preposition = (number["preposition"] or "").strip() if number else ""
    if number and preposition and plain[start - 1] != "-":
        if preposition in ("for", "over", "during") or number["number"] is None or number["more"]:
            reason = DURATION if number["number"] else VAGUE
            return Mention(start=number.start(), end=end, kind="none", reason=reason, direction="duration")
        if preposition == "in" and number["number"] and (plural or number["number"] in ("a", "an", "one")):
            if number["number"] in ("a", "an") and p.NEXT_WORD.match(plain, end):
                return None
            count = number_of(number["number"])
            return Mention(start=number.start(), end=end, kind="distance", unit=unit, count=count, relation="within")
        if preposition == "within":
            return Mention(start=number.start(), end=end, kind="none", reason=DURATION, direction="duration")
        return None
    vague = p.UNIT_VAGUE_BEFORE.search(plain, low, start)
    if vague and plural:
        direction: Direction = "at" if vague["word"] in ("recent", "coming") else "duration"
        first = vague.start()
        return Mention(start=first, end=end, kind="none", reason=VAGUE, direction=direction)
    return None


_THE_BEFORE = re.compile(rf"\bthe{p.GAP}\Z")
_LEADS_TO_WHOLE = re.compile(
    rf"\b(?:(?:{p.any_of(p.PART_NAMES)}|rest{p.GAP}of|remainder{p.GAP}of|course{p.GAP}of|later{p.GAP}in|earlier{p.GAP}in"
    rf"|late{p.GAP}in|early{p.GAP}in|end{p.GAP}of){p.GAP})(?P<the>the{p.GAP})\Z"
)
_YEAR_END = re.compile(rf"(?:-|{p.GAP})end\b")


def _whole_unit(plain: str, low: int, start: int, unit: str, end: int) -> Mention | None:
    """The year in "the end of the year"; the third quarter; the weekend; year-end."""
    if unit == "year" and (year_end := _YEAR_END.match(plain, end)):
        return Mention(start=start, end=year_end.end(), kind="unit", unit="year", shift="this", part="end")
    if unit == "weekend" and plain[end - 1] != "s" and (the := _THE_BEFORE.search(plain, low, start)):
        return Mention(start=the.start(), end=end, kind="unit", unit="weekend")
    if unit == "quarter" and (ordinal := p.QUARTER_ORDINAL_BEFORE.search(plain, low, start)):
        if plain.startswith(" of", end):
            return None
        number = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 4, "final": 4}[ordinal["ordinal"]]
        return Mention(start=ordinal.start(), end=end, kind="quarter", count=number)
    if unit in ("year", "month", "week", "decade", "century") and plain[end - 1] != "s":
        lead = _LEADS_TO_WHOLE.search(plain, low, start)
        if lead and not plain.startswith((" of", "-"), end):
            return Mention(start=lead.start("the"), end=end, kind="unit", unit=unit, shift="this")
    return None
