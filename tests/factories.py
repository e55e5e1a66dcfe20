"""Records for tests: a case names what it is about, the rest has a sensible default.

The default document is one sentence, and the default records point at its words.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from depositary.records import (
    ActorReference,
    Attribution,
    Coverage,
    DateInterval,
    Document,
    Event,
    Provenance,
    Reading,
    Span,
)

TEXT = "The foreign minister of France said on Monday that Germany had signed an agreement with Poland."


def span_of(words: str, text: str = TEXT) -> Span:
    """Where `words` first stand in `text`; a test that names absent words is wrong and fails here."""
    start = text.index(words)
    return start, start + len(words)


def make_document(text: str = TEXT, **fields: Any) -> Document:
    content_hash = hashlib.sha256(text.encode()).hexdigest()
    defaults: dict[str, Any] = {
        "id": content_hash[:16],
        "provenance": Provenance(location="test.txt", reader="text/1"),
        "genre": "report",
        "genre_reason": "given",
        "language": "en",
        "title": "An agreement",
        "outlet": "Example Wire",
        "published_on": date(2024, 7, 3),
        "published_reason": "given",
    }
    return Document(text=text, content_hash=content_hash, **{**defaults, **fields})


def make_reference(words: str = "Germany", actor: str | None = "DEU", **fields: Any) -> ActorReference:
    """A mention in the default text; words that it does not hold get no span."""
    defaults: dict[str, Any] = {
        "span": span_of(words) if words in TEXT else None,
        "actors": () if actor is None else (actor,),
        "sector": "GOV",
        "resolved_by": "name/1",
    }
    return ActorReference(text=words, actor=actor, **{**defaults, **fields})


def make_interval(start: date | None = date(2024, 7, 1), end: date | None = None, **fields: Any) -> DateInterval:
    """One day, when only `start` is given."""
    return DateInterval(start=start, end=end or start, precision=fields.pop("precision", "day"))


def make_attribution(**fields: Any) -> Attribution:
    defaults: dict[str, Any] = {
        "id": "a1",
        "document_id": make_document().id,
        "source": make_reference("foreign minister of France", "FRA", role="Foreign Minister", resolved_by="office/1"),
        "cue": span_of("said"),
        "content": (span_of("Germany had signed an agreement with Poland"),),
        "kind": "indirect",
        "said_on": make_interval(),
        "about": ("DEU", "POL"),
        "coded_by": "reported_speech/1",
    }
    return Attribution(**{**defaults, **fields})


def make_event(**fields: Any) -> Event:
    defaults: dict[str, Any] = {
        "id": "e1",
        "document_id": make_document().id,
        "type": "AGREE",
        "actors": (make_reference("Germany", "DEU"),),
        "recipients": (make_reference("Poland", "POL"),),
        "trigger": span_of("signed"),
        "clause": (span_of("Germany had signed an agreement with Poland"),),
        "status": "occurred",
        "asserted_by": "a1",
        "intensity": 6.0,
        "confidence": 0.8,
        "coded_by": "predicates/1",
    }
    return Event(**{**defaults, **fields})


def make_reading(
    document: Document | None = None,
    attributions: Sequence[Attribution] | None = None,
    events: Sequence[Event] | None = None,
    coverage: Coverage | None = None,
) -> Reading:
    """A document with one attribution and one event, unless the test gives others; all belong to the document."""
    document = document or make_document()
    return Reading(
        document=document,
        attributions=tuple(
            replace(attribution, document_id=document.id)
            for attribution in ((make_attribution(),) if attributions is None else attributions)
        ),
        events=tuple(
            replace(event, document_id=document.id) for event in ((make_event(),) if events is None else events)
        ),
        coverage=coverage or Coverage(sentences=1, read=1, sources_undetermined=0),
    )
