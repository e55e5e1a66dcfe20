"""Names in news text that rules can label with certainty, for want of gold organisations.

The treebanks we may train on hold few organisations (GUM: some hundred). News texts are full of them, in forms that
need no model: "the Ministry of Defence", "World Health Organization (WHO)", "Senator Elizabeth Warren". Words that a
rule is sure of get a label, words in lower case get "O", and every other capitalised word teaches nothing.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from babel import Locale

from training.corpora import NAME_JOINERS, NAME_LABELS, TITLES, UNKNOWN, TrainingDocument

# The last or first word of a capitalised sequence that makes it an organisation.
ORGANISATION_HEADS = set(
    "Ministry Department Commission Council Committee Agency Organization Organisation Union Parliament Congress "
    "Senate Assembly Court Bank Fund University College Institute Institution Center Centre Foundation "
    "Association Federation Society Company Corporation Corp Corp. Inc Inc. Ltd Ltd. LLC Group Bureau Office "
    "Authority Administration Service Party Movement Front Brigade Army Navy Guard Force Forces Command Police "
    "Times Post Journal News Tribune Herald Guardian Press Magazine Network Radio Television Chamber Board Forum "
    "League Alliance Coalition Conference Secretariat Tribunal Academy Airlines Airways Club Industries Holdings "
    "Partners Communications Systems".split()
)
KNOWN_ORGANISATIONS = set(
    "NATO UN EU OPEC UNESCO UNICEF WHO IMF WTO OSCE ASEAN IAEA NASA FBI CIA NSA GOP BBC CNN NBC CBS ABC MSNBC NPR "
    "PBS Reuters Bloomberg Politico Breitbart Google Facebook Twitter Microsoft Apple Amazon Boeing Airbus "
    "Gazprom Rosneft Toyota Samsung Huawei Hamas Hezbollah Hizballah Taliban ISIS Pentagon Kremlin Interpol "
    "Europol Amnesty Walmart Exxon Pepsi Nike Yahoo Enron Mozilla DNC RNC FEC SEC EPA NRA ACLU NAACP AFL CIO AP "
    "AFP Al-Jazeera Xinhua TASS Wikileaks WikiLeaks Congress Senate Parliament Bundestag Duma Knesset Newsweek "
    "Snopes PolitiFact HuffPost BuzzFeed Univision".split()
)
PERSON_TITLES = TITLES - {"King", "Queen", "Prince", "General", "Foreign", "Prime", "Vice", "St.", "Saint", "Attorney"}


def place_names() -> set[tuple[str, ...]]:
    """English names of states and territories from CLDR, and of the largest cities of CLDR's time zones."""
    locale = Locale("en")
    names = [n for code, n in locale.territories.items() if len(code) == 2]
    names += [z["city"] for z in locale.time_zones.values() if "city" in z]
    extra = (
        "United States|U.S.|America|Britain|Europe|Asia|Africa|Middle East|Washington|Moscow|Beijing|Texas|Florida|Ohio"
    )
    return {
        tuple(n.replace("&", "and").split())
        for n in [*names, *extra.split("|")]
        if n not in {"Jordan", "Chad", "Georgia"}
    }


def add_silver_names(documents: Iterable[TrainingDocument]) -> Counter[str]:
    """Give every sentence without names labels where a rule is certain; returns how many of each kind."""
    documents = list(documents)
    places = place_names()
    acronyms = _acronyms(documents)
    counts: Counter[str] = Counter()
    for document in documents:
        for sentence in document:
            if sentence.names is None:
                sentence.names = _label(sentence.words, places, acronyms, counts)
    return counts


def _acronyms(documents: list[TrainingDocument]) -> set[str]:
    """Capital sequences that stand in brackets after the capitalised words they abbreviate."""
    found: Counter[str] = Counter()
    for document in documents:
        for sentence in document:
            words = sentence.words
            for i in range(2, len(words) - 1):
                if words[i - 1] == "(" and words[i + 1] == ")" and re.fullmatch(r"[A-Z]{2,6}", words[i]):
                    initials = "".join(w[0] for w in words[max(0, i - 9) : i - 1] if w[:1].isupper())
                    if initials.endswith(words[i]):
                        found[words[i]] += 1
    return {a for a, n in found.items() if n >= 1}


def _label(words: list[str], places: set[tuple[str, ...]], acronyms: set[str], counts: Counter[str]) -> list[int]:
    labels = [UNKNOWN if w[:1].isupper() else 0 for w in words]
    if sum(w[:1].isupper() for w in words) > 0.5 * len(words):  # a headline: capitals say nothing
        return [UNKNOWN] * len(words)
    if words and words[0][:1].isupper() and words[0].lower() in _FUNCTION_WORDS:
        labels[0] = 0
    position = 0
    while position < len(words):
        end = _capital_run(words, position)
        if end == position:
            position += 1
            continue
        kind, first, last = _kind(words, position, end, places, acronyms)
        if kind:
            begin = NAME_LABELS.index(f"B-{kind}")
            labels[first:last] = [begin] + [begin + 1] * (last - first - 1)
            labels[position:first] = [0] * (first - position)
            counts[kind] += 1
        position = end
    return labels


_FUNCTION_WORDS = set(
    "the a an this that these those it he she they we i you his her their its our my and but or if when while as "
    "in on at by for from with to of after before since until because although though there here what who which "
    "how why where not no yes all some many most both each any one two three then now also still yet so such only "
    "even just".split()
)


def _capital_run(words: list[str], start: int) -> int:
    """End of the capitalised sequence that starts here; small joining words count when a capital follows."""
    if not words[start][:1].isupper() or (start == 0 and words[0].lower() in _FUNCTION_WORDS):
        return start
    end = start + 1
    while end < len(words):
        if words[end][:1].isupper():
            end += 1
        elif (
            words[end] in NAME_JOINERS - {"'s", "’s", "in", "on"}
            and end + 1 < len(words)
            and words[end + 1][:1].isupper()
        ):
            end += 2
        elif (
            words[end] == "of"
            and words[end + 1 : end + 2] == ["the"]
            and words[end + 2 : end + 3]
            and words[end + 2][:1].isupper()
        ):
            end += 3
        else:
            break
    return end


def _kind(
    words: list[str], start: int, end: int, places: set[tuple[str, ...]], acronyms: set[str]
) -> tuple[str | None, int, int]:
    """Kind and extent of the name in a capitalised sequence, or None where no rule is certain."""
    run = words[start:end]
    first = start
    while first < end and words[first] in TITLES:
        first += 1
    if (
        first > start
        and words[first - 1] in PERSON_TITLES
        and 1 <= end - first <= 3
        and "of" not in run
        and "and" not in run
    ):
        return "PER", first, end
    if tuple(run) in places:
        return "LOC", start, end
    if "and" not in run and (
        (len(run) == 1 and (run[0] in KNOWN_ORGANISATIONS or run[0] in acronyms))
        or (len(run) > 1 and (run[-1] in ORGANISATION_HEADS or run[0] in ORGANISATION_HEADS))
    ):
        return "ORG", start, end
    return None, start, end
