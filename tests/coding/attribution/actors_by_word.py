"""A resolver for tests: a table of words and codes stands in for the actor lexicons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from depositary.language import AnalysedText, Sentence, Token
from depositary.records import ActorReference, Span


class ActorsByWord:
    """Resolves a token by its word."""

    def __init__(
        self, analysed: AnalysedText, codes: Mapping[str, str | tuple[str, ...]], speaker: Sequence[str] = ()
    ) -> None:
        self._analysed, self._codes, self._speaker = analysed, codes, tuple(speaker)

    def references(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]:
        found = [self._reference(head)]
        found += [self._reference(t) for t in sentence.children(head, "conj")]
        return tuple(r for r in found if r is not None)

    def span_reference(self, start: int, end: int) -> tuple[ActorReference, ...]:
        found = [self._reference(t) for t in self._analysed.tokens_in(start, end)]
        return tuple(r for r in found if r is not None)

    def codes_in(self, spans: Sequence[Span]) -> tuple[str, ...]:
        tokens = [t for a, b in spans for t in self._analysed.tokens_in(a, b)]
        return tuple(dict.fromkeys(c for t in tokens if (r := self._reference(t)) for c in r.actors))

    def owner(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]:
        found = [self._reference(t) for t in sentence.children(head, "nmod:poss")]
        return tuple(r for r in found if r is not None)

    def speaker_of_document(self) -> ActorReference | None:
        if not self._speaker:
            return None
        one = self._speaker[0] if len(self._speaker) == 1 else None
        return ActorReference(text="the title", span=None, actor=one, actors=self._speaker)

    def speakers_of_document(self) -> tuple[ActorReference, ...]:
        return tuple(ActorReference(text="the title", span=None, actor=c, actors=(c,)) for c in self._speaker)

    def actor_of_outlet(self) -> str | None:
        return None

    def place(self, sentence: Sentence, head: Token) -> str | None:
        found = self._reference(head)
        return found.actor if found is not None else None

    def _reference(self, token: Token) -> ActorReference | None:
        code = self._codes.get(token.text)
        if code is None:
            return None
        codes = (code,) if isinstance(code, str) else code
        return ActorReference(
            text=token.text, span=(token.start, token.end), actor=codes[0] if len(codes) == 1 else None, actors=codes,
            resolved_by="name/1",
        )  # fmt: skip
