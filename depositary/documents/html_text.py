"""Markup → paragraphs of text."""

from __future__ import annotations

from typing import Any

# Elements that begin a new paragraph; "head", "item" and the like are how trafilatura names headings and lists.
BLOCKS = {
    "p", "div", "section", "article", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd",
    "blockquote", "pre", "table", "tr", "figure", "figcaption", "header", "footer", "aside", "main", "hr", "body",
    "head", "list", "item", "quote", "row", "center", "address", "form", "html",
}  # fmt: skip
BREAKS = {"br", "lb"}
CELLS = {"td", "th", "cell"}
LIST_ITEMS = {"li", "item"}
NO_TEXT = {"script", "style", "noscript", "template", "iframe", "svg", "img", "graphic", "button", "select"}


def paragraphs_of(element: Any) -> list[str]:
    """Paragraphs below an lxml element, white space collapsed as a browser shows it; list items begin with "- "."""
    paragraphs: list[str] = []
    pieces: list[str] = []
    prefix = ""

    def close() -> None:
        nonlocal prefix
        words = " ".join("".join(pieces).split())
        pieces.clear()
        if words:
            paragraphs.append(prefix + words)
            prefix = ""

    # Iterative, because hostile pages nest thousands of elements.
    stack: list[tuple[Any, bool]] = [(element, True)]
    while stack:
        here, opening = stack.pop()
        tag = here.tag if isinstance(here.tag, str) else None
        if opening:
            if tag is None or tag in NO_TEXT:
                if here is not element and here.tail:
                    pieces.append(here.tail)
                continue
            if tag in BLOCKS or tag in BREAKS:
                close()
            if tag in LIST_ITEMS:
                prefix = "- "
            if tag in CELLS:
                pieces.append(" ")
            if here.text:
                pieces.append(here.text)
            stack.append((here, False))
            stack.extend((child, True) for child in reversed(here))
        else:
            if tag in BLOCKS:
                close()
            if tag in LIST_ITEMS:
                prefix = ""
            if here is not element and here.tail:
                pieces.append(here.tail)
    close()
    return paragraphs


def text_of_markup(markup: str) -> str:
    """The text of a piece of HTML, such as a feed entry; paragraphs stand apart by an empty line."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    from lxml import etree, html

    try:
        element = html.fromstring(f"<div>{markup}</div>")
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return markup.strip()
    return "\n\n".join(paragraphs_of(element))
