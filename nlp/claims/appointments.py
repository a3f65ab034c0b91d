"""A frame in, posts told by verbs out: 任命…为, 免去…职务, 辞去, 当选为, 现任…拟任, 历任; each with its person and status."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.bodies import TERM, Held, former, held_at
from nlp.claims.careers import LISTING, career
from nlp.claims.congresses import elected
from nlp.claims.frame import FILE, PEOPLE, Frame, name_list_before
from nlp.claims.heads import BODIES
from nlp.claims.topics import in_brackets, is_topic, topic_before
from nlp.patterns import alternation, words
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

TITLES = "titles.yaml"
_GAPS = re.compile(r"[、和及兼]?(?:兼任?)?(?:驻)?|，(?:兼任?)?|的?(?:退休|离休)?|、?原|等")
_FROM = re.compile(r"(?:同志)?(?:由|从)原?")
_BRACKETS = r"(?:（[^）\n]{1,12}）)?(?:[两二三四五六七八九]位)?(?:同志)?"
_BEFORE = "(?:(?:在?(?:本次|此次|这次)?(?:任命|任职|提拔|调整|履新)|此|之)前)?"
_OWN = re.compile(
    r"[局院厅校所了]|(?:人民)?政府|(?:该|这家|这所|本)(?:公司|企业|集团|厂|局|厅|[学医]?[校院]|所|站|中心|协会|商会|学会|合作社)的?"
)
_LIST = 400  # characters from the head of a list of appointments or removals (任命：) to a name in it
_LONGEST_NAME = 20
_LONGEST_LED = 40  # characters up to the end of a name behind 的是 and what posts it has
_OPENING = 200  # characters within which an obituary says that it is one
_BY_VOTE = ("当选", "当选为", "兼任", "兼", "担任", "出任")
_BESIDE = re.compile("(?:、[^，。；、]{4,30}?任[一-鿿]{2,5})*的")  # 任组长、某某任副组长+的
_OFFICE = re.compile("(?:这)?(?:职务|一职|之职)")
_AND_THEN = re.compile(r"(?:职务|一职)?[，；、](?:并|同时|同意|另|拟|现|后|又|还)*")  # 任市委副书记，+提名为市长人选
_ARRIVES = re.compile("[到赴来派][^，。；]{0,30}$")
_SUCCEEDED = re.compile("(?:接替|接过|顶替|接了)[^，。；]{0,10}$")
_FEW = re.compile("[一-鿿]{1,4}")
_DAMAGED = re.compile(r"[一-鿿]{1,3}[省市县区].+")  # characters of a place that were not read as one, before its body


@cache
def _rules() -> dict[str, re.Pattern[str]]:
    verbs = {key: alternation(FILE, key) for key in ("serve", "served", "proposed", "leave", "appoint", "remove")}
    return {
        "verb": re.compile(
            rf"(?P<proposed>{verbs['proposed']}为?|(?<=[，；])为(?=[^，。；]{{2,24}}人选))|(?P<leave>{verbs['leave']})|(?P<served>{verbs['served']})"
            rf"|(?P<serve>{verbs['serve']})"
        ),
        "as": re.compile(rf"(?:等\d+[人名位])?{_BRACKETS}为"),
        "of": re.compile(rf"{_BRACKETS}的?"),
        "appoint": re.compile(verbs["appoint"]),
        "remove": re.compile(verbs["remove"]),
        "obituary": re.compile(alternation(FILE, "obituary")),
    }


def appointments(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """Each chain of posts that stands after a verb of office or after 某某为, 某某的, with its person."""
    yield from _listed(frame)
    yield from _told(frame)
    yield from _stripped(frame)


# 任命 X 为 Y; 免去 X 的 Y 职务 --------------------------------------------------------------------


def _listed(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    last: list[Held] = []
    for person in frame.mentions:
        if person.mention.label not in PEOPLE:
            continue
        named = _rules()["as"].match(frame.text, person.end)
        removed = _rules()["of"].match(frame.text, person.end)
        if named and (chain := chain_from(frame, named.end())):
            status: Status = "planned" if _is_plan(frame, person.start, chain[-1].post.end) else "stated"
            if chain[0].body is None and last and frame.sentence(last[0].post.start) == frame.sentence(person.start):
                chain = [replace(held, body=last[0].body) for held in chain]  # 甲为市政协副主席，乙、丙为常务委员
            chain = elected(frame, chain, person.start)
            last = chain
            for one in name_list_before(frame, person):
                yield _with(chain, status, change=_is_change(frame, person.start)), one
        elif removed and (chain := chain_from(frame, removed.end())) and _is_removal(frame, person, chain):
            yield _with(chain, "former", change=True), person


def _stripped(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """某某任甲镇镇长；免去其乙局副局长职务: whoever was named last in the paragraph."""
    for found in re.finditer("免去其", frame.text):
        chain = chain_from(frame, found.end())
        people = frame.between(frame.tagged.text.part_at(found.start()).start, found.start(), PEOPLE)
        if chain and people and _OFFICE.match(frame.text, chain[-1].post.end):
            yield _with(chain, "former", change=True), people[-1]


def _is_plan(frame: Frame, start: int, end: int) -> bool:
    around = frame.text[max(0, start - 6) : start] + frame.text[end : end + 4]
    return bool(re.search(r"提名|拟|人选|候选", around))


def _is_removal(frame: Frame, person: Located, chain: list[Held]) -> bool:
    """Whether 某某的…职务 stands in a list of removals."""
    if not _OFFICE.match(frame.text, chain[-1].post.end):
        return False
    return bool(_rules()["remove"].search(frame.text, max(0, person.start - _LIST), person.start))


def _is_change(frame: Frame, start: int) -> bool:
    """Whether 某某为…局长 stands after 任命, 选举 and the like, or alone in a line of their list."""
    alone = frame.tagged.text.part_at(start).start == start or frame.text[start - 1] == "；"
    return alone or bool(_rules()["appoint"].search(frame.text, max(0, start - _LIST), start))


def _with(chain: list[Held], status: Status, *, change: bool) -> list[Held]:
    return [
        replace(held, status=status if held.status == "stated" else held.status, change=change and status != "denied")
        for held in chain
    ]


# verbs --------------------------------------------------------------------------------------------


def _told(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    past = _rules()["obituary"].search(frame.text, 0, _OPENING) is not None
    last: list[Held] = []
    told_of: list[Located] = []
    told_to = 0
    for found in _rules()["verb"].finditer(frame.text):
        read = career if found.group() in LISTING else chain_from
        chain = read(frame, found.end())
        if not chain or any(m.start < found.end() and found.start() < m.end for m in frame.mentions):
            continue  # 任 of 主任
        end = chain[-1].post.end
        goes_on = _AND_THEN.fullmatch(frame.text, told_to, found.start()) is not None
        people = _led(frame, found.group(), end) or (
            told_of if goes_on and told_of else _subjects(frame, found, past=past)
        )
        told_of, told_to = people, end
        behind = frame.text[end : end + 1]
        if (found.group() in words(FILE, "being") and behind not in ("，", "的")) or (
            found.group() in ("是", "系") and behind == "的" and not _led(frame, found.group(), end)
        ):
            continue  # 作为县长助手; 是县长的合适人选
        gone = [one for one in people if _SUCCEEDED.search(frame.text[max(0, one.start - 14) : one.start])]
        if gone:
            yield from ((_with(chain, "former", change=False), one) for one in gone)
            people = _successor(frame, gone[0])
        if not people:
            continue
        status = _status_of(frame, found, chain[-1].post.end, past=past)
        if found.group() in _BY_VOTE:
            chain = last = _in_turn(frame, elected(frame, chain, found.end()), last)
        chain = _of_team(frame, found, chain)
        yield from _from_office(frame, found, people)
        change = not past and bool(found["leave"] or found["proposed"] or found.group() in words(FILE, "changes"))
        chain = _with(chain, status, change=change)
        bodies = _listed_bodies(frame, found.end(), chain)
        if bodies > 1:  # 甲、乙卸任云州、海州市委书记: each of one, in turn
            people = people[-1:] if len(people) == bodies else []
        if len(people) > 1 and len(chain) > 1 and frame.text.endswith("分别", 0, found.start()):
            if len(people) == len(chain):  # 甲、乙分别任主席、副主席
                yield from (([held], person) for held, person in zip(chain, people, strict=True))
            continue
        yield from ((chain, person) for person in people)


def _listed_bodies(frame: Frame, start: int, chain: list[Held]) -> int:
    """How many places and bodies stand in one list with the body of the only post: 海州、云州+市委书记; else none."""
    body = chain[0].body
    if len(chain) != 1 or body is None or body.start < start or body.mention.label != "AGENCY":
        return 0
    before = frame.between(start, body.start, ("PLACE", "COUNTY", "AGENCY"))
    marks = frame.text[start : body.start]
    for mention in before:
        marks = marks.replace(mention.mention.text, "", 1)
    return len(before) + 1 if before and not marks.strip("、和及") and marks else 0


def _successor(frame: Frame, gone: Located) -> list[Located]:
    """Whom a sentence is about that tells whose office was taken over: 某某接替+某某担任县长."""
    start, _ = frame.sentence(gone.start)
    before = frame.between(start, gone.start, PEOPLE)
    return before[:1] if before and is_topic(frame, before[0], start) else topic_before(frame, start)


def _in_turn(frame: Frame, chain: list[Held], last: list[Held]) -> list[Held]:
    """甲当选村委会主任，乙当选委员: both of the body that the sentence names once."""
    if (
        chain[0].body is not None
        or not last
        or frame.sentence(last[0].post.start) != frame.sentence(chain[0].post.start)
    ):
        return chain
    return [replace(held, body=last[0].body) for held in chain]


def _of_team(frame: Frame, found: re.Match[str], chain: list[Held]) -> list[Held]:
    """由副市长某某任组长的+市督查组: the post is in the body behind it."""
    beside = _BESIDE.match(frame.text, chain[-1].post.end)
    end = beside.end() if beside else 0
    behind = frame.between(end, end + _LONGEST_NAME, ("AGENCY", "ORG"))[:1]
    led = re.search("由[^，。；]{2,60}$", frame.text[max(0, found.start() - 62) : found.start()])
    if not led or len(chain) != 1 or not behind or behind[0].start != end:
        return chain
    return [replace(chain[0], body=behind[0], of_seat=False)]


def _led(frame: Frame, verb: str, end: int) -> list[Located]:
    """Who is told of behind the posts: 时任云溪县县长的+某某, 作为云溪县县长，+某某, 接任县长的是+某某."""
    links = "的|，" if verb in words(FILE, "being") else "的(?:正是|则是|是)?"
    for person in frame.between(end, end + _LONGEST_LED, PEOPLE)[:1]:
        gap = frame.text[end : person.start]
        for mention in frame.between(end, person.start):
            gap = gap.replace(mention.mention.text, "", 1)
        if re.fullmatch(links + rf"(?:{former()}|{alternation(FILE, 'present')})?、*", gap):
            return [person]
    return []


def _from_office(frame: Frame, found: re.Match[str], people: list[Located]) -> Iterator[tuple[list[Held], Located]]:
    """某某由甲局局长调任…: the office that is left."""
    gap = _FROM.match(frame.text, people[-1].end, found.start())
    told = chain_from(frame, gap.end()) if gap else []
    chain = [held for held in told if held.post.end <= found.start()]
    if chain and chain[-1].post.end == found.start():
        for person in people:
            yield _with(chain, "former", change=False), person


def _status_of(frame: Frame, found: re.Match[str], end: int, *, past: bool) -> Status:
    start, stop = frame.sentence(found.start())
    lead = frame.text[max(start, found.start() - 6) : found.start()]
    if re.search(r"是否(?:已经?)?$|传言?$", lead):
        return "denied"
    if found["leave"] or found["served"]:
        return "former"
    if found["proposed"] or re.match(r"(?:人选|候选人)", frame.text[end:]):
        return "planned"
    ago = found.group() in ("任", "担任") and re.search(
        "(?:此前|之前|早前)，?[一-鿿]{2,4}$", frame.text[start : found.start()]
    )
    then = (
        ago
        or re.search(r"(?<!同)时$|曾(?:经)?(?:先后)?$|此前$|之前$|先后$|生前$|任命?前(?:分别)?$|[此之]前分别$", lead)
        or re.match("期间" if _ARRIVES.search(frame.text, start, found.start()) else "期间|时，", frame.text[end:stop])
    )
    ended = re.search(
        r"(?:至|到|—|-)\d{4}年(?:\d{1,2}月)?(?:，[一-鿿·]{2,4})?$", frame.text[start : found.start()]
    )  # 2011年3月至2016年2月任
    return "former" if then or past or ended else "stated"


def _subjects(frame: Frame, found: re.Match[str], *, past: bool) -> list[Located]:
    """Of whom a verb of office is told: who stands right before it, else whom the sentence (or the one before) is about."""
    start, _ = frame.sentence(found.start())
    for mark in "：；":  # 公示如下：某某，现任…；某某，现任…
        opened = frame.text.rfind(mark, start, found.start()) + 1
        if frame.between(max(start, opened), found.start(), PEOPLE):
            start = max(start, opened)
    before = [p for p in frame.between(start, found.start(), PEOPLE) if not in_brackets(frame, start, p)]
    if before:
        gap = frame.text[before[-1].end : found.start()]
        if found.group() in words(FILE, "changes") and _FROM.match(gap) and "，" not in gap:
            return name_list_before(frame, before[-1])
        if re.fullmatch(
            _BRACKETS
            + r"(?:等\d*[人名位](?:同志)?)?，?(?:[以获]得?\d+票，?)?(?:以?[全高]票|受聘|被聘|此前|曾经?|先后|已|现|则|均|也|，|，现)?"
            + _BEFORE
            + "(?:分别)?",
            gap,
        ):
            return name_list_before(frame, before[-1])
        if found["leave"] and re.fullmatch(r"[^，。；]{0,14}", gap):
            return [before[-1]]
        topic = before[0] if is_topic(frame, before[0], start) else None
        return [topic] if topic and (len(before) == 1 or _opens_clause(frame, found, start)) else []
    if re.fullmatch(_BEFORE + "分别", frame.text[start : found.start()]):  # 提拔了两人：甲、乙。+任命前分别任…
        earlier = frame.between(frame.tagged.text.part_at(start).start, start, PEOPLE)[-1:]
        ends = earlier and frame.text[earlier[0].end : start].strip("\n ") == "。"
        return name_list_before(frame, earlier[0]) if ends else []
    if not _opens_clause(frame, found, start):
        return []
    return frame.between(0, start, PEOPLE)[:1] if past else topic_before(frame, start)


def _opens_clause(frame: Frame, found: re.Match[str], start: int) -> bool:
    """Whether the verb stands at the head of a clause, with at most a time or a pronoun before it."""
    clause = re.split(r"[，；：]", frame.text[start : found.start()])[-1]
    return bool(
        re.fullmatch(
            r"(?:他|她)?(?:(?:[^，。]{0,8}?|[\d年月日至到—-]{0,22})[年月日春夏秋冬后时初末起今])?(?:他|她)?(?:曾经?|先后|又|还|也|并|被|被任命为)?",
            clause,
        )
    )


def _of_own(gap: str, first: bool) -> bool:
    """Whether the body of a chain is told by its kind alone, or not at all: 任+局+党组书记, 当选+新一届+会长."""
    term = rf"(?:{alternation(TITLES, 'terms')}|本届)?(?:[一-鿿]协|协会|商会|学会|理事会)?"
    return first and (_OWN.fullmatch(gap) is not None or re.fullmatch(term, gap) is not None)


def chain_from(frame: Frame, start: int) -> list[Held]:
    """Bodies and posts one after another from an offset."""
    chain: list[Held] = []
    at = start
    for mention in frame.between(start, start + 90):
        gap = frame.text[at : mention.start]
        damaged = (
            mention.mention.label == "AGENCY"
            and _FEW.fullmatch(gap) is not None
            and _DAMAGED.fullmatch(gap + mention.mention.text)
        )
        term = at > start and TERM.fullmatch(gap) is not None
        if mention.mention.label in PEOPLE or not (
            _GAPS.fullmatch(gap) or damaged or term or _of_own(gap, at == start)
        ):
            break
        if gap.startswith("，") and mention.mention.label != "POST":
            break
        if gap.startswith("的") and mention.mention.label != "POST":
            break
        if mention.mention.label == "POST":
            held = held_at(frame, mention, chain)
            chain.append(replace(held, status="former") if gap.endswith(("退休", "离休", "原")) else held)
            if chain[0].body is None and gap.startswith(("该", "本", "这")):
                return []  # of one that was not read
        elif mention.mention.label not in BODIES:
            break
        at = mention.end
    if chain and frame.text.startswith("单位", at):
        return []  # 成为市商会副会长+单位
    of_another = chain and any(m.start == at for m in frame.between(at, at + _LONGEST_NAME, PEOPLE))
    return [] if of_another else chain  # 为县长某某撑伞
