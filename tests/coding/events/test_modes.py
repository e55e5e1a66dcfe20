"""Given this sentence, its predicate and the event's type, expect this mode."""

from typing import Any

import pytest

from depositary.coding.events.modes import intensity_of, mode_of
from depositary.coding.events.predicate import Predicate
from depositary.language.lemmas import lemma_and_form
from depositary.lexicons import load
from depositary.records import EventType
from tests.coding.test_predicate_lexicon import modes_of_the_codebook
from tests.parsed import analysed_text

URGED = "Vienna|PROPN|2|nsubj urged|VERB|0|root Belgrade|PROPN|2|obj to|PART|5|mark "
CASES = [
    pytest.param("Oslo|PROPN|2|nsubj mediated|VERB|0|root", "mediated", "CONSULT", "third-party",
                 id="the predicate's own word"),
    pytest.param("a|DET|3|det phone|NOUN|3|compound call|NOUN|0|root", "call", "CONSULT", "phone",
                 id="with its compound"),
    pytest.param("They|PRON|2|nsubj talked|VERB|0|root by|ADP|5|case video|NOUN|5|compound link|NOUN|2|obl",
                 "talked", "CONSULT",
                 "phone", id="a phrase of the clause"),
    pytest.param(URGED + "withdraw|VERB|2|xcomp", "urged", "REQUEST", "yield", id="the verb of what is asked for"),
    pytest.param(URGED + "continue|VERB|2|xcomp the|DET|7|det talks|NOUN|5|obj", "urged", "REQUEST", "meet",
                 id="the object of what is asked for"),
    pytest.param("Vienna|PROPN|2|nsubj called|VERB|0|root on|ADP|4|case sides|NOUN|2|obl in|ADP|6|case "
                 "Bern|PROPN|4|nmod "
                 "to|PART|8|mark stop|VERB|6|acl", "called", "REQUEST", "yield",
                 id="an infinitive that hangs on words between"),
    pytest.param("Lima|PROPN|2|nsubj threatened|VERB|0|root to|PART|4|mark expel|VERB|2|xcomp envoys|NOUN|4|obj",
                 "threatened", "THREATEN", "expel", id="the harm that is threatened"),
    pytest.param("Troops|NOUN|2|nsubj attacked|VERB|0|root Kom|PROPN|2|obj with|ADP|5|case drones|NOUN|2|obl",
                 "attacked",
                 "ASSAULT", "drone", id="the weapon in the clause"),
    pytest.param("Lima|PROPN|2|nsubj deployed|VERB|0|root police|NOUN|2|obj near|ADP|6|case the|DET|6|det "
                 "missile|NOUN|2|obl",
                 "deployed", "MOBILIZE", "police", id="the object before other words of the clause"),
]  # fmt: skip
NOT_FOUND = [
    pytest.param("Oslo|PROPN|2|nsubj met|VERB|0|root Riga|PROPN|2|obj", "met", "CONSULT", id="a plain meeting"),
    pytest.param("Oslo|PROPN|2|nsubj phoned|VERB|0|root Riga|PROPN|2|obj", "phoned", "AGREE",
                 id="a type without modes"),
    pytest.param("Oslo|PROPN|2|nsubj requested|VERB|0|root it|PRON|2|obj +,|PUNCT|5|punct following|VERB|2|advcl "
                 "a|DET|7|det "
                 "visit|NOUN|5|obj", "requested", "REQUEST", id="what came before is not what is asked for"),
]  # fmt: skip


def mode(table: str, trigger: str, type: EventType) -> str | None:
    sentence = analysed_text(table).sentences[0]
    token = next(t for t in sentence.tokens if t.text == trigger)
    predicate = Predicate(token, token.lemma, token.upos == "NOUN")
    return mode_of(sentence, predicate, type, (sentence.start, sentence.end))


@pytest.mark.parametrize(("table", "trigger", "type", "expected"), CASES)
def test_a_mode_is_found(table: str, trigger: str, type: EventType, expected: str) -> None:
    assert mode(table, trigger, type) == expected


@pytest.mark.parametrize(("table", "trigger", "type"), NOT_FOUND)
def test_no_mode_is_found(table: str, trigger: str, type: EventType) -> None:
    assert mode(table, trigger, type) is None


ENTRIES = load("modes")
PLACES = ("predicates", "objects", "words")


def name_of(entry: dict[str, Any]) -> str:
    return f"{entry['type']} {entry['mode']}"


@pytest.mark.parametrize("entry", ENTRIES, ids=name_of)
def test_an_entry_of_the_lexicon_is_in_the_format(entry: dict[str, Any]) -> None:
    assert set(entry) <= {"type", "mode", *PLACES}
    assert entry["mode"] in modes_of_the_codebook()[entry["type"]]
    assert intensity_of(entry["type"], entry["mode"]) is not None
    for place in PLACES:
        words = entry.get(place, [])
        assert all(isinstance(word, str) and word == word.lower() and len(word.split()) <= 3 for word in words)
        assert len(set(words)) == len(words)


@pytest.mark.parametrize("entry", ENTRIES, ids=name_of)
def test_words_of_the_lexicon_are_lemmas(entry: dict[str, Any]) -> None:
    """A word in another form would never be met."""
    parts = {part for place in PLACES for phrase in entry.get(place, []) for part in phrase.split()}
    assert [p for p in parts if p not in {lemma_and_form(p, upos)[0] for upos in ("NOUN", "VERB", "ADV")}] == []


@pytest.mark.parametrize("place", PLACES)
def test_a_word_shows_one_mode_of_a_type(place: str) -> None:
    found = [(entry["type"], word) for entry in ENTRIES for word in entry.get(place, [])]
    assert sorted(pair for pair in set(found) if found.count(pair) > 1) == []


def test_every_mode_of_the_codebook_can_be_shown() -> None:
    listed = {(entry["type"], entry["mode"]) for entry in ENTRIES}
    assert listed == {(type, mode) for type, modes in modes_of_the_codebook().items() for mode in modes}
