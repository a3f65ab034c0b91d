"""A clause in front of a name in, out whether it leads up to somebody who does something: 记者跟随, 刚刚上任的."""

from __future__ import annotations

import re

_REPORTER_WITH = re.compile("^[^，。]{0,12}(?:记者|笔者)[^，。；]{0,4}?(?:(跟随|跟着|随同?)|[与和同])$")
_TOGETHER = re.compile("[^，。；]{2,30}?(?:一起|一同|一道)(?!.{0,4}(?:看|谈|算))")
_DESCRIBED = re.compile("^(?:刚刚?|新近?|分管|主管|负责|包联|挂包|带队|率队|[前赶]来)[^，。；]{0,10}的$")
GO_TOGETHER = re.compile("(?:一道|一同|一起)(?:前往|来到|走进|深入|赶到|赶赴|奔赴|赴|到)")


def leads_up(clause: str, text: str, at: int) -> bool:
    """Whether who is named at an offset is followed by reporters (记者随某某来到…), or described: 刚刚上任的县长某某."""
    followed = _REPORTER_WITH.search(clause)
    if followed:
        return bool(followed[1] or _TOGETHER.match(text, at))
    return _DESCRIBED.search(clause) is not None
