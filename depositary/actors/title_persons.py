"""Persons whom the title of an official text introduces, so that the text may call them by their family names."""

from __future__ import annotations

import re
from itertools import takewhile

from depositary.actors.persons import HEADS, PersonsOfText
from depositary.actors.registry import Registry
from depositary.actors.words import HONORIFICS

# "Readout of National Security Adviser Ada Roe’s Meeting with …", "Statement by Spokesperson Ada Roe on …"
_FIRST_NAMED = re.compile(
    r"^\s*(?:readout|statement|remarks|summary)\s+(?:of|from|by)\s+(?:the\s+)?(?P<who>.+?)"
    r"(?:[’']s?\s+(?:call|meeting|trip|travel|visit|engagement|conversation|participation|bilateral|video|phone|remarks)"
    r"|\s+(?:on|with|meeting|call|regarding|following|about|at)\b|$)",
    re.IGNORECASE,
)
_WITH = re.compile(r"\b(?:with|to)\s+", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w’'.-]*")
_LONGEST_OFFICE = 6


def introduce_title_person(title: str, outlet_actor: str, registry: Registry, persons: PersonsOfText) -> None:
    """Remember the person who acts in the title of an official outlet's text, by the last office before the name.

    Without a state beside the office the outlet's own is meant, since it tells what its people did. Whoever the files
    know keeps the state they say; a head of state or government whom they do not know is a guest.
    """
    found = _FIRST_NAMED.match(title)
    if found is None or re.search(r"\b(?:between|and)\b", found["who"]):
        return
    words = [word for word in _WORD.findall(found["who"]) if word.casefold() not in HONORIFICS]
    actors = [m for m in registry.matches(" ".join(words)) if m.form != "person"]
    offices = _offices(words, registry)
    if actors or not offices:
        return
    first, last = offices[0], offices[-1]
    name = words[last[1] :]
    title = " ".join(words[first[0] : first[1]])
    role = registry.role(title)
    # Two offices are one person's only when the second is whom the first serves: "Adviser to the Vice President".
    serves = len(offices) <= 2 and all(word.islower() or word == "Vice" for word in words[first[1] : last[0]])
    if role is None or role.office in HEADS or not serves or not name or not all(word[0].isupper() for word in name):
        return
    called = " ".join(name)
    known = bool(registry.persons.terms_of(called))
    persons.named(called, role=role, words=title, state=None if known else outlet_actor, titled=True)


def introduce_guests(title: str, registry: Registry, persons: PersonsOfText) -> None:
    """Remember whom the title says they met, with the state beside the office; without one, only as a guest."""
    after = _WITH.search(title)
    for part in re.split(r",? and (?=[A-Z])|, (?=[A-Z])|; ", title[after.end() :]) if after else ():
        words = [word for word in _WORD.findall(part) if word.casefold() not in HONORIFICS]
        offices = _offices(words, registry)
        mentions = registry.matches(part)
        if not offices or any(m.form == "person" for m in mentions):
            continue
        first, last = offices[-1]
        name = list(takewhile(lambda word: word[0].isupper(), words[last:]))
        called, office = " ".join(name), " ".join(words[first:last])
        role = registry.role(office)
        if not called or registry.persons.terms_of(called):
            continue
        states = {m.code for m in mentions if m.code and m.form in ("name", "adjective", "organisation")}
        state = states.pop() if len(states) == 1 else None
        persons.named(called, role=role, words=office, state=state, titled=True).is_guest = True


def _offices(words: list[str], registry: Registry) -> list[tuple[int, int]]:
    """First and next word of every personal office, the longest from the left."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        for end in range(min(len(words), at + _LONGEST_OFFICE), at, -1):
            role = registry.role(" ".join(words[at:end]))
            if role is not None and role.kind == "person":
                found.append((at, end))
                at = end - 1
                break
        at += 1
    return found
