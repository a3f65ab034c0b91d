"""The words behind a name in, where the groups without names that go on its row end out: 县长某某，各乡镇+参加会议."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, PLACES, Frame
from nlp.patterns import alternation

if TYPE_CHECKING:
    from nlp.reader import Located

_LONGEST = 150  # characters of a row behind its last name
_ROW = re.compile(r"(?:等|以?及|[，、和与])")
_BETWEEN = re.compile("[，、；]|以?及|[和与](?!平)")
_DOES = re.compile(
    "[了着过说]|主持|强调|指出|表示|介绍|汇报|通报|陪同|来到|深入|走进|前往|看望|慰问|调研|视察|考察|率|带领|召开|举行"
    "|听取|宣读|宣布|传达|出席|参加|列席|代表(?=[市县区省镇])|致辞|讲话|发言|[^一-鿿]在|[对把被让给赴]|向(?!阳)|就(?!业)|月|日"
)
_COUNTED = r"(?:等)?(?:共?计?(?:[上数近逾约]?\d+[余多]?|[上数近逾]?[百千万]余?)[人名位](?:代表|[一-鿿]{0,4})?)?$"
_SHORT = 8  # characters of an item of a list whose last member tells what they all are


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    joins = "|".join(alternation(FILE, key) for key in ("there", "coming"))
    return {
        "joins": re.compile(rf"(?:一起|一同|共同|一道|也|都|均|分别|应邀|还|先后|全部|全程)*(?P<verb>{joins})"),
        "group": re.compile(alternation(FILE, "groups") + _COUNTED),
    }


def past_groups(frame: Frame, person: Located, end: int) -> int | None:
    """Where the verb of being there stands, when nothing but groups without names stands between it and a name."""
    if not _ROW.match(frame.text, person.end):
        return None
    until = min(end, person.end + _LONGEST)
    found = _rules()["joins"].search(frame.text, person.end, until)
    if not found or frame.between(person.end, found.start(), PEOPLE):
        return None
    row = frame.text[person.end : found.start()]
    if "。" in row or "：" in row or _DOES.search(row):
        return None
    return found.start("verb") if _are_groups(frame, person.end, found.start()) else None


def _are_groups(frame: Frame, start: int, end: int) -> bool:
    """Whether every item of a row is a group of people, or a body; at least one is a group."""
    at, groups = start, 0
    ends = [found.span() for found in _BETWEEN.finditer(frame.text, start, end)] + [(end, end)]
    for stop, after in ends:
        item = frame.text[at:stop].strip()
        item = item.removeprefix("等") if at == start else item
        if item and item != "等":
            if _rules()["group"].search(item):
                groups += 1
            elif not any(body.end == stop for body in frame.between(at, stop, PLACES)) and not _is_part(item):
                return False
        at = after
    return groups > 0


def _is_part(item: str) -> bool:
    """Whether an item is only the beginning of a group that goes on behind a 、: 机关各科、室、所+及各中队负责人."""
    return len(item) <= _SHORT or item.startswith(("各", "部分", "全体", "有关", "相关"))
