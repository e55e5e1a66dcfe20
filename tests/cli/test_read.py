"""`depositary read`: marked text, records, coverage; JSON; pages."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rich.console import Console

from depositary.cli.reading_view import print_reading
from depositary.exchange import decode_reading
from depositary.records import Reading
from tests.cli.conftest import Command
from tests.factories import make_attribution, make_document, make_event, make_reading
from tests.web.example_reading import TEXT, example_reading

pytestmark = pytest.mark.usefixtures("reader")


@pytest.fixture
def text_file(tmp_path: Path) -> Path:
    path = tmp_path / "example.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def shown(reading: Reading, *, colour: bool = False, width: int = 200) -> str:
    console = Console(width=width, force_terminal=colour, color_system="standard" if colour else None, markup=False)
    with console.capture() as capture:
        print_reading(reading, console)
    return capture.get()


def test_the_text_is_marked_in_brackets_where_there_are_no_colours(run: Command, text_file: Path) -> None:
    result = run("read", text_file)
    assert result.exit_code == 0
    # The line is longer than the terminal is wide.
    flat = " ".join(result.output.split())
    assert "‹Poland’s foreign minister› _said_[a1] on Monday «that Germany had *signed*[e1] an agreement" in flat
    assert "«that “‹officials in Berlin› _believe_[a2] «the line will open by May»”»." in flat
    assert "Marked: ‹source› _cue_ «content» *event* [a1] attribution [e1] event" in flat


@pytest.mark.parametrize(
    "row",
    [
        pytest.param("a1 Poland’s foreign minister → POL said", id="a source with its actor"),
        pytest.param("a2 officials in Berlin → DEU believe the line will open by May indirect – – a1", id="nesting"),
        pytest.param("two diplomats → ? (unnamed diplomats)", id="why a source is not resolved"),
        pytest.param("EU −, BLR", id="stance and target"),
        pytest.param("e3 SANCTION (embargo; economic) EU → BLR occurred Jul 2024", id="an event"),
        pytest.param("offer of Japan author", id="who asserts an event"),
        pytest.param("Coverage: 4 of 5 sentences read; 1 source undetermined; left out: author line", id="coverage"),
        pytest.param("Harbour Review · 3 July 2024 (given) · commentary (text: an author line", id="the head"),
    ],
)
def test_the_view_holds(run: Command, text_file: Path, row: str) -> None:
    assert row in " ".join(run("read", text_file).output.split())


def test_records_are_numbered_because_their_ids_are_hashes() -> None:
    event = make_event(id="e5ab2bf3f2be", asserted_by="a91c52d1fe1b")
    view = " ".join(shown(make_reading(attributions=[make_attribution(id="a91c52d1fe1b")], events=[event])).split())
    assert "*signed*[e1]" in view
    assert "agreement with Poland a1" in view
    assert "a91c52d1fe1b" not in view


def test_colours_replace_brackets() -> None:
    view = shown(example_reading(), colour=True)
    assert "\x1b[1;94mPoland’s foreign minister\x1b[0m" in view
    assert "‹" not in view


def test_no_colour_keeps_brackets(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    view = shown(example_reading(), colour=True)
    assert "‹officials in Berlin›" in view
    assert "\x1b[36m" not in view


def test_text_is_wrapped_at_the_width_of_the_terminal() -> None:
    assert max(map(len, shown(example_reading(), width=72).splitlines())) <= 72


def test_a_narrow_terminal_shows_every_field_of_a_record() -> None:
    view = " ".join(shown(example_reading(), width=60).split())
    assert "source → actor two diplomats → ? (unnamed diplomats) cue According to content the European" in view
    assert "id e3 type SANCTION (embargo; economic) actors → recipients EU → BLR status occurred date Jul 2024" in view
    assert "asserted by a3" in view


def test_hostile_text_steers_no_terminal_and_is_no_markup() -> None:
    text = "Evil \x1b]0;owned\x07 [bold]said[/bold] \x1b[2J\x9b31m \u202eend"
    document = make_document(text, title=text, outlet=text, genre_reason=text)
    attribution = make_attribution(source=None, cue=(5, 9), content=((0, len(text)),), about=("\x1b[2J",))
    event = make_event(trigger=(0, 4), clause=((0, len(text)),), mode="\x1b[1m")
    view = shown(make_reading(document, [attribution], [event]))
    assert "[bold]said[/bold]" in view
    assert not {"\x1b", "\x07", "\x9b", "\u202e"} & set(view)


def test_ids_of_neighbours_are_joined() -> None:
    attributions = [make_attribution(id=f"hash{number}") for number in range(4)]
    attributions.insert(3, make_attribution(id="other", cue=None, content=((0, 3),)))
    assert "_said_[a1–a3 a5]" in shown(make_reading(attributions=attributions))


def test_a_long_text_is_printed_whole() -> None:
    text = "\n\n".join(f"Paragraph {number} says little." for number in range(3000))
    view = shown(make_reading(make_document(text), [], []))
    assert "Paragraph 2999 says little." in view
    assert "No attributions or events were found." in view


def test_json_is_the_exchange_format(run: Command, text_file: Path) -> None:
    result = run("read", text_file, "--json", "--include-text")
    assert decode_reading(result.stdout_bytes) == example_reading()


def test_several_documents_stream_one_per_line(run: Command, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"d{n}", "text": f"Text number {n} is short."}) for n in (1, 2)]
    (tmp_path / "two.jsonl").write_text("\n".join(lines))
    result = run("read", tmp_path / "two.jsonl", "--json")
    assert [json.loads(line)["document"]["id"] for line in result.stdout.splitlines()] == ["d1", "d2"]
    assert "Text number 2" in run("read", tmp_path / "two.jsonl").stdout


def test_standard_input(run: Command) -> None:
    result = run("read", "-", "--json", input=TEXT)
    assert json.loads(result.stdout)["document"]["id"] == "pipeline"


def test_options_win_over_what_is_found(run: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A short text about nothing in particular.")
    options = ("--published", "2024-05-01", "--outlet", "Example Wire", "--genre", "op-ed")
    document = json.loads(run("read", tmp_path / "a.txt", *options, "--json").stdout)["document"]
    assert (document["published_on"], document["outlet"]) == ("2024-05-01", "Example Wire")
    assert (document["genre"], document["genre_reason"]) == ("commentary", "given")


def test_pages_of_several_documents_are_numbered(run: Command, text_file: Path, tmp_path: Path) -> None:
    (tmp_path / "other.txt").write_text("Another text.")
    result = run("read", text_file, tmp_path / "other.txt", "--html", tmp_path / "page.html")
    assert result.exit_code == 0
    assert "Harbour Review" in (tmp_path / "page.html").read_text(encoding="utf-8")
    assert "Another text." in (tmp_path / "page-2.html").read_text(encoding="utf-8")
    assert result.stdout == ""


def test_a_page_that_cannot_be_written_is_one_line(run: Command, text_file: Path, tmp_path: Path) -> None:
    result = run("read", text_file, "--html", tmp_path / "absent" / "page.html")
    assert result.exit_code == 2
    assert "No such file or directory" in result.stderr


def test_explanations_name_rule_reason_and_confidence(run: Command, text_file: Path) -> None:
    output = " ".join(run("read", text_file, "--explain").output.split())
    assert "a1 a1 reported_speech/1 Poland’s foreign minister → POL (Foreign Minister, GOV) office/1" in output
    assert "two diplomats → ? unnamed diplomats" in output
    assert "e2 e2 predicates/1 Kenyan officials → KEN (GOV) name/1 0.80" in output


def test_broken_files_are_listed_and_the_rest_is_read(run: Command, text_file: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run("read", tmp_path / "empty.txt", tmp_path / "absent.txt", text_file)
    assert result.exit_code == 0
    assert "Could not read 2 files:" in result.stderr
    assert "absent.txt: no such file or directory" in result.stderr


def test_nothing_read_is_a_failure(run: Command, tmp_path: Path) -> None:
    assert run("read", tmp_path / "absent.txt").exit_code == 1
    result = run("read", tmp_path)
    assert (result.exit_code, result.stderr) == (1, "There was nothing to read.\n")
