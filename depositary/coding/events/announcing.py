"""Where saying is doing: threats announced, thanks performed."""

from __future__ import annotations

from dataclasses import replace

from depositary.coding.events import frames
from depositary.coding.events.found import Found
from depositary.language import Sentence, Token

# Acts whose announcement on a condition, or in a vow, is a threat.
_HARM = {"ASSAULT", "SANCTION", "COERCE", "MOBILIZE", "PROTEST"}
_CONDITIONS = {"if", "unless", "until"}
_VOWS = {"vow", "swear", "warn", "pledge", "promise"}
_ANNOUNCING = {"will", "would", "shall", "'ll"}
_THREAT_INTENSITY = -3.5
_PERFORMING = set("like want wish let allow have opportunity pleased happy proud honour honor".split())


def announced_harm(found: Found) -> Found | None:
    """ "… said it would close the strait unless …": the announcement threatens, and the act itself is not coded.

    None when the act is no harm, its actor is unknown, or nothing makes it a threat.
    """
    if found.entry.type not in _HARM or found.status not in {"planned", "hypothetical"} or found.predicate.is_noun:
        return None
    sentence, token = found.sentence, found.predicate.token
    if not any(r.codes for r in found.arguments.actors):
        return None
    announced = any(c.text.lower() in _ANNOUNCING for c in sentence.children(token, "aux"))
    conditional = any(
        mark.text.lower() in _CONDITIONS
        for c in sentence.children(token, "advcl")
        for mark in sentence.children(c, "mark")
    )
    governor = sentence.head(token)
    vowed = governor is not None and governor.lemma in _VOWS and token.base_relation in {"xcomp", "ccomp"}
    if not (vowed or (announced and conditional)) or not _announces_itself(sentence, token, governor):
        return None
    threat = replace(found.entry, type="THREATEN", mode=None, intensity=_THREAT_INTENSITY)
    return replace(found, entry=threat, status="occurred")


def is_performed(sentence: Sentence, verb: Token) -> bool:
    """ "I would like to thank Oslo": saying so is doing it. Only in the first person."""
    subject = frames.surface_subject(sentence, verb)
    if subject is None or subject.text.lower() not in {"i", "we", "me", "us"}:
        return False
    governor = sentence.head(verb)
    wishes = verb.base_relation in {"xcomp", "acl", "ccomp"} and governor is not None and governor.lemma in _PERFORMING
    modal = any(c.text.lower() in {"must", "can", "ca", "could", "would"} for c in sentence.children(verb, "aux"))
    return wishes or (modal and verb.lemma in {"thank", "stress", "congratulate", "emphasize", "emphasise"})


def _announces_itself(sentence: Sentence, verb: Token, governor: Token | None) -> bool:
    """Is it the actor who announces? "The general warned that X would attack" forecasts, and threatens nobody."""
    if governor is None or verb.base_relation != "ccomp":
        return True
    subjects = sentence.children(verb, "nsubj")
    speakers = sentence.children(governor, "nsubj")
    return not subjects or subjects[0].upos == "PRON" or any(s.lemma == subjects[0].lemma for s in speakers)
