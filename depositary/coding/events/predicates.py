"""Words of a sentence that may name an event, and which meaning of the lexicon holds there."""

from __future__ import annotations

from collections.abc import Iterable

from depositary.coding.events import frames
from depositary.coding.events.lexicon import PredicateEntry, light_verbs, predicate_lexicon
from depositary.coding.events.predicate import Predicate
from depositary.language import Sentence, Token

_LINKING = {"remain", "seem", "become", "stay", "feel"}


def predicates_in(sentence: Sentence) -> Iterable[Predicate]:
    """Words of the sentence that the lexicon knows, with particles and light verbs."""
    lexicon = predicate_lexicon()
    for token in sentence.tokens:
        if token.upos == "VERB" or (token.upos == "AUX" and token.base_relation not in {"aux", "cop"}):
            lemma = _with_particle(sentence, token, lexicon.particles)
            if lemma in lexicon.verbs or token.lemma in lexicon.verbs:
                yield Predicate(token, lemma, False)
        elif token.upos == "ADJ" and token.lemma.lower() in lexicon.adjectives and _is_predicative(sentence, token):
            yield Predicate(token, token.lemma.lower(), False)
        elif token.upos in {"NOUN", "PROPN"}:
            if token.text[:1].isupper() and token.index and not sentence.tokens[0].text.isupper():
                continue  # "the Treaty on …", "the Alliance": a name, not a deed
            lemma = token.lemma.lower()
            compound = next((f"{c.lemma.lower()} {lemma}" for c in sentence.children(token, "compound", "amod")
                             if f"{c.lemma.lower()} {lemma}" in lexicon.nouns), None)  # fmt: skip
            if compound or lemma in lexicon.nouns:
                if token.base_relation in {"compound", "flat"} and not compound:
                    continue
                yield noun_predicate(sentence, token, compound or lemma)


def noun_predicate(sentence: Sentence, noun: Token, lemma: str) -> Predicate:
    """A noun as a predicate, with the light verb that carries it."""
    return Predicate(noun, lemma, True, frames.light_verb(sentence, noun, light_verbs().recipient))


def _is_predicative(sentence: Sentence, adjective: Token) -> bool:
    """ "is concerned", "remain concerned"; not "the concerned neighbours"."""
    governor = sentence.head(adjective)
    linked = governor is not None and governor.lemma in _LINKING and adjective.base_relation == "xcomp"
    return linked or bool(sentence.children(adjective, "cop", "nsubj"))


def _with_particle(sentence: Sentence, verb: Token, particles: dict[str, frozenset[str]]) -> str:
    """ "call off", "agree to", "call on": the verb with the particle or preposition that makes it another predicate."""
    options = particles.get(verb.lemma)
    if not options:
        return verb.lemma
    present = [c.text.lower() for c in sentence.children(verb, "compound:prt", "advmod", "case", "fixed")]
    for oblique in sentence.children(verb, "obl"):
        preposition = frames.preposition(sentence, oblique)
        if preposition:
            present.append(preposition)
    present += [f"{o.lemma}" for o in sentence.children(verb, "obj")]
    for word in present:
        if word in options:
            return f"{verb.lemma} {word}"
    return verb.lemma


def entries_of(predicate: Predicate) -> tuple[PredicateEntry, ...]:
    """Meanings of the predicate, first with its particle, then without."""
    lexicon = predicate_lexicon()
    if predicate.is_noun:
        bare = predicate.lemma.rpartition(" ")[2]
        return (
            *lexicon.nouns.get(predicate.lemma, ()),
            *(lexicon.nouns.get(bare, ()) if bare != predicate.lemma else ()),
        )
    bare = predicate.token.lemma
    if predicate.token.upos == "ADJ":
        return lexicon.adjectives.get(predicate.lemma, ())
    return (*lexicon.verbs.get(predicate.lemma, ()), *(lexicon.verbs.get(bare, ()) if bare != predicate.lemma else ()))


def applies(sentence: Sentence, predicate: Predicate, entry: PredicateEntry) -> bool:
    """Do all conditions of the entry hold here?"""
    conditions, token = entry.conditions, predicate.token
    if "object" in conditions and not _object_lemmas(sentence, predicate) & conditions["object"]:
        return False
    if "not_object" in conditions and _object_lemmas(sentence, predicate) & conditions["not_object"]:
        return False
    if "subject" in conditions:
        subject = frames.subject(sentence, predicate.light or token)
        if subject is None or subject.lemma.lower() not in conditions["subject"]:
            return False
    if "not_subject" in conditions:
        subject = frames.subject(sentence, predicate.light or token)
        if subject is not None and subject.lemma.lower() in conditions["not_subject"]:
            return False
    if "preposition" in conditions:
        carriers = [token, *([predicate.light] if predicate.light is not None else [])]
        if not any(frames.prepositional(sentence, c, p) for c in carriers for p in conditions["preposition"]):
            return False
    if "modifier" in conditions:
        modifiers = {c.lemma.lower() for c in sentence.children(token, "amod", "compound", "nmod")}
        if not modifiers & conditions["modifier"]:
            return False
    if "context" in conditions or "not_context" in conditions:
        here = {t.lemma.lower() for t in sentence.subtree(predicate.light or token)}
        if "context" in conditions and not here & conditions["context"]:
            return False
        if here & conditions.get("not_context", frozenset()):
            return False
    if "complement" in conditions and not _has_complement(sentence, token, conditions["complement"]):
        return False
    if "voice" in conditions:
        return bool(frames.is_passive(sentence, token) == (conditions["voice"] == "passive"))
    return True


def _object_lemmas(sentence: Sentence, predicate: Predicate) -> set[str]:
    """Lemmas of what the act is done to, their compounds and conjuncts."""
    token = predicate.token
    if predicate.is_noun:
        things = frames.prepositional(sentence, token, "of") + sentence.children(token, "compound")
    else:
        things = frames.objects(sentence, token)
    heads = [c for t in things for c in frames.coordinated(sentence, t)]
    for thing in list(heads):  # "a series of agreements", "a package of sanctions": what it is made of counts
        heads += [t for t in sentence.children(thing, "nmod") if frames.preposition(sentence, t) == "of"]
        heads += sentence.children(thing, "compound")
    return {h.lemma.lower() for h in heads}


def _has_complement(sentence: Sentence, token: Token, kind: str) -> bool:
    clauses = frames.complement_verbs(sentence, token)
    if kind == "infinitive":
        return any(c.base_relation in {"xcomp", "acl", "advcl"} and c.form == "base" for c in clauses)
    if kind == "gerund":
        return any(c.form == "ing" for c in clauses)
    return any(c.base_relation == "ccomp" for c in clauses)
