"""Names of persons in author lines: where one stands and what it is without academic titles."""

from __future__ import annotations

import re

# "Dr. Jane Roe", "Prof. Jane Roe", "Ambassador Jane Roe": the title is no part of the name.
TITLE = re.compile(
    r"(?:(?:Assoc(?:iate|\.)?|Assist(?:ant|\.)?|Asst\.?|Adjunct)\s+)?"
    r"(?:Dr|Prof|Professor|Doctor|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Hon|Ambassador|Amb|Gen|General|Col|Colonel|Lt|"
    r"Maj|Major|Capt|Captain|Rev|H\.E)\b\.?,?\s+"
)
WORD = re.compile(r"[^\W\d_][\w’'`.\-\u0300-\u036f]*")
PARTICLES = {
    "de", "da", "do", "dos", "das", "del", "della", "der", "den", "di", "du", "van", "von", "zu", "la", "le", "el",
    "al", "bin", "ibn", "bint", "ben", "abu", "ul", "ur", "y", "e", "ter", "ten", "af", "av",
}  # fmt: skip
# Capitalised words that begin a sentence or name something other than a person.
NOT_A_NAME = {
    "the", "this", "that", "a", "an", "in", "on", "at", "by", "for", "from", "with", "and", "it", "he", "she", "they",
    "we", "i", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
    "march", "april", "june", "july", "august", "september", "october", "november", "december", "special", "staff",
    "our", "his", "her", "their", "university", "institute", "center", "centre", "government", "ministry", "council",
    "republic", "union", "states", "nations", "committee", "president", "minister", "secretary", "commission",
    "agency", "department", "foundation", "association", "news", "press", "agreement", "treaty", "house", "court",
}  # fmt: skip
# "Jane Roe, PhD": a degree after the name.
DEGREE = re.compile(r",?\s+(?:Ph\.?\s?D\.?|M\.?A\.|LL\.?M\.?|MBA|Jr\.?|Sr\.?)(?=[\s,.;)]|$)")


def name_at(text: str, start: int = 0) -> tuple[str, int] | None:
    """The person's name that begins at `start` and the offset after it; None where no name of two words stands."""
    while match := TITLE.match(text, start):
        start = match.end()
    position, words, capitalised = start, 0, 0
    end = start
    while (match := WORD.match(text, position)) and words < 6:
        word = match.group()
        bare = word.rstrip(".'’")
        if bare.lower() in NOT_A_NAME:
            break
        if bare[:1].isupper():
            capitalised += 1
            # A full stop ends the name unless it follows an initial: "John Q. Public is", "by Jane Roe."
            end = match.start() + (len(word) if len(bare) <= 2 or bare.lower() in ("jr", "sr") else len(bare))
        elif words == 0 or bare not in PARTICLES:
            break
        words += 1
        if end != match.end() and bare[:1].isupper():
            break
        if not text.startswith(" ", match.end()) and not text.startswith("\u00a0", match.end()):
            break
        position = match.end() + 1
    if capitalised < 2:
        return None
    name = " ".join(text[start:end].split())
    if match := DEGREE.match(text, end):
        end = match.end()
    return name, end


def names_in_list(text: str) -> tuple[tuple[str, ...], int]:
    """Names joined by commas and "and" at the beginning of `text`, and the offset after the last."""
    names: list[str] = []
    end = 0
    position = 0
    while (found := name_at(text, position)) is not None:
        names.append(found[0])
        end = found[1]
        joint = re.compile(r"\s*(?:,\s*(?:and\s+)?|;\s*|\s(?:and|&)\s+)", re.IGNORECASE).match(text, end)
        # "Jane Roe, Example City": a comma alone joins names only in a list that ends with "and".
        if joint is None or (joint.group().strip() == "," and not re.search(r"\s(?:and|&)\s", text[joint.end() :])):
            break
        position = joint.end()
    return tuple(names), end


def without_titles(name: str) -> str:
    """ "Dr. Jane Roe" → "Jane Roe"."""
    name = " ".join(name.split())
    while match := TITLE.match(name):
        name = name[match.end() :]
    return name
