"""One act told once: the content of threats and agreements, and second words for the same deed."""

from __future__ import annotations

from depositary.coding.events import frames
from depositary.coding.events.found import Found

# "agreed on a ceasefire", "an agreement to withdraw": the noun under these is what was agreed.
_CONTENT_PREPOSITIONS = {"to", "on", "upon", "for", "of", "about"}


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
        elif len(candidate.sides) > len(kept[same].sides):  # the fuller telling stays
            kept[same] = candidate
    return kept


def _carries(outer: Found, inner: Found) -> bool:
    """Is what stands under this act its content: what is threatened or agreed?"""
    return outer is not inner and outer.entry.type in {"THREATEN", "AGREE"}


def _is_content(outer: Found, inner: Found) -> bool:
    """Is the inner predicate what is threatened or agreed, rather than a clause beside it?"""
    path = [inner.predicate.token, *inner.sentence.ancestors(inner.predicate.token)]
    for token in path:
        if token.base_relation in {"conj", "parataxis", "nsubj"} or token.relation == "acl:relcl":
            return False
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
