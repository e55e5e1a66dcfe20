"""An actor and what belongs to it, as the lexicons describe them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from depositary.actors.validity import ALWAYS, Validity

ActorKind = Literal["state", "territory", "organisation", "collective"]


@dataclass(frozen=True, slots=True)
class Membership:
    """One actor's time in a body; someone who left and came back has two."""

    actor: str
    validity: Validity = ALWAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A state, territory, organisation or collective label with a code."""

    code: str
    """ISO 3166-1 alpha-3 for states and territories, ISO 3166-3 for former states, the registry's own otherwise."""
    name: str
    kind: ActorKind
    sector: str | None = None
    """PLOVER sector; None for states and labels."""
    part_of: str | None = None
    """Code of the body this one belongs to."""
    members: tuple[Membership, ...] = ()
    capital: str | None = None
    validity: Validity = ALWAYS
    """The time it exists."""
    successor: str | None = None
    other_codes: tuple[str, ...] = ()
    """Codes of other schemes that mean the same actor."""
    family_name_first: bool = False
    """Whether news English writes its people's family names first."""
    note: str | None = None

    def members_on(self, day: date | None) -> tuple[str, ...]:
        """Codes of its members on `day`, sorted; of all it ever had, without a day."""
        return tuple(sorted({m.actor for m in self.members if m.validity.holds_on(day)}))


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """A word for an office, body or group."""

    role: str
    """The canonical word: "foreign minister" for "foreign secretary" too."""
    sector: str
    kind: Literal["person", "body", "group"]
    office: str | None = None
    """Column `office` of the offices files, when the word names one."""
    actor: str | None = None
    """Set where the word alone says whose body it is: the Knesset."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficialOutlet:
    """A site or service through which an actor speaks for itself."""

    domain: str
    actor: str
    name: str
    names: tuple[str, ...] = ()
    sector: str | None = None
