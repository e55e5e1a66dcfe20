"""Lexicon entries → actors, names, roles and outlets. Shipped files and a user's own take the same way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Literal, cast

from depositary.actors.actor import Actor, ActorKind, Membership, OfficialOutlet, Role
from depositary.actors.contribution import Contribution, add_names, texts_of, validity_of
from depositary.actors.matching import Candidate, Form
from depositary.actors.name_entries import read_armed_group, read_medium, read_metonym, read_other_name, read_place
from depositary.actors.offices import OFFICES
from depositary.actors.validity import Validity
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
    "place",
    "medium",
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
    "places": "place",
    "media": "medium",
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
    "place": {"actor", "names", "adjectives", "people", "reason", "note", "kind"},
    "medium": {"name", "names", "country", "state_owned", "speaks_for_state", "note", "kind"},
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
    "place": ("actor", "names"),
    "medium": ("names", "country"),
}


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
    if default in ("metonym", "role", "official_outlet", "other_name", "place"):
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


def _read_actor(entry: dict[str, Any], kind: EntryKind, found: Contribution) -> None:
    validity = validity_of(entry)
    code = entry["code"]
    if not isinstance(code, str):
        raise ValueError(f"code {code!r} is no text; quote it")
    members: list[Membership] = []
    for group in entry.get("members") or []:
        during = validity_of(group, "since")
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
        other_codes=tuple(texts_of(entry, "other_codes")),
        family_name_first=bool(entry.get("family_name_first", False)),
        note=entry.get("note"),
    )
    form: Form = "name" if kind in ("state", "territory") else cast(Form, kind)
    # A vanished state keeps its name and code; a state is called by its name before it is independent, too.
    add_names(entry, found, code=code, form=form, validity=Validity())


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
    for name in texts_of(entry, "names"):
        found.roles[name.casefold()] = role
        if role.actor is not None:
            found.names[name].append(
                Candidate(
                    code=role.actor,
                    form="body",
                    name=name,
                    strength=entry.get("strength", "weak"),
                    validity=validity_of(entry),
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
            names=tuple(texts_of(entry, "names")),
            sector=entry.get("sector"),
        )
    )


_READERS: dict[EntryKind, Callable[[dict[str, Any], EntryKind, Contribution], None]] = {
    "state": _read_actor,
    "territory": _read_actor,
    "organisation": _read_actor,
    "collective": _read_actor,
    "armed_group": read_armed_group,
    "metonym": read_metonym,
    "role": _read_role,
    "official_outlet": _read_outlet,
    "other_name": read_other_name,
    "place": read_place,
    "medium": read_medium,
}
