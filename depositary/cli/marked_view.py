"""Marked text for the terminal: in colours, or, where there are none, in brackets."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from rich.text import Text

from depositary.records import Reading
from depositary.web.marked_text import Mark, Part, Piece, labels_of, marks_of, pieces_of
from depositary.web.record_words import short_names, visible

CONTENT_STYLES = ("cyan", "green", "yellow")
"""By depth: a content, a content within it, and deeper ones."""
STYLES: dict[Part, str] = {
    "title": "bold",
    "apparatus": "dim italic",
    "skipped": "dim",
    "source": "bold bright_blue",
    "cue": "underline",
}
EVENT_STYLE = "bold magenta"
LABEL_STYLE = "dim"
BRACKETS: dict[Part, tuple[str, str]] = {
    "source": ("‹", "›"),
    "cue": ("_", "_"),
    "content": ("«", "»"),
    "trigger": ("*", "*"),
}
# Of parts that begin at one place the first here stands outermost.
OUTERMOST_FIRST: tuple[Part, ...] = ("content", "source", "cue", "trigger")


def legend(*, colour: bool) -> Text:
    """What the marks mean, in the marks themselves."""
    line = Text("Marked: ")
    samples: tuple[tuple[Part, str, str], ...] = (
        ("source", "source", STYLES["source"]),
        ("cue", "cue", STYLES["cue"]),
        ("content", "content", CONTENT_STYLES[0]),
        ("content", "content within content", CONTENT_STYLES[1]),
        ("trigger", "event", EVENT_STYLE),
    )
    for part, words, style in samples:
        before, after = BRACKETS[part]
        if colour:
            line.append(words, style).append("  ")
        elif words != "content within content":
            line.append(f"{before}{words}{after}  ")
    return line.append("[a1] attribution  [e1] event")


def marked_lines(reading: Reading, *, colour: bool) -> Iterator[Text]:
    """The whole text, a line of the document at a time."""
    marked = _in_colours(reading) if colour else _in_brackets(reading)
    yield from marked.split("\n", allow_blank=True)


def _in_colours(reading: Reading) -> Text:
    text, labels = reading.document.text, _labels(reading)
    marked = Text()
    for piece in pieces_of(len(text), marks_of(reading)):
        marked.append(_label(labels.get(piece.start)), LABEL_STYLE)
        marked.append(visible(text[piece.start : piece.end]), _style(piece))
    return marked.append(_label(labels.get(len(text))), LABEL_STYLE)


def _style(piece: Piece) -> str:
    parts = {mark.part for mark in piece.marks}
    depths = [mark.depth for mark in piece.marks if mark.part == "content"]
    styles = [style for part, style in STYLES.items() if part in parts and part != "cue"]
    if depths and "source" not in parts:
        styles.append(CONTENT_STYLES[min(max(depths), len(CONTENT_STYLES) - 1)])
    if "trigger" in parts:
        styles.append(EVENT_STYLE)
    if "cue" in parts:
        styles.append(STYLES["cue"])
    return " ".join(styles)


def _labels(reading: Reading) -> dict[int, list[str]]:
    names = short_names(reading)
    return {label.position: [names[record] for record in label.records] for label in labels_of(reading)}


def _in_brackets(reading: Reading) -> Text:
    text, labels = reading.document.text, _labels(reading)
    marks = marks_of(reading)
    opening, closing = _brackets(marks)
    marked = Text()
    for piece in pieces_of(len(text), marks):
        at = piece.start
        marked.append(closing.get(at, "") + _label(labels.get(at)) + opening.get(at, ""))
        marked.append(visible(text[at : piece.end]))
    return marked.append(closing.get(len(text), "") + _label(labels.get(len(text))))


def _brackets(marks: list[Mark]) -> tuple[dict[int, str], dict[int, str]]:
    """Position → opening brackets there, the outermost first; and closing ones, the innermost first.

    Where several records share the same words in the same part, one pair stands for all.
    """
    shown = {(mark.start, -mark.end, OUTERMOST_FIRST.index(mark.part)) for mark in marks if mark.part in BRACKETS}
    opening: dict[int, str] = {}
    closing: dict[int, str] = {}
    for start, negative_end, part in sorted(shown):
        before, after = BRACKETS[OUTERMOST_FIRST[part]]
        opening[start] = opening.get(start, "") + before
        closing[-negative_end] = after + closing.get(-negative_end, "")
    return opening, closing


def _label(names: list[str] | None) -> str:
    """Names in square brackets; runs of neighbours as "[a3–a9]"."""
    if not names:
        return ""
    runs = [[name for _, name in run] for _, run in groupby(enumerate(names), key=_run)]
    return f"[{' '.join(run[0] if len(run) == 1 else f'{run[0]}–{run[-1]}' for run in runs)}]"


def _run(numbered: tuple[int, str]) -> tuple[str, int]:
    """Equal for names that count on from each other: a3, a4, a5."""
    position, name = numbered
    return name[0], int(name[1:]) - position
