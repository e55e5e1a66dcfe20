"""The language a text is written in."""

from __future__ import annotations

import re

# More adds nothing: two thousand characters of one language are never taken for another.
READ_CHARACTERS = 2_000
# Below this many letters the detector guesses, and missing beats wrong.
MINIMUM_LETTERS = 20
CODE = re.compile(r"^([a-z]{2})(?:[-_].*)?$")


def language_of(text: str) -> str | None:
    """ISO 639-1 code of the language at the beginning of a text; None when it has too few letters to tell."""
    sample = text[:READ_CHARACTERS]
    if sum(character.isalpha() for character in sample) < MINIMUM_LETTERS:
        return None
    import py3langid

    code: str = py3langid.classify(sample)[0]
    if len(code) == 2:
        return code
    # The detector also knows languages without a two-letter code; on short texts it takes others for them.
    return next((each for each, _ in py3langid.rank(sample) if len(each) == 2), None)


def parse_language(value: object) -> str | None:
    """ISO 639-1 code out of a language tag ("en-GB" → "en"); None when it is none."""
    if not isinstance(value, str) or not (match := CODE.match(value.strip().lower())):
        return None
    return match.group(1)
