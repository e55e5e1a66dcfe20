"""Whose: possessors, adjectives, "of" phrases and appositions that put an office, body or thing in a state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from depositary.actors.actor import Role
from depositary.actors.phrases import HYPHENS, Phrase, PlacedName, is_genitive
from depositary.actors.words import COUNTERPARTS, POSSESSIVES, PREFIXES, QUALITY_AFTER_HYPHEN, TOWN_WORDS
from depositary.records import ActorReference

if TYPE_CHECKING:
    from depositary.actors.interpretation import Interpreter

# An organisation's officials keep these sectors; every other office in it has the organisation's.
OWN_SECTORS = frozenset({"MIL", "MED", "CVL", "LEG", "JUD", "REB", "OPP", "PTY", "EDU"})
# "a spokesman for the ministry"; an envoy for Ukraine is not Ukraine's.
SPEAKS_FOR = frozenset({"spokesperson", "minister", "official", "leader"})
# "authorities in Kabul", "protesters in Iran": who they are is said by where they are.
AT_HOME = frozenset(
    {"government", "official", "rebels", "protesters", "opposition", "civilians", "lawmaker", "police", "army"}
)
SENT_ABROAD = frozenset({"army", "police"})


class Ownership:
    """Finds the owners of phrases."""

    def __init__(self, interpreter: Interpreter) -> None:
        self._interpreter = interpreter

    def is_quality(self, phrase: Phrase, name: PlacedName) -> bool:
        """Whether a name only makes a quality: "US-led", "pro-Russian", "Chinese-made"."""
        tokens = phrase.sentence.tokens
        if name.mention.text.endswith("-"):
            # "Sino-Russian" joins two; "Indo-Pacific" is no actor's.
            return not any(other.first > name.first and other.first <= name.last + 1 for other in phrase.names)
        at = name.last + (0 if tokens[name.last].text in HYPHENS else 1)
        if at + 1 < len(tokens) and tokens[at].text in HYPHENS and tokens[at + 1].text.lower() in QUALITY_AFTER_HYPHEN:
            return True
        # "pro-Russian" is one word to some tokenisers.
        prefix = self._interpreter.text[tokens[name.first].start : name.mention.start]
        if prefix and prefix.rstrip("-–‑").lower() in PREFIXES:
            return True
        before = name.first - 1
        if before >= 1 and tokens[before].text in HYPHENS:
            before -= 1
        return before >= 0 and before < name.first and tokens[before].text.lower() in PREFIXES

    def owners(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """The actors that a noun belongs to; their words become part of the phrase. () when none is said."""
        if phrase.owners is None:
            phrase.owners = ()
            phrase.owners = (
                self._state_after(phrase)
                or self._inside(phrase)
                or self._before(phrase)
                or self._by_tree(phrase)
                or self._after(phrase)
            )
        return phrase.owners

    def of_name(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """The owners of a phrase that ends in a person's name: "Georgian President Shevardnadze", "Russia's Lavrov"."""
        if phrase.owners is None:
            phrase.owners = ()
            counterpart = any(t.text.lower() in COUNTERPARTS for t in phrase.tokens)
            # "His counterpart Sergey Lavrov" is not of his state.
            phrase.owners = self._inside(phrase) or (() if counterpart else self._before(phrase))
            if not phrase.owners:
                # "President Luiz Inácio Lula da Silva of Brazil"
                phrase.owners = self._of(phrase, ("of",))
        return phrase.owners

    def _inside(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """Names inside the phrase, before the noun they belong to."""
        end = phrase.person[0] - 1 if phrase.person and phrase.person[1] == phrase.last else phrase.last - 1
        names = [
            n for n in phrase.names
            if n.last <= end and n.mention.form != "person" and not self.is_quality(phrase, n)
        ]  # fmt: skip
        if len(names) > 1:
            # "Russian TASS correspondents"
            names = [n for n in names if n.mention.form != "media" or n.mention.code] or names[:1]
        if phrase.person is not None and phrase.person[1] < phrase.last:
            return self._person_inside(phrase, phrase.person)
        tokens = phrase.sentence.tokens
        if not names:
            # The model does not mark every name: "the Obama White House".
            alone = [t for t in phrase.tokens[:-1] if t.upos == "PROPN" and t.index <= end]
            governs = phrase.role is not None and phrase.role.role == "government"
            return self._person_inside(phrase, (alone[0].index, alone[-1].index)) if alone and governs else ()
        found = [names[0]]
        for name in names[1:]:
            between = [t.text.lower() for t in tokens[found[-1].last + 1 : name.first]]
            # "Russian-Ukrainian", "US and UK"
            if (between and all(word in HYPHENS or word in ("and", ",", "&") for word in between)) or (
                tokens[found[-1].last].text in HYPHENS and not between
            ):
                found.append(name)
        references: list[ActorReference] = []
        for name in found:
            mention = name.mention
            code, reason = mention.code, None
            if code is None or (mention.strength == "weak" and mention.form != "metonym"):
                code, reason = self._interpreter.weak.meant(mention)
            references.append(
                ActorReference(
                    text=mention.text, span=(mention.start, mention.end), actor=code, actors=(code,) if code else (),
                    name=mention.name, sector=mention.sector, resolved_by="demonym/1" if code else None, reason=reason,
                )
            )  # fmt: skip
        return self._with_list_before(phrase, references)

    def _with_list_before(self, phrase: Phrase, references: list[ActorReference]) -> tuple[ActorReference, ...]:
        """Adjectives listed before the phrase: "Russian and Ukrainian officials"."""
        tokens, at = phrase.sentence.tokens, phrase.first - 1
        if at < 1 or tokens[at].text.lower() not in ("and", ",") or phrase.names[0].first != phrase.first:
            return tuple(references)
        before = self._interpreter.phrase_ending(phrase, at - 1)
        name = before.name_at_end() if before is not None else None
        if before is None or name is None or before.readings or before.place:
            return tuple(references)
        if name.mention.form != "adjective" or name.mention.code is None or phrase.names[0].mention.form != "adjective":
            return tuple(references)
        mention = name.mention
        earlier = ActorReference(
            text=mention.text, span=(mention.start, mention.end), actor=mention.code, actors=mention.codes,
            name=mention.name, resolved_by="demonym/1",
        )  # fmt: skip
        phrase.extent = (min(phrase.extent[0], before.extent[0]), phrase.extent[1])
        return (earlier, *references)

    def _person_inside(self, phrase: Phrase, person: tuple[int, int]) -> tuple[ActorReference, ...]:
        """ "The Biden administration", "the Obama White House"."""
        interpreter, tokens = self._interpreter, phrase.sentence.tokens
        name = interpreter.text[tokens[person[0]].start : tokens[person[1]].end]
        known = interpreter.persons.known(name)
        code = known.code if known else interpreter.persons.former_head(name)
        if code is None:
            terms = interpreter.registry.persons.terms_of(name)
            codes = {term.actor for term in terms}
            code = codes.pop() if len(codes) == 1 else None
        if code is None:
            return ()
        span = (tokens[person[0]].start, tokens[person[1]].end)
        return (ActorReference(text=name, span=span, actor=code, actors=(code,), name=name, resolved_by="person/1"),)

    def _before(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """The possessor before the phrase: "Russia's", "Biden's", "his"."""
        tokens = phrase.sentence.tokens
        if phrase.first >= 2 and is_genitive(tokens[phrase.first - 1]):
            possessor = self._interpreter.phrase_ending(phrase, phrase.first - 2)
            if possessor is None:
                return ()
            phrase.extent = (possessor.extent[0], phrase.extent[1])
            found = list(self._interpreter.resolve(possessor))
            # "Russia's and Ukraine's ministers", "Russia and Ukraine's leaders"
            before = possessor.extent[0] - 1
            if before >= 1 and tokens[before].text.lower() == "and":
                last = before - 1 - (1 if is_genitive(tokens[before - 1]) else 0)
                other = self._interpreter.phrase_ending(phrase, last)
                both = is_genitive(tokens[before - 1])
                if other is not None and possessor.top.base_relation == "conj":
                    # "the US and Russia's troops": one list only where the first name is no subject or object.
                    both = both or other.top.base_relation in ("nmod", "compound")
                if other is not None and both and other.name_at_end() is not None:
                    found = [*self._interpreter.resolve(other), *found]
                    phrase.extent = (other.extent[0], phrase.extent[1])
            return tuple(found)
        first = tokens[phrase.first]
        if first.text.lower() in POSSESSIVES and phrase.last > phrase.first:
            return self.of_possessive(phrase)
        return ()

    def _by_tree(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """Possessors and adjectives that other words part from the noun: "Iran's, and its allies', continuing war"."""
        for token in phrase.sentence.children(phrase.head):
            if token.index >= phrase.first:
                continue
            owner = self._interpreter.phrase_at.get(phrase.sentence.index, {}).get(token.index)
            if owner is None or owner is phrase:
                continue
            if token.relation == "nmod:poss":
                found = self._interpreter.resolve(owner)
            elif (
                token.base_relation in ("amod", "compound")
                and (name := owner.name_at_end()) is not None
                and phrase.name_at_end() is None
                # "every American, every business": a determiner begins anew.
                and phrase.sentence.tokens[phrase.first].upos != "DET"
            ):
                code = None if self.is_quality(owner, name) else name.mention.code
                found = (self._interpreter.reference(owner, (code,), "demonym/1"),) if code else ()
            else:
                continue
            if found:
                return found
        return ()

    def of_possessive(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """Who the possessive pronoun at the beginning of the phrase means."""
        if phrase.possessor is not None:
            return phrase.possessor
        token = phrase.sentence.tokens[phrase.first]
        alone = Phrase(phrase.sentence, phrase.first, phrase.first, extent=(phrase.first, phrase.first))
        return self._interpreter.pronoun(alone, token)

    def _after(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """The "of" phrase after it: "the government of Georgia", "authorities in Kabul"."""
        prepositions = ["of"]
        if phrase.role is not None:
            if phrase.role.role in SPEAKS_FOR:
                prepositions.append("for")
            if phrase.role.role in AT_HOME - SENT_ABROAD:
                prepositions.append("in")
        return self._of(phrase, prepositions)

    def _state_after(self, phrase: Phrase) -> tuple[ActorReference, ...]:
        """A state after an office wins over a body before it: "CSTO member states, President of Armenia"."""
        tokens, at = phrase.sentence.tokens, phrase.last + 1
        if phrase.role is None or phrase.role.kind != "person" or at + 1 >= len(tokens) or tokens[at].text != "of":
            return ()
        owner = self._interpreter.phrase_beginning(phrase, at + 1)
        name = owner.name_at_end() if owner is not None else None
        return self._of(phrase, ("of",)) if name is not None and name.mention.form == "name" else ()

    def _of(self, phrase: Phrase, prepositions: Sequence[str]) -> tuple[ActorReference, ...]:
        tokens, at = phrase.sentence.tokens, phrase.last + 1
        if at + 1 >= len(tokens) or tokens[at].text.lower() not in prepositions:
            return ()
        owner = self._interpreter.phrase_beginning(phrase, at + 1)
        if owner is None:
            return ()
        found = list(self._interpreter.resolve(owner))
        if not found and owner.place is not None and phrase.head.text.lower() not in TOWN_WORDS:
            found = [self._interpreter.reference(owner, (owner.place,), "name/1")]
        if not found:
            found = list(self.owners(owner)) if tokens[at].text.lower() == "of" and owner.role is None else []
        if not found:
            return ()
        phrase.extent = (phrase.extent[0], max(phrase.extent[1], owner.extent[1]))
        # "the leaders of Russia, Turkey and Iran"
        if phrase.head.text.lower().endswith("s"):
            for other in self._listed_after(owner):
                if more := self._interpreter.resolve(other):
                    found += more
                    phrase.extent = (phrase.extent[0], max(phrase.extent[1], other.extent[1]))
        return tuple(found)

    def _listed_after(self, first: Phrase) -> list[Phrase]:
        """Names listed after a name."""
        found, here = [], first
        tokens = first.sentence.tokens
        while here.last + 2 < len(tokens):
            at = here.last + 1
            if tokens[at].text == "," and tokens[at + 1].text.lower() == "and":
                at += 1
            if tokens[at].text.lower() not in (",", "and"):
                break
            following = self._interpreter.phrase_beginning(first, at + 1)
            if following is None or following.name_at_end() is None or following.role is not None:
                break
            if following.name_at_end() is not None and following.names[0].mention.form == "person":
                break
            found.append(following)
            here = following
        # "of Russia, who" ends after one; a list needs its "and".
        return found if found and any(t.text.lower() == "and" for t in tokens[first.last : here.last]) else []

    def sector(self, role: Role, owners: Sequence[ActorReference]) -> str | None:
        """The sector of an office or body, by its word and by whose it is."""
        own = self._interpreter.registry.actor(owners[0].actor or "")
        if own is not None and own.kind == "organisation" and role.sector not in OWN_SECTORS:
            return own.sector or "IGO"
        if role.sector in ("GOV", "IGO") and owners[0].sector in ("MIL", "LEG", "JUD", "REB", "SPY"):
            return owners[0].sector
        return "GOV" if role.sector == "IGO" else role.sector
