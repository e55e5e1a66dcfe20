"""A batch of readings as rows of the ledger's tables.

Beside the fields of the records, rows hold what makes a table readable without the documents: the words at every
span, actors' codes as plain lists, and who asserts an event.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from itertools import chain
from typing import Any

import msgspec
import pyarrow as pa

from depositary.ledger.record_columns import MOMENT, Column, array_of, columns_of
from depositary.records import ActorReference, Attribution, Coverage, Document, Event, Reading, Review, Span

TEXTS = tuple[str, ...]
# Written in this order. A batch counts once its row stands in the last one: what an interrupted append left in
# the others belongs to no batch, and no reader sees it.
TABLES_IN_WRITING_ORDER = ("attributions", "events", "documents", "batches")

# What may change although the record says the same: its number in the document, who found it and how surely.
NOT_PART_OF_A_RECORDS_IDENTITY = ("id", "document_id", "within", "asserted_by", "coded_by", "confidence")

KEYS = [("reading_id", pa.string()), ("append_id", pa.string())]
RECORD_KEYS = [*KEYS, ("record_id", pa.string()), ("content_hash", pa.string()), ("position", pa.int64())]
BATCH_COLUMNS = [
    ("append_id", pa.string()),
    ("batch_id", pa.string()),
    ("recorded_at", MOMENT),
    ("coder", pa.string()),
    ("documents", pa.int64()),
    ("attributions", pa.int64()),
    ("events", pa.int64()),
]


def table_schemas() -> dict[str, pa.Schema]:
    """Every table of a ledger with its columns, made from the annotations in `records.py`."""
    return {
        "attributions": attribution_rows([], "").schema,
        "events": event_rows([], "").schema,
        "documents": document_rows([], []).schema,
        "reviews": pa.schema([(column.name, column.arrow_type) for column in columns_of(Review)]),
        "batches": pa.schema(BATCH_COLUMNS),
    }


def batch_tables(
    readings: Sequence[Reading],
    reading_ids: Sequence[str],
    *,
    append_id: str,
) -> dict[str, pa.Table]:
    """The rows of every table except the batch's own."""
    numbered = list(zip(readings, reading_ids, strict=True))
    return {
        "attributions": attribution_rows(numbered, append_id),
        "events": event_rows(numbered, append_id),
        "documents": document_rows(readings, reading_ids, append_id),
    }


def batch_row(append_id: str, batch_id: str, recorded_at: datetime, coder: str, counts: dict[str, int]) -> pa.Table:
    """The row that makes a batch count."""
    values: list[Any] = [append_id, batch_id, recorded_at, coder]
    values += [counts[name] for name in ("documents", "attributions", "events")]
    return pa.table([[value] for value in values], schema=pa.schema(BATCH_COLUMNS))


def document_rows(readings: Sequence[Reading], reading_ids: Sequence[str], append_id: str = "") -> pa.Table:
    """One row for each reading: the document with its text, and the coverage."""
    arrays = {"reading_id": pa.array(reading_ids, pa.string()), "append_id": _repeated(append_id, len(readings))}
    arrays |= _arrays(columns_of(Document), [reading.document for reading in readings])
    coverage = _arrays(columns_of(Coverage), [reading.coverage for reading in readings])
    return pa.table(arrays | {f"coverage_{name}": array for name, array in coverage.items()})


def attribution_rows(readings: Sequence[tuple[Reading, str]], append_id: str) -> pa.Table:
    """One row for each attribution."""
    attributions = [attribution for reading, _ in readings for attribution in reading.attributions]
    texts = [reading.document.text for reading, _ in readings for _ in reading.attributions]
    arrays = _record_keys(Attribution, [(r, i, r.attributions) for r, i in readings], append_id)
    arrays |= _arrays(columns_of(Attribution), attributions)
    arrays["cue_text"] = _words([attribution.cue for attribution in attributions], texts)
    arrays["content_text"] = _words_of_all([attribution.content for attribution in attributions], texts)
    stance_words = [
        tuple(_slice(text, stance.span) or "" for stance in attribution.stances)
        for attribution, text in zip(attributions, texts, strict=True)
    ]
    return pa.table(arrays | {"stances_text": array_of(stance_words, TEXTS)})


def event_rows(readings: Sequence[tuple[Reading, str]], append_id: str) -> pa.Table:
    """One row for each event; actors and recipients both as lists of codes and as full references."""
    events = [event for reading, _ in readings for event in reading.events]
    texts = [reading.document.text for reading, _ in readings for _ in reading.events]
    arrays = _record_keys(Event, [(r, i, r.events) for r, i in readings], append_id)
    for name, array in _arrays(columns_of(Event), events).items():
        if name in ("actors", "recipients"):
            codes = [_codes(getattr(event, name)) for event in events]
            arrays[name] = array_of(codes, TEXTS)
            arrays[f"{name.removesuffix('s')}_references"] = array
        else:
            arrays[name] = array
    arrays["trigger_text"] = _words([event.trigger for event in events], texts)
    arrays["clause_text"] = _words_of_all([event.clause for event in events], texts)
    sources = list(chain.from_iterable(_asserting_sources(reading) for reading, _ in readings))
    arrays["asserted_by_actors"] = array_of([None if s is None else _codes((s,)) for s in sources], TEXTS)
    arrays["asserted_by_text"] = pa.array([None if s is None else s.text for s in sources], pa.string())
    return pa.table(arrays)


def _record_keys(
    record_type: type,
    readings: Sequence[tuple[Reading, str, Sequence[Any]]],
    append_id: str,
) -> dict[str, pa.Array]:
    identity = [column.value for column in columns_of(record_type, NOT_PART_OF_A_RECORDS_IDENTITY)]
    kind = record_type.__name__
    encode = msgspec.json.Encoder().encode
    record_ids: list[str] = []
    for reading, _, records in readings:
        document = (kind, reading.document.id, reading.document.content_hash)
        record_ids += [short_hash(encode((document, [value(r) for value in identity]))) for r in records]
    per_reading = [(reading_id, r.document.content_hash, len(records)) for r, reading_id, records in readings]
    return {
        "reading_id": pa.array([i for i, _, n in per_reading for _ in range(n)], pa.string()),
        "append_id": _repeated(append_id, len(record_ids)),
        "record_id": pa.array(record_ids, pa.string()),
        "content_hash": pa.array([h for _, h, n in per_reading for _ in range(n)], pa.string()),
        "position": pa.array([k for _, _, n in per_reading for k in range(n)], pa.int64()),
    }


def short_hash(content: bytes) -> str:
    """The first 128 bits of SHA-256, hexadecimal: enough that two records never meet by chance."""
    return hashlib.sha256(content).hexdigest()[:32]


def _arrays(columns: Sequence[Column], records: Sequence[Any]) -> dict[str, pa.Array]:
    return {column.name: array_of(list(map(column.value, records)), column.annotation) for column in columns}


def _asserting_sources(reading: Reading) -> list[ActorReference | None]:
    """For every event the source of the attribution that asserts it; None for the author."""
    sources = {attribution.id: attribution.source for attribution in reading.attributions}
    return [sources.get(event.asserted_by) for event in reading.events]


def _codes(references: Sequence[ActorReference]) -> tuple[str, ...]:
    if len(references) == 1 and references[0].actors:
        return references[0].actors
    named = (reference.actors or ((reference.actor,) if reference.actor else ()) for reference in references)
    return tuple(dict.fromkeys(chain.from_iterable(named)))


def _words(spans: Sequence[Span | None], texts: Sequence[str]) -> pa.Array:
    return pa.array([_slice(text, span) for span, text in zip(spans, texts, strict=True)], pa.string())


def _words_of_all(spans: Sequence[tuple[Span, ...]], texts: Sequence[str]) -> pa.Array:
    """The words of several spans as one string, with " … " for what stands between them."""
    joined = [" … ".join(text[s:e] for s, e in several) for several, text in zip(spans, texts, strict=True)]
    return pa.array(joined, pa.string())


def _slice(text: str, span: Span | None) -> str | None:
    return None if span is None else text[span[0] : span[1]]


def _repeated(value: str, count: int) -> pa.Array:
    return pa.repeat(pa.scalar(value, pa.string()), count)
