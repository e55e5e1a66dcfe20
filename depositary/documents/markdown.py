"""Markdown files with front matter: the fields above, the words below without their marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, BinaryIO

import yaml

from depositary.documents.assembly import DocumentDefaults, assemble_document
from depositary.documents.encoding import decode
from depositary.documents.given_fields import stated_fields
from depositary.records import Document, Provenance

READER = "markdown/1"
FRONT_MATTER = re.compile(r"\A\s*---[^\S\n]*\r?\n(?P<fields>.*?)\r?\n(?:---|\.\.\.)[^\S\n]*(?:\r?\n|\Z)", re.DOTALL)
BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
HEADING = re.compile(r"^#{1,6}\s+(?P<words>.*?)\s*#*$")
LIST_ITEM = re.compile(r"^\s*(?:[-*+•▪●]|(?P<number>\d{1,3}[.)]))\s+")
IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
LINK = re.compile(r"\[(?P<words>[^\]]+)\]\([^)]*\)|<(?P<address>https?://[^>]+)>")
EMPHASIS = re.compile(r"(?<![\w*\\])(?P<mark>\*{1,3}|_{1,3})(?=\S)(?P<words>[^*_\n]+?)(?P=mark)(?![\w*])")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!>~|$\"'])")


def read_markdown(stream: BinaryIO, location: str, *, defaults: DocumentDefaults | None = None) -> Iterator[Document]:
    """The one document of a Markdown file. Its text is the words, an empty line between paragraphs."""
    decoded = decode(stream.read())
    fields, body = split_front_matter(decoded.text)
    stated = stated_fields(fields)
    paragraphs = markdown_paragraphs(body)
    if stated.title is None and (match := HEADING.match(body.lstrip().split("\n", 1)[0].rstrip())):
        stated = replace(stated, title=match["words"])
    yield assemble_document(
        "\n\n".join(paragraphs),
        stated,
        provenance=Provenance(
            location=location, reader=READER, encoding=decoded.encoding, broken_bytes=decoded.broken_bytes
        ),
        defaults=defaults,
    )


def split_front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The YAML fields between the first two "---" lines, and the rest; none when they are broken."""
    match = FRONT_MATTER.match(text)
    if match is None:
        return {}, text
    try:
        fields = yaml.safe_load(match["fields"])
    except yaml.YAMLError:
        return {}, text[match.end() :]
    return (fields if isinstance(fields, dict) else {}), text[match.end() :]


def markdown_paragraphs(body: str) -> list[str]:
    """Paragraphs without Markdown's marks; wrapped lines are joined, list items stand alone behind "- "."""
    paragraphs: list[str] = []
    for block in BLANK_LINE.split(body.replace("\r\n", "\n").replace("\r", "\n")):
        pieces: list[str] = []
        for line in block.split("\n"):
            line = line.strip().lstrip(">").strip()
            if not line:
                continue
            heading, item = HEADING.match(line), LIST_ITEM.match(line)
            if heading:
                pieces.append(heading["words"])
                pieces.append("")
            elif item:
                pieces.append((item["number"] + " " if item["number"] else "- ") + line[item.end() :])
            elif pieces and pieces[-1]:
                pieces[-1] += " " + line
            else:
                pieces.append(line)
        paragraphs.extend(words for piece in pieces if (words := _plain(piece)))
    return paragraphs


def _plain(words: str) -> str:
    words = LINK.sub(lambda match: match["words"] or match["address"], IMAGE.sub("", words))
    words = EMPHASIS.sub(lambda match: match["words"], words)
    return " ".join(ESCAPED.sub(r"\1", words).split())
