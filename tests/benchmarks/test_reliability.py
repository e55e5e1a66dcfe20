"""What counts as right in the table of reliability, and the error that it shows."""

from types import SimpleNamespace

import pytest

from benchmarks.annotated_events import Passage
from benchmarks.data_folder import SHARED
from benchmarks.reliability import Reliability, judged_by_scorer, judged_by_trigger, load_scorer


def event(kind: str, start: int, end: int, confidence: float = 0.8) -> SimpleNamespace:
    return SimpleNamespace(type=kind, trigger=(start, end), confidence=confidence)


def marked(kind: str, start: int, end: int, *flags: str) -> dict:
    return {"type": kind, "trigger": [start, end], "flags": list(flags)}


def test_confidence_that_holds_has_no_error():
    table = Reliability()
    table.add([(0.75, True)] * 3 + [(0.75, False)])
    assert table.as_json() == {
        "events": 4,
        "share right": 0.75,
        "expected calibration error": 0.0,
        "bins": [{"from": 0.7, "n": 4, "mean confidence": 0.75, "share right": 0.75}],
    }


def test_the_error_is_weighed_by_the_events_of_a_bin():
    table = Reliability()
    table.add([(0.95, True)] * 2 + [(0.55, False)] * 6)
    assert table.calibration_error == pytest.approx(2 / 8 * 0.05 + 6 / 8 * 0.55)


@pytest.mark.parametrize(("confidence", "number"), [(0.0, 0), (0.3, 3), (0.7, 7), (0.799, 7), (1.0, 9)])
def test_a_bin_begins_with_its_tenth_and_the_last_holds_one(confidence, number):
    table = Reliability()
    table.add([(confidence, True)])
    assert [i for i, b in enumerate(table.bins) if b] == [number]


def test_nothing_judged_has_no_error():
    assert Reliability().as_json() == {
        "events": 0,
        "share right": 0.0,
        "expected calibration error": 0.0,
        "bins": [],
    }


@pytest.mark.parametrize(
    ("gold", "events", "expected"),
    [
        pytest.param([marked("AID", 5, 9)], [event("AID", 5, 9)], [True], id="trigger and type"),
        pytest.param([marked("AID", 5, 9)], [event("AGREE", 5, 9)], [False], id="another type"),
        pytest.param([marked("AID", 5, 9)], [event("AID", 9, 12)], [False], id="another word"),
        pytest.param([marked("AID", 5, 9)], [event("AID", 5, 9), event("AID", 5, 9)], [True, False], id="told twice"),
        pytest.param([marked("AID", 5, 9, "rep")], [event("AID", 5, 9)], [], id="a later mention counts neither way"),
        pytest.param([marked("AID", 5, 9, "dom")], [event("AGREE", 5, 9)], [], id="nor does an act inside one state"),
    ],
)
def test_an_event_against_the_annotations(gold, events, expected):
    judged = judged_by_trigger(Passage("Oslo sent food to Riga.", gold), events)
    assert [right for _, right in judged] == expected


@pytest.mark.skipif(not (SHARED / "data").exists(), reason="measuring data not beside the repository")
def test_the_scorer_of_passages_decides_what_is_right():
    scorer = load_scorer(SHARED / "data/passages/score.py")
    settle = scorer.settle
    base = {"actors": ["NOR"], "recipients": [], "symmetric": False, "status": "occurred", "date": None}
    gold = {
        "passage": "Norway condemned the vote. Norway sent food. Norway met them.",
        "statements": [],
        "events": [
            {**base, "type": "ACCUSE", "clause": [[0, 25]]},
            {**base, "type": "CONSULT", "clause": [[45, 60]], "soft": True},
        ],
    }
    party = [{"actor": "NOR", "actors": ["NOR"]}]
    told = [("ACCUSE", 7, 16, 0.9), ("AID", 34, 38, 0.4), ("CONSULT", 52, 55, 0.6)]
    events = [
        {"type": t, "status": "occurred", "actors": party, "recipients": [], "clause": [[a, b]], "confidence": c}
        for t, a, b, c in told
    ]
    judged = judged_by_scorer(scorer, gold, {"attributions": [], "events": events})
    assert judged == [(0.9, True), (0.4, False)]
    assert scorer.settle is settle
