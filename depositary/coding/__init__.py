"""Analysed text in, attributions and events out (PARC 3.0, PLOVER 2021)."""
