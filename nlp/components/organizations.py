"""A Doc in, companies, organisations, sites and villages proposed on it: a known ending, reaching left over whole words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from nlp.candidates import TAGGING, Candidate, DivisionHit, View, division_hits, propose
from nlp.patterns import alternation, words

SOURCE = "organizations"
COMPANIES = "companies.yaml"
_BAD_START = re.compile(
    r"^(?:[的了着过是有为等及与和或之其此该各每全某这那就也都又还再不没从到在对向由被把将以于]|家|个|名|位|处|座|所|条)"
)
_GENERIC_HEAD = re.compile(
    r"^(?:大型|小型|中小|龙头|知名|当地|外地|本地|多家|几家|一家|民营|国有|上市|重点|规模以上|企业|全部|部分|新|老|旧|大|小|高标准|现代|特色|标准化|万亩|千亩|百亩|农村|城市|乡村|公共|便民)+$"
)


@lru_cache(maxsize=8)
def _ending(key: str) -> re.Pattern[str]:
    return re.compile(alternation(TAGGING, key))


@lru_cache(maxsize=1)
def _known_companies() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    names = tuple(sorted(words(COMPANIES, "companies")))
    return ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest), names


_PAPER = re.compile(
    r"《([一-鿿]{2,8}(?:日报|晚报|晨报|新闻|晨讯|晚讯|周报|时报|早报|都市报|周刊))》"
    r"|^([一-鿿]{2,6}(?:日报|晚报|晨报|晨讯|晚讯|周报|时报|早报|新报|商报|都市报))(?=\s*$|\s+(?:19|20)\d\d年)"
    r"|^((?!图片|区域|本地|综合|经济|社会|时政)[一-鿿]{2,4}新闻)(?=\s+(?:19|20)\d\d年)",
    re.M,
)
_DELEGATIONS = ("代表团", "考察团", "访问团")
_DWELLINGS = frozenset(["小区", "社区", "换热站", "新村", "家园", "花园", "安置区", "加油站", "收费站"])
_GENERIC_SCHOOL = re.compile(
    r"(?:新建|扩建|改建|偏远|偏僻|山区|寄宿制|农村|乡村|城区|各类|民办|公办)+(?:学校|小学|中学)$"
)
_TRADES = frozenset(
    ["供热公司", "热力公司", "供电公司", "自来水公司", "燃气公司", "公交公司", "热电公司", "物业公司", "公司"]
)
_TOWNS_OWN = frozenset(
    [
        "中心",
        "第一",
        "第二",
        "第三",
        "实验",
        "综合",
        "民办",
        "希望",
        "初级",
        "联合",
        "高级",
        "农村",
        "社区",
        "中心初级",
        "集中",
        "综合文化",
        "便民",
    ]
)
_COMING = re.compile(r"(?:来到|走进|前往|赴|抵达|在|到|位于|察看|查看|察看了|查看了|参观|考察|深入|、)(?:了)?$")


class Organizations:
    """Proposes COMPANY, ORG and PLACE by what their names end with."""

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        hits = division_hits(doc)
        found = [
            *self._companies(view, hits),
            *self._orgs(view, hits),
            *self._sites(view, hits),
            *self._villages(view, hits),
        ]
        propose(doc, (Candidate(start, end, label, score, SOURCE) for start, end, label, score in found))
        return doc

    def _companies(self, view: View, hits: list[DivisionHit]) -> Iterator[tuple[int, int, str, float]]:
        machine, names = _known_companies()
        for number, start, end in machine.find_matches_as_indexes(view.text):
            if view.boundary(start) or len(names[number]) >= 3:
                yield start, end, "COMPANY", 0.85
        for found in _ending("company_sure").finditer(view.text):
            ending = found.group()
            start = _past_town(view, hits, _name_start(view, hits, found.start(), 22), found.start())
            start -= 2 if view.before(start, 2) == "国网" else 0
            start = _with_upper(hits, start)
            name = view.text[start : found.start()]
            if (
                len(name) >= 2
                and not _GENERIC_HEAD.match(name)
                and view.text[start : found.end()] not in words(TAGGING, "company_stops")
            ):
                named = any(h.start == start for h in hits) or ending not in _TRADES
                yield start, found.end(), "COMPANY", 0.9 if named else 0.6

    def _orgs(self, view: View, hits: list[DivisionHit]) -> Iterator[tuple[int, int, str, float]]:
        for found in _ending("org").finditer(view.text):
            if found.group().endswith(_DELEGATIONS) and _is_official(view, hits, found):
                continue
            if view.after(found.end()) in ("生", "路", "街", "时", "里", "毕") and found.group()[-1] in "学中院":
                continue
            end = found.end() + (1 if found.group()[-1] == "中" and view.after(found.end()) == "学" else 0)  # 第一中学
            start = _past_town(view, hits, _name_start(view, hits, found.start(), 22), found.start())
            name = view.text[start:end]
            if _GENERIC_SCHOOL.match(name):
                continue
            if len(view.text[start : found.start()]) >= 2 and name not in words(TAGGING, "org_stops"):
                yield start, end, "ORG", 0.84 if end - start <= 12 or any(h.start == start for h in hits) else 0.62
        for found in _PAPER.finditer(view.text):
            group = next(n for n in (1, 2, 3) if found[n])
            yield found.start(group), found.end(group), "ORG", 0.95

    def _sites(self, view: View, hits: list[DivisionHit]) -> Iterator[tuple[int, int, str, float]]:
        for found in _ending("site").finditer(view.text):
            start = _name_start(view, hits, found.start(), 18, split_towns=True)
            if found.group() in _DWELLINGS:
                start = max([start, *(h.end for h in hits if start < h.end <= found.start() and h.level != "place")])
            name, head = view.text[start : found.end()], view.text[start : found.start()]
            if len(head) < 2 or name in words(TAGGING, "site_stops") or _GENERIC_HEAD.match(head):
                continue
            if found.group() in ("湖", "港") and (
                len(head) > 3 or any(h.end > start and h.start < found.end() for h in hits)
            ):
                continue
            if _is_generic(view, start, found.start()):
                continue
            if found.group() in ("湖", "港", "基地", "片区", "示范区", "工地", "大集", "车间") and len(head) > 8:
                continue
            sure = any(h.start == start for h in hits) or _COMING.search(view.before(start, 4))
            yield start, found.end(), "PLACE", 0.85 if sure else 0.6

    def _villages(self, view: View, hits: list[DivisionHit]) -> Iterator[tuple[int, int, str, float]]:
        ends = {hit.end: hit for hit in hits}
        stops = frozenset(words(TAGGING, "village_stops"))
        towns = frozenset(words(TAGGING, "town_stops"))
        text = view.text
        for end, hit in ends.items():
            if hit.level in ("county", "zone", "town", "prefecture"):
                found = re.compile(
                    r"([一-鿿]{1,4}?(?:镇|乡|街道))?(?=([一-鿿]{1,5}?(?:村(?!民|庄|委|两委|党)|社区|屯))?)"
                ).match(text, end)
                if (
                    found
                    and found.group(1)
                    and hit.level != "town"
                    and found.group(1) not in towns
                    and text[end] not in "各全乡镇和与及到等同在的"
                ):
                    yield found.start(1), found.end(1), "PLACE", 0.9
                if (
                    found
                    and found.group(2)
                    and found.group(2) not in stops
                    and not found.group(2).endswith(words(TAGGING, "village_bad_endings"))
                    and not view.stops.intersection({text[found.end()]})
                ):
                    yield found.end(), found.end() + len(found.group(2)), "PLACE", 0.9
        for found in re.finditer(
            r"(?:村|社区|屯)(?!民|庄|里|口|头|干部|级|集体|两委|务|容|镇|规|史|落|企|小组|子)", text
        ):
            yield from self._general_village(view, found.start(), found.end(), ends, stops)

    def _general_village(
        self, view: View, ending: int, end: int, ends: dict[int, DivisionHit], stops: frozenset[str]
    ) -> Iterator[tuple[int, int, str, float]]:
        """A village with no town before it: sure after a verb of coming, else for the trained voice to confirm."""
        text = view.text
        left = view.reach_left(ending, 5) if ending else 0
        left = max([left, *(stop for stop in ends if left <= stop < ending)])
        if (
            left
            and text[left - 1] in "前后东西南北中上下大小"
            and (left - 1 in ends or view.before(left - 1) in "，。、“到在和\n")
        ):
            left -= 1
        for start in sorted({left, *(at for at in view.starts if left <= at < ending)}):
            name = text[start:end]
            if (
                not 2 <= len(name) <= 6
                or name in stops
                or _BAD_START.match(name)
                or name.endswith(words(TAGGING, "village_bad_endings"))
            ):
                continue
            sure = start == left and (start in ends or _COMING.search(view.before(start, 3)))
            yield start, end, "PLACE", 0.85 if sure else 0.6


def _is_official(view: View, hits: list[DivisionHit], found: re.Match[str]) -> bool:
    """Whether a delegation is that of a place or of its bodies (广州市党政代表团): then the place or the body is named."""
    start = _name_start(view, hits, found.start(), 22)
    head = view.text[start : found.end()]
    return "党政" in head or "政协" in head or "人大" in head or any(start <= h.start < found.end() for h in hits)


def _with_upper(hits: list[DivisionHit], start: int) -> int:
    """广西+罗城…有限公司: a firm's name takes in the province or city printed right before its county."""
    upper = next((h for h in hits if h.end == start and h.level in ("province", "prefecture")), None)
    return upper.start if upper and any(h.start == start for h in hits) else start


def _past_town(view: View, hits: list[DivisionHit], start: int, ending: int) -> int:
    """三十里铺镇+大辛小学: after a town a name of its own begins anew; 定水镇中心小学 is the town's."""
    town = next((h for h in hits if h.level == "town" and start <= h.start and h.end <= ending), None)
    if town is None or view.text[town.end : ending] in _TOWNS_OWN or ending - town.end < 2:
        return start
    return town.end


def _is_generic(view: View, start: int, end: int) -> bool:
    """Whether what stands before the ending names nothing: 省级乡村振兴+示范片区."""
    generic = frozenset(words(TAGGING, "generic_heads"))
    inside = [w for s, w in zip(view.starts, view.words, strict=True) if start <= s < end]
    return bool(inside) and all(w in generic or w in view.stops for w in inside)


def _name_start(view: View, hits: list[DivisionHit], ending: int, longest: int, *, split_towns: bool = False) -> int:
    """Where a name begins: as far left as words go, but not before the innermost division named in front of it."""
    start = view.reach_left(ending, longest)
    inside = [hit for hit in hits if hit.end <= ending and hit.end >= start and ending - hit.start <= longest + 4]
    if inside:
        innermost = inside[-1]
        if innermost.level == "place" and innermost.end == ending:
            return innermost.start
        chained = len(inside) > 1 and inside[-2].end == innermost.start
        if split_towns and innermost.level in ("town", "village") and (innermost.end < ending):
            return innermost.end if chained or innermost.start > start else innermost.start
        return innermost.start if innermost.start >= start or innermost.end > start else start
    while start < ending and _BAD_START.match(view.text[start:ending]):
        start += 1
    return start


@Language.factory("zhengpu_organizations", assigns=["doc.user_data"])
def make_organizations(nlp: Language, name: str) -> Organizations:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Organizations()
