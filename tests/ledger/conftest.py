"""A fresh ledger for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from depositary.ledger import Ledger


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return Ledger.create_or_open(tmp_path / "ledger")
