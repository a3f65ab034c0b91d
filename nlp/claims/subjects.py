"""A frame and a stretch of its text in, the people out that stand where a subject stands, and where that is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, PLACES, Frame, name_list_before
from nlp.claims.goings import along_after, any_of
from nlp.claims.lead_ins import GO_TOGETHER, leads_up

if TYPE_CHECKING:
    from nlp.reader import Located

_CLAUSE = re.compile(r"[，。；！？：“”）】\n—▲◀■●◆◇★☆▼▽△◎○□▶►※]")
_UNREAD_BODY = re.compile(
    r"[^\W\d在到对向由与和给为是了的把被让请邀]{3,20}(?:[会社局厂院校司所团队部馆店站场]|中心|集团|银行|大学)"
)
_UNREAD_TITLE = "(?:督学|委员|代表|常委|成员|教授|院士|顾问|会员|专家)、"
_SETS_OUT = re.compile(
    "(?:同志)?(?:分别)?(?:(?:率|带领|带队)[^，。；、到在]{0,12})?(?:先后)?" + any_of("go", "look", "set_out")
)
_BOTH_GO = re.compile(  # 县长某某与局长某某结伴来到…; not 与…座谈
    "(?:同志)?(?:一行)?(?:结伴|先后|连着|接连|连续|专程|双双|驱车|冒雨|冒雪|首先|随后|又|还|也)*"
    + any_of("go", "go_phrases")
)
_REGION = re.compile("自治[区州]$")  # 自治区+副主席某某, where only the post was read
_SHOWS_CROWD = re.compile(
    "(?:同志)?(?:全程|一路)?陪同(?!下)[^，。；到赴在、]{0,8}?"
    + any_of("crowds", "guests_shown")
    + "(?:代表)?(?:一行)?(?=(?:先后|实地|依次|现场)*(?:到|赴|前往|深入|"
    + any_of("look", "purposes")
    + ")(?![团组]))"
)
_SHOWS_PARTY = re.compile("(?:同志)?(?:全程|一路)?陪同(?!下)[^，。；]{2,20}?(?=一行)")
_LONGEST_CAME = 40  # characters of what tells of somebody as one that came
_CAME = re.compile(  # 来我市考察的+省水利厅厅长某某
    "(?:专程|应邀|此前|日前|正在|正|当[日天])*(?:前来|来到|莅临|[来抵赴莅在]|(?<![受得接收看听遇碰感找等拿谈提])到)(?:(?![来抵赴到莅在])[^，。；：的]){1,14}"
    + any_of("purposes", "errands", "learns")
    + "(?:进行|开展|工作|活动|指导|情况|合作|项目|事宜|"
    + any_of("purposes", "errands", "learns")
    + ")*的$"
)
_MEMBERS = re.compile("(?:率领?|带领|带)由$")


def subject_people(frame: Frame, start: int, end: int) -> Iterator[list[Located]]:
    """The people, each list with its posts, that stand where a subject stands: at the start of a clause."""
    people = frame.between(start, end, PEOPLE)
    for at, person in enumerate(people):
        following = people[at + 1] if at + 1 < len(people) else None
        if following and person in (chain := name_list_before(frame, following)) and following in chain:
            continue  # not the last of its list
        listed = [p for p in name_list_before(frame, person) if p.start >= start]
        if not listed or frame.zone(person.start) == "byline":
            continue
        first = run_start(frame, listed[0])
        if _MEMBERS.search(frame.text[start:first]):
            continue  # 某某带领由某某和委员组成的视察组
        if re.compile(
            r"(?:主席|总统|总理|书记)?(?:夫人|妻子|丈夫|母亲|父亲|儿子|女儿|的(?!(?:[带率]领下|身影|足迹)))"
        ).match(frame.text, person.end):
            continue
        together = with_each_other(frame, listed)
        leads = re.compile(r"的?(?:带领|率领)下").match(frame.text, person.end)
        opens = opens_clause(frame, start, first) or _next_in_row(frame, first, listed[-1])
        if (leads or opens) and (together or not _only_along(frame, person)):
            yield _before_with(frame, listed)


def _next_in_row(frame: Frame, first: int, person: Located) -> bool:
    """县长甲到A镇、副县长乙到B村: who goes elsewhere is told of right behind where the one before goes."""
    ends = [m.end for m in frame.between(max(0, first - 30), first, PLACES)]
    behind_place = frame.text[first - 1 : first] == "、" and first - 1 in ends
    return behind_place and _SETS_OUT.match(frame.text, person.end) is not None


def _before_with(frame: Frame, listed: list[Located]) -> list[Located]:
    """A list without those whom its first ones only deal with: 某某与某某座谈; 某某与某某走进某校: both do."""
    if all(p.mention.label == "OFFICIAL" for p in listed) and _BOTH_GO.match(frame.text, listed[-1].end):
        return listed
    for at in range(1, len(listed)):
        if re.search(r"[与跟]|同(?!志)", frame.text[listed[at - 1].end : listed[at].start][:2]):
            return listed[:at]
    return listed


def with_each_other(frame: Frame, listed: list[Located]) -> bool:
    """甲与乙一道走进…: both go somewhere; with nothing behind (一同检查。) they come along with somebody else."""
    if len(listed) < 2 or not re.compile(r"(?:一道|一同|一起)(?![一-鿿]{1,4}[。，；])").match(
        frame.text, listed[-1].end
    ):
        return False
    goes = GO_TOGETHER.match(frame.text, listed[-1].end)
    if goes and any(m.start == goes.end() and m.mention.label in PLACES for m in frame.mentions):
        return True  # 甲、乙一同前往东岭县
    return bool(re.match(r"[与同和跟]", frame.text[listed[-2].end : listed[-1].start]))


def run_start(frame: Frame, person: Located) -> int:
    """Where the posts and bodies before a name begin, or what tells of him as one that came: 来我市考察的省水利厅厅长某某."""
    at = post_start(frame, person)
    came = _CAME.search(frame.text, max(0, at - _LONGEST_CAME), at) if frame.text[at - 1 : at] == "的" else None
    return came.start() if came else at


def may_head(frame: Frame, person: Located) -> bool:
    """Whether somebody may head a team: an official, and not the head of the village or the firm that it came to."""
    own = re.search(any_of("own_heads"), frame.text[run_start(frame, person) : person.start])
    return person.mention.label == "OFFICIAL" and own is None


def post_start(frame: Frame, person: Located) -> int:
    """Where the posts and bodies printed right before a name begin."""
    at, posts = person.start, False
    for mention in reversed([m for m in frame.mentions if m.end <= person.start]):
        gap = frame.text[mention.end : at]
        unread = r"|[^\W\d在到对向由与和同给]{1,6}" if posts and mention.mention.label != "POST" else ""
        if mention.mention.label in PEOPLE or not re.fullmatch(
            r"[、\s]{0,2}|长|(?:代表|委员|党组成员)[、，]?|副?教授|院士|博士|研究员|主任医师|医师|老师|专家|挂职|原|现任|副?总?"
            + unread,
            gap,
        ):
            break
        if "、" in gap and mention.mention.label in ("PLACE", "COUNTY"):
            break  # 到云溪村、镇长某某到…: a place on a list before, no part of the title
        posts = mention.mention.label == "POST"
        at = mention.start
    return at


def opens_clause(frame: Frame, start: int, at: int) -> bool:
    """Whether what begins at an offset may be a subject: after a pause, a time or nothing."""
    before = _REGION.sub("", frame.text[start:at].rstrip())
    if not before or _CLAUSE.search(before[-1]) or before[-1] == "（":
        return True
    if re.search(r"该[一-鿿]{0,2}$|" + any_of("before_subject") + r"$", before) and not re.search(
        r"(?:[对向与和给]|(?<!陪)同)[^，。]{0,2}$", before
    ):
        return True
    if re.search(
        "(?:^|[，。；])[^，。；率带领随由与和向为到在给]{0,14}(?:" + any_of("teams") + "|" + _UNREAD_TITLE + ")$",
        before,
    ):
        return True  # 督导组+组长、某局局长某某; 国家督学、+某局局长某某
    unread = re.search(
        r"[，。；！？\s][^\W\d在到从往向赴对来与和同给为由带着率领跟陪他她]{2,3}$", frame.text[max(0, start - 1) : at]
    )
    if unread and re.match(r"[省市县区镇乡]", frame.text[at : at + 1]):
        return True  # 某某市扶贫办, where the city was not read as one
    clause = frame.text[clause_start(frame, start, at) : at]
    if leads_up(clause, frame.text, at):
        return True
    if _UNREAD_BODY.fullmatch(clause) and any(m.start == at and m.mention.label == "POST" for m in frame.mentions):
        return True  # 远山同业公会理事长某某
    ends = [m for m in frame.between(start, at, PLACES) if m.end == at]
    return bool(ends) and bool(re.search(r"在$", frame.text[start : _chain_start(frame, ends[-1])]))


def _chain_start(frame: Frame, last: Located) -> int:
    at = last.start
    for mention in reversed([m for m in frame.mentions if m.end <= last.start]):
        if mention.end != at:
            break
        at = mention.start
    return at


def _only_along(frame: Frame, person: Located) -> bool:
    """Whether people are told to come along: 某某、某某陪同; not where they 陪同 somebody else on a visit."""
    return along_after(frame.text, person.end) is not None and shows_unnamed(frame, person) is None


def shows_unnamed(frame: Frame, person: Located) -> re.Match[str] | None:
    """某局长陪同省局副局长+一行, 陪同客商+考察了: those whom somebody shows round are told by a post alone, or as a crowd."""
    crowd = _SHOWS_CROWD.match(frame.text, person.end)
    if crowd and not frame.between(person.end, crowd.end(), PEOPLE):
        return crowd
    shown = _SHOWS_PARTY.match(frame.text, person.end)
    post = shown and any(m.end == shown.end() for m in frame.between(person.end, shown.end(), ("POST",)))
    return shown if post and shown and not frame.between(person.end, shown.end(), PEOPLE) else None


def clause_start(frame: Frame, start: int, at: int) -> int:
    """Where the clause around an offset begins, in a sentence that begins at `start`."""
    found = list(_CLAUSE.finditer(frame.text, start, at))
    return found[-1].end() if found else start
