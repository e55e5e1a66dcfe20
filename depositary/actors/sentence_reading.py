"""Sentences → base noun phrases, by word class, names and words for offices; the tree only parts neighbours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from depositary.actors.actor import Role
from depositary.actors.matching import Mention
from depositary.actors.phrases import HYPHENS, Phrase, PlacedName, is_genitive
from depositary.actors.registry import Registry
from depositary.actors.words import HONORIFICS, POSSESSIVES, QUANTIFIERS
from depositary.language.analysed_text import AnalysedText, Sentence

# Words as the language model cuts them: hyphens and "'s" stand alone, "d'affaires" is one.
ROLE_WORD = re.compile(r"\bd['’]\w+|['’]s\b|\w+|[^\w\s]")
_NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "X", "SYM"})
_ENDS_PHRASE = frozenset({"NOUN", "PROPN", "X"})
_ARGUMENTS = frozenset({"nsubj", "obj", "iobj", "obl", "xcomp", "ccomp", "root", "advcl"})
_NOT_WORDS_OF_OFFICE = frozenset({"state", "states"})


@cache
def _role_index(registry: Registry) -> dict[str, list[tuple[tuple[str, ...], Role]]]:
    """First word → the phrases for offices that begin with it, the longest first."""
    index: dict[str, list[tuple[tuple[str, ...], Role]]] = {}
    for words, role in registry.roles.items():
        if role.actor is None and words not in _NOT_WORDS_OF_OFFICE:
            parts = tuple(ROLE_WORD.findall(words))
            index.setdefault(parts[0], []).append((parts, role))
    for phrases in index.values():
        phrases.sort(key=lambda entry: -len(entry[0]))
    return index


def all_phrases(analysed: AnalysedText, mentions: Sequence[Mention], registry: Registry) -> Iterator[list[Phrase]]:
    """The base noun phrases of every sentence, in order."""
    roles = _role_index(registry)
    mention_at = name_at = 0
    for sentence in analysed.sentences:
        while mention_at < len(mentions) and mentions[mention_at].end <= sentence.start:
            mention_at += 1
        while name_at < len(analysed.names) and analysed.names[name_at].end <= sentence.start:
            name_at += 1
        reader = _SentenceReader(sentence)
        later = mention_at
        while later < len(mentions) and mentions[later].start < sentence.end:
            reader.place(mentions[later])
            later += 1
        later = name_at
        while later < len(analysed.names) and analysed.names[later].start < sentence.end:
            name = analysed.names[later]
            reader.mark(name.start, name.end, name.kind)
            later += 1
        yield reader.phrases(roles)


class _SentenceReader:
    """Finds the phrases of one sentence."""

    def __init__(self, sentence: Sentence) -> None:
        self.sentence = sentence
        self.tokens = sentence.tokens
        self.starts = {t.start: t.index for t in sentence.tokens}
        self.names: list[PlacedName] = []
        self.named: dict[int, PlacedName] = {}
        self.kinds: dict[int, str] = {}
        self.roles: list[tuple[int, int, Role]] = []
        self.in_role: set[int] = set()

    def _range(self, start: int, end: int) -> tuple[int, int] | None:
        first = self.starts.get(start)
        if first is None:
            first = next((t.index for t in self.tokens if t.start <= start < t.end), None)
        if first is None:
            return None
        last = first
        while last + 1 < len(self.tokens) and self.tokens[last + 1].start < end:
            last += 1
        return first, last

    def place(self, mention: Mention) -> None:
        if at := self._range(mention.start, mention.end):
            # A name of a single letter run inside a longer word ("Sino-") takes the hyphen with it; leave it out.
            placed = PlacedName(mention, *at)
            self.names.append(placed)
            self.named.update(dict.fromkeys(range(at[0], at[1] + 1), placed))

    def mark(self, start: int, end: int, kind: str) -> None:
        if at := self._range(start, end):
            self.kinds.update(dict.fromkeys(range(at[0], at[1] + 1), kind))

    def phrases(self, roles: dict[str, list[tuple[tuple[str, ...], Role]]]) -> list[Phrase]:
        self._find_roles(roles)
        found: list[Phrase] = []
        at = 0
        while at < len(self.tokens):
            end = self._run_end(at)
            if end == at:
                at += 1
                continue
            for first, last in self._pieces(at, end - 1):
                if phrase := self._phrase(first, last):
                    found.append(phrase)
            at = end
        return found

    def _find_roles(self, roles: dict[str, list[tuple[tuple[str, ...], Role]]]) -> None:
        at = 0
        lower = [t.text.lower().replace("’", "'") for t in self.tokens]
        while at < len(self.tokens):
            length = 0
            for words, role in roles.get(lower[at], ()):
                if lower[at : at + len(words)] == list(words):
                    length = len(words)
                    self.roles.append((at, at + length - 1, role))
                    if length > 1:
                        self.in_role.update(range(at, at + length))
                    break
            at += length or 1

    def _is_part(self, at: int, open_at: int) -> bool:
        """Whether the token at `at` belongs to a phrase that began at `open_at` (or begins one)."""
        token = self.tokens[at]
        if at in self.named or at in self.in_role or self.kinds.get(at) in ("PER", "ORG"):
            return not (at > open_at and token.text == "," and at not in self.in_role)
        if token.upos in _NOMINAL:
            return True
        lower = token.text.lower()
        if token.upos == "DET" or lower in POSSESSIVES:
            return at == open_at or (at == open_at + 1 and self.tokens[open_at].upos == "DET")
        if token.upos == "PRON":
            return at == open_at
        following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
        if following is None or at == open_at:
            return lower in HONORIFICS
        if token.text in HYPHENS:
            return token.start == self.tokens[at - 1].end and token.end == following.start
        if token.upos == "VERB":
            # "the disputed region", "US-backed rebels"
            after_hyphen = self.tokens[at - 1].text in HYPHENS
            return (token.base_relation in ("amod", "compound") or after_hyphen) and following.upos in _NOMINAL
        return token.upos == "ADV" and following.upos == "ADJ" and following.base_relation == "amod"

    def _run_end(self, at: int) -> int:
        end = at
        while end < len(self.tokens) and self._is_part(end, at):
            if end == at and self.tokens[at].upos == "PRON" and self.tokens[at].text.lower() not in POSSESSIVES:
                following = self.tokens[at + 1] if at + 1 < len(self.tokens) else None
                quantifies = self.tokens[at].text.lower() in QUANTIFIERS
                if not (quantifies and following is not None and following.head != at and following.upos in _NOMINAL):
                    return at + 1
            if end > at and is_genitive(self.tokens[end]) and end not in self.named:
                break
            end += 1
        return end

    def _pieces(self, first: int, last: int) -> Iterator[tuple[int, int]]:
        """The run cut where two phrases stand side by side: "gave Ukraine weapons"."""
        begin = first
        for at in range(first, last):
            if self._parts_after(at, first, last):
                yield begin, at
                begin = at + 1
        yield begin, last

    def _parts_after(self, at: int, first: int, last: int) -> bool:
        here, there = self.tokens[at], self.tokens[at + 1]
        if self.named.get(at) is not None and self.named.get(at) is self.named.get(at + 1):
            return False
        if at in self.in_role and at + 1 in self.in_role:
            return False
        name = self.named.get(at)
        if here.upos == "ADJ" or (name is not None and name.mention.form == "adjective"):
            return False
        if name is not None and name.mention.form in ("name", "organisation") and first > 0:
            # "President of Uzbekistan Islam Karimov"
            starts_person = self.kinds.get(at + 1) == "PER" or (
                (other := self.named.get(at + 1)) is not None and other.mention.form == "person"
            )
            if starts_person and self.tokens[first - 1].text.lower() == "of":
                return True
        if here.text in HYPHENS or there.text in HYPHENS:
            return False
        outside = not first <= here.head <= last and not first <= there.head <= last
        return (
            outside
            and here.base_relation != there.base_relation
            and here.base_relation in _ARGUMENTS
            and there.base_relation in _ARGUMENTS
        )

    def _phrase(self, first: int, last: int) -> Phrase | None:
        whole_last = last
        while last >= first and not self._can_end(last):
            last -= 1
        if last < first:
            # "both said", "some in the West", "the two"
            two = whole_last == first + 1 and self.tokens[whole_last].text.lower() == "two"
            if self.tokens[first].text.lower() not in QUANTIFIERS and not two:
                return None
            last = whole_last
        phrase = Phrase(self.sentence, first, last, extent=(first, last))
        phrase.names = [n for n in self.names if n.first <= last and n.last >= first]
        phrase.person = self._person(first, last)
        if phrase.person is not None and self._runs_over(phrase.person[1] + 1, last):
            last = phrase.person[1]
            phrase.last, phrase.extent = last, (first, last)
        before_name = last if phrase.person is None else phrase.person[0] - 1
        for start, end, role in self.roles:
            if first <= start and end <= before_name:
                phrase.role, phrase.role_at = role, (start, end)
        name = phrase.name_at_end()
        if phrase.person is None and name is None:
            phrase.organisation = self._run_of("ORG", first, last)
        elif name is not None and name.mention.form == "name" and name.first > first:
            before = name.first - 1
            both = self.kinds.get(before) == "ORG" == self.kinds.get(name.first)
            phrase.longer_name = both and before not in self.named and self.tokens[before].upos != "ADJ"
        return phrase

    def _runs_over(self, begin: int, last: int) -> bool:
        """Whether words after a known name are no part of the phrase: "Eduard Shevardnadze de facto"."""
        after = range(begin, last + 1)
        known = any(n.mention.form == "person" and n.last == begin - 1 for n in self.names)
        return known and bool(after) and all(
            self.tokens[i].upos == "PROPN" and i not in self.named and self.tokens[i].text.islower() for i in after
        )  # fmt: skip

    def _can_end(self, at: int) -> bool:
        token = self.tokens[at]
        if at in self.named or self.kinds.get(at) in ("PER", "ORG"):
            return token.text not in HYPHENS
        return token.upos in _ENDS_PHRASE or token.upos == "PRON" or at in self.in_role

    def _run_of(self, kind: str, first: int, last: int) -> tuple[int, int] | None:
        """The tokens of this kind that reach the end of the phrase."""
        begin = last + 1
        while begin > first and self.kinds.get(begin - 1) == kind and self._may_name(begin - 1):
            begin -= 1
        return (begin, last) if begin <= last else None

    def _may_name(self, at: int) -> bool:
        """Whether the word may belong to an organisation's name: no actor's name does, a place does."""
        name = self.named.get(at)
        return name is None or name.mention.form == "place"

    def _is_given_name(self, at: int) -> bool:
        """Whether the model left a given name unmarked at the beginning of a clause: "Jan" in "Jan Novak"."""
        token = self.tokens[at]
        unmarked = token.upos == "PROPN" and token.text.istitle() and at not in self.kinds
        return unmarked and token.base_relation in ("compound", "nsubj", "flat", "cc")

    def _person(self, first: int, last: int) -> tuple[int, int] | None:
        known = next(
            (n for n in self.names if n.mention.form == "person" and first <= n.first and n.last <= last), None
        )
        if known is not None:
            return known.first, known.last
        office_words = {i for start, end, _ in self.roles for i in range(start, end + 1)}

        def is_name(at: int, *, goes_on: bool = False) -> bool:
            # "Edmond Pope": a word for an office ends a name when the model says so.
            if goes_on and self.kinds.get(at) == "PER" and at == last:
                return at not in self.named
            return at not in self.named and at not in office_words and self.tokens[at].text.lower() not in HONORIFICS

        begin = next((i for i in range(first, last + 1) if self.kinds.get(i) == "PER" and is_name(i)), None)
        if begin is not None:
            end = begin
            while (
                end < last
                and is_name(end + 1, goes_on=True)
                and (
                    self.kinds.get(end + 1) == "PER"
                    or self.tokens[end + 1].text in HYPHENS
                    or self.tokens[end + 1].upos == "PROPN"
                )
            ):
                end += 1
            while begin > first and self._is_given_name(begin - 1) and is_name(begin - 1):
                begin -= 1
            return begin, end
        # "President Aliyev", "Mr. Fidan": what follows the title is a name, whatever the model thinks.
        titled = [
            end for _, end, role in self.roles if role.kind == "person" and role.sector != "MIL" and first <= end < last
        ]
        titled += [i for i in range(first, last) if self.tokens[i].text.lower() in HONORIFICS]
        if titled and all(is_name(i) and self.tokens[i].upos == "PROPN" for i in range(max(titled) + 1, last + 1)):
            return max(titled) + 1, last
        return None
