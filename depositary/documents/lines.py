"""Lines of a text with their place in it; every kind of line end is respected and none is changed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from depositary.records import Span

# A run of characters that holds something other than blanks; "\r\n", "\n" and "\r" all end a line.
NON_BLANK_LINE = re.compile(r"[^\r\n]*[^\s][^\r\n]*")


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line without the blanks around it. `text == document[start:end]`."""

    text: str
    start: int
    end: int

    @property
    def span(self) -> Span:
        return self.start, self.end


def first_lines(text: str, number: int) -> list[Line]:
    """The first non-blank lines."""
    found: list[Line] = []
    for match in NON_BLANK_LINE.finditer(text):
        found.append(_trimmed(text, match.start(), match.end()))
        if len(found) == number:
            break
    return found


def last_lines(text: str, number: int) -> list[Line]:
    """The last non-blank lines, in text order."""
    found: list[Line] = []
    end = len(text)
    while end > 0 and len(found) < number:
        start = max(text.rfind("\n", 0, end), text.rfind("\r", 0, end)) + 1
        if text[start:end].strip():
            found.append(_trimmed(text, start, end))
        end = start - 1
    return found[::-1]


def is_followed_by_blank_line(text: str, line: Line) -> bool:
    """An empty line, or nothing, comes next."""
    return (
        re.match(r"[^\S\r\n]*(?:\r\n|\n|\r|$)[^\S\r\n]*(?:\r\n|\n|\r|$)", text[line.end : line.end + 200]) is not None
    )


def _trimmed(text: str, start: int, end: int) -> Line:
    piece = text[start:end]
    start += len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    return Line(stripped, start, start + len(stripped))
