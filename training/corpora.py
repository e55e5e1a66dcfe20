"""Corpora → documents of words with whatever labels each corpus has.

UD English EWT and GUM (trees, sentences; GUM also entities), PolNeAR (source, cue, content), NewsMTSC (stance of a
sentence towards a marked target) and our own events (`training/events`). Words come from the treebank where it has them
and from our own tokeniser elsewhere, so that training sees exactly what reading will see.
"""

from __future__ import annotations

import gzip
import re
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.annotated_events import passages
from benchmarks.data_folder import json_lines, present
from depositary.language.neutral_names import neutral_forms
from depositary.language.surface import features
from depositary.language.tokenisation import tokenise
from depositary.language.windows import rough_sentences

UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
ATTRIBUTION_LABELS = ["O", "B-source", "I-source", "B-cue", "I-cue", "B-content", "I-content"]
NAME_LABELS = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC"]
POLARITIES = ["negative", "neutral", "positive"]
EVENT_LABELS = (
    "O ACCUSE AGREE AID ASSAULT COERCE CONCEDE CONSULT COOPERATE MOBILIZE PROTEST REJECT REQUEST RETREAT SANCTION "
    "SUPPORT THREATEN"
).split()
EVENT_STATUSES = "occurred planned demanded hypothetical denied negated".split()
EVENT_TELLINGS = ["first", "again", "domestic"]
"""First mention of an act, a later mention of the same, or an act inside one state."""
EVENT_ROLES = ["actor", "recipient"]
UNKNOWN = -100
"""Label that no loss looks at."""

NAME_JOINERS = {"of", "the", "and", "&", "for", "-", "de", "al", "'s", "’s", "on", "in"}
TITLES = set(
    "Mr Mr. Mrs Mrs. Ms Ms. Dr Dr. Prof. Professor President Senator Sen. Rep. Gov. Governor Judge Justice King Queen "
    "Prince Princess Pope Emperor Lord Lady Sir Madam Miss General Gen. Colonel Captain Secretary Minister Chancellor "
    "Rev. Ambassador Speaker Congressman Mayor Prime Vice Foreign Attorney Chairman Premier Sheikh St. Saint".split()
)

# GUM's entity types that correspond to the three kinds of names.
GUM_KINDS = {"person": "PER", "organization": "ORG", "place": "LOC"}


@dataclass
class TrainingSentence:
    """A sentence, or a rough one where the corpus has none; labels are None where the corpus does not give them."""

    words: list[str]
    features: list[int] = field(default_factory=list)
    heads: list[int] | None = None
    """Index of the head in the sentence, -1 for the root."""
    relations: list[str] | None = None
    upos: list[str] | None = None
    names: list[int] | None = None
    attribution: list[int] | None = None
    links: list[int] | None = None
    """For the first word of a content or cue: offset of the linked word from this one; `NO_LINK` for none."""
    attitude: list[int] | None = None
    event: list[int] | None = None
    """Type of the act that a word names; 0 for none."""
    status: list[int] | None = None
    telling: list[int] | None = None
    arguments: list[tuple[int, int, list[int]]] | None = None
    """Trigger word, role, words of that role in the sentence; empty where the party is not in the sentence."""
    true_boundary: bool = True
    """False where the sentence boundary is our rule's guess and must teach nothing."""
    spaces: list[bool] | None = None
    opens_paragraph: bool = False


NO_LINK = 10**6
TrainingDocument = list[TrainingSentence]


def read_treebank(path: Path) -> list[TrainingDocument]:
    """Documents of a CoNLL-U file, with names where MISC holds GUM entities."""
    documents: list[TrainingDocument] = []
    rows: list[list[str]] = []
    opens = True
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for raw in lines:
            line = raw.rstrip("\n")
            if line.startswith("# newdoc"):
                documents.append([])
            elif re.match(r"# newpar(?!_block)", line):
                opens = True
            elif line and not line.startswith("#"):
                fields = line.split("\t")
                if fields[0].isdigit():
                    rows.append(fields)
            elif not line and rows:
                documents[-1].append(_treebank_sentence(rows, opens))
                rows, opens = [], False
    with gzip.open(path, "rt", encoding="utf-8") as beginning:
        has_names = "Entity=" in beginning.read(20_000)
    for document in documents:
        if not has_names:
            for sentence in document:
                sentence.names = None
        _add_features(document)
    return documents


def _treebank_sentence(rows: list[list[str]], opens: bool) -> TrainingSentence:
    return TrainingSentence(
        words=[r[1] for r in rows],
        heads=[int(r[6]) - 1 for r in rows],
        relations=[r[7] for r in rows],
        upos=[r[3] for r in rows],
        names=_gum_names(rows),
        spaces=["SpaceAfter=No" not in r[9] for r in rows],
        opens_paragraph=opens,
    )


def _gum_names(rows: list[list[str]]) -> list[int]:
    """Named entities among GUM's entities: spans of the mapped types that hold a proper noun as head.

    GUM marks every noun phrase ("the mayor of the town"); a name is the stretch of proper nouns (with inner "of",
    "the", "and", "&") around the head of such a phrase.
    """
    spans: list[tuple[str, int, int]] = []
    open_spans: dict[str, list[tuple[str, int]]] = {}
    for index, row in enumerate(rows):
        misc = dict(part.split("=", 1) for part in row[9].split("|") if "=" in part)
        for match in re.finditer(r"\((\d+)(?:-([a-z]+))?[^()]*|(\d+)\)|\)", misc.get("Entity", "")):
            if match.group(1):
                open_spans.setdefault(match.group(1), []).append((match.group(2) or "", index))
                last = match.group(1)
                # "(1-person-…)" opens and closes on one word: the closing bracket follows without a number.
                open_spans.setdefault("?", []).append((last, index))
            else:
                number = match.group(3) or (open_spans.get("?") or [("", 0)])[-1][0]
                if open_spans.get(number):
                    kind, start = open_spans[number].pop()
                    spans.append((kind, start, index))
    labels = [0] * len(rows)
    for kind, start, end in sorted(spans, key=lambda s: s[1] - s[2]):  # long first: inner names do not break them
        if kind in GUM_KINDS:
            _mark_name(labels, rows, GUM_KINDS[kind], start, end)
    return labels


def _mark_name(labels: list[int], rows: list[list[str]], kind: str, start: int, end: int) -> None:
    inside = range(start, end + 1)
    head = next((i for i in inside if int(rows[i][6]) - 1 not in inside), start)
    if rows[head][3] != "PROPN" or (kind == "PER" and rows[head][4] == "NNPS"):  # "Americans" are no name
        return
    first = last = head
    while first > start and (_is_name_word(rows[first - 1]) or _joins(rows, first - 1, -1, start, end)):
        first -= 1
    while last < end and (_is_name_word(rows[last + 1]) or _joins(rows, last + 1, 1, start, end)):
        last += 1
    while kind == "PER" and first <= last and rows[first][1] in TITLES:
        first += 1
    if first > last or any(labels[first : last + 1]):
        return
    begin = NAME_LABELS.index(f"B-{kind}")
    labels[first : last + 1] = [begin] + [begin + 1] * (last - first)


def _is_name_word(row: list[str]) -> bool:
    """Proper nouns, and capitalised words of other kinds inside a name ("United" in "United States")."""
    return row[3] == "PROPN" or (row[1][:1].isupper() and row[3] in {"ADJ", "NOUN", "VERB", "NUM"})


def _joins(rows: list[list[str]], index: int, step: int, start: int, end: int) -> bool:
    """A small word belongs to a name when, after at most two of them, another word of the name follows."""
    for _ in range(2):
        if not start <= index <= end or rows[index][1].lower() not in NAME_JOINERS:
            return False
        index += step
        if start <= index <= end and _is_name_word(rows[index]):
            return True
    return False


def _add_features(document: TrainingDocument) -> None:
    words = [w for s in document for w in s.words]
    opens = [s.opens_paragraph and i == 0 for s in document for i in range(len(s.words))]
    numbers, at = features(words, opens), 0
    for sentence in document:
        sentence.features = numbers[at : at + len(sentence.words)]
        at += len(sentence.words)


def _plain_document(text: str) -> tuple[TrainingDocument, list[tuple[int, int]]]:
    """Rough sentences of a raw text, and the spans of all its words."""
    document: TrainingDocument = []
    spans: list[tuple[int, int]] = []
    for rough in rough_sentences(text, tokenise(text)):
        document.append(
            TrainingSentence(
                words=[text[a:b] for a, b in rough.words],
                true_boundary=False,
                opens_paragraph=rough.opens_paragraph,
            )
        )
        spans.extend(rough.words)
    _add_features(document)
    return document, spans


def read_attributions(path: Path) -> list[TrainingDocument]:
    """PolNeAR documents with source, cue and content labels and the links between them."""
    documents = []
    for record in json_lines(path):
        document, spans = _plain_document(record["text"])
        labels, links = _attribution_labels(record, spans)
        at = 0
        for sentence in document:
            n = len(sentence.words)
            sentence.attribution, sentence.links = labels[at : at + n], links[at : at + n]
            at += n
        documents.append(document)
    return documents


def _attribution_labels(record: dict, spans: list[tuple[int, int]]) -> tuple[list[int], list[int]]:
    at = {}
    for index, (start, end) in enumerate(spans):
        for offset in range(start, end):
            at[offset] = index
    labels, links = [0] * len(spans), [UNKNOWN] * len(spans)

    def words_of(pieces: list[list[int]]) -> list[list[int]]:
        return [sorted({at[o] for o in range(a, b) if o in at}) for a, b in pieces if any(o in at for o in range(a, b))]

    for attribution in record["attributions"]:
        pieces = {role: words_of(attribution[role]) for role in ("source", "cue", "content")}
        for role, found in pieces.items():
            begin = ATTRIBUTION_LABELS.index(f"B-{role}")
            for words in found:
                for position, word in enumerate(words):
                    if labels[word] == 0:
                        labels[word] = begin if position == 0 else begin + 1
        source = pieces["source"][0][0] if pieces["source"] else None
        cue = pieces["cue"][0][0] if pieces["cue"] else None
        if cue is not None:
            links[cue] = NO_LINK if source is None else source - cue
        for words in pieces["content"]:
            target = cue if cue is not None else source
            links[words[0]] = NO_LINK if target is None else target - words[0]
    for start, end in record.get("ignore") or []:
        for offset in range(start, end):
            if offset in at:
                labels[at[offset]] = UNKNOWN
    return labels, links


def read_attitudes(path: Path) -> list[TrainingDocument]:
    """NewsMTSC sentences, one document each, with the polarity on the words of each target."""
    grouped: dict[str, tuple[str, list[tuple[int, int, int]]]] = {}
    for record in json_lines(path):
        entry = grouped.setdefault(record["text"], (record["text"], []))
        start, end = record["target"]
        entry[1].append((start, end, POLARITIES.index(record["polarity"])))
    documents = []
    for text, targets in grouped.values():
        document, spans = _plain_document(text)
        marks = [UNKNOWN] * len(spans)
        for start, end, polarity in targets:
            for index, (a, b) in enumerate(spans):
                if a < end and b > start:
                    marks[index] = polarity
        at = 0
        for sentence in document:
            sentence.attitude = marks[at : at + len(sentence.words)]
            at += len(sentence.words)
        documents.append(document)
    return documents


def read_events(path: Path, texts: Path, part: str = "train") -> list[TrainingDocument]:
    """Annotated passages of `texts` and annotated sentences of our own, with trigger words and their parties.

    Args:
        path: folder with `passages.jsonl` (places in documents of `texts`) and `sentences.jsonl` (whole texts).
        texts: JSON Lines with `id` and `text`.
        part: "train", or "dev": one document in sixteen, kept back for measuring.
    """
    found = sorted(passages(path, present(texts), part), key=lambda kind_and_passage: kind_and_passage[0] != "sentence")
    return [_event_document(passage.text, passage.events) for _, passage in found]


def _event_document(text: str, events: list[dict]) -> TrainingDocument:
    document, spans = _plain_document(text)
    neutral = neutral_forms()
    place = {offset: i for i, (start, end) in enumerate(spans) for offset in range(start, end)}
    at = 0
    for sentence in document:
        first, at = at, at + len(sentence.words)
        sentence.words = [neutral.get(w, w) for w in sentence.words]
        sentence.event, sentence.arguments = [0] * len(sentence.words), []
        sentence.status, sentence.telling = [UNKNOWN] * len(sentence.words), [UNKNOWN] * len(sentence.words)
        for event in events:
            trigger = place[event["trigger"][0]] - first
            if not 0 <= trigger < len(sentence.words) or sentence.event[trigger]:
                continue
            flags = event.get("flags") or []
            sentence.event[trigger] = EVENT_LABELS.index(event["type"])
            sentence.status[trigger] = EVENT_STATUSES.index(event["status"])
            sentence.telling[trigger] = 2 if "dom" in flags else 1 if "rep" in flags else 0
            for role, side in enumerate((event["actors"], event["recipients"])):
                words = [place[m["span"][0]] - first for m in side if m["span"] is not None]
                here = [w for w in words if 0 <= w < len(sentence.words)]
                # The codes were given without a word of this sentence: the party is understood.
                understood = any(m["codes"] for m in side) and not here
                sentence.arguments.append((trigger, role, [-1] if understood else here))
    return document
