"""A Doc in, the first word of each of its sentences marked."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from nlp.sentences import sentence_spans


class Sentences:
    """Marks where Chinese sentences begin (the stock sentencizer leaves 「 behind and ignores ；)."""

    def __call__(self, doc: Doc) -> Doc:
        starts = {start for start, _ in sentence_spans(doc.text)}
        for token in doc:
            inside = any(offset in starts for offset in range(token.idx, token.idx + len(token.text)))
            token.is_sent_start = token.i == 0 or inside
        return doc


@Language.factory("zhengpu_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Sentences:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Sentences()
