"""A candidate on a Doc in, whether it is refused out: words in general, cut words, and what only the model sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from spacy.tokens import Doc

from nlp.candidates import LED, TAGGING, Candidate, DivisionHit, division_hits, text_of
from nlp.components.agencies import without_sent_out
from nlp.components.crf import SOURCE as MODEL
from nlp.components.crf import SUPPORT
from nlp.components.refused_people import COMMITTEES, is_no_name, is_two_names, no_post, too_long, with_title
from nlp.components.refused_places import no_place, of_verb, unknown_county
from nlp.everyday import FIRMS, SITES, everyday, is_everyday, is_no_firm
from nlp.names import FILE as NAMES
from nlp.names import SURELY as SURE_END
from nlp.names import follow, is_surname
from nlp.patterns import alternation, compiled, patterns, words

PEOPLE = frozenset(("OFFICIAL", "PERSON"))
PLACES = ("COUNTY", "PLACE")
NAMED = ("ORG", "COMPANY", "PLACE")
TITLES = "titles.yaml"
_LED_BY = re.compile("[队会团组]由")
_JOIN_HANDS = re.compile("(?:医院|学校|大学|公司|学院|中心|卫生院)(?:结成|建成|组建|携手|联手|签约|牵手|加入|成立)")
_ROAD = re.compile("[路街](?![灯桥由过])")
_NUMBER = re.compile("[0-9一二两三四五六七八九十百千万余多几]")
_SOLEMNLY = re.compile("(?:隆重|圆满|顺利|胜利|正式|盛大|如期|成功)$")  # 工人文化宫+隆重+举行
_AREAS = ("名胜", "风景", "度假", "保护", "集聚", "示范", "合作", "试验", "工业", "产业", "旅游", "管理")
_ANY_NUMBER = re.compile("[两三四五六七八九十多几\\d][余多]?[所家个]$")
_HEAD = re.compile(r"[局厅院委办部会]([一-鿿])[一-鿿]{0,2}[局厅院部处所站校科]$")
_CAUSES = re.compile("(?<![天大特公出])[使让](?=..)")
_NTH_SCHOOL = re.compile("(?<!第)[一二三四五六七八九十]中学$")
_AT_ONCE = re.compile("[为于]一?体")
_PART_OF = re.compile("分(?![管别工头批])")
_GAP = re.compile(r"[一-鿿A-Za-z0-9]{2}\s+[一-鿿]{2}")
_BRANCH = re.compile("党(?:工?委|总支|支部)(?=书记|副书记|委员)")
_OF_SEAT = re.compile("[一-鿿]{2}(?:[镇乡村]|社区|街道)(?:党委|党总支)$")  # 松口镇党委+书记
_HOUSES_COMMITTEE = re.compile(
    r"(?:公司|集团|医院|银行|农商行|联社|大学|学院|学校|中学|小学|高中|[一二三四五六七八九十]中|厂|指挥部|公安局|局|厅|法院|检察院|[支总大]队)(?:机关)?(?:党委|党组|党总支)$"
)
_POINTED = re.compile("[这那哪某](?:所|家|个|座|处|间|条|片)")  # 哪家农资店
_OPENED = re.compile(
    "[一-鿿]{2}设(?:立了?|有)?(?:分公司|分店|门店|专卖店|体验店|办事处|联络处|工作站)$"
)  # 到海州+设体验店
_YOURS = ("贵报", "贵刊")  # whom a reader writes to
_SEATED = re.compile("[左右前后][一二三四五六七八九]")
_SEATED_FIRM = re.compile("（[一-鿿]{2,6}）(?:股份|控股)?(?:有限|责任)*公司")
_TWO_FIRMS = re.compile(r"(?:公司|集团|银行|农商行|厂)[向与和给对同]")  # 橘灯农商行+向+云岫公司
SHORT_FIRM = 6  # longer firms that only the model sees must end as firms do
PART, LONGEST = 2, 3  # characters of names
CERTAIN = 0.9  # the model is as sure of a place, and what the rules see there is not asked
_SENTENCE = 60  # characters in which it is told what 集 gathers
LIKELY = 0.58  # what the rules see is as likely
CITY = 3  # characters of a city behind its province
SURE = 0.85  # or that the model is as sure of them as this: 扎西顿珠


class Refusals:
    """What a Doc tells about its candidates: its text, the divisions named in it, where words and names begin and end."""

    def __init__(self, doc: Doc, merged: Iterable[Candidate], stop_words: frozenset[str]) -> None:
        self.text: str = text_of(doc)
        self.hits = division_hits(doc)
        self.stops = {t.idx for t in doc if len(t.text) > 1 and t.text in stop_words}
        self.starts = {t.idx for t in doc}  # no name that only the model sees begins within a word: 两国+文明
        held = list(merged)
        self.ruled_spans = {(c.start, c.end) for c in held if c.source != MODEL}
        self.titled = [(c.start, c.end) for c in held if c.label in PEOPLE and c.source == "titles"]
        self.named = [
            (c.start, c.end)
            for c in held
            if c.label in PEOPLE and (follow(self.text, c.end) >= SURE_END if c.source != MODEL else c.score >= CERTAIN)
        ]
        self.posts = {(c.start, c.end) for c in held if c.label == "POST" and c.source == "titles"}
        self.name_ends = {c.end for c in held if c.label in PEOPLE}
        self.name_starts = {c.start for c in held if c.label in PEOPLE}
        self.places = {(c.start, c.end) for c in held if c.label == "PLACE" and c.source != MODEL and c.score >= LIKELY}
        self.certain = {
            end: start
            for start, end, label, score in doc.user_data.get(SUPPORT, [])
            if label in NAMED and score >= CERTAIN
        }
        self.led = {tuple(span) for span in doc.user_data.get(LED, [])}
        self.ruled = [c for c in held if c.source != MODEL and c.score >= LIKELY]

    def refused(self, candidate: Candidate) -> bool:
        """Whether a candidate is none of the things that its label stands for."""
        name = self.text[candidate.start : candidate.end]
        if _runs_together(candidate, self.hits) or self._cuts_into_town(candidate, name):
            return True
        if (
            (candidate.start, candidate.end) in self.led
            or _breaks_brackets(candidate, name, self.text)
            or _is_aside(name)
        ):
            return True
        if candidate.label in PEOPLE:
            return with_title(candidate, name) or self._no_person(candidate, name)
        if candidate.source == MODEL and (
            self._no_mention(candidate, name)
            or self._praised(candidate)
            or self._overruled(candidate)
            or self._takes_more(candidate, name)
            or self._ends_in_water(candidate)
            or unknown_county(candidate, name, self.hits)
        ):
            return True
        if candidate.source == MODEL and candidate.label == "COMPANY" and self._is_place(candidate, name):
            return True
        if candidate.label in ("COUNTY", "COMPANY") and (
            self._stands_among_names(candidate, name) or self._of_word(candidate, name)
        ):
            return True
        if candidate.label in ("ORG", "COMPANY") and (
            self._is_led(candidate) or self._holds_somebody(candidate) or self._ends_in_division(candidate)
        ):
            return True
        verbs = candidate.source != "gazetteer" and any(p.search(name) for p in patterns(TAGGING, "verbs_inside"))
        check = _CHECKS.get(candidate.label)
        return verbs or (check is not None and check(candidate, name, self.text))

    def _ends_in_water(self, candidate: Candidate) -> bool:
        """Whether the model takes a river for a part of the village that lies on it: 卧云村+黄河."""
        ends = [
            h.start for h in self.hits if h.level == "place" and h.end == candidate.end and h.start > candidate.start
        ]
        return candidate.label == "PLACE" and any(self.text[at - 1] in "村镇乡" for at in ends)

    def _takes_more(self, candidate: Candidate, name: str) -> bool:
        """Whether what the model takes for one post is two, or takes a part of the body in."""
        return candidate.label == "POST" and (self._is_two_posts(candidate) or self._takes_branch(candidate, name))

    def _is_two_posts(self, candidate: Candidate) -> bool:
        """Whether the mark between two posts was lost: 党组书记+局长."""
        starts = {end for start, end in self.posts if start == candidate.start}
        return any(start in starts and end == candidate.end for start, end in self.posts)

    def _takes_branch(self, candidate: Candidate, name: str) -> bool:
        """Whether a post takes in the committee that is the body of a town or a village: 卧云村党委+书记."""
        branch = _BRANCH.match(name)
        end = candidate.start + branch.end() if branch else 0
        below = self.text[candidate.start - 1 : candidate.start] in ("村", "区", "镇", "乡", "道")
        return below and any(c.label == "AGENCY" and c.end == end and c.start < end - PART for c in self.ruled)

    def _cuts_into_town(self, candidate: Candidate, name: str) -> bool:
        """Whether a character of the word before is taken in with a listed town (云溪县城+松口镇), or a name begins amid one."""
        listed = any(h.level == "town" and h.start == candidate.start + 1 and h.end == candidate.end for h in self.hits)
        county = any(h.end == candidate.start and h.level == "county" for h in self.hits)
        begins = name.startswith("街道") and any(h.start < candidate.start < h.end for h in self.hits)
        return begins or (candidate.label == "PLACE" and listed and county and name[0] in "城内境")

    def _no_person(self, candidate: Candidate, name: str) -> bool:
        """Whether a name joins the words around it, is made of everyday words, or is what no name looks like."""
        start, end, modelled = candidate.start, candidate.end, candidate.source == MODEL
        unsure = candidate.score < SURE
        strange = unsure and (start not in self.starts or too_long(name) or is_no_name(name))
        if modelled and (strange or is_two_names(name)):
            return True
        if unsure and candidate.source != "titles" and name[0] in words(TAGGING, "linking_surnames"):
            before = self.text[start - 1 : start]
            if "一" <= before <= "鿿":
                return True  # 老人+和学生, 记者+从中国
        if candidate.source not in (MODEL, "people"):
            return False
        if self.text.startswith("民宿", start - 1) or _SEATED.fullmatch(name):
            return True  # 村+民宿+项目, 某某（左一）
        listed = self.text[start - 1 : start] == "、" and start - 1 in self.name_ends
        return is_everyday(self.text, start, end, candidate.score, modelled=modelled, listed=listed)

    def _no_mention(self, candidate: Candidate, name: str) -> bool:
        """Whether what only the model sees begins with a word that begins no name, or runs over a wide gap."""
        if candidate.start in self.stops and not self._is_road(candidate, name):
            return True
        if candidate.label == "POST":
            return False
        if candidate.label in NAMED and (_SOLEMNLY.search(name) or self._takes_verb(candidate, name)):
            return True
        ours = name[0] == "原" or (
            name[0] in "省市县区镇乡" and self.text[candidate.start - 1 : candidate.start] == "我"
        )
        if candidate.label == "AGENCY" and ours and (candidate.start + 1, candidate.end) in self.ruled_spans:
            return True  # 原+村委会, 我市+卧云村党支部
        led = candidate.label == "AGENCY" and name[:2] in words(TAGGING, "village_verbs")
        if led and (candidate.start + 2, candidate.end) in self.ruled_spans:
            return True  # 所幸+村党支部
        joined = name[0] in words(TAGGING, "joining") and not any(hit.start == candidate.start for hit in self.hits)
        joined = joined and not self._is_road(candidate, name)
        return joined or _GAP.search(name) is not None

    def _takes_verb(self, candidate: Candidate, name: str) -> bool:
        """Whether the model takes in the verbs before a name that the rules see: 走访慰问+市福利院."""
        verbs = compiled("visits.yaml", f"(?:{alternation('visits.yaml', 'look')})+").match(name)
        start = candidate.start + verbs.end() if verbs else candidate.start
        return any(candidate.start < c.start <= start and c.end == candidate.end for c in self.ruled)

    def _of_word(self, candidate: Candidate, name: str) -> bool:
        """Whether a word, or one with the level of what comes next, is taken for a county: 丰富的资源, 荣获+县优秀教师, 广西+云岫."""
        if candidate.source != MODEL or candidate.label != "COUNTY":
            return False
        common = name in everyday() and name not in words(TAGGING, "no_words") and candidate.score < CERTAIN
        word = common or name[:-1] in words(NAMES, "not_names")
        bare = len(name) == PART and name[-1] not in "县市区旗" and candidate.score < CERTAIN
        word = word or (bare and any(h.end == candidate.start and h.level == "province" for h in self.hits))
        return word and not any(hit.start == candidate.start for hit in self.hits)

    def _stands_among_names(self, candidate: Candidate, name: str) -> bool:
        """Whether somebody in a row of names is taken for a county: 卜向国、张强、卜让."""
        before, after = self.text[candidate.start - 1 : candidate.start], self.text[candidate.end : candidate.end + 1]
        between = before == "、" == after and candidate.start - 1 in self.name_ends
        return between and len(name) <= LONGEST and is_surname(name[0]) and candidate.end + 1 in self.name_starts

    def _is_place(self, candidate: Candidate, name: str) -> bool:
        """Whether the rules see a place in what the model takes for a firm without a firm's form: 白鹤、松口、卧云远等5个乡镇."""
        formed = name.endswith((*words(TAGGING, "company"), *words(FIRMS, "works"), *words(FIRMS, "brand_trades")))
        return (candidate.start, candidate.end) in self.places and not formed

    def _holds_somebody(self, candidate: Candidate) -> bool:
        """Whether somebody and what he or she does stand within what only ends as a name does: 书记某某代表学校."""
        ends = (end for start, end in self.named if candidate.start == start and end < candidate.end)
        begins = any(not self.text.startswith(("希望", "纪念"), end) for end in ends)  # 沈望舒+希望小学
        return begins or any(candidate.start < start and end < candidate.end for start, end in self.titled)

    def _is_led(self, candidate: Candidate) -> bool:
        """Whether an everyday word leads up to the name that the model surely sees: 引导+云岫集团."""
        start = self.certain.get(candidate.end, candidate.start)
        word = self.text[candidate.start : start]
        return word in everyday() and candidate.start in self.starts and not self._is_named(candidate.start, start)

    def _is_named(self, start: int, end: int) -> bool:
        """Whether a division's name lies there."""
        return any(start <= hit.start < end for hit in self.hits)

    def _is_road(self, candidate: Candidate, name: str) -> bool:
        """Whether a short name of a road begins with a word as such: 建设街, 和平路."""
        word = candidate.start + PART == candidate.end - 1 and candidate.start in self.starts
        return word and candidate.score >= CERTAIN and name[-1] in "路街"

    def _overruled(self, candidate: Candidate) -> bool:
        """Whether the model likely takes a part of a name for a place, a lone character, or a place with what is there (云溪市中心)."""
        if candidate.label != "PLACE":
            return False
        start, end = candidate.start, candidate.end
        if candidate.score >= CERTAIN:
            return self._holds_county(candidate)
        part = any(c.start < end and start < c.end and not (start <= c.start and c.end <= end) for c in self.ruled)
        above = [h for h in self.hits if h.start == start]
        upper = any(0 < end - h.end <= (CITY if h.level == "province" else PART) for h in above)
        return part or upper or end - start < PART

    def _holds_county(self, candidate: Candidate) -> bool:
        """Whether a county spelled out and a place in it that the rules see make up the model's place: 云溪县+余村."""
        counties = (h.end for h in self.hits if h.start == candidate.start and h.level == "county")
        return any((end, candidate.end) in self.places and self.text[end - 1] in "县市旗" for end in counties)

    def _ends_in_division(self, candidate: Candidate) -> bool:
        """Whether a city's or a county's name ends what looks like a firm's: 湖北省+荆门市 is no 门市."""
        return candidate.label == "COMPANY" and any(
            h.end == candidate.end and h.level in ("county", "prefecture") and h.start > candidate.start
            for h in self.hits
        )

    def _praised(self, candidate: Candidate) -> bool:
        """Whether everyday words behind a place's name are taken for a firm's with it: 云溪+历史悠久."""
        place = next((h for h in self.hits if h.start == candidate.start), None)
        if place is None or candidate.label != "COMPANY":
            return False
        rest = self.text[place.end : candidate.end]
        formed = rest.endswith((*words(TAGGING, "company"), *words(FIRMS, "works"), *words(FIRMS, "brand_trades")))
        spelled = self.text[place.end - 1] in "县市区旗"  # 云溪县+白鹤坡
        return len(rest) > 1 and (is_no_firm(rest) or (spelled and not formed))


def _is_aside(name: str) -> bool:
    """Whether words only point at something, tell of what is opened somewhere, or address the paper."""
    return bool(_POINTED.match(name) or _OPENED.search(name)) or name in _YOURS


def _breaks_brackets(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a bracket is closed in a name and not opened, or a firm's name goes on over one: 云岫电子+（山东）有限公司."""
    goes_on = candidate.label in ("COMPANY", "COUNTY", "PLACE") and _SEATED_FIRM.match(text, candidate.end)
    return name.count("（") != name.count("）") or bool(goes_on)


def _of_head(candidate: Candidate, text: str) -> bool:
    """Whether a name and the first character of a title are taken into a body: 云溪县水利局卜向国局+长."""
    found = _HEAD.search(text, candidate.start, candidate.end)
    return found is not None and text[candidate.end : candidate.end + 1] == "长" and is_surname(found[1])


def _is_cut(name: str, text: str, start: int, end: int) -> bool:
    """Whether a piece of other words is taken for a body: 市属开发+区党工委, 市政协+组织+部分委员."""
    zones = compiled(TAGGING, rf"[省市县区]属{alternation(TAGGING, 'zone_heads')}$")
    if name[0] == "区" and text[max(0, start - 2) : start] in _AREAS:
        return True  # 卧云山风景名胜+区防汛指挥部
    below = name[0] == "区" and zones.search(text, max(0, start - 4), start) is not None
    return below or (name.endswith("组织部") and _PART_OF.match(text, end) is not None)


def _no_agency(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a name only ends as bodies do, or only the model takes for a body what does not end so."""
    if (
        any(p.search(name) for p in patterns(TAGGING, "no_bodies"))
        or _of_head(candidate, text)
        or of_verb(candidate, name, text)
    ):
        return True
    if any(pattern.match(text, candidate.end) for pattern in patterns(TAGGING, "bodies_go_on")):
        return True
    sent = without_sent_out(text, candidate.start, candidate.end) < candidate.end
    if sent or _is_cut(name, text, candidate.start, candidate.end):
        return True  # 市人大常委会+检查组
    if _HOUSES_COMMITTEE.search(name) and text[candidate.end : candidate.end + 1] in "书副委成":
        return True  # 云岫医院+党委书记
    if candidate.source != MODEL:
        return False
    if name[-1] == "所" and text[candidate.end : candidate.end + 1] in ("辖", "属"):
        return True  # 云州市+所辖
    if (
        name.endswith(COMMITTEES)
        and not _OF_SEAT.search(name)
        and text[candidate.end : candidate.end + 1] in "书副委成"
    ):
        return True  # 某医院党委副书记: the post takes the committee in
    return name in words(TAGGING, "not_alone") or not name.endswith(words(TAGGING, "body_last"))


def _no_company(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a likely firm has neither a form that firms bear nor a name, and nothing behind it says that it is one."""
    forms = (*words(TAGGING, "company_sure"), *words(FIRMS, "works"), *words(FIRMS, "houses"))
    followed = text.startswith(words(FIRMS, "firms_follow"), candidate.end)
    if not name.endswith(forms) and is_no_firm(name) and not followed:
        return True
    if _only_looks_so(candidate, name, text):
        return True
    if _TWO_FIRMS.search(name) or ("等" in name and name.endswith(forms)):
        return True  # 橘灯等超市
    if candidate.source != MODEL:
        return False
    told = name in words(TAGGING, "company_stops") or name.startswith(words(SITES, "leads"))  # 得知+云岫鞋业
    told = told or _CAUSES.search(name, 1) is not None  # 新技术使+云岫鞋业
    told = told or any(lead in name[1:] for lead in words(SITES, "leads") if len(lead) >= PART)  # 老友+共商+云岫鞋业
    return told or (len(name) > SHORT_FIRM and not name.endswith(words(TAGGING, "company")))


def _only_looks_so(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a likely firm is something counted (43+辆营运客车), a time and 公司 (今年+夏天公司), or is cut out of 化工行+业."""
    if any(pattern.search(name) for pattern in patterns(FIRMS, "no_firms")):
        return True
    if name[0] == "集" and _AT_ONCE.search(text, candidate.end, candidate.end + _SENTENCE):
        return True  # 一家+集食品+加工、销售于一体的企业
    if name[0] in "省市县区州旗镇乡" and text[candidate.start - 1 : candidate.start] in tuple("我全各该本"):
        return True  # 我+县煤矿
    counted = name.startswith(words(FIRMS, "counters")) and _NUMBER.match(text[max(0, candidate.start - 1) :])
    road = candidate.source != MODEL and _ROAD.match(text, candidate.end) and not name.endswith(("公司", "集团", "厂"))
    return bool(counted or road) or text[candidate.end - 1 : candidate.end + 1] == "行业"  # 云州棉纺+路


def _no_organization(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a verb or a blank stands within a name (戚 远会见了代表团, 医疗队由省立医院), or the model's is one of many."""
    if candidate.source == MODEL and (
        (name in words(TAGGING, "org_stops") and name[-1] in "院校园学")
        or _ANY_NUMBER.search(text, max(0, candidate.start - 3), candidate.start)
    ):
        return True  # 慰问了敬老院的老人, 新建两所+中心敬老院
    if name.endswith("代表队") or (_NTH_SCHOOL.search(name) and text.startswith("生", candidate.end)):
        return True  # 市一中+学生
    if _JOIN_HANDS.search(name):
        return True  # 甲医院+与+乙医院结成医联体
    return any(mark in name for mark in " 了+＋") or _LED_BY.search(name) is not None or _of_head(candidate, text)


_CHECKS: dict[str, Callable[[Candidate, str, str], bool]] = {
    "POST": no_post,
    "AGENCY": _no_agency,
    "COMPANY": _no_company,
    "ORG": _no_organization,
    "COUNTY": no_place,
    "PLACE": no_place,
}


def _runs_together(candidate: Candidate, hits: list[DivisionHit]) -> bool:
    """Whether a place is several divisions printed one after the other (莘县冠县, 高唐县赵寨镇)."""
    if candidate.label not in PLACES and candidate.source != MODEL:
        return False
    inside = [h for h in hits if candidate.start <= h.start and h.end <= candidate.end and h.level != "place"]
    if len(inside) < 2 or inside[0].start != candidate.start:
        return False
    if candidate.label not in PLACES and inside[-1].end != candidate.end:
        return False
    return any(left.end == right.start for left, right in pairwise(inside))
