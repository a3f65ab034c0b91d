"""A frame and posts that somebody was elected to in, the posts of the society whose congress elected him or her out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from nlp.claims.bodies import Held
from nlp.claims.frame import Frame

if TYPE_CHECKING:
    from nlp.reader import Located

_ELECTING = re.compile("选举|推选|推举|选出|当选|聘请|特聘|聘任|产生")
_SOCIETY = re.compile(
    r"(?:协|商|学|工|联合|研究|促进|联谊|公|基金|校友|十字)会(?:第[一二三四五六七八九十\d]+届(?:委员|理事)会)?$"
    "|[文侨妇残青商科][联协]$|书协|美协|作协|联盟$|合作社$"
)
_ORDINAL = r"(?:第[一二三四五六七八九十\d]+[次届])"
_CONGRESS = re.compile(
    rf"{_ORDINAL}{{0,2}}(?:换届选举|换届|成立|会员|代表|社员|理事|妇女|职工){{1,3}}(?:大会|会议)|{_ORDINAL}?全体会议"
    rf"|[^，。；]{{0,8}}(?:举行|召开|进行|完成)了?{_ORDINAL}?(?:换届|成立|会员|代表)|(?:[^，。；]{{0,14}}(?:正式|宣告|挂牌))?成立(?=[，。；大])"
)


def elected(frame: Frame, chain: list[Held], at: int) -> list[Held]:
    """云溪县书法家协会开会，文联主席甲到会。大会选举乙为主席: of the society, not of the body named last."""
    if not chain or (chain[0].body is not None and chain[0].body.start >= at):
        return chain
    society = _meeting_society(frame, at)
    return [replace(held, body=society, of_seat=False) for held in chain] if society else chain


def _meeting_society(frame: Frame, at: int) -> Located | None:
    start, _ = frame.sentence(at)
    if not _ELECTING.search(frame.text, frame.sentence(max(start - 1, 0))[0], at):
        return None
    part = frame.tagged.text.part_at(at)
    asks = re.search(
        "(?:协会|商会|学会|联合会|研究会)(?:还|并|也)?(?:特聘|聘请|聘任)[^，。；]{0,30}$", frame.text[start:at]
    )
    for body in reversed(frame.between(part.start, at, ("ORG", "AGENCY"))):
        if _SOCIETY.search(body.mention.text) and (asks or _CONGRESS.match(frame.text, body.end)):
            return body
    return None
