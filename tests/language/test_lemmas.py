"""Dictionary forms and verb forms."""

import pytest

from depositary.language.lemmas import lemma_and_form


@pytest.mark.parametrize(
    ("word", "upos", "lemma", "form"),
    [
        ("reimposing", "VERB", "reimpose", "ing"),
        ("vetoed", "VERB", "veto", "past_or_participle"),
        ("withdrew", "VERB", "withdraw", "past"),
        ("withdrawn", "VERB", "withdraw", "participle"),
        ("urges", "VERB", "urge", "third"),
        ("expelled", "VERB", "expel", "past_or_participle"),
        ("ratified", "VERB", "ratify", "past_or_participle"),
        ("fled", "VERB", "flee", "past_or_participle"),
        ("was", "AUX", "be", "past"),
        ("wo", "AUX", "will", "base"),
        ("sanctions", "NOUN", "sanction", None),
        ("treaties", "NOUN", "treaty", None),
        ("Lavrov", "PROPN", "Lavrov", None),
    ],
)
def test_lemma(word: str, upos: str, lemma: str, form: str | None) -> None:
    assert lemma_and_form(word, upos) == (lemma, form)
