"""Pairs of actors and texts in which they change places; how readings are compared: benchmarks/exchanged_names.py."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from benchmarks.exchanged_names import Places, one_of
from depositary.language import AnalysedText, Sentence, Token
from depositary.language.analysed_text import AttributionSpans, Name, Span
from depositary.records import ActorReference, Reading

PAIRS = [
    (("France", "FRA"), ("Japan", "JPN")),
    (("Russia", "RUS"), ("Ukraine", "UKR")),
    (("Israel", "ISR"), ("Iran", "IRN")),
    (("Armenia", "ARM"), ("Azerbaijan", "AZE")),
    (("China", "CHN"), ("India", "IND")),
    (("Brazil", "BRA"), ("Poland", "POL")),
    (("Egypt", "EGY"), ("Sudan", "SDN")),
    (("Kosovo", "XKX"), ("Serbia", "SRB")),
    (("Cuba", "CUB"), ("Taiwan", "TWN")),
    (("Washington", "USA"), ("Moscow", "RUS")),
    (("Beijing", "CHN"), ("Canberra", "AUS")),
    (("NATO", "NATO"), ("OSCE", "OSCE")),
]  # fmt: skip
Pair = tuple[tuple[str, str], tuple[str, str]]

# One paragraph each; A and B stand for the names.
SWAPPED = {
    "a quarrel": (
        "A said on Monday that it had signed an agreement with B. A accused B of breaking it. “We will not accept "
        "this,” the foreign minister of B said. B imposed sanctions on A in May 2024. A has threatened to withdraw "
        "its troops from B."
    ),
    "talks": (
        "The president of A met the prime minister of B in Geneva on 3 June 2024. B urged A to reopen the border. A "
        "denied that it had closed the border. If B lifted the embargo, A would return to the talks, the president "
        "of A said."
    ),
    "a war": (
        "Troops from A attacked a base in B on 4 May 2024. B condemned the attack and called on A to withdraw. A "
        "rejected the demand. The United Nations urged A and B to stop the fighting. B did not sign the ceasefire."
    ),
    "reports of reports": (
        "According to A, B plans to send weapons to the rebels. B says that A is lying. A expelled two diplomats of "
        "B. B thanked A for the release of the prisoners. A said that B believes the talks will fail."
    ),
}
SENTENCES = [
    "A accused B of breaking the agreement.",
    "B imposed sanctions on A in May 2024.",
    "A expelled two diplomats from B on Monday.",
    "B condemned the attack by A on the harbour.",
    "A urged B to release the prisoners.",
    "B did not sign the agreement with A.",
    "A and B signed an agreement on fisheries in Geneva.",
]


def places(a: tuple[str, str], b: tuple[str, str]) -> Places:
    return Places(names={a[0]: "A", b[0]: "B"}, codes={a[1]: "A", b[1]: "B"})


def in_names(text: str, a: str, b: str) -> str:
    return re.sub(r"\b[AB]\b", lambda match: {"A": a, "B": b}[match.group()], text)


def deeds_by_place(reading: Reading, places: Places) -> list[Any]:
    """Who did what to whom, and nothing else."""

    def codes(references: tuple[ActorReference, ...]) -> list[str | None]:
        return [places.code(reference.actor) for reference in references]

    return [(e.type, e.status, codes(e.actors), codes(e.recipients)) for e in reading.events]


def with_names(analysed: AnalysedText, names: Mapping[str, str]) -> AnalysedText:
    """The same sentences and trees with other names: what the language model would see were it blind to names.

    Args:
        names: name in the analysed text, one word → name to stand there, one word.
    """
    changes = [(m.end(), len(names[m.group()]) - len(m.group())) for m in one_of(names).finditer(analysed.text)]

    def at(offset: int) -> int:
        return offset + sum(longer for end, longer in changes if end <= offset)

    def moved(spans: tuple[Span, ...]) -> tuple[Span, ...]:
        return tuple((at(start), at(end)) for start, end in spans)

    def token(t: Token) -> Token:
        word, lemma = names.get(t.text, t.text), names.get(t.lemma, t.lemma)
        return Token(t.index, at(t.start), at(t.end), word, t.upos, t.head, t.relation, lemma, t.form)

    return AnalysedText(
        text=one_of(names).sub(lambda match: names[match.group()], analysed.text),
        sentences=[Sentence(s.index, [token(t) for t in s.tokens], s.paragraph) for s in analysed.sentences],
        names=[Name(at(n.start), at(n.end), n.kind) for n in analysed.names],
        attributions=[
            AttributionSpans(moved(a.source), moved(a.cue), moved(a.content), a.probability)
            for a in analysed.attributions
        ],
        attitudes={at(start): values for start, values in analysed.attitudes.items()},
        model=analysed.model,
    )
