"""Long documents are read whole: every word is introduced by exactly one window."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from depositary.language.tokenisation import tokenise
from depositary.language.windows import RoughSentence, is_hard_wrapped, rough_sentences, windows


def cut(text: str) -> list[str]:
    return [text[s.words[0][0] : s.words[-1][1]] for s in rough_sentences(text, tokenise(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("He left. She stayed.", ["He left.", "She stayed."], id="a full stop before a capital"),
        pytest.param("He left. “Why?” she asked.", ["He left.", "“Why?” she asked."], id="a quotation may begin one"),
        pytest.param("Mr. Sall left.", ["Mr. Sall left."], id="not after a title"),
        pytest.param("A title\n\nThe text.", ["A title", "The text."], id="a blank line always"),
        pytest.param("A title\nThe text.", ["A title", "The text."], id="a line break in unwrapped text"),
    ],
)
def test_rough_sentences(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


def test_wrapped_lines_do_not_end_sentences() -> None:
    line = "The delegations of the two countries met for the third time in as many weeks and\n"
    text = line * 6 + "parted."
    assert is_hard_wrapped(text)
    assert len(cut(text)) == 1


def test_lines_with_blank_ones_between_do_not_end_sentences_either() -> None:
    line = "The delegations of the two countries met for the third time in as\n\n"
    assert len(cut(line * 6 + "many weeks.")) == 1


def test_a_list_item_opens_a_sentence_in_wrapped_text() -> None:
    line = "The delegations of the two countries met for the third time in as many weeks and\n"
    assert len(cut(line * 6 + "parted.\n• Nothing was signed.")) == 2


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 60)), min_size=1, max_size=40))
def test_windows_cover_every_word_once(sizes: list[tuple[int, int]]) -> None:
    sentences, at = [], 0
    for words, subwords in sizes:
        sentences.append(RoughSentence([(at + i, at + i + 1) for i in range(words)], False, subwords))
        at += words
    introduced: list[int] = []
    for window in windows(sentences, limit=100, context=20):
        introduced.extend(range(window.start + window.context, window.end))
    assert introduced == list(range(at))


@given(st.text(alphabet=st.sampled_from("ab. ’”\nÅ1A-"), max_size=200))
def test_no_word_is_lost(text: str) -> None:
    spans = tokenise(text)
    assert [w for s in rough_sentences(text, spans) for w in s.words] == spans
