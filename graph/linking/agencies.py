"""The printed name of an agency and its context in, jurisdiction × body out."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.linking.agency_names import LEVEL_KEYS, agency, agency_on_page, usual
from graph.linking.bare_names import beside_zones_body, seat_of_bare
from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.divisions import division_draft, far_counties, names_of
from graph.linking.levels import Seat, seat_at
from graph.linking.parts import body_in_row, committee_of, part_of_body, part_of_head, station_before, zone_of_article
from graph.linking.places import TOWN, county_in_front, garbled_county_in_front, site_draft, town_draft, town_in_front
from graph.linking.police import citys_branch, police_branch
from graph.linking.rules import rules
from graph.linking.seats import seat_of_level
from zhengpu.lexicon import Lexicon
from zhengpu.records import Mention

_LONG_CITY = 4  # characters of the name of a city that is called by its first one
SHORT = 3  # characters of a body that every level has
_LEVEL_WORD = re.compile(r"(自治区|省|市|州(?!城|际)|县|区|旗|镇|乡|街道|村|社区)(?=.)")
_PREFECTURE = re.compile(r"地区(?=.)|行署|地委|盟委|盟行署|盟(?=.)|州委|州(?=政府|人大|政协|人民|党委|纪委|监委)")
_TOWN_BODY = re.compile(
    r"((?!城乡|县乡|区乡)[一-鿿]{2,6}?(?:镇|乡|街道))((?:党委|政府|人民政府|人大|纪委|党工委|(?<=街道)办事处)(?!办公厅).*)"
)
_TOWN_FRONT = re.compile(r"([一-鿿]{2,6}?(?:镇|乡|街道))([一-鿿]{2,})")
_OF_STREET = re.compile("街道(?:党工委|党委|纪工委|人大工委|政协联络委|武装部|团工委|工会|妇联|办事处|办)")
_DIRECT = re.compile(r"([省市县区])直")
_WHOLE = ("村委会", "村民委员会", "居委会", "社区居委会")
_VILLAGE_FRONT = re.compile(r"(.{1,7}?(?:村|社区))(.{2,})")


def link_explicit(context: Context, mention: Mention) -> bool:
    """Links an agency whose name says where it belongs; says whether it did."""
    text = usual(mention.text)
    if _is_central(context.lexicon, text):
        _central(context, mention, text)
        return True
    zone = zone_of_article(context, mention, text)
    if zone:
        _settle(context, mention, *zone)
        return True
    branch = police_branch(context, mention, text)
    if branch:
        seat, rest, district = branch
        draft = context.board.decide(mention, agency(context.lexicon, seat.draft, rest), seat.score, seat.reason)
        draft.county = district
        return True
    league = rules().branch_of_place.match(text)
    found = _front(context, mention, text[league.end() :]) if league else None
    if league and found and found[0].draft.type != "Agency":
        seat, rest = found
        name = f"{league.group()}{seat.draft.name}{rest.removeprefix(seat.draft.name[-1])}"
        draft = agency(context.lexicon, seat.draft, league.group() + rest)
        draft.name = name
        context.board.decide(mention, draft, seat.score, seat.reason)
        return True
    found = (
        _front(context, mention, text) or _town_front(context, mention, text) or _village_front(context, mention, text)
    )
    if found:
        seat, rest = found
        _settle(context, mention, seat, rest)
        return True
    return False


def link_implicit(context: Context, mention: Mention) -> None:
    """Links an agency whose name leaves to the context where it belongs (县扶贫办, 民政局)."""
    text = usual(mention.text)
    if _PREFECTURE.match(text) and context.prefecture:
        autonomous = text.startswith("州")
        home = context.prefecture
        seat = (
            seat_of_level(context, mention, "州") if autonomous else seat_at(context, home, 0.9, "the home prefecture")
        )
        if seat:
            _settle(context, mention, seat, text)
            return
    if _link_league(context, mention, text) or _link_committee(context, mention, text):
        return
    street = seat_of_level(context, mention, "街道") if _OF_STREET.fullmatch(text) else None
    if street and street.draft.name.endswith("街道"):
        _settle(context, mention, street, text.removeprefix("街道"))
        return
    branch = citys_branch(context, text)
    if branch:
        _settle(context, mention, branch, text[1:])
        return
    direct = _DIRECT.match(text)
    row = body_in_row(context, mention, text)
    station = None if row else station_before(context, mention, text)
    if station:
        context.board.decide(mention, station, 0.85, f"short for {station.name}")
        return
    part = row or part_of_head(context, mention, text) or part_of_body(context, mention, text)
    part = part or beside_zones_body(context, mention, text)
    if part:
        _settle(context, mention, *part)
        return
    word = direct or (None if _not_a_level(context.lexicon, text) else _LEVEL_WORD.match(text))
    rest = text[word.end(1) :] if word and not text.startswith(_WHOLE) else text
    # 市委, 市公安局 are no short forms of 平川市委, 安达市公安局
    plain = word is not None and (len(rest) <= SHORT or context.lexicon.body(rest) is not None)
    full = None if plain else _fullform_on_page(context, mention, text)
    if full:
        context.board.decide(mention, full, 0.85, f"short for {full.name}")
        return
    seat = _seat(context, mention, text, word[1] if word else None)
    if seat and not (rules().zone_bodies.fullmatch(text) and _has_none(context, seat)):
        _settle(context, mention, seat, _behind_own_name(seat.draft.name, rest))
        return
    first = next(m for m in context.by_article[mention.article] if m.text == mention.text)
    draft = Draft(first.id, "Agency", mention.text, open=True, organ=rules().organ(text))
    draft.candidates = tuple(sorted(f"{c}-{rest}" for c in context.article_counties(mention.article)))
    for county in context.article_counties(mention.article):
        context.board.draft(agency(context.lexicon, context.board.drafts[county], rest))
    context.board.decide(mention, draft, 0.3, "its jurisdiction is not known")


def _seat(context: Context, mention: Mention, text: str, word: str | None) -> Seat | None:
    """Where a body belongs whose name begins with the word of a level, or says nothing of it."""
    attached = context.attached(mention)
    seat = _attached_seat(context, attached, own_level=word is not None) if attached else None
    if seat is None and text in _WHOLE:
        return _village_told(context, mention)
    if seat is None:
        seat = seat_of_level(context, mention, word) if word else seat_of_bare(context, mention, text)
        away = seat is not None and seat.draft.type == "County" and seat.draft.id not in context.home_counties
        before = _as_before(context, mention) if away and not word else None
        seat = before if before and before.draft.id in context.home_counties else seat
    return seat or (_as_before(context, mention) if word else None)


def _has_none(context: Context, seat: Seat) -> bool:
    """Whether a seat is a county or a city, which has no 管委会 of its own."""
    return seat.draft.id in context.lexicon.divisions and not context.lexicon.zone(seat.draft.id)


def _village_told(context: Context, mention: Mention) -> Seat | None:
    """The village or community named last before, if only by a body of it: 柳湾社区党总支书记 … 居委会主任; no county has one."""
    village = seat_of_level(context, mention, "村")
    if village:
        return village
    drafts = (context.draft(m) for m in context.before(mention) if m.label == "AGENCY")
    body = next((d for d in drafts if d and d.level == "village" and not d.open), None)
    held = context.board.drafts.get(body.jurisdiction or "") if body else None
    return Seat(held, 0.8, f"as {body.name} before") if body and held else None


def _as_before(context: Context, mention: Mention) -> Seat | None:
    """Where the article has put the same words before: of a zone between, that has no 县政协, nobody can say it."""
    told = (context.draft(m) for m in context.before(mention) if m.text == mention.text and m.label == "AGENCY")
    draft = next((d for d in told if d and not d.open), None)
    return seat_at(context, draft.jurisdiction, 0.8, "as before in the article") if draft else None


def _behind_own_name(name: str, rest: str) -> str:
    """What a body is called by behind the name that it shares with its seat: 管委会 of 空港经济区, a zone on no roster."""
    return rest.removeprefix("社区" if name.endswith("社区") else name) or rest


def _link_league(context: Context, mention: Mention, text: str) -> bool:
    """Links the branch of a party or the league that is named by its level: 民建市委, 团县委; says whether it did."""
    found = rules().branch_of_level.fullmatch(text)
    seat = seat_of_level(context, mention, found[2]) if found else None
    if not found or not seat:
        return False
    youth = found[1] in ("团", "共青团")
    draft = agency(context.lexicon, seat.draft, ("共青团" if youth else found[1]) + found[3])
    short = context.lexicon.short_form(seat.draft.name) or seat.draft.name
    draft.name = short + text if found[1] == "团" else f"{found[1]}{seat.draft.name}{found[3]}"
    context.board.decide(mention, draft, seat.score, seat.reason)
    return True


def _link_committee(context: Context, mention: Mention, text: str) -> bool:
    """Links a committee of a congress or a conference that is printed in its row; says whether it is one."""
    found = committee_of(context, mention, text)
    if not found:
        return False
    assembly, name = found
    seat = seat_at(context, assembly.jurisdiction, 0.85, f"committee of {assembly.name}")
    if assembly.level == "central":
        _central(context, mention, name)
    elif seat:
        _settle(context, mention, seat, name.removeprefix(seat.draft.name))
    return assembly.level == "central" or seat is not None


def _is_central(lexicon: Lexicon, text: str) -> bool:
    if text.startswith(rules().central_fronts):
        return True
    return any(text.startswith(name) for name in central_names(lexicon))


@lru_cache(maxsize=4)
def central_names(lexicon: Lexicon) -> tuple[str, ...]:
    """Names, now or formerly, of the bodies that there are only at the centre."""
    names: set[str] = set()
    for body in lexicon.bodies:
        names |= {body.by_level["中央"]} if "中央" in body.by_level else set()
        if set(body.levels) == {"中央"}:
            names |= {body.name, *body.aliases, *(p.name for p in body.predecessors)}
    local = {b.by_level.get(k) or b.name for b in lexicon.bodies for k in b.levels if k != "中央"}
    return tuple(sorted(name for name in names - local if len(name) > 2))


def _central(context: Context, mention: Mention, text: str) -> None:
    body = context.lexicon.body(text)
    name = body.by_level.get("中央", body.name) if body and text in central_names(context.lexicon) else text
    organ = body.organ if body else rules().organ(text)
    draft = Draft(f"central-{name}", "Agency", name, organ=organ, level="central")
    held = context.board.decide(mention, draft, 0.95, "central body")
    held.forms[text] = held.forms.get(text, 0) + 1


# names that say where ----------------------------------------------------------------------------


def _front(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    lexicon = context.lexicon
    for above in (i for i in context.lineage if lexicon.level(i) in ("prefecture", "province")):
        full = lexicon.present_name(above)
        for name in (full, lexicon.short_form(full) or full, _by_initial(lexicon, full)):
            if text.startswith(name) and len(text) > len(name) and not _longer_name(context, text, name):
                draft = context.board.draft(division_draft(lexicon, above))
                return Seat(draft, 0.97, "its name says so"), text[len(name) :]
    local = county_in_front(context, text)
    behind = len(text) - len(local[1]) if local else 0
    if local and not any(TOWN.fullmatch(text[: behind + more]) for more in (1, 2)):
        return _below(context, *local)
    town = town_in_front(context, text, None)
    if town:
        return Seat(context.board.draft(town_draft(town[1], town[0])), 0.9, "town in its name"), text[len(town[0]) :]
    return _far_front(context, mention, text) or _garbled_front(context, text)


def _by_initial(lexicon: Lexicon, city: str) -> str:
    """How the bodies of a city with a long name are called where no division bears that name: 哈市 for 哈尔滨市."""
    name = city[0] + "市"
    return name if city.endswith("市") and len(city) >= _LONG_CITY and not lexicon.by_name(name) else city


def _garbled_front(context: Context, text: str) -> tuple[Seat, str] | None:
    garbled = garbled_county_in_front(context, text)
    if not garbled:
        return None
    draft = context.board.draft(division_draft(context.lexicon, garbled[0]))
    return Seat(draft, 0.75, "county in its name, one character misread"), garbled[1]


def _below(context: Context, county: str, rest: str) -> tuple[Seat, str]:
    """A county in front, and perhaps one of its towns behind it."""
    town = town_in_front(context, rest, county)
    if town and len(rest) > len(town[0]) and town[1] == county:
        draft = context.board.draft(town_draft(county, town[0]))
        return Seat(draft, 0.95, "county and town in its name"), rest[len(town[0]) :]
    unlisted = _TOWN_BODY.fullmatch(rest)
    if unlisted:
        draft = context.board.draft(town_draft(county, unlisted[1]))
        return Seat(draft, 0.9, "county and a town of no roster in its name"), unlisted[2]
    return Seat(context.board.draft(division_draft(context.lexicon, county)), 0.97, "county in its name"), rest


def _longer_name(context: Context, text: str, name: str) -> bool:
    """Whether a zone's or county's name, longer than this one, begins the text too (聊城开发区… behind 聊城)."""
    local = county_in_front(context, text)
    if local is None:
        return False
    longer = text[: len(name) + 1] in names_of(context.lexicon, local[0])  # 云州市+委 in 云州自治州
    return longer or len(text) - len(local[1]) > len(name)


def _far_front(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    lexicon = context.lexicon
    for end in range(min(len(text) - 1, 11), 1, -1):
        name, rest = text[:end], text[end:]
        ids = [i for i in lexicon.full_names.get(name, ()) if lexicon.divisions[i].exists]
        ids = ids or [
            i
            for i in lexicon.short_names.get(name, ())
            if name[-1] in "县旗" or (lexicon.level(i) != "county" and _bears(lexicon, i, name))
        ]
        if ids and lexicon.level(ids[0]) == "province":
            inner = _county_of_province(context, ids[0], rest)
            if inner:
                return inner
        if ids and lexicon.level(ids[0]) == "county" and len(far_counties(context, name)) > 1:
            ids = [i for i in context.article_counties(mention.article) if i in ids]  # 北京市通州区 … 通州区委
            ids = ids if len(ids) == 1 else []
        if ids:
            return Seat(context.board.draft(division_draft(lexicon, ids[0])), 0.85, "division in its name"), rest
    return None


def _county_of_province(context: Context, province: str, text: str) -> tuple[Seat, str] | None:
    """A county of a province that is named behind it: 内蒙古+科左后旗旗委."""
    for end in range(min(len(text) - 2, 11), 1, -1):
        own = [i for i in context.lexicon.by_name(text[:end]) if province in context.lexicon.ancestors(i)]
        if len(own) == 1 and context.lexicon.level(own[0]) == "county":
            draft = context.board.draft(division_draft(context.lexicon, own[0]))
            return Seat(draft, 0.85, "province and county in its name"), text[end:]
    return None


def _bears(lexicon: Lexicon, division: str, name: str) -> bool:
    return name in lexicon.short_forms(lexicon.present_name(division))


def _town_front(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    """A town of no roster, in the county that is spoken of, or of which the article tells: 松口镇党委, 松口镇扶贫办."""
    found = _TOWN_BODY.fullmatch(text)
    around = context.county_around(mention) if found else None
    if found is None or around is None:
        return None if found else _town_told(context, mention, text)
    return Seat(context.board.draft(town_draft(around[0], found[1])), around[1], around[2]), found[2]


def _town_told(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    named = _TOWN_FRONT.fullmatch(text)
    if named is None:
        return None
    told = [m for m in context.by_article[mention.article] if m.text == named[1] and m.label == "PLACE"]
    towns = {d.id: d for m in told if (d := context.draft(m)) and d.level == "town"}
    if len(towns) != 1:
        return None
    return Seat(next(iter(towns.values())), 0.9, "town of the article in its name"), named[2]


def _village_front(context: Context, mention: Mention, text: str) -> tuple[Seat, str] | None:
    if text.endswith("村委会") and any(m.text == text[:-2] for m in context.by_article[mention.article]):
        text = f"{text[:-2]}村委会"  # 卧云村委会 of 卧云村
    found = _VILLAGE_FRONT.fullmatch(text)
    if not found or not rules().village_bodies.match(found[2]) or _LEVEL_WORD.match(text):
        return None
    around = context.county_around(mention)
    known = [d for m in context.own if m.text == found[1] and (d := context.draft(m)) and not d.open]
    if known:
        return Seat(known[0], 0.9, "village of the page"), found[2]
    if not around:
        return None
    near = context.town_around(mention)
    town = near.id if near and near.county == around[0] else None
    return Seat(context.board.draft(site_draft(found[1], "village", around[0], town)), around[1], around[2]), found[2]


def _fullform_on_page(context: Context, mention: Mention, text: str) -> Draft | None:
    """The article's one agency whose longer name ends in this one, where this one is no usual body by itself."""
    if context.lexicon.body(text):
        return None
    near = [m for m in context.by_article[mention.article] if m.label == "AGENCY" and m.text != mention.text]
    drafts = (context.draft(m) for m in near if usual(m.text).endswith(text))
    found = {draft.id: draft for draft in drafts if draft and not draft.open}
    return next(iter(found.values())) if len(found) == 1 else None


# names that leave it to the context ---------------------------------------------------------------


def _not_a_level(lexicon: Lexicon, text: str) -> bool:
    if text.startswith(("自治区", "街道")) or (len(text) > 2 and lexicon.body(text[1:]) is not None):
        return False  # 市+民政局, not 市民
    is_body = len(text) > 3 and lexicon.body(text) is not None and text[1] != "委"
    return is_body or text.startswith(rules().not_a_level)


def _attached_seat(context: Context, attached: Mention, *, own_level: bool) -> Seat | None:
    """What an agency is printed behind; for one that names its own level (市委+市政府) what that belongs to."""
    draft = context.draft(attached)
    if draft is None or draft.open or draft.level not in LEVEL_KEYS:
        return None
    if own_level and draft.type == "Agency":
        return seat_at(context, draft.jurisdiction, 0.93, f"printed behind {draft.name}")
    return Seat(draft, 0.95, f"printed behind {draft.name}")


# the entity ----------------------------------------------------------------------------------------


def _settle(context: Context, mention: Mention, seat: Seat, rest: str) -> None:
    named, form = agency_on_page(context, mention, seat.draft, rest)
    draft = context.board.decide(mention, named, seat.score, seat.reason)
    draft.forms[form] = draft.forms.get(form, 0) + 1
