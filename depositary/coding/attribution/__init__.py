"""Analysed text in, `Attribution` records out: who says what, according to the words (PARC 3.0, PolNeAR).

Two kinds of text. Reports: the narrator is no source, and what others say is found by grammar (`syntax_cues`,
`noun_cues`), by quotation marks (`quoted_speech`) and by the language model (`model_spans`). Texts that speak for
themselves (`own_words`, `turns`): one direct attribution per sentence, without a cue; what they report of others stands
inside. Conventions: docs/codebook.md.
"""

from depositary.coding.attribution.coder import AttributionCoding, code_attributions

__all__ = ["AttributionCoding", "code_attributions"]
