"""A frame and what its visitors are known to have gone to in, goings that the patterns missed out: by two models of the words
around places and people, trained on our own pages and passages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pycrfsuite

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.goings import FILE, NO_PAPER, Going, any_of, visit_patterns
from nlp.claims.places import nameless
from nlp.claims.presence import CROWDS, OTHERS_ACT
from nlp.claims.subjects import may_head, post_start
from nlp.claims.surroundings import Surroundings
from nlp.claims.travellers import shown_round_by
from nlp.claims.trips import same_place
from nlp.claims.waters import only_its_water
from nlp.patterns import words
from zhengpu.errors import DataError

if TYPE_CHECKING:
    from nlp.reader import Located

FOLDER = Path(__file__).parent.parent / "models"
VISITED = FOLDER / "visited.crf"  # whether somebody went to a place
VISITORS = FOLDER / "visitors.crf"  # whether it was this one who did
YES = "yes"
LEAST = 0.8  # how likely it must be that somebody went to a place
REFUSED = 0.9  # the same where no pattern took words of going right before it for a visit, or no official may have gone
SOMEBODY = 0.5  # how likely it must be of somebody that it was this one
SHARE = 0.7  # of the chances of all who may have gone: less, and nobody can say who it was
_SEEN = re.compile("(?:" + any_of("go", "go_phrases", "look") + "|[到去来在对])了?$")
_LIST = "、和与及"
_NO_STOP_BEHIND = re.compile(
    "的?(?:途中|路上)|的?(?:下属|旗下|所属)的?(?:企业|公司|单位)|(?:未安排|没有安排|没安排|未作)停留|"
    + any_of("settle", "only_kind")
    + "|，?"
    + any_of("scenery")
    + "|"
    + any_of("given_by")
    + "的|是(?=[^，。；]{0,4}(?:有名|著名|知名|全[国省市县区]|远近|典型|传统))|(?:[与和][^，。；]{1,10})?(?:交界|接壤|毗邻)|的?驻地|(?:召开|举行|举办)的"
)
_NO_GOING_BEFORE = re.compile(  # 邀请某某到松口, 可以到松口看看, 一直等到松口镇检查结束
    "(?:邀请|诚邀|恭迎|欢迎|可以|不妨|建议|值得)[^，。；]{0,12}$|[等直谈说提讲听想盼]到$|(?:紧[靠邻挨]|毗邻|临近|邻近|背靠|濒临)$|(?:深入|详细|全面|认真|进一步)了解了?$"
)
_OTHERS = re.compile(r"[^，。；]{0,3}?" + any_of("residents", "crowds") + "们?")  # 村民们来到某镇
_ACTS = re.compile(any_of("teams", "go", "look", "act"))  # 省水利厅+检查组来到, 县水利局+走访
_TAKEN = re.compile("(?:带着|带领|带上|率领?|领着|叫上|约上)[^，。；到来赴]{0,40}$")  # 带着+某局局长某某
_WRITER = re.compile(r"[^。；（]{0,12}?(?:记者|笔者)(?!会)")  # but （记者 某某）
_LEADS_ON = re.compile("(?:同志|先生|女士)?的?(?:带领|引领|率领|引导)下")
_PARTED = re.compile("分别|分头|分赴|[分各][为成]?[^，。；]{0,4}组")
_WORKS_THERE = re.compile(  # 某厂+下岗职工某某家
    "的?(?:[下退离]岗|离?退休|困难|特困|在职|原)*(?:老)?(?:职工|工人|员工|教师|老师|医生|护士|干部|党员|[厂校院所站]长|经理)[一-鿿]{2,4}?(?:的?家|等)"
)
_TITLED = re.compile(
    "的?(?:资深|著名|知名|特聘|博士生?|首席)*(?:院士|教授|副教授|研究员|专家|学者|导师)(?!楼|工作站|团|组|讲堂|公寓)"
)
_ABOUT = ("就", "就在", "就到", "围绕", "围绕在")  # 就+在某镇设厂达成意向
_AGREED = re.compile("[^，。；]*?(?:达成|签[订署]|意向|协议|交换(?:了)?意见|磋商|协商|商谈|洽谈)")
_TITLE = 30  # characters of posts between a body and the name of who holds them
_HE = re.compile("[他她]|一行|客人|" + any_of("teams"))
_BUSY = re.compile("(?:正|早已|已经|还)?(?:在|忙)")  # 镇长某某+正在田里: about his own work
_KIN = re.compile("(?:的|同志)?(?:夫人|妻子|爱人|丈夫|父亲|母亲|儿子|女儿|秘书)")
_TOWNS = ("镇", "乡", "街道", "苏木")
_NOT_YET = re.compile(any_of("planned", "planned_before", "denied") + NO_PAPER)


@cache
def _model(file: Path) -> Any:
    if not file.exists():
        raise DataError(f"{file.name}: no such model", "Make it by `make models`")
    tagger = pycrfsuite.Tagger()
    tagger.open(str(file))
    return tagger


def likelihoods(file: Path, features: list[list[str]]) -> list[float]:
    """How likely each item of a sequence is a YES."""
    model = _model(file)
    model.set(features)
    return [float(model.marginal(YES, at)) for at in range(len(features))]


def with_learned(frame: Frame, found: Iterable[Going], least: float = LEAST) -> list[Going]:
    """The goings that the patterns found in an article, with those that they missed, in the order of the text."""
    goings = list(found)
    for going in list(_learned(frame, goings, least)):
        later = (n for n, other in enumerate(goings) if other.at > going.at and frame.zone(other.at) != "headline")
        goings.insert(next(later, len(goings)), going)
    return goings


def _learned(frame: Frame, found: Sequence[Going], least: float) -> Iterator[Going]:
    """Goings to places to which no other one leads, by those who are likely to have gone there."""
    around = Surroundings(frame)
    if not around.places or not around.people:
        return
    told = [place.mention.text for going in found for place in going.places]
    for place, likely in zip(around.places, likelihoods(VISITED, around.of_places()), strict=True):
        if likely < least or frame.zone(place.start) not in ("body", "caption") or frame.quoted(place.start):
            continue
        if _is_no_stop(frame, place) or any(same_place(place.mention.text, other) for other in told):
            continue
        asked = max(least, REFUSED) if _was_seen(frame, place) else least
        visitors = _visitors(around, place) if likely >= asked else []
        if likely < REFUSED and not any(visitor.mention.label == "OFFICIAL" for visitor in visitors):
            continue  # others seldom go anywhere
        if visitors and _act_there(frame, place, visitors, found):
            above = [p for p in _lies_in(around, place) if not any(same_place(p.mention.text, other) for other in told)]
            told += [p.mention.text for p in (*above, place)]
            yield Going(visitors, [*above, place], place.start, "stated", "visits.learned", None)


def _lies_in(around: Surroundings, place: Located) -> list[Located]:
    """The county and the town printed right before a place: who went there was in them."""
    found: list[Located] = []
    for above in reversed([p for p in around.places if p.end <= place.start]):
        joint = around.frame.text[above.end : (found[0] if found else place).start]
        if joint not in ("", "的") or not (above.mention.label == "COUNTY" or above.mention.text.endswith(_TOWNS)):
            break
        found.insert(0, above)
    return found if not found or found[0].mention.text not in around.frame.home_names else found[1:]


def _visitors(around: Surroundings, place: Located) -> list[Located]:
    """Who is likely to have gone to a place: the likeliest one, with those named in a row with that one who are likely too,
    in the order of the text; nobody where others are about as likely.
    """
    escorts = shown_round_by(around.frame, around.frame.sentence(place.start)[0], place.start)
    chances = {
        person: likelihoods(VISITORS, [around.of_candidate(place, person, rank)])[0]
        for rank, person in enumerate(around.candidates(place))
        if person.mention.text not in escorts and not _KIN.match(around.frame.text, person.end)
        if not _TAKEN.search(around.frame.text, around.frame.sentence(person.start)[0], person.start)
        if not _guides(around.frame, person)
    }
    first = max(chances, key=lambda person: chances[person], default=None)
    if first is None or chances[first] < SOMEBODY:
        return []
    row = [p for p in chances if chances[p] >= SOMEBODY and (p is first or _in_a_row(around.frame, first, p))]
    share = sum(chances[p] for p in row) / sum(chances.values())
    return sorted(row, key=lambda person: person.start) if share >= SHARE else []


def _guides(frame: Frame, person: Located) -> bool:
    """在讲解员某某的带领下，考察团来到某镇: who shows others round, and heads none of them."""
    return _LEADS_ON.match(frame.text, person.end) is not None and not may_head(frame, person)


def _in_a_row(frame: Frame, one: Located, other: Located) -> bool:
    """Whether two people stand in one printed list."""
    first, last = sorted((one, other), key=lambda person: person.start)
    return first in name_list_before(frame, last)


def _act_there(frame: Frame, place: Located, visitors: list[Located], found: Sequence[Going]) -> bool:
    """Whether the words about a place may tell of those who may have gone there: not of a team whose lead none of them is
    known to be, nor, between the place and their name, of another place, nor only of somebody else who is no official.
    """
    start, end = frame.sentence(place.start)
    names = {visitor.mention.text for visitor in visitors}
    foot = frame.tagged.text.part_at(place.start).end
    rest = frame.between(start, foot, PEOPLE)
    team = visit_patterns()["team"].search(frame.text, start, end)
    named = [person for person in rest if person.mention.text in names]
    if team and not (named and named[0].start < end):
        return any(visitor.mention.text in names for going in found for visitor in going.visitors)
    if named and place.end <= named[0].start < end and not any(v.start < place.start for v in named):
        return not any(p.start > place.end + 1 for p in frame.between(place.end, named[0].start, ("COUNTY", "PLACE")))
    if named or _HE.search(frame.text, start, foot):
        return True
    if not rest:
        return OTHERS_ACT.match(frame.text, place.end) is None
    return rest[0].mention.label == "OFFICIAL" and not _BUSY.match(frame.text, rest[0].end)


def _is_no_stop(frame: Frame, place: Located) -> bool:
    """Whether words tell that nobody named went to a place, or that it can't be said who did."""
    if place.mention.text in frame.home_names or place.mention.text in words(FILE, "not_visited") or nameless(place):
        return True
    start, end = frame.sentence(place.start)
    if _NOT_YET.search(frame.text, start, end) or _PARTED.search(frame.text, start, end):
        return True
    if _NO_GOING_BEFORE.search(frame.text, start, place.start) or CROWDS.match(frame.text, place.end, end):
        return True
    if frame.text[start : place.start].endswith(_ABOUT) and _AGREED.match(frame.text, place.end):
        return True
    if any(post.start == place.end for post in frame.between(place.end, place.end + _TITLE, ("POST",))):
        return True  # 沐县+副县长某某
    body = place.mention.label in ("COMPANY", "ORG", "AGENCY")
    works = body and (_WORKS_THERE.match(frame.text, place.end) or _whose_name_follows(frame, place))
    if works or only_its_water(frame, place) or visit_patterns()["spoken_of"].match(frame.text, place.end):
        return True
    return _NO_STOP_BEHIND.match(frame.text, place.end) is not None or _others_go(frame, start, place)


def _whose_name_follows(frame: Frame, body: Located) -> bool:
    """Whether a body only tells whose head or member is named right behind it: 某工程院+院士某某, 某公司+董事长某某."""
    behind = frame.between(body.end, body.end + _TITLE, PEOPLE)
    return (bool(behind) and post_start(frame, behind[0]) <= body.start) or _TITLED.match(
        frame.text, body.end
    ) is not None


def _others_go(frame: Frame, start: int, place: Located) -> bool:
    """Whether it is the writer, a body, or people without names, of whom the words before a place tell."""
    clause = max(start, *(frame.text.rfind(mark, start, place.start) + 1 for mark in "，；"))
    writer = _WRITER.match(frame.text, start)
    if writer and not frame.between(start, writer.end(), PEOPLE):
        return True
    if frame.between(clause, place.start, PEOPLE):
        return False
    body = next(iter(frame.between(clause, place.start, ("AGENCY",))), None)
    acts = body is not None and body.start == clause and _ACTS.match(frame.text, body.end)
    return bool(acts or _OTHERS.match(frame.text, clause))


def _was_seen(frame: Frame, place: Located) -> bool:
    """Whether a verb or a preposition of going stands right before a place, or a list of places: the patterns refused it."""
    at = place.start
    for earlier in reversed(frame.between(frame.sentence(place.start)[0], place.start)):
        if frame.text[earlier.end : at].strip(_LIST):
            break
        at = earlier.start
    return _SEEN.search(frame.text, max(0, at - 6), at) is not None
