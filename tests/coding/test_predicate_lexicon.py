"""The event lexicon is well formed, agrees with the codebook, and no entry stands where it can never be reached."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path
from typing import Any, get_args

import pytest

from depositary.lexicons import load
from depositary.records import EVENT_TYPES, Status

CODEBOOK = Path(__file__).parents[2] / "docs" / "codebook.md"
PREDICATES = load("predicates")
CLASSES = {entry["name"]: entry["words"] for entry in load("word_classes")}
STATUS_WORDS = load("status_words")
LIGHT_VERBS = load("light_verbs")

STATUSES_OF_WORDS = {*get_args(Status), "ended"}
STATUS_FIELDS = {"governors_verbs", "governors_nouns", "governors_adjectives", "modals", "markers"}
CONDITIONS = {
    *("object", "not_object", "subject", "preposition", "complement", "recipient_required", "actor_required"),
    *("voice", "modifier", "context", "not_context", "not_subject"),
}
WORD_CONDITIONS = (
    *("object", "not_object", "subject", "not_subject"),
    *("preposition", "modifier", "context", "not_context"),
)
PARTS_OF_SPEECH = ("verbs", "nouns", "adjectives")
FRAME_KEYS = {"actor", "recipient", "symmetric", "joint", "same_actor_recipient", "content"}
GRAMMATICAL_SLOTS = {"subject", "object", "indirect_object", "owner", "complement_subject", "speaker"}
PREPOSITIONS = {
    *(
        "by",
        "with",
        "against",
        "of",
        "on",
        "upon",
        "onto",
        "to",
        "toward",
        "towards",
        "for",
        "from",
        "at",
        "over",
        "into",
    ),
    *("in", "between", "among", "about", "and", "alongside", "beside", "behind", "around", "near", "along", "across"),
    *("through", "under", "after", "amid", "outside", "off", "out", "regarding", "involving", "before", "inside"),
    "with respect to",
}
SECOND_WORDS = {
    *(
        "about",
        "after",
        "ahead",
        "around",
        "aside",
        "at",
        "away",
        "back",
        "behind",
        "down",
        "for",
        "home",
        "in",
        "into",
    ),
    *("off", "on", "out", "over", "through", "to", "together", "under", "up", "part in"),
}
COOPERATION = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"}
# Each pair is one verb; whoever adds one spelling adds the other.
SPELLINGS = (("ise", "ize"), ("yse", "yze"))
ONLY_WITH_S = {
    *("advise", "apprise", "liaise", "chastise", "compromise", "exercise", "promise", "raise", "praise", "revise"),
    *("supervise", "surprise", "appraise"),
}
ONLY_WITH_Z = {"seize", "size", "downsize"}


def name_of(entry: dict[str, Any]) -> str:
    words = [word for part in PARTS_OF_SPEECH for word in entry.get(part, [])]
    return f"{entry['type']} {entry['mode'] or 'without mode'}: {words[0]}"


def entries_by_lemma() -> dict[tuple[str, str], list[dict[str, Any]]]:
    found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for entry in PREDICATES:
        for part_of_speech in PARTS_OF_SPEECH:
            for lemma in entry.get(part_of_speech, []):
                found[part_of_speech, lemma].append(entry)
    return found


def modes_of_the_codebook() -> dict[str, set[str]]:
    """Event type → modes, from the section on the sixteen types."""
    sections = re.findall(r"^\*\*([A-Z]+)\*\* — (.*?)^Counts:", CODEBOOK.read_text(encoding="utf-8"), re.M | re.S)
    return {kind: set(re.findall(r"`([a-z-]+)`", text.split("Mode", 1)[1])) for kind, text in sections}


@pytest.mark.parametrize("entry", PREDICATES, ids=name_of)
def test_an_entry_has_known_keys_and_words(entry: dict[str, Any]) -> None:
    assert set(entry) <= {"type", "mode", "intensity", *PARTS_OF_SPEECH, "status", "when", "frame"}
    assert entry["type"] in EVENT_TYPES
    assert entry.get("status") in {None, *get_args(Status)}
    words = [word for part in PARTS_OF_SPEECH for word in entry.get(part, [])]
    assert words
    assert all(isinstance(word, str) and word == word.lower().strip() for word in words)
    for part_of_speech in PARTS_OF_SPEECH:
        listed = entry.get(part_of_speech, [])
        assert len(set(listed)) == len(listed), "a word is listed twice"
    for part_of_speech in ("nouns", "adjectives"):
        assert all(" " not in word for word in entry.get(part_of_speech, [])), "compounds are written with `modifier`"
    assert all(verb.split(" ", 1)[1] in SECOND_WORDS for verb in entry.get("verbs", []) if " " in verb)


@pytest.mark.parametrize("entry", PREDICATES, ids=name_of)
def test_conditions_and_frames_are_in_the_format(entry: dict[str, Any]) -> None:
    when, frame = entry.get("when", {}), entry.get("frame", {})
    assert set(when) <= CONDITIONS
    assert set(frame) <= FRAME_KEYS
    for key in ("object", "not_object", "subject", "not_subject", "context", "not_context"):
        if isinstance(when.get(key), str):
            assert when[key] in CLASSES, f"no class {when[key]!r} in word_classes.yaml"
    for key in WORD_CONDITIONS:
        if isinstance(when.get(key), list):
            assert when[key]
            assert all(isinstance(word, str) for word in when[key])
    for key in ("preposition", "modifier"):
        assert isinstance(when.get(key, []), list)
    assert set(when.get("preposition", [])) <= PREPOSITIONS
    assert when.get("complement") in {None, "infinitive", "clause", "gerund"}
    assert when.get("voice") in {None, "active", "passive"}
    assert not ("modifier" in when and {"verbs", "adjectives"} & set(entry)), "`modifier` is for nouns"
    assert "adjectives" not in entry or when, "an adjective is a predicate only under conditions"
    for key in ("actor", "recipient"):
        assert set(frame.get(key, [])) <= GRAMMATICAL_SLOTS | PREPOSITIONS
    flags = FRAME_KEYS - {"actor", "recipient"}
    assert all(frame[key] is True for key in flags & set(frame))
    assert all(when[key] is True for key in {"recipient_required", "actor_required"} & set(when))


@pytest.mark.parametrize("entry", PREDICATES, ids=name_of)
def test_a_mode_is_one_of_the_codebook(entry: dict[str, Any]) -> None:
    assert entry["mode"] is None or entry["mode"] in modes_of_the_codebook()[entry["type"]]


def test_every_type_has_verbs_and_nouns() -> None:
    for part_of_speech in ("verbs", "nouns"):
        assert {entry["type"] for entry in PREDICATES if entry.get(part_of_speech)} == set(EVENT_TYPES)


def test_intensity_follows_from_type_and_mode() -> None:
    found: dict[tuple[str, str | None], set[float]] = defaultdict(set)
    for entry in PREDICATES:
        found[entry["type"], entry["mode"]].add(entry["intensity"])
        assert -10 <= entry["intensity"] <= 10
        if entry["type"] != "REQUEST":
            assert (entry["intensity"] > 0) == (entry["type"] in COOPERATION)
    assert {key: values for key, values in found.items() if len(values) > 1} == {}


def test_no_word_has_two_entries_under_the_same_conditions() -> None:
    clashes = [
        (lemma, entries[first]["type"], entries[second]["type"])
        for lemma, entries in entries_by_lemma().items()
        for second in range(len(entries))
        for first in range(second)
        if entries[first].get("when") == entries[second].get("when")
    ]
    assert clashes == []


def test_nothing_stands_behind_an_unconditional_entry() -> None:
    unreachable = [
        (lemma, entry["type"])
        for lemma, entries in entries_by_lemma().items()
        for position, entry in enumerate(entries)
        if any(not earlier.get("when") for earlier in entries[:position])
    ]
    assert unreachable == []


@pytest.mark.parametrize(
    "verb", ["call", "have", "hold", "make", "take", "give", "see", "say", "open", "raise", "hit", "cut", "move",
             "meet", "help", "join", "fire", "charge", "back", "press", "pass", "play", "strike", "support", "close",
             "receive", "return", "end"]
)  # fmt: skip
def test_everyday_verbs_are_predicates_only_under_conditions(verb: str) -> None:
    assert all(entry.get("when") for entry in entries_by_lemma().get(("verbs", verb), []))


def test_both_spellings_of_a_verb_are_listed_together() -> None:
    missing = []
    for entry in PREDICATES:
        verbs = set(entry.get("verbs", []))
        for british, american in SPELLINGS:
            for verb in verbs - ONLY_WITH_S - ONLY_WITH_Z:
                if verb.endswith(british) and verb.removesuffix(british) + american not in verbs:
                    missing.append(verb)
                if verb.endswith(american) and verb.removesuffix(american) + british not in verbs:
                    missing.append(verb)
    assert missing == []


def test_word_classes_have_words_without_repetition() -> None:
    assert len(CLASSES) == len(load("word_classes"))
    for name, words in CLASSES.items():
        assert words, name
        assert all(isinstance(word, str) and word == word.lower() for word in words), name
        assert len(set(words)) == len(words), (name, sorted(word for word in words if words.count(word) > 1))


@pytest.mark.parametrize("entry", STATUS_WORDS, ids=lambda entry: f"{entry['status']} {', '.join(entry)}")
def test_status_words_are_in_the_format(entry: dict[str, Any]) -> None:
    assert entry["status"] in STATUSES_OF_WORDS
    assert set(entry) - {"status", "note"} <= STATUS_FIELDS
    assert len(set(entry) - {"status", "note"}) == 1
    for field in STATUS_FIELDS & set(entry):
        assert all(isinstance(word, str) for word in entry[field])
        assert len(set(entry[field])) == len(entry[field])


@pytest.mark.parametrize("field", sorted(STATUS_FIELDS))
def test_a_word_gives_one_status_in_one_construction(field: str) -> None:
    statuses: dict[str, set[str]] = defaultdict(set)
    for entry in STATUS_WORDS:
        for word in entry.get(field, []):
            statuses[word].add(entry["status"])
    assert {word: found for word, found in statuses.items() if len(found) > 1} == {}


def test_light_verbs_are_in_the_format() -> None:
    verbs = [entry["verb"] for entry in LIGHT_VERBS]
    assert len(set(verbs)) == len(verbs), sorted(verb for verb in verbs if verbs.count(verb) > 1)
    for entry in LIGHT_VERBS:
        assert set(entry) <= {"verb", "role", "recipient", "effect", "note"}
        assert entry["role"] in {"subject_is_actor", "subject_is_recipient"}
        assert set(entry["recipient"]) <= GRAMMATICAL_SLOTS | PREPOSITIONS
        assert entry.get("effect") in {None, *STATUSES_OF_WORDS}
        assert " " not in entry["verb"] or entry["verb"].split(" ", 1)[1] in SECOND_WORDS


def test_the_lexicon_is_broad() -> None:
    verbs = {lemma for part_of_speech, lemma in entries_by_lemma() if part_of_speech == "verbs"}
    nouns = {lemma for part_of_speech, lemma in entries_by_lemma() if part_of_speech == "nouns"}
    assert len(verbs) >= 700
    assert len(nouns) >= 500
