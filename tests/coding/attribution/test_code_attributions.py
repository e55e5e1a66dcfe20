"""Attributions: given this parsed text, expect these sources, cues and contents."""

from __future__ import annotations

from typing import Any

import pytest

from depositary.coding.attribution import AttributionCoding, code_attributions
from depositary.language import AnalysedText
from tests.coding.attribution import sentences
from tests.coding.attribution.actors_by_word import ActorsByWord
from tests.factories import make_document
from tests.parsed import analysed_text

CODES: dict[str, str | tuple[str, ...]] = {
    "Lima": "PER",
    "Quito": "ECU",
    "Oslo": "NOR",
    "Accra": "GHA",
    "Rabat": "MAR",
    "Madrid": "ESP",
    "sides": ("PER", "ECU"),
}


def coded(text: AnalysedText, genre: str = "report", speaker: tuple[str, ...] = (), **fields: Any) -> AttributionCoding:
    document = make_document(text.text, genre=genre, title=None, **fields)
    return code_attributions(document, text, ActorsByWord(text, CODES, speaker))


def rows(text: AnalysedText, coding: AttributionCoding) -> list[tuple[tuple[str, ...], str, str | None, str, str]]:
    words = text.text
    return [
        (
            a.source.actors if a.source else (),
            a.source.text if a.source else "",
            words[slice(*a.cue)] if a.cue else None,
            " … ".join(words[s:e] for s, e in a.content),
            a.kind,
        )
        for a in coding.attributions
    ]


REPORTS = [
    pytest.param(
        sentences.SAID_THAT,
        [(("PER",), "Lima", "said", "the bridge was open", "indirect")],
        id="the reported clause without that",
    ),
    pytest.param(
        sentences.STRESSED,
        [(("ECU",), "Quito", "stressed", "the need for a truce", "indirect")],
        id="a noun phrase as content",
    ),
    pytest.param(
        sentences.THANKED,
        [(("NOR",), "Oslo", "thanked", "its backing", "indirect")],
        id="thanks are for what follows for",
    ),
    pytest.param(
        sentences.URGED,
        [(("GHA",), "Accra", "urged", "reopen the crossing", "indirect")],
        id="the act that is asked for",
    ),
    pytest.param(
        sentences.COORDINATED,
        [
            (("NOR",), "Oslo", "condemned", "the launch", "indirect"),
            (("NOR",), "Oslo", "called for", "restraint", "indirect"),
        ],
        id="two cues share their subject",
    ),
    pytest.param(
        sentences.ACCORDING,
        [(("PER",), "Lima", "According to", "the road is closed", "indirect")],
        id="according to a source",
    ),
    pytest.param(
        sentences.PARENTHETICAL,
        [(("ECU",), "Quito", "said", "The vote … was fair", "indirect")],
        id="a cue in the middle leaves two spans",
    ),
    pytest.param(
        sentences.QUOTED,
        [((), "a spokesperson", "said", "The bridge is open", "direct")],
        id="a quotation and its marks; an unknown source stays with its words",
    ),
    pytest.param(
        sentences.QUOTED_TWICE,
        [(("PER",), "Lima", "said", "The bridge is open … It will stay open", "direct")],
        id="a quotation that goes on behind the cue",
    ),
    pytest.param(
        sentences.MIXED,
        [(("PER",), "Lima", "called", "the closure “an oversight.”", "mixed")],
        id="a quoted fragment is mixed",
    ),
    pytest.param(
        sentences.NESTED,
        [
            (("MAR",), "Rabat", "said", "Madrid believes the text is final", "indirect"),
            (("ESP",), "Madrid", "believes", "the text is final", "indirect"),
        ],
        id="one speaker inside another",
    ),
    pytest.param(
        sentences.VOICED,
        [(("NOR",), "Oslo", "voiced", "Similar criticism", "indirect")],
        id="what is voiced by somebody",
    ),
    pytest.param(sentences.PASSIVE, [], id="a passive without a source attributes nothing"),
    pytest.param(sentences.DISCUSSED, [], id="discussing is no cue"),
    pytest.param(sentences.DENIED, [], id="a bare denial is no statement"),
    pytest.param(sentences.CONDITION, [], id="what is said on a condition is not said"),
    pytest.param(sentences.MODAL, [], id="what may be said is not said"),
    pytest.param(sentences.THING, [], id="a thing that underscores something does not speak"),
    pytest.param(sentences.SCARE_QUOTES, [], id="scare quotes are not speech"),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS)
def test_reports(text: AnalysedText, expected: list[tuple[tuple[str, ...], str, str | None, str, str]]) -> None:
    assert rows(text, coded(text)) == expected


def test_a_nested_attribution_names_the_one_around_it() -> None:
    outer, inner = coded(sentences.NESTED).attributions
    assert (outer.within, inner.within) == (None, outer.id)


OWN = [
    pytest.param(
        sentences.WELCOME,
        ("GHA",),
        [(("GHA",), "the title", None, "We welcome the offer of Oslo", "direct")],
        id="a sentence of a statement is its speaker's, whole and without cue",
    ),
    pytest.param(
        sentences.TOLD,
        ("GHA",),
        [(("NOR",), "Oslo", "said", "the port is open", "indirect")],
        id="a sentence that only reports gives the reported statement alone",
    ),
    pytest.param(
        sentences.ONE_ISSUER,
        ("GHA", "NOR"),
        [(("NOR",), "Oslo", None, "Oslo will send a ship to Accra", "direct")],
        id="one issuer that speaks for itself",
    ),
    pytest.param(
        sentences.BOTH_ISSUERS,
        ("GHA", "NOR"),
        [(("GHA", "NOR"), "the title", None, "We welcome the offer of Oslo", "direct")],
        id="all issuers otherwise",
    ),
    pytest.param(sentences.QUESTION, ("GHA",), [], id="a question states nothing"),
    pytest.param(sentences.GREETING, ("GHA",), [], id="a greeting states nothing"),
]


@pytest.mark.parametrize(("text", "speaker", "expected"), OWN)
def test_texts_that_speak_for_themselves(
    text: AnalysedText, speaker: tuple[str, ...], expected: list[tuple[tuple[str, ...], str, str | None, str, str]]
) -> None:
    genre = "joint_statement" if len(speaker) > 1 else "statement"
    assert rows(text, coded(text, genre, speaker)) == expected


def test_a_commentary_speaks_only_when_a_state_or_body_signs_it() -> None:
    signed = coded(sentences.WELCOME, "commentary", ("GHA",))
    unsigned = coded(sentences.WELCOME, "commentary")
    assert [a.cue for a in signed.attributions] == [None]
    assert all(a.cue is not None for a in unsigned.attributions)


def test_a_document_without_a_known_speaker_counts_as_undetermined() -> None:
    coding = coded(sentences.WELCOME, "statement")
    assert coding.sources_undetermined == 1
    assert coding.attributions[0].source is not None
    assert coding.attributions[0].source.reason


def test_apparatus_and_title_are_not_coded() -> None:
    text = sentences.SAID_THAT
    assert not coded(text, apparatus=((0, len(text.text)),)).attributions
    assert coded(text, apparatus=((0, 4),)).attributions, "an overlap is not enough"


def test_ids_are_stable_and_short() -> None:
    first, second = coded(sentences.NESTED), coded(sentences.NESTED)
    assert [a.id for a in first.attributions] == [a.id for a in second.attributions]
    assert all(a.id[0] == "a" and len(a.id) == 13 for a in first.attributions)


def test_said_on_comes_from_the_clause_of_the_cue() -> None:
    (attribution,) = coded(sentences.DATED).attributions
    assert attribution.said_on is not None
    assert (attribution.said_on.start, attribution.said_on.end) == (
        attribution.said_on.start,
        attribution.said_on.start,
    )
    assert str(attribution.said_on.start) == "2024-05-03"


def test_about_and_stance_of_a_blaming_cue() -> None:
    (attribution,) = coded(sentences.CRITICISED).attributions
    assert attribution.about == ("ESP",)
    (stance,) = attribution.stances
    assert (stance.target, stance.polarity, stance.span) == ("ESP", "negative", attribution.cue)


def test_the_model_adds_cues_that_grammar_does_not_know() -> None:
    text = sentences.MODEL_ONLY
    assert rows(text, coded(text)) == [(("PER",), "Lima", "is at pains to show", "the canal is safe", "indirect")]


def test_spans_slice_the_text() -> None:
    for case in REPORTS:
        text = case.values[0]
        assert isinstance(text, AnalysedText)
        for attribution in coded(text).attributions:
            for start, end in attribution.content:
                assert 0 <= start < end <= len(text.text)
                assert text.text[start:end] == text.text[start:end].strip()


def test_swapping_two_actors_swaps_the_records() -> None:
    table = (
        "{a}|PROPN|2|nsubj criticised|VERB|0|root {b}|PROPN|5|nmod:poss +'s|PART|3|case raid|NOUN|2|obj "
        "+.|PUNCT|2|punct"
    )
    first, second = (
        analysed_text(table.format(a="Rabat", b="Madrid")),
        analysed_text(table.format(a="Madrid", b="Rabat")),
    )
    (one,), (other,) = coded(first).attributions, coded(second).attributions
    assert one.source is not None
    assert other.source is not None
    assert (one.source.actors, one.about) == (other.about, other.source.actors)
    assert [s.polarity for s in one.stances] == [s.polarity for s in other.stances]


def test_a_participle_says_what_the_subject_of_its_verb_says() -> None:
    text = sentences.PARTICIPLE
    assert rows(text, coded(text)) == [(("PER",), "Lima", "saying", "the bridge is open", "indirect")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(sentences.WE_AFTER_ONE, [("NOR",), ("NOR",)], id="we goes on for one if the other receives"),
        pytest.param(sentences.WE_AFTER_ONE_WITHOUT_SIGN, [("NOR",), ("GHA", "NOR")], id="without that sign all speak"),
        pytest.param(sentences.WE_IN_A_NEW_PARAGRAPH, [("NOR",), ("GHA", "NOR")], id="a new paragraph begins anew"),
        pytest.param(sentences.HEADED_ITEM, [("NOR",)], id="a heading before the sentence changes nothing"),
    ],
)  # fmt: skip
def test_issuers_of_a_joint_statement(text: AnalysedText, expected: list[tuple[str, ...]]) -> None:
    coding = coded(text, "joint_statement", ("GHA", "NOR"))
    assert [tuple(sorted(a.source.actors)) for a in coding.attributions if a.source] == expected


def test_what_i_told_somebody_before_is_the_speakers() -> None:
    (told,) = coded(sentences.I_TOLD, "statement", ("GHA",)).attributions
    assert told.source is not None
    assert (told.source.text, told.source.actors) == ("I", ("GHA",))


def test_i_in_a_report_is_an_unknown_author() -> None:
    (told,) = coded(sentences.I_TOLD, "report", ("GHA",)).attributions
    assert told.source is not None
    assert told.source.actors == ()


def test_someone_and_i_speak_in_ones_own_words() -> None:
    coding = coded(sentences.TOGETHER_WITH_I, "statement", ("GHA",))
    assert [a.source.actors for a in coding.attributions if a.source] == [("GHA",)]
