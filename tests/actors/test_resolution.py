"""Noun phrases → actors: names, offices, persons, metonyms and places, sentence by sentence."""

# ruff: noqa: E501  (a parsed sentence stays on one line)

from __future__ import annotations

from datetime import date

import pytest

from tests.actors.parsed import Case


@pytest.mark.parametrize(
    ("sentence", "word", "codes"),
    [
        pytest.param("Russia:PROPN:2:nsubj agreed:VERB:0:root:agree", "Russia", ["RUS"], id="a state's name"),
        pytest.param(
            "the:DET:3:det United:PROPN:3:compound States:PROPN:4:nsubj agreed:VERB:0:root:agree",
            "States", ["USA"], id="a name of several words",
        ),
        pytest.param(
            "Russia:PROPN:4:nsubj and:CCONJ:3:cc France:PROPN:1:conj agreed:VERB:0:root:agree",
            "Russia", ["RUS", "FRA"], id="coordinated names are one reference each",
        ),
        pytest.param(
            "Russian:ADJ:2:amod officials:NOUN:3:nsubj:official agreed:VERB:0:root:agree",
            "officials", ["RUS"], id="an adjective and a noun for officials",
        ),
        pytest.param(
            "Russian:ADJ:4:amod and:CCONJ:3:cc Turkish:ADJ:1:conj officials:NOUN:5:nsubj:official agreed:VERB:0:root:agree",
            "officials", ["RUS", "TUR"], id="two adjectives share their noun",
        ),
        pytest.param(
            "Turkish:ADJ:3:amod Foreign:PROPN:3:compound Ministry:PROPN:4:nsubj agreed:VERB:0:root:agree",
            "Ministry", ["TUR"], id="a state's ministry",
        ),
        pytest.param(
            "Russian:ADJ:2:amod gas:NOUN:3:nsubj flows:VERB:0:root:flow", "gas", [], id="a state's goods are no actor"
        ),
        pytest.param(
            "the:DET:3:det Russian:ADJ:3:amod language:NOUN:4:nsubj spread:VERB:0:root:spread",
            "language", [], id="a language is no actor",
        ),
        pytest.param(
            "the:DET:2:det agreement:NOUN:3:nsubj failed:VERB:0:root:fail", "agreement", [], id="a thing is no actor"
        ),
        pytest.param(
            "Chinese:ADJ:3:amod -:PUNCT:3:punct made:VERB:4:amod:make cars:NOUN:5:nsubj:car sold:VERB:0:root:sell",
            "cars", [], id="what is made in a state is not the state",
        ),
        pytest.param(
            "US:PROPN:3:compound -:PUNCT:3:punct backed:VERB:4:amod:back rebels:NOUN:5:nsubj:rebel fled:VERB:0:root:flee",
            "rebels", [None], id="backed by a state is not of that state",
        ),
        pytest.param(
            "pro:ADJ:3:amod -:PUNCT:3:punct Russian:ADJ:4:amod rebels:NOUN:5:nsubj:rebel fled:VERB:0:root:flee",
            "rebels", [None], id="for a state is not of that state",
        ),
        pytest.param("Officials:NOUN:2:nsubj:official agreed:VERB:0:root:agree", "Officials", [None], id="unnamed officials"),
        pytest.param(
            "some:DET:2:det analysts:NOUN:3:nsubj:analyst agreed:VERB:0:root:agree", "analysts", [None], id="unnamed analysts"
        ),
        pytest.param(
            "US:PROPN:2:compound allies:NOUN:3:nsubj:ally agreed:VERB:0:root:agree", "allies", [None],
            id="allies are not the actor beside them",
        ),
        pytest.param(
            "the:DET:2:det government:NOUN:5:nsubj of:ADP:4:case Georgia:PROPN:2:nmod agreed:VERB:0:root:agree",
            "government", ["GEO"], id="a government by its of phrase",
        ),
        pytest.param(
            "the:DET:2:det leaders:NOUN:7:nsubj:leader of:ADP:4:case Russia:PROPN:2:nmod and:CCONJ:6:cc France:PROPN:4:conj "
            "met:VERB:0:root:meet",
            "leaders", ["RUS", "FRA"], id="leaders of two states",
        ),
        pytest.param(
            "Some:DET:5:nsubj in:ADP:4:case the:DET:4:det West:PROPN:1:nmod agreed:VERB:0:root:agree",
            "Some", ["WEST"], id="some in a collective keep its label",
        ),
        pytest.param(
            "Houthi:PROPN:2:compound rebels:NOUN:3:nsubj:rebel fired:VERB:0:root:fire", "rebels", ["YEM"],
            id="an armed group counts under its country",
        ),
        pytest.param(
            "Hungary:PROPN:3:nmod:poss 's:PART:1:case parliament:NOUN:4:nsubj voted:VERB:0:root:vote",
            "parliament", ["HUN"], id="a body by its possessor",
        ),
    ],
)  # fmt: skip
def test_phrases(sentence: str, word: str, codes: list[str | None]) -> None:
    assert Case(sentence).codes(word) == codes


@pytest.mark.parametrize(
    ("sentence", "word", "codes"),
    [
        pytest.param("Baku:PROPN:2:nsubj rejects:VERB:0:root:reject it:PRON:2:obj", "Baku", ["AZE"], id="a capital decides"),
        pytest.param(
            "He:PRON:2:nsubj arrived:VERB:0:root:arrive in:ADP:4:case Baku:PROPN:2:obl", "Baku", [], id="in a capital"
        ),
        pytest.param(
            "He:PRON:2:nsubj travelled:VERB:0:root:travel to:ADP:4:case Moscow:PROPN:2:obl", "Moscow", [],
            id="travel to a capital",
        ),
        pytest.param(
            "It:PRON:3:nsubj:pass is:AUX:3:aux:pass regarded:VERB:0:root:regard:participle in:ADP:5:case Baku:PROPN:3:obl",
            "Baku", ["AZE"], id="how a capital sees something",
        ),
        pytest.param(
            "talks:NOUN:0:root:talk between:ADP:3:case Moscow:PROPN:1:nmod and:CCONJ:5:cc Kyiv:PROPN:3:conj",
            "Moscow", ["RUS", "UKR"], id="between two capitals",
        ),
        pytest.param(
            "relations:NOUN:0:root:relation with:ADP:3:case Moscow:PROPN:1:nmod", "Moscow", ["RUS"], id="relations with a capital"
        ),
        pytest.param(
            "They:PRON:2:nsubj shelled:VERB:0:root:shell Kyiv:PROPN:2:obj", "Kyiv", [], id="a town is shelled, not a state"
        ),
        pytest.param(
            "They:PRON:2:nsubj attacked:VERB:0:root:attack Ukraine:PROPN:2:obj", "Ukraine", ["UKR"], id="a state is attacked"
        ),
        pytest.param(
            "the:DET:2:det war:NOUN:5:nsubj in:ADP:4:case Syria:PROPN:2:nmod goes:VERB:0:root:go", "Syria", [],
            id="in a state is a place",
        ),
        pytest.param(
            "the:DET:2:det Kremlin:PROPN:3:nsubj agreed:VERB:0:root:agree", "Kremlin", ["RUS"], id="a building that decides"
        ),
        pytest.param(
            "they:PRON:2:nsubj met:VERB:0:root:meet in:ADP:5:case the:DET:5:det Kremlin:PROPN:2:obl", "Kremlin", [],
            id="in a building",
        ),
        pytest.param(
            "Brussels:PROPN:2:nsubj agreed:VERB:0:root:agree", "Brussels", [None], id="a seat of several actors, without context"
        ),
    ],
)  # fmt: skip
def test_place_or_actor(sentence: str, word: str, codes: list[str | None]) -> None:
    assert Case(sentence).codes(word) == codes


def test_brussels_is_the_union_where_the_text_is_about_the_union() -> None:
    case = Case(
        "the:DET:2:det EU:PROPN:3:nsubj agreed:VERB:0:root:agree",
        "Brussels:PROPN:2:nsubj agreed:VERB:0:root:agree",
    )
    assert case.codes("Brussels") == ["EU"]


def test_an_office_holder_in_apposition() -> None:
    case = Case(
        "The:DET:4:det Turkish:ADJ:4:amod foreign:ADJ:4:amod minister:NOUN:9:nsubj ,:PUNCT:6:punct Hakan:PROPN:4:appos "
        "Fidan:PROPN:6:flat ,:PUNCT:6:punct spoke:VERB:0:root:speak",
        persons=("Hakan Fidan",),
    )
    (reference,) = case.of("minister")
    assert (reference.actor, reference.name, reference.sector) == ("TUR", "Hakan Fidan", "GOV")
    assert reference.text == "The Turkish foreign minister, Hakan Fidan"
    assert case.resolver.span_reference(*case.span("The Turkish foreign minister, Hakan Fidan")) == (reference,)


def test_an_unknown_person_gets_the_state_of_the_office_after_the_name_and_keeps_it() -> None:
    case = Case(
        "James:PROPN:11:nsubj Obrian:PROPN:1:flat ,:PUNCT:5:punct Deputy:PROPN:5:compound Secretary:PROPN:1:appos "
        "of:ADP:7:case State:PROPN:5:nmod of:ADP:9:case Armenia:PROPN:5:nmod ,:PUNCT:5:punct spoke:VERB:0:root:speak",
        "Obrian:PROPN:2:nsubj agreed:VERB:0:root:agree",
        persons=("James Obrian",),
    )
    assert case.codes("James", 0) == ["ARM"]
    assert case.codes("Obrian") == ["ARM"]


@pytest.mark.parametrize(
    ("sentence", "word", "on", "actor", "role"),
    [
        pytest.param("Mr:PROPN:3:nsubj Putin:PROPN:1:flat agreed:VERB:0:root:agree", "Putin", date(2024, 6, 1), "RUS", "President",
                     id="a title and a family name"),
        pytest.param("President:PROPN:3:nsubj Chirac:PROPN:1:flat agreed:VERB:0:root:agree", "Chirac", date(2003, 3, 1), "FRA",
                     "President", id="an office and a family name, on the document's date"),
        pytest.param("former:ADJ:2:amod President:PROPN:4:nsubj Chirac:PROPN:2:flat agreed:VERB:0:root:agree", "Chirac",
                     date(2010, 3, 1), "FRA", "former President", id="a former office-holder keeps the state"),
        pytest.param("Georgian:ADJ:2:amod President:PROPN:5:nsubj Eduard:PROPN:2:flat Shevardnadze:PROPN:2:flat "
                     "agreed:VERB:0:root:agree", "Eduard", date(2002, 3, 1), "GEO", "President", id="state, office and full name"),
        pytest.param("President:PROPN:6:nsubj of:ADP:3:case Uzbekistan:PROPN:1:nmod Islam:PROPN:1:flat Karimov:PROPN:1:flat "
                     "agreed:VERB:0:root:agree", "President", date(2012, 3, 1), "UZB", "President", id="the name follows the state"),
        pytest.param("the:DET:3:det Georgian:ADJ:3:amod president:NOUN:4:nsubj agreed:VERB:0:root:agree", "president",
                     date(2024, 6, 1), "GEO", "president", id="an office without a name"),
    ],
)  # fmt: skip
def test_persons_in_their_offices(sentence: str, word: str, on: date, actor: str, role: str) -> None:
    case = Case(sentence, persons=tuple(n for n in ("Islam Karimov",) if "Karimov" in sentence), published_on=on)
    (reference,) = case.of(word)
    assert (reference.actor, reference.role) == (actor, role)


def test_a_person_nobody_introduces_stays_unresolved() -> None:
    case = Case("Jane:PROPN:3:nsubj Roe:PROPN:1:flat agreed:VERB:0:root:agree", persons=("Jane Roe",))
    (reference,) = case.of("Jane")
    assert reference.actor is None
    assert reference.name == "Jane Roe"
    assert reference.reason


def test_the_administration_of_a_person() -> None:
    case = Case("the:DET:3:det Biden:PROPN:3:compound administration:NOUN:4:nsubj agreed:VERB:0:root:agree")
    assert case.codes("administration") == ["USA"]


def test_a_list_of_offices_and_names_gives_every_name_its_own_state() -> None:
    case = Case(
        "President:PROPN:0:root of:ADP:3:case Armenia:PROPN:1:nmod Serzh:PROPN:1:flat Sargsyan:PROPN:4:flat ,:PUNCT:7:punct "
        "President:PROPN:1:conj of:ADP:9:case Belarus:PROPN:7:nmod Alexander:PROPN:7:flat Lukashenko:PROPN:10:flat",
        persons=("Serzh Sargsyan", "Alexander Lukashenko"),
        published_on=date(2012, 12, 19),
    )
    assert [(r.actor, r.name) for r in case.of("Armenia")] == [("ARM", None)]
    assert case.codes("Serzh") == ["ARM", "BLR"]
    assert case.codes("Alexander") == ["BLR"]


def test_every_unresolved_reference_has_a_reason_and_every_span_its_words() -> None:
    case = Case(
        "some:DET:2:det analysts:NOUN:5:nsubj:analyst and:CCONJ:4:cc Moscow:PROPN:2:conj agreed:VERB:0:root:agree",
        "they:PRON:2:nsubj met:VERB:0:root:meet the:DET:5:det Georgian:ADJ:5:amod president:NOUN:2:obj",
    )
    for sentence in case.analysed.sentences:
        for token in sentence.tokens:
            for reference in case.resolver.references(sentence, token):
                assert reference.actors or reference.reason
                assert reference.span is not None
                assert case.analysed.text[slice(*reference.span)] == reference.text
