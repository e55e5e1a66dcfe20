"""What the reader makes of the project's own gold does not fall below its floors."""

from benchmarks.data_folder import sha256_of
from benchmarks.own_gold import GOLD, below_floor, load_floors, score_own_gold
from depositary.pipeline import read

REMEDY = 'python -m benchmarks.own_gold --update-floors --reason "…"'


def test_floors_belong_to_this_gold():
    assert load_floors()["gold_sha256"] == sha256_of(GOLD), f"The gold changed; set the floors anew: {REMEDY}"


def test_scores_hold_their_floors():
    fallen = below_floor(score_own_gold(read).rates(), load_floors()["floors"])
    assert not fallen, f"{'; '.join(fallen)}. If it must be so: {REMEDY}"
