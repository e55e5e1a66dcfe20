"""A reading → one HTML file: the text with its marks on the left, the records on the right.

The file asks for nothing outside itself. Its content security policy allows exactly its own style and script, by
hash, so that even markup that slipped through could neither run nor call home.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files
from string import Template

import msgspec

from depositary.exchange import reading_to_json
from depositary.records import Reading
from depositary.web.document_header import document_header
from depositary.web.html_elements import Markup, element
from depositary.web.page_text import page_text
from depositary.web.record_cards import record_cards

# Inside a script element only these could end it or open a comment; JSON allows each to be written as \uXXXX.
SCRIPT_ESCAPES = str.maketrans({character: f"\\u{ord(character):04x}" for character in "<>&\u2028\u2029"})


def annotated_page(reading: Reading) -> str:
    """The page of a document with its records, complete in one file."""
    style, script = _asset("annotated_page.css"), _asset("annotated_page.js")
    return Template(_asset("annotated_page.html")).substitute(
        policy=_policy(style, script),
        title=element("title", f"{page_title(reading)} – Depositary"),
        style=style,
        script=script,
        header=document_header(reading),
        text=page_text(reading),
        cards=record_cards(reading),
        records=records_as_json(reading),
    )


def page_title(reading: Reading) -> str:
    """The document's title, else where it came from."""
    return reading.document.title or reading.document.provenance.location


def records_as_json(reading: Reading) -> Markup:
    """The exchange format with the text, for a script element of the type application/json."""
    values = msgspec.json.encode(reading_to_json(reading, include_text=True)).decode()
    return Markup(values.translate(SCRIPT_ESCAPES))


def _policy(style: str, script: str) -> str:
    return (
        f"default-src 'none'; style-src '{_fingerprint(style)}'; script-src '{_fingerprint(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _fingerprint(source: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}"


def _asset(name: str) -> str:
    return files("depositary.web").joinpath(name).read_text(encoding="utf-8")
