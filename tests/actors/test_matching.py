"""What counts as a name of an actor in a text, and what does not."""

from __future__ import annotations

from datetime import date

import pytest

from depositary.actors.matching import Candidate, NameMatcher
from depositary.actors.registry import Registry
from depositary.actors.validity import Validity

IN_2024 = date(2024, 5, 1)


def found(text: str, on: date | None = IN_2024) -> list[tuple[str, str | None, str, str]]:
    """Text, code, form and strength of every mention."""
    return [(m.text, m.code, m.form, m.strength) for m in Registry.default().matches(text, on)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Iran objected.", [("Iran", "IRN", "name", "strong")], id="a state's name is enough alone"),
        pytest.param("Iran’s reply", [("Iran", "IRN", "name", "strong")], id="a possessive is no part of the name"),
        pytest.param(
            "the United\nStates", [("United\nStates", "USA", "name", "strong")], id="a name may break over a line"
        ),
        pytest.param(
            "Türkiye and Turkiye",
            [("Türkiye", "TUR", "name", "strong"), ("Turkiye", "TUR", "name", "strong")],
            id="diacritics may be left out",
        ),
        pytest.param("Côte d’Ivoire", [("Côte d’Ivoire", "CIV", "name", "strong")], id="apostrophes may be curly"),
        pytest.param("U.S.-led", [("U.S.", "USA", "name", "strong")], id="a compound contains its actor"),
        pytest.param("the U.S.", [("U.S.", "USA", "name", "strong")], id="a final full stop belongs to initials"),
        pytest.param("the U.S.S. Enterprise", [], id="initials do not match inside longer initials"),
        pytest.param("anti-Russian", [("Russian", "RUS", "adjective", "strong")], id="a prefix leaves the adjective"),
        pytest.param(
            "Sino-Russian talks",
            [("Sino-", "CHN", "adjective", "strong"), ("Russian", "RUS", "adjective", "strong")],
            id="a combining form is an adjective",
        ),
        pytest.param("South Sudan", [("South Sudan", "SSD", "name", "strong")], id="the longest name wins"),
        pytest.param(
            "the Democratic Republic of the Congo",
            [("Democratic Republic of the Congo", "COD", "name", "strong")],
            id="a name may hold another state's",
        ),
        pytest.param(
            "Romanian Omani",
            [("Romanian", "ROU", "adjective", "strong"), ("Omani", "OMN", "adjective", "strong")],
            id="names inside words are not found",
        ),
        pytest.param("Georgia", [("Georgia", "GEO", "name", "weak")], id="Georgia is weak: also a state of the USA"),
        pytest.param("Jordan Smith", [("Jordan", "JOR", "name", "weak")], id="Jordan is weak: also a first name"),
        pytest.param("Baku", [("Baku", "AZE", "metonym", "weak")], id="a capital is weak"),
        pytest.param("the Kremlin", [("Kremlin", "RUS", "metonym", "strong")], id="a seat of government is strong"),
        pytest.param(
            "the Knesset", [("Knesset", "ISR", "body", "strong")], id="a body with a name of its own names its state"
        ),
        pytest.param(
            "Luxembourg", [("Luxembourg", "LUX", "name", "strong")], id="a state named as its capital stays a name"
        ),
        pytest.param("Iranians", [("Iranians", "IRN", "people", "strong")], id="a people is a form of its own"),
        pytest.param(
            "the European Union", [("European Union", "EU", "organisation", "strong")], id="an organisation by name"
        ),
        pytest.param(
            "Western leaders", [("Western leaders", "WEST", "collective", "strong")], id="a collective label is kept"
        ),
        pytest.param("ISIS", [("ISIS", None, "armed_group", "strong")], id="a group of no single state has no code"),
        pytest.param(
            "Hamas", [("Hamas", "PSE", "armed_group", "strong")], id="an armed group counts under its country"
        ),
        pytest.param("Korea", [("Korea", None, "name", "weak")], id="a name of two states has no code"),
        pytest.param("They fried a turkey in china", [], id="ordinary words in lower case are no names"),
        pytest.param("the Gulf of Mexico", [], id="a sea is no actor"),
        pytest.param(
            "the West",
            [("West", "WEST", "collective", "strong")],
            id="a name listed with its article is found after it",
        ),
        pytest.param("West of here, Council members", [], id="and nowhere else"),
        pytest.param("the West Bank", [("West Bank", "PSE", "place", "strong")], id="nor inside a longer name"),
        pytest.param(
            "the Council of Europe",
            [("Council of Europe", "COE", "organisation", "strong")],
            id="a weak name with an article does not hide a longer one",
        ),
        pytest.param(
            "the Washington Post",
            [("Washington Post", None, "media", "strong")],
            id="a newspaper is not the state in its name",
        ),
        pytest.param("Kashmir", [("Kashmir", None, "place", "strong")], id="a disputed place has no code"),
        pytest.param("the Paris Agreement", [], id="a treaty is not the state in its name"),
        pytest.param("US$5 million", [], id="a currency is no actor"),
        pytest.param("Indianapolis, Chadwick, Franceville", [], id="longer words are no names"),
        pytest.param(
            "Who is it? WHO", [("WHO", "WHO", "organisation", "weak")], id="initials that are a word are weak"
        ),
    ],
)
def test_names(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "RUSSIA WARNS TURKEY",
            [("RUSSIA", "RUS", "name", "strong"), ("TURKEY", "TUR", "name", "weak")],
            id="capitals: names count, words that are more than names are weak",
        ),
        pytest.param(
            "the white house on iran",
            [("white house", "USA", "metonym", "strong"), ("iran", "IRN", "name", "strong")],
            id="lower case: names are found in a text without capitals",
        ),
        pytest.param(
            "they gave us a turkey",
            [("us", "USA", "name", "weak"), ("turkey", "TUR", "name", "weak")],
            id="lower case: short names and ordinary words are weak",
        ),
        pytest.param("They saw a white house in us", [], id="mixed case: lower-case words are not searched"),
    ],
)
def test_lost_case(text: str, expected: list[tuple[str, str | None, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "on", "code", "sector"),
    [
        pytest.param("the Soviet Union", date(1985, 1, 1), "RUS", None, id="a former name holds in its time"),
        pytest.param("the Soviet Union", IN_2024, None, None, id="a former name has no actor today"),
        pytest.param("the Taliban", date(2015, 1, 1), "AFG", "REB", id="the Taliban are rebels in 2015"),
        pytest.param("the Taliban", IN_2024, "AFG", "GOV", id="the Taliban govern in 2024"),
        pytest.param("Belgrade", date(1999, 4, 1), "YUG", None, id="Belgrade was Yugoslavia's capital"),
        pytest.param("Belgrade", IN_2024, "SRB", None, id="Belgrade is Serbia's capital"),
        pytest.param("Bonn", date(1988, 1, 1), "DEU", None, id="a former capital holds in its time"),
        pytest.param("Bonn", IN_2024, None, None, id="a former capital is a town today"),
    ],
)
def test_dates(text: str, on: date, code: str | None, sector: str | None) -> None:
    (mention,) = Registry.default().matches(text, on)
    assert (mention.code, mention.sector) == (code, sector)
    assert mention.candidates


def test_a_name_of_another_time_says_so() -> None:
    (mention,) = Registry.default().matches("the Soviet Union", IN_2024)
    assert not mention.holds
    assert mention.candidates[0].code == "RUS"


def test_an_ambiguous_name_lists_its_actors() -> None:
    (mention,) = Registry.default().matches("Congolese troops", IN_2024)
    assert mention.is_ambiguous
    assert set(mention.codes) == {"COD", "COG"}


def test_a_long_name_that_ends_inside_a_word_does_not_hide_a_short_one() -> None:
    matcher = NameMatcher(
        {
            "Alpha": [Candidate(code="AAA", form="name", name="Alpha")],
            "Alpha Beta": [Candidate(code="BBB", form="name", name="Alpha Beta")],
        }
    )
    assert [m.code for m in matcher.matches("Alpha Betatron")] == ["AAA"]


def test_a_name_that_begins_inside_a_word_does_not_hide_the_next() -> None:
    matcher = NameMatcher(
        {
            "ab Cd": [Candidate(code="AAA", form="name", name="ab Cd")],
            "Cd": [Candidate(code="BBB", form="name", name="Cd")],
        }
    )
    assert [m.code for m in matcher.matches("xab Cd")] == ["BBB"]


def test_spans_point_at_the_text() -> None:
    text = "“Türkiye’s Kremlin”\r\n— the U.S.\u00a0Senate, İran, 𝔸 China"
    for mention in Registry.default().matches(text):
        assert text[mention.start : mention.end] == mention.text


def test_a_fallback_holds_only_where_nothing_dated_does() -> None:
    dated = Candidate(code="AAA", form="name", name="A", validity=Validity(date(2000, 1, 1), date(2000, 12, 31)))
    matcher = NameMatcher({"Somebody": [dated, Candidate(code="BBB", form="name", name="A", fallback=True)]})
    assert [m.code for m in matcher.matches("Somebody", date(2000, 6, 1))] == ["AAA"]
    assert [m.code for m in matcher.matches("Somebody", date(2001, 6, 1))] == ["BBB"]
