"""All states look alike to the encoder: which state a sentence is about must not change how it is read.

The words a model was trained on carry opinions: with "Norway" exchanged for "Iran" it parses and judges the same
sentence a little differently. So every one-word name of a state is encoded as one and the same name, every adjective as
one and the same adjective, every capital as one and the same capital; letter case, place in the sentence and offsets
stay those of the word itself. Names of several words ("Saudi Arabia") and names that are also something else ("Jordan",
"Turkey") keep their own form.
"""

from __future__ import annotations

from functools import cache

from depositary import lexicons

_NAME, _ADJECTIVE, _PEOPLE, _CAPITAL = "Poland", "Polish", "Poles", "Warsaw"


@cache
def neutral_forms() -> dict[str, str]:
    """Word → the word that stands for it before the encoder."""
    forms: dict[str, str] = {}
    ambiguous: set[str] = set()
    for entry in lexicons.load("states"):
        for key, form in (("names", _NAME), ("adjectives", _ADJECTIVE), ("people", _PEOPLE)):
            for name in entry.get(key) or []:
                word = str(name.get("name") if isinstance(name, dict) else name)
                # "Swiss" is adjective and people: the adjective's form serves both.
                if _is_plain(word) and forms.setdefault(word, form) != form:
                    forms[word] = _ADJECTIVE
        ambiguous.update(str(w) for w in entry.get("weak_names") or [] if isinstance(w, str))
    for entry in lexicons.load("states"):
        capital = str(entry.get("capital") or "")
        if _is_plain(capital):
            forms.setdefault(capital, _CAPITAL)
    return {word: form for word, form in forms.items() if word not in ambiguous}


def _is_plain(word: str) -> bool:
    return word.isalpha() and word[:1].isupper() and not word.isupper()
