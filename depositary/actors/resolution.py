"""Mentions in syntax → `ActorReference`, for a whole document.

A document is read once from beginning to end when the resolver is made, since "he" and "the two sides" mean whoever
was named before; afterwards every question is a look-up.
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property

from depositary.actors.coordination import joined_beside, listed_names, sharing
from depositary.actors.interpretation import Interpreter
from depositary.actors.metonyms import is_venue
from depositary.actors.phrases import Phrase, PlacedName
from depositary.actors.registry import Registry
from depositary.actors.self_naming import jointly_named, self_named
from depositary.actors.sentence_reading import all_phrases
from depositary.actors.shared_names import complete
from depositary.actors.speaker import SpeakerFinder, outlet_of
from depositary.actors.title_persons import introduce_guests, introduce_title_person
from depositary.actors.words import RELATIVES, SPEAKER
from depositary.language.analysed_text import AnalysedText, Sentence, Span, Token
from depositary.records import ActorReference, Document

SELF_SPEAKING_GENRES = frozenset({"speech", "statement", "joint_statement", "resolution", "legal_act", "fact_sheet"})
"""Texts in which "we" outside quotations is their speaker."""


JOINT_GENRES = frozenset({"joint_statement", "resolution", "legal_act"})


TITLED_FORMS = frozenset({"name", "adjective", "organisation"})


class ActorResolver:
    """Says for the noun phrases and stretches of one document which actors they mean."""

    def __init__(self, analysed: AnalysedText, document: Document, registry: Registry | None = None) -> None:
        """Read the document.

        Args:
            analysed: the document's text as the language model sees it.
            document: its date decides who held an office, its outlet and title who speaks.
            registry: the shipped one when left out.
        """
        self._analysed = analysed
        self._document = document
        self._registry = registry or Registry.default()
        matches = self._registry.matches(analysed.text, document.published_on)
        self._mentions = complete(matches, analysed.text, self._registry, document.published_on)
        self._outlet = outlet_of(document, self._registry)
        self._interpreter = Interpreter(document, self._registry, self._mentions, self._outlet)
        if self._outlet is not None and document.title:
            introduce_title_person(document.title, self._outlet.actor, self._registry, self._interpreter.persons)
            introduce_guests(document.title, self._registry, self._interpreter.persons)
        for phrases in all_phrases(analysed, self._mentions, self._registry):
            self._interpreter.read(phrases)
        self._phrase_at = self._interpreter.phrase_at
        self._speaker: ActorReference | None = None
        self._has_speaker = False

    def with_speaker(self, speaker: ActorReference | None) -> ActorResolver:
        """The same document with "I", "we" and "our" read as this speaker, for the words of a quotation."""
        other = copy.copy(self)
        other._speaker, other._has_speaker = speaker, True
        return other

    def references(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]:
        """The actors a noun phrase with this head stands for.

        Returns:
            One reference for each coordinated phrase; () when the phrase is no actor; a reference without actor and
            with the reason when it is one that cannot be resolved.
        """
        at = self._phrase_at.get(sentence.index, {})
        if head.text.lower() in RELATIVES and (antecedent := _antecedent(sentence, head)) is not None:
            head = antecedent
        if (sides := _reciprocal(sentence, head)) is not None:
            return self.references(sentence, sides)
        phrase = at.get(head.index)
        if phrase is None:
            return ()
        if phrase.possessive is not None and head.index == phrase.first:
            return self._spoken(self._interpreter.ownership.of_possessive(phrase))
        found: list[ActorReference] = []
        for one in self._coordinated(phrase, at):
            found += [r for r in self._spoken(one.readings or ()) if r not in found]
        return tuple(found)

    def span_reference(self, start: int, end: int) -> tuple[ActorReference, ...]:
        """The actors of a stretch of characters, such as a source the model found: its syntactic head decides."""
        sentence = self._analysed.sentence_at(start)
        tokens = self._analysed.tokens_in(start, end)
        if sentence is None or not tokens:
            return ()
        inside = [t for t in tokens if sentence.start <= t.start < sentence.end]
        indexes = {t.index for t in inside}
        heads = [t for t in inside if t.head not in indexes and t.base_relation not in ("punct", "case", "mark", "cc")]
        at = self._phrase_at.get(sentence.index, {})
        for head in [*heads, *inside]:
            phrase = at.get(head.index)
            possessive = phrase is not None and phrase.possessive is not None and head.index == phrase.first
            if phrase is not None and (phrase.last in indexes or possessive):
                found = [r for r in self.references(sentence, head) if r.span is None or r.span[0] < end]
                if found:
                    return tuple(found)
        return ()

    def owner(self, sentence: Sentence, head: Token) -> tuple[ActorReference, ...]:
        """Whose a thing is, by possessor or adjective: "Azerbaijan's operation", "Russian gas", "its sovereignty"."""
        phrase = self._phrase_at.get(sentence.index, {}).get(head.index)
        if phrase is None:
            return ()
        if phrase.owners is None:
            extent = phrase.extent
            self._interpreter.ownership.owners(phrase)
            phrase.extent = extent
        return self._spoken(tuple(r for r in phrase.owners or () if r.actors or r.reason))

    def titled(self) -> tuple[ActorReference, ...]:
        """The states and bodies that the document's title names, and the one behind an official outlet."""
        named = self._registry.matches(self._document.title or "", self._document.published_on)
        codes = [m.code for m in named if m.code and m.form in TITLED_FORMS]
        if self._outlet is not None and self._outlet.actor:
            codes.append(self._outlet.actor)
        return tuple(
            ActorReference(text=self._document.title or "", span=None, actor=c, actors=(c,), resolved_by="title/1")
            for c in dict.fromkeys(codes)
        )

    def place_codes(self, sentence: Sentence, token: Token) -> tuple[str, ...]:
        """The state a word names, even where grammar makes it only a place: "visited *Moscow*"; () for other words."""
        phrase = self._phrase_at.get(sentence.index, {}).get(token.index)
        if phrase is None:
            return ()
        named = [n.mention.code for n in phrase.names if n.first <= token.index <= n.last and n.mention.code]
        if not named and phrase.place is not None and token.index == phrase.last:
            named = [phrase.place]
        return tuple(dict.fromkeys(named))

    def codes_in(self, spans: Sequence[Span]) -> tuple[str, ...]:
        """Codes of all actors that stretches of text are concerned with, in order of first mention."""
        codes: dict[str, None] = {}
        for start, end in spans:
            for token in self._analysed.tokens_in(start, end):
                sentence = self._analysed.sentence_at(token.start)
                phrase = self._phrase_at.get(sentence.index, {}).get(token.index) if sentence else None
                if sentence is None or phrase is None:
                    continue
                codes.update(dict.fromkeys(self._codes_at(sentence, phrase, token)))
        return tuple(codes)

    def speaker_of_document(self) -> ActorReference | None:
        """Who speaks in a text that is somebody's own words: byline, title or official outlet; None when unknown."""
        return self._document_speaker

    def person_by_label(self, label: str) -> ActorReference | None:
        """Who the label of a transcript's turn names, in any case: "DONALD TRUMP", "MS. PSAKI"; None when unknown."""
        finder = SpeakerFinder(self._document, self._registry, self._outlet, self._interpreter.persons.copy())
        person = finder.by_label(label)
        if person is None or person.code is None:
            return None
        return ActorReference(
            text=label, span=None, actor=person.code, actors=(person.code,), name=person.name, role=person.role,
            sector=person.sector, resolved_by="office-open/1" if person.uncertain else "person/1",
        )  # fmt: skip

    def actor_of_outlet(self) -> str | None:
        """Code of the actor whose official outlet published the document."""
        return self._outlet.actor if self._outlet is not None else None

    def speakers_of_document(self) -> tuple[ActorReference, ...]:
        """Each of those who speak, alone, with name and office where the title or byline says them."""
        together = self._document_speaker
        if together is None or len(together.actors) == len(self._finder.each):
            return self._finder.each if together is not None else ()
        return tuple(replace(together, actor=code, actors=(code,), reason=None) for code in together.actors)

    def place(self, sentence: Sentence, head: Token) -> str | None:
        """Code of the state that the phrase with this head names, or in which the place it names lies."""
        phrase = self._phrase_at.get(sentence.index, {}).get(head.index)
        name = phrase.name_at_end() if phrase is not None else None
        if phrase is None or name is None:
            return None
        return phrase.place or (name.mention.code if name.mention.form in ("name", "place", "metonym") else None)

    @cached_property
    def _finder(self) -> SpeakerFinder:
        return SpeakerFinder(self._document, self._registry, self._outlet)

    @cached_property
    def _document_speaker(self) -> ActorReference | None:
        found = self._finder.speaker()
        plain = self.with_speaker(None).references
        if self._document.genre == "joint_statement" and (found is None or len(found.actors) < 2):
            return jointly_named(self._analysed, plain, self._registry) or found
        return found or (
            self_named(self._analysed, plain, self._registry) if self._document.genre == "speech" else None
        )

    def _codes_at(self, sentence: Sentence, phrase: Phrase, token: Token) -> list[str]:
        """Codes that this token adds: a name it belongs to, or the phrase it ends."""
        found: list[str] = []
        name = next((n for n in phrase.names if n.first == token.index), None)
        if name is not None and name.mention.code and self._means_itself(phrase, name):
            found.append(name.mention.code)
        if token.index == phrase.first and phrase.possessive is not None:
            found += [c for r in self.owner(sentence, phrase.head) for c in r.actors if r.reason != SPEAKER]
        if token.index == phrase.last:
            found += [c for r in self._spoken(phrase.readings or ()) for c in r.actors]
            if phrase.place is not None and name is None and not phrase.names:
                found.append(phrase.place)
        return found

    def _means_itself(self, phrase: Phrase, name: PlacedName) -> bool:
        """Whether a name counts wherever it stands: states always do, towns and common names only as they are read."""
        if name.mention.text.endswith("-"):
            return not self._interpreter.ownership.is_quality(phrase, name)
        if name.mention.form in ("name", "adjective", "people"):
            return True
        if name.mention.form == "place":
            return not is_venue(phrase)
        return name is not phrase.name_at_end() and name.mention.strength == "strong"

    def _coordinated(self, phrase: Phrase, at: dict[int, Phrase]) -> list[Phrase]:
        """The phrase and those joined to it by "and", in order."""
        # Of "President of Armenia Serzh Sargsyan, …" the list hangs on the office, whichever word is asked for.
        found = [phrase] if phrase.same_as is None else [phrase, phrase.same_as]
        queue = list(found)
        while queue:
            here = queue.pop()
            for index in range(here.first, here.last + 1):
                for child in here.sentence.children(here.sentence.tokens[index], "conj", "appos"):
                    other = at.get(child.index)
                    if other is not None and child.base_relation == "appos" and not listed_names(here, other):
                        continue
                    inside = other is not None and phrase.extent[0] <= other.first and other.last <= phrase.extent[1]
                    if other is not None and other not in found and not inside and not other.is_possessor:
                        found.append(other)
                        queue.append(other)
            for beside in (joined_beside(here, at), sharing(here, at)):
                if beside is not None and beside not in found:
                    found.append(beside)
                    queue.append(beside)
        return sorted(found, key=lambda p: p.first)

    def _spoken(self, references: tuple[ActorReference, ...]) -> tuple[ActorReference, ...]:
        """References in the first person with the speaker in their place."""
        if not any(r.reason == SPEAKER for r in references):
            return references
        speaker = self._speaker
        if not self._has_speaker and self._document.genre in SELF_SPEAKING_GENRES:
            speaker = self.speaker_of_document()
            if speaker is not None and len(speaker.actors) > 1 and self._document.genre not in JOINT_GENRES:
                # "Remarks by President A and President B": one speaks at a time, and only turn labels say who.
                speaker = None
        if speaker is None:
            return tuple(
                replace(r, reason="first person of an unknown speaker") if r.reason == SPEAKER else r
                for r in references
            )
        return tuple(
            replace(speaker, text=r.text, span=r.span, resolved_by="pronoun/1" if r.name is None else r.resolved_by)
            if r.reason == SPEAKER
            else r
            for r in references
        )


def _reciprocal(sentence: Sentence, token: Token) -> Token | None:
    """The subject that "each other" or "one another" means: in "Oslo and Riga accused each other", Oslo and Riga."""
    at = token.index if token.text.lower() in ("other", "another") else token.index + 1
    words = [t.text.lower() for t in sentence.tokens[max(at - 1, 0) : at + 1]]
    if words not in (["each", "other"], ["one", "another"]):
        return None
    for verb in sentence.ancestors(sentence.tokens[at]):
        if subjects := sentence.children(verb, "nsubj"):
            return subjects[0] if subjects[0].index < at - 1 else None
    return None


def _antecedent(sentence: Sentence, relative: Token) -> Token | None:
    """The noun a relative pronoun stands for: "Fidan, who said …"."""
    for token in [relative, *sentence.ancestors(relative)]:
        if token.relation in ("acl:relcl", "acl"):
            return sentence.head(token)
    return None
