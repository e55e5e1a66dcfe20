"""A reading with everything a face has to show: nesting, unresolved sources, open dates, apparatus, stance."""

from __future__ import annotations

from datetime import date

from depositary.records import Coverage, DateInterval, Reading, SkippedPassage, Stance
from tests.factories import make_attribution, make_document, make_event, make_interval, make_reading, make_reference

TITLE = "A pipeline between two capitals"
BYLINE = "By Leyla Arman"
DISCLAIMER = "The views expressed here are the author’s own."
TEXT = f"""{TITLE}

{BYLINE}

The talks in Geneva ended on Tuesday without a result. Poland’s foreign minister said on Monday that Germany \
had signed an agreement with Poland, and that “officials in Berlin believe the line will open by May”.

Kenyan officials rejected the offer of Japan. According to two diplomats, the European Union sanctioned Belarus \
in July 2024, a charge that Minsk denies.

Less was said in the afternoon than in the morning.

{DISCLAIMER}"""


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


def reference(words: str, actor: str | None, **fields: object):  # type: ignore[no-untyped-def]
    return make_reference(words, actor, **{"span": at(words), **fields})


def example_reading() -> Reading:
    document = make_document(
        TEXT,
        id="pipeline",
        title=TITLE,
        title_span=at(TITLE),
        outlet="Harbour Review",
        authors=("Leyla Arman",),
        affiliation="Institute of Examples",
        disclaimer=DISCLAIMER,
        genre="commentary",
        genre_reason="text: an author line and a disclaimer of the author's views",
        url="https://example.org/pipeline",
        apparatus=(at(BYLINE), at(DISCLAIMER)),
    )
    attributions = (
        make_attribution(
            id="a1",
            source=reference(
                "Poland’s foreign minister", "POL", role="Foreign Minister", sector="GOV", resolved_by="office/1"
            ),
            cue=at("said"),
            content=(at("that Germany had signed an agreement with Poland"), (TEXT.index("that “"), at("by May”")[1])),
            kind="mixed",
            said_on=make_interval(date(2024, 7, 1)),
            about=("DEU",),
            stances=(Stance(target="DEU", polarity="positive", span=at("signed an agreement")),),
        ),
        make_attribution(
            id="a2",
            source=reference("officials in Berlin", "DEU"),
            cue=at("believe"),
            content=(at("the line will open by May"),),
            within="a1",
            said_on=None,
            about=(),
        ),
        make_attribution(
            id="a3",
            source=reference("two diplomats", None, reason="unnamed diplomats", resolved_by=None, sector=None),
            cue=at("According to"),
            content=(at("the European Union sanctioned Belarus in July 2024"),),
            said_on=None,
            about=("EU", "BLR"),
            stances=(Stance(target="EU", polarity="negative"),),
        ),
        make_attribution(
            id="a4",
            source=reference("Minsk", "BLR"),
            cue=at("denies"),
            content=(at("a charge"),),
            said_on=None,
            about=(),
        ),
    )
    events = (
        make_event(
            id="e1",
            actors=(reference("Germany", "DEU"),),
            recipients=(make_reference("Poland", "POL", span=(at("with Poland")[0] + 5, at("with Poland")[1])),),
            trigger=at("signed"),
            clause=(at("Germany had signed an agreement with Poland"),),
            occurred_on=DateInterval(start=None, end=date(2024, 7, 1), precision="range"),
        ),
        make_event(
            id="e2",
            type="REJECT",
            actors=(reference("Kenyan officials", "KEN"),),
            recipients=(reference("Japan", "JPN"),),
            trigger=at("rejected"),
            clause=(at("Kenyan officials rejected the offer of Japan"),),
            asserted_by="author",
            intensity=-4.0,
        ),
        make_event(
            id="e3",
            type="SANCTION",
            mode="embargo",
            contexts=("economic",),
            actors=(reference("the European Union", "EU", sector="IGO"),),
            recipients=(reference("Belarus", "BLR"),),
            trigger=at("sanctioned"),
            clause=(at("the European Union sanctioned Belarus in July 2024"),),
            occurred_on=make_interval(date(2024, 7, 1), date(2024, 7, 31), precision="month"),
            asserted_by="a3",
            location="Brussels",
            intensity=-7.0,
        ),
    )
    coverage = Coverage(
        sentences=5,
        read=4,
        sources_undetermined=1,
        skipped=(
            SkippedPassage(span=at("Less was said in the afternoon than in the morning."), reason="a passive cue"),
        ),
    )
    return make_reading(document, attributions, events, coverage)
