"""Office-holders by name and date, and the form of the offices files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from depositary.actors.offices import OfficeTerm, Persons, family_names, read_offices
from depositary.actors.validity import Validity, first_day, last_day
from depositary.errors import LexiconError

HEADER = "# provenance:\n#   describes: invented\nactor,office,title,name,aliases,from,until,certainty\n"


def term(name: str, actor: str, since: str, until: str, office: str = "head_of_state", aliases: str = "") -> OfficeTerm:
    return OfficeTerm(
        actor=actor,
        office=office,
        name=name,
        aliases=tuple(filter(None, aliases.split("|"))),
        validity=Validity(first_day(since), last_day(until)),
    )


@pytest.fixture
def persons() -> Persons:
    return Persons(
        [
            term("Ada Börg", "AAA", "2000", "2004"),
            term("Ada Börg", "AAA", "2003-01-01", "2003-12-31", "foreign_minister"),
            term("Carl Borg", "BBB", "2004-06", ""),
            term("Kim Ro Mi", "CCC", "2000", "", aliases="Marshal"),
        ],
        family_name_first=frozenset({"CCC"}),
    )


@pytest.mark.parametrize(
    ("family_name", "on", "actor"),
    [
        pytest.param("Borg", date(2003, 5, 1), "AAA", id="the only one of that name in office"),
        pytest.param("BÖRG", date(2003, 5, 1), "AAA", id="case and diacritics do not matter"),
        pytest.param("Borg", date(2004, 7, 1), None, id="two of that name in office resolve to nobody"),
        pytest.param("Borg", date(2005, 1, 1), "BBB", id="a later holder"),
        pytest.param("Borg", date(1999, 1, 1), None, id="nobody of that name in office yet"),
        pytest.param("Kim", date(2005, 1, 1), "CCC", id="family name first where news English writes it so"),
        pytest.param("Mi", date(2005, 1, 1), None, id="a given name at the end is no family name there"),
        pytest.param("Marshal", date(2005, 1, 1), "CCC", id="an alias of one word counts as a short name"),
        pytest.param("Nobody", date(2005, 1, 1), None, id="an unknown name"),
    ],
)
def test_family_names_on_a_date(persons: Persons, family_name: str, on: date, actor: str | None) -> None:
    found = persons.in_office(family_name, on)
    assert (found.actor if found else None) == actor


def test_a_file_says_which_part_of_a_name_stands_alone(tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    first = "DDD,other,King,Omar al-Quist,family:Quist|Omar bin Ali,2000,,day\n"
    second = "EEE,other,King,Ro Mi Na,family:Ro,2000,,day\n"
    path.write_text(HEADER + first + second, encoding="utf-8")
    persons = Persons(read_offices(path))
    found = {name: persons.in_office(name, date(2001, 1, 1)) for name in ("Quist", "al-Quist", "Ali", "Ro", "Na")}
    assert {name: term.actor if term else None for name, term in found.items()} == {
        "Quist": "DDD",
        "al-Quist": "DDD",
        "Ali": None,
        "Ro": "EEE",
        "Na": None,
    }


def test_family_names_of_several_words_and_the_file_s_last_news(tmp_path: Path) -> None:
    path = tmp_path / "offices.csv"
    header = HEADER.replace("invented\n", 'invented\n#   known_until: "2002-06; as far as known"\n')
    path.write_text(header + "DDD,other,Prince,Omar bin Quist,family: bin Quist,2000,,day\n", encoding="utf-8")
    (quist,) = read_offices(path)
    assert quist.family_names == ("bin Quist",)
    assert not quist.is_uncertain_on(date(2002, 6, 30))
    assert quist.is_uncertain_on(date(2002, 7, 1))
    persons = Persons([quist])
    assert persons.in_office("bin Quist", date(2001, 1, 1)) is quist
    assert persons.in_office("Quist", date(2001, 1, 1)) is None


def test_other_spellings_of_a_name_have_family_names_too() -> None:
    persons = Persons([term("Volo Zelbsky", "AAA", "2000", "", aliases="Volo Zelbskyy")])
    assert persons.in_office("Zelbskyy", date(2001, 1, 1)) is not None


def test_a_state_in_the_context_tells_two_of_one_name_apart(persons: Persons) -> None:
    found = persons.in_office("Borg", date(2004, 7, 1), actor="AAA")
    assert found is not None
    assert found.name == "Ada Börg"


def test_of_several_offices_the_most_prominent_is_shown(persons: Persons) -> None:
    found = persons.in_office("Borg", date(2003, 5, 1))
    assert found is not None
    assert found.office == "head_of_state"


def test_holders_of_an_office(persons: Persons) -> None:
    assert [t.name for t in persons.holders("AAA", "foreign_minister", date(2003, 5, 1))] == ["Ada Börg"]
    assert persons.holders("AAA", "foreign_minister", date(2005, 5, 1)) == ()


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ilham Aliyev", "Aliyev"),
        ("Ursula von der Leyen", "von der Leyen"),
        ("Abdel Fattah al-Sisi", "Sisi"),
        ("Andrés Manuel López Obrador", "López Obrador"),
        ("Luis Lacalle Pou Jr.", "Pou"),
        ("Widodo", "Widodo"),
    ],
)
def test_family_name_forms(name: str, expected: str) -> None:
    assert expected in family_names(name)


@pytest.mark.parametrize(
    ("given", "first", "last"),
    [
        ("2003", date(2003, 1, 1), date(2003, 12, 31)),
        ("2004-02", date(2004, 2, 1), date(2004, 2, 29)),
        ("2004-02-03", date(2004, 2, 3), date(2004, 2, 3)),
        ("", None, None),
        (2003, date(2003, 1, 1), date(2003, 12, 31)),
    ],
)
def test_partial_dates(given: object, first: date | None, last: date | None) -> None:
    assert (first_day(given), last_day(given)) == (first, last)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("actor,office\n", "provenance", id="no provenance"),
        pytest.param("# provenance:\nactor,office,name\n", "lacks the columns", id="a missing column"),
        pytest.param(HEADER + "AAA,king,King,Ada,,2000,,day\n", "line 4 .*'king'", id="an unknown office"),
        pytest.param(HEADER + "AAA,other,King,Ada,,May 2000,,day\n", "line 4 .*no date", id="a date in words"),
        pytest.param(HEADER + "AAA,other,King,Ada,,2000,1999,day\n", "before 'from'", id="an end before the start"),
        pytest.param(HEADER + "AAA,other,King,Ada,2000\n", "line 4: 5 fields", id="a row with too few fields"),
        pytest.param(HEADER + ",other,King,Ada,,2000,,day\n", "must not be empty", id="a row without an actor"),
    ],
)
def test_broken_offices_files(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "offices.csv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        read_offices(path)
