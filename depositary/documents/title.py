"""The title of a text: where it stands when it is part of the text."""

from __future__ import annotations

import re

from depositary.documents.author_line import read_byline
from depositary.documents.dates import WRITTEN_DAY
from depositary.documents.lines import Line, first_lines, is_followed_by_blank_line
from depositary.documents.publication_date import read_dateline
from depositary.records import Span

# Headlines of the sample run to 190 characters; first paragraphs that short end with a full stop.
MAXIMUM_CHARACTERS = 200
# What follows a title without a blank line must be a paragraph: as long as this and twice the title.
PARAGRAPH_CHARACTERS = 120
# "Mr. President,", "MODERATOR: Good", "Dear colleagues,", "12:47 P.M. EST", "Via Teleconference"
NOT_A_TITLE = re.compile(
    r"^(?:dear|mr|mrs|ms|madam|excellenc|ladies|distinguished|via\b|[-*•]\s|\(|\d{1,2}:\d{2})"
    r"|^[\w.’' -]{1,40}:\s+[A-Z].*[a-z]{3}.*\b(?:I|we|you)\b",
    re.IGNORECASE,
)
CLOCK = re.compile(r"^\W*\d{1,2}:\d{2}\s*[AP]\.?M\b", re.IGNORECASE)
ENDS_A_SENTENCE = re.compile(r"[.,:;…][\"”’')\]]*$")
# "U.S.", "Inc.", "Jr.": a full stop that ends no sentence
ENDS_WITH_ABBREVIATION = re.compile(r"\b(?:(?:[A-Z]\.){1,4}|Inc\.|Jr\.|Sr\.|Ltd\.|St\.|Co\.)$")


def find_title(text: str) -> tuple[str, Span] | None:
    """The first line, when it is a title and not a first sentence; None otherwise."""
    lines = first_lines(text, 4)
    if len(lines) < 2:
        return None
    first, second = lines[:2]
    # A first line that runs on is no title, and transcripts open with place and time.
    if second.text[0].islower() or any(CLOCK.match(line.text) for line in lines[1:]):
        return None
    words = first.text.lstrip("#").strip()
    if len(words.split()) < 2 or len(words) > MAXIMUM_CHARACTERS or NOT_A_TITLE.match(words):
        return None
    if ENDS_A_SENTENCE.search(words) and not ENDS_WITH_ABBREVIATION.search(words):
        return None
    if WRITTEN_DAY.fullmatch(words) or read_byline(words) is not None or read_dateline(words) is not None:
        return None
    if not (is_followed_by_blank_line(text, first) or _is_paragraph(second, first)):
        return None
    return words, (first.start, first.end)


def locate_title(title: str, text: str) -> Span | None:
    """Where a known title opens the text; None when the text begins without it."""
    wanted = _letters(title)
    for line in first_lines(text, 1):
        # A line much longer than the title cannot be it; most texts begin with such a paragraph.
        if wanted and len(line.text) <= 2 * len(title) + 20 and _letters(line.text) == wanted:
            return line.span
    return None


def _is_paragraph(line: Line, title: Line) -> bool:
    return len(line.text) >= max(PARAGRAPH_CHARACTERS, 2 * len(title.text))


def _letters(words: str) -> str:
    """Letters and digits only: a title is often set with other quotation marks or blanks."""
    return "".join(character for character in words.casefold() if character.isalnum())
