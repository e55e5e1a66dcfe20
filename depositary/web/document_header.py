"""What is known about a document, with the reasons, as the head of its page."""

from __future__ import annotations

from urllib.parse import urlsplit

from depositary.records import Reading
from depositary.web.html_elements import Child, Markup, element, joined
from depositary.web.record_words import coverage_words, day_words


def document_header(reading: Reading) -> Markup:
    """Title, outlet, day, genre, authors, affiliation, disclaimer, address, and what of the text was read."""
    document = reading.document
    facts = [
        ("Outlet", document.outlet),
        ("Published", day_words(document)),
        ("Genre", joined(document.genre.replace("_", " "), " ", element("small", f"({document.genre_reason})"))),
        ("Authors", ", ".join(document.authors)),
        ("Affiliation", document.affiliation),
        ("Address", _link(document.url)),
        ("Disclaimer", document.disclaimer),
        ("Coverage", coverage_words(reading)),
    ]
    return element(
        "header",
        element("p", "Depositary reading", class_="kicker"),
        element("h1", document.title or document.provenance.location, dir="auto"),
        element("dl", *(_fact(name, value) for name, value in facts if value)),
        class_="document",
    )


def _fact(name: str, value: Child) -> Markup:
    return element("div", element("dt", name), element("dd", value, dir="auto"), class_=f"fact {name.lower()}")


def _link(url: str | None) -> Child:
    """Only web addresses become links: an address can also hold a script."""
    if url is None or not _is_web_address(url):
        return url
    return element("a", url, href=url, rel="noreferrer noopener")


def _is_web_address(url: str) -> bool:
    try:
        return urlsplit(url).scheme in ("http", "https")
    except ValueError:
        return False
