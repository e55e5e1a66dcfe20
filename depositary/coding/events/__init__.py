"""Analysed text in, `Event` records out: PLOVER 2021 types from a reviewed lexicon over dependency frames."""
