"""What the package shows to those who import it."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

import depositary


def test_the_public_names_are_sorted_and_all_there() -> None:
    assert depositary.__all__ == sorted(depositary.__all__)
    assert set(depositary.__all__) == set(depositary._HOMES)


@pytest.mark.parametrize("name", depositary.__all__)
def test_a_public_name_is_that_of_its_home(name: str) -> None:
    home = import_module(depositary._HOMES[name])
    assert getattr(depositary, name) is getattr(home, name)
    assert getattr(depositary, name).__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    with pytest.raises(AttributeError, match="reads"):
        depositary.reads  # noqa: B018


def test_the_version_is_that_of_the_package() -> None:
    project = tomllib.loads((Path(__file__).parent.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert depositary.__version__ == project["version"]


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = (
        "import sys, depositary; print([m for m in ('numpy', 'onnxruntime', 'pyarrow', 'duckdb') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
