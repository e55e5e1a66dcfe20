"""Where the model's spans and grammar disagree: which of them an attribution takes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from depositary.language import AnalysedText
from tests.coding.attribution.test_code_attributions import coded, rows
from tests.parsed import analysed_text

CLAUSE = analysed_text(
    "Lima|PROPN|2|nsubj fretted|VERB|0|root the|DET|4|det bridge|NOUN|5|nsubj collapsed|VERB|2|ccomp +.|PUNCT|2|punct",
    linked=[("Lima", "fretted", ["the bridge collapsed"])],
)
THING = analysed_text(
    "Lima|PROPN|2|nsubj exhibited|VERB|0|root great|ADJ|4|amod restraint|NOUN|2|obj +.|PUNCT|2|punct",
    linked=[("Lima", "exhibited", ["great restraint"])],
)
UNLIKELY_THING = analysed_text(
    "Oslo|PROPN|2|nsubj recalled|VERB|0|root its|PRON|4|nmod:poss ambassador|NOUN|2|obj +.|PUNCT|2|punct",
    linked=[("Oslo", "recalled", ["its ambassador"])],
)
IMPERSONAL = analysed_text(
    "It|PRON|3|nsubj:pass was|AUX|3|aux:pass reported|VERB|0|root that|SCONJ|8|mark the|DET|6|det "
    "convoy|NOUN|8|nsubj had|AUX|8|aux left|VERB|3|ccomp +.|PUNCT|3|punct",
    linked=[("", "was reported", ["that the convoy had left"])],
)
SEEMS = analysed_text(
    "Lima|PROPN|2|nsubj seems|VERB|0|root to|PART|4|mark hesitate|VERB|2|xcomp +.|PUNCT|2|punct",
    linked=[("", "seems", ["Lima", "to hesitate"])],
)
ARTICLE_AS_SUBJECT = analysed_text(
    "The|DET|3|nsubj ministry|NOUN|3|dep said|VERB|0|root Quito|PROPN|5|nsubj agreed|VERB|3|ccomp +.|PUNCT|3|punct",
    linked=[("The ministry", "said", ["Quito agreed"])],
)
_TWO_SPEAK = (
    "Lima|PROPN|2|nsubj said|VERB|0|root the|DET|4|det road|NOUN|5|nsubj reopened|VERB|2|ccomp while|SCONJ|8|mark "
    "Quito|PROPN|8|nsubj doubted|VERB|5|advcl it|PRON|8|obj +.|PUNCT|2|punct"
)
ANOTHER_SPEAKS = analysed_text(
    _TWO_SPEAK, linked=[("Lima", "said", ["the road reopened"]), ("Quito", "doubted", ["it"])]
)
ONLY_ONE_SPEAKS = analysed_text(_TWO_SPEAK, linked=[("Lima", "said", ["the road reopened"])])

NOUN_UNDER_VERB = analysed_text(
    "Lima|PROPN|2|nsubj repeated|VERB|0|root its|PRON|4|nmod:poss view|NOUN|2|obj that|SCONJ|8|mark the|DET|7|det "
    "road|NOUN|8|nsubj reopened|VERB|4|acl +.|PUNCT|2|punct",
    linked=[("Lima", "repeated", ["the road reopened"]), ("its", "view", ["the road reopened"])],
)

SUBJECT_NEARER = analysed_text(
    "Oslo|PROPN|2|nsubj waited|VERB|0|root as|SCONJ|5|mark Lima|PROPN|5|nsubj wept|VERB|2|advcl +,|PUNCT|7|punct "
    "adding|VERB|2|advcl that|SCONJ|11|mark the|DET|10|det road|NOUN|11|nsubj reopened|VERB|7|ccomp +.|PUNCT|2|punct",
    linked=[("Lima", "adding", ["that the road reopened"])],
)


def with_probability(text: AnalysedText, probability: float) -> AnalysedText:
    return replace(text, attributions=[replace(a, probability=probability) for a in text.attributions])


@pytest.mark.parametrize(
    ("text", "probability", "is_found"),
    [
        pytest.param(CLAUSE, 0.35, True, id="a clause is said even if the model is not very sure"),
        pytest.param(CLAUSE, 0.2, False, id="not if it is quite unsure"),
        pytest.param(THING, 0.55, True, id="for a mere thing it must be more sure than not"),
        pytest.param(THING, 0.45, False, id="a mere thing is none when it is unsure"),
        pytest.param(IMPERSONAL, 0.9, True, id="what was reported by nobody in particular is reported"),
        pytest.param(SEEMS, 0.9, True, id="what seems so is an attribution of the writer to nobody"),
    ],
)
def test_how_sure_the_model_must_be(text: AnalysedText, probability: float, is_found: bool) -> None:
    assert bool(coded(with_probability(text, probability)).attributions) is is_found


@pytest.mark.parametrize("text", [pytest.param(IMPERSONAL, id="it was reported"), pytest.param(SEEMS, id="seems")])
def test_an_impersonal_cue_has_no_source(text: AnalysedText) -> None:
    (attribution,) = coded(text).attributions
    assert attribution.source is None


def test_where_grammar_knows_no_cue_the_model_must_be_surer() -> None:
    assert not coded(with_probability(UNLIKELY_THING, 0.55)).attributions


def test_the_words_of_a_source_are_the_models_phrase() -> None:
    assert [(a.source.text if a.source else None) for a in coded(ARTICLE_AS_SUBJECT).attributions] == ["The ministry"]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(ANOTHER_SPEAKS, "the road reopened", id="a content ends where another begins to speak"),
        pytest.param(
            ONLY_ONE_SPEAKS, "the road reopened while Quito doubted it", id="else the whole clause is content"
        ),
    ],
)
def test_the_end_of_a_content(text: AnalysedText, content: str) -> None:
    assert content in [row[3] for row in rows(text, coded(text))]


def test_the_noun_under_a_cue_is_no_second_cue() -> None:
    assert [row[2] for row in rows(NOUN_UNDER_VERB, coded(NOUN_UNDER_VERB))] == ["repeated"]


def test_of_two_subjects_a_participle_takes_the_models() -> None:
    assert rows(SUBJECT_NEARER, coded(SUBJECT_NEARER))[-1][:3] == (("PER",), "Lima", "adding")
