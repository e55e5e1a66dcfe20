"""Given this sentence and its predicate, expect these words for where the act happened."""

import pytest

from depositary.coding.events.location import Places, location_of
from depositary.coding.events.predicates import predicates_in
from depositary.language.analysed_text import Name
from tests.parsed import analysed_text

MET = "Chile|PROPN|3|nsubj and|CCONJ|1|cc met|VERB|0|root Peru|PROPN|3|obj "
CASES = [
    pytest.param(MET + "in|ADP|6|case Geneva|PROPN|3|obl", "met", ["Geneva"], "in Geneva", id="a place under the verb"),
    pytest.param(MET + "at|ADP|7|case Camp|PROPN|7|compound David|PROPN|3|obl", "met", ["Camp David"], "at Camp David",
                 id="a name of several words"),
    pytest.param(MET + "in|ADP|6|case Yemen|PROPN|4|nmod", "met", [], "in Yemen",
                 id="a place under a state's name can only be the verb's"),
    pytest.param("Navies|NOUN|2|nsubj attacked|VERB|0|root ships|NOUN|2|obj off|ADP|6|case the|DET|6|det "
                 "coast|NOUN|2|obl of|ADP|8|case Yemen|PROPN|6|nmod", "attacked", [], "off the coast of Yemen",
                 id="a word for ground with a place's name below it"),
    pytest.param("Peru|PROPN|2|nsubj signed|VERB|0|root an|DET|4|det agreement|NOUN|2|obj in|ADP|6|case "
                 "Geneva|PROPN|4|nmod",
                 "signed", ["Geneva"], "in Geneva", id="a place under the agreement that is signed"),
    pytest.param("talks|NOUN|3|nsubj:pass were|AUX|3|aux:pass held|VERB|0|root in|ADP|5|case Oman|PROPN|3|obl",
                 "talks", [], "in Oman", id="a place under the light verb"),
    pytest.param("The|DET|2|det talks|NOUN|3|nsubj begin|VERB|0|root in|ADP|5|case Oman|PROPN|3|obl",
                 "talks", [], "in Oman", id="a place under the verb by which the act takes place"),
    pytest.param("his|PRON|2|nmod:poss visit|NOUN|0|root to|ADP|4|case Kyiv|PROPN|2|nmod", "visit", [], "Kyiv",
                 id="the goal of a visit, without its preposition"),
    pytest.param("He|PRON|2|nsubj visited|VERB|0|root Kyiv|PROPN|2|obj", "visited", [], "Kyiv", id="what is visited"),
    pytest.param(MET + "at|ADP|7|case a|DET|7|det summit|NOUN|3|obl in|ADP|9|case Geneva|PROPN|7|nmod", "met",
                 ["Geneva"],
                 "in Geneva", id="the place of a gathering at which it happened"),
    pytest.param(MET + "in|ADP|6|case Oman|PROPN|3|obl and|CCONJ|8|cc Yemen|PROPN|6|conj", "met",
                 [], "in Oman and Yemen",
                 id="two places"),
]  # fmt: skip
NOT_FOUND = [
    pytest.param(MET + "in|ADP|6|case May|PROPN|3|obl", "met", [], id="a time is no place"),
    pytest.param("Peru|PROPN|2|nsubj condemned|VERB|0|root the|DET|4|det siege|NOUN|2|obj in|ADP|6|case "
                 "Yemen|PROPN|4|nmod",
                 "condemned", [], id="the place of what is condemned"),
    pytest.param("Peru|PROPN|2|nsubj condemned|VERB|0|root Chile|PROPN|2|obj over|ADP|5|case Yemen|PROPN|2|obl",
                 "condemned", [], id="what it is about"),
    pytest.param("Peru|PROPN|2|nsubj thanked|VERB|0|root envoys|NOUN|2|obj from|ADP|5|case Yemen|PROPN|3|nmod",
                 "thanked", [],
                 id="where the recipient is from"),
    pytest.param(MET + "at|ADP|8|case the|DET|8|det United|PROPN|8|compound Nations|PROPN|3|obl", "met",
                 [], id="a body"),
    pytest.param("Peru|PROPN|2|nsubj attacked|VERB|0|root at|ADP|4|case Yemen|PROPN|2|obl", "attacked", [],
                 id="a state after 'at'"),
    pytest.param(MET + "along|ADP|7|case with|ADP|7|case Oman|PROPN|3|obl", "met", [], id="a party after 'along with'"),
]  # fmt: skip


def location(table: str, trigger: str, named: list[str]) -> str | None:
    analysed = analysed_text(table)
    starts = [(analysed.text.index(name), name) for name in named]
    analysed.names += [Name(start, start + len(name), "LOC") for start, name in starts]
    sentence = analysed.sentences[0]
    predicate = next(p for p in predicates_in(sentence) if p.token.text == trigger)
    return location_of(sentence, predicate, Places(analysed))


@pytest.mark.parametrize(("table", "trigger", "named", "expected"), CASES)
def test_a_location_is_found(table: str, trigger: str, named: list[str], expected: str) -> None:
    assert location(table, trigger, named) == expected


@pytest.mark.parametrize(("table", "trigger", "named"), NOT_FOUND)
def test_no_location_is_found(table: str, trigger: str, named: list[str]) -> None:
    assert location(table, trigger, named) is None
