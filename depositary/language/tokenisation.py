"""Text → syntactic words with their offsets, in the conventions of the English Universal Dependencies treebanks.

Rules, not a model: the conventions are regular, and offsets into the unchanged text come for free.
"""

from __future__ import annotations

import re

Span = tuple[int, int]

APOSTROPHE = "'’`ʼ"

# Words whose final full stop belongs to them. Single letters and letter sequences ("U.S.") are handled by the pattern.
ABBREVIATIONS = (
    "Mr Mrs Ms Messrs Dr Prof Rev Hon Gen Lt Col Maj Capt Cmdr Sgt Gov Sen Rep Reps Sens Amb Pres St Ft Mt Jr Sr Bros "
    "Inc Ltd Co Corp Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri Sat Sun "
    "vs etc al Art Arts Sec Vol Fig approx est dept Dept Univ Ave Blvd Rd cf viz ca c Adm Brig Esq Ph Supt Det"
).split()

# Bound prefixes stay with their word ("pro-Beijing", "re-elected"); other hyphens are words of their own.
PREFIXES = (
    "anti ante auto bi co contra counter de e ex extra hyper infra inter intra mega meta micro mid mini mis mono multi "
    "neo non pan para post pre pro proto pseudo quasi re semi sub super supra trans tri ultra un uni vice"
).split()

_TOKEN = re.compile(
    r"""
      (?P<address>(?:https?://|www\.)[^\s<>"“”]*[^\s<>"“”.,;:!?)\]'’] | [\w.+-]+@[\w-]+(?:\.[\w-]+)* | (?<!\w)[@\#]\w+
      | (?:\w+\.)+(?:com|org|net|gov|edu|int|info|html?|pdf|docx?|xlsx?|txt)\b)
    | (?P<letters>\b(?:[^\W\d_]\.){2,}(?:[^\W\d_]\b)?|\b[A-Z]\.[A-Z](?![\w.]))                  # U.S., p.m., U.S.A
    | (?P<abbreviation>\b(?:ABBREVIATIONS|[A-Z])\.(?=\s|,|;|$|[’'\)]))  # Mr. Gov. J.
    | (?P<numbered>\bNos?\.(?=\s?\d))                                   # No. 5, but "No. He refused."
    | (?P<number>(?<!\w)\d{3}-(?:\d{3}-)?\d{4}(?!\w) | (?:(?<![^\s(])[+-])?\d+(?:[.,:/]\d+)*(?:(?:st|nd|rd|th|s)\b)?
      | (?<!\w)[’']\d0?s?\b | (?<!\w)[’']\d\d\b)
    | (?P<word>(?:(?:PREFIXES)[-‑](?=\w))?[^\W_]+(?:(?:[’'`ʼ]|&)[^\W_]+|_+[^\W_]+)*(?:[\u0300-\u036f\u200d]+[^\W_]*)*)
    | (?P<repeat>\.{2,}|…|-{2,}|!{2,}|\?{2,}|[!?]{2,}|={2,}|\*{2,}|_{2,}|~{2,}|<{2,}|>{2,}|``|''|’’|‘‘)
    | (?P<other>\S)
    """.replace("ABBREVIATIONS", "|".join(ABBREVIATIONS)).replace("PREFIXES", "|".join(
        f"[{p[0]}{p[0].upper()}]{p[1:]}" for p in PREFIXES)),
    re.VERBOSE,
)  # fmt: skip

_CLITIC = re.compile(rf"(?:n[{APOSTROPHE}]t|[{APOSTROPHE}](?:s|re|ve|ll|d|m))$", re.IGNORECASE)
# Words that the treebanks split without an apostrophe.
_FUSED = {"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3}


def tokenise(text: str, start: int = 0, end: int | None = None) -> list[Span]:
    """Spans of the words in `text[start:end]`, in order, never overlapping, never empty."""
    spans: list[Span] = []
    for match in _TOKEN.finditer(text, start, len(text) if end is None else end):
        first, last = match.span()
        if match.lastgroup == "word":
            word = match.group()
            cut = _FUSED.get(word.lower())
            if cut is None and len(word) > 2 and not word.isalpha():
                clitic = _CLITIC.search(word)
                cut = clitic.start() if clitic else None
            if cut:
                spans.append((first, first + cut))
                first += cut
        spans.append((first, last))
    return spans
