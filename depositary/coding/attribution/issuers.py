"""Which of the issuers of a joint statement says a sentence: all, unless one speaks only for itself."""

from __future__ import annotations

from dataclasses import dataclass

from depositary.coding.attribution.candidate import Resolver, codes_of
from depositary.coding.attribution.one_of_several import clear_winner, signs_in
from depositary.language import Sentence, Token
from depositary.records import ActorReference

_CLAUSES = frozenset({"parataxis", "acl", "appos", "dep", "ccomp", "conj"})


@dataclass(slots=True)
class Issuers:
    """Reads the sentences of a joint statement in order."""

    resolver: Resolver
    _alone: tuple[int, ActorReference] | None = None
    """Paragraph of the sentence before, and the one issuer who said it alone."""

    def speaker(self, sentence: Sentence, together: ActorReference, start: int) -> ActorReference:
        """Whoever says the sentence.

        Args:
            sentence: one of the text's own words.
            together: all issuers.
            start: where its words begin, behind the heading of an item: "- Trade: *Fiji supports …*".
        """
        subject = _subject(sentence, start)
        if subject is None:
            self._alone = None
            return together
        one = self._named_issuer(sentence, subject, together) or self._same_as_before(sentence, subject)
        self._alone = (sentence.paragraph, one) if one is not None else None
        return one or together

    def _named_issuer(self, sentence: Sentence, subject: Token, together: ActorReference) -> ActorReference | None:
        """The issuer that alone "will …", "has committed …", "welcomes …"."""
        references = self.resolver.references(sentence, subject)
        codes = frozenset(c for r in references for c in codes_of(r))
        return references[0] if len(references) == 1 == len(codes) and codes < codes_of(together) else None

    def _same_as_before(self, sentence: Sentence, subject: Token) -> ActorReference | None:
        """ "We" directly after one issuer's sentence, where the words make the others the recipients."""
        if self._alone is None or self._alone[0] != sentence.paragraph or subject.text.lower() != "we":
            return None
        speakers = self.resolver.speakers_of_document()
        best = clear_winner([s.codes[0] for s in speakers], list(signs_in([sentence], self.resolver, speakers)))
        return self._alone[1] if best is not None and self._alone[1].codes == (best,) else None


def _subject(sentence: Sentence, start: int) -> Token | None:
    """The subject of the main verb, when the verb is active."""
    verb = _main_verb(sentence, start)
    if verb is None:
        return None
    subject = next(iter(sentence.children(verb, "nsubj")), None)
    return subject if subject is not None and subject.relation != "nsubj:pass" else None


def _main_verb(sentence: Sentence, start: int) -> Token | None:
    """The root; behind a heading, the verb by which the words hang on it."""
    if sentence.root.start >= start:
        return sentence.root if sentence.root.upos == "VERB" or sentence.children(sentence.root, "cop") else None
    for token in sentence.tokens:
        above = sentence.head(token)
        if token.start >= start and token.upos == "VERB" and above is not None and above.start < start:
            return token if token.base_relation in _CLAUSES else None
    return None
