"""Readings → what the scorers beside the measuring data read."""

import pytest

from benchmarks.coding import Figure, as_markdown
from benchmarks.data_folder import SHARED, present
from benchmarks.external_scorers import _day, _plover_codes, run_scorer


@pytest.mark.parametrize(
    ("party", "expected"),
    [
        pytest.param(
            {"actor": "PER", "actors": ["PER"], "sector": "GOV"},
            [{"country": "PER", "sector": "GOV"}],
            id="a state by country and sector",
        ),
        pytest.param(
            {"actor": None, "actors": ["PER", "CHL"], "sector": None},
            [{"country": "PER", "sector": None}, {"country": "CHL", "sector": None}],
            id="several together",
        ),
        pytest.param(
            {"actor": "OSCE", "actors": ["OSCE"], "sector": "IGO"},
            [{"country": "IGO", "sector": None}],
            id="one code for all international bodies",
        ),
        pytest.param({"actor": None, "actors": [], "sector": "GOV"}, [], id="an unresolved party has no code"),
    ],
)
def test_codes_for_the_event_corpus(party, expected):
    assert _plover_codes(party) == expected


def test_a_year_alone_is_no_day():
    assert _day("2020") is None
    assert _day("2020-09-21") == "2020-09-21"


def test_missing_data_are_explained(tmp_path):
    with pytest.raises(SystemExit, match="not part of the repository"):
        present(tmp_path / "treebanks")


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="measuring data not beside the repository")
def test_an_empty_prediction_passes_through_the_passage_scorer():
    gold = SHARED / "data/passages/dev_gold.json"
    found = run_scorer(gold.with_name("score.py"), gold, [])
    assert found["speaker"]["f1"] == 0


def test_the_page_shows_a_figure_with_what_stands_beside_it():
    figures = [Figure("plover", "full record", 0.5, "existing coder: .25", (0.4, 0.6))]
    page = as_markdown(figures, "depositary/1", {"plover": "ab"})
    assert "| plover | full record | 0.500 (0.400–0.600) | existing coder: .25 |" in page
