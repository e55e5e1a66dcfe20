"""Gzip streams that give everything up to a break; the standard reader loses what it had buffered before it."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

from depositary.errors import DocumentError

if TYPE_CHECKING:
    from typing_extensions import Buffer

MAGIC = b"\x1f\x8b"
READ_BYTES = 16 * 1024
# 16 tells zlib to expect gzip's header and check sum.
GZIP_WINDOW = zlib.MAX_WBITS | 16


class GzipStream(io.RawIOBase):
    """Decompressed bytes of one or more gzip members, as much as is intact; then DocumentError."""

    def __init__(self, compressed: BinaryIO) -> None:
        self._compressed = compressed
        self._pending = b""
        self._member = zlib.decompressobj(GZIP_WINDOW)
        self._is_inside_member = False

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        target = memoryview(buffer).cast("B")
        while True:
            self._pending = self._pending or self._compressed.read(READ_BYTES)
            if not self._pending:
                if self._is_inside_member:
                    raise DocumentError("the compressed file ends too early")
                return 0
            if not self._is_inside_member:
                # Some writers fill the space between members with zeros.
                self._pending = self._pending.lstrip(b"\x00")
                if not self._pending:
                    continue
            try:
                self._is_inside_member = True
                output = self._member.decompress(self._pending, len(target))
            except zlib.error as error:
                raise DocumentError(f"the compressed file is broken ({error})") from error
            self._pending = self._member.unconsumed_tail
            if self._member.eof:
                self._pending = self._member.unused_data
                self._member = zlib.decompressobj(GZIP_WINDOW)
                self._is_inside_member = False
            if output:
                target[: len(output)] = output
                return len(output)
