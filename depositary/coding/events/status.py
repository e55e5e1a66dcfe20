"""Is the act told as done, planned, demanded, denied, negated or only supposed?

What stands over a predicate decides its status, from the nearest word outwards: its own negation and modals, then
each governing verb, noun or adjective whose complement it is. The nearest word that says something wins, except
that a denial or a condition further out always counts.
"""

from __future__ import annotations

from depositary.coding.events.frames import names_of
from depositary.coding.events.lexicon import status_words
from depositary.language import Sentence, Token
from depositary.records import Status

_NEGATIONS = {"not", "never", "n't", "n’t", "neither", "nor", "hardly", "barely"}
_NO = {"no", "neither", "none", "zero"}
# Relations along which a governor decides about what stands below it.
_COMPLEMENT = {"xcomp", "ccomp", "acl", "advcl", "obj", "csubj", "nmod", "obl", "conj", "nsubj"}
_INTENDING_PREPOSITIONS = {"for", "on", "of", "to", "in", "about", "at", "over", "against", "toward", "towards"}
_ANNOUNCING = {"announce", "say", "state", "declare", "confirm", "tell", "promise", "pledge", "vow", "add", "decide"}
_MEETING = {"speak", "meet", "talk", "write", "phone", "gather", "convene", "telephone"}
_PURPOSE_MARKS = {"to", "in order to", "so"}


def status_of(sentence: Sentence, predicate: Token, *, light: Token | None = None) -> Status:
    """Status of the act that `predicate` names.

    Args:
        light: the light verb that carries a noun predicate; its tense and modals count as the noun's own.
    """
    start = light or predicate
    own = _own_status(sentence, predicate) if light is not None else None
    if own is not None:
        return own
    found: Status | None = None
    here, is_first_conjunct = start, False
    for _ in range(8):
        decided = None if is_first_conjunct else _own_status(sentence, here)
        is_first_conjunct = False
        if found is None or (decided == "hypothetical" and found in {"occurred", "planned"}):
            found = decided
        governor = sentence.head(here)
        if governor is None or here.base_relation not in _COMPLEMENT or here.relation == "acl:relcl":
            break
        if here.base_relation == "conj":
            # "will open the border and release the men": what stands before the first verb serves both, but not when
            # the second has a subject of its own; what governs the first governs both.
            shares = not sentence.children(here, "nsubj", "aux") and _shares_modal(sentence, governor)
            found = found or (_own_status(sentence, governor) if shares else None)
            here, is_first_conjunct = governor, True
            continue
        if here.base_relation == "advcl" and not _is_purpose(sentence, here):
            if not _is_means(sentence, here):
                break
            here = governor  # "might respond by expelling": as possible as the response
            continue
        outer = _governed_status(sentence, here, governor)
        if outer == "denied" and found in {None, "occurred", "negated"}:
            return "denied"
        if (
            here is predicate
            and light is None
            and _is_known_thing(sentence, predicate)
            and outer not in _OF_KNOWN_THINGS
        ):
            break  # "to end the war", "discussed the attack": the thing is there, whatever is done about it
        if outer == "ongoing" and _own_status(sentence, governor) == "planned":
            outer = "planned"  # "will continue to support"
        if outer is not None and found is None:
            found = outer
        if here.base_relation in {"nsubj", "nmod", "obl"} and outer is None:
            break
        here = governor
    return found or "occurred"


# What may be said of a thing that the text takes for given: "called for the release", "denied the attack".
_OF_KNOWN_THINGS = {"demanded", "denied", "negated"}


def _is_known_thing(sentence: Sentence, noun: Token) -> bool:
    """A noun with "the", "this" or an owner."""
    if noun.upos not in {"NOUN", "PROPN"}:
        return False
    pointing = {"the", "this", "that", "these", "those"}
    return any(
        c.relation == "nmod:poss" or (c.base_relation == "det" and c.text.lower() in pointing)
        for c in sentence.children(noun)
    )


def _own_status(sentence: Sentence, token: Token) -> Status | None:
    """What the token's own auxiliaries, negation, determiner and subordinator say."""
    words = status_words()
    children = sentence.children(token)
    negated = any(
        (c.lemma in _NEGATIONS or c.text.lower() in _NEGATIONS) and not _is_not_only(sentence, c)
        for c in children
        if c.base_relation in {"advmod", "cc", "det"}
    )
    negated |= any(c.base_relation == "det" and c.text.lower() in _NO for c in children)
    negated |= any(c.base_relation in {"case", "mark"} and c.text.lower() == "without" for c in children)
    negated |= any(c.base_relation == "nsubj" and _is_nobody(sentence, c) for c in children)
    for child in children:
        if (
            child.base_relation == "mark"
            and words.markers.get(child.text.lower()) == "hypothetical"
            and child.text.lower() in {"if", "unless", "whether", "lest"}
        ):
            return "hypothetical"
    for child in children:
        if child.upos == "AUX" and child.base_relation == "aux" and child.lemma != token.lemma:
            modal = words.modals.get(child.lemma) or words.modals.get(child.text.lower())
            if modal:
                if negated:
                    return "negated"
                if child.text.lower() == "would" and _is_reported_future(sentence, token):
                    return "planned"
                return _as_status(modal)
    if token.upos == "VERB" and token.lemma in {"need", "have"} and sentence.children(token, "xcomp"):
        return "negated" if negated else None
    return "negated" if negated else None


def _is_not_only(sentence: Sentence, negation: Token) -> bool:
    """ "not only", "not just": adds, and negates nothing."""
    following = sentence.tokens[negation.index + 1 : negation.index + 2]
    return any(t.text.lower() in {"only", "just", "merely", "simply", "least"} for t in following)


def _is_reported_future(sentence: Sentence, verb: Token) -> bool:
    """ "announced that it would expel": the future, told of the past."""
    governor = sentence.head(verb)
    if governor is None or verb.base_relation != "ccomp" or governor.form not in {"past", "past_or_participle"}:
        return False
    conditional = any(
        m.text.lower() in {"if", "unless"}
        for c in sentence.children(verb, "advcl")
        for m in sentence.children(c, "mark")
    )
    return governor.lemma in _ANNOUNCING and not conditional


def _is_nobody(sentence: Sentence, subject: Token) -> bool:
    return subject.lemma in {"nobody", "none"} or any(c.text.lower() == "no" for c in sentence.children(subject, "det"))


def _shares_modal(sentence: Sentence, governor: Token) -> bool:
    """ "will open the border and release the men": the modal stands before the first verb only."""
    return any(c.base_relation == "aux" for c in sentence.children(governor))


def _is_purpose(sentence: Sentence, token: Token) -> bool:
    return any(c.base_relation == "mark" and c.text.lower() in _PURPOSE_MARKS for c in sentence.children(token))


def _is_means(sentence: Sentence, token: Token) -> bool:
    """ "by expelling": the way in which the governing act is done."""
    return token.form == "ing" and any(
        c.base_relation == "mark" and c.text.lower() == "by" for c in sentence.children(token)
    )


def _governed_status(sentence: Sentence, token: Token, governor: Token) -> Status | None:
    """What the governor says about what stands under it, None if nothing."""
    words = status_words()
    relation = token.base_relation
    if relation == "advcl" and _is_purpose(sentence, token):
        if governor.lemma in _MEETING:
            return None  # "spoke with him to reaffirm": done in the speaking
        below = next((words.verbs[n] for n in names_of(sentence, governor) if n in words.verbs), None)
        return _as_status(below) if below in {"demanded", "planned"} else "planned"
    table = (
        words.verbs if governor.upos in {"VERB", "AUX"} else words.adjectives if governor.upos == "ADJ" else words.nouns
    )
    named = table.get(governor.lemma)
    for particle in sentence.children(governor, "compound:prt"):
        named = table.get(f"{governor.lemma} {particle.text.lower()}", named)
    if named is None:
        for case in sentence.children(token, "case"):
            named = table.get(f"{governor.lemma} {case.text.lower()}", named)
    if named is None:
        return None
    if governor.upos in {"NOUN", "PROPN"} and relation not in {"acl", "nmod", "ccomp"}:
        return None
    if relation == "nsubj" and governor.upos != "ADJ":
        return None
    if governor.upos in {"VERB", "AUX"} and relation in {"obl", "nmod"}:
        preposition = next((c.text.lower() for c in sentence.children(token, "case")), None)
        if preposition not in _INTENDING_PREPOSITIONS:
            return None
    if named == "ongoing" and governor.form in {"past", "past_or_participle"}:
        return None  # "continued to exchange opinions": told as done
    return _as_status(named)


def _as_status(name: str) -> Status | None:
    return None if name in {"occurred", "none"} else name  # type: ignore[return-value]
