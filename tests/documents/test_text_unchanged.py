"""Laws: the text that goes in comes out, and every span lies in it."""

from __future__ import annotations

import io
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depositary.documents import document_from_text
from depositary.documents.apparatus import read_apparatus
from depositary.documents.encoding import decode
from depositary.documents.json_lines import read_json_lines
from depositary.documents.lines import first_lines, last_lines
from depositary.documents.plain_text import read_plain_text

TROUBLE = st.sampled_from(
    [
        "\r\n", "\n", "\r", "\n\n", "\u2028", "\u00a0", "🕊️", "👩‍👩‍👧", "🇦🇿",
        "e\u0301", "מילה", "نص عربي", "\u202e", "\ufeff", "\u200b",
        "** The article is written by Dr. Jane Roe, a fellow at the Example Institute.", "By Jane Roe",
        "The views expressed in this article are those of the author and do not reflect the position of X Daily.",
        "LONDON, 3 March 2024 (Wire) — Ministers met.", "###", "Q: Why?", "MS. ROE: Because.",
    ]
)  # fmt: skip
TEXTS = st.lists(st.one_of(TROUBLE, st.text(max_size=30)), min_size=1, max_size=12).map("".join).filter(str.strip)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Peace 🕊️ and 👩‍👩‍👧 came.\nThen left.", id="emoji"),
        pytest.param("قال الوزير إن المحادثات ستستأنف.\nהשר אמר כך.", id="right to left"),
        pytest.param("First line.\r\n\r\nSecond line.\r\n", id="CRLF"),
        pytest.param("Cafe\u0301 Zu\u0308rich, Tu\u0308rkiye.", id="combining marks stay decomposed"),
        pytest.param("A\u2028B\u00a0C\u200bD", id="unusual blanks"),
    ],
)
def test_plain_text_and_json_lines_keep_the_text(text: str) -> None:
    (plain,) = read_plain_text(io.BytesIO(text.encode("utf-8")), "a.txt")
    line = json.dumps({"text": text}, ensure_ascii=False).encode("utf-8")
    (row,) = read_json_lines(io.BytesIO(line), "a.jsonl", on_failure=pytest.fail)
    assert plain.text == row.text == document_from_text(text).text == text
    assert plain.content_hash == row.content_hash


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_lies_in_the_unchanged_text(text: str) -> None:
    document = document_from_text(text)
    assert document.text == text
    spans = [*document.apparatus, *([document.title_span] if document.title_span else [])]
    for start, end in spans:
        assert 0 <= start < end <= len(text)
        assert not text[start:end].isspace()
    if document.title_span and document.title is not None:
        start, end = document.title_span
        assert document.title in text[start:end]


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_json_lines_round_trip(text: str) -> None:
    for ensure_ascii in (True, False):
        line = json.dumps({"id": "x", "text": text}, ensure_ascii=ensure_ascii).encode("utf-8")
        (document,) = read_json_lines(io.BytesIO(line + b"\n"), "a.jsonl", on_failure=pytest.fail)
        assert (document.id, document.text) == ("x", text)


@settings(max_examples=100, deadline=None)
@given(st.text(min_size=1))
def test_lines_slice_the_text(text: str) -> None:
    for line in (*first_lines(text, 5), *last_lines(text, 5)):
        assert text[line.start : line.end] == line.text


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_decoding_never_crashes(data: bytes) -> None:
    from depositary.errors import DocumentError

    try:
        decoded = decode(data)
    except DocumentError:
        return
    assert decoded.broken_bytes >= 0
    read_apparatus(decoded.text)


def test_half_of_a_surrogate_pair_is_replaced_without_moving_offsets() -> None:
    line = b'{"text": "a \\ud83d b"}'
    (document,) = read_json_lines(io.BytesIO(line), "a.jsonl", on_failure=pytest.fail)
    assert document.text == "a � b"
    assert document.provenance.broken_bytes == 1
