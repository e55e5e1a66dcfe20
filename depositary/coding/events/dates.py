"""When an act happened: the time expression that grammatically belongs to its predicate."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from depositary.coding.events.dated_words import PAST_FORMS, STATEMENT_NOUNS, rank_of, rank_of_thing
from depositary.coding.events.predicate import Predicate
from depositary.coding.time import TimeExpression
from depositary.language import Sentence, Token
from depositary.records import DateInterval

# Sentences after a dated statement or meeting in which it is still being told.
_TELLING_SENTENCES = 2
# What is said when a statement is retold; deeds are not carried along.
VERBAL_TYPES = {"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
_STATEMENT_VERBS = frozenset("say state tell declare speak write testify announce warn comment".split())
_MEETING_WORDS = frozenset(
    "meet speak talk visit host receive call telephone confer convene meeting talks call conversation visit".split()
)
# Who goes on acting at a meeting: "the two leaders", "both sides".
_PARTICIPANTS = frozenset(
    "leader side party minister president official delegation secretary diplomat envoy counterpart chancellor".split()
)


class EventDates:
    """Time expressions of a document, looked up by predicate."""

    def __init__(self, expressions: Sequence[TimeExpression], published_on: date | None = None) -> None:
        """Args: published_on: the day of what "has just" been done; None leaves it open."""
        self._published_on = published_on
        self._expressions = [e for e in expressions if e.interval is not None and not e.repeated]
        self._told: tuple[int, str, DateInterval] | None = None
        """Sentence, speaker's text and day of the statement being retold."""
        self._met: tuple[int, str, DateInterval] | None = None
        """The same of a meeting that is being told."""

    def retold(self, sentence: Sentence, speaker_words: Sequence[str]) -> DateInterval | None:
        """The day of the statement that earlier sentences date, while the same person goes on in the simple past.

        "… a statement made by James Hill in May 2021. Hill criticised …": the criticism is of May 2021.
        """
        if self._told is None or sentence.index - self._told[0] > _TELLING_SENTENCES:
            return None
        index, words, interval = self._told
        if index == sentence.index or not any(w and w in words for w in speaker_words):
            return None
        self._told = (sentence.index, words, interval)
        return interval

    def remember(self, sentence: Sentence) -> None:
        """Note the statement a sentence dates, for those that follow."""
        for expression, token in self._in(sentence):
            if expression.modifier or expression.interval is None:
                continue
            for here in sentence.ancestors(token):
                lemma = here.lemma.lower()
                if lemma in STATEMENT_NOUNS or lemma in _STATEMENT_VERBS:
                    self._told = (sentence.index, _names_in(sentence), expression.interval)
                    return

    def of(self, sentence: Sentence, predicate: Predicate) -> DateInterval | None:
        """The interval of the expression nearest to the predicate among those that hang on it, None without one.

        An expression under another verb dates that verb: "said on Monday that troops had crossed" dates the saying.
        One that the predicate shares with another word counts where it has none of its own.
        """
        best: tuple[int, int, DateInterval] | None = None
        for expression, token in self._in(sentence):
            rank = (
                rank_of_thing(sentence, token, predicate)
                if expression.modifier
                else rank_of(sentence, token, predicate)
            )
            if rank is not None and expression.interval:
                distance = abs(token.index - predicate.token.index)
                if best is None or (rank, distance) < best[:2]:
                    best = (rank, distance, expression.interval)
        if best is None:
            return self._just_now(sentence, predicate) or self._at_the_meeting(sentence, predicate)
        if best[0] == 0 and _own_words(predicate) & _MEETING_WORDS:
            self._met = (sentence.index, _names_in(sentence), best[2])
        return best[2]

    def _just_now(self, sentence: Sentence, predicate: Predicate) -> DateInterval | None:
        """ "I have *just* spoken with …": on the day of publication."""
        verb = predicate.light or predicate.token
        just = any(t.lemma == "just" for t in sentence.children(verb, "advmod"))
        perfect = any(t.lemma == "have" and t.form in {"base", "third"} for t in sentence.children(verb, "aux"))
        if not (just and perfect and self._published_on):
            return None
        return DateInterval(start=self._published_on, end=self._published_on, precision="day")

    def _at_the_meeting(self, sentence: Sentence, predicate: Predicate) -> DateInterval | None:
        """ "X spoke with Y *on Monday*. The two leaders discussed …, and X thanked Y": all on Monday."""
        if self._met is None:
            return None
        index, words, interval = self._met
        if not 0 < sentence.index - index <= _TELLING_SENTENCES or not _goes_on(sentence, predicate, words):
            return None
        self._met = (sentence.index, words, interval)
        return interval

    def _in(self, sentence: Sentence) -> list[tuple[TimeExpression, Token]]:
        """The expressions of a sentence with their topmost tokens."""
        found = []
        for expression in self._expressions:
            start, end = expression.span
            if sentence.start <= start and end <= sentence.end and (token := _head_of(sentence, start, end)):
                found.append((expression, token))
        return found


def _head_of(sentence: Sentence, start: int, end: int) -> Token | None:
    """The topmost token of an expression."""
    inside = [t for t in sentence.tokens if t.start < end and t.end > start]
    return next((t for t in inside if not any(h in inside for h in sentence.ancestors(t)[:1])), None)


def _names_in(sentence: Sentence) -> str:
    return " ".join(t.text.replace("’", "'") for t in sentence.tokens if t.upos == "PROPN")


def _own_words(predicate: Predicate) -> set[str]:
    return {predicate.token.lemma.lower(), *([predicate.light.lemma] if predicate.light is not None else [])}


def _goes_on(sentence: Sentence, predicate: Predicate, names: str) -> bool:
    """Is a finite past verb said of those who met: by pronoun, by name, or as "both sides"?"""
    verb = predicate.light or predicate.token
    if verb.upos != "VERB" or verb.form not in PAST_FORMS or sentence.children(verb, "aux", "mark"):
        return False
    subjects = sentence.children(verb, "nsubj")
    head = sentence.head(verb)
    if not subjects and verb.base_relation == "conj" and head is not None:
        subjects = sentence.children(head, "nsubj")
    if not subjects:
        return False
    subject = subjects[0]
    if subject.upos == "PROPN":
        return subject.text in names.split()
    return subject.text.lower() in {"they", "both", "he", "she"} or (
        subject.lemma in _PARTICIPANTS
        and any(t.text.lower() in {"the", "both", "two"} for t in sentence.children(subject))
    )
