"""Lexicon entries → actors, names, roles and outlets. Shipped files and a user's own take the same way."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Literal, cast

from depositary.actors.actor import Actor, ActorKind, Membership, OfficialOutlet, Role
from depositary.actors.matching import Candidate, Form, Strength
from depositary.actors.offices import OFFICES, OfficeTerm
from depositary.actors.validity import Validity, first_day, last_day
from depositary.errors import LexiconError

EntryKind = Literal[
    "state",
    "territory",
    "organisation",
    "collective",
    "armed_group",
    "metonym",
    "role",
    "official_outlet",
    "other_name",
]
KIND_OF_FILE: dict[str, EntryKind] = {
    "states": "state",
    "organisations": "organisation",
    "collectives": "collective",
    "armed_groups": "armed_group",
    "metonyms": "metonym",
    "roles": "role",
    "official_outlets": "official_outlet",
    "other_names": "other_name",
}
"""File name without ".yaml" → what its entries are unless they say otherwise."""

_NAMES = {"name", "names", "weak_names", "adjectives", "weak_adjectives", "people", "dated", "common_words"}
_TIMES = {"from", "until", "note", "kind"}
_ACTOR = _NAMES | _TIMES | {"code", "other_codes", "sector", "part_of", "members", "successor"}
FIELDS: dict[EntryKind, set[str]] = {
    "state": _ACTOR | {"capital", "family_name_first"},
    "territory": _ACTOR | {"capital", "family_name_first"},
    "organisation": _ACTOR,
    "collective": _ACTOR,
    "armed_group": _NAMES | _TIMES | {"country", "sector"},
    "metonym": _TIMES | {"name", "actor", "place", "strength", "when", "alternatives", "sector"},
    "role": _TIMES | {"role", "names", "sector", "office", "actor", "strength"},
    "official_outlet": _TIMES | {"domain", "actor", "name", "names", "sector"},
    "other_name": _TIMES | {"names"},
}
REQUIRED: dict[EntryKind, tuple[str, ...]] = {
    "state": ("code", "name"),
    "territory": ("code", "name"),
    "organisation": ("code", "name"),
    "collective": ("code", "name"),
    "armed_group": ("name", "country"),
    "metonym": ("name", "actor"),
    "role": ("role", "names", "sector"),
    "official_outlet": ("domain", "actor", "name"),
    "other_name": ("names",),
}
CONDITIONS = ("speaks_or_decides", "near_court_words", "near_military_words", "never")


@dataclass
class Contribution:
    """What one file adds to the registry."""

    actors: dict[str, Actor] = field(default_factory=dict)
    names: defaultdict[str, list[Candidate]] = field(default_factory=lambda: defaultdict(list))
    roles: dict[str, Role] = field(default_factory=dict)
    outlets: list[OfficialOutlet] = field(default_factory=list)
    terms: list[OfficeTerm] = field(default_factory=list)
    hiding: list[str] = field(default_factory=list)
    common_words: set[str] = field(default_factory=set)


def read_entries(entries: list[dict[str, Any]], *, file: str, kind: EntryKind | None) -> Contribution:
    """Everything the entries of one file say.

    Args:
        entries: as `depositary.lexicons.read_lexicon` returns them.
        file: how errors call the file.
        kind: what an entry is that does not say it; None when each must.
    Raises:
        LexiconError: an entry lacks a field, has an unknown one or a value that is not usable.
    """
    found = Contribution()
    for number, entry in enumerate(entries, start=1):
        if not isinstance(entry, dict):
            raise LexiconError(f"{file}, entry {number}: write an entry as {{code: …, name: …}}, not {entry!r}.")
        label = next((entry[key] for key in ("code", "name", "role", "domain") if key in entry), "?")
        place = f"{file}, entry {number} ({label})"
        of_kind = _kind(entry, place, kind)
        _check_fields(entry, of_kind, place)
        try:
            _READERS[of_kind](entry, of_kind, found)
        except (ValueError, TypeError, KeyError, AttributeError) as error:
            raise LexiconError(f"{place}: {error}.") from error
    return found


def _kind(entry: dict[str, Any], place: str, default: EntryKind | None) -> EntryKind:
    # In other lexicons than those of actors, "kind" keeps its own meaning: body, street, seas.
    if default in ("metonym", "role", "official_outlet", "other_name"):
        return default
    kind = entry.get("kind", default)
    if kind not in FIELDS:
        raise LexiconError(f"{place}: 'kind' is {kind!r}; write one of {', '.join(FIELDS)}.")
    return cast(EntryKind, kind)


def _check_fields(entry: dict[str, Any], kind: EntryKind, place: str) -> None:
    if missing := [key for key in REQUIRED[kind] if key not in entry]:
        raise LexiconError(f"{place}: lacks {', '.join(missing)}.")
    if unknown := sorted(set(map(str, entry)) - FIELDS[kind]):
        raise LexiconError(f"{place}: unknown field {', '.join(unknown)}; known: {', '.join(sorted(FIELDS[kind]))}.")


def _validity(entry: dict[str, Any], since: str = "from") -> Validity:
    validity = Validity(first_day(entry.get(since)), last_day(entry.get("until")))
    if validity.since and validity.until and validity.until < validity.since:
        raise ValueError(f"'until' ({validity.until}) lies before '{since}' ({validity.since})")
    return validity


def _texts(entry: dict[str, Any], key: str) -> list[str]:
    """The strings of a list field. YAML reads an unquoted No as false, so anything else is an error."""
    values = entry.get(key) or []
    if not isinstance(values, list) or not all(isinstance(value, str) and value for value in values):
        raise ValueError(f"'{key}' must be a list of texts; quote words such as \"No\" and numbers")
    return values


def _add_names(entry: dict[str, Any], found: Contribution, *, code: str | None, form: Form, validity: Validity) -> None:
    """Every spelling of an actor, with its form and strength."""
    name: str = entry["name"]
    sector = entry.get("sector")

    def add(spelling: str, of_form: Form, strength: Strength, during: Validity) -> None:
        found.names[spelling].append(
            Candidate(code=code, form=of_form, name=name, strength=strength, validity=during, sector=sector)
        )

    weak = _texts(entry, "weak_names")
    for spelling in dict.fromkeys([*_texts(entry, "names")] or [name]):
        add(spelling, form, "strong", validity)
    for spelling in weak:
        add(spelling, form, "weak", validity)
    for spelling in _texts(entry, "adjectives"):
        add(spelling, "adjective", "strong", validity)
    for spelling in _texts(entry, "weak_adjectives"):
        add(spelling, "adjective", "weak", validity)
    for spelling in _texts(entry, "people"):
        if spelling not in (entry.get("adjectives") or ()):
            add(spelling, "people", "strong", validity)
    for dated in entry.get("dated") or []:
        add(dated["name"], dated.get("form", form), dated.get("strength", "strong"), _validity(dated))
    found.common_words.update(_texts(entry, "common_words"))


def _read_actor(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    validity = _validity(entry)
    code = entry["code"]
    if not isinstance(code, str):
        raise ValueError(f"code {code!r} is no text; quote it")
    members: list[Membership] = []
    for group in entry.get("members") or []:
        during = _validity(group, "since")
        members += [
            Membership(member, during) for member in [*group.get("actors", ()), *filter(None, [group.get("actor")])]
        ]
    found.actors[code] = Actor(
        code=code,
        name=entry["name"],
        kind=cast(ActorKind, kind),
        sector=entry.get("sector"),
        part_of=entry.get("part_of"),
        members=tuple(members),
        capital=entry.get("capital"),
        validity=validity,
        successor=entry.get("successor"),
        other_codes=tuple(_texts(entry, "other_codes")),
        family_name_first=bool(entry.get("family_name_first", False)),
        note=entry.get("note"),
    )
    form: Form = "name" if kind in ("state", "territory") else cast(Form, kind)
    # A vanished state keeps its name and code; a state is called by its name before it is independent, too.
    _add_names(entry, found, code=code, form=form, validity=Validity())


def _read_armed_group(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    _add_names(entry, found, code=entry["country"], form="armed_group", validity=_validity(entry))


def _read_metonym(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    for reading in [entry, *(entry.get("alternatives") or [])]:
        when = reading.get("when")
        if when is not None and when not in CONDITIONS:
            raise ValueError(f"'when' is {when!r}; write one of {', '.join(CONDITIONS)}, or leave it out")
        strength = entry.get("strength", "weak")
        if strength not in ("strong", "weak"):
            raise ValueError(f"'strength' is {strength!r}; write strong or weak")
        found.names[entry["name"]].append(
            Candidate(
                code=reading["actor"],
                form="metonym",
                name=entry["name"],
                strength=strength,
                validity=_validity(reading),
                sector=reading.get("sector"),
                place=entry.get("place") or entry.get("kind"),
                when=when,
            )
        )


def _read_role(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    office = entry.get("office")
    if office is not None and office not in OFFICES:
        raise ValueError(f"office {office!r} is none of {', '.join(OFFICES)}")
    role_kind = entry.get("kind")
    role = Role(
        role=entry["role"],
        sector=entry["sector"],
        kind=role_kind if role_kind in ("person", "body", "group") else "body",
        office=office,
        actor=entry.get("actor"),
    )
    for name in _texts(entry, "names"):
        found.roles[name.casefold()] = role
        if role.actor is not None:
            found.names[name].append(
                Candidate(
                    code=role.actor,
                    form="body",
                    name=name,
                    strength=entry.get("strength", "weak"),
                    validity=_validity(entry),
                    sector=role.sector,
                    role=role.role,
                )
            )


def _read_outlet(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    found.outlets.append(
        OfficialOutlet(
            domain=entry["domain"].lower(),
            actor=entry["actor"],
            name=entry["name"],
            names=tuple(_texts(entry, "names")),
            sector=entry.get("sector"),
        )
    )


def _read_other_name(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    found.hiding += _texts(entry, "names")


_READERS: dict[EntryKind, Callable[[dict[str, Any], EntryKind, Contribution], None]] = {
    "state": _read_actor,
    "territory": _read_actor,
    "organisation": _read_actor,
    "collective": _read_actor,
    "armed_group": _read_armed_group,
    "metonym": _read_metonym,
    "role": _read_role,
    "official_outlet": _read_outlet,
    "other_name": _read_other_name,
}
