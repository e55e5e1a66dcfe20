"""Which attribution asserts the words at a place, and whose own words a sentence is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from depositary.coding.events.predicate import References
from depositary.language import Sentence
from depositary.records import ActorReference, Attribution


@dataclass(frozen=True, slots=True)
class Voice:
    """Whose words a stretch is."""

    speaker: ActorReference | None = None
    """Whose own words the sentence is; None in reports, where only a quotation is somebody's own."""
    source: ActorReference | None = None
    """Who is reported to say the words."""


class Assertions:
    """Which attribution asserts the words at a place: the innermost whose content holds them."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._spans = sorted(
            ((e - s, s, e, a.id) for a in attributions for s, e in a.content), key=lambda x: (x[0], x[1])
        )
        own = ((e - s, s, e, a) for a in attributions if a.kind == "direct" and a.source for s, e in a.content)
        self._direct = sorted(own, key=lambda x: (x[0], x[1]))
        self._sources = {a.id: a.source for a in attributions}
        self._resolvers: dict[str, References] = {}

    def voice_of(self, sentence: Sentence, resolver: References) -> tuple[References, ActorReference | None]:
        """How a sentence's first person is to be read, and whose own words the sentence is.

        Inside someone's own words "we" and "our country" are that speaker's. The speaker is None in reports, where
        only a quotation is somebody's own.
        """
        attribution = self._own_words(sentence)
        if attribution is None:
            return resolver, None
        if attribution.id not in self._resolvers:
            self._resolvers[attribution.id] = resolver.with_speaker(attribution.source)
        return self._resolvers[attribution.id], attribution.source if attribution.cue is None else None

    def _own_words(self, sentence: Sentence) -> Attribution | None:
        for _, start, end, attribution in self._direct:
            if start <= sentence.start < end or sentence.start <= start < sentence.end:
                return attribution
        return None

    def source_at(self, span: tuple[int, int]) -> ActorReference | None:
        """Who is reported to say the words at a place; None outside all contents and where nobody is known."""
        found = self._sources.get(self.at(span))
        return found if found is not None and found.codes else None

    def at(self, span: tuple[int, int]) -> str:
        """Id of the attribution, "author" outside all contents."""
        for _, start, end, identifier in self._spans:
            if start <= span[0] and span[1] <= end:
                return identifier
        return "author"
