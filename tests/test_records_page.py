"""The data dictionary cannot fall behind the records."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest

from depositary import records

REPOSITORY = Path(__file__).parents[1]
PAGE = REPOSITORY / "docs" / "records.md"
RECORD_TYPES = [value for value in vars(records).values() if isinstance(value, type) and is_dataclass(value)]


def test_the_page_is_the_current_one():
    check = [sys.executable, str(REPOSITORY / "docs" / "build_records_page.py"), "--check"]
    result = subprocess.run(check, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr


@pytest.mark.parametrize("record_type", RECORD_TYPES, ids=lambda record_type: record_type.__name__)
def test_every_field_is_on_the_page(record_type: type):
    section = PAGE.read_text(encoding="utf-8").partition(f"## {record_type.__name__}\n")[2].partition("\n## ")[0]
    assert all(f"| `{field.name}` |" in section for field in fields(record_type))
