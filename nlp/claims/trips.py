"""What visits and companions share: a trip as it grows in reading, and the patterns of both."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE
from nlp.patterns import alternation
from zhengpu.dates import PartialDate

if TYPE_CHECKING:
    from nlp.reader import Located


@dataclass
class Trip:
    """An outing of one visitor (or several together) on one day."""

    key: str
    leads: list[Located]
    date: PartialDate | None
    stops: int = 0
    purpose: str | None = None
    topics: tuple[str, ...] = ()
    places: set[str] = field(default_factory=set)


@cache
def visit_patterns() -> dict[str, re.Pattern[str]]:
    """The compiled patterns by name."""
    act = alternation(FILE, "act")
    return {
        "arrive": re.compile(alternation(FILE, "arrive") + r"(?:了)?"),
        "led": re.compile(r"(?:率|率领|带领|带队)[^，。；]{0,24}?(?:团|组|队|人员|部门|一行|同志)?(?:到|赴|来)"),
        "to": re.compile(
            r"(?<![直达得看听感想遇找回做说提谈收受见等拿])(?:先后|分别|一行|再次|专程|亲自|连续)?到(?![底了场位会达来期处今目前时])"
        ),
        "in": re.compile(r"(?<![所存现正实])在"),
        "act": re.compile(act),
        "accompany": re.compile(
            r"(?:等)?(?:市领导|县领导|同志)?(?:等)?(?:也|分别|全程|先后|一同|一起|一道|共同)*(?:在[^，。；]{1,12})?(?:全程)?"
            r"((?:陪同|随同|同行|随行)|(?:一同|一起|一道)(?:"
            + act
            + r"|前往|参加|同行)|"
            + alternation(FILE, "accompany")
            + ")"
        ),
        "purpose": re.compile(alternation(FILE, "purposes")),
        "topics": re.compile(
            r"(?:就|围绕)([^，。；]{2,60}?)(?:等)?(?:工作|情况|问题|主题|课题)?(?:进行|开展|作|，|调研|到|来到)"
        ),
    }
