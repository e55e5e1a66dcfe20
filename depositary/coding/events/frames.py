"""Where the arguments of a predicate stand: slots of a dependency tree.

A slot is a grammatical place, named as the lexicon names it: subject, object, indirect_object, owner,
complement_subject, or a preposition. The functions return head tokens; who they are is for `actors/` to say.
"""

from __future__ import annotations

from depositary.language import Sentence, Token

_RELATIVE_PRONOUNS = {"who", "which", "that", "whom", "whose"}
# Verbs whose infinitive is done by their object: "urged Ankara to open the border".
_SUBJECT_CONTROL = {"promise", "threaten", "pledge", "vow", "offer", "propose", "agree", "refuse", "decline", "commit"}


def is_passive(sentence: Sentence, verb: Token) -> bool:
    """Is this a passive, with or without auxiliary ("sanctions imposed by …")?"""
    children = sentence.children(verb)
    if any(c.relation in {"aux:pass", "nsubj:pass", "csubj:pass"} for c in children):
        return True
    reduced = verb.base_relation in {"acl", "amod", "advcl"} and verb.form in {"participle", "past_or_participle"}
    return reduced and not any(c.base_relation in {"obj", "nsubj", "aux"} for c in children)


def preposition(sentence: Sentence, noun: Token) -> str | None:
    """The preposition before a noun, lower case; None without one. "because of" gives "because of"."""
    for case in sentence.children(noun, "case"):
        if case.lemma not in {"'s", "’s"} and case.lemma != "'":
            fixed = sentence.children(case, "fixed")
            return " ".join([case.text.lower(), *(t.text.lower() for t in fixed)])
    return None


def subject(sentence: Sentence, verb: Token, *, depth: int = 0) -> Token | None:
    """The one who acts: grammatical subject, agent of a passive, or the understood subject of a non-finite verb."""
    if is_passive(sentence, verb):
        return agent(sentence, verb)
    return _understood_subject(sentence, verb, depth)


def agent(sentence: Sentence, verb: Token) -> Token | None:
    """The by-phrase of a passive."""
    for oblique in sentence.children(verb, "obl", "nmod"):
        if oblique.relation.endswith("agent") or preposition(sentence, oblique) == "by":
            return oblique
    return None


def _grammatical_subject(sentence: Sentence, verb: Token) -> Token | None:
    for child in sentence.children(verb, "nsubj"):
        if child.text.lower() in _RELATIVE_PRONOUNS and child.upos == "PRON":
            return sentence.head(verb) if verb.base_relation == "acl" else child
        return child
    return None


def _understood_subject(sentence: Sentence, verb: Token, depth: int) -> Token | None:
    found = _grammatical_subject(sentence, verb)
    if found is not None or depth > 6:
        return found
    governor = sentence.head(verb)
    if governor is None:
        return None
    relation = verb.base_relation
    if relation in {"conj", "parataxis"}:
        if governor.upos in {"VERB", "AUX", "ADJ"}:
            return surface_subject(sentence, governor, depth + 1)
        return None
    if relation in {"xcomp", "advcl", "ccomp"} and governor.upos in {"VERB", "ADJ", "NOUN", "AUX"}:
        # Parsers hang the infinitive of "called on X to leave" on the verb as complement or as adverbial clause.
        infinitive = relation == "xcomp" or (relation == "advcl" and is_infinitive(sentence, verb))
        if infinitive and governor.lemma not in _SUBJECT_CONTROL:
            controlled = controller(sentence, governor, verb)
            if controlled is not None:
                return controlled
        if relation == "ccomp" and any(
            c.base_relation == "mark" and c.lemma in {"that", "if", "whether"} for c in sentence.children(verb)
        ):
            return None
        return surface_subject(sentence, governor, depth + 1)
    if relation == "acl":
        if verb.form == "ing":
            return governor
        if governor.upos in {"NOUN", "PROPN"}:  # "the decision to recall …": whoever owns the noun
            light = sentence.head(governor)
            if light is not None and light.upos == "VERB" and governor.base_relation in {"obj", "obl"}:
                return surface_subject(sentence, light, depth + 1)
            return owner_token(sentence, governor)
    if relation in {"nmod", "obl"}:  # a gerund tagged as a noun's dependent: "attempts at interfering"
        return (
            surface_subject(sentence, governor, depth + 1)
            if governor.upos == "VERB"
            else owner_token(sentence, governor)
        )
    return None


def is_infinitive(sentence: Sentence, verb: Token) -> bool:
    """Does "to" mark the verb?"""
    return any(c.base_relation == "mark" and c.text.lower() == "to" for c in sentence.children(verb))


def names_of(sentence: Sentence, governor: Token) -> list[str]:
    """A verb's lemma with each of its particles and prepositions, then alone: "call on", "call"."""
    small = [c.text.lower() for c in sentence.children(governor, "compound:prt")]
    small += [p for o in sentence.children(governor, "obl") if (p := preposition(sentence, o)) is not None]
    return [*(f"{governor.lemma} {word}" for word in small), governor.lemma]


def surface_subject(sentence: Sentence, verb: Token, depth: int = 0) -> Token | None:
    """The grammatical subject whatever the voice: what a dependent infinitive or participle shares."""
    return _understood_subject(sentence, verb, depth)


def controller(sentence: Sentence, governor: Token, verb: Token) -> Token | None:
    """The object or addressee that does the dependent infinitive: "urged X to", "called on X to"."""
    for child in sentence.children(governor, "obj", "iobj"):
        if child.index < verb.index:
            return child
    for child in sentence.children(governor, "obl"):
        if (
            child.index < verb.index
            and preposition(sentence, child) in {"on", "upon", "for", "to"}
            and governor.lemma in {"call", "appeal", "say", "press"}
        ):
            return child
    return None


def objects(sentence: Sentence, verb: Token) -> list[Token]:
    """What the act is done to: direct object, passive subject, or the noun a participle or relative clause modifies."""
    if is_passive(sentence, verb):
        found = sentence.children(verb, "nsubj")
        if found and found[0].text.lower() in _RELATIVE_PRONOUNS and verb.base_relation == "acl":
            governor = sentence.head(verb)
            return [governor] if governor else []
        if found:
            return found[:1]
        governor = sentence.head(verb)
        if governor is not None and verb.base_relation in {"acl", "amod"}:
            return [governor]
        if governor is not None and verb.base_relation in {"conj", "xcomp", "advcl"}:
            shared = surface_subject(sentence, governor)
            return [shared] if shared else []
        return []
    direct = sentence.children(verb, "obj")
    if direct:
        return [_antecedent(sentence, verb, direct[0]), *direct[1:]]
    if verb.relation == "acl:relcl" and _grammatical_subject(sentence, verb) is not None:
        governor = sentence.head(verb)  # "the sanctions (that) Washington imposed"
        if governor is not None and not any(
            c.text.lower() in _RELATIVE_PRONOUNS for c in sentence.children(verb, "nsubj")
        ):
            return [governor]
    if verb.base_relation == "conj":  # shared object: "condemned and rejected the move"
        following = [c for c in sentence.children(verb, "conj") if c.index > verb.index]
        for other in following:
            if direct := sentence.children(other, "obj"):
                return direct[:1]
        governor = sentence.head(verb)
        if governor is not None and not sentence.children(verb, "obl", "ccomp", "xcomp"):
            return [t for t in sentence.children(governor, "obj") if t.index > verb.index][:1]
    return []


def _antecedent(sentence: Sentence, verb: Token, token: Token) -> Token:
    if token.text.lower() in _RELATIVE_PRONOUNS and token.upos == "PRON" and verb.base_relation == "acl":
        return sentence.head(verb) or token
    return token


def prepositional(sentence: Sentence, predicate: Token, name: str) -> list[Token]:
    """Nouns under the predicate, or under its object, that stand after this preposition."""
    found = [t for t in sentence.children(predicate, "obl", "nmod", "advmod") if preposition(sentence, t) == name]
    if predicate.upos != "VERB":  # "the signing of an agreement with China"
        for thing in sentence.children(predicate, "nmod"):
            if preposition(sentence, thing) == "of" and name not in {"of", "by"}:
                found += _below(sentence, thing, name)
    if predicate.upos == "VERB":
        for thing in objects(sentence, predicate):
            found += _below(sentence, thing, name)
        for particle in sentence.children(predicate, "xcomp", "advcl"):
            if particle.upos != "VERB":
                found += [t for t in sentence.children(particle, "obl", "nmod") if preposition(sentence, t) == name]
    return found


def _below(sentence: Sentence, noun: Token, name: str, depth: int = 0) -> list[Token]:
    """Nouns after this preposition under a noun: "a declaration on interaction *with* Russia"."""
    found = []
    for child in sentence.children(noun, "nmod", "obl"):
        if preposition(sentence, child) == name:
            found.append(child)
        elif depth < 2:
            found += _below(sentence, child, name, depth + 1)
    return found


def maker(sentence: Sentence, noun: Token) -> Token | None:
    """Who made a thing: "resolutions adopted *by the Parliament*", "the report issued *by* …"."""
    for clause in sentence.children(noun, "acl"):
        found = agent(sentence, clause)
        if found is not None:
            return found
    return None


def indirect_objects(sentence: Sentence, verb: Token) -> list[Token]:
    found = sentence.children(verb, "iobj")
    return found or prepositional(sentence, verb, "to")


def owner_token(sentence: Sentence, noun: Token) -> Token | None:
    """The possessor, or an agent after "by"/"of", as a token."""
    for child in sentence.children(noun, "nmod:poss"):
        return child
    for child in sentence.children(noun, "nmod"):
        if preposition(sentence, child) in {"by", "of"}:
            return child
    return None


def light_verb(sentence: Sentence, noun: Token, verbs: dict[str, tuple[str, ...]]) -> Token | None:
    """The light verb a noun predicate hangs on as object, passive subject or "in"-phrase: "engage in talks"."""
    governor = sentence.head(noun)
    if noun.base_relation == "conj" and governor is not None and governor.upos == "NOUN":
        return light_verb(sentence, governor, verbs)
    if governor is None or governor.upos not in {"VERB", "AUX"}:
        return None
    names = {
        governor.lemma,
        *(f"{governor.lemma} {p.text.lower()}" for p in sentence.children(governor, "compound:prt")),
    }
    if noun.base_relation == "obj" or noun.relation == "nsubj:pass":
        return governor if names & verbs.keys() else None
    if noun.base_relation == "acl":
        return None
    if noun.base_relation == "obl":
        name = f"{governor.lemma} {preposition(sentence, noun)}"
        return governor if name in verbs else None
    if governor.base_relation == "acl" and noun.index < governor.index:
        return governor
    return None


def coordinated(sentence: Sentence, token: Token) -> list[Token]:
    """The token and the conjuncts that hang on it."""
    found = [token]
    for child in sentence.children(token, "conj"):
        found += coordinated(sentence, child)
    return found


def complement_verbs(sentence: Sentence, predicate: Token) -> list[Token]:
    """Verbs of the clauses that complete the predicate."""
    return [
        t
        for t in sentence.children(predicate, "xcomp", "ccomp", "acl", "advcl")
        if t.upos in {"VERB", "AUX", "ADJ", "NOUN"}
    ]
