"""A frame in, HOLDS_POST claims out: chains of bodies and posts before a name, and what is told of a person's posts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.claims.appointments import appointments
from nlp.claims.beside import beside_names, by_whom
from nlp.claims.bodies import Held, former, held_at
from nlp.claims.frame import FILE, PEOPLE, Frame
from nlp.claims.heads import BODIES
from nlp.patterns import alternation, words
from zhengpu.records import SEAT_RULE, Claim, Status

if TYPE_CHECKING:
    from nlp.reader import Located

_DISMISSED = re.compile(
    "(?:(?!通报|宣布|介绍|说|指出|表示|强调|透露|查处|责令|名[村党干责公领]|其中|责任人|干部|会计|原来|等人|[有相]关)[^。；]){2,70}?，(?:并|已|现已|均)?被(?:依法|就地|当场|予以)?(?:免职|撤职|罢免|免去(?!其?兼任)[^，。；]{0,12}职务|撤销[^，。；]{0,12}职务|开除公职)"
)
# What those who held an office head afterwards.
_AFTERWARDS = ("会长", "副会长", "名誉会长", "理事长", "秘书长", "顾问")
_NO_LONGER = re.compile(r"^(?:原|前|老(?![年龄干]))")
_OF_BRANCH = re.compile("(?:村|社区)(?:党[总支委]|支部|村?委会|居委会)")  # 卧云村、柳湾村党支部+书记甲、乙
_LEARNED = "[一-鿿]{0,4}?(?:副?教授|研究员|博士|硕士|专家|(?:农艺|畜牧|兽医|经济|工程|会计|统计|[主住]?[治任]?医)师)"
_DEPUTY = "(?:全国|[省市县区旗州]|自治区)?(?:人大代表|政协委员|党代表)"
_TO_BE = "(?:预备)?候选人|人选"
_AWARD = re.compile("优秀|十佳|最美|先进|模范|标兵|百佳|杰出")
_HONOUR = 8  # characters before a body in which an award is told
_SQUAD = re.compile("[大支中总]队$")  # 县交警大队+长 is a 大队长
_ONE_HEAD = re.compile("[省市县区旗州盟]长")
_HEADS_OF = {
    "主席": re.compile("政协$"),
    "主任": re.compile("人大(?:常委会)?$"),
    "书记": re.compile("[省市县区旗州]委$"),
}
TITLES = "titles.yaml"
_LONGEST_BODY = 40
_FARTHEST_BODY = 80  # characters before a post within which the sentence that names its body is shown as well
_IN_TURN = ("AGENCY", "ORG", "COMPANY")


def post_claims(frame: Frame) -> Iterator[Claim]:
    """Who holds which post, as the article states it; what somebody has got is not told as planned besides."""
    found = [
        *_before_names(frame),
        *appointments(frame),
        *_behind_names(frame),
        *beside_names(frame),
        *by_whom(frame),
    ]
    told = [(person.mention.text, held) for chain, person in found for held in chain]
    got = {(name, *_office(held)) for name, held in told if held.status == "stated" and held.change}
    for chain, person in found:
        for held in chain:
            body = held.body
            if body is None or (held.post.mention.text in words(TITLES, "sittings") and body.end != held.post.start):
                continue
            if held.status == "planned" and (
                (person.mention.text, *_office(held)) in got
                or _AWARD.search(frame.text, max(0, min(body.start, held.post.start) - _HONOUR), held.post.start)
            ):
                continue  # 全国优秀+县委书记人选
            title = _NO_LONGER.sub("", held.post.mention.text)
            claim = frame.make(
                "HOLDS_POST",
                person,
                body,
                _told_at(frame, chain[0], held, person),
                SEAT_RULE if held.of_seat else "posts.chain",
                post=title,
                status="former" if title != held.post.mention.text else held.status,
                date=frame.date_at(max(person.start, held.post.start)),
                event=f"{frame.tagged.article.id}/{person.mention.text}/{title}" if held.change else None,
            )
            if claim:
                yield claim


def _told_at(frame: Frame, first: Held, held: Held, person: Located) -> tuple[int, int]:
    """Where the article says a post: from the first of its row to the name, or behind it; with the body named shortly before."""
    start, end = min(first.post.start, held.post.start, person.start), max(held.post.end, person.end)
    body = first.body
    near = body is not None and frame.tells_of(body) and start - _FARTHEST_BODY <= body.start < start
    return (body.start if body and near else start), end


def _office(held: Held) -> tuple[str, str]:
    """A post and its body as printed."""
    return held.post.mention.text, held.body.mention.text if held.body else ""


def _before_names(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """Chains that stand right before a name."""
    people = {m.start: m for m in frame.mentions if m.mention.label in PEOPLE}
    chain: list[Held] = []
    for mention in _posts(frame):
        if chain and (not _continues(frame, chain[-1].post.end, mention.start) or _is_told(frame, chain, mention)):
            chain = []
        held = held_at(frame, mention, chain)
        chain.append(replace(held, status=_status(frame, held, chain)))
        apart = None if _is_made(frame, chain[0]) else _spaced(frame, people, mention.end)
        person = people.get(mention.end) or apart
        if person is not None:
            chain = _filled(_without_honours(frame, chain))
            if _is_dismissed(frame, person):
                chain = [replace(held, status="former") for held in chain]
            named = _sharing(frame, person)[: 1 if _held_by_one(chain[-1]) and not _is_in_turn(frame, chain) else None]
            bodies = _bodies_in_turn(frame, chain)
            if len(bodies) == len(named) > 1:
                yield from (([replace(chain[0], body=body)], one) for body, one in zip(bodies, named, strict=True))
            else:
                yield from ((chain, one) for one in named[-1 if _is_in_turn(frame, chain) else 0 :])
            chain = []


def _is_dismissed(frame: Frame, person: Located) -> bool:
    """Whether somebody is told to have lost the post just printed: 所长某某优亲厚友，受到警告处分，并被免职."""
    _, end = frame.sentence(person.start)
    found = _DISMISSED.match(frame.text, person.end, end)
    return found is not None and not frame.between(person.end, found.end(), PEOPLE)


def _filled(chain: list[Held]) -> list[Held]:
    """A chain whose first posts, of the Party, are of the body that a later one told: 法院开会，党组书记+院长某某."""
    told = next((held for held in chain if held.body is not None), None)
    if told is None or told.of_seat:
        return chain
    body = told.body
    return [
        replace(held, body=body) if held.body is None and held.post.mention.text.startswith("党") else held
        for held in chain
    ]


def _without_honours(frame: Frame, chain: list[Held]) -> list[Held]:
    """A chain without the posts that only an honour names: 全国优秀县委书记、+云溪县委书记某某."""
    if len(chain) == 1:
        return chain
    honours = words(FILE, "honours")
    firsts = [held.body if held.body and held.body.end == held.post.start else held.post for held in chain]
    told = [held for held, first in zip(chain, firsts, strict=True) if not frame.text.endswith(honours, 0, first.start)]
    return told or chain


def _behind_names(frame: Frame) -> Iterator[tuple[list[Held], Located]]:
    """Titles by which people are called: 县水利局卜建业局长."""
    people = {m.end: m for m in frame.mentions if m.mention.label in PEOPLE}
    starts = {m.start for m in people.values()}
    for post in frame.mentions:
        person = people.get(post.start) if post.mention.label == "POST" and post.end not in starts else None
        if person is None or any(m.end == person.start for m in frame.between(0, person.start, ("POST",))[-1:]):
            continue
        before = frame.between(max(0, person.start - _LONGEST_BODY), person.start, _IN_TURN)
        held = Held(post, before[-1]) if before and before[-1].end == person.start else held_at(frame, post, [])
        yield [held], person


def _posts(frame: Frame) -> list[Located]:
    """Posts in order, with those that share a character with their body: 县水利局+长 is a 局长."""
    found = [m for m in frame.mentions if m.mention.label == "POST"]
    people = {m.start for m in frame.mentions if m.mention.label in PEOPLE}
    for body in frame.mentions:
        at = body.end
        ends = at + 1 in people or frame.text[at + 1 : at + 2] == "、"
        if body.mention.label in ("AGENCY", "COUNTY") and ends and frame.text[at] == "长":  # 云溪县+长某某, too
            head = _SQUAD.search(body.mention.text)
            text = (head.group() if head else body.mention.text[-1]) + "长"
            mention = body.mention.model_copy(update={"text": text, "label": "POST"})
            found.append(replace(body, mention=mention, start=at, end=at + 1))
    return sorted(found, key=lambda m: m.start)


def _sharing(frame: Frame, first: Located) -> list[Located]:
    """The names that share the posts before the first: 副主任甲、乙、丙."""
    people = [first]
    for mention in frame.between(first.end, first.end + 80):
        gap = frame.text[people[-1].end : mention.start]
        if mention.mention.label not in PEOPLE or not re.fullmatch(r"(?:（[^）]{1,8}）)?、", gap):
            break
        people.append(mention)
    return [one for one in people if one is first or not _has_own_post(frame, one)]


def _has_own_post(frame: Frame, person: Located) -> bool:
    """Whether an earlier sentence named somebody with a post: 某公司总经理乙出席。副县长甲、乙签字: 乙 is no 副县长."""
    named = [m for m in frame.between(0, person.start, PEOPLE) if m.mention.text == person.mention.text]
    return any(m.end == p.start for p in named for m in frame.between(max(0, p.start - 12), p.start, ("POST",)))


def _bodies_in_turn(frame: Frame, chain: list[Held]) -> list[Located]:
    """The bodies of 县财政局、县水利局局长甲、乙, when one post stands right behind a list of bodies of a kind."""
    body = chain[0].body
    if len(chain) != 1 or body is None or body.end != chain[0].post.start or body.mention.label not in _IN_TURN:
        return []
    bodies = [body]
    of_village = "PLACE" if _OF_BRANCH.search(body.mention.text) else ""
    for mention in reversed(frame.between(max(0, body.start - 90), body.start)):
        village = mention.mention.label == of_village and mention.mention.text.endswith(("村", "社区"))
        if (mention.mention.label != body.mention.label and not village) or frame.text[
            mention.end : bodies[0].start
        ] not in ("、", "和"):
            break
        bodies.insert(0, mention)
    return bodies


def _is_in_turn(frame: Frame, chain: list[Held]) -> bool:
    """Whether names share a post in turn (莘县、冠县县委书记甲、乙): then the body named is the last one's."""
    body = chain[0].body
    if body is None or body.mention.label not in ("AGENCY", "COUNTY"):
        return False
    return any(frame.text[m.end : body.start] in ("、", "和") for m in frame.between(0, body.start, ("COUNTY",))[-1:])


def _held_by_one(held: Held) -> bool:
    """Whether a body has one holder of a post, so that further names behind it are of others whose 副 was lost or left
    out: 市政协主席甲、乙、丙.
    """
    body, post = held.body.mention.text if held.body else "", held.post.mention.text
    return bool(_ONE_HEAD.fullmatch(post)) or any(post == head and of.search(body) for head, of in _HEADS_OF.items())


def _spaced(frame: Frame, people: dict[int, Located], end: int) -> Located | None:
    """The name behind a post with only a blank, a colon or 退休干部 between."""
    aside = alternation(FILE, "retired")
    sent = alternation(TITLES, "sent")
    gap = re.compile(
        rf"[\s：]+|(?<=第一书记)”|{_TO_BE}|（?兼）?|、{_LEARNED}|、{_DEPUTY}|[、，]{aside}|（[^）]{{1,8}}）|、[^，。；、\n]{{2,16}}?{sent}"
    ).match(frame.text, end)
    person = people.get(gap.end()) if gap and gap.end() > end else None
    if person and frame.between(end, person.start, ("POST",)):
        return None  # 副总经理、总工程师+某某
    if person and "\n" in frame.text[end : person.start] and _named_before(frame, person):
        return None  # another paragraph begins with him or her
    return person


def _named_before(frame: Frame, person: Located) -> bool:
    return any(m.mention.text == person.mention.text for m in frame.between(0, person.start, PEOPLE))


def _continues(frame: Frame, end: int, start: int) -> bool:
    gap = frame.text[end:start]
    for body in frame.between(end, start, BODIES):
        gap = gap.replace(body.mention.text, "", 1)
    if "、" in gap or "，" in gap:
        gap = re.sub(r"\s", "", gap)
    times = rf"(?:{former()}|{alternation(FILE, 'present')})?"
    if frame.between(start, end, PEOPLE):
        return False
    return bool(
        re.fullmatch(
            rf"(?:之一)?[、，]?(?:兼任?|及|和)?{times}|(?:、(?:(?![与和同及对向在到由])[一-鿿]){{0,14}}){{1,3}}", gap
        )
    )


def _is_told(frame: Frame, chain: list[Held], following: Located) -> bool:
    """Whether a chain is what someone named before was made: 甲当选主席，某公司经理乙."""
    first = chain[0].body if chain[0].body and chain[0].body.end == chain[0].post.start else chain[0].post
    told = re.search(alternation(FILE, "serve") + "$", frame.text[max(0, first.start - 6) : first.start])
    if told is None:
        return False
    verb = first.start - len(told.group())
    of_other = any(m.end == verb for m in frame.between(max(0, verb - 8), verb, PEOPLE))  # 甲任组长、县长乙任副组长
    return of_other or "，" in frame.text[chain[-1].post.end : following.start]


def _is_made(frame: Frame, first: Held) -> bool:
    """Whether a chain is what somebody before it became (当选某省省长): a name after a blank is another one's."""
    at = first.body if first.body and first.body.end == first.post.start else first.post
    return bool(re.search(alternation(FILE, "changes") + "$", frame.text[max(0, at.start - 6) : at.start]))


def _status(frame: Frame, held: Held, chain: list[Held]) -> Status:
    """Whether the words before a post (or its body) speak of the past or of a plan; else as the post before it."""
    present = alternation(FILE, "present")
    if re.compile(_TO_BE).match(frame.text, held.post.end):
        return "planned"
    first = held.body if held.body and re.match(r".{0,4}$", frame.text[held.body.end : held.post.start]) else held.post
    for at in (held.post, first):
        before = frame.text[max(0, at.start - 6) : at.start]
        if re.search(former() + "$", before):
            return "former"
        if re.search(present + "$", before):
            return "stated"
        if re.search(alternation(FILE, "proposed") + "$", before):
            return "planned"
        if re.search(alternation(FILE, "remove") + "[^，。]{0,4}$", before):
            return "former"
    society = held.body and held.body.end == held.post.start and held.post.mention.text in _AFTERWARDS
    if chain and society and chain[-1].body and frame.text[chain[-1].body.end : chain[-1].post.start] == "原":
        return "stated"  # 县政协原主席、+县商会会长某某: 原 is of the one post
    return chain[-1].status if chain else "stated"
