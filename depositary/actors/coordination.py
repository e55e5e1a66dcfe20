"""Phrases joined by "and" where the tree does not join them, or joins them otherwise."""

from __future__ import annotations

from depositary.actors.phrases import Phrase


def listed_names(phrase: Phrase, other: Phrase) -> bool:
    """Whether two names of states stand in a list that the tree takes for an apposition: "Japan, the ROK, and"."""
    one, two = phrase.name_at_end(), other.name_at_end()
    if one is None or two is None or one.mention.form != "name" or two.mention.form != "name":
        return False
    tokens, after = phrase.sentence.tokens, other.last + 1
    ends = [t.text.lower() for t in tokens[after : after + 2]]
    return one.mention.code != two.mention.code and "and" in ends


def joined_beside(phrase: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """The phrase after "and" with the same part in the same clause, where the tree does not join them."""
    after = phrase.extent[1] + 1
    if after + 1 >= len(phrase.sentence.tokens) or phrase.sentence.tokens[after].text.lower() != "and":
        return None
    other = at.get(after + 1)
    if other is None or other.first != after + 1:
        return None
    same = other.top.head == phrase.top.head and other.top.relation == phrase.top.relation
    return other if same and other.top.base_relation in ("nsubj", "obj", "obl") else None


def sharing(phrase: Phrase, at: dict[int, Phrase]) -> Phrase | None:
    """The phrase that borrows this one's last word: "North" before "and South Korea"."""
    name = phrase.name_at_end()
    if name is None or name.first != phrase.first or name.first < 2 or name.mention.form != "name":
        return None
    tokens = phrase.sentence.tokens
    other = at.get(name.first - 2)
    if other is None or tokens[name.first - 1].text.lower() not in ("and", "or", "&"):
        return None
    borrowed = other.name_at_end()
    rest = name.mention.text.partition(" ")[2]
    if borrowed is None or not rest:
        return None
    whole = f"{borrowed.mention.text} {rest}"
    return other if any(candidate.name == whole for candidate in borrowed.mention.candidates) else None
