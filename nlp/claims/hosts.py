"""A frame in, out who only receives a delegation in it: 某市长会见了考察团 does not make 某市长 one of the delegation."""

from __future__ import annotations

import re

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.goings import any_of

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
