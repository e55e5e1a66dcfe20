"""Every shipped lexicon of actors says where it comes from, and every code in it is defined."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

import depositary.lexicons
from depositary.actors.entries import KIND_OF_FILE, read_entries
from depositary.actors.offices import read_offices
from depositary.actors.registry import Registry, unknown_codes
from depositary.lexicons import PROVENANCE_FIELDS, load

FOLDER = Path(depositary.lexicons.__file__).parent
OFFICES = sorted((FOLDER / "offices").glob("*.csv"))
SECTORS = {
    "GOV", "MIL", "REB", "OPP", "PTY", "COP", "JUD", "SPY", "MED", "EDU", "BUS", "CVL", "LEG",
    "IGO", "NGO", "REL", "ELI",
}  # fmt: skip


def known_codes() -> set[str]:
    registry = Registry.default()
    return {*registry.actors, *(other for actor in registry.actors.values() for other in actor.other_codes)}


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.yaml")), ids=lambda path: path.name)
def test_every_lexicon_has_a_provenance_header(path: Path) -> None:
    content = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert set(PROVENANCE_FIELDS) <= set(content["provenance"])


@pytest.mark.parametrize("path", OFFICES, ids=lambda path: path.name)
def test_every_offices_file_has_a_provenance_header(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line.removeprefix("#").removeprefix(" ") for line in lines if line.startswith("#")]
    content = yaml.safe_load("\n".join(header))
    assert set(PROVENANCE_FIELDS) <= set(content["provenance"])


@pytest.mark.parametrize("name", KIND_OF_FILE)
def test_every_code_of_a_lexicon_is_defined(name: str) -> None:
    assert unknown_codes(read_entries(load(name), file=name, kind=KIND_OF_FILE[name]), known_codes()) == []


@pytest.mark.parametrize("path", OFFICES, ids=lambda path: path.name)
def test_every_office_belongs_to_a_known_actor(path: Path) -> None:
    assert {term.actor for term in read_offices(path)} - known_codes() == set()


@pytest.mark.parametrize("name", KIND_OF_FILE)
def test_sectors_are_those_of_plover(name: str) -> None:
    assert {entry.get("sector") for entry in load(name)} - {None} <= SECTORS


def test_codes_are_unique() -> None:
    codes = [entry["code"] for name in ("states", "organisations", "collectives") for entry in load(name)]
    assert sorted(codes) == sorted(set(codes))


def test_every_member_of_the_united_nations_is_a_state() -> None:
    registry = Registry.default()
    kinds = {code: actor.kind for code, actor in registry.actors.items()}
    assert {kinds[code] for code in registry.members("UN")} == {"state"}


def test_every_state_is_found_by_its_own_name() -> None:
    registry = Registry.default()
    for entry in load("states"):
        (mention,) = registry.matches(f"the {entry['name']} agreed")
        assert entry["code"] in mention.codes, entry["name"]
        assert mention.text == entry["name"]


def test_every_strong_name_of_a_state_has_one_actor() -> None:
    registry = Registry.default()
    for entry in load("states"):
        for name in entry.get("names", []):
            (mention,) = registry.matches(f"- {name} -")
            assert mention.code == entry["code"], name
