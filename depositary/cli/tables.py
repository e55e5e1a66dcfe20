"""Rows in the terminal: as a table where there is room, else one block of lines per row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.box import SIMPLE_HEAD
from rich.console import Console
from rich.table import Table
from rich.text import Text

from depositary.web.record_words import one_line, visible

# Seven or eight columns in fewer characters break words into pieces.
NARROWEST_TABLE = 100
NOTHING = "–"


def print_table(console: Console, title: str | None, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Rows under their column names; cells are text of any kind, shown on as many lines as they need."""
    # As Text, so that brackets in a document are no markup.
    cells = [[Text(visible(one_line(cell))) for cell in row] for row in rows]
    if console.width < NARROWEST_TABLE:
        _print_blocks(console, title, columns, cells)
        return
    table = Table(
        title=title, title_justify="left", title_style="bold", box=SIMPLE_HEAD, pad_edge=False, collapse_padding=True
    )
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column == "id")
    for row in cells:
        table.add_row(*row)
    console.print(table)


def _print_blocks(console: Console, title: str | None, columns: Sequence[str], rows: list[list[Text]]) -> None:
    if title:
        console.print(Text(title, style="bold"))
        console.print()
    for row in rows:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(style="dim")
        grid.add_column(overflow="fold")
        for column, cell in zip(columns, row, strict=True):
            if cell.plain not in ("", NOTHING):
                grid.add_row(column, cell)
        console.print(grid)
        console.print()
