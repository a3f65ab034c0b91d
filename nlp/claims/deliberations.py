"""A frame, a sentence and its congress in, those who deliberate with its delegates out: 某某来到某代表团，与代表们一起审议报告."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame
from nlp.claims.meeting_names import Meeting
from nlp.claims.meeting_words import CONGRESS
from nlp.claims.topics import topics_of

if TYPE_CHECKING:
    from nlp.reader import Located

_WITH_THEM = re.compile(
    "[与和同](?:各位|全体)?[^，。；]{0,10}?(?:代表|委员)们?(?:一起|一道|共同|一同)(?:认真|分组)?(?:审议|讨论|协商|听取|共商)"
)


def deliberating(frame: Frame, start: int, end: int, meeting: Meeting) -> Iterator[Located]:
    """Whom the sentence is about, where it says that they deliberate together with the delegates or members."""
    found = _WITH_THEM.search(frame.text, start, end) if CONGRESS.search(meeting.name) else None
    if found and not frame.quoted(found.start()):
        yield from topics_of(frame, start, found.start())
