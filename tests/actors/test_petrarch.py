"""PETRARCH and Phoenix actor dictionaries: names, synonyms and dated codes."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from depositary.actors.petrarch import split_code
from depositary.actors.registry import Registry
from depositary.errors import LexiconError

DICTIONARY = """\
# an invented dictionary
<!-- a comment -->
ADA_BERGSTEN_  ; politician
   [AFGGOV 12/22/2001-01/31/2005]
   [AFGREB <12/22/2001]
   [AFGELI]
+BERGSTEN_THE_ELDER_

OLD_GUARD_ [USAMIL >010120]  # two-digit year
MERIDIAN_FUND [IGOUNO]
ZORBLAX [NGOXYZ]
XU_ [CHNGOV 20130101-]
"""


@pytest.fixture(scope="module")
def registry(tmp_path_factory: pytest.TempPathFactory) -> Registry:
    path = tmp_path_factory.mktemp("actors") / "invented.actors.txt"
    path.write_text(DICTIONARY, encoding="utf-8")
    return Registry.with_user_files([path])


@pytest.mark.parametrize(
    ("text", "on", "code", "sector"),
    [
        pytest.param("Ada Bergsten", date(2003, 1, 1), "AFG", "GOV", id="a code holds between its dates"),
        pytest.param("Ada Bergsten", date(1999, 1, 1), "AFG", "REB", id="an open start holds before"),
        pytest.param("Ada Bergsten", date(2001, 12, 22), "AFG", "GOV", id="'<' leaves the day itself out"),
        pytest.param(
            "Ada Bergsten", date(2010, 1, 1), "AFG", "ELI", id="a code without dates holds where no other does"
        ),
        pytest.param("ADA BERGSTEN", date(2003, 1, 1), "AFG", "GOV", id="capitals match too"),
        pytest.param("Bergsten the Elder", date(2003, 1, 1), "AFG", "GOV", id="a synonym has the codes of its entry"),
        pytest.param("Old Guard", date(2001, 1, 20), "USA", "MIL", id="'>' begins on its day"),
        pytest.param("Old Guard", date(2001, 1, 19), None, "MIL", id="before the only dated code there is no actor"),
        pytest.param("Meridian Fund", date(2003, 1, 1), "UN", "IGO", id="an international code the registry knows"),
        pytest.param("Zorblax", date(2003, 1, 1), None, "NGO", id="an international code it does not know"),
        pytest.param("XU", date(2014, 1, 1), "CHN", "GOV", id="a short entry is found in capitals only"),
    ],
)
def test_dated_codes(registry: Registry, text: str, on: date, code: str | None, sector: str) -> None:
    (mention,) = registry.matches(text, on)
    assert (mention.code, mention.sector) == (code, sector)


@pytest.mark.parametrize("text", ["Xu Bing", "ada bergsten said so. Yes", "Oldguard"])
def test_what_is_not_found(registry: Registry, text: str) -> None:
    assert registry.matches(text) == []


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("AFGGOVMIL", ("AFG", "GOV")),
        ("PSE", ("PSE", None)),
        ("ROMGOV", ("ROU", "GOV")),
        ("IGOUNO", ("UN", "IGO")),
        ("UNOREF", ("UN", "REF")),
        ("QQQGOV", (None, "GOV")),
    ],
)
def test_codes_are_split(code: str, expected: tuple[str | None, str | None]) -> None:
    assert split_code(code, Registry.default()) == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param("+SYNONYM\n", "line 1: a synonym", id="a synonym without an entry"),
        pytest.param("[USA]\n", "line 1: a code", id="a code without an entry"),
        pytest.param("ADA\nBOB [USA]\n", "line 1 .ADA.: no code", id="an entry without a code"),
        pytest.param("ADA [USA 31/31/2001-]\n", "line 1: '31/31/2001' is no date", id="an impossible date"),
        pytest.param("ADA [USA 2001]\n", "restricts no date", id="a lonely year"),
        pytest.param("ADA [usa]\n", "neither an entry", id="a code in small letters"),
    ],
)
def test_broken_dictionaries(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "broken.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        Registry.with_user_files([path])
