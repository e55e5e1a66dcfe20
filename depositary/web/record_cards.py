"""Attributions and events as cards, in the order of the text."""

from __future__ import annotations

from depositary.records import ActorReference, Attribution, Event, Reading
from depositary.web.html_elements import Child, Markup, element, joined
from depositary.web.record_words import (
    about_words,
    event_type_words,
    interval_words,
    one_line,
    person_words,
    reference_code,
    reference_codes,
    short_names,
    shortened,
    words_at,
)

# A card shows so much of its content or clause; the text beside it has the rest.
SHOWN_CHARACTERS = 220


def record_cards(reading: Reading) -> Markup:
    """All cards."""
    names = short_names(reading)
    text = reading.document.text
    cards = [(_place(a), 0, _attribution_card(a, text, names)) for a in reading.attributions]
    cards += [(event.trigger[0], 1, _event_card(event, text, names)) for event in reading.events]
    if not cards:
        return element("p", "No attributions or events were found in this document.", class_="nothing")
    return joined(*(card for _, _, card in sorted(cards, key=lambda card: card[:2])))


def _place(attribution: Attribution) -> int:
    """Where it is labelled in the text."""
    return attribution.cue[0] if attribution.cue else attribution.content[0][0] if attribution.content else 0


def _attribution_card(attribution: Attribution, text: str, names: dict[str, str]) -> Markup:
    source, cue = attribution.source, attribution.cue
    rows: list[tuple[str, Child]] = [
        ("Source", _reference(source) if source else "the text names nobody"),
        ("Cue", _quoted(text[cue[0] : cue[1]]) if cue else "none: the document's own words"),
        ("Said on", interval_words(attribution.said_on) if attribution.said_on else None),
        ("About", about_words(attribution) or None),
        ("Within", _link(attribution.within, names) if attribution.within else None),
        ("Coded by", _coders(attribution.coded_by, (source,) if source else ())),
    ]
    return _card(
        attribution.id,
        names,
        kind="attribution",
        heading=element("strong", reference_code(source)),
        badge=f"{attribution.kind} speech",
        quotation=words_at(text, attribution.content),
        rows=rows,
    )


def _event_card(event: Event, text: str, names: dict[str, str]) -> Markup:
    asserted_by = "the author" if event.asserted_by == "author" else _link(event.asserted_by, names)
    rows: list[tuple[str, Child]] = [
        ("Actors", _references(event.actors)),
        ("Recipients", _references(event.recipients)),
        ("Trigger", _quoted(text[event.trigger[0] : event.trigger[1]])),
        ("Date", interval_words(event.occurred_on) if event.occurred_on else None),
        ("Place", event.location),
        ("Asserted by", asserted_by),
        ("Intensity", None if event.intensity is None else f"{event.intensity:+.1f} on a scale from −10 to +10"),
        ("Confidence", f"{event.confidence:.0%}"),
        ("Coded by", _coders(event.coded_by, (*event.actors, *event.recipients))),
    ]
    parties = f"{reference_codes(event.actors)} → {reference_codes(event.recipients)}"
    return _card(
        event.id,
        names,
        kind="event",
        heading=joined(element("strong", event_type_words(event)), " ", element("span", parties, class_="parties")),
        badge=event.status,
        quotation=words_at(text, event.clause),
        rows=rows,
    )


def _card(
    id: str,
    names: dict[str, str],
    *,
    kind: str,
    heading: Markup,
    badge: str,
    quotation: str,
    rows: list[tuple[str, Child]],
) -> Markup:
    name = names[id]
    return element(
        "section",
        element(
            "h3",
            element("span", name, class_="id"),
            heading,
            element("span", badge, class_=f"badge {badge.split()[0]}"),
            id=f"heading-{name}",
        ),
        element("blockquote", shortened(quotation, SHOWN_CHARACTERS), dir="auto") if quotation else None,
        element("dl", *(_row(word, value) for word, value in (*rows, ("Record", id)) if value)),
        id=f"card-{name}",
        class_=f"card {kind}",
        tabindex="0",
        aria_labelledby=f"heading-{name}",
        data_record=name,
    )


def _row(word: str, value: Child) -> Markup:
    return joined(element("dt", word), element("dd", value))


def _references(references: tuple[ActorReference, ...]) -> Child:
    pieces: list[Child] = []
    for reference in references:
        pieces += [element("br") if pieces else None, _reference(reference)]
    return joined(*pieces) if pieces else None


def _reference(reference: ActorReference) -> Markup:
    """The words, what they stand for, and why they stand for nobody when they do not."""
    code = reference_code(reference)
    unresolved = f" ({reference.reason})" if code == "?" and reference.reason else None
    details = person_words(reference)
    return joined(
        _quoted(reference.text) if reference.span else one_line(reference.text),
        " → ",
        element("b", "nobody" if code == "?" else code),
        unresolved,
        element("small", f" · {details}") if details else None,
    )


def _coders(coded_by: str, references: tuple[ActorReference, ...]) -> str:
    rules = [reference.resolved_by for reference in references if reference.resolved_by]
    return ", ".join(dict.fromkeys((coded_by, *rules)))


def _link(id: str, names: dict[str, str]) -> Markup:
    if id not in names:
        return joined(id)
    return element("a", names[id], href=f"#card-{names[id]}", data_record=names[id], class_="to-record")


def _quoted(words: str) -> str:
    return f"“{one_line(words)}”"
