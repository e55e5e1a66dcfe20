"""A user's own actors in the form of the shipped files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from depositary.actors.registry import Registry
from depositary.errors import LexiconError

HEADER = "provenance: {describes: invented, made_from: by hand, licence: CC0-1.0, retrieved: 2026-01-01}\nentries:\n"


def registry_with(tmp_path: Path, entries: str, name: str = "mine.yaml") -> Registry:
    path = tmp_path / name
    path.write_text(HEADER + entries, encoding="utf-8")
    return Registry.with_user_files([path])


def test_an_actor_of_every_kind(tmp_path: Path) -> None:
    registry = registry_with(
        tmp_path,
        "- {kind: organisation, code: ORION, name: Orion Pact, names: [Orion Pact], sector: IGO,"
        " members: [{actor: ISL, since: 2020, until: 2021-06}, {actor: MLT}]}\n"
        "- {kind: armed_group, name: Zeta Front, country: ISL, sector: REB}\n"
        "- {kind: metonym, name: Harpa Hall, actor: ISL, place: building, strength: strong}\n"
        "- {kind: official_outlet, domain: orion.example, actor: ORION, name: Orion Press}\n"
        "- {kind: other_name, names: [Orion Pact Street]}\n"
        "- {kind: role, role: parliament, names: [Althing], actor: ISL, sector: LEG, strength: strong}\n",
    )
    mentions = registry.matches("Orion Pact, Zeta Front, Harpa Hall, Althing, Orion Pact Street, Iceland")
    assert [(m.text, m.code) for m in mentions] == [
        ("Orion Pact", "ORION"), ("Zeta Front", "ISL"), ("Harpa Hall", "ISL"), ("Althing", "ISL"), ("Iceland", "ISL"),
    ]  # fmt: skip
    assert registry.members("ORION", date(2021, 6, 30)) == ("ISL", "MLT")
    assert registry.members("ORION", date(2021, 7, 1)) == ("MLT",)
    outlet = registry.outlet("https://news.orion.example/1")
    assert outlet is not None
    assert outlet.actor == "ORION"


def test_a_user_decides_what_an_ambiguous_name_means(tmp_path: Path) -> None:
    registry = registry_with(tmp_path, "- {code: KOR, name: South Korea, names: [Korea]}\n", "states.yaml")
    assert [(m.code, m.strength) for m in registry.matches("Korea")] == [("KOR", "strong")]
    assert [m.code for m in registry.matches("South Korea and Seoul")] == ["KOR", "KOR"]


def test_a_short_entry_keeps_what_the_shipped_one_says(tmp_path: Path) -> None:
    registry = registry_with(tmp_path, "- {code: NATO, name: NATO, names: [the Pact]}\n", "organisations.yaml")
    assert "FRA" in registry.members("NATO", date(2024, 1, 1))
    assert [m.code for m in registry.matches("the Pact")] == ["NATO"]


def test_offices_of_a_user(tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    path.write_text(
        "# provenance:\n#   describes: invented\nactor,office,name,aliases,from,until,certainty\n"
        "ISL,envoy,Ada Quistborg,,2020-01-01,2020-12-31,day\n",
        encoding="utf-8",
    )
    registry = Registry.with_user_files([path])
    found = registry.persons.in_office("Quistborg", date(2020, 5, 1))
    assert found is not None
    assert found.actor == "ISL"
    (mention,) = registry.matches("Ada Quistborg", date(2020, 5, 1))
    assert (mention.form, mention.code, mention.terms) == ("person", "ISL", (found,))
    (later,) = registry.matches("Ada Quistborg", date(2022, 5, 1))
    assert (later.code, later.terms) == (None, (found,))


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        pytest.param("- {code: AAA, name: A}\n", r"entry 1 \(AAA\): 'kind' is None", id="no kind"),
        pytest.param("- {kind: planet, code: AAA, name: A}\n", "'planet'", id="an unknown kind"),
        pytest.param("- {kind: state, code: AAA}\n", r"entry 1 \(AAA\): lacks name", id="a missing field"),
        pytest.param("- {kind: state, code: AAA, name: A, nmaes: [B]}\n", "unknown field nmaes",
                     id="a misspelled field"),
        pytest.param("- {kind: state, code: AAA, name: A, names: [No]}\n", "quote", id="a word YAML reads as false"),
        pytest.param("- {kind: state, code: AAA, name: A, names: B}\n", "list", id="a text where a list belongs"),
        pytest.param("- {kind: state, code: No, name: A}\n", "quote", id="a code YAML reads as false"),
        pytest.param("- {kind: armed_group, name: A, country: QQQ}\n", "unknown actor 'QQQ'",
                     id="an actor nobody defines"),
        pytest.param("- {kind: armed_group, name: A, country: ISL, from: May}\n", "no date", id="a date in words"),
        pytest.param("- {kind: armed_group, name: A, country: ISL, from: 2002, until: 2001}\n", "lies before",
                     id="an end before its start"),
        pytest.param("- {kind: metonym, name: A, actor: ISL, when: sometimes}\n", "sometimes",
                     id="an unknown condition"),
        pytest.param("- Iceland\n", "entry 1: write an entry as", id="an entry that is no mapping"),
    ],
)  # fmt: skip
def test_broken_entries(tmp_path: Path, entries: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message) as caught:
        registry_with(tmp_path, entries)
    assert "mine.yaml" in str(caught.value)


def test_an_unknown_kind_of_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match=r"\.xlsx: unknown kind"):
        Registry.with_user_files([tmp_path / "actors.xlsx"])


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        Registry.with_user_files([tmp_path / "none.yaml"])


@pytest.mark.parametrize("language", ["yaml", "csv", "petrarch"])
def test_the_examples_of_the_documentation_are_read(tmp_path: Path, language: str) -> None:
    page = (Path(__file__).parents[2] / "docs" / "actors.md").read_text(encoding="utf-8")
    blocks = {"yaml": "provenance:", "csv": "# provenance:", "petrarch": "ADA_EXAMPLE_"}
    found = [block.split("\n", 1)[1] for block in page.split("```")[1::2]]
    example = next(block for block in found if block.startswith(blocks[language]))
    path = tmp_path / f"example.{'txt' if language == 'petrarch' else language}"
    path.write_text(example, encoding="utf-8")
    registry = Registry.with_user_files([path])
    text = "The Danube Commission met in Example Front." if language == "yaml" else "Ada Example spoke."
    assert registry.matches(text, date(2020, 1, 1))[0].code in ("DANUBE", "HUN")
