"""Noun phrases → who is meant, in reading order, each phrase once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from depositary.actors.actor import OfficialOutlet
from depositary.actors.apposition import Apposition
from depositary.actors.coreference import History
from depositary.actors.matching import Mention
from depositary.actors.memory import Memory
from depositary.actors.metonyms import OFFICE, WeakNames, is_place, is_struck
from depositary.actors.nominals import Nominals
from depositary.actors.ownership import Ownership
from depositary.actors.person_phrases import PersonPhrases
from depositary.actors.persons import Person, PersonsOfText
from depositary.actors.phrases import Phrase, PlacedName, words_of
from depositary.actors.pronoun_use import says_nothing, speaks
from depositary.actors.registry import Registry
from depositary.actors.shared_names import hyphenated_pair
from depositary.actors.words import (
    AREA_NOUNS,
    FIRST_PERSON,
    HE_OR_SHE,
    IT,
    MEDIA_WORDS,
    QUANTIFIERS,
    SPEAKER,
    THEY,
)
from depositary.language.analysed_text import Token
from depositary.records import ActorReference, Document

_ACTING_FORMS = frozenset({"organisation", "collective", "armed_group", "body"})


class Interpreter:
    """Reads the phrases of one document from beginning to end."""

    def __init__(
        self, document: Document, registry: Registry, mentions: Sequence[Mention], outlet: OfficialOutlet | None
    ) -> None:
        self.text = document.text
        self.registry = registry
        self.history = History()
        self.persons = PersonsOfText(registry, document.published_on)
        self.weak = WeakNames(registry, mentions, outlet.actor if outlet else None)
        self.outlet = outlet
        self.is_joint = document.genre == "joint_statement"
        self.ownership = Ownership(self)
        self.apposition = Apposition(self)
        self.nominals = Nominals(self)
        self.memory = Memory(self)
        self.person_phrases = PersonPhrases(self)
        self.only_pair = hyphenated_pair(mentions, document.text)
        self.phrase_at: dict[int, dict[int, Phrase]] = {}
        """Sentence → token → its phrase."""
        self._abbreviations: dict[str, tuple[ActorReference, ...]] = {}
        """Abbreviations the text itself introduces: "the Southern Development Agency (SDA)"."""

    def read(self, phrases: list[Phrase]) -> None:
        """Resolve the phrases of the next sentence."""
        if not phrases:
            return
        at = self.phrase_at.setdefault(phrases[0].sentence.index, {})
        for phrase in phrases:
            at.update(dict.fromkeys(range(phrase.first, phrase.last + 1), phrase))
        for phrase in phrases:
            if phrase.possessive is not None:
                phrase.possessor = self.ownership.of_possessive(phrase)
            self.resolve(phrase)
            self._note_abbreviation(phrase)
            self.memory.remember(phrase)

    def resolve(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """Who the phrase means; () when it is no actor."""
        if phrase.readings is None:
            phrase.readings = ()
            phrase.readings = self._interpret(phrase)
        return phrase.readings

    def is_state(self, code: str) -> bool:
        """Whether the code is a state's or territory's."""
        actor = self.registry.actor(code)
        return actor is not None and actor.kind in ("state", "territory")

    def phrase_beginning(self, phrase: Phrase, token: int) -> Phrase | None:
        """The phrase of the same sentence that begins at this token."""
        found = self.phrase_at.get(phrase.sentence.index, {}).get(token)
        return found if found is not None and found.first == token else None

    def phrase_ending(self, phrase: Phrase, token: int) -> Phrase | None:
        """The phrase of the same sentence that ends at this token."""
        found = self.phrase_at.get(phrase.sentence.index, {}).get(token)
        return found if found is not None and found.last == token else None

    def reference(
        self, phrase: Phrase, codes: Sequence[str | None], rule: str, *, name: str | None = None,
        role: str | None = None, sector: str | None = None, reason: str | None = None,
    ) -> ActorReference:  # fmt: skip
        """A reference with the words of the phrase."""
        known = tuple(dict.fromkeys(code for code in codes if code))
        if not known and reason is None:
            reason = "nothing says for whom it acts"
        return ActorReference(
            text=self.text[phrase.start : phrase.end],
            span=(phrase.start, phrase.end),
            actor=known[0] if len(known) == 1 else None,
            actors=known,
            name=name,
            role=role,
            sector=sector,
            resolved_by=rule if known else None,
            reason=None if len(known) == 1 else reason or "several actors are meant",
        )

    def _interpret(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        head = phrase.head
        alone = phrase.first == phrase.last and head.text.lower() in QUANTIFIERS
        if head.upos == "PRON" or alone or (head.text.lower() == "two" and phrase.first_word == "the"):
            return self.pronoun(phrase, head)
        if phrase.person is not None and phrase.person[1] == phrase.last:
            return self.person_phrases.named(phrase)
        name = phrase.name_at_end()
        if name is not None and phrase.longer_name:
            words = words_of(phrase, phrase.first, phrase.last)
            return (self.reference(phrase, (), "", name=words, reason=f"{words} is an organisation without a code"),)
        if name is not None:
            return self._named(phrase, name)
        if (area := self._area(phrase)) is not None:
            return self._ground(phrase, area)
        if phrase.person is not None and phrase.role is None and self.nominals.knows(phrase):
            return self.nominals.resolve(phrase)
        if phrase.first == phrase.last and head.upos == "PROPN" and (known := self.persons.known(head.text)):
            return (self.of_person(phrase, known, "person/1"),)
        if phrase.role is not None and phrase.role_at[1] == phrase.last:
            return self.person_phrases.office(phrase, phrase.role)
        if self.nominals.knows(phrase):
            return self.nominals.resolve(phrase)
        if phrase.organisation is not None:
            return self._unknown_organisation(phrase)
        if phrase.first == phrase.last and head.upos == "PROPN" and head.base_relation in ("nsubj", "obj"):
            # A family name that everybody knows and the model did not mark: "Aliyev criticized".
            person = self.persons.prominent(head.text)
            if person is not None:
                return (self.of_person(phrase, person, "person/1"),)
        return ()

    def pronoun(self, phrase: Phrase, token: Token) -> tuple[ActorReference, ...]:
        word = token.text.lower()
        if word in FIRST_PERSON and token.text != "US":
            return (self.reference(phrase, (), "pronoun/1", reason=SPEAKER),)
        if word in HE_OR_SHE or word in IT or word in THEY:
            if word in IT and says_nothing(phrase.sentence, token):
                return ()
            trace = self.history.pronoun(
                word, phrase.sentence.index, token.index, speaks=speaks(phrase.sentence, token)
            )
            if trace is None:
                return (
                    () if word in IT else (self.reference(phrase, (), "", reason=f'nobody before "{token.text}" fits'),)
                )
            return tuple(self.again(phrase, r, "pronoun/1") for r in trace.references)
        if word in ("both", "two"):
            return self.nominals.pairs.pair(phrase, None)
        if word in QUANTIFIERS:
            return self.nominals.part_of_group(phrase)
        return ()

    def again(self, phrase: Phrase, earlier: ActorReference, rule: str) -> ActorReference:
        """An earlier reference with the words of this phrase."""
        return replace(
            earlier, text=self.text[phrase.start : phrase.end], span=(phrase.start, phrase.end),
            resolved_by=rule if earlier.actors else None,
        )  # fmt: skip

    def of_person(self, phrase: Phrase, person: Person, rule: str) -> ActorReference:
        # An office that may have changed hands since the office files end still says whose it is.
        rule = "office-open/1" if person.uncertain else rule
        return self.reference(
            phrase, (person.code,), rule, name=person.name, role=person.role, sector=person.sector,
            reason=None if person.code else person.reason or f"nothing says for whom {person.name} speaks",
        )  # fmt: skip

    def _named(self, phrase: Phrase, name: PlacedName) -> tuple[ActorReference, ...]:
        """A phrase that ends in the name of a state, body, building or group."""
        mention = name.mention
        if self.ownership.is_quality(phrase, name):
            return ()
        if mention.form == "place":
            return self._ground(phrase, name)
        if mention.form == "media":
            return self._medium(phrase, mention)
        if mention.strength == "weak" and mention.form in ("metonym", "body") and not _is_capital(mention):
            # "the Federal Government of Somalia", "Peru's Congress": whoever it belongs to, the name is a common one.
            owners = self.ownership.owners(phrase)
            if owners:
                codes = tuple(code for owner in owners for code in owner.actors)
                return (self.reference(phrase, codes, "nominal/1", sector=mention.sector, reason=owners[0].reason),)
        # "The Home Office" is a body, not a town.
        places = {c.place for c in mention.candidates if c.form == "metonym"} - {None, OFFICE}
        town = bool(places) and mention.form == "metonym"
        weak_town = town and mention.strength == "weak"
        reason: str | None = None
        codes = mention.codes if mention.code else ()
        if not codes or (mention.strength == "weak" and not town):
            code, reason = self.weak.meant(mention)
            codes = (code,) if code else ()
        label = self.registry.actor(mention.candidates[0].code or "")
        # "Europe" is also a region; "permanent members of the Security Council" are not.
        weak_region = mention.form == "collective" and mention.strength == "weak" and not (label and label.part_of)
        place = mention.form not in ("people", "armed_group") and is_place(phrase, town=weak_town or weak_region)
        if mention.form == "metonym" and not weak_town:
            place = phrase.case in ("in", "at", "inside", "outside", "near") and place
        if any(c.when == "never" for c in mention.candidates):
            return ()
        if place:
            phrase.place = codes[0] if codes else None
            return ()
        if mention.form == "adjective" and phrase.first_word != "the" and phrase.first == phrase.last:
            # "Russian and Ukrainian officials": the noun that follows carries the actor.
            return ()
        sector = mention.sector or ("GOV" if weak_town else None)
        if mention.form in ("people", "adjective"):
            sector = "CVL" if mention.form == "people" else None
        rule = {"metonym": "metonym/1", "adjective": "demonym/1", "people": "demonym/1"}.get(mention.form, "name/1")
        named = mention.name if mention.form in _ACTING_FORMS or (mention.form == "metonym" and not weak_town) else None
        return (self.reference(phrase, codes, rule, name=named, sector=sector, reason=reason),)

    def _area(self, phrase: Phrase) -> PlacedName | None:
        """The place in "the Kharkiv region"."""
        if phrase.head.text.lower() not in AREA_NOUNS or not phrase.names:
            return None
        last = phrase.names[-1]
        return last if last.mention.form == "place" and last.last == phrase.last - 1 else None

    def _ground(self, phrase: Phrase, name: PlacedName) -> tuple[ActorReference, ...]:
        """A place inside a state, or disputed: it undergoes acts and never acts."""
        code, reason = self.weak.meant(name.mention)
        if is_struck(phrase):
            return (self.reference(phrase, (code,), "place/1", reason=reason),)
        phrase.place = code
        return ()

    def _medium(self, phrase: Phrase, mention: Mention) -> tuple[ActorReference, ...]:
        """A news medium: of no actor, unless it is its state's organ or the text calls it a state's."""
        owners = self.ownership.owners(phrase) if any(t.text.lower() == "state" for t in phrase.tokens) else ()
        codes: list[str | None] = [c for owner in owners for c in owner.actors if self.is_state(c)]
        codes = codes or [mention.code]
        return (self.reference(phrase, codes, "name/1", name=mention.name, sector="MED", reason=mention.reason),)

    def _note_abbreviation(self, phrase: Phrase) -> None:
        tokens, after = phrase.sentence.tokens, phrase.last + 1
        if not phrase.readings or after + 2 >= len(tokens) or tokens[after].text not in ("(", "["):
            return
        short, closing = tokens[after + 1].text, tokens[after + 2].text
        if closing in (")", "]") and short.isupper() and len(short) > 1 and not self.registry.candidates(short):
            self._abbreviations[short] = phrase.readings

    def _unknown_organisation(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        first, last = phrase.organisation or (phrase.first, phrase.last)
        name = words_of(phrase, first, last)
        if introduced := self._abbreviations.get(name):
            return tuple(self.again(phrase, r, "name/1") for r in introduced)
        if phrase.first == phrase.last and (person := self.persons.prominent(name)) is not None:
            return (self.of_person(phrase, person, "person/1"),)
        tokens = phrase.sentence.tokens
        own = range(tokens[first].start, tokens[last].end)
        # A firm named after a town speaks for no state.
        owners = [
            o for o in self.ownership.owners(phrase)
            if o.span is None or not (o.span[0] in own or _begins_name(phrase, o.span, first))
        ]  # fmt: skip
        # "the UN Charter" is no body of the UN; "Russia's Gazprom" is Russian.
        codes = [c for owner in owners for c in owner.actors if self.is_state(c)]
        media = any(t.text.lower() in MEDIA_WORDS for t in phrase.tokens)
        if codes and (not media or any(t.text.lower() == "state" for t in phrase.tokens)):
            # "the Chinese state-run Global Times"; a private newspaper speaks for no state.
            return (self.reference(phrase, codes, "nominal/1", name=name, sector="MED" if media else None),)
        if media:
            return (self.reference(phrase, (), "", name=name, sector="MED", reason="media outlet"),)
        return (self.reference(phrase, (), "", name=name, reason=f"{name} is an organisation without a code"),)


def _begins_name(phrase: Phrase, span: tuple[int, int], first: int) -> bool:
    """Whether a state's full name right before an organisation's belongs to it: "Fiji Airways", not "US Steel"."""
    name = next((n for n in phrase.names if n.mention.start == span[0] and n.last == first - 1), None)
    return name is not None and name.mention.form == "name" and not name.mention.text.replace(".", "").isupper()


def _is_capital(mention: Mention) -> bool:
    return any(c.place == "capital" for c in mention.candidates)
