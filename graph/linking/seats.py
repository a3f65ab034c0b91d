"""A mention of an agency whose name begins with the mere word of a level (市教育局) in, the jurisdiction that it belongs to out."""

from __future__ import annotations

import re

from graph.linking.board import Draft
from graph.linking.context import Context, Found
from graph.linking.levels import Seat, county_of_page, county_of_towns, last_of_kind, seat_at, within_name
from graph.linking.places import county_in_front
from zhengpu.records import Mention

NEAR_SENTENCES = 2
ROSTERS_BEGIN = "1980"  # what counties were before, nobody here knows
HEADS = ("书记", "市长", "县长", "主任", "主席")
HOSTS = 2  # of whom a sentence that begins with them is about
_OF_PREFECTURES = re.compile("中级(?:人民)?法院|中院")
_NO_CITY = ("地区", "盟", "州")
_STATE = "自治州"
_OWN_BODIES = ("委", "政府", "人大", "人大常委会", "政协", "纪委", "监委")
_ABOUT = ("AGENCY", "COUNTY", "PLACE", "OFFICIAL", "POST")


def seat_of_level(context: Context, mention: Mention, word: str) -> Seat | None:
    """Where a body belongs whose name begins with the word of a level: 市教育局, 县委."""
    if word in ("省", "自治区"):
        same = row_before(context, mention)
        if same and same.level == "province":
            return seat_at(context, same.jurisdiction, 0.9, f"as {same.name} before")
        return seat_at(context, context.province, 0.95, "the home's province")
    if word == "州":
        return _autonomous(context, mention)
    if word == "市":
        if _OF_PREFECTURES.search(mention.text):
            return seat_at(context, context.prefecture, 0.9, "a body of prefectures only")
        return _city(context, mention) or _county(context, mention, word)
    if word in ("县", "区", "旗"):
        own = _own_county(context, mention, word)
        return own or (None if _of_unknown(context, mention, word) else _county(context, mention, word))
    town = _town_of_kind(context, mention, word)
    if word in ("村", "社区"):
        drafts = (context.draft(m) for m in context.before(mention) if m.label == "PLACE")
        village = next((d for d in drafts if d and d.level == "village"), None)
        return Seat(village, 0.8, "the village named before") if village else None
    return Seat(town, 0.85, "the town spoken of") if town else None


def _autonomous(context: Context, mention: Mention) -> Seat | None:
    """The autonomous prefecture: of the body named right before, the home, or the one that the article named last."""
    row = row_before(context, mention)
    if row and row.level == "prefecture":
        same = context.board.drafts.get(row.jurisdiction or "")
        if same and same.name.endswith(_STATE):
            return Seat(same, 0.9, f"as {row.name} before")
    home = context.prefecture
    if home and context.lexicon.name_at(home, context.page.published).endswith(_STATE):
        return seat_at(context, home, 0.9, "the home prefecture")
    drafts = (context.draft(m) for m in context.before(mention))
    owners = (context.board.drafts.get(d.jurisdiction or d.id) for d in drafts if d)
    last = next((d for d in owners if d and d.name.endswith(_STATE)), None)
    return Seat(last, 0.8, f"{last.name} before") if last else None


def _town_of_kind(context: Context, mention: Mention, word: str) -> Draft | None:
    """The town spoken of; for 镇政府 the last one that is a 镇, where the one spoken of is none."""
    town = town_beside(context, mention) or context.town_around(mention)
    if town is None or word not in ("镇", "乡", "街道") or town.name.endswith(word):
        return town
    drafts = (context.draft(m) for m in context.before(mention) if m.label == "PLACE")
    return next((d for d in drafts if d and d.level == "town" and d.name.endswith(word)), town)


def town_beside(context: Context, mention: Mention) -> Draft | None:
    """The town of the body that was named last before, in its sentence or the one before: 松口镇党委 … 镇长."""
    for earlier in context.before(mention):
        draft = context.draft(earlier)
        if mention.sentence - earlier.sentence > 1 or (draft and draft.type in ("County", "Place")):
            return None
        if draft and draft.type == "Agency" and draft.level == "town":
            return context.board.drafts.get(draft.jurisdiction or "")
    return None


def _county(context: Context, mention: Mention, word: str) -> Seat | None:
    """The county that the words around tell, unless it is that of guests whose body of this name has another head."""
    seat = _county_told(context, mention, word)
    guests = seat is not None and seat.draft.id not in context.home_counties
    return None if seat and guests and _headed_by_another(context, mention, seat.draft.id) else seat


def _county_told(context: Context, mention: Mention, word: str) -> Seat | None:
    """The county around, or the one of this kind that the article names when the one around is of another: 旗委, 区民政局."""
    beside = _body_beside(context, mention, word)
    if beside:
        return beside
    around = within_name(context, mention, word, near=True) or _hosts_county(context, mention, word)
    if around:
        return seat_at(context, *around)
    around = context.county_around(mention) or within_name(context, mention, word, near=False)
    if around is None:
        return county_of_towns(context, mention, word) or county_of_page(context, word)
    date, lexicon = context.page.published, context.lexicon
    counties = [i for i in context.article_counties(mention.article) if i in lexicon.divisions]
    fitting = [i for i in counties if lexicon.name_at(i, date).endswith(word)]
    if around[0] in counties and around[0] not in fitting and len(fitting) == 1:
        return seat_at(context, fitting[0], 0.75, "the article's one of this kind")
    homes = [i for i in fitting if i in context.home_counties]
    if around[0] not in homes and len(homes) == 1 and not _in_sentence(context, mention, around[0]):
        return seat_at(context, homes[0], 0.75, "the home's one of this kind")
    if word in ("县", "旗") and lexicon.zone(around[0]):
        return _named_in_full(context, mention)  # no zone has a 县养老中心
    known = around[0] in lexicon.divisions and (date or ROSTERS_BEGIN) >= ROSTERS_BEGIN
    if known and not lexicon.name_at(around[0], date).endswith(word):
        return last_of_kind(context, mention, word, fitting)
    return seat_at(context, around[0], around[1], around[2])


def _hosts_county(context: Context, mention: Mention, word: str) -> Found | None:
    """The home's county to which guests from another one came, outside the sentences in which they are told of:
    沐县县委书记甲来东岭县考察。…县委副书记乙介绍了情况.
    """
    visits = [
        (claim, draft)
        for claim in context.reading.claims
        if claim.type == "VISITED" and claim.status == "stated" and claim.article == mention.article
        if claim.object in context.by_id and (draft := context.draft(context.by_id[claim.object]))
    ]
    hosts = {d.id for c, d in visits if d.id in context.home_counties and c.subject not in _officers(context, d.id)}
    if len(hosts) != 1:
        return None
    host = hosts.pop()
    guests = [m for m in context.before(mention) if m.label == "AGENCY" and _of_guests(context, m)]
    fits = context.lexicon.name_at(host, context.page.published).endswith(word)
    if not guests or not fits or any(m.sentence == mention.sentence for m in guests):
        return None
    return host, 0.8, "the county that guests came to"


def _of_guests(context: Context, body: Mention) -> bool:
    """Whether a body is one of a county that is not of the home."""
    draft = context.draft(body)
    county = draft.jurisdiction if draft and draft.level == "county" and not draft.open else None
    return county in context.lexicon.divisions and county not in context.home_counties


def _headed_by_another(context: Context, mention: Mention, county: str) -> bool:
    """Whether the same body of a county, named in full, has another head in the article: 沐县人大主任甲来访。县人大主任乙陪同."""
    told = [c for c in context.reading.claims if c.type == "HOLDS_POST" and c.post in HEADS and c.status == "stated"]
    ours = {(c.post, context.by_id[c.subject].text) for c in told if c.object == mention.id}
    for claim in told if ours else ():
        body = context.by_id.get(claim.object or "")
        if body is None or body.article != mention.article or body.text == mention.text:
            continue
        draft = context.draft(body) if body.text.endswith(mention.text) else None
        if draft and county in (draft.jurisdiction, draft.county):
            name = context.by_id[claim.subject].text
            return any(post == claim.post and other != name for post, other in ours)
    return False


def _of_unknown(context: Context, mention: Mention, word: str) -> bool:
    """Whether the article begins with a body of its own county, which nothing tells: 县委书记甲赴东岭县学习。县政协主席乙 …."""
    before = [m for m in context.before(mention) if m.label in ("AGENCY", "COUNTY")]
    bodies = [draft for m in before if m.label == "AGENCY" and (draft := context.draft(m))]
    if not before or context.attached(mention) or any(d.county and not d.open for d in bodies):
        return False
    first = context.draft(before[-1])
    return first is not None and first.type == "Agency" and first.open and before[-1].text.startswith(word)


def _named_in_full(context: Context, mention: Mention) -> Seat | None:
    """The county with whose name the article names the same thing in full: 东岭县养老中心 … 县养老中心."""
    longer = (m.text for m in context.by_article[mention.article] if m.label in ("AGENCY", "ORG", "COMPANY"))
    fronts = {front[0] for text in longer if (front := county_in_front(context, text)) and front[1] == mention.text[1:]}
    return seat_at(context, fronts.pop(), 0.85, "the article names it in full") if len(fronts) == 1 else None


def _in_sentence(context: Context, mention: Mention, county: str) -> bool:
    same = (m for m in context.by_article[mention.article] if m.sentence == mention.sentence)
    return any((draft := context.draft(m)) and draft.id == county for m in same)


def _body_beside(context: Context, mention: Mention, word: str) -> Seat | None:
    """The county of a body that was named since the last county (东岭县扶贫办办班。县扶贫办主任 …), if it is of this kind."""
    for earlier in context.before(mention):
        if context.is_county(earlier) or mention.sentence - earlier.sentence > NEAR_SENTENCES:
            return None
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft and draft.county in context.lexicon.divisions and not draft.open:
            county = draft.county or ""
            fits = context.lexicon.name_at(county, context.page.published).endswith(word)
            return seat_at(context, county, 0.8, f"as {draft.name} before") if fits else None
    return None


def _city(context: Context, mention: Mention) -> Seat | None:
    """The city whose body is named right before in the same row of titles, else the home city; none in a 地区, 盟 or 州."""
    same = row_before(context, mention)
    if same and same.level == "prefecture" and not _home_again(context, mention, same):
        return seat_at(context, same.jurisdiction, 0.9, f"as {same.name} before")
    told = _told_before(context, mention)
    if told:
        return told
    own = _county_city(context, mention) or _hosts_city(context, mention) or _articles_city(context, mention)
    if own:
        return own
    home = context.local_home
    if home and context.lexicon.name_at(home, context.page.published).endswith("市"):
        return seat_at(context, home, 0.9, "home")
    if context.prefecture and context.lexicon.name_at(context.prefecture, context.page.published).endswith(_NO_CITY):
        around = context.county_around(mention)
        if around and around[0] in context.lexicon.divisions:
            return None
    return _subject_city(context, mention) or seat_at(context, context.prefecture, 0.9, "the home city")


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
        if draft.level != "county" or (earlier.sentence != mention.sentence and _guests_went(context, earlier)):
            return None
        return _if_city(context, mention, county, f"as {draft.name} before")
    return None


def _articles_city(context: Context, mention: Mention) -> Seat | None:
    """The county-level city that an article begins with, where it names no body of the home city before: 平川市召开会议。
    市委书记某某出席.
    """
    told = (m for m in context.by_article[mention.article] if m.zone == "body" and m.label in _ABOUT)
    first = next(told, None)  # but journalists
    draft = context.draft(first) if first and first.label in ("AGENCY", "COUNTY") and first.id != mention.id else None
    if first is None or draft is None:
        return None
    county = draft.id if first.label == "COUNTY" else draft.jurisdiction if draft.level == "county" else None
    if first.label == "COUNTY" and mention.text[1:] not in _OWN_BODIES:
        return None  # a bureau may be one of the home city's that is told of there
    if county not in context.home_counties or first.text.startswith("市") or _gone_to(context, county or ""):
        return None
    between = [d for m in context.before(mention) if m.label == "AGENCY" and (d := context.draft(m))]
    if any(d.level in ("prefecture", "province", "central") for d in between):
        return None
    return _if_city(context, mention, county or "", f"the article begins with {draft.name}")


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
    if county not in context.lexicon.divisions or not context.lexicon.name_at(county, context.page.published).endswith(
        "市"
    ):
        return None
    full = [
        m
        for m in context.by_article[mention.article]
        if m.label == "AGENCY" and (draft := context.draft(m)) and draft.jurisdiction == county
    ]
    beside = any(m.sentence == mention.sentence and m.start > mention.end for m in full)
    same = any(m.text.endswith(mention.text) and m.text != mention.text for m in full if m.start > mention.end)
    return None if beside or same else seat_at(context, county, 0.8, reason)


def _heads(context: Context, county: Mention) -> bool:
    """Whether a post is printed right behind a county: 平川市副市长."""
    held = context.by_article[county.article]
    return any(m.label == "POST" and m.start == county.end for m in held)


def _subject_city(context: Context, mention: Mention) -> Seat | None:
    """The county-level city of which the sentence, or the whole article, tells: 近日，平川市 … 市委."""
    for earlier in context.before(mention):
        draft = context.draft(earlier)
        if draft and draft.level == "prefecture":
            return None
        if draft and context.is_county(earlier):
            own = _officers(context, draft.id)
            told = [m for m in context.before(earlier) if m.label == "OFFICIAL" and m.sentence == earlier.sentence]
            if any(m.id not in own for m in told):
                return None  # 副市长某某到平川市，+市法院院长某某
            near = earlier.sentence == mention.sentence or context.sole_county(mention.article) == draft.id
            meant = near and not _gone_to(context, draft.id)
            return _if_city(context, mention, draft.id, f"{draft.name} is told of") if meant else None
    return None


def _gone_to(context: Context, county: str) -> bool:
    """Whether the page tells of a visit to a county: then a bare 市委 is rather its guests'."""
    visits = [c for c in context.reading.claims if c.type == "VISITED" and c.object in context.by_id]
    officers = _officers(context, county) if visits else set()
    guests = (c for c in visits if c.subject not in officers)
    return any((draft := context.draft(context.by_id[c.object or ""])) and draft.id == county for c in guests)


def _officers(context: Context, county: str) -> set[str]:
    """Mentions of those who hold a post in a county: who go about in it, and are no guests."""
    held = [c for c in context.reading.claims if c.type == "HOLDS_POST" and c.object in context.by_id]
    drafts = ((c, context.draft(context.by_id[c.object or ""])) for c in held)
    own = [c.subject for c, draft in drafts if draft and county in (draft.id, draft.jurisdiction)]
    names = {(context.by_id[i].article, context.by_id[i].text) for i in own if i in context.by_id}
    return {m.id for m in context.own if (m.article, m.text) in names}


def _own_county(context: Context, mention: Mention, word: str) -> Seat | None:
    """In a county's own paper the county; that of a body named right before in the same row of titles goes first."""
    home = context.local_home
    if not home or context.lexicon.level(home) != "county":
        return None
    same = row_before(context, mention)
    if same and same.level == "county":
        return seat_at(context, same.jurisdiction, 0.9, f"as {same.name} before")
    if (told := context.headed_county(mention.article)) and told != home:
        return seat_at(context, told, 0.85, "the county that the headline begins with")
    return (
        seat_at(context, home, 0.9, "home")
        if context.lexicon.name_at(home, context.page.published)[-1] == word
        else None
    )


def row_before(context: Context, mention: Mention) -> Draft | None:
    """The last agency of the sentence before this one, where no person stands between the two but in one list."""
    at = mention.start
    for earlier in context.before(mention):
        if earlier.sentence != mention.sentence or earlier.end > at:
            return None
        if earlier.label in ("OFFICIAL", "PERSON") and at - earlier.end != 1:  # more than a 、 between
            return None
        if earlier.label == "AGENCY":
            draft = context.draft(earlier)
            return draft if draft and draft.jurisdiction and not draft.open else None
        at = earlier.start
    return None
