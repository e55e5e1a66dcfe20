"""The whole data model on one page.

Every layer speaks in these records. The exchange format, the ledger's columns and the data dictionary
are derived from them, so a field is described once: in the string below it. Spans are half-open
[start, end) offsets into `Document.text`, counted in Unicode code points. Unknown is None, never "".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, get_args

Span = tuple[int, int]
"""Half-open [start, end) into `Document.text`, in Unicode code points, not bytes."""

Genre = Literal[
    "report", "commentary", "interview", "speech", "statement", "joint_statement", "readout", "briefing",
    "press_conference", "release", "fact_sheet", "resolution", "legal_act", "other",
]  # fmt: skip
EventType = Literal[
    "ACCUSE", "AGREE", "AID", "ASSAULT", "COERCE", "CONCEDE", "CONSULT", "COOPERATE", "MOBILIZE", "PROTEST",
    "REJECT", "REQUEST", "RETREAT", "SANCTION", "SUPPORT", "THREATEN",
]  # fmt: skip
"""The sixteen event types of PLOVER 2021."""
Status = Literal["occurred", "ongoing", "planned", "demanded", "denied", "hypothetical", "negated"]
AttributionKind = Literal["direct", "indirect", "mixed"]
Polarity = Literal["positive", "neutral", "negative"]
Precision = Literal["day", "week", "month", "season", "quarter", "year", "decade", "range"]
Choice = Literal["yes", "abstain", "no", "absent"]
Decision = Literal["accept", "fix", "reject", "dispute", "withdraw"]

GENRES: tuple[Genre, ...] = get_args(Genre)
EVENT_TYPES: tuple[EventType, ...] = get_args(EventType)
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True, kw_only=True)
class DateInterval:
    """When something was said or done, as exactly as the words allow."""

    start: date | None
    """First possible day; None when open to the past ("until May")."""
    end: date | None
    """Last possible day, inclusive; None when open to the future ("since May")."""
    precision: Precision
    """The unit of the expression: "in July 2024" is a month, "the past three years" a range."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Where a document came from and how it was read."""

    location: str
    """Path or address as given; "-" for standard input."""
    reader: str
    """Reader and version, e.g. "html/1"."""
    position: str | None = None
    """Place inside a container: a line of a JSON Lines file, a record of a WARC file, an entry of a feed."""
    encoding: str | None = None
    """Character encoding the bytes were decoded with."""
    broken_bytes: int = 0
    """Bytes that were no valid text in that encoding and were replaced by U+FFFD."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text as published."""

    id: str
    """As given in the input, else a hash of content, outlet and date."""
    content_hash: str
    """SHA-256 of `text` in UTF-8, hexadecimal."""
    text: str
    """The text every span points into. For plain text and JSON Lines it is the given text, unchanged."""
    provenance: Provenance
    genre: Genre = "other"
    genre_reason: str = "nothing in the document shows its genre"
    """What decided the genre: "given", or the words or markup that show it."""
    language: str | None = None
    """ISO 639-1 code, detected or given."""
    title: str | None = None
    title_span: Span | None = None
    """Where the title stands in the text, when it is part of it; a title is not coded as a sentence of the author."""
    outlet: str | None = None
    """Who published it, as written or given."""
    authors: tuple[str, ...] = ()
    affiliation: str | None = None
    disclaimer: str | None = None
    url: str | None = None
    published_on: date | None = None
    published_reason: str | None = None
    """What gave the date: "given", "markup", "dateline"; or, when it is None, why."""
    retrieved_at: datetime | None = None
    apparatus: tuple[Span, ...] = ()
    """Parts of the text that are not content: author lines, disclaimers, navigation. Never coded."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorReference:
    """A mention, resolved to an actor or not, with the reason."""

    text: str
    span: Span | None
    """None for a speaker who is not named in the text, such as the issuing body of a statement."""
    actor: str | None
    """ISO 3166-1 alpha-3 for states, a registry code otherwise. None when nobody can be resolved; never a guess."""
    actors: tuple[str, ...] = ()
    """All codes when several speak or act together ("Paris and Berlin"); else the one, or empty."""
    name: str | None = None
    """Name of the person or body, e.g. "Ilham Aliyev"."""
    role: str | None = None
    """Office in words, e.g. "President"."""
    sector: str | None = None
    """PLOVER sector: GOV, MIL, REB, OPP, PTY, CVL, LEG, JUD, MED, BUS, IGO, NGO …"""
    resolved_by: str | None = None
    """Rule that found the actor, e.g. "office/1"."""
    reason: str | None = None
    """Why `actor` is None, e.g. "unnamed officials"."""

    @property
    def codes(self) -> tuple[str, ...]:
        """Every code meant; empty when unresolved."""
        return self.actors or ((self.actor,) if self.actor else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance:
    """How a source, or the author, stands towards one target."""

    target: str
    """Actor code."""
    polarity: Polarity
    span: Span | None = None
    """The words that show it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribution:
    """Someone is reported to have said, thought or wanted something (PARC 3.0, PolNeAR: source, cue, content)."""

    id: str
    document_id: str
    source: ActorReference | None
    """Who is reported to speak. None when the text names nobody; unresolved sources are references without actor."""
    cue: Span | None
    """None in texts that speak for themselves."""
    content: tuple[Span, ...]
    kind: AttributionKind
    within: str | None = None
    """Id of the enclosing attribution, when one speaker reports another."""
    said_on: DateInterval | None = None
    about: tuple[str, ...] = ()
    """Actor codes the content is concerned with."""
    stances: tuple[Stance, ...] = ()
    coded_by: str
    """Rule or model and version, so that a wrong record leads to its cause."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One mention of who did what to whom (PLOVER 2021)."""

    id: str
    document_id: str
    type: EventType
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    actors: tuple[ActorReference, ...]
    recipients: tuple[ActorReference, ...]
    trigger: Span
    clause: tuple[Span, ...]
    location: str | None = None
    occurred_on: DateInterval | None = None
    status: Status
    asserted_by: str
    """Id of the attribution whose content holds the event, or "author"."""
    intensity: float | None = None
    """Goldstein-like scale, -10 (conflict) to 10 (cooperation)."""
    confidence: float
    """0 to 1."""
    coded_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """One state's choice in a roll call."""

    body: str
    roll_call: str
    actor: str
    choice: Choice
    voted_on: DateInterval


@dataclass(frozen=True, slots=True, kw_only=True)
class ResolutionParagraph:
    """A recital or an operative paragraph of a resolution."""

    number: str
    kind: Literal["recital", "operative"]
    span: Span
    about: tuple[str, ...] = ()
    tone: Literal["condemns", "demands", "welcomes", "neutral"] = "neutral"
    addressee: str | None = None
    demand: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolution:
    """An adopted text, by paragraph."""

    id: str
    document_id: str
    body: str
    number: str | None
    adopted_on: date | None
    totals: dict[Choice, int] | None
    paragraphs: tuple[ResolutionParagraph, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An instrument from a treaty data set or a text."""

    id: str
    kind: str
    parties: tuple[str, ...]
    signed_on: date | None = None
    in_force_on: date | None = None
    suspended_on: date | None = None
    ended_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """A person's decision on a record; appended, never written over it."""

    id: str
    record: str
    decision: Decision
    replacement: str | None
    """Id of the record that takes the place of the reviewed one, when `decision` is "fix"."""
    reviewer: str
    reason: str
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class SkippedPassage:
    """Words that were read and not coded, with the reason."""

    span: Span
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What of a document was read and what was not understood."""

    sentences: int
    read: int
    sources_undetermined: int
    skipped: tuple[SkippedPassage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """Everything that was made of one document."""

    document: Document
    attributions: tuple[Attribution, ...]
    events: tuple[Event, ...]
    coverage: Coverage
