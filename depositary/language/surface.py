"""What a word looks like and stands in, for an encoder whose vocabulary has no letter case.

Each word gets one number from `FEATURE_COUNT`: its letter case, its place in quotation marks, and whether it opens a
paragraph. The encoder adds an embedding of it to the word's. Quotation state is computed over the paragraph, so that
a window that begins in the middle of a long quotation still knows it.
"""

from __future__ import annotations

from collections.abc import Sequence

CASES = 8
QUOTATION_STATES = 4
FEATURE_COUNT = CASES * QUOTATION_STATES * 2
BOUNDARY_FEATURE = 7
"""For the start and end marks of a window."""

OUTSIDE, INSIDE, MARK, INSIDE_SINGLE = range(QUOTATION_STATES)

_OPENING = {"“", "„", "«", "``", "‟"}
_CLOSING = {"”", "»"}
_AMBIGUOUS = {'"', "''", "″"}


def letter_case(word: str) -> int:
    """0 lower, 1 with digits only, 2 no letters, 3 Title, 4 single capital, 5 ALL CAPITALS, 6 mixed."""
    if not any(c.isalpha() for c in word):
        return 1 if any(c.isdigit() for c in word) else 2
    if word.islower():
        return 0
    if word[0].isupper() and (len(word) == 1 or word[1:].islower()):
        return 3 if len(word) > 1 else 4
    return 5 if word.isupper() else 6


def quotation_states(words: Sequence[str], opens_paragraph: Sequence[bool]) -> list[int]:
    """One state per word: outside, inside double marks, a double mark itself, inside single curly marks.

    A quotation that its paragraph leaves open ends with the paragraph: the next one opens a new mark by convention.
    """
    states, double, single = [], False, False
    for word, opens in zip(words, opens_paragraph, strict=True):
        if opens:
            double = single = False
        if word in _OPENING or (word in _AMBIGUOUS and not double):
            double = True
            states.append(MARK)
        elif word in _CLOSING or (word in _AMBIGUOUS and double):
            double = single = False
            states.append(MARK)
        elif word == "‘":
            single = True
            states.append(INSIDE_SINGLE)
        elif word == "’" and single:
            single = False
            states.append(INSIDE_SINGLE)
        else:
            states.append(INSIDE_SINGLE if single else INSIDE if double else OUTSIDE)
    return states


def features(words: Sequence[str], opens_paragraph: Sequence[bool]) -> list[int]:
    """The feature number of each word of a document."""
    return [
        letter_case(word) + CASES * state + CASES * QUOTATION_STATES * opens
        for word, state, opens in zip(words, quotation_states(words, opens_paragraph), opens_paragraph, strict=True)
    ]
