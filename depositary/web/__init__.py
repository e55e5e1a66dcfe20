"""Readings for people, in a browser: a self-contained page of one document and its records.

In come readings; out goes HTML that needs no network. What the pages and the terminal show alike (marked text,
records in words) is decided here once.
"""
