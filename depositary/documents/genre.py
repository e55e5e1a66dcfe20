"""Which genre a text belongs to, and what decided it: the input, the markup, the title, the address or the text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from depositary.documents.genre_of_text import genre_of_text
from depositary.documents.genre_of_title import genre_of_title
from depositary.errors import InvalidInputError
from depositary.records import GENRES, Genre

NO_SIGN = "nothing in the document shows its genre"
# Names that other collections use for the same thing.
ALIASES: dict[str, Genre] = {
    "news_report": "report",
    "news": "report",
    "article": "report",
    "official_statement": "statement",
    "message": "statement",
    "press_briefing": "briefing",
    "government_news_release": "release",
    "press_release": "release",
    "news_release": "release",
    "communique": "joint_statement",
    "factsheet": "fact_sheet",
    "news_conference": "press_conference",
    "remarks": "speech",
    "address": "speech",
    "opinion": "commentary",
    "op_ed": "commentary",
    "oped": "commentary",
    "editorial": "commentary",
    "analysis": "commentary",
    "law": "legal_act",
}
# Sections of sites, as they appear in addresses: "https://example.org/opinion/2024/…". A word means the same anywhere.
ADDRESS_SECTIONS: dict[str, Genre] = {
    "opinion": "commentary", "opinions": "commentary", "op-ed": "commentary", "commentary": "commentary",
    "editorial": "commentary", "editorials": "commentary", "columns": "commentary", "commentisfree": "commentary",
    "press-briefings": "briefing", "press-briefing": "briefing", "briefings": "briefing",
    "speeches-remarks": "speech", "speeches": "speech", "speech": "speech", "remarks": "speech",
    "press-releases": "release", "press-release": "release", "news-releases": "release",
    "fact-sheets": "fact_sheet", "readouts": "readout", "interviews": "interview", "interview": "interview",
    "press-conferences": "press_conference", "presidential-actions": "legal_act", "executive-orders": "legal_act",
    "joint-statements": "joint_statement",
}  # fmt: skip
# schema.org types that pages declare; plain "NewsArticle" and "Article" say nothing, every kind of text carries them.
MARKUP_TYPES: dict[str, Genre] = {
    "OpinionNewsArticle": "commentary",
    "AnalysisNewsArticle": "commentary",
    "ReportageNewsArticle": "report",
}


@dataclass(frozen=True, slots=True)
class GenreDecision:
    """A genre with the reason for it."""

    genre: Genre
    reason: str


def parse_genre(name: str) -> Genre:
    """The genre that a name or a known alias stands for; case, blanks and hyphens do not matter.

    Raises:
        InvalidInputError: the name is neither; the message lists the valid ones.
    """
    found = _known_genre(name)
    if found is None:
        raise InvalidInputError(f'"{name}" is no genre. Use one of: {", ".join(GENRES)}.')
    return found


def decide_genre(
    text: str,
    *,
    given: str | None = None,
    markup_type: str | None = None,
    title: str | None = None,
    url: str | None = None,
    has_author_line: bool = False,
    has_disclaimer: bool = False,
) -> GenreDecision:
    """The genre by the first sign that speaks: given name, markup, title, address, text.

    Args:
        given: genre name of the input; an unknown one is mentioned in the reason and otherwise passed over.
        markup_type: schema.org type of the page.
    """
    unknown = ""
    if given:
        if (genre := _known_genre(given)) is not None:
            return GenreDecision(genre, "given")
        unknown = f'given as "{given}", which is no genre; '
    found = _from_signs(text, markup_type, title, url, has_author_line, has_disclaimer)
    return GenreDecision(found.genre, unknown + found.reason)


def _from_signs(
    text: str, markup_type: str | None, title: str | None, url: str | None, has_author_line: bool, has_disclaimer: bool
) -> GenreDecision:
    if markup_type in MARKUP_TYPES:
        return GenreDecision(MARKUP_TYPES[markup_type], f"markup: {markup_type}")
    if title and (by_title := genre_of_title(title)) is not None:
        return GenreDecision(by_title[0], f'title: "{by_title[1]}"')
    if url and (section := _section(url)) is not None:
        return GenreDecision(ADDRESS_SECTIONS[section], f'address: "/{section}/"')
    if has_author_line and has_disclaimer:
        return GenreDecision("commentary", "text: an author line and a disclaimer of the author's views")
    by_text = genre_of_text(text)
    if by_text is not None:
        return GenreDecision(by_text[0], f"text: {by_text[1]}")
    if has_disclaimer:
        return GenreDecision("commentary", "text: a disclaimer of the author's views")
    return GenreDecision("other", NO_SIGN)


def _known_genre(name: str) -> Genre | None:
    plain = re.sub(r"[\s-]+", "_", name.strip().lower())
    for genre in GENRES:
        if plain == genre:
            return genre
    return ALIASES.get(plain)


def _section(url: str) -> str | None:
    try:
        path = urlsplit(url).path
    except ValueError:
        return None
    # The last segment is the document's own name, not a section.
    return next((part for part in path.lower().split("/")[:-1] if part in ADDRESS_SECTIONS), None)
