"""Who speaks in a text whose title names nobody: the one, or those, that the text itself commits to something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from depositary.actors.registry import Registry
from depositary.language.analysed_text import AnalysedText, Sentence, Token
from depositary.records import ActorReference

References = Callable[[Sentence, Token], tuple[ActorReference, ...]]

# In a speech these verbs in the present are said of oneself: "Finland supports".
COMMITTING_VERBS = frozenset({
    "call", "support", "welcome", "endorse", "reaffirm", "believe", "urge", "reiterate", "appeal", "commend", "wish",
    "hope", "pledge", "condemn", "attach", "remain", "stand", "join", "share", "express", "associate", "regard",
})  # fmt: skip
NAMED = frozenset({"name/1", "nominal/1"})


def jointly_named(analysed: AnalysedText, references: References, registry: Registry) -> ActorReference | None:
    """The actors that commit themselves together in a joint statement: "Japan and the United States condemn"."""
    named: Counter[tuple[str, ...]] = Counter()
    for sentence, _, subject in _commitments(analysed):
        codes = _codes(references(sentence, subject))
        named.update([codes] if len(codes) > 1 else [])
    if not named:
        return None
    codes = named.most_common(1)[0][0]
    names = [actor.name for code in codes if (actor := registry.actor(code)) is not None]
    return ActorReference(
        text=", ".join(names), span=None, actor=None, actors=codes, resolved_by="self_naming/1",
        reason="several actors speak together",
    )  # fmt: skip


def self_named(analysed: AnalysedText, references: References, registry: Registry) -> ActorReference | None:
    """The one state that commits itself in a speech: "Kenya calls for", "the Government of Togo endorses"."""
    named: Counter[str] = Counter()
    for sentence, verb, subject in _commitments(analysed):
        if verb.form == "third":
            named.update(_codes(references(sentence, subject)))
    ranked = named.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    code = ranked[0][0]
    actor = registry.actor(code)
    name = actor.name if actor is not None else code
    return ActorReference(text=name, span=None, actor=code, actors=(code,), name=name, resolved_by="self_naming/1")


def _commitments(analysed: AnalysedText) -> Iterator[tuple[Sentence, Token, Token]]:
    """Every verb of committing oneself, with its subject."""
    for sentence in analysed.sentences:
        for verb in sentence.tokens:
            if verb.upos == "VERB" and verb.lemma in COMMITTING_VERBS:
                for subject in sentence.children(verb, "nsubj"):
                    yield sentence, verb, subject


def _codes(references: tuple[ActorReference, ...]) -> tuple[str, ...]:
    """Codes of actors that are named; in the order of the text, each once."""
    return tuple(dict.fromkeys(c for r in references if r.resolved_by in NAMED for c in r.actors))
