"""Names that lose a word, nominals that take up others, owners far from their noun."""

# ruff: noqa: E501  (a parsed sentence stays on one line)

from __future__ import annotations

import pytest

from tests.actors.parsed import Case

KOREAS = "North:PROPN:4:amod and:CCONJ:3:cc South:PROPN:1:conj Korea:PROPN:5:nsubj agreed:VERB:0:root:agree"
SOUTH_KOREA = "South:PROPN:2:compound Korea:PROPN:3:nsubj agreed:VERB:0:root:agree"
LIST = (
    "Russia:PROPN:6:nsubj ,:PUNCT:3:punct Turkey:PROPN:1:conj and:CCONJ:5:cc Iran:PROPN:1:conj agreed:VERB:0:root:agree"
)
TALKED = "Putin:PROPN:2:nsubj talked:VERB:0:root:talk with:ADP:4:case Macron:PROPN:2:obl"
COURT = (
    "the:DET:4:det International:PROPN:4:compound Criminal:PROPN:4:compound Court:PROPN:5:nsubj voted:VERB:0:root:vote"
)
SYRIAN_COURT = "a:DET:3:det Syrian:ADJ:3:amod court:NOUN:4:nsubj ruled:VERB:0:root:rule"


@pytest.mark.parametrize(
    ("sentences", "word", "codes"),
    [
        pytest.param([KOREAS], "Korea", ["PRK", "KOR"], id="a shared last word"),
        pytest.param([KOREAS, "They:PRON:2:nsubj met:VERB:0:root:meet"], "They", ["PRK", "KOR"], id="they are the two that share it"),
        pytest.param(
            ["East:PROPN:4:amod and:CCONJ:3:cc West:PROPN:1:conj Germany:PROPN:5:nsubj agreed:VERB:0:root:agree"], "Germany",
            ["DDR", "DEU"], id="two former states",
        ),
        pytest.param([SOUTH_KOREA, "the:DET:2:det North:PROPN:3:nsubj fired:VERB:0:root:fire"], "North", ["PRK"], id="the other half of a pair"),
        pytest.param([SOUTH_KOREA, "the:DET:2:det South:PROPN:3:nsubj fired:VERB:0:root:fire"], "South", ["KOR"], id="the half itself"),
        pytest.param(
            ["South:PROPN:2:compound Sudan:PROPN:3:nsubj agreed:VERB:0:root:agree", "the:DET:2:det South:PROPN:3:nsubj voted:VERB:0:root:vote"],
            "South", [], id="a state without a counterpart lends no direction",
        ),
        pytest.param(
            [TALKED, "a:DET:2:det call:NOUN:0:root between:ADP:5:case the:DET:5:det two:NUM:2:nmod"], "two", ["RUS", "FRA"], id="the two"
        ),
        pytest.param(["the:DET:2:det North:PROPN:3:nsubj fired:VERB:0:root:fire"], "North", [], id="a direction alone"),
        pytest.param([LIST, "Those:DET:2:det countries:NOUN:3:nsubj:country met:VERB:0:root:meet"], "countries", ["RUS", "TUR", "IRN"], id="those countries"),
        pytest.param(
            [LIST, "those:DET:2:det countries:NOUN:5:nsubj:country that:PRON:4:nsubj sign:VERB:2:acl:relcl gain:VERB:0:root:gain"], "countries",
            [None], id="those countries that do something",
        ),
        pytest.param(
            ["Foreign:ADJ:2:amod governments:NOUN:3:nsubj:government agreed:VERB:0:root:agree"], "governments", [None], id="foreign governments"
        ),
        pytest.param(
            ["Oslo:PROPN:4:nsubj and:CCONJ:3:cc Riga:PROPN:1:conj accused:VERB:0:root:accuse each:DET:6:det other:ADJ:4:obj"], "other",
            ["NOR", "LVA"], id="each other",
        ),
        pytest.param(
            [TALKED, "Lavrov:PROPN:2:nsubj met:VERB:0:root:meet his:PRON:4:nmod:poss counterpart:NOUN:2:obj ,:PUNCT:6:punct "
             "Minister:PROPN:4:appos Hakan:PROPN:6:flat Fidan:PROPN:6:flat"], "counterpart", ["TUR"], id="his counterpart with a name",
        ),
        pytest.param(
            [TALKED, "Putin:PROPN:2:nsubj thanked:VERB:0:root:thank his:PRON:4:nmod:poss counterpart:NOUN:2:obj"], "counterpart", ["FRA"],
            id="his counterpart is the other one of two",
        ),
        pytest.param(
            ["Lavrov:PROPN:2:nsubj met:VERB:0:root:meet his:PRON:4:nmod:poss counterpart:NOUN:2:obj"], "counterpart", [None],
            id="his counterpart of whom nobody spoke",
        ),
        pytest.param(
            ["our:PRON:3:nmod:poss NATO:PROPN:3:compound allies:NOUN:4:nsubj:ally agreed:VERB:0:root:agree"], "allies", ["NATO"], id="our allies of an alliance"
        ),
        pytest.param(
            ["our:PRON:3:nmod:poss European:ADJ:3:amod partners:NOUN:4:nsubj:partner agreed:VERB:0:root:agree"], "partners", ["EUROPE"],
            id="our partners of a continent",
        ),
        pytest.param(
            ["NATO:PROPN:2:compound countries:NOUN:3:nsubj:country agreed:VERB:0:root:agree"], "countries", ["NATO"], id="the countries of an alliance"
        ),
        pytest.param([COURT, "the:DET:2:det Court:PROPN:3:nsubj ruled:VERB:0:root:rule"], "Court", ["ICC"], id="the Court is the last one named"),
        pytest.param([COURT, SYRIAN_COURT, "the:DET:2:det court:NOUN:3:nsubj ruled:VERB:0:root:rule"], "court", ["SYR"], id="also a state's"),
        pytest.param(
            ["Russian:ADJ:2:amod ambassador:NOUN:5:nsubj Ivan:PROPN:2:flat Roe:PROPN:2:flat spoke:VERB:0:root:speak",
             "The:DET:2:det diplomat:NOUN:3:nsubj left:VERB:0:root:leave"], "diplomat", ["RUS"], id="the diplomat is the ambassador before",
        ),
        pytest.param(
            ["the:DET:3:det Syrian:ADJ:3:amod delegation:NOUN:4:nsubj arrived:VERB:0:root:arrive", "the:DET:2:det delegation:NOUN:3:nsubj left:VERB:0:root:leave"],
            "delegation", ["SYR"], id="the delegation",
        ),
        pytest.param(
            ["war:NOUN:0:root in:ADP:3:case Sudan:PROPN:1:nmod", "the:DET:2:det parties:NOUN:3:nsubj:party met:VERB:0:root:meet"], "parties", ["SDN"],
            id="the parties to a war of which only the country was named",
        ),
        pytest.param(
            ["NATO:PROPN:2:compound chief:NOUN:4:nsubj Jens:PROPN:2:flat agreed:VERB:0:root:agree"], "chief", ["NATO"], id="the chief of a body"
        ),
        pytest.param(
            ["The:DET:2:det Chair:PROPN:3:nsubj agreed:VERB:0:root:agree"], "Chair", [None], id="a chair of nobody knows what"
        ),
        pytest.param(
            ["the:DET:2:det AU:PROPN:6:compound Peace:PROPN:6:compound and:CCONJ:5:cc Security:PROPN:3:conj Council:PROPN:7:nsubj voted:VERB:0:root:vote"],
            "Council", ["AUPSC"], id="a name with and inside",
        ),
        pytest.param(
            ["the:DET:2:det Secretary:PROPN:7:nsubj of:ADP:4:case State:PROPN:2:nmod of:ADP:6:case Georgia:PROPN:2:nmod agreed:VERB:0:root:agree"],
            "Secretary", ["GEO"], id="an office before a state whose name is another's with state of",
        ),
        pytest.param(
            ["Indo:PROPN:3:compound -:PUNCT:3:punct Pacific:PROPN:4:nsubj grows:VERB:0:root:grow"], "Pacific", [], id="an ocean is no actor"
        ),
    ],
)  # fmt: skip
def test_what_takes_up_others(sentences: list[str], word: str, codes: list[str | None]) -> None:
    text = " ".join(sentences)
    persons = tuple(n for n in ("Putin", "Macron", "Lavrov", "Hakan Fidan", "Ivan Roe", "Jens") if n.split()[0] in text)
    assert Case(*sentences, persons=persons).codes(word) == codes


@pytest.mark.parametrize(
    ("sentence", "word", "codes"),
    [
        pytest.param(
            "Putin:PROPN:6:nmod:poss 's:PART:1:case unprovoked:ADJ:6:amod and:CCONJ:5:cc unjustified:ADJ:3:conj attack:NOUN:0:root", "attack",
            ["RUS"], id="a possessor before joined adjectives",
        ),
        pytest.param(
            "Iran:PROPN:5:nmod:poss 's:PART:1:case ever:ADV:4:advmod growing:VERB:5:amod:grow arsenal:NOUN:0:root", "arsenal", ["IRN"],
            id="a possessor before a verb that qualifies",
        ),
        pytest.param(
            "Russia:PROPN:2:nsubj ends:VERB:0:root:end its:PRON:8:nmod:poss long:ADJ:8:amod ,:PUNCT:6:punct costly:ADJ:4:conj ,:PUNCT:8:punct war:NOUN:2:obj",
            "war", ["RUS"], id="a pronoun before listed adjectives",
        ),
        pytest.param(
            "Russian:ADJ:5:amod ,:PUNCT:3:punct costly:ADJ:1:conj ,:PUNCT:5:punct attacks:NOUN:0:root:attack", "attacks", ["RUS"],
            id="an adjective before another",
        ),
    ],
)  # fmt: skip
def test_owners_apart_from_their_noun(sentence: str, word: str, codes: list[str]) -> None:
    assert Case(sentence, persons=("Putin",) if "Putin" in sentence else ()).owners(word) == codes


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        pytest.param("http://en.kremlin.ru/events/1", True, id="a state's own council has permanent members"),
        pytest.param(None, False, id="elsewhere they are the five"),
    ],
)
def test_permanent_members(url: str | None, reason: bool) -> None:
    case = Case(
        "the:DET:3:det permanent:ADJ:3:amod members:NOUN:8:nsubj:member of:ADP:7:case the:DET:7:det Security:PROPN:7:compound "
        "Council:PROPN:3:nmod met:VERB:0:root:meet",
        url=url,
    )  # fmt: skip
    (reference,) = case.of("members")
    assert (reference.actor is None) is reason
