"""Parsed sentences by hand, so that rules are tested without a language model.

One token is written `word:UPOS:head:relation[:lemma[:form]]`; heads count from 1, 0 is the root. Example:
"Baku:PROPN:2:nsubj rejects:VERB:0:root:reject it:PRON:2:obj".
"""

from __future__ import annotations

from datetime import date
from typing import Any

from depositary.actors.resolution import ActorResolver
from depositary.language.analysed_text import AnalysedText, Name, Sentence, Token
from depositary.records import ActorReference
from tests.factories import make_document

NO_SPACE_BEFORE = frozenset({".", ",", "'s", "’s", "'", ")", "-", ":", "n't"})
NO_SPACE_AFTER = frozenset({"(", "-"})
DAY = date(2024, 6, 1)


def analysed(*sentences: str, persons: tuple[str, ...] = (), organisations: tuple[str, ...] = ()) -> AnalysedText:
    """The analysed text of sentences in the notation above, with the names the model would mark."""
    text, found = "", []
    for index, notation in enumerate(sentences):
        tokens: list[Token] = []
        previous = ""
        for position, item in enumerate(notation.split()):
            word, upos, head, *rest = item.split(":") if not item.startswith("::") else [":", *item[2:].split(":")]
            relation = ":".join(rest[:2]) if len(rest) > 1 and rest[1] in SUBTYPES else rest[0]
            rest = rest[2:] if ":" in relation else rest[1:]
            if text and (not tokens or (word not in NO_SPACE_BEFORE and previous not in NO_SPACE_AFTER)):
                text += " "
            start = len(text)
            text += word
            lemma = rest[0] if rest else (word if upos == "PROPN" else word.lower())
            form = rest[1] if len(rest) > 1 else None
            tokens.append(Token(position, start, len(text), word, upos, int(head) - 1, relation, lemma, form))
            previous = word
        found.append(Sentence(index, tokens))
    names = [Name(text.index(n), text.index(n) + len(n), "PER") for n in persons]
    names += [Name(text.index(n), text.index(n) + len(n), "ORG") for n in organisations]
    return AnalysedText(text, found, sorted(names, key=lambda n: n.start))


SUBTYPES = frozenset({"pass", "poss", "agent", "relcl", "desc"})


class Case:
    """A text and its resolver."""

    def __init__(
        self, *sentences: str, persons: tuple[str, ...] = (), organisations: tuple[str, ...] = (), **document: Any
    ) -> None:
        self.analysed = analysed(*sentences, persons=persons, organisations=organisations)
        fields = {"published_on": DAY, "title": None, "outlet": None, **document}
        self.document = make_document(self.analysed.text, **fields)
        self.resolver = ActorResolver(self.analysed, self.document)

    def token(self, word: str, sentence: int = -1) -> tuple[Sentence, Token]:
        """The first token of this form, in the last sentence unless said."""
        chosen = self.analysed.sentences[sentence]
        return chosen, next(t for t in chosen.tokens if t.text == word)

    def of(self, word: str, sentence: int = -1) -> tuple[ActorReference, ...]:
        """Who the phrase with this word means."""
        return self.resolver.references(*self.token(word, sentence))

    def codes(self, word: str, sentence: int = -1) -> list[str | None]:
        """Codes of the phrase with this word; None for an actor that cannot be resolved."""
        return [code for r in self.of(word, sentence) for code in (r.actors or (None,))]

    def owners(self, word: str, sentence: int = -1) -> list[str]:
        """Codes of the owners of the phrase with this word."""
        return [code for r in self.resolver.owner(*self.token(word, sentence)) for code in r.actors]

    def span(self, words: str) -> tuple[int, int]:
        start = self.analysed.text.index(words)
        return start, start + len(words)
