"""A branch of a city's police as printed and its context in, the city, the branch's full name and its district out."""

from __future__ import annotations

import re

from graph.linking.context import Context
from graph.linking.levels import Seat, seat_at
from zhengpu.records import Mention

_BRANCH = re.compile(r"(?:市?公安局)?([一-鿿]{2,4}?)?(公安)?分局(.*)")
_UNIT = re.compile(r"(?:刑警|刑侦|交警|巡警|特警|治安|经侦|禁毒|特巡警|巡特警)(?:大队|中队)")
_CITYS_BRANCH = re.compile(r"市[一-鿿]{2,10}局([一-鿿]{2,4}?)分局")
_POLICE = re.compile(r"公安|派出所|刑警|交警|特警|民警")


def police_branch(context: Context, mention: Mention, text: str) -> tuple[Seat, str, str] | None:
    """云港市公安局鼓楼分局 for 鼓楼公安分局, 鼓楼分局 and 公安分局, and that of a 刑警大队 told of behind it: its city, its name
    behind that, its district; None for what is no police branch of one of the home city's districts.
    """
    if _UNIT.fullmatch(text):
        return _unit(context, mention, text)
    found = _BRANCH.fullmatch(text)
    if found is None or not context.prefecture or not _is_police(context, mention):
        return None
    district = _district(context, found[1]) if found[1] else _around(context, mention) if found[2] else None
    seat = seat_at(context, context.prefecture, 0.9, "a branch of the city's police")
    if district is None or seat is None:
        return None
    name = context.lexicon.name_at(district, context.page.published)
    short = context.lexicon.short_form(name) or name
    return seat, f"公安局{short}分局{found[3]}", district


def citys_branch(context: Context, text: str) -> Seat | None:
    """The home city for a bureau's branch in one of its counties: 市生态环境局平川分局."""
    found = _CITYS_BRANCH.match(text)
    known = context.lexicon.by_name(found[1]) if found else ()
    inside = any(i in context.home_counties and context.lexicon.level(i) == "county" for i in known)
    return seat_at(context, context.prefecture, 0.9, "a branch of the city's bureau") if inside else None


def _unit(context: Context, mention: Mention, text: str) -> tuple[Seat, str, str] | None:
    """A unit of the branch that the article named last, if that was no other police."""
    city = context.lexicon.present_name(context.prefecture) if context.prefecture else ""
    for earlier in context.before(mention):
        if earlier.label == "AGENCY" and _POLICE.search(earlier.text):
            branch = _BRANCH.fullmatch(earlier.text.removeprefix(city))
            return police_branch(context, earlier, f"{branch[1]}分局{text}") if branch and branch[1] else None
    return None


def _is_police(context: Context, mention: Mention) -> bool:
    """Whether the branch, or another body of its article, says that it is the police's: there are branches of taxes, too."""
    held = (m.text for m in context.by_article[mention.article] if m.label == "AGENCY")
    return bool(_POLICE.search(mention.text)) or any(_POLICE.search(text) for text in held)


def _district(context: Context, short: str) -> str | None:
    """The home city's district of this short name: 鼓楼 of 鼓楼区."""
    known = [i for i in context.lexicon.by_name(short) if i in context.home_counties and _is_district(context, i)]
    return known[0] if len(known) == 1 and short not in context.lexicon.full_names else None


def _around(context: Context, mention: Mention) -> str | None:
    around = context.county_around(mention)
    return around[0] if around and around[0] in context.home_counties and _is_district(context, around[0]) else None


def _is_district(context: Context, county: str) -> bool:
    known = context.lexicon.level(county) == "county"
    return known and context.lexicon.name_at(county, context.page.published).endswith("区")
