"""What grammar says of a pronoun before it is resolved: whether it speaks, and whether it means anything at all."""

from __future__ import annotations

from depositary.actors.words import IMPERSONAL_VERBS, SAYING_VERBS
from depositary.language.analysed_text import Sentence, Token


def speaks(sentence: Sentence, token: Token) -> bool:
    """Whether the pronoun is the subject of a verb of saying."""
    verb = sentence.head(token)
    return token.base_relation == "nsubj" and verb is not None and verb.lemma.lower() in SAYING_VERBS


def says_nothing(sentence: Sentence, token: Token) -> bool:
    """Whether "it" is only a form: "it is unclear whether", "made it possible to"."""
    if token.base_relation == "expl":
        return True
    governor = sentence.head(token)
    if token.text.lower() != "it" or governor is None:
        return False
    if token.base_relation == "nsubj":
        copula = governor.upos != "VERB" and bool(sentence.children(governor, "cop"))
        return copula or governor.lemma.lower() in IMPERSONAL_VERBS
    return governor.lemma.lower() in ("make", "find", "think", "deem") and bool(sentence.children(governor, "xcomp"))
