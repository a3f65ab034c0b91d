"""A Doc's view, its divisions and what other rules propose on it in, what they missed in a row of stops out: 走访了甲馆、乙园、丙塔."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from nlp.candidates import TAGGING, DivisionHit, View
from nlp.components.reach import NAMES, Found, is_generic, names_nothing, spelled_out
from nlp.everyday import everyday, is_no_firm
from nlp.patterns import alternation, words

VISITS, FIRMS = "visits.yaml", "companies.yaml"
_CLAUSE = re.compile(r"[^，。；：！？…《》\n]*、[^，。；：！？…《》\n]*")
_ITEM = re.compile(r"[^、]+")
_JOINT = re.compile("以及|及|和|与")
_VILLAGE = re.compile(r"[一-鿿]{1,4}?(?:村|社区|屯|嘎查|街道)(?![委民])")
_NAME = re.compile(r"[一-鿿A-Za-z]+(?:（[一-鿿]{2,4}）[一-鿿]+)?")
_SURE = 0.7  # what is proposed at least so surely needs no help
_LEAST, _MOST = 3, 16  # characters of a name
_SHORT = 2  # 云县+果品市场 is one name
_HEAD = 2  # characters of it before its ending
_SCORE = 0.95
_HALLS = (
    "展示馆",
    "规划馆",
    "展览馆",
    "博物馆",
    "体验馆",
)  # what a county or a city has one of: no more name is asked for
_BODIES = ("法院", "检察院", "公安局", "派出所", "警务室", "村委会", "居委会")
_BRAND = re.compile("[一-鿿]{4,6}(?<![路街巷道桥])")


def rows(view: View, hits: list[DivisionHit], found: list[Found]) -> Iterator[Found]:
    """What stands in a row with other stops, by what its name ends with, or a firm's brand beside other firms."""
    sure = [(start, end, label) for start, end, label, score in found if score >= _SURE]
    ends = {end for _, end, _ in sure} | {hit.end for hit in hits}
    for clause in _CLAUSE.finditer(view.text):
        items = list(_items(view, clause.start(), clause.end(), ends))
        names = [(_past_places(view, hits, start, end), end) for start, end in items]
        firms = any(label == "COMPANY" and (start, end) in names for start, end, label in sure)
        for start, end in names:
            label = _label(view, hits, start, end) or ("COMPANY" if firms and _is_brand(view, hits, start, end) else "")
            if label and not any((s <= start and e == end) or (s == start and e < end) for s, e, _ in sure):
                yield start, end, label, _SCORE


def _items(view: View, start: int, end: int, ends: set[int]) -> Iterator[tuple[int, int]]:
    """The items of a row behind a verb of going or looking; nothing where there is no such verb before the first mark."""
    first = view.text.index("、", start)
    went = [verb.end() for verb in _verbs().finditer(view.text, start, first)]
    if not went or not view.boundary(went[-1]):
        return  # 慰问+金、面粉
    others = view.text.find("等", view.text.rindex("、", start, end), end)  # …等处
    for item in _ITEM.finditer(view.text, went[-1], end if others < 0 else others):
        at = item.start()
        for joint in _JOINT.finditer(view.text, item.start(), item.end()):
            if joint.start() in ends or _kind(view.text[at : joint.start()])[0]:
                yield at, joint.start()
                at = joint.end()
        if not _JOINT.search(view.text, at + 1, item.end()):
            yield at, item.end()


def _past_places(view: View, hits: list[DivisionHit], start: int, end: int) -> int:
    """Where the name itself begins: behind the county, the town and the village in which it lies."""
    at = start
    while at < end:
        hit = next((h for h in hits if h.start == at and h.end < end and _parts(h, view.text)), None)
        village = None if hit else _VILLAGE.match(view.text, at, end)
        behind = hit.end if hit else village.end() if village else at
        behind += view.text.startswith("的", behind) and behind > at
        if behind == at:
            return at
        at = behind
    return end


def _parts(hit: DivisionHit, text: str) -> bool:
    return hit.level in ("town", "village") or (hit.end - hit.start > _SHORT and spelled_out(hit, text))


def _label(view: View, hits: list[DivisionHit], start: int, end: int) -> str:
    """What the name is by its end; "" where it is none."""
    name = view.text[start:end]
    if (
        not _LEAST <= len(name) <= _MOST
        or name.endswith(_BODIES)
        or not _NAME.fullmatch(name)
        or _worded().search(name)
    ):
        return ""
    label, ending = _kind(name)
    head = name[: len(name) - len(ending)]
    placed = any(h.start == start and h.end < start + len(head) for h in hits)
    if not label or placed or (name.endswith(_HALLS) and name not in _HALLS):
        return label
    common = names_nothing(name) or is_generic(view, start, start + len(head)) or is_no_firm(head)
    return "" if common or name in words(FIRMS, "works_stops") else label


def _is_brand(view: View, hits: list[DivisionHit], start: int, end: int) -> bool:
    """驰岳减速器 in a row with firms."""
    name = view.text[start:end]
    if not _BRAND.fullmatch(name) or _worded().search(name) or any(h.start < end and start < h.end for h in hits):
        return False
    return name[:2] not in everyday() and not is_no_firm(name) and view.boundary(end)


def _kind(name: str) -> tuple[str, str]:
    """The label that the end of a name tells, and the end."""
    for label, pattern in _endings():
        ending = pattern.search(name)
        if ending and ending.start() >= _HEAD:
            return label, ending.group()
    return "", ""


@lru_cache(maxsize=1)
def _endings() -> tuple[tuple[str, re.Pattern[str]], ...]:
    kinds = {
        "ORG": ((TAGGING, "org"), (FIRMS, "farms"), (NAMES, "state_farms")),
        "COMPANY": (
            (TAGGING, "company_sure"),
            (FIRMS, "works"),
            (FIRMS, "brand_trades"),
            (NAMES, "wholesale"),
            (NAMES, "wares_markets"),
        ),
        "PLACE": ((TAGGING, "site"), (NAMES, "more_sites"), (NAMES, "sights"), (NAMES, "row_sites")),
    }
    return tuple(
        (label, re.compile("(?:" + "|".join(alternation(file, key) for file, key in keys) + ")$"))
        for label, keys in kinds.items()
    )


@lru_cache(maxsize=1)
def _verbs() -> re.Pattern[str]:
    return re.compile(
        "(?:" + "|".join(alternation(VISITS, key) for key in ("go", "go_phrases", "look")) + ")[了过]?|[到赴]"
    )


@lru_cache(maxsize=1)
def _worded() -> re.Pattern[str]:
    """Words that no name has in it."""
    return re.compile("[的了着是有为将被把对从等我你他该各某两几]|" + alternation(NAMES, "row_words"))
