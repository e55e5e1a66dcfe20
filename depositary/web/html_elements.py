"""HTML that is escaped by construction: plain strings are text, only `Markup` is markup."""

from __future__ import annotations

from html import escape

from depositary.web.record_words import visible

# Elements that have no end tag.
EMPTY_ELEMENTS = {"br", "hr", "meta", "link"}


class Markup(str):
    """HTML that needs no escaping any more."""

    __slots__ = ()


Child = str | Markup | None


def element(name: str, *children: Child, **attributes: str | bool | None) -> Markup:
    """An element; text children and attribute values are escaped, None and False are left out.

    Attribute names are written as in Python: `class_` for class, `data_ids` for data-ids.
    """
    written = "".join(_attribute(key, value) for key, value in attributes.items() if value not in (None, False))
    if name in EMPTY_ELEMENTS:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{joined(*children)}</{name}>")


def joined(*children: Child) -> Markup:
    """Children one after the other, text escaped."""
    return Markup("".join(_written(child) for child in children if child is not None))


def _written(child: str) -> str:
    return child if isinstance(child, Markup) else escape(visible(child))


def _attribute(name: str, value: str | bool | None) -> str:
    plain = name.rstrip("_").replace("_", "-")
    return f" {plain}" if value is True else f' {plain}="{escape(visible(str(value)))}"'
