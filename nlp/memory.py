"""The tagged articles of a page in, what one of them tells about another proposed on it: people, short names of firms and towns."""

from __future__ import annotations

import re
from collections.abc import Iterable

from spacy.tokens import Doc

from nlp.again import again
from nlp.candidates import TAGGING, Candidate, candidates, propose, text_of, view_of
from nlp.components.people import ZONES
from nlp.components.refusals import PEOPLE
from nlp.components.resolver import WINNERS
from nlp.everyday import everyday, is_no_firm
from nlp.names import follow, is_surname
from nlp.namesakes import is_private, printed_names
from nlp.patterns import alternation
from zhengpu.records import NAMESAKES

SOURCE = "memory"
_OWN = ("titles", "people", NAMESAKES)
OWN = 0.86  # how surely an article must name a person itself, for others not to tell it who that is
LEAST_SHORT = 2  # characters of a firm's short name
SHORT_PLACE = 0.86  # how surely 松口 is the 松口镇 of the same article
_TOWN = re.compile(r"([一-鿿]{2,3}?)(?:[一-鿿]{1,3}族)?(?:镇|乡|街道|村|社区)")
_TOWNS_OWN = re.compile(r"([一-鿿]{2,3}?)镇(?!江)")
_LONGER = re.compile(r"[镇乡村路街桥河山湖寺庙庄屯店区县市]|社区|街道|中学|小学")  # 松口+镇 is no short name
LEAST_AGAIN = 4  # characters of a firm without a form that is known again by its whole name
TOLD = 0.99  # a title of a firm's goes before that of a public body
SHORT, SURELY = 2, 0.88  # how surely a name of two characters must be one, for being known again
_FIRM = re.compile("公司|集团|股份|银行")
_THING = re.compile("(?:铁路|高铁|高速|公路|水库|机场|港|景区|大桥)$")  # 邯黄铁路 is what its 公司 runs
_SUFFIX = re.compile(alternation(TAGGING, "company_sure") + "$")
_TRADE = re.compile(
    r"(?:农业|科技|化工|客车|汽车|食品|纺织|药业|热电|建材|机械|电子|实业|置业|物流|新材料|能源|生物|生物科技|农业科技|重工|铜业|钢铁|控股|股份|集团|环保|食品科技|电缆|轴承|服饰|酒业|乳业|油脂|种业|制药|医药|供热|燃气|水务|传媒|旅游|文化|发展|投资|建设|工程|贸易|商贸|制造)+$"
)


def winners(doc: Doc) -> list[Candidate]:
    """What the resolver chose on a Doc."""
    return [Candidate(*item) for item in doc.user_data.get(WINNERS, [])]


def remember(docs: Iterable[Doc], place_names: frozenset[str]) -> list[Doc]:
    """Proposes on each Doc the officials and the firms that others name; gives back the Docs with something new."""
    docs = list(docs)
    people = _people(docs)
    changed = []
    for doc in docs:
        names = {
            **dict.fromkeys(_short_places(doc, place_names), ("PLACE", SHORT_PLACE)),
            **people,
            **dict.fromkeys(_short_firms(doc, place_names), ("COMPANY", 0.86)),
        }
        found = [*_occurrences(doc, names), *again(doc, winners(doc))]
        if found:
            propose(doc, found)
            changed.append(doc)
    return changed


def _people(docs: list[Doc]) -> dict[str, tuple[str, float]]:
    """Names of three and more characters that were tagged with good reason, and two-character ones of titled officials."""
    known: dict[str, tuple[str, float]] = {}
    for doc in docs:
        titled = {(c.start, c.end) for c in candidates(doc) if c.label == "OFFICIAL" and c.source == "titles"}
        text = text_of(doc)
        for winner in winners(doc):
            if winner.label not in ("OFFICIAL", "PERSON"):
                continue
            name = text[winner.start : winner.end].replace(" ", "")
            sure = (winner.start, winner.end) in titled
            often = text.count(name) >= 2 and winner.score >= 0.6
            short = len(name) == SHORT and winner.score >= SURELY and name not in everyday()
            if sure or ((len(name) > SHORT or short) and (winner.score >= 0.8 or often) and name not in known):
                known[name] = ("OFFICIAL", 0.9) if sure else (winner.label, 0.8)
    return known


def _short_places(doc: Doc, place_names: frozenset[str]) -> set[str]:
    """What the towns and villages of an article are called without their kind: 松口 of 松口镇; no everyday word."""
    text = text_of(doc)
    named = (text[w.start : w.end] for w in winners(doc) if w.label == "PLACE")
    shorts = {found[1] for name in named if (found := _TOWN.fullmatch(name))}
    owned = (text[w.start : w.end] for w in winners(doc) if w.label == "ORG")  # 松口镇茶业协会
    shorts |= {found[1] for name in owned if (found := _TOWNS_OWN.match(name))}
    return {s for s in shorts if s not in place_names and s not in everyday() and not is_surname(s)}


def _short_firms(doc: Doc, place_names: frozenset[str]) -> set[str]:
    """What firms named in full are called for short: their brand, with or without trade and place."""
    shorts: set[str] = set()
    text = text_of(doc)
    for winner in winners(doc):
        if winner.label != "COMPANY":
            continue
        full = text[winner.start : winner.end].replace("\n", "")
        stem = _SUFFIX.sub("", full)
        bare = next((stem[len(p) :] for p in sorted(place_names, key=lambda p: -len(p)) if stem.startswith(p)), stem)
        found = {stem, bare, _TRADE.sub("", bare)} | (_abridged(text, bare) if stem != full else set())
        shorts |= {s for s in found if _can_be_short(s, full, place_names)}
        if stem == full and len(full) >= LEAST_AGAIN and winner.score >= SURELY and not is_no_firm(full):
            shorts.add(full)
    return shorts


def _can_be_short(short: str, full: str, place_names: frozenset[str]) -> bool:
    """Whether a piece of a firm's name can stand for it: no place, no trade, no year, nothing of everyday words."""
    if len(short) < LEAST_SHORT or short == full or short in place_names or short.isdigit():
        return False
    worked = len(short) == LEAST_SHORT and not _FIRM.search(full)  # 魔芋+加工厂
    return not (_TRADE.fullmatch(short) or _THING.search(short) or worked or is_no_firm(short))


def _abridged(text: str, bare: str) -> set[str]:
    """Strings of the text that begin with the brand and go on with characters of the full name in their order."""
    found = set()
    brand = bare[:2]
    at = text.find(brand)
    while at >= 0 and len(bare) > 3:
        end, rest = at + 2, bare[2:]
        while end < len(text) and text[end] in rest:
            rest = rest[rest.index(text[end]) + 1 :]
            end += 1
        if end - at >= 3:
            found.add(text[at:end])
        at = text.find(brand, at + 1)
    return found


def _occurrences(doc: Doc, names: dict[str, tuple[str, float]]) -> Iterable[Candidate]:
    if not names:
        return
    held = winners(doc)
    taken = {(c.start, c.end): c.label for c in held}
    text = text_of(doc)
    own = {text[c.start : c.end].replace(" ", "") for c in candidates(doc) if c.source in _OWN and c.score >= OWN}
    zones = doc.user_data.get(ZONES, [])
    for name, start, end in printed_names(text, names):
        label, score = names[name]
        if taken.get((start, end)) == label:
            continue
        if label in PEOPLE and (name in own or _signs(zones, start)):
            continue
        view = view_of(doc)
        if label == "PLACE":
            within = any(c.start < end and start < c.end and (c.start, c.end) != (start, end) for c in held)
            quoted = text[start - 1 : start] == "“" and text[end : end + 1] != "”"  # “松口红”, a kind of grapes
            if within or quoted or _LONGER.match(text, end) or not (view.boundary(start) and view.boundary(end)):
                continue
        if label == "PERSON" and end - start == SHORT and not (view.boundary(start) and follow(text, end)):
            continue  # 李江+山
        if label == "COMPANY":
            often = text.count(name) >= 3
            apart = view.boundary(start) and view.boundary(end)
            if (end - start == SHORT and not often and not apart) or _ends_firm(held, start, end):
                continue
        if label == "COMPANY":
            yield from _head_of_firm(text, held, end)
        if label == "OFFICIAL" and is_private(text, start, end):
            yield Candidate(start, end, "PERSON", score, SOURCE)
        else:
            yield Candidate(start, end, label, score + (0.1 if label == "OFFICIAL" else 0.0), SOURCE)


def _ends_firm(held: Iterable[Candidate], start: int, end: int) -> bool:
    """Whether a name is the second half of a firm's that was found whole: 云溪县+果品批发市场."""
    return any(c.label == "COMPANY" and c.start < start and c.end == end for c in held)


def _head_of_firm(text: str, held: Iterable[Candidate], end: int) -> Iterable[Candidate]:
    """Who bears a title right behind a firm that is known by its short name is no official: 橘灯机器+党委书记+某某."""
    at = end
    for winner in held:
        if winner.start == at and winner.label == "POST":
            at = winner.end + (text[winner.end : winner.end + 1] == "、")
        elif winner.start == at > end and winner.label == "OFFICIAL":
            yield Candidate(winner.start, winner.end, "PERSON", TOLD, "titles")


def _signs(zones: list[tuple[int, int, str]], start: int) -> bool:
    """Whether this is where journalists and editors sign."""
    return any(s <= start < e and zone in ("byline", "furniture") for s, e, zone in zones)
