"""Time expressions: given this text and day, expect these intervals. The cases stand beside it."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depositary.coding.time import TimeExpression, time_expressions
from tests.coding import time_expression_cases as cases
from tests.coding import time_expression_cases_relative as relative_cases

ALL_CASES = [
    *cases.ABSOLUTE, *cases.RANGES, *relative_cases.FROM_PUBLICATION, *relative_cases.FROM_DISCOURSE, *cases.MODIFIERS,
]  # fmt: skip
PUBLISHED = date.fromisoformat(cases.DEFAULT_DAY)


def meaning(expression: TimeExpression) -> str:
    """An expression as the table writes it."""
    if expression.interval is None:
        words = ["-"]
    elif expression.precision == "day" and expression.start == expression.end:
        words = [f"{expression.start} day"]
    else:
        words = [f"{expression.start or ''}..{expression.end or ''} {expression.precision}"]
    if expression.direction != "at":
        words.append(expression.direction)
    words += [name for name in ("modifier", "repeated") if getattr(expression, name)]
    return " ".join(words)


@pytest.mark.parametrize("case", ALL_CASES, ids=[case[0] for case in ALL_CASES])
def test_expression(case: cases.Case) -> None:
    sentence, expected = case[1], case[2]
    day = case[3] if len(case) == 4 else cases.DEFAULT_DAY
    found = time_expressions(sentence, date.fromisoformat(day) if day else None)
    assert {expression.text: meaning(expression) for expression in found} == expected
    assert len(found) == len(expected)


@pytest.mark.parametrize("sentence", cases.NOTHING)
def test_sentence_without_a_date_gives_nothing(sentence: str) -> None:
    assert time_expressions(sentence, PUBLISHED) == ()


def test_the_table_is_large_enough() -> None:
    assert sum(len(case[2]) for case in ALL_CASES) >= 150
    assert len(cases.NOTHING) >= 40
    assert len({case[0] for case in ALL_CASES}) >= len(ALL_CASES) - 2


def only(sentence: str, published_on: date | None = PUBLISHED) -> TimeExpression:
    """The single expression of a sentence."""
    (expression,) = time_expressions(sentence, published_on)
    return expression


@pytest.mark.parametrize(
    ("sentence", "readings"),
    [
        ("Adopted on 03/04/2024.", ["2024-04-03", "2024-03-04"]),
        ("In winter 2022 power failed.", ["2021-12-01", "2022-12-01"]),
        ("Funds for fiscal year 2023 ran out.", ["2022-10-01", "2023-01-01", "2023-04-01"]),
        ("Last decade it was closed.", ["2010-01-01", "2014-11-20"]),
    ],
)
def test_ambiguity_gives_all_readings(sentence: str, readings: list[str]) -> None:
    assert [str(reading.start) for reading in only(sentence).readings] == readings


@pytest.mark.parametrize(
    ("sentence", "anchor"),
    [
        ("In 2014 it began.", "absolute"),
        ("It began last year.", "document"),
        ("The following year it began.", "discourse"),
    ],
)
def test_anchor_says_what_was_counted_from(sentence: str, anchor: str) -> None:
    assert only(sentence).anchor == anchor


@pytest.mark.parametrize(
    ("sentence", "published_on", "reason"),
    [
        ("The truce for Ramadan held.", PUBLISHED, "feast"),
        ("He came on Tuesday.", None, "no publication date"),
        ("In recent years trade fell.", PUBLISHED, "vague"),
        ("They fought for three years.", PUBLISHED, "duration"),
        ("Two days after the vote he fled.", PUBLISHED, "event"),
        ("The following year they left.", PUBLISHED, "nothing before"),
        ("It was on 31 February 2023.", PUBLISHED, "no such date"),
    ],
)
def test_a_missing_interval_has_a_reason(sentence: str, published_on: date | None, reason: str) -> None:
    expression = only(sentence, published_on)
    assert expression.interval is None
    assert expression.readings == ()
    assert reason in (expression.reason or "")


def test_antecedents_are_near() -> None:
    text = "He resigned on 5 May 2020. " + "Nothing else was heard of it. " * 60 + "On the same day riots began."
    assert time_expressions(text, PUBLISHED)[-1].interval is None


WORDS = sorted(
    {word for case in ALL_CASES for word in case[1].replace(",", " ,").split()}
    | {"—", "’s", "31", "30", "2000", "\n\n", "0", "9999", "century", "ago", "years", "the", "last", "29 February"}
)
DAYS = st.none() | st.dates()


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join) | st.text(max_size=200), DAYS)
def test_laws_that_hold_for_every_text_and_day(text: str, published_on: date | None) -> None:
    previous_end = 0
    for expression in time_expressions(text, published_on):
        start, end = expression.span
        assert previous_end <= start < end <= len(text)
        assert text[start:end] == expression.text
        previous_end = end
        assert (expression.interval is None) == (expression.readings == ())
        assert (expression.interval is None) == (expression.reason is not None)
        if expression.start is not None and expression.end is not None:
            assert expression.start <= expression.end
