"""Two states exchanged throughout a text: its records must be exchanged, and otherwise equal (docs/premises.md, 6).

    python -m benchmarks.neutrality [--gold FILE] [--without-capitals] [--errors N] [--json]
    python -m benchmarks.neutrality --update-floors --reason "why they move"

Texts: the samples that ship and, where they lie beside the repository, the development passages. Only sentences that
name both states by exchangeable forms are read (name, adjective, people, capital): no exchange moves a president. A
record fails when the other reading has none like it; confidence is not compared.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from benchmarks.data_folder import add_data_option, present, sha256_of
from benchmarks.exchanged_names import State, StatePair, exchangeable_part, records_by_place, references_of
from benchmarks.floors import add_floor_options, load_floors, require_reason, update_floors
from depositary.records import Reading

GOLD = Path(__file__).parent / "own_gold" / "exchanged_states.json"
"""States with their forms, the pairs, and the small set that CI reads."""
FLOOR = "records exchanged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A text with what is known of its document."""

    text: str
    published_on: date | None
    outlet: str | None
    genre: str | None
    title: str | None = None


@dataclass(slots=True)
class Exchange:
    """What became of the records of all texts in which a pair changed places."""

    texts: int = 0
    records: int = 0
    """Of both readings."""
    failed: int = 0
    errors: list[str] = field(default_factory=list)

    @property
    def share_failed(self) -> float:
        return self.failed / self.records if self.records else 0.0

    def add(self, found: Iterable[Any], exchanged: Iterable[Any]) -> None:
        """Compare the records of a text with those of the exchanged one, both by place."""
        one, two = Counter(map(repr, found)), Counter(map(repr, exchanged))
        self.texts += 1
        self.records += one.total() + two.total()
        self.failed += ((one - two) + (two - one)).total()
        self.errors += [f"only as written: {record}" for record in (one - two).elements()]
        self.errors += [f"only exchanged:  {record}" for record in (two - one).elements()]


def load_pairs(pairs: Iterable[list[str]] | None = None) -> list[StatePair]:
    """The pairs of the gold file, or of those given as codes."""
    gold = json.loads(GOLD.read_text(encoding="utf-8"))
    states = {state["code"]: State(**state) for state in gold["states"]}
    return [StatePair(states[a], states[b]) for a, b in pairs or gold["pairs"]]


def without_capitals(pair: StatePair) -> StatePair:
    """The same pair, its capitals no longer exchanged: sentences that name one are left out."""
    return StatePair(replace(pair.a, capital=None), replace(pair.b, capital=None))


def sample_sources(names: Iterable[str] | None = None) -> Iterator[Source]:
    """The documents of the samples that ship, of all or the named files."""
    from depositary.documents import read_documents
    from depositary.samples import sample_paths

    paths = [path for path in sample_paths() if names is None or path.name in set(names)]
    for d in read_documents(paths, on_failure=lambda failure: None):
        yield Source(text=d.text, published_on=d.published_on, outlet=d.outlet, genre=d.genre, title=d.title)


def passage_sources(path: Path) -> Iterator[Source]:
    """Passages in the form of the hand-coded ones."""
    for passage in json.loads(present(path).read_text(encoding="utf-8")):
        day = passage["document_date"] or ""
        published = date.fromisoformat(day) if len(day) == len("2024-01-31") else None
        yield Source(text=passage["passage"], published_on=published, outlet=passage["source"], genre=passage["genre"])


def exchanges(sources: Iterable[Source], pairs: Iterable[StatePair]) -> dict[str, Exchange]:
    """For each pair, all texts that name one of its states."""
    found = {pair.label: (pair, Exchange()) for pair in pairs}
    for source in sources:
        whole = _read(source)
        for pair, exchange in found.values():
            part = _to_exchange(source, whole, pair)
            if pair.is_named_in(part.text):
                title = part.title and pair.exchanged(part.title)
                other = replace(part, text=pair.exchanged(part.text), title=title)
                exchange.add(
                    records_by_place(_read(part), pair.places(), with_confidence=False),
                    records_by_place(_read(other), pair.places(exchanged=True), with_confidence=False),
                )
    return {label: exchange for label, (_, exchange) in found.items()}


def _to_exchange(source: Source, whole: Reading, pair: StatePair) -> Source:
    """The part of a source that can be exchanged.

    Outlets are known one by one: "President of Russia" may be, "President of Kenya" not. That of a side is left out.
    """
    outlet = source.outlet or ""
    own = any(r.resolved_by == "outlet/1" and pair.codes & set(r.codes) for r in references_of(whole))
    kept = None if own or pair.exchanged(outlet) != outlet else source.outlet
    return replace(source, text=exchangeable_part(whole, pair), outlet=kept)


def _read(source: Source) -> Reading:
    from depositary.pipeline import read

    return read(
        source.text, published_on=source.published_on, outlet=source.outlet, title=source.title, genre=source.genre
    )  # fmt: skip


def guard_exchanges() -> dict[str, Exchange]:
    """The small set of samples and pairs whose floor CI holds."""
    guard = json.loads(GOLD.read_text(encoding="utf-8"))["guard"]
    return exchanges(sample_sources(guard["samples"]), load_pairs(guard["pairs"]))


def in_all(found: Iterable[Exchange]) -> Exchange:
    """The sum over pairs."""
    every = list(found)
    return Exchange(
        sum(e.texts for e in every), sum(e.records for e in every), sum(e.failed for e in every),
        [error for e in every for error in e.errors],
    )  # fmt: skip


def rates(found: dict[str, Exchange]) -> dict[str, float]:
    """The share of records that hold, for the floor."""
    return {FLOOR: round(1 - in_all(found.values()).share_failed, 4)}


def _as_json(exchange: Exchange) -> dict[str, Any]:
    return {
        "share failed": round(exchange.share_failed, 4), "failed": exchange.failed, "records": exchange.records,
        "texts": exchange.texts,
    }  # fmt: skip


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    add_data_option(parser)
    parser.add_argument("--gold", type=Path, help="passages, instead of the samples and the development passages")
    parser.add_argument("--without-capitals", action="store_true", help="leave out sentences that name a capital")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="records that failed to show of each pair")
    parser.add_argument("--json", action="store_true", help="print the shares as JSON")
    add_floor_options(parser)
    arguments = parser.parse_args()
    require_reason(parser, arguments)
    if arguments.update_floors:
        found = rates(guard_exchanges())
        update_floors("neutrality", found, sha256_of(GOLD), arguments.reason.strip(), slack=arguments.slack)
        print(found, load_floors("neutrality")["floors"])
        return
    passages = arguments.gold or arguments.data / "passages/dev_gold.json"
    sources = [] if arguments.gold else list(sample_sources())
    sources += passage_sources(passages) if arguments.gold or passages.exists() else []
    pairs = [without_capitals(p) if arguments.without_capitals else p for p in load_pairs()]
    shares = exchanges(sources, pairs)
    shares["in all"] = in_all(shares.values())
    if arguments.json:
        print(json.dumps({label: _as_json(exchange) for label, exchange in shares.items()}, indent=1))
        return
    print(f"{'':28}failed  records  texts")
    for label, exchange in shares.items():
        print(f"{label:28}{exchange.share_failed:6.3f}{exchange.records:9}{exchange.texts:7}")
        if label != "in all":
            print(*exchange.errors[: arguments.errors], sep="\n", end="\n" if arguments.errors else "")


if __name__ == "__main__":
    main()
