"""The genre and its reason: given, markup, title, address, text, in this order."""

from __future__ import annotations

import pytest

from depositary.documents import DocumentDefaults, document_from_text, parse_genre
from depositary.documents.genre import decide_genre
from depositary.errors import InvalidInputError
from depositary.records import GENRES


@pytest.mark.parametrize(
    ("title", "genre"),
    [
        ("Readout of President Roe’s Call with Prime Minister Doe", "readout"),
        ("Joint Statement by the Foreign Ministers of A and B", "joint_statement"),
        ("Leaders’ Joint Statement in Commemoration of the Alliance", "joint_statement"),
        ("Press Briefing by Spokesperson Jane Roe", "briefing"),
        ("Background Press Call on Sanctions", "briefing"),
        ("FACT SHEET: New Measures", "fact_sheet"),
        ("Executive Order on Exports", "legal_act"),
        ("Statement by the Spokesperson on Exampleland", "statement"),
        ("Remarks by President Roe at the Summit", "speech"),
        ("Statement of XYZ in the UN General Debate, session 72", "speech"),
        ("News conference following the talks", "press_conference"),
        ("After the fall: An interview with Jane Roe", "interview"),
        ("European Parliament resolution of 3 May 2024 on transit", "resolution"),
        ("Opinion | Why it matters", "commentary"),
        pytest.param("Ministers signed a Joint Statement in Exampleton", "other", id="a title that tells of a text"),
        pytest.param("Forms to replace interview with officials", "other", id="an interview as a topic"),
    ],
)
def test_genre_by_title(title: str, genre: str) -> None:
    decision = decide_genre("Something.", title=title)
    assert decision.genre == genre
    assert decision.reason.startswith("title") or genre == "other"


@pytest.mark.parametrize(
    ("text", "genre"),
    [
        pytest.param(
            "The General Assembly,\n\nRecalling its resolution 1/1,\n\nReaffirming the Charter,\n\n"
            "Deeply concerned by the situation,\n\n1. Calls upon all States to comply;",
            "resolution",
            id="recitals",
        ),
        pytest.param(
            "12:47 P.M. EST\n\nMS. ROE: Good afternoon.\n\nQ What did he say?\n\nMS. ROE: He agreed.\n\nQ When?",
            "briefing",
            id="the press asks, a spokesperson answers",
        ),
        pytest.param(
            "Question: What do you expect?\n\nJane Roe: We expect progress.\n\nQuestion: When?\n\nJane Roe: Soon.",
            "interview",
            id="one person answers",
        ),
        pytest.param(
            "President of Exampleland Jane Roe: Colleagues, we are glad that you came to us. I thank you.",
            "speech",
            id="own words under a label",
        ),
        pytest.param(
            "Mr. President, I congratulate you. We believe in our Organization, and my country will support it.",
            "speech",
            id="form of address",
        ),
        pytest.param("By the authority vested in me as President, it is ordered:", "legal_act", id="enactment"),
        pytest.param("We, the leaders of A and B, met today in C.", "joint_statement", id="we, the leaders"),
        pytest.param("LONDON, 3 March 2024 (Wire) — Ministers met.", "report", id="dateline"),
        pytest.param("The minister said talks would resume. He told reporters so.", "report", id="a narrator"),
        pytest.param(
            "President Roe spoke today with Prime Minister Doe. The leaders discussed trade and reaffirmed their "
            "alliance.",
            "readout",
            id="who spoke with whom, and what was discussed",
        ),
        pytest.param("Blue green red.", "other", id="no sign"),
    ],
)
def test_genre_by_text(text: str, genre: str) -> None:
    decision = decide_genre(text)
    assert decision.genre == genre
    assert decision.reason


def test_author_line_with_disclaimer_is_commentary() -> None:
    text = (
        "The minister said much. Officials said more.\n\nJane Roe is a fellow at the Example Institute.\n\n"
        "The views expressed in this article are the author's own and do not reflect those of Example Daily."
    )
    document = document_from_text(text)
    assert (document.genre, document.outlet, document.authors) == ("commentary", "Example Daily", ("Jane Roe",))


@pytest.mark.parametrize(
    ("name", "genre"),
    [
        ("news_report", "report"),
        ("official_statement", "statement"),
        ("press_briefing", "briefing"),
        ("government_news_release", "release"),
        ("Op-Ed", "commentary"),
        ("Joint Statement", "joint_statement"),
        *((genre, genre) for genre in GENRES),
    ],
)
def test_genre_names_and_aliases(name: str, genre: str) -> None:
    assert parse_genre(name) == genre


def test_an_unknown_genre_is_refused_with_the_valid_ones() -> None:
    with pytest.raises(InvalidInputError, match=r'"poem".*report, commentary'):
        parse_genre("poem")
    with pytest.raises(InvalidInputError, match="poem"):
        document_from_text("Some text.", genre="poem")
    with pytest.raises(InvalidInputError, match="poem"):
        DocumentDefaults(genre="poem")


def test_an_unknown_genre_in_the_input_is_passed_over_and_mentioned() -> None:
    decision = decide_genre("The minister said so.", given="poem")
    assert decision.genre == "report"
    assert '"poem", which is no genre' in decision.reason


def test_address_section_counts_and_the_document_name_does_not() -> None:
    assert decide_genre("x", url="https://example.org/opinion/2024/a-piece").genre == "commentary"
    assert decide_genre("x", url="https://example.org/2024/opinion").genre == "other"
