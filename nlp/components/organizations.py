"""A Doc in, companies, organisations, sites and villages proposed on it: a known ending, reaching left over whole words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from spacy.language import Language
from spacy.tokens import Doc

from nlp.candidates import TAGGING, Candidate, DivisionHit, View, division_hits, propose, view_of
from nlp.components.abroad import abroad
from nlp.components.companies import companies
from nlp.components.media import media
from nlp.components.reach import NAMES, Found, endings, is_generic, name_start, past_town
from nlp.components.rows import rows
from nlp.components.sites import sites
from nlp.components.villages import towns, villages
from nlp.components.ways import ways
from nlp.patterns import alternation, compiled, patterns, words

SOURCE = "organizations"
_SURE_TOWN = 0.7
_LEVELS = ("市", "县", "区", "省", "州", "旗", "镇", "乡")
_OFFICES = ("律师事务所", "会计师事务所")
_DELEGATED = (
    "业家",
    "界人",
    "客商",
    "侨胞",
    "团体",
    "经贸",
    "商务",
    "学习",
    "企业",
    "参观",
    "友好",
    "访问",
    "经济",
    "招商",
)
_WARD = re.compile(r"((?!的)[一-鿿]{1,4}科)(?:主任|副主任|医生|专家|护士|主治|大夫)")
_ATTACHED = re.compile(r"(?:第[一二三四五]|直属)?附属")
_DELEGATIONS = ("代表团", "考察团", "访问团", "代表队")
_PLENUM = re.compile(r"届[一二三四五六七]中$")
_ANY_SCHOOL = re.compile(
    r"(?:所有|多数|部分|一些|受灾|高水平|普通高等|各级各类|\d+所[一-鿿]{0,4})(?:大学|院校|学校|小学|中学)$"
)
_GENERIC_SCHOOL = re.compile(
    r"(?:新建|扩建|改建|偏远|偏僻|山区|寄宿制|农村|乡村|城区|各类|民办|公办)+(?:学校|小学|中学)$"
)
_LEVELS_OWN = re.compile(
    r"(?<![城社小校灾牧矿库林山新老郊园片辖全我本该各两几])[市县区](?:(?:中心|第[一二三四五六七八九十])?(?:人民医院|中心医院|医院|中医院|妇幼保健院|疾控中心|福利院|博物馆|慈善总会)"
    r"|第[一二三四五六七八九十](?:实验|高级|初级)?(?:小学|中学|幼儿园)|实验(?:小学|中学|学校))"
)
_OF_VILLAGE = re.compile(r"[一-鿿]{1,4}?村(?![镇乡委民])")
_OWN_NAME = 3  # characters of what is more than a village's own
_EDITION = re.compile(r"第[一二三四五六七八九十\d]+届")
_KIND = 2
_FULL = re.compile("学(?!生)")  # 市一中+学生
_BESIDE = re.compile(
    "(?<=医院)[、和及与]((?:第[一二三四五]人民|中|中医|妇幼保健|妇产|儿童|传染病|精神病|骨科|口腔|眼科)医?院)"
)
_OF_COUNTRYMEN = ("商会", "同乡会", "同乡总会", "同乡联谊会", "联谊会", "联谊总会")
_PLACE_NAME = 3  # characters of a city's name that the rosters may not know
_ONE_OF = re.compile(r"(?:[一两三多几\d]家|[一两三几\d]个)$")
_DESCRIBED = ("三甲", "三级甲等", "公立", "民办", "民营", "重点", "普通", "知名", "农村", "乡镇", "高等", "各大")
_OTHER_WORDS = re.compile(  # what stands before an ending, the ending, what stands behind it
    r"委 宣讲团 .?|[新老主各] 校区 .?|.? \S*中 心"  # 一枢纽三中心
    r"|[影大] 剧院 .?|中 小学校? .?|.? 学会 [了做用看写说唱开种养修着使如怎感]"  # 市+中小学, 学会+做面
    r"|.? (?:农大|师大|理工大|科技大|中医大|医大) [会型户国量道赛奖棚田县省市厦集夫军使事好]"  # 誓师+大会
    r"|.? \S*合作社 法|[协招] 商会 .?|政 协会 .?|.? \S*队 [员伍]|.? \S*[学中院] [生路街时毕]|.? \S*中 [里队]"
)
_NTH_SCHOOL = re.compile(
    "(?<![第十])[一二三四五六](?:小(?![区时组型伙段步块片半队学姐])|幼(?![儿苗教师虫林小年童鸟树]))"
)
_QUOTE = 10  # characters of what a team is called, with the quotes
_TEAMS = ("队", "团", "联盟", "工作室", "俱乐部", "调解室", "协会", "联合会")
_PRAISE = re.compile("最|十佳|百强|文明|优秀|先进|示范|一流|四好|五好|三好")
_BODY = re.compile(r"(?:关工委|红十字会|妇联|团委|工会|协会|文联|残联|医院|学校|[一二三]中)$")
_UNITED = re.compile("联合国(?:(?!的)[一-鿿]){2,10}?(?:署|组织|基金会|委员会|理事会)(?!织)")
_CHAPTER = re.compile(r"[一-鿿]{2,4}分会(?![场员])")


class Organizations:
    """Proposes COMPANY, ORG and PLACE by what their names end with."""

    def __call__(self, doc: Doc) -> Doc:
        view = view_of(doc)
        hits = division_hits(doc)
        found_towns = list(towns(view, hits))
        sure = [(s, e) for s, e, _, score in found_towns if score > _SURE_TOWN]
        hits = [h for h in hits if not any(s < h.start < e < h.end for s, e in sure)]  # 卧云镇+海岫 is not in 镇海
        hits = sorted([*hits, *(DivisionHit(s, e, "town", "") for s, e in sure)])
        roads = list(ways(view, hits))
        found = [
            *found_towns,
            *companies(view, hits),
            *organizations(view, hits),
            *media(view),
            *abroad(view, hits),
            *roads,
            *sites(view, hits, roads),
            *villages(view, hits, found_towns),
        ]
        found += rows(view, hits, found)
        propose(doc, (Candidate(start, end, label, score, SOURCE) for start, end, label, score in found))
        return doc


def organizations(view: View, hits: list[DivisionHit]) -> Iterator[Found]:
    """Schools, hospitals, unions, troupes and papers by what their names end with."""
    for found in _UNITED.finditer(view.text):
        yield found.start(), found.end(), "ORG", 0.97
    yield from _renowned(view)
    for found in _BESIDE.finditer(view.text):  # 市人民医院和+中医院
        yield *found.span(1), "ORG", 0.9
    whole: dict[int, int] = {}  # where an organisation ends: where it begins
    for found in chain(endings("org").finditer(view.text), _NTH_SCHOOL.finditer(view.text)):
        if _is_common(view, hits, found):
            continue
        end = found.end() + bool(found.group()[-1] == "中" and _FULL.match(view.text, found.end()))  # 第一中+学
        start = _past_town(view, hits, name_start(view, hits, found.start(), 22), found.start())
        start = _past_village(view, _from_level(view, hits, start, found.start(), end), found.start())
        start = _of_university(view, start, end, whole)
        quoted = _quoted(view, hits, start, found)
        if quoted is not None:
            yield quoted, end, "ORG", 0.9
            continue
        name, head = view.text[start:end], view.text[start : found.start()]
        levelled = (
            head in _LEVELS
            and found.group() in words(NAMES, "levelled")
            and view.before(start) not in ("全", "各", "我", "该")
        )
        if (
            _GENERIC_SCHOOL.match(name)
            or _ANY_SCHOOL.search(name)
            or not (len(head) >= 2 or levelled)
            or is_generic(view, start, found.start())
            or name in words(TAGGING, "org_stops")
            or _names_none(view, hits, start, found.start(), end)
        ):
            continue
        start = _with_seat(hits, start) if found.group() in _OF_COUNTRYMEN else _with_upper(hits, start)
        end = _with_chapter(view, end)
        whole[end] = start
        ward = _WARD.match(view.text, end)
        end = ward.end(1) if ward and found.group().endswith("医院") else end
        placed = any(h.start == start for h in hits)
        towns_own = placed and found.group() in words(NAMES, "towns_homes")
        homes = placed and found.group().endswith("供养中心")
        yield (
            start,
            end,
            "ORG",
            0.98
            if homes
            else 0.97
            if towns_own or levelled or found.group() in _OFFICES
            else 0.84
            if end - start <= 12 or placed or levelled
            else 0.62,
        )


def _renowned(view: View) -> Iterator[Found]:
    """Organisations that everybody knows by a short name, where it stands as a word: 央视."""
    for found in compiled(TAGGING, f"(?:{alternation(TAGGING, 'renowned_orgs')})(?![一-鿿]{{0,3}}路)").finditer(
        view.text
    ):
        if view.boundary(found.start()) and view.boundary(found.end()):
            yield found.start(), found.end(), "ORG", 0.9


def _from_level(view: View, hits: list[DivisionHit], start: int, ending: int, end: int) -> int:
    """写给+市人民医院: a level that names its own organisation begins the name, where no division ends with it."""
    for found in _LEVELS_OWN.finditer(view.text, start, end):
        at = found.start()
        told = at - start > _PLACE_NAME or view.before(at) in "从给到把对为向在由逢和与及至送付"
        if found.end() == end and at < ending and told and not any(h.start <= at < h.end for h in hits):
            return at
    return start


def _quoted(view: View, hits: list[DivisionHit], start: int, found: re.Match[str]) -> int | None:
    """Where a team's name begins with what it is called in quotes, and the body whose team it is: 云溪县关工委“五老”报告团."""
    open_ = view.text.rfind("“", max(0, start - _QUOTE), start) if view.before(start) == "”" else -1
    if open_ < 0 or not found.group().endswith(_TEAMS) or _PRAISE.match(view.text, open_ + 1):
        return None
    body = name_start(view, hits, open_, 12) if _BODY.search(view.text, max(0, open_ - 4), open_) else open_
    return body if open_ - body > _KIND else open_


def _past_town(view: View, hits: list[DivisionHit], start: int, ending: int) -> int:
    """云溪镇+白鹤合作社: after a town a name of its own begins anew; 云溪镇茶业协会 is the town's."""
    behind = past_town(view, hits, start, ending)
    return start if behind > start and is_generic(view, behind, ending) else behind


def _past_village(view: View, start: int, ending: int) -> int:
    """云溪村+白鹤粮食种植合作社: after a village a name of its own begins anew; 云溪村蔬菜种植合作社 is the village's."""
    village = _OF_VILLAGE.match(view.text, start, ending)
    if village and view.text[village.end() : ending] in ("村级", "村办"):
        return village.end()  # 云溪村+村级幼儿园
    if village is None or ending - village.end() < _OWN_NAME or is_generic(view, village.end(), ending):
        return start
    return start if view.text[village.end() : ending] in words(NAMES, "towns_own") else village.end()


def _names_none(view: View, hits: list[DivisionHit], start: int, ending: int, end: int) -> bool:
    """Whether an organisation is only counted or described: 某医院, 第九届剧团, 一家+果菜合作社, 云州市+三甲+医院."""
    head = view.text[start:ending]
    if any(pattern.search(view.text[start:end]) for pattern in patterns(TAGGING, "no_orgs")):
        return True
    if "某" in head or _EDITION.search(head) or (len(head) <= _KIND and _ONE_OF.search(view.before(start, 3))):
        return True
    place = max((h.end for h in hits if h.start >= start and h.end <= ending), default=start)
    return start < place < ending and view.text[place:ending] in _DESCRIBED


def _with_chapter(view: View, end: int) -> int:
    """云州市摄影协会+云溪分会: where a chapter's name ends behind its society's."""
    chapter = _CHAPTER.match(view.text, end) if view.before(end) == "会" else None
    return chapter.end() if chapter else end


def _is_common(view: View, hits: list[DivisionHit], found: re.Match[str]) -> bool:
    """Whether an ending is another word's (大学生, 协商会, 医疗队员), or a delegation is not an organisation's."""
    kind, after, before = found.group(), view.after(found.end()), view.before(found.start())
    if kind.endswith(_DELEGATIONS) and (_is_official(view, hits, found) or view.before(found.start(), 2) in _DELEGATED):
        return True
    if (kind.endswith("日报") and before.isdigit()) or _PLENUM.search(view.text, found.start() - 3, found.end()):
        return True  # 媒体30日报道, 二十届三中全会
    return bool(_OTHER_WORDS.fullmatch(f"{before.strip()} {kind} {after.strip()}"))


def _with_upper(hits: list[DivisionHit], start: int) -> int:
    """云州市+云溪区某合作社: a name that begins with a county takes in the city right before it."""
    above = next((h for h in hits if h.end == start and h.level in ("province", "prefecture", "place")), None)
    return above.start if above and any(h.start == start and h.level == "county" for h in hits) else start


def _with_seat(hits: list[DivisionHit], start: int) -> int:
    """云州市+白鹤商会: a society of countrymen takes in the place where they live."""
    seat = next((h for h in hits if h.end == start and h.level in ("province", "prefecture", "county", "place")), None)
    return seat.start if seat and any(h.start == start for h in hits) else start


def _of_university(view: View, start: int, end: int, whole: dict[int, int]) -> int:
    """某大学+附属某医院, 某大学+某校区: what belongs to a university begins with its name."""
    upper = whole.get(start)
    if upper is None:
        upper = next((whole[at] for at in whole if at < start and _ATTACHED.fullmatch(view.text, at, start)), None)
        if upper is not None:
            return upper
    inner = next((at for at in whole if start < at < end and _ATTACHED.match(view.text, at)), None)
    if upper is not None and (_ATTACHED.match(view.text, start) or view.text[start:end].endswith("校区")):
        return upper
    return whole[inner] if inner is not None else start


def _is_official(view: View, hits: list[DivisionHit], found: re.Match[str]) -> bool:
    """Whether a delegation is that of a place or of its bodies (广州市党政代表团): then the place or the body is named."""
    start = name_start(view, hits, found.start(), 22)
    head = view.text[start : found.end()]
    return "党政" in head or "政协" in head or "人大" in head or any(start <= h.start < found.end() for h in hits)


@Language.factory("zhengpu_organizations", assigns=["doc.user_data"])
def make_organizations(nlp: Language, name: str) -> Organizations:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Organizations()
