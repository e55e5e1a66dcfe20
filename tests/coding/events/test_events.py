"""Given this sentence, expect these events: type, who, to whom, status."""

import pytest

from depositary import read

Row = tuple[str, str, str, str]


def events_of(text: str) -> list[Row]:
    reading = read(text, published_on="2024-05-28", genre="report")
    return [
        (
            event.type,
            " ".join(c for r in event.actors for c in r.codes),
            " ".join(c for r in event.recipients for c in r.codes),
            event.status,
        )
        for event in reading.events
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Chile condemned Peru on Monday.", ("ACCUSE", "CHL", "PER", "occurred"), id="active verb"),
        pytest.param("Peru was condemned by Chile.", ("ACCUSE", "CHL", "PER", "occurred"), id="passive with an agent"),
        pytest.param(
            "Finland called on Norway to expel the Swedish envoys.",
            ("SANCTION", "NOR", "SWE", "demanded"),
            id="what is called for is demanded of the one called on",
        ),
        pytest.param(
            "Finland might respond by expelling Swedish envoys.",
            ("SANCTION", "FIN", "SWE", "hypothetical"),
            id="the means of a possible act are possible",
        ),
        pytest.param(
            "Iran said it would attack Israel if Israel struck its ports.",
            ("THREATEN", "IRN", "ISR", "occurred"),
            id="harm announced on a condition is a threat",
        ),
        pytest.param(
            "The leaders condemned Russia’s unprovoked invasion of Ukraine.",
            ("ASSAULT", "RUS", "UKR", "occurred"),
            id="a noun with its owner and its of-phrase",
        ),
        pytest.param(
            "Azerbaijan signed a declaration on cooperation with Russia.",
            ("AGREE", "AZE", "RUS", "occurred"),
            id="the partner below the object",
        ),
        pytest.param(
            "Brazil imposed sanctions on Venezuela.", ("SANCTION", "BRA", "VEN", "occurred"), id="light verb and noun"
        ),
        pytest.param(
            "Estonia denied that it had attacked Latvia.", ("ASSAULT", "EST", "LVA", "denied"), id="what is denied"
        ),
        pytest.param(
            "Japan will deliver two patrol boats to the Philippines.",
            ("AID", "JPN", "PHL", "planned"),
            id="what will be done is planned",
        ),
    ],
)
def test_an_event_is_found(text: str, expected: Row) -> None:
    assert expected in events_of(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Russian gas is cheaper than it was.", id="an adjective is no actor"),
        pytest.param("The Treaty of Versailles is kept in Paris.", id="the name of a treaty is no deed"),
        pytest.param("Peru fights poverty and hunger.", id="no deed against another"),
        pytest.param("It rained in Georgia and the weather in Jordan was fine.", id="weather"),
        pytest.param("The second half of the match was dull.", id="nobody named"),
    ],
)
def test_nothing_is_found(text: str) -> None:
    assert events_of(text) == []


def test_a_statement_retold_keeps_its_day() -> None:
    reading = read(
        "An example was the statement made by James Hill, the envoy of Ireland, in May 2021. Hill criticised Malta.",
        published_on="2024-05-28",
        genre="report",
    )
    days = [e.occurred_on.start.isoformat() for e in reading.events if e.type == "ACCUSE" and e.occurred_on]
    assert days == ["2021-05-01"]
