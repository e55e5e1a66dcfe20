"""The day comes from an explicit line or dateline; otherwise it is None with a reason."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from depositary.documents.dates import parse_day
from depositary.documents.publication_date import find_publication_date

BODY = "Ministers met on 5 May 2019 to discuss transit, which both sides had long wanted to settle."


@pytest.mark.parametrize(
    ("head", "day"),
    [
        pytest.param("LONDON, 3 March 2024 (Wire) — ", date(2024, 3, 3), id="wire dateline"),
        pytest.param("PARIS, France – March 3, 2024 – ", date(2024, 3, 3), id="place, country, American order"),
        pytest.param("A title\n\nSaturday, September 12, 2015\n\n", date(2015, 9, 12), id="a line of its own"),
        pytest.param("Published: 2024-03-03\n\n", date(2024, 3, 3), id="a labelled line"),
        pytest.param("Published on 3rd March 2024 at 14:05 GMT\n\n", date(2024, 3, 3), id="with ordinal and time"),
        pytest.param("LONDON, March 3 (Wire) — ", None, id="a dateline without a year"),
        pytest.param("", None, id="a date in a sentence is no dateline"),
        pytest.param("Date: 31 February 2024\n\n", None, id="no such day"),
    ],
)
def test_publication_date_in_the_text(head: str, day: date | None) -> None:
    found, reason = find_publication_date(head + BODY)
    assert found == day
    assert reason == "dateline" if day else "date" in reason


@pytest.mark.parametrize(
    ("written", "day"),
    [
        pytest.param("2024-03-03T23:30:00-08:00", date(2024, 3, 3), id="the day as written, not as in another zone"),
        pytest.param("Fri, 21 Aug 2026 22:00:54 -0400", date(2026, 8, 21), id="RFC 822"),
        pytest.param("3 March 2024", date(2024, 3, 3), id="words"),
        pytest.param("20240303", date(2024, 3, 3), id="compact"),
        pytest.param("31/12/2024", date(2024, 12, 31), id="only one reading"),
        pytest.param("03/04/2024", None, id="two readings: none"),
        pytest.param("2024", None, id="a year is no day"),
        pytest.param("March 2024", None, id="a month is no day"),
        pytest.param(20240303, None, id="a number is no date"),
        pytest.param(datetime(2024, 3, 3, 5), date(2024, 3, 3), id="a datetime"),
        pytest.param("2024-13-45", None, id="no such month"),
    ],
)
def test_parse_day(written: object, day: date | None) -> None:
    assert parse_day(written) == day
