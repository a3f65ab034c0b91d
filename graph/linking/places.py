"""Towns, villages and sites as printed, and their context, in; places with the county that they lie in out."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.linking.board import Draft
from graph.linking.context import Context, Found
from graph.linking.divisions import names_of
from graph.linking.hosts import county_of_hosts
from graph.linking.rosters import listed_name
from graph.linking.rules import rules
from zhengpu.ids import digest
from zhengpu.lexicon import Lexicon
from zhengpu.records import Mention

TOWN = re.compile(r".+(?:镇|乡|街道|办事处|苏木)")
VILLAGE = re.compile(r".+(?:村|社区|新村|屯|寨|庄)")
SAID = "the page says that it lies there"
LENGTHY = re.compile(r"[一-鿿·]*[河江]|.*(?:国道|省道|高速|高速公路|铁路)|(?:国道|省道)[GS]?\d+线?|[GS]\d+")
_OFFICE = "办事处"
_KIND = re.compile("(?:[一-鿿]{1,3}族)?(?:镇|乡|街道|村|社区)")
COUNTYS_ZONE = re.compile(
    "[县旗区](?:经济技术|经济|高新技术产业|工业|产业)?(?:开发区|园区|工业园|产业园|高新区|经开区|集聚区)"
)
_BARE = re.compile("[一-鿿]{1,2}[^村镇乡道路街桥河江海园区厂校院]")
_KIND_OF_TOWN = re.compile("镇|乡|街道|苏木|[一-鿿]{1,4}族乡")
_NATURAL = re.compile("[山湖岛](?![洪林区长])")  # 云溪山 is no part of the name of 云溪县
_AUTONOMOUS = ("自治县", "自治旗")
_LONG_FRONT = 3  # characters of a county's name of which one may be misread
_NEAR_BODY = 3  # sentences between a body and a place of its county
_MIN_REST = 2  # characters behind a county's name in a longer name


def is_town(lexicon: Lexicon, text: str) -> bool:
    """Whether this is the name of a township or a subdistrict."""
    return bool(TOWN.fullmatch(text)) or text in lexicon.town_names


def town_name(text: str) -> str:
    """A town's name without the word for its office."""
    return text.removesuffix(_OFFICE) if text.endswith("街道" + _OFFICE) else text


@lru_cache(maxsize=8192)
def _fronts(lexicon: Lexicon, county: str) -> tuple[str, ...]:
    """Names of a county or zone that other names may begin with, longest first."""
    names = set(names_of(lexicon, county))
    shorter = {(n, s) for n in names if n.endswith(_AUTONOMOUS) for s in names if n.startswith(s) and "自治" not in s}
    names |= {short + name[-1] for name, short in shorter if len(short) > 1}  # 互助土族自治县: 互助县
    zone = lexicon.zone(county)
    if zone and lexicon.zone_of_kind(zone.home, zone.kind):
        names |= {generic for generic, kind in lexicon.zone_kinds.items() if kind == zone.kind}
    return tuple(sorted((n for n in names if len(n) > 1), key=lambda n: (-len(n), n)))


def county_in_front(context: Context, text: str) -> tuple[str, str] | None:
    """The home's county with whose name a longer name begins (misread or not), and the rest of it."""
    return _county_in_front(context.lexicon, context.home_counties, context.prefecture, context.province, text)


@lru_cache(maxsize=65536)
def _county_in_front(
    lexicon: Lexicon, counties: tuple[str, ...], prefecture: str | None, province: str | None, text: str
) -> tuple[str, str] | None:
    found: dict[str, str] = {}
    exact: tuple[int, str, str] | None = None  # of 科尔沁 and 科尔沁左翼后旗 the longer one
    for county in sorted(counties, key=lambda c: not text.startswith(lexicon.present_name(c))):  # 达川区委, once 达川市
        for front in _fronts(lexicon, county):
            head, rest = text[: len(front)], text[len(front) :]
            bare = front[:-1] if front[-1] in "县市区旗" else ""  # 云州市委 in 云州自治州, whose own is 云州州委
            named = bool(bare) and any(_names_above(lexicon, division, bare) for division in (prefecture, province))
            if rest == "委" and (named or front.endswith(_AUTONOMOUS)):
                rest = front[-1] + rest
            above = any(_names_above(lexicon, division, front) for division in (prefecture, province))
            if len(rest) < _MIN_REST or above or (front[-1] not in "县市区旗" and _NATURAL.match(rest)):
                continue
            if head == front and (exact is None or len(front) > exact[0]):
                exact = len(front), county, rest
            elif len(front) > _MIN_REST and lexicon.misread(head, (front,)):
                found.setdefault(county, rest)
    if exact:
        return exact[1:]
    return next(iter(found.items())) if len(found) == 1 else None


def _names_above(lexicon: Lexicon, division: str | None, name: str) -> bool:
    """Whether a division above the counties goes by a name now; one that it went by long ago is its county's (兴义)."""
    now = lexicon.present_name(division) if division else ""
    return bool(now) and name in (now, *lexicon.short_forms(now))


def garbled_county_in_front(context: Context, text: str) -> tuple[str, str] | None:
    """The home's only county from whose full name the front of a longer name differs in one character, where no division
    of the country bears what is printed, and the rest of the name; of districts only one that the page names.
    """
    found: dict[str, str] = {}
    for county in context.home_counties:
        for front in _fronts(context.lexicon, county):
            head, rest = text[: len(front)], text[len(front) :]
            if len(front) < _LONG_FRONT or front[-1] not in "县市区旗" or not rest or head[-1] != front[-1]:
                continue
            if {context.prefecture, context.province} & set(context.lexicon.by_name(front)) or head[0] in "省市县区":
                continue
            off = sum(a != b for a, b in zip(head, front, strict=True))
            if off == 1 and not context.lexicon.by_name(head) and (front[-1] in "县旗" or context.names_county(county)):
                found[county] = rest if len(rest) >= _MIN_REST else front[-1] + rest
    return next(iter(found.items())) if len(found) == 1 else None


def town_in_front(context: Context, text: str, county: str | None) -> tuple[str, str] | None:
    """The home's town with whose name a longer name begins, and that town's county."""
    for end in range(len(text) - 1, 1, -1):
        town = text[:end]
        counties = [c for c in context.lexicon.counties_of_town(town) if c == county or c in context.home_counties]
        if len(counties) == 1 and TOWN.fullmatch(town):
            return town, counties[0]
    return None


def county_near(context: Context, mention: Mention) -> Found | None:
    """The county that the text around a place speaks of, if only by its bodies: 东岭县委书记某某来到松口乡."""
    around = county_of_hosts(context, mention) or context.county_around(mention)
    if around and not _named_later(context, mention, around):
        return around
    return _county_of_bodies(context, mention) or around


def _named_later(context: Context, mention: Mention, around: Found) -> bool:
    """Whether the article's only county is named behind a place for the first time."""
    if context.sole_county(mention.article) != around[0]:
        return False
    same = (m for m in context.by_article[mention.article] if (draft := context.draft(m)) and draft.id == around[0])
    first = next(same, None)
    return first is not None and first.start > mention.start


def _county_of_bodies(context: Context, mention: Mention) -> Found | None:
    """The one county whose bodies the article has named before a place, the last one no more than three sentences away."""
    found: dict[str, Mention] = {}
    for earlier in context.before(mention):
        if earlier.label == "AGENCY" and (front := county_in_front(context, earlier.text)):
            found.setdefault(front[0], earlier)
    if len(found) != 1:
        return None
    county, body = found.popitem()
    near = mention.sentence - body.sentence <= _NEAR_BODY
    return (county, 0.7, f"a body of it before: {body.text}") if near else None


def link_town(context: Context, mention: Mention) -> None:
    """Links the mention of a town: its county is what the page states, then what the rosters and the context say."""
    name = town_name(mention.text)
    stated, listed = _stated_county(context, mention, derived=False), _county_of_article(context, mention, name)
    if stated and listed and _only_seems_so(context, stated, name):
        stated = None  # in a list behind another county
    found = (
        stated
        or _roster_county(context, mention, name)
        or listed
        or _stated_county(context, mention, derived=True)
        or county_near(context, mention)
    )
    if not found:
        open_place(context, mention, "town", context.lexicon.counties_of_town(name))
        return
    county, score, reason = found
    context.board.decide(mention, town_draft(county, listed_name(context.lexicon, county, name)), score, reason)


def _county_of_article(context: Context, mention: Mention, name: str) -> Found | None:
    """The one county that the article names whose roster has a town of this name."""
    named = set(context.lexicon.counties_of_town(name)) & set(context.article_counties(mention.article))
    return (named.pop(), 0.9, "the article's only county with such a town") if len(named) == 1 else None


def _only_seems_so(context: Context, stated: Found, name: str) -> bool:
    """Whether a county that a sentence seems to name for a town, not printed right before it, has none of that name."""
    return stated[2] == SAID and stated[0] not in context.lexicon.counties_of_town(name)


def has_no_counties(lexicon: Lexicon, draft: Draft) -> bool:
    """Whether a division is a prefecture right below which the towns are."""
    return draft.level == "prefecture" and draft.id in lexicon.divisions and not lexicon.children(draft.id)


def town_draft(county: str, name: str) -> Draft:
    """A draft of a town in a county."""
    return Draft(f"{county}-{name}", "Place", name, {name}, level="town", county=county, parent=county)


def _stated_county(context: Context, mention: Mention, *, derived: bool) -> Found | None:
    for same in (mention, *context.same_text(mention)):
        attached = context.attached(same)
        if attached and context.is_county(attached) and (draft := context.draft(attached)):
            return draft.id, 0.97 if same is mention else 0.93, f"printed behind {draft.name}"
        for place in context.stated_places(same, derived=derived):
            draft = context.draft(place)
            whole = draft and (draft.type == "County" or has_no_counties(context.lexicon, draft))
            county = draft and (draft.id if whole else draft.county)
            if county:
                return county, 0.95, SAID
    return None


def _roster_county(context: Context, mention: Mention, name: str) -> Found | None:
    lexicon = context.lexicon
    counties = [c for c in lexicon.counties_of_town(name) if c in context.home_counties]
    counties = counties or [c for c in context.home_counties if listed_name(lexicon, c, name) in lexicon.towns(c)]
    around = county_near(context, mention)
    if around and around[0] in counties:
        return around[0], 0.95, "town of the county spoken of"
    named = context.article_counties(mention.article)
    if around and context.lexicon.zone(around[0]) and named == [around[0]]:
        return around[0], 0.8, "the article tells of this zone alone"
    own = context.local_home
    if own and context.lexicon.level(own) == "county" and not set(counties) & set(named):
        return (own, 0.8, "home") if own in counties or counties else None
    if len(counties) == 1 and not rules().seat_towns.fullmatch(name):
        return counties[0], 0.9, "the home's only town of this name"
    return None


def link_site(context: Context, mention: Mention) -> None:
    """Links the mention of a village or of a site: below its town or county, or open when that can't be known."""
    level = "village" if VILLAGE.fullmatch(mention.text) else "site"
    found = _zones_county(context, mention) or _site_county(context, mention)
    if not found:
        open_place(context, mention, level, ())
        return
    county, town, score, reason = found
    name = _zone_of(context.lexicon, county, mention.text)
    context.board.decide(mention, site_draft(name, level, county, town), score, reason)


def _zones_county(context: Context, mention: Mention) -> tuple[str, str | None, float, str] | None:
    """The article's only county of the level that a zone is said to be of: 县经济开发区 is no city's."""
    if not COUNTYS_ZONE.fullmatch(mention.text):
        return None
    level, lexicon = mention.text[0], context.lexicon
    named = [c for c in context.article_counties(mention.article) if c in lexicon.divisions]
    own = [c for c in named if lexicon.period(c, context.page.published).name.endswith(level)]
    return (own[0], None, 0.85, f"the article's only {level}") if len(own) == 1 else None


def _zone_of(lexicon: Lexicon, county: str, text: str) -> str:
    """A county's zone by its name: 县经济开发区 of 云溪县 is 云溪经济开发区; any other name as it is."""
    if not COUNTYS_ZONE.fullmatch(text) or county not in lexicon.divisions:
        return text
    whole = lexicon.present_name(county)
    return (lexicon.short_form(whole) or whole) + text[1:]


def site_draft(name: str, level: str, county: str, town: str | None) -> Draft:
    """A draft of a village or site in a county, or in a town of it."""
    above = town or county
    return Draft(f"{above}-{digest(name, size=5)}", "Place", name, {name}, level=level, county=county, parent=above)


def _site_county(context: Context, mention: Mention) -> tuple[str, str | None, float, str] | None:
    for same in (mention, *(m for m in context.same_text(mention) if m.article == mention.article)):
        found = _above(context, same, 0.95 if same is mention else 0.9)
        if found:
            return found
    front = county_in_front(context, mention.text)
    inside = town_in_front(context, mention.text, front[0] if front else None)
    if inside:
        town = context.board.draft(town_draft(inside[1], inside[0]))
        return inside[1], town.id, 0.85, f"its name begins with {inside[0]}"
    if front:
        return front[0], None, 0.85, "its name begins with the county's"
    at, around = _around(context, mention)
    if not around:
        return None
    near = context.town_around(at)
    is_village = VILLAGE.fullmatch(mention.text) is not None
    town_id = near.id if near and is_village and near.county == around[0] else None
    return around[0], town_id, around[1], around[2]


def _around(context: Context, mention: Mention) -> tuple[Mention, Found | None]:
    """Where the article names a place, or a village's body, with the surest county around it, and that county."""
    same = [m for m in (mention, *context.same_text(mention)) if m.article == mention.article]
    if VILLAGE.fullmatch(mention.text):  # 松口村党支部 … 松口村
        bodies = (m for m in context.by_article[mention.article] if m.label == "AGENCY")
        same += [m for m in bodies if m.text.startswith(mention.text)]
    found = ((m, county_near(context, m)) for m in sorted(same, key=lambda m: m.start))
    return max(found, key=lambda pair: pair[1][1] if pair[1] else 0.0)


def _above(context: Context, mention: Mention, score: float) -> tuple[str, str | None, float, str] | None:
    attached = context.attached(mention)
    for place in (*context.stated_places(mention), *((attached,) if attached else ())):
        draft = context.draft(place)
        if draft is None or draft.open:
            continue
        if draft.type == "County":
            return draft.id, None, score, f"stands behind or in {draft.name}"
        if draft.county and place.label == "PLACE":
            town = draft.id if draft.level == "town" else draft.parent if draft.parent != draft.county else None
            return draft.county, town, score, f"stands behind or in {draft.name}"
    return None


def link_known(context: Context, mention: Mention) -> bool:
    """Links the mention of a country, a region, a water or a foreign city; says whether it did."""
    place = context.lexicon.place(mention.text)
    if place is None or place.kind == "province":
        return False
    draft = Draft(f"place-{place.canonical}", "Place", place.canonical, {place.name}, level=place.kind)
    context.board.decide(mention, draft, 0.95, f"known {place.kind}")
    return True


def open_place(context: Context, mention: Mention, level: str, candidates: tuple[str, ...]) -> None:
    """Links a place of unknown county to an entity of its article."""
    near = tuple(c for c in candidates if c in context.home_counties)
    first = next((m for m in context.by_article[mention.article] if m.text == mention.text), mention)
    draft = Draft(first.id, "Place", mention.text, level=level, open=True)
    draft.candidates = tuple(f"{county}-{mention.text}" for county in near)
    for county in near:
        context.board.draft(town_draft(county, mention.text))
    context.board.decide(mention, draft, 0.4, "its county is not known")


def _link_short(context: Context, mention: Mention) -> bool:
    """Links 松口 to the 松口镇 or the 松口村 of its article; says whether there is one, and only one."""
    full = [
        m
        for m in context.by_article[mention.article]
        if m.label == "PLACE" and m.text.startswith(mention.text) and _KIND.fullmatch(m.text, len(mention.text))
    ]
    if len({m.text for m in full}) != 1:
        return False
    if context.draft(full[0]) is None:
        link_site(context, full[0])
    draft = context.draft(full[0])
    if draft is None or draft.open:
        return False
    draft.names.add(mention.text)
    context.board.decide(mention, draft, 0.85, f"short for {draft.name}")
    return True


def _link_listed(context: Context, mention: Mention) -> bool:
    """Links 松口 to the county's one town of this name where its county is spoken of: 深入松口、白水等乡镇."""
    around = county_near(context, mention) if _BARE.fullmatch(mention.text) else None
    if around is None:
        return False
    county, score, _ = around
    held = context.lexicon.towns(county)
    towns = [t for t in held if t.startswith(mention.text) and _KIND_OF_TOWN.fullmatch(t, len(mention.text))]
    if len(towns) != 1:
        return False
    draft = context.board.draft(town_draft(county, towns[0]))
    draft.names.add(mention.text)
    context.board.decide(mention, draft, min(score, 0.8), f"short for {towns[0]}, of the county spoken of")
    return True


def link_lengthy(context: Context, mention: Mention) -> bool:
    """Links a river or a long road that the page puts in no county, one entity for a home; says whether it did."""
    if not context.prefecture or not LENGTHY.fullmatch(mention.text):
        return False
    same = (mention, *(m for m in context.same_text(mention) if m.article == mention.article))
    if any(_above(context, one, 1.0) for one in same):
        return False
    draft_id = f"{context.prefecture}-{digest(mention.text, size=5)}"
    kind = "river" if mention.text[-1] in "河江" else "road"
    context.board.decide(mention, Draft(draft_id, "Place", mention.text, level=kind), 0.7, "lies in several counties")
    return True


def link_place(context: Context, mention: Mention) -> None:
    """Links the mention of any place below the divisions."""
    if link_known(context, mention) or _link_short(context, mention) or _link_listed(context, mention):
        return
    if link_lengthy(context, mention):
        return
    if is_town(context.lexicon, mention.text):
        link_town(context, mention)
    else:
        link_site(context, mention)
