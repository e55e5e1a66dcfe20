"""Place or actor: does "Moscow", "Ukraine" or "the White House" act here, or does something happen there?

One rule for all names, by grammar: subjects, objects and possessors act; "in", "near", "across" make a place, unless
the verb says how the government there sees something ("is regarded in Baku as").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from depositary.actors.matching import Candidate, Mention
from depositary.actors.phrases import HYPHENS, Phrase
from depositary.actors.registry import Registry
from depositary.actors.words import (
    DONE_TO_TOWNS,
    MEETINGS,
    MENTAL_VERBS,
    PLACE_PREPOSITIONS,
    RECEIVING,
    STRUCK_AFTER,
    TOWN_WORDS,
    TRAVEL,
)
from depositary.language.analysed_text import Sentence, Token

OFFICE = "office"
"""Kind of a metonym that is a body's own name: "the Home Office"."""
_SUBJECTS = frozenset({"nsubj", "csubj"})
_OBJECTS = frozenset({"obj", "iobj"})


def is_struck(phrase: Phrase) -> bool:
    """Whether the place in which the phrase ends is what something is done to: "shelled Kharkiv", "aid to Gaza".

    As a subject it would act, and after "in" or "from" it is only where or whence.
    """
    top = _first_of_list(phrase)
    governor = phrase.sentence.head(top)
    case = _case(phrase, phrase.sentence, top)
    lemma = governor.lemma.lower() if governor is not None else ""
    if case is None:
        visited = lemma in TRAVEL or lemma in MEETINGS
        struck = top.base_relation in _OBJECTS or top.relation == "nsubj:pass"
        return phrase.is_possessor or (struck and not visited)
    if lemma in TRAVEL and case in ("to", "for", "toward", "towards"):
        return False
    return case in STRUCK_AFTER


def is_venue(phrase: Phrase) -> bool:
    """Whether people only met there: "talks in Kazan"."""
    if phrase.case not in ("in", "at"):
        return False
    governor = phrase.sentence.head(_first_of_list(phrase))
    return governor is not None and governor.lemma.lower() in MEETINGS


def is_place(phrase: Phrase, *, town: bool) -> bool:
    """Whether the name in which the phrase ends is only a place.

    Args:
        phrase: ends in the name of a state, capital or building.
        town: whether it is a capital or building, which must act to be an actor; a state's name must not.
    """
    sentence, top = phrase.sentence, _first_of_list(phrase)
    name = phrase.name_at_end()
    if town and name is not None and name.first > phrase.first and phrase.first_word == "the":
        # "the Nairobi and Luanda processes"
        return True
    case = _case(phrase, sentence, top)
    governor = sentence.head(top)
    if phrase.is_possessor:
        return town and _possession(phrase) in TOWN_WORDS
    if case in PLACE_PREPOSITIONS:
        return not _shows_a_view(sentence, governor)
    lemma = governor.lemma.lower() if governor is not None else ""
    if case == "from":
        if governor is not None and governor.upos == "VERB":
            return lemma not in RECEIVING
        return lemma in TRAVEL
    if case == "for":
        return lemma in TRAVEL and top.base_relation == "obl"
    if case in ("to", "toward", "towards"):
        return town and lemma in TRAVEL
    if case == "of":
        return town and lemma in TOWN_WORDS
    if case is not None:
        return False
    return town and not _acts(phrase, top, governor)


def _acts(phrase: Phrase, top: Token, governor: Token | None) -> bool:
    """Whether a town's name without a preposition stands where actors stand."""
    tokens, after = phrase.sentence.tokens, phrase.last + 1
    following = tokens[after].text if after < len(tokens) else ""
    if phrase.first == 0 and following in (",", "(", "—", "–", "-", ":") and top.base_relation not in _SUBJECTS:
        # "BAKU, Azerbaijan - …"
        return False
    relation = top.base_relation
    if following in HYPHENS or relation in ("compound", "nmod", "appos", "conj"):
        return relation in ("compound", "nmod", "conj")
    if governor is None:
        return False
    lemma = governor.lemma.lower()
    if relation in _SUBJECTS:
        if top.relation == "nsubj:pass":
            return lemma not in DONE_TO_TOWNS
        return not (governor.upos in ("NOUN", "PROPN", "ADJ") and lemma in TOWN_WORDS)
    return relation in _OBJECTS and lemma not in DONE_TO_TOWNS


def _shows_a_view(sentence: Sentence, verb: Token | None) -> bool:
    """Whether the verb is a passive of seeing or saying: "is regarded in Baku as"."""
    if verb is None or verb.upos != "VERB" or verb.lemma.lower() not in MENTAL_VERBS:
        return False
    passive = any(t.relation in ("aux:pass", "nsubj:pass") for t in sentence.children(verb))
    return passive or (verb.form in ("participle", "past_or_participle") and verb.base_relation in ("acl", "advcl"))


def _first_of_list(phrase: Phrase) -> Token:
    """The token by which the list hangs in the sentence: for Kyiv, "Moscow" in "between Moscow and Kyiv"."""
    top, steps = phrase.top, 0
    while top.base_relation == "conj" and top.head >= 0 and steps < len(phrase.sentence.tokens):
        head = phrase.sentence.tokens[top.head]
        if head.upos not in ("PROPN", "NOUN", "ADJ", "PRON"):
            break
        top, steps = head, steps + 1
    return top


def _case(phrase: Phrase, sentence: Sentence, top: Token) -> str | None:
    if phrase.case is not None:
        return phrase.case
    if phrase.first <= top.index <= phrase.last:
        return None
    cases = [t for t in sentence.children(top, "case") if t.index < top.index and t.upos == "ADP"]
    return cases[-1].text.lower() if cases else None


def _possession(phrase: Phrase) -> str | None:
    """The lemma of what a possessor has."""
    owner = phrase.sentence.head(phrase.top)
    return owner.lemma.lower() if owner is not None else None


class WeakNames:
    """Decides what names mean that need context, from what else the document mentions."""

    def __init__(self, registry: Registry, mentions: Sequence[Mention], own_actor: str | None) -> None:
        self._registry = registry
        self._own = own_actor
        self.counts: Counter[str] = Counter()
        """Actor code → how often it is named beyond doubt."""
        self._long_names: dict[str, list[tuple[int, str]]] = {}
        """Last word of organisations' full names → where, and which."""
        self._organisations = [m for m in mentions if m.form == "organisation" and m.code and m.strength == "strong"]
        for mention in mentions:
            # A place says where, and a medium who reports; neither shows whom the document is about.
            if mention.code is None or mention.strength == "weak" or mention.form in ("place", "media"):
                continue
            actor = registry.actor(mention.code)
            self.counts[mention.code] += 1
            if actor is not None and actor.part_of and actor.part_of != mention.code:
                self.counts[actor.part_of] += 1
            if mention.form == "organisation" and " " in mention.text:
                words = mention.text.split()
                self._long_names.setdefault(words[-1].casefold(), []).append((mention.start, mention.code))

    def last_organisation(self, before: int, words: tuple[str, ...]) -> Mention | None:
        """The latest organisation named before an offset, whose name contains one of `words`."""
        for mention in reversed(self._organisations):
            if mention.start < before and (not words or set(words) & set(mention.name.casefold().split())):
                return mention
        return None

    def main_state(self) -> str | None:
        """The one state that the document names more often than all others together."""
        states = {
            c: n for c, n in self.counts.items() if (a := self._registry.actor(c)) and a.kind in ("state", "territory")
        }
        most = max(states, key=lambda code: states[code], default=None)
        return most if most is not None and 2 * states[most] > sum(states.values()) and states[most] > 1 else None

    def meant(self, mention: Mention) -> tuple[str | None, str | None]:
        """The code a weak name has here, or None with the reason."""
        last_word = mention.text.split()[-1].casefold()
        if mention.form == "organisation" and not mention.text.isupper():
            named = [code for at, code in self._long_names.get(last_word, ()) if at < mention.start]
            if named:
                return named[-1], None
        codes = [c.code for c in mention.candidates if c.code is not None]
        if not codes and (reason := mention.reason):
            return None, reason
        if not codes:
            return None, f'"{mention.text}" has no single state'
        if len(set(codes)) > 1:
            ranked = sorted(dict.fromkeys(codes), key=lambda code: -self.counts[code])
            if self.counts[ranked[0]] > self.counts[ranked[1]]:
                return ranked[0], None
            return None, f'"{mention.text}" may be {" or ".join(ranked)}'
        return self._one(mention, mention.candidates[0], codes[0])

    def _one(self, mention: Mention, candidate: Candidate, code: str) -> tuple[str | None, str | None]:
        """A weak name of one actor: certain when the document names the actor or its larger body."""
        actor = self._registry.actor(code)
        # "Permanent members of the Security Council" are as certain as the council is.
        of_a_body = candidate.form == "collective" and actor is not None and actor.part_of is not None
        office = candidate.place == OFFICE
        if candidate.form not in ("body", "organisation", "person") and not of_a_body and not office:
            return code, None
        related = {code, actor.part_of if actor else None} - {None}
        if candidate.form == "body" or office:
            states = [n for c, n in self.counts.items() if (a := self._registry.actor(c)) and a.kind == "state"]
            certain = code == self._own or (bool(states) and 2 * self.counts[code] >= max(states))
        else:
            certain = mention.text.isupper() or any(self.counts[c] for c in related if c) or self._own in related
            several_words = " " in mention.text and not mention.text.lower().startswith("the ")
            # States have security councils, too; in their own texts they mean those.
            certain = certain or (several_words and self._own is None)
        return (code, None) if certain else (None, f'nothing shows whose "{mention.text}" it is')
