"""A mention of an agency whose name begins with 市 (市教育局) in, the city out: the home's, a county-level one, or another's."""

from __future__ import annotations

import re

from graph.linking.board import Draft
from graph.linking.context import Context
from graph.linking.levels import HEADS, NEAR_SENTENCES, Seat, of_kind, row_before, seat_at, within_name
from zhengpu.records import Mention

HOSTS = 2  # of whom a sentence that begins with them is about
_NO_CITY = ("地区", "盟", "州")
_OWN_BODIES = ("委", "政府", "人大", "人大常委会", "政协", "纪委", "监委")
_SQUAD = re.compile("市(?:公安局)?(?:交警|交通警察|消防|消防救援|巡警|特警|刑警|治安)大队")
_OF_SESSION = re.compile("届(?:常务)?委员会$")
_WITH_OFFICES = ("市委", "市政府", "市人民政府")
_BODIES = ("AGENCY", "COUNTY")
_ABOUT = ("AGENCY", "COUNTY", "PLACE", "OFFICIAL", "POST")


def city_of(context: Context, mention: Mention) -> Seat | None:
    """The city whose body is named right before in the same row of titles, else the home city; none in a 地区, 盟 or 州."""
    same = row_before(context, mention)
    if same and same.level == "prefecture" and not (_home_again(context, mention, same) or _twice(context, mention)):
        return seat_at(context, same.jurisdiction, 0.9, f"as {same.name} before")
    if context.local_home is None and _has_secretariat(context, mention):
        return _hosts_city(context, mention) or seat_at(context, context.prefecture, 0.9, "a county has no 秘书长")
    told = _hosts_row(context, mention) or _city_gone_to(context, mention) or _told_before(context, mention)
    if told:
        return told
    own = _county_city(context, mention) or _hosts_city(context, mention) or _articles_city(context, mention)
    if own:
        return own
    home = context.local_home
    if home and context.lexicon.name_at(home, context.page.published).endswith("市"):
        return seat_at(context, home, 0.9, "home")
    if own := _squads_city(context, mention):
        return own
    if context.prefecture and context.lexicon.name_at(context.prefecture, context.page.published).endswith(_NO_CITY):
        around = context.county_around(mention)
        if around and around[0] in context.lexicon.divisions:
            return None
    told_of = None if _hosts_head(context, mention) else _subject_city(context, mention)
    return told_of or seat_at(context, context.prefecture, 0.9, "the home city")


def _hosts_head(context: Context, mention: Mention) -> bool:
    """Whether somebody else heads the same words in a sentence before, as the guests' own: 丹阳市委书记甲来访。市委书记乙陪同."""
    told = (m for m in context.before(mention) if m.label == "AGENCY" and m.sentence != mention.sentence)
    drafts = (context.draft(m) for m in told if m.text == mention.text)
    return any(d is not None and _home_again(context, mention, d) for d in drafts)


def _has_secretariat(context: Context, mention: Mention) -> bool:
    """Whether the 秘书长 of a committee or a government is told of, which a county-level city has not: 市委常委、秘书长."""
    if mention.text not in _WITH_OFFICES:
        return False
    told = (c for c in context.reading.claims if c.type == "HOLDS_POST" and c.object == mention.id)
    return any((c.post or "").endswith("秘书长") for c in told)


def _twice(context: Context, mention: Mention) -> bool:
    """Whether the same body is printed right before with the home city's name, this one then being another's in the
    paper's own words: 云州市政协委员和+市政协委员, where the article begins with 平川市.
    """
    before = context.before(mention)
    whole = before[0].text if before and before[0].label == "AGENCY" else ""
    return whole != mention.text and whole.endswith(mention.text) and _articles_city(context, mention) is not None


def _hosts_row(context: Context, mention: Mention) -> Seat | None:
    """The county-level city whose officers, or those of its towns, a sentence begins with, for its further officers:
    平川市委书记甲、市委常委乙陪同.
    """
    same = row_before(context, mention)
    told = any(m.text == mention.text for m in context.before(mention))
    county = same.county if same and same.level in ("county", "town") else None
    if same is None or county is None or (told and mention.text[1:] not in _OWN_BODIES):
        return None
    held = [m for m in context.before(mention) if m.sentence == mention.sentence]
    first = next((m for m in reversed(held) if m.label in _BODIES), None)
    draft = context.draft(first) if first else None
    if first is None or draft is None or county not in (draft.county, draft.id):
        return None
    people = any(m.label == "OFFICIAL" and m.start > first.end for m in held)
    return _if_city(context, mention, county, f"as {same.name} before") if people else None


def _city_gone_to(context: Context, mention: Mention) -> Seat | None:
    """The far county-level city that a sentence begins with, right before, where officers of the home county went:
    县委书记某某到平川市考察。在平川市，市委副书记某某陪同.
    """
    home, before = context.local_home, context.before(mention)
    if home is None or context.lexicon.level(home) != "county" or not before or not context.is_county(before[0]):
        return None
    begins = not any(m.sentence == mention.sentence for m in before[1:])
    draft = context.draft(before[0]) if begins and mention.start - before[0].end <= 1 else None
    if draft is None or draft.id in context.home_counties or not _gone_to(context, draft.id, mention.article):
        return None
    return _if_city(context, mention, draft.id, f"beside {draft.name}, which the article tells of a visit to")


def _told_before(context: Context, mention: Mention) -> Seat | None:
    """The city that the article has given the same words to before."""
    told = [m for m in context.before(mention) if m.label == "AGENCY" and m.text == mention.text]
    own = [m for m in told if (d := context.draft(m)) and d.jurisdiction == context.prefecture]
    guests = bool(told) and told[0].sentence != mention.sentence and row_before(context, told[0]) is not None
    if not own and told and _guests_went(context, told[0]) and told[0].sentence != mention.sentence:
        return None
    same = next(iter(own if guests and own else told), None)  # 市委书记甲…。海州市委书记乙、市委副书记丙…。市委副书记丁
    draft = context.draft(same) if same else None
    if same is None or draft is None or draft.open or _home_again(context, mention, draft):
        return None
    return seat_at(context, draft.jurisdiction, 0.88, "as before in the article")


def _guests_went(context: Context, body: Mention) -> bool:
    """Whether officers of the city of this body went to a county or to the city of the home: they are guests there."""
    city = draft.jurisdiction if (draft := context.draft(body)) else None
    if city is None or city in (context.prefecture, context.local_home) or city in context.home_counties:
        return False
    visits = [c for c in context.reading.claims if c.type == "VISITED" and c.article == body.article]
    at = {draft.id for c in visits if c.object in context.by_id and (draft := context.draft(context.by_id[c.object]))}
    return bool(at & {context.prefecture, *context.home_counties})


def _guests_there(context: Context, body: Mention) -> bool:
    """Whether officers of another city went home with this body, or the home city's, named by their level alone, to it:
    市委副书记甲到平川市调研。平川市委书记乙陪同。市农业局局长丙参加.
    """
    if _guests_went(context, body):
        return True
    county = draft.jurisdiction if (draft := context.draft(body)) else None
    own = [m for m in context.before(body) if m.label == "AGENCY" and m.text.startswith("市")]
    drafts = (context.draft(m) for m in own)
    citys = any(d and d.level == "prefecture" and d.jurisdiction == context.prefecture for d in drafts)
    return citys and _gone_to(context, county or "", body.article)


def _home_again(context: Context, mention: Mention, draft: Draft) -> bool:
    """Whether somebody else heads this body than the one of another city before: 海州市委书记甲来访。市委书记乙会见."""
    if draft.jurisdiction in (context.prefecture, context.local_home):
        return False
    before = {m.id for m in context.before(mention) if (d := context.draft(m)) and d.id == draft.id}
    told = [c for c in context.reading.claims if c.type == "HOLDS_POST" and c.post in HEADS and c.status == "stated"]
    heads = {(c.post, context.by_id[c.subject].text) for c in told if c.object in before}
    ours = {(c.post, context.by_id[c.subject].text) for c in told if c.object == mention.id}
    return any(post == other and name != head for post, name in ours for other, head in heads)


def _county_city(context: Context, mention: Mention) -> Seat | None:
    """The county-level city whose body the article named last, no more than two sentences before (滕州市人大 … 市法院)."""
    for earlier in context.before(mention):
        if mention.sentence - earlier.sentence > NEAR_SENTENCES:
            return None
        draft = context.draft(earlier)
        if earlier.label == "COUNTY" and draft and earlier.sentence == mention.sentence and _heads(context, earlier):
            return _if_city(context, mention, draft.id, f"beside a post in {draft.name}")
        county = draft.jurisdiction if draft and earlier.label == "AGENCY" else None
        if draft is None or county is None or county not in context.lexicon.divisions:
            continue
        apart = earlier.sentence != mention.sentence
        if draft.level != "county" or (apart and _guests_there(context, earlier)):
            return None
        if apart and _home_again(context, mention, draft):
            return None
        return _if_city(context, mention, county, f"as {draft.name} before")
    return None


def _articles_city(context: Context, mention: Mention) -> Seat | None:
    """The county-level city that an article begins with, where it names no body of the home city before: 平川市召开会议。
    市委书记某某出席. A body of the home city that bears the city's name is told of from outside.
    """
    own = [m for m in context.by_article[mention.article] if m.zone == "body" and m.id not in context.passing]
    first = next((m for m in own if m.label in _ABOUT and not _is_scenery(context, m)), None)  # but journalists
    seat = _begun_with(context, mention, first, "the article", None) if first else None
    between = [(m, d) for m in context.before(mention) if m.label == "AGENCY" and (d := context.draft(m))]
    home = [m for m, d in between if d.level == "prefecture" and d.jurisdiction == context.prefecture]
    above = [m for m, d in between if d.level in ("prefecture", "province", "central") and m not in home]
    if not above and not any(m.text.startswith("市") for m in home) and seat:
        return seat
    opener = _opener(context, mention)
    return _begun_with(context, mention, opener, "the sentence before", mention.article) if opener else None


def _is_scenery(context: Context, mention: Mention) -> bool:
    """Whether a river or a site is named with which an article only sets its scene: 白河两岸，秋风送爽。平川市 …."""
    draft = context.draft(mention) if mention.label == "PLACE" else None
    return draft is not None and draft.level not in ("prefecture", "province", "town", "village")


def _opener(context: Context, mention: Mention) -> Mention | None:
    """The county with which the sentence before begins, where that names nobody and no body, and this one is the first
    that is named behind it: 近日，平川市召开会议。市委副书记某某出席.
    """
    before = context.before(mention)
    held = [m for m in before if m.sentence == mention.sentence - 1 and m.label in _ABOUT]
    if any(m.sentence == mention.sentence for m in before) or not held or held[-1].label != "COUNTY":
        return None
    return None if any(m.label in ("AGENCY", "OFFICIAL", "POST") for m in held) else held[-1]


def _begun_with(context: Context, mention: Mention, first: Mention, what: str, within: str | None) -> Seat | None:
    """The home's county-level city of the mention with which an article or a sentence begins, if nobody went there."""
    draft = context.draft(first) if first.label in _BODIES and first.id != mention.id else None
    if draft is None or first.id in context.passing:
        return None
    county = draft.id if first.label == "COUNTY" else draft.jurisdiction if draft.level == "county" else None
    if first.label == "COUNTY" and mention.text[1:] not in _OWN_BODIES:
        return None  # a bureau may be one of the home city's that is told of there
    if county not in context.home_counties or first.text.startswith("市") or _gone_to(context, county or "", within):
        return None
    return _if_city(context, mention, county or "", f"{what} begins with {draft.name}")


def _squads_city(context: Context, mention: Mention) -> Seat | None:
    """The county-level city of the sentence for a 大队: a prefecture has a 支队 of traffic police and of firemen."""
    if not _SQUAD.fullmatch(mention.text):
        return None
    found = within_name(context, mention, "市", near=True)
    if found is None:
        named = (m for m in context.before(mention) if context.is_county(m) and m.id not in context.passing)
        last = next((m for m in named if m.sentence == mention.sentence), None)
        draft = context.draft(last) if last else None
        found = (draft.id, 0.8, f"{draft.name} is told of") if draft else None
    fits = found is not None and of_kind(context, mention, found[0], "市")
    return seat_at(context, *found) if found and fits else None


def _hosts_city(context: Context, mention: Mention) -> Seat | None:
    """Another prefecture's city of which the sentence names two in full before: 云港市委书记某某，云港市委副书记某某，市政协主席."""
    named: list[Draft] = []
    for earlier in context.before(mention):
        if earlier.sentence != mention.sentence:
            break
        draft = context.draft(earlier) if earlier.label == "AGENCY" and not earlier.text.startswith("市") else None
        if draft and draft.level == "prefecture" and not draft.open:
            named.append(draft)
    cities = {draft.jurisdiction for draft in named}
    if len(named) < HOSTS or len(cities) != 1 or context.prefecture in cities:
        return None
    return seat_at(context, cities.pop(), 0.85, f"as {named[0].name} before")


def _if_city(context: Context, mention: Mention, county: str, reason: str) -> Seat | None:
    """A county-level city, unless a body of it is named in full later, beside which the bare one is another's."""
    if county not in context.lexicon.divisions or not of_kind(context, mention, county, "市"):
        return None
    full = [
        m
        for m in context.by_article[mention.article]
        if m.label == "AGENCY" and "市" in m.text and (draft := context.draft(m)) and draft.jurisdiction == county
        if not _OF_SESSION.search(m.text)  # 市委书记某某代表+平川市第十四届委员会
    ]  # but 平川海关
    beside = any(m.sentence == mention.sentence and m.start > mention.end for m in full)
    same = any(m.text.endswith(mention.text) and m.text != mention.text for m in full if m.start > mention.end)
    beside = beside and not _home_by_name(context, mention)
    return None if beside or same else seat_at(context, county, 0.8, reason)


def _home_by_name(context: Context, mention: Mention) -> bool:
    """Whether the article begins with the county-level city, and tells of officers of the home city by the city's name,
    as one does from outside: 平川市…。市委书记甲现场办公。云港市副市长乙到场.
    """
    held = [m for m in context.by_article[mention.article] if m.zone == "body" and m.label in _ABOUT]
    if not held or not context.is_county(held[0]) or held[0].start > mention.start:
        return False
    home = {m.end for m in held if m.label == "PLACE" and (d := context.draft(m)) and d.id == context.prefecture}
    return any(m.label == "POST" and m.start in home for m in held)


def _heads(context: Context, county: Mention) -> bool:
    """Whether a post is printed right behind a county: 平川市副市长."""
    held = context.by_article[county.article]
    return any(m.label == "POST" and m.start == county.end for m in held)


def _subject_city(context: Context, mention: Mention) -> Seat | None:
    """The county-level city of which the sentence, or the whole article, tells: 近日，平川市 … 市委."""
    for earlier in context.before(mention):
        draft = context.draft(earlier) if earlier.id not in context.passing else None
        if draft and draft.level == "prefecture":
            return None
        if draft and context.is_county(earlier):
            if earlier.sentence == mention.sentence and context.one_of_row(earlier):
                return None  # 海州、沐县的教师也来听课，+市教育局
            own = officers(context, draft.id)
            told = [m for m in context.before(earlier) if m.label == "OFFICIAL" and m.sentence == earlier.sentence]
            if any(m.id not in own for m in told):
                return None  # 副市长某某到平川市，+市法院院长某某
            near = earlier.sentence == mention.sentence or context.sole_county(mention.article) == draft.id
            meant = near and not _gone_to(context, draft.id)
            return _if_city(context, mention, draft.id, f"{draft.name} is told of") if meant else None
    return None


def _gone_to(context: Context, county: str, article: str | None = None) -> bool:
    """Whether the page, or an article, tells of a visit to a county: then a bare 市委 is rather its guests'."""
    visits = [c for c in context.reading.claims if c.type == "VISITED" and c.object in context.by_id]
    own = officers(context, county) if visits else set()
    guests = (c for c in visits if c.subject not in own and article in (None, c.article))
    return any((draft := context.draft(context.by_id[c.object or ""])) and draft.id == county for c in guests)


def officers(context: Context, county: str) -> set[str]:
    """Mentions of those who hold a post in a county: who go about in it, and are no guests."""
    held = [c for c in context.reading.claims if c.type == "HOLDS_POST" and c.object in context.by_id]
    drafts = ((c, context.draft(context.by_id[c.object or ""])) for c in held)
    own = [c.subject for c, draft in drafts if draft and county in (draft.id, draft.jurisdiction)]
    names = {(context.by_id[i].article, context.by_id[i].text) for i in own if i in context.by_id}
    return {m.id for m in context.own if (m.article, m.text) in names}
