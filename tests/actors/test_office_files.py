"""Every file of office-holders that ships can be read, and says nothing that contradicts itself."""

from __future__ import annotations

import csv
import re
from calendar import monthrange
from collections import defaultdict
from datetime import date
from importlib.resources import files
from itertools import combinations
from pathlib import Path

import pytest
import yaml

from depositary.lexicons import PROVENANCE_FIELDS

OFFICE_FILES = sorted(Path(str(files("depositary.lexicons"))).glob("offices/*.csv"))
COLUMNS = ["actor", "office", "title", "name", "aliases", "from", "until", "certainty"]
OFFICES = {
    "head_of_state",
    "head_of_government",
    "foreign_minister",
    "defence_minister",
    "spokesperson",
    "national_security_adviser",
    "deputy_head",
    "head_of_organisation",
    "envoy",
    "minister",
    "ambassador_to_un",
    "other",
}
LENGTH_OF_CERTAINTY = {"year": 4, "month": 7, "day": 10}
DATE_FORM = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
# States and most organisations have three letters; these organisations do not.
ORGANISATIONS = {
    *("EU", "EUCO", "NATO", "OSCE", "CSTO"),
    *("UN", "UNSC", "UNGA", "UNHCR", "UNESCO", "UNICEF", "UNRWA", "UNDP", "UNEP", "OHCHR", "OCHA", "IAEA", "OPCW"),
    *("AU", "ASEAN", "BRICS", "OPEC", "OECD", "ECOWAS", "SADC", "IGAD", "SAARC", "G7", "G20", "WB"),
    *("INTERPOL", "CARICOM", "MERCOSUR", "CELAC", "EAEU", "APEC", "UNCTAD", "UNFCCC", "UNIDO", "UNOPS"),
}
# Two rival governments at once is how the news reports these states, so two heads of government are no error.
RIVAL_GOVERNMENTS = {"LBY", "YEM"}
TOLERATED_OVERLAP_IN_DAYS = 31

Row = dict[str, str]


def _provenance_and_rows(path: Path) -> tuple[Row, list[Row]]:
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    comments = [line for line in lines if line.startswith("#")]
    header = yaml.safe_load("".join(line.removeprefix("# ") for line in comments))
    return header["provenance"], list(csv.DictReader(lines[len(comments) :]))


def _earliest(text: str) -> date:
    """First day that a date of any precision allows; "" is the end of time."""
    if not text:
        return date.max
    year, month, day = ([int(part) for part in text.split("-")] + [1, 1])[:3]
    return date(year, month, day)


def _latest(text: str) -> date:
    """Last day that a date of any precision allows; "" is the end of time."""
    if not text:
        return date.max
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else 12
    return date(year, month, parts[2] if len(parts) > 2 else monthrange(year, month)[1])


@pytest.fixture(params=OFFICE_FILES, ids=lambda path: path.stem)
def rows(request: pytest.FixtureRequest) -> list[Row]:
    return _provenance_and_rows(request.param)[1]


def test_files_exist() -> None:
    assert OFFICE_FILES


@pytest.mark.parametrize("path", OFFICE_FILES, ids=lambda path: path.stem)
def test_header_states_provenance(path: Path) -> None:
    provenance, _ = _provenance_and_rows(path)
    for field in (*PROVENANCE_FIELDS, "certainty", "known_until"):
        assert provenance.get(field), f"{path.name}: provenance lacks {field}"


@pytest.mark.parametrize("path", OFFICE_FILES, ids=lambda path: path.stem)
def test_columns(path: Path) -> None:
    _, content = _provenance_and_rows(path)
    assert content
    for row in content:
        assert list(row) == COLUMNS, row
        assert None not in row.values(), row


def test_codes_offices_and_names(rows: list[Row]) -> None:
    for row in rows:
        assert re.fullmatch("[A-Z]{3}", row["actor"]) or row["actor"] in ORGANISATIONS, row
        assert row["office"] in OFFICES, row
        assert row["title"], row
        assert row["name"], row
        for column in COLUMNS:
            assert row[column] == row[column].strip(), row


def test_aliases_differ_from_the_name_and_each_other(rows: list[Row]) -> None:
    for row in rows:
        aliases = row["aliases"].split("|") if row["aliases"] else []
        assert all(alias and alias == alias.strip() for alias in aliases), row
        assert len({row["name"], *aliases}) == len(aliases) + 1, row


def test_dates_parse_and_stand_in_order(rows: list[Row]) -> None:
    for row in rows:
        assert DATE_FORM.fullmatch(row["from"]), row
        assert not row["until"] or DATE_FORM.fullmatch(row["until"]), row
        assert _earliest(row["from"]) <= _latest(row["until"]), row


def test_certainty_claims_no_more_than_the_dates_show(rows: list[Row]) -> None:
    for row in rows:
        assert row["certainty"] in LENGTH_OF_CERTAINTY, row
        coarsest = min(len(text) for text in (row["from"], row["until"]) if text)
        assert LENGTH_OF_CERTAINTY[row["certainty"]] <= coarsest, row


def test_no_row_appears_twice() -> None:
    seen: dict[tuple[str, ...], str] = {}
    for path in OFFICE_FILES:
        for row in _provenance_and_rows(path)[1]:
            key = tuple(row[column] for column in ("actor", "office", "title", "name", "from"))
            assert key not in seen, f"{key} in {path.name} and {seen[key]}"
            seen[key] = path.name


def test_one_head_of_government_at_a_time() -> None:
    """Only overlaps that the stated precision makes certain count; handovers may take a month."""
    terms: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for path in OFFICE_FILES:
        for row in _provenance_and_rows(path)[1]:
            if row["office"] == "head_of_government" and row["actor"] not in RIVAL_GOVERNMENTS:
                title = re.sub(r"^(Acting|Interim|Caretaker) ", "", row["title"])
                terms[row["actor"], title].append(row)
    for same_office in terms.values():
        for one, other in combinations(same_office, 2):
            start = max(_latest(one["from"]), _latest(other["from"]))
            end = min(_earliest(one["until"]), _earliest(other["until"]))
            assert (end - start).days <= TOLERATED_OVERLAP_IN_DAYS, (one, other)
