"""When an act happened: the time expression that grammatically belongs to its predicate."""

from __future__ import annotations

from collections.abc import Sequence

from depositary.coding.events.arguments import Predicate
from depositary.coding.time import TimeExpression
from depositary.language import Sentence, Token
from depositary.records import DateInterval


class EventDates:
    """Time expressions of a document, looked up by predicate."""

    def __init__(self, expressions: Sequence[TimeExpression]) -> None:
        self._expressions = [e for e in expressions if e.interval is not None and not e.modifier and not e.repeated]

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


def _belongs(sentence: Sentence, token: Token, predicate: Predicate) -> bool:
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
