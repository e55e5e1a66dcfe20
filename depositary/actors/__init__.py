"""Who is meant: names in a text → candidate actors, then one actor or none with the reason.

In come texts, dates and the lexicons; out go `Mention` (candidates only) and `ActorReference`. The field calls these
actor dictionaries and entity resolution.
"""
