"""The exchange format: what others read, and what comes back from it."""

from __future__ import annotations

import json
from datetime import date

import msgspec
import pytest
from hypothesis import given, settings

from depositary.errors import InvalidInputError
from depositary.exchange import decode_reading, encode_reading, reading_to_json
from depositary.records import Coverage, DateInterval, Reading, SkippedPassage, Stance
from tests.factories import TEXT, make_attribution, make_document, make_event, make_reading, make_reference, span_of
from tests.strategies import readings


def test_an_attribution_has_the_keys_and_values_of_the_published_format():
    attribution = make_attribution(
        said_on=DateInterval(start=date(2024, 7, 1), end=date(2024, 7, 31), precision="month"),
        stances=(Stance(target="DEU", polarity="positive", span=span_of("agreement")),),
    )
    assert reading_to_json(make_reading(attributions=[attribution]))["attributions"] == [
        {
            "id": "a1",
            "source": {
                "text": "foreign minister of France",
                "span": [4, 30],
                "actor": "FRA",
                "actors": ["FRA"],
                "name": None,
                "role": "Foreign Minister",
                "sector": "GOV",
                "resolved_by": "office/1",
            },
            "cue": {"text": "said", "span": [31, 35]},
            "content": [[51, 94]],
            "kind": "indirect",
            "within": None,
            "said_on": {"start": "2024-07-01", "end": "2024-07-31", "precision": "month"},
            "about": ["DEU", "POL"],
            "stance": {"DEU": "positive"},
            "stance_words": {"DEU": [73, 82]},
            "coded_by": "reported_speech/1",
        }
    ]


def test_an_event_has_the_keys_and_values_of_the_published_format():
    event = make_event(actors=(make_reference("ministers", None, reason="unnamed ministers"),), recipients=())
    assert reading_to_json(make_reading(events=[event]))["events"] == [
        {
            "id": "e1",
            "type": "AGREE",
            "mode": None,
            "contexts": [],
            "actors": [
                {
                    "text": "ministers",
                    "span": None,
                    "actor": None,
                    "actors": [],
                    "name": None,
                    "role": None,
                    "sector": "GOV",
                    "resolved_by": "name/1",
                    "reason": "unnamed ministers",
                }
            ],
            "recipients": [],
            "trigger": [63, 69],
            "clause": [[51, 94]],
            "location": None,
            "occurred_on": None,
            "status": "occurred",
            "asserted_by": "a1",
            "intensity": 6.0,
            "confidence": 0.8,
            "coded_by": "predicates/1",
        }
    ]


@pytest.mark.parametrize(
    ("reading", "path", "expected"),
    [
        pytest.param(
            make_reading(attributions=[make_attribution(cue=None, source=None)]),
            ("attributions", 0, "cue"),
            None,
            id="a text that speaks for itself has no cue",
        ),
        pytest.param(
            make_reading(attributions=[make_attribution(source=None)]),
            ("attributions", 0, "source"),
            None,
            id="nobody named is null, not an empty object",
        ),
        pytest.param(
            make_reading(
                events=[make_event(occurred_on=DateInterval(start=None, end=date(2024, 5, 1), precision="day"))]
            ),
            ("events", 0, "occurred_on"),
            {"start": None, "end": "2024-05-01", "precision": "day"},
            id="an interval open to the past has no start",
        ),
        pytest.param(
            make_reading(
                coverage=Coverage(
                    sentences=2, read=1, sources_undetermined=0, skipped=(SkippedPassage(span=(0, 3), reason="a list"),)
                )
            ),
            ("coverage",),
            {"sentences": 2, "read": 1, "sources_undetermined": 0, "skipped": [{"span": [0, 3], "reason": "a list"}]},
            id="skipped passages are told with the reason",
        ),
        pytest.param(
            make_reading(make_document(outlet=None)),
            ("document", "outlet"),
            None,
            id="an unknown outlet is null",
        ),
    ],
)
def test_what_is_unknown_or_open(reading: Reading, path: tuple[str | int, ...], expected: object):
    value = reading_to_json(reading)
    for step in path:
        value = value[step]
    assert value == expected


def test_a_reading_is_one_line_of_plain_json():
    line = encode_reading(make_reading(make_document("First line.\nSecond “line”.")), include_text=True)
    assert b"\n" not in line
    assert json.loads(line)["document"]["text"] == "First line.\nSecond “line”."


def test_the_text_is_left_out_unless_asked_for():
    assert "text" not in reading_to_json(make_reading())["document"]


@settings(max_examples=60, deadline=None)
@given(readings())
def test_what_is_written_and_read_again_is_equal(reading: Reading):
    assert decode_reading(encode_reading(reading, include_text=True)) == reading
    assert decode_reading(encode_reading(reading), text=reading.document.text) == reading


@pytest.mark.parametrize(
    ("line", "text", "message"),
    [
        pytest.param(encode_reading(make_reading()), None, "holds no text", id="the text is missing"),
        pytest.param(encode_reading(make_reading()), TEXT + " ", "other words", id="the text is another one"),
        pytest.param(b"{", None, "no JSON", id="the line is cut off"),
        pytest.param(b'{"document": {}}', "", "lacks the key", id="a key is missing"),
        pytest.param(b"[]", "", "not in the exchange format", id="the line is no object"),
    ],
)
def test_a_line_that_cannot_be_read_says_why(line: bytes, text: str | None, message: str):
    with pytest.raises(InvalidInputError, match=message):
        decode_reading(line, text=text)


def test_a_second_stance_towards_one_target_is_not_written():
    stances = (Stance(target="DEU", polarity="positive"), Stance(target="DEU", polarity="negative"))
    line = msgspec.json.decode(encode_reading(make_reading(attributions=[make_attribution(stances=stances)])))
    assert line["attributions"][0]["stance"] == {"DEU": "positive"}
