"""A reading → its text in pieces, each with everything that marks it.

Spans of records overlap freely: the source of one attribution stands inside the content of another, an event's
trigger inside both. The text is therefore cut at every boundary, and each piece lists its marks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from depositary.records import ActorReference, Attribution, Event, Reading, Span

Part = Literal[
    "title", "apparatus", "skipped", "clause", "content", "actor", "recipient", "source", "cue", "stance", "trigger"
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text that plays a part in a record, or in the document itself."""

    start: int
    end: int
    part: Part
    record: str | None = None
    """Id of the attribution or event; None for parts of the document."""
    depth: int = 0
    """How many attributions enclose the one this belongs to."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Text without a boundary inside, and the marks that lie over all of it; longer marks first."""

    start: int
    end: int
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Label:
    """Where the ids of records are shown in the text."""

    position: int
    records: tuple[str, ...]


def marks_of(reading: Reading) -> list[Mark]:
    """Every mark of a reading, from left to right; longer marks before those they enclose."""
    document = reading.document
    depths = depths_of(reading.attributions)
    marks = [Mark(*span, "apparatus") for span in document.apparatus]
    if document.title_span:
        marks.append(Mark(*document.title_span, "title"))
    # What lies around the text is skipped too, and marked as what it is.
    skipped = (passage.span for passage in reading.coverage.skipped)
    marks += [Mark(*span, "skipped") for span in skipped if span not in document.apparatus]
    for attribution in reading.attributions:
        marks += _attribution_marks(attribution, depths[attribution.id])
    for event in reading.events:
        marks += _event_marks(event)
    length = len(document.text)
    inside = (mark for mark in marks if 0 <= mark.start < mark.end <= length)
    return sorted(dict.fromkeys(inside), key=lambda mark: (mark.start, -mark.end))


def pieces_of(length: int, marks: Iterable[Mark]) -> list[Piece]:
    """The text from 0 to `length`, cut wherever a mark begins or ends."""
    marks = list(marks)
    boundaries = sorted({0, length, *(mark.start for mark in marks), *(mark.end for mark in marks)})
    beginning: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        beginning[mark.start].append(mark)
    pieces: list[Piece] = []
    over: list[Mark] = []
    for start, end in pairwise(boundaries):
        over = [mark for mark in over if mark.end > start] + beginning[start]
        pieces.append(Piece(start, end, tuple(sorted(over, key=lambda mark: (mark.start, -mark.end)))))
    return pieces


def labels_of(reading: Reading) -> list[Label]:
    """Ids in the order of the text: after an attribution's cue or before its content, after an event's trigger."""
    length = len(reading.document.text)
    at: dict[int, list[str]] = defaultdict(list)
    for attribution in reading.attributions:
        at[_label_position(attribution)].append(attribution.id)
    for event in reading.events:
        at[event.trigger[1]].append(event.id)
    return [Label(position, tuple(at[position])) for position in sorted(at) if 0 <= position <= length]


def depths_of(attributions: Iterable[Attribution]) -> dict[str, int]:
    """Id of each attribution → how many others enclose it."""
    enclosing = {attribution.id: attribution.within for attribution in attributions}
    depths: dict[str, int] = {}
    for id in enclosing:
        chain = [id]
        # A record that encloses itself would be a mistake elsewhere; it must not hang the page.
        while (outer := enclosing.get(chain[-1])) is not None and outer in enclosing and outer not in chain:
            chain.append(outer)
        depths[id] = len(chain) - 1
    return depths


def _label_position(attribution: Attribution) -> int:
    if attribution.cue:
        return attribution.cue[1]
    if attribution.content:
        return attribution.content[0][0]
    return attribution.source.span[1] if attribution.source and attribution.source.span else 0


def _attribution_marks(attribution: Attribution, depth: int) -> list[Mark]:
    marks = [Mark(*span, "content", attribution.id, depth) for span in attribution.content]
    if attribution.cue:
        marks.append(Mark(*attribution.cue, "cue", attribution.id, depth))
    if attribution.source and attribution.source.span:
        marks.append(Mark(*attribution.source.span, "source", attribution.id, depth))
    marks += [Mark(*stance.span, "stance", attribution.id, depth) for stance in attribution.stances if stance.span]
    return marks


def _event_marks(event: Event) -> list[Mark]:
    marks = [Mark(*span, "clause", event.id) for span in event.clause]
    marks += [Mark(*span, "actor", event.id) for span in _spans_of(event.actors)]
    marks += [Mark(*span, "recipient", event.id) for span in _spans_of(event.recipients)]
    marks.append(Mark(*event.trigger, "trigger", event.id))
    return marks


def _spans_of(references: Iterable[ActorReference]) -> list[Span]:
    return [reference.span for reference in references if reference.span]
