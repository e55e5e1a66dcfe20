"""What the words around an expression show: a name, a thing it belongs to, a time to come."""

from __future__ import annotations

import re
from functools import lru_cache

from depositary.coding.time import patterns as p
from depositary.coding.time.vocabulary import words

_WORD_BEFORE = re.compile(r"([\w'.-]+)\s+\Z")
# After a year or a day, these words go on with the sentence; any other word is the thing that is named by the date.
_GOES_ON = words(
    "and or but nor in on at to of by from with for as is are was were be been being has have had do does did"
    " will would shall can could may might must when while that which who whom whose where than then until since"
    " because if so not after before during under over between through against about into within without amid"
    " also only both he she it they we you i there the a an this these those its his her their our said says"
    " told there's onwards onward"
)
_SPEAKING = words("said says told announced added insisted warned argued")
_CERTAIN_LEADS = words("in since until till during early late mid through throughout last next this")
_TITLES = words("mr mrs ms dr minister secretary president senator dame sir judge")
# "Theodora May", "Mr April": somebody of that name is in the text.
_NAMED_LIKE_A_MONTH = re.compile(r"\b([A-Z][a-z]+)\.? (?:May|June|April|August)\b(?!,? [0-9])")
_NO_GIVEN_NAME = _CERTAIN_LEADS | words("the by for to of and from after before around between or every each on a")

_FUTURE = (
    r"(?:will|shall|would|'ll|wo)(?:n't)? (?!like\b)(?:(?:not|also|then|again|likely|soon) )?(?:be )?[a-z]+"
    r"|(?:agree[sd]?|plan(?:s|ned|ning)?|expect(?:s|ed)?|set|schedule[sd]?|hope[sd]?|intend(?:s|ed)?|promise[sd]?"
    r"|pledge[sd]?|vow(?:s|ed)?|invite[sd]?|prepar(?:e|es|ed|ing)|about|going|slated|poised|likely|want(?:s|ed)?)"
    r" (?:for|to(?: be)? [a-z]+)|due (?:on|in|by|next|back|for|at|to (?!(?:the|a|an|its|his|their)\b)[a-z]+)"
    r"|to be [a-z]+|scheduled|slated|upcoming|forthcoming|preparations? for|ahead of|no later than|(?:is|are) to [a-z]+"
).replace(" ", r"\s")
_PAST = (
    r"(?:said|says|told|announced|reported|added|stated|declared|wrote|noted|confirmed|posted|was|were|had|did|has"
    r"|have)"
)
_PAST_VERBS = (
    r"met|held|took|came|went|began|left|gave|made|struck|saw|spoke|fell|rose|won|lost|sent|fought|[a-z]{3,}ed"
)
_CUE_BEFORE = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}))\b")
_CUE_AFTER = re.compile(rf"\b(?:(?P<future>{_FUTURE})|(?P<past>{_PAST}|{_PAST_VERBS}))\b")
_PAST_VERB = re.compile(rf"\b(?:{_PAST_VERBS})\b")
# "He said that on [Friday] they will sign": the verb of this clause comes after.
_OPENS_CLAUSE = re.compile(r"(?:\b(?:that|but|while|whereas)|[;:]) (?:in |on |at |by |during )?(?:the )?\Z")
_SENTENCE_END = re.compile(r"[.!?]['\")\]]* |\n")
_ABBREVIATION_END = re.compile(
    r"\b(?:mr|mrs|ms|dr|st|gen|sen|rep|gov|lt|col|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|no|u\.s|[a-z])\.\Z"
)
# Longer sentences are lists; a verb farther away says nothing about the date.
_SENTENCE_REACH = 300


def is_capital(text: str, position: int) -> bool:
    """Whether a capital letter stands there."""
    return text[position : position + 1].isupper()


def preceding_word(plain: str, start: int) -> str:
    """The word before, without its stop, or ""."""
    match = _WORD_BEFORE.search(plain, max(0, start - 30), start)
    return match[1].rstrip(".") if match else ""


def names_a_thing(text: str, plain: str, end: int) -> bool:
    """Whether a noun phrase goes on after a date: "the 1975 [Helsinki Final Act]"."""
    match = p.NEXT_WORD.match(plain, end)
    return match is not None and match["word"] not in _GOES_ON


def is_possessive(plain: str, end: int) -> bool:
    """Whether "'s" or the apostrophe of a plural follows: "Monday's statement"."""
    return plain.startswith("'s", end) or (plain.startswith("' ", end) and plain[end - 1 : end] == "s")


def is_person_name(text: str, plain: str, start: int, end: int) -> bool:
    """Whether May, June or August is somebody: a title before it, a verb of speaking after it."""
    before = preceding_word(plain, start)
    if before in _CERTAIN_LEADS:
        return False
    after = p.NEXT_WORD.match(plain, end)
    if before in _TITLES or (after is not None and after["word"] in _SPEAKING):
        return True
    if plain.startswith("march", start):
        return after is not None and after["word"] in ("on", "for", "of") and before not in ("by", "from", "for")
    if before in ("by", "for", "to", "of", "and", "from", "after", "before", "around", "between", "or"):
        return _names_somebody_like_a_month(text)
    return False


@lru_cache(maxsize=2)
def _names_somebody_like_a_month(text: str) -> bool:
    return any(match[1].lower() not in _NO_GIVEN_NAME for match in _NAMED_LIKE_A_MONTH.finditer(text))


def sentence_bounds(text: str, plain: str, start: int, end: int) -> tuple[int, int]:
    """The sentence around an expression, at most `_SENTENCE_REACH` characters to either side."""
    low, high = max(0, start - _SENTENCE_REACH), min(len(plain), end + _SENTENCE_REACH)
    for match in _SENTENCE_END.finditer(plain, low, start):
        if not _goes_on(text, plain, match):
            low = match.end()
    for match in _SENTENCE_END.finditer(plain, end, high):
        if not _goes_on(text, plain, match):
            return low, match.start()
    return low, high


def _goes_on(text: str, plain: str, end: re.Match[str]) -> bool:
    """Whether the sentence goes on: after an abbreviation, or after a line break with a small letter."""
    if end.group() == "\n":
        return text[end.end() : end.end() + 4].lstrip()[:1].islower()
    return _ABBREVIATION_END.search(plain, max(0, end.start() - 6), end.start() + 1) is not None


# "Effective 1 April", "as of 7 December": said of the day nearest to publication, before or after it.
_TAKES_EFFECT = re.compile(r"(?:effective|starting|beginning|as (?:of|from))\b")


def takes_effect(plain: str, start: int) -> bool:
    """Whether an expression says from when on something holds."""
    return _TAKES_EFFECT.match(plain, start) is not None


def looks_ahead(text: str, plain: str, start: int, end: int) -> bool | None:
    """Whether the sentence speaks of a time to come: "will meet on Friday", "due in July"; None when nothing shows.

    The last verb of speaking or auxiliary before the expression decides, else the first verb after it.
    """
    low, high = sentence_bounds(text, plain, start, end)
    following = _CUE_AFTER.search(plain, end, high)
    if following is not None and _OPENS_CLAUSE.search(plain, low, start):
        return following["future"] is not None
    last = None
    for cue in _CUE_BEFORE.finditer(plain, low, start):
        last = cue
    if last is None and not _PAST_VERB.search(plain, low, start):
        return None if following is None else following["future"] is not None
    return last is not None and last["future"] is not None
