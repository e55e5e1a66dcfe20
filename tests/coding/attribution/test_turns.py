"""Turn labels: given this transcript, expect these speakers."""

from __future__ import annotations

from depositary.coding.attribution.turns import turns_of
from depositary.language import AnalysedText
from tests.coding.attribution.actors_by_word import ActorsByWord
from tests.factories import make_document

TRANSCRIPT = "MS. ROSSI: The port is open.\n\nQ Will it close?\n\nMS. ROSSI: It will not.\n\nQUESTION: Why?\n"


def test_answers_belong_to_the_house_and_questions_to_nobody() -> None:
    resolver = ActorsByWord(AnalysedText(TRANSCRIPT, []), {}, ("GHA",))
    turns = turns_of(make_document(TRANSCRIPT, genre="briefing"), resolver)
    assert [t.asks for t in turns] == [False, True, False, True]
    assert [t.speaker.actors if t.speaker else None for t in turns] == [("GHA",), None, ("GHA",), None]
    assert TRANSCRIPT[slice(*turns[0].span)].strip() == "The port is open."


def test_an_unknown_guest_is_not_given_the_code_of_the_house() -> None:
    text = "PRIME MINISTER ROSSI: The port is open.\n\nQ Why?\n"
    resolver = ActorsByWord(AnalysedText(text, []), {}, ("GHA",))
    guest = turns_of(make_document(text, genre="press_conference"), resolver)[0].speaker
    assert guest is not None
    assert guest.actors == ()
    assert guest.reason


def test_a_heading_with_a_colon_is_no_turn() -> None:
    text = "Tariffs: The sides will open their markets.\n\nEnergy: They will trade gas.\n"
    assert turns_of(make_document(text, genre="speech"), ActorsByWord(AnalysedText(text, []), {})) == []
