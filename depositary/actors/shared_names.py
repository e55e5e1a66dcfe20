"""Names read with their neighbours: "North and South Korea", "the South" after "South Korea", "Russian-French"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from depositary.actors.matching import Candidate, Mention, read
from depositary.actors.phrases import HYPHENS
from depositary.actors.registry import Registry

OPPOSITE = {"North": "South", "South": "North", "East": "West", "West": "East"}
# "North" in "North and South Korea", "East and West Germany", "North or South Korea"
SHARING = re.compile(r"\b(North|South|East|West)(?= (?:and|or|&) $)")
# "the South", but not "the South Caucasus" or "the South-East"
ALONE = re.compile(r"\b[Tt]he (North|South|East|West)\b(?![-‑]| [A-Z])")
ARTICLE = "The "
# "Perth, WA"
IN_ADDRESS = re.compile(r"\b([A-Z][\w’'-]+), $")
LONGEST_IN_ADDRESS = 3


def complete(mentions: Sequence[Mention], text: str, registry: Registry, on: date | None) -> list[Mention]:
    """The mentions with those that borrow their last word, in text order.

    Where one state of a divided pair is named ("South Korea"), "the North" and "the South" after it are the two, unless
    the word alone is listed as a name ("the West").
    """
    found: list[Mention] = []
    pairs: dict[str, tuple[Candidate, ...]] = {}
    added: list[tuple[int, str]] = []
    for mention in mentions:
        if _is_start_of_longer_name(mention, text) or is_in_address(mention, text, found):
            continue
        first, _, rest = mention.text.partition(" ")
        if first in OPPOSITE and rest and mention.form in ("name", "adjective"):
            if (sharing := SHARING.search(text[max(mention.start - 12, 0) : mention.start])) and sharing[1] != first:
                start = max(mention.start - 12, 0) + sharing.start()
                if known := registry.candidates(f"{sharing[1]} {rest}"):
                    found.append(_mention(start, sharing[1], known, on))
            other = registry.candidates(f"{OPPOSITE[first]} {rest}")
            if other and mention.form == "name" and first not in pairs:
                pairs[first], pairs[OPPOSITE[first]] = tuple(mention.candidates), other
                added.append((mention.end, first))
        found.append(mention)
    if not pairs:
        return found
    taken = {m.start for m in found}
    since = min(end for end, _ in added)
    for match in ALONE.finditer(text, since):
        start = match.start(1)
        if match[1] in pairs and start not in taken:
            found.append(_mention(start, match[1], pairs[match[1]], on))
    return sorted(found, key=lambda m: m.start)


def hyphenated_pair(mentions: Sequence[Mention], text: str) -> tuple[str, ...]:
    """The two actors a text joins by a hyphen, "Russian-French", when it joins no others."""
    pairs: dict[frozenset[str], tuple[str, str]] = {}
    for a, b in pairwise(m for m in mentions if m.form != "place"):
        joined = text[a.end : b.start] in HYPHENS or a.text.endswith("-")
        if joined and a.code and b.code and a.code != b.code:
            pairs.setdefault(frozenset((a.code, b.code)), (a.code, b.code))
    return next(iter(pairs.values())) if len(pairs) == 1 else ()


def is_in_address(mention: Mention, text: str, before: Sequence[Mention]) -> bool:
    """Whether a weak name in capitals is a region's abbreviation after a town: "Perth, WA", not "Fiji, WA"."""
    if mention.strength != "weak" or not mention.text.isupper() or len(mention.text) > LONGEST_IN_ADDRESS:
        return False
    town = IN_ADDRESS.search(text[max(mention.start - 40, 0) : mention.start])
    listed = any(m.end == mention.start - 2 and m.form not in ("place", "metonym") for m in before[-1:])
    return town is not None and not listed


def without_addresses(text: str, mentions: Sequence[Mention]) -> str:
    """The text without abbreviations of regions after towns."""
    for mention in reversed([m for m in mentions if is_in_address(m, text, ())]):
        text = text[: mention.start].rstrip(", ") + text[mention.end :]
    return text


def _is_start_of_longer_name(mention: Mention, text: str) -> bool:
    """Whether a medium's name is only the beginning of another: "The Independent Commission"."""
    if mention.form != "media" or not mention.text.startswith(ARTICLE) or mention.text.count(" ") > 1:
        return False
    return text[mention.end : mention.end + 1] == " " and text[mention.end + 1 : mention.end + 2].isupper()


def _mention(start: int, word: str, candidates: tuple[Candidate, ...], on: date | None) -> Mention:
    reading = read(candidates, on)
    return Mention(
        start, start + len(word), word,
        reading.code, reading.codes, reading.form, reading.strength, reading.name, reading.candidates,
    )  # fmt: skip
