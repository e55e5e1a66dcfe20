"""Pronouns, "the two sides", owners, speakers: what needs the rest of the document."""

# ruff: noqa: E501  (a parsed sentence stays on one line)

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import depositary.language
from depositary.actors.resolution import ActorResolver
from tests.actors.parsed import Case
from tests.factories import make_document

PUTIN_TALKED = "Putin:PROPN:2:nsubj talked:VERB:0:root:talk with:ADP:4:case Macron:PROPN:2:obl"
RUSSIA_AND_FRANCE = "Russia:PROPN:4:nsubj and:CCONJ:3:cc France:PROPN:1:conj agreed:VERB:0:root:agree"
KENYA = "Kenya:PROPN:2:nsubj supports:VERB:0:root:support:third peace:NOUN:2:obj"


@pytest.mark.parametrize(
    ("sentences", "word", "codes"),
    [
        pytest.param([PUTIN_TALKED, "He:PRON:2:nsubj agreed:VERB:0:root:agree"], "He", ["RUS"], id="he is the last subject"),
        pytest.param(
            ["Russia:PROPN:2:nsubj agreed:VERB:0:root:agree", "It:PRON:2:nsubj left:VERB:0:root:leave"], "It", ["RUS"],
            id="it is the last state",
        ),
        pytest.param(
            ["Russia:PROPN:2:nsubj agreed:VERB:0:root:agree", "It:PRON:3:nsubj is:AUX:3:cop unclear:ADJ:0:root"], "It", [],
            id="an empty it is nobody",
        ),
        pytest.param(
            ["Russia:PROPN:2:nsubj agreed:VERB:0:root:agree", "The:DET:2:det treaty:NOUN:3:nsubj failed:VERB:0:root:fail",
             "It:PRON:2:nsubj lapsed:VERB:0:root:lapse"], "It", [], id="it is the treaty, not the state before",
        ),
        pytest.param([RUSSIA_AND_FRANCE, "They:PRON:2:nsubj met:VERB:0:root:meet"], "They", ["RUS", "FRA"], id="they are the list"),
        pytest.param(["He:PRON:2:nsubj agreed:VERB:0:root:agree"], "He", [None], id="he without anybody before"),
        pytest.param(
            [RUSSIA_AND_FRANCE, "the:DET:3:det two:NUM:3:nummod sides:NOUN:4:nsubj:side met:VERB:0:root:meet"], "sides",
            ["RUS", "FRA"], id="the two sides",
        ),
        pytest.param(
            [PUTIN_TALKED, "Both:DET:2:det leaders:NOUN:3:nsubj:leader agreed:VERB:0:root:agree"], "leaders", ["RUS", "FRA"],
            id="both leaders",
        ),
        pytest.param(
            ["the:DET:3:det two:NUM:3:nummod sides:NOUN:4:nsubj:side met:VERB:0:root:meet"], "sides", [None],
            id="two sides that nobody named",
        ),
        pytest.param(
            ["Georgia:PROPN:2:nsubj voted:VERB:0:root:vote", "the:DET:2:det government:NOUN:3:nsubj agreed:VERB:0:root:agree"],
            "government", ["GEO"], id="the government of the state before",
        ),
        pytest.param(
            ["Putin:PROPN:2:nsubj spoke:VERB:0:root:speak", "his:PRON:2:nmod:poss country:NOUN:3:nsubj agreed:VERB:0:root:agree"],
            "country", ["RUS"], id="his country",
        ),
        pytest.param(
            ["the:DET:3:det European:PROPN:3:compound Commission:PROPN:4:nsubj agreed:VERB:0:root:agree",
             "the:DET:2:det bloc:NOUN:3:nsubj voted:VERB:0:root:vote"], "bloc", ["EU"], id="the bloc after one of its bodies",
        ),
        pytest.param(
            ["Lavrov:PROPN:2:nsubj met:VERB:0:root:meet his:PRON:5:nmod:poss Turkish:ADJ:5:amod counterpart:NOUN:2:obj"],
            "counterpart", ["TUR"], id="his counterpart of another state",
        ),
        pytest.param(
            ["Fidan:PROPN:4:nsubj ,:PUNCT:4:punct who:PRON:5:nsubj agreed:VERB:0:root:agree spoke:VERB:1:acl:relcl:speak"],
            "who", ["TUR"], id="a relative pronoun is its noun",
        ),
    ],
)  # fmt: skip
def test_what_points_back(sentences: list[str], word: str, codes: list[str | None]) -> None:
    assert (
        Case(
            *sentences, persons=tuple(n for n in ("Putin", "Macron", "Lavrov", "Fidan") if n in " ".join(sentences))
        ).codes(word)
        == codes
    )


@pytest.mark.parametrize(
    ("sentence", "word", "codes"),
    [
        pytest.param("Russia:PROPN:3:nmod:poss 's:PART:1:case operation:NOUN:0:root", "operation", ["RUS"], id="a possessor"),
        pytest.param("Russian:ADJ:2:amod gas:NOUN:0:root", "gas", ["RUS"], id="an adjective"),
        pytest.param("US:PROPN:2:compound sanctions:NOUN:0:root:sanction", "sanctions", ["USA"], id="a name before the noun"),
        pytest.param(
            "the:DET:2:det sovereignty:NOUN:0:root of:ADP:4:case Ukraine:PROPN:2:nmod", "sovereignty", ["UKR"], id="an of phrase"
        ),
        pytest.param(
            "Ukraine:PROPN:2:nsubj defends:VERB:0:root:defend its:PRON:4:nmod:poss sovereignty:NOUN:2:obj", "sovereignty",
            ["UKR"], id="a possessive pronoun",
        ),
        pytest.param(
            "Russian:ADJ:3:amod -:PUNCT:3:punct French:ADJ:4:amod talks:NOUN:0:root:talk", "talks", ["RUS", "FRA"],
            id="two adjectives joined by a hyphen",
        ),
        pytest.param("Chinese:ADJ:3:amod -:PUNCT:3:punct made:VERB:4:amod:make cars:NOUN:0:root:car", "cars", [], id="made in"),
    ],
)  # fmt: skip
def test_owners(sentence: str, word: str, codes: list[str]) -> None:
    assert Case(sentence).owners(word) == codes


def test_codes_of_a_stretch_come_in_order_of_first_mention() -> None:
    case = Case(
        "Ukraine:PROPN:2:nsubj urged:VERB:0:root:urge Russian:ADJ:4:amod troops:NOUN:2:obj in:ADP:6:case Syria:PROPN:4:nmod "
        "and:CCONJ:8:cc Ukraine:PROPN:6:conj"
    )
    assert case.resolver.codes_in([(0, len(case.analysed.text))]) == ("UKR", "RUS", "SYR")


def test_a_capital_as_a_place_is_nobody_s_concern() -> None:
    case = Case("They:PRON:2:nsubj met:VERB:0:root:meet in:ADP:4:case Baku:PROPN:2:obl")
    assert case.resolver.codes_in([(0, len(case.analysed.text))]) == ()


def test_the_first_person_is_the_speaker_the_caller_names() -> None:
    case = Case("our:PRON:2:nmod:poss army:NOUN:3:nsubj fights:VERB:0:root:fight", KENYA)
    assert case.codes("army", 0) == [None]
    (speaker,) = case.of("Kenya")
    quoted = case.resolver.with_speaker(speaker)
    assert [r.actor for r in quoted.references(*case.token("army", 0))] == ["KEN"]
    assert case.codes("army", 0) == [None]


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        pytest.param({"genre": "statement", "title": "Statement by President Biden on Haiti"}, ("USA",), id="the title's speaker"),
        pytest.param({"genre": "joint_statement", "title": "Joint Statement of France and Germany"}, ("FRA", "DEU"),
                     id="a joint statement"),
        pytest.param({"genre": "speech", "title": "Remarks by President Biden and Prime Minister Trudeau"}, ("USA", "CAN"),
                     id="two speakers"),
        pytest.param({"genre": "statement", "url": "http://en.kremlin.ru/events/1"}, ("RUS",), id="the official outlet"),
        pytest.param({"genre": "commentary", "authors": ("Emmanuel Macron",)}, ("FRA",), id="the byline's office-holder"),
        pytest.param({"genre": "speech"}, ("KEN",), id="the state that commits itself in a speech"),
        pytest.param({"genre": "report", "outlet": "Example Wire"}, None, id="a newspaper speaks for no state"),
    ],
)  # fmt: skip
def test_the_speaker_of_a_document(fields: dict[str, Any], codes: tuple[str, ...] | None) -> None:
    speaker = Case(KENYA, **fields).resolver.speaker_of_document()
    assert (speaker.actors if speaker is not None else None) == codes


def test_we_in_a_speech_of_two_is_nobody_without_turns() -> None:
    case = Case(
        "We:PRON:2:nsubj agreed:VERB:0:root:agree", genre="speech",
        title="Remarks by President Biden and Prime Minister Trudeau",
    )  # fmt: skip
    assert case.codes("We") == [None]


def test_we_in_a_joint_statement_are_those_who_commit_themselves_in_it() -> None:
    case = Case(
        "Japan:PROPN:4:nsubj and:CCONJ:3:cc Kenya:PROPN:1:conj condemn:VERB:0:root:condemn it:PRON:4:obj",
        "We:PRON:2:nsubj support:VERB:0:root:support peace:NOUN:2:obj",
        genre="joint_statement", url="https://www.whitehouse.gov/",
    )  # fmt: skip
    assert case.codes("We") == ["JPN", "KEN"]


def test_the_president_in_an_official_outlet_is_its_own() -> None:
    case = Case("The:DET:2:det President:PROPN:3:nsubj spoke:VERB:0:root:speak", url="http://en.kremlin.ru/events/1")
    assert case.codes("President") == ["RUS"]


NEUTRAL = [
    "{A}:PROPN:2:nsubj accused:VERB:0:root:accuse {B}:PROPN:2:obj",
    "It:PRON:2:nsubj warned:VERB:0:root:warn {b}:ADJ:4:amod troops:NOUN:2:obj in:ADP:6:case {A}:PROPN:4:nmod",
    "the:DET:3:det two:NUM:3:nummod sides:NOUN:4:nsubj:side met:VERB:0:root:meet",
]


def test_exchanging_two_states_exchanges_their_codes_and_nothing_else() -> None:
    swap = {"RUS": "FRA", "FRA": "RUS"}
    first = Case(*[s.format(A="Russia", B="France", a="Russian", b="French") for s in NEUTRAL])
    second = Case(*[s.format(A="France", B="Russia", a="French", b="Russian") for s in NEUTRAL])
    for one, other in zip(first.analysed.sentences, second.analysed.sentences, strict=True):
        for here, there in zip(one.tokens, other.tokens, strict=True):
            ours = [[swap[c] for c in r.actors] for r in first.resolver.references(one, here)]
            theirs = [list(r.actors) for r in second.resolver.references(other, there)]
            assert ours == theirs


MODEL = Path(depositary.language.__file__).parent / "model" / "model.json"


@pytest.mark.skipif(not MODEL.exists(), reason="the language model is not built")
def test_with_the_shipped_model() -> None:
    from depositary.language.analysis import analyse

    text = "Georgian President Salome Zourabichvili met Emmanuel Macron in Paris. The two presidents discussed Ukraine."
    document = replace(make_document(text), title=None)
    resolver = ActorResolver(analyse(text), document)
    start = text.index("The two")
    codes = [c for r in resolver.span_reference(start, start + len("The two presidents")) for c in r.actors]
    assert codes == ["GEO", "FRA"]
