"""Every kind of input becomes documents; what is broken is listed with its reason and the rest goes on."""

from __future__ import annotations

import gzip
import io
import json
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from depositary.documents import DocumentDefaults, count_paths, document_from_text, read_documents
from depositary.documents.sources import kind_of_content
from depositary.errors import DocumentError, InvalidInputError

from .conftest import Reader

Write = Callable[[str, bytes | str], Path]

PAGE = """<!DOCTYPE html><html lang="en"><head><meta charset="{charset}"><title>Talks resume · Example Daily</title>
<meta property="og:title" content="Talks resume"><meta property="og:site_name" content="Example Daily">
<meta name="author" content="Dr. Jane Roe"><meta property="article:published_time" content="2024-03-03T10:00:00Z">
<link rel="canonical" href="https://example.org/2024/talks-resume"></head><body><nav><a href="/">Home</a></nav><article>
<h1>Talks resume</h1><p>{first}</p>
<p>Both governments had said for months that a new agreement on transit was within reach of the negotiators.</p>
<p>The ministers will meet again in April, according to officials who took part in the talks in the capital.</p>
</article><footer>All rights reserved</footer></body></html>"""
FIRST = (
    "The two governments resumed their talks on Sunday after a pause of five years, the ministry said in a statement."
)
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>Example Wire</title>
<language>en-gb</language>
<item><title>Talks resume</title><link>https://example.org/1</link><pubDate>Fri, 01 Mar 2024 22:00:00 -0400</pubDate>
<description>&lt;p&gt;Talks &lt;b&gt;resumed&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;They will last.&lt;/p&gt;</description></item>
<item><title>Only a headline about the negotiations in the capital</title></item></channel></rss>"""
ATOM = """<feed xmlns="http://www.w3.org/2005/Atom"><title>Example Atom</title><entry><title>T</title>
<author><name>Jane Roe</name></author><updated>2024-03-03T00:00:00Z</updated>
<content type="html">&lt;p&gt;Body of the entry.&lt;/p&gt;</content></entry></feed>"""


def warc_record(url: str, body: bytes, *, content_type: str = "text/html; charset=utf-8", status: int = 200) -> bytes:
    """One response record of a web archive."""
    http = (
        f"HTTP/1.1 {status} OK\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    )
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2024-03-04T05:06:07Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{abs(hash(url)) % 10**12:012d}>\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


def page(charset: str = "utf-8", first: str = FIRST) -> bytes:
    return PAGE.replace("{charset}", charset).replace("{first}", first).encode(charset)


def test_html_page(read: Reader, write: Write) -> None:
    (document,), failures = read(write("page.html", page()))
    assert failures == []
    assert (document.title, document.outlet, document.authors) == ("Talks resume", "Example Daily", ("Jane Roe",))
    assert (document.published_on, document.published_reason) == (date(2024, 3, 3), "markup")
    assert document.url == "https://example.org/2024/talks-resume"
    assert FIRST in document.text
    assert "Home" not in document.text


def test_html_paragraphs_stand_apart(read: Reader, write: Write) -> None:
    (document,), _ = read(write("page.html", page()))
    assert f"{FIRST}\n\nBoth governments" in document.text


def test_html_in_a_declared_encoding(read: Reader, write: Write) -> None:
    russian = "Переговоры возобновились в воскресенье после пятилетнего перерыва, сообщило министерство в заявлении."
    (document,), _ = read(write("page.html", page("windows-1251", russian)))
    assert russian in document.text
    assert document.provenance.encoding == "cp1251"


def test_html_saved_as_a_printed_bytes_literal(read: Reader, write: Write) -> None:
    inside = "<div><p>\u00a0The ministers “met” again in the capital to continue their talks.</p></div>".encode()
    (document,), failures = read(write("page.html", f"<h1>Press Briefing by Jane Roe</h1>\n{inside!r}"))
    assert failures == []
    assert "The ministers “met” again" in document.text
    assert "\\x" not in document.text


def test_lead_that_stands_outside_the_body_is_part_of_the_text(read: Reader, write: Write) -> None:
    lead = "The foreign ministers of both countries met in the capital for the first time."
    markup = (
        page()
        .decode()
        .replace(
            "<article>",
            f'<div class="head"><div class="p-summary" itemprop="description"><p>{lead}</p></div></div><article>',
        )
    )
    (document,), _ = read(write("page.html", markup))
    assert document.text.count(lead) == 1


def test_json_lines_fields(read: Reader, write: Write) -> None:
    row = {
        "id": 17, "text": "Ministers met.\r\n", "title": "T", "date": "2024-03-03", "source": "Wire", "url": "https://a.b",
        "authors": ["Dr. Jane Roe"], "genre": "news_report", "lang": "en-GB",
    }  # fmt: skip
    (document,), failures = read(write("a.jsonl", json.dumps(row)))
    assert failures == []
    assert (document.id, document.text, document.outlet) == ("17", "Ministers met.\r\n", "Wire")
    assert (document.published_on, document.published_reason) == (date(2024, 3, 3), "given")
    assert (document.genre, document.genre_reason, document.language) == ("report", "given", "en")
    assert document.authors == ("Jane Roe",)
    assert document.provenance.position == "line 1"


def test_a_year_alone_is_no_date_and_says_so(read: Reader, write: Write) -> None:
    (document,), _ = read(write("a.jsonl", '{"text": "Ministers met.", "date": "2009"}'))
    assert document.published_on is None
    assert document.published_reason == 'given as "2009", which is no whole day'


def test_broken_lines_are_listed_and_the_rest_goes_on(read: Reader, write: Write) -> None:
    content = b'{"text": "One."}\n{"text": \n[1]\n\n{"title": "no text"}\n{"text": " "}\n{"text": "Tw\xff."}\n'
    path = write("a.jsonl", content)
    documents, failures = read(path)
    assert [document.text for document in documents] == ["One.", "Tw�."]
    assert documents[1].provenance.broken_bytes == 1
    assert [failure.location for failure in failures] == [f"{path}:{line}" for line in (2, 3, 5, 6)]
    assert all(failure.reason for failure in failures)


def test_json_list_and_single_object(read: Reader, write: Write) -> None:
    documents, failures = read(
        write("list.json", '[{"text": "One."}, {"no": 1}]'), write("one.json", '{\n "text": "Two."\n}')
    )
    assert [document.text for document in documents] == ["One.", "Two."]
    assert len(failures) == 1


def test_utf_16_json_lines_are_split_at_line_feeds_only(read: Reader, write: Write) -> None:
    content = '{"text": "One\u2028more."}\n{"text": "Two."}\n'.encode("utf-16")
    documents, failures = read(write("a.jsonl", content))
    assert [document.text for document in documents] == ["One\u2028more.", "Two."]
    assert failures == []


def test_feed(read: Reader, write: Write) -> None:
    documents, failures = read(write("a.rss", FEED), write("b.atom", ATOM))
    assert failures == []
    assert [document.text for document in documents] == [
        "Talks resumed.\n\nThey will last.",
        "Only a headline about the negotiations in the capital",
        "Body of the entry.",
    ]
    assert documents[0].published_on == date(2024, 3, 1), "the day as written, not in another time zone"
    assert (documents[0].outlet, documents[0].language) == ("Example Wire", "en")
    assert documents[1].title_span == (0, len(documents[1].text))
    assert (documents[2].authors, documents[2].outlet) == (("Jane Roe",), "Example Atom")


@pytest.mark.parametrize("compressed", [False, True], ids=["plain", "gzip per record"])
def test_web_archive(read: Reader, write: Write, compressed: bool) -> None:
    records = [
        warc_record("https://example.org/a", page()),
        warc_record("https://example.org/gone", b"gone", status=404),
        warc_record("https://example.org/i.png", b"\x89PNG", content_type="image/png"),
        warc_record("https://example.org/empty", b"<html></html>"),
        warc_record("https://example.org/t", b"Ministers met.\r\n", content_type="text/plain"),
    ]
    data = b"".join(gzip.compress(record) if compressed else record for record in records)
    documents, failures = read(write("a.warc.gz" if compressed else "a.warc", data))
    assert [document.url for document in documents] == ["https://example.org/a", "https://example.org/t"]
    assert [document.provenance.position for document in documents] == ["record 1", "record 5"]
    assert documents[0].retrieved_at is not None
    assert documents[1].text == "Ministers met.\r\n"
    assert len(failures) == 1
    assert "https://example.org/empty" in failures[0].location


def test_parquet(read: Reader, write: Write, tmp_path: Path) -> None:
    import pyarrow
    import pyarrow.parquet

    table = pyarrow.table(
        {"id": ["a", "b"], "text": ["One 🕊️.", None], "date": [date(2024, 3, 3), None], "extra": [[1], [2]]}
    )
    path = tmp_path / "a.parquet"
    pyarrow.parquet.write_table(table, path)
    documents, failures = read(path)
    assert [(document.id, document.text, document.published_on) for document in documents] == [
        ("a", "One 🕊️.", date(2024, 3, 3))
    ]
    assert [failure.location for failure in failures] == [f"{path}:2"]


def test_markdown_with_front_matter(read: Reader, write: Write) -> None:
    (document,), _ = read(
        write(
            "a.md",
            "---\ntitle: Statement by Jane Roe\ndate: '2024-03-03'\nsource_url: https://example.org/x\n---\n\n"
            "We **welcome** the [talks](https://example.org)\nthat began.  \n  \n- One\n- Two\n",
        )
    )
    assert document.text == "We welcome the talks that began.\n\n- One\n\n- Two"
    assert (document.title, document.published_on, document.genre) == (
        "Statement by Jane Roe",
        date(2024, 3, 3),
        "statement",
    )


@pytest.mark.parametrize(
    ("content", "encoding", "text"),
    [
        pytest.param(
            ("Министры встретились в столице и обсудили договор о транзите. " * 3).encode("cp1251"),
            "cp1251",
            "Министры встретились в столице и обсудили договор о транзите. " * 3,
            id="Cyrillic code page",
        ),
        pytest.param("Talks – Gespräche".encode("utf-16"), "utf-16", "Talks – Gespräche", id="UTF-16 with mark"),
        pytest.param("Talks resumed.".encode("utf-16-le"), "utf-16-le", "Talks resumed.", id="UTF-16 without mark"),
        pytest.param(b"\xef\xbb\xbfTalks.", "utf-8", "Talks.", id="the mark is not part of the text"),
        pytest.param("Gespräche in Zürich".encode("latin-1"), "cp1252", "Gespräche in Zürich", id="Western"),
    ],
)
def test_encoding_is_detected(read: Reader, write: Write, content: bytes, encoding: str, text: str) -> None:
    (document,), failures = read(write("a.txt", content))
    assert (document.text, document.provenance.encoding, document.provenance.broken_bytes) == (text, encoding, 0)
    assert failures == []


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("Zürich, Genève".encode() + b"\xff\xfe.", "Zürich, Genève��.", id="UTF-8"),
        pytest.param("Zürich".encode("latin-1") + b" \x81 \x8d.", "Zürich � �.", id="Western"),
    ],
)
def test_broken_bytes_are_counted_one_by_one(read: Reader, write: Write, content: bytes, text: str) -> None:
    (document,), _ = read(write("a.txt", content))
    assert document.text == text
    assert document.provenance.broken_bytes == 2


def test_a_broken_file_in_a_directory_is_listed_and_the_rest_is_read(
    read: Reader, write: Write, tmp_path: Path
) -> None:
    write("a.txt", "First text.")
    write("b.txt", b"\x00\x01binary")
    write("c.jsonl.gz", gzip.compress(b'{"text": "From gzip."}\n') + b"\x1f\x8bbroken")
    write("d.parquet", b"PAR1 not really")
    write("e.warc", b"no archive at all")
    write("f.rss", "<html>no feed</html>")
    write("g.png", b"\x89PNG")
    write("h.html", "")
    write("sub/z.txt", "Last text.")
    write(".hidden.txt", "Hidden.")
    documents, failures = read(tmp_path)
    assert [document.text for document in documents] == ["First text.", "From gzip.", "Last text."]
    assert [Path(failure.location).name for failure in failures] == [
        "b.txt", "c.jsonl.gz", "d.parquet", "e.warc", "f.rss", "g.png", "h.html",
    ]  # fmt: skip
    assert all(failure.reason for failure in failures)


def test_globs_missing_files_and_repetitions(read: Reader, write: Write, tmp_path: Path) -> None:
    first = write("a.txt", "First text.")
    write("b.txt", "Second text.")
    paths = [first, f"{tmp_path}/*.txt", tmp_path / "missing.txt", f"{tmp_path}/*.nothing"]
    documents, failures = read(*paths)
    assert [document.text for document in documents] == ["First text.", "Second text."]
    assert [failure.reason for failure in failures] == ["no such file or directory", "no file fits this pattern"]
    assert count_paths(paths) == 2


@pytest.mark.parametrize(
    ("content", "texts"),
    [
        pytest.param("A plain text. 🕊️\r\n".encode(), ["A plain text. 🕊️\r\n"], id="plain text"),
        pytest.param(b'{"text": "One."}\n{"text": "Two."}\n', ["One.", "Two."], id="JSON Lines"),
        pytest.param(gzip.compress(b'{"text": "One."}\n'), ["One."], id="compressed"),
        pytest.param(ATOM.encode(), ["Body of the entry."], id="feed"),
        pytest.param(warc_record("u:1", b"Ministers met.", content_type="text/plain"), ["Ministers met."], id="WARC"),
    ],
)
def test_standard_input(read: Reader, monkeypatch: pytest.MonkeyPatch, content: bytes, texts: list[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))
    documents, failures = read("-")
    assert [document.text for document in documents] == texts
    assert failures == []
    assert {document.provenance.location for document in documents} == {"-"}


def test_json_lines_are_streamed(tmp_path: Path) -> None:
    """The first document is there before the rest of the file can be read at all."""
    path = tmp_path / "a.jsonl.gz"
    whole = gzip.compress(b'{"text": "%s"}\n' % (b"x" * 200_000) + b"".join(b'{"text": "%d"}\n' % n for n in range(9)))
    path.write_bytes(whole[: len(whole) - 20])
    failures: list[object] = []
    documents = read_documents([path], on_failure=failures.append)
    assert len(next(documents).text) == 200_000
    assert failures == []
    documents.close()  # type: ignore[attr-defined]


@pytest.mark.parametrize("kind", ["jsonl", "warc"])
def test_memory_does_not_grow_with_the_file(tmp_path: Path, kind: str) -> None:
    import tracemalloc

    path = tmp_path / f"a.{kind}"
    body = ("Ministers met in the capital. " * 300).encode()
    record = warc_record("u:1", body, content_type="text/plain") if kind == "warc" else b'{"text": "%s"}\n' % body

    def peak(records: int) -> int:
        path.write_bytes(record * records)
        tracemalloc.start()
        for _ in read_documents([path], on_failure=lambda failure: pytest.fail(failure.reason)):
            pass
        highest = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return highest

    peak(5)  # loads the modules
    assert peak(600) < peak(30) + 2 * 1024**2, "the larger file has 5 MB more"


def test_what_the_user_states_wins(read: Reader, write: Write) -> None:
    path = write("a.jsonl", '{"text": "Ministers met.", "date": "2020-01-01", "source": "Wire", "genre": "speech"}')
    defaults = DocumentDefaults(published_on=date(2024, 3, 3), outlet="Example Daily", genre="news_report")
    (document,), _ = read(path, defaults=defaults)
    assert (document.published_on, document.outlet, document.genre) == (date(2024, 3, 3), "Example Daily", "report")


def test_id_is_a_hash_of_content_outlet_and_day() -> None:
    same = [document_from_text("Text.", outlet="A", published_on="2024-03-03", location=place).id for place in "xy"]
    assert same[0] == same[1]
    assert len(same[0]) == 16
    others = [document_from_text("Text."), document_from_text("Text.", outlet="B", published_on="2024-03-03")]
    assert len({same[0], *(document.id for document in others)}) == 3
    assert document_from_text("Text.", id="given").id == "given"


def test_values_that_cannot_be_used_are_refused() -> None:
    with pytest.raises(InvalidInputError, match="2025-01-31"):
        document_from_text("Text.", published_on="yesterday")
    with pytest.raises(DocumentError, match="empty"):
        document_from_text(" \r\n")


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"WARC/1.0\r\n", "web_archive"),
        (b"PAR1", "parquet"),
        (b'{"text": "a"}', "json_lines"),
        (b'[{"text": "a"}]', "json"),
        (b"<?xml version='1.0'?><rss>", "feed"),
        (b"\n<!DOCTYPE html><html>", "html"),
        (b"---\ntitle: A\n", "markdown"),
        (b"[Minister] said <3", "plain_text"),
    ],
)
def test_kind_by_content(head: bytes, kind: str) -> None:
    assert kind_of_content(head) == kind


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Talks resume\n\nThe ministers met.", "Talks resume", id="a short line and a blank one"),
        pytest.param("Talks resume\n" + FIRST * 2, "Talks resume", id="a short line before a paragraph"),
        pytest.param("Talks resumed today.\n\nThe ministers met.", None, id="a sentence"),
        pytest.param("It is a\n\npleasure to be here.", None, id="a line that runs on"),
        pytest.param("By Jane Roe\n\nThe ministers met.", None, id="a byline"),
        pytest.param("3 March 2024\n\nThe ministers met.", None, id="a date"),
        pytest.param("South Lawn\n\n12:22 P.M. EDT\n\nQ Mr. President?", None, id="the place of a transcript"),
        pytest.param("Talks resume", None, id="nothing follows"),
    ],
)
def test_title_of_plain_text(text: str, title: str | None) -> None:
    document = document_from_text(text)
    assert document.title == title
    assert (document.title_span is None) == (title is None)


def test_language_is_detected_and_short_texts_have_none() -> None:
    assert document_from_text(FIRST).language == "en"
    assert document_from_text("Министры встретились в столице и обсудили договор.").language == "ru"
    assert document_from_text("Yes.").language is None
