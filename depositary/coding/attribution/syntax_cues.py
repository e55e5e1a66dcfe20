"""Cue verbs with their source and content, by grammar alone: "Quito said …", "accusing them of …", "…, she added"."""

from __future__ import annotations

from depositary.coding.attribution.candidate import Candidate
from depositary.coding.attribution.cue_lexicon import Cue, CueLexicon, cue_lexicon
from depositary.coding.attribution.verb_frames import content_of
from depositary.coding.events import frames
from depositary.language import Sentence, Token

RULE = "cue_verb/1"

_NEGATIONS = {"not", "never", "no", "neither", "nor", "hardly"}
_MODALS = {"will", "would", "shall", "should", "can", "could", "may", "might", "must"}
_CONDITIONS = {"if", "unless", "whether", "lest", "until"}
_PERSONS = {
    *(
        "i",
        "we",
        "he",
        "she",
        "they",
        "who",
        "him",
        "her",
        "them",
        "us",
        "me",
        "it",
        "its",
        "his",
        "their",
        "our",
        "my",
    ),
    *("some", "many", "others", "most", "both", "all", "several", "one", "another", "few", "those"),
}
_SUBJECTLESS = {"it", "there"}
_SUBJECT_PRONOUNS = {"i", "we", "he", "she", "they"}
_VIEWS = {"regard", "see", "view", "interpret", "perceive", "consider", "dismiss", "describe"}


def verb_cues(sentence: Sentence, text: str) -> list[Candidate]:
    """Every cue verb of the sentence that somebody utters.

    A candidate without content is a verb of saying whose quotation stands elsewhere; `quoted_speech` fills it.
    """
    lexicon = cue_lexicon()
    found = []
    for verb in sentence.tokens:
        if verb.lemma.lower() not in lexicon.verbs or not _is_verb(sentence, verb):
            continue
        candidate = _candidate(sentence, text, verb, lexicon)
        if candidate is not None:
            found.append(candidate)
    return found


def _is_verb(sentence: Sentence, token: Token) -> bool:
    """By its tag, or because it has a subject and a that-clause: "some *speculate* that …", taken for a noun."""
    if token.upos in {"VERB", "AUX"}:
        return True
    has_clause = any(m.lemma == "that" for c in sentence.children(token, "ccomp") for m in sentence.children(c, "mark"))
    return token.upos == "NOUN" and has_clause and bool(sentence.children(token, "nsubj"))


def _candidate(sentence: Sentence, text: str, verb: Token, lexicon: CueLexicon) -> Candidate | None:
    if verb.base_relation in {"amod", "compound", "fixed"} or not is_uttered(sentence, verb):
        return None
    source = source_of(sentence, verb)
    for entry in lexicon.verbs[verb.lemma.lower()]:
        if entry.model_only or not _companion_stands(sentence, verb, entry):
            continue
        if entry.objects and not {t.lemma.lower() for t in frames.objects(sentence, verb)} & entry.objects:
            continue
        if _is_negated(sentence, verb) and not entry.negatable:
            continue
        if source is None and not ("quotation" in entry.takes and not frames.is_passive(sentence, verb)):
            continue
        if entry.needs_speaker and source is not None and not can_speak(source, lexicon):
            continue
        if _is_voiced_noun(sentence, verb, lexicon):  # "criticism was voiced by …" is for `noun_cues`
            continue
        filled = content_of(sentence, text, verb, entry, source)
        if filled is None:
            continue
        return Candidate(
            sentence,
            RULE,
            cue=cue_span(sentence, verb, entry),
            cue_token=verb,
            entry=entry,
            source_token=source,
            content=filled.content,
            targets=filled.targets,
        )
    return None


def _is_voiced_noun(sentence: Sentence, verb: Token, lexicon: CueLexicon) -> bool:
    if verb.lemma not in lexicon.voicing or not frames.is_passive(sentence, verb):
        return False
    return any(t.lemma.lower() in lexicon.voiced for t in frames.objects(sentence, verb))


def source_of(sentence: Sentence, verb: Token) -> Token | None:
    """Who speaks: the subject, the agent of a passive, or the capital in which something "is seen as" this or that."""
    if frames.is_passive(sentence, verb):
        agent = frames.agent(sentence, verb)
        if agent is not None:
            return agent
        return _place_of_view(sentence, verb)
    # "He spoke": a pronoun right before the verb is its subject, whatever the parser hangs it on.
    before = sentence.tokens[verb.index - 1] if verb.index else None
    if before is not None and before.base_relation == "nsubj" and before.text.lower() in _SUBJECT_PRONOUNS:
        return before
    governor = sentence.head(verb)
    shares = verb.base_relation == "conj" and not sentence.children(verb, "nsubj")
    if shares and governor is not None and governor.upos == "VERB" and not frames.is_passive(sentence, governor):
        return source_of(sentence, governor)
    subject = frames.subject(sentence, verb)
    if subject is None or subject.index == verb.index:
        return None
    if subject.lemma.lower() in _SUBJECTLESS and any(c.relation == "expl" for c in sentence.children(verb)):
        return None
    return subject


def _place_of_view(sentence: Sentence, verb: Token) -> Token | None:
    """ "A move widely regarded in Lima as …": a capital stands for those who see it so."""
    following = sentence.tokens[verb.index + 1 : verb.index + 5]
    if verb.lemma not in _VIEWS or not following or following[0].text.lower() != "in":
        return None
    return next((t for t in following if t.upos == "PROPN"), None)


def is_uttered(sentence: Sentence, verb: Token) -> bool:
    """Is something said here, rather than to be said, possibly said or said on a condition?"""
    below = sentence.children(verb)
    if any(c.base_relation == "mark" and c.lemma.lower() in _CONDITIONS for c in below):
        return False
    if any(c.base_relation == "aux" and c.lemma.lower() in _MODALS for c in below):
        return False
    if verb.form == "base" and any(c.base_relation == "mark" and c.text.lower() == "to" for c in below):
        governor = sentence.head(verb)
        return governor is not None and governor.lemma in cue_lexicon().carriers and is_uttered(sentence, governor)
    governor = sentence.head(verb)
    # "would condemn and reject": the auxiliary of the first holds for the second.
    if (
        verb.base_relation == "conj"
        and governor is not None
        and governor.upos == "VERB"
        and verb.form == governor.form == "base"
    ):
        return is_uttered(sentence, governor)
    # A bare base form with a verb above is an infinitive without "to" or an imperative.
    return not (
        verb.form == "base"
        and not any(c.base_relation in {"nsubj", "aux"} for c in below)
        and verb.base_relation == "root"
    )


def _is_negated(sentence: Sentence, verb: Token) -> bool:
    return any(
        c.lemma.lower() in _NEGATIONS and c.base_relation in {"advmod", "aux", "det", "cc"}
        for c in sentence.children(verb)
    )


def can_speak(source: Token, lexicon: CueLexicon) -> bool:
    """Persons, bodies and documents speak; "the signing", "these developments" do not."""
    if source.upos == "PROPN":
        return True
    if source.upos == "PRON" or source.text.lower() in _PERSONS:
        return source.text.lower() in _PERSONS
    return source.lemma.lower() in lexicon.speakers


def _companion_stands(sentence: Sentence, verb: Token, entry: Cue) -> bool:
    """ "call for" needs its "for", "point out" its "out", "make clear" its "clear"."""
    companion = entry.companion
    if companion is None:
        return True
    for child in sentence.children(verb):
        if (
            child.index > verb.index
            and child.text.lower() == companion.split()[-1]
            and child.base_relation in _COMPANION_RELATIONS
        ):
            return True
        if child.base_relation in {"obl", "obj", "nmod", "advcl", "xcomp", "ccomp"}:
            if frames.preposition(sentence, child) == companion:
                return True
            if any(
                m.text.lower() == companion and m.index == verb.index + 1
                for m in sentence.children(child, "mark", "case")
            ):
                return True
    return False


_COMPANION_RELATIONS = {"compound", "advmod", "xcomp", "case", "fixed", "obj", "amod"}


def cue_span(sentence: Sentence, verb: Token, entry: Cue) -> tuple[int, int]:
    """The verb with its particle: "called on", "pointed out"; the auxiliaries stay outside."""
    companion = (entry.companion or "").split()
    end = verb.end
    for token in sentence.tokens[verb.index + 1 : verb.index + 4]:
        if token.text.lower() in companion:
            end = token.end
    return verb.start, end
