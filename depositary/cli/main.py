"""`depositary`: the commands and what they have in common."""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from depositary.cli.add import add
from depositary.cli.demo import demo
from depositary.cli.read import read
from depositary.cli.show import show
from depositary.cli.summary import summary
from depositary.errors import DepositaryError

# The small matrices of the language model are multiplied faster by one thread: OpenBLAS threads wait for each other
# at full speed, which cost up to four fifths of the CPU on a busy machine. Read when numpy is first imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

# What the shell is told when a command could not do what it was asked.
FAILED = 2


class CommandGroup(TyperGroup):
    """Commands in the order given here; errors raised on purpose become one line instead of a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was named."""
        _never_fail_at_a_letter()
        try:
            return super().invoke(ctx)
        except DepositaryError as error:
            _say(str(error))
        except OSError as error:
            # A reader that stops listening, as `head` does, is no error.
            if error.errno == errno.EPIPE:
                raise
            _say(f"{error.filename}: {error.strerror}" if error.filename else str(error))
        raise typer.Exit(FAILED)


app = typer.Typer(
    name="depositary",
    cls=CommandGroup,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Who says what about whom, and who does what to whom: read from texts, with the exact words, into a ledger.",
)


def _print_version(asked: bool) -> None:
    if asked:
        from depositary import __version__

        typer.echo(f"depositary {__version__}")
        raise typer.Exit


@app.callback()
def common(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and stop.")
    ] = False,
) -> None:
    """Options of depositary itself."""


for command in (read, add, show, summary, demo):
    app.command()(command)


def _say(message: str) -> None:
    from depositary.web.record_words import visible

    typer.echo(visible(f"depositary: {message}"), err=True)


def _never_fail_at_a_letter() -> None:
    """A terminal that cannot show a letter shows a question mark instead."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
