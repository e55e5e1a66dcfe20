"""Treebank files → raw text and gold words, clean and noisy."""

import gzip

import pytest

from benchmarks.noise import capitals, lower_case, transcript
from benchmarks.treebank import GoldDocument, GoldName, add_names, documents_of, names_of
from tests.benchmarks.treebank_sample import NAMES, TREEBANK


@pytest.fixture
def documents() -> list[GoldDocument]:
    return list(documents_of(TREEBANK.splitlines()))


def words_of(document: GoldDocument) -> list[str]:
    return [document.text[w.start : w.end] for s in document.sentences for w in s.words]


def test_the_text_has_spaces_where_the_treebank_says_and_a_blank_line_between_paragraphs(documents):
    assert [d.text.strip() for d in documents] == ["Peru hasn't answered.\n\nLima will, too.", "Dunno"]
    assert [s.opens_paragraph for s in documents[0].sentences] == [True, True]


def test_words_of_a_multiword_token_have_their_own_characters_and_added_words_are_left_out(documents):
    assert words_of(documents[0]) == ["Peru", "has", "n't", "answered", ".", "Lima", "will", ",", "too", "."]
    assert {w.multiword for w in documents[0].sentences[0].words[1:3]} == {(5, 11)}


def test_words_that_do_not_spell_their_token_share_it(documents):
    assert words_of(documents[1]) == ["Du", "nno"]
    assert [w.form for w in documents[1].sentences[0].words] == ["Do", "know"]


@pytest.mark.parametrize(
    ("noise", "words"),
    [
        pytest.param(lower_case, "peru has n't answered . lima will , too .", id="lower case keeps every word"),
        pytest.param(capitals, "PERU HAS N'T ANSWERED . LIMA WILL , TOO .", id="capitals keep every word"),
        pytest.param(transcript, "peru has n't answered lima will too", id="a transcript has no punctuation"),
    ],
)
def test_noise_changes_the_text_and_keeps_the_gold(documents, noise, words):
    noisy = noise(documents[0])
    assert words_of(noisy) == words.split()
    assert [[w.form for w in s.words] for s in noisy.sentences] == [
        [noisy.text[w.start : w.end] for w in s.words] for s in noisy.sentences
    ]


def test_a_transcript_keeps_trees_and_joins_what_was_joined(documents):
    noisy = transcript(documents[0])
    assert noisy.text == "peru hasn't answered lima will too"
    assert [[w.head for w in s.words] for s in noisy.sentences] == [[3, 3, 3, -1], [1, -1, 1]]


def test_letters_whose_other_case_is_longer_stay_so_that_offsets_hold():
    document = GoldDocument("Straße")
    assert capitals(document).text == "STRAßE"


def test_names_come_from_sentences_with_the_same_words(documents, tmp_path):
    path = tmp_path / "names.iob2.gz"
    path.write_bytes(gzip.compress(NAMES.encode()))
    assert add_names(documents, path) == 1
    assert documents[0].sentences[0].names == [GoldName(0, 0, "LOC")]
    assert documents[0].sentences[1].names is None


def test_labels_become_names():
    labels = ["B-PER", "I-PER", "O", "B-ORG", "B-LOC"]
    assert names_of(labels) == [GoldName(0, 1, "PER"), GoldName(3, 3, "ORG"), GoldName(4, 4, "LOC")]
