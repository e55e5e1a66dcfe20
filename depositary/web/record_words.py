"""Records in short words, as tables, cards and headers show them."""

from __future__ import annotations

import re
from calendar import month_abbr, monthrange
from collections import Counter
from collections.abc import Sequence

from depositary.records import (
    ActorReference,
    Attribution,
    DateInterval,
    Document,
    Event,
    Polarity,
    Reading,
    Span,
)

STANCE_SIGNS: dict[Polarity, str] = {"positive": "+", "neutral": "=", "negative": "−"}

# Control characters could steer a terminal, marks of direction could reorder what is read.
CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def short_names(reading: Reading) -> dict[str, str]:
    """Id of each record → "a1", "a2" … for attributions and "e1", "e2" … for events; ids themselves are hashes."""
    attributions = {record.id: f"a{number}" for number, record in enumerate(reading.attributions, start=1)}
    return attributions | {record.id: f"e{number}" for number, record in enumerate(reading.events, start=1)}


def visible(text: str) -> str:
    """The text with a visible stand-in for every character that acts instead of being seen."""
    return CONTROL.sub(_stand_in, text.replace("\r\n", "\n"))


def _stand_in(match: re.Match[str]) -> str:
    code = ord(match[0])
    if code < 0x20:
        return chr(0x2400 + code)
    return "␡" if code == 0x7F else "\ufffd"


def one_line(text: str) -> str:
    """The text with every run of blanks and line breaks as one blank."""
    return " ".join(text.split())


def shortened(text: str, length: int) -> str:
    """At most `length` characters on one line, cut at a blank where one is near."""
    line = one_line(text)
    if len(line) <= length:
        return line
    cut = line[: length - 1]
    blank = cut.rfind(" ")
    return (cut[:blank] if blank > length * 2 // 3 else cut).rstrip(" ,;:") + "…"


def words_at(text: str, spans: Sequence[Span]) -> str:
    """The words at these spans; what is left out between them shows as an ellipsis."""
    return " … ".join(one_line(text[start:end]) for start, end in spans)


def reference_code(reference: ActorReference | None) -> str:
    """Codes of a reference, or "?" for one that nobody could resolve."""
    if reference is None:
        return "?"
    codes = reference.actors or ((reference.actor,) if reference.actor else ())
    return ", ".join(codes) or "?"


def reference_codes(references: Sequence[ActorReference]) -> str:
    """Codes of several references; a dash for none."""
    return ", ".join(dict.fromkeys(reference_code(reference) for reference in references)) or "–"


def person_words(reference: ActorReference) -> str:
    """Name, office and sector, as far as they are known."""
    return ", ".join(word for word in (reference.name, reference.role, reference.sector) if word)


def interval_words(interval: DateInterval | None) -> str:
    """A day, month, season or year in the usual form, else first and last day; "–" when there is none.

    >>> interval_words(DateInterval(start=date(2024, 7, 1), end=date(2024, 7, 31), precision="month"))
    'Jul 2024'
    """
    if interval is None:
        return "–"
    start, end = interval.start, interval.end
    if start is None or end is None:
        if start is None and end is None:
            return "–"
        return f"since {start}" if start else f"until {end}"
    if start == end:
        return start.isoformat()
    if start.day == 1 and end.day == monthrange(end.year, end.month)[1]:
        if (start.year, start.month) == (end.year, end.month):
            return f"{month_abbr[start.month]} {start.year}"
        if start.year == end.year and (start.month, end.month) == (1, 12):
            return str(start.year)
    return f"{start} – {end}"


def about_words(attribution: Attribution) -> str:
    """Codes of the actors it is about, each with the sign of the source's stance: "DEU +, USA −"."""
    signs = {stance.target: STANCE_SIGNS[stance.polarity] for stance in reversed(attribution.stances)}
    targets = dict.fromkeys((*attribution.about, *(stance.target for stance in attribution.stances)))
    return ", ".join(f"{target} {signs.get(target, '')}".strip() for target in targets)


def event_type_words(event: Event) -> str:
    """Type, mode and contexts: "ACCUSE (disapprove; military)"."""
    details = "; ".join(word for word in (event.mode, *event.contexts) if word)
    return f"{event.type} ({details})" if details else event.type


def day_words(document: Document) -> str:
    """Day of publication with what gave it, or why there is none."""
    reason = document.published_reason
    if document.published_on is None:
        return f"date unknown ({reason})" if reason else "date unknown"
    day = document.published_on
    return f"{day.day} {day:%B %Y}" + (f" ({reason})" if reason else "")


def coverage_words(reading: Reading) -> str:
    """What was read and what was not: "31 of 34 sentences read; 2 sources undetermined; left out: author line"."""
    coverage = reading.coverage
    undetermined = coverage.sources_undetermined
    parts = [
        f"{coverage.read} of {counted(coverage.sentences, 'sentence')} read",
        f"{counted(undetermined, 'source') if undetermined else 'no source'} undetermined",
    ]
    if left_out := left_out_words(reading):
        parts.append(f"left out: {left_out}")
    return "; ".join(parts)


def left_out_words(reading: Reading) -> str:
    """Reasons for which words were not coded, each with its number; then the parts that are not content."""
    document = reading.document
    apparatus = [apparatus_name(document, span) for span in document.apparatus]
    skipped = [passage.reason for passage in reading.coverage.skipped if passage.span not in document.apparatus]
    reasons = Counter((*apparatus, *skipped))
    return ", ".join(f"{reason} ({number})" if number > 1 else reason for reason, number in reasons.items())


def apparatus_name(document: Document, span: Span) -> str:
    """What a part that is not content is: the disclaimer, the author line, or something else."""
    words = document.text[span[0] : span[1]]
    if document.disclaimer and (document.disclaimer in words or words.strip() in document.disclaimer):
        return "disclaimer"
    lower = words.casefold()
    if any(author.casefold() in lower for author in document.authors):
        return "author line"
    return "other than content"


def counted(number: int, noun: str) -> str:
    """A number with its noun: "1 event", "1,204 events"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
