"""One act told once: the content of threats and agreements, and second words for the same deed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from depositary.coding.events import frames
from depositary.coding.events.found import Found
from depositary.records import Event

# "agreed on a ceasefire", "an agreement to withdraw": the noun under these is what was agreed.
_BESIDE = {"before", "after", "since", "until", "during", "amid", "despite", "following", "because of", "alongside"}
_CONTENT_PREPOSITIONS = {"to", "on", "upon", "for", "of", "about"}
# "lifted the embargo", "ended the siege": named to say that it is over.
_MEASURES = {"SANCTION", "COERCE", "MOBILIZE", "PROTEST"}


def told_once(found: list[Found]) -> list[Found]:
    """Leave out what another event of the sentence already says.

    The content of a threat, and of an agreement, is not coded again; "held talks … the talks" is one CONSULT.
    """
    kept: list[Found] = []
    for candidate in found:
        token = candidate.predicate.token
        above = {t.index for t in candidate.sentence.ancestors(token)}
        carried = [f for f in found if f.predicate.token.index in above and _carries(f, candidate)]
        if any(_is_content(f, candidate) for f in carried):
            continue
        same = next((i for i, f in enumerate(kept) if _same_act(f, candidate)), None)
        if same is None:
            kept.append(candidate)
        elif len(candidate.sides) > len(
            kept[same].sides
        ):  # the fuller sides stay, and what the upper word says of them
            upper = kept[same] if kept[same].predicate.token.index in above else candidate
            kept[same] = replace(upper, arguments=candidate.arguments)
    return kept


def told_before(event: Event, records: Iterable[Event]) -> Event | None:
    """The latest event of the document that this one may be a second telling of: same type, no other sides."""
    sides = _all_codes(event)
    for record in reversed(list(records)):
        known = _all_codes(record)
        if record.type == event.type and (sides <= known or known <= sides):
            return record
    return None


def _all_codes(event: Event) -> set[str]:
    return {code for r in (*event.actors, *event.recipients) for code in r.codes}


def _carries(outer: Found, inner: Found) -> bool:
    """Is what stands under this act its content: what is threatened or agreed, or the measure that is lifted?"""
    if outer is inner:
        return False
    lifts = outer.entry.type in {"CONCEDE", "RETREAT"} and inner.predicate.is_noun and inner.entry.type in _MEASURES
    # "might respond by expelling": a threat that is only supposed has no content of its own.
    return lifts or outer.entry.type == "AGREE" or (outer.entry.type == "THREATEN" and outer.status != "hypothetical")


def _is_content(outer: Found, inner: Found) -> bool:
    """Is the inner predicate what is threatened or agreed, rather than a clause beside it?"""
    path = [inner.predicate.token, *inner.sentence.ancestors(inner.predicate.token)]
    for token in path:
        if token.base_relation in {"conj", "parataxis", "nsubj"} or token.relation == "acl:relcl":
            return False
        if frames.preposition(inner.sentence, token) in _BESIDE:
            return False  # "signed a pact days before the invasion"
        governor = inner.sentence.head(token)
        if governor is outer.predicate.token:
            if token.base_relation in {"xcomp", "ccomp", "acl", "obj", "csubj"}:
                return True
            if token.base_relation == "advcl":
                return token.form == "base"
            return (
                token.base_relation in {"obl", "nmod"}
                and frames.preposition(inner.sentence, token) in _CONTENT_PREPOSITIONS
            )
    return False


def _same_act(first: Found, second: Found) -> bool:
    if first.entry.type != second.entry.type or first.sentence is not second.sentence:
        return False
    a, b = first.predicate.token, second.predicate.token
    linked = b in first.sentence.ancestors(a) or a in first.sentence.ancestors(b)
    lower, upper = (a, b) if b in first.sentence.ancestors(a) else (b, a)
    if not linked or abs(a.index - b.index) > 12 or (lower.base_relation == "conj" and lower.head == upper.index):
        return False
    return first.sides <= second.sides or second.sides <= first.sides
