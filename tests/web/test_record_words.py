"""Records in words."""

from __future__ import annotations

from datetime import date

import pytest

from depositary.records import Coverage, DateInterval, SkippedPassage, Stance
from depositary.web.record_words import about_words, coverage_words, interval_words, shortened, visible, words_at
from tests.factories import make_attribution, make_document, make_reading
from tests.web.example_reading import example_reading


def interval(start: date | None, end: date | None, precision: str = "range") -> DateInterval:
    return DateInterval(start=start, end=end, precision=precision)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("value", "words"),
    [
        pytest.param(None, "–", id="no interval"),
        pytest.param(interval(date(2024, 7, 1), date(2024, 7, 1), "day"), "2024-07-01", id="a day"),
        pytest.param(interval(date(2024, 2, 1), date(2024, 2, 29), "month"), "Feb 2024", id="a month"),
        pytest.param(interval(date(2024, 1, 1), date(2024, 12, 31), "year"), "2024", id="a year"),
        pytest.param(
            interval(date(2024, 1, 1), date(9999, 12, 31)), "2024-01-01 – 9999-12-31", id="the last day of all"
        ),
        pytest.param(interval(None, date(2024, 5, 31)), "until 2024-05-31", id="open to the past"),
        pytest.param(interval(date(2024, 5, 1), None), "since 2024-05-01", id="open to the future"),
        pytest.param(interval(date(2024, 7, 1), date(2024, 7, 7), "week"), "2024-07-01 – 2024-07-07", id="a week"),
    ],
)
def test_intervals(value: DateInterval | None, words: str) -> None:
    assert interval_words(value) == words


def test_stances_stand_at_their_targets() -> None:
    stances = (Stance(target="USA", polarity="negative"), Stance(target="IRN", polarity="positive"))
    assert about_words(make_attribution(about=("DEU", "USA"), stances=stances)) == "DEU, USA −, IRN +"


def test_coverage_names_what_was_left_out() -> None:
    assert coverage_words(example_reading()) == (
        "4 of 5 sentences read; 1 source undetermined; left out: author line, disclaimer, a passive cue"
    )


def test_apparatus_that_is_also_reported_as_skipped_counts_once() -> None:
    document = make_document("By Ada Roe\n\nText.", authors=("Ada Roe",), apparatus=((0, 10),))
    coverage = Coverage(
        sentences=1, read=1, sources_undetermined=0, skipped=(SkippedPassage(span=(0, 10), reason="around the text"),)
    )
    assert coverage_words(make_reading(document, [], [], coverage)).endswith("left out: author line")


def test_control_characters_become_visible() -> None:
    assert visible("a\x1b[31mb\x00\u202ec\x9b\r\n\td") == "a␛[31mb␀\ufffdc\ufffd\n\td"


def test_long_contents_are_cut_at_a_blank() -> None:
    assert shortened("one two  three\nfour", 14) == "one two three…"
    assert shortened("one two", 14) == "one two"


def test_discontinuous_words_show_the_gap() -> None:
    assert words_at("one two three", ((0, 3), (8, 13))) == "one … three"
