"""From the words of a clause to the spans of a content, without "that", outer quotation marks and closing stops."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from depositary.language import Sentence, Token
from depositary.records import Span

_OPENERS, _CLOSERS = "“‘«„\"'`", "”’»“\"'"
_PAIRS = {"“": "”", "‘": "’", "«": "»", "„": "“", '"': '"', "'": "'", "`": "'"}
# "that", "how" and "whether" belong to the clause; only "that" says nothing. Dashes and commas are the cue's.
_LEADING = re.compile(r"^(?:[\s,;:.–—-]+|that\s+)+", re.IGNORECASE)
_TRAILING = re.compile(r"[\s,;:.–—-]+$")
# "with the U.S.": the stop belongs to the word.
_ABBREVIATION = re.compile(r"(?:\b[A-Z]\.)+[A-Z]\.$")


def spans_of(sentence: Sentence, tokens: Sequence[Token], *, without: Collection[int] = ()) -> list[Span]:
    """Spans from the first to the last of the tokens, cut where words in `without` (indices) stand between."""
    wanted = [t.index for t in tokens if t.index not in without]
    if not wanted:
        return []
    spans: list[Span] = []
    run: list[Token] = []
    for token in sentence.tokens[min(wanted) : max(wanted) + 1]:
        if token.index in without:
            spans += _closed(run)
            run = []
        else:
            run.append(token)
    return spans + _closed(run)


def _closed(run: list[Token]) -> list[Span]:
    words = [t for t in run if t.upos != "PUNCT"]
    return [(run[0].start, run[-1].end)] if words else []


def trimmed(text: str, spans: Iterable[Span]) -> list[Span]:
    """The same spans without what does not belong to a content; empty ones are left out."""
    found = []
    for start, end in spans:
        start, end = _trimmed_once(text, start, end)
        if start < end and any(c.isalnum() for c in text[start:end]):
            found.append((start, end))
    return found


def _trimmed_once(text: str, start: int, end: int) -> Span:
    for _ in range(4):
        before = (start, end)
        leading = _LEADING.match(text[start:end])
        if leading:
            start += leading.end()
        trailing = _TRAILING.search(text[start:end])
        if trailing and not _ABBREVIATION.search(text[start:end]):
            end = start + trailing.start()
        start, end = _without_marks(text, start, end)
        if (start, end) == before or start >= end:
            break
    return start, end


def _without_marks(text: str, start: int, end: int) -> Span:
    """Drop marks around the whole, and a mark whose partner lies outside."""
    if end - start < 2:
        return start, end
    first, last = text[start], text[end - 1]
    for double in ("``", "''"):
        if text[start:end].startswith(double) and (double == "''" or "''" not in text[start + 2 : end - 2]):
            return start + 2, end
        if double == "''" and text[start:end].endswith("''") and "``" not in text[start:end]:
            return start, end - 2
    if first in _PAIRS and first != "`":
        partner = text.find(_PAIRS[first], start + 1, end)
        if partner == end - 1 or (partner < 0 and first != "'"):
            return start + 1, end - 1 if partner == end - 1 else end
    if last in "”»" and not any(o in text[start : end - 1] for o in ("“", "«", "„")):
        return start, end - 1
    if last == '"' and text.count('"', start, end) % 2 == 1:
        return start, end - 1
    if last in "’'" and not any(o in text[start : end - 1] for o in ("‘", "'")) and not text[end - 2].isalpha():
        return start, end - 1
    return start, end


def merged(text: str, spans: Iterable[Span]) -> list[Span]:
    """In order, with overlapping and touching spans joined."""
    result: list[Span] = []
    for start, end in sorted(spans):
        if result and (start <= result[-1][1] or not text[result[-1][1] : start].strip()):
            result[-1] = (result[-1][0], max(result[-1][1], end))
        else:
            result.append((start, end))
    return result
