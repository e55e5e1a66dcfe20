"""Reviewed data: who the actors are, which offices people held, which words are cues and predicates.

Each file opens with a provenance header (what it describes, what it was made from, licence, changes); a test
requires it. Code reads them through `load` and never hard-codes a name.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from depositary.errors import LexiconError

PROVENANCE_FIELDS = ("describes", "made_from", "licence", "retrieved")


def load(name: str) -> list[dict[str, Any]]:
    """Entries of a lexicon that ships with the package, by file name without ".yaml"."""
    return _load_shipped(name)


@cache
def _load_shipped(name: str) -> list[dict[str, Any]]:
    return read_lexicon(Path(str(files(__name__) / f"{name}.yaml")))


def read_lexicon(path: Path) -> list[dict[str, Any]]:
    """Entries of a lexicon file.

    Raises:
        LexiconError: the file is no YAML, has no provenance header or no list of entries.
    """
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as error:
        raise LexiconError(f"{path} cannot be read as YAML: {error}") from error
    if not isinstance(content, dict) or not isinstance(content.get("entries"), list):
        raise LexiconError(f"{path} needs a 'provenance' block and a list called 'entries'; see docs/actors.md.")
    missing = [key for key in PROVENANCE_FIELDS if key not in (content.get("provenance") or {})]
    if missing:
        raise LexiconError(f"{path}: its provenance block lacks {', '.join(missing)}.")
    entries: list[dict[str, Any]] = content["entries"]
    return entries
