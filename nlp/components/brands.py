"""A Doc's view and its divisions in, firms out that go by a brand: before their trade, or before who heads or owns what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.candidates import DivisionHit, View
from nlp.components.reach import Found, endings, past_leads, spelled_out, words_in
from nlp.everyday import everyday, is_no_firm
from nlp.names import is_surname
from nlp.patterns import alternation, words

COMPANIES = "companies.yaml"
_WORKS_FOLLOW = re.compile(r"[一-鿿]{0,4}厂(?![房区门里内])")
_OPENS = r"(?:^|(?<=[，。；：、“”（(\n\s]))"
_HEAD_LENGTH = range(2, 7)  # characters of a brand before its trade
_WEAK_BRAND = range(2, 4)
_REACH = 8  # characters in which a verb of going or another firm's trade ends
_PIECE = 2  # characters of a brand's first word
_HALLS = re.compile(r"(?:[一二三四五]期)?的?[一-鿿]{0,6}?(?:车间|厂区|厂房|生产线|展厅|工地|仓库|后厨|处理设施)")
_DOES = re.compile(
    "(?:二期|扩建|技改)?项目|(?:今年|去年|上半年|一季度|前[三两]季度)[^，。]{0,4}(?:接单|产值|产量|订单|销售|投资)|投资[\\d一二三四五六七八九]"
)
_OTHERS = re.compile("公司|集团|企业|厂$|[部局办会校院店行站所社队组司处科委室团]$")  # told by their own endings
_ALONE = range(2, 9)  # characters of a brand without a trade
_MARKS = ("", *"●■▲★△▼□○◎◆◇※▶☆▌▍·")  # of lines and of short news
_PERSON = 4  # characters that no name of a person has, but for rare ones
_NO_NAME = re.compile("[的了着是有为将被把对从等我你他她该各某两几任当选于在到向完听看]")
_DONE = re.compile("[问听说讲谈买卖做搞建办查促推抓挖种养盖修开看用靠把将被多各旧]")  # no brand begins so
_NEW = re.compile("(?:原|前|副|现|兼|新|名誉|执行|常务)$")


def by_trade(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """云岫+茶业: a brand and what it trades in, next to the words that stand around firms."""
    leads, follows = words(COMPANIES, "brand_before"), words(COMPANIES, "brand_after")
    for found in endings("brand_trades", COMPANIES).finditer(view.text):
        reached = view.reach_left(found.start(), 4)
        start = _brand_start(view, hits, reached, found.start())
        if not _is_brand(view, start, found):
            continue
        led = (
            view.before(start, 3).endswith(leads)
            or view.before(start).strip() in _MARKS
            or start > reached
            or any(h.end == start for h in hits)
        )
        followed = view.text.startswith(follows, found.end())
        if led or followed:
            yield start, found.end(), "COMPANY", 0.8 if led and followed else 0.6


def by_weak_trade(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """云岫+传动+董事长: a brand of no common word before what is more often a thing, where a firm's people or halls follow."""
    leads, follows = words(COMPANIES, "brand_before"), words(COMPANIES, "firms_follow")
    for found in endings("weak_trades", COMPANIES).finditer(view.text):
        end = found.end()
        start = _brand_start(view, hits, view.reach_left(found.start(), 4), found.start())
        brand = view.text[start : found.start()]
        if len(brand) not in _WEAK_BRAND or not _is_brand(view, start, found, loose=True) or _is_worded(brand):
            continue
        led = view.before(start, 3).endswith(leads) or view.before(start).strip() in _MARKS
        of_firm = view.text.startswith(follows, end) or _HALLS.match(view.text, end) or _DOES.match(view.text, end)
        visited = (
            _came().search(view.text, max(0, start - _REACH), start) and view.text[end : end + 1] in "，、。；的和与"
        )
        if (led and of_firm) or visited:
            yield start, end, "COMPANY", 0.75


def by_head(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """山西云岫+董事长某某, 由浙江云岫投资: a brand, after where the firm is from or alone, as only firms have it."""
    for found in _framed().finditer(view.text):
        start, end = found.span("head" if found["head"] else "maker")
        first = next((h for h in hits if h.start == start), None)
        if first and spelled_out(first, view.text):
            start = first.end  # 云溪县+白鹤: the county only tells where the firm is
        brand = first.end if first and first.end < end else start
        if any(brand < h.end and h.start < end for h in hits) or (found["maker"] and brand == start):
            continue
        name = view.text[brand:end]
        if len(name) not in _ALONE or _OTHERS.search(name) or _NEW.search(name) or _is_worded(name) or is_no_firm(name):
            continue
        if found["head"] and brand == start and is_surname(name[:1]) and len(name) < _PERSON:
            continue  # 张三+总经理
        yield start, end, "COMPANY", 0.75


def by_quotes(view: View) -> Iterator[Found]:
    """“云岫人家”+民宿, 网店+“云岫鲜”: what an inn, a shop or an eating-house is called, in quotes."""
    for found in _quoted().finditer(view.text):
        group = "before" if found["before"] else "behind"
        name = found[group]
        parts = [name[at : at + _PIECE] for at in range(0, len(name), _PIECE)]
        if (
            _NO_NAME.search(name)
            or name in (*_only_kinds(), *words(COMPANIES, "houses_praised"))
            or all(part in everyday() for part in parts)
        ):
            continue
        yield *found.span(group), "COMPANY", 0.85


def _brand_start(view: View, hits: list[DivisionHit], reached: int, trade: int) -> int:
    """Where a brand begins: behind what leads up to it and the county or the town in which it lies."""
    start = past_leads(view.text, reached, trade)
    inside = [h for h in hits if (start <= h.start < trade) or (h.start < start < h.end < trade)]
    if not inside:
        return start
    last = inside[-1]
    return last.end if spelled_out(last, view.text) or last.level == "town" else max(start, last.start)


def _is_brand(view: View, start: int, trade: re.Match[str], *, loose: bool = False) -> bool:
    """Whether the words from there to a trade can be a brand: a few, and none that only tells of what kind something is.

    `loose`: three characters can be three words for the segmenter, which does not know brands.
    """
    brand = list(words_in(view, start, trade.start()))
    name = view.text[start : trade.start()]
    apart = all(len(word) == 1 for word in brand) and name not in everyday() and not _DONE.match(name)
    told = [] if apart and trade.start() - start > 1 else brand  # 陇+海: no word, and none of the kinds that 海 is
    few = trade.start() - start in _HEAD_LENGTH and len(brand) <= (_PIECE + loose * apart)
    few = few and _only_kinds().isdisjoint(told)
    return few and view.boundary(trade.end()) and _WORKS_FOLLOW.match(view.text, trade.end()) is None


def _is_worded(brand: str) -> bool:
    """Whether a brand is, or begins or ends with, a common word, or has in it what no name has."""
    known = everyday()
    return brand[:_PIECE] in known or brand[-_PIECE:] in known or bool(_NO_NAME.search(brand))


@lru_cache(maxsize=1)
def _only_kinds() -> frozenset[str]:
    """Words that only tell of what kind something is."""
    return frozenset(words(COMPANIES, "no_brand"))


@lru_cache(maxsize=1)
def _quoted() -> re.Pattern[str]:
    """A name in quotes with the kind of house behind or before it."""
    house = alternation(COMPANIES, "houses_named")
    name = "[一-鿿A-Za-z0-9]{2,8}"
    return re.compile(
        f"“(?P<before>{name})”(?:的)?(?:{house})|(?:{house})(?:名叫|叫做|取名为?|叫|——)?“(?P<behind>{name})”(?!的|精神|活动)"
    )


@lru_cache(maxsize=1)
def _came() -> re.Pattern[str]:
    """Right before a brand: a verb of going there, or another firm and what joins the two."""
    firms = f"{alternation(COMPANIES, 'brand_trades')}|合作社|[一-鿿]{{2}}厂|产业园|工业园|物流园|科技园|酒店|农场"
    went = f"{alternation('visits.yaml', 'go')}|{alternation('visits.yaml', 'look')}|在"
    return re.compile(f"(?:(?:{went})了?|(?:{firms}|公司|集团)[和与及、])$")


@lru_cache(maxsize=1)
def _framed() -> re.Pattern[str]:
    """A firm's name by what stands around it: who heads it, with the name; or what it pays for or builds."""
    name = "[一-鿿A-Za-z0-9]"
    return re.compile(
        f"{_OPENS}(?P<head>{name}{{2,8}}?)(?:公司)?(?:{alternation(COMPANIES, 'heads')})(?=[一-鿿]{{2,4}}(?:[，。、；：\\s说介表向率等一带陪在和与告]|$))"
        f"|由(?P<maker>{name}{{4,8}}?)(?:{alternation(COMPANIES, 'makes')})"
    )
