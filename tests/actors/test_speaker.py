"""Who speaks in a document, by what stands around its text, and who a turn's label names."""

# ruff: noqa: E501  (a title stays on one line)

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.actors.parsed import Case

TEXT = "They:PRON:2:nsubj met:VERB:0:root:meet"
WHITE_HOUSE: dict[str, Any] = {"outlet": "whitehouse.gov"}
KREMLIN: dict[str, Any] = {"outlet": "en.kremlin.ru"}


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        pytest.param(
            {"genre": "speech", "title": "Statement of FJI in the UN General Debate, session 36 (1981)"}, ("FJI",),
            id="a state's code in the title of a general debate",
        ),
        pytest.param(
            {"genre": "speech", "title": "Finland, session 77", "outlet": "UN General Debate Corpus"}, ("FIN",),
            id="a state's name where the outlet says general debate",
        ),
        pytest.param(
            {"genre": "speech", "title": "Statement by Mr. Roe, Prime Minister of Fiji, at the general debate"}, ("FJI",),
            id="an office in the general debate",
        ),
        pytest.param(
            {"genre": "statement", "title": "Statement by NSC Spokesperson Ada Roe Condemning Attacks Against Israel", **WHITE_HOUSE},
            ("USA",), id="a spokesperson speaks for the outlet; what follows is the matter",
        ),
        pytest.param(
            {"genre": "statement", "title": "Statement from President Biden Congratulating Indonesian President Prabowo", **WHITE_HOUSE},
            ("USA",), id="whoever is congratulated is no speaker",
        ),
        pytest.param(
            {"genre": "statement", "title": "Greetings to President of Armenia Armen Sarkissian", **KREMLIN}, ("RUS",),
            id="whoever is greeted is no speaker",
        ),
        pytest.param(
            {"genre": "readout", "title": "Readout of President Biden's Call with President Macron", **WHITE_HOUSE}, None,
            id="a readout has no speaker",
        ),
        pytest.param(
            {"genre": "press_conference", "title": "Press statements following talks with President of Finland Sauli Niinistö", **KREMLIN},
            ("RUS", "FIN"), id="a press conference of two",
        ),
        pytest.param(
            {"genre": "press_conference", "title": "Interview to American TV channel NBC", **KREMLIN}, ("RUS",), id="an interview",
        ),
        pytest.param(
            {"genre": "joint_statement", "title": "Joint Statement of Japan and Canada on the Summit in France"}, ("JPN", "CAN"),
            id="the venue of a joint statement does not sign it",
        ),
        pytest.param(
            {"genre": "joint_statement", "title": "G7 Leaders’ Statement on the Hiroshima Process", **WHITE_HOUSE}, ("G7",),
            id="a body's own statement",
        ),
        pytest.param(
            {"genre": "press_conference", "title": "Press statements following a meeting with President of Italy Sergio Mattarella", **KREMLIN},
            ("RUS", "ITA"), id="a meeting of two before a press conference",
        ),
        pytest.param(
            {"genre": "press_conference", "title": "Before his meeting with the President of Finland he gave an interview", **KREMLIN},
            ("RUS",), id="one is interviewed, whomever he meets",
        ),
        pytest.param(
            {"genre": "statement", "title": "On the port", "outlet": "Ministry of External Affairs, India"}, ("IND",),
            id="an outlet whose name says that it is a state's body",
        ),
        pytest.param({"genre": "statement", "title": "On the port", "outlet": "The Times of India"}, None, id="a newspaper of that country is no body of it"),
    ],
)  # fmt: skip
def test_speakers(fields: dict[str, Any], codes: tuple[str, ...] | None) -> None:
    speaker = Case(TEXT, **fields).resolver.speaker_of_document()
    assert (speaker.actors if speaker is not None else None) == codes


def test_a_title_with_an_unknown_leader_beside_a_known_one_gives_nobody() -> None:
    case = Case(
        TEXT, genre="speech", title="Remarks by President Biden and President Xyzzyq Before Meeting", **WHITE_HOUSE
    )
    speaker = case.resolver.speaker_of_document()
    assert speaker is not None
    assert (speaker.actor, speaker.actors) == (None, ())
    assert speaker.reason == "the title names a speaker nobody knows"


@pytest.mark.parametrize(
    ("label", "actor"),
    [
        pytest.param("EMMANUEL MACRON", "FRA", id="a full name in capitals"),
        pytest.param("PRESIDENT MACRON", "FRA", id="an office and a family name in capitals"),
        pytest.param("Prime Minister Modi (As interpreted):", "IND", id="a remark in brackets is left out"),
        pytest.param("MR. LAVROV", "RUS", id="a title"),
        pytest.param("JANE ROE", None, id="nobody known"),
        pytest.param("QUESTION", None, id="no name"),
    ],
)
def test_labels_of_turns(label: str, actor: str | None) -> None:
    found = Case(TEXT, published_on=date(2024, 2, 1)).resolver.person_by_label(label)
    assert (found.actor if found else None) == actor


def test_an_office_without_an_end_is_uncertain_after_the_file_s_last_news() -> None:
    sentence = "President:PROPN:3:nsubj Macron:PROPN:1:flat agreed:VERB:0:root:agree"
    before, after = (Case(sentence, published_on=day).of("Macron")[0] for day in (date(2025, 6, 1), date(2027, 1, 1)))
    assert (before.actor, before.resolved_by) == ("FRA", "person/1")
    assert (after.actor, after.resolved_by) == ("FRA", "office-open/1")


def test_each_of_several_speakers_has_name_and_office() -> None:
    title = "Remarks by President Biden and Prime Minister Trudeau of Canada Before Meeting"
    each = Case(TEXT, genre="speech", title=title, **WHITE_HOUSE).resolver.speakers_of_document()
    assert [(s.actor, s.role) for s in each] == [("USA", "President"), ("CAN", "Prime Minister")]
