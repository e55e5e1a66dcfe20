"""Which records a filter finds."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from depositary.errors import LedgerError
from depositary.ledger import Filters, Ledger
from depositary.records import DateInterval
from tests.factories import make_attribution, make_document, make_event, make_reading, make_reference

JULY = DateInterval(start=date(2024, 7, 1), end=date(2024, 7, 31), precision="month")
SINCE_JUNE = DateInterval(start=date(2024, 6, 1), end=None, precision="range")
UNTIL_MAY = DateInterval(start=None, end=date(2024, 5, 1), precision="range")


@pytest.fixture
def filled(ledger: Ledger) -> Ledger:
    both = make_reference("the two sides", None, actors=("FRA", "POL"))
    undated = make_document("Nobody knows when this was published.", id="undated", published_on=None, outlet=None)
    ledger.append(
        [
            make_reading(
                make_document(id="dated", published_on=date(2024, 7, 3), genre="commentary"),
                [
                    make_attribution(id="a1", said_on=JULY),
                    make_attribution(id="a2", said_on=None, source=both, about=("USA",)),
                ],
                [
                    make_event(id="e1", occurred_on=SINCE_JUNE),
                    make_event(id="e2", occurred_on=UNTIL_MAY, type="ACCUSE", actors=(both,), asserted_by="author"),
                    make_event(id="e3", occurred_on=None, status="planned", recipients=(), asserted_by="a2"),
                ],
            ),
            make_reading(undated, [make_attribution(id="a9", said_on=None)], [make_event(id="e9", clause=((0, 6),))]),
        ],
        batch_id="b",
    )
    return ledger


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(), {"e1", "e2", "e3", "e9"}, id="no filter finds all"),
        pytest.param(Filters(actor="DEU"), {"e1", "e3", "e9"}, id="actor"),
        pytest.param(Filters(actor="POL"), {"e2"}, id="one of several actors"),
        pytest.param(Filters(recipient="POL", document="dated"), {"e1", "e2"}, id="recipient in one document"),
        pytest.param(Filters(type="ACCUSE"), {"e2"}, id="type"),
        pytest.param(Filters(status="planned"), {"e3"}, id="status"),
        pytest.param(Filters(source="FRA"), {"e1", "e3"}, id="source asserts it; the author's own events have none"),
        pytest.param(Filters(since=date(2024, 8, 1)), {"e1"}, id="an interval without end may reach into the period"),
        pytest.param(Filters(until=date(2024, 1, 1)), {"e2"}, id="an interval without start may begin in the period"),
        pytest.param(
            Filters(since=date(2024, 7, 3), until=date(2024, 7, 3)),
            {"e1", "e3"},
            id="without a date of its own, the day of publication counts",
        ),
        pytest.param(Filters(outlet="Example Wire"), {"e1", "e2", "e3"}, id="outlet"),
        pytest.param(Filters(genre="commentary"), {"e1", "e2", "e3"}, id="genre"),
        pytest.param(Filters(text="SIGNED an agreement"), {"e1", "e2", "e3"}, id="words of the clause, in any case"),
        pytest.param(Filters(text="100% agreed_"), set(), id="signs of patterns stand for themselves"),
        pytest.param(Filters(actor="x' OR true --"), set(), id="a value is never part of the question"),
    ],
)
def test_events(filled: Ledger, filters: Filters, expected: set[str]):
    assert set(filled.events(filters)["id"].to_pylist()) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(source="FRA"), {"a1", "a2", "a9"}, id="source, also one of several"),
        pytest.param(Filters(source="POL"), {"a2"}, id="one of several sources"),
        pytest.param(Filters(about="USA"), {"a2"}, id="about"),
        pytest.param(Filters(since=date(2024, 7, 31)), {"a1"}, id="any day of the interval may lie in the period"),
        pytest.param(Filters(until=date(2024, 7, 2)), {"a1"}, id="the first day of the interval counts"),
        pytest.param(Filters(text="agreement with poland"), {"a1", "a2"}, id="words of the content"),
    ],
)
def test_attributions(filled: Ledger, filters: Filters, expected: set[str]):
    assert set(filled.attributions(filters)["id"].to_pylist()) == expected


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        pytest.param(Filters(since=date(2024, 1, 1)), ["dated"], id="a document without a date is in no period"),
        pytest.param(Filters(text="nobody knows"), ["undated"], id="words of the text"),
        pytest.param(Filters(text="an agreement", outlet="Example Wire"), ["dated"], id="words and outlet"),
        pytest.param(Filters(limit=1), ["dated"], id="a limit keeps the latest published"),
        pytest.param(Filters(limit=1, offset=1), ["undated"], id="the next page goes on where the first ended"),
    ],
)
def test_documents(filled: Ledger, filters: Filters, expected: list[str]):
    assert filled.documents(filters)["id"].to_pylist() == expected


def test_a_filter_that_a_table_does_not_have_is_an_error_with_the_valid_ones(filled: Ledger):
    with pytest.raises(LedgerError, match=r"attributions have no 'type'; filter them by about, document, genre"):
        filled.attributions(Filters(type="ACCUSE"))


def test_texts_come_only_when_asked_for(filled: Ledger):
    assert "text" not in filled.documents().column_names
    assert "text" in filled.documents(include_text=True).column_names


def test_a_row_is_readable_without_its_document(filled: Ledger):
    (row,) = filled.events(Filters(document="dated", status="planned")).to_pylist()
    assert row["trigger_text"] == "signed"
    assert row["clause_text"] == "Germany had signed an agreement with Poland"
    assert row["actors"] == ["DEU"]
    assert row["actor_references"][0]["text"] == "Germany"
    assert row["asserted_by_actors"] == ["FRA", "POL"]
    assert row["asserted_by_text"] == "the two sides"
    assert (row["outlet"], row["published_on"], row["batch_id"]) == ("Example Wire", date(2024, 7, 3), "b")


def test_the_ledger_can_be_read_as_it_stood(ledger: Ledger):
    ledger.append([make_reading()], batch_id="first", coder="1")
    between = datetime.now(UTC)
    ledger.append([make_reading(events=[])], batch_id="second", coder="2")
    assert ledger.events().num_rows == 0
    assert ledger.events(as_of=between).num_rows == 1
    assert ledger.summary(as_of=between).events == 1
    assert ledger.documents(as_of=date(2000, 1, 1)).num_rows == 0
    assert ledger.documents(as_of=datetime.now(UTC).date()).num_rows == 1
