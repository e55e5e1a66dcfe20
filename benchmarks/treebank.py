"""CoNLL-U → documents of gold words, with the raw text they were cut from.

The text is rebuilt from the words: a space unless SpaceAfter=No, a blank line where a paragraph begins. The words of a
multiword token ("don't" = "do" + "n't") share its characters: each has its own where the forms spell the token, an even
share elsewhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise
from pathlib import Path

from benchmarks.data_folder import open_text

Span = tuple[int, int]
_PARAGRAPH = re.compile(r"# newpar(?!_block)")


@dataclass(frozen=True, slots=True)
class GoldWord:
    """A syntactic word of a treebank."""

    form: str
    start: int
    end: int
    """Half-open offsets into the rebuilt text."""
    upos: str
    head: int
    """Index in the sentence, -1 for the root."""
    relation: str
    multiword: Span | None = None
    """Offsets of the multiword token that the word is part of."""


@dataclass(frozen=True, slots=True)
class GoldName:
    """A named entity: words [first, last] of its sentence."""

    first: int
    last: int
    kind: str


@dataclass(slots=True)
class GoldSentence:
    identifier: str
    words: list[GoldWord]
    opens_paragraph: bool
    names: list[GoldName] | None = None
    """None where nobody marked names."""


@dataclass(slots=True)
class GoldDocument:
    text: str = ""
    sentences: list[GoldSentence] = field(default_factory=list)


def read_treebank(path: Path, *, limit: int | None = None) -> list[GoldDocument]:
    """Documents of a CoNLL-U file, packed or not, at most `limit`."""
    with open_text(path) as lines:
        return list(islice(documents_of(lines), limit))


def documents_of(lines: Iterable[str]) -> Iterator[GoldDocument]:
    """Documents of the lines of a CoNLL-U file; without "# newdoc" lines, one."""
    document, opens, block = GoldDocument(), True, []
    for line in (*lines, ""):
        line = line.rstrip("\n")
        if line:
            block.append(line)
            continue
        if any(entry.startswith("# newdoc") for entry in block) and document.sentences:
            yield document
            document, opens = GoldDocument(), True
        opens = opens or any(_PARAGRAPH.match(entry) for entry in block)
        if block and (rows := [e.split("\t") for e in block if not e.startswith("#")]):
            comments = dict(e[2:].split(" = ", 1) for e in block if e.startswith("# ") and " = " in e)
            _append(document, rows, comments.get("sent_id", ""), opens)
            opens = False
        block = []
    if document.sentences:
        yield document


def _append(document: GoldDocument, rows: list[list[str]], identifier: str, opens: bool) -> None:
    """Add a sentence and its text to the document."""
    if opens and document.text:
        document.text = document.text.rstrip() + "\n\n"
    words: list[GoldWord] = []
    at = 0
    while at < len(rows):
        number, form, misc = rows[at][0], rows[at][1], rows[at][9]
        start, at = len(document.text), at + 1
        if "." in number:  # a word that enhanced dependencies add and nobody wrote
            continue
        if "-" in number:
            first, last = (int(n) for n in number.split("-"))
            inner = [r for r in rows[at:] if r[0].isdigit() and int(r[0]) <= last][: last - first + 1]
            at += len(inner)
            span = (start, start + len(form))
            words += [
                _word(row, start + a, start + b, span)
                for row, (a, b) in zip(inner, _shares(form, [r[1] for r in inner]), strict=True)
            ]
        else:
            words.append(_word(rows[at - 1], start, start + len(form), None))
        document.text += form + ("" if "SpaceAfter=No" in misc else " ")
    document.sentences.append(GoldSentence(identifier, words, opens))


def _word(row: list[str], start: int, end: int, multiword: Span | None) -> GoldWord:
    return GoldWord(row[1], start, end, row[3], int(row[6]) - 1, row[7], multiword)


def _shares(token: str, forms: list[str]) -> list[Span]:
    """Offsets of the words inside their multiword token."""
    lengths = [len(form) for form in forms]
    if "".join(forms) != token:
        cuts = [len(token) * i // len(forms) for i in range(len(forms) + 1)]
        return [(a, max(b, a + 1)) for a, b in pairwise(cuts)]
    ends = [sum(lengths[: i + 1]) for i in range(len(lengths))]
    return [(end - length, end) for end, length in zip(ends, lengths, strict=True)]


def add_names(documents: Iterable[GoldDocument], path: Path) -> int:
    """Put the names of an IOB2 file (UNER) on the sentences it shares with the treebank; returns how many it shares."""
    with open_text(path) as file:
        marked = dict(_marked_sentences(file.read()))
    shared = 0
    for sentence in (s for d in documents for s in d.sentences):
        forms, labels = marked.get(sentence.identifier, ([], []))
        if forms == [word.form for word in sentence.words]:
            sentence.names = names_of(labels)
            shared += 1
    return shared


def _marked_sentences(text: str) -> Iterator[tuple[str, tuple[list[str], list[str]]]]:
    for block in text.split("\n\n"):
        identifier = re.search(r"^# sent_id = (.+)$", block, re.MULTILINE)
        rows = [line.split("\t") for line in block.splitlines() if line[:1].isdigit()]
        if identifier and rows:
            yield identifier[1], ([row[1] for row in rows], [row[2] for row in rows])


def names_of(labels: Iterable[str]) -> list[GoldName]:
    """B-/I- labels → names."""
    found: list[GoldName] = []
    for index, label in enumerate(labels):
        if label.startswith("B-"):
            found.append(GoldName(index, index, label[2:]))
        elif label.startswith("I-") and found:
            found[-1] = GoldName(found[-1].first, index, found[-1].kind)
    return found
