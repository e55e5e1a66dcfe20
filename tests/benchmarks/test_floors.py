"""What the reader makes of the project's own gold does not fall below its floors."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from benchmarks import floors, neutrality, own_gold, time_expressions
from benchmarks.data_folder import json_lines, sha256_of
from benchmarks.floors import below_floor, load_floors, update_floors
from depositary.pipeline import read

SETS: dict[str, tuple[Path, Callable[[], dict[str, float]]]] = {
    "own_gold": (own_gold.GOLD, lambda: own_gold.score_own_gold(read).rates()),
    "time_expressions": (
        time_expressions.GOLD,
        lambda: time_expressions.score_time_expressions(json_lines(time_expressions.GOLD)).rates(),
    ),
    "neutrality": (neutrality.GOLD, lambda: neutrality.rates(neutrality.guard_exchanges())),
}


@pytest.mark.parametrize("gold_set", SETS)
def test_floors_belong_to_this_gold(gold_set):
    remedy = f'The gold changed; set the floors anew: python -m benchmarks.{gold_set} --update-floors --reason "…"'
    assert load_floors(gold_set)["gold_sha256"] == sha256_of(SETS[gold_set][0]), remedy


@pytest.mark.parametrize("gold_set", SETS)
def test_scores_hold_their_floors(gold_set):
    fallen = below_floor(SETS[gold_set][1](), load_floors(gold_set)["floors"])
    remedy = f'If it must be so: python -m benchmarks.{gold_set} --update-floors --reason "…"'
    assert not fallen, f"{'; '.join(fallen)}. {remedy}"


def test_every_set_in_the_file_is_held():
    assert set(json.loads(floors.FLOORS.read_text())) == set(SETS)


def test_a_score_below_its_floor_is_named():
    assert below_floor({"event": 0.41, "statement": 0.9}, {"event": 0.5, "statement": 0.9}) == [
        "event: 0.410 is below its floor 0.500"
    ]


def test_floors_move_with_a_reason_lie_a_little_below_the_score_and_leave_other_sets_alone(tmp_path, monkeypatch):
    path, other = tmp_path / "floors.json", {"gold_sha256": "ef", "floors": {"statement": 0.7}, "changes": []}
    section = {"gold_sha256": "", "floors": {"event": 0.5}, "changes": []}
    path.write_text(json.dumps({"own_gold": section, "other": other}))
    monkeypatch.setattr(floors, "FLOORS", path)
    update_floors("own_gold", {"event": 0.63}, "ab", "frames for nouns")
    written = json.loads(path.read_text())
    assert written["other"] == other
    assert (written["own_gold"]["floors"], written["own_gold"]["gold_sha256"]) == ({"event": 0.61}, "ab")
    assert written["own_gold"]["changes"][0].endswith("frames for nouns (event 0.5 → 0.61)")
