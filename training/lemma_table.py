"""Treebanks → the table of words whose lemma the rules of `depositary/language/lemmas.py` get wrong.

    python -m training.lemma_table --data ../shared/data --to depositary/language/model/lemmas.json
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path

from depositary.language.lemmas import regular_lemma


def rows(path: Path) -> Iterator[tuple[str, str, str, str]]:
    """(word, lemma, part of speech, tag) of every token."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            fields = line.rstrip("\n").split("\t")
            if len(fields) == 10 and fields[0].isdigit():
                yield fields[1], fields[2], fields[3], fields[4]


def build(treebanks: list[Path]) -> dict[str, dict[str, str]]:
    """Part of speech → word → lemma, for words seen with one clear lemma that the rules do not give."""
    seen: dict[str, dict[str, Counter[str]]] = defaultdict(lambda: defaultdict(Counter))
    tags: dict[str, Counter[str]] = defaultdict(Counter)
    for path in treebanks:
        for word, lemma, upos, tag in rows(path):
            low = word.lower().replace("’", "'")
            if upos in {"VERB", "NOUN", "ADJ", "ADV"} and low.isalpha():
                seen[upos][low][lemma.lower()] += 1
                if upos == "VERB":
                    tags[low][tag] += 1
    table: dict[str, dict[str, str]] = {}
    for upos, words in seen.items():
        table[upos] = {
            word: lemmas.most_common(1)[0][0]
            for word, lemmas in sorted(words.items())
            if lemmas.most_common(1)[0][0] != regular_lemma(word, upos) and abs(len(lemmas.most_common(1)[0][0]) - len(word)) < 5
        }
    irregular = {w for w in tags if not w.endswith(("ed", "ing", "s")) and (tags[w]["VBD"] or tags[w]["VBN"])}
    both = {w for w in irregular if tags[w]["VBD"] and tags[w]["VBN"]}
    table["past_only"] = {w: "" for w in sorted(irregular - both) if tags[w]["VBD"]}
    table["participle_only"] = {w: "" for w in sorted(irregular - both) if tags[w]["VBN"]}
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--to", type=Path, required=True)
    arguments = parser.parse_args()
    treebanks = [arguments.data / "treebanks" / f"{name}-train.conllu.gz" for name in ("ewt", "gum")]
    provenance = {
        "describes": "dictionary forms of English words that our rules get wrong",
        "made_from": "lemma columns of UD English EWT and GUM, training parts",
        "licence": "CC BY-SA 4.0",
        "rebuilt_by": "training/lemma_table.py",
    }
    arguments.to.write_text(
        json.dumps({"provenance": provenance, "lemmas": build(treebanks)}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
