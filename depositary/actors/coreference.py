"""What was mentioned so far, and what pronouns and "the two sides" can point back to: recency and grammatical role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from depositary.actors.words import HE_OR_SHE, IT, SHE, THEY
from depositary.records import ActorReference

EntityKind = Literal["person", "state", "organisation", "body", "group", "several", "thing", "things"]

MOST_SENTENCES_BACK = 3
"""Antecedents farther back are not taken for a pronoun; paragraphs rarely run on longer about one of them."""
SENTENCES_BACK_FOR_PAIRS = 12
"""For "the two sides", which a text uses as long as two sides are its subject."""
WEIGHT_OF_RELATION = {"nsubj": 4, "csubj": 4, "obj": 2, "iobj": 2, "obl": 1, "nmod": 0}
WEIGHT_OF_SPEAKERS = 3
"""Who "they" are that say something were subjects or objects before: "between A and B … they" does not mean A and B."""
WEIGHT_PER_SENTENCE = 5
"""A subject of the sentence before counts less than any mention in the same one only when that is a subject too."""


@dataclass(slots=True, eq=False)
class Trace:
    """One mention, as later words may point back to it."""

    sentence: int
    token: int
    weight: int
    kind: EntityKind
    references: tuple[ActorReference, ...]
    gender: str | None = None
    word: str | None = None
    """The canonical word of its office or body, or the name of the organisation."""
    is_place: bool = False

    @property
    def codes(self) -> tuple[str, ...]:
        return tuple(
            dict.fromkeys(code for r in self.references for code in (r.actors or ((r.actor,) if r.actor else ())))
        )


class History:
    """Mentions of a document in reading order."""

    def __init__(self) -> None:
        self._traces: list[Trace] = []

    def add(self, trace: Trace) -> None:
        self._traces.append(trace)

    def pronoun(self, word: str, sentence: int, token: int, *, speaks: bool = False) -> Trace | None:
        """What a personal or possessive pronoun most likely points to; None when nothing fits.

        Args:
            word: in lower case.
            sentence: index of its sentence.
            token: its index there.
            speaks: whether it says something, which things do not.
        """
        if word in HE_OR_SHE:
            gender = "she" if word in SHE else "he"
            return self._best(("person",), sentence, token, gender=gender)
        if word in IT:
            kinds: tuple[EntityKind, ...] = ("state", "organisation", "body")
            return self._best(kinds if speaks else (*kinds, "thing"), sentence, token)
        if word in THEY:
            people: tuple[EntityKind, ...] = ("several", "group")
            least = WEIGHT_OF_SPEAKERS if speaks else None
            return self._best(people if speaks else (*people, "things"), sentence, token, least=least) or self._best(
                ("organisation", "body", "state"), sentence, token, back=1, least=least
            )
        return None

    def _best(
        self, kinds: tuple[EntityKind, ...], sentence: int, token: int, *, gender: str | None = None,
        back: int = MOST_SENTENCES_BACK, least: int | None = None,
    ) -> Trace | None:  # fmt: skip
        best, best_score = None, -1000
        for trace in reversed(self._traces):
            if sentence - trace.sentence > back:
                break
            if (
                trace.kind not in kinds
                or trace.is_place
                or trace.sentence > sentence
                or (least is not None and trace.weight < least)
                or (gender and trace.gender not in (None, gender))
            ):
                continue
            if trace.sentence == sentence and trace.token >= token:
                continue
            score = trace.weight - WEIGHT_PER_SENTENCE * (sentence - trace.sentence)
            if score > best_score:
                best, best_score = trace, score
        return best

    def last(
        self, *kinds: EntityKind, sentence: int, back: int = SENTENCES_BACK_FOR_PAIRS, words: tuple[str, ...] = ()
    ) -> Trace | None:
        """The latest mention of one of these kinds, whose word contains one of `words`."""
        for trace in reversed(self._traces):
            if sentence - trace.sentence > back:
                return None
            if trace.kind in kinds and trace.references and not trace.is_place:
                word = f" {(trace.word or '').casefold()} "
                if not words or any(f" {w} " in word for w in words):
                    return trace
        return None

    def place(self, sentence: int, *, back: int = MOST_SENTENCES_BACK) -> Trace | None:
        """The latest state that was named as a place: "the fighting in Sudan"."""
        for trace in reversed(self._traces):
            if sentence - trace.sentence > back:
                return None
            if trace.is_place and trace.codes:
                return trace
        return None

    def last_several(self, sentence: int, *, back: int = MOST_SENTENCES_BACK) -> Trace | None:
        """The latest list of two or more actors."""
        for trace in reversed(self._traces):
            if sentence - trace.sentence > back:
                return None
            if trace.kind == "several" and len(trace.codes) >= 2:
                return trace
        return None

    def pair(self, sentence: int, *, persons: bool = False) -> tuple[str, ...]:
        """Codes of the two sides a text speaks of: a list of two, else the two latest actors that take part in acts.

        Args:
            sentence: where they are asked for.
            persons: whether they must be persons, as in "the two leaders".
        """
        codes: list[str] = []
        for trace in reversed(self._traces):
            if sentence - trace.sentence > SENTENCES_BACK_FOR_PAIRS:
                break
            if trace.kind in ("thing", "things", "group") or trace.is_place:
                continue
            if persons and trace.kind not in ("person", "several"):
                continue
            if len(trace.codes) == 2 and (not codes or set(codes) & set(trace.codes)):
                return trace.codes
            if len(trace.codes) == 1 and trace.codes[0] not in codes and (trace.weight > 0 or trace.kind == "person"):
                codes.append(trace.codes[0])
            if len(codes) == 2:
                break
        return tuple(reversed(codes)) if len(codes) == 2 else ()

    def state(self, sentence: int, *, back: int = MOST_SENTENCES_BACK) -> Trace | None:
        """The state the text is about at this place: a subject first, then whatever was mentioned, also as a place."""
        best, best_score = None, -1000
        for trace in reversed(self._traces):
            if sentence - trace.sentence > back:
                break
            if trace.kind not in ("state", "person", "body") or len(trace.codes) != 1:
                continue
            score = trace.weight - WEIGHT_PER_SENTENCE * (sentence - trace.sentence)
            if score > best_score:
                best, best_score = trace, score
        return best
