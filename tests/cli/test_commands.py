"""What holds for every command."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
import typer

import depositary
from depositary.cli.main import app
from tests.cli.conftest import Command

COMMANDS = sorted(typer.main.get_command(app).commands)  # type: ignore[attr-defined]
# What makes commands slow to start; they import it when they need it.
HEAVY = ("numpy", "onnxruntime", "pyarrow", "duckdb", "deltalake", "trafilatura", "feedparser", "yaml", "msgspec")


def test_the_commands() -> None:
    assert COMMANDS == ["add", "demo", "read", "show", "summary"]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(run: Command, command: str) -> None:
    result = run(command, "--help")
    assert result.exit_code == 0
    for option in typer.main.get_command(app).commands[command].params:  # type: ignore[attr-defined]
        assert option.help, f"{command}: {option.name} lacks help"


def test_help_lists_every_command(run: Command) -> None:
    result = run("--help")
    assert result.exit_code == 0
    assert all(command in result.output for command in COMMANDS)


def test_help_imports_nothing_heavy() -> None:
    code = f"import sys; from depositary.cli.main import app; print([m for m in {HEAVY} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_version(run: Command) -> None:
    result = run("--version")
    assert (result.exit_code, result.output) == (0, f"depositary {depositary.__version__}\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(("summary", "--ledger", "absent"), "There is no ledger at", id="no ledger"),
        pytest.param(("show", "events", "--ledger", "absent"), "There is no ledger at", id="no ledger to show"),
        pytest.param(("read", "x", "--genre", "poem"), '"poem" is no genre. Use one of: report', id="no genre"),
        pytest.param(("read", "x", "--published", "May"), '--published "May" is no day', id="no day"),
        pytest.param(("add", "x", "--ledger", "y", "--published", "1/1"), "is no day", id="no day to add"),
    ],
)
def test_errors_are_one_line(run: Command, tmp_path: Path, arguments: tuple[str, ...], message: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert message in result.stderr
    assert "Traceback" not in result.output
    assert result.stderr.count("\n") == 1
