"""Who of several speaks where no turn label says it: given these words under this title, expect this one or nobody."""

# ruff: noqa: E501  (a parsed sentence stays on one line)

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from depositary.coding.attribution.one_of_several import NOT_SHOWN, speaker_among
from depositary.coding.attribution.speaker_signs import SPEAKER_EVIDENCE
from tests.actors.parsed import Case

OTTAWA: dict[str, Any] = {
    "title": "Remarks by President Biden and Prime Minister Trudeau of Canada Before Meeting", "genre": "speech",
    "outlet": "whitehouse.gov", "published_on": date(2023, 3, 24),
}  # fmt: skip
HELSINKI: dict[str, Any] = {
    "title": "Press statements following talks with President of Finland Sauli Niinistö", "genre": "press_conference",
    "outlet": "en.kremlin.ru", "published_on": date(2018, 8, 22),
}  # fmt: skip
TWO_PRESIDENTS: dict[str, Any] = {
    **OTTAWA,
    "title": "Remarks by President Biden and President Duda of Poland in Warsaw",
}

MET = "met:VERB:0:root:meet"


@pytest.mark.parametrize(
    ("sentence", "document", "speaker"),
    [
        pytest.param("President:PROPN:2:nmod:desc Niinistö:PROPN:5:nsubj and:CCONJ:4:cc I:PRON:2:conj " + MET, HELSINKI, "RUS", id="whoever is named beside I is another"),
        pytest.param("Mr:PROPN:2:nmod:desc Putin:PROPN:5:nsubj and:CCONJ:4:cc I:PRON:2:conj " + MET, HELSINKI, "FIN", id="and so for the other side"),
        pytest.param("We:PRON:2:nsubj work:VERB:0:root:work with:ADP:4:case Finland:PROPN:2:obl", HELSINKI, "RUS", id="one works with others"),
        pytest.param("We:PRON:2:nsubj work:VERB:0:root:work with:ADP:4:case Russia:PROPN:2:obl", HELSINKI, "FIN", id="the state that the outlet speaks for is no exception"),
        pytest.param("Our:PRON:3:nmod:poss Finnish:ADJ:3:amod partners:NOUN:4:nsubj:partner came:VERB:0:root:come", HELSINKI, "RUS", id="our partners are the others"),
        pytest.param("Our:PRON:2:nmod:poss envoy:NOUN:5:nsubj:envoy to:ADP:4:case Canada:PROPN:2:nmod came:VERB:0:root:come", OTTAWA, "USA", id="our envoy goes to another state"),
        pytest.param("I:PRON:3:nsubj am:AUX:3:cop grateful:ADJ:0:root:grateful to:ADP:5:case Canada:PROPN:3:obl", OTTAWA, "USA", id="one thanks others"),
        pytest.param("Canada:PROPN:3:nsubj is:AUX:3:cop grateful:ADJ:0:root:grateful to:ADP:5:case you:PRON:3:obl", OTTAWA, "CAN", id="and says who thanks"),
        pytest.param("Mr.:PROPN:3:nmod:desc Prime:PROPN:3:compound Minister:PROPN:6:vocative ,:PUNCT:3:punct I:PRON:6:nsubj agree:VERB:0:root:agree", OTTAWA, "USA", id="a bare office addresses the one speaker who has it"),
        pytest.param("He:PRON:2:nsubj raised:VERB:0:root:raise it:PRON:2:obj", OTTAWA, None, id="he without anybody before is nobody"),
        pytest.param("We:PRON:4:nsubj in:ADP:3:case Canada:PROPN:1:nmod know:VERB:0:root:know it:PRON:4:obj", OTTAWA, "CAN", id="we in a state are at home there"),
        pytest.param("I:PRON:2:nsubj welcome:VERB:0:root:welcome you:PRON:2:obj to:ADP:5:case Canada:PROPN:2:obl", OTTAWA, "CAN", id="a host welcomes to his own"),
        pytest.param("My:PRON:2:nmod:poss visit:NOUN:5:nsubj:visit to:ADP:4:case Canada:PROPN:2:nmod ended:VERB:0:root:end", OTTAWA, None, id="a weak sign alone decides nothing"),
        pytest.param("On:ADP:2:case behalf:NOUN:6:obl of:ADP:4:case Canada:PROPN:2:nmod I:PRON:6:nsubj agree:VERB:0:root:agree", OTTAWA, "CAN", id="on behalf of"),
        pytest.param("Mr.:PROPN:2:nmod:desc President:PROPN:5:vocative ,:PUNCT:2:punct I:PRON:5:nsubj agree:VERB:0:root:agree", TWO_PRESIDENTS, None, id="an office that two speakers have addresses neither"),
        pytest.param("We:PRON:2:nsubj work:VERB:0:root:work with:ADP:4:case Norway:PROPN:2:obl", OTTAWA, None, id="a third state shows nothing"),
        pytest.param("Canada:PROPN:4:nsubj and:CCONJ:3:cc America:PROPN:1:conj agree:VERB:0:root:agree", OTTAWA, None, id="both together show nothing"),
        pytest.param("The:DET:2:det bridge:NOUN:3:nsubj opened:VERB:0:root:open", OTTAWA, None, id="words about neither"),
    ],
)  # fmt: skip
def test_who_speaks_a_stretch_without_label(sentence: str, document: dict[str, Any], speaker: str | None) -> None:
    found = _speaker(Case(sentence, **document))
    assert found.actor == speaker
    assert found.reason if speaker else found.reason == NOT_SHOWN


def test_a_leader_who_is_told_of_is_not_the_one_who_speaks() -> None:
    sentence = "Prime:PROPN:2:compound Minister:PROPN:3:nmod:desc Trudeau:PROPN:4:nsubj spoke:VERB:0:root:speak"
    assert _speaker(Case(sentence, **OTTAWA, persons=("Trudeau",))).actor == "USA"


def test_signs_against_both_leave_the_source_open() -> None:
    first = "We:PRON:2:nsubj work:VERB:0:root:work with:ADP:4:case Finland:PROPN:2:obl"
    second = "We:PRON:2:nsubj work:VERB:0:root:work with:ADP:4:case Russia:PROPN:2:obl"
    found = _speaker(Case(first, second, **HELSINKI))
    assert (found.actor, found.actors, found.reason) == (None, (), NOT_SHOWN)


def test_the_reason_names_the_sign_and_the_words() -> None:
    found = _speaker(Case("We:PRON:2:nsubj work:VERB:0:root:work with:ADP:4:case Finland:PROPN:2:obl", **HELSINKI))
    assert found.reason == "FIN is whom the speaker deals with: “Finland”"


def test_every_sign_says_what_it_is() -> None:
    assert all(evidence.reason and evidence.weight for evidence in SPEAKER_EVIDENCE)


def _speaker(case: Case) -> Any:
    together = case.resolver.speaker_of_document()
    assert together is not None
    assert len(together.actors) == 2
    return speaker_among(together, case.analysed.sentences, case.resolver, case.resolver.speakers_of_document())
