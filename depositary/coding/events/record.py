"""An event that was found → its record, with what made it and how sure that is."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from depositary.coding.events.assertions import Assertions
from depositary.coding.events.clause import clause_span, trigger_span
from depositary.coding.events.confidence import confidence_of
from depositary.coding.events.contexts import contexts_of
from depositary.coding.events.dates import VERBAL_TYPES, EventDates
from depositary.coding.events.found import Found
from depositary.coding.events.location import Places, location_of
from depositary.coding.events.modes import intensity_of, mode_of
from depositary.records import DateInterval, Event

LEXICON_CODER = "predicates/1"
MODEL_CODER = "acts/1"


@dataclass(frozen=True, slots=True)
class RecordMaker:
    """What the records of one document share."""

    document_id: str
    asserted: Assertions
    dates: EventDates
    places: Places
    model: str
    """Name and version of the language model, for `coded_by`."""

    def record(self, found: Found) -> Event:
        """The record of an event."""
        sentence, predicate, entry = found.sentence, found.predicate, found.entry
        clause = clause_span(sentence, predicate)
        mode = entry.mode or mode_of(sentence, predicate, entry.type, clause)
        key = f"{self.document_id}|{entry.type}|{predicate.token.start}|{predicate.token.end}"
        return Event(
            id="e" + hashlib.sha256(key.encode()).hexdigest()[:12],
            document_id=self.document_id,
            type=entry.type,
            mode=mode,
            contexts=contexts_of(sentence, clause, entry.type),
            actors=found.arguments.actors,
            recipients=found.arguments.recipients,
            trigger=trigger_span(predicate),
            clause=(clause,),
            location=location_of(sentence, predicate, self.places),
            occurred_on=self.dates.of(sentence, predicate) or self._retold_on(found),
            status=found.status,
            asserted_by=self.asserted.at((predicate.token.start, predicate.token.end)),
            intensity=intensity_of(entry.type, mode) if mode else entry.intensity,
            confidence=confidence_of(found),
            coded_by=self._coded_by(found),
        )

    def _retold_on(self, found: Found) -> DateInterval | None:
        """The day of an earlier sentence's statement, when its speaker goes on being reported."""
        if found.entry.type not in VERBAL_TYPES:
            return None
        called = [n for r in found.arguments.actors if r.sector != "MED" for n in (r.text, r.name) if n and n.split()]
        family_names = [n.split()[-1].replace("’", "'") for n in called]
        return self.dates.retold(found.sentence, family_names)

    def _coded_by(self, found: Found) -> str:
        """What made it: the model with its probability, the lexicon's entry, or both."""
        parts = []
        if found.act is not None:
            probability = found.act.types.get(found.entry.type, 0.0)
            parts.append(f"{MODEL_CODER} {self.model} ({found.entry.type} {probability:.2f})")
        if found.entry.is_listed:
            parts.append(f"{LEXICON_CODER} {found.predicate.lemma} (entry {found.entry.number})")
        return "; ".join(parts)
