"""Parquet files: one document per row, read batch by batch."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

from depositary.documents.assembly import DocumentDefaults
from depositary.documents.failures import Failure
from depositary.documents.given_fields import ALL_NAMES
from depositary.documents.json_lines import document_from_row
from depositary.errors import DocumentError
from depositary.records import Document

READER = "parquet/1"
# Rows held at once; documents of 10 kB make this 2.5 MB.
BATCH_ROWS = 256


def read_parquet(
    stream: BinaryIO,
    location: str,
    *,
    defaults: DocumentDefaults | None = None,
    on_failure: Callable[[Failure], None],
) -> Iterator[Document]:
    """The rows of a table that has a column "text"; other columns are named as the fields of JSON Lines input.

    Raises:
        DocumentError: the table has no such column.
    """
    import pyarrow.parquet

    table = pyarrow.parquet.ParquetFile(stream)
    names = table.schema_arrow.names
    if "text" not in names:
        raise DocumentError(f'no column "text" among {", ".join(names[:20])}')
    number = 0
    for batch in table.iter_batches(batch_size=BATCH_ROWS, columns=[name for name in names if name in ALL_NAMES]):
        for row in batch.to_pylist():
            number += 1
            try:
                document = document_from_row(
                    row, location=location, position=f"row {number}", reader=READER, encoding=None, defaults=defaults
                )
            except DocumentError as error:
                on_failure(Failure(f"{location}:{number}", str(error)))
                continue
            yield document
