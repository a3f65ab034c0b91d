"""A Doc with candidates in, features of each of its characters out, for the linear-chain CRF."""

from __future__ import annotations

import re
from functools import lru_cache

from spacy.tokens import Doc

from nlp.candidates import PUNCTUATION, TAGGING, candidates, division_hits, text_of
from nlp.names import is_surname
from nlp.patterns import alternation, words
from nlp.word_classes import word_class

_DIGITS = frozenset("0123456789一二三四五六七八九十百千万亿")
_ENDINGS = (  # words that end names: what they name, data file, key
    ("s", TAGGING, "site"),
    ("s", "sites.yaml", "more_sites"),
    ("s", "sites.yaml", "sights"),
    ("w", "sites.yaml", "weak_sites"),
    ("o", TAGGING, "org"),
    ("a", TAGGING, "endings"),
    ("c", "companies.yaml", "companies"),
    ("c", "companies.yaml", "works"),
    ("c", "companies.yaml", "trades"),
)
_FAR = 12  # characters behind a word of going within which it counts
_STOPS = frozenset("，。；！？\n")
_REACH = 6  # characters before an ending in which a name may begin


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


@lru_cache(maxsize=1)
def _going() -> re.Pattern[str]:
    return re.compile(alternation(TAGGING, "going"))


@lru_cache(maxsize=1)
def _ending_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = sorted({kind for kind, _, _ in _ENDINGS})
    lists = {kind: [alternation(name, key) for held, name, key in _ENDINGS if held == kind] for kind in kinds}
    return tuple((kind, re.compile("|".join(lists[kind]))) for kind in kinds)


def _extras(doc: Doc, text: str) -> list[list[str]]:
    """What else is known of each character: edges of all proposals and divisions, words that end names, words of going."""
    rows: list[set[str]] = [set() for _ in text]
    for candidate in candidates(doc):
        rows[candidate.start].add("xs=" + candidate.label)
        rows[candidate.end - 1].add("xe=" + candidate.label)
    for hit in division_hits(doc):
        rows[hit.start].add("hs=" + hit.level)
        rows[hit.end - 1].add("he=" + hit.level)
        if hit.end < len(text):
            rows[hit.end].add("hb=" + hit.level)
    for kind, pattern in _ending_patterns():
        for found in pattern.finditer(text):
            rows[found.start()].add("es=" + kind)
            rows[found.end() - 1].add("ee=" + kind)
            for at in range(found.start() + 1, found.end() - 1):
                rows[at].add("ei=" + kind)
            for at in range(max(0, found.start() - _REACH), found.start()):
                rows[at].add("ef=" + kind + str(1 + (found.start() - at - 1) // 2))
    for found in _going().finditer(text):
        for at in range(found.end(), min(len(text), found.end() + _FAR)):
            if text[at] in _STOPS:
                break
            rows[at].add("go" + _distance(at - found.end()))
    return [sorted(row) for row in rows]


def _distance(characters: int) -> str:
    return "1" if characters < 2 else "2" if characters < 6 else "3"


def features(doc: Doc) -> list[list[str]]:
    """One list of feature strings a character: n-grams, the segmenter's words and their classes, its place
    in them, rules' proposals."""
    text = text_of(doc)
    size = len(text)
    here, places = [""] * size, [""] * size
    left, right = ["^"] * size, ["$"] * size
    around = [_classes("", ["^", "^", "", "$", "$"])] * size
    tokens = [(token.idx, token.text) for token in doc]
    classes = ["^", "^", *(word_class(word, _kind(word[0])) for _, word in tokens), "$", "$"]
    for index, (start, word) in enumerate(tokens):
        last = start + len(word) - 1
        before = tokens[index - 1][1] if index else "^"
        after = tokens[index + 1][1] if index + 1 < len(tokens) else "$"
        for at in range(start, last + 1):
            here[at], left[at], right[at] = word, before, after
            places[at] = "S" if start == last else "B" if at == start else "E" if at == last else "M"
            around[at] = _classes(places[at], classes[index : index + 5])
    marks = proposals(doc)
    chars = ["<<", "<", *text, ">", ">>"]
    kinds = [_kind(char) for char in text]
    extras = _extras(doc, text)
    generic = _generic()
    rows = []
    for at in range(size):
        a, b, c, d, e = chars[at : at + 5]
        mark = marks[at]
        before = marks[at - 1] if at else "^"
        after = marks[at + 1] if at + 1 < size else "$"
        place = places[at]
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
            "w=" + here[at],
            "p=" + place + str(min(len(here[at]), 4)),
            "k=" + kinds[at],
            "m=" + mark,
            "mb=" + before + mark,
            "ma=" + mark + after,
            "mp=" + mark + place,
            "l" + place + "=" + left[at],
            "r" + place + "=" + right[at],
            *around[at],
            *extras[at],
        ]
        if here[at] in generic:
            row.append("g" + place)
        if is_surname(c):
            row.append("s" + place)
        if is_surname(b):
            row.append("sb")
        rows.append(row)
    return rows


def _classes(place: str, words_around: list[str]) -> list[str]:
    """Features of the classes of a word and of the two before and behind it."""
    far_left, left, own, right, far_right = words_around
    return [
        "H" + place + own,
        "L" + place + left,
        "R" + place + right,
        "LH" + place + left + own,
        "HR" + place + own + right,
        "LL" + place + far_left + left,
        "RR" + place + right + far_right,
    ]


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset((*words(TAGGING, "generic_heads"), *words("sites.yaml", "generic_words")))
