"""A Doc with division names in, Party and government bodies proposed on it: jurisdiction or level, body, parts of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from nlp.candidates import LEVELS, TAGGING, Candidate, DivisionHit, View, division_hits, propose, view_of
from nlp.components.reach import NAMES as SITES
from nlp.names import is_surname
from nlp.patterns import alternation, compiled, load_yaml, patterns, words
from zhengpu.lexicon import Lexicon, lexicon

SOURCE = "agencies"
_NOT_A_LEVEL = re.compile(r"[全我本各该两某每外邻多个]$|开发$")
_THE_LEAGUE = re.compile("民盟中央")
_OF_VILLAGE = re.compile(r"[一-鿿]{2,4}(?:村|社区)(?=党|支部|村委|居委)")
_OWN_VILLAGE = re.compile("[一-鿿]{3}[同与和]村$|(?:该|不住)村$")  # 卜建业同+村支部书记; 大同村 is a village
_OF_COURT = re.compile("(?<=[、，任为])(?:审判|检察)委员会(?=(?:专职)?委员)")
_OWN_BRANCH = re.compile(
    "(?:(?<=该)|(?<=所幸|幸好|幸亏|多亏|好在|当时|随后|闻讯|当晚)|(?<=[他她][同与和])|(?<=不住))村(?:党支部|党总支|支部)(?=副?书记)"
)
_OF_AREAS = ("管委会", "管理委员会", "管理局", "管理处")
_AREA = re.compile(r"[一-鿿](?:园|园区|景区|度假区|试验区|示范区|保护区|名胜区|集聚区|新城|林场|水库|灌区|口岸)$")
_LONGEST_AREA = 5
_WHOSE = re.compile("(?:中国共产党|中共|(?:中国)?人民政治协商会议|政协)(?:第?[一二三四五六七八九十0-9]{1,3}届)?$")
_LONGEST_WHOSE = 15
LEAST_NAME = 2  # characters of the place of a station
_CENTRAL = ("中央", "国务院", "国家", "全国", "中国")


def _of_towns(view: View, start: int, name: str) -> bool:
    """Whether a body is that of any town: 乡+镇党委书记, 乡镇+人大工作条例."""
    return (name[0] == "镇" and view.before(start) == "乡") or view.before(start, 2) == "乡镇"


class Bodies:
    """The names of bodies, matched on characters."""

    def __init__(self, known: Lexicon) -> None:
        names = {name for name in known.body_names if len(name) >= 2} | set(words(TAGGING, "bare"))
        self.central = {name for name, body in known.body_names.items() if body.by_level.get("中央") == name}
        self.names = sorted(names)
        self.machine = ahocorasick_rs.AhoCorasick(self.names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)
        self.bare = frozenset(words(TAGGING, "bare"))
        self.not_alone = frozenset(words(TAGGING, "not_alone"))
        self.town = re.compile(alternation(TAGGING, "town_bodies"))
        self.village = re.compile(alternation(TAGGING, "village_bodies"))
        self.ending = re.compile(alternation(TAGGING, "endings"))
        stops = sorted(words(TAGGING, "body_stops"), key=lambda w: -len(w))
        self.stop = re.compile("|".join(map(re.escape, stops)))
        self.unit = compiled(TAGGING, f"(?:{load_yaml(TAGGING)['units']})")
        unit_stops = sorted(words(TAGGING, "unit_stops"), key=lambda w: -len(w))
        self.unit_stop = re.compile("|".join(map(re.escape, unit_stops)))


@lru_cache(maxsize=2)
def _bodies(known: Lexicon) -> Bodies:
    return Bodies(known)


class Agencies:
    """Proposes AGENCY."""

    def __init__(self, known: Lexicon | None = None) -> None:
        self.known = known or lexicon()

    def __call__(self, doc: Doc) -> Doc:
        view = view_of(doc)
        hits = division_hits(doc)
        ends = {hit.end: hit for hit in hits}
        bodies = _bodies(self.known)
        propose(
            doc,
            (Candidate(start, end, "AGENCY", score, SOURCE) for start, end, score in self._found(view, ends, bodies)),
        )
        return doc

    def _found(self, view: View, ends: dict[int, DivisionHit], bodies: Bodies) -> Iterator[tuple[int, int, float]]:
        for start, end, score in (
            *self._named(view, ends, bodies),
            *self._by_ending(view, ends, bodies),
            *self._local(view, ends, bodies),
        ):
            if view.before(start, 2) == "自治" and view.after(start) == "区":
                start -= 2  # 自治+区税务局
            start -= _party_before(view, start, end)
            end = without_sent_out(view.text, start, end)
            yield start, end, score
            wider = _with_units(view, end, bodies)
            if wider > end:
                yield start, wider, score + 0.01

    def _named(self, view: View, ends: dict[int, DivisionHit], bodies: Bodies) -> Iterator[tuple[int, int, float]]:
        """Bodies of the roster: 市+农业农村局, 聊城市+委组织部, 中宣部."""
        text = view.text
        for number, start, end in bodies.machine.find_matches_as_indexes(text):
            name = bodies.names[number]
            league = _THE_LEAGUE.match(text, max(0, start - 2))
            if league or _goes_on(view, end, name) or _of_towns(view, start, name):
                continue
            hit = _jurisdiction(ends, start, name)
            if hit is not None:
                yield hit.start - _of_all(view, hit.start), end, 0.96
            elif view.before(start, 2) == "地区":
                yield start - 2, end, 0.95
            elif view.before(start, 2) in ("县市", "市区", "县区") and view.before(start, 3)[:1] in "各个有":
                continue  # 各县区交通局
            elif view.before(start, 2) == "县市" or (name[0] in "市" and view.before(start) == "县"):
                continue  # 县市妇联: of many
            elif start and text[start - 1] in LEVELS and not _NOT_A_LEVEL.search(view.before(start - 1)):
                division = ends.get(start - 1)
                inside = division is None or division.start >= start - 1
                left = start - 1 if inside else division.start if division else start - 1
                yield left, end, 0.95
            elif name in bodies.central or name.startswith(_CENTRAL):
                yield start, end, 0.9
            elif name in bodies.bare and not _NOT_A_LEVEL.search(view.before(start)):
                yield self._with_city(ends, start, name), end, 0.93
            elif (
                len(name) >= 3
                and name[0] not in "委"
                and name not in bodies.not_alone
                and _stands_alone(view, start, name)
            ):
                yield start, end, 0.8

    def _with_city(self, ends: dict[int, DivisionHit], start: int, name: str) -> int:
        """聊城市委: the bare body takes in the short or the full name of the division before it."""
        hit = _jurisdiction(ends, start, name)
        return hit.start if hit is not None else start

    def _by_ending(self, view: View, ends: dict[int, DivisionHit], bodies: Bodies) -> Iterator[tuple[int, int, float]]:
        """Bodies by their ending, no more than a dozen characters after a level or a jurisdiction."""
        text = view.text
        for found in bodies.ending.finditer(text):
            start = self._anchor(view, ends, bodies, found.start())
            if start == found.start() - 1 and found.group().startswith(_OF_AREAS) and _within_name(view, start):
                start = view.reach_left(found.start(), 12)  # 横琴新区+管委会
            if start and found.group().endswith("委员会") and view.before(start, 2) != "中共":
                start -= _of_all(view, start)  # 政协+云溪县第三届委员会
            elif start is None and found.group().startswith(_OF_AREAS) and _ends_in_area(text, found.start()):
                start = view.reach_left(found.start(), 12)  # 卧龙工业园+管委会
            if start is None or found.end() - start > 26 or _goes_on(view, found.end(), found.group()):
                continue
            start = _behind_name(view, start, found.end(), ends)
            yield start, found.end(), 0.86 if found.start() - start <= 8 else 0.68

    def _anchor(self, view: View, ends: dict[int, DivisionHit], bodies: Bodies, ending: int) -> int | None:
        """Where a body that ends so begins: at the nearest level or jurisdiction with nothing but a name between."""
        text = view.text
        for at in range(ending, max(0, ending - 14), -1):
            between = text[at:ending]
            if bodies.stop.search(between):
                return None
            hit = ends.get(at)
            if hit is not None and hit.level != "place":
                return hit.start
            if text[at - 2 : at] in ("全国", "国家", "地区", "行署"):
                return at - 2
            level = text[at - 1] if at else ""
            if (
                level in "省市县区"
                and not _NOT_A_LEVEL.search(view.before(at - 1))
                and text[max(0, at - 3) : at] not in ("各县区", "各市区", "各县市")
                and view.text[at - 2 : at]
                not in (
                    "城区",
                    "社区",
                    "园区",
                    "景区",
                    "城市",
                    "上市",
                    "超市",
                    "都市",
                    "地区",
                    "小区",
                    "山区",
                    "库区",
                    "灾区",
                )
            ):
                whole = ends.get(at)
                return whole.start if whole else at - 1
        return None

    def _local(self, view: View, ends: dict[int, DivisionHit], bodies: Bodies) -> Iterator[tuple[int, int, float]]:
        """Bodies of towns and villages, right after their names; 党委、政府 gives both."""
        text = view.text
        for end, hit in sorted(ends.items()):
            if hit.level == "town":
                found = bodies.town.match(text, end)
                own = _OF_VILLAGE.match(text, end)
                branch = bodies.village.match(text, own.end()) if own else None
                if own and branch and own.group() not in words(TAGGING, "village_stops"):
                    yield end, branch.end(), 0.94  # 云溪镇+卧云村党支部
                if found:
                    yield hit.start, found.end(), 0.96
                    also = re.compile(r"[、和](政府|办事处|人大)").match(text, found.end())
                    if also:
                        yield also.start(1), also.end(1), 0.9
        for found in re.finditer(
            r"(?:[、，。：；“”（）的在到到和与\n]|[我全][省市县区镇乡])([一-鿿]{2,5}(?:村|社区))(?=党|支部|村委|居委|两委|“两委”)",
            text,
        ):
            body = bodies.village.match(text, found.end(1))
            left = view.reach_left(found.end(1), 6, found.start(1))
            if left > found.start(1) and text[left - 1] in "前后东西南北中上下大小" and left - 1 == found.start(1):
                left -= 1
            while left < found.end(1) and text[left] in "他她我你它们和同与及该本全各俺咱":
                left += 1
            if text[left - 1] in "我全本该各" and text[left] in "省市县区镇乡":
                left += 1  # 我市+卧云村
            village = text[left : found.end(1)]
            told = village in words(TAGGING, "village_stops") or village[:-1] in words(TAGGING, "village_verbs")
            told = told or _OWN_VILLAGE.search(village) is not None
            told = told or any(w in village for w in words(SITES, "village_verbs"))  # 叫住+村支部书记
            if body and not told and len(village) >= 2:
                yield left, body.end(), 0.94
        for found in re.finditer(r"(?:(?<![一-鿿])(?:镇|乡|街道|村)|(?<=该)村)" + bodies.town.pattern, text):
            yield found.start(), found.end(), 0.85
        for found in _OWN_BRANCH.finditer(text):
            yield found.start(), found.end(), 0.9
        yield from self._parts(view)

    def _parts(self, view: View) -> Iterator[tuple[int, int, float]]:
        """Stations and teams named without the body that they are part of."""
        text = view.text
        for found in _OF_COURT.finditer(text):
            yield found.start(), found.end(), 0.99  # 副院长、+审判委员会+委员
        for found in (part for pattern in patterns(TAGGING, "parts_alone") for part in pattern.finditer(text)):
            if view.boundary(found.start()):
                yield found.start(), found.end(), 0.8
        for found in compiled(TAGGING, alternation(TAGGING, "stations")).finditer(text):
            left = view.reach_left(found.start(), 6)
            if view.text[left] in "任调" and found.start() - left > LEAST_NAME:
                left += 1  # 历任+松口派出所民警
            if left < found.start():
                yield left, found.end(), 0.82
            elif view.boundary(found.start()):
                yield found.start(), found.end(), 0.7


def _behind_name(view: View, start: int, end: int, ends: dict[int, DivisionHit]) -> int:
    """Where a body begins into which the name before it was drawn: 副主席某某和+云溪古城景区管委会."""
    joined = view.text.find("和", start + 2, min(start + 5, end))
    if joined < 0 or not is_surname(view.text[start]):
        return start
    divided = any(hit.start == joined + 1 for hit in ends.values() if hit.end < end)
    return joined + 1 if divided else start


def _of_all(view: View, start: int) -> int:
    """How many characters before a division say whose committee it is: 中共+云溪县委, 政协第三届+云溪县委员会."""
    found = _WHOSE.search(view.text, max(0, start - _LONGEST_WHOSE), start)
    return start - found.start() if found else 0


def _party_before(view: View, start: int, end: int) -> int:
    """How many characters the party takes whose branch a body is: 民盟+云州市委 is not 云州市委."""
    party = next((p for p in words(TAGGING, "parties") if view.text.endswith(p, 0, start)), "")
    return len(party) if view.text[start:end].endswith(words(TAGGING, "branches")) else 0


def _jurisdiction(ends: dict[int, DivisionHit], start: int, name: str) -> DivisionHit | None:
    """The division right before a body, or running into the body's own level: 聊城市+市委, 临汾地区+地区行署."""
    shared = 2 if name.startswith("地区") else 1 if name[0] in LEVELS else len(name) - 2
    found = (ends.get(start + more) for more in range(shared + 1))
    return next((hit for hit in found if hit is not None and hit.level != "place" and hit.start < start), None)


def _ends_in_area(text: str, at: int) -> bool:
    """Whether the name of a park, a reserve or the like ends here."""
    return _AREA.search(text, max(0, at - _LONGEST_AREA), at) is not None


def _within_name(view: View, at: int) -> bool:
    """Whether a level is the last character of a longer name: 区 in 横琴新区."""
    return at > 0 and "一" <= view.text[at - 1] <= "鿿" and not view.boundary(at)


def _goes_on(view: View, end: int, name: str) -> bool:
    """Whether the body's name is only the head of a longer word: 政府采购, 市长热线, 教育局面."""
    after = view.after(end, 2)
    if name.endswith("政府") and after in (
        "采购",
        "工作",
        "债券",
        "网站",
        "部门",
        "购买",
        "投资",
        "补贴",
        "引导",
        "主导",
        "质量",
    ):
        return after != "工作"
    if name.endswith("局") and after[:1] in ("面", "势", "限", "部"):
        return after not in ("面向", "面对")
    if name.endswith("委") and after[:1] in ("员", "托", "派", "屈", "书"):
        return after[:1] != "书"
    return after[:1] in ("制", "系") or after in ("机关报",)


def _stands_alone(view: View, start: int, name: str) -> bool:
    """Whether a body without a jurisdiction is a body: its name begins at a word, and no level is shared out before it."""
    before = view.before(start)
    return (
        view.boundary(start)
        and not _NOT_A_LEVEL.search(before)
        and not (before in "级属等" and before != "")
        and (name[-1] in "局委办部院会所站厅" or name.endswith("中心"))
    )


@lru_cache(maxsize=1)
def _sent_out() -> re.Pattern[str]:
    """A body and those whom it has sent out: 市人大常委会+执法检查组; not the team of a matter, 防汛+检查组."""
    teams = alternation(TAGGING, "sent_out")
    return re.compile(rf"(?P<body>.+(?:(?<!员)会|[局委府厅协院署]|人大|办公室))(?:党组)?{teams}$")


def without_sent_out(text: str, start: int, end: int) -> int:
    """Where a body ends whose team is told of: the team is none of its parts, unless it is told who heads it (任组长的)."""
    found = _sent_out().match(text[start:end]) if text[end - 1] in "组团" else None
    return start + found.end("body") if found and text[start - 2 : start] != "长的" else end


def _with_units(view: View, end: int, bodies: Bodies) -> int:
    """The end of the parts that follow a body; 党组书记 leaves 党组 to the post."""
    found = bodies.unit.match(view.text, end)
    inner = re.sub(r"“[^”]{2,6}”|^(?:干部|党员)(?=监督|教育|考核|信息|人事|管理)", "", found.group()) if found else ""
    if not found or bodies.unit_stop.search(inner[:-2]):
        return end
    if re.match(r"书记|副书记|成员|委员", view.after(found.end(), 3)) and found.group().endswith(
        ("党组", "党委", "党总支", "党工委", "机关党委")
    ):
        return end
    if found.group().endswith(
        (
            "科",
            "处",
            "股",
            "司",
            "室",
            "所",
            "站",
            "队",
            "局",
            "中心",
            "支部",
            "组",
            "会",
            "委",
            "专班",
            "办公室",
            "庭",
            "支行",
            "分行",
            "管理部",
        )
    ):
        return found.end()
    return end


@Language.factory("zhengpu_agencies", assigns=["doc.user_data"])
def make_agencies(nlp: Language, name: str) -> Agencies:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Agencies()
