"""Writes docs/records.md, the data dictionary, from the docstrings in depositary/records.py.

    python docs/build_records_page.py            write the page
    python docs/build_records_page.py --check    fail when the page is not the current one

Only the source text is read, so that the page can be built where the package is not installed.
"""

from __future__ import annotations

import ast
import sys
from pathlib import Path

HERE = Path(__file__).parent
RECORDS = HERE.parent / "depositary" / "records.py"
PAGE = HERE / "records.md"

INTRODUCTION = """\
# The records

<!-- Made by docs/build_records_page.py from depositary/records.py; change the docstrings there. -->

{summary}

The exchange format writes these fields as JSON: spans as `[start, end]`, dates as ISO 8601. In the ledger's tables a
field is a column; the fields of a record inside a record follow its name, e.g. `source_actor`, and words that a span
points at stand beside it, e.g. `cue_text`.

"""


def build_page(source: str) -> str:
    """The page as Markdown."""
    module = ast.parse(source)
    summary = (ast.get_docstring(module) or "").partition("\n\n")[2]
    parts = [INTRODUCTION.format(summary=summary)]
    parts += [_record_section(*pair) for pair in _documented(module.body) if isinstance(pair[0], ast.ClassDef)]
    parts.append("## Values\n\nFields of these types hold one of the listed values.\n\n")
    parts.append("| type | values | meaning |\n|---|---|---|\n")
    parts += [_value_row(*pair) for pair in _documented(module.body) if isinstance(pair[0], ast.Assign)]
    return "".join(parts)


def _record_section(record: ast.stmt, _: str) -> str:
    assert isinstance(record, ast.ClassDef)
    rows = "".join(
        f"| `{ast.unparse(field.target)}` | {_type(field.annotation)} | {_default(field.value)} | {_cell(meaning)} |\n"
        for field, meaning in _documented(record.body)
        if isinstance(field, ast.AnnAssign)
    )
    heading = f"## {record.name}\n\n{ast.get_docstring(record)}\n\n"
    return f"{heading}| field | type | unless given | meaning |\n|---|---|---|---|\n{rows}\n"


def _value_row(assignment: ast.stmt, meaning: str) -> str:
    """A row for a name such as `Genre`; nothing for the tuples made from them."""
    assert isinstance(assignment, ast.Assign)
    name, value = ast.unparse(assignment.targets[0]), assignment.value
    if not isinstance(value, ast.Subscript):
        return ""
    if ast.unparse(value.value) == "Literal":
        listed = value.slice.elts if isinstance(value.slice, ast.Tuple) else [value.slice]
        values = ", ".join(f"`{ast.literal_eval(item)}`" for item in listed)
    else:
        values = _type(value)
    return f"| {name} | {values} | {_cell(meaning)} |\n"


def _documented(statements: list[ast.stmt]) -> list[tuple[ast.stmt, str]]:
    """Every statement with the string that follows it, "" if none does."""
    following = [*statements[1:], ast.Pass()]
    return [(statement, _string(after)) for statement, after in zip(statements, following, strict=True)]


def _string(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant):
        return str(statement.value.value)
    return ""


def _type(annotation: ast.expr) -> str:
    # A bare "|" would end the cell of the table.
    return f"`{ast.unparse(annotation)}`".replace("|", "\\|")


def _default(value: ast.expr | None) -> str:
    return "" if value is None else f"`{ast.unparse(value)}`"


def _cell(meaning: str) -> str:
    return " ".join(meaning.split()).replace("|", "\\|")


def main() -> None:
    page = build_page(RECORDS.read_text(encoding="utf-8"))
    if "--check" not in sys.argv[1:]:
        PAGE.write_text(page, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != page:
        sys.exit("docs/records.md is not the current page; run `python docs/build_records_page.py`.")


if __name__ == "__main__":
    main()
