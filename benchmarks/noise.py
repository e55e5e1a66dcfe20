"""Gold documents as carelessly written texts have them; the gold stays the same words and trees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from benchmarks.treebank import GoldDocument, GoldName, GoldSentence, GoldWord


def lower_case(document: GoldDocument) -> GoldDocument:
    """Everything in small letters."""
    return _recased(document, str.lower)


def capitals(document: GoldDocument) -> GoldDocument:
    """Everything in capital letters."""
    return _recased(document, str.upper)


def transcript(document: GoldDocument) -> GoldDocument:
    """Small letters, no punctuation, no paragraphs, as an automatic transcript. Marks that govern a word stay."""
    made = GoldDocument()
    for sentence in document.sentences:
        governing = {word.head for word in sentence.words}
        kept = [i for i, word in enumerate(sentence.words) if word.upos != "PUNCT" or i in governing]
        place = {old: new for new, old in enumerate(kept)} | {-1: -1}
        words: list[GoldWord] = []
        before = -2
        for index in kept:
            word = sentence.words[index]
            if made.text and not (index == before + 1 and sentence.words[before].end == word.start):
                made.text += " "
            start = len(made.text)
            token = word.multiword and (start + word.multiword[0] - word.start, start + word.multiword[1] - word.start)
            words.append(
                replace(
                    word,
                    start=start,
                    end=start + word.end - word.start,
                    head=place[word.head],
                    multiword=token,
                )
            )
            made.text += document.text[word.start : word.end]
            before = index
        if words:
            made.sentences.append(
                GoldSentence(sentence.identifier, words, not made.sentences, _names(sentence.names, place))
            )
    return _recased(made, str.lower)


def _names(names: list[GoldName] | None, place: dict[int, int]) -> list[GoldName] | None:
    if names is None:
        return None
    kept = ([place[i] for i in range(n.first, n.last + 1) if i in place] for n in names)
    return [GoldName(words[0], words[-1], n.kind) for n, words in zip(names, kept, strict=True) if words]


def _recased(document: GoldDocument, change: Callable[[str], str]) -> GoldDocument:
    def changed(text: str) -> str:
        # Letters whose other case has another length ("ß" → "SS") stay, so that offsets hold.
        return "".join(c if len(change(c)) != 1 else change(c) for c in text)

    return GoldDocument(
        changed(document.text),
        [replace(s, words=[replace(w, form=changed(w.form)) for w in s.words]) for s in document.sentences],
    )
