"""A candidate for a place or a county and its text in, whether it is refused out: words for places in general, and pieces of words."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.candidates import LEVELS, TAGGING, Candidate, DivisionHit
from nlp.components.crf import SOURCE as MODEL
from nlp.components.reach import LEVEL_WORD, names_nothing
from nlp.names import is_surname
from nlp.patterns import alternation, compiled, patterns, words

SITES_FILE = "sites.yaml"
PART = 2
_COUNTED = re.compile(
    r"(?:[两二三四五六七八九十几多各]个?|\d+ ?|.*所有)[省市县区旗乡镇国村]{1,3}|[百千万]村[百千万][乡镇]"
)  # 三县市, 全县所有村
_OF_KIND = re.compile("[省市州县区旗盟]{2,}|[库山老灾牧林矿景湖]区[县市]|[一-鿿]{2}大县")  # 区县新闻, 库区县的担子
_REST = re.compile("[两二三四五六七八九]个?[县市区]")  # 两县+一区
_MONTH = re.compile(r"\d月")
_COUNTY_HEAD = re.compile(r"长(?![途期江城效者年久])")
_BEARING = re.compile(
    r"[东西][南北](?:(?<=[省市县区旗镇乡村]..)|(?=[角侧面方部端隅缘麓坡向仍邻临接靠连毗隔距依抵濒]|[与和](?![华东西中])))"
)
_SIDE = re.compile(
    "[东西南北]{1,2}[面部侧]?[隔跨临濒靠接邻连起]|.[东西][南北]$|[东西南北中]{1,2}部$"
)  # 东南隔+黄河, 湘西北
_CHIEF = re.compile("[河湖林田]长[制办]")
_QUARTERS = ("华北", "华东", "华南", "华中", "东北", "西北", "西南")
_NO_QUARTER = re.compile("大?区|季?风|偏[东西南北]")
_PROVINCES = frozenset("桂粤湘鄂赣皖苏浙闽川黔滇渝陕甘宁晋冀辽琼")
_HOMELAND = ("中国", "中华人民共和国")
_IN_GENERAL = ("乡镇", "农村", "乡村", "回乡", "返乡", "还乡")
_RANKED = re.compile("(?:第[一二三四五]大?[省市县镇乡村]|[强名重][县镇])$")  # 沐河源头第一镇, 工业强镇
_TWO_SITES = re.compile("(?:仓库|公园|馆|车站|医院|学校|小学|中学|公司|厂|大厅|中心)[和与及][一-鿿]{2}")
_OURS = re.compile("[我该本各这那哪某每]个?[省市县区州盟旗镇乡村]")
_DEED = re.compile("(?:参观|考察|学习|视察|观摩|调研|检查){2}|(?:视察|检查|调研)指导")  # 参观考察+工业园区
_DOUBLED = re.compile(r"(.)\1(.)\2")


def no_place(candidate: Candidate, name: str, text: str) -> bool:
    """Whether these are words for places in general (全县, 乡镇, 三县市), or pieces of words (俄罗斯族, 新中国)."""
    wider = text[max(0, candidate.start - 1) : candidate.end]
    after = text[candidate.end : candidate.end + 1]
    peoples = after == "族" or (name[-1] == "族" and after in tuple("乡民"))  # 云岫鄂温克族+乡
    if (len(name) > PART and LEVEL_WORD.match(text, candidate.end - 1)) or _CHIEF.match(text, candidate.end - 1):
        return True  # 云州+市民, 落实好+河湖长制
    if (
        peoples
        or _DEED.match(name)
        or text.startswith(words(TAGGING, "named_like_places"), candidate.start)
        or wider in words(TAGGING, "words_of_places")
        or name in _HOMELAND
        or (name in _QUARTERS and (wider[0] in _PROVINCES or _NO_QUARTER.match(text, candidate.end)))
    ):
        return True  # 华北+大区总经理, 东北+风3级, 桂+西北
    region = name[-1] in "区县" and after == "域" and (len(name) > PART or name[0] in "东西南北")  # 卧云银行+服务区+域
    region = region or (name[-1] == "乡" and after == "镇" and candidate.source == MODEL)  # 第二大乡+镇
    if (
        region
        or _OURS.fullmatch(name)
        or _TWO_SITES.search(name)
        or _DOUBLED.fullmatch(name)
        or (len(name) > PART and candidate.source != "gazetteer" and _RANKED.search(name))
        or (len(name) == PART and _BEARING.match(text, candidate.start))
    ):
        return True  # 坎坎坷坷, 东岭县西北端, 东北与沐县相连
    if candidate.source == MODEL and _no_place_of_the_models(candidate, name, text):
        return True
    if candidate.source != "gazetteer" and (
        _is_slogan(candidate, name, text) or any(p.search(name) for p in patterns(TAGGING, "no_places"))
    ):
        return True
    if candidate.label == "COUNTY" and _no_county(candidate, name, text):
        return True
    if candidate.source == "gazetteer":
        return wider != name and wider in words(TAGGING, "never")  # 部+分乡镇
    return name in words(TAGGING, "never") or name.endswith(_IN_GENERAL) or bool(_COUNTED.fullmatch(name))


def unknown_county(candidate: Candidate, name: str, hits: list[DivisionHit]) -> bool:
    """Whether a county is not called one and no roster knows it: 远谷+市长."""
    if candidate.label != "COUNTY" or name[-1] in LEVELS:
        return False
    return not any(hit.start < candidate.end and candidate.start < hit.end for hit in hits)


def of_verb(candidate: Candidate, name: str, text: str) -> bool:
    """Whether the county that a body begins with is the end of a verb: 跟+随县水利局."""
    before = text[max(0, candidate.start - 1) : candidate.start]
    return before in ("跟", "伴", "追", "尾") and name.startswith(words(TAGGING, "verb_counties"))


def _no_county(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a surname stands before 县长 (卜县长), or a word before 县域 (形成+县域电商)."""
    after, before = text[candidate.end : candidate.end + 1], text[max(0, candidate.start - 1) : candidate.start]
    if name[-1] == "县" and after == "域" and "一" <= before <= "鿿":
        return True
    if candidate.source != "gazetteer" and _OF_KIND.fullmatch(name):
        return True
    if name in ("一区", "一市", "一县") and _REST.fullmatch(text[max(0, candidate.start - 3) : candidate.start][-2:]):
        return True
    return len(name) == PART and is_surname(name[0]) and _COUNTY_HEAD.match(text, candidate.end) is not None


def _no_place_of_the_models(candidate: Candidate, name: str, text: str) -> bool:
    """Whether the model alone takes for a place a side (东南隔+黄河), a piece of 社区, or what names nothing."""
    nothing = (
        names_nothing(name)
        or name in words(TAGGING, "org_stops")
        or "村委" in text[max(0, candidate.start - 1) : candidate.end]
        or bool(_MONTH.search(name))
        or text[candidate.end - 1 : candidate.end + 1] == "社区"
    )
    return bool(_SIDE.match(name)) or (candidate.label == "PLACE" and nothing)


def _is_slogan(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a home or a quarter is one that people are to make (共建幸福家园, 争创文明小区), and none that is so called."""
    if not compiled(SITES_FILE, _slogan()).fullmatch(name):
        return False
    before, after = text[max(0, candidate.start - 2) : candidate.start], text[candidate.end : candidate.end + 2]
    return not before.endswith(words(SITES_FILE, "slogan_places")) and not after.startswith(words(SITES_FILE, "dwelt"))


@lru_cache(maxsize=1)
def _slogan() -> str:
    lead, praise, kind = (alternation(SITES_FILE, key) for key in ("slogan_leads", "slogan_words", "slogan_kinds"))
    return f"(?:{lead})?(?:{praise})+(?:{kind})"
