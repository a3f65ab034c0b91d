"""Names as gold and reader write them in, whether they mean the same out."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Mapping, Sequence

from api.evaluation.found import Thing

Alternatives = Mapping[str, Sequence[str]]
_DROPPED = str.maketrans("", "", " \"'“”‘’「」()（）·-—《》")
_REWRITES = (
    (re.compile(r"工作委员会$"), "工委"),
    (re.compile(r"(省|市|县|区|镇|乡|街道|党)委员会"), r"\1委"),
    (re.compile(r"^政协(.+?)(委员会|委)?$"), r"\1政协"),
    (re.compile(r"政协委员会$"), "政协"),
    (re.compile(r"人民代表大会常务委员会$|人大常委会$"), "人大常委会"),
)
_WORDS = (("中国共产党", "中共"), ("中国人民政治协商会议", "政协"), ("人民政府", "政府"))
_SIMILAR = 0.8
_WITHIN_LONGER = 4
_WITHIN_SHORTER = 0.6


def norm(name: str | None) -> str:
    """A name without the differences of form that two careful people would not argue about."""
    text = unicodedata.normalize("NFKC", name or "").translate(_DROPPED)
    for long, short in _WORDS:
        text = text.replace(long, short)
    if text.startswith("中共") and len(text) > 4:
        text = text[2:]
    for pattern, to in _REWRITES:
        text = pattern.sub(to, text)
    return text


def same_name(key: str, alternatives: Alternatives, thing: Thing | None) -> bool:
    """Whether an entity is the one that a gold key (name, name@county, name#number) names."""
    if thing is None:
        return False
    want, _, county = key.partition("@")
    want = want.partition("#")[0]
    got = norm(thing.name)
    if county:
        return got.endswith(norm(want)) and (norm(thing.county) == norm(county) or norm(county) in got)
    names = (want, *alternatives.get(key, ()), *alternatives.get(want, ()))
    return got in {norm(name) for name in names}


def same_text(want: str, got: str) -> bool:
    """Whether two headlines or meeting names are the same but for a kicker, a second line or a few characters."""
    a, b = norm(want), norm(got)
    if not a or not b:
        return False
    if difflib.SequenceMatcher(None, a, b).ratio() >= _SIMILAR:
        return True
    return (a in b and len(b) <= _WITHIN_LONGER * len(a)) or (b in a and len(b) >= _WITHIN_SHORTER * len(a))
