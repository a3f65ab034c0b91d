"""A post of who heads a division in (副市长, 镇长), the division or the body that has its seat there out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame
from zhengpu.lexicon import lexicon
from zhengpu.records import PASSING

if TYPE_CHECKING:
    from nlp.claims.bodies import Held
    from nlp.reader import Located

BODIES = ("AGENCY", "COUNTY", "PLACE", "COMPANY", "ORG")
LEVEL_POST = re.compile(
    r"^(?:常务|第一|专职)?(?:副|代|代理)?(省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长|[省市县区镇乡](?:级|第一|副)?总?(?:河湖|[河湖林田])长)(?:助理)?$"
)
_CITY_BODY = re.compile(r"([一-鿿]*?)市(?:委|政府|人民政府|人大|政协)")
_ZONE = re.compile("(?:开发|高新|经开|度假|示范|保税|产业|工业|集聚|园)区$")
_OF_TOWN = re.compile(r"[一-鿿]{2,5}[镇乡](?:党委|政府|人民政府|人大|纪委)$")
_DIVISION = re.compile("(?<![全各我本这该])[一-鿿][市州省]$|[一-鿿]{2}(?<![县全古新老主])城$")
_TOURS = re.compile(
    r"[^。；]{2,60}?(?:率|带领|带队|一行|代表团|[考参][察观]团)[^。；]{0,50}?(?:赴|前往|到|深入)(?P<goals>[^，。；]+?)(?:等地?|两地|三地)?，?"
    r"(?:进行|开展|实地)*(?:参观|学习|考察|取经|招商|洽谈|对接)"
)
_HOSTS_OF = re.compile(  # 拜会了远谷+市长某某
    "(?:拜会|会见|会晤|拜访|宴请)了?(?!来访|前来|来自|我|该|两|本|各|时任|前任|原)[一-鿿·]{2,4}$"
)
_IN_THE_PAST = re.compile("时任|曾任|历任|(?:19|20)\\d{2}年[^。；]*$")
_NEAR_POST = 30  # characters before a post in which times past are told
_ANY_BODY = "(?:党?委|委员会|纪委|监委|人大|人大常委会|政协|政府|人民政府)$"
_BARE_SEATS = ("市委", "市政府", "市人民政府")
_COMES = re.compile("(?:[来到赴抵莅]|莅临|前来|抵达|走访)[^，。；]{0,8}$")
_DELEGATION_OF = re.compile(
    "(?<![一-鿿])([一-鿿]{2,3})市[党政人大协经贸学习友好]{0,4}(?:代表团|考察团|参观团|访问团|学习团)"
)
_LEADS = re.compile("[^，。；]{2,16}?为(?:团长|领队|首|代表|组长)的")
_OWN_LEVELS = "省市县区镇乡村旗党管"
_HOSTS = re.compile("(?:组织)?(?:召开|举行|举办)")
_LEVELS = {
    "市": "市",
    "县": "县",
    "区": "区",
    "旗": "旗",
    "省": "省",
    "州": "州",
    "镇": "镇",
    "乡": "乡",
    "盟": "盟",
}


def led_by(frame: Frame, post: Located) -> bool:
    """Whether a head is told of as who leads those named behind: 以+区长某某为团长的远国卧云区代表团."""
    return bool(frame.text.startswith("以", post.start - 1) and _LEADS.match(frame.text, post.end))


def of_unread(frame: Frame, post: Located) -> bool:
    """Whether a division that was not read stands right before a post: 远国卧云市+市长."""
    before = frame.text[max(0, post.start - 8) : post.start]
    return bool(_DIVISION.search(before) or _HOSTS_OF.search(before)) and not any(
        m.end == post.start for m in frame.mentions
    )


def division_of(frame: Frame, post: Located, level: str, chain: list[Held]) -> Located | None:
    """The county, town or city of a 县长, 镇长 or 市长: that of the body named with it, the home, the one last named."""
    named = [m for m in frame.page_mentions if m.mention.label in ("PLACE", "COUNTY") and m.mention.source != PASSING]
    head = _chain_body(chain, level) if chain else _row_body(frame, post, level) or _city_body(frame, post, level)
    if head is not None and head.mention.label in ("PLACE", "COUNTY") and head.mention.text[-1] in _LEVELS[level]:
        return head
    body = head.mention.text if head else ""
    guest = _guest_committee(frame, post, body, level) or (
        _city_of_report(frame, post, level) if head is None else None
    )
    if guest is not None:
        body = guest.mention.text
    own = [m for m in named if body and len(m.mention.text) >= 2 and body.startswith(m.mention.text.rstrip("市县区"))]
    if own:
        return _nearest(own, post)
    elsewhere = body[:2] and body[0] not in _OWN_LEVELS and not any(body.startswith(n) for n in frame.home_names)
    if elsewhere or (body[:1] == level and guest is None and _tells_of_several(frame, named, level)):
        return None  # of another place, which the page does not name by itself; wherever the row's 县委 belongs
    endings = _LEVELS[level]
    of_level = any(name[-1] == level for name in frame.home_names) and _home_was(frame, post, level)
    homes_own = of_level if frame.home_is_county else level in "市州盟" and (of_level or not frame.home_names)
    if homes_own:  # in a 区's paper a 市长 is that of the city above it
        bare = body in _BARE_SEATS and guest is None and _tells_of_lower_city(frame)
        city = None if bare else _of_home(frame, post, named)  # 市委副书记、+市长: of the city of that 市委
        if city or bare or frame.home_names:
            return city
    toured = _toured(frame, post) | _with_another_head(frame, post)
    exact = [m for m in named if _is_of_level(m, level, endings, frame.page.published) and m.mention.text not in toured]
    if frame.text.endswith(("自治县", "自治旗"), 0, post.start):
        exact = [m for m in exact if _is_autonomous(m.mention.text)]
    if level in "镇乡" and _town_body(frame, post) and not _seat_in_sentence(frame, post, exact):
        return None  # of a town that only its committee's name tells
    seat = _seat_in_sentence(frame, post, exact)
    if seat:
        return seat
    local = [m for m in exact if m.mention.article == post.mention.article]
    if level in "镇乡" and _told_by_committee(frame, post) and not any(m.start < post.start for m in local):
        return None  # 云溪镇党委开会。镇长…: not of a town that is named only later
    nearest = _nearest(local, post)
    told_later = nearest is not None and nearest.start > post.start and _seat_told(frame, post, level) is not None
    return None if told_later or _is_aside(frame, nearest, level) else nearest


def _home_was(frame: Frame, post: Located, level: str) -> bool:
    """Whether a county that is the home was of this level when the page was printed: no 县长 of what had become a 市; yes
    where that is not known, or times past are told.
    """
    past = _IN_THE_PAST.search(frame.text, max(0, post.start - _NEAR_POST), post.start)
    if not frame.home_is_county or not frame.page.published or past:
        return True
    return lexicon().name_at(frame.page.home or "", frame.page.published).endswith(level)


def _of_home(frame: Frame, post: Located, named: list[Located]) -> Located | None:
    """The home city as named nearest to a 市长, or the county-level city that hosts a meeting."""
    home = [m for m in named if m.mention.text in frame.home_names]
    host = None if frame.home_is_county else _host_city(frame, post, home)
    return host or _nearest(home, post)


def _tells_of_lower_city(frame: Frame) -> bool:
    """Whether the article names a county-level city, of which it may be."""
    cities = (m.mention.text for m in frame.mentions if m.mention.label == "COUNTY" and m.mention.text.endswith("市"))
    return not frame.home_is_county and any(city not in frame.home_names for city in cities)


def _with_another_head(frame: Frame, post: Located) -> set[str]:
    """The counties of which another one holds the post: 县长甲、东岭县+县长乙签字."""
    people = {m.start: m.mention.text for m in frame.mentions if m.mention.label in PEOPLE}
    own = people.get(post.end)
    if own is None or post.mention.text.startswith("副"):
        return set()
    counties = {m.end: m.mention.text for m in frame.mentions if m.mention.label in ("COUNTY", "PLACE")}
    same = (m for m in frame.mentions if m.mention.label == "POST" and m.mention.text == post.mention.text)
    heads = ((counties[m.start], people[m.end]) for m in same if m.start in counties and m.end in people)
    return {county for county, head in heads if head != own}


def _is_aside(frame: Frame, nearest: Located | None, level: str) -> bool:
    """Whether a county is told for short (远洲) where the bodies of one county are named in full (云溪县公安局)."""
    if nearest is None or level not in "县区旗":
        return False
    return nearest.mention.text[-1] not in _LEVELS[level] and bool(_of_one(frame, level))


def _seat_told(frame: Frame, post: Located, level: str) -> Located | None:
    """The committee or government of a division of the level named last before in the sentence."""
    if level not in "县区旗":
        return None
    start, _ = frame.sentence(post.start)
    named = re.compile(f"[一-鿿]+{level}(?:委|政府|人民政府)$")
    told = (m for m in reversed(frame.between(start, post.start, ("AGENCY",))) if named.match(m.mention.text))
    return next(told, None)


def _is_autonomous(name: str) -> bool:
    """Whether a county of this name is an autonomous one."""
    known = lexicon()
    return "自治" in name or any("自治" in known.present_name(i) for i in known.by_name(name))


def _chain_body(chain: list[Held], level: str) -> Located | None:
    """The body of a row of posts that a head's goes with: the first committee or government of its level, else the first."""
    bodies = [held.body for held in chain if held.body is not None and held.body.mention.label == "AGENCY"]
    own = [body for body in bodies if re.search(level + "(?:党?委|政府|人民政府)$", body.mention.text)]
    return own[0] if own else chain[0].body


def _tells_of_several(frame: Frame, named: list[Located], level: str) -> bool:
    """Whether the article names more than one county of a level, or bodies of another city than the home."""
    if level == "市":
        bodies = (m.mention.text for m in frame.mentions if m.mention.label == "AGENCY")
        cities = {found[1] for text in bodies if (found := _CITY_BODY.match(text)) and found[1]}
        cities |= {found[1] for found in _DELEGATION_OF.finditer(frame.text)}
        return any(not any(home.startswith(city) for home in frame.home_names) for city in cities)
    if level not in "县区旗":
        return False
    held = (m.mention for m in named if frame.tells_of(m) and m.mention.label == "COUNTY")
    known, date = lexicon(), frame.page.published
    counties = {entity for mention in held for entity in known.by_name(mention.text)[:1]}
    return len([c for c in counties if known.name_at(c, date).endswith(level)]) > 1


def _host_city(frame: Frame, post: Located, home: list[Located]) -> Located | None:
    """The county-level city that the sentence, or the one before, begins with as a meeting's host, where the article does not
    name the home: 琼花市召开会议，副市长甲.
    """
    if post.mention.text[-2:] != "市长" or any(m.mention.article == post.mention.article for m in home):
        return None
    start, _ = frame.sentence(post.start)
    for at in (start, frame.sentence(max(start - 1, 0))[0]):
        for city in frame.between(at, post.start, ("COUNTY",)):
            met = frame.text[city.start - 1] in "在于"  # 现场会在琼花市召开: no host
            if city.mention.text[-1] == "市" and not met and _HOSTS.match(frame.text, city.end):
                return city
    return None


def _toured(frame: Frame, post: Located) -> set[str]:
    """The counties to which who holds a post leads others for a study tour: 县长某某率队赴东岭县、松口县学习."""
    level = post.mention.text.lstrip("副")[0]
    heads = [m for m in frame.between(0, post.end, ("POST", "AGENCY")) if m is post or m.mention.text[0] == level]
    tours = [found for m in heads if (found := _TOURS.match(frame.text, m.end, frame.sentence(m.start)[1]))]
    goals = [goal for found in tours for goal in frame.between(*found.span("goals"), ("COUNTY", "PLACE"))]
    return {m.mention.text for m in goals if not any(m.end == other.start for other in goals)}


def _guest_committee(frame: Frame, post: Located, body: str, level: str) -> Located | None:
    """The other city's committee that the sentence named in full before, for a bare one behind it: 海州市委书记甲，市委+副书记、市长乙."""
    if level != "市" or body != "市委":
        return None
    start, _ = frame.sentence(post.start)
    cities = [m for m in frame.between(start, post.start, ("AGENCY",)) if _CITY_BODY.fullmatch(m.mention.text)]
    full = cities[-2] if len(cities) > 1 and cities[-1].mention.text == body else None
    if full is None or full.mention.text == body or any(full.mention.text.startswith(n) for n in frame.home_names):
        return None
    gap = frame.text[full.end : cities[-1].start]
    return full if re.fullmatch(r"[^。；]{2,10}[，、]", gap) else None


def _city_of_report(frame: Frame, post: Located, level: str) -> Located | None:
    """The county-level city whose head opens the paragraph, where no body of the home is told: 琼花市市长甲检查。+副市长乙."""
    part = frame.tagged.text.part_at(post.start)
    told = [m for m in frame.between(part.start, post.start) if m.mention.label in ("POST", "AGENCY")]
    if level != "市" or not told or told[0].mention.text not in ("市长", "代市长"):
        return None
    cities = [m for m in frame.between(part.start, told[0].start, ("COUNTY",)) if m.end == told[0].start]
    named = [m for m in told if m.mention.label == "AGENCY" and m.mention.text.startswith(("市", "省"))]
    if not cities or named or cities[0].mention.text in frame.home_names or frame.home_is_county:
        return None
    return cities[0] if cities[0].mention.text.endswith("市") else None


def _row_body(frame: Frame, post: Located, level: str) -> Located | None:
    """The committee, or the city itself, of the title before in the same row: 琼花市委书记甲、市长乙."""
    start = post.start
    for mention in reversed(frame.between(max(0, post.start - 40), post.start)):
        if not re.fullmatch(r"[、，]?\s*", frame.text[mention.end : start]):
            return None
        if mention.mention.label == "AGENCY":
            return mention if re.search(_LEVELS.get(level, level) + _ANY_BODY, mention.mention.text) else None
        if mention.mention.label in ("COUNTY", "PLACE") and mention.mention.text[-1] == level:
            return mention  # 琼花市市长甲、副市长乙
        if mention.mention.label not in ("POST", *PEOPLE):
            return None
        start = mention.start
    return None


def _city_body(frame: Frame, post: Located, level: str) -> Located | None:
    """For a 副市长 the committee of a county-level city named before in the sentence: 琼花市委副书记甲主持, 副市长乙."""
    if level != "市":
        return None
    start, _ = frame.sentence(post.start)
    for body in reversed(frame.between(start, post.start, ("AGENCY",))):
        found = _CITY_BODY.match(body.mention.text)
        if found:
            theirs = found[1] and not any(name.startswith(found[1]) for name in frame.home_names)
            return body if theirs and not _came_home(frame, body.end, post.start) else None
    return None


def _came_home(frame: Frame, start: int, end: int) -> bool:
    """Whether those told of before came to the home: 海州市政协主席某某来云州市走访，+市长某某陪同."""
    ours = [m for m in frame.between(start, end, ("PLACE", "COUNTY")) if m.mention.text in frame.home_names]
    return any(_COMES.search(frame.text, start, m.start) for m in ours)


def seated(frame: Frame, post: Located, chain: list[Held]) -> Located | None:
    """For a 副市长 whose city is not named: the committee in the same row of titles, or a body of the city (市委)."""
    level = LEVEL_POST.match(post.mention.text)
    if level is None or level[1][0] not in _LEVELS or of_unread(frame, post):
        return None
    of_level = re.compile(level[1][0] + r"(?:党?委|政府|人民政府)")
    head = _chain_body(chain, level[1][0]) if chain else _row_body(frame, post, level[1][0])
    if head is not None:
        body = head.mention.text if head.mention.label == "AGENCY" else ""
        return head if of_level.search(body) or re.search(level[1][0] + _ANY_BODY, body) else None
    town = (_town_body(frame, post) or _town_before(frame, post)) if level[1][0] in "镇乡" else None
    told = town or _seat_told(frame, post, level[1][0])
    if told is not None:
        return told
    own = [m for m in frame.between(0, len(frame.text), ("AGENCY",)) if m.mention.text[0] == level[1][0]]
    bodies = [m for m in own if of_level.match(m.mention.text)]
    bodies = [m for m in bodies if of_level.fullmatch(m.mention.text)] or bodies or _of_one(frame, level[1][0]) or own
    before = [m for m in bodies if m.start < post.start]
    return before[-1] if before else bodies[0] if bodies else None


def _of_one(frame: Frame, level: str) -> list[Located]:
    """Bodies of the level whose names say of where they are, if the article names those of one place only;
    a mayor with none is the home's: 市长某某会见了云州市委书记某某.
    """
    named: dict[str, list[Located]] = {}
    if level in "市州盟省":
        return []
    for body in frame.between(0, len(frame.text), ("AGENCY",)):
        found = re.match(rf"[一-鿿]{{1,7}}?{level}(?=[一-鿿])", body.mention.text)
        if found:
            named.setdefault(found.group(), []).append(body)
    return next(iter(named.values())) if len(named) == 1 else []


def _told_by_committee(frame: Frame, post: Located) -> bool:
    """Whether a town's committee or government was named before."""
    return any(
        re.search("[镇乡](?:党委|政府|人民政府)", m.mention.text) for m in frame.between(0, post.start, ("AGENCY",))
    )


def _town_body(frame: Frame, post: Located) -> Located | None:
    """The committee of a town named last in the sentence: 云溪镇党委副书记甲，副镇长乙."""
    start, _ = frame.sentence(post.start)
    bodies = [m for m in frame.between(start, post.start, ("AGENCY",)) if _OF_TOWN.match(m.mention.text)]
    return bodies[-1] if bodies else None


def _town_before(frame: Frame, post: Located) -> Located | None:
    """The committee or government of a town named last before in the paragraph, no other town behind it: 在云溪镇政府。镇长甲."""
    part = frame.tagged.text.part_at(post.start)
    told = [
        m
        for m in frame.between(part.start, post.start, ("AGENCY", "PLACE"))
        if m.mention.text[-1] in "镇乡" or _OF_TOWN.match(m.mention.text)
    ]
    return told[-1] if told and told[-1].mention.label == "AGENCY" else None


def _is_of_level(mention: Located, level: str, endings: str, date: str | None) -> bool:
    """Whether a place can have a 县长, 区长, 镇长: by its last character, or a county's bare name (祁阳)."""
    last = mention.mention.text[-1]
    if level == "区" and mention.mention.label != "COUNTY":
        return False  # 副区长 of a 社区
    if level == "区" and _ZONE.search(mention.mention.text):
        return False  # 开发区 has no 区长
    bare = level in "县区旗市" and mention.mention.label == "COUNTY" and last not in "省市县区旗州盟"
    return last in endings or (bare and _may_be(mention.mention.text, level, date))


def _may_be(name: str, level: str, date: str | None) -> bool:
    """Whether a county that is named for short is of a level at a date; one of no roster is none: 庄严+副县长."""
    known = lexicon()
    printed = name.replace(" ", "")
    named = [known.name_at(i, date) for i in known.by_name(printed) if known.level(i) == "county"]
    return any(full.endswith(level) for full in named)


def _seat_in_sentence(frame: Frame, post: Located, places: list[Located]) -> Located | None:
    """The county of the body named before in the sentence: 莘县县委书记甲, 县长乙."""
    start, _ = frame.sentence(post.start)
    for body in reversed(frame.between(start, post.start, BODIES)):
        own = [m for m in places if m is body or body.mention.text.startswith(m.mention.text)]
        if own:
            return _nearest(own, post)
    return None


def _nearest(named: list[Located], post: Located) -> Located | None:
    """The one last named before the post in its article, else the first of the article, else of the page."""
    here = [m for m in named if m.mention.article == post.mention.article]
    before = [m for m in here if m.start < post.start]
    return before[-1] if before else here[0] if here else named[0] if named else None
