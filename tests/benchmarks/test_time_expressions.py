"""The gold of time expressions is well formed, and its scorer counts what it says."""

from datetime import date
from typing import get_args

import pytest

from benchmarks.data_folder import json_lines
from benchmarks.time_expressions import GOLD, TimeScore, paired
from depositary.coding.time import TimeExpression
from depositary.records import DateInterval, Precision

RECORDS = list(json_lines(GOLD))


def as_found(text: str, gold: dict) -> TimeExpression:
    """A gold expression as the package would return it."""
    start, end = (date.fromisoformat(day) if day else None for day in (gold["start"], gold["end"]))
    interval = DateInterval(start=start, end=end, precision=gold["precision"]) if gold["precision"] else None
    return TimeExpression(
        span=tuple(gold["span"]), text=text[slice(*gold["span"])], interval=interval, anchor="absolute"
    )


@pytest.mark.parametrize("record", RECORDS, ids=[r["text"][:40] for r in RECORDS])
def test_gold_is_well_formed(record):
    date.fromisoformat(record["published_on"])
    end_before = 0
    for expression in sorted(record["expressions"], key=lambda e: e["span"]):
        start, end = expression["span"]
        assert end_before <= start < end <= len(record["text"])
        assert record["text"][start:end].strip() == record["text"][start:end]
        assert (expression["precision"] is None) == (expression["start"] is None and expression["end"] is None)
        assert expression["precision"] in (None, *get_args(Precision))
        assert (expression["start"] or "0") <= (expression["end"] or "9")
        end_before = end


def test_sentences_without_a_date_and_without_an_interval_are_among_them():
    assert sum(not r["expressions"] for r in RECORDS) >= 10
    assert sum(e["precision"] is None for r in RECORDS for e in r["expressions"]) >= 5


def test_the_gold_agrees_with_itself():
    score = TimeScore()
    for record in RECORDS:
        score.add(record["text"], record["expressions"], [as_found(record["text"], e) for e in record["expressions"]])
    assert set(score.rates().values()) == {1.0}
    assert not score.errors


def test_a_wrong_day_costs_the_interval_and_not_what_was_found():
    text = "Oslo answered on 3 May 2020."
    gold = {"span": [17, 27], "start": "2020-05-03", "end": "2020-05-03", "precision": "day"}
    score = TimeScore()
    score.add(text, [gold], [as_found(text, gold | {"end": "2020-05-04"})])
    assert list(score.rates().values()) == [1.0, 1.0, 0.0, 1.0]


def test_what_is_made_up_and_what_is_missed_cost_the_same():
    text = "Oslo may answer."
    made_up = {"span": [5, 8], "start": None, "end": None, "precision": None}
    score = TimeScore()
    score.add(text, [], [as_found(text, made_up)])
    score.add("In 1999.", [{"span": [3, 7], "start": "1999-01-01", "end": "1999-12-31", "precision": "year"}], [])
    assert score.rates()["found, F1"] == 0.0
    assert [error.split()[0] for error in score.errors] == ["made", "missed"]


def test_half_of_the_characters_make_the_same_expression():
    assert paired([(0, 10)], [(5, 10)]) == {0: 0}
    assert paired([(0, 10)], [(6, 10)]) == {}
    assert paired([(0, 4), (5, 9)], [(5, 9), (0, 4)]) == {0: 1, 1: 0}
