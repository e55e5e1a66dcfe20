"""Word and part of speech → dictionary form, and for verbs the form they stand in.

Rules for the regular cases; a table of exceptions, made from the treebanks' lemmas (`training/lemma_table.py`), for the
rest. Names keep their case, everything else is lower case.
"""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Literal

VerbForm = Literal["base", "third", "past", "participle", "past_or_participle", "ing"]

_TABLE = Path(__file__).parent / "model" / "lemmas.json"
_VOWELS = set("aeiou")

# "be" and its like: word → (lemma, form).
# fmt: off
_AUXILIARIES: dict[str, tuple[str, VerbForm]] = {
    "am": ("be", "base"), "are": ("be", "base"), "is": ("be", "third"), "was": ("be", "past"), "were": ("be", "past"),
    "been": ("be", "participle"), "being": ("be", "ing"), "'m": ("be", "base"), "'re": ("be", "base"),
    "'s": ("be", "third"),
    "has": ("have", "third"), "had": ("have", "past_or_participle"), "having": ("have", "ing"), "'ve": ("have", "base"),
    "does": ("do", "third"), "did": ("do", "past"), "done": ("do", "participle"), "doing": ("do", "ing"),
    "wo": ("will", "base"), "'ll": ("will", "base"), "ca": ("can", "base"), "sha": ("shall", "base"),
    "'d": ("would", "past"),
    "could": ("could", "past"), "would": ("would", "past"), "should": ("should", "past"), "might": ("might", "past"),
}
# fmt: on
# Irregular verbs of public affairs that the treebanks may lack: base, past, participle.
_IRREGULAR_LIST = """
arise arose arisen; awake awoke awoken; bear bore borne; beat beat beaten; become became become; begin began begun;
bend bent bent; bind bound bound; bleed bled bled; break broke broken; breed bred bred; bring brought brought; build
built built; burn burnt burnt; buy bought bought; catch caught caught; choose chose chosen; come came come; deal dealt
dealt; draw drew drawn; drive drove driven; eat ate eaten; fall fell fallen; feel felt felt; fight fought fought; find
found found; flee fled fled; fly flew flown; forbid forbade forbidden; foresee foresaw foreseen; forget forgot
forgotten; forgive forgave forgiven; forgo forwent forgone; freeze froze frozen; get got gotten; give gave given; go
went gone; grow grew grown; hang hung hung; hear heard heard; hide hid hidden; hold held held; keep kept kept; know
knew known; lead led led; leave left left; lend lent lent; lay laid laid; lose lost lost; make made made; mean meant
meant; meet met met; mislead misled misled; oversee oversaw overseen; overthrow overthrew overthrown; overtake
overtook overtaken; pay paid paid; rebuild rebuilt rebuilt; ride rode ridden; ring rang rung; rise rose risen; run ran
run; say said said; see saw seen; seek sought sought; sell sold sold; send sent sent; shake shook shaken; shoot shot
shot; show showed shown; sing sang sung; sink sank sunk; sit sat sat; speak spoke spoken; spend spent spent; stand
stood stood; steal stole stolen; strike struck struck; swear swore sworn; take took taken; teach taught taught; tear
tore torn; tell told told; think thought thought; throw threw thrown; undergo underwent undergone; understand
understood understood; undertake undertook undertaken; uphold upheld upheld; wage waged waged; wear wore worn; win won
won; withdraw withdrew withdrawn; withhold withheld withheld; withstand withstood withstood; write wrote written;
rewrite rewrote rewritten; retake retook retaken; redraw redrew redrawn
"""
_IRREGULAR: dict[str, tuple[str, VerbForm]] = {}
for _row in _IRREGULAR_LIST.replace("\n", " ").split(";"):
    _base, _past, _participle = _row.split()
    _IRREGULAR.setdefault(_participle, (_base, "participle"))
    _IRREGULAR[_past] = (_base, "past_or_participle" if _past == _participle else "past")
    if _base in {_past, _participle}:
        _IRREGULAR.pop(_base, None)
_SMALL = {"n't": "not", "’t": "not", "n’t": "not", "an": "a", "'s": "'s", "’s": "'s"}


@cache
def _exceptions() -> dict[str, dict[str, str]]:
    """Part of speech → word → lemma; empty where the table has not been built yet."""
    if not _TABLE.exists():
        return {}
    table: dict[str, dict[str, str]] = json.loads(_TABLE.read_text(encoding="utf-8"))["lemmas"]
    return table


@lru_cache(maxsize=100_000)
def lemma_and_form(word: str, upos: str) -> tuple[str, VerbForm | None]:
    """Dictionary form, and the form of a verb or auxiliary (None for other words).

    "past_or_participle" is for the many verbs that do not tell the two apart; the sentence does.
    """
    if upos == "PROPN":
        return word, None
    low = word.lower().replace("’", "'")
    if upos in {"VERB", "AUX"}:
        if low in _AUXILIARIES and (upos == "AUX" or low not in {"'s", "'d"}):
            return _AUXILIARIES[low]
        if low in _IRREGULAR:
            return _IRREGULAR[low]
        lemma = _exceptions().get("VERB", {}).get(low) or regular_lemma(low, "VERB")
        return lemma, _verb_form(low, lemma)
    if low in _SMALL:
        return _SMALL[low], None
    listed = _exceptions().get(upos, {}).get(low)
    return listed or regular_lemma(low, upos), None


def _verb_form(low: str, lemma: str) -> VerbForm:
    if low == lemma:
        return "base"
    if low.endswith("ing"):
        return "ing"
    if low.endswith("s"):
        return "third"
    participle = _exceptions().get("participle_only", {})
    if low in participle:
        return "participle"
    if low in _exceptions().get("past_only", {}):
        return "past"
    return "past_or_participle"


def regular_lemma(low: str, upos: str) -> str:
    """Dictionary form by rule alone."""
    if upos == "VERB":
        return _regular_verb(low)
    if upos == "NOUN":
        return _regular_noun(low)
    return low


def _regular_noun(low: str) -> str:
    if len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "us", "is")):
        if low.endswith("ies") and len(low) > 4:
            return low[:-3] + "y"
        if low.endswith(("sses", "shes", "ches", "xes", "zes")):
            return low[:-2]
        return low[:-1]
    if low.endswith("men") and len(low) > 3:
        return low[:-3] + "man"
    return low


def _regular_verb(low: str) -> str:
    if low.endswith("ies") and len(low) > 4:
        return low[:-3] + "y"
    if low.endswith(("sses", "shes", "ches", "xes", "zzes", "oes")) and len(low) > 4:
        return low[:-2]
    if low.endswith("s") and len(low) > 3 and not low.endswith("ss"):
        return low[:-1]
    for ending in ("ied", "ed", "ing"):
        if low.endswith(ending) and len(low) > len(ending) + 1:
            if ending == "ied":
                return low[:-3] + "y" if len(low) > 4 else low[:-1]
            stem = low[: -len(ending)]
            return _restore(stem) if any(c in _VOWELS or c == "y" for c in stem) else low
    return low


# Endings that decide whether a stem that lost its ending had a silent e ("imposed", but "visited", "offered").
_NO_E_AFTER_T = tuple(
    "mit sit hibit visit edit limit profit audit credit exit pit ploit bat ibot pilot pivot fit rot herit posit "
    "cruit rit".split()
)
_E_AFTER_SONORANT = tuple(
    "ir ar or ur ik ak ok ul il al ol im am om um in un on an op ap ip yp ib ob ub ad id od ud ed eg og ag ig "
    "er en".split()
)
_NO_E_AFTER_SONORANT = tuple("er en on or ain velop hop ship equip gallop in om al el ol il".split())


def _restore(stem: str) -> str:
    """The base of a stem that lost its ending: undouble ("stopp"), or give back a silent e ("impos")."""
    if len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "lsfz":
        return stem[:-1]
    if (
        len(stem) > 4
        and stem.endswith("ll")
        and stem[-3] in _VOWELS
        and not stem.endswith(("fill", "kill", "pull", "call", "roll", "sell", "tell", "poll"))
    ):
        return stem[:-1]
    needs_e = (
        stem.endswith(("v", "c", "u", "z", "dg", "rg", "ng", "lg")) and not stem.endswith(("ang", "ing", "ong"))
    ) or stem.endswith(("chang", "arrang", "rang", "aring"))
    if not needs_e and len(stem) > 2:
        last, before, earlier = stem[-1], stem[-2], stem[-3]
        if last == "s" and (before in _VOWELS or before in "nrlp") and not stem.endswith(("ss", "ocus", "gas", "as")):
            needs_e = True
        elif last == "t" and before in "aiou" and earlier not in _VOWELS and len(stem) > 3:
            needs_e = stem.endswith(("at", "ibut", "itut", "ecut", "mut", "put", "ot", "it")) and not stem.endswith(
                _NO_E_AFTER_T
            )
        elif last in "rklmnpbdg" and before in _VOWELS and earlier not in _VOWELS:
            needs_e = stem.endswith(_E_AFTER_SONORANT) and not stem.endswith(_NO_E_AFTER_SONORANT)
        elif last == "l" and before not in _VOWELS and before not in "lrwy":
            needs_e = True
    return stem + "e" if needs_e else stem
