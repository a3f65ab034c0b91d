"""A Doc with candidates in, features of each of its characters out, for the linear-chain CRF."""

from __future__ import annotations

from spacy.tokens import Doc

from nlp.candidates import PUNCTUATION, candidates, text_of
from nlp.names import is_surname

_DIGITS = frozenset("0123456789一二三四五六七八九十百千万亿")


def _kind(char: str) -> str:
    if char in PUNCTUATION:
        return "p"
    if char in _DIGITS:
        return "d"
    return "a" if char.isascii() else "c"


def proposals(doc: Doc) -> list[str]:
    """For each character the best proposal of the rules that covers it, as B-LABEL or I-LABEL, else O."""
    marks = ["O"] * len(text_of(doc))
    for candidate in sorted(candidates(doc), key=lambda c: (c.score * (c.end - c.start) ** 0.5, c.end - c.start)):
        marks[candidate.start] = "B-" + candidate.label
        for at in range(candidate.start + 1, candidate.end):
            marks[at] = "I-" + candidate.label
        if candidate.end < len(marks) and marks[candidate.end].startswith("I-"):
            marks[candidate.end] = "B" + marks[candidate.end][1:]
    return marks


def features(doc: Doc) -> list[list[str]]:
    """One list of feature strings a character: n-grams, the segmenter's word and its place in it, rules' proposals."""
    text = text_of(doc)
    size = len(text)
    words, places = [""] * size, [""] * size
    for token in doc:
        last = token.idx + len(token.text) - 1
        for at in range(token.idx, last + 1):
            words[at] = token.text
            places[at] = "S" if token.idx == last else "B" if at == token.idx else "E" if at == last else "M"
    marks = proposals(doc)
    chars = ["<<", "<", *text, ">", ">>"]
    kinds = [_kind(char) for char in text]
    rows = []
    for at in range(size):
        a, b, c, d, e = chars[at : at + 5]
        mark = marks[at]
        before = marks[at - 1] if at else "^"
        after = marks[at + 1] if at + 1 < size else "$"
        row = [
            "c=" + c,
            "b=" + b,
            "d=" + d,
            "a=" + a,
            "e=" + e,
            "bc=" + b + c,
            "cd=" + c + d,
            "bd=" + b + d,
            "ab=" + a + b,
            "de=" + d + e,
            "w=" + words[at],
            "p=" + places[at] + str(min(len(words[at]), 4)),
            "k=" + kinds[at],
            "m=" + mark,
            "mb=" + before + mark,
            "ma=" + mark + after,
            "mp=" + mark + places[at],
        ]
        if is_surname(c):
            row.append("s" + places[at])
        if is_surname(b):
            row.append("sb")
        rows.append(row)
    return rows
