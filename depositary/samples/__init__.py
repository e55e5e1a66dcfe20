"""Sample documents that ship with the package, for trying Depositary out.

Fourteen files with seventeen documents of twelve genres and four formats, written for this project from public
facts. No sentence was copied from a published text; the README beside this file lists them and states the rules.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SAMPLE_SUFFIXES = (".html", ".jsonl", ".md", ".xml")


def sample_paths() -> list[Path]:
    """The sample files, sorted by name; the README is not one of them."""
    folder = Path(str(files(__name__)))
    return sorted(path for path in folder.iterdir() if path.suffix in SAMPLE_SUFFIXES and path.name != "README.md")
