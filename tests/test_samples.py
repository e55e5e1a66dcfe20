"""The sample documents from end to end: what must be found in each, and what must not."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from depositary.documents import Failure
from depositary.pipeline import read_paths
from depositary.records import GENRES, ActorReference, Event, Reading
from depositary.samples import sample_paths

# File and place of each document in it → published, genre.
DOCUMENTS = {
    ("ecowas_sahel_fact_sheet.md", 0): (date(2025, 1, 30), "fact_sheet"),
    ("electric_cars_briefing.md", 0): (date(2024, 10, 30), "briefing"),
    ("georgia_resolution.md", 0): (date(2024, 9, 12), "resolution"),
    ("grain_initiative_report.md", 0): (date(2023, 7, 17), "report"),
    ("haiti_mission_speech.md", 0): (date(2024, 10, 22), "speech"),
    ("india_china_statement.md", 0): (date(2024, 11, 2), "statement"),
    ("iran_snapback_press_conference.md", 0): (date(2025, 8, 29), "press_conference"),
    ("japan_philippines_joint_statement.md", 0): (date(2024, 7, 8), "joint_statement"),
    ("kazakhstan_balance_commentary.md", 0): (date(2024, 12, 10), "commentary"),
    ("kazakhstan_counter_commentary.md", 0): (date(2024, 12, 17), "commentary"),
    ("news_in_brief.xml", 0): (date(2023, 12, 15), "report"),
    ("news_in_brief.xml", 1): (date(2024, 1, 26), "report"),
    ("news_in_brief.xml", 2): (date(2024, 3, 7), "report"),
    ("saudi_iran_readout.md", 0): (date(2023, 10, 12), "readout"),
    ("south_caucasus_page.html", 0): (date(2025, 8, 10), "report"),
    ("two_documents.jsonl", 0): (date(2025, 5, 23), "release"),
    ("two_documents.jsonl", 1): (date(2025, 3, 15), "interview"),
}


class Deed(NamedTuple):
    """An event that a sample must give: enough of it to know it again."""

    type: str
    actor: str | None
    recipient: str | None
    words: str
    """Words that its clause holds."""
    on: date | None = None
    status: str = "occurred"

    def is_in(self, reading: Reading) -> bool:
        return any(self._is(event, reading.document.text) for event in reading.events)

    def _is(self, event: Event, text: str) -> bool:
        return (
            (event.type, event.status) == (self.type, self.status)
            and (self.actor is None or self.actor in codes(event.actors))
            and (self.recipient is None or self.recipient in codes(event.recipients))
            and any(self.words in text[start:end] for start, end in event.clause)
            and (self.on is None or (event.occurred_on is not None and event.occurred_on.start == self.on))
        )


EXPECTED = [
    ("ecowas_sahel_fact_sheet.md", 0, Deed("THREATEN", "ECOWAS", None, "threatened to use force")),
    ("ecowas_sahel_fact_sheet.md", 0, Deed("CONCEDE", "ECOWAS", None, "lifted", date(2024, 2, 24))),
    ("ecowas_sahel_fact_sheet.md", 0, Deed("ACCUSE", "MLI", "UKR", "accused")),
    ("ecowas_sahel_fact_sheet.md", 0, Deed("REJECT", "UKR", None, "denied")),
    ("electric_cars_briefing.md", 0, Deed("SANCTION", "EUC", "CHN", "duties")),
    ("georgia_resolution.md", 0, Deed("RETREAT", "RUS", None, "withdraw its forces", status="demanded")),
    ("georgia_resolution.md", 0, Deed("REJECT", "GEO", None, "rejected that recommendation")),
    (
        "grain_initiative_report.md",
        0,
        Deed("AGREE", "UKR", "TUR", "signed separate but mirrored documents", date(2022, 7, 22)),
    ),
    ("grain_initiative_report.md", 0, Deed("ACCUSE", "EUC", None, "condemned")),
    ("grain_initiative_report.md", 0, Deed("REQUEST", "USA", "RUS", "called on Moscow")),
    ("haiti_mission_speech.md", 0, Deed("AGREE", "KEN", "HTI", "signed that agreement", date(2024, 3, 1))),
    ("haiti_mission_speech.md", 0, Deed("SUPPORT", "KEN", "CAN", "thank the United States")),
    ("haiti_mission_speech.md", 0, Deed("ACCUSE", "KEN", None, "condemns that massacre")),
    ("india_china_statement.md", 0, Deed("AGREE", "IND", "CHN", "reached an agreement", date(2024, 10, 21))),
    ("india_china_statement.md", 0, Deed("CONSULT", None, None, "met in Kazan", date(2024, 10, 23))),
    ("india_china_statement.md", 0, Deed("REQUEST", "IND", "CHN", "calls on the Chinese side")),
    ("iran_snapback_press_conference.md", 0, Deed("ASSAULT", "ISR", None, "bombed")),
    ("japan_philippines_joint_statement.md", 0, Deed("SUPPORT", "PHL", "JPN", "thanked")),
    ("kazakhstan_counter_commentary.md", 0, Deed("REQUEST", "UNGA", "RUS", "demanded", date(2022, 3, 2))),
    ("kazakhstan_counter_commentary.md", 0, Deed("RETREAT", "RUS", None, "withdraw", status="demanded")),
    ("news_in_brief.xml", 1, Deed("REQUEST", "ICJ", "ISR", "ordered Israel", date(2024, 1, 26))),
    ("news_in_brief.xml", 1, Deed("REJECT", "ISR", None, "rejected the accusation")),
    ("news_in_brief.xml", 2, Deed("ASSAULT", "RUS", "UKR", "invasion of Ukraine")),
    ("saudi_iran_readout.md", 0, Deed("AGREE", "SAU", "IRN", "agreed in Beijing", date(2023, 3, 10))),
    ("saudi_iran_readout.md", 0, Deed("CONCEDE", "IRN", None, "reopened its mission", date(2023, 6, 6))),
    ("south_caucasus_page.html", 0, Deed("AGREE", "ARM", "AZE", "signed a joint declaration")),
    ("south_caucasus_page.html", 0, Deed("CONCEDE", "USA", "AZE", "waived")),
    ("two_documents.jsonl", 0, Deed("AGREE", "MUS", "GBR", "signed a treaty", date(2025, 5, 22))),
    ("two_documents.jsonl", 0, Deed("REQUEST", "UNGA", None, "demanded withdrawal", date(2019, 5, 1))),
]  # fmt: skip

# Sources that must be found: the actor, and words of the content.
SAID = [
    ("ecowas_sahel_fact_sheet.md", 0, "ECOWAS", "a response to the coup"),
    ("grain_initiative_report.md", 0, "RUS", "it would not extend the Black Sea Grain Initiative"),
    ("grain_initiative_report.md", 0, "UN", "he deeply regretted the decision"),
    ("grain_initiative_report.md", 0, None, "We were not given a warning"),
    ("haiti_mission_speech.md", 0, "KEN", "Kenya condemns that massacre"),
    ("india_china_statement.md", 0, "IND", "the basis of the relationship"),
    ("news_in_brief.xml", 0, "GUY", "the International Court of Justice must decide the case"),
    ("saudi_iran_readout.md", 0, "SAU", "Saudi Arabia rejects the targeting of civilians"),
    ("saudi_iran_readout.md", 0, "USA", "Washington had asked partners with channels to Tehran"),
    ("south_caucasus_page.html", 0, "AZE", "Yerevan must first change the preamble"),
    ("two_documents.jsonl", 0, "MUS", "the signing completed the decolonisation of the country"),
]

# Words that no record may rest on.
NOTHING = [
    ("grain_initiative_report.md", 0, "Wheat futures in Chicago rose"),
    ("grain_initiative_report.md", 0, "Rain is forecast for the Bosphorus"),
    ("electric_cars_briefing.md", 0, "The commemorative stamp set"),
    ("electric_cars_briefing.md", 0, "Thank you all, see you tomorrow"),
    pytest.param(
        "haiti_mission_speech.md", 0, "I thank you, Mr. President",
        marks=pytest.mark.xfail(reason="thanks to the chair are taken for a statement", strict=False),
    ),
    ("south_caucasus_page.html", 0, "recipes"),
    ("south_caucasus_page.html", 0, "Subscribe"),
    ("two_documents.jsonl", 0, "high-resolution maps can be downloaded"),
    ("two_documents.jsonl", 1, "Coffee. After coffee, enthusiasm."),
    ("two_documents.jsonl", 1, "A nice green."),
]  # fmt: skip


@cache
def readings(file: str) -> tuple[Reading, ...]:
    """The documents of a sample file; each file is read once."""
    failures: list[Failure] = []
    [path] = [path for path in sample_paths() if path.name == file]
    found = tuple(read_paths([path], on_failure=failures.append))
    assert failures == []
    return found


def codes(references: tuple[ActorReference, ...]) -> set[str]:
    return {code for reference in references for code in (reference.actor, *reference.actors) if code}


def name_of(case: tuple[str, int]) -> str:
    return f"{Path(case[0]).stem}-{case[1]}"


def identify(value: object) -> str | None:
    if isinstance(value, Deed):
        return f"{value.type} {value.words}"
    return None if value is None else str(value)


def test_every_sample_file_is_named_here() -> None:
    assert sorted({file for file, _ in DOCUMENTS}) == [path.name for path in sample_paths()]
    assert {genre for _, genre in DOCUMENTS.values()} <= set(GENRES)


@pytest.mark.parametrize("case", DOCUMENTS, ids=name_of)
def test_every_document_is_read_with_its_facts(case: tuple[str, int]) -> None:
    file, place = case
    assert len(readings(file)) == sum(other == file for other, _ in DOCUMENTS)
    document = readings(file)[place].document
    assert (document.published_on, document.genre) == DOCUMENTS[case]
    assert document.title
    assert document.outlet
    assert document.language == "en"


@pytest.mark.parametrize("case", DOCUMENTS, ids=name_of)
def test_every_record_stands_on_words_of_its_document(case: tuple[str, int]) -> None:
    file, place = case
    reading = readings(file)[place]
    text = reading.document.text
    attributions = {attribution.id for attribution in reading.attributions}
    assert len(attributions) == len(reading.attributions)
    assert len({event.id for event in reading.events}) == len(reading.events)
    for attribution in reading.attributions:
        assert attribution.within in attributions | {None}
        assert all(text[start:end] for start, end in attribution.content)
    for event in reading.events:
        assert event.asserted_by in attributions | {"author"}
        assert all(text[start:end] for start, end in (event.trigger, *event.clause))
        assert codes(event.actors + event.recipients)


@pytest.mark.parametrize(("file", "place", "deed"), EXPECTED, ids=identify)
def test_a_deed_is_found(file: str, place: int, deed: Deed) -> None:
    assert deed.is_in(readings(file)[place])


@pytest.mark.parametrize(("file", "place", "actor", "words"), SAID, ids=identify)
def test_a_source_is_found(file: str, place: int, actor: str | None, words: str) -> None:
    reading = readings(file)[place]
    start = reading.document.text.index(words)
    sources = [
        a.source.actor
        for a in reading.attributions
        if a.source is not None and any(s <= start < e for s, e in a.content)
    ]
    assert actor in sources


@pytest.mark.parametrize(("file", "place", "words"), NOTHING, ids=identify)
def test_a_passage_that_says_nothing_of_the_kind_yields_nothing(file: str, place: int, words: str) -> None:
    reading = readings(file)[place]
    start = reading.document.text.find(words)
    if start < 0:
        return  # The reader left it out already: navigation is no part of the text.
    spans = [span for attribution in reading.attributions for span in attribution.content]
    spans += [span for event in reading.events for span in event.clause]
    assert [span for span in spans if span[0] < start + len(words) and span[1] > start] == []


def test_an_interview_about_an_archive_gives_no_events() -> None:
    assert readings("two_documents.jsonl")[1].events == ()


@pytest.mark.parametrize("file", ["kazakhstan_balance_commentary.md", "kazakhstan_counter_commentary.md"])
def test_the_author_of_a_commentary_speaks_for_no_state(file: str) -> None:
    document, attributions = readings(file)[0].document, readings(file)[0].attributions
    assert document.authors
    assert [a.source.actor for a in attributions if a.cue is None and a.source is not None and a.source.actor] == []


@pytest.mark.parametrize(
    "file",
    [
        "kazakhstan_balance_commentary.md",
        pytest.param(
            "kazakhstan_counter_commentary.md",
            marks=pytest.mark.xfail(reason="author lines with a verb ('teaches law at') are not known", strict=False),
        ),
    ],
)
def test_affiliation_and_disclaimer_of_a_commentary_are_found(file: str) -> None:
    document = readings(file)[0].document
    assert document.affiliation
    assert document.disclaimer
    assert len(document.apparatus) >= 2


def test_a_ministry_that_names_its_state_speaks_for_it() -> None:
    own = [a for a in readings("india_china_statement.md")[0].attributions if a.cue is None]
    assert {a.source.actor for a in own if a.source is not None} == {"IND"}
