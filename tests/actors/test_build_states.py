"""The lexicon of states is what its build script makes."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "training" / "lexicons" / "build_states.py"


def test_building_again_changes_nothing() -> None:
    babel = pytest.importorskip("babel", reason="needs babel (dependency group lexicons)")
    pycountry = pytest.importorskip("pycountry", reason="needs pycountry (dependency group lexicons)")
    assert babel
    assert pycountry
    result = subprocess.run([sys.executable, str(SCRIPT), "--check"], capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
