"""A jurisdiction, a body as printed and the page's date in, the agency and the name that it goes by out."""

from __future__ import annotations

import re

from graph.linking.board import Board, Draft
from graph.linking.context import Context
from graph.linking.rules import rules
from zhengpu.lexicon import Body, Lexicon
from zhengpu.records import Mention

LEVEL_KEYS = {"province": "省", "prefecture": "市", "county": "县", "zone": "乡", "town": "乡", "village": "村"}
_OF_ZONE = re.compile(
    "(?:经济|技术|高新|工业|产业|现代|农业|循环)*(?:开发区|高新区|产业园区?|园区|集聚区|新区)(?:党工委|管委会|工委|管理委员会)"
)
_STATE = "自治州"
_AUTONOMOUS = re.compile(r"^自治([县旗])\1?(?=委|政府|人大|政协|纪委|监委|法院|检察院|[一-鿿]{2,8}局)")  # 自治县县委
_MISREAD_COUNTY = re.compile("^具(?=委|政|人大|纪委|监委|法院|检察院|[一-鿿]{2,8}局)")
TWO = 2  # characters of the shortest names of counties
_AREAS = ("地区", "盟")
_COMMITTEE_OF_AREA = re.compile(r"[地盟]委")
_OFFICE_OF_AREA = re.compile(r"(?:地区|盟)?(?:行署|行政公署)")
_POLICE = re.compile(
    r"(?:刑警|刑侦|交警|巡警|特警|治安|经侦|禁毒|网安|特巡警|巡特警)(?:大队|中队|支队|总队)"
)  # units of the police bureau
_NAMED_AFTER_CITY = re.compile(
    r"^(?:大学|学院)|海关|军分区|警备区|海事局|河务局|边检站|车务段|监狱|海警局"
)  # 聊城海关, not 聊城市海关
_OWN_NAME = re.compile(  # 天柱山景区管委会, 升金湖管理局
    r"(?![省市县区州旗镇乡](?!区)|(?:工业|产业|科技|物流|创业|农业|高新|经济)[一-鿿]{0,4}[园区])[一-鿿]{1,8}(?:[湖山河江海岛]|水库|灌区|景区|名胜区|度假区|保护区|园区|[业技]园|公园|林场|新区|试验区)"
    r"(?:国家级)?[一-鿿]{0,6}(?:管理局|管理处|管委会|管理委员会|管理所|管理站|工委)"
)
_CENTRAL_BANK = re.compile("(?:中国)?人民银行[一-鿿]{2}")  # its branch says where it is
_ARMED = re.compile("武警|消防|九三学社")
_STATION = re.compile(r"[一-鿿]{2,}(?:派出所|工商所|法庭|税务所|供电所|财政所|司法所)")
_TWICE = re.compile("([市县区旗州盟])\\1(?=委(?!员)|政府|人大|政协|纪委|监委)")  # 某区+区委
_COMMITTEE = re.compile(r"^[省市县区州旗镇乡](?=委|政府|政协|人大|纪委|监委|党委|人民)")


_OWN_COMMITTEE = re.compile("^自治([县州旗])党委")  # as its own paper calls it


def usual(text: str) -> str:
    """An agency's name in its usual short form: 中共某市第九届委员会 → 某市委, 人民政府 → 政府."""
    text = _OWN_COMMITTEE.sub(r"\1委", text)
    text = rules().session.sub("", _AUTONOMOUS.sub(r"\1", _MISREAD_COUNTY.sub("县", text)))
    for long, short in rules().long_forms:
        text = text.replace(long, short)
    text = _TWICE.sub(r"\1", text)
    if text.startswith("中共") and not text.startswith("中共中央"):
        text = re.sub(r"(?<=[省市县区州旗镇乡])委员会", "委", text[2:])
    found = re.fullmatch(r"政协(.*?[省市县区州旗盟])(?:委员会|委)(.*)", text)
    return f"{found[1]}政协{found[2]}" if found else text


def agency_on_page(context: Context, mention: Mention, seat: Draft, rest: str) -> tuple[Draft, str]:
    """The agency that a page names, and the name that it gives it."""
    rest = f"公安局{rest}" if _POLICE.fullmatch(rest) and seat.level in LEVEL_KEYS else rest
    then = _prefectural(context, mention, seat, rest)
    if then:
        return then, then.name
    draft = agency(context.lexicon, seat, rest)
    return draft, _form(context, mention, seat, rest)


def _front(mention: Mention, rest: str) -> str:
    text = usual(mention.text)
    return text[: -len(rest)] if rest and text.endswith(rest) else ""


def _form(context: Context, mention: Mention, seat: Draft, rest: str) -> str:
    """The name that the page uses: jurisdiction and body; what is no usual body keeps what is printed (聊城海关, 石佛派出所)."""
    front = _front(mention, rest)
    if (_STATION.fullmatch(rest) and not front) or (_OWN_NAME.match(rest) and len(front) < TWO):
        return rest
    if _CENTRAL_BANK.match(rest):
        return rest
    short = context.lexicon.short_form(seat.name) or seat.name
    if _ARMED.match(rest) and short and short in rest:
        return rest  # 武警东岭中队
    shortened = len(front) > 1 and seat.name.startswith(front)
    of_city = shortened and seat.level == "prefecture"
    if (
        (len(front) > 1 and _NAMED_AFTER_CITY.match(rest))
        or (of_city and (_NAMED_AFTER_CITY.search(rest) or not body_of(context.lexicon, seat, rest)))
        or (shortened and _OF_ZONE.match(rest))  # 东岭经济开发区管委会
        or (shortened and seat.type == "County" and rest[0] in "县区旗")  # 肃南县教育局
    ):
        return front + rest
    once = seat.name.removesuffix("村") + rest
    if seat.level == "village" and rest.startswith("村") and any(m.text == once for m in context.own):
        return once  # 前湾村委会, where the page prints it so
    return _named(context.lexicon, seat, _printed(context.lexicon, seat, rest))


def _prefectural(context: Context, mention: Mention, seat: Draft, rest: str) -> Draft | None:
    """A body of a 地区 or 盟, which the city that came after has under another name: 临汾地区水利局, 喀什地委."""
    if seat.level != "prefecture" or seat.id not in context.lexicon.divisions:
        return None
    then = context.lexicon.name_at(seat.id, context.page.published)
    short = context.lexicon.short_form(then) or then
    area = then if then.endswith(_AREAS) else short + "地区"
    committee, office = _COMMITTEE_OF_AREA.match(rest), _OFFICE_OF_AREA.match(rest)
    if committee:
        return _of_area(context, seat, short + rest, rest[1:])
    if office:
        below = rest[office.end() :]
        return _of_area(context, seat, f"{area}行署{below}", below or "政府")
    below = rest.removeprefix("地区").removeprefix("盟")
    if below == rest and (not then.endswith(_AREAS) or _front(mention, rest) == short):
        return None
    printed = _printed(context.lexicon, seat, below)
    mark = "盟" if area.endswith("盟") else "地"
    return _of_area(context, seat, short + mark + printed if printed.startswith("委") else area + printed, below)


def _of_area(context: Context, seat: Draft, name: str, body: str) -> Draft:
    draft = agency(context.lexicon, seat, body)
    draft.id, draft.name = f"{draft.id}-地区", name
    return draft


def _named(lexicon: Lexicon, seat: Draft, name: str) -> str:
    """Jurisdiction and body in one: 莘县 has a 莘县县委, 茌平县 a 茌平县委, 海北藏族自治州 a 海北州委."""
    doubled = seat.type == "County" and len(seat.name) == TWO and name.startswith("委")
    short = lexicon.short_form(seat.name) if seat.name.endswith(_STATE) else None
    front = seat.name if short is None else short.removesuffix("州") + "州"
    return front + (seat.name[-1] if doubled else "") + name


def choose_names(board: Board) -> None:
    """Names each agency by its usual name where a page prints that, else by the name that pages print most."""
    for draft in board.drafts.values():
        if draft.forms and draft.name not in draft.forms:
            draft.names.add(draft.name)
            draft.name = min(draft.forms, key=lambda form: (-draft.forms[form], -len(form), form))


def _joined(seat: Draft, name: str) -> str:
    """A body's name as it stands behind its jurisdiction's: 委 of 市委."""
    return _COMMITTEE.sub("", usual(name)) if seat.level in LEVEL_KEYS else name


def _printed(lexicon: Lexicon, seat: Draft, rest: str) -> str:
    """A body as printed behind its jurisdiction; a department of the Party always with the 委 of its committee."""
    body, name = body_of(lexicon, seat, rest), _joined(seat, rest)
    bare_part = body is not None and body.organ == "党委" and body.name == "委" + name
    return "委" + name if bare_part else name


def agency(lexicon: Lexicon, seat: Draft, rest: str) -> Draft:
    """The draft of a body of this jurisdiction; the same for all names of the body."""
    body = body_of(lexicon, seat, rest)
    key = LEVEL_KEYS.get(seat.level or "", "")
    name = _joined(seat, body.by_level.get(key) or body.name if body else rest)
    county = seat.id if seat.type == "County" else seat.county
    usual_name, full = _named(lexicon, seat, name), seat.name + name
    return Draft(
        f"{seat.id}-{name}",
        "Agency",
        usual_name,
        names={full} if seat.name.endswith(_STATE) else set(),
        level=seat.level,
        county=county,
        parent=seat.id,
        organ=body.organ if body else rules().organ(name),
        jurisdiction=seat.id,
    )


def body_of(lexicon: Lexicon, seat: Draft, rest: str) -> Body | None:
    """The roster's body that is meant behind this jurisdiction, if it is there at that level."""
    key = LEVEL_KEYS.get(seat.level or "", "")
    for text in (rest, key + rest, seat.name[-1] + rest):
        body = lexicon.body(text)
        if body and (not body.levels or key in body.levels or set(body.levels) != {"中央"}):
            return body
    return None
