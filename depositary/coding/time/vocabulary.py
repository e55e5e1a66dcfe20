"""The words of the calendar: months, weekdays, numbers, feasts, and the letters that print them differently."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"), ("february", "feb"), ("march", "mar"), ("april", "apr"), ("may",), ("june", "jun"),
            ("july", "jul"), ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"),
            ("november", "nov"), ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, name in enumerate(("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"))
}
# Only as part of a full date ("Tue, 24 Feb 2022"): alone, "sun", "sat" and "wed" are words.
SHORT_WEEKDAYS = ("mon", "tues", "tue", "weds", "wed", "thurs", "thur", "thu", "fri", "sat", "sun")

_UNITS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
NUMBERS: dict[str, int] = {
    "a": 1, "an": 1, "a couple of": 2, "a dozen": 12, "two dozen": 24, "a hundred": 100, "one hundred": 100,
    **{word: number for number, word in enumerate(_UNITS + _TEENS, start=1)},
    **{word: 10 * number for number, word in enumerate(_TENS, start=2)},
    **{f"{ten}-{unit}": 10 * tens + ones for tens, ten in enumerate(_TENS, 2) for ones, unit in enumerate(_UNITS, 1)},
}  # fmt: skip
VAGUE_NUMBERS = (
    "a few", "few", "several", "many", "a number of", "some", "couple of", "dozens of", "hundreds of", "half a",
)  # fmt: skip

_ORDINAL_UNITS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINAL_TEENS = (
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
)  # fmt: skip
ORDINALS = {
    **{word: number for number, word in enumerate(_ORDINAL_UNITS + _ORDINAL_TEENS, start=1)},
    **{f"twenty-{word}": 20 + number for number, word in enumerate(_ORDINAL_UNITS, start=1)},
}
DECADE_WORDS = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
    "eighties": 1980, "nineties": 1990,
}  # fmt: skip

FIXED_FEASTS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "boxing day": (12, 26), "valentine's day": (2, 14), "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "international women's day": (3, 8), "may day": (5, 1),
    "bastille day": (7, 14), "halloween": (10, 31), "armistice day": (11, 11), "human rights day": (12, 10),
    "juneteenth": (6, 19), "all saints' day": (11, 1), "orthodox christmas": (1, 7),
}  # fmt: skip
MOVABLE_FEASTS = (
    "ramadan", "ramazan", "eid al-fitr", "eid al-adha", "eid", "easter", "easter sunday", "easter monday",
    "orthodox easter", "good friday", "palm sunday", "ash wednesday", "maundy thursday", "pentecost", "whit monday",
    "passover", "pesach", "yom kippur", "rosh hashanah", "sukkot", "purim", "hanukkah", "diwali", "lunar new year",
    "chinese new year", "nowruz", "novruz", "ashura", "muharram", "arbaeen", "mawlid", "thanksgiving",
    "thanksgiving day", "vesak", "songkran", "mid-autumn festival", "black friday",
)  # fmt: skip

# Letters that print the same thing differently become one, each by one character, so that offsets stay true.
# Capitals of the Latin alphabet become small: str.lower() would turn some others into two characters.
_TRANSLATION = {
    **{ord(capital): capital.lower() for capital in "ABCDEFGHIJKLMNOPQRSTUVWXYZ"},
    **dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"), "-"),
    **dict.fromkeys(map(ord, "\u2018\u2019\u02bc\u2032`\u00b4"), "'"),
    **dict.fromkeys(
        map(ord, "\t\r\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f"), " "
    ),
}


def plain_letters(text: str) -> str:
    """The text in small Latin letters with plain quotes, dashes and spaces, as long as it was."""
    return text.translate(_TRANSLATION)


_ORDINAL_ENDING = re.compile(r"(?:st|nd|rd|th)$")


def number_of(words: str) -> int | None:
    """The number that words or digits name: "three", "24", "a couple of", "5th", "twentieth"; None for "several"."""
    words = " ".join(words.split())
    if words in NUMBERS:
        return NUMBERS[words]
    if words in ORDINALS:
        return ORDINALS[words]
    digits = _ORDINAL_ENDING.sub("", words)
    return int(digits) if digits.isdecimal() else None
