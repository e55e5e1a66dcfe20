"""What surrounds an article and is not its content: author lines, disclaimers, credits, navigation, datelines.

Only the first and last few lines are looked at, and every pattern is a turn of phrase, never the name of an outlet.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from depositary.documents.author_line import AuthorLine, read_author_line, read_byline
from depositary.documents.lines import Line, first_lines, last_lines
from depositary.documents.publication_date import read_dateline
from depositary.records import Span

# An article's closing apparatus seldom exceeds this: author, disclaimer, credit, links, end mark.
CLOSING_LINES = 8
OPENING_LINES = 6

WORK = (
    r"(?:article|piece|commentary|op-?ed|opinion|essay|column|paper|post|publication|analysis|interview|blog|story|"
    r"text|report|brief|content|page|site|website|section)"
)
# Example: "The views expressed in this article are those of the author and do not reflect the position of the paper."
DISCLAIMER = re.compile(
    rf"\b(?:views?|opinions?|positions?|ideas?|perspectives?|statements?|conclusions?|comments?)\b"
    rf"(?=.*?(?:\b(?:this|these|the|above|following)\s+(?:\w+\s+)?{WORK}|\bauthors?\b|\bauthor\(s\)|\bwriters?\b|"
    r"\bcontributors?\b|\bcolumnists?\b|\b(?:expressed|presented|stated)\s+(?:here(?:in)?|above|are)\b|\bown\b))"
    r".*?(?:\b(?:do(?:es)?|may|should|need)\s+not\s+(?:necessarily\s+)?(?:be\s+(?:taken|seen|attributed|construed)|"
    r"reflect|represent|coincide|express|correspond|constitute)|\bare\s+(?:solely\s+|entirely\s+|strictly\s+|"
    r"exclusively\s+|purely\s+)?(?:those\s+of\s+the|the\s+author|(?:his|her|their|my|our)\s+own|personal)\b)",
    re.IGNORECASE | re.DOTALL,
)
# Example: "This article does not represent the views of the institute."; "Jane Roe writes in a personal capacity."
OTHER_DISCLAIMER = re.compile(
    rf"^(?:(?:disclaimer|note)\s*[:–—-]|(?:this|the)\s+{WORK}\s+do(?:es)?\s+not\s+(?:necessarily\s+)?(?:reflect|represent)"
    r"|.{0,120}\bwr(?:ites?|iting|itten)\s+in\s+(?:a|his|her|their)\s+(?:purely\s+)?personal\s+capacity"
    r"|.{0,120}\b(?:is|are)\s+not\s+responsible\s+for\s+(?:the\s+)?(?:views|opinions|content))",
    re.IGNORECASE,
)
# Examples: "... do not necessarily reflect the position of Example Daily."; "... those of Example Daily or its staff."
HOLDER_OF_THE_POSITION = re.compile(
    r"(?:reflect|represent|express|coincide\s+with)\s+(?:the\s+)?(?:(?:official|editorial|institutional)\s+)*"
    r"(?:those|(?:positions?|policy|policies|views?|opinions?|stances?|line|viewpoints?)(?:\s*(?:,|or|and)\s*"
    r"(?:positions?|policy|policies|views?|opinions?|stances?))*)\s+(?:of|held\s+by)\s+(?:the\s+editors\s+of\s+)?"
    r"(?P<holder>.+)$",
    re.IGNORECASE | re.DOTALL,
)
# Example: "... do not necessarily reflect Example Daily's editorial stance."
POSSESSIVE_HOLDER = re.compile(
    r"(?:reflect|represent)\s+(?P<holder>[^,.;]+?)[’']s?\s+(?:own\s+|official\s+|editorial\s+)*(?:positions?|policy|views?|"
    r"opinions?|stance)",
    re.IGNORECASE,
)
END_OF_HOLDER = re.compile(r"\s*(?:[,;(]|\.(?=\s|$)|\s(?:or|and|nor)\s+(?:its|any|the|their|of)\b)")
NOT_AN_OUTLET = re.compile(
    r"^(?:any|its?|his|her|their|our|my|this|an?|the\s+)?\s*(?:author|employer|organi[sz]ation|publisher|institution|"
    r"publication|news|website|editor|company|magazine|outlet|paper|platform)",
    re.IGNORECASE,
)
# Examples: "This article first appeared in ..."; "Republished with permission."; "© 2024 Example";
# "Reporting by Jane Roe; editing by Ali Veli"
CREDIT = re.compile(
    rf"^[(\[]?(?:(?:this|the(?:\s+(?:following|above|original))?|an?\s+(?:earlier\s+)?version\s+of\s+this)\s+(?:\w+\s+)?{WORK}"
    r"\s+(?:was\s+|is\s+|has\s+been\s+|has\s+|had\s+)?(?:first\s+|originally\s+|also\s+|jointly\s+)?(?:appeared|appears|"
    r"published|republished|reprinted|co-published|posted|written|translated|produced|reproduced|adapted|updated|ran)\b"
    r"|(?:re)?(?:published|printed|posted)\s+(?:with|by|from|under|courtesy)\b|(?:first|originally)\s+published\b"
    r"|(?:©|\(c\)\s*\d|copyright\s+(?:©|\d))|all\s+rights\s+reserved"
    r"|(?:additional\s+)?(?:reporting|writing|editing|translation|translated|photography|edited)\s+by\s"
    r"|(?:photo|image|picture|photograph|cover\s+image|featured\s+image)s?(?:\s+credits?|\s+by|\s+courtesy)?\s*:"
    r"|(?:source|credit|editor|tags?|keywords?|topics?|filed\s+under|category)\s*:\s*\S)",
    re.IGNORECASE,
)
# Examples: "Follow us on Twitter", "Subscribe to our newsletter", "Read more: ...", "Share this article"
NAVIGATION = re.compile(
    r"^(?:follow\s+.{1,60}\son\s+(?:twitter|x|facebook|instagram|telegram|linkedin)|subscribe\s+(?:to|now|here)|sign\s+up\s+"
    r"(?:for|to)|share\s+(?:this|on|via)|read\s+(?:more|also|next|the\s+full\s+story)\b|click\s+here\b|see\s+also\s*:|"
    r"related\s+(?:articles?|stories|posts|content)|most\s+read|advertisement$|print\s+this|back\s+to\s+top|"
    r"join\s+(?:our|the)\s+(?:newsletter|telegram|channel)|download\s+(?:the\s+)?(?:app|pdf))",
    re.IGNORECASE,
)
# Examples: "###", "# # #", "-30-", "ENDS", "* * *"
END_MARK = re.compile(
    r"^(?:(?:[#*]\s*){1,5}|[-–—]\s*(?:30|ends?)\s*[-–—]|\[?ends?\]?\.?|\(ends?\)|[-_=–—]{3,})$", re.IGNORECASE
)
# Examples: "12:47 P.M. EST"; "Published: 2 May 2024"; "Updated on 2 May 2024"
TIME_OR_DATE_LINE = re.compile(
    r"^(?:\d{1,2}:\d{2}\s*[AP]\.?M\.?(?:\s+[A-Z]{2,4})?|(?:published|posted|updated|last\s+updated|released|issued|date)"
    r"(?:\s+on)?\s*:?\s.{4,40}\d{4}.{0,20})$",
    re.IGNORECASE,
)
DECORATION = " \t\u00a0*_•·–—-|>#~"


@dataclass(frozen=True, slots=True)
class Apparatus:
    """What the lines around the content say about the document, and where they stand."""

    spans: tuple[Span, ...] = ()
    authors: tuple[str, ...] = ()
    affiliation: str | None = None
    disclaimer: str | None = None
    outlet: str | None = None
    """The outlet that a disclaimer names as not sharing the author's view."""


def read_apparatus(text: str) -> Apparatus:
    """Author lines, disclaimers, credits and datelines of a text."""
    opening = first_lines(text, OPENING_LINES)
    closing = [line for line in last_lines(text, CLOSING_LINES) if not opening or line.start > opening[0].start]
    spans: list[Span] = []
    author_lines: list[AuthorLine] = []
    disclaimers: list[str] = []
    for line in closing[::-1]:
        words = line.text.strip(DECORATION)
        if is_disclaimer(words):
            disclaimers.insert(0, words)
            if (author := read_author_line(words, text, decorated=True)) is not None:
                author_lines.insert(0, author)
        elif (author := read_author_line(words, text, decorated=_is_decorated(line))) is not None:
            author_lines.insert(0, author)
        elif not (_is_furniture(line.text) or _is_furniture(words)):
            break  # the content's last line: nothing above it belongs to the end matter
        spans.append(line.span)
    for line in opening:
        if line.span in spans:
            break
        words = line.text.strip(DECORATION)
        if (byline := read_byline(words)) is not None:
            author_lines.append(byline)
        elif CREDIT.match(words) and len(words) < 400:
            if (author := read_author_line(words, text, decorated=True)) is not None:
                author_lines.append(author)
        elif is_disclaimer(words) and len(words) < 400:
            disclaimers.append(words)
        elif not (_is_furniture(words) or TIME_OR_DATE_LINE.match(words)):
            if (dateline := read_dateline(line.text)) is not None:
                spans.append((line.start, line.start + dateline.end))
            continue
        spans.append(line.span)
    disclaimer = " ".join(disclaimers) or None
    affiliation = "; ".join(dict.fromkeys(a.affiliation for a in author_lines if a.affiliation)) or None
    return Apparatus(
        spans=tuple(sorted(spans)),
        authors=tuple(dict.fromkeys(name for line in author_lines for name in line.authors)),
        affiliation=affiliation,
        disclaimer=disclaimer,
        outlet=outlet_of_disclaimer(disclaimer, affiliation) if disclaimer else None,
    )


def is_disclaimer(line: str) -> bool:
    """The line says that the views are the author's and not somebody else's."""
    # A paragraph of content is longer, and a quotation is somebody speaking, not the outlet.
    if len(line) > 900 or line.startswith(("“", '"', "«")):
        return False
    return bool(DISCLAIMER.search(line) or OTHER_DISCLAIMER.match(line))


def outlet_of_disclaimer(disclaimer: str, affiliation: str | None = None) -> str | None:
    """The outlet whose position the views need not be; None when it is unnamed or the author's own employer."""
    for pattern in (HOLDER_OF_THE_POSITION, POSSESSIVE_HOLDER):
        if (match := pattern.search(disclaimer)) is None:
            continue
        holder = match["holder"]
        if (end := END_OF_HOLDER.search(holder)) is not None:
            holder = holder[: end.start()]
        holder = holder.strip().strip(DECORATION + ".").strip("“”\"'’")
        bare = re.sub(r"^the\s+", "", holder, flags=re.IGNORECASE)
        if not bare or not bare[0].isupper() or len(bare) > 80 or NOT_AN_OUTLET.match(holder):
            continue
        if affiliation and bare in affiliation:
            continue
        return holder
    return None


def _is_furniture(words: str) -> bool:
    return bool(END_MARK.match(words) or (len(words) < 400 and (CREDIT.match(words) or NAVIGATION.match(words))))


def _is_decorated(line: Line) -> bool:
    """Set off from the content by stars, brackets, italics or a dash, as author lines are."""
    return line.text[0] in "*_[(—~"
