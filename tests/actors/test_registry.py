"""Actors, members, roles, outlets and suggestions of the shipped registry."""

from __future__ import annotations

from datetime import date

import pytest

from depositary.actors.registry import Registry


@pytest.fixture(scope="module")
def registry() -> Registry:
    return Registry.default()


@pytest.mark.parametrize(
    ("code", "on", "actor", "is_member"),
    [
        pytest.param("EU", date(2019, 1, 1), "GBR", True, id="the United Kingdom before it left"),
        pytest.param("EU", date(2020, 1, 31), "GBR", True, id="the last day counts"),
        pytest.param("EU", date(2020, 2, 1), "GBR", False, id="the day after does not"),
        pytest.param("EU", date(2013, 6, 30), "HRV", False, id="Croatia before accession"),
        pytest.param("NATO", date(2024, 3, 6), "SWE", False, id="Sweden before accession"),
        pytest.param("NATO", date(2024, 3, 7), "SWE", True, id="the first day counts"),
        pytest.param("OPEC", date(2010, 1, 1), "IDN", False, id="a member that left"),
        pytest.param("OPEC", date(2016, 6, 1), "IDN", True, id="a member that came back"),
        pytest.param("BRICS", date(2024, 6, 1), "EGY", True, id="BRICS after enlargement"),
        pytest.param("WEST", date(2024, 6, 1), "USA", False, id="a collective label has no members"),
    ],
)
def test_members_on_a_day(registry: Registry, code: str, on: date, actor: str, is_member: bool) -> None:
    assert (actor in registry.members(code, on=on)) is is_member


@pytest.mark.parametrize(
    ("body", "on", "count"),
    [
        ("EU", date(2025, 1, 1), 27), ("EU", date(2005, 1, 1), 25), ("NATO", date(2025, 1, 1), 32),
        ("UN", date(2025, 1, 1), 193), ("G7", date(2025, 1, 1), 7), ("ASEAN", date(2024, 1, 1), 10),
        ("COE", date(2025, 1, 1), 46), ("AU", date(2025, 1, 1), 55), ("ARL", date(2025, 1, 1), 22),
        ("ECOWAS", date(2025, 6, 1), 12), ("ECOWAS", date(2024, 6, 1), 15), ("CSTO", date(2025, 1, 1), 6),
        ("OPEC", date(2025, 1, 1), 12), ("APEC", date(2025, 1, 1), 21), ("UNSC", date(2025, 1, 1), 5),
        ("SCO", date(2025, 1, 1), 10), ("GCC", date(2025, 1, 1), 6), ("OTS", date(2025, 1, 1), 5),
        ("EAEU", date(2025, 1, 1), 5), ("BRICS", date(2025, 2, 1), 10), ("BRICS", date(2012, 1, 1), 5),
    ],
)  # fmt: skip
def test_bodies_have_as_many_members_as_they_say(registry: Registry, body: str, on: date, count: int) -> None:
    assert len(registry.members(body, on)) == count


def test_codes_of_other_schemes_lead_to_the_actor(registry: Registry) -> None:
    soviet_union = registry.actor("SUN")
    assert soviet_union is not None
    assert soviet_union.code == "RUS"
    assert registry.actor("QQQ") is None
    assert registry.actor("") is None


@pytest.mark.parametrize(
    ("words", "role", "sector"),
    [
        pytest.param("Foreign Secretary", "foreign minister", "GOV", id="a foreign secretary is a foreign minister"),
        pytest.param("chancellor", "prime minister", "GOV", id="a chancellor heads the government"),
        pytest.param("troops", "army", "MIL", id="troops are military"),
        pytest.param("protesters", "protesters", "CVL", id="protesters are civilians"),
        pytest.param("Verkhovna Rada", "parliament", "LEG", id="a parliament by its own name"),
    ],
)
def test_roles(registry: Registry, words: str, role: str, sector: str) -> None:
    found = registry.role(words)
    assert found is not None
    assert (found.role, found.sector) == (role, sector)


def test_a_word_that_is_no_office_has_no_role(registry: Registry) -> None:
    assert registry.role("table") is None


@pytest.mark.parametrize(
    ("given", "actor"),
    [
        pytest.param("https://www.whitehouse.gov/briefing-room/?p=1", "USA", id="an address"),
        pytest.param("en.kremlin.ru", "RUS", id="a subdomain"),
        pytest.param("http://ec.europa.eu/x", "EUC", id="the nearest domain wins"),
        pytest.param("https://home-affairs.ec.europa.eu", "EUC", id="a subdomain of a body's own domain"),
        pytest.param("https://europa.eu", "EU", id="the domain above it"),
        pytest.param("White House", "USA", id="a name without its article"),
        pytest.param("The Washington Post", None, id="a newspaper speaks for nobody"),
        pytest.param("notwhitehouse.gov", None, id="a domain that only ends alike"),
        pytest.param("https://example.com/whitehouse.gov", None, id="a path that looks like a domain"),
        pytest.param("", None, id="nothing"),
    ],
)
def test_official_outlets(registry: Registry, given: str, actor: str | None) -> None:
    outlet = registry.outlet(given)
    assert (outlet.actor if outlet else None) == actor


def test_a_misspelled_name_gets_suggestions(registry: Registry) -> None:
    assert ("Azerbaijan", "AZE") in registry.suggest("Azerbajan")
    assert ("United States", "USA") in registry.suggest("usa")
    assert registry.suggest("xqzvw") == []


def test_the_registry_is_read_once(registry: Registry) -> None:
    assert Registry.default() is registry
