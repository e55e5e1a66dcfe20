"""Places undergo acts and never act; media report and have no code, unless they are their state's organ."""

# ruff: noqa: E501  (a parsed sentence stays on one line)

from __future__ import annotations

from pathlib import Path

import pytest

from depositary.actors.registry import Registry
from depositary.errors import LexiconError
from depositary.lexicons import load
from tests.actors.parsed import Case


@pytest.mark.parametrize(
    ("sentence", "word", "codes"),
    [
        pytest.param("They:PRON:2:nsubj shelled:VERB:0:root:shell Kharkiv:PROPN:2:obj", "Kharkiv", ["UKR"], id="a town that is shelled"),
        pytest.param(
            "Rafah:PROPN:3:nsubj:pass was:AUX:3:aux:pass bombed:VERB:0:root:bomb:participle", "Rafah", ["PSE"],
            id="a town that is bombed",
        ),
        pytest.param(
            "attacks:NOUN:0:root:attack on:ADP:3:case Idlib:PROPN:1:nmod", "Idlib", ["SYR"], id="an attack on a region"
        ),
        pytest.param(
            "annexation:NOUN:0:root of:ADP:3:case Crimea:PROPN:1:nmod", "Crimea", ["UKR"],
            id="disputed ground is the recognised state's",
        ),
        pytest.param("aid:NOUN:0:root to:ADP:3:case Darfur:PROPN:1:nmod", "Darfur", ["SDN"], id="aid to a region"),
        pytest.param("Scotland:PROPN:2:nsubj voted:VERB:0:root:vote", "Scotland", [], id="a region does not act"),
        pytest.param(
            "fighting:NOUN:0:root in:ADP:3:case Mosul:PROPN:1:nmod", "Mosul", [], id="in a town is only where"
        ),
        pytest.param(
            "They:PRON:2:nsubj visited:VERB:0:root:visit Xinjiang:PROPN:2:obj", "Xinjiang", [], id="a visited region is only where"
        ),
        pytest.param(
            "They:PRON:2:nsubj seized:VERB:0:root:seize Kashmir:PROPN:2:obj", "Kashmir", [None],
            id="ground that two states claim has no code",
        ),
        pytest.param(
            "Gaza:PROPN:2:compound officials:NOUN:3:nsubj:official agreed:VERB:0:root:agree", "officials", ["PSE"],
            id="the officials of a place act",
        ),
        pytest.param(
            "Kharkiv:PROPN:3:nmod:poss 's:PART:1:case mayor:NOUN:4:nsubj agreed:VERB:0:root:agree", "mayor", ["UKR"],
            id="the mayor of a town acts",
        ),
        pytest.param(
            "They:PRON:2:nsubj shelled:VERB:0:root:shell the:DET:5:det Kharkiv:PROPN:5:compound region:NOUN:2:obj", "region",
            ["UKR"], id="a region called by its town",
        ),
        pytest.param(
            "Indian:ADJ:3:amod -:PUNCT:3:punct administered:VERB:4:amod:administer Kashmir:PROPN:5:nsubj voted:VERB:0:root:vote",
            "Kashmir", [], id="administered by a state is not that state",
        ),
    ],
)  # fmt: skip
def test_places(sentence: str, word: str, codes: list[str | None]) -> None:
    assert Case(sentence).codes(word) == codes


def test_disputed_ground_says_why_it_has_no_code() -> None:
    (reference,) = Case("They:PRON:2:nsubj seized:VERB:0:root:seize Kashmir:PROPN:2:obj").of("Kashmir")
    assert reference.reason == "claimed by India and Pakistan"


@pytest.mark.parametrize(
    ("sentence", "codes"),
    [
        pytest.param("a:DET:2:det war:NOUN:0:root in:ADP:4:case Darfur:PROPN:2:nmod", ("SDN",), id="ground of a war counts"),
        pytest.param(
            "They:PRON:2:nsubj met:VERB:0:root:meet in:ADP:4:case Kazan:PROPN:2:obl", (), id="a venue does not",
        ),
    ],
)  # fmt: skip
def test_places_in_a_stretch(sentence: str, codes: tuple[str, ...]) -> None:
    case = Case(sentence)
    assert case.resolver.codes_in([(0, len(case.analysed.text))]) == codes


@pytest.mark.parametrize(
    ("sentence", "word", "codes", "reason"),
    [
        pytest.param("Reuters:PROPN:2:nsubj reported:VERB:0:root:report it:PRON:2:obj", "Reuters", (), "media outlet", id="a news agency"),
        pytest.param("TASS:PROPN:2:nsubj reported:VERB:0:root:report it:PRON:2:obj", "TASS", (), "media outlet", id="a state-owned agency"),
        pytest.param("KCNA:PROPN:2:nsubj reported:VERB:0:root:report it:PRON:2:obj", "KCNA", ("PRK",), None, id="a government's organ"),
        pytest.param(
            "the:DET:5:det Russian:ADJ:5:amod state:NOUN:5:compound agency:NOUN:5:compound TASS:PROPN:6:nsubj reported:VERB:0:root:report",
            "TASS", ("RUS",), None, id="an agency that the text calls a state's",
        ),
        pytest.param(
            "a:DET:3:det BBC:PROPN:3:compound journalist:NOUN:4:nsubj asked:VERB:0:root:ask", "journalist", (), "media outlet",
            id="a journalist of a medium",
        ),
    ],
)  # fmt: skip
def test_media(sentence: str, word: str, codes: tuple[str, ...], reason: str | None) -> None:
    (reference,) = Case(sentence).of(word)
    assert (reference.actors, reference.sector, reference.reason) == (codes, "MED", reason)


def test_a_medium_s_name_that_begins_another_name_is_none() -> None:
    case = Case("The:PROPN:3:det Independent:PROPN:3:compound Commission:PROPN:4:nsubj voted:VERB:0:root:vote")
    assert [r.reason for r in case.of("Commission")] != ["media outlet"]


def test_a_firm_named_after_a_town_is_no_state_s() -> None:
    case = Case("Odesa:PROPN:2:compound Grain:PROPN:3:nsubj agreed:VERB:0:root:agree", organisations=("Odesa Grain",))
    (reference,) = case.of("Grain")
    assert (reference.actor, reference.name) == (None, "Odesa Grain")


def test_every_medium_that_speaks_for_a_state_is_state_owned() -> None:
    assert all(e.get("state_owned") for e in load("media") if e.get("speaks_for_state"))


def test_no_place_is_the_ground_of_two_actors() -> None:
    registry = Registry.default()
    for entry in load("places"):
        for name in entry["names"]:
            assert {c.code for c in registry.candidates(name)} == {entry["actor"]}, name


@pytest.mark.parametrize(
    ("name", "entry", "message"),
    [
        pytest.param("places", "{actor: null, names: [Ruritania]}", "needs a 'reason'", id="disputed without a reason"),
        pytest.param("media", "{names: [Daily X], country: null, speaks_for_state: true}", "needs a 'country'", id="an organ of no state"),
        pytest.param("media", "{names: [Daily X], country: ISL, state_owned: perhaps}", "true or false", id="a flag in words"),
    ],
)  # fmt: skip
def test_broken_entries(tmp_path: Path, name: str, entry: str, message: str) -> None:
    path = tmp_path / f"{name}.yaml"
    header = "provenance: {describes: x, made_from: x, licence: CC0-1.0, retrieved: 2026-01-01}\n"
    path.write_text(f"{header}entries:\n- {entry}\n", encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        Registry.with_user_files([path])
