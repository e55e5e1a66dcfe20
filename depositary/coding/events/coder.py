"""Analysed text → `Event` records (PLOVER 2021): who does what to whom, when, with which status, according to whom."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence

from depositary.coding.events.announcing import announced_harm, is_performed
from depositary.coding.events.arguments import arguments_of
from depositary.coding.events.assertions import Assertions
from depositary.coding.events.clause import clause_span, trigger_span
from depositary.coding.events.dates import VERBAL_TYPES, EventDates
from depositary.coding.events.earlier_acts import EarlierActs
from depositary.coding.events.found import Found
from depositary.coding.events.lexicon import PredicateEntry, light_verbs, status_words
from depositary.coding.events.predicate import Arguments, Predicate, References, is_joint
from depositary.coding.events.predicates import applies, entries_of, predicates_in
from depositary.coding.events.same_act import told_once
from depositary.coding.events.status import status_of
from depositary.language import AnalysedText, Sentence
from depositary.records import ActorReference, Attribution, DateInterval, Event, Status

CODER = "predicates/1"

# What the lexicon is sure of and what it is not: confidence by how the event was found; not calibrated.
_BASE_CONFIDENCE = 0.6


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
    records: dict[str, Event] = {}
    for sentence in analysed.sentences:
        if read(sentence):
            hearing, speaker = asserted.voice_of(sentence, resolver)
            for event in events_in(sentence, hearing, earlier, speaker):
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
        for entry in entries_of(predicate):
            if not applies(sentence, predicate, entry):
                continue
            arguments = arguments_of(sentence, predicate, entry, resolver, earlier, speaker)
            if not _complete(arguments, entry):
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
            event = Found(sentence, predicate, entry, arguments, status)
            found.append(announced_harm(event) or event)
            break
    kept = told_once(found)
    for event in kept:
        earlier.add(sentence, event.predicate, event.entry, event.arguments)
    return kept


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
