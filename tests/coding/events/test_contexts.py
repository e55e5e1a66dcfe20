"""Given this sentence and the clause of its event, expect these contexts."""

from typing import Any

import pytest

from depositary.coding.events.contexts import MOST, contexts_of
from depositary.language.lemmas import lemma_and_form
from depositary.lexicons import load
from depositary.records import EVENT_TYPES, EventType
from tests.parsed import analysed_text

TRADE = "Chile|PROPN|2|nsubj signed|VERB|0|root a|DET|5|det trade|NOUN|5|compound agreement|NOUN|2|obj +.|PUNCT|2|punct"
MEETING = "Chile|PROPN|2|nsubj met|VERB|0|root Peru|PROPN|2|obj +.|PUNCT|2|punct"
COUNCIL = (
    "The|DET|3|det Security|PROPN|3|compound Council|PROPN|4|nsubj attacked|VERB|0|root the|DET|6|det plan|NOUN|4|obj"
)
RIGHTS = (
    "Togo|PROPN|2|nsubj joined|VERB|0|root the|DET|6|det Human|PROPN|6|compound Rights|PROPN|6|compound "
    "Council|PROPN|2|obj +.|PUNCT|2|punct"
)
POPE = "Peru|PROPN|2|nsubj freed|VERB|0|root Edmond|PROPN|2|obj Pope|PROPN|3|flat +.|PUNCT|2|punct"
DROUGHT = (
    "Mali|PROPN|2|nsubj asked|VERB|0|root Niger|PROPN|2|obj to|PART|5|mark act|VERB|2|xcomp because|SCONJ|9|mark "
    "the|DET|8|det drought|NOUN|9|nsubj spread|VERB|5|advcl +.|PUNCT|2|punct"
)
BESIDE = (
    "Mali|PROPN|2|nsubj thanked|VERB|0|root Niger|PROPN|2|obj and|CCONJ|5|cc closed|VERB|2|conj its|PRON|7|nmod:poss "
    "hospitals|NOUN|5|obj +.|PUNCT|2|punct"
)
MANY = (
    "Oslo|PROPN|2|nsubj discussed|VERB|0|root oil|NOUN|2|obj +,|PUNCT|5|punct refugees|NOUN|3|conj +,|PUNCT|7|punct "
    "vaccines|NOUN|3|conj +,|PUNCT|9|punct churches|NOUN|3|conj +.|PUNCT|2|punct"
)


def contexts(table: str, clause: str, type: EventType) -> tuple[str, ...]:
    analysed = analysed_text(table)
    start = analysed.text.index(clause)
    return contexts_of(analysed.sentences[0], (start, start + len(clause)), type)


@pytest.mark.parametrize(
    ("table", "clause", "type", "expected"),
    [
        pytest.param(TRADE, "Chile signed a trade agreement", "AGREE", ("economic",),
                 id="a strong word is enough alone"),
        pytest.param(MEETING, "Chile met Peru", "CONSULT", ("diplomatic",), id="the type counts as one weak word"),
        pytest.param(MEETING, "Chile met Peru", "ACCUSE", (), id="a weak word alone shows nothing"),
        pytest.param(COUNCIL, "attacked the plan", "ACCUSE", (),
                 id="a phrase that only looks like a sign takes its words"),
        pytest.param(COUNCIL, "The Security Council attacked", "ACCUSE", (), id="also inside the clause"),
        pytest.param(RIGHTS, "Togo joined", "AGREE", ("human_rights",),
                 id="words of a name count in their common form"),
        pytest.param(POPE, "Peru freed Edmond Pope", "CONCEDE", (), id="a family name is no sign"),
        pytest.param(DROUGHT, "Mali asked Niger", "REQUEST", ("disaster",),
                 id="a clause below the event's tells what it is about"),
        pytest.param(BESIDE, "Mali thanked Niger", "SUPPORT", (),
                 id="a clause beside the event's tells of something else"),
        pytest.param(BESIDE, "closed its hospitals", "COERCE", ("health",), id="that clause has the context"),
    ],
)  # fmt: skip
def test_contexts(table: str, clause: str, type: EventType, expected: tuple[str, ...]) -> None:
    assert contexts(table, clause, type) == expected


def test_an_event_has_few_contexts() -> None:
    found = contexts(MANY, "Oslo discussed oil, refugees, vaccines, churches", "AGREE")
    assert found == ("resource", "refugees", "health")
    assert len(found) == MOST


def test_the_clause_comes_before_the_sentence() -> None:
    assert contexts(MANY, "churches", "CONSULT")[0] == "religious"


ENTRIES = load("contexts")


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["context"]))
def test_an_entry_of_the_lexicon_is_in_the_format(entry: dict[str, Any]) -> None:
    assert set(entry) <= {"context", "types", "strong", "weak"}
    assert set(entry.get("types", [])) <= set(EVENT_TYPES)
    words = [*entry["strong"], *entry.get("weak", [])]
    assert all(isinstance(word, str) and word == word.lower() for word in words)
    assert len(set(words)) == len(words), sorted(word for word in words if words.count(word) > 1)


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: str(entry["context"]))
def test_words_of_the_lexicon_are_lemmas(entry: dict[str, Any]) -> None:
    """A word in another form would never be met."""
    parts = {part for phrase in [*entry["strong"], *entry.get("weak", [])] for part in phrase.split()}
    assert [p for p in parts if p not in {lemma_and_form(p, upos)[0] for upos in ("NOUN", "VERB")}] == []


def test_each_context_has_one_entry() -> None:
    names = [entry["context"] for entry in ENTRIES]
    assert len(set(names)) == len(names) == 32
