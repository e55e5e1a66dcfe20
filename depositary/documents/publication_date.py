"""The day a text was published, from what stands in it: a dateline or a date line; never a guess."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from depositary.documents.dates import DAY, MONTH, WEEKDAY, day_of_match
from depositary.documents.lines import first_lines, last_lines

# A page's head may hold title, subtitle, author, place, time and captions before the date.
OPENING_LINES = 8
CLOSING_LINES = 3

# Examples: "Published: 3 March 2024, 14:05", "(February 25, 2022)", "Saturday, September 12, 2015",
# "The Hague, 3 March 2024"
DATE_LINE = re.compile(
    r"^[(\[*]*(?:(?:first\s+)?(?:published|posted|date|publication\s+date|released?|issued|created)(?:\s+on)?\s*:?\s*)?"
    r"(?:(?:[^\W\d_a-z][\w’'.-]*\s?){1,4},\s+)?"
    rf"(?:on\s+)?{WEEKDAY}{DAY}(?:(?:,|\s+at|\s*[|–—-]|T)?\s*\d{{1,2}}[:.]\d{{2}}.{{0,30}})?[.)\]*\s]*$",
    re.IGNORECASE,
)
PLACE = r"(?:[^\W\d_][\w’'.-]*(?:[ /][^\W\d_][\w’'.-]*){0,3})"
# Examples: "LONDON, 3 March 2024 (Wire) — ", "PARIS, France – March 3, 2024 – ", "GENEVA (3 March 2024) – "
DATELINE = re.compile(
    rf"^(?P<place>{PLACE}(?:,\s*{PLACE}){{0,2}})\s*(?:[,–—-]|\()\s*{WEEKDAY}{DAY}\)?\s*(?:\([^)]{{1,40}}\)|/[^/]{{1,40}}/)?"
    r"\s*(?:[–—-]{1,2}|:|\.)\s*(?=\S)",
    re.IGNORECASE,
)
# Examples: "LONDON, March 3 (Wire) — "; "PARIS (Wire) — ", "NEW YORK — "
DATELINE_WITHOUT_YEAR = re.compile(
    rf"^(?P<place>{PLACE}(?:,\s*{PLACE}){{0,2}})\s*(?P<day>,\s*(?:{MONTH}\s+\d{{1,2}}|\d{{1,2}}\s+{MONTH}))?"
    r"\s*(?P<agency>\([^)]{1,40}\)|/[^/]{1,40}/)?\s*[–—-]{1,2}\s+(?=\S)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """Place, and day when complete, before the first sentence of a report."""

    end: int
    """Offset after the dateline, within its line."""
    day: date | None
    words: str


def read_dateline(line: str) -> Dateline | None:
    """The dateline that a line begins with, if any."""
    head = line[:140]
    if (match := DATELINE.match(head)) is not None and _is_place(match["place"]):
        return Dateline(match.end(), day_of_match(match), match.group().strip(" –—-:."))
    match = DATELINE_WITHOUT_YEAR.match(head)
    if match is None or not _is_place(match["place"]):
        return None
    # Without a day or an agency only capitals tell "LONDON — The" from "Moscow - Kiev relations".
    if not match["day"] and not (match["agency"] and _is_capitals(match["place"])) and not _is_capitals(match["place"]):
        return None
    return Dateline(match.end(), None, match.group().strip(" –—-:."))


def find_publication_date(text: str) -> tuple[date | None, str]:
    """The day of publication and what gave it: "dateline"; or None and why."""
    incomplete: str | None = None
    opening = first_lines(text, OPENING_LINES)
    for line in opening:
        if len(line.text) <= 120 and (match := DATE_LINE.match(line.text)) and (day := day_of_match(match)):
            return day, "dateline"
        if (dateline := read_dateline(line.text)) is not None:
            if dateline.day is not None:
                return dateline.day, "dateline"
            incomplete = incomplete or f'the dateline "{dateline.words}" names no full date'
    # A signed act ends with its date: "THE CAPITAL, November 8, 2022."
    for line in last_lines(text, CLOSING_LINES)[::-1]:
        match = DATE_LINE.match(line.text) if line not in opening and len(line.text) <= 80 else None
        if match is not None and (day := day_of_match(match)) is not None:
            return day, "dateline"
    return None, incomplete or "no date is given, and the text has no dateline"


def _is_place(words: str) -> bool:
    """Every word of it is capitalised, as in names."""
    return all(
        word[0].isupper() or word in ("de", "of", "the", "la", "el", "du")
        for word in re.split(r"[\s,/]+", words)
        if word
    )


def _is_capitals(words: str) -> bool:
    return words.isupper() and len(words) > 2
