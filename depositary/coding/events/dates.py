"""When an act happened: the time expression that grammatically belongs to its predicate."""

from __future__ import annotations

from collections.abc import Sequence

from depositary.coding.events.predicate import Predicate
from depositary.coding.time import TimeExpression
from depositary.language import Sentence, Token
from depositary.records import DateInterval

# Sentences after a dated statement in which the same person is still telling it.
_TELLING_SENTENCES = 2
# What is said when a statement is retold; deeds are not carried along.
VERBAL_TYPES = {"ACCUSE", "REJECT", "REQUEST", "SUPPORT", "THREATEN"}
_STATEMENT_NOUNS = {
    "statement",
    "remark",
    "speech",
    "interview",
    "address",
    "comment",
    "testimony",
    "letter",
    "hearing",
}
_STATEMENT_VERBS = {"say", "state", "tell", "declare", "speak", "write", "testify", "announce", "warn", "comment"}


class EventDates:
    """Time expressions of a document, looked up by predicate."""

    def __init__(self, expressions: Sequence[TimeExpression]) -> None:
        self._expressions = [e for e in expressions if e.interval is not None and not e.modifier and not e.repeated]
        self._told: tuple[int, str, DateInterval] | None = None
        """Sentence, speaker's text and day of the statement being retold."""

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
        for expression in self._expressions:
            start, end = expression.span
            if start < sentence.start or end > sentence.end or expression.interval is None:
                continue
            token = _head_of(sentence, start, end)
            path = [] if token is None else sentence.ancestors(token)
            for here in path:
                lemma = here.lemma.lower()
                if lemma in _STATEMENT_NOUNS or lemma in _STATEMENT_VERBS:
                    words = " ".join(t.text.replace("’", "'") for t in sentence.tokens if t.upos == "PROPN")
                    self._told = (sentence.index, words, expression.interval)
                    return

    def of(self, sentence: Sentence, predicate: Predicate) -> DateInterval | None:
        """The interval of the expression nearest to the predicate among those that hang on it, None without one.

        An expression under another verb dates that verb: "said on Monday that troops had crossed" dates the saying.
        """
        best: tuple[int, DateInterval] | None = None
        for expression in self._expressions:
            start, end = expression.span
            if start < sentence.start or end > sentence.end:
                continue
            token = _head_of(sentence, start, end)
            if token is not None and expression.interval and _belongs(sentence, token, predicate):
                distance = abs(token.index - predicate.token.index)
                if best is None or distance < best[0]:
                    best = (distance, expression.interval)
        return best[1] if best else None


def _head_of(sentence: Sentence, start: int, end: int) -> Token | None:
    """The topmost token of an expression."""
    inside = [t for t in sentence.tokens if t.start < end and t.end > start]
    return next((t for t in inside if not any(h in inside for h in sentence.ancestors(t)[:1])), None)


def _nearest_clause(sentence: Sentence, token: Token) -> Token | None:
    """The verb of an embedded clause that an expression ends, where the tree hangs it on the clause above.

    "X has sided with Y since Z signed a pact *in May*": the pact is of May. None where the tree needs no correction.
    """
    opened = _clause_opened_by(sentence, token)
    if opened is not None:
        return opened
    governor = sentence.head(token)
    if governor is None or governor.upos != "VERB" or governor.index > token.index:
        return None
    for between in reversed(sentence.tokens[governor.index + 1 : token.index]):
        if between.text == ",":
            return None
        if (
            between.upos == "VERB"
            and between.base_relation in {"advcl", "ccomp"}
            and between.form in {"past", "past_or_participle"}
        ):
            return between if governor in sentence.ancestors(between) else None
    return None


def _clause_opened_by(sentence: Sentence, token: Token) -> Token | None:
    """ "…, and *in May* the Assembly demanded …": after a conjunction, it belongs to what follows."""
    first = min([token.index, *(c.index for c in sentence.children(token, "case"))])
    before = sentence.tokens[first - 1] if first else None
    verb = sentence.head(before) if before is not None and before.upos == "CCONJ" else None
    return verb if verb is not None and verb.upos == "VERB" and verb.index > token.index else None


def _belongs(sentence: Sentence, token: Token, predicate: Predicate) -> bool:
    lower = _nearest_clause(sentence, token)
    if lower is not None:
        return lower.index in {predicate.token.index, *([predicate.light.index] if predicate.light is not None else [])}
    own = {predicate.token.index, *([predicate.light.index] if predicate.light is not None else [])}
    path = [token, *sentence.ancestors(token)]
    for below, here in zip([token, *path], path, strict=False):
        if here.index in own:
            return True
        if here.upos in {"VERB", "AUX"} and here is not token:
            # A conjoined predicate shares the date that opens the clause: "On 3 May Oslo condemned … and expelled …".
            return (
                below is not here
                and here.index == predicate.token.head
                and predicate.token.base_relation == "conj"
                and token.index < here.index
            )
    return False
