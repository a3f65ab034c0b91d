"""A verb of going in a frame in, the places right after it out: a list, a chain (县, 镇, 村), or what 该村 stands for."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.claims.frame import PLACES, Frame
from nlp.claims.goings import FILE, any_of
from nlp.claims.homes import called_on, past_homes
from nlp.claims.waters import only_its_water
from nlp.patterns import alternation, words

if TYPE_CHECKING:
    from nlp.reader import Located

_WORKER = re.compile(r"(?:下岗|退休|困难|老|离休)*(?:职工|工人|教师|员工)[^，。；]{2,4}家")  # 某厂职工某某家
_AT_HOME = re.compile(r"[^。；：“]{0,60}?家(?:中|里)?(?=[，、和及等。]|走访|慰问|看望|探望|送|进行)")
_LEAD = 40  # characters that may stand between a verb and the first place that was read as one
_THING = r"[\d一-鿿“”]{1,18}?(?:点|园|基地|现场|项目|工地|中心|车间|大棚|广场|馆|厂|店|户|段|处|区|家中|场|堤|坝|站|所|街|路|道|桥|渠|楼|廊|闸|码头|建设|工程|厂房|安置房|公租房|廉租房)"
_GAP = re.compile(
    rf"(?:{_THING}|(?:流域|沿线|沿岸|境内|辖区内?|一带|附近|[东南西北]侧)的?|的[^\W\d在到对向由为]{{2,12}}情况(?=，以及|[、和及])|[一-鿿]|[一-鿿]{{1,5}}[村镇乡][一-鿿]{{0,4}}|[^\W\d在到对向由为]{{1,12}}(?=[和、及]))?(?:[、和与及]|以及|，以及|等地|，?随后|的)*(?:(?<=[和及])我[省市县区州旗])?(?:位于|坐落于|地处)?$"
)
_STAGE = re.compile(
    r"^(?:了)?[^，。；、：“”]{0,8}?(?:第[一二三四五六七八九十]|首|末|最后一|下一)站(?:——|—|-|：)"
)  # 来到此行第二站——
_ROW_FRONT = re.compile("[一-鿿]{1,7}?([省县市区旗镇乡])(?![委政人])")
_ROW_END = re.compile(
    "(?:[一-鿿]{0,6}(?:工程|项目|工地|现场|基地))?(?:[、，。；]|等|和|以?及|(?:进行|开展)?(?:实地)?"
    + any_of("purposes")
    + "|学习)"
)
_BOUND = rf"[^，。；、：“”]{{0,12}}?{any_of('bound')}的?{any_of('bound_units')}(?:——|：|、)?"  # 到挂点帮扶村——某县某镇
_PRAISED = re.compile("[^\\W\\d在到对向由为与和同给]{2,8}的")
_UNREAD_KINDS = (
    "[点园区馆厂店户段处场堤坝站所街道路桥河湖楼廊城院校矿渠闸库港寺庙塔坊村镇乡庄屯寨线部棚田林塘]|基地|现场|项目|中心"
    "|车间|大棚|工程|企业|公司|集团|超市|公园|小区|社区|合作社|农场|码头|工地|安置房|棚户区|公租房|廉租房|厂房"
)
_ROW = re.compile(
    r"[^。；：]{0,60}?(?:，|、|[和及与]|以及)(?:我[省市县区州旗])?"
)  # of what was not read: 辣椒、菊花基地，
_ITEMS = re.compile("[^，。；：]{0,30}，(?:以及|还有)?")  # what was not read before the next county
_DOES_IN_ROW = re.compile(  # 植树造林点 and 帮扶车间 are things, no deeds
    any_of("told")
    + f"|{any_of('look', 'act')}(?![^，、]{{1,10}}(?:[、，和及与]|以及))|[了着过在到对向被把让给为]|负责人?|的(?:带领|陪同)"
)
_AND_SO_ON = re.compile(
    r"[^，。；：]*?等(?:地|处|[\d一-鿿]{0,8}?(?:企业|单位|项目|村|社区|乡镇|场所|现场|点|学校|园区|公司))(?!的|干部|群众|负责|代表)"
    "|[^，。；：]*?(?:进行|开展)了?(?:现场|实地|集中|专题)?" + any_of("purposes")
)
_LOOKED_AT = re.compile(
    f"[^，。；：]*?(?:村|社区|(?:{_UNREAD_KINDS}))(?=，(?:实地|现场|详细|仔细|认真|逐一|深入|察看|查看|了解|听取|检查|通过|采取|就|围绕|看|问|听|查))"
)
_ASIDE = re.compile(r"（[^（）]{1,16}）")
_ASIDE_LENGTH = 12
_UNREAD_ITEMS = 3
_UNREAD = re.compile(rf"[\w“”·]{{1,20}}(?:{_UNREAD_KINDS})")
_UNREAD_FRONT = re.compile("[一-鿿]{3,8}(?<![位地]于)")
_UNREAD_REST = re.compile("[一-鿿]{0,4}?(?:分?公司|[分总]?厂区?|基地|车间|园区)(?=[、，。和与及])")
_UNREAD_BEHIND = re.compile(
    r"(?![市区县城的各部多一些等和与及就对进开])[\w“”·]{2,14}?(?=[、]|\d+[家个处]|等(?:地|处|[一-鿿]{0,4}(?:企业|单位|项目)))"
)
_LISTED = re.compile(rf"(?:{_THING})?(?:[、。；和及等]|$|进行|，(?=进行|开展))")
_PEOPLE_THERE = re.compile(
    "[^，。；]{0,30}?的"
    + any_of("crowds", "residents")
    + "(?!们?家|之家|[^，。；、]{0,4}(?:中心|合作社|小区|公寓|宿舍|广场|车间|项目|学校))"
)  # but 的群众家中, 的游客中心
_DOES = re.compile(any_of("look", "act", "told") + "|[了着过]")
_ITS_MEETING = re.compile("[^，。；、]{0,10}?(?:会议|全会|全委会|讨论组|联组会)")  # 市政协三届五次会议的各讨论组
_BORDERS = re.compile("交界|接壤|毗邻|相邻")  # 某镇与某县交界处: the county is not gone to
_AWAY = re.compile(
    "驻(?![地军])|员|(?:在|来)[一-鿿]{1,4}?(?:挂职|支教|支医|帮扶|务工|就读|就学|投资|创业|工作)的?[一-鿿]{0,6}?(?:干部|人员|人才|教师|医生|专家|学生|客商|老乡|同志)"
)
_AT_CONGRESS = re.compile("(?:[、和与][一-鿿]{2,5}?){0,3}(?:代表团|代表组|讨论组)")  # 在甲镇、乙镇代表团的楼层
_NO_STOP = ("POST", "OFFICIAL", "PERSON")


_NAMELESS = re.compile(  # 粮食加工厂, 棚户区改造工地: which one, nobody is told
    f"(?:{alternation('tagging.yaml', 'generic_heads')}|{alternation('sites.yaml', 'generic_words')}"
    f"|{any_of('nameless_heads')})*{any_of('nameless_sites')}"
)
_PROVINCE = re.compile(
    "(?:省|自治区)$|^" + alternation("claims.yaml", "provinces") + "$"
)  # where the city comes next, it only says which one is meant


def places_after(frame: Frame, verb: int, start: int, end: int) -> list[Located]:
    """The places right after a verb: one, or several joined by 、 or 和, or nested (县, 镇, 村)."""
    chosen: list[Located] = []
    at = start
    homes = ""  # of people on the list, as far as they stand behind its last place
    for mention in frame.between(start, end, (*PLACES, *_NO_STOP)):
        gap = frame.text[at : mention.start]
        if _aside(frame, gap, mention.end, end) or _within_unread(frame, gap, mention):
            continue
        if _at_home(frame, mention, end) or called_on(frame, mention, gap, frame.text[verb:start]):
            homes = gap + mention.mention.text
            if chosen and chosen[-1].mention.label not in ("PLACE", "COUNTY") and _WORKER.match(frame.text, at):
                chosen.pop()  # 某厂下岗职工某某家
            continue
        gap = _ASIDE.sub("", past_homes(gap, homes, first=not chosen))
        fits = _fits(chosen[-1], mention, gap) if chosen else _leads_in(mention, gap)
        fits = fits or (bool(chosen) and _goes_on(frame, chosen, mention, gap, end))
        given = chosen and re.fullmatch(
            any_of("given_by")
            + "的|的?(?:下属|旗下|所属)的?(?:企业|公司|单位|厂家?)|(?:代表团|代表队|讨论组|工作队|医疗队|部队)?的?驻地",
            gap,
        )
        if not (fits or given) or mention.mention.label in _NO_STOP:
            break
        if given:
            chosen.pop()
        chosen.append(mention)
        at, homes = mention.end, ""
    chosen = [p for p in chosen if len(p.mention.text) > 1 or not any(p.mention.text in n for n in frame.home_names)]
    starts = {place.start for place in chosen}
    chosen = [p for p in chosen if not only_its_water(frame, p)]
    chosen = [p for p in chosen if not (_PROVINCE.search(p.mention.text) and p.end in starts)]
    return _without_kinds(frame, frame.text[verb:start], chosen)


def _at_home(frame: Frame, person: Located, end: int) -> bool:
    """Whether it is the home of somebody on a list to which one goes: 困难残疾人某某、伤残军人某某家."""
    home = _AT_HOME.match(frame.text, person.end, end) if person.mention.label == "PERSON" else None
    return home is not None and not _DOES.search(home.group())


def _goes_on(frame: Frame, chosen: list[Located], mention: Located, gap: str, end: int) -> bool:
    """Whether a list goes on behind a comma with what lies elsewhere; not with people of there: 冠县松口镇的客商正在看货."""
    if _PEOPLE_THERE.match(frame.text, mention.end):
        return False
    return (
        (len(chosen) > 1 and _next_county(frame, mention, gap))
        or _opens_a_row(frame, chosen, mention, gap)
        or _next_group(frame, mention, gap, end)
    )


def _next_county(frame: Frame, mention: Located, gap: str) -> bool:
    """甲县的松口公司、云溪基地，乙县的卧云园区: a list that goes on in the next county behind a comma."""
    if mention.mention.label != "COUNTY" or not _ITEMS.fullmatch(gap) or _DOES_IN_ROW.search(gap):
        return False
    at = mention.end + frame.text.startswith("的", mention.end)
    there = next((m for m in frame.mentions if m.start == at and m.mention.label in ("PLACE", "COMPANY", "ORG")), None)
    return there is not None and bool(_LISTED.match(frame.text, there.end))


def _fits(last: Located, mention: Located, gap: str) -> bool:
    """Whether a place goes on the list or the chain of places before it."""
    if _PRAISED.fullmatch(gap) and not _DOES.search(gap) and mention.mention.label in ("COMPANY", "ORG", "PLACE"):
        return last.mention.label in ("COUNTY", "PLACE")  # 来到松口镇停产多年的云溪酒厂
    if len(gap) == 1 and gap not in "、和与及的，":
        kinds = ("PLACE", "COMPANY") if gap == "新" else ("PLACE",)  # 某县新+云岫公司
        return last.mention.label == "COUNTY" and (mention.mention.label in kinds or gap in "县市区旗")
    return bool(_GAP.fullmatch(gap)) or _runs_on(gap)


def _opens_a_row(frame: Frame, chosen: list[Located], mention: Located, gap: str) -> bool:
    """Whether a list told county by county, or town by town, goes on behind a comma: 松口镇甲村、乙村，云溪镇丙村."""
    front = _ROW_FRONT.match(mention.mention.text)
    heads = "".join(p.mention.text[-1] for p, behind in pairwise(chosen) if p.end == behind.start)
    level = next((kinds for kinds in ("省", "县市区旗", "镇乡") if front and front[1] in kinds), "")
    if gap != "，" or not front or not set(level) & set(heads):
        return False
    at, row = mention.end, False
    for behind in frame.between(mention.end, mention.end + _LEAD, PLACES):
        row = row or behind.start == mention.end
        at = behind.end if frame.text[at : behind.start] in ("", "、", "和") else at
    whole = row or front.end() < len(mention.mention.text)
    return whole and _ROW_END.match(frame.text, at) is not None


def _next_group(frame: Frame, mention: Located, gap: str, end: int) -> bool:
    """Whether a list goes on after things that were not read: 到甲县乙镇、丙厂，丁县的大棚、戊村等地."""
    return _ROW.fullmatch(gap) is not None and not _DOES_IN_ROW.search(gap) and _ends_list(frame, mention, end)


def _ends_list(frame: Frame, mention: Located, end: int) -> bool:
    """Whether the clause that begins with a place ends a list of places, or another such clause follows it."""
    listed = _AND_SO_ON.match(frame.text, mention.start, end)
    if listed is None and mention.mention.label != "AGENCY":
        rest = _LOOKED_AT.match(frame.text, mention.start, end)  # 丁镇戊村果园，实地察看
        listed = rest if rest and not _DOES_IN_ROW.search(rest.group()) else None
        clause = re.compile("[^，。；：]*，(?:以及|还有)?").match(frame.text, mention.end, end)
        further = clause and next((m for m in frame.between(clause.end(), end, PLACES)), None)
        row = clause and further and further.start == clause.end() and not _DOES_IN_ROW.search(clause.group())
        if listed is None and clause and further and row:
            return not frame.between(mention.start, clause.end(), _NO_STOP) and _ends_list(frame, further, end)
    return listed is not None and not frame.between(mention.start, listed.end(), _NO_STOP)


def _aside(frame: Frame, gap: str, after: int, end: int) -> bool:
    """Whether a place stands in brackets behind another one: 云溪医院（东路院区）和卧云寺."""
    closed = frame.text.find("）", after, min(after + _ASIDE_LENGTH, end))
    return gap.rfind("（") > gap.rfind("）") and closed >= 0


def _within_unread(frame: Frame, gap: str, mention: Located) -> bool:
    """Whether a county only tells which of a firm's works is meant that was not read: 甲园区、云岫化工+莘县+厂区、乙村."""
    item = re.split("以及|[、和与及]", gap)[-1]
    within = mention.mention.label == "COUNTY" and len(item) < len(gap) and _UNREAD_FRONT.fullmatch(item)
    return bool(within) and not _DOES.search(item) and _UNREAD_REST.match(frame.text, mention.end) is not None


def _runs_on(gap: str) -> bool:
    """Whether a list only goes on past things that were not read as places: 云溪公司、地下管廊、卧云公园."""
    tail, *items = re.split("以及|[、和与及]", gap)
    if not items or not (not tail or _GAP.fullmatch(tail + "、")):
        return False
    *between, last = items
    if last and not re.fullmatch("[一-鿿]{1,4}[镇乡]", last):  # an unread town before its village
        return False
    return len(between) <= _UNREAD_ITEMS and all(_UNREAD.fullmatch(i) and not _DOES.search(i) for i in between)


def _leads_in(mention: Located, gap: str) -> bool:
    """Whether what stands between a verb and the first place may do so."""
    if (
        2 <= len(gap) <= 3
        and not re.search("[、和]", gap)
        and re.search(r"[镇乡村]$|街道$|社区$", mention.mention.text)
        and re.fullmatch(r"[一-鿿]{1,3}", gap)
    ):
        return not re.search(r"[到在给对了从与和家们群人]", gap) or bool(re.fullmatch(any_of("lead_in") + "+", gap))
    gap = re.sub(r"^该[省市县区镇乡村]|^[南北东西]岸的", "", gap)
    gap = _STAGE.sub("", gap)
    return len(gap) <= _LEAD and bool(
        re.fullmatch(
            rf"(?:{_THING}[、和]|[^\W\d在到对向由为与和]{{2,12}}[、和])*(?:“[^”]{{1,12}}”[一-鿿]{{0,8}}——|{any_of('lead_in')}|{_BOUND})*(?:[^，。；、：“”]{{1,10}}的)?",
            gap,
        )
    )


def _without_kinds(frame: Frame, verb: str, chosen: list[Located]) -> list[Located]:
    """The places without what only tells whose or what kind the thing is that was looked at."""
    kept = list(chosen)
    while kept:
        last = kept[-1]
        after = frame.text[last.end : last.end + 12]
        other = _WORKER.match(frame.text, last.end) or re.match(
            any_of("only_kind") + r"|[一-鿿]{0,3}" + any_of("given_by") + "的|[一-鿿]{2,4}" + any_of("delegations"),
            after,
        )
        other = (
            other or _AT_CONGRESS.match(frame.text, last.end) or _AWAY.match(after)
        )  # 某局驻某村工作队, 工作队员, 某市在聊挂职干部
        other = other or re.match("[援挂][一-鿿]{1,3}(?:干部|教师|医生|人员|专家|队)", after)
        staff = last.mention.label == "AGENCY" and re.match(
            r"书记|主任|局长|县长|市长|干部|群众|负责|代表(?![团处])|委员(?!会)", after
        )
        staff = staff or (last.mention.label == "AGENCY" and _ITS_MEETING.match(after))
        if not (other or staff or _is_topic(frame, verb, last) or tells_whose_post(frame, last)):
            break
        kept.pop()
    met = words(FILE, "delegations")
    kept = [p for p in kept if not _BORDERS.match(frame.text, p.end) and not _heads_unread(frame, p)]
    kept = [p for p in kept if p.mention.text not in words(FILE, "not_visited") and not nameless(p)]
    return [p for p in kept if not p.mention.text.endswith(met)]


def nameless(place: Located) -> bool:
    """Whether a site is called by nothing but its kind, so that it can't be known which one it is."""
    return place.mention.label != "AGENCY" and _NAMELESS.fullmatch(place.mention.text) is not None


def _heads_unread(frame: Frame, place: Located) -> bool:
    """Whether the home city only begins the name of something that was not read: 聊城+石油管材等企业."""
    return place.mention.text in frame.home_names and _UNREAD_BEHIND.match(frame.text, place.end) is not None


def tells_whose_post(frame: Frame, place: Located) -> bool:
    """考察的某公司董事长: the firm only tells whose chairman somebody is; but 某村某人家 is gone to."""
    former = re.compile("原|前任?|时任|现任").match(frame.text, place.end)  # 某大学原校长
    at = former.end() if former else place.end
    behind = next((m for m in frame.mentions if m.start == at and m.mention.label in _NO_STOP), None)
    return behind is not None and not re.match(r"的?家", frame.text[behind.end : behind.end + 2])


def _is_topic(frame: Frame, verb: str, place: Located) -> bool:
    """检查某河防汛, 督导本市供热工作: what is looked into is work, not a place."""
    after = frame.text[place.end : place.end + 12]
    if verb != "对" and not re.search(any_of("topical") + "了?$", verb):
        return False
    lived_in = re.search(r"[县市区镇乡村]$|街道$", place.mention.text)  # 督导某镇防汛: to be gone to
    return (not lived_in and bool(re.match(any_of("not_stop"), after))) or place.mention.text in frame.home_names
