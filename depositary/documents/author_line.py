"""Author lines at the end of an article and bylines at its beginning: names and affiliation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from depositary.documents.person_name import names_in_list

# Callings of people who sign articles. State offices are left out: "X is the president of Y" is content.
CALLING = (
    r"(?:fellow|professor|lecturer|analyst|researcher|advis[eo]r|director|journalist|correspondent|columnist|editor|"
    r"reporter|writer|author|expert|scholar|scientist|economist|contributor|consultant|lawyer|historian|commentator|"
    r"student|candidate|specialist|strategist|diplomat|founder|co-founder|associate|instructor|coordinator|manager|"
    r"blogger|activist|academic|head|chair|chairman|chairwoman|dean|member|teacher|graduate|intern|officer|"
    r"former\s+(?:\w+\s+){0,3}(?:ambassador|minister|president|secretary|diplomat|envoy|official))s?"
)
# Example: "The article is written by Dr. Jane Roe, is a Senior Advisor at ..."
WRITTEN_BY = re.compile(
    r"^[(\[]?(?:this|the(?:\s+\w+)?)\s+(?:\w+\s+)?(?:article|piece|post|story|commentary|op-?ed|essay|column|analysis|opinion|text|"
    r"report|paper|blog)\s+(?:is|was|has\s+been)\s+(?:first\s+|originally\s+|co-?)?(?:written|authored|contributed|prepared)"
    r"\s+by\s+(?:(?:a\s+|our\s+)?(?:guest|staff)\s+(?:contributor|writer|author|columnist)s?,?\s+)?",
    re.IGNORECASE,
)
ABOUT_THE_AUTHOR = re.compile(
    r"^(?:about\s+the\s+(?:authors?|writer)|authors?|the\s+author)\s*[:–—-]\s*", re.IGNORECASE
)
ABOUT_HEADING = re.compile(r"^(?:about\s+the\s+(?:authors?|writer|contributors?))\s*:?$", re.IGNORECASE)
# Example: "Reporting by Jane Roe in Paris; editing by Bob Roe"
REPORTED_BY = re.compile(r"^\(?(?:reporting|writing|written|story|text)\s+by\s+", re.IGNORECASE)
# Example: "Jane Roe is a senior fellow at the Example Institute."
IS_A = re.compile(
    rf"(?:,?\s+(?:is|was|are|were)\s+(?:currently\s+|also\s+)?(?:an?\s+|the\s+)?|,\s+(?:an?|the)\s+)(?=(?:[\w’'/.,-]+\s+){{0,7}}{CALLING}\b)",
    re.IGNORECASE,
)
DOES = re.compile(
    r"\s+(?:teaches|works\s+(?:at|for|as)|writes\s+(?:about|on|for|from)|serves\s+(?:as|on)|holds\s+an?|covers)\b",
    re.IGNORECASE,
)
# "…, a Senior Advisor at X and Adjunct Lecturer at Y": a second calling begins a second organisation.
SECOND_CALLING = re.compile(
    rf"(?:,?\s+and|,|;)\s+(?:also\s+|currently\s+)?(?:an?\s+|the\s+)?(?=(?:[\w’'/-]+\s+){{0,3}}{CALLING}\b)",
    re.IGNORECASE,
)
ORGANISATION_NOUN = (
    r"(?:Cent(?:er|re)|Institut(?:e|ion)|University|College|School|Council|Foundation|Academy|Ministry|Department|Society|"
    r"Association|Organi[sz]ation|Group|Network|Agency|Forum|Programme?|Initiative|Project|Parliament|Fund|Chair|Faculty)"
)
AT_ORGANISATION = re.compile(r"\s(?:at|with|for)\s+(?P<organisation>(?:the\s+)?(?=[^\W\d_a-z]).+)", re.DOTALL)
OF_ORGANISATION = re.compile(
    rf"\s(?:of|from|in)\s+(?P<organisation>(?:the\s+)?(?=[^\W\d_a-z])(?=.*\b{ORGANISATION_NOUN}\b).+)", re.DOTALL
)
END_OF_ORGANISATION = re.compile(
    r",?\s+(?:where|who|which|whose|specialising|specializing|focusing|working|with\s+a)\b|[;]|\.(?=\s+[A-Z“\"]|\s*$)"
)
# Example: "By Jane Roe and Ali Veli, Example City"; "Jane Roe, Special to the Example"
BYLINE = re.compile(r"^(?:by|written\s+by|authors?:|from)\s+(?=[^\W\d_])", re.IGNORECASE)
SPECIAL_TO = re.compile(r"^\s*[,|–—-]\s*(?:special\s+to|for|staff\s+writer|correspondent|contributor)\b", re.IGNORECASE)
AFTER_BYLINE = re.compile(r"^\s*(?:$|[,|•·–—(/-])")


@dataclass(frozen=True, slots=True)
class AuthorLine:
    """What a line says of those who wrote the text."""

    authors: tuple[str, ...]
    affiliation: str | None = None


def read_author_line(line: str, text: str, *, decorated: bool) -> AuthorLine | None:
    """A closing line that names the author; None when it is content.

    Args:
        line: without stars or dashes around it.
        text: the whole text; a person whom it mentions elsewhere is a subject of it, not its author.
        decorated: the line is set off from the content, which is evidence enough without that check.
    """
    line = line.strip("_*[]() ")
    if len(line) > 1200:
        return None
    if ABOUT_HEADING.match(line):
        return AuthorLine(())
    if match := WRITTEN_BY.match(line) or REPORTED_BY.match(line):
        names, end = names_in_list(line[match.end() :])
        return AuthorLine(names, affiliation_in(line[match.end() + end :])) if names else None
    if match := ABOUT_THE_AUTHOR.match(line):
        names, end = names_in_list(line[match.end() :])
        rest = line[match.end() + end :]
        return AuthorLine(names, affiliation_in(rest)) if names else None
    names, end = names_in_list(line)
    if not names:
        return None
    rest = line[end:]
    if not (IS_A.match(rest) or DOES.match(rest)):
        return None
    if not decorated and any(_is_mentioned_elsewhere(name, line, text) for name in names):
        return None
    return AuthorLine(names, affiliation_in(rest))


def read_byline(line: str) -> AuthorLine | None:
    """A line at the beginning that consists of author names: "By Jane Roe and Ali Veli"."""
    if len(line) > 160:
        return None
    if match := BYLINE.match(line):
        names, end = names_in_list(_capitalised_names(line[match.end() :]))
        rest = line[match.end() + end :]
        if names and AFTER_BYLINE.match(rest) and not rest.rstrip().endswith("."):
            return AuthorLine(names, affiliation_in(rest))
        return None
    names, end = names_in_list(line)
    if names and SPECIAL_TO.match(line[end:]):
        return AuthorLine(names)
    return None


def affiliation_in(description: str) -> str | None:
    """Organisations in "…, a senior fellow at X and lecturer at Y", as written, joined by "; "."""
    found: list[str] = []
    for piece in SECOND_CALLING.split(" " + description):
        match = _organisation(piece)
        if match is None:
            continue
        organisation = match["organisation"]
        if (end := END_OF_ORGANISATION.search(organisation)) is not None:
            organisation = organisation[: end.start()]
        organisation = re.sub(r"^the\s+", "", organisation.strip(" .,;*_"))
        if organisation and organisation not in found:
            found.append(organisation)
    return "; ".join(found) or None


def _organisation(piece: str) -> re.Match[str] | None:
    """ "professor of law at X" is at X; "director of the Centre for Y" is of the whole Centre for Y."""
    at, of = AT_ORGANISATION.search(piece), OF_ORGANISATION.search(piece)
    if at is None or of is None:
        return at or of
    return of if re.search(rf"\b{ORGANISATION_NOUN}\b", piece[of.start() : at.start()]) else at


def _is_mentioned_elsewhere(name: str, line: str, text: str) -> bool:
    return text.count(name) > line.count(name)


def _capitalised_names(names: str) -> str:
    """ "JANE ROE" → "Jane Roe", for bylines set in capitals; other spellings are left alone."""
    return names.title() if names.isupper() else names
