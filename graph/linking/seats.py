"""A mention of an agency whose name begins with the mere word of a level (市教育局) in, the jurisdiction that it belongs to out."""

from __future__ import annotations

import re

from graph.linking.board import Draft
from graph.linking.cities import city_of, officers
from graph.linking.context import Context, Found
from graph.linking.levels import (
    HEADS,
    NEAR_SENTENCES,
    Seat,
    county_of_page,
    county_of_towns,
    last_of_kind,
    of_kind,
    row_before,
    seat_at,
    within_name,
)
from graph.linking.places import county_in_front
from zhengpu.records import Mention

ROSTERS_BEGIN = "1980"  # what counties were before, nobody here knows
_OF_PREFECTURES = re.compile("中级(?:人民)?法院|中院")
_STATE = "自治州"


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
        return city_of(context, mention) or _county(context, mention, word)
    if word in ("县", "区", "旗"):
        own = _own_county(context, mention, word)
        return own or (None if _of_unknown(context, mention, word) else _county(context, mention, word))
    town = _town_of_kind(context, mention, word)
    if word in ("村", "社区"):
        village = _village(context, mention)
        return Seat(village, 0.8, "the village named before") if village else None
    return Seat(town, 0.85, "the town spoken of") if town else None


def _village(context: Context, mention: Mention) -> Draft | None:
    """The village named last before; from another sentence rather one that is no hamlet (屯), and is named for itself."""
    held = [m for m in context.before(mention) if m.label == "PLACE"]
    villages = [(m, d) for m in held if (d := context.draft(m)) and d.level == "village"]
    own = [
        draft
        for m, draft in villages
        if m.sentence == mention.sentence or not (m.text.endswith("屯") or m.id in context.passing)
    ]
    return own[0] if own else villages[0][1] if villages else None


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
    own = _county_of_bodies(context, mention, word) if around and _is_aside(context, mention, around[0]) else None
    if own or around is None:
        told = own or county_of_towns(context, mention, word) or _county_of_bodies(context, mention, word)
        return told or county_of_page(context, word)
    date, lexicon = context.page.published, context.lexicon
    counties = [i for i in context.article_counties(mention.article) if i in lexicon.divisions]
    fitting = [i for i in counties if of_kind(context, mention, i, word)]
    if around[0] in counties and around[0] not in fitting and len(fitting) == 1:
        return seat_at(context, fitting[0], 0.75, "the article's one of this kind")
    homes = [i for i in fitting if i in context.home_counties]
    if around[0] not in homes and len(homes) == 1 and not _in_sentence(context, mention, around[0]):
        return seat_at(context, homes[0], 0.75, "the home's one of this kind")
    if word in ("县", "旗") and lexicon.zone(around[0]):
        return _named_in_full(context, mention)  # no zone has a 县养老中心
    known = around[0] in lexicon.divisions and (date or ROSTERS_BEGIN) >= ROSTERS_BEGIN
    if known and not of_kind(context, mention, around[0], word):
        return last_of_kind(context, mention, word, fitting)
    return seat_at(context, around[0], around[1], around[2])


def _is_aside(context: Context, mention: Mention, county: str) -> bool:
    """Whether an article tells of a county in passing alone, or names one away from home but once, and not for a visit."""
    held = [m for m in context.by_article[mention.article] if (d := context.draft(m)) and county in (d.id, d.county)]
    if any(m.id not in context.passing and m.label != "COUNTY" for m in held):
        return False
    named = [m for m in held if m.id not in context.passing]
    if not named or county in context.home_counties or len(named) > 1:
        return not named
    visits = {c.object for c in context.reading.claims if c.type == "VISITED"}
    return named[0].zone == "body" and named[0].sentence != mention.sentence and named[0].id not in visits


def _county_of_bodies(context: Context, mention: Mention, word: str) -> Seat | None:
    """The home's one county of which an article names bodies, or the county itself; one town does not tell it."""
    for labels in (("AGENCY", "ORG", "COMPANY", "COUNTY"), ("AGENCY",)):
        homes = _counties_of(context, mention, word, labels)
        if len(homes) == 1:
            return seat_at(context, homes[0], 0.75, "the only one of which the article tells")
    return None


def _counties_of(context: Context, mention: Mention, word: str, labels: tuple[str, ...]) -> list[str]:
    """The home's counties of a kind of which an article has mentions with these labels."""
    held = context.by_article[mention.article]
    named = [m for m in held if m.id not in context.passing and m.label in labels]
    drafts = (context.draft(m) for m in named)
    counties = {d.id if d.type == "County" else d.county for d in drafts if d and not d.open}
    fronts = (county_in_front(context, m.text) for m in named if m.label == "ORG")  # 东岭县融媒体中心
    counties |= {front[0] for front in fronts if front}
    return [i for i in counties if i in context.home_counties and i and of_kind(context, mention, i, word)]


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
    hosts = {d.id for c, d in visits if d.id in context.home_counties and c.subject not in officers(context, d.id)}
    if len(hosts) != 1:
        return None
    host = hosts.pop()
    guests = [m for m in context.before(mention) if m.label == "AGENCY" and _of_guests(context, m)]
    fits = of_kind(context, mention, host, word)
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
    zone = context.lexicon.zone(context.sole_county(mention.article) or "")
    for earlier in context.before(mention):
        if earlier.id in context.passing:
            continue
        if context.is_county(earlier) or mention.sentence - earlier.sentence > NEAR_SENTENCES:
            return None
        draft = context.draft(earlier) if earlier.label == "AGENCY" else None
        if draft and zone and draft.level in ("town", "village"):
            continue  # a zone has towns of counties in it
        if draft and draft.county in context.lexicon.divisions and not draft.open:
            county = draft.county or ""
            fits = of_kind(context, mention, county, word)
            return seat_at(context, county, 0.8, f"as {draft.name} before") if fits else None
    return None


def _row_of_county(context: Context, mention: Mention, word: str) -> Found | None:
    """The county away from home with whose head a sentence begins that goes on with this body: 沐县县长甲，+县政协+主席乙参加."""
    before = [m for m in context.before(mention) if m.sentence == mention.sentence]
    if not before or before[0].label not in ("OFFICIAL", "PERSON") or mention.start - before[0].end != 1:
        return None
    at, posts = before[0].start, False
    for earlier in before[1:]:
        if earlier.label == "POST" and at - earlier.end <= 1:
            at, posts = earlier.start, True
            continue
        opens = earlier is before[-1]  # nobody meets or receives it
        fits = (
            opens and posts and earlier.end == at and context.is_county(earlier) and (draft := context.draft(earlier))
        )
        of_kind_here = fits and draft and of_kind(context, mention, draft.id, word)
        return (draft.id, 0.85, f"in a row with {draft.name}") if of_kind_here and draft else None
    return None


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
    if row := _row_of_county(context, mention, word):
        return seat_at(context, *row)
    return (
        seat_at(context, home, 0.9, "home")
        if context.lexicon.name_at(home, context.page.published)[-1] == word
        else None
    )
