"""All mentions, spans and codes of a reading, for tests of what must hold for each of them."""

from __future__ import annotations

from depositary.records import ActorReference, Reading, Span


def codes(references: tuple[ActorReference, ...]) -> set[str]:
    return {code for reference in references for code in (reference.actor, *reference.actors) if code}


def all_references(reading: Reading) -> list[ActorReference]:
    sources = [attribution.source for attribution in reading.attributions if attribution.source is not None]
    return [*sources, *(r for event in reading.events for r in (*event.actors, *event.recipients))]


def all_spans(reading: Reading) -> list[Span]:
    found = [r.span for r in all_references(reading) if r.span is not None]
    for attribution in reading.attributions:
        found += [*attribution.content, *([attribution.cue] if attribution.cue else [])]
        found += [stance.span for stance in attribution.stances if stance.span is not None]
    for event in reading.events:
        found += [event.trigger, *event.clause]
    return found
