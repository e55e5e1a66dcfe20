"""How often an event found like this one was right in type and both sides."""

from __future__ import annotations

from math import exp, log

from depositary.coding.events.found import Found
from depositary.coding.events.parties import is_coded

# Logistic regression over the 699 events that were found in the annotations kept back from training (right: type and
# codes of both sides), version 2 of the language model. Expected calibration error there 0.04 when fitted; on
# hand-coded passages, where a match is laxer, events are right more often than this says.
_INTERCEPT = -3.41
_LOG_ODDS_OF_TYPE = 0.44
_HAS_ACTOR = 1.33
_HAS_RECIPIENT = 0.94
_IS_LISTED = 0.41
_IS_BARE_NOUN = 0.07
# What a lexicon's entry is worth where no model was asked.
_UNSEEN = 0.5


def confidence_of(found: Found) -> float:
    """A probability from 0 to 1; `benchmarks/reliability.py` shows how far it is true."""
    arguments = found.arguments
    probability = _UNSEEN if found.act is None else found.act.types.get(found.entry.type, 0.0)
    probability = min(0.98, max(0.02, probability))
    evidence = _INTERCEPT + _LOG_ODDS_OF_TYPE * log(probability / (1 - probability))
    evidence += _HAS_ACTOR * is_coded(arguments.actors)
    evidence += _HAS_RECIPIENT * is_coded(arguments.recipients)
    evidence += _IS_LISTED * found.entry.is_listed
    evidence += _IS_BARE_NOUN * (found.predicate.is_noun and found.predicate.light is None)
    return round(1 / (1 + exp(-evidence)), 2)
