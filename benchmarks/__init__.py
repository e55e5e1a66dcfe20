"""Gold records, scorers, speed, and the floors we defend. What each program measures: README.md beside this file."""
