"""A county's roster of towns and a printed name in, the town's name as the roster has it out."""

from __future__ import annotations

import re

from zhengpu.lexicon import Lexicon

_FOLK_TOWN = re.compile("[一-鿿]{1,8}族乡")
_OFFICE = "办事处"
_LONG_TOWN = 5  # characters of a people's township of which any one may be misread
_LONG_NAME = 3  # characters of a town's name of which one may be misread


def listed_name(lexicon: Lexicon, county: str, name: str) -> str:
    """The roster's name of a county's town that a page prints without its people or its kind: 坂中乡 is 坂中畲族乡, 柳园
    办事处 is 柳园街道.
    """
    towns = lexicon.towns(county)
    if name in towns:
        return name
    bare, kind = name.removesuffix(_OFFICE), "街道"
    if bare == name:
        bare, kind = name[:-1], name[-1]
    longer = (t for t in towns if t.startswith(bare) and t.endswith(kind))
    found = [t for t in longer if t == bare + kind or _FOLK_TOWN.fullmatch(t[len(bare) :])]
    found = found if len(bare) > 1 else []
    elsewhere = name in lexicon.town_names  # some other county has a town of exactly this name
    found = found or ([] if elsewhere else [t for t in towns if _one_off(lexicon, name, t)])
    return found[0] if len(found) == 1 else name


def _one_off(lexicon: Lexicon, printed: str, listed: str) -> bool:
    """Whether a town's name is printed with a look-alike: 云溪畬族乡 for 云溪畲族乡, 鄂温克民族乡 for 鄂温克族乡."""
    if printed.replace("民族乡", "族乡") == listed:
        return True
    if len(printed) != len(listed) or printed[-1] != listed[-1]:
        return False
    off = sum(a != b for a, b in zip(printed, listed, strict=True))
    long = len(printed) >= _LONG_TOWN and printed.endswith("族乡")
    return off == 1 and (long or (len(printed) >= _LONG_NAME and bool(lexicon.misread(printed, (listed,)))))
