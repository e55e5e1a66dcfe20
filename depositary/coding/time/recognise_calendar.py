"""Dates, months, years, decades and centuries: words that name a place in the calendar."""

from __future__ import annotations

import re

from depositary.coding.time import patterns as p
from depositary.coding.time.context import is_capital, is_person_name, names_a_thing, preceding_word
from depositary.coding.time.mention import Mention
from depositary.coding.time.vocabulary import (
    DECADE_WORDS,
    MONTHS,
    number_of,
    words,
)

# "The October 7 attacks": a thing known by its day, in whichever year.
YEAR_OF_THING = "part of a name that does not say the year"
# Longest run of characters before a trigger that can belong to it: "Wednesday, the twenty-third and 24th of ".
REACH = 48
# Abbreviations and months that are also words count only as written with a capital.
_NEEDS_CAPITAL = frozenset(MONTHS) - {"january", "february", "june", "july", "september", "october", "november"}
# Months that are also names, verbs or adjectives need a word before them that leads to a time.
_ALSO_A_WORD = frozenset({"may", "march", "august", "april", "june"})
_LEADS_TO_A_MONTH = re.compile(
    rf"(?:\b(?:in|since|until|till|by|before|after|from|during|for|of|through|throughout|between|and|to|around|early|mid"
    rf"|late|ending|ended|starting|every|each|or|as{p.GAP}(?:early|late|soon|recently){p.GAP}as){p.GAP}"
    rf"|\b(?:early|mid|late)-|[0-9] ?- ?|(?:{p.MONTH})(?: ?- ?|,{p.GAP}))\Z"
)
_MONTH_SHIFT = re.compile(rf"\b(?:the{p.GAP}|this{p.GAP})?{p.SHIFT}{p.GAP}\Z")
_THING_AFTER_MONTH = frozenset(("revolution", "uprising", "coup", "war", "movement", "surprise", "crisis", "martyrs"))


def digits_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """A date in digits, a year, or a decade such as 1990s."""
    token = _DIGITS.match(plain, start)
    if token is None:
        return None
    word = token.group()
    if word.endswith("0s") and len(word) in (3, 5):
        return _decade_at(plain, start, token.end(), word)
    if len(word) <= 2 or len(word) == 4:
        if plain[token.end() : token.end() + 1] in ("-", "/", "."):
            mention = _numeric_at(plain, start)
            if mention is not None:
                return mention
        if len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2200:
            return _year_at(text, plain, start, found)
    return None


_DIGITS = re.compile(r"[0-9]+s?(?![a-z])")
_NOT_A_DATE_BEFORE = re.compile(r"(?:[\w$€£+][-./]?|[0-9],|https?:\S*)\Z")


def _numeric_at(plain: str, start: int) -> Mention | None:
    """2022-02-24, 24/02/2022, 24.02.2022; both readings where day and month can be exchanged."""
    match = p.NUMERIC_DATE.match(plain, start)
    if match is None or _NOT_A_DATE_BEFORE.search(plain, max(0, start - REACH), start):
        return None
    end = match.end()
    if match["iso"]:
        choices = [(int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))]
        end = match.end("iso_day")
    else:
        year = int(match["year"])
        if year < 100:
            year += 2000 if year < 70 else 1900
        first, second = int(match["first"]), int(match["second"])
        choices = [(year, second, first)]
        # With dots the day comes first everywhere; with slashes or hyphens it depends on the country.
        if match["mark"] != "." and first != second:
            choices.append((year, first, second))
    valid = tuple(
        choice for choice in choices if 1000 <= choice[0] < 2200 and 1 <= choice[1] <= 12 and 1 <= choice[2] <= 31
    )
    if not valid:
        return None
    # 24/02/2022 can be read one way only and shows the order that the text uses.
    shows_order = len(choices) == 2 and len(valid) == 1 and match["mark"] == "/"
    day_first = valid[0] == choices[0] if shows_order else None
    return Mention(start=start, end=end, kind="numeric", choices=valid, day_first=day_first)


# "in 2000 villages": a number of things. The plural of a thing after a round number, or a word for an amount.
_AMOUNT_WORDS = words(
    "people persons troops soldiers men women children civilians villages homes houses km kilometres kilometers miles"
    " metres meters tons tonnes percent per dollars euros pounds rubles hectares square cases casualties victims"
    " deaths prisoners refugees migrants police officers jobs mw megawatts gw bce bc ad million billion times"
    " feet barrels employees workers students families drones missiles tanks vehicles aircraft others members"
)
_NOT_PLURAL = words("was has is as this its his us plus thus across towards perhaps always besides news")


def _year_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """A year after a word that leads to one, a span of years, or a year that is part of a thing's name."""
    accounting = p.ACCOUNTING_YEAR_NAMED.match(plain, start)
    if accounting:
        return accounting_year(start, accounting)
    match = _YEARS.match(plain, start)
    if match is None or _NOT_A_YEAR_BEFORE.search(plain, max(0, start - 3), start):
        return None
    year, last, end = int(match["year"]), match["last"], match.end()
    lead = p.YEAR_BEFORE.search(plain, max(0, start - 24), start)
    if last is not None:
        last_year = int(last) if len(last) == 4 else year // 100 * 100 + int(last)
        if (
            last_year > year
            and last_year - year < 200
            and (len(last) == 4 or (lead and (last_year == year + 1 or _ENDS_SPAN.match(plain, end))))
        ):
            is_name = lead is not None and bool(lead["only"] or lead["determiner"]) and names_a_thing(text, plain, end)
            return Mention(start=start, end=end, kind="year", year=year, last_year=last_year, modifier=is_name)
        if len(last) == 2:
            return None
        end = match.end("year")
    if _counts_things(plain, end, year, lead["word"] if lead else None):
        return None
    if lead is not None:
        if year < 1700 and lead["word"] not in ("in", "of", "since", "year", "until"):
            return None
        is_name = bool(lead["only"] or lead["determiner"])
        second = _SECOND_YEAR.match(plain, end)
        if is_name and not names_a_thing(text, plain, second.end() if second else end):
            return None
        return Mention(start=start, end=end, kind="year", year=year, modifier=is_name)
    # "in 2014, 2016 and 2018", "the 2016 and 2020 elections"
    if (
        found
        and 0 < start - found[-1].end < 10
        and found[-1].kind == "year"
        and p.LIST_JOINT.fullmatch(plain, found[-1].end, start)
    ):
        return Mention(start=start, end=end, kind="year", year=year, modifier=found[-1].modifier)
    if (
        (start == 0 or plain[start - 1] == "\n" or plain[start - 2 : start] == ". ")
        and plain[start - 4 : start] != "no. "
        and p.YEAR_VERB_AFTER.match(plain, end)
    ):
        return Mention(start=start, end=end, kind="year", year=year)
    return None


def _counts_things(plain: str, end: int, year: int, lead: str | None) -> bool:
    """Whether a number of four digits counts what follows: "in 2000 villages", "a force of 2014 soldiers"."""
    after = p.NEXT_WORD.match(plain, end)
    if after is None:
        return False
    word = after["word"]
    if lead in ("early", "late", "mid", "since", "year", "year of"):
        return False
    if word in _AMOUNT_WORDS:
        # "In 2014 people took to the streets": after "in", only a round number is an amount.
        return lead not in ("in", "during", "after", "before") or year % 50 == 0
    return word.endswith("s") and word not in _NOT_PLURAL and year % 100 == 0


_SECOND_YEAR = re.compile(rf"(?:,|,?{p.GAP}(?:and|or|to)){p.GAP}{p.YEAR}")
_YEARS = re.compile(
    rf"(?P<year>{p.YEAR_DIGITS})"
    rf"(?:(?: ?- ?|/)(?P<last>{p.YEAR_DIGITS}|(?<=-|/)[0-9]{{2}}\b))?"
    rf"(?![\w%$€£]|[,.][0-9]|-[0-9])"
)
# "in 2014-15" is two years; "in 2011-19" only where the words show that it is no month, day or number.
_ENDS_SPAN = re.compile(rf"\)|{p.GAP}(?:season|period)")
_NOT_A_YEAR_BEFORE = re.compile(r"(?:[$€£+#/\w]|[0-9][,.:-])\Z")


def _decade_at(plain: str, start: int, end: int, word: str) -> Mention | None:
    """The 1990s, the '90s, the 80s."""
    before = p.DECADE_BEFORE.search(plain, max(0, start - 8), start)
    number = int(word[:-1])
    if len(word) == 3:
        if before is None or ("'" not in before["mark"] and number < 50):
            return None
        number += 2000 if number < 30 else 1900
    elif not 1000 <= number < 2200:
        return None
    first = start
    if before is not None and before["mark"][0] in "t'":
        first = before.start("mark")
    return Mention(start=first, end=end, kind="decade", year=number)


def decade_word_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """The nineties, but not "in her nineties"."""
    before = p.DECADE_BEFORE.search(plain, max(0, start - 8), start)
    word = _LETTERS.match(plain, start)
    if before is None or word is None or "'" in before["mark"]:
        return None
    first = before.start("mark") if before["mark"][0] == "t" else start
    return Mention(start=first, end=word.end(), kind="decade", year=DECADE_WORDS[word.group()])


_LETTERS = re.compile("[a-z]+")


def month_at(text: str, plain: str, start: int, found: list[Mention]) -> Mention | None:
    """A date with its month in words, or a month alone."""
    low = max(0, start - REACH)
    days_before = p.DAYS_BEFORE_MONTH.search(plain, low, start)
    match = (p.MONTH_AFTER_DAYS if days_before else p.MONTH_AFTER).match(plain, start)
    if match is None:
        return None
    name = match["month"].rstrip(".")
    if name in _NEEDS_CAPITAL and not is_capital(text, start):
        return None
    days = days_before["days"] if days_before else match["days"]
    year = int(match["year"]) if match["year"] else None
    first, end = start, match.end()
    if days is None:
        return _month_alone(text, plain, start, end, name, year, match["shift"])
    if days_before:
        first = days_before.start()
    else:
        weekday = p.WEEKDAY_BEFORE_MONTH.search(plain, low, start)
        first = weekday.start() if weekday else start
    numbers = [int(number) for number in re.findall("[0-9]+", days)]
    determiner = preceding_word(plain, first) in _DETERMINERS or plain.startswith("the", first)
    modifier = determiner and names_a_thing(text, plain, end)
    dated = year is not None or match["shift"] is not None
    last_day = numbers[-1] if len(numbers) > 1 else None
    return Mention(
        start=first, end=end, kind="date", year=year, month=MONTHS[name], day=numbers[0], last_day=last_day,
        year_shift=match["shift"], modifier=modifier, reason=YEAR_OF_THING if modifier and not dated else None,
    )  # fmt: skip


_DETERMINERS = words("the a an its their his her our this that")


def _month_alone(
    text: str, plain: str, start: int, end: int, name: str, year: int | None, year_shift: str | None
) -> Mention | None:
    """July 2024, last May, in July; not the name, the verb or the demonstration."""
    low = max(0, start - 24)
    month = MONTHS[name]
    if year is not None or year_shift is not None:
        modifier = preceding_word(plain, start) in _DETERMINERS and names_a_thing(text, plain, end)
        return Mention(
            start=start, end=end, kind="month", year=year, month=month, year_shift=year_shift, modifier=modifier
        )
    if len(name) < 5 and name not in ("may", "june", "july"):
        return None
    end = start + len(name)
    shifted = _MONTH_SHIFT.search(plain, low, start)
    if shifted and shifted["shift"] in ("each", "every"):
        return Mention(start=shifted.start(), end=end, kind="none", reason="repeated", repeated=True)
    if shifted and is_capital(text, start):
        return Mention(start=shifted.start(), end=end, kind="month", month=month, shift=shifted["shift"])
    after = p.NEXT_WORD.match(plain, end)
    word = after["word"] if after else ""
    if word in _THING_AFTER_MONTH or preceding_word(plain, start) in ("black", "red", "operation"):
        return None
    if name in _ALSO_A_WORD and (
        not _LEADS_TO_A_MONTH.search(plain, low, start) or is_person_name(text, plain, start, end)
    ):
        return None
    modifier = preceding_word(plain, start) in _DETERMINERS and names_a_thing(text, plain, end)
    return Mention(start=start, end=end, kind="month", month=month, modifier=modifier)


def century_before(plain: str, start: int) -> tuple[int, int] | None:
    """Where "the 20th [century]" starts, and its number."""
    match = p.CENTURY_BEFORE.search(plain, max(0, start - REACH), start)
    number = number_of(match["ordinal"]) if match else None
    return (match.start(), number) if match and number and number <= 30 else None


def accounting_year(start: int, match: re.Match[str]) -> Mention:
    """A fiscal or academic year, from either order of the words."""
    year, last = int(match["year"]), match["last"]
    last_year = None if last is None else int(last) if len(last) == 4 else year // 100 * 100 + int(last)
    kind = "fiscal" if match["fiscal"] else "academic"
    return Mention(start=start, end=match.end(), kind=kind, year=year, last_year=last_year)  # type: ignore[arg-type]
