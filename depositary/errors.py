"""Everything Depositary raises on purpose. Catch `DepositaryError` to catch all of it.

DepositaryError
├── DocumentError            a text could not be read
│   ├── UnreadableFileError  the file is missing, broken or of an unknown kind
│   └── InvalidInputError    a value given by the user is not usable
├── ModelError               the language model is missing or not the pinned one
├── LexiconError             a lexicon or actor file breaks its format
└── LedgerError              the ledger is missing, or of another version
"""

from __future__ import annotations


class DepositaryError(Exception):
    """Base of every error raised on purpose; its message says what to do next."""


class DocumentError(DepositaryError):
    """A text could not be read."""


class UnreadableFileError(DocumentError):
    """The file is missing, broken or of an unknown kind."""

    def __init__(self, location: str, reason: str) -> None:
        super().__init__(f"{location}: {reason}")
        self.location, self.reason = location, reason


class InvalidInputError(DocumentError):
    """A value given by the user is not usable; the message lists what is."""


class ModelError(DepositaryError):
    """The language model is missing or not the pinned one."""


class LexiconError(DepositaryError):
    """A lexicon or actor file breaks its format; the message names file and line."""


class LedgerError(DepositaryError):
    """The ledger is missing, damaged or of another version."""
