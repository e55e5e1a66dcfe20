"""The text of a document as HTML: marked pieces, and the ids of records as links to their cards."""

from __future__ import annotations

from depositary.records import Reading
from depositary.web.html_elements import Markup, element, joined
from depositary.web.marked_text import Label, Piece, labels_of, marks_of, pieces_of
from depositary.web.record_words import short_names

# Deeper nesting than this looks like the deepest.
DEEPEST = 2
# Parts that are always to be seen; the others show when their record lights up.
SHOWN_PARTS = ("title", "apparatus", "skipped", "content", "source", "cue", "trigger")


def page_text(reading: Reading) -> Markup:
    """The text as an article, unchanged, with marks and labels."""
    names = short_names(reading)
    labels = {label.position: label for label in labels_of(reading)}
    text = reading.document.text
    written: list[Markup] = []
    for piece in pieces_of(len(text), marks_of(reading)):
        if piece.start in labels:
            written.append(_links(labels[piece.start], names))
        written.append(_piece(text, piece, names))
    if len(text) in labels:
        written.append(_links(labels[len(text)], names))
    return element("article", *written, class_="text", dir="auto", lang=reading.document.language)


def _piece(text: str, piece: Piece, names: dict[str, str]) -> Markup:
    words = text[piece.start : piece.end]
    if not piece.marks:
        return joined(words)
    parts = [f"{names[mark.record]}:{mark.part}" for mark in piece.marks if mark.record is not None]
    return element("span", words, class_=_classes(piece), data_parts=" ".join(dict.fromkeys(parts)) or None)


def _classes(piece: Piece) -> str | None:
    found = {mark.part for mark in piece.marks}
    classes: list[str] = [part for part in SHOWN_PARTS if part in found]
    depths = [mark.depth for mark in piece.marks if mark.part == "content"]
    if depth := max(depths, default=0):
        classes.append(f"depth-{min(depth, DEEPEST)}")
    return " ".join(classes) or None


def _links(label: Label, names: dict[str, str]) -> Markup:
    """Ids as links to their cards: reached by the tab key, never apart from the word before, good without a script."""
    return joined(
        *(
            element(
                "a",
                names[record],
                href=f"#card-{names[record]}",
                class_=f"label of-{'event' if names[record].startswith('e') else 'attribution'}",
                data_record=names[record],
                aria_label=f"record {names[record]}",
            )
            for record in label.records
        )
    )
