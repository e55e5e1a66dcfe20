"""Signs in the words of a sentence of whether one of several known speakers says it, each with a weight.

Where a title names two speakers and no label says whose turn it is, the words usually do: nobody works "with" himself
or calls himself "he". Each sign is a function from a sentence to the codes it speaks for or against.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from depositary.coding.attribution.speaking_sides import FIRST_PERSON, Words
from depositary.coding.events import frames
from depositary.language import Token

Found = Iterator[tuple[frozenset[str], Token]]
Sign = Callable[[Words], Found]

# What one side does to the other; a state or person as object of these is not the speaker.
_TOWARDS_OTHERS = frozenset({
    "meet", "visit", "invite", "ask", "tell", "urge", "assure", "inform", "support", "help", "assist", "praise",
    "commend", "host", "receive", "remind", "join", "salute", "greet", "equip", "arm",
})  # fmt: skip
_GIVEN = frozenset({"support", "love", "commitment", "assistance", "aid", "help", "friendship", "respect", "affection"})
_THANKS = frozenset({"thank", "thankful", "grateful", "appreciate", "indebted", "congratulate"})
_PARTNERS = frozenset({"friend", "partner", "colleague", "counterpart", "ally", "neighbour", "neighbor", "guest"})
_JOURNEYS = frozenset({"visit", "trip", "travel", "journey", "arrive", "come", "go", "fly", "return"})
_HOSTING = frozenset({"welcome", "host", "have", "receive", "see", "greet"})
# What a state says of itself in the present: "Fiji remains ready".
_ATTITUDES = frozenset({
    "welcome", "support", "believe", "hope", "appreciate", "reaffirm", "condemn", "wish", "need", "want", "attach",
    "propose", "thank", "remain", "stand", "appeal", "call", "intend", "value",
})  # fmt: skip
# A state sends these to others.
_MISSIONS = frozenset({"embassy", "ambassador", "consulate", "envoy", "chargé", "troop", "soldier", "mission"})
# One may have these in one's own country or in another's.
_OUTPOSTS = _MISSIONS | frozenset({
    "force", "partner", "friend", "colleague", "counterpart",
    "ally", "company", "investment", "investor", "citizen", "national", "diplomat", "presence", "interest",
    "business", "trip", "visit", "meeting", "talk", "stay", "base", "compatriot", "position", "support", "involvement",
    "time", "conversation", "discussion", "work", "effort", "host", "guest", "delegation", "team",
})  # fmt: skip


def is_named_beside_the_speaker(words: Words) -> Found:
    """is named beside the speaker: "Mr. Roe and I"."""
    for token in words.sentence.tokens:
        if token.text.lower() not in FIRST_PERSON and words.is_joined_to_speaker(token):
            yield words.sides(token), token


def is_addressed(words: Words) -> Found:
    """is addressed: "Thank you, Mr. Secretary General", "you and the people of Fiji"."""
    for token in words.sentence.tokens:
        called = token.base_relation == "vocative" and frames.preposition(words.sentence, token) is None
        if called or words.is_form_of_address(token):
            yield words.persons(token), token
        elif token.base_relation == "conj" and words.sentence.tokens[token.head].text.lower() == "you":
            yield words.anybody(token), token


def is_thanked(words: Words) -> Found:
    """is thanked by the speaker: "we are grateful to Oslo", "thank you for the help of Oslo"."""
    for thanks in words.sentence.tokens:
        thanking = frames.subject(words.sentence, thanks) if thanks.lemma.lower() in _THANKS else None
        if thanks.lemma.lower() not in _THANKS or (thanking and thanking.text.lower() not in FIRST_PERSON):
            continue
        for token in words.sentence.children(thanks, "obl", "obj", "iobj"):
            if frames.preposition(words.sentence, token) == "to" or token.upos != "NOUN":
                yield words.sides(token), token
            else:
                yield words.owners(token).union(*map(words.sides, _givers(words, token))), token


def _givers(words: Words, gift: Token) -> list[Token]:
    """ "The help *of Oslo*", "aid provided *by Oslo*"."""
    givers = [
        t for t in words.sentence.children(gift, "nmod") if frames.preposition(words.sentence, t) in {"of", "from"}
    ]
    agents = [frames.agent(words.sentence, verb) for verb in words.sentence.children(gift, "acl")]
    return [*givers, *(t for t in agents if t is not None)]


def is_thankful(words: Words) -> Found:
    """is who thanks: "the people of Peru are grateful"."""
    for thanks in words.sentence.tokens:
        if thanks.lemma.lower() in _THANKS:
            for token in words.sentence.children(thanks, "nsubj"):
                yield words.anybody(token), token


def is_dealt_with(words: Words) -> Found:
    """is whom the speaker deals with: "we work with Lima", "our envoy to Lima", "I have invited Mr. Roe"."""
    for token in words.sentence.tokens:
        head, preposition = words.sentence.head(token), frames.preposition(words.sentence, token)
        if head is None or token.base_relation not in {"obl", "nmod", "obj", "iobj"}:
            continue
        beside = preposition == "with" and words.is_by_speaker(token)
        given = preposition in {"for", "to", "in"} and words.is_ours(head) and (
            head.lemma.lower() in _MISSIONS or (preposition != "in" and head.lemma.lower() in _GIVEN)
        )  # fmt: skip
        done = preposition is None and head.lemma.lower() in _TOWARDS_OTHERS and words.is_by_speaker(token)
        if beside or given or done:
            yield words.place(token) if preposition == "in" else words.sides(token), token


def is_partner_of_the_speaker(words: Words) -> Found:
    """is the speaker's partner: "our Norwegian friends", "my colleagues in Oslo"."""
    for token in words.sentence.tokens:
        if token.lemma.lower() not in _PARTNERS or not words.is_ours(token):
            continue
        near = words.sentence.children(token, "nmod", "appos", "flat")
        homes = [words.place(t) for t in near if frames.preposition(words.sentence, t) in {"in", "from"}]
        called = [words.persons(t) for t in near if frames.preposition(words.sentence, t) is None]
        yield words.owners(token).union(*homes, *called), token


def is_told_of(words: Words) -> Found:
    """is told of as of another: "he raised this question", "Mr. Roe spoke"."""
    for token in words.sentence.tokens:
        direction = words.sentence.tokens[0].text in {"(", "["}
        if token.base_relation == "nsubj" and not direction and not words.is_joined_to_speaker(token):
            yield words.persons(token), token


def is_visited(words: Words) -> Found:
    """is visited by the speaker: "my trip to Suva", "it is good to be back in Suva"."""
    for token in words.sentence.tokens:
        journey = words.sentence.head(token)
        if journey is None or frames.preposition(words.sentence, token) not in {"to", "in"}:
            continue
        goes = journey.lemma.lower() in _JOURNEYS and words.is_by_speaker(token)
        if goes or _is_glad_to_be(words, token):
            yield words.place(token), token


def _is_glad_to_be(words: Words, place: Token) -> bool:
    before = " ".join(t.text.lower() for t in words.sentence.tokens[max(place.index - 7, 0) : place.index])
    return (
        any(f"to be {here} in" in f"{before} " for here in ("here", "back", "back here")) or "to be in " in f"{before} "
    )


def is_spoken_for(words: Words) -> Found:
    """is spoken for: "on behalf of Fiji", "as President of Fiji I"."""
    for token in words.sentence.tokens:
        before = [t.text.lower() for t in words.sentence.tokens[max(token.index - 4, 0) : token.index]]
        if "behalf" in before and "of" in before[before.index("behalf") :]:
            yield words.sides(token) | words.owners(token), token
        elif frames.preposition(words.sentence, token) == "as" and _is_beside_first_person(words, token):
            offices = words.resolver.references(words.sentence, token)
            yield frozenset(c for r in offices if r.role is not None for c in r.codes), token


def _is_beside_first_person(words: Words, token: Token) -> bool:
    """Whether the token hangs on "I", on "my service", or on a verb of which "I" or "we" is the subject."""
    head = words.sentence.head(token)
    if head is None:
        return False
    return words.is_ours(head) or any(
        t.text.lower() in FIRST_PERSON for t in [head, *words.sentence.children(head, "nsubj")]
    )


def is_home_of_the_speaker(words: Words) -> Found:
    """is where the speaker is at home: "we in Fiji", "our President", "welcome to Suva", "your visit to Suva"."""
    for token in words.sentence.tokens:
        head, preposition = words.sentence.head(token), frames.preposition(words.sentence, token)
        if head is None or token.upos != "PROPN":
            continue
        we = head.text.lower() in {"we", "us"} and (preposition == "in" or token.base_relation == "appos")
        if we or (preposition in {"to", "in"} and _is_hosting(words, head)):
            yield words.place(token), token
        elif words.is_ours(token) and token.lemma.lower() not in _PARTNERS:
            yield words.place(token).union(*(r.codes for r in words.resolver.references(words.sentence, token))), token


def _is_hosting(words: Words, head: Token) -> bool:
    """Whether a guest is received there, or has come: "have you here in", "your visit to", "Welcome back to"."""
    if head.lemma.lower() in _JOURNEYS:
        return any(t.text.lower() == "your" for t in words.sentence.children(head, "nmod:poss"))
    guests = [t.text.lower() for t in words.sentence.children(head, "obj")]
    return head.lemma.lower() in _HOSTING and (guests == ["you"] or (head.lemma.lower() == "welcome" and not guests))


def has_what_is_the_speakers(words: Words) -> Found:
    """is where something of the speaker's stands: "our harbour in Suva"."""
    for token in words.sentence.tokens:
        thing = words.sentence.head(token)
        if thing is None or token.base_relation != "nmod" or frames.preposition(words.sentence, token) != "in":
            continue
        if thing.lemma.lower() not in _OUTPOSTS and words.is_ours(thing):
            yield words.place(token), token


def speaks_of_itself(words: Words) -> Found:
    """is a state of which attitudes are told in the present: "Fiji stands ready", "Fiji needs this"."""
    for verb in words.sentence.tokens:
        if verb.form == "third" and verb.lemma.lower() in _ATTITUDES:
            for token in words.sentence.children(verb, "nsubj"):
                yield words.sides(token) - words.persons(token), token


def is_interpreted(words: Words) -> Found:
    """is whose language is not the transcript's: "(As interpreted.)"."""
    host = words.resolver.actor_of_outlet()
    first = words.sentence.tokens[0]
    text = " ".join(t.text.lower() for t in words.sentence.tokens)
    guests = [s.codes[0] for s in words.speakers if s.codes[0] != host]
    if host is not None and len(guests) == 1 and re.search(r"\( (?:as )?(?:re)?(?:interpreted|translated)\b", text):
        yield frozenset(guests), first


@dataclass(frozen=True, slots=True)
class Evidence:
    """A sign, and how far it speaks for (above 0) or against (below 0) the actors it finds."""

    sign: Sign
    weight: float

    @property
    def reason(self) -> str:
        """The sign in words."""
        return (self.sign.__doc__ or "").partition(":")[0].strip(" .")


SPEAKER_EVIDENCE = (
    Evidence(is_named_beside_the_speaker, weight=-2.0),
    Evidence(is_addressed, weight=-2.0),
    Evidence(is_thanked, weight=-1.5),
    Evidence(is_thankful, weight=1.5),
    Evidence(is_dealt_with, weight=-1.5),
    Evidence(is_partner_of_the_speaker, weight=-1.5),
    Evidence(is_told_of, weight=-1.5),
    Evidence(is_visited, weight=-1.0),
    Evidence(is_spoken_for, weight=2.0),
    Evidence(is_interpreted, weight=2.0),
    Evidence(is_home_of_the_speaker, weight=1.5),
    Evidence(has_what_is_the_speakers, weight=0.75),
    Evidence(speaks_of_itself, weight=0.75),
)
"""A single strong sign decides (`one_of_several.LEAST_LEAD`), a weak one needs a second."""
