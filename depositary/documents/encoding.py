"""Bytes → text: which encoding they are in, and how many of them were no valid text."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from depositary.errors import DocumentError

# Longest first: the mark of UTF-32 begins with that of UTF-16.
BYTE_ORDER_MARKS = [
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
# Enough to tell an encoding, and little enough to be quick on a large file.
DETECTION_BYTES = 50_000
# Below this, statistics over letters say nothing; Western European is the likeliest.
MINIMUM_BYTES_FOR_STATISTICS = 60
# Single-byte encodings that the statistics may choose from; the older DOS and Mac tables only add confusions.
SINGLE_BYTE = ["cp1251", "cp1252", "cp1250", "cp1254", "cp1253", "cp1255", "cp1256", "cp1257", "koi8_r"]
MULTI_BYTE = ["gb18030", "big5", "shift_jis", "euc_jp", "euc_kr"]
# `surrogateescape` turns each undecodable byte into one of these.
ESCAPED_BYTE = re.compile("[\udc80-\udcff]")
LONE_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text with the encoding it was read in and the number of bytes replaced by U+FFFD."""

    text: str
    encoding: str
    broken_bytes: int = 0


def decode(data: bytes, *, declared: str | None = None) -> DecodedText:
    """Text of `data`. Line ends are kept, a byte order mark is not part of the text.

    Args:
        declared: encoding stated beside the bytes (HTTP header, markup); used unless the bytes contradict it.
    Raises:
        DocumentError: the bytes are no text.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_with_replacement(data, encoding)
    if (guess := _wide_encoding(data)) is not None:
        return _decode_with_replacement(data, guess)
    if b"\x00" in data[:DETECTION_BYTES]:
        raise DocumentError("the content is binary, not text")
    try:
        return DecodedText(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    if _is_damaged_utf8(data):
        return _decode_with_replacement(data, "utf-8")
    if declared and (known := _known_encoding(declared)) and known != "utf-8":
        return _decode_with_replacement(data, known)
    return _decode_with_replacement(data, _detect(data))


def decode_utf8(data: bytes) -> DecodedText:
    """Text of `data`, which has to be UTF-8; what is not is replaced by U+FFFD, byte by byte, and counted."""
    return _decode_with_replacement(data, "utf-8")


def without_lone_surrogates(text: str) -> tuple[str, int]:
    """`text` with halves of surrogate pairs replaced one by one, so that no offset moves; and how many there were."""
    return LONE_SURROGATE.subn("�", text) if LONE_SURROGATE.search(text) else (text, 0)


def _decode_with_replacement(data: bytes, encoding: str) -> DecodedText:
    """Decode; undecodable bytes become U+FFFD and are counted."""
    try:
        return DecodedText(data.decode(encoding), encoding.removesuffix("-sig"))
    except UnicodeDecodeError:
        pass
    if encoding.startswith(("utf-16", "utf-32")):  # surrogateescape is not defined for wide encodings
        text = data.decode(encoding, errors="replace")
        return DecodedText(text, encoding, text.count("�"))
    text, broken = ESCAPED_BYTE.subn("�", data.decode(encoding, errors="surrogateescape"))
    return DecodedText(text, encoding.removesuffix("-sig"), broken)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: in most scripts every second byte of it is nearly constant, for Latin zero."""
    sample = data[:2000]
    if len(sample) < 4 or b"\x00" not in sample:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if max(even, odd) < 0.3 * (len(sample) / 2) or min(even, odd) > 0.05 * (len(sample) / 2):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _is_damaged_utf8(data: bytes) -> bool:
    """At least as many whole multi-byte characters as broken bytes: UTF-8 that was damaged, not another encoding."""
    text = data.decode("utf-8", errors="surrogateescape")
    broken = len(ESCAPED_BYTE.findall(text))
    whole = sum(character > "\x7f" for character in text) - broken
    return 0 < whole >= broken


def _known_encoding(name: str) -> str | None:
    try:
        found = codecs.lookup(name.strip().strip("\"'")).name
    except LookupError:
        return None
    # Browsers read "iso-8859-1" as its superset cp1252, because that is what pages that say so contain.
    return "cp1252" if found in ("iso8859-1", "ascii") else found


def _detect(data: bytes) -> str:
    """The encoding whose letters look most like a language."""
    if len(data) < MINIMUM_BYTES_FOR_STATISTICS:
        return "cp1252" if sum(byte > 127 for byte in data) * 3 < len(data) else "cp1251"
    from charset_normalizer import from_bytes

    best = from_bytes(data[:DETECTION_BYTES], cp_isolation=SINGLE_BYTE + MULTI_BYTE, threshold=0.4).best()
    return best.encoding if best is not None else "cp1252"
