"""Where the content of a cue verb stands: the frames of the cue lexicon over a dependency tree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from depositary.coding.attribution.contents import spans_of, trimmed
from depositary.coding.attribution.cue_lexicon import Cue, Frame
from depositary.coding.events import frames
from depositary.language import Sentence, Token
from depositary.records import Span


@dataclass(slots=True)
class Filled:
    """Content of a cue, and whom or what the cue is directed at beside it."""

    content: list[Span]
    targets: list[Span] = field(default_factory=list)


def content_of(sentence: Sentence, text: str, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    """The first frame that is filled; empty for verbs whose quotation may stand elsewhere; None without any."""
    for frame in entry.takes:
        if frame == "quotation":
            continue
        filled = _FRAMES[frame](sentence, verb, entry, source)
        if filled is not None:
            content = trimmed(text, filled.content)
            if content:
                return Filled(content, filled.targets)
    return Filled([]) if "quotation" in entry.takes else None


def _own_words(sentence: Sentence, verb: Token, source: Token | None) -> set[int]:
    """Indices of the cue, its auxiliaries and its source, which are no part of a content around them."""
    own = {verb.index}
    for child in sentence.children(verb):
        if child.base_relation in {"aux", "expl", "mark", "compound"} and abs(child.index - verb.index) < 4:
            own.add(child.index)
        if child.base_relation == "advmod" and abs(child.index - verb.index) == 1:
            own.add(child.index)
    if source is not None and sentence.head(source) is verb:
        own |= {t.index for t in sentence.subtree(source)}
    return own


def _clause(sentence: Sentence, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    own = _own_words(sentence, verb, source)
    for child in sentence.children(verb, "ccomp"):
        return Filled(
            _with_antecedent(sentence, verb, _around(sentence, child, own, verb)), _addressees(sentence, verb, child)
        )
    for child in sentence.children(verb, "parataxis"):
        if child.index > verb.index and _is_clause(sentence, child):
            return Filled(_around(sentence, child, own, verb))
    # "convinced him that …" is sometimes read with an open complement that has a subject of its own.
    for child in sentence.children(verb, "xcomp", "advcl"):
        marks = {m.text.lower() for m in sentence.children(child, "mark")}
        if "that" in marks:
            return Filled(_around(sentence, child, own, verb), _addressees(sentence, verb, child))
    parenthetical = _parenthetical(sentence, verb)
    if parenthetical is not None:
        inside = {t.index for t in sentence.subtree(verb)}
        return Filled(spans_of(sentence, sentence.subtree(parenthetical), without=inside))
    return None


def _around(sentence: Sentence, clause: Token, own: set[int], verb: Token) -> list[Span]:
    """The clause with everything under it, cut where the cue and its source stand in its middle."""
    tokens = sentence.subtree(clause)
    return spans_of(
        sentence, tokens, without=own - {t.index for t in tokens if t.index > verb.index and clause.index > verb.index}
    )


def _with_antecedent(sentence: Sentence, verb: Token, spans: list[Span]) -> list[Span]:
    """ "shots were fired, which Lima believes was deliberate": what "which" stands for belongs to the content."""
    antecedent = sentence.head(verb)
    first = next((t for t in sentence.tokens if spans and t.start == spans[0][0]), None)
    if first is None or antecedent is None or first.text.lower() not in {"which", "who"} or verb.base_relation != "acl":
        return spans
    comma = first.index > 0 and sentence.tokens[first.index - 1].text == ","
    clause = (
        next((a for a in sentence.ancestors(antecedent) if a.upos == "VERB"), None)
        if comma and first.text.lower() == "which"
        else None
    )
    before = [t for t in sentence.subtree(clause or antecedent) if t.index < first.index]
    return spans_of(sentence, before) + spans


def _parenthetical(sentence: Sentence, verb: Token) -> Token | None:
    """The clause beside which the cue stands: "…, he said", "As Lima stressed, …"."""
    governor = sentence.head(verb)
    if governor is None or governor.upos not in {"VERB", "AUX", "ADJ", "NOUN", "PROPN", "PRON"}:
        return None
    if (
        verb.base_relation == "parataxis"
        and _is_clause(sentence, verb)
        and not _is_after_heading(sentence, verb)
        and (verb.index > governor.index or _brackets(sentence, verb))
    ):
        return governor
    if verb.base_relation == "advcl" and any(m.text.lower() == "as" for m in sentence.children(verb, "mark", "advmod")):
        return governor
    return None


def _is_after_heading(sentence: Sentence, verb: Token) -> bool:
    """ "- Trade: Fiji announces a fair": what stands before the colon is not what is announced."""
    first = sentence.subtree(verb)[0].index
    return first > 0 and sentence.tokens[first - 1].text == ":"


def _brackets(sentence: Sentence, verb: Token) -> bool:
    return any(t.index < verb.index for t in sentence.subtree(verb, without=("nsubj",)))


def _is_clause(sentence: Sentence, token: Token) -> bool:
    return any(c.base_relation in {"nsubj", "csubj", "expl"} for c in sentence.children(token))


def _addressees(sentence: Sentence, verb: Token, clause: Token) -> list[Span]:
    return [
        s
        for t in sentence.children(verb, "obj", "iobj")
        if t.index < clause.index
        for s in spans_of(sentence, sentence.subtree(t))
    ]


def _infinitive(sentence: Sentence, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    for child in sentence.children(verb, "xcomp", "ccomp", "advcl"):
        markers = {m.index for m in sentence.children(child, "mark") if m.text.lower() == "to"}
        if child.index > verb.index and markers and child.form == "base":
            tokens = [t for t in sentence.subtree(child) if t.index > min(markers)]
            return Filled(spans_of(sentence, tokens), _objects_before(sentence, verb, child))
    return None


def _objects_before(sentence: Sentence, verb: Token, clause: Token) -> list[Span]:
    """The one who is asked: "urged *Quito* to …", "called on *Quito* to …"."""
    heads = [t for t in sentence.children(verb, "obj", "iobj", "obl") if verb.index < t.index < clause.index]
    return [s for t in heads for s in spans_of(sentence, [w for w in sentence.subtree(t) if w.index < clause.index])]


def _noun(sentence: Sentence, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    if entry.companion is not None:
        things = _after_preposition(sentence, verb, entry.companion)
    else:
        things = [t for t in frames.objects(sentence, verb) if t.upos != "PRON" or sentence.children(t, "acl")]
    things = [t for t in things if source is None or t.index != source.index]
    if not things:
        return None
    thing = things[0]
    if entry.bare_denial:
        return None
    tokens = sentence.subtree(thing)
    if entry.companion is not None:
        tokens = [t for t in tokens if t.index > verb.index]
    without = {m.index for m in sentence.children(thing, "case") if m.index < thing.index and m.upos != "PART"}
    if verb.index in {t.index for t in tokens}:  # "the decision he welcomed": the noun holds the cue
        without |= {t.index for t in sentence.subtree(verb)}
    # "expressed the hope that …": what is hoped is the content.
    clauses = [
        c
        for c in sentence.children(thing, "acl", "ccomp")
        if any(m.text.lower() == "that" for m in sentence.children(c, "mark"))
    ]
    if clauses and thing.lemma in _BARE_HOLDERS and not sentence.children(thing, "nmod:poss", "nmod"):
        return Filled(spans_of(sentence, sentence.subtree(clauses[0])))
    # Obliques the parser hangs on the verb belong to the phrase: "expressed condolences | with the bereaved".
    if not entry.companion and verb.lemma in _LIGHT:
        for oblique in sentence.children(verb, "obl", "advcl"):
            markers = {m.text.lower() for m in sentence.children(oblique, "case", "mark")}
            if oblique.index > thing.index and markers & {"with", "for", "to", "over", "about", "at", "on"}:
                tokens = sorted(
                    {t.index: t for t in [*tokens, *sentence.subtree(oblique)]}.values(), key=lambda t: t.index
                )
    return Filled(spans_of(sentence, tokens, without=without))


# Nouns that only hold a clause: "the hope that", "confidence that".
_BARE_HOLDERS = {
    "hope",
    "belief",
    "confidence",
    "conviction",
    "view",
    "opinion",
    "fear",
    "concern",
    "doubt",
    "wish",
    "expectation",
}
_LIGHT = {"express", "voice", "convey", "extend", "offer", "send", "pay", "reiterate", "reaffirm", "articulate"}


def _after_preposition(sentence: Sentence, verb: Token, companion: str) -> list[Token]:
    found = []
    for child in sentence.children(verb, "obl", "obj", "nmod", "advcl", "xcomp", "ccomp"):
        markers = [m.text.lower() for m in sentence.children(child, "case", "mark")]
        if child.index > verb.index and companion.split()[-1] in markers:
            found.append(child)
    if not found and any(
        c.text.lower() == companion.split()[-1] for c in sentence.children(verb, "compound", "advmod", "case")
    ):
        found = [t for t in sentence.children(verb, "obj") if t.index > verb.index]
    return found


def _object_with(sentence: Sentence, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    objects = frames.objects(sentence, verb)
    allowed = set(entry.prepositions) or {"of", "for", "as"}
    phrases = []
    for carrier in [verb, *objects]:
        for child in sentence.children(carrier, "obl", "nmod", "xcomp", "advcl", "acl", "ccomp"):
            markers = {m.text.lower() for m in sentence.children(child, "case", "mark", "advmod")}
            if markers & allowed and child.index > verb.index:
                phrases.append(child)
    if not phrases:
        return None
    targets = [
        s for o in objects for s in spans_of(sentence, [t for t in sentence.subtree(o) if t.index < phrases[0].index])
    ]
    if frames.is_passive(sentence, verb):
        place = max([t.index for t in sentence.subtree(source)], default=-1) if source is not None else -1
        inside = [
            t for t in sentence.subtree(phrases[0]) if source is None or verb.index > place or t.index > source.index
        ]
        return Filled(spans_of(sentence, inside), targets)
    start = min([o.index for o in objects if o.index > verb.index] + [phrases[0].index])
    tokens = [t for p in [*[o for o in objects if o.index > verb.index], *phrases[:1]] for t in sentence.subtree(p)]
    first = min([t.index for t in tokens] + [start])
    return Filled(spans_of(sentence, [t for t in tokens if t.index >= first and t.index > verb.index]), targets)


def _for_phrase(sentence: Sentence, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    objects = frames.objects(sentence, verb)
    targets = [s for o in objects for s in spans_of(sentence, sentence.subtree(o, without=("advcl", "acl", "nmod")))]
    for carrier in [verb, *objects]:
        for child in sentence.children(carrier, "obl", "nmod", "advcl", "acl", "xcomp"):
            markers = {m.index for m in sentence.children(child, "case", "mark") if m.text.lower() == "for"}
            if markers and child.index > verb.index:
                return Filled(spans_of(sentence, sentence.subtree(child), without=markers), targets)
    if objects:
        return Filled(spans_of(sentence, sentence.subtree(objects[0])), targets)
    return None


def _complement(sentence: Sentence, verb: Token, entry: Cue, source: Token | None) -> Filled | None:
    """ "called the vote a farce", "brand them terrorists"."""
    objects = [t for t in frames.objects(sentence, verb) if t.index > verb.index]
    names = [t for t in sentence.children(verb, "xcomp", "ccomp", "iobj", "obj", "dep") if t not in objects[:1]]
    names += [t for t in sentence.children(verb, "obl") if t.upos == "ADJ"]
    names = [t for t in names if t.index > verb.index]
    if not objects or not names:
        return None
    tokens = [t for p in (objects[0], *names) for t in sentence.subtree(p)]
    return Filled(spans_of(sentence, tokens), spans_of(sentence, sentence.subtree(objects[0])))


_FRAMES: dict[Frame, Callable[[Sentence, Token, Cue, Token | None], Filled | None]] = {
    "clause": _clause,
    "infinitive": _infinitive,
    "noun": _noun,
    "object_with": _object_with,
    "for_phrase": _for_phrase,
    "complement": _complement,
}
