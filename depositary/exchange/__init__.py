"""Readings as JSON: one object per document, one per line, and back again.

Spans are `[start, end]` into the document's text, in Unicode code points; dates are ISO 8601, and an interval that
is open to one side has null there. What is written and read again comes out equal.
"""

from __future__ import annotations

from depositary.exchange.from_json import decode_reading, reading_from_json
from depositary.exchange.to_json import encode_reading, reading_to_json

__all__ = ["decode_reading", "encode_reading", "reading_from_json", "reading_to_json"]
