"""Files, directories, globs and "-" → the files to read, in a fixed order."""

from __future__ import annotations

import glob
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from depositary.documents.failures import Failure

STANDARD_INPUT = "-"
# Endings by which files of a directory are known; ".gz" may follow each.
KINDS_BY_SUFFIX = {
    ".txt": "plain_text", ".text": "plain_text", ".md": "markdown", ".markdown": "markdown",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".jsonl": "json_lines", ".ndjson": "json_lines", ".json": "json",
    ".rss": "feed", ".atom": "feed", ".xml": "feed",
    ".warc": "web_archive", ".wet": "web_archive", ".parquet": "parquet", ".pq": "parquet",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceFile:
    """One file to read."""

    location: str
    """As given, or built from what was given; "-" for standard input."""
    kind: str | None
    """By the ending; None: the content has to show it."""


def expand_paths(paths: Iterable[str | Path], *, on_failure: Callable[[Failure], None]) -> Iterator[SourceFile]:
    """Each file once, directories with everything below them in the order of their names.

    Hidden files are passed over. In a directory, a file of an unknown kind is reported; a file that was named
    itself is read whatever its ending.
    """
    seen: set[str] = set()
    for given in paths:
        for found in _expand(str(given), on_failure):
            identity = found.location if found.location == STANDARD_INPUT else os.path.realpath(found.location)
            if identity not in seen:
                seen.add(identity)
                yield found


def count_paths(paths: Iterable[str | Path]) -> int:
    """How many files `read_documents` will open for these paths; for a progress bar."""
    return sum(1 for _ in expand_paths(paths, on_failure=lambda failure: None))


def kind_of(location: str) -> str | None:
    """The kind that a file name's ending stands for, with or without ".gz"; None when it stands for none."""
    name = location.lower().removesuffix(".gz")
    return KINDS_BY_SUFFIX.get(os.path.splitext(name)[1])


def _expand(given: str, on_failure: Callable[[Failure], None]) -> Iterator[SourceFile]:
    if given == STANDARD_INPUT:
        yield SourceFile(given, None)
    elif os.path.isdir(given):
        yield from _walk(given, on_failure)
    elif os.path.exists(given):
        yield SourceFile(given, kind_of(given))
    elif glob.has_magic(given):
        matches = sorted(glob.glob(given, recursive=True))
        if not matches:
            on_failure(Failure(given, "no file fits this pattern"))
        for match in matches:
            if os.path.isfile(match):
                yield SourceFile(match, kind_of(match))
    else:
        on_failure(Failure(given, "no such file or directory"))


def _walk(directory: str, on_failure: Callable[[Failure], None]) -> Iterator[SourceFile]:
    def report(error: OSError) -> None:
        on_failure(Failure(str(error.filename), error.strerror or "cannot be opened"))

    for folder, subfolders, names in os.walk(directory, onerror=report):
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in sorted(names):
            location = os.path.join(folder, name)
            if name.startswith("."):
                continue
            if (kind := kind_of(name)) is None:
                on_failure(Failure(location, "unknown kind of file; name it itself to have its content examined"))
                continue
            yield SourceFile(location, kind)
