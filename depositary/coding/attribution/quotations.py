"""Quotation marks of a text: what stands inside which pair, over paragraphs and inside one another."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from depositary.coding.attribution.candidate import shared
from depositary.language import AnalysedText
from depositary.records import AttributionKind, Span

_DOUBLE = re.compile(r"“|”|\"|``|''|«|»|„")
# An opening single mark follows a gap and precedes a letter; a closing one follows a letter or a stop.
# Example: "called them ‘nonsensical,’ ‘absurd’ and 'stupid'."
_SINGLE = re.compile(
    r"(?:(?<=[\s(\[—–“\"])|^)(?:‘|'(?!'))(?=\w)(?P<words>[^‘“”\"\n]{1,300}?)(?<=[\w.,!?…])(?:’|'(?!'))(?=[\s.,;:!?)\]—–”\"]|$)",
    re.MULTILINE,
)
_CLOSES = {"“": "”", "``": "''", "«": "»", "„": "“”", '"': '"', "''": "''"}
# Three words without a verb are a name, a title or a scare quote rather than speech: "the “good offices” of Oman".
_FEWEST_WORDS = 4


@dataclass(frozen=True, slots=True)
class Quotation:
    """What stands inside one pair of marks; several spans when it runs over paragraphs that each open anew."""

    inside: tuple[Span, ...]
    outside: tuple[Span, ...]
    """The same with the marks."""

    @property
    def start(self) -> int:
        return self.outside[0][0]

    @property
    def end(self) -> int:
        return self.outside[-1][1]


def quotations(text: str) -> list[Quotation]:
    """Quotations in double marks, in order; single marks count where a text has no double ones around them."""
    found: list[Quotation] = []
    pending: list[Span] = []
    """Paragraphs of a quotation that none of them has closed."""
    for start, end in _paragraphs(text):
        pieces, unclosed = _in_paragraph(text, start, end)
        if pending:
            mark = text[pending[-1][0]]
            opens = bool(pieces) and not text[start : pieces[0][0]].strip() and text[pieces[0][0]] == mark
            if opens or (unclosed is not None and text[unclosed] == mark and not text[start:unclosed].strip()):
                if pieces and opens:
                    found.append(_joined(text, [*pending, pieces[0]]))
                    pieces, pending = pieces[1:], []
            else:
                # The mark was never closed: what was opened ends with its paragraph.
                found.append(_joined(text, pending))
                pending = []
        found += [_joined(text, [piece]) for piece in pieces]
        if unclosed is not None:
            pending.append((unclosed, end))
    if pending:
        found.append(_joined(text, pending))
    doubles = [q for q in found if q.inside]
    return sorted([*doubles, *_single(text, doubles)], key=lambda q: q.start)


def _paragraphs(text: str) -> list[Span]:
    return [m.span() for m in re.finditer(r"[^\n]+", text)]


def _in_paragraph(text: str, start: int, end: int) -> tuple[list[Span], int | None]:
    """Spans from opening to closing mark, and where a mark stays open."""
    pieces: list[Span] = []
    opened: tuple[int, str] | None = None
    for match in _DOUBLE.finditer(text, start, end):
        mark = match.group()
        if opened is None:
            if mark in _CLOSES and not (mark == '"' and _is_inch(text, match.start())):
                opened = (match.start(), mark)
        elif mark in _CLOSES[opened[1]] or (mark == "”" and opened[1] == '"'):
            pieces.append((opened[0], match.end()))
            opened = None
    return pieces, opened[0] if opened else None


def _is_inch(text: str, at: int) -> bool:
    return at > 0 and text[at - 1].isdigit() and (at + 1 >= len(text) or not text[at + 1].isalnum())


def _joined(text: str, outside: Sequence[Span]) -> Quotation:
    inside = []
    for start, end in outside:
        width = 2 if text.startswith(("``", "''"), start) else 1
        closed = (
            2
            if text[start:end].endswith("''") and end - start > 3
            else 1
            if text[end - 1] in '”"»' and end - start > 1
            else 0
        )
        if text[start + width : end - closed].strip():
            inside.append((start + width, end - closed))
    return Quotation(tuple(inside), tuple(outside))


def _single(text: str, doubles: Sequence[Quotation]) -> list[Quotation]:
    """Quotations in single marks that stand inside no double ones."""
    taken = [s for q in doubles for s in q.outside]
    return [
        Quotation((m.span("words"),), (m.span(),))
        for m in _SINGLE.finditer(text)
        if not any(a <= m.start() and m.end() <= b for a, b in taken)
    ]


def is_speech(quotation: Quotation, analysed: AnalysedText) -> bool:
    """More than a name or a scare quote: it has a verb, and words enough to say something."""
    tokens = [t for a, b in quotation.inside for t in analysed.tokens_in(a, b) if t.upos != "PUNCT"]
    has_verb = any(t.upos in {"VERB", "AUX"} and t.form != "ing" for t in tokens)
    return has_verb and (len(tokens) >= _FEWEST_WORDS or analysed.text[quotation.inside[-1][1] - 1] in ".,!?")


def kind_of(content: Sequence[Span], marks: Sequence[Quotation]) -> AttributionKind:
    """direct: the content is verbatim; mixed: part of it is; indirect: nothing is."""
    total = sum(b - a for a, b in content)
    quoted = sum(shared(content, q.outside) for q in marks if not _stands_inside(q, marks))
    if quoted == 0:
        return "indirect"
    # Nine in ten characters: marks and a comma between two quoted stretches are nobody's words.
    return "direct" if quoted >= 0.9 * total else "mixed"


def _stands_inside(quotation: Quotation, others: Sequence[Quotation]) -> bool:
    return any(o is not quotation and o.start < quotation.start and quotation.end < o.end for o in others)
