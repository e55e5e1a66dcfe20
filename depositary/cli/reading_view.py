"""A reading in the terminal: head, marked text, records as tables, coverage."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from depositary.cli.marked_view import legend, marked_lines
from depositary.cli.tables import NOTHING, print_table
from depositary.cli.terminal import has_colour
from depositary.records import ActorReference, Reading
from depositary.web.record_words import (
    about_words,
    coverage_words,
    day_words,
    event_type_words,
    interval_words,
    one_line,
    person_words,
    reference_code,
    reference_codes,
    short_names,
    shortened,
    visible,
    words_at,
)

# The text above has all of it; a row should stay in sight.
CONTENT_CHARACTERS = 110
ATTRIBUTION_COLUMNS = ("id", "source → actor", "cue", "content", "kind", "date", "about", "in")
EVENT_COLUMNS = ("id", "type", "actors → recipients", "status", "date", "words", "asserted by")


def print_reading(reading: Reading, console: Console) -> None:
    """All that a reading holds, for a person."""
    colour = has_colour(console)
    _print_head(reading, console)
    console.print()
    console.print(legend(colour=colour))
    console.print()
    for line in marked_lines(reading, colour=colour):
        console.print(line)
    console.print()
    if reading.attributions:
        print_table(console, "Attributions", ATTRIBUTION_COLUMNS, attribution_rows(reading))
    if reading.events:
        print_table(console, "Events", EVENT_COLUMNS, event_rows(reading))
    if not reading.attributions and not reading.events:
        console.print("No attributions or events were found.")
    console.print(Text(f"Coverage: {visible(coverage_words(reading))}."))


def print_explanation(reading: Reading, console: Console) -> None:
    """What made each record: the rule or model, how actors were resolved or why not, and how sure it is."""
    names = short_names(reading)
    rows: list[tuple[str, ...]] = []
    for attribution in reading.attributions:
        head = (names[attribution.id], attribution.id, attribution.coded_by)
        rows += _explanations(head, (attribution.source,) if attribution.source else (), "")
    for event in reading.events:
        head = (names[event.id], event.id, event.coded_by)
        rows += _explanations(head, (*event.actors, *event.recipients), f"{event.confidence:.2f}")
    if rows:
        columns = ("id", "record", "coded by", "words → actor", "resolved by, or why not", "confidence")
        print_table(console, "Why", columns, rows)


def attribution_rows(reading: Reading) -> list[tuple[str, ...]]:
    """Attributions in words, under `ATTRIBUTION_COLUMNS`."""
    text, names = reading.document.text, short_names(reading)
    return [
        (
            names[attribution.id],
            _reference_words(attribution.source),
            words_at(text, (attribution.cue,)) if attribution.cue else NOTHING,
            shortened(words_at(text, attribution.content), CONTENT_CHARACTERS),
            attribution.kind,
            interval_words(attribution.said_on),
            about_words(attribution) or NOTHING,
            names.get(attribution.within or "", attribution.within or NOTHING),
        )
        for attribution in reading.attributions
    ]


def event_rows(reading: Reading) -> list[tuple[str, ...]]:
    """Events in words, under `EVENT_COLUMNS`."""
    text, names = reading.document.text, short_names(reading)
    return [
        (
            names[event.id],
            event_type_words(event),
            f"{reference_codes(event.actors)} → {reference_codes(event.recipients)}",
            event.status,
            interval_words(event.occurred_on),
            shortened(words_at(text, event.clause or (event.trigger,)), CONTENT_CHARACTERS),
            names.get(event.asserted_by, event.asserted_by),
        )
        for event in reading.events
    ]


def _print_head(reading: Reading, console: Console) -> None:
    document = reading.document
    console.print(Text(visible(one_line(document.title or document.provenance.location)), style="bold"))
    facts = (
        document.outlet,
        day_words(document),
        f"{document.genre.replace('_', ' ')} ({document.genre_reason})",
        "by " + ", ".join(document.authors) if document.authors else None,
        document.affiliation,
    )
    console.print(Text(visible(one_line(" · ".join(fact for fact in facts if fact)))))
    if document.disclaimer:
        console.print(Text(visible(one_line(f"Disclaimer: {document.disclaimer}"))))


def _reference_words(reference: ActorReference | None) -> str:
    if reference is None:
        return "– → ?"
    why = f" ({reference.reason})" if reference.reason and reference_code(reference) == "?" else ""
    return f"{one_line(reference.text)} → {reference_code(reference)}{why}"


def _explanations(
    head: tuple[str, ...], references: Sequence[ActorReference], confidence: str
) -> Iterator[tuple[str, ...]]:
    """One row for each reference of a record; what holds for the record stands in the first."""
    if not references:
        yield (*head, "the text names nobody", NOTHING, confidence)
    for reference in references:
        code, details = reference_code(reference), person_words(reference)
        words = f"{one_line(reference.text)} → {code}" + (f" ({details})" if details else "")
        why = "; ".join(word for word in (reference.resolved_by, reference.reason) if word)
        yield (*head, words, why or NOTHING, confidence)
        head, confidence = ("",) * len(head), ""
