"""Cues that are no verbs: "according to …", "the claim that …", "demands for …", "criticism was voiced by …"."""

from __future__ import annotations

from depositary.coding.attribution.candidate import Candidate
from depositary.coding.attribution.contents import spans_of, trimmed
from depositary.coding.attribution.cue_lexicon import Cue, cue_lexicon
from depositary.coding.attribution.syntax_cues import can_speak, is_uttered
from depositary.coding.events import frames
from depositary.language import Sentence, Token
from depositary.records import Span

ACCORDING_RULE, NOUN_RULE, VOICED_RULE, OPINION_RULE = "according_to/1", "cue_noun/1", "voiced_noun/1", "opinion/1"
_CLAUSE_RELATIONS = ("acl", "ccomp", "advcl")
_RELATIVE = {"which", "that", "who"}


def noun_cues(sentence: Sentence, text: str) -> list[Candidate]:
    """Attributions of a sentence whose cue is a noun, a preposition or an impersonal opinion."""
    found = _according_to(sentence, text)
    for token in sentence.tokens:
        if token.upos == "NOUN":
            candidate = _noun(sentence, text, token) or _voiced(sentence, text, token)
            if candidate is not None:
                found.append(candidate)
    opinion = _opinion(sentence, text)
    return [*found, opinion] if opinion is not None else found


def _according_to(sentence: Sentence, text: str) -> list[Candidate]:
    """ "According to Lima, …": the rest of the clause is the content."""
    found = []
    words = [t.text.lower() for t in sentence.tokens]
    for phrase in cue_lexicon().prepositions:
        parts = phrase.split()
        for at in range(len(words) - len(parts)):
            if words[at : at + len(parts)] != parts:
                continue
            source = _noun_after(sentence, at + len(parts))
            if source is None:
                continue
            inside = {t.index for t in sentence.subtree(source)} | set(range(at, at + len(parts)))
            clause = _clause_around(sentence, source, inside)
            content = trimmed(text, spans_of(sentence, clause, without=inside))
            if not content:
                continue
            cue = (sentence.tokens[at].start, sentence.tokens[at + len(parts) - 1].end)
            found.append(Candidate(sentence, ACCORDING_RULE, cue=cue, source_token=source, content=content))
    return found


def _noun_after(sentence: Sentence, at: int) -> Token | None:
    """Head of the noun phrase that begins at this word."""
    inside = set(range(at))
    for token in sentence.tokens[at : at + 12]:
        if token.upos in {"NOUN", "PROPN", "PRON"} and (
            token.head < at or token.head < 0 or token.base_relation in {"obl", "nmod", "root"}
        ):
            return token
        inside.add(token.index)
    return next((t for t in sentence.tokens[at : at + 4] if t.upos in {"NOUN", "PROPN"}), None)


def _clause_around(sentence: Sentence, source: Token, inside: set[int]) -> list[Token]:
    """Words of the nearest clause above the phrase; the whole sentence when the phrase stands at its beginning."""
    if min(inside) <= 1:
        return [t for t in sentence.tokens if t.index not in inside]
    for above in sentence.ancestors(source):
        if above.index not in inside and (above.upos in {"VERB", "AUX"} or sentence.children(above, "nsubj", "cop")):
            return sentence.subtree(above)
    return [t for t in sentence.tokens if t.index < min(inside)]


def _noun(sentence: Sentence, text: str, noun: Token) -> Candidate | None:
    for entry in cue_lexicon().nouns.get(noun.lemma.lower(), ()):
        tokens = _noun_content(sentence, noun, entry)
        if not tokens:
            continue
        source = _noun_source(sentence, noun)
        if source is None or not can_speak(source, cue_lexicon()):
            continue
        governor = sentence.head(noun)
        if governor is not None and governor.upos == "VERB" and not is_uttered(sentence, governor):
            continue
        content = trimmed(text, spans_of(sentence, tokens))
        if content:
            return Candidate(
                sentence,
                NOUN_RULE,
                cue=(noun.start, noun.end),
                cue_token=noun,
                entry=entry,
                source_token=source,
                content=content,
            )
    return None


def _noun_content(sentence: Sentence, noun: Token, entry: Cue) -> list[Token]:
    if "clause" in entry.takes:
        for child in sentence.children(noun, *_CLAUSE_RELATIONS):
            marks = {m.text.lower() for m in sentence.children(child, "mark")}
            if "that" in marks:
                return sentence.subtree(child)
        return []
    for child in sentence.children(noun, "nmod", "obl"):
        if frames.preposition(sentence, child) in entry.prepositions:
            markers = {m.index for m in sentence.children(child, "case")}
            return [t for t in sentence.subtree(child) if t.index not in markers]
    return []


def _noun_source(sentence: Sentence, noun: Token) -> Token | None:
    """The owner of the noun, "by …", or the subject of the light verb above it: "Quito made the claim that …"."""
    owned = next(iter(sentence.children(noun, "nmod:poss")), None)
    if owned is not None:
        return owned
    for child in sentence.children(noun, "nmod", "obl"):
        if frames.preposition(sentence, child) in {"by", "from"}:
            return child
    governor = sentence.head(noun)
    if governor is None or governor.upos != "VERB" or noun.base_relation not in {"obj", "obl"}:
        return None
    subject = frames.subject(sentence, governor)
    if subject is not None and subject.text.lower() in _RELATIVE and governor.base_relation == "acl":
        subject = sentence.head(governor)
    if subject is None:
        return None
    # "His remarks, which included threats that …": the remarks are the speaker's.
    if subject.lemma.lower() in cue_lexicon().nouns or subject.lemma.lower() in _UTTERANCES:
        return next(iter(sentence.children(subject, "nmod:poss")), None)
    return subject


_UTTERANCES = {"speech", "address", "interview", "testimony", "letter", "note", "article", "message", "post", "tweet"}


def _voiced(sentence: Sentence, text: str, noun: Token) -> Candidate | None:
    """ "Similar criticism has been voiced by Oslo": what is voiced is all the content there is."""
    lexicon = cue_lexicon()
    governor = sentence.head(noun)
    if noun.lemma.lower() not in lexicon.voiced or governor is None or governor.lemma not in lexicon.voicing:
        return None
    if not frames.is_passive(sentence, governor) or not is_uttered(sentence, governor):
        return None
    agent = frames.agent(sentence, governor)
    content = trimmed(text, spans_of(sentence, sentence.subtree(noun)))
    if agent is None or not content:
        return None
    entry = next(iter(lexicon.nouns.get(noun.lemma.lower(), ())), None)
    return Candidate(
        sentence,
        VOICED_RULE,
        cue=(governor.start, governor.end),
        cue_token=governor,
        entry=entry,
        source_token=agent,
        content=content,
    )


def _opinion(sentence: Sentence, text: str) -> Candidate | None:
    """ "For Lima, it appeared surprising that …": the matter is as Lima sees it."""
    root = sentence.root
    for oblique in sentence.children(root, "obl"):
        if frames.preposition(sentence, oblique) != "for" or oblique.index > root.index or oblique.upos != "PROPN":
            continue
        expletive = [
            t for t in sentence.children(root) if t.text.lower() == "it" and t.base_relation in {"expl", "nsubj"}
        ]
        clause = [t for t in sentence.subtree(root) if t.base_relation in {"ccomp", "csubj"}]
        if expletive and clause:
            inside = {t.index for t in sentence.subtree(oblique)}
            content = trimmed(text, spans_of(sentence, [t for t in sentence.tokens if t.index > max(inside)]))
            cue: Span = (sentence.tokens[min(inside)].start, sentence.tokens[min(inside)].end)
            return Candidate(sentence, OPINION_RULE, cue=cue, source_token=oblique, content=content)
    return None
