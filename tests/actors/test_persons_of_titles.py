"""Persons whom a title introduces, ranks in apposition, and regions after towns: given this text, expect these codes."""

# ruff: noqa: E501  (a parsed sentence stays on one line)

from __future__ import annotations

from typing import Any

import pytest

from tests.actors.parsed import Case

SPOKE = "spoke:VERB:0:root:speak"
READOUT: dict[str, Any] = {"genre": "readout", "outlet": "whitehouse.gov"}


@pytest.mark.parametrize(
    ("title", "name", "codes"),
    [
        pytest.param("Readout of National Climate Advisor Ada Quist’s Call with Chile", "Quist", ["USA"], id="whoever acts in an official title is the outlet's"),
        pytest.param("Readout of Climate Advisor to the Vice President Dr. Ada Quist’s Meeting on Peru", "Quist", ["USA"], id="the office served is not the person's"),
        pytest.param("Readout of Prime Minister Ada Quist’s Call with Chile", "Quist", [None], id="an unknown head of government is a guest"),
        pytest.param("Readout of Norwegian Climate Advisor Ada Quist’s Call with Chile", "Quist", [None], id="a state beside the office is not the outlet's"),
        pytest.param("Readout of President Biden’s Call with Minister Ada Quist of Norway", "Quist", ["NOR"], id="a guest has the state beside the name"),
        pytest.param("Readout of President Biden’s Call with Minister Ada Quist", "Quist", [None], id="a guest without a state is nobody's"),
    ],
)  # fmt: skip
def test_persons_of_an_official_title(title: str, name: str, codes: list[str | None]) -> None:
    case = Case(f"{name}:PROPN:2:nsubj {SPOKE}", title=title, persons=(name,), **READOUT)
    assert case.codes(name) == codes


def test_a_guest_of_the_title_is_not_the_outlet_s_in_the_text() -> None:
    title = "Readout of President Biden’s Call with Minister Ada Quist"
    case = Case(f"Minister:PROPN:2:nmod:desc Quist:PROPN:3:nsubj {SPOKE}", title=title, persons=("Quist",), **READOUT)
    assert case.codes("Quist") == [None]


def test_the_title_of_another_outlet_introduces_nobody() -> None:
    case = Case(
        f"Quist:PROPN:2:nsubj {SPOKE}",
        title="Statement by Climate Advisor Ada Quist",
        persons=("Quist",),
        outlet="Example Wire",
    )
    assert case.codes("Quist") == [None]


RANKS = ["consul general", "chargé d’affaires", "charge d'affaires", "permanent representative", "deputy head of mission", "special envoy", "defence attaché", "under-secretary", "first secretary", "head of delegation"]  # fmt: skip


@pytest.mark.parametrize("rank", RANKS)
def test_a_rank_after_a_possessor_in_apposition(rank: str) -> None:
    words = rank.split() if "-" not in rank else ["under", "-", "secretary"]
    last = 5 + len(words)
    ranks = " ".join(f"{w}:NOUN:{last}:compound" for w in words[:-1])
    sentence = (
        f"Ana:PROPN:{last + 2}:nsubj Ruiz:PROPN:1:flat ,:PUNCT:{last}:punct Chile:PROPN:{last}:nmod:poss 's:PART:4:case "
        f"{ranks} {words[-1]}:NOUN:1:appos ,:PUNCT:1:punct spoke:VERB:0:root:speak"
    )
    assert Case(sentence, persons=("Ana Ruiz",)).codes("Ruiz") == ["CHL"]


def test_a_charge_is_no_diplomat() -> None:
    case = Case("The:DET:2:det charge:NOUN:5:nsubj against:ADP:4:case Chile:PROPN:2:nmod fell:VERB:0:root:fall")
    assert case.codes("charge") == []


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        pytest.param("It:PRON:2:nsubj reached:VERB:0:root:reach Philadelphia:PROPN:2:obj ,:PUNCT:5:punct PA:PROPN:3:appos", [], id="a region after a town is no actor"),
        pytest.param("The:DET:2:det PA:PROPN:3:nsubj protested:VERB:0:root:protest", ["PSE"], id="alone it is one"),
    ],
)  # fmt: skip
def test_abbreviations_after_towns(sentence: str, codes: list[str | None]) -> None:
    assert Case(sentence).codes("PA") == codes


def test_a_place_in_the_title_does_not_speak() -> None:
    title = "Press Gaggle by Deputy Press Secretary Ada Quist En Route Scranton, PA"
    speaker = Case(
        "We:PRON:2:nsubj met:VERB:0:root:meet", title=title, genre="briefing", outlet="whitehouse.gov"
    ).resolver.speaker_of_document()
    assert speaker is not None
    assert speaker.actors == ("USA",)


def test_who_goes_on_after_a_reported_clause_is_the_one_who_reported() -> None:
    first = "Mr.:PROPN:2:nmod:desc Macron:PROPN:3:nsubj said:VERB:0:root:say that:SCONJ:7:mark Mr.:PROPN:6:nmod:desc Scholz:PROPN:7:nsubj left:VERB:3:ccomp:leave"
    case = Case(first, "He:PRON:2:nsubj agreed:VERB:0:root:agree", persons=("Macron", "Scholz"))
    assert case.codes("He") == ["FRA"]


@pytest.mark.parametrize(
    ("first", "codes"),
    [
        pytest.param("Peru:PROPN:4:nsubj and:CCONJ:3:cc Chile:PROPN:1:conj met:VERB:0:root:meet", ["PER", "CHL"], id="they who say something were subjects"),
        pytest.param("Talks:NOUN:4:nsubj:talk between:ADP:3:case Peru:PROPN:1:nmod failed:VERB:0:root:fail", [None], id="not what was only named beside a noun"),
        pytest.param("The:DET:2:det boats:NOUN:4:nsubj:boat have:AUX:4:aux sunk:VERB:0:root:sink", [None], id="nor things"),
    ],
)  # fmt: skip
def test_they_who_speak(first: str, codes: list[str | None]) -> None:
    assert Case(first, "They:PRON:2:nsubj said:VERB:0:root:say so:ADV:2:advmod").codes("They") == codes


def test_a_state_s_name_that_begins_an_organisation_s_does_not_own_it() -> None:
    sentence = f"Fiji:PROPN:2:compound Airways:PROPN:3:nsubj {SPOKE}"
    assert Case(sentence, organisations=("Airways",)).codes("Airways") == [None]
