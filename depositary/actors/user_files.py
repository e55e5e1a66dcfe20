"""A user's own actors: YAML in the form of the shipped lexicons, offices as CSV, PETRARCH and Phoenix dictionaries."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from depositary.actors.contribution import Contribution
from depositary.actors.entries import KIND_OF_FILE, read_entries
from depositary.actors.offices import read_offices
from depositary.errors import LexiconError
from depositary.lexicons import read_lexicon

if TYPE_CHECKING:
    from depositary.actors.registry import Registry

YAML_ENDINGS = (".yaml", ".yml")
OFFICES_ENDINGS = (".csv",)
PETRARCH_ENDINGS = (".txt", ".actors", ".dict")


def read_user_file(path: Path, registry: Registry) -> Contribution:
    """What one file of a user adds.

    Args:
        path: its ending says what it is: .yaml or .yml, .csv (offices), .txt, .actors or .dict (PETRARCH).
        registry: knows the codes that a PETRARCH dictionary uses.
    Raises:
        LexiconError: the ending is unknown or the file breaks its format; the message names file and entry.
    """
    ending = path.suffix.lower()
    if ending in YAML_ENDINGS:
        return read_entries(read_lexicon(path), file=str(path), kind=KIND_OF_FILE.get(path.stem))
    if ending in OFFICES_ENDINGS:
        return Contribution(terms=read_offices(path))
    if ending in PETRARCH_ENDINGS:
        from depositary.actors.petrarch import read_petrarch

        return read_petrarch(path, registry)
    endings = ", ".join((*YAML_ENDINGS, *OFFICES_ENDINGS, *PETRARCH_ENDINGS))
    raise LexiconError(f"{path}: unknown kind of actor file; its name must end in one of {endings}.")
