"""Analysed text → `Event` records (PLOVER 2021): who does what to whom, when, with which status, according to whom."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from depositary.coding.events import frames
from depositary.coding.events.arguments import Arguments, EarlierActs, Predicate, References, arguments_of
from depositary.coding.events.clause import clause_span, trigger_span
from depositary.coding.events.dates import VERBAL_TYPES, EventDates
from depositary.coding.events.lexicon import PredicateEntry, light_verbs, predicate_lexicon, status_words
from depositary.coding.events.status import status_of
from depositary.language import AnalysedText, Sentence, Token
from depositary.records import ActorReference, Attribution, DateInterval, Event, Status

CODER = "predicates/1"

# What the lexicon is sure of and what it is not: confidence by how the event was found. Calibration: benchmarks/.
_BASE_CONFIDENCE = 0.6
# "agreed on a ceasefire", "an agreement to withdraw": the noun under these is what was agreed.
_THREAT_INTENSITY = -3.5
_CONTENT_PREPOSITIONS = {"to", "on", "upon", "for", "of", "about"}


@dataclass(frozen=True, slots=True)
class Found:
    """An event before it becomes a record."""

    sentence: Sentence
    predicate: Predicate
    entry: PredicateEntry
    arguments: Arguments
    status: Status


def code_events(
    document_id: str,
    analysed: AnalysedText,
    resolver: References,
    attributions: Sequence[Attribution],
    dates: EventDates,
    *,
    read: Callable[[Sentence], bool] = lambda _: True,
) -> tuple[Event, ...]:
    """Events of a document, in text order.

    Args:
        attributions: of the same document; an event inside a content is asserted by that attribution.
        dates: the time expressions of the document.
        read: sentences that are content; others (titles, questions) yield nothing.
    """
    asserted = Assertions(attributions)
    earlier = EarlierActs()
    found = [
        f
        for s in analysed.sentences
        if read(s)
        for f in events_in(s, asserted.resolver_for(s, resolver), earlier, asserted.speaker_of(s))
    ]
    by_sentence: dict[int, list[Found]] = {}
    for event in found:
        by_sentence.setdefault(event.sentence.index, []).append(event)
    records: dict[str, Event] = {}
    for sentence in analysed.sentences:
        for event in by_sentence.get(sentence.index, ()):
            record = _record(document_id, event, asserted, dates)
            records.setdefault(record.id, record)
        dates.remember(sentence)
    return tuple(records.values())


def events_in(
    sentence: Sentence,
    resolver: References,
    earlier: EarlierActs | None = None,
    speaker: ActorReference | None = None,
) -> list[Found]:
    """Events of one sentence, the same act told once; `earlier` remembers them for the sentences that follow."""
    earlier = earlier or EarlierActs()
    found: list[Found] = []
    for predicate in predicates_in(sentence):
        for entry in _entries(predicate):
            if not _applies(sentence, predicate, entry):
                continue
            arguments = arguments_of(sentence, predicate, entry, resolver, earlier, speaker)
            if not _complete(arguments, entry):
                continue
            status = _effect(predicate) or status_of(sentence, predicate.token, light=predicate.light)
            if (
                status != "occurred"
                and entry.type in VERBAL_TYPES
                and _is_performed(sentence, predicate.light or predicate.token)
            ):
                status = "occurred"
            if status == "occurred":
                status = entry.status or ("planned" if _only_promised(predicate, entry) else status)
            event = Found(sentence, predicate, entry, arguments, status)
            found.append(_announced_harm(event) or event)
            break
    kept = _told_once(found)
    for event in kept:
        earlier.add(sentence, event.predicate, event.entry, event.arguments)
    return kept


def predicates_in(sentence: Sentence) -> Iterable[Predicate]:
    """Words of the sentence that the lexicon knows, with particles and light verbs."""
    lexicon = predicate_lexicon()
    light = light_verbs().recipient
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
                yield Predicate(token, compound or lemma, True, frames.light_verb(sentence, token, light))


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


def _entries(predicate: Predicate) -> tuple[PredicateEntry, ...]:
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


def _applies(sentence: Sentence, predicate: Predicate, entry: PredicateEntry) -> bool:
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


def _complete(arguments: Arguments, entry: PredicateEntry) -> bool:
    """Enough known sides for an event?"""
    if not arguments.coded:
        return False
    # A meeting needs two sides; one inside a government is none of ours.
    alone = len({c for r in arguments.actors for c in r.codes}) < 2
    if entry.type == "CONSULT" and alone and not any(r.codes for r in arguments.recipients):
        return False
    # Protest is often directed at nobody named.
    if (
        entry.type != "PROTEST"
        and entry.conditions.get("recipient_required")
        and not any(r.codes for r in arguments.recipients)
    ):
        joint = entry.symmetric and sum(len(r.codes) for r in arguments.actors) > 1
        if not joint:
            return False
    return not entry.conditions.get("actor_required") or any(r.codes for r in arguments.actors)


def _effect(predicate: Predicate) -> Status | None:
    """ "call for talks", "plan an exercise": the light verb decides the status of the noun."""
    if predicate.light is None:
        return None
    effect = light_verbs().effect.get(predicate.light.lemma)
    return effect if effect in {"planned", "demanded", "denied", "hypothetical", "negated"} else None  # type: ignore[return-value]


_LINKING = {"remain", "seem", "become", "stay", "feel"}
_PERFORMING = {
    "like",
    "want",
    "wish",
    "let",
    "allow",
    "have",
    "opportunity",
    "pleased",
    "happy",
    "proud",
    "honour",
    "honor",
}
# Acts whose announcement on a condition, or in a vow, is a threat.
_HARM = {"ASSAULT", "SANCTION", "COERCE", "MOBILIZE", "PROTEST"}
_CONDITIONS = {"if", "unless", "until"}
_VOWS = {"vow", "swear", "warn", "pledge", "promise"}
_ANNOUNCING = {"will", "would", "shall", "'ll"}


def _announced_harm(found: Found) -> Found | None:
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


def _is_performed(sentence: Sentence, verb: Token) -> bool:
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


def _only_promised(predicate: Predicate, entry: PredicateEntry) -> bool:
    """ "pledged 2 million dollars": the verb of promising is itself the predicate, the aid still to come."""
    return entry.type == "AID" and status_words().verbs.get(predicate.token.lemma) == "planned"


def _told_once(found: list[Found]) -> list[Found]:
    """Leave out what another event of the sentence already says.

    The content of a threat, and of an agreement, is not coded again; "held talks … the talks" is one CONSULT.
    """
    kept: list[Found] = []
    for candidate in found:
        token = candidate.predicate.token
        above = {t.index for t in candidate.sentence.ancestors(token)}
        carried = [f for f in found if f.predicate.token.index in above and _carries(f, candidate)]
        if any(_is_content(f, candidate) for f in carried):
            continue
        same = next((i for i, f in enumerate(kept) if _same_act(f, candidate)), None)
        if same is None:
            kept.append(candidate)
        elif len(_sides(candidate)) > len(_sides(kept[same])):  # the fuller telling stays
            kept[same] = candidate
    return kept


def _carries(outer: Found, inner: Found) -> bool:
    """Is what stands under this act its content: what is threatened or agreed?"""
    if outer is inner:
        return False
    return outer.entry.type in {"THREATEN", "AGREE"}


def _is_content(outer: Found, inner: Found) -> bool:
    """Is the inner predicate what is threatened or agreed, rather than a clause beside it?"""
    path = [inner.predicate.token, *inner.sentence.ancestors(inner.predicate.token)]
    for token in path:
        if token.base_relation in {"conj", "parataxis", "nsubj"} or token.relation == "acl:relcl":
            return False
        governor = inner.sentence.head(token)
        if governor is outer.predicate.token:
            if token.base_relation in {"xcomp", "ccomp", "acl", "obj", "csubj"}:
                return True
            if token.base_relation == "advcl":
                return token.form == "base"
            return (
                token.base_relation in {"obl", "nmod"}
                and frames.preposition(inner.sentence, token) in _CONTENT_PREPOSITIONS
            )
    return False


def _same_act(first: Found, second: Found) -> bool:
    if first.entry.type != second.entry.type or first.sentence is not second.sentence:
        return False
    a, b = first.predicate.token, second.predicate.token
    linked = b in first.sentence.ancestors(a) or a in first.sentence.ancestors(b)
    lower, upper = (a, b) if b in first.sentence.ancestors(a) else (b, a)
    if not linked or abs(a.index - b.index) > 12 or (lower.base_relation == "conj" and lower.head == upper.index):
        return False
    return _sides(first) <= _sides(second) or _sides(second) <= _sides(first)


def _sides(found: Found) -> set[str]:
    return {c for r in (*found.arguments.actors, *found.arguments.recipients) for c in r.codes}


class Assertions:
    """Which attribution asserts the words at a place: the innermost whose content holds them."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._spans = sorted(
            ((e - s, s, e, a.id) for a in attributions for s, e in a.content), key=lambda x: (x[0], x[1])
        )
        own = ((e - s, s, e, a) for a in attributions if a.kind == "direct" and a.source for s, e in a.content)
        self._direct = sorted(own, key=lambda x: (x[0], x[1]))
        self._resolvers: dict[str, References] = {}

    def resolver_for(self, sentence: Sentence, resolver: References) -> References:
        """Inside someone's own words "we" and "our country" are that speaker's."""
        attribution = self._own_words(sentence)
        if attribution is None:
            return resolver
        if attribution.id not in self._resolvers:
            self._resolvers[attribution.id] = resolver.with_speaker(attribution.source)
        return self._resolvers[attribution.id]

    def speaker_of(self, sentence: Sentence) -> ActorReference | None:
        """Whose own words the whole sentence is; None in reports."""
        attribution = self._own_words(sentence)
        return attribution.source if attribution is not None and attribution.cue is None else None

    def _own_words(self, sentence: Sentence) -> Attribution | None:
        for _, start, end, attribution in self._direct:
            if start <= sentence.start < end or sentence.start <= start < sentence.end:
                return attribution
        return None

    def at(self, span: tuple[int, int]) -> str:
        """Id of the attribution, "author" outside all contents."""
        for _, start, end, identifier in self._spans:
            if start <= span[0] and span[1] <= end:
                return identifier
        return "author"


def _record(document_id: str, found: Found, asserted: Assertions, dates: EventDates) -> Event:
    trigger = trigger_span(found.predicate)
    clause = clause_span(found.sentence, found.predicate)
    key = f"{document_id}|{found.entry.type}|{found.predicate.token.start}|{found.predicate.token.end}"
    return Event(
        id="e" + hashlib.sha256(key.encode()).hexdigest()[:12],
        document_id=document_id,
        type=found.entry.type,
        mode=found.entry.mode,
        actors=found.arguments.actors,
        recipients=found.arguments.recipients,
        trigger=trigger,
        clause=(clause,),
        occurred_on=dates.of(found.sentence, found.predicate) or _retold_on(found, dates),
        status=found.status,
        asserted_by=asserted.at((found.predicate.token.start, found.predicate.token.end)),
        intensity=found.entry.intensity,
        confidence=_confidence(found),
        coded_by=f"{CODER} {found.predicate.lemma} (entry {found.entry.number})",
    )


def _retold_on(found: Found, dates: EventDates) -> DateInterval | None:
    """The day of an earlier sentence's statement, when its speaker goes on being reported."""
    if found.entry.type not in VERBAL_TYPES:
        return None
    called = [n for r in found.arguments.actors if r.sector != "MED" for n in (r.text, r.name) if n and n.split()]
    family_names = [n.split()[-1].replace("’", "'") for n in called]
    return dates.retold(found.sentence, family_names)


def _confidence(found: Found) -> float:
    """How often such events were right: more with both sides known, less for bare nouns and for uncertain statuses."""
    value = _BASE_CONFIDENCE
    value += 0.15 if any(r.codes for r in found.arguments.actors) else -0.15
    value += 0.1 if any(r.codes for r in found.arguments.recipients) else -0.1
    value -= 0.1 if found.predicate.is_noun and found.predicate.light is None else 0.0
    return round(min(0.95, max(0.05, value)), 2)
