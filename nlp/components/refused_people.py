"""A likely name or post in its text in, whether it is refused out: titles taken into names, words that begin like names, other words' heads."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.candidates import Candidate
from nlp.components.crf import SOURCE as MODEL
from nlp.names import FILE as NAMES
from nlp.names import is_surname
from nlp.patterns import words

TITLES = "titles.yaml"
PART = 2
COMMITTEES = ("党委", "党组", "党总支")
_ELDERS = re.compile("(?<=社)区长者")
_OF_TOWN = re.compile("[一-鿿](?!乡镇)[一-鿿][镇乡]$")
LONGEST_NAME = 3  # longer names that only the model sees need a dot, a blank or a surname of two characters


_SAYING = re.compile("[一-鿿](?:介绍|表示|强调|指出|认为|透露|坦言|解释|告诉)")


def with_title(candidate: Candidate, name: str) -> bool:
    """Whether the model takes the title or the word of saying behind a name into it: 卜向国+局长, 卜+主任, 卜+介绍."""
    behind = (word for word in _post_words() if name.endswith(word))
    titled = any(1 <= len(name) - len(word) <= LONGEST_NAME for word in behind)
    return candidate.source == MODEL and (titled or _SAYING.fullmatch(name) is not None)


def is_no_name(name: str) -> bool:
    """Whether a name is a word that begins like one: 应邀."""
    name = name.replace(" ", "")
    return name in words(NAMES, "not_names") and name not in words(NAMES, "also_names")


def too_long(name: str) -> bool:
    """Whether a name that only the model sees is longer than names are."""
    if " " in name and len(name.rpartition(" ")[2]) > PART:
        return True  # 文 卢照邻: two characters at most stand behind the blank
    known = is_surname(name[:2]) or any(part in name for part in words(NAMES, "parts"))
    return len(name) > LONGEST_NAME and "·" not in name and " " not in name and not known


def is_two_names(name: str) -> bool:
    """Whether two names are printed without a blank between them: 方雪曾嘉怡."""
    if len(name) not in (5, 6) or "·" in name or " " in name or not is_surname(name[0]):
        return False
    return any(is_surname(name[at]) for at in (2, 3) if len(name) - at in (2, 3))


@lru_cache(maxsize=1)
def _post_words() -> tuple[str, ...]:
    return tuple(word for key in ("public", "other", "deputy", "post_last") for word in words(TITLES, key))


_CROWD = re.compile("、(?:教师|老师|师生|家长|学生|职工|工人|员工|村民|居民|群众|党员)(?=[、和及]|代表|等)")


_GRADE = re.compile(
    "(?:正高级|高级|中级|初级|助理)(?!调研|巡视|检察|审判)[一-鿿]{1,3}[师员]"
)  # of a profession, no post


def _is_addressed(name: str) -> bool:
    """Whether a surname stands before a title: 孙局长; not in 代县长."""
    posts = _post_words()
    return is_surname(name[0]) and name[0] not in "代党" and name[1:] in posts and name not in posts


def no_post(candidate: Candidate, name: str, text: str) -> bool:
    """Whether what is none is taken for a post: 社区长者; by the model, 老书记, or what goes on as another word."""
    if _ELDERS.match(text, candidate.start):
        return True
    if candidate.source != MODEL:
        return False
    after = text[candidate.end : candidate.end + 4]
    if (name.endswith("委员") and after.startswith("会")) or _is_addressed(name):
        return True  # 常务委员+会, 孙局长
    before = text[max(0, candidate.start - 3) : candidate.start]
    if _CROWD.match(text, candidate.end) or (name[:2] in COMMITTEES and _OF_TOWN.search(before)):
        return True  # 与校长+、教师、家长座谈; 松口镇+党委书记
    elsewhere = after.startswith(words(TITLES, "not_a_post")) and not is_surname(after[:2])
    joined = "兼" in name or " " in name  # 副总裁+兼+总工程师
    former = "老" in (name[0], text[candidate.start - 1 : candidate.start])
    graded = _GRADE.fullmatch(name) is not None
    return elsewhere or former or joined or graded or not name.endswith(_post_words())
