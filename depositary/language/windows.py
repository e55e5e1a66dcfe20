"""Words → rough sentences → windows that the encoder reads.

A rough sentence is only a safe place to cut: after closing punctuation before a capital, or between paragraphs. Where
sentences really begin is for the model to say. Windows overlap, so that no word is read without what precedes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from depositary.language.tokenisation import ABBREVIATIONS

Span = tuple[int, int]

_ENDS = {".", "!", "?", "…", "...", "!!", "?!", ":", ";"}
_STRONG_ENDS = _ENDS - {":", ";"}
_CLOSERS = {'"', "”", "’", "'", ")", "]", "''", "’’", "»"}
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")

_BULLETS = frozenset("•▪●◦‣")
# A line that begins with one is no continuation, even in wrapped text.
_LIST_MARK = re.compile(r"[•▪●◦‣*–-]\s|\(?\d{1,2}[.)]\s|\([a-z]\)\s")

# In hard-wrapped text a single line break says nothing. A text counts as wrapped when most of its lines of prose are
# about this long and break off without closing punctuation.
_WRAPPED_LENGTHS = range(35, 100)
_ROUGH_SENTENCE_LIMIT = 120
"""Words after which a sentence without punctuation (a transcript) is cut all the same."""


@dataclass(slots=True)
class RoughSentence:
    """Consecutive words between two safe places to cut."""

    words: list[Span]
    opens_paragraph: bool
    subwords: int = 0


def is_hard_wrapped(text: str) -> bool:
    """Do line breaks fall inside sentences, as in plain text of fixed width?"""
    lines = [line.strip() for line in text.splitlines()]
    return _break_off([a for a, b in pairwise(lines) if a and b])


def is_double_spaced(text: str) -> bool:
    """Is a hard-wrapped text set with a blank line after every line, as scanned speeches are?"""
    lines = [line.strip() for line in text.splitlines()]
    filled = [line for line in lines if line]
    return len(lines) - len(filled) >= 0.9 * (len(filled) - 1) and _break_off(filled[:-1])


def _break_off(lines: Sequence[str]) -> bool:
    """Are most of these lines about as long as a typewriter's and without closing punctuation?"""
    broken = sum(len(line) in _WRAPPED_LENGTHS and line[-1] not in '.!?:”"' for line in lines)
    return len(lines) >= 3 and broken > 0.6 * len(lines)


def rough_sentences(text: str, words: Sequence[Span]) -> list[RoughSentence]:
    """Group words; every word lands in exactly one rough sentence, in order."""
    wrapped = is_hard_wrapped(text)
    double_spaced = not wrapped and is_double_spaced(text)
    found: list[RoughSentence] = []
    previous_end = 0
    for index, span in enumerate(words):
        gap = text[previous_end : span[0]]
        opens = index == 0 or text[span[0]] in _BULLETS
        if "\n" in gap and not opens:
            opens = _LIST_MARK.match(text, span[0]) is not None
            opens |= not double_spaced and (not wrapped or _BLANK_LINE.search(gap) is not None)
        if opens or _may_cut(text, words, index) or len(found[-1].words) >= _ROUGH_SENTENCE_LIMIT:
            found.append(RoughSentence([], opens))
        found[-1].words.append(span)
        previous_end = span[1]
    return found


def _may_cut(text: str, words: Sequence[Span], index: int) -> bool:
    """Is it safe to cut before word `index`?"""
    start = words[index][0]
    if not (text[start].isupper() or text[start] in "“\"‘'([«" or text[start].isdigit()):
        return False
    before = index - 1
    while before >= 0 and text[slice(*words[before])] in _CLOSERS and words[before][1] == words[before + 1][0]:
        before -= 1
    if before < 0 or words[index - 1][1] == start:
        return False
    last = text[slice(*words[before])]
    return last in _STRONG_ENDS or (last.endswith(".") and last[:-1] not in ABBREVIATIONS and len(last) > 3)


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of words to encode; the first `context` of them were predicted by the window before."""

    start: int
    end: int
    context: int


def windows(sentences: Sequence[RoughSentence], *, limit: int, context: int) -> list[Window]:
    """Pack whole rough sentences into windows of at most `limit` subwords.

    Args:
        sentences: with `subwords` filled in.
        limit: subwords a window may hold, its two boundary marks not counted.
        context: subwords of the preceding text that a window repeats, as far as whole rough sentences allow.
    """
    found: list[Window] = []
    ends, position = [], 0
    for sentence in sentences:
        position += len(sentence.words)
        ends.append(position)
    starts = [0, *ends[:-1]]
    at = 0
    while at < len(sentences):
        first, repeated = at, 0
        while found and first > 0 and repeated + sentences[first - 1].subwords <= context:
            first -= 1
            repeated += sentences[first].subwords
        last, size = at, repeated
        while last < len(sentences) and (last == at or size + sentences[last].subwords <= limit):
            size += sentences[last].subwords
            last += 1
        found.append(Window(starts[first], ends[last - 1], starts[at] - starts[first]))
        at = last
    return found
