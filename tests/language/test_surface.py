"""What a word looks like and stands in."""

import pytest

from depositary.language.surface import INSIDE, INSIDE_SINGLE, MARK, OUTSIDE, letter_case, quotation_states


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        pytest.param("“ Yes , ” he said", [MARK, INSIDE, INSIDE, MARK, OUTSIDE, OUTSIDE], id="curly marks"),
        pytest.param('" Yes " he', [MARK, INSIDE, MARK, OUTSIDE], id="straight marks open and close in turn"),
        pytest.param("`` Yes '' he", [MARK, INSIDE, MARK, OUTSIDE], id="typewriter marks"),
        pytest.param("‘ Yes ’ he", [INSIDE_SINGLE, INSIDE_SINGLE, INSIDE_SINGLE, OUTSIDE], id="single curly marks"),
        pytest.param("Iran ’s aims", [OUTSIDE, OUTSIDE, OUTSIDE], id="an apostrophe opens nothing"),
    ],
)
def test_quotation_states(words: str, expected: list[int]) -> None:
    found = words.split()
    assert quotation_states(found, [i == 0 for i in range(len(found))]) == expected


def test_an_open_quotation_ends_with_its_paragraph() -> None:
    states = quotation_states(["“", "Yes", "No"], [True, False, True])
    assert states == [MARK, INSIDE, OUTSIDE]


@pytest.mark.parametrize(
    ("word", "case"), [("states", 0), ("2024", 1), ("—", 2), ("States", 3), ("A", 4), ("NATO", 5), ("McKay", 6)]
)
def test_letter_case(word: str, case: int) -> None:
    assert letter_case(word) == case
