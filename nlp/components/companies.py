"""A Doc's view and the divisions named in it in, firms out: known ones, those named by their form, and by brand and trade."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

import ahocorasick_rs

from nlp.candidates import TAGGING, DivisionHit, View
from nlp.components.brands import by_head, by_quotes, by_trade, by_weak_trade
from nlp.components.reach import (
    BAD_START,
    COMING,
    GENERIC_HEAD,
    NAMES,
    Found,
    endings,
    is_generic,
    name_start,
    past_town,
    spelled_out,
    words_in,
)
from nlp.everyday import LENGTH, everyday, is_no_firm
from nlp.patterns import alternation, words

COMPANIES = "companies.yaml"
_PLACE_GOES_ON = re.compile(r"新区|[镇乡县区市路街村河湖山港]|国家")
_VILLAGE = re.compile(r"[一-鿿]{1,3}?(?:村|社区)(?![镇乡委民])")
_LEVELS = ("市", "县", "区", "省", "州", "旗")
_JOINT = 3  # characters of a brand
_SHORT_NAME = 2  # characters that a division or a firm goes by
BRAND = 2  # characters of a brand's first word
SURE = 0.8  # a firm that makes firms of what stands in a row with it
_FIRMS_AND_OTHERS = re.compile(
    r"([一-鿿A-Za-z0-9（）]+(?:、[一-鿿A-Za-z0-9（）]+)+)等[一-鿿\d]{0,6}?(?:企业|公司|厂家)"
)
_BRANDS = 6  # characters of a brand in such a row
_NO_BRAND = re.compile("[的了着是有为将被对从等各某两几]|[村镇乡区园县市局委办部院所站户]$")
_VERBS = re.compile(f"(?:{alternation('visits.yaml', 'go')}|{alternation('visits.yaml', 'look')})了?")
_ITEM = re.compile(r"[^、]+")
_KNOWN = 0.98  # how sure it is that who signs a notice is named
_OPENS_NOTICE = ("", "\n", "。", "；", "▲", "●", "■")
_LOST = re.compile(
    "(?:的|不慎|[，,])*(?:将)?(?:遗失|丢失|营业执照|公章|财务专?用?章|税务登记证|组织机构代码证|开户许可证)"
)
_COUNTY_AGAIN = re.compile(
    r"[一-鿿]{2,3}[县区旗市](?=[一-鿿]{2})"
)  # a county behind its city that the rosters do not know: misread


_JOINED = re.compile(r"(?:公司|集团|银行|农商行|厂)[向与和给对同]")
_ROAD = re.compile(
    r"(?:[一-鿿]{2}[市县区])?[一-鿿]{1,4}?(?<![市县区镇乡旗])(?:[东西南北中]?路(?!桥)|大街|大道)(?=[一-鿿])"
)
_ASIDE_LENGTH = 8
_ASIDE = re.compile(r"（[一-鿿]{2,6}）$")
_KINDS = ("（集团）", "（控股）", "（股份）")
_VERB_TRADE = re.compile("(?:建设|联合|合作|支持)(?:工程|发展|投资|开发|实业|装饰|科技|产业|控股|集团)*$")
_BANKS = ("银行", "农商行")
_FORMS = ("公司", "企业", "集团", "厂", "银行")
_GROUPS_PIT = re.compile(
    r"(?:(?![的在和与及等了将对向为有以所各])[一-鿿]){2,4}?(?:煤矿|铁矿|铜矿|金矿|热电厂|发电厂)(?!业)"
)  # 云岫煤业集团+白鹤煤矿
_OFFICE_OF = re.compile(
    "(?:(?![的在和与及等了将对向为有以所各派驻由给])[一-鿿]){2,8}?(?:分公司|支公司|办事处)(?![一-鿿]{0,2}公司)"
)  # 云岫拍卖有限公司+云州分公司
_BRANCH_TAIL = re.compile(r"(?:(?![的在和与及为向对由给将])[一-鿿]){2,8}?(?:分行|支行|分理处)(?:营业部)?")
_BRANCH = re.compile(
    r"(?:[工农建中交]行|农商行|农发行|(?:中国)?(?:工商|农业|建设|邮政?储蓄?|邮储|交通|光大|民生|兴业|招商|中信|浦发|华夏|广发|平安|中)银行(?:股份有限公司)?)"
    r"(?:(?![的在和与及为向对由给将])[一-鿿]){2,10}?(?:分行|支行|分理处|储蓄所)(?:营业部)?"
)


@lru_cache(maxsize=1)
def _known() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    names = tuple(sorted(words(COMPANIES, "companies")))
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), names


def companies(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """Firms by what they are known as, by their form, by brand and trade."""
    known = list(_by_renown(view, hits))
    found = [(start, end, "COMPANY", 0.85) for start, end in known]
    found += [*_by_form(view, hits, known), *_branches(view, hits, known), *_works(view, hits), *by_trade(view, hits)]
    found += [*_by_seat(view, hits), *by_head(view, hits), *by_weak_trade(view, hits), *by_quotes(view)]
    yield from (_of_notice(view, one) for one in found)
    yield from _listed(view, hits, frozenset((start, end) for start, end, _, score in found if score >= SURE))


def _by_renown(view: View, hits: list[DivisionHit]) -> Iterator[tuple[int, int]]:
    """Firms that everybody knows; none begins within a division: 北京+东方雨虹 holds no 京东方."""
    machine, names = _known()
    inside = {at for hit in hits if hit.end - hit.start <= _SHORT_NAME for at in range(hit.start + 1, hit.end)}
    text = view.text
    for _, start, _ in machine.find_matches_as_indexes(text):
        if start in inside:
            text = f"{text[:start]}\u3000{text[start + 1 :]}"
    for number, start, end in machine.find_matches_as_indexes(text):
        if len(names[number]) > _SHORT_NAME or _stands_alone(view, start, end):
            yield start, end


def _of_notice(view: View, found: Found) -> Found:
    """Who has lost papers signs with the full name; of that the model has seen too little to be asked."""
    start, end, label, _ = found
    signs = label == "COMPANY" and view.before(start) in _OPENS_NOTICE and _LOST.match(view.text, end)
    return (start, end, label, _KNOWN) if signs else found


def _listed(view: View, hits: list[DivisionHit], sure: frozenset[tuple[int, int]]) -> Iterator[Found]:
    """云岫食品、明珠、千岭矿业等企业: what stands before 等…企业 in a row with a sure firm, or where somebody looks at them."""
    for found in _FIRMS_AND_OTHERS.finditer(view.text):
        row = [(item.start(), item.end()) for item in _ITEM.finditer(view.text, found.start(1), found.end(1))]
        first = row[0] = (_past_verbs(view.text, *row[0]), row[0][1])
        visited = LENGTH <= first[1] - first[0] <= _BRANDS and not view.text.startswith(("的", "和"), first[0])
        alone = sure.isdisjoint(row)
        if alone and not visited:
            continue
        for start, end in row:
            name = view.text[start:end]
            other = _NO_BRAND.search(name) or any(h.start < end and start < h.end for h in hits)
            if visited and alone and (other or end - start > _BRANDS):
                continue
            if end - start >= LENGTH and (start, end) not in sure and not is_no_firm(name):
                yield start, end, "COMPANY", 0.8


def _past_verbs(text: str, start: int, end: int) -> int:
    """Where a name begins after the last verb of going or looking: 一行先后来到+云岫食品; its end when there is none."""
    went = [found.end() for found in _VERBS.finditer(text, start, end)]
    return max(went, default=end)


def _stands_alone(view: View, start: int, end: int) -> bool:
    """Whether a short name is no piece of other words or of a place: 长江+中下游 holds no 江中."""
    return view.boundary(start) and view.boundary(end) and not _PLACE_GOES_ON.match(view.text, end)


def _by_form(view: View, hits: list[DivisionHit], known: list[tuple[int, int]]) -> Iterator[Found]:
    for found in endings("company_sure").finditer(view.text):
        ending = found.group()
        seated = _over_seat(view, hits, found.start())
        if seated is not None:
            yield seated, found.end(), "COMPANY", 0.95
            continue
        start = past_town(view, hits, _reach(view, hits, found.start()), found.start())
        start = _past_village(view, start, found.start())
        start = _over_stop(view, hits, start, found)
        start -= 2 if view.before(start, 2) == "国网" else 0
        start = _over_joint(view, hits, start) if ending in words(COMPANIES, "registered") else start
        start = _before_seat(view, hits, _past_other(view, start, found.start()), found)
        start = _own_name(view, hits, _with_upper(hits, start), found.start(), ending)
        start = _over_bracket(view, hits, _past_road(view, start, found.start()), ending)
        start = next((s for s, e in known if s < start <= e <= found.end()), start)
        if (ending[-1], view.after(found.end())) in (("厂", "房"), ("市", "部")):
            continue  # 云岫电器+电机+厂房, 门市+部
        name = view.text[start : found.start()]
        levelled = _is_levels_own(view, start, name, ending)
        if (len(name) < 2 and not levelled) or _has_no_name(view, start, name, ending):
            continue
        named = any(h.start == start for h in hits) or ending not in words(COMPANIES, "trades")
        end = _with_part(view, found.end(), ending)
        yield start, end, "COMPANY", 0.97 if levelled else 0.9 if named else 0.6


def _with_part(view: View, end: int, form: str) -> int:
    """The end of the name of a firm with the branch, the pit or the office of it that is printed right behind its form."""
    part = (_BRANCH_TAIL if form.endswith(_BANKS) else _GROUPS_PIT).match(view.text, end)
    if part is None and form.endswith("公司"):
        part = _OFFICE_OF.match(view.text, end)
    return part.end() if part else end


def _reach(view: View, hits: list[DivisionHit], form: int) -> int:
    """云岫+建设+集团有限公司: where a name begins; it reaches over a trade that is a verb as well."""
    trade = _VERB_TRADE.search(view.text, max(0, form - _ASIDE_LENGTH), form)
    start = name_start(view, hits, trade.start(), 20) if trade else form
    branded = trade is not None and trade.start() - start >= BRAND and not is_no_firm(view.text[start : trade.start()])
    start = start if branded else name_start(view, hits, form, 22)
    inner = view.text.startswith("集团", start) and start < form and bool(_VERB_TRADE.search(view.text, 0, start))
    return _reach(view, hits, start) if inner else start  # 云岫建设+集团第四工程+有限公司


def _by_seat(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """云岫啤酒（云溪）+公司: a firm of a brand that goes by where it has its seat."""
    for found in re.finditer("）公司", view.text):
        start = _over_seat(view, hits, found.start() + 1)
        if start is None:
            continue
        brand = view.text[start : view.text.rfind("（", start, found.start())]
        kind = view.text[view.text.rfind("（", start, found.start()) : found.start() + 1] in _KINDS
        if kind or any(hit.end == found.start() for hit in hits) or brand.endswith(words(COMPANIES, "brand_trades")):
            yield start, found.end(), "COMPANY", 0.9


def _is_levels_own(view: View, start: int, head: str, ending: str) -> bool:
    """市+供电公司: a level alone names its own firm of a trade."""
    return (
        head in _LEVELS and ending in words(COMPANIES, "trades") and view.before(start) not in ("全", "各", "我", "该")
    )


def _has_no_name(view: View, start: int, head: str, ending: str) -> bool:
    """Whether only common words stand before a form: 某大型集团, 镇上一砖厂, 建起加工厂."""
    works = ending.endswith("厂")
    leads = words(COMPANIES, "works_leads")
    built = works and (view.before(start, 2).endswith(leads) or head.startswith(tuple(w for w in leads if len(w) > 1)))
    counted = (
        (works and head.endswith(("一", "办")))
        or "等" in head
        or head in ("县区", "县市", "市县", "区县", "县级", "市级")
    )
    return built or counted or bool(GENERIC_HEAD.match(head)) or head + ending in words(TAGGING, "company_stops")


def _over_joint(view: View, hits: list[DivisionHit], start: int) -> int:
    """云溪县+丰和+粮油经销处: a brand that ends in a word for and is a part of the name that began with the county."""
    county = next((h for h in hits if 0 < start - h.end <= _JOINT and h.level == "county"), None)
    gap = view.text[county.end : start] if county else ""
    return county.start if county and len(gap) > 1 and gap[-1] in "和中同来为" and gap[0] not in "的和与及、" else start


def _over_stop(view: View, hits: list[DivisionHit], start: int, form: re.Match[str]) -> int:
    """云溪县+卧+都+食品有限公司: a brand that ends in a word over which no name reaches, where only the trade would be left."""
    at = view.word_at(start - 1)
    trade = "有限" in form.group() and is_no_firm(view.text[start : form.start()])
    if not trade or at < 1 or view.words[at] not in tuple("都同来为得之因如可有能会成上下前后中内和"):
        return start
    brand = view.words[at - 1]
    if (
        len(brand) > BRAND
        or brand in view.stops
        or not re.fullmatch("[一-鿿]+", brand)
        or brand + view.words[at] in everyday()
    ):
        return start
    left = view.starts[at - 1]
    place = next((h for h in hits if h.end == left and h.level in ("prefecture", "county")), None)
    if view.words[at] == "和" and (place is None or len(brand) > 1):
        return start  # 云州市+顺+和+物流有限公司, but not 云州市+面业+和+物流有限公司
    return place.start if place else left


def _over_bracket(view: View, hits: list[DivisionHit], start: int, form: str) -> int:
    """云岫白鹤（山东）浆纸有限公司: a registered name goes on to the left of where its house or its kind is told in brackets."""
    aside = _ASIDE.search(view.text, max(0, start - _ASIDE_LENGTH), start)
    if aside is None:
        return start
    place = any(aside.start() < hit.start and hit.end < aside.end() for hit in hits)
    if form not in words(COMPANIES, "registered") and not place:
        return start
    left = name_start(view, hits, aside.start(), 12)
    brand = view.text[left : aside.start()]
    formed = brand.endswith(_FORMS) and aside.group() not in _KINDS
    return left if 2 <= len(brand) <= 12 and not BAD_START.match(brand) and not formed else start


def _over_seat(view: View, hits: list[DivisionHit], form: int) -> int | None:
    """云岫电子（山东）+有限公司: where a name begins whose seat or kind is told in brackets right before its form."""
    aside = _ASIDE.search(view.text, max(0, form - _ASIDE_LENGTH), form)
    if aside is None:
        return None
    left = name_start(view, hits, aside.start(), 12)
    brand = view.text[left : aside.start()]
    group = brand.endswith("集团") and view.text.startswith(("有限", "股份"), form)  # 云岫集团（云州）有限公司
    formed = brand.endswith(_FORMS) and not group
    named = 2 <= len(brand) <= 12 and not BAD_START.match(brand) and not formed
    return left if named and not is_no_firm(brand) else None


def _past_other(view: View, start: int, ending: int) -> int:
    """橘灯农商行+向+云岫…有限公司: after another firm and what joins the two a name begins anew."""
    return max((found.end() for found in _JOINED.finditer(view.text, start, ending)), default=start)


def _before_seat(view: View, hits: list[DivisionHit], start: int, form: re.Match[str]) -> int:
    """云岫铜业+云南+有限公司: a place right before the form is where the firm has its seat, and no beginning of its name."""
    seated = "有限" in form.group() and any(hit.start == start and hit.end == form.start() for hit in hits)
    left = view.reach_left(start, 8) if seated else start
    return start if any(hit.end == start for hit in hits) or BAD_START.match(view.text[left:start]) else left


def _past_road(view: View, start: int, ending: int) -> int:
    """白鹤路+云岫大药房: after a road a brand begins the name; 白鹤路水产批发部 is the road's."""
    road = _ROAD.match(view.text, start, ending)
    if road is None or ending - road.end() < 2 or is_generic(view, road.end(), ending):
        return start
    own = words(NAMES, "countys_own")
    return start if all(word in own for word in words_in(view, road.end(), ending)) else road.end()


def _branches(view: View, hits: list[DivisionHit], known: list[tuple[int, int]]) -> Iterator[Found]:
    """中国农业银行+云溪县支行: a bank's branch takes the bank and the places before it in."""
    for found in _BRANCH.finditer(view.text):
        yield found.start(), found.end(), "COMPANY", 0.9
    cities = [(hit.start, hit.end + len("银行")) for hit in hits if view.text.startswith("银行", hit.end)]
    for start, end in chain(known, cities):
        tail = _BRANCH_TAIL.match(view.text, end) if view.text[start:end].endswith("银行") else None
        if tail:
            yield start, tail.end(), "COMPANY", 0.9


def _own_name(view: View, hits: list[DivisionHit], start: int, ending: int, form: str) -> int:
    """云溪县+白鹤集团: without a legal form, a brand after a county begins the name; works are called after their county."""
    if form in words(COMPANIES, "registered") or form.endswith("厂"):
        return start
    county = next(
        (h for h in reversed(hits) if start <= h.start and h.end <= ending and spelled_out(h, view.text)), None
    )
    if county is None or ending - county.end < 2:
        return start
    again = _COUNTY_AGAIN.match(view.text, county.end, ending)
    begin = again.end() if again else county.end
    own = words(NAMES, "countys_own")
    if view.text[begin:ending].startswith(("第", "国家")) or all(w in own for w in words_in(view, begin, ending)):
        return start
    return begin


def _works(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """Works, shops and inns of any trade: sure where a place names them, likely where somebody goes there."""
    formed = {found.end() for found in endings("company_sure").finditer(view.text)}
    every = chain(endings("works", COMPANIES).finditer(view.text), endings("farms", COMPANIES).finditer(view.text))
    for found in every:
        if found.end() in formed:
            continue
        start = _works_start(view, hits, found)
        inner = max((h.end for h in hits if start < h.end < found.start() and h.level != "town"), default=start)
        if _is_common(view, start, found) or view.text[inner : found.end()] in words(COMPANIES, "works_stops"):
            continue
        placed = any(h.start == start or (h.end == start and h.level != "place") for h in hits)
        placed = placed or view.before(start) == "村"
        if placed and found.group() == "公司" and any(h.start == start and h.end == found.start() for h in hits):
            continue  # a place's firms, and no firm
        if found.group() == "厂" and not (placed or COMING.search(view.before(start, 4))):
            continue
        visited = view.before(start, 2).endswith(words(COMPANIES, "works_before"))
        visited = visited or (view.before(start) == "的" and any(h.end == start - 1 for h in hits))
        likely = visited and found.end() - start > 3
        if found.group() in words(COMPANIES, "farms") or (found.group() == "农场" and view.before(start) == "局"):
            yield start, found.end(), "ORG", 0.9 if placed or likely else 0.6
            continue
        yield start, found.end(), "COMPANY", 0.85 if placed else 0.7 if likely else 0.6


def _works_start(view: View, hits: list[DivisionHit], found: re.Match[str]) -> int:
    """Where the name of works begins; in a notice of lost papers they go by their full name: 云州市+云溪区+白鹤餐馆遗失公章."""
    start = past_town(view, hits, name_start(view, hits, found.start(), 12), found.start())
    if _LOST.match(view.text, found.end()):
        return _over_seats(hits, _past_road(view, start, found.start()))
    office = view.text.rfind("局", start, found.start() - 1) + 1
    start = max(start, office)  # 云岫农垦管理局+白鹤农场
    start = _past_road(view, _own_name(view, hits, start, found.start(), found.group()), found.start())
    return _over_bracket(view, hits, _past_village(view, start, found.start()), found.group())


def _over_seats(hits: list[DivisionHit], start: int) -> int:
    """云州市云溪区松口镇+白鹤餐馆: where the first of the places begins that stand one after the other before a name."""
    for hit in reversed(hits):
        start = hit.start if hit.end == start or hit.start < start < hit.end else start
    return start


def _past_village(view: View, start: int, ending: int) -> int:
    """河湾村+云岫面粉厂: the village is named, and then what has a name of its own there."""
    village = _VILLAGE.match(view.text, start, ending)
    own = village is not None and ending - village.end() >= BRAND and not is_generic(view, village.end(), ending)
    return village.end() if village and own else start


def _is_common(view: View, start: int, found: re.Match[str]) -> bool:
    """Whether works have no name: 建设加工厂, 你公司."""
    name, head = view.text[start : found.end()], view.text[start : found.start()]
    brand = next(words_in(view, start, found.start()), "")
    shop = found.group()[-1] in "店馆铺宿坊" and head[-1:] == "村"  # 卧云村+理发店
    if shop or (head[-1:] in tuple("镇乡村") and found.group() in words(COMPANIES, "towns_works")):
        return True
    if found.group() == "厂" and (
        head[-1:] in tuple("工新老大该本全建办分总一") or view.after(found.end()) in tuple("人区房里长门家内外乡镇村")
    ):
        return True
    if len(name) < 4 or name in words(COMPANIES, "works_stops") or brand in words(COMPANIES, "no_brand"):
        return True
    if view.before(start, 2).endswith(words(COMPANIES, "works_leads")) or GENERIC_HEAD.match(head) or "等" in head:
        return True
    return any(mark in name for mark in "你我他") or is_generic(view, start, found.start())


def _with_upper(hits: list[DivisionHit], start: int) -> int:
    """云南+云溪…有限公司: a firm's name takes in the province or city printed right before its county."""
    own = next((h for h in hits if h.start == start), None)
    levels = ("province", "prefecture", "county") if own and own.level == "place" else ("province", "prefecture")
    upper = next((h for h in hits if h.end == start and h.level in levels), None)
    return upper.start if upper and own else start
