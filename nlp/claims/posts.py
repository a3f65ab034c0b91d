"""A frame in, HOLDS_POST claims out: chains of bodies and posts before a name, appointments and removals after one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE, PEOPLE, Frame
from nlp.patterns import alternation
from zhengpu.records import Claim, Status

if TYPE_CHECKING:
    from nlp.reader import Located

BODIES = ("AGENCY", "COUNTY", "PLACE", "COMPANY", "ORG")
_LEVEL_POST = re.compile(r"^(?:常务|第一|专职)?(?:副|代|代理)?(省长|市长|县长|区长|旗长|州长|盟长|镇长|乡长)$")
_FIRM_POSTS = ("董事长", "总经理", "经理", "总裁", "厂长")
_SUITS = {
    "局长": "局$",
    "院长": "院$",
    "校长": "学$|学校$|学院$|中专$",
    "园长": "园$",
    "所长": "所$",
    "站长": "站$",
    "馆长": "馆$",
    "会长": "会$",
    "理事长": "[社会]$",
    "行长": "行$",
    "社长": "社$",
    "台长": "台$",
    "主任": "委$|办$|办公室$|中心$|站$|会$",
    "董事长": "公司$|集团$",
    "总经理": "公司$|集团$",
    "经理": "公司$|集团$",
    "总裁": "公司$|集团$",
    "厂长": "厂$",
}
_OWN_LEVELS = "省市县区镇乡村旗党管"
_LEVELS = {
    "市": "市",
    "县": "县区市旗",
    "区": "区",
    "旗": "旗",
    "省": "省",
    "州": "州",
    "镇": "镇",
    "乡": "乡",
    "盟": "盟",
}


@dataclass
class Held:
    """A post with the body it belongs to."""

    post: Located
    body: Located | None


def post_claims(frame: Frame) -> Iterator[Claim]:
    """Who holds which post, as the article states it."""
    for chain, person, status in (*_before_names(frame), *_appointments(frame)):
        for held in chain:
            body = held.body
            if body is None:
                continue
            claim = frame.make(
                "HOLDS_POST",
                person,
                body,
                (chain[0].body.start if chain[0].body else held.post.start, person.end),
                "posts.chain",
                post=held.post.mention.text,
                status=status,
                date=frame.date_at(person.start),
            )
            if claim:
                yield claim


def _before_names(frame: Frame) -> Iterator[tuple[list[Held], Located, Status]]:
    """Chains that stand right before a name."""
    people = {m.start: m for m in frame.mentions if m.mention.label in PEOPLE}
    chain: list[Held] = []
    for mention in frame.mentions:
        if mention.mention.label != "POST":
            continue
        if chain and not _continues(frame, chain[-1].post.end, mention.start):
            chain = []
        chain.append(Held(mention, _body(frame, mention, chain)))
        person = people.get(mention.end) or _spaced(frame, people, mention.end)
        if person is not None:
            status = _status(frame, chain)
            for one in _sharing(frame, person):
                yield chain, one, status
            chain = []


def _sharing(frame: Frame, first: Located) -> list[Located]:
    """The names that share the posts before the first: 副主任甲、乙、丙."""
    people = [first]
    for mention in frame.between(first.end, first.end + 80):
        if mention.mention.label not in PEOPLE or frame.text[people[-1].end : mention.start] != "、":
            break
        people.append(mention)
    return people


def _spaced(frame: Frame, people: dict[int, Located], end: int) -> Located | None:
    gap = re.compile(r"[\s：]+|（?兼）?").match(frame.text, end)
    return people.get(gap.end()) if gap and gap.end() > end else None


def _continues(frame: Frame, end: int, start: int) -> bool:
    gap = frame.text[end:start]
    for body in frame.between(end, start, BODIES):
        gap = gap.replace(body.mention.text, "", 1)
    return bool(re.fullmatch(r"(?:之一)?[、，]?(?:兼任?|及|和)?", gap))


def _body(frame: Frame, post: Located, chain: list[Held]) -> Located | None:
    """The body right before a post; else that of the post before it in the chain; for 县长 the county itself."""
    level = _LEVEL_POST.match(post.mention.text)
    before = [m for m in frame.between(max(0, post.start - 40), post.start, BODIES) if m.end == post.start]
    if before:
        return before[-1]
    if level:
        return _division(frame, post, level[1][0], chain)
    if chain:
        return chain[-1].body
    return _suiting(frame, post) or _same_head(frame, post)


def _same_head(frame: Frame, post: Located) -> Located | None:
    """副主任甲、乙 after 市人大常委会主任某某主持: the body whose head was named just before."""
    head = next((h for h in ("主席", "主任", "局长", "书记") if post.mention.text in ("副" + h, "专职副" + h)), None)
    if head is None and post.mention.text != "秘书长":
        return None
    part = frame.tagged.text.part_at(post.start)
    for other in reversed(frame.between(max(part.start, post.start - 90), post.start, ("POST",))):
        if other.mention.text == head or (head is None and other.mention.text in ("主席", "主任", "副主席", "副主任")):
            return _chain_body(frame, other)
    return None


def _chain_body(frame: Frame, post: Located) -> Located | None:
    """The body at the head of the chain in which a post stands: 市政协+党组书记、主席."""
    start = post.start
    for mention in reversed(frame.between(max(0, post.start - 40), post.start)):
        if frame.text[mention.end : start] not in ("", "、", "，"):
            return None
        if mention.mention.label in ("AGENCY", "ORG"):
            return mention
        if mention.mention.label != "POST":
            return None
        start = mention.start
    return None


def _suiting(frame: Frame, post: Located) -> Located | None:
    """For a bare post the body of its kind last named in its sentence: 在某医院…与院长甲交流."""
    start, _ = frame.sentence(post.start)
    wanted = next((ending for ending in _SUITS if post.mention.text.endswith(ending)), None)
    if wanted is None:
        return None
    named = [
        m
        for m in frame.between(start, post.start, ("AGENCY", "COMPANY", "ORG"))
        if re.search(_SUITS[wanted], m.mention.text) or (wanted in _FIRM_POSTS and m.mention.label == "COMPANY")
    ]
    return named[-1] if named else None


def _division(frame: Frame, post: Located, level: str, chain: list[Held]) -> Located | None:
    """The county, town or city of a 县长, 镇长 or 市长: that of the body named with it, the home, the one last named."""
    named = [m for m in frame.page_mentions if m.mention.label in ("PLACE", "COUNTY")]
    body = chain[0].body.mention.text if chain and chain[0].body else ""
    own = [m for m in named if body and len(m.mention.text) >= 2 and body.startswith(m.mention.text.rstrip("市县区"))]
    if own:
        return _nearest(own, post)
    if body[:2] and body[0] not in _OWN_LEVELS and not any(body.startswith(name) for name in frame.home_names):
        return None  # of another place, which the page does not name by itself
    endings = _LEVELS[level]
    if level == "市" or frame.home_is_county:
        home = [m for m in named if m.mention.text in frame.home_names]
        if home or frame.home_names:
            return _nearest(home, post)
    exact = [m for m in named if m.mention.text[-1] in endings or (level in "县区旗" and m.mention.label == "COUNTY")]
    local = [m for m in exact if m.mention.article == post.mention.article]
    return _nearest(local, post)


def _nearest(named: list[Located], post: Located) -> Located | None:
    """The one last named before the post in its article, else the first of the article, else of the page."""
    here = [m for m in named if m.mention.article == post.mention.article]
    before = [m for m in here if m.start < post.start]
    return before[-1] if before else here[0] if here else named[0] if named else None


def _status(frame: Frame, chain: list[Held]) -> Status:
    first = chain[0].body if chain[0].body and chain[0].body.end == chain[0].post.start else chain[0].post
    before = frame.text[max(0, first.start - 6) : first.start]
    if re.search(alternation(FILE, "former") + "$", before) and not before.endswith("时任"):
        return "former"
    if re.search(alternation(FILE, "proposed") + "$", before):
        return "planned"
    if re.search(alternation(FILE, "remove") + "[^，。]{0,4}$", before):
        return "former"
    return "stated"


def _appointments(frame: Frame) -> Iterator[tuple[list[Held], Located, Status]]:
    """任命张三为县教育局局长; 免去李四的县水利局局长职务; 王五当选为县人大常委会主任."""
    appoint, remove, proposed = (alternation(FILE, key) for key in ("appoint", "remove", "proposed"))
    for person in frame.mentions:
        if person.mention.label not in PEOPLE:
            continue
        found = re.compile(
            rf"(?:（[^）]{{1,6}}）)?(?:同志)?(?:的|{appoint}|{remove}|{proposed}|，|现任|（){{1,3}}"
        ).match(frame.text, person.end)
        if not found or found.group() in ("，", "（", "的"):
            removed = frame.text[max(0, person.start - 4) : person.start].endswith(("免去", "免"))
            if not (found and found.group() == "的" and removed):
                continue
        chain = _chain_from(frame, found.end())
        if not chain:
            continue
        around = frame.text[max(0, person.start - 6) : found.end()]
        if re.search(remove, around):
            yield chain, person, "former"
        elif "拟" in around or "提名" in around or "候选" in frame.text[person.start : chain[-1].post.end + 4]:
            yield chain, person, "planned"
        else:
            yield chain, person, "former" if re.search(r"曾(?:任|担任)?$", around) else "stated"


def _chain_from(frame: Frame, start: int) -> list[Held]:
    """Bodies and posts one after another from an offset."""
    chain: list[Held] = []
    at = start
    for mention in frame.between(start, start + 60):
        gap = frame.text[at : mention.start]
        if gap not in ("", "、", "，", "兼", "兼任", "和") or mention.mention.label in PEOPLE:
            break
        if gap == "，" and mention.mention.label != "POST":
            break
        if mention.mention.label == "POST":
            chain.append(Held(mention, _body(frame, mention, chain)))
        elif mention.mention.label not in BODIES:
            break
        at = mention.end
    return chain
