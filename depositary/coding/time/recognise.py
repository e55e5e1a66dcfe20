"""Plain letters in, mentions out: finds each trigger word and reads the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from depositary.coding.time import recognise_calendar as calendar
from depositary.coding.time import recognise_days as days
from depositary.coding.time import recognise_named as named
from depositary.coding.time import recognise_relative as relative
from depositary.coding.time.mention import Mention
from depositary.coding.time.vocabulary import DECADE_WORDS, MONTHS, WEEKDAYS

Recogniser = Callable[[str, str, int, list[Mention]], Mention | None]
"""Original text, plain letters, start of the trigger, mentions found before it → a mention."""

_TOKEN = re.compile(r"[a-z0-9]+")

TRIGGERS: dict[str, Recogniser] = {
    **dict.fromkeys(MONTHS, calendar.month_at),
    **dict.fromkeys(WEEKDAYS, relative.weekday_at),
    **{f"{name}s": relative.weekday_at for name in WEEKDAYS},
    **dict.fromkeys(DECADE_WORDS, calendar.decade_word_at),
    **dict.fromkeys(
        ("day", "days", "week", "weeks", "fortnight", "fortnights", "weekend", "weekends", "month", "months", "quarter",
         "quarters", "year", "years", "decade", "decades", "century", "centuries"),
        relative.unit_at,
    ),
    **dict.fromkeys(("morning", "afternoon", "evening", "night"), days.part_of_day_at),
    **dict.fromkeys(("today", "tonight", "yesterday", "tomorrow"), days.day_word_at),
    "hours": days.hours_at,
    **dict.fromkeys(("spring", "summer", "autumn", "fall", "winter"), named.season_at),
    **dict.fromkeys(("q1", "q2", "q3", "q4", "h1", "h2"), named.quarter_at),
    **dict.fromkeys(("fiscal", "financial", "fy", "academic", "school"), named.accounting_year_at),
    **{f"fy{year}": named.accounting_year_at for year in range(1990, 2060)},
    **dict.fromkeys(named.FEAST_FIRST_WORDS, named.feast_at),
    "may": named.may_at,
}  # fmt: skip


def mentions_in(text: str, plain: str) -> list[Mention]:
    """All mentions in order, the longest where several overlap, before ranges and directions are joined."""
    found: list[Mention] = []
    for mention in _candidates(text, plain, found):
        while found and found[-1].end > mention.start:
            if found[-1].end - found[-1].start >= mention.end - mention.start:
                break
            found.pop()
        else:
            found.append(mention)
    return found


def _candidates(text: str, plain: str, found: list[Mention]) -> Iterator[Mention]:
    triggers = TRIGGERS
    for token in _TOKEN.finditer(plain):
        word = token.group()
        if word[0] <= "9":
            mention = calendar.digits_at(text, plain, token.start(), found)
        else:
            recogniser = triggers.get(word)
            if recogniser is None:
                continue
            mention = recogniser(text, plain, token.start(), found)
        if mention is not None:
            yield mention
