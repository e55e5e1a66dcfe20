"""What the build of a text says about its genre: recitals, speakers' turns, forms of address, reported speech."""

from __future__ import annotations

import re
from collections.abc import Callable

from depositary.documents.publication_date import read_dateline
from depositary.records import Genre

# A genre shows early; reading on would cost time and add quotations of other texts.
READ_CHARACTERS = 20_000
LINE = re.compile(r"[^\r\n]*\S[^\r\n]*")
QUOTATION = re.compile(r"“[^”]{1,2000}”?|\"[^\"\r\n]{1,2000}\"|«[^»]{1,2000}»")
WORD = re.compile(r"\w+")

# "Recalling its resolution …", "– having regard to the Treaty", "Deeply concerned by …"
RECITAL = re.compile(
    r"^\W*(?:[A-Z]\.|\(?\w{1,3}\))?\s*(?:(?:further|also|deeply|gravely|strongly|fully)\s+)*(?:recalling|reaffirming|having\s+"
    r"(?:regard|considered|adopted|examined|heard)|recogni[sz]ing|noting|taking\s+note|acknowledging|emphasi[sz]ing|stressing|"
    r"underlining|welcoming|condemning|deploring|expressing|concerned|alarmed|disturbed|convinced|mindful|guided|bearing\s+in\s+"
    r"mind|determined|acting\s+under|considering|affirming|reiterating|whereas)\b",
    re.IGNORECASE,
)
# "By the authority vested in me as …", "IT IS HEREBY ORDERED", "HAVE ADOPTED THIS REGULATION:", "MEMORANDUM FOR THE …"
ENACTMENT = re.compile(
    r"\bby (?:virtue of )?the (?:authority|power) vested in (?:me|him|her)\b"
    r"|\bin witness whereof\b|\bit is hereby (?:ordered|decreed)\b"
    r"|\bha(?:ve|s) (?:agreed as follows|adopted this (?:regulation|directive|decision))\b|^memorandum for\b"
    r"|\bthis notice shall be "
    r"published\b|\bdo hereby proclaim\b|^nominations? sent to\b",
    re.IGNORECASE | re.MULTILINE,
)
# "We, the leaders of …", "released the following joint statement",
# "The text of the following statement was agreed by …"
JOINT_VOICE = re.compile(
    r"^\W*we,\s+(?:the\s+)?(?:leaders|heads|foreign|ministers|members|presidents?|prime|representatives|governments|g7|states)\b"
    r"|\bfollowing joint (?:statement|declaration|communiqu[eé])\b"
    r"|\bfollowing statement was (?:released|issued|agreed)\b[^.]{0,80}\band\b",
    re.IGNORECASE,
)
ISSUED_VOICE = re.compile(
    r"\b(?:issued|released|made) the following statement\b|\bmessage (?:of \w+ )?(?:reads|says|said|read)\b"
    r"|\btext of the (?:message|letter|statement)\b|^dear (?:mr|madam|mrs|ms|sir|colleagues|friends)\b",
    re.IGNORECASE | re.MULTILINE,
)
QUESTION_TURN = re.compile(
    r"^\W*(?:Q(?:UESTION)?|Question|Journalist|Reporter|Interviewer|Correspondent)(?:\s*\([^)]{1,40}\))?\s*(?::|[.\s]\s*(?=[A-Z“\"(\u2014]))"
)
# "MS. ROE: ", "THE PRESIDENT: ", "President of Exampleland Jane Roe: "
LABEL_WORD = r"(?:[A-Z][\w.’'-]*|of|the|and|for|de|al|bin|van|on)"
TURN = re.compile(rf"^\W{{0,3}}(?P<label>(?![a-z]){LABEL_WORD}(?:\s+{LABEL_WORD}){{0,14}}):\s+(?=\S)")
NOT_A_TURN = re.compile(
    r"^(?:note|source|photo|image|date|subject|published|updated|tags?|reference|article|section|annex|re|cc|tel|email|http|editor|contact|summary|background|title|fact)\b",
    re.IGNORECASE,
)
PRESS_ROOM = re.compile(
    r"^(?:MR|MS|MRS|DR|SECRETARY|GENERAL|ADMIRAL|AMBASSADOR|MODERATOR|SENIOR|COLONEL)\b|\bOFFICIAL\b"
)
# "Mr. President," "Excellencies," "Ladies and gentlemen," "distinguished delegates"
ADDRESS = re.compile(
    r"\b(?:(?:mr|madam|mrs)\.?,? (?:president|chair(?:man|person)?|speaker|secretary-general|prime minister)\b[,.!]"
    r"|(?:your )?excellenc(?:y|ies)\b|ladies and gentlemen|distinguished (?:delegates|guests|colleagues|members)"
    r"|dear (?:friends|colleagues)|good (?:morning|afternoon|evening)[,.!]|my fellow \w+"
    r"|thank you(?: all)?(?: so| very)? (?:much|for)"
    # Turns of those who speak for a country: "my delegation wishes", "allow me to begin", "from this rostrum".
    r"|my (?:delegation|country|government)\b|allow me (?:first )?to\b"
    r"|this (?:august )?(?:assembly|rostrum|gathering)\b"
    r"|on behalf of (?:my|the (?:people|government|delegation|republic))\b"
    r"|I (?:wish|would like|should like) (?:\w+ )?to (?:congratulate|thank|express|begin|extend|reiterate|assure))",
    re.IGNORECASE,
)
# "President Roe spoke today with Prime Minister Doe": the first sentence of a readout.
CONVERSATION = re.compile(
    r"^[^.]{0,200}?\b(?:spoke|met|hosted|convened)\b[^.]{0,60}?\b(?:with|by|today|yesterday)\b", re.IGNORECASE
)
CONVERSED = re.compile(
    r"\b(?:underscored|reaffirmed|reiterated|discussed|emphasi[sz]ed|thanked|welcomed|pledged|conveyed|exchanged|"
    r"reviewed|affirmed|look(?:s|ed) forward)\b",
    re.IGNORECASE,
)
TOLD = re.compile(r"\b(?:said|told|according to|reportedly)\b", re.IGNORECASE)
FIRST_PERSON = re.compile(r"\b(?:I|we|our|us|my|me|ours)\b", re.IGNORECASE)
# "I believe", "in my view", "we must", "should": an author who argues
ARGUMENT = re.compile(
    r"\b(?:I (?:believe|think|argue|would|am convinced|suspect|doubt)|in my (?:view|opinion)|"
    r"(?:we|they|it|the \w+|policymakers|leaders|governments?) "
    r"(?:must|should|ought|needs? to)|"
    r"it is (?:time|high time|clear|hard|worth|no surprise|tempting|important to)|"
    r"one (?:might|could|should)|"
    r"arguably|undoubtedly|of course|indeed|clearly|needless to say|make no mistake)\b",
    re.IGNORECASE,
)
REPORTING = re.compile(
    r"\b(?:said|told|according to|reported|announced|stated|added|confirmed|noted|claimed|discussed|"
    r"met with|held (?:a|talks)|"
    r"had a (?:meeting|telephone)|took place|visited|arrived|spoke|exchanged|"
    r"attended|emphasi[sz]ed|stressed|thanked)\b",
    re.IGNORECASE,
)
# A turn on every page of a long text is no accident; single labels with a colon are.
MINIMUM_RECITALS = 3
MINIMUM_QUESTIONS = 2
# First persons per hundred words: below, a narrator; above, somebody speaks for himself. Speeches of the sample lie
# above 3, news reports below 1.
SPOKEN_DENSITY = 2.0
NARRATED_DENSITY = 1.0
# Readouts are short; a longer account of a meeting is a report.
READOUT_CHARACTERS = 4_000

Finding = tuple[Genre, str]


def genre_of_text(text: str) -> Finding | None:
    """The genre that the build of a text shows, and the sign; None when it shows none."""
    head = text[:READ_CHARACTERS]
    lines = [match.group().strip() for match in LINE.finditer(head)]
    for rule in RULES:
        if (found := rule(head, lines)) is not None:
            return found
    return None


def _recitals(head: str, lines: list[str]) -> Finding | None:
    recitals = [
        line
        for line in lines
        if RECITAL.match(line) and (line.rstrip().endswith((",", ";", "and", "–")) or len(line) > 40)
    ]
    if len(recitals) >= MINIMUM_RECITALS and len(recitals) * 8 >= len(lines):
        return "resolution", f'{len(recitals)} recitals such as "{recitals[0][:40]}"'
    return None


def _enactment(head: str, lines: list[str]) -> Finding | None:
    match = ENACTMENT.search(QUOTATION.sub(" ", head))
    return ("legal_act", f'"{match.group().strip()}"') if match else None


def _joint_voice(head: str, lines: list[str]) -> Finding | None:
    match = JOINT_VOICE.search(head[:800])
    return ("joint_statement", f'"{match.group().strip()}"') if match else None


def _turns(head: str, lines: list[str]) -> Finding | None:
    questions = [line for line in lines if QUESTION_TURN.match(line)]
    matches = [match for line in lines if (match := _turn(line)) is not None]
    labels = [match["label"] for match in matches if not QUESTION_TURN.match(match.group())]
    if len(questions) >= MINIMUM_QUESTIONS and labels:
        if any(PRESS_ROOM.search(label) for label in labels):
            return "briefing", f'questions from the press answered by "{labels[0]}"'
        if len(set(labels)) > 1 or labels[0].isupper():
            return "press_conference", f'questions from the press answered by "{labels[0]}"'
        return "interview", f'questions answered by "{labels[0]}"'
    if any(label.startswith(("MODERATOR", "OPERATOR")) for label in labels):
        return "briefing", "a moderator opens it"
    spoken = [label for label in labels if label.isupper() or len(label.split()) > 1]
    # A list with colons ("Trade: …; Defence: …") has no first person; a transcript does.
    if spoken and _density(QUOTATION.sub(" ", head)) >= SPOKEN_DENSITY:
        return "speech", f'words of "{spoken[0]}" under that label'
    return None


def _turn(line: str) -> re.Match[str] | None:
    """A speaker's label; a quotation after it makes it a collection of voices, not a transcript."""
    match = TURN.match(line)
    if match is None or NOT_A_TURN.match(match["label"]) or line.startswith(("“", '"'), match.end()):
        return None
    return match


def _conversation(head: str, lines: list[str]) -> Finding | None:
    match = CONVERSATION.match(head.lstrip())
    if match and len(head) < READOUT_CHARACTERS and not TOLD.search(head) and len(CONVERSED.findall(head)) >= 2:
        return "readout", f'"{match.group()[-60:].strip()}" and what was discussed'
    return None


def _issued_voice(head: str, lines: list[str]) -> Finding | None:
    match = ISSUED_VOICE.search(QUOTATION.sub(" ", head[:1500]))
    return ("statement", f'"{match.group().strip()}"') if match else None


def _wire(head: str, lines: list[str]) -> Finding | None:
    for line in lines[:4]:
        if (dateline := read_dateline(line)) is not None:
            return "report", f'the dateline "{dateline.words}"'
    return None


def _address(head: str, lines: list[str]) -> Finding | None:
    plain = QUOTATION.sub(" ", head)
    match = ADDRESS.search(plain)
    if match and _density(plain) >= SPOKEN_DENSITY:
        return "speech", f'first person and the address "{match.group().strip()}"'
    return None


def _argument(head: str, lines: list[str]) -> Finding | None:
    plain = QUOTATION.sub(" ", head)
    words = max(len(WORD.findall(plain)), 1)
    found = ARGUMENT.findall(plain)
    reporting = len(REPORTING.findall(plain))
    if len(found) >= 3 and len(found) * 250 >= words and len(found) > reporting:
        return "commentary", f'argument in the author\'s own voice, such as "{found[0]}"'
    return None


def _own_voice(head: str, lines: list[str]) -> Finding | None:
    if len(head) > 3000 and _density(QUOTATION.sub(" ", head)) >= SPOKEN_DENSITY:
        return "speech", "first person throughout"
    if _density(QUOTATION.sub(" ", head)) >= SPOKEN_DENSITY:
        return "statement", "a short text in the first person"
    return None


def _narration(head: str, lines: list[str]) -> Finding | None:
    plain = QUOTATION.sub(" ", head)
    found = REPORTING.findall(plain)
    if found and _density(plain) < NARRATED_DENSITY:
        return "report", f'a narrator with "{found[0]}" and no first person'
    return None


def _density(plain: str) -> float:
    """First persons per hundred words."""
    words = len(WORD.findall(plain))
    return 100 * len(FIRST_PERSON.findall(plain)) / words if words else 0.0


RULES: list[Callable[[str, list[str]], Finding | None]] = [
    _recitals,
    _turns,
    _enactment,
    _joint_voice,
    _wire,
    _address,
    _issued_voice,
    _conversation,
    _argument,
    _own_voice,
    _narration,
]
"""In order: the first sign that speaks decides."""
