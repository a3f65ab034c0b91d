"""A zone named without its place and its article in, the zone of the county whose own officials the article tells of out."""

from __future__ import annotations

import re

from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.divisions import local_county, zone_named
from graph.linking.places import county_in_front, site_draft
from graph.linking.rules import rules
from zhengpu.records import Mention

_COUNTYS_BODY = re.compile(r"[县旗区](?!域)[一-鿿]{1,}")
_COUNTYS_POST = re.compile(r"(?:常务)?(?:副|代)?[县旗区]长")
_CITYS = re.compile(r"(?:省|市)(?!场|民|区|政工程)[一-鿿]{1,}|(?:常务)?(?:副|代)?[市省]长")


def countys_zone(context: Context, mention: Mention) -> Draft | None:
    """The zone that a bare 开发区 means where an article tells of a county's officials alone; open where it names no
    county. None where the home city's zone may be meant.
    """
    if mention.text not in rules().county_zones or context.attached(mention) is not None:
        return None
    return zone_of_told_county(context, mention, mention.text) or _named_in_full(context, mention)


def _named_in_full(context: Context, mention: Mention) -> Draft | None:
    """The zone that the article names with its county before, and no city's beside it: 东岭县经济开发区 … 开发区."""
    full = {m.text for m in zones_told(context.before(mention), mention.text)} - {mention.text}
    counties = {front[0] for text in full if (front := county_in_front(context, text))}
    if len(full) != 1 or len(counties) != 1:
        return None
    county = counties.pop()
    own = context.lexicon.level(county) == "county" and zone_named(context, next(iter(full))) is None
    return site_draft(full.pop(), "site", county, None) if own else None


def zones_told(held: list[Mention], zone: str) -> list[Mention]:
    """Those that name a zone of this kind, with or without what it is of: 东岭县经济开发区, 开发区."""
    return [m for m in held if m.label in ("PLACE", "COUNTY") and m.text.endswith(zone)]


def zone_of_told_county(context: Context, mention: Mention, zone: str) -> Draft | None:
    """The zone of this bare name of the county whose officials, and no city's, an article tells of."""
    held = [m for m in context.by_article[mention.article] if m.id != mention.id]
    if not _of_county(held) or any(_CITYS.fullmatch(m.text) for m in held if m.label in ("AGENCY", "POST")):
        return None
    told = [m for m in held if m.start < mention.start or m.sentence == mention.sentence]
    if not _of_county(told) and not any(_named(context, m) for m in told):
        return None  # 高新区的企业开工。东岭县也有 …
    named = {county for m in held if (county := _named(context, m))}
    if len(named) > 1 or any(_is_citys(context, m) for m in held):
        return None
    usual = rules().county_zones[zone]
    if not named:
        first = next((m for m in context.by_article[mention.article] if m.text == zone), mention)
        return Draft(first.id, "Place", zone, open=True, level="site")
    county = named.pop()
    whole = context.lexicon.present_name(county)
    short = context.lexicon.short_form(whole) or whole
    return site_draft(short + usual, "site", county, None)


def _of_county(held: list[Mention]) -> bool:
    """Whether a county's bodies or posts are named by their level."""
    bodies = any(m.label == "AGENCY" and _COUNTYS_BODY.fullmatch(m.text) for m in held)
    return bodies or any(m.label == "POST" and _COUNTYS_POST.fullmatch(m.text) for m in held)


def _named(context: Context, mention: Mention) -> str | None:
    """The county that a mention names or begins with, zones apart."""
    front = county_in_front(context, mention.text) if mention.label == "AGENCY" else None
    county = local_county(context, mention.text) if mention.label == "COUNTY" else front[0] if front else None
    return county if county and context.lexicon.zone(county) is None else None


def _is_citys(context: Context, mention: Mention) -> bool:
    """Whether a body is printed with the home city's name, or a zone of the city is named in full."""
    if mention.label == "COUNTY" and mention.text not in rules().county_zones:
        return context.lexicon.zone(zone_named(context, mention.text) or "") is not None
    city = context.lexicon.present_name(context.prefecture) if context.prefecture else ""
    fronts = (city, context.lexicon.short_form(city) or city)
    own = bool(city) and mention.label == "AGENCY" and mention.text.startswith(fronts)
    return own and county_in_front(context, mention.text) is None
