"""Who speaks in a text that is somebody's own words: byline, title, or the official outlet."""

from __future__ import annotations

import re
from collections.abc import Sequence

from depositary.actors.actor import OfficialOutlet, Role
from depositary.actors.matching import Mention
from depositary.actors.persons import HEADS, Person, PersonsOfText
from depositary.actors.registry import Registry
from depositary.actors.shared_names import complete, without_addresses
from depositary.records import ActorReference, Document

# "Remarks by President Biden and Prime Minister Trudeau of Canada at …", "Statement of ALB in the UN General Debate"
SPOKEN_BY = re.compile(
    r"\b(?:statement|statements|remarks|speech|address|message|letter|letters|interview|declaration|communiqué|communique"
    r"|greetings?|press conference|press call|briefing|gaggle|testimony|article)\b"
    r"[^.:;]{0,40}?\b(?P<by>by|of|from|with)\s+(?P<who>.+)",
    re.IGNORECASE,
)
# "Joint Statement of …", "U.S.-Japan Joint Leaders' Statement"
JOINT = re.compile(
    r"\bjoint\b(?:\s+[\w’'-]+){0,3}?\s+(?:statement|declaration|communiqué|communique|readout|press|article|vision)",
    re.IGNORECASE,
)
# What follows is the matter or the occasion, not the speaker.
OCCASION = (
    r"on|at|en route|aboard|before|after|during|following|regarding|to|in|about|concerning|ahead|previewing|against|as"
    r"|welcoming|marking|condemning|announcing|congratulating|highlighting|celebrating|honou?ring|commemorating|calling"
    r"|urging|recogni[sz]ing|introducing|signing|accepting|thanking|hosting|visiting|launching|unveiling|addressing"
    r"|supporting|opposing|expressing|endorsing|reaffirming|outlining|establishing|warning|responding|reacting|regretting"
)
ENDS_SPEAKERS = re.compile(rf"\b(?:{OCCASION}|with)\b|’s (?:call|meeting)|: ", re.IGNORECASE)
# "Joint Statement with Japan on …": who joins is no occasion.
ENDS_SIGNATORIES = re.compile(rf"\b(?:{OCCASION})\b", re.IGNORECASE)
# "Statement of ALB in the UN General Debate", "Finland, session 77" of the "UN General Debate Corpus"
DEBATE = re.compile(r"\bgeneral debate\b", re.IGNORECASE)
# The narrator of "Readout of President Biden's call" is no source.
READOUT = re.compile(r"\s*readout\b", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_][\w’'.-]*")
HONORIFIC = re.compile(r"^(?:(?:mr|mrs|ms|miss|dr|sir|h\.?e|prof|sen|rep|gen|adm)\b\.?\s*)+", re.IGNORECASE)
# "G7 Leaders' Statement": one body issues it.
ISSUED = re.compile(r"\b(?:statement|declaration|communiqué|communique)\b", re.IGNORECASE)
# "Press statements following talks with the President of Finland", "held a joint news conference"
TALKS = re.compile(
    r"\b(?:talks|negotiations|meeting|consultations|joint (?:news|press)|(?:news|press) conference with)\b",
    re.IGNORECASE,
)
# "Before his meeting with the President of Finland he gave an interview": one is asked.
INTERVIEW = re.compile(r"\binterview\b", re.IGNORECASE)
# Forms of names that tell where, or who reports, or are persons.
NOT_SPEAKING = frozenset({"metonym", "person", "place", "media"})
SECTORS_OF_STATE = frozenset({"GOV", "MIL", "LEG", "JUD"})
OWN_CODE = re.compile(r"\b[A-Z]{3}\b")


class SpeakerFinder:
    """Finds the speaker of a document from what stands around its text."""

    def __init__(
        self,
        document: Document,
        registry: Registry,
        outlet: OfficialOutlet | None,
        persons: PersonsOfText | None = None,
    ) -> None:
        """Prepare.

        Args:
            document: its title, byline, outlet and date.
            registry: actors and office-holders.
            outlet: the official outlet that published it.
            persons: everyone the text introduces; when left out, only the registry's are known.
        """
        self._document = document
        self._registry = registry
        self._outlet = outlet
        self._persons = persons or PersonsOfText(registry, document.published_on)
        self.each: tuple[ActorReference, ...] = ()
        """Every speaker alone, with name and office where they are known, once `speaker` has found them."""

    def speaker(self) -> ActorReference | None:
        """The byline's office-holders, else those of the title, else the actor behind the outlet; None when nobody."""
        if self._document.genre == "readout" or (READOUT.match(self._document.title or "") and not self._is_joint):
            return None
        return self._from_authors() or self._from_title() or self._from_debate() or self._from_outlet()

    @property
    def _is_joint(self) -> bool:
        return self._document.genre == "joint_statement"

    def by_label(self, label: str) -> Person | None:
        """The person whom the label of a transcript's turn names: "DONALD TRUMP", "MS. PSAKI", "PRESIDENT BIDEN"."""
        words = re.sub(r"\s*[(\[].*?[)\]]", "", label).strip(" \t*_:")
        titled = HONORIFIC.match(words) is not None
        words = HONORIFIC.sub("", words)
        if not words:
            return None
        person = self._titled(words, None)
        if person is None:
            terms = self._registry.persons.terms_of(words)
            person = self._persons.known(words) or (
                self._persons.named(words, terms, titled=titled) if terms or " " not in words else None
            )
        return person if person is not None and person.code is not None else None

    def _from_authors(self) -> ActorReference | None:
        # Only an office makes an author speak for a state. Where he works does not: a scholar in Oslo is not Norway.
        found = []
        for author in self._document.authors:
            if terms := self._registry.persons.terms_of(author):
                found.append(self._persons.named(author, terms))
        return self._joined([(p.code, p) for p in found if p.code], text=", ".join(self._document.authors))

    def _from_title(self) -> ActorReference | None:
        title = self._document.title
        if not title:
            return None
        joint = JOINT.search(title)
        if self._is_joint or (joint is not None and not ENDS_SPEAKERS.search(title[: joint.start()])):
            codes = self._signatories(title, joint.end() if joint is not None else 0)
            if len(codes) >= 2 or (codes and ISSUED.search(title)):
                return self._joined([(code, None) for code in codes], text=title)
        if (
            self._document.genre == "press_conference"
            and self._outlet is not None
            and TALKS.search(title)
            and not INTERVIEW.search(title)
        ):
            # "Press statements following talks with the President of Finland"
            others = [code for code in self._codes(title) if code != self._outlet.actor and self._is_state(code)]
            if others:
                persons = dict(self._speakers(title)[0])
                return self._joined([(code, persons.get(code)) for code in (self._outlet.actor, others[0])], text=title)
        match = SPOKEN_BY.search(title)
        if match is None or ENDS_SPEAKERS.search(title[match.start() : match.start("by")]):
            return None
        words = match["who"]
        end = ENDS_SPEAKERS.search(words)
        words = words[: end.start()] if end else words
        speakers, all_known = self._speakers(words)
        if not all_known:
            # Only turn labels say who of them speaks.
            return ActorReference(
                text=words.strip(" ,"), span=None, actor=None, reason="the title names a speaker nobody knows"
            )
        return self._joined(speakers, text=words.strip(" ,")) if speakers else None

    def _signatories(self, title: str, after: int) -> tuple[str, ...]:
        """Who signs together: whoever the title names before its matter, else whoever it names at all."""
        matter = ENDS_SIGNATORIES.search(title, after)
        before = self._codes(title[: matter.start()]) if matter else ()
        if len(before) == 1 and not self._is_state(before[0]):
            # "G7 Leaders' Statement on …"
            return before
        if len(before) == 1 and self._outlet is not None:
            before = tuple(dict.fromkeys((self._outlet.actor, *before)))
        return before if before or JOINT.search(title) is None else self._codes(title)

    def _from_debate(self) -> ActorReference | None:
        """The state whose speech in the general debate of the United Nations it is."""
        title = self._document.title or ""
        if not (DEBATE.search(title) or DEBATE.search(self._document.outlet or "")):
            return None
        named = [code for code in self._codes(title) if self._is_state(code)]
        codes = named or [code for code in OWN_CODE.findall(title) if self._is_state(code)]
        return self._joined([(code, None) for code in dict.fromkeys(codes)], text=title) if codes else None

    def _is_state(self, code: str) -> bool:
        actor = self._registry.actors.get(code)
        return actor is not None and actor.kind in ("state", "territory")

    def _speakers(self, words: str) -> tuple[list[tuple[str, Person | None]], bool]:
        """Every actor the words name, persons by their offices, and whether no leader among them is unknown."""
        found: list[tuple[str, Person | None]] = []
        unknown = 0
        words = without_addresses(words, self._registry.matches(words))
        parts = re.split(r",? and (?=[A-Z])|, (?=[A-Z])", words)
        for part in parts:
            mentions = [m for m in self._mentions(part) if m.strength == "strong" or m.form in ("name", "adjective")]
            person = next((m for m in mentions if m.form == "person"), None)
            state = next((c for m in mentions if m.form not in NOT_SPEAKING and (c := m.code)), None)
            if person is not None:
                named = self._persons.named(person.text, person.terms, state=state)
                if named.code is None:
                    named = self._persons.named(person.text, person.terms)
                found += [(named.code, named)] if named.code else []
            elif (titled := self._titled(part, state)) is not None:
                found += [(titled.code, titled)] if titled.code else []
                unknown += titled.code is None
            elif state is not None:
                found += [(code, None) for code in self._codes(part)]
            elif (code := OWN_CODE.search(part)) and self._registry.actor(code[0]):
                found.append((code[0], None))
        return found, not (unknown and len(parts) > 1)

    def _titled(self, part: str, state: str | None) -> Person | None:
        """The person after the words for an office: "Prime Minister Chính", "NSC Spokesperson Ada Borg"."""
        words = WORD.findall(part)
        for first in range(len(words) - 1):
            for last in range(len(words) - 1, first, -1):
                title = " ".join(words[first:last])
                role = self._registry.role(title)
                if role is not None and role.kind == "person":
                    return self._holder(words[last:], role, title, state)
        return None

    def _holder(self, words: list[str], role: Role, title: str, state: str | None) -> Person:
        """Who holds the office, by the name that begins with these words."""
        name = " ".join(words)
        for end in range(len(words), 0, -1):
            called = " ".join(words[:end])
            terms = self._registry.persons.terms_of(called)
            if terms or self._registry.persons.candidates(called):
                person = self._persons.named(called, terms, role=role, words=title, state=state, titled=True)
                if person.code is not None:
                    return person
        if state is not None:
            return Person(name, state, title, role.sector)
        # "Press Secretary Borg" of an official outlet speaks for the outlet's actor; a head of state or government
        # whom the files do not know is a guest.
        if self._outlet is not None and role.office not in HEADS:
            return Person(name, self._outlet.actor, title, role.sector)
        return Person(name, None, title, role.sector, reason=f"nothing says for whom {name} speaks")

    def _from_outlet(self) -> ActorReference | None:
        outlet = self._outlet
        if outlet is None:
            return self._from_outlet_name()
        return ActorReference(
            text=outlet.name, span=None, actor=outlet.actor, actors=(outlet.actor,), name=outlet.name,
            sector=outlet.sector, resolved_by="outlet/1",
        )  # fmt: skip

    def _from_outlet_name(self) -> ActorReference | None:
        """The state whose body the outlet's name says it is: "Ministry of Foreign Affairs of Peru", no "Peru Times"."""
        name = self._document.outlet or ""
        states = [code for code in self._codes(name) if self._is_state(code)]
        words = WORD.findall(name)
        spans = ((a, b) for a in range(len(words)) for b in range(a + 1, min(a + 6, len(words)) + 1))
        roles = [role for a, b in spans if (role := self._registry.role(" ".join(words[a:b]))) is not None]
        body = next((role for role in roles if role.kind == "body" and role.sector in SECTORS_OF_STATE), None)
        if len(states) != 1 or body is None or any(role.sector == "MED" for role in roles):
            return None
        return ActorReference(
            text=name, span=None, actor=states[0], actors=(states[0],), name=name, sector=body.sector,
            resolved_by="outlet/1",
        )  # fmt: skip

    def _joined(self, speakers: Sequence[tuple[str, Person | None]], *, text: str) -> ActorReference | None:
        codes = tuple(dict.fromkeys(code for code, _ in speakers))
        if not codes:
            return None
        rule = "byline/1" if text in self._document.authors else "title/1"
        known: dict[str, Person | None] = {}
        for code, person in speakers:
            known[code] = known.get(code) or person
        self.each = tuple(
            ActorReference(
                text=text, span=None, actor=code, actors=(code,), name=person.name if person else None,
                role=person.role if person else None, sector=person.sector if person else None, resolved_by=rule,
            )
            for code, person in known.items()
        )  # fmt: skip
        if len(speakers) == 1:
            return self.each[0]
        return ActorReference(
            text=text, span=None, actor=codes[0] if len(codes) == 1 else None, actors=codes, resolved_by=rule,
            reason=None if len(codes) == 1 else "several actors speak together",
        )  # fmt: skip

    def _mentions(self, text: str) -> list[Mention]:
        day = self._document.published_on
        return complete(self._registry.matches(text, day), text, self._registry, day)

    def _codes(self, text: str) -> tuple[str, ...]:
        """Actors a title names, capitals as places left out."""
        mentions = self._mentions(text)
        certain = [m for m in mentions if m.strength == "strong" or m.form in ("name", "adjective")]
        return tuple(dict.fromkeys(m.code for m in certain if m.code and m.form not in NOT_SPEAKING))


def outlet_of(document: Document, registry: Registry) -> OfficialOutlet | None:
    """The official outlet that published the document, by address or name."""
    for given in (document.url, document.outlet):
        if given and (outlet := registry.outlet(given)):
            return outlet
    return None
