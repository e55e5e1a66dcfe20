"""What the scorers count as right. Analysed texts are built by hand; no model is needed."""

import pytest

from benchmarks.grammar import GoldWordScore, RawTextScore, aligned
from benchmarks.noise import transcript
from benchmarks.spans import AttitudeScore, AttributionSpanScore, NameScore, polarity_towards
from benchmarks.tally import Tally
from benchmarks.treebank import GoldDocument, GoldName, documents_of
from depositary.language.analysed_text import AnalysedText, AttributionSpans, Name, Sentence, Token
from tests.benchmarks.treebank_sample import TREEBANK


def as_analysed(document: GoldDocument) -> AnalysedText:
    """A reading that agrees with the gold in everything."""
    sentences = [
        Sentence(
            number,
            [
                Token(i, w.start, w.end, document.text[w.start : w.end], w.upos, w.head, w.relation, w.form)
                for i, w in enumerate(sentence.words)
            ],
        )
        for number, sentence in enumerate(document.sentences)
    ]
    return AnalysedText(document.text, sentences)


@pytest.fixture
def document() -> GoldDocument:
    return next(documents_of(TREEBANK.splitlines()))


def words(text: str) -> AnalysedText:
    """One sentence of the words between spaces, each hanging from the first."""
    tokens, at = [], 0
    for index, word in enumerate(text.split(" ")):
        head, relation = (index and 0) if index else -1, "dep" if index else "root"
        tokens.append(Token(index, at, at + len(word), word, "NOUN", head, relation, word))
        at += len(word) + 1
    return AnalysedText(text, [Sentence(0, tokens)])


@pytest.mark.parametrize("noise", [lambda d: d, transcript], ids=["as written", "transcript"])
def test_the_gold_agrees_with_itself(document, noise):
    gold = noise(document)
    on_words, raw = GoldWordScore(), RawTextScore()
    on_words.add(gold, as_analysed(gold))
    raw.add(gold, as_analysed(gold))
    assert {key: on_words.as_json()[key] for key in ("UPOS", "UAS", "LAS")} == {"UPOS": 100, "UAS": 100, "LAS": 100}
    assert [rate for key, rate in raw.as_json().items() if key != "gold words"] == [100] * 6


def test_a_word_cut_otherwise_is_wrong_with_everything_that_hangs_from_it(document):
    reading = as_analysed(document)
    answered = reading.sentences[0].tokens[3]
    answered.end += 1  # "answered." as one word
    reading.sentences[0].tokens.pop()
    raw = RawTextScore()
    raw.add(document, reading)
    assert (raw.words.hits, raw.words.gold, raw.words.predicted) == (8, 10, 9)
    # Three words hang from "answered" and one of its sentence's words is the root: only the second sentence is right.
    assert raw.heads.hits == 5


def test_a_wrong_subtype_counts_only_where_subtypes_are_left_out(document):
    reading = as_analysed(document)
    reading.sentences[0].tokens[0].relation = "nsubj:pass"
    raw = RawTextScore()
    raw.add(document, reading)
    assert (raw.labelled.hits, raw.labelled_base.hits) == (9, 10)


def test_inside_a_multiword_token_forms_decide(document):
    gold = [w for s in document.sentences for w in s.words]
    whole = [Token(0, 0, 4, "Peru", "", -1, "", ""), Token(1, 5, 11, "hasn't", "", -1, "", "")]
    cut = [whole[0], Token(1, 5, 8, "has", "", -1, "", ""), Token(2, 8, 11, "n't", "", -1, "", "")]
    assert aligned(gold, whole) == [(0, 0)]
    assert aligned(gold, cut) == [(0, 0), (1, 1), (2, 2)]


def test_names_count_exactly_and_only_where_people_marked_them(document):
    reading = as_analysed(document)
    reading.names = [Name(0, 4, "LOC"), Name(*_span(document.text, "Lima"), "LOC")]
    document.sentences[0].names = [GoldName(0, 0, "LOC")]
    score = NameScore()
    score.add(document, reading)
    assert score.kinds["LOC"] == Tally(1, 1, 1)
    assert score.kinds["PER"] == Tally()


def _span(text: str, part: str) -> tuple[int, int]:
    return text.index(part), text.index(part) + len(part)


def test_attribution_spans_are_compared_by_words():
    text = "Oslo said rain fell , Bergen added"
    reading = words(text)
    source, cue, content = _span(text, "Oslo"), _span(text, "said"), _span(text, "rain fell")
    reading.attributions = [AttributionSpans((source,), (cue,), ((content[0], content[1] - 5),), 1.0)]
    score = AttributionSpanScore()
    score.add({"attributions": [{"source": [source], "cue": [cue], "content": [content]}]}, reading)
    assert score.tallies["exact"]["source"] == Tally(1, 1, 1)
    assert score.tallies["exact"]["content"] == Tally(0, 1, 1)
    assert score.tallies["words"]["content"] == Tally(1, 1, 2)


def test_what_lies_in_ignored_passages_is_not_counted_against_the_reading():
    text = "Oslo said rain fell"
    reading = words(text)
    reading.attributions = [AttributionSpans((), (_span(text, "said"),), (_span(text, "rain fell"),), 1.0)]
    score = AttributionSpanScore()
    score.add({"attributions": [], "ignore": [_span(text, "rain fell")]}, reading)
    assert score.tallies["exact"]["content"] == Tally()


def test_the_polarity_of_a_target_is_that_of_its_words_taken_together():
    reading = words("Oslo praised Bergen")
    reading.attitudes = {0: (0.1, 0.2, 0.7), 13: (0.6, 0.3, 0.1)}
    assert polarity_towards(reading, (0, 4)) == "positive"
    assert polarity_towards(reading, (13, 19)) == "negative"
    assert polarity_towards(reading, (5, 12)) == "neutral"


def test_attitude_scores_weigh_the_classes_alike():
    score = AttitudeScore()
    for gold, predicted in (("negative", "negative"), ("neutral", "neutral"), ("neutral", "positive")):
        score.add(gold, predicted)
    assert score.as_json() == {"macro F1": 55.56, "accuracy": 66.67, "targets": 3}


def test_nothing_to_find_and_nothing_found_is_right():
    assert Tally().f1 == 1
    assert Tally(0, 1, 0).f1 == 0
