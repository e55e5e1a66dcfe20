"""The project's own gold is well formed, and its scorer counts what it says."""

from copy import deepcopy

import pytest

from benchmarks.own_gold import OwnGoldScore, load_gold
from depositary.records import EVENT_TYPES, GENRES, STATUSES

GOLD = load_gold()


def as_reading(passage: dict) -> dict:
    """The gold of a passage in the exchange format."""

    def party(code: str) -> dict:
        return {"actor": code, "actors": [code]}

    return {
        "attributions": [
            {"source": {"actor": None, "actors": s["speaker"]}, "content": s["content"]} for s in passage["statements"]
        ],
        "events": [
            {
                "type": e["type"],
                "status": e["status"],
                "actors": [party(c) for c in e["actors"]],
                "recipients": [party(c) for c in e["recipients"]],
                "clause": e["clause"],
                "trigger": e["clause"][0],
            }
            for e in passage["events"]
        ],
    }


def scored(change=lambda reading: reading) -> dict[str, float]:
    score = OwnGoldScore()
    for passage in GOLD:
        score.add(passage, change(as_reading(passage)))
    return score.rates()


@pytest.mark.parametrize("passage", GOLD, ids=[p["id"] for p in GOLD])
def test_gold_is_well_formed(passage):
    text = passage["passage"]
    assert passage["genre"] in GENRES
    for record in passage["statements"]:
        assert [text[a:b] for a, b in record["content"]] == record["words"]
        assert record["speaker_text"] in text
        assert record["kind"] in ("direct", "indirect", "mixed")
    for record in passage["events"]:
        assert [text[a:b] for a, b in record["clause"]] == record["words"]
        assert record["type"] in EVENT_TYPES
        assert record["status"] in STATUSES
        assert record["actors"] or record["recipients"]


def test_every_type_and_all_but_one_status_occur():
    events = [e for p in GOLD for e in p["events"]]
    assert {e["type"] for e in events} == set(EVENT_TYPES)
    assert {e["status"] for e in events} == set(STATUSES) - {"ongoing"}


def test_the_gold_agrees_with_itself():
    assert set(scored().values()) == {1.0}


def test_nothing_read_scores_nothing():
    assert set(scored(lambda reading: {"attributions": [], "events": []}).values()) == {0.0}


def test_a_wrong_status_costs_the_event_and_not_who_did_what():
    def denied(reading: dict) -> dict:
        for event in reading["events"]:
            event["status"] = "ongoing"
        return reading

    rates = scored(denied)
    assert (rates["event"], rates["event, any status"]) == (0.0, 1.0)


def test_sides_may_change_places_only_where_either_direction_is_right():
    def turned(reading: dict) -> dict:
        for event in reading["events"]:
            event["actors"], event["recipients"] = event["recipients"], event["actors"]
        return reading

    symmetric = sum(e["symmetric"] for p in GOLD for e in p["events"])
    count = sum(len(p["events"]) for p in GOLD)
    assert scored(turned)["event, any status"] == pytest.approx(symmetric / count, abs=1e-4)


def test_the_same_event_twice_is_one_right_and_one_made_up():
    def twice(reading: dict) -> dict:
        return reading | {"events": [*reading["events"], *deepcopy(reading["events"])]}

    assert scored(twice)["event"] == pytest.approx(2 / 3, abs=1e-4)
