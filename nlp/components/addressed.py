"""A view and a title in, the name right before the title out, where people are called so: 云溪县水利局+卜建业+局长."""

from __future__ import annotations

import re
from collections.abc import Collection

from nlp.candidates import View
from nlp.everyday import everyday
from nlp.names import Name, could_be, shape
from nlp.patterns import alternation, compiled

FILE = "titles.yaml"
LENGTH = 3  # shorter ones are too often words
SHORT = 2  # but behind another one: 卜建业副市长、卜让+副市长
LEAST = 1.4
LEAST_WORDED = 1.8  # where two of its characters are a word
_UNIT = re.compile("(?:办公室|[一-鿿]{2}中心|[一-鿿](?:处|科|部|股|所|队))$")
_BEFORE = re.compile(rf"[，。；：、“”（）\n\s的了在由和与及对向给请陪让随]$|{_UNIT.pattern}")
_IN_ROW = re.compile(r"(?:[市县区州省]长|书记|主任|主席|局长|总工)、[一-鿿]{2}$")
_NO_NAME_ENDS = frozenset("省市县区镇乡街道村庄屯寨局厅部院会所站委办处科队组中心室校园馆厂司行社团级副正总原任")


def name_before(view: View, start: int, post: str, bodies: Collection[int]) -> Name | None:
    """The name of three characters that ends where a title begins, if nothing else can stand there."""
    unit = _UNIT.search(view.text, max(0, start - SHORT - 5), start - SHORT)
    short = start - SHORT in bodies or unit or _IN_ROW.search(view.text, max(0, start - 8), start)
    left = start - (SHORT if short else LENGTH)
    if left < 0 or not view.boundary(start) or not compiled(FILE, alternation(FILE, "addressing") + "$").search(post):
        return None
    name = view.text[left:start]
    if name[-1] in _NO_NAME_ENDS or not could_be(name):
        return None
    if left and left not in bodies and not _BEFORE.search(view.text, max(0, left - 4), left):
        return None
    worded = name[:2] in everyday() or name[1:] in everyday()
    score = shape(view.text, left, start)
    return Name(left, start, score) if score >= (LEAST_WORDED if worded else LEAST) else None
