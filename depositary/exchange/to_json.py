"""Records → JSON values.

Keys of the format are always there; what only some readings know (an address, the words of a stance) is left
out when there is nothing to say.
"""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec

from depositary.records import (
    ActorReference,
    Attribution,
    Coverage,
    DateInterval,
    Document,
    Event,
    Reading,
    Span,
)

JSONObject = dict[str, Any]


def encode_reading(reading: Reading, *, include_text: bool = False) -> bytes:
    """One line of UTF-8 JSON, without the line break."""
    return msgspec.json.encode(reading_to_json(reading, include_text=include_text))


def reading_to_json(reading: Reading, *, include_text: bool = False) -> JSONObject:
    """The reading as JSON values; with `include_text`, the document's text as well."""
    text = reading.document.text
    return {
        "document": _document_to_json(reading.document, include_text=include_text),
        "attributions": [_attribution_to_json(attribution, text) for attribution in reading.attributions],
        "events": [_event_to_json(event) for event in reading.events],
        "coverage": _coverage_to_json(reading.coverage),
    }


def _document_to_json(document: Document, *, include_text: bool) -> JSONObject:
    provenance = document.provenance
    values: JSONObject = {
        "id": document.id,
        "content_hash": document.content_hash,
        "title": document.title,
        "outlet": document.outlet,
        "authors": list(document.authors),
        "published_on": _date_to_json(document.published_on),
        "genre": document.genre,
        "genre_reason": document.genre_reason,
        "language": document.language,
        "disclaimer": document.disclaimer,
        "provenance": _known(
            location=provenance.location,
            reader=provenance.reader,
            position=provenance.position,
            encoding=provenance.encoding,
            broken_bytes=provenance.broken_bytes or None,
        ),
    } | _known(
        title_span=_span_to_json(document.title_span),
        affiliation=document.affiliation,
        url=document.url,
        published_reason=document.published_reason,
        retrieved_at=document.retrieved_at.isoformat() if document.retrieved_at else None,
        apparatus=_spans_to_json(document.apparatus),
    )
    if include_text:
        values["text"] = document.text
    return values


def _attribution_to_json(attribution: Attribution, text: str) -> JSONObject:
    cue = attribution.cue
    # One stance per target: the object has room for no second one, and the first is the coder's answer.
    stances = {stance.target: stance for stance in reversed(attribution.stances)}
    ordered = [stances[target] for target in dict.fromkeys(stance.target for stance in attribution.stances)]
    return {
        "id": attribution.id,
        "source": _reference_to_json(attribution.source) if attribution.source else None,
        "cue": {"text": text[cue[0] : cue[1]], "span": list(cue)} if cue else None,
        "content": _spans_to_json(attribution.content),
        "kind": attribution.kind,
        "within": attribution.within,
        "said_on": _interval_to_json(attribution.said_on),
        "about": list(attribution.about),
        "stance": {stance.target: stance.polarity for stance in ordered},
        "coded_by": attribution.coded_by,
    } | _known(stance_words={stance.target: list(stance.span) for stance in ordered if stance.span})


def _event_to_json(event: Event) -> JSONObject:
    return {
        "id": event.id,
        "type": event.type,
        "mode": event.mode,
        "contexts": list(event.contexts),
        "actors": [_reference_to_json(actor) for actor in event.actors],
        "recipients": [_reference_to_json(recipient) for recipient in event.recipients],
        "trigger": list(event.trigger),
        "clause": _spans_to_json(event.clause),
        "location": event.location,
        "occurred_on": _interval_to_json(event.occurred_on),
        "status": event.status,
        "asserted_by": event.asserted_by,
        "intensity": event.intensity,
        "confidence": event.confidence,
        "coded_by": event.coded_by,
    }


def _reference_to_json(reference: ActorReference) -> JSONObject:
    return {
        "text": reference.text,
        "span": _span_to_json(reference.span),
        "actor": reference.actor,
        "actors": list(reference.actors),
        "name": reference.name,
        "role": reference.role,
        "sector": reference.sector,
    } | _known(resolved_by=reference.resolved_by, reason=reference.reason)


def _coverage_to_json(coverage: Coverage) -> JSONObject:
    return {
        "sentences": coverage.sentences,
        "read": coverage.read,
        "sources_undetermined": coverage.sources_undetermined,
    } | _known(skipped=[{"span": list(passage.span), "reason": passage.reason} for passage in coverage.skipped])


def _interval_to_json(interval: DateInterval | None) -> JSONObject | None:
    if interval is None:
        return None
    return {
        "start": _date_to_json(interval.start),
        "end": _date_to_json(interval.end),
        "precision": interval.precision,
    }


def _date_to_json(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _span_to_json(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _spans_to_json(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(span) for span in spans]


def _known(**values: Any) -> JSONObject:
    """Only what there is something to say about: neither None nor empty."""
    return {key: value for key, value in values.items() if value is not None and value != [] and value != {}}
