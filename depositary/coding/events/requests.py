"""What is asked for is done to somebody else than the one who asks, where the words name somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depositary.coding.events.found import Found


def without_requesters(found: Sequence[Found]) -> list[Found]:
    """ "Oslo called on Riga to expel the envoys of Minsk": expelled are those of Minsk, not also those of Oslo."""
    requests = [f for f in found if f.entry.type == "REQUEST"]
    kept = []
    for event in found:
        asking = {
            code
            for request in requests
            if event.status == "demanded" and request.predicate.token in event.sentence.ancestors(event.predicate.token)
            for reference in request.arguments.actors
            for code in reference.codes
        }
        others = tuple(r for r in event.arguments.recipients if not set(r.codes) & asking)
        if asking and any(r.codes for r in others):
            event = replace(event, arguments=replace(event.arguments, recipients=others))
        kept.append(event)
    return kept
