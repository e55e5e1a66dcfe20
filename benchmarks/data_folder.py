"""Where the measuring data lie. They are not part of the repository: some may be used but not handed on."""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

SHARED = Path(__file__).resolve().parents[2] / "shared"
"""Beside the repository."""


def add_data_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--data", type=Path, default=SHARED / "data", help="folder of the measuring data (%(default)s)")


def present(path: Path) -> Path:
    """The path itself.

    Raises:
        SystemExit: nothing is there.
    """
    if not path.exists():
        raise SystemExit(
            f"{path} is missing. The measuring data are not part of the repository; name their folder with --data, "
            "or one file with its own option (--help lists them)."
        )
    return path


def json_lines(path: Path, limit: int | None = None) -> Iterator[dict[str, Any]]:
    """The objects of a JSON Lines file, packed or not; at most `limit`."""
    with open_text(path) as lines:
        for number, line in enumerate(line for line in lines if line.strip()):
            if limit is not None and number >= limit:
                return
            yield json.loads(line)


def sha256_of(path: Path) -> str:
    """Of a file's bytes, hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def open_text(path: Path) -> TextIO:
    """A text file, packed or not, by its ending.

    Raises:
        SystemExit: the file is missing; the message says where it was looked for.
    """
    found = present(path)
    return gzip.open(found, "rt", encoding="utf-8") if found.suffix == ".gz" else found.open(encoding="utf-8")
