"""Where commands print to, and what they say at their end."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from depositary.documents import Failure

# Tables in a pipe or a file have no terminal to fit into.
WIDTH_WITHOUT_TERMINAL = 120


def output() -> Console:
    """Standard output; colours only in a terminal, and not when NO_COLOR is set."""
    from rich.console import Console

    fits = sys.stdout.isatty() or "COLUMNS" in os.environ
    return Console(width=None if fits else WIDTH_WITHOUT_TERMINAL, highlight=False, markup=False, emoji=False)


def messages() -> Console:
    """Standard error: progress and what could not be read."""
    from rich.console import Console

    return Console(stderr=True, highlight=False, markup=False, emoji=False, soft_wrap=True)


def has_colour(console: Console) -> bool:
    """Whether colours reach the reader; without them, marks have to be written."""
    return console.color_system is not None and not console.no_color


def print_failures(failures: Sequence[Failure]) -> None:
    """What could not be read, each with its reason."""
    from depositary.web.record_words import counted, visible

    if not failures:
        return
    console = messages()
    console.print(f"\nCould not read {counted(len(failures), 'file')}:")
    for failure in failures:
        console.print(f"  {visible(failure.location)}: {visible(failure.reason)}")
