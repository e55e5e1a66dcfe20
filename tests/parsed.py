"""Parsed sentences for tests, written by hand: no model is needed and each case shows its tree.

A sentence is a table in one line: `word|PART OF SPEECH|head|relation`, heads counted from 1, 0 for the root. Words are
joined by single spaces, except that `+` before a word joins it to the word before it: "+," or "+'s".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from depositary.language import AnalysedText, Sentence, Token
from depositary.language.analysed_text import AttributionSpans
from depositary.language.lemmas import lemma_and_form

Words = Sequence[str]


def analysed_text(
    *tables: str,
    paragraphs: Sequence[int] | None = None,
    linked: Sequence[tuple[str, str, Words]] = (),
    attitudes: Mapping[str, tuple[float, float, float]] | None = None,
) -> AnalysedText:
    """A document of hand-parsed sentences.

    Args:
        tables: one sentence each.
        paragraphs: paragraph of each sentence; all in the first when left out. A new paragraph opens a new line.
        linked: the model's attributions as (source, cue, contents), by their words; "" for no source.
        attitudes: word → probabilities that its sentence is negative, neutral, positive towards it.
    """
    text, sentences = "", []
    places = list(paragraphs or [0] * len(tables))
    for number, table in enumerate(tables):
        if number:
            text += "\n\n" if places[number] != places[number - 1] else " "
        tokens: list[Token] = []
        for index, row in enumerate(table.split()):
            word, upos, head, relation = row.rsplit("|", 3)
            if index and not word.startswith("+"):
                text += " "
            word = word.removeprefix("+")
            lemma, form = lemma_and_form(word, upos)
            tokens.append(
                Token(index, len(text), len(text) + len(word), word, upos, int(head) - 1, relation, lemma, form)
            )
            text += word
        sentences.append(Sentence(number, tokens, places[number]))
    spans = [
        AttributionSpans(
            source=(_span(text, source),) if source else (),
            cue=(_span(text, cue),),
            content=tuple(_span(text, c) for c in contents),
            probability=0.9,
        )
        for source, cue, contents in linked
    ]
    at = {_span(text, word)[0]: values for word, values in (attitudes or {}).items()}
    return AnalysedText(text, sentences, attributions=spans, attitudes=at, model="by hand")


def _span(text: str, words: str) -> tuple[int, int]:
    start = text.index(words)
    return start, start + len(words)
