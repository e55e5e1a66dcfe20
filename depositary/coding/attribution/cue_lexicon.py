"""The reviewed cue lexicon, ready to be asked: could this word introduce what somebody says?"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from depositary import lexicons
from depositary.records import Polarity

Frame = Literal["clause", "quotation", "infinitive", "noun", "object_with", "for_phrase", "complement"]


@dataclass(frozen=True, slots=True)
class Cue:
    """One use of a cue word."""

    word: str
    """Lemma, with the particle or preposition that belongs to it: "call for"."""
    takes: tuple[Frame, ...]
    """Where the content stands, tried in this order."""
    polarity: Polarity = "neutral"
    """How the source stands to the object of the cue."""
    prepositions: tuple[str, ...] = ()
    """What may follow the object ("described X as …") or a noun cue ("demands for …"); empty allows the usual ones."""
    objects: frozenset[str] = frozenset()
    """Lemmas the object must have; empty allows any."""
    needs_speaker: bool = False
    negatable: bool = False
    model_only: bool = False
    bare_denial: bool = False

    @property
    def companion(self) -> str | None:
        """The particle or preposition of the cue: "for" in "call for"."""
        return self.word.split(" ", 1)[1] if " " in self.word else None


@dataclass(frozen=True)
class CueLexicon:
    """Lemma of the verb or noun → its uses, those with a companion word first."""

    verbs: dict[str, tuple[Cue, ...]]
    nouns: dict[str, tuple[Cue, ...]]
    voiced: frozenset[str]
    voicing: frozenset[str]
    carriers: frozenset[str]
    excluded: frozenset[str]
    prepositions: tuple[str, ...]
    speakers: frozenset[str]
    procedure: tuple[str, ...]
    attitude_words: dict[str, Polarity]


@cache
def cue_lexicon() -> CueLexicon:
    """The shipped lexicon."""
    entries = lexicons.load("cues")
    verbs: dict[str, list[Cue]] = defaultdict(list)
    nouns: dict[str, list[Cue]] = defaultdict(list)
    attitudes: dict[str, Polarity] = {}
    for entry in entries:
        for kind, table in (("verbs", verbs), ("nouns", nouns)):
            for word in entry.get(kind, ()):
                table[word.split(" ", 1)[0]].append(_cue(word, entry))
        for word in entry.get("negative", ()):
            attitudes[word] = "negative"
        for word in entry.get("positive", ()):
            attitudes[word] = "positive"
    return CueLexicon(
        verbs={k: _companions_first(v) for k, v in verbs.items()},
        nouns={k: tuple(v) for k, v in nouns.items()},
        voiced=_words(entries, "voiced"),
        voicing=_words(entries, "by"),
        carriers=_words(entries, "carriers"),
        excluded=_words(entries, "excluded"),
        prepositions=tuple(sorted(_words(entries, "prepositions"))),
        speakers=_words(entries, "speakers"),
        procedure=tuple(sorted(_words(entries, "procedure"), key=len, reverse=True)),
        attitude_words=attitudes,
    )


def _cue(word: str, entry: dict[str, Any]) -> Cue:
    return Cue(
        word=word,
        takes=tuple(entry["takes"]),
        polarity=entry.get("polarity", "neutral"),
        prepositions=tuple(entry.get("with", ())),
        objects=frozenset(entry.get("objects", ())),
        needs_speaker=entry.get("subject") == "speaker",
        negatable=bool(entry.get("negatable")),
        model_only=bool(entry.get("model_only")),
        bare_denial=bool(entry.get("bare_denial")),
    )


def _companions_first(cues: list[Cue]) -> tuple[Cue, ...]:
    return tuple(sorted(cues, key=lambda c: c.companion is None))


def _words(entries: list[dict[str, Any]], key: str) -> frozenset[str]:
    return frozenset(word for entry in entries for word in entry.get(key, ()))
