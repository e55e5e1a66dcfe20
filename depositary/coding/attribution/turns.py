"""Turn labels of transcripts: who speaks from here to the next label, and whose turns are only questions."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from depositary.coding.attribution.candidate import Resolver, codes_of
from depositary.coding.attribution.sources import joined
from depositary.records import ActorReference, Document, Span

# Examples: "MS. ROSSI:  Good afternoon.", "Ana Diaz: Thank you.", "Q    Is there …", "QUESTION: Will you …"
_WORD = r"[^\W\d_][^\W\d_.’'-]*\.?"
_LABEL = re.compile(
    rf"^[ \t*_]*(?:(?P<label>{_WORD}(?:[ .’'-]{{1,2}}{_WORD}){{0,7}}(?: ?\([^)\n]{{1,40}}\))?)[*_]*:[*_]*(?=\s)"
    r"|(?P<question>Q)(?=[ \t\xa0]+[A-Z(“\"]))",
    re.MULTILINE,
)
_QUESTIONER = re.compile(
    r"^(?:Q|A?\s?QUESTION|QUESTIONS?|REPORTER|JOURNALIST|PRESS|MEDIA|MODERATOR|HOST|INTERVIEWER|ANCHOR|CORRESPONDENT"
    r"|OPERATOR|AUDIENCE(?: MEMBER)?)\b",
    re.IGNORECASE,
)
# A label that names nobody known may still be the house's own spokesperson; a foreign guest's office says otherwise.
_HOUSE = re.compile(
    r"^(?:M[RS]S?\.?|DR\.?|SENIOR|THE|A|SECRETARY|PRESS|DEPUTY|UNDER|ASSISTANT|SPOKES\w+|GENERAL|ADMIRAL)\b",
    re.IGNORECASE,
)
_GUEST = re.compile(
    r"\b(?:prime|chancellor|king|queen|premier|minister|amir|emir|sultan|secretary[- ]general|crown|taoiseach)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says without interruption."""

    span: Span
    """From behind the label to the next label."""
    label: Span | None
    speaker: ActorReference | None
    asks: bool
    """A questioner's turn; nothing in it is coded."""


def turns_of(document: Document, resolver: Resolver) -> list[Turn]:
    """The turns of a transcript, empty when the text has no labels."""
    labels = _labels(document.text, resolver)
    if not labels:
        return []
    ends = [start for start, _, _ in labels[1:]] + [len(document.text)]
    stretches = [(after, end) for (_, after, _), end in zip(labels, ends, strict=True)]
    askers = _askers(document.text, labels, stretches)
    found = []
    for (_, _, label), stretch in zip(labels, stretches, strict=True):
        words = document.text[label[0] : label[1]]
        asks = words in askers or bool(_QUESTIONER.match(words))
        found.append(Turn(stretch, label, None if asks else _speaker(document, label, resolver), asks))
    return found


def _labels(text: str, resolver: Resolver) -> list[tuple[int, int, Span]]:
    """Start of the line, end of the label with its colon, and the label."""
    found = []
    counts: Counter[str] = Counter(m["label"] for m in _LABEL.finditer(text) if m["label"])
    for match in _LABEL.finditer(text):
        group = "label" if match["label"] else "question"
        words = match[group]
        span = match.span(group)
        is_label = group == "question" or _is_name(words, counts[words]) or _QUESTIONER.match(words)
        if is_label or (words.istitle() and any(codes_of(r) for r in resolver.span_reference(*span))):
            found.append((match.start(), match.end(), span))
    return (
        found
        if len(found) >= 2 or any(text[a:b].isupper() or _QUESTIONER.match(text[a:b]) for _, _, (a, b) in found)
        else []
    )


def _is_name(words: str, times: int) -> bool:
    """All capitals with a title or a surname, or a name in title case that labels several turns."""
    parts = re.findall(r"[^\W\d_]+", words)
    if words.isupper() and len(parts) >= 2:
        return True
    return (
        times >= 2
        and 2 <= len(parts) <= 6
        and all(p[0].isupper() or p in {"of", "the", "de", "van", "al", "bin", "and"} for p in parts)
    )


def _askers(text: str, labels: Sequence[tuple[int, int, Span]], stretches: Sequence[Span]) -> set[str]:
    """Labels whose turns mostly end in a question: the interviewer of an interview."""
    ends: dict[str, list[bool]] = defaultdict(list)
    for (_, _, (a, b)), (start, end) in zip(labels, stretches, strict=True):
        ends[text[a:b]].append(text[start:end].rstrip(' \n\t”"’)').endswith("?"))
    return {label for label, questions in ends.items() if len(questions) >= 2 and sum(questions) > len(questions) / 2}


def _speaker(document: Document, label: Span, resolver: Resolver) -> ActorReference:
    words = document.text[label[0] : label[1]]
    coded = [r for r in resolver.span_reference(*label) if codes_of(r)]
    if coded:
        return joined(coded, document.text, label)
    house = resolver.speaker_of_document()
    if (
        house is not None
        and len(codes_of(house)) == 1
        and not _GUEST.search(words)
        and (document.genre == "briefing" or _HOUSE.match(words))
    ):
        return replace(house, text=words, span=label, name=None, role=None)
    return ActorReference(text=words, span=label, actor=None, reason="the turn label names no known office-holder")
