"""Ways of writing the same name: diacritics, apostrophes, hyphens, capitals."""

from __future__ import annotations

import unicodedata

SAME_LENGTH = {"\n": " ", "\t": " ", "\u00a0": " ", "\u202f": " ", "’": "'", "ʼ": "'", "‘": "'", "‑": "-"}
"""One character for one, so that offsets stay: a name may break over a line, and apostrophes are typed in four ways."""

SHORTEST_IN_CAPITALS = 4
"""Letters. IRAN is searched, and shorter names only as they are."""

UNDECOMPOSED = str.maketrans(
    {"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "ə": "a", "Ə": "A", "ß": "ss"}
)
"""Letters Unicode does not split into a base and a mark, written as newspapers without them do."""


def without_diacritics(name: str) -> str:
    """The name in plain letters: Erdoğan, Erdogan."""
    if name.isascii():
        return name
    decomposed = unicodedata.normalize("NFKD", name.translate(UNDECOMPOSED))
    return "".join(character for character in decomposed if not unicodedata.combining(character))


def for_search(text: str) -> str:
    """The text as names are searched in it, of the same length."""
    # Replacing the few characters that occur is ten times as fast as translating every one.
    for character, replacement in SAME_LENGTH.items():
        if character in text:
            text = text.replace(character, replacement)
    return text


def spellings(name: str) -> tuple[str, ...]:
    """A name as it is searched for: with and without diacritics."""
    written = for_search(name)
    if written.isascii():
        return (written,)
    return tuple(dict.fromkeys((written, without_diacritics(written))))


def letters(name: str) -> int:
    """How many letters it has; a name of more than twice `SHORTEST_IN_CAPITALS` is not counted to the end."""
    return sum(map(str.isalpha, name[: 2 * SHORTEST_IN_CAPITALS]))


def capitals(name: str) -> str | None:
    """The name in capitals; None where that is the name itself or too short to be told from other words."""
    upper = name.upper()
    if upper == name or len(upper) != len(name) or letters(name) < SHORTEST_IN_CAPITALS:
        return None
    return upper
