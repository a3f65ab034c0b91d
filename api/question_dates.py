"""A question in Chinese in, the days that it asks about and the question without them out."""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass

import cn2an

from zhengpu.dates import bounds
from zhengpu.errors import QuestionError

_DIGITS = "0-9〇零一二三四五六七八九十"
_MONTH = rf"[{_DIGITS}]{{1,3}}月(?:份)?(?:[{_DIGITS}]{{1,3}}[日号])?"
_DATE = rf"(?:[{_DIGITS}]{{4}}年度?(?:上半年|下半年|{_MONTH})?|\d{{4}}-\d{{1,2}}(?:-\d{{1,2}})?)"
_SHORT = rf"(?:{_MONTH}|[{_DIGITS}]{{1,3}}[日号])"
_RANGE = re.compile(rf"(?:从|自)?(?P<first>{_DATE})(?:到|至|—|－|-|~|～)(?P<last>{_DATE}|{_SHORT})(?:之间|期间|间)?")
_SINCE = re.compile(rf"(?:从|自)?(?P<first>{_DATE})(?P<word>以来|之后|以后|起|后)")
_UNTIL = re.compile(rf"(?:截至|截止到?|直到)(?P<end>{_DATE})(?:为止)?|到?(?P<last>{_DATE})(?P<word>之前|以前|前|为止)")
_IN = re.compile(rf"(?:于|在)?(?P<first>{_DATE})(?:期间|里|内|间|中)?")
_RELATIVE = re.compile(r"去年|今年|前年|上个?月|本月|这个月|最近|近期|近来|昨天|今天")
_AFTER = ("之后", "后")  # the days after; 以后 and 以来 begin with the date itself
_BEFORE = ("之前", "以前", "前")  # the days before; 为止 and 截至 end with the date itself
_HALVES = {"上半年": ("01", "06"), "下半年": ("07", "12")}


@dataclass(frozen=True)
class Period:
    """Days asked about, both ends included; None is open."""

    date_from: str | None = None
    date_to: str | None = None

    def __bool__(self) -> bool:
        return self.date_from is not None or self.date_to is not None


def cut_dates(question: str) -> tuple[Period, str]:
    """The period that a question names, and the question without it; QuestionError for dates that have no year."""
    relative = _RELATIVE.search(question)
    if relative:
        raise QuestionError(f"{relative[0]!r} has no fixed date", "Write the year, as in 2024年 or 2023年以来")
    for pattern, read in _READINGS:
        found = pattern.search(question)
        if found:
            before, after = question[: found.start()], question[found.end() :]
            return read(found), before.rstrip("，,") + after.lstrip("，,的")
    return Period(), question


def _between(found: re.Match[str]) -> Period:
    return Period(_days(found["first"])[0], _days(_completed(found["last"], found["first"]))[1])


def _since(found: re.Match[str]) -> Period:
    first, last = _days(found["first"])
    return Period(_shifted(last, 1) if found["word"] in _AFTER else first, None)


def _until(found: re.Match[str]) -> Period:
    first, last = _days(found["last"] or found["end"])
    return Period(None, _shifted(first, -1) if found["word"] in _BEFORE else last)


def _within(found: re.Match[str]) -> Period:
    return Period(*_days(found["first"]))


_READINGS = ((_RANGE, _between), (_SINCE, _since), (_UNTIL, _until), (_IN, _within))


def _shifted(day: str, by: int) -> str:
    return (datetime.date.fromisoformat(day) + datetime.timedelta(days=by)).isoformat()


def _completed(last: str, first: str) -> str:
    """至10日 takes year and month from the date before it, 至5月 its year."""
    if re.fullmatch(_DATE, last):
        return last
    head = re.match(rf"([{_DIGITS}]{{4}}年)([{_DIGITS}]{{1,3}}月)?", first)
    if not head:
        raise QuestionError(f"{last!r} has no year", "Write both dates with their year")
    return head[1] + ("" if "月" in last else head[2] or "") + last


def _days(words: str) -> tuple[str, str]:
    """First and last day of a date in words."""
    half = next((part for part in _HALVES if words.endswith(part)), None)
    numbers = [_number(n) for n in re.findall(rf"[{_DIGITS}]+", words)]
    year = f"{numbers[0]:04d}"
    if half:
        first, last = _HALVES[half]
        return f"{year}-{first}-01", f"{year}-{last}-{calendar.monthrange(numbers[0], int(last))[1]}"
    try:
        return bounds("-".join([year, *(f"{n:02d}" for n in numbers[1:])]))
    except ValueError:
        raise QuestionError(f"{words!r} is no date of the calendar", "Check month and day") from None


def _number(digits: str) -> int:
    if digits.isascii():
        return int(digits)
    return int(cn2an.cn2an(digits.replace("〇", "零"), "smart"))
