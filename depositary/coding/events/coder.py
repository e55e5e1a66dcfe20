"""Analysed text → `Event` records (PLOVER 2021): who does what to whom, when, with which status, according to whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from depositary.coding.events.announcing import announced_harm, is_performed
from depositary.coding.events.arguments import arguments_of
from depositary.coding.events.assertions import Assertions, Voice
from depositary.coding.events.candidates import Candidate, candidates_in
from depositary.coding.events.dates import VERBAL_TYPES, EventDates
from depositary.coding.events.earlier_acts import EarlierActs
from depositary.coding.events.found import Found
from depositary.coding.events.lexicon import PredicateEntry, light_verbs, status_words
from depositary.coding.events.location import Places
from depositary.coding.events.predicate import Arguments, Predicate, References, is_joint
from depositary.coding.events.record import RecordMaker
from depositary.coding.events.requests import without_requesters
from depositary.coding.events.same_act import told_before, told_once
from depositary.coding.events.status import status_of
from depositary.coding.events.weighing import is_sure, weighed_arguments, weighed_status
from depositary.language import Act, AnalysedText, Sentence
from depositary.records import ActorReference, Attribution, Event, Status


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
    earlier = EarlierActs(resolver.titled())
    maker = RecordMaker(document_id, asserted, dates, Places(analysed), analysed.model)
    acts = analysed.acts if analysed.knows_acts else None
    records: dict[str, Event] = {}
    for sentence in analysed.sentences:
        if read(sentence):
            hearing, speaker = asserted.voice_of(sentence, resolver)
            for event in events_in(sentence, hearing, earlier, speaker, acts, asserted):
                record = maker.record(event)
                if event.is_retold and (earlier_telling := told_before(record, records.values())) is not None:
                    clause = (*earlier_telling.clause, *record.clause)
                    day = earlier_telling.occurred_on or record.occurred_on
                    records[earlier_telling.id] = replace(earlier_telling, clause=clause, occurred_on=day)
                else:
                    records.setdefault(record.id, record)
        dates.remember(sentence)
    return tuple(records.values())


def events_in(
    sentence: Sentence,
    resolver: References,
    earlier: EarlierActs | None = None,
    speaker: ActorReference | None = None,
    acts: Mapping[int, Act] | None = None,
    asserted: Assertions | None = None,
) -> list[Found]:
    """Events of one sentence, the same act told once; `earlier` remembers them for the sentences that follow.

    Args:
        acts: what the language model takes for acts, by the start of their word; None when it knows none, and then the
            lexicon decides alone.
        asserted: which attribution holds which words.
    """
    earlier = earlier or EarlierActs()
    found: list[Found] = []
    for candidate in candidates_in(sentence, acts):
        token = candidate.predicate.token
        source = asserted.source_at((token.start, token.end)) if asserted is not None else None
        event = _event(sentence, candidate, resolver, earlier, Voice(speaker, source))
        if event is not None:
            found.append(announced_harm(event) or event)
    kept = without_requesters(told_once(found))
    for event in kept:
        earlier.add(sentence, event.predicate, event.entry, event.arguments)
    return kept


def _event(
    sentence: Sentence,
    candidate: Candidate,
    resolver: References,
    earlier: EarlierActs,
    voice: Voice,
) -> Found | None:
    """The first meaning of the word whose sides are known."""
    predicate, act = candidate.predicate, candidate.act
    for entry in candidate.entries:
        arguments = arguments_of(sentence, predicate, entry, resolver, earlier, voice.speaker)
        if act is not None:
            arguments = weighed_arguments(sentence, act, entry, arguments, resolver, earlier, voice)
        if not _complete(arguments, entry) or (act is not None and not is_sure(act, arguments, entry)):
            continue
        status = _effect(predicate) or status_of(sentence, predicate.token, light=predicate.light)
        if (
            status != "occurred"
            and entry.type in VERBAL_TYPES
            and is_performed(sentence, predicate.light or predicate.token)
        ):
            status = "occurred"
        if status == "occurred":
            status = entry.status or ("planned" if _only_promised(predicate, entry) else status)
        if act is not None:
            status = weighed_status(act, entry, status)
        return Found(sentence, predicate, entry, arguments, status, act)
    return None


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
        and not is_joint(entry, arguments.actors)
    ):
        return False
    return not entry.conditions.get("actor_required") or any(r.codes for r in arguments.actors)


def _effect(predicate: Predicate) -> Status | None:
    """ "call for talks", "plan an exercise": the light verb decides the status of the noun."""
    if predicate.light is None:
        return None
    effect = light_verbs().effect.get(predicate.light.lemma)
    return effect if effect in {"planned", "demanded", "denied", "hypothetical", "negated"} else None  # type: ignore[return-value]


def _only_promised(predicate: Predicate, entry: PredicateEntry) -> bool:
    """ "pledged 2 million dollars": the verb of promising is itself the predicate, the aid still to come."""
    return entry.type == "AID" and status_words().verbs.get(predicate.token.lemma) == "planned"
