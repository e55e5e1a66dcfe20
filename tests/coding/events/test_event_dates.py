"""Given this tree and an act, expect this day: which time expressions date which predicates."""

from datetime import date

import pytest

from depositary.coding.events.dates import EventDates
from depositary.coding.events.predicate import Predicate
from depositary.coding.time import time_expressions
from tests.parsed import analysed_text

PUBLISHED = date(2024, 5, 29)


def day_of(word: str, *tables: str, light: str | None = None) -> str | None:
    """First day of the act that `word` names in the last sentence; the sentences before are read first."""
    analysed = analysed_text(*tables)
    dates = EventDates(time_expressions(analysed.text, PUBLISHED), PUBLISHED)
    for sentence in analysed.sentences[:-1]:
        for token in sentence.tokens:
            if token.upos == "VERB":
                dates.of(sentence, Predicate(token, token.lemma, is_noun=False))
        dates.remember(sentence)
    sentence = analysed.sentences[-1]
    token = next(t for t in sentence.tokens if t.text == word)
    carrier = next((t for t in sentence.tokens if t.text == light), None)
    found = dates.of(sentence, Predicate(token, token.lemma, is_noun=token.upos == "NOUN", light=carrier))
    return found.start.isoformat() if found and found.start else None


@pytest.mark.parametrize(
    ("word", "tree", "expected"),
    [
        pytest.param(
            "condemned",
            "Peru|PROPN|2|nsubj condemned|VERB|0|root Chile|PROPN|2|obj on|ADP|5|case Monday|PROPN|2|obl "
            "+.|PUNCT|2|punct",
            "2024-05-27",
            id="an expression that hangs on the act",
        ),
        pytest.param(
            "crossed",
            "Peru|PROPN|2|nsubj said|VERB|0|root on|ADP|4|case Monday|PROPN|2|obl that|SCONJ|8|mark "
            "troops|NOUN|8|nsubj had|AUX|8|aux crossed|VERB|2|ccomp +.|PUNCT|2|punct",
            None,
            id="the day of saying is not that of what is said",
        ),
        pytest.param(
            "expelled",
            "On|ADP|2|case Monday|PROPN|4|obl Peru|PROPN|4|nsubj condemned|VERB|0|root it|PRON|4|obj and|CCONJ|7|cc "
            "expelled|VERB|4|conj envoys|NOUN|7|obj +.|PUNCT|4|punct",
            "2024-05-27",
            id="a day that opens the clause is shared by what follows",
        ),
        pytest.param(
            "signed",
            "Peru|PROPN|2|nsubj met|VERB|0|root Chile|PROPN|2|obj on|ADP|5|case Monday|PROPN|2|obl and|CCONJ|8|cc "
            "has|AUX|8|aux signed|VERB|2|conj a|DET|10|det pact|NOUN|8|obj +.|PUNCT|2|punct",
            None,
            id="another tense does not share a day in between",
        ),
        pytest.param(
            "expelled",
            "Peru|PROPN|2|nsubj condemned|VERB|0|root it|PRON|2|obj on|ADP|5|case Monday|PROPN|2|obl and|CCONJ|7|cc "
            "expelled|VERB|2|conj envoys|NOUN|7|obj +.|PUNCT|2|punct",
            "2024-05-27",
            id="verbs of one tense and one subject share a day in between",
        ),
        pytest.param(
            "expelled",
            "Peru|PROPN|2|nsubj condemned|VERB|0|root it|PRON|2|obj on|ADP|5|case Monday|PROPN|2|obl and|CCONJ|8|cc "
            "Chile|PROPN|8|nsubj expelled|VERB|2|conj envoys|NOUN|8|obj +.|PUNCT|2|punct",
            None,
            id="another subject does not share it",
        ),
        pytest.param(
            "raising",
            "Yesterday|NOUN|3|obl:tmod Peru|PROPN|3|nsubj acted|VERB|0|root by|SCONJ|5|mark raising|VERB|3|advcl "
            "tariffs|NOUN|5|obj +.|PUNCT|3|punct",
            "2024-05-28",
            id="the means of an act are of its day",
        ),
        pytest.param(
            "meeting",
            "Yesterday|NOUN|3|obl:tmod Peru|PROPN|3|nsubj replied|VERB|0|root after|SCONJ|5|mark meeting|VERB|3|advcl "
            "Chile|PROPN|5|obj +.|PUNCT|3|punct",
            None,
            id="what came before is not",
        ),
        pytest.param(
            "shelling",
            "On|ADP|2|case Monday|PROPN|4|obl Peru|PROPN|4|nsubj began|VERB|0|root shelling|VERB|4|xcomp "
            "ports|NOUN|5|obj +.|PUNCT|4|punct",
            "2024-05-27",
            id="what is begun begins that day",
        ),
        pytest.param(
            "leave",
            "On|ADP|2|case Monday|PROPN|4|obl Peru|PROPN|4|nsubj agreed|VERB|0|root to|PART|6|mark leave|VERB|4|xcomp "
            "ports|NOUN|6|obj +.|PUNCT|4|punct",
            None,
            id="what is agreed on need not happen that day",
        ),
        pytest.param(
            "exercises",
            "Peru|PROPN|2|nsubj approved|VERB|0|root exercises|NOUN|2|obj to|PART|6|mark be|AUX|6|aux:pass "
            "held|VERB|3|acl on|ADP|8|case 3|NUM|6|obl June|PROPN|8|nmod +.|PUNCT|2|punct",
            "2024-06-03",
            id="a thing to be held on a day",
        ),
        pytest.param(
            "exercises",
            "The|DET|2|det exercises|NOUN|5|nsubj:pass will|AUX|5|aux be|AUX|5|aux:pass held|VERB|0|root "
            "in|ADP|7|case July|PROPN|5|obl +.|PUNCT|5|punct",
            "2024-07-01",
            id="the subject of taking place",
        ),
        pytest.param(
            "sanctions",
            "Peru|PROPN|2|nsubj discussed|VERB|0|root sanctions|NOUN|2|obj in|ADP|5|case July|PROPN|2|obl "
            "+.|PUNCT|2|punct",
            None,
            id="a thing talked about then did not happen then",
        ),
        pytest.param(
            "urging",
            "Peru|PROPN|2|nsubj welcomed|VERB|0|root the|DET|4|det decision|NOUN|2|obj of|ADP|6|case 3|NUM|4|nmod "
            "May|PROPN|6|nmod urging|VERB|4|acl talks|NOUN|8|obj +.|PUNCT|2|punct",
            "2024-05-03",
            id="what a dated decision urges is urged that day",
        ),
        pytest.param(
            "spoke",
            "As|SCONJ|3|mark you|PRON|3|nsubj saw|VERB|7|advcl yesterday|NOUN|3|obl:tmod +,|PUNCT|3|punct "
            "Peru|PROPN|7|nsubj spoke|VERB|0|root with|ADP|9|case Chile|PROPN|7|obl +.|PUNCT|7|punct",
            "2024-05-28",
            id="what was seen that day",
        ),
        pytest.param(
            "explosions",
            "Peru|PROPN|2|nsubj denied|VERB|0|root the|DET|5|det 2014|NUM|5|nummod explosions|NOUN|2|obj "
            "+.|PUNCT|2|punct",
            "2014-01-01",
            id="a year that names the act",
        ),
        pytest.param(
            "denied",
            "Peru|PROPN|2|nsubj denied|VERB|0|root the|DET|5|det 2014|NUM|5|nummod explosions|NOUN|2|obj "
            "+.|PUNCT|2|punct",
            None,
            id="a year that names a thing does not date what is done to it",
        ),
        pytest.param(
            "killed",
            "The|DET|3|det 2014|NUM|3|nummod explosions|NOUN|4|nsubj killed|VERB|0|root two|NUM|4|obj +.|PUNCT|4|punct",
            "2014-01-01",
            id="harm is done when what does it happens",
        ),
        pytest.param(
            "killed",
            "Peru|PROPN|2|nsubj denied|VERB|0|root the|DET|5|det 2014|NUM|5|nummod explosions|NOUN|2|obj at|ADP|8|case "
            "a|DET|8|det depot|NOUN|5|nmod that|PRON|10|nsubj killed|VERB|8|acl:relcl two|NUM|10|obj +.|PUNCT|2|punct",
            "2014-01-01",
            id="harm told in a relative clause",
        ),
        pytest.param(
            "invasion",
            "Since|ADP|3|case the|DET|3|det invasion|NOUN|9|obl in|ADP|5|case March|PROPN|9|obl 2003|NUM|5|nmod "
            "+,|PUNCT|9|punct many|ADJ|9|nsubj fled|VERB|0|root +.|PUNCT|9|punct",
            "2003-03-01",
            id="a day that ends a phrase of time",
        ),
        pytest.param(
            "fled",
            "Since|ADP|3|case the|DET|3|det invasion|NOUN|9|obl in|ADP|5|case March|PROPN|9|obl 2003|NUM|5|nmod "
            "+,|PUNCT|9|punct many|ADJ|9|nsubj fled|VERB|0|root +.|PUNCT|9|punct",
            None,
            id="and does not date what came since",
        ),
        pytest.param(
            "visited",
            "Peru|PROPN|2|nsubj spoke|VERB|0|root in|ADP|4|case 2014|NUM|2|obl +,|PUNCT|8|punct when|ADV|8|advmod "
            "Chile|PROPN|8|nsubj visited|VERB|2|advcl +.|PUNCT|2|punct",
            "2014-01-01",
            id="what is told with when after a day",
        ),
        pytest.param(
            "spoken",
            "I|PRON|4|nsubj have|AUX|4|aux just|ADV|4|advmod spoken|VERB|0|root with|ADP|6|case Chile|PROPN|4|obl "
            "+.|PUNCT|4|punct",
            "2024-05-29",
            id="what has just been done",
        ),
        pytest.param(
            "spoken",
            "I|PRON|4|nsubj had|AUX|4|aux just|ADV|4|advmod spoken|VERB|0|root with|ADP|6|case Chile|PROPN|4|obl "
            "+.|PUNCT|4|punct",
            None,
            id="what had just been done was done some other day",
        ),
        pytest.param(
            "left",
            "In|ADP|2|case May|PROPN|8|obl +,|PUNCT|2|punct when|ADV|6|advmod Peru|PROPN|6|nsubj left|VERB|2|acl:relcl "
            "talks|NOUN|8|nsubj failed|VERB|0|root +.|PUNCT|8|punct",
            "2024-05-01",
            id="a clause that tells of a time",
        ),
        pytest.param(
            "raids",
            "The|DET|4|det past|ADJ|4|amod three|NUM|4|nummod days|NOUN|7|nsubj of|ADP|6|case raids|NOUN|4|nmod "
            "hurt|VERB|0|root Peru|PROPN|7|obj +.|PUNCT|7|punct",
            "2024-05-26",
            id="what fills a time",
        ),
        pytest.param(
            "pledged",
            "Peru|PROPN|2|nsubj pledged|VERB|0|root aid|NOUN|2|obj at|ADP|7|case the|DET|7|det 2019|NUM|7|nummod "
            "summit|NOUN|2|obl +.|PUNCT|2|punct",
            "2019-01-01",
            id="what is done at a dated meeting",
        ),
        pytest.param(
            "praised",
            "Peru|PROPN|2|nsubj praised|VERB|0|root Reds|PROPN|2|obj +,|PUNCT|6|punct a|DET|6|det party|NOUN|3|appos "
            "that|PRON|8|nsubj seeks|VERB|6|acl:relcl change|NOUN|8|obj +,|PUNCT|14|punct during|ADP|14|case "
            "the|DET|14|det 2022|NUM|14|nummod summit|NOUN|8|obl +.|PUNCT|2|punct",
            "2022-01-01",
            id="a comma ends an aside",
        ),
        pytest.param(
            "left",
            "Peru|PROPN|2|nsubj left|VERB|0|root under|ADP|6|case the|DET|6|det 2019|NUM|6|nummod "
            "agreement|NOUN|2|obl +.|PUNCT|2|punct",
            None,
            id="an agreement that is carried out later",
        ),
    ],
)
def test_the_day_of_an_act(word: str, tree: str, expected: str | None) -> None:
    assert day_of(word, tree) == expected


MET = "Peru|PROPN|2|nsubj met|VERB|0|root Chile|PROPN|2|obj yesterday|NOUN|2|obl:tmod +.|PUNCT|2|punct"


@pytest.mark.parametrize(
    ("word", "tree", "expected"),
    [
        pytest.param(
            "discussed",
            "The|DET|3|det two|NUM|3|nummod leaders|NOUN|4|nsubj discussed|VERB|0|root trade|NOUN|4|obj "
            "+.|PUNCT|4|punct",
            "2024-05-28",
            id="those who met",
        ),
        pytest.param(
            "agreed",
            "They|PRON|2|nsubj agreed|VERB|0|root +.|PUNCT|2|punct",
            "2024-05-28",
            id="those who met, by pronoun",
        ),
        pytest.param(
            "thanked",
            "Peru|PROPN|2|nsubj thanked|VERB|0|root Chile|PROPN|2|obj +.|PUNCT|2|punct",
            "2024-05-28",
            id="one of them, by name",
        ),
        pytest.param(
            "thanked",
            "Cuba|PROPN|2|nsubj thanked|VERB|0|root Chile|PROPN|2|obj +.|PUNCT|2|punct",
            None,
            id="somebody else",
        ),
        pytest.param(
            "agreed",
            "They|PRON|3|nsubj have|AUX|3|aux agreed|VERB|0|root before|ADV|3|advmod +.|PUNCT|3|punct",
            None,
            id="another tense",
        ),
    ],
)
def test_what_is_told_of_a_dated_meeting(word: str, tree: str, expected: str | None) -> None:
    assert day_of(word, MET, tree) == expected
