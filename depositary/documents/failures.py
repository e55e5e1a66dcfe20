"""What could not be read, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Failure:
    """A file, or a part of one, that could not be read; the rest was."""

    location: str
    """Path, with ":line" or " (record 3)" for a part of a file."""
    reason: str


def reason_of(error: Exception) -> str:
    """An error in one line of words."""
    words = " ".join(str(error).split())
    return words or type(error).__name__
