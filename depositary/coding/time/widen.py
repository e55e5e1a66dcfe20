"""Words around a mention that belong to it: parts ("mid-"), ranges ("from … to"), directions ("since")."""

from __future__ import annotations

from dataclasses import replace

from depositary.coding.time import patterns as p
from depositary.coding.time.context import is_possessive
from depositary.coding.time.mention import Mention

_REACH = 32
_WHOLE_KINDS = frozenset(("month", "year", "decade", "century", "unit", "season", "fiscal", "academic"))
_RANGE_KINDS = frozenset(
    ("date", "numeric", "month", "year", "weekday", "day word", "decade", "season", "quarter", "unit")
)


def widen(plain: str, mentions: list[Mention]) -> list[Mention]:
    """The same mentions, longer where such words stand before or after them, and joined where they make one range."""
    with_parts: list[Mention] = []
    for mention in mentions:
        floor = with_parts[-1].end if with_parts else 0
        with_parts.append(_with_part(plain, _with_possessive(plain, mention), floor))
    joined = _join_ranges(plain, with_parts)
    result: list[Mention] = []
    for mention in joined:
        result.append(_with_direction(plain, mention, result[-1].end if result else 0))
    return result


def _with_possessive(plain: str, mention: Mention) -> Mention:
    if is_possessive(plain, mention.end) and mention.kind != "none":
        return replace(mention, modifier=True)
    return mention


def _with_part(plain: str, mention: Mention, floor: int) -> Mention:
    """Mid-July, the end of the year, later this month, the night of 23-24 February."""
    low = max(floor, mention.start - _REACH)
    if mention.kind in _WHOLE_KINDS and mention.part is None:
        match = p.PART_BEFORE.search(plain, low, mention.start)
        if match and not plain[match.end("part") :].startswith("of"):
            name = p.PART_NAMES[" ".join(match["part"].split())]
            mention = replace(mention, start=match.start(), part=name, modifier=mention.modifier)
            low = max(floor, mention.start - _REACH)
    match = p.WHOLE_BEFORE.search(plain, low, mention.start)
    if match is None:
        return mention
    time = " ".join((match["time"] or "").split())
    word = " ".join((match["word"] or "").split())
    if time and mention.kind == "unit" and mention.shift == "this":
        if time.startswith("later"):
            return replace(mention, start=match.start(), part="rest")
        return replace(mention, start=match.start(), until_now=mention.count is None)
    if time and mention.kind in ("unit", "year", "month", "date", "weekday", "day word", "season"):
        return replace(mention, start=match.start())
    if word in ("rest", "remainder") and mention.kind == "unit" and mention.shift == "this":
        return replace(mention, start=match.start(), part="rest")
    if word == "eve" and mention.kind in ("date", "feast", "numeric"):
        return replace(mention, start=match.start(), part="eve")
    if word in ("month", "year", "course") and mention.kind in ("month", "year", "unit"):
        return replace(mention, start=match.start())
    if word in ("night", "morning", "evening", "afternoon", "early hours", "small hours") and mention.kind in (
        "date", "numeric", "weekday", "day word",
    ):  # fmt: skip
        return replace(mention, start=match.start())
    if not time and not word and mention.kind == "year":
        return replace(mention, start=match.start())
    return mention


def _join_ranges(plain: str, mentions: list[Mention]) -> list[Mention]:
    """From May to July, between 2014 and 2020, Monday-Friday, 2014 to the present."""
    result: list[Mention] = []
    for mention in mentions:
        previous = result[-1] if result else None
        if previous is not None and _is_range(plain, previous, mention):
            lead = p.FROM_BEFORE.search(plain, max(0, previous.start - _REACH), previous.start)
            start = lead.start() if lead else previous.start
            if len(result) > 1:
                start = max(start, result[-2].end)
            result[-1] = Mention(
                start=start, end=mention.end, kind="range", parts=(previous, mention),
                modifier=mention.modifier,
            )  # fmt: skip
        else:
            result.append(mention)
    return [_until_now(plain, mention) for mention in result]


def _is_range(plain: str, first: Mention, second: Mention) -> bool:
    if first.kind not in _RANGE_KINDS or second.kind not in _RANGE_KINDS or second.start - first.end > 24:
        return False
    joint = p.RANGE_JOINT.match(plain[first.end : second.start])
    if joint is None:
        return False
    lead = p.FROM_BEFORE.search(plain, max(0, first.start - _REACH), first.start)
    lead_word = lead["word"] if lead else ""
    word = joint["word"]
    if word is None:
        # "in 2014 - May …": a dash with spaces is also a stop; units of one kind make a range.
        return first.kind == second.kind or {first.kind, second.kind} <= {"date", "month"}
    if word == "and":
        return lead_word == "between"
    if word in ("to", "until", "till", "through", "up to"):
        return lead_word == "from" or (first.kind == second.kind and first.kind not in ("unit", "day word"))
    return False


def _until_now(plain: str, mention: Mention) -> Mention:
    match = p.UP_TO_NOW_AFTER.match(plain, mention.end)
    lead = p.FROM_BEFORE.search(plain, max(0, mention.start - _REACH), mention.start)
    if (
        match
        and mention.kind in ("year", "month", "date", "numeric", "decade")
        and (lead or plain[mention.end] != " " or mention.kind == "year")
    ):
        return replace(mention, start=lead.start() if lead else mention.start, end=match.end(), direction="since")
    return mention


def _with_direction(plain: str, mention: Mention, floor: int) -> Mention:
    """Since February, until May, by the end of 2025, from 1 January on."""
    if mention.direction != "at" or mention.modifier or mention.kind in ("none", "hours"):
        return mention
    low = max(floor, mention.start - _REACH)
    match = p.DIRECTION_BEFORE.search(plain, low, mention.start)
    if match:
        direction = p.DIRECTION_NAMES[" ".join(match["word"].split())]
        return replace(mention, start=match.start(), direction=direction)
    onwards = p.ONWARDS_AFTER.match(plain, mention.end)
    lead = p.FROM_BEFORE.search(plain, low, mention.start)
    if onwards and lead and lead["word"] == "from" and mention.kind != "range":
        return replace(mention, start=lead.start(), end=onwards.end(), direction="since")
    if lead and (mention.last_day is not None or mention.last_year is not None):  # "from 3 to 5 March"
        return replace(mention, start=lead.start())
    return mention
