"""Words → subword numbers, as BERT's uncased WordPiece does it (Wu et al. 2016), with a cache.

Written here because the library that does it brings 44 MB of dependencies and, with a cache, is no faster.
A test in `training/` holds the two to the same output.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

MAXIMUM_SUBWORDS = 10
"""A longer word (an address, a row of dashes) is cut here: its beginning says what it is."""
_CACHE_LIMIT = 200_000


class WordPiece:
    """Splits single words; the vocabulary is one entry per line, its line number being the subword's number."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._numbers = {word: number for number, word in enumerate(vocabulary)}
        self._unknown = self._numbers["[UNK]"]
        self.start = self._numbers["[CLS]"]
        self.end = self._numbers["[SEP]"]
        self._cache: dict[str, tuple[int, ...]] = {}

    def __call__(self, word: str) -> tuple[int, ...]:
        """Numbers of the word's pieces: at least one, at most `MAXIMUM_SUBWORDS`."""
        found = self._cache.get(word)
        if found is None:
            if len(self._cache) > _CACHE_LIMIT:
                self._cache.clear()
            pieces = [number for part in _parts(word) for number in self._split(part)]
            found = self._cache[word] = tuple(pieces[:MAXIMUM_SUBWORDS]) or (self._unknown,)
        return found

    def _split(self, part: str) -> list[int]:
        """Greedy longest match from the left; a part that cannot be covered is unknown as a whole."""
        if len(part) > 100:
            return [self._unknown]
        numbers, start = [], 0
        while start < len(part):
            for end in range(len(part), start, -1):
                piece = part[start:end] if start == 0 else "##" + part[start:end]
                if piece in self._numbers:
                    numbers.append(self._numbers[piece])
                    start = end
                    break
            else:
                return [self._unknown]
        return numbers


def _parts(word: str) -> list[str]:
    """Lower case, accents stripped, punctuation and Chinese characters apart."""
    if word.isascii() and word.isalnum():
        return [word.lower()]
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if unicodedata.category(c) != "Mn")
    parts: list[str] = []
    inside = False
    for character in plain:
        category = unicodedata.category(character)
        if character.isspace() or category in {"Cc", "Cf", "Zs"} or character == "\ufffd":
            inside = inside and not character.isspace()
        elif _is_punctuation(character, category) or _is_chinese(character):
            parts.append(character)
            inside = False
        elif inside:
            parts[-1] += character
        else:
            parts.append(character)
            inside = True
    return parts


def _is_punctuation(character: str, category: str) -> bool:
    """All non-alphanumeric ASCII counts ("$", "^"), as in BERT."""
    return category.startswith("P") or (character.isascii() and not character.isalnum())


def _is_chinese(character: str) -> bool:
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0xF900 <= code <= 0xFAFF or 0x20000 <= code <= 0x2FA1F
    )
