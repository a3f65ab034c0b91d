"""A frame and a team printed in it in, out who is told to lead it, or to make it up, by the words right before it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, Frame, name_list_before
from nlp.claims.subjects import run_start

if TYPE_CHECKING:
    from nlp.reader import Located

_OF_DIVISION = re.compile("([一-鿿]{2,4}?)(?:省|市|县|区|州|旗)")
_LEADS_IT = re.compile(r"(?:同志|先生|女士)?(?:率领|带领|带队|(?:为|任|担任)(?:团长|组长|领队|队长))的[^，。；]{0,14}")


def led_here(frame: Frame, at: int) -> list[Located]:
    """Who leads a team by the words right before it: 以某某为团长的第二视察分团."""
    people = frame.between(frame.sentence(at)[0], at, PEOPLE)
    leads = people and _LEADS_IT.fullmatch(frame.text[people[-1].end : at])
    return name_list_before(frame, people[-1]) if leads else []


def made_of(frame: Frame, named: list[Located], at: int, team: list[Located]) -> bool:
    """Whether those named are told to make up a team, with who leads it: 由甲带队，乙、丙等组成的考察团."""
    start = named[-1].end if named else frame.sentence(at)[0]
    return bool(team) and (not named or named[-1] in team) and "组成的" in frame.text[start:at]


def leads_another(frame: Frame, whose: str, lead: list[Located]) -> bool:
    """Whether the division before a team (德州市+考察团) is neither the home nor told in the titles of who leads one."""
    of = _OF_DIVISION.match(whose)
    titles = "".join(frame.text[run_start(frame, one) : one.start] for one in lead)
    return of is not None and of[1] not in titles and not any(name.startswith(of[1]) for name in frame.home_names)
