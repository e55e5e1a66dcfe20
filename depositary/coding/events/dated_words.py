"""Which predicates a time expression dates: by its place in the tree, or because they share it with another word."""

from __future__ import annotations

from depositary.coding.events.predicate import Predicate
from depositary.language import Sentence, Token

STATEMENT_NOUNS = frozenset("statement remark speech interview address comment testimony letter hearing".split())
# Verbs whose time is that of the act they carry: "sanctions imposed in May", "the talks will be held on Monday".
_TAKING_PLACE = frozenset(
    "hold conduct schedule set plan sign conclude reach launch carry impose adopt organise organize convene host begin"
    " start take make stage mount commit deliver issue open occur happen".split()
)
_BEGINNING = frozenset("begin start continue resume keep stop cease finish help manage proceed".split())
_HARMING = frozenset("kill wound injure destroy damage displace claim hit strike devastate".split())
# Occasions and texts whose date is that of what is done there: "reaffirmed at the 2019 summit".
_OCCASIONS = frozenset(
    "summit conference meeting session visit assembly talks forum congress ceremony call communique communiqué"
    " declaration statement agreement accord treaty memorandum resolution address speech letter war offensive".split()
)
_DECISION_NOUNS = STATEMENT_NOUNS | frozenset(
    "decision resolution declaration communique communiqué decree order appeal note message ruling motion".split()
)
_TEMPORAL = frozenset("since after before following until".split())
_SEEING = frozenset("see hear read watch witness".split())
PAST_FORMS = frozenset({"past", "past_or_participle", "participle"})


def _own(predicate: Predicate) -> set[int]:
    return {predicate.token.index, *([predicate.light.index] if predicate.light is not None else [])}


def _nearest_clause(sentence: Sentence, token: Token) -> Token | None:
    """The verb of an embedded clause that an expression ends, where the tree hangs it on the clause above.

    "X has sided with Y since Z signed a pact *in May*": the pact is of May. None where the tree needs no correction.
    """
    opened = _clause_opened_by(sentence, token)
    if opened is not None:
        return opened
    governor = sentence.head(token)
    if governor is None or governor.upos != "VERB" or governor.index > token.index:
        return None
    for between in reversed(sentence.tokens[governor.index + 1 : token.index]):
        if between.text == ",":
            return None
        if (
            between.upos == "VERB"
            and between.base_relation in {"advcl", "ccomp"}
            and between.form in {"past", "past_or_participle"}
        ):
            return between if governor in sentence.ancestors(between) else None
    return None


def _clause_opened_by(sentence: Sentence, token: Token) -> Token | None:
    """ "…, and *in May* the Assembly demanded …": after a conjunction, it belongs to what follows."""
    first = min([token.index, *(c.index for c in sentence.children(token, "case"))])
    before = sentence.tokens[first - 1] if first else None
    verb = sentence.head(before) if before is not None and before.upos == "CCONJ" else None
    return verb if verb is not None and verb.upos == "VERB" and verb.index > token.index else None


def _noun_before(sentence: Sentence, token: Token) -> Token | None:
    """The noun that an expression ends, where the tree hangs it on the verb above.

    "Since the invasion of Iraq *in March 2003*, two million have fled": the invasion is of March 2003.
    """
    verb = sentence.head(token)
    if verb is None or verb.upos != "VERB":
        return None
    first = min([token.index, *(t.index for t in sentence.subtree(token))])
    for noun in sentence.children(verb, "obl"):
        within = [t.index for t in sentence.subtree(noun)]
        cases = {t.text.lower() for t in sentence.children(noun, "case", "mark")}
        if noun.upos == "NOUN" and max(within) == first - 1 and cases & _TEMPORAL:
            return noun
    return None


def _lasts(sentence: Sentence, token: Token, predicate: Predicate) -> bool:
    """ "*The past three days* of shelling": what fills a time happens in it."""
    noun = predicate.token
    cases = sentence.children(noun, "case")
    return predicate.is_noun and [(t.text.lower(), t.index) for t in cases] == [("of", token.index + 1)]


def _tells(token: Token, predicate: Predicate) -> bool:
    """ "*In 2014*, the year Peru left, …", "*in May* the Assembly demanded …" taken for a relative clause: then."""
    verb = predicate.light or predicate.token
    return verb.head == token.index and verb.relation == "acl:relcl"


def _when(sentence: Sentence, token: Token, holder: Token, predicate: Predicate) -> bool:
    """ "They last met *in 2014*, when he visited Havana": the visit was then too."""
    verb = predicate.light or predicate.token
    words = sentence.children(verb, "advmod", "mark")
    when = next((t for t in words if t.text.lower() == "when"), None)
    if when is None or verb.head not in {token.index, holder.index}:
        return False
    between = [t for t in sentence.tokens[token.index + 1 : when.index] if t.text != ","]
    return token.index < when.index and not between


def rank_of(sentence: Sentence, token: Token, predicate: Predicate) -> int | None:
    """0 where an expression is the predicate's own, 1 where it is shared with another word, None where neither."""
    own = _own(predicate)
    if _lasts(sentence, token, predicate) or _tells(token, predicate):
        return 0
    noun = _noun_before(sentence, token)
    if noun is not None:
        return 0 if noun.index in own else None
    holder = _nearest_clause(sentence, token)
    if holder is None:
        for here in (token, *sentence.ancestors(token)):
            if here.index in own:
                return 0
            if here.upos in {"VERB", "AUX"} and here is not token:
                holder = here
                break
            if _decides(sentence, here, predicate):
                return 1
    if holder is None:
        return None
    if _when(sentence, token, holder, predicate):
        return 0
    if holder.index in own or _carries(sentence, holder, predicate) or _seen(sentence, holder, predicate):
        return 0
    shared = _conjoined(sentence, token, holder, predicate) or _accompanies(sentence, holder, predicate)
    return 1 if shared else None


def _decides(sentence: Sentence, noun: Token, predicate: Predicate) -> bool:
    """ "The decision *of 3 May* urging both sides to talk": what a dated text says is said by it."""
    verb = predicate.token
    return noun.lemma.lower() in _DECISION_NOUNS and (
        verb.head == noun.index and verb.base_relation == "acl" and verb.form == "ing"
    )


def _carries(sentence: Sentence, holder: Token, predicate: Predicate) -> bool:
    """ "Sanctions imposed *in May*", "exercises to be held *on 3 June*": the verb says that the act takes place."""
    if holder.lemma not in _TAKING_PLACE or not predicate.is_noun:
        return False
    noun = predicate.token
    if holder.base_relation == "acl":
        return holder.head == noun.index
    return noun.head == holder.index and noun.base_relation in {"nsubj", "obj"}


def _seen(sentence: Sentence, holder: Token, predicate: Predicate) -> bool:
    """ "As you saw *yesterday*, X spoke with Y", "agreed when they met *in May*": both happened then."""
    if holder.base_relation not in {"advcl", "parataxis"} or holder.head not in _own(predicate):
        return False
    marks = {t.text.lower() for t in sentence.children(holder, "mark", "advmod")}
    return ("as" in marks and holder.lemma in _SEEING) or ("when" in marks and holder.form in PAST_FORMS)


def _conjoined(sentence: Sentence, token: Token, holder: Token, predicate: Predicate) -> bool:
    """ "*On 3 May* Oslo condemned … and expelled …", "met X *on Monday* and signed …": one subject, one day."""
    verb = predicate.light or predicate.token
    if verb.base_relation != "conj" or verb.head != holder.index:
        return False
    if token.index < holder.index:
        return True
    alike = verb.form == holder.form or {verb.form, holder.form} <= PAST_FORMS
    return token.index < verb.index and alike and not sentence.children(verb, "nsubj", "aux")


def _accompanies(sentence: Sentence, holder: Token, predicate: Predicate) -> bool:
    """ "*On Monday* X acted by raising tariffs", "fired missiles, killing two", "began shelling the port"."""
    verb = predicate.light or predicate.token
    if verb.head != holder.index:
        return False
    if verb.base_relation == "xcomp":
        return holder.lemma in _BEGINNING
    marks = {t.text.lower() for t in sentence.children(verb, "mark", "case")}
    return verb.base_relation == "advcl" and verb.form == "ing" and marks <= {"by", "in", "while"}


def rank_of_thing(sentence: Sentence, token: Token, predicate: Predicate) -> int | None:
    """The same as `rank_of` for a date that names a thing: "the 2014 explosions", "at Tuesday's meeting"."""
    noun = sentence.head(token)
    while noun is not None and noun.base_relation in {"compound", "flat"}:
        noun = sentence.head(noun)
    if noun is None:
        return None
    own, verb = _own(predicate), predicate.token
    if noun.index in own:
        return 0
    if verb.lemma in _HARMING and verb.index in own and _harms(sentence, noun, verb):
        return 0
    cases = {t.text.lower() for t in sentence.children(noun, "case")}
    governor = sentence.head(noun)
    here = governor is not None and (governor.index in own or _is_past_aside(sentence, noun, governor, own))
    acts_there = noun.base_relation == "obl" and here and verb.form in PAST_FORMS | {None}
    return 1 if acts_there and cases & {"at", "in", "during"} and noun.lemma.lower() in _OCCASIONS else None


def _is_past_aside(sentence: Sentence, noun: Token, governor: Token, own: set[int]) -> bool:
    """ "X welcomed Y, a party that seeks change, *during the 2022 summit*": the comma ends what is said of Y."""
    first = min(t.index for t in sentence.subtree(noun) if t.text != ",")
    after_comma = first > 0 and sentence.tokens[first - 1].text == ","
    path = [governor, *sentence.ancestors(governor)]
    below = path[: next((i for i, t in enumerate(path) if t.index in own), 0)]
    return after_comma and any(t.relation == "acl:relcl" for t in below)


def _harms(sentence: Sentence, noun: Token, verb: Token) -> bool:
    """ "The 2014 explosions killed two", "the 2014 explosions at a depot that killed two"."""
    if noun.base_relation == "nsubj" and noun.head == verb.index:
        return True
    between = sentence.tokens[noun.index + 1 : verb.index]
    return verb.relation == "acl:relcl" and bool(between) and not any(t.upos in {"VERB", "PUNCT"} for t in between)
