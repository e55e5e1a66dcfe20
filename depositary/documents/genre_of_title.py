"""What a title says about the genre: official texts carry their kind in their name."""

from __future__ import annotations

import re

from depositary.records import Genre

# A title that tells of a text is a report on it: "The ministers signed a joint statement".
TELLS_OF_IT = re.compile(
    r"\b(?:signed?|signs|issued?|issues|adopted?|adopts|released|releases|attended|addressed|rejects?|hails?)\b",
    re.IGNORECASE,
)
OFFICIAL_ORDER = r"(?:council\s+|commission\s+)?(?:implementing\s+|delegated\s+)?(?:regulation|directive|decision)\s+\("

# In order: the first that fits decides. Above each pattern, a title it is for.
PATTERNS: list[tuple[Genre, list[str]]] = [
    ("readout", [
        # "Readout of the President's Call with Prime Minister Roe"
        r"^(?:\w+\s+)?read-?out\b(?:\s+(?:of|from|on)\b|\s*:)",
        r"^summary of (?:the )?(?:call|conversation|meeting)\b",
    ]),
    ("fact_sheet", [
        # "FACT SHEET: New Measures", "Backgrounder: The Strait"
        r"^(?:fact\s?-?sheet|backgrounder)\b",
    ]),
    ("joint_statement", [
        # "Joint Statement by the Foreign Ministers", "Exampleland Joint Leaders' Statement"
        r"\bjoint\b.{0,40}?\b(?:statement|communiqu[eé]|declaration|vision)\b(?!s\b)",
        # "Leaders' Declaration", "Summit Communiqué"
        r"\b(?:leaders|ministers|heads of (?:state|delegation|government)|summit)[’']?s?\s+(?:statement|declaration)\b",
        r"\bcommuniqu[eé]\b",
    ]),
    ("press_conference", [
        # "News Conference following the Talks"
        r"\b(?:press|news)[\s-]conference\b",
        # "Press statements following talks with President Roe"
        r"^(?:joint\s+)?press\s+(?:statements?|availability)\b.*\b(?:with|following|after)\b",
    ]),
    ("briefing", [
        # "Press Briefing by Spokesperson Jane Roe", "Background Press Call on Sanctions", "Press Gaggle by …"
        r"\b(?:press|background|media|news|daily|noon|department)\b.{0,20}\b(?:briefing|gaggle|call)\b",
        r"^(?:gaggle|briefing)\b",
    ]),
    ("interview", [
        # "Interview with Example Daily", "After the fall: An interview with Jane Roe", "The strait (interview)"
        r"(?:^|[:–—|(]\s*|\b(?:an?|exclusive|full)\s+|[’']s\s+)interview\b\s*(?:with|to|for|by|of|:|\||\)|$)",
        # "Q&A with Jane Roe", "In conversation with Jane Roe"
        r"^q\s?&\s?a\b|^in conversation with\b",
    ]),
    ("resolution", [
        # "General Assembly resolution 75/1", "European Parliament resolution of 3 May 2024 on …", "S/RES/2728 (2024)"
        r"\bresolution\s+(?:no\.?\s*)?(?:\d|of\s+\d)|^(?:draft\s+)?resolution\b|\b[AS]/RES/\d",
    ]),
    ("legal_act", [
        # "Executive Order on Exports", "A Proclamation on …", "Memorandum on …", "Treaty between …"
        r"^(?:an?\s+)?(?:executive\s+order|proclamation|presidential\s+(?:determination|memorandum)|decree|act\b|treaty\b"
        r"|memorandum\s+(?:on|for|of)|law\s+(?:no|on)|agreement\s+between|protocol\s+(?:to|on)|order\s+(?:no|of))",
        # "Council Implementing Regulation (EU) 2024/1"
        rf"^{OFFICIAL_ORDER}",
        # "Notice on the Continuation of the National Emergency", "Nominations Sent to the Senate"
        r"\bcontinuation of the national emergency\b|^nominations?\b.*\bsent to\b|\bpresidential determination\b",
    ]),
    ("speech", [
        # "Statement of Exampleland in the UN General Debate": called a statement, delivered as a speech
        r"^statement\b.*\b(?:general debate|in the general assembly|at the (?:general assembly|security council))\b",
        # "Remarks by President Roe at …", "Opening remarks", "Address to the Nation", "Inaugural Address"
        r"^(?:\w+\s+){0,3}?remarks\b|^(?:\w+\s+){0,2}speech\b|^toasts?\b",
        r"\b(?:speech|address|lecture|toast)\s+(?:by|at|to|before|delivered|on\s+the\s+occasion)\b",
        r"^(?:inaugural|keynote|state\s+of\s+the\s+\w+)\s+address\b",
    ]),
    ("statement", [
        # "Statement by the Spokesperson", "Presidential Message on …", "Jane Roe Statement on …"
        r"^(?:\w+\s+){0,2}(?:statement|message)s?\b\s*(?:by|from|of|on|to|regarding|concerning|:|$)",
        r"\bstatement$|^(?:[^\W\d_][\w.’'-]*\s+){1,6}statement\s+on\b|^(?:declaration|appeal)\s+(?:by|of)\b",
        # "Congratulations to …", "Condolences to …", "Letter from …"
        r"^(?:congratulations|greetings?|condolences|felicitations)\b|^(?:open\s+)?letters?\s+(?:by|from|to)\b",
    ]),
    ("release", [
        # "Press Release: …", "ICYMI: …"
        r"^(?:(?:press|news|media)\s+release\b|icymi\b|for immediate release)",
    ]),
    ("commentary", [
        # "Opinion | Why it matters", "Op-Ed: …", "Why it matters – Editorial", "Article by Minister Roe"
        r"^(?:opinion|op-?ed|commentary|editorial|analysis|viewpoint|column|perspective|comment)\s*(?:[:|–—]|-\s)",
        r"[|–—]\s*(?:opinion|op-?ed|commentary|editorial)$|\b(?:an?\s+|authored\s+|^)article\s+by\b",
    ]),
]  # fmt: skip
TITLES = [(genre, re.compile("|".join(patterns), re.IGNORECASE)) for genre, patterns in PATTERNS]


def genre_of_title(title: str) -> tuple[Genre, str] | None:
    """The genre a title names and the words that name it; None when it names none."""
    title = " ".join(title.replace("\u2060", "").split())
    for genre, pattern in TITLES:
        if (match := pattern.search(title)) is not None:
            if genre in ("joint_statement", "resolution") and TELLS_OF_IT.search(title[: match.end()]):
                return None
            return genre, match.group().strip()
    return None
