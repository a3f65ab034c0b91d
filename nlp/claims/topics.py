"""A frame and an offset in, the person whom the sentence there, or the one before it, is about out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame
from nlp.claims.goings import any_of

if TYPE_CHECKING:
    from nlp.reader import Located

_LONGEST_LEAD = 6
_OPENING_TEAM = re.compile(r"\s*(?:[^，。；]{1,6}，)?[^，。；]{0,6}?(" + any_of("teams") + ")(?:一行)?(?!的)")


def is_topic(frame: Frame, person: Located, start: int) -> bool:
    """Whether a sentence begins with a person, but for a date, posts and bodies."""
    lead = frame.text[start : person.start]
    for mention in frame.between(start, person.start):
        lead = lead.replace(mention.mention.text, "", 1)
    lead = re.split(r"[：\n]", re.sub(r"^.{0,8}（[^）]*）", "", lead))[-1]
    return len(re.sub(r"[\s\d年月日，、原“”]", "", lead)) <= _LONGEST_LEAD


def topics_of(frame: Frame, start: int, end: int) -> list[Located]:
    """The person, or the list of persons, with whom a sentence begins, before an offset."""
    people = [p for p in frame.between(start, end, PEOPLE) if not in_brackets(frame, start, p)]
    if not people or not is_topic(frame, people[0], start):
        return []
    topics = [people[0]]
    for one in people[1:]:
        if frame.text[topics[-1].end : one.start] != "、":
            break
        topics.append(one)
    return topics


def in_brackets(frame: Frame, start: int, person: Located) -> bool:
    """Whether a name stands between brackets: a journalist's, at the head of a report."""
    before = frame.text[start : person.start]
    return before.count("（") > before.count("）")


def opening_team(frame: Frame, start: int) -> str:
    """The team with which a sentence begins: 代表团考察了…，出席了….开工仪式."""
    found = _OPENING_TEAM.match(frame.text, start)
    return found[1] if found else ""


def leads_of(frame: Frame, team: str) -> list[Located]:
    """Who leads a team, as the article names them."""
    return [m for m in frame.mentions if m.mention.text == frame.memory.teams.get(team)][:1]


def topic_before(frame: Frame, start: int) -> list[Located]:
    """The person whom the last sentence with a name is about, in the same paragraph."""
    if start == 0:
        return []
    part = frame.tagged.text.part_at(start)
    earlier = frame.between(part.start, start, PEOPLE)
    if not earlier:
        return []
    first, end = frame.sentence(earlier[-1].start)
    return topics_of(frame, first, end)[:1]
