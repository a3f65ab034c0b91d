"""A Doc's view and the divisions named in it in, towns and villages out that no roster knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.candidates import TAGGING, DivisionHit, View
from nlp.components.reach import BAD_START, COMING, COUNTRYSIDE, NAMES, Found, bad_start, endings, past_leads
from nlp.everyday import everyday
from nlp.patterns import alternation, words

_BELOW = re.compile(
    r"([一-鿿]{1,4}?(?:镇|乡|街道))?(?=([一-鿿]{1,5}?(?:村(?!民(?!宿)|庄|委|两委|党)|社区|屯)|[一-鿿]{1,8}?嘎查)?)"
)
_HAMLET = re.compile(
    r"(?![的和与及等在])[一-鿿]{1,3}[庄屯寨营店坊铺洼沟湾岗坪垸家楼桥峪庙集井坡圩塘冲坝坳垭岭畈堡窑沱坑](?=[，。、；：）]|的?村民|党支部|$|(?:的|至[一-鿿]{2,4})?"
    + alternation(TAGGING, "villages_works")
    + ")"
)
_BUILDING = re.compile("[学合公舍诊院民寓验宅务危旧新]楼$|[大水塘河堤拦]坝$|[水鱼山]塘$|[水山排]沟$")
_VILLAGE = re.compile(r"(?:村|社区|屯|嘎查)(?!民(?!宿)|庄|里|头|干部|级|集体|两委|务|容|镇|规|史|落|企|小组|子)")
_TOWN_GOES_ON = re.compile(r"(?!镇长|镇党委|镇政府|镇人大|镇委)(?:[长级区域里上内外村镇道贤亲愁土音情友]|指挥|邮员)")
_DATELINE = re.compile(r"本报((?!记者|综合|今|昨|特|专|通|快|简|又|电|专)[一-鿿]{2,3})讯")
_THAT = re.compile(r"[该本](?:镇|乡|县|区|市|街道)")  # 该镇卧云村
_GOVERNS = re.compile("(?:现|共|下|所|管)?辖(?:有)?(?!区|内|境)")  # 云溪镇下辖+卧云村
_COMMITTEES = re.compile(
    r"村委会?((?![书主委副干成换班工的和与及人有组要驻]|会(?![一-鿿]村))[一-鿿]{1,3}(?:村|屯|寨)(?![民委干务级]|两委))"
)  # 东岸村委+大岭村
_ROW = re.compile(
    r"(?<![一-鿿])[一-鿿]{2,40}(?:、[一-鿿]{2,5})+?等(?:\d+|[一二两三四五六七八九十]+)?[余多]?个?(?:行政|自然|建制|贫困|中心)?"
    r"(?:乡镇|镇街|[镇乡](?![土音亲愁情贤野邻])|街道|村庄|村屯|社区|村(?:委会|居委会)?)(?![民干级支长委道])"
    r"|(?<![一-鿿])[一-鿿]{2,40}、[一-鿿]{2,5}?两个?(?:乡镇|[镇乡]|街道|社区|村)(?![民干级支长委道])"
    r"|(?<![一-鿿])[一-鿿]{2,40}(?:、[一-鿿]{2,5}){2,}?[三四五六七八九十\d]+个(?:乡镇|镇街|[镇乡]|街道|片区|联系村|帮扶村|包联村|贫困村|重点村|试点村|示范村|行政村|自然村|村|社区)(?![民干级支长委道])"
)
_COUNTED = re.compile("[两三四五六七八九十0-9]个?(?:乡镇|镇街|[镇乡]|街道|村庄|社区|行政村|自然村|村)$")
_OVER_TOWN = re.compile("[一-鿿]+[镇乡](?=[一-鿿]{2,3}、)")  # 面向松口镇+大坪、红岘
_ROW_ITEM = re.compile(r"、(?=([一-鿿]{2,4}?)(?:、|等|两|[三四五六七八九十\d]+个))")
_OF_PEOPLES = re.compile(
    r"(?:(?:少数)?民|[土苗回满侗瑶白彝藏畲壮傣傈僳佤朝鲜蒙古布依仡佬哈尼拉祜羌]{1,3})?(?:家)?族乡"
)  # 一个土家族乡
_SEVERAL = re.compile("[一-鿿]两个?[镇乡]$")  # 卧云、松口+两镇
_GROUP = re.compile(
    "(?<=村)((?!民|两|三|各|第|小|支|专|工|互|调|巡|服|居|干)[一-鿿]{2,3}组)(?![织长员成建合团])"
)  # 长岭村+竹湾组
_COMMITTEES_GROUP = re.compile(
    "(?:村|居)委会?((?![的和与及有各第在将])[一-鿿]{1,3}[湾坝坪坡沟岭冲寨营屯庄坳塘洼垭河桥田村山头家圩塆墩园箐][一-鿿]?小组)"
    "(?![织长员成建合团])"
)  # 东岸村委会+下湾小组
_LANDFORM = re.compile("(?<=[镇乡县])((?![的和与及])[一-鿿]{1,3}[塬垸坳垭圩])(?=[上内里的，、。])")  # 云溪县+石坳上
_VERB_NAMED = re.compile(
    "(?:建设|发展|振兴|改造)(?:[里巷路街一二三四]|[东西南北][里巷路街])(?:社区|村)"
)  # 云溪街道+建设里社区
_LONGEST, _LONG = 6, 9  # characters of a village's name, and of a Mongolian one's
_SHORT_TOWN = 2
_VISITED = re.compile(
    "(?<=[到赴])(?![达访位]|各|所|全|该|本|我|有|相|部|基|联|包|挂|多|几|两|乡|农|外)([一-鿿]{2,4}?[镇乡])"
    "(?=(?:实地|专题|开展)?(?:调研|考察|检查|督导|督查|视察|指导|慰问|走访|现场办公))"
)  # 沈望舒到+石卧桥乡+调研
_ABOVE_TOWNS = ("county", "zone", "prefecture")


def villages(view: View, hits: list[DivisionHit], towns: list[Found]) -> Iterator[Found]:
    """Towns and villages right behind a division or a town, then villages that stand alone."""
    ends = {hit.end: hit for hit in hits if hit.level in (*_ABOVE_TOWNS, "town")}
    ends |= {end: DivisionHit(start, end, "town", "") for start, end, _, score in towns if score > 0.6}
    stops = frozenset((*words(TAGGING, "village_stops"), *(verb + "村" for verb in words(TAGGING, "village_verbs"))))
    for end, hit in ends.items():
        yield from _below(view, end, hit, stops)
    every = frozenset(ends) | {hit.end for hit in hits}
    for found in _DATELINE.finditer(view.text):
        if not any(hit.start < found.end(1) and found.start(1) < hit.end for hit in hits):
            yield found.start(1), found.end(1), "PLACE", 0.85
    for pattern in (_GROUP, _COMMITTEES_GROUP, _LANDFORM):
        for found in pattern.finditer(view.text):
            yield found.start(1), found.end(1), "PLACE", 0.9
    for found in _COMMITTEES.finditer(view.text):
        yield found.start(1), found.end(1), "PLACE", 0.95
    yield from _rows(view)
    for found in _VILLAGE.finditer(view.text):
        yield from _alone(view, found.start(), found.end(), every, stops)


def _below(view: View, end: int, hit: DivisionHit, stops: frozenset[str]) -> Iterator[Found]:
    text = view.text
    if text[end : end + 1] in ("县", "市", "区", "旗") and text[end - 1] not in "县市区旗":
        end += 1  # 云溪+县+卧云镇: the gazetteer has but the short name
    governs = _GOVERNS.match(text, end)
    end = governs.end() if governs else end
    found = _BELOW.match(text, end)
    if found is None:
        return
    town, village = found.groups()
    if (
        town
        and hit.level != "town"
        and town not in words(TAGGING, "town_stops")
        and text[end] not in "各全乡镇和与及到等同在的籍辖"
        and not (hit.level == "prefecture" and len(town) == _SHORT_TOWN)  # 云州+薯乡食品公司
        and not (town.endswith("乡") and COUNTRYSIDE.match(text, found.end(1)))
        and not any(w in town for w in words(NAMES, "village_verbs"))  # 云溪县+调研+卧云镇
    ):
        yield found.start(1), found.end(1), "PLACE", 0.9
    if (
        village
        and "村委" not in village
        and village not in stops
        and not village.endswith(words(TAGGING, "village_bad_endings"))
    ):
        behind = found.end() + len(village)
        inner = text[found.end()] == "里" and hit.level == "county" and text[end - 1] in "县市"  # 云溪县+里白鹤村
        named = hit.level == "town" and _VERB_NAMED.fullmatch(village)
        free = (inner or view.words[view.word_at(found.end())] not in view.stops) and not any(
            w in village for w in words(NAMES, "village_verbs")
        )
        if free or named:
            yield found.end(), behind, "PLACE", 0.9
    hamlet = _HAMLET.match(text, end) if hit.level == "town" and not village else None
    if (
        hamlet
        and not _BUILDING.search(hamlet.group())
        and hamlet.group() not in stops
        and hamlet.group()[-2:] not in everyday()
    ):
        yield hamlet.start(), hamlet.end(), "PLACE", 0.86  # 石桥镇+后霍庄，: printed without 村


def _rows(view: View) -> Iterator[Found]:
    """土桥、红庙、河湾等村: villages and towns that are printed without what they are."""
    for row in _ROW.finditer(view.text):
        first = view.text.index("、", row.start())
        begin = past_leads(view.text, view.reach_left(first, 6), first, "village_leads")
        town = _OVER_TOWN.match(view.text, begin, first + 1)
        begin = town.end() if town else begin
        items = [(begin + view.text.startswith("的", begin), first)]
        items += [(item.start(1), item.end(1)) for item in _ROW_ITEM.finditer(view.text, first, row.end())]
        names = [view.text[start:end] for start, end in items]
        counted = bool(_COUNTED.search(row.group()))  # 土桥、文化两村
        for start, end in items:
            name = view.text[start:end]
            whole = view.boundary(start) and view.boundary(end)
            told = name not in everyday() or (counted and any(text not in everyday() for text in names))
            if len(name) > 1 and name[-1] not in "村镇乡道区屯" and whole and told:
                yield start, end, "PLACE", 0.97


def _alone(view: View, ending: int, end: int, ends: frozenset[int], stops: frozenset[str]) -> Iterator[Found]:
    """A village with no town before it: sure after a verb of coming, likely between marks, else for the trained voice."""
    left = _left_edge(view, ending, ends)
    for start in sorted({left, *(at for at in view.starts if left <= at < ending)}):
        name = view.text[start:end]
        if (
            not 2 <= len(name) <= (_LONG if name.endswith("嘎查") else _LONGEST)
            or "村委" in view.before(start) + name
            or name in stops
            or bad_start(view, start, end)
        ):
            continue
        if name.endswith(words(TAGGING, "village_bad_endings")) or any(
            w in name for w in words(NAMES, "village_verbs")
        ):
            continue
        if view.after(end) == "口" and len(name) < 3:
            continue
        led = view.before(start, 4).endswith(words(NAMES, "village_leads"))
        owned = view.before(start) == "的" and start - 1 in ends  # 卧云镇的+白鹤村
        sure = start == left and (start in ends or owned or led or COMING.search(view.before(start, 3)))
        yield start, end, "PLACE", 0.85 if sure else 0.6


def _left_edge(view: View, ending: int, ends: frozenset[int]) -> int:
    text = view.text
    left = view.reach_left(ending, 7 if text.startswith("嘎查", ending) else 5) if ending else 0
    left += 1 if left and text[left - 1] in "该本" and text[left] in "镇乡县市区" else 0  # 该+乡头桥村
    left += 1 if left and text[left - 1 : left + 1] == "村委" else 0  # 东岸村委+黄村
    that = _THAT.match(text, left)
    left = that.end() if that and that.end() < ending else left
    left = max([left, *(stop for stop in ends if left <= stop < ending)])
    inner = text.find("村", left + 1, ending - 1) if text[ending] in "屯寨" else -1
    left = inner + 1 if inner > 0 else left  # 河湾村+石板屯
    leads = (at + len(w) for w in words(NAMES, "village_leads") if (at := text.rfind(w, left, ending)) >= left)
    left = max([left, *(at for at in leads if at < ending)])
    sided = left and text[left - 1] in "前后东西南北中上下大小"
    if sided and (left - 1 in ends or view.before(left - 1) in "，。、“到在和\n"):
        left -= 1
    return left


def towns(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """Towns by their ending alone: sure behind a division or a verb of coming, or when the text names them again."""
    stops = frozenset((*words(TAGGING, "town_stops"), *words(NAMES, "more_town_stops")))
    known = {at for hit in hits if hit.level in ("town", *_ABOVE_TOWNS) for at in range(hit.start, hit.end)}
    for found in _VISITED.finditer(view.text):
        if found.start() not in known and _is_town(found[1], found[1][-1], stops):
            yield found.start(), found.end(), "PLACE", 0.85
    bodies = words(TAGGING, "town_bodies")
    for found in endings("town_endings", NAMES).finditer(view.text):
        if (
            view.text.startswith(bodies, found.end())
            or found.start() in known
            or _TOWN_GOES_ON.match(view.text, found.end())
        ):
            continue
        start = view.reach_left(found.start(), 8 if found.group() in ("民族乡", "乡", "苏木") else 4)
        start = max([start, *(hit.end for hit in hits if start < hit.end <= found.start())])
        for at in sorted({start, *(s for s in view.starts if start <= s < found.start())}):
            name = view.text[at : found.end()]
            if not _is_town(name, found.group(), stops):
                continue
            above = [hit.level for hit in hits if hit.end == at and hit.level in _ABOVE_TOWNS]
            behind = bool(above)
            if len(name) == 2 and (not behind or above == ["prefecture"]) and view.text.count(name) < 2:
                continue
            whole = at == start and view.boundary(found.end())
            sure = behind or (whole and COMING.search(view.before(at, 3)))
            yield at, found.end(), "PLACE", 0.88 if behind else 0.8 if sure else 0.6


def _is_town(name: str, ending: str, stops: frozenset[str]) -> bool:
    head = name.removesuffix(ending)
    common = (
        name in stops
        or _OF_PEOPLES.fullmatch(name)
        or _SEVERAL.search(name)
        or BAD_START.match(name)
        or name.endswith(("乡镇", "城镇", "城乡", "村镇", "家乡", "老乡", "下乡"))
    )
    verbs = any(w in name for w in words(NAMES, "village_verbs"))
    return bool(head) and not {"该", "各"}.intersection(name) and not common and not verbs and len(name) >= 2
