"""Parsed sentences for the cases of `test_code_attributions`, each named for what it shows."""

from __future__ import annotations

from tests.parsed import analysed_text

SAID_THAT = analysed_text(
    "Lima|PROPN|2|nsubj said|VERB|0|root that|SCONJ|7|mark the|DET|5|det bridge|NOUN|7|nsubj was|AUX|7|cop "
    "open|ADJ|2|ccomp +.|PUNCT|2|punct"
)
STRESSED = analysed_text(
    "Quito|PROPN|2|nsubj stressed|VERB|0|root the|DET|4|det need|NOUN|2|obj for|ADP|7|case a|DET|7|det "
    "truce|NOUN|4|nmod +.|PUNCT|2|punct"
)
THANKED = analysed_text(
    "Oslo|PROPN|2|nsubj thanked|VERB|0|root Quito|PROPN|2|obj for|ADP|6|case its|PRON|6|nmod:poss "
    "backing|NOUN|2|obl +.|PUNCT|2|punct"
)
URGED = analysed_text(
    "Accra|PROPN|2|nsubj urged|VERB|0|root Quito|PROPN|2|obj to|PART|5|mark reopen|VERB|2|xcomp the|DET|7|det "
    "crossing|NOUN|5|obj +.|PUNCT|2|punct"
)
COORDINATED = analysed_text(
    "Oslo|PROPN|2|nsubj condemned|VERB|0|root the|DET|4|det launch|NOUN|2|obj and|CCONJ|6|cc called|VERB|2|conj "
    "for|ADP|8|case  "
    "restraint|NOUN|6|obl +.|PUNCT|2|punct"
)
ACCORDING = analysed_text(
    "According|VERB|3|case to|ADP|1|fixed Lima|PROPN|8|obl +,|PUNCT|3|punct the|DET|6|det road|NOUN|8|nsubj:pass "
    "is|AUX|8|aux:pass  "
    "closed|VERB|0|root +.|PUNCT|8|punct"
)
PARENTHETICAL = analysed_text(
    "The|DET|2|det vote|NOUN|8|nsubj +,|PUNCT|5|punct Quito|PROPN|5|nsubj said|VERB|8|parataxis +,|PUNCT|5|punct "
    "was|AUX|8|cop  "
    "fair|ADJ|0|root +.|PUNCT|8|punct"
)
QUOTED = analysed_text(
    "“|PUNCT|5|punct +The|DET|3|det bridge|NOUN|5|nsubj is|AUX|5|cop open|ADJ|10|ccomp +,|PUNCT|5|punct "
    "+”|PUNCT|5|punct a|DET|9|det  "
    "spokesperson|NOUN|10|nsubj said|VERB|0|root +.|PUNCT|10|punct"
)
QUOTED_TWICE = analysed_text(
    "“|PUNCT|5|punct +The|DET|3|det bridge|NOUN|5|nsubj is|AUX|5|cop open|ADJ|9|ccomp +,|PUNCT|5|punct "
    "+”|PUNCT|5|punct Lima|PROPN|9|nsubj  "
    "said|VERB|0|root +.|PUNCT|9|punct",
    "“|PUNCT|4|punct +It|PRON|4|nsubj will|AUX|4|aux stay|VERB|0|root open|ADJ|4|xcomp +.|PUNCT|4|punct "
    "+”|PUNCT|4|punct",
)
MIXED = analysed_text(
    "Lima|PROPN|2|nsubj called|VERB|0|root the|DET|4|det closure|NOUN|2|obj “|PUNCT|7|punct +an|DET|7|det "
    "oversight|NOUN|2|xcomp  "
    "+.|PUNCT|2|punct +”|PUNCT|7|punct"
)
NESTED = analysed_text(
    "Rabat|PROPN|2|nsubj said|VERB|0|root that|SCONJ|5|mark Madrid|PROPN|5|nsubj believes|VERB|2|ccomp "
    "the|DET|7|det text|NOUN|9|nsubj  "
    "is|AUX|9|cop final|ADJ|5|ccomp +.|PUNCT|2|punct"
)
VOICED = analysed_text(
    "Similar|ADJ|2|amod criticism|NOUN|5|nsubj:pass has|AUX|5|aux been|AUX|5|aux:pass voiced|VERB|0|root by|ADP|7|case "
    "Oslo|PROPN|5|obl:agent +.|PUNCT|5|punct"
)
PASSIVE = analysed_text(
    "It|PRON|3|nsubj:pass was|AUX|3|aux:pass reported|VERB|0|root that|SCONJ|8|mark the|DET|6|det "
    "convoy|NOUN|8|nsubj had|AUX|8|aux  "
    "left|VERB|3|ccomp +.|PUNCT|3|punct"
)
DISCUSSED = analysed_text(
    "Lima|PROPN|4|nsubj and|CCONJ|3|cc Quito|PROPN|1|conj discussed|VERB|0|root the|DET|6|det border|NOUN|4|obj "
    "+.|PUNCT|4|punct",
    linked=[("Lima and Quito", "discussed", ["the border"])],
)
DENIED = analysed_text(
    "Madrid|PROPN|2|nsubj denied|VERB|0|root the|DET|4|det charge|NOUN|2|obj +.|PUNCT|2|punct",
    linked=[("Madrid", "denied", ["the charge"])],
)
CONDITION = analysed_text(
    "If|SCONJ|3|mark Lima|PROPN|3|nsubj says|VERB|10|advcl that|SCONJ|6|mark it|PRON|6|nsubj agrees|VERB|3|ccomp "
    "+,|PUNCT|3|punct  "
    "talks|NOUN|10|nsubj will|AUX|10|aux follow|VERB|0|root +.|PUNCT|10|punct"
)
MODAL = analysed_text(
    "Lima|PROPN|3|nsubj may|AUX|3|aux say|VERB|0|root that|SCONJ|6|mark it|PRON|6|nsubj agrees|VERB|3|ccomp "
    "+.|PUNCT|3|punct"
)
THING = analysed_text(
    "The|DET|2|det signing|NOUN|3|nsubj underscores|VERB|0|root the|DET|6|det independent|ADJ|6|amod "
    "policy|NOUN|3|obj +.|PUNCT|3|punct"
)
SCARE_QUOTES = analysed_text(
    "Lima|PROPN|2|nsubj opened|VERB|0|root its|PRON|6|nmod:poss “|PUNCT|6|punct +golden|ADJ|6|amod "
    "gate|NOUN|2|obj +”|PUNCT|6|punct +.|PUNCT|2|punct"
)
WELCOME = analysed_text(
    "We|PRON|2|nsubj welcome|VERB|0|root the|DET|4|det offer|NOUN|2|obj of|ADP|6|case Oslo|PROPN|4|nmod "
    "+.|PUNCT|2|punct"
)
BOTH_ISSUERS = WELCOME
TOLD = analysed_text(
    "Oslo|PROPN|2|nsubj said|VERB|0|root that|SCONJ|7|mark the|DET|5|det port|NOUN|7|nsubj is|AUX|7|cop "
    "open|ADJ|2|ccomp +.|PUNCT|2|punct"
)
ONE_ISSUER = analysed_text(
    "Oslo|PROPN|3|nsubj will|AUX|3|aux send|VERB|0|root a|DET|5|det ship|NOUN|3|obj to|ADP|7|case "
    "Accra|PROPN|3|obl +.|PUNCT|3|punct"
)
QUESTION = analysed_text(
    "What|PRON|4|obj does|AUX|4|aux Oslo|PROPN|4|nsubj want|VERB|0|root from|ADP|6|case Accra|PROPN|4|obl "
    "+?|PUNCT|4|punct"
)
GREETING = analysed_text(
    "Thank|VERB|0|root you|PRON|1|obj all|DET|2|det in|ADP|5|case Oslo|PROPN|1|obl +.|PUNCT|1|punct"
)
DATED = analysed_text(
    "On|ADP|3|case 3|NUM|3|nummod May|PROPN|6|obl +,|PUNCT|6|punct Lima|PROPN|6|nsubj said|VERB|0|root "
    "that|SCONJ|11|mark the|DET|9|det  "
    "bridge|NOUN|11|nsubj was|AUX|11|cop open|ADJ|6|ccomp +.|PUNCT|6|punct"
)
CRITICISED = analysed_text(
    "Rabat|PROPN|2|nsubj criticised|VERB|0|root Madrid|PROPN|5|nmod:poss +'s|PART|3|case raid|NOUN|2|obj "
    "+.|PUNCT|2|punct"
)
MODEL_ONLY = analysed_text(
    "Lima|PROPN|4|nsubj is|AUX|4|cop at|ADP|4|case pains|NOUN|0|root to|PART|6|mark show|VERB|4|acl the|DET|8|det "
    "canal|NOUN|10|nsubj  "
    "is|AUX|10|cop safe|ADJ|6|ccomp +.|PUNCT|4|punct",
    linked=[("Lima", "is at pains to show", ["the canal is safe"])],
)
PARTICIPLE = analysed_text(
    "Lima|PROPN|2|nsubj protested|VERB|0|root to|ADP|4|case Quito|PROPN|2|obl +,|PUNCT|6|punct saying|VERB|2|advcl "
    "the|DET|8|det bridge|NOUN|10|nsubj is|AUX|10|cop open|ADJ|6|ccomp +.|PUNCT|2|punct",
    linked=[("Quito", "saying", ["the bridge is open"])],
)
_OSLO_SENDS = (
    "Oslo|PROPN|3|nsubj will|AUX|3|aux send|VERB|0|root a|DET|5|det ship|NOUN|3|obj to|ADP|7|case "
    "Accra|PROPN|3|obl +.|PUNCT|3|punct"
)
_WE_ASSIST = "We|PRON|2|nsubj assist|VERB|0|root Accra|PROPN|2|obj with|ADP|5|case reforms|NOUN|2|obl +.|PUNCT|2|punct"
_WE_WELCOME = "We|PRON|2|nsubj welcome|VERB|0|root the|DET|4|det offer|NOUN|2|obj of|ADP|6|case Lima|PROPN|4|nmod +.|PUNCT|2|punct"  # noqa: E501
WE_AFTER_ONE = analysed_text(_OSLO_SENDS, _WE_ASSIST)
WE_AFTER_ONE_WITHOUT_SIGN = analysed_text(_OSLO_SENDS, _WE_WELCOME)
WE_IN_A_NEW_PARAGRAPH = analysed_text(_OSLO_SENDS, _WE_ASSIST, paragraphs=[0, 1])
HEADED_ITEM = analysed_text(
    "-|PUNCT|2|punct Trade|NOUN|0|root +:|PUNCT|6|punct Oslo|PROPN|6|nsubj will|AUX|6|aux send|VERB|2|parataxis "
    "ships|NOUN|6|obj to|ADP|9|case Accra|PROPN|6|obl +.|PUNCT|2|punct"
)
I_TOLD = analysed_text(
    "I|PRON|2|nsubj told|VERB|0|root Lima|PROPN|2|obj that|SCONJ|8|mark the|DET|6|det bridge|NOUN|8|nsubj is|AUX|8|cop "
    "open|ADJ|2|ccomp +.|PUNCT|2|punct"
)
TOGETHER_WITH_I = analysed_text(
    "Oslo|PROPN|4|nsubj and|CCONJ|3|cc I|PRON|1|conj welcome|VERB|0|root the|DET|6|det offer|NOUN|4|obj "
    "of|ADP|8|case Lima|PROPN|6|nmod +.|PUNCT|4|punct"
)
