"""Documents → windows → padded batches, with the noise that real input has."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

import torch
from torch import Tensor

from depositary.language.surface import BOUNDARY_FEATURE, CASES, letter_case
from depositary.language.wordpiece import WordPiece
from training.corpora import NO_LINK, UNKNOWN, UPOS, TrainingDocument, TrainingSentence

TrainingWindow = list[TrainingSentence]
SUBWORD_LIMIT = 256


@dataclass
class Labelled:
    """How labels become numbers."""

    wordpiece: WordPiece
    relations: dict[str, int]

    def relation(self, name: str) -> int:
        return self.relations.get(name, self.relations.get(name.split(":")[0], UNKNOWN))

    def size(self, sentence: TrainingSentence) -> int:
        return sum(len(self.wordpiece(w)) for w in sentence.words)


def make_windows(
    documents: list[TrainingDocument], labelled: Labelled, rng: random.Random, lengths: list[int]
) -> list[TrainingWindow]:
    """Consecutive sentences up to a target length drawn from `lengths`; 0 gives single sentences."""
    found: list[TrainingWindow] = []
    for document in documents:
        current: TrainingWindow = []
        size, target = 2, rng.choice(lengths)
        for sentence in document:
            more = labelled.size(sentence)
            if current and size + more > target:
                found.append(current)
                current, size, target = [], 2, rng.choice(lengths)
            current.append(sentence)
            size += more
        if current:
            found.append(current)
    return found


def make_batches(
    windows: list[TrainingWindow], labelled: Labelled, rng: random.Random, subwords: int
) -> list[list[TrainingWindow]]:
    """Windows of like length together, at most `subwords` padded subwords a batch, in random order."""
    sized = sorted(
        ((min(2 + sum(map(labelled.size, w)), SUBWORD_LIMIT) + rng.random() * 8, i) for i, w in enumerate(windows))
    )
    batches: list[list[TrainingWindow]] = [[]]
    for size, index in sized:
        if batches[-1] and size * (len(batches[-1]) + 1) > subwords:
            batches.append([])
        batches[-1].append(windows[index])
    rng.shuffle(batches)
    return batches


def with_noise(window: TrainingWindow, rng: random.Random) -> TrainingWindow:
    """Now and then: all lower case, all capitals, or a transcript without capitals and punctuation."""
    chance = rng.random()
    if chance < 0.04:
        return [_recased(s, str.lower) for s in window]
    if chance < 0.07:
        return [_recased(s, str.upper) for s in window]
    # Several sentences run together are what the boundary head must learn from; a single one teaches it nothing.
    transcripts = 0.25 if len(window) > 1 else 0.10
    if chance < transcripts and all(s.heads is not None for s in window):
        stripped = [_without_punctuation(s) for s in window]
        return [s for s in stripped if s.words] or window
    return window


def _recased(sentence: TrainingSentence, change) -> TrainingSentence:
    words = [change(w) for w in sentence.words]
    numbers = [f - f % CASES + letter_case(w) for f, w in zip(sentence.features, words, strict=True)]
    return replace(sentence, words=words, features=numbers)


def _without_punctuation(sentence: TrainingSentence) -> TrainingSentence:
    """Lower case and without punctuation that governs nothing, as in an automatic transcript."""
    governing = set(sentence.heads or [])
    keep = [i for i, p in enumerate(sentence.upos or []) if p != "PUNCT" or i in governing]
    place = {old: new for new, old in enumerate(keep)} | {-1: -1}

    def kept(values: list | None) -> list | None:
        return None if values is None else [values[i] for i in keep]

    shorter = replace(
        sentence,
        words=kept(sentence.words),
        features=kept(sentence.features),
        heads=[place[sentence.heads[i]] for i in keep],
        relations=kept(sentence.relations),
        upos=kept(sentence.upos),
        names=kept(sentence.names),
    )
    return _recased(shorter, str.lower)


def collate(batch: list[TrainingWindow], labelled: Labelled) -> dict[str, Tensor]:
    """Padded tensors; labels that a corpus lacks are absent from the result."""
    rows = [_row(window, labelled) for window in batch]
    length = max(len(r["subwords"]) for r in rows)
    width = max(len(r["first"]) for r in rows)
    padding = {"subwords": 0, "features": BOUNDARY_FEATURE, "first": 0, "sentence": -1}
    out: dict[str, Tensor] = {
        "lengths": torch.tensor([len(r["subwords"]) for r in rows]),
        "words": torch.tensor([len(r["first"]) for r in rows]),
    }
    for key in rows[0]:
        if key == "arguments":
            out.update(_argument_tensors(rows, width))
        elif all(key in r for r in rows):
            size = length if key in {"subwords", "features"} else width
            fill = padding.get(key, UNKNOWN)
            out[key] = torch.tensor([r[key] + [fill] * (size - len(r[key])) for r in rows])
    return out


def _argument_tensors(rows: list[dict], width: int) -> dict[str, Tensor]:
    """One line for each trigger and role: where it stands, and which words fill it (column 0: a party understood)."""
    places, filled = [], []
    for number, row in enumerate(rows):
        for trigger, role, words in row.get("arguments", []):
            places.append((number, trigger, role))
            targets = torch.zeros(width + 1)
            targets[words] = 1.0
            filled.append(targets)
    if not places:
        return {}
    return {"argument_places": torch.tensor(places), "argument_words": torch.stack(filled)}


def _row(window: TrainingWindow, labelled: Labelled) -> dict[str, list[int]]:
    row: dict[str, list[int]] = {
        "subwords": [labelled.wordpiece.start],
        "features": [BOUNDARY_FEATURE],
        "first": [],
        "sentence": [],
        "boundary": [],
    }
    optional = {
        "heads": all(s.heads is not None for s in window),
        "upos": all(s.upos is not None for s in window),
        "names": all(s.names is not None for s in window),
        "attribution": all(s.attribution is not None for s in window),
        "attitude": all(s.attitude is not None for s in window),
        "event": all(s.event is not None for s in window),
    }
    for key, present in optional.items():
        if present:
            row[key] = []
    if optional["heads"]:
        row["relations"] = []
    if optional["attribution"]:
        row["links"] = []
    if optional["event"]:
        row["status"], row["telling"], row["arguments"] = [], [], []
    for number, sentence in enumerate(window):
        offset = len(row["first"])
        for index, word in enumerate(sentence.words):
            pieces = labelled.wordpiece(word)
            if len(row["subwords"]) + len(pieces) >= SUBWORD_LIMIT:
                break
            row["first"].append(len(row["subwords"]))
            row["subwords"] += pieces
            row["features"] += [sentence.features[index]] * len(pieces)
            row["sentence"].append(number)
            row["boundary"].append(int(index == 0) if sentence.true_boundary else UNKNOWN)
            if optional["heads"]:
                head = sentence.heads[index]
                row["heads"].append(0 if head < 0 else offset + head + 1)
                row["relations"].append(labelled.relation(sentence.relations[index]))
            if optional["upos"]:
                row["upos"].append(UPOS.index(sentence.upos[index]))
            for key in ("names", "attribution", "attitude", "event", "status", "telling"):
                if key in row:
                    row[key].append(getattr(sentence, key)[index])
            if optional["attribution"]:
                link = sentence.links[index]
                here = len(row["first"]) - 1
                if link == NO_LINK:
                    row["links"].append(0)
                else:  # a link that leaves the window teaches nothing
                    row["links"].append(here + link + 1 if link != UNKNOWN and here + link >= 0 else UNKNOWN)
        for trigger, role, words in sentence.arguments or []:
            kept = len(row["first"]) - offset
            if trigger < kept:
                row["arguments"].append(
                    (offset + trigger, role, [0 if w < 0 else offset + w + 1 for w in words if w < kept])
                )
    row["subwords"].append(labelled.wordpiece.end)
    row["features"].append(BOUNDARY_FEATURE)
    count = len(row["first"])
    if "heads" in row:  # a head that was cut off teaches nothing
        row["heads"] = [h if h <= count else UNKNOWN for h in row["heads"]]
    if "links" in row:
        row["links"] = [k if k <= count else UNKNOWN for k in row["links"]]
    return row


def schedule(
    tasks: dict[str, tuple[list[TrainingDocument], int, list[int]]],
    labelled: Labelled,
    rng: random.Random,
    subwords: int,
) -> Iterator[tuple[str, list[TrainingWindow]]]:
    """All batches of all passes over all corpora, evenly mixed.

    Args:
        tasks: corpus → (documents, passes, window lengths to draw from).
    """
    mixed: list[tuple[float, str, list[TrainingWindow]]] = []
    for name, (documents, passes, lengths) in tasks.items():
        batches = [
            b
            for _ in range(passes)
            for b in make_batches(make_windows(documents, labelled, rng, lengths), labelled, rng, subwords)
        ]
        mixed += [((i + rng.random()) / len(batches), name, b) for i, b in enumerate(batches)]
    mixed.sort(key=lambda item: item[0])
    return iter([(name, batch) for _, name, batch in mixed])
