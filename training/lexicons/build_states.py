"""Build `depositary/lexicons/states.yaml` from CLDR, ISO 3166 and the reviewed additions beside this file.

    python training/lexicons/build_states.py            writes the lexicon
    python training/lexicons/build_states.py --check    fails when the lexicon in the repository is stale

Needs babel and pycountry (dependency group "lexicons"). Same versions and additions give the same bytes.
"""

from __future__ import annotations

import argparse
import re
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any

import yaml

HERE = Path(__file__).parent
ADDITIONS = HERE / "state_additions.yaml"
LEXICON = HERE.parent.parent / "depositary" / "lexicons" / "states.yaml"

COPIED = ("other_codes", "capital", "from", "until", "successor", "family_name_first", "common_words", "dated", "note")
"""Fields of the additions that go into the lexicon as they are."""


def generated_names(code: str) -> list[str]:
    """The names of a state or territory in English: CLDR first, then ISO 3166; empty for codes neither knows."""
    import pycountry
    from babel import Locale

    country = pycountry.countries.get(alpha_3=code)
    if country is None:
        return []
    territories = Locale("en").territories
    found = [territories.get(country.alpha_2, "")]
    for field in ("common_name", "name", "official_name"):
        found.append(in_reading_order(getattr(country, field, "") or ""))
    return [spelled_out(name).removeprefix("The ").removeprefix("the ") for name in found if name]


def in_reading_order(name: str) -> str:
    """ISO sorts by the main word; newspapers do not. "Moldova, Republic of" becomes "Republic of Moldova"."""
    main, comma, before = name.partition(", ")
    return f"{before} {main}" if comma else name


def spelled_out(name: str) -> str:
    """One apostrophe, "and" for "&": the matcher reads texts the same way."""
    return name.replace("’", "'").replace(" & ", " and ")


def with_saint_spellings(names: list[str]) -> list[str]:
    """Every name that begins with Saint, in the three ways newspapers write it."""
    found: list[str] = []
    for name in names:
        found.append(name)
        if match := re.match(r"(?:Saint|St\.?) (.+)", name):
            found += [f"Saint {match[1]}", f"St. {match[1]}", f"St {match[1]}"]
    return found


def people_of(adjectives: list[str]) -> list[str]:
    """The regular plurals: Iranian, Iranians; Iraqi, Iraqis. Irregular ones stand in the additions."""
    return [f"{adjective}s" for adjective in adjectives if adjective[-1] in "ni"]


def entry(addition: dict[str, Any]) -> dict[str, Any]:
    """One lexicon entry, fields in reading order, empty ones left out."""
    generated = generated_names(addition["code"])
    name = addition.get("name") or (generated[0] if generated else None)
    if name is None:
        raise SystemExit(
            f"{addition['code']}: neither CLDR nor ISO 3166 names it; give it a 'name' in {ADDITIONS.name}."
        )
    weak = addition.get("weak", [])
    unwanted = {*weak, *addition.get("drop", [])}
    names = with_saint_spellings([name, *generated, *addition.get("names", [])])
    adjectives = addition["adjectives"]
    weak_adjectives = addition.get("weak_adjectives", [])
    result: dict[str, Any] = {
        "code": addition["code"],
        "kind": addition.get("kind", "state"),
        "name": name,
        "names": list(dict.fromkeys(n for n in names if n not in unwanted)),
        "weak_names": weak,
        "adjectives": adjectives,
        "weak_adjectives": weak_adjectives,
        "people": addition.get("people", people_of(adjectives)),
    }
    result |= {field: addition.get(field) for field in COPIED}
    return {key: value for key, value in result.items() if value not in (None, [], "")}


def build() -> str:
    """The whole lexicon as text."""
    additions = yaml.safe_load(ADDITIONS.read_text(encoding="utf-8"))
    codes = [addition["code"] for addition in additions["entries"]]
    if repeated := {code for code in codes if codes.count(code) > 1}:
        raise SystemExit(f"{ADDITIONS.name} has these codes twice: {', '.join(sorted(repeated))}.")
    header = {
        "provenance": {
            "describes": "states and territories: codes, names, adjectives, peoples and capitals in news English",
            "made_from": f"CLDR by way of babel {version('babel')} (Unicode-3.0), ISO 3166-1 by way of pycountry "
            f"{version('pycountry')} (LGPL-2.1), training/lexicons/state_additions.yaml by hand",
            "licence": "Apache-2.0 for the additions; names are facts taken from CLDR (Unicode-3.0) and ISO 3166-1",
            "retrieved": additions["provenance"]["retrieved"],
            "rebuilt_by": "training/lexicons/build_states.py",
            "changes": additions["provenance"]["changes"],
        }
    }
    lines = [yaml.safe_dump(header, sort_keys=False, allow_unicode=True, width=120), "entries:\n"]
    for addition in sorted(additions["entries"], key=lambda a: str(a["code"])):
        text = yaml.safe_dump(
            entry(addition), sort_keys=False, allow_unicode=True, default_flow_style=True, width=10**6
        )
        lines.append(f"- {text}")
    return "".join(lines)


def main() -> None:
    """Write or check the lexicon."""
    parser = argparse.ArgumentParser(description="Build the lexicon of states.")
    parser.add_argument("--check", action="store_true", help="only compare with the file in the repository")
    if parser.parse_args().check:
        if build() != LEXICON.read_text(encoding="utf-8"):
            sys.exit(f"{LEXICON} is stale; run `python {Path(__file__).name}` and review the difference.")
        return
    LEXICON.write_text(build(), encoding="utf-8")


if __name__ == "__main__":
    main()
