"""JSON values → records."""

from __future__ import annotations

import hashlib
from datetime import date, datetime
from typing import Any

import msgspec

from depositary.errors import InvalidInputError
from depositary.records import (
    ActorReference,
    Attribution,
    Coverage,
    DateInterval,
    Document,
    Event,
    Provenance,
    Reading,
    SkippedPassage,
    Span,
    Stance,
)

JSONObject = dict[str, Any]


def decode_reading(line: str | bytes, *, text: str | None = None) -> Reading:
    """The reading that a line was made of.

    Args:
        text: the document's text, when the line does not hold it.
    Raises:
        InvalidInputError: the line is no reading, has no text, or its text is not the one that was read.
    """
    try:
        return reading_from_json(msgspec.json.decode(line), text=text)
    except msgspec.DecodeError as error:
        raise InvalidInputError(
            f"The line is no JSON ({error}). Give one object per line, without blank lines."
        ) from error


def reading_from_json(values: JSONObject, *, text: str | None = None) -> Reading:
    """The reading that these JSON values were made of; `text` and errors as in `decode_reading`."""
    try:
        document = _document_from_json(values["document"], text)
        return Reading(
            document=document,
            attributions=tuple(_attribution_from_json(value, document.id) for value in values["attributions"]),
            events=tuple(_event_from_json(value, document.id) for value in values["events"]),
            coverage=_coverage_from_json(values["coverage"]),
        )
    except KeyError as error:
        raise InvalidInputError(f"The reading lacks the key {error}; docs/records.md lists what it needs.") from error
    except (AttributeError, TypeError, ValueError) as error:
        raise InvalidInputError(f"The reading is not in the exchange format: {error}.") from error


def _document_from_json(values: JSONObject, text: str | None) -> Document:
    text = values.get("text", text)
    if text is None:
        raise InvalidInputError(
            f"The reading of document {values['id']!r} holds no text; pass the text, "
            "or write the reading with its text included."
        )
    if hashlib.sha256(text.encode()).hexdigest() != values["content_hash"]:
        raise InvalidInputError(
            f"The text is not the one document {values['id']!r} was read from (another SHA-256); "
            "its spans would point at other words."
        )
    retrieved_at = values.get("retrieved_at")
    return Document(
        id=values["id"],
        content_hash=values["content_hash"],
        text=text,
        provenance=Provenance(**values["provenance"]),
        genre=values["genre"],
        genre_reason=values["genre_reason"],
        language=values["language"],
        title=values["title"],
        title_span=_span_from_json(values.get("title_span")),
        outlet=values["outlet"],
        authors=tuple(values["authors"]),
        affiliation=values.get("affiliation"),
        disclaimer=values["disclaimer"],
        url=values.get("url"),
        published_on=_date_from_json(values["published_on"]),
        published_reason=values.get("published_reason"),
        retrieved_at=datetime.fromisoformat(retrieved_at) if retrieved_at else None,
        apparatus=_spans_from_json(values.get("apparatus", ())),
    )


def _attribution_from_json(values: JSONObject, document_id: str) -> Attribution:
    words = values.get("stance_words", {})
    return Attribution(
        id=values["id"],
        document_id=document_id,
        source=_reference_from_json(values["source"]) if values["source"] else None,
        cue=_span_from_json(values["cue"]["span"]) if values["cue"] else None,
        content=_spans_from_json(values["content"]),
        kind=values["kind"],
        within=values["within"],
        said_on=_interval_from_json(values["said_on"]),
        about=tuple(values["about"]),
        stances=tuple(
            Stance(target=target, polarity=polarity, span=_span_from_json(words.get(target)))
            for target, polarity in values["stance"].items()
        ),
        coded_by=values["coded_by"],
    )


def _event_from_json(values: JSONObject, document_id: str) -> Event:
    trigger_start, trigger_end = values["trigger"]
    return Event(
        id=values["id"],
        document_id=document_id,
        type=values["type"],
        mode=values["mode"],
        contexts=tuple(values["contexts"]),
        actors=tuple(_reference_from_json(actor) for actor in values["actors"]),
        recipients=tuple(_reference_from_json(recipient) for recipient in values["recipients"]),
        trigger=(trigger_start, trigger_end),
        clause=_spans_from_json(values["clause"]),
        location=values["location"],
        occurred_on=_interval_from_json(values["occurred_on"]),
        status=values["status"],
        asserted_by=values["asserted_by"],
        intensity=values["intensity"],
        confidence=values["confidence"],
        coded_by=values["coded_by"],
    )


def _reference_from_json(values: JSONObject) -> ActorReference:
    return ActorReference(
        text=values["text"],
        span=_span_from_json(values["span"]),
        actor=values["actor"],
        actors=tuple(values.get("actors", ())),
        name=values.get("name"),
        role=values.get("role"),
        sector=values.get("sector"),
        resolved_by=values.get("resolved_by"),
        reason=values.get("reason"),
    )


def _coverage_from_json(values: JSONObject) -> Coverage:
    skipped = ((_span_from_json(passage["span"]), passage["reason"]) for passage in values.get("skipped", ()))
    return Coverage(
        sentences=values["sentences"],
        read=values["read"],
        sources_undetermined=values["sources_undetermined"],
        skipped=tuple(SkippedPassage(span=span, reason=reason) for span, reason in skipped if span),
    )


def _interval_from_json(values: JSONObject | None) -> DateInterval | None:
    if values is None:
        return None
    start, end = _date_from_json(values["start"]), _date_from_json(values["end"])
    return DateInterval(start=start, end=end, precision=values["precision"])


def _date_from_json(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _span_from_json(value: list[int] | None) -> Span | None:
    return None if value is None else (value[0], value[1])


def _spans_from_json(values: list[list[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in values)
