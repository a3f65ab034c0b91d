"""A post in, the body out that is told before it by its kind alone: 该局副局长, 公司董事长, 支行行长."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame
from nlp.patterns import alternation

if TYPE_CHECKING:
    from nlp.reader import Located

_KINDS = {
    "行": "行$|信用社$",
    "社": "社$",
    "支行": "支行$",
    "分局": "分局$",
    "公司": "公司$|集团$|[^局院校所厂]$",
    "企业": "公司$|集团$|厂$|[^局院校所]$",
    "集团": "集团$|公司$",
    "厂": "厂$",
    "局": "局$",
    "厅": "厅$",
    "庭": "庭$",
    "支队": "支队$",
    "大队": "大队$",
    "中队": "中队$",
    "办": "办$|办公室$",
    "校": "学$|学校$|学院$|中$",
    "院": "院$",
    "协会": "协会$",
    "商会": "商会$",
    "学会": "学会$",
    "联盟": "联盟$",
    "所": "所$",
    "站": "站$",
    "馆": "馆$",
    "中心": "中心$",
    "合作社": "社$",
    "领导小组": "领导小组$",
    "指挥部": "指挥部$",
    "筹委会": "筹委会$",
    "医院": "院$",
    "学校": "学$|学校$|学院$|中$",
}
_IN_FULL = re.compile("公司$|集团$")
_NO_COMPANY = re.compile("(?:宾馆|酒店|饭店|大厦|银行|支行|分行|商行|信用社|超市|商场|影院|茶楼|山庄)$")
_SPEAKS_TO = re.compile(
    "(?:要求|勉励|鼓励|叮嘱|嘱咐|询问|问|希望|告诉|提醒|建议|委托)(?:公司|集团|企业)$"
)  # +总经理某某
_BEFORE, _NEAR = 12, 8  # characters before a post in which its body is told, without the term of office
_BARE_SOCIETY = 3  # characters of 信用社 and 合作社, which name none


def told_by_kind(frame: Frame, post: Located) -> str:
    """The kind by which alone the body of a post is told, right before it: 局 of 局+副局长; empty where none is."""
    before = frame.text[max(0, post.start - _BEFORE) : post.start]
    found = _told().search(_terms().sub(_society, before)[-_NEAR:])
    return (found[1] or found[2] or found[4] or found[5] or found[3][-1]) if found else ""


@cache
def _told() -> re.Pattern[str]:
    kinds = "|".join(sorted(_KINDS, key=len, reverse=True))
    return re.compile(
        rf"(?:该|这家|这所|这个|我|本)({kinds})(?:的|[一-鿿]{{2,4}}(?:部|科|处|室|中心)|车间)?$|(?<![^，。；、“”\n与和由向任为选取求励嘱问对望诉友醒议托勉])(公司|集团|企业|医院|学校|协会|商会|学会|合作社|联盟)$"
        r"|(?<![^，。；：、“”（\n由任])([县市区省]?[局院厅校所])$|(?<![^，。；：、“”（\n由任])(领导小组|指挥部|筹委会)$"
        r"|(?<![^，。；：、“”（\n])([支大中]队|支行|分局)$"
    )


@cache
def _terms() -> re.Pattern[str]:
    return re.compile(alternation("titles.yaml", "terms") + "$")


def that_body(frame: Frame, post: Located) -> Located | None:
    """For 该局副局长, 这家公司经理: the body of that kind last named in the article."""
    kind = told_by_kind(frame, post)
    if not kind:
        return None
    label = ("COMPANY",) if kind in ("公司", "企业", "集团", "厂") else ("AGENCY", "ORG", "COMPANY")
    told = frame.between(0, post.start, label)
    groups = [
        m.mention.text for m in told if kind == "集团" and "集团" in m.mention.text
    ]  # and what they are for short
    named = [m for m in told if re.search(_KINDS[kind], m.mention.text) or any(m.mention.text in g for g in groups)]
    if groups:
        named = [m for m in named if any(m.mention.text in g for g in groups)]
    if kind == "公司":
        named = _of_report(named)
        spoken_to = _SPEAKS_TO.search(frame.text, max(0, post.start - _BEFORE), post.start)
        named = _only_firm(frame, post, named) if spoken_to else named
    if kind == "社":
        named = [m for m in named if len(m.mention.text) > _BARE_SOCIETY]
    return named[-1] if named else None


def _only_firm(frame: Frame, post: Located, firms: list[Located]) -> list[Located]:
    """The one firm of the sentence of somebody spoken to, else of the paragraph; none where there are several."""
    for start in (frame.sentence(post.start)[0], frame.tagged.text.part_at(post.start).start):
        here = [m for m in firms if m.start >= start]
        names = {m.mention.text for m in here}
        longest = max(names, key=len, default="")
        if names:
            return here if all(name == longest or name.rstrip("公司集团")[:2] in longest for name in names) else []
    return []


def _of_report(firms: list[Located]) -> list[Located]:
    """Those firms that 公司 may stand for: with the name in full, and told of for short behind it, where one is; no hotels."""
    full = [m.mention.text for m in firms if _IN_FULL.search(m.mention.text)]
    if full:
        return [m for m in firms if any(m.mention.text in name for name in full)]
    return [m for m in firms if not _NO_COMPANY.search(m.mention.text)]


def _society(term: re.Match[str]) -> str:
    """The society that is told with a term of office: 联盟 of 联盟首任."""
    return term.group().removesuffix("首任").removesuffix("新一届")
