"""The steps in order, no logic of their own: document → language → actors → attributions and events → ledger."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from itertools import islice
from pathlib import Path

from depositary.documents import DocumentDefaults, Failure, count_paths, document_from_text, read_documents
from depositary.language import Sentence
from depositary.records import Coverage, Document, Reading, SkippedPassage

CODED_LANGUAGES = {"en", None}
"""The shipped model reads English; a document in another language is kept and reported as not understood."""
DOCUMENTS_PER_BATCH = 100
DOCUMENTS_PER_TASK = 8


@dataclass
class LayerClock:
    """CPU-seconds spent in each layer, for benchmarks."""

    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def layer(self, name: str) -> Iterator[None]:
        started = time.process_time()
        yield
        self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - started


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far `add_paths` is."""

    files_done: int
    files_total: int
    documents: int
    words: int
    current: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AddReport:
    """What `add_paths` did."""

    documents_added: int
    documents_already_present: int
    attributions: int
    events: int
    failures: tuple[Failure, ...]
    words: int
    seconds: float


def read(
    text: str,
    *,
    published_on: date | str | None = None,
    outlet: str | None = None,
    title: str | None = None,
    genre: str | None = None,
    authors: Sequence[str] = (),
    url: str | None = None,
    id: str | None = None,
) -> Reading:
    """Everything a text says, who says it, and who did what to whom.

    Args:
        published_on: a day or its ISO form; dates in the text are counted from it.
        genre: a name of `records.GENRES` or an alias; found in the text when not given.
    Raises:
        InvalidInputError: the genre is unknown or `published_on` is no day.
        ModelError: the language model is missing or damaged.
    """
    document = document_from_text(
        text, published_on=published_on, outlet=outlet, title=title, genre=genre, authors=authors, url=url, id=id
    )
    return read_document(document)


def read_document(document: Document, *, clock: LayerClock | None = None) -> Reading:
    """The reading of a document; `clock` collects the time each layer takes."""
    from depositary.actors.resolution import ActorResolver
    from depositary.coding.attribution import code_attributions
    from depositary.coding.events.coder import code_events
    from depositary.coding.events.dates import EventDates
    from depositary.coding.time import time_expressions
    from depositary.language.analysis import analyse

    clock = clock or LayerClock()
    if document.language not in CODED_LANGUAGES:
        skipped = SkippedPassage(
            span=(0, len(document.text)), reason=f"the language is {document.language}, not English"
        )
        return Reading(
            document=document, attributions=(), events=(),
            coverage=Coverage(sentences=0, read=0, sources_undetermined=0, skipped=(skipped,)),
        )  # fmt: skip
    with clock.layer("language"):
        analysed = analyse(document.text, skip=document.apparatus)
    with clock.layer("actors"):
        resolver = ActorResolver(analysed, document)
    with clock.layer("attributions"):
        said = code_attributions(document, analysed, resolver)
    unread = [s.span for s in said.skipped]

    def is_read(sentence: Sentence) -> bool:
        return not any(start <= sentence.start and sentence.end <= end for start, end in unread)

    def tells(sentence: Sentence) -> bool:
        # A title names what the text tells; its own words are no further telling.
        title = document.title_span
        return is_read(sentence) and not (title is not None and title[0] <= sentence.start and sentence.end <= title[1])

    with clock.layer("events"):
        dates = EventDates(time_expressions(document.text, document.published_on), document.published_on)
        events = code_events(
            document.id,
            analysed,
            resolver,
            said.attributions,
            dates,
            read=tells,
        )
    left_out = [
        SkippedPassage(span=span, reason="author line, disclaimer or other matter around the text")
        for span in document.apparatus
    ]
    return Reading(
        document=document,
        attributions=said.attributions,
        events=events,
        coverage=Coverage(
            sentences=len(analysed.sentences),
            read=sum(map(is_read, analysed.sentences)),
            sources_undetermined=said.sources_undetermined,
            skipped=(*said.skipped, *left_out),
        ),
    )


def read_paths(
    paths: Iterable[str | Path], *, defaults: DocumentDefaults | None = None, on_failure: Callable[[Failure], None]
) -> Iterator[Reading]:
    """Readings of the documents of files, directories, globs and "-", one at a time."""
    for document in read_documents(paths, defaults=defaults, on_failure=on_failure):
        yield read_document(document)


def coder_version() -> str:
    """What made the records: this package and its model. The same text read by another version is read anew."""
    from depositary.language.encoder import shipped_encoder
    from depositary.ledger.ledger import package_version

    return f"{package_version()} {shipped_encoder().name}"


def add_paths(
    paths: Iterable[str | Path],
    ledger_path: str | Path,
    *,
    defaults: DocumentDefaults | None = None,
    processes: int = 1,
    on_progress: Callable[[Progress], None] | None = None,
    clock: LayerClock | None = None,
) -> AddReport:
    """Read documents into a ledger, a batch at a time; stopping and starting again goes on where it was.

    Args:
        processes: how many read at once; the ledger is written by this one.
        on_progress: told after every few documents.
    Raises:
        LedgerError: the ledger cannot be written or is of another version.
    """
    from depositary.ledger import Ledger

    clock = clock or LayerClock()
    ledger = Ledger.create_or_open(ledger_path)
    coder = coder_version()
    failures: list[Failure] = []
    paths = list(paths)
    total, started = count_paths(paths), time.monotonic()
    seen: set[str] = set()
    words = present = added = attributions = events = 0

    def unread() -> Iterator[Document]:
        nonlocal present
        documents = iter(read_documents(paths, defaults=defaults, on_failure=failures.append))
        while True:
            with clock.layer("documents"):
                document = next(documents, None)
            if document is None:
                return
            seen.add(document.provenance.location)
            if ledger.holds(document, coder=coder):
                present += 1
            else:
                yield document

    batch: list[Reading] = []

    def append() -> None:
        nonlocal added, attributions, events, present
        if batch:
            with clock.layer("ledger"):
                result = ledger.append(batch, batch_id=f"{batch[0].document.id}+{len(batch) - 1}", coder=coder)
            added, present = added + result.documents, present + result.already_present
            attributions, events = attributions + result.attributions, events + result.events
            batch.clear()

    for reading in _readings(unread(), processes, clock):
        batch.append(reading)
        words += reading.document.text.count(" ") + 1
        if on_progress:
            on_progress(
                Progress(
                    files_done=len(seen), files_total=total, documents=added + len(batch), words=words,
                    current=reading.document.provenance.location,
                )
            )  # fmt: skip
        if len(batch) >= DOCUMENTS_PER_BATCH:
            append()
    append()
    return AddReport(
        documents_added=added, documents_already_present=present, attributions=attributions, events=events,
        failures=tuple(failures), words=words, seconds=time.monotonic() - started,
    )  # fmt: skip


def _readings(documents: Iterator[Document], processes: int, clock: LayerClock) -> Iterator[Reading]:
    """Readings in the order of the documents, by this process or several."""
    if processes <= 1:
        for document in documents:
            yield read_document(document, clock=clock)
        return
    with ProcessPoolExecutor(processes) as pool:
        waiting: list[Future[list[Reading]]] = []
        while True:
            while len(waiting) < 2 * processes and (task := list(islice(documents, DOCUMENTS_PER_TASK))):
                waiting.append(pool.submit(_read_task, task))
            if not waiting:
                return
            yield from waiting.pop(0).result()


def _read_task(documents: list[Document]) -> list[Reading]:
    return [read_document(d) for d in documents]
