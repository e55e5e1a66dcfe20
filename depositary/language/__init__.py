"""Document text in; sentences, tokens, grammar, names and attribution spans out.

One small encoder with many heads reads the whole text in one pass (`encoder.py`); everything above this folder sees
only `AnalysedText`, whose fields are those of Universal Dependencies.
"""

from depositary.language.analysed_text import Act, AnalysedText, AttributionSpans, Name, Party, Sentence, Token

__all__ = ["Act", "AnalysedText", "AttributionSpans", "Name", "Party", "Sentence", "Token"]
