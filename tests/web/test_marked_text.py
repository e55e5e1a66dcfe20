"""The text is cut at every boundary, and every piece knows its marks."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depositary.web.marked_text import Label, Mark, depths_of, labels_of, marks_of, pieces_of
from tests.factories import make_attribution, make_document, make_event, make_reading
from tests.web.example_reading import TEXT, example_reading

marks = st.lists(
    st.tuples(st.integers(0, 30), st.integers(0, 30)).filter(lambda ends: ends[0] < ends[1]).map(
        lambda ends: Mark(*ends, "content", "a1")
    ),
    max_size=12,
)  # fmt: skip


@given(marks)
@settings(deadline=None)
def test_pieces_cover_the_text_without_gap_or_overlap(marks: list[Mark]) -> None:
    pieces = pieces_of(30, marks)
    assert [position for piece in pieces for position in range(piece.start, piece.end)] == list(range(30))
    for piece in pieces:
        assert set(piece.marks) == {mark for mark in marks if mark.start <= piece.start and piece.end <= mark.end}
        assert all(mark.end <= piece.start or piece.end <= mark.start for mark in set(marks) - set(piece.marks))


def test_an_empty_text_has_no_pieces() -> None:
    assert pieces_of(0, []) == []


def test_every_part_of_every_record_is_marked() -> None:
    parts = {mark.part for mark in marks_of(example_reading())}
    assert parts == {
        "title", "apparatus", "skipped", "clause", "content", "actor", "recipient", "source", "cue", "stance",
        "trigger",
    }  # fmt: skip


def test_marks_outside_the_text_are_passed_over() -> None:
    event = make_event(trigger=(5, 5000), clause=((-3, 4),))
    assert not [mark for mark in marks_of(make_reading(events=[event])) if mark.part in ("trigger", "clause")]


@pytest.mark.parametrize(
    ("words", "record"),
    [
        pytest.param("said", "a1", id="after the cue"),
        pytest.param("believe", "a2", id="after the cue of a nested attribution"),
        pytest.param("signed", "e1", id="after the trigger of an event"),
    ],
)
def test_labels_stand(words: str, record: str) -> None:
    end = TEXT.index(words) + len(words)
    assert Label(end, (record,)) in labels_of(example_reading())


def test_own_words_are_labelled_where_they_begin() -> None:
    attribution = make_attribution(cue=None, content=((4, 20),))
    assert labels_of(make_reading(attributions=[attribution], events=[])) == [Label(4, ("a1",))]


def test_depth_counts_enclosing_attributions() -> None:
    inner = [make_attribution(id="a2", within="a1"), make_attribution(id="a3", within="a2")]
    assert depths_of([make_attribution(), *inner]) == {"a1": 0, "a2": 1, "a3": 2}


def test_attributions_that_enclose_each_other_do_not_hang() -> None:
    circle = [replace(make_attribution(), within="a2"), make_attribution(id="a2", within="a1")]
    assert set(depths_of(circle)) == {"a1", "a2"}


def test_a_document_without_records_is_one_piece() -> None:
    reading = make_reading(make_document("Less was said."), [], [])
    assert [(piece.start, piece.end) for piece in pieces_of(14, marks_of(reading))] == [(0, 14)]
