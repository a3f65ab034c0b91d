"""A line in, whether it holds only the names of those who wrote what stands beside it out, titles and workplaces aside."""

from __future__ import annotations

import re
from functools import lru_cache

from nlp.everyday import everyday
from nlp.names import is_surname, shape
from nlp.patterns import patterns

FILE = "layout.yaml"
LONGEST = 44
LONGEST_NAME, MOST_PARTS = 4, 3  # characters of a name; parts that blanks fill it out with: 卜 向 国
PLAIN, SURE = 1.35, 1.55  # least score of each name where nothing else tells, and of the surest
SPACED = 1.6  # of a name whose characters stand apart
_MARKS = re.compile(r"[，。！？；“”《》…%＋+]|\d(?![/／])")
_TOLD = re.compile(r"记\s?者|通\s?讯\s?员|作者|[/／]\s?[文图摄]|[文图摄]\s?[/／]")  # beside these anything is a name
_TITLED = re.compile(
    "[□■◎●○◆◇]?(?:本[报刊台社网]|[一-鿿]{2,6}(?:[日晚晨早时商周导]报|都市报|电视台|电台|融媒体中心|新闻网))"
    "(?:首席|见习|特约|全媒体|融媒体?|驻[一-鿿]{2})?(?:记者|通讯员|评论员)([一-鿿]{2,4})(?:报道|文/图|摄影报道)?"
)
_UNKNOWN = 0.5  # score of a name that only they show
_DATED = re.compile(r"\s+\d{4}年\d{1,2}月\d{1,2}日$")  # a letter's last line
_WORKPLACE = re.compile(
    "(?:[局委办院校社站队会部所厂厅科处]|中心|公司|学校|[一二三四五六七八九十]中)$"
)  # of a second author
_TOKEN = re.compile(r"[一-鿿·]{1,6}")


def is_signature(text: str) -> bool:
    """Whether a line is only who wrote: 卜青山 卜 青; 某县电视台 卜青山; 卜青山 本报记者 卜 青; □卜青山/文 □卜青/图."""
    text = _DATED.sub("", text)
    if len(text) > LONGEST or _MARKS.search(text):
        return False
    return _signs(text) if " " in text.strip() else _closely(text.strip())


def _closely(text: str) -> bool:
    """Whether a line without blanks is the title of who wrote and a name that is plainly one: 本报记者卜青山."""
    found = _TITLED.fullmatch(text)
    return found is not None and _score((found[1],), any_name=False) >= PLAIN


@lru_cache(maxsize=4096)
def _signs(text: str) -> bool:
    names, titled = _without_titles(text)
    names = names.strip()
    told = bool(_TOLD.search(text))
    place = next((found for one in patterns(FILE, "workplace") if (found := one.match(names))), None)
    if place:
        names = names[place.end() :]
    tokens = re.split(r"[\s、/／]+", names.strip(" 、/／"))
    if place:
        tokens = [token for token in tokens if len(token) <= LONGEST_NAME or not _WORKPLACE.search(token)]
    if not tokens or not all(_TOKEN.fullmatch(token) for token in tokens):
        return False
    scores = _scores(tuple(tokens), any_name=told)
    if not scores or any("".join(tokens).endswith(word) for word in everyday() if len(scores) == 1 and not titled):
        return False
    if titled:
        return True
    return max(scores) >= SURE and min(scores) >= PLAIN and (len(scores) > 1 or place is not None)


def _without_titles(text: str) -> tuple[str, bool]:
    """A line with blanks for what those who write are called by, and whether it had any of that."""
    left = text
    for pattern in patterns(FILE, "writer"):
        left = pattern.sub(" ", left)
    return left, left != text


def _scores(tokens: tuple[str, ...], *, any_name: bool) -> tuple[float, ...]:
    """How much like a name each of the names is that these parts make; nothing when they make none."""
    if not tokens:
        return ()
    for parts in range(min(MOST_PARTS, len(tokens)), 0, -1):
        score = _score(tokens[:parts], any_name=any_name)
        rest = _scores(tokens[parts:], any_name=any_name) if score else ()
        if score and (rest or parts == len(tokens)):
            return (score, *rest)
    return ()


def _score(parts: tuple[str, ...], *, any_name: bool) -> float:
    """How much like a name parts are that blanks set apart: 卜 青, 卜 向国, 卜向 国, 卜 向 国."""
    name = "".join(parts)
    if len(parts) == 1:
        known = 2.0 if "·" in name else shape(name, 0, len(name))
        return known or (_UNKNOWN if any_name and 1 < len(name) <= LONGEST_NAME else 0.0)
    filled = len(name) <= LONGEST_NAME - 1 and "·" not in name and min(map(len, parts)) == 1
    return SPACED if filled and is_surname(name[0]) and shape(name, 0, len(name)) else 0.0
