"""An agency that leaves unsaid of what body or zone it is and its context in, its jurisdiction and its name behind that out."""

from __future__ import annotations

import re

from graph.linking.agency_names import usual
from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.county_zones import zone_of_told_county, zones_told
from graph.linking.levels import COMMITTEE, Seat, seat_at
from graph.linking.places import county_in_front
from graph.linking.rules import rules
from zhengpu.records import Mention

_OF_HEAD = re.compile(r"([市县区旗]?)(局|厅|[支大总]队)([一-鿿]{2,8}(?:[处科股]|[大中支]队))")
_LEVELS = {"市": ("prefecture",), "县": ("county",), "区": ("county",), "旗": ("county",)}
_OF_ZONE = re.compile(
    r"((?:经济|高新|工业|产业)?(?:技术)?(?:开发区|高新区|园区|集聚区|示范区|新区))((?:管委会|管理委员会|党工委|工委).*)"
)
_STATIONS = ("派出所", "司法所", "工商所", "财政所", "税务所")
_PARTS = (  # what leaves unsaid of what body it is, and how the names of such bodies end
    (
        re.compile("(?:执行|立案|行政|审监|少年|家事|[民刑]事?第?[一二三四]|刑事|民事|商事|经济)[一-鿿]{0,4}庭"),
        re.compile("法院$"),
    ),
    (re.compile("(?![省市县区州旗镇乡局该])[一-鿿]{2}中队"), re.compile("(?:大队|支队)$")),
    (
        re.compile(
            "(?![省市县区州旗镇乡局该]|公安|税务|国税|地税|工商|国土|规划|环保|土地|城管|烟草|铁路|林业|交警|森林|市监)[一-鿿]{2}分局"
        ),
        re.compile("(?<!分)局$"),
    ),
    (re.compile("(?:稽查|执法|监察|缉私)[大中]?队"), re.compile("局$")),
    (re.compile("审判委员会"), re.compile("(?:法院|中院)$")),
    (re.compile("检察委员会"), re.compile("检察院$")),
    (re.compile("执行[局庭]|立案庭|法警[大支]队"), re.compile("(?:法院|中院)$")),
    (
        re.compile("反贪(?:污贿赂)?局|反渎(?:职侵权)?局|公诉[科处]|侦(?:查)?监(?:督)?[科处]|控申[科处]"),
        re.compile("检察院$"),
    ),
    (re.compile("运管所|车管所|看守所|拘留所|稽查局|监察大队"), re.compile("局$")),
    (re.compile("(?![省市县区州旗镇乡局该])[一-鿿]{2,4}[科股]"), re.compile("(?:[局院]|大队|支队)$")),
)
_STATION = re.compile("(?![省市县区州旗镇乡局])[一-鿿]{2}(?:派出所|司法所|工商所|财政所|税务所)$")
_UNITS = ("队", "科", "股", "所", "站")
NEAR_SENTENCES = 2
_ITS_COMMITTEE = re.compile(
    "(?![省市县区州旗])[一-鿿]{2,14}委员会|(?:环资|财经|农业|农村|教科文卫|法制|内司|内务司法|监察司法|社会建设|民宗侨外|提案|文史|文教卫体|社法|经科|人资环)委"
    "|(?:农|财经|预算|教科文卫|城环|城建环保|城建环资|内司|法制|代表|人事代表|人事任免|选举任免|选任|选任联|民侨|民侨外|民宗侨外)工委"
)
_PROPOSALS = re.compile(  # of a congress or a conference alone
    "(?:提案|文史|学习和?文史|经济科技|人口资源环境|教科卫体|教科文卫|社会法制|民族宗教|港澳台侨|农业农村|内务司法|监察和?司法|财政经济|社会建设)[一-鿿]{0,10}委员会"
)
_ASSEMBLY = re.compile("人大|政协")
_OFFICES = ("办公室", "办公厅")
_BESIDE = 8  # characters of the post between a body and its office: 县政协+党组成员、+办公室主任

_VILLAGES_BODY = re.compile("(.*[一-鿿](?:村|社区|嘎查))(?:党|支部|村|居|两委|“两委”|监|妇联)[一-鿿”]*")


def body_in_row(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """Of the town or village whose body or head stands before it in a row of titles: 松口镇党委书记甲、+妇联主席乙."""
    headed = any(m.start == mention.end and m.label == "POST" for m in context.by_article[mention.article])
    of_town, of_village = rules().town_rows.fullmatch(text), rules().village_rows.fullmatch(text)
    if not headed or not (of_town or of_village):
        return None
    at = mention.start
    for earlier in context.before(mention):
        if earlier.sentence != mention.sentence or at - earlier.end > 1:
            return None
        at = earlier.start
        if earlier.label in ("POST", "OFFICIAL", "PERSON"):
            continue
        draft = context.draft(earlier)
        seat = context.board.drafts.get(draft.jurisdiction or "") if draft and draft.type == "Agency" else draft
        if draft is None or draft.open or seat is None:
            return None
        village = _VILLAGES_BODY.fullmatch(draft.name.removeprefix(seat.name)) if draft.type == "Agency" else None
        reason = f"in a row with {draft.name}"
        if village and of_village:
            return Seat(seat, 0.85, reason), village[1] + text
        fits = (of_village and seat.level == "village") or (of_town and seat.level == "town" and not village)
        return (Seat(seat, 0.85, reason), text) if fits else None
    return None


def committee_of(context: Context, mention: Mention, text: str) -> tuple[Draft, str] | None:
    """全国人大常委、农业与农村委员会: the congress, or the conference, in whose row a committee of it is printed."""
    at = mention.start
    for earlier in context.before(mention) if _ITS_COMMITTEE.fullmatch(text) else ():
        told = (
            _PROPOSALS.fullmatch(text) and mention.sentence - earlier.sentence <= NEAR_SENTENCES
        )  # 市政协主席…，提案委员会
        if not told and (earlier.sentence != mention.sentence or at - earlier.end > 1):
            return None
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft:
            whole = _ASSEMBLY.search(draft.name)
            if told and not whole:
                continue
            if whole is None or draft.open:
                return None
            standing = "常委会" if text.endswith("工委") and whole.group() == "人大" else ""  # whose 工委 it is
            return draft, draft.name[: whole.end()] + standing + text
        at = earlier.start
    return None


def part_of_head(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """云港市民政局的 局社会救助科, 市消防支队的 支队防火处: that of the bureau named last; 市委常委、办公室: the committee's."""
    found = _OF_HEAD.fullmatch(text)
    for earlier in context.before(mention) if found or text in _OFFICES else ():
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft is None or draft.open or not draft.jurisdiction:
            continue
        seat = seat_at(context, draft.jurisdiction, 0.85, f"part of {draft.name}")
        if seat is None:
            return None
        fits = found and (not found[1] or draft.level in _LEVELS[found[1]])
        if found and fits and draft.name.endswith(found[2]):
            return seat, draft.name.removeprefix(seat.draft.name) + found[3]
        if text in _OFFICES:
            if COMMITTEE.search(usual(earlier.text)):
                return seat, "委" + text
            beside = mention.start - earlier.end <= _BESIDE
            return (seat, draft.name.removeprefix(seat.draft.name) + text) if beside else None
    return None


def part_of_body(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """The 控申科 or 事故中队 of the body that was named last, no more than two sentences before."""
    whole = next((ends for part, ends in _PARTS if part.fullmatch(text)), None)
    for earlier in context.before(mention) if whole else ():
        if whole is None or mention.sentence - earlier.sentence > NEAR_SENTENCES:
            return None
        draft = context.draft(earlier) if earlier.label == "AGENCY" and earlier.text != text else None
        printed = usual(earlier.text)
        if draft is None:
            continue
        if draft.open or not draft.jurisdiction or not whole.search(printed):
            if text[-1] in "科股" and not printed.endswith(_UNITS):
                return None
            continue
        seat = seat_at(context, draft.jurisdiction, 0.85, f"part of {draft.name}")
        if seat is None:
            return None
        length = len(seat.draft.name)
        spelled = printed[length - 1 : length] == seat.draft.name[-1]  # with its county, misread or not
        return seat, (printed if spelled else draft.name)[length:] + text
    return None


def station_before(context: Context, mention: Mention, text: str) -> Draft | None:
    """For a bare 派出所 the one with a name that the article told of last."""
    if text not in _STATIONS:
        return _towns_station(context, mention, text) if _STATION.fullmatch(text) else None
    named = (m for m in context.before(mention) if m.label == "AGENCY" and m.text.endswith(text) and m.text != text)
    drafts = ((m, context.draft(m)) for m in named)
    return next((d for m, d in drafts if d and not d.open and _STATION.search(m.text)), None)


def _towns_station(context: Context, mention: Mention, text: str) -> Draft | None:
    """枫林镇派出所 … 枫林派出所: that of the one town of this name whose station the article told of."""
    whole = re.compile(f"{text[:2]}(?:镇|乡|街道){text[2:]}$")
    named = [m for m in context.before(mention) if m.label == "AGENCY" and whole.search(m.text)]
    drafts = {d.id: d for m in named if (d := context.draft(m)) and not d.open}
    return next(iter(drafts.values())) if len(drafts) == 1 else None


def zone_of_article(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """东岭县经济开发区 … 开发区管委会: the zone of a county that the article names in full, and no other."""
    found = _OF_ZONE.fullmatch(text)
    if found is None:
        return None
    told = zone_of_told_county(context, mention, found[1]) if found[1] in rules().county_zones else None
    if told and not told.open:
        return Seat(context.board.draft(told), 0.8, "the article tells of a county's own officials alone"), found[2]
    named = zones_told(context.by_article[mention.article], found[1])
    named = [m for m in named if county_in_front(context, m.text)]
    drafts = {draft.id: draft for m in named if (draft := context.draft(m)) and not draft.open}
    if len(drafts) != 1:
        return None
    draft = next(iter(drafts.values()))
    return Seat(draft, 0.85, f"{draft.name} in the article"), found[2]
