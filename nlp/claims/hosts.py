"""A frame in, out who only receives or shows round others in it (某市长会见了考察团), and whose posts stand in a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.goings import any_of

if TYPE_CHECKING:
    from nlp.reader import Located

_ALONG = re.compile("(?:同志)?(?:等)?，?(?:分别|全程|一同|一路)*陪同")

_RECEIVES = re.compile(
    r"(?:等)?(?:[一-鿿]{0,4}领导)?[^，。；：]{0,8}?(?:会见|接见|接待|看望|会晤|宴请|迎接|欢迎|陪同)了?[^，。；]{0,24}?"
    + any_of("teams")
)


def hosts(frame: Frame) -> set[str]:
    """The names of those who meet, receive or show round a delegation, a team or guests."""
    found: set[str] = set()
    for person in frame.mentions:
        if person.mention.label in PEOPLE and _RECEIVES.match(frame.text, person.end):
            found |= {one.mention.text for one in name_list_before(frame, person)}
    return found


def not_of_hosts(frame: Frame, bodies: list[Located]) -> list[Located]:
    """The bodies but those whose head, printed right behind, only shows somebody round."""
    heads = {m.start: m for m in frame.mentions if m.mention.label == "POST"}
    return [m for m in bodies if m.end not in heads or not only_shows_round(frame, heads[m.end])]


def only_shows_round(frame: Frame, post: Located) -> bool:
    """Whether who holds a post, named right behind it, only shows somebody round."""
    holder = next((m for m in frame.mentions if m.start == post.end and m.mention.label in PEOPLE), None)
    return holder is not None and bool(_ALONG.match(frame.text, holder.end))


def first_of_row(frame: Frame, post: Located) -> Located | None:
    """副主席甲参加某县政协视察；+副主席乙到…: the first of a row of the same posts, whose body is that of all."""
    if frame.text[post.start - 1 : post.start] != "；":
        return None
    start = max(frame.text.rfind(mark, 0, post.start) for mark in "。！？\n") + 1
    posts = frame.between(start, post.start, ("POST",))
    clauses = frame.text[start : post.start].strip().rstrip("；").split("；")
    alike = all(clause.startswith(post.mention.text) for clause in clauses)
    return posts[0] if alike and posts and frame.text[start : posts[0].start].strip() == "" else None
