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

from depositary import lexicons
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
            if lemmas.most_common(1)[0][0] != regular_lemma(word, upos)
            and abs(len(lemmas.most_common(1)[0][0]) - len(word)) < 5
        }
    irregular = {w for w in tags if not w.endswith(("ed", "ing", "s")) and (tags[w]["VBD"] or tags[w]["VBN"])}
    both = {w for w in irregular if tags[w]["VBD"] and tags[w]["VBN"]}
    table["past_only"] = {w: "" for w in sorted(irregular - both) if tags[w]["VBD"]}
    table["participle_only"] = {w: "" for w in sorted(irregular - both) if tags[w]["VBN"]}
    return table


def forms(verb: str) -> list[str]:
    """Regular forms of a verb, with and without doubling where both are possible."""
    if verb.endswith("e"):
        return [
            verb + "s",
            verb + "d",
            verb[:-1] + "ing",
            *([verb + "ing"] if verb.endswith(("ee", "oe", "ye")) else []),
        ]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return [verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")
    doubled = (
        [verb + verb[-1] + "ed", verb + verb[-1] + "ing"] if verb[-1] in "bdglmnprt" and verb[-2:-1] in "aeiou" else []
    )
    return [third, verb + "ed", verb + "ing", *doubled]


def domain_exceptions() -> dict[str, str]:
    """Forms of the verbs that our own lexicons name, where the rules would miss them."""
    verbs = {str(v).split()[0] for g in lexicons.load("predicates") for v in g.get("verbs") or []}
    for entry in lexicons.load("status_words"):
        for item in entry.get("governors_verbs") or []:
            verbs.add(
                str(item.get("word") or item.get("lemma")).split()[0]
                if isinstance(item, dict)
                else str(item).split()[0]
            )
    for entry in lexicons.load("cues"):
        for item in entry.get("verbs") or entry.get("words") or []:
            verbs.add(str(item).split()[0])
    found = {
        form: verb
        for verb in sorted(verbs)
        if verb.isalpha()
        for form in forms(verb)
        if regular_lemma(form, "VERB") != verb
    }
    bases = {verb: verb for verb in verbs if verb.isalpha() and regular_lemma(verb, "VERB") != verb}
    return found | bases


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
    table = build(treebanks)
    table["VERB"] = dict(sorted((domain_exceptions() | table["VERB"]).items()))
    arguments.to.write_text(
        json.dumps({"provenance": provenance, "lemmas": table}, ensure_ascii=False, indent=0) + "\n", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
