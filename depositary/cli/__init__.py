"""The command line: every command parses, calls the function of the same name, and prints.

In come paths and options; out go marked text, tables and files. What fails on purpose is one line on standard error.
"""
