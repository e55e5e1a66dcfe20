"""Words of the user → values the ledger knows: actors by name, types and genres in any case; else what comes near."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from depositary.errors import InvalidInputError
from depositary.records import EVENT_TYPES, STATUSES

if TYPE_CHECKING:
    from depositary.actors.registry import Registry
    from depositary.ledger import Filters

ACTOR_FILTERS = ("actor", "recipient", "source", "about")


def checked_filters(filters: Filters) -> Filters:
    """The same filters in the ledger's own words.

    Raises:
        InvalidInputError: a type, status or genre is none; the message lists what is.
    """
    from depositary.documents import parse_genre

    return replace(
        filters,
        type=_one_of("event type", filters.type, EVENT_TYPES),
        status=_one_of("status", filters.status, STATUSES),
        genre=parse_genre(filters.genre) if filters.genre else None,
        actor=_actor_code(filters.actor),
        recipient=_actor_code(filters.recipient),
        source=_actor_code(filters.source),
        about=_actor_code(filters.about),
    )


def refuse_unknown_actors(filters: Filters) -> None:
    """Called when nothing was found: was it because an actor is not known at all?

    A ledger may hold codes of a user's own actor files, so only a filter without rows is examined.

    Raises:
        InvalidInputError: an actor is not known; the message names the nearest.
    """
    for name in ACTOR_FILTERS:
        value = getattr(filters, name)
        if value is not None and (registry := _registry()).actor(value) is None:
            nearest = ", ".join(f"{name} ({code})" for name, code in registry.suggest(value))
            hint = f" Did you mean {nearest}?" if nearest else " docs/actors.md says where the codes are listed."
            raise InvalidInputError(f'No actor is known by "{value}", and the ledger has none either.{hint}')


def _actor_code(value: str | None) -> str | None:
    """The code of a code or name; what the registry does not know, or knows as several, stays as it is."""
    if value is None:
        return None
    registry = _registry()
    if (actor := registry.actor(value) or registry.actor(value.upper())) is not None:
        return actor.code
    # Someone who stood for a state in several offices is still of one actor.
    codes = {c.code for name in (value, value.title()) for c in registry.candidates(name) if c.code}
    return codes.pop() if len(codes) == 1 else value


def _registry() -> Registry:
    from depositary.actors.registry import Registry

    return Registry.default()


def _one_of(kind: str, value: str | None, valid: Sequence[str]) -> str | None:
    if value is None:
        return None
    for known in valid:
        if known.casefold() == value.strip().casefold():
            return known
    raise InvalidInputError(f'"{value}" is no {kind}. Use one of: {", ".join(valid)}.')
