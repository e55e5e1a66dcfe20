"""Official outlets by address or name: whitehouse.gov speaks for the United States."""

from __future__ import annotations

import re
from collections.abc import Iterable

from depositary.actors.actor import OfficialOutlet

# "https://en.kremlin.ru:443/events/…" and "en.kremlin.ru" both give "en.kremlin.ru".
HOST = re.compile(
    r"(?:[a-z][a-z0-9+.-]*://)?(?:[^/@\s]*@)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\.?(?::\d+)?(?:[/?#]\S*)?", re.IGNORECASE
)


class OutletIndex:
    """Finds outlets; a subdomain is its nearest listed domain."""

    def __init__(self, outlets: Iterable[OfficialOutlet]) -> None:
        self.outlets: tuple[OfficialOutlet, ...] = tuple(outlets)
        self._by_domain = {outlet.domain: outlet for outlet in self.outlets}
        self._by_name: dict[str, OfficialOutlet] = {}
        for outlet in self.outlets:
            for name in (outlet.name, *outlet.names):
                self._by_name.setdefault(_key(name), outlet)

    def find(self, address_or_name: str) -> OfficialOutlet | None:
        """The outlet of a web address, a domain or a name as written in data; None when it is not an official one."""
        given = address_or_name.strip()
        if match := HOST.fullmatch(given):
            parts = match[1].lower().split(".")
            for first in range(len(parts) - 1):
                if outlet := self._by_domain.get(".".join(parts[first:])):
                    return outlet
        return self._by_name.get(_key(given))


def _key(name: str) -> str:
    return name.strip().casefold().removeprefix("the ")
