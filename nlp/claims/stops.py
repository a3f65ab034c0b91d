"""A frame in, the goings that an article tells of out: who went to which places, in the order of the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.claims.comers import comers, qualifies
from nlp.claims.frame import PEOPLE, Frame
from nlp.claims.going_status import called_off, going_status, on_behalf
from nlp.claims.going_verbs import Verb, going_verbs
from nlp.claims.goings import Going, any_of, visit_patterns
from nlp.claims.homes import home_gone_to
from nlp.claims.places import places_after
from nlp.claims.presence import MEETING, REPORTS, seen_there, who_is_there
from nlp.claims.scenes import who_goes_round
from nlp.claims.subjects import run_start, subject_people
from nlp.claims.teams import (
    crowd_leader,
    guests_among,
    guests_met,
    guests_shown_round,
    members_brought,
    members_led,
    teams_joined,
    teams_of_heads,
    teams_told,
)
from nlp.claims.travellers import Talk, first_talk, notable, who_goes
from nlp.claims.ways import from_to, home_named, named_there, sets_out_at

if TYPE_CHECKING:
    from nlp.reader import Located

_IS_DUE = re.compile("(?:还[将要]|[将拟要](?:率|带|专程|亲自|赶))[^，。；]{0,14}$")  # 还要带人到某市举行…
_INVITES = re.compile(  # 节日里，可以到松口看看; 邀请松口的朋友到云溪走一走
    r"(?:可以?|不妨|建议|适合|值得)[^，。；]{0,4}$|(?:诚邀|恭迎|欢迎|(?<!应)(?<!受)邀请)[^，。；]{0,3}(?:各位|大家|朋友|客商|客人|来宾|嘉宾|同志|的)[^，。；]{0,12}$|欢迎[^，。；]{0,4}$"
)
_BROUGHT = re.compile(
    "把[^，。；]{1,12}(?:开|卖|销|发|办|铺|修|引|搬|推|寄)[到进]了?$"
)  # 把网店开到了+北京: nobody went
_MET = re.compile("(?:拜访|拜会)了?[^，。；]{0,24}$")
_ASKS_TO_COME = re.compile("[并还](?:盛情|诚挚|热情)?邀请[^，。；]{2,24}$")  # 并邀请某某到松口考察
_WORK_OF = re.compile("(?:政府|法院)(?:[^，。；]{0,6}年)?[^，。；]{0,4}工作")  # 对县政府上半年工作进行视察
_MISSED = re.compile(r"(?:未能|没能|未)(?:参加|出席)[^，。；]{0,8}$")
_WHAT_IS_LOOKED_AT = re.compile("的(?!第|首|最后)")  # 某某督导的项目开工了
_MEETING_ON = re.compile(
    r"(?:情况|工作|专项)[^，。；]{0,8}?(?:会议|大会|[一-鿿]会)(?=[召举上，。]|$)"
)  # 巡视某县情况反馈会议
_MEETS_WHO_CAME = re.compile(  # 会见了来聊考察的客商
    "(?:会见|接见|会晤|接待|欢迎|迎接|陪同|看望|宴请|邀请|吸引|引导|组织)了?[^，。；]{0,6}$"
)
_RIVER = re.compile("[河江溪渠海川]$")
_WHERE_FROM = re.compile("[河江湖海山县区市旗镇乡省州]$")  # 观看了某江号子表演: what is watched comes from there
_ON_THE_WAY = re.compile("的?(?:途中|路上)")  # 前往某县途中
_THEN = re.compile(r"随后|之后|其后|此后|接着|会后|次日|当[天日]|第二天|\d日|[昨今]日|还曾|曾于")
_ERRANDS = ("慰问", "走访", "看望", "视察")  # what one is sent out for
_PARTED = re.compile(r"分别|分头|分赴|分[为成]?[\d两三四五六七八九十]+[个支]?小?(?P<groups>组)")
_PARTY = re.compile("一行(?:人)?(?:还|又|先后|随后)?分别")  # together, one place after the other
_ONE_BY_ONE = re.compile("(?:陪同下|[团组]|们|一行人?)，?(?:还|又)?分别")
_OTHERS_COME = re.compile(any_of("crowds", "guests_shown", "others") + "|(?:也|又|还)?(?:来到我|来我|前来)|们在")
_COMES_ALONG = re.compile("[一-鿿](?:等|等人|同志)?，?(?:全程|一路|一同)*陪同(?:实地|先后|依次)*$")  # 某某陪同+参观了
_QUOTES = "“”\n \u3000"
_REST_OF_CLAUSE = re.compile("[^，。；：]{0,20}，")  # 走进甲村+五保老人某某家，
_WORKERS = re.compile(
    "(?:[离退]休|下岗|困难|患病|特困|一线|老|干部)*(?:职工|员工|工人|队员|民警|抢修人员|施工人员)(?!之?家|食堂|宿舍|医院|学校)"
)


def goings(frame: Frame) -> Iterator[Going]:
    """All goings of an article, headlines first."""
    found = list(_named(frame, first_talk(frame)))
    if not found and (teams := teams_joined(frame)):  # nobody leads the team: who is with it goes where it goes
        found = list(_named(frame, replace(first_talk(frame), teams=teams)))
    yield from _of_unnamed(frame, found)
    yield from found


def _of_unnamed(frame: Frame, found: list[Going]) -> Iterator[Going]:
    """市领导到某市检查口岸: what a headline tells of somebody without a name is of the one who goes in the report."""
    stated = [going for going in found if going.status == "stated"]
    groups = {tuple(v.mention.text for v in going.visitors) for going in stated}
    if len(groups) != 1:
        return
    talk = Talk(stated[0].visitors, travellers=set(*groups), unnamed=True)
    for start, end in _headlines(frame):
        if not frame.between(start, end, PEOPLE) and not any(start <= going.at < end for going in found):
            yield from _of_sentence(frame, start, end, talk)


def _named(frame: Frame, talk: Talk) -> Iterator[Going]:
    for start, end in frame.body:
        _note_teams(frame, start, end, talk)
    for start, end in [*_headlines(frame), *frame.body]:
        went = False
        for going in _of_sentence(frame, start, end, talk):
            if _of_another_report(frame, start, going):
                continue
            yield going
            if going.status == "stated":
                talk.went(going)
                went = True
        if not went:
            _turn_to(frame, start, end, talk)


def _of_another_report(frame: Frame, start: int, going: Going) -> bool:
    """Whether a headline tells of people and a place that not its own text but another one names: it strayed here."""
    if frame.zone(start) != "headline":
        return False
    names = {v.mention.text for v in going.visitors}
    here = {m.mention.text for m in frame.mentions if frame.zone(m.start) != "headline"}
    elsewhere = {m.mention.text for m in frame.page_mentions if not frame.tells_of(m)}
    told = any(name.startswith(going.places[0].mention.text) for name in elsewhere)
    return told and not names & here and names <= elsewhere


def _note_teams(frame: Frame, start: int, end: int, talk: Talk) -> None:
    for team, people in (
        *teams_of_heads(frame, start, end),
        *teams_told(frame, start, end),
        *guests_met(frame, start, end),
        *guests_among(frame, start, end),
        *guests_shown_round(frame, start, end),
        *members_brought(frame, start, end),
        *members_led(frame, start, end),
    ):
        talk.teams.setdefault(team.removesuffix("一行"), people)
        frame.memory.teams[team.removesuffix("一行")] = people[0].mention.text


def _headlines(frame: Frame) -> list[tuple[int, int]]:
    return [(s, e) for s, e in frame.tagged.sentences if frame.zone(s) == "headline"]


def _turn_to(frame: Frame, start: int, end: int, talk: Talk) -> None:
    """A sentence without a going: its subject is whom the next ones may be about, unless somebody is on the way."""
    for people in subject_people(frame, start, end):
        names = {p.mention.text for p in people}
        outing = visit_patterns()["outing"].search(frame.text, people[-1].end, end)
        if frame.zone(start) == "headline" and not outing:
            return
        if outing and _only_joins(frame, people, outing, talk):
            continue  # they only come along
        quoted = frame.quoted(people[0].start)
        if (
            (people[0].mention.label == "OFFICIAL" or _leads_others(frame, people[0]))
            and not quoted
            and (outing or not talk.travellers or names & talk.travellers)
        ):
            talk.actors = people
            ahead = frame.text[people[-1].end : outing.start()] if outing else ""
            if outing and not re.search(any_of("told", "planned", "denied"), ahead):
                talk.travellers |= names
        return


def _only_joins(frame: Frame, people: list[Located], outing: re.Match[str], talk: Talk) -> bool:
    """Whether people 陪同 somebody, or, where somebody is on the way already, 参加 what others set out to."""
    between = frame.text[people[-1].end - 1 : outing.start() + 2]
    return "陪同" in between or bool(talk.travellers and re.search("应邀|参加|参与|随同|一同|一起|一道", between))


def _leads_others(frame: Frame, person: Located) -> bool:
    """某商会会长某某率二十名客商…: who is no official, but told of with company."""
    return notable(frame, person) and re.compile("一行|带队|率").match(frame.text, person.end) is not None


# The goings of a sentence -------------------------------------------------------------------------


def _of_sentence(frame: Frame, start: int, end: int, talk: Talk) -> Iterator[Going]:
    unmade = list(called_off(frame, start, end, talk))
    yield from unmade
    yield from comers(frame, start, end)
    seen: set[int] = {p.start for going in unmade for p in going.places}
    went: Going | None = None
    for verb in going_verbs(frame, start, end, talk):
        if frame.quoted(verb.start):
            continue
        going = _going(frame, start, end, verb, talk)
        if going is None and verb.kind == "in" and went:
            going = _then_at(frame, end, verb, went)
        if going is None:
            continue
        if went and _meets_workers_of(frame, verb, going):
            continue
        if going.status == "by_video":
            going = replace(going, places=[p for p in going.places if p.mention.text not in frame.home_names])
        went = going
        fresh = [p for p in going.places if p.start not in seen]
        seen |= {p.start for p in fresh}
        if fresh:
            each = list(_each_in_turn(frame, replace(going, places=fresh)))
            if not each and going.status == "stated":
                talk.went(going)
            yield from each
            yield from _of_senders(frame, start, replace(going, places=fresh), talk)


def _of_senders(frame: Frame, start: int, going: Going, talk: Talk) -> Iterator[Going]:
    """The same stops of those who sent the visitors: told in this sentence, or before, until they go on to something else."""
    sent = list(on_behalf(frame, start, going, going.places))
    lead = going.visitors[0].mention.text
    if sent:
        talk.senders[lead] = sent[-1].visitors
    elif _THEN.search(frame.text, start, going.at) or (going.purpose and going.purpose not in _ERRANDS):
        talk.senders.pop(lead, None)
    elif going.status == "stated" and (senders := talk.senders.get(lead)):
        sent = [replace(going, visitors=senders, status="on_behalf", rule="visits.on_behalf")]
    yield from sent


def _meets_workers_of(frame: Frame, verb: Verb, going: Going) -> bool:
    """来到抢修现场，看望县供电局职工: their firm is not where they are."""
    meets = frame.text.startswith(("看望", "慰问"), verb.start)
    return meets and len(going.places) == 1 and _WORKERS.match(frame.text, going.places[0].end) is not None


def _each_in_turn(frame: Frame, going: Going) -> Iterator[Going]:
    """甲、乙分别走访了X和Y: each went to one of them, in the order told; else all went to all."""
    heads = [p for i, p in enumerate(going.places) if not i or going.places[i - 1].end != p.start]
    start = frame.sentence(going.at)[0]
    said = frame.text[max(going.visitors[-1].end, start) : going.at + 2]
    parted = None if _PARTY.search(said) else _PARTED.search(said)
    if parted and going.visitors[-1].end < start and _ONE_BY_ONE.search(said):
        parted = None  # 在某局领导陪同下，分别参观了: those told of before
    beside = (frame.text[heads[0].start - 1 : heads[0].start], frame.text[heads[0].end : heads[0].end + 1])
    row = len(heads) > 1 or beside[0] in ("、", "和") or beside[1] in ("、", "和")
    if parted and row and len(going.visitors) > 1 and (parted["groups"] or len(heads) != len(going.visitors)):
        return  # who of them went to which place is not told
    if not parted or len(heads) < 2 or len(going.visitors) < 2:
        yield going
        return
    for visitor, head in zip(going.visitors, heads, strict=True):
        later = [h.start for h in heads if h.start > head.start] or [len(frame.text)]
        yield replace(going, visitors=[visitor], places=[p for p in going.places if head.start <= p.start < later[0]])


def _then_at(frame: Frame, end: int, verb: Verb, went: Going) -> Going | None:
    """来到某县，在某厂门口…: who has just come goes on to be somewhere."""
    places = places_after(frame, verb.start, verb.end, end)
    clause = frame.text[: verb.start].rstrip()
    if not places or not re.search("，(?:先后|分别|随后|接着|又|还|并)?$", clause) or went.places[-1].end > verb.start:
        return None
    if MEETING.search(frame.text[places[-1].end : places[-1].end + 10]):
        return None
    if visit_patterns()["elsewhere"].match(frame.text, places[-1].end):
        return None
    return Going(went.visitors, places, verb.start, went.status, "visits.in", went.purpose)


def _going(frame: Frame, start: int, end: int, verb: Verb, talk: Talk) -> Going | None:
    places = _places_of(frame, start, end, verb)
    if not places or not _is_visit(frame, verb, places[-1], opens=verb.start == start):
        return None
    named = max((p.end for p in frame.between(start, verb.start, PEOPLE)), default=start)  # 可 may end a name
    if _INVITES.search(frame.text[named : verb.start]) or _ASKS_TO_COME.search(frame.text[start : verb.start]):
        return None
    if _BROUGHT.search(frame.text, start, places[0].start):
        return None
    visitors = _visitors_of(frame, (start, end), verb, places, talk)
    if not visitors:
        return None
    status = going_status(frame, (start, end), (verb.start, verb.end), visitors, places[-1].end)
    if status is None:
        return None
    purpose = visit_patterns()["purpose"].search(frame.text, verb.start, end)
    return Going(visitors, places, verb.start, status, f"visits.{verb.kind}", purpose[0] if purpose else None)


def _places_of(frame: Frame, start: int, end: int, verb: Verb) -> list[Located]:
    """The places that a verb leads to; none where its words are known to tell of no visit."""
    if qualifies(frame, verb.start):
        return []  # 向来聊考察的客商介绍: comers tells who they are
    if verb.kind in ("there", "here"):
        return named_there(frame, start, verb.start)
    if verb.kind == "from":
        return from_to(frame, verb.end, end)
    if verb.kind == "home":
        met = _MEETS_WHO_CAME.search(frame.text[start : verb.start])
        return [] if met else home_named(frame, verb.start, verb.end)
    if verb.scene:
        return verb.scene.places
    places = places_after(frame, verb.start, verb.end, end)
    if not places and verb.kind in ("arrive", "to", "in"):
        return home_gone_to(frame, verb.end, end)
    return [] if verb.kind == "along" and places and _RIVER.search(places[-1].mention.text) else places


def _visitors_of(
    frame: Frame, sentence: tuple[int, int], verb: Verb, places: list[Located], talk: Talk
) -> list[Located]:
    """Who goes to the places of a verb, or is told to be there."""
    start, end = sentence
    after = places[-1].end
    if verb.kind == "scene":
        return seen_there(frame, after, end, talk) or who_is_there(frame, start, end, verb.start, after, [], talk)
    if verb.kind == "each":
        return who_goes_round(frame, after, end, talk)
    if verb.scene and verb.kind == "entered":
        return verb.scene.visitors
    visitors = who_goes(frame, start, verb.start, talk) or crowd_leader(frame, start, end, verb.start)
    met = _MET.search(frame.text, start, visitors[0].start) if visitors and verb.start > visitors[0].start else None
    if met and frame.between(start, met.start(), PEOPLE):  # 甲拜访了乙，并走访了丙: who was met does not go on
        visitors = who_goes(frame, start, met.start(), talk) or visitors
    visitors = _told_next(frame, sentence, verb, after, talk, visitors) or visitors
    visitors = visitors or _done_before(frame, sentence, verb, after) or _shown_round(frame, start, verb.start, talk)
    if verb.kind == "from" and sets_out_at(frame, after):
        return visitors
    if verb.kind in ("in", "here", "from") and not _MISSED.search(frame.text[start : verb.start]):
        return who_is_there(frame, start, end, verb.start, max(after, verb.end), visitors, talk)
    if verb.kind == "to":
        bids = verb.start == start and frame.text[verb.start] == "去"  # 去松口，看古桥: what readers are to do
        due = _IS_DUE.search(frame.text, start, verb.start) is not None
        unmade = re.search("(?:未曾?|没有?|不曾)$", frame.text[start : verb.start])  # 当日并未到某院
        acts = not bids and (unmade or _acts_there(frame, places, end, due or _on_the_way(visitors, talk)))
        return visitors if acts else []
    return visitors


def _told_next(
    frame: Frame, sentence: tuple[int, int], verb: Verb, after: int, talk: Talk, others: list[Located]
) -> list[Located]:
    """赶赴甲市，某某在…: who of those on the way is told of right behind where a sentence begins with somebody going; not one
    of a party that goes about together, nor who reports there.
    """
    start, end = sentence
    opens = verb.kind in ("arrive", "to") and not frame.text[start : verb.start].strip(_QUOTES)
    rest = _REST_OF_CLAUSE.match(frame.text, after, end) if opens else None
    people = next(subject_people(frame, rest.end(), end), None) if rest else None
    if rest is None or people is None or run_start(frame, people[0]) != rest.end():
        return []
    names, party = {p.mention.text for p in people}, {p.mention.text for p in talk.group}
    together = names <= party and {p.mention.text for p in others} <= party
    reports = REPORTS.match(frame.text, people[-1].end)
    return people if names <= talk.travellers and not together and not reports else []


def _shown_round(frame: Frame, start: int, at: int, talk: Talk) -> list[Located]:
    """代表团来到某县。县长某某陪同+参观了…: the party that was on the way, where none of it is who comes along."""
    told = frame.text[start:at].strip()
    escorts = {p.mention.text for p in frame.between(start, at, PEOPLE)} if _COMES_ALONG.search(told) else set()
    party = [p for p in talk.group if p.mention.text in talk.travellers]
    since = frame.text[max((p.end for p in party), default=at) : at]
    if "\n" in since or _OTHERS_COME.search(since):
        return []  # other guests are shown round
    return party if escorts and not escorts & {p.mention.text for p in party} else []


def _done_before(frame: Frame, sentence: tuple[int, int], verb: Verb, after: int) -> list[Located]:
    """看完某镇的港口，副市长某某…: who is told of behind what a sentence begins with as done."""
    opens = verb.start == sentence[0] or frame.text[verb.start - 1] == "，"
    done = opens and frame.text.startswith("完", verb.end - 1) and not frame.between(sentence[0], verb.start, PEOPLE)
    return next(subject_people(frame, after, sentence[1]), []) if done else []


def _is_visit(frame: Frame, verb: Verb, last: Located, *, opens: bool) -> bool:
    """Whether what follows a place lets a verb be one of a visit: 对X进行检查, not 赴X任职."""
    after = last.end
    if (verb.kind == "among" and last.mention.label == "AGENCY") or _ON_THE_WAY.match(frame.text, after):
        return False  # 与县消防大队官兵一道: their own people; 在前往某镇的途中
    if verb.kind == "upon" and _WORK_OF.match(frame.text, after - 2):
        return False
    if verb.kind in ("upon", "ended", "among", "along"):
        return visit_patterns()[f"{verb.kind}_act"].match(frame.text, after) is not None
    if verb.kind == "passing" or (verb.kind == "video" and frame.text[verb.end - 1] in "与同和向对"):
        does = "stops_by" if verb.kind == "passing" else "talks_to"
        return visit_patterns()[does].match(frame.text, after) is not None
    if verb.kind != "arrive":
        return True
    if _WHAT_IS_LOOKED_AT.match(frame.text, verb.end):
        return False
    watched = frame.text.startswith("观看", verb.start) and _WHERE_FROM.search(last.mention.text)
    if watched or visit_patterns()["spoken_of"].match(frame.text, after) or _MEETING_ON.match(frame.text, after):
        return False
    scenery = opens and visit_patterns()["scenery"].match(frame.text, after)
    return not scenery and visit_patterns()["settle"].match(frame.text, after) is None


def _on_the_way(visitors: list[Located], talk: Talk) -> bool:
    away = talk.travellers.union(*({one.mention.text for one in team} for team in talk.teams.values()))
    return bool(visitors) and all(v.mention.text in away for v in visitors)


def _acts_there(frame: Frame, places: list[Located], end: int, on_the_way: bool) -> bool:
    """到X makes a visit with a verb of looking or asking after the place, or when somebody is on the way already."""
    near = re.match(r"[^。；]{0,60}", frame.text[places[-1].end : end])
    window = near.group() if near else ""
    acts = visit_patterns()["act"].search(window)
    other = visit_patterns()["elsewhere"].match(window)
    if acts is not None and (other is None or acts.start() < other.end()):
        return True
    return on_the_way and other is None
