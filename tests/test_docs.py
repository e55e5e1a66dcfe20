"""Documentation cannot fall behind: commands, tests, links, lexicons and examples it names are there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
import typer
import yaml

import depositary.lexicons
from depositary.cli.main import app
from depositary.lexicons import PROVENANCE_FIELDS

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").glob("*.md"))]
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = typer.main.get_command(app).commands  # type: ignore[attr-defined]
LEXICONS = sorted(p for p in Path(depositary.lexicons.__file__).parent.rglob("*") if p.suffix in {".yaml", ".csv"})
LINK = re.compile(r"\]\(([^)\s]+)\)")
# Example: ```python\nreading = …\n```
PYTHON_BLOCK = re.compile(r"^```python\n(.*?)^```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_help_and_is_named_in_the_readme(command: str) -> None:
    assert COMMANDS[command].help
    assert f"depositary {command}" in README


@pytest.mark.parametrize("path", LEXICONS, ids=lambda path: path.name)
def test_every_lexicon_opens_with_its_provenance(path: Path) -> None:
    content = path.read_text(encoding="utf-8")
    if path.suffix == ".csv":
        header = "\n".join(line[2:] for line in content.splitlines() if line.startswith("# "))
    else:
        header = content[: content.index("\nentries:")] if "\nentries:" in content else content
    provenance = yaml.safe_load(header)["provenance"]
    assert set(PROVENANCE_FIELDS) <= set(provenance)
    assert all(provenance[field] for field in PROVENANCE_FIELDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for link in LINK.findall(page.read_text(encoding="utf-8")):
        address, _, heading = link.partition("#")
        if ":" in address:
            continue
        target = (page.parent / address) if address else page
        assert target.exists(), link
        if heading:
            assert heading in headings(target), link


def test_the_index_lists_every_page() -> None:
    index = (ROOT / "docs" / "index.md").read_text(encoding="utf-8")
    pages = {page.name for page in (ROOT / "docs").glob("*.md")} - {"index.md"}
    assert pages <= {link.partition("#")[0] for link in LINK.findall(index)}


def test_every_test_that_the_premises_name_exists_and_no_premise_is_without() -> None:
    page = (ROOT / "docs" / "premises.md").read_text(encoding="utf-8")
    source = (ROOT / "tests" / "test_premises.py").read_text(encoding="utf-8")
    existing = {node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)}
    named = set(re.findall(r"`(test_\w+)`", page))
    assert named <= existing
    premises = re.split(r"^\*\*\d\. ", page.partition("## What we cover")[0], flags=re.MULTILINE)[1:]
    assert len(premises) == 8
    assert all(re.search(r"`test_\w+`", premise) for premise in premises)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_python_examples_parse(page: Path) -> None:
    for block in PYTHON_BLOCK.findall(page.read_text(encoding="utf-8")):
        ast.parse(block)


def test_the_python_example_of_the_readme_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    block = PYTHON_BLOCK.findall(README)[0]
    # pandas is the reader's own; without it the rest of the example must still run.
    lines = [line for line in block.splitlines() if "to_pandas" not in line]
    names: dict[str, object] = {}
    exec(compile("\n".join(lines), "README.md", "exec"), names)
    assert names["reading"].events  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "page", [README, (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")], ids=["README", "CONTRIBUTING"]
)
def test_every_make_target_that_a_page_names_exists(page: str) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert set(re.findall(r"(?:`|^)make ([a-z]+)", page, re.MULTILINE)) <= targets


def headings(page: Path) -> set[str]:
    """Addresses of the headings of a page, as hosts of Markdown make them."""
    found = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in found}
