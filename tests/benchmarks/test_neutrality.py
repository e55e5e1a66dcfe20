"""What is exchanged in a text, what is left out of it first, and what counts as a failure. No model is needed."""

from datetime import date

import pytest

from benchmarks.exchanged_names import State, StatePair, exchangeable_part
from benchmarks.neutrality import Exchange, in_all, load_pairs, rates, sample_sources, without_capitals
from depositary.documents import document_from_text
from depositary.records import Coverage, Reading

PERU = State("PER", "Peru", "Peruvian", "Peruvians", "Lima")
CUBA = State("CUB", "Cuba", "Cuban", "Cubans", "Havana")
PAIR = StatePair(PERU, CUBA)


def unread(text: str) -> Reading:
    """A document in which nothing was found."""
    document = document_from_text(text, published_on=date(2024, 5, 28))
    return Reading(
        document=document, attributions=(), events=(),
        coverage=Coverage(sentences=0, read=0, sources_undetermined=0, skipped=()),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Peru met Cuba.", "Cuba met Peru.", id="names"),
        pytest.param("Peruvian and Cuban envoys", "Cuban and Peruvian envoys", id="adjectives"),
        pytest.param("Peruvians in Havana", "Cubans in Lima", id="people and capitals"),
        pytest.param("Peru’s note", "Cuba’s note", id="possessives"),
        pytest.param("Peruvianness", "Peruvianness", id="not inside other words"),
    ],
)
def test_states_change_places(text, expected):
    assert PAIR.exchanged(text) == expected
    assert PAIR.exchanged(expected) == text


def test_a_form_that_one_state_lacks_is_not_exchanged():
    pair = StatePair(PERU, State("NGA", "Nigeria", "Nigerian", "Nigerians", None))
    assert pair.exchanged("Lima and Nigeria") == "Lima and Peru"
    assert without_capitals(PAIR).exchanged("Lima and Havana") == "Lima and Havana"


def test_both_texts_are_one_text_of_places():
    text = "Peru told the Cuban envoy that Havana must answer."
    assert PAIR.places().words(text) == PAIR.places(exchanged=True).words(PAIR.exchanged(text))
    assert PAIR.places().code("CUB") == PAIR.places(exchanged=True).code("PER") == "B"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Peru left. Cuba stayed.", "Peru left. Cuba stayed.", id="forms that can be exchanged stay"),
        pytest.param("Peru left. The Kremlin stayed.", "Peru left. The Kremlin stayed.", id="other states stay"),
        pytest.param("Peru left. The Republic of Cuba stayed.", "Peru left.", id="another name of a side does not"),
    ],
)
def test_sentences_that_name_a_side_otherwise_are_left_out(text, expected):
    assert exchangeable_part(unread(text), PAIR) == expected


def test_a_record_that_the_other_reading_lacks_fails():
    exchange = Exchange()
    exchange.add(["a", "b", "b"], ["a", "b", "c"])
    assert (exchange.failed, exchange.records, exchange.texts) == (2, 6, 1)
    assert exchange.errors == ["only as written: 'b'", "only exchanged:  'c'"]
    assert rates({"pair": exchange, "none": Exchange()}) == {"records exchanged": 0.6667}
    assert in_all([exchange, exchange]).share_failed == exchange.share_failed


def test_nothing_read_fails_nothing():
    assert Exchange().share_failed == 0.0


def test_pairs_begin_alike_so_that_articles_stay_right():
    for pair in load_pairs():
        vowels = [state.adjective[0] in "AEIOU" and not state.adjective.startswith("Uk") for state in (pair.a, pair.b)]
        assert vowels[0] == vowels[1], pair.label


def test_the_samples_that_the_guard_reads_ship():
    assert len(list(sample_sources(["india_china_statement.md", "news_in_brief.xml"]))) == 4
