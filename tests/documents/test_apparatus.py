"""Author lines, disclaimers, credits and datelines are recognised; what resembles them in the content is not."""

from __future__ import annotations

import pytest

from depositary.documents import document_from_text
from depositary.documents.apparatus import is_disclaimer, outlet_of_disclaimer, read_apparatus
from depositary.documents.author_line import affiliation_in, read_byline

BODY = "The two governments signed an agreement on transit in the capital after a year of talks.\n\n" * 3


@pytest.mark.parametrize(
    ("line", "authors", "affiliation"),
    [
        pytest.param(
            "** The article is written by Dr. Jane Roe, is a Senior Advisor at the Example Centre of International "
            "Relations (EX Centre) and Adjunct Lecturer at Exampleton University.",
            ("Jane Roe",),
            "Example Centre of International Relations (EX Centre); Exampleton University",
            id="written by, with two posts",
        ),
        pytest.param(
            "Jane Roe is a senior fellow at the Example Institute.",
            ("Jane Roe",),
            "Example Institute",
            id="a name that the text does not mention, and a calling",
        ),
        pytest.param(
            "*Prof. Ali bin Veli teaches history at Exampleton University.*",
            ("Ali bin Veli",),
            "Exampleton University",
            id="titles go, particles stay",
        ),
        pytest.param(
            "About the author: José Roe, PhD, is director of the Centre for Strategic and International Studies.",
            ("José Roe",),
            "Centre for Strategic and International Studies",
            id="about the author; 'and' inside a name does not split it",
        ),
        pytest.param(
            "(Reporting by Jane Roe and Ali Veli; editing by John Q. Public)",
            ("Jane Roe", "Ali Veli"),
            None,
            id="reporting credit",
        ),
    ],
)
def test_author_line_at_the_end(line: str, authors: tuple[str, ...], affiliation: str | None) -> None:
    text = BODY + line
    found = read_apparatus(text)
    assert (found.authors, found.affiliation) == (authors, affiliation)
    assert [text[start:end] for start, end in found.spans] == [line]


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("The president is a member of the council.", id="a sentence of the content"),
        pytest.param("Jane Roe welcomed the agreement at the Example Institute.", id="a person acts"),
        pytest.param("Jane Roe mentions in The Example Diplomat that it was a similar case.", id="a cited author"),
        pytest.param("Jane Roe, of Exampleland, to be Head of the Office of Examples.", id="a nomination"),
        pytest.param("John Doe is the president of Exampleland.", id="a state office is no author's calling"),
    ],
)
def test_content_is_no_author_line(line: str) -> None:
    assert read_apparatus(BODY + line).spans == ()


def test_a_person_whom_the_text_mentions_is_no_author() -> None:
    text = "Jane Roe opened the talks on Monday.\n\n" + BODY + "Jane Roe is an analyst at the Example Institute."
    assert read_apparatus(text).authors == ()


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        pytest.param(
            "The views and opinions expressed in this article are those of the author(s) and do not necessarily "
            "reflect the position of Example Daily.",
            "Example Daily",
            id="position of",
        ),
        pytest.param(
            "The views expressed in this article are the author's own and do not necessarily reflect Example Daily's "
            "editorial stance.",
            "Example Daily",
            id="possessive",
        ),
        pytest.param(
            "Opinions expressed here are the author's and do not represent those of The Example Times or its editors.",
            "The Example Times",
            id="those of, with its editors cut off",
        ),
        pytest.param(
            "The views expressed are those of the author and do not represent the views of any organisation.",
            None,
            id="nobody is named",
        ),
    ],
)
def test_disclaimer(line: str, outlet: str | None) -> None:
    found = read_apparatus(BODY + line)
    assert found.disclaimer == line
    assert found.outlet == outlet


@pytest.mark.parametrize(
    "line",
    [
        pytest.param(
            "His views do not reflect the position of the government, the minister said.", id="a reported view"
        ),
        pytest.param("“The views in this article are my own and do not reflect policy,” he said.", id="a quotation"),
        pytest.param("The statement does not reflect the facts.", id="a judgement"),
    ],
)
def test_content_is_no_disclaimer(line: str) -> None:
    assert not is_disclaimer(line)


def test_an_employer_in_the_disclaimer_is_not_the_outlet() -> None:
    line = "The views expressed are the author's own and do not reflect the position of the Example Institute."
    assert outlet_of_disclaimer(line, "Example Institute") is None


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        pytest.param("By Jane Roe", ("Jane Roe",), id="by"),
        pytest.param("BY JANE ROE AND ALI VELI", ("Jane Roe", "Ali Veli"), id="capitals, two authors"),
        pytest.param("By Jane Roe, Example City", ("Jane Roe",), id="place after the name"),
        pytest.param("Jane Roe, Special to the Example Times", ("Jane Roe",), id="special to"),
        pytest.param("By Tuesday the talks had ended.", None, id="a day"),
        pytest.param("By Ali Veli's account, nothing happened.", None, id="a sentence"),
    ],
)
def test_byline(line: str, authors: tuple[str, ...] | None) -> None:
    found = read_byline(line)
    assert (found.authors if found else None) == authors


@pytest.mark.parametrize(
    "line",
    [
        pytest.param("This article first appeared in Example Weekly.", id="republication"),
        pytest.param("© 2024 Example Media. All rights reserved.", id="copyright"),
        pytest.param("Follow us on Twitter", id="navigation"),
        pytest.param("# # #", id="end mark"),
    ],
)
def test_credits_and_navigation_are_apparatus(line: str) -> None:
    text = BODY + line
    assert [text[start:end] for start, end in read_apparatus(text).spans] == [line]


def test_dateline_is_apparatus_and_the_sentence_after_it_is_not() -> None:
    text = "LONDON, 3 March 2024 (Wire) — Ministers met.\n\n" + BODY
    document = document_from_text(text)
    assert [text[start:end] for start, end in document.apparatus] == ["LONDON, 3 March 2024 (Wire) — "]


def test_affiliation_of_a_description_without_organisation() -> None:
    assert affiliation_in(", a journalist based in Exampleton.") is None
