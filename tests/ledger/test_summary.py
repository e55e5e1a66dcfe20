"""What the summary of a ledger counts."""

from __future__ import annotations

from datetime import date

from depositary.ledger import Ledger, LedgerSummary
from depositary.records import Coverage
from tests.factories import make_attribution, make_document, make_event, make_reading, make_reference


def test_an_empty_ledger_counts_nothing(ledger: Ledger):
    summary = ledger.summary()
    assert (summary.documents, summary.attributions, summary.events, summary.batches) == (0, 0, 0, 0)
    assert (summary.outlets, summary.actors, summary.first_published, summary.sentences) == ({}, {}, None, 0)


def test_a_summary_counts_records_and_coverage(ledger: Ledger):
    both_ways = make_event(id="e2", type="CONSULT", recipients=(make_reference("Germany", "DEU"),))
    ledger.append(
        [
            make_reading(
                make_document(id="one", published_on=date(2024, 1, 1)),
                [make_attribution(), make_attribution(id="a2", source=None)],
                [make_event(), both_ways],
                Coverage(sentences=10, read=9, sources_undetermined=1),
            ),
            make_reading(
                make_document("Another text.", id="two", published_on=None, outlet=None, genre="speech"),
                [],
                [],
                Coverage(sentences=5, read=5, sources_undetermined=0),
            ),
        ],
        batch_id="b",
    )
    assert ledger.summary() == LedgerSummary(
        documents=2,
        attributions=2,
        events=2,
        batches=1,
        outlets={"Example Wire": 1, None: 1},
        genres={"report": 1, "speech": 1},
        event_types={"AGREE": 1, "CONSULT": 1},
        statuses={"occurred": 2},
        sources={"FRA": 1, None: 1},
        # An actor on both sides of one event is in one event.
        actors={"DEU": 2, "POL": 1},
        first_published=date(2024, 1, 1),
        last_published=date(2024, 1, 1),
        undated=1,
        sentences=15,
        sentences_read=14,
        sources_undetermined=1,
    )
