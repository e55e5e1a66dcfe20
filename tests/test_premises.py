"""The premises of docs/premises.md, each held by tests over the whole pipeline and texts written for them."""

from __future__ import annotations

import socket
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest

import depositary
from benchmarks.exchanged_names import records_by_place
from depositary.language import analysis
from depositary.ledger import Ledger
from depositary.records import ActorReference, Attribution, Event, Reading
from tests.reading_parts import all_references, all_spans, codes
from tests.swapped_names import (
    PAIRS,
    SENTENCES,
    SWAPPED,
    Pair,
    deeds_by_place,
    in_names,
    places,
    with_names,
)

NEWS = """OTTAWA — Canada said on Monday that it had expelled two Chilean diplomats.

Chile rejected the accusation. “We did nothing that our agreement forbids,” said a spokesperson for the foreign \
ministry in Santiago. According to two officials, talks between Canada and Chile will resume in September.

The European Union urged Chile to publish the documents. Peru denied that it had closed its border with Chile. If \
Canada recalled its ambassador, the trade agreement would be in danger, an analyst said."""

COMMENTARY = """Norway will be tempted to break its word. Perhaps Oslo will impose sanctions on Iceland in the spring.

Iceland might then close its ports to Norwegian ships. If Norway attacked Icelandic boats, Denmark could send \
its navy. Nobody should believe that this is impossible."""

SPEECH = """I thank the President of the General Assembly. Kenya condemns the attack on Somalia of 4 May 2024.

We urge Ethiopia to withdraw its troops. Uganda says that it will send engineers. We believe it."""

HAPPENED = {"occurred", "ongoing"}
TEXTS = {"report": NEWS, "commentary": COMMENTARY, "speech": SPEECH}


@pytest.fixture(scope="module", params=TEXTS, ids=str)
def reading(request: pytest.FixtureRequest) -> Reading:
    genre: str = request.param
    return depositary.read(TEXTS[genre], published_on="2024-07-01", outlet="Example Wire", genre=genre)


def read(text: str, genre: str = "report") -> Reading:
    return depositary.read(text, published_on="2024-07-01", outlet="Example Wire", genre=genre)


# 1. Everything is somebody's assertion.


def test_every_event_names_who_asserts_it(reading: Reading) -> None:
    assert reading.events
    known = {attribution.id for attribution in reading.attributions} | {"author"}
    assert {event.asserted_by for event in reading.events} <= known
    assert {attribution.within for attribution in reading.attributions} <= known | {None}


def test_what_a_source_says_is_asserted_by_the_source() -> None:
    reading = read("Brazil said on Monday that Bolivia had expelled its ambassador.")
    by_id = {attribution.id: attribution for attribution in reading.attributions}
    [expulsion] = [event for event in reading.events if "BOL" in codes(event.actors)]
    source = by_id[expulsion.asserted_by].source
    assert source is not None
    assert source.actor == "BRA"


def test_a_speculation_about_an_actor_is_not_its_act() -> None:
    events = read(COMMENTARY, genre="commentary").events
    assert events
    assert not [event for event in events if event.status in HAPPENED]


def test_the_means_of_a_possible_act_are_possible_too() -> None:
    [expulsion] = read("Iceland may respond by expelling the ambassador of Norway.").events
    assert expulsion.status == "hypothetical"


# 2. Words or nothing.


def test_every_span_slices_the_text_of_its_document(reading: Reading) -> None:
    text = reading.document.text
    spans = all_spans(reading)
    for start, end in spans + [skipped.span for skipped in reading.coverage.skipped]:
        assert 0 <= start < end <= len(text)
    assert [text[start:end] for start, end in spans if text[start:end] != text[start:end].strip()] == []


def test_a_mention_is_the_words_at_its_span(reading: Reading) -> None:
    for reference in all_references(reading):
        if reference.span is not None:
            start, end = reference.span
            assert reading.document.text[start:end] == reference.text


def test_no_record_is_without_words(reading: Reading) -> None:
    assert all(attribution.content for attribution in reading.attributions)
    assert all(event.clause for event in reading.events)


# 3. Said is not done.


@pytest.mark.parametrize(
    ("text", "actor", "status"),
    [
        pytest.param("Ghana urged Togo to reopen the border.", "TGO", "demanded", id="what is urged"),
        pytest.param(
            "Japan called on Thailand to lift the embargo on Laos.",
            "THA",
            "demanded",
            id="what somebody is called on to do",
        ),
        pytest.param("Egypt will impose sanctions on Sudan in August.", "EGY", "planned", id="what will be"),
        pytest.param("Poland plans to send troops to Estonia.", "POL", "planned", id="what is planned"),
        pytest.param("Iran denied that it had attacked the base in Iraq.", "IRN", "denied", id="what is denied"),
        pytest.param("Israel denied that it had attacked the base in Syria.", "ISR", "denied", id="denied by another"),
        pytest.param("Peru did not sign the agreement with Ecuador.", "PER", "negated", id="what did not happen"),
        pytest.param("France has never recognised Taiwan.", "FRA", "negated", id="what never happened"),
        pytest.param(
            "If Chad withdrew its troops from Niger, the mission would end.", "TCD", "hypothetical", id="a condition"
        ),
        pytest.param("Russia might attack Finland in the summer.", "RUS", "hypothetical", id="what might be"),
        pytest.param("The United States might attack Cuba in May.", "USA", "hypothetical", id="what another might do"),
    ],
)  # fmt: skip
def test_what_is_demanded_planned_denied_or_supposed_has_not_occurred(text: str, actor: str, status: str) -> None:
    deeds = [event for event in read(text).events if actor in codes(event.actors)]
    # A denial is itself an act that occurred: saying no. What it denies is the other event.
    deeds = [event for event in deeds if text[slice(*event.trigger)] not in {"denied"}]
    assert deeds
    assert [event.status for event in deeds if event.status in HAPPENED] == []
    assert status in {event.status for event in deeds}


# 4. Missing beats wrong.


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Officials said on Tuesday that the talks had failed.", id="officials"),
        pytest.param("The talks had failed, said a person who asked not to be named.", id="a person"),
        pytest.param("“The talks have failed,” a diplomat told reporters.", id="a diplomat"),
    ],
)
def test_an_unnamed_source_stays_unresolved_with_a_reason(text: str) -> None:
    reading = read(text)
    sources = [attribution.source for attribution in reading.attributions]
    assert sources
    for source in sources:
        assert source is not None
        assert (source.actor, source.actors) == (None, ())
        assert source.reason
    assert reading.coverage.sources_undetermined >= 1


def test_every_reference_has_an_actor_or_a_reason(reading: Reading) -> None:
    for reference in all_references(reading):
        assert reference.actor or reference.actors or reference.reason


def test_unknown_is_never_an_empty_string(reading: Reading) -> None:
    records: list[Any] = [reading.document, *reading.attributions, *reading.events, *all_references(reading)]
    for record in records:
        assert [field.name for field in fields(record) if getattr(record, field.name) == ""] == []


def test_coverage_counts_every_sentence(reading: Reading) -> None:
    coverage = reading.coverage
    assert 0 < coverage.read <= coverage.sentences
    left_out = [skipped for skipped in coverage.skipped if skipped.reason]
    assert len(left_out) == len(coverage.skipped)
    assert coverage.sentences - coverage.read <= len(left_out)


def test_a_text_in_another_language_is_kept_and_reported() -> None:
    text = "Frankreich und Polen haben am Montag in Warschau ein Abkommen über die Zusammenarbeit unterzeichnet."
    reading = depositary.read(text)
    assert (reading.document.text, reading.document.language) == (text, "de")
    assert (reading.attributions, reading.events, reading.coverage.read) == ((), (), 0)
    [skipped] = reading.coverage.skipped
    assert skipped.span == (0, len(text))
    assert "de" in skipped.reason


def test_a_text_about_nothing_gives_nothing() -> None:
    reading = read("Rain is expected on Tuesday. The museum will be closed until the roof has been mended.")
    assert (reading.attributions, reading.events) == ((), ())


# 5. Only ever added to.


def test_a_later_reading_leaves_the_earlier_one_stored(tmp_path: Path) -> None:
    ledger, reading = Ledger.create_or_open(tmp_path / "ledger"), read(NEWS)
    ledger.append([reading], batch_id="first", coder="rules/1")
    before = ledger.summary().documents
    files = {path: path.read_bytes() for path in (tmp_path / "ledger").rglob("*.parquet")}
    ledger.append([reading], batch_id="second", coder="rules/2")
    assert ledger.summary().documents == before
    assert all(path.read_bytes() == content for path, content in files.items())


def test_a_past_state_can_be_read_again(tmp_path: Path) -> None:
    ledger = Ledger.create_or_open(tmp_path / "ledger")
    ledger.append([read(NEWS)], batch_id="first")
    moment = max(ledger.documents()["recorded_at"].to_pylist())
    then = ledger.events().to_pylist()
    ledger.append([read(SPEECH, "speech")], batch_id="second")
    assert len(ledger.events()) > len(then)
    assert ledger.events(as_of=moment).to_pylist() == then


# 6. Neutral.


@pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: f"{pair[0][0]} and {pair[1][0]}")
@pytest.mark.parametrize("text", SWAPPED.values(), ids=SWAPPED.keys())
def test_swapping_two_actors_swaps_them_in_the_records_and_nothing_else(
    monkeypatch: pytest.MonkeyPatch, text: str, pair: Pair
) -> None:
    """Every rule, on the same trees: what the language model makes of a name is the next test's affair."""
    first, second = pair
    analysed = analysis.analyse(in_names(text, "France", "Japan"))
    found = []
    for a, b in (first, second), (second, first):
        names = {"France": a[0], "Japan": b[0]}
        monkeypatch.setattr(analysis, "analyse", lambda _, names=names, **__: with_names(analysed, names))
        found.append(records_by_place(read(in_names(text, a[0], b[0])), places(a, b)))
    assert len(found[0]) > 5
    assert found[0] == found[1]


def test_swapping_two_actors_swaps_who_did_what_with_the_language_model() -> None:
    """The model is learned, and a name it met seldom can tilt a tree: held to nineteen in twenty, not to all."""
    unequal = []
    asked = [(text, pair) for text in SENTENCES for pair in PAIRS if pair[0][0] not in {"NATO"}]
    for text, (first, second) in asked:
        one, other = (
            deeds_by_place(read(in_names(text, a[0], b[0])), places(a, b))
            for a, b in ((first, second), (second, first))
        )
        if not one or one != other:
            unequal.append((text, first[0], second[0], one, other))
    assert len(unequal) <= 0.05 * len(asked), unequal


@pytest.mark.parametrize(
    "text", ["Norway urged A to reopen the border.", "Norway signed an agreement with A on Monday."]
)
def test_a_stance_does_not_depend_on_the_name(text: str) -> None:
    names = [name for pair in PAIRS for name, code in pair if len(code) == 3]
    polarities = {
        name: [s.polarity for a in read(in_names(text, name, "")).attributions for s in a.stances] for name in names
    }
    assert len({tuple(found) for found in polarities.values()}) == 1, polarities


def test_a_disputed_name_is_kept_as_written() -> None:
    for name, code in [("Burma", "MMR"), ("Myanmar", "MMR"), ("Türkiye", "TUR"), ("Swaziland", "SWZ")]:
        reading = read(f"{name} signed an agreement with Norway on Monday.")
        references = [r for r in all_references(reading) if r.actor == code]
        assert references
        assert {r.text for r in references} == {name}


# 7. Deterministic and offline at its core.


def test_two_readings_of_one_text_are_equal(reading: Reading) -> None:
    genre = reading.document.genre
    assert read(TEXTS[genre], genre) == reading


def test_reading_opens_no_network_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was opened")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert read(NEWS).events


def test_every_record_names_what_coded_it(reading: Reading) -> None:
    for coded_by in [a.coded_by for a in reading.attributions] + [e.coded_by for e in reading.events]:
        assert "/" in coded_by
    for reference in all_references(reading):
        assert reference.actor is None or reference.resolved_by


# 8. Office-holders in their office.


@pytest.mark.parametrize(
    ("published_on", "role", "sector"),
    [
        pytest.param("2019-05-06", "Chancellor", "GOV", id="in office on the document's date"),
        pytest.param("2024-07-01", "former Chancellor", "ELI", id="out of office, and no longer the government"),
    ],
)
def test_an_office_is_held_on_the_documents_date(published_on: str, role: str, sector: str) -> None:
    text = "Angela Merkel said on Monday that the treaty was ready."
    [attribution] = depositary.read(text, published_on=published_on, genre="report").attributions
    assert attribution.source is not None
    assert (attribution.source.actor, attribution.source.role, attribution.source.sector) == ("DEU", role, sector)


def test_no_record_scores_a_person() -> None:
    for record in (ActorReference, Attribution):
        assert not {field.name for field in fields(record)} & {"score", "rating", "intensity", "confidence"}


def test_helpers_reach_every_kind_of_record() -> None:
    """The laws above would hold of nothing as well."""
    reading = read(NEWS)
    assert len(all_spans(reading)) > 20
    assert isinstance(reading.events[0], Event)
