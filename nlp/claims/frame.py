"""A tagged article in, a frame out that claims are read from: its mentions, sentences, dates, and a maker of claims."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from nlp.dates import DateHit, find_dates
from nlp.patterns import alternation
from zhengpu.dates import PartialDate
from zhengpu.ids import claim_id
from zhengpu.records import Claim, Evidence, Page, RelationType, Status

if TYPE_CHECKING:
    from nlp.articles import Part
    from nlp.reader import Located, TaggedArticle

FILE = "claims.yaml"
_MEANWHILE = re.compile(r"\s*(?:在[^，。]{1,3}|考察|访问|调研|视察|检查|督查|学习|活动)期间，")
_WRITES = re.compile("(?:记者|通讯员|作者|编辑|摄影)[^，。；]{0,8}$")  # 通讯员甲 乙: no list of those told of
_GROUP = re.compile(
    "(?!.*(?:出席|参加|列席|主持|会见|看望|慰问|陪同|带领|率|听取|走访|在(?!家)|[由与对向到让给被把来赴]))"
    "(?:(?:等|以?及|和)[^，。；]{0,16}?(?:领导|干部|负责人|同志|成员|代表))?[、，](?:以及)?[一-鿿（）、]{0,14}?"
    "(?:代表|老支书|老党员|领导|老同志|负责人|负责同志|企业家|专家|嘉宾|委员|成员|干部|人士|劳模|学者|大师|传承人|乡亲|乡贤|侨领|侨胞|校友|作家|画家|书法家|艺术家|歌唱家|带头人|专家组|课题组)"
)  # the people of another kind in a row
_SCHOLAR = re.compile("(?:教授|研究员|院士|专家|博士|医师|工程师)$")
_LEADERS = re.compile("(?:[我省市县区旗州盟]{1,2}|主要|党政)(?:主要|党政)?(?:领导|负责人)$")  # 某某，我市领导某某
_STAFF = "[一-鿿]{0,6}(?:有关|相关)[一-鿿、]{0,10}(?:负责人|负责同志|人员)"  # 某某，市直有关部门负责人，某某
_OTHERS = re.compile(  # 某某，+各乡镇党委书记，县直有关部门主要负责人+，某某
    "(?!.*(?:出席|参加|列席|主持|会见|看望|慰问|陪同|带领|率|听取|走访|介绍|汇报|当选|选举|[由与对向到让给被把来赴]))"
    "[^，。；：“]{2,36}?(?:代表|负责人|负责同志|成员|委员|个人|单位|师生|人员|干部|群众|官兵|队员|学员|嘉宾|专家|职工|家长"
    r"|领导|主任|书记|局长|乡?镇?长|主席|志愿者|企业家|客商)(?:等)?(?:共?(?:计)?\d+[余多]?人)?"
)
_UNREAD_BODY = re.compile(  # 某某，+县教育基金会+党支部书记某某
    "[一-鿿（）]{0,24}(?:公司|集团|学院|大学|医院|[协商学总分工]会|基金会|联合会|委员会|中心|银行|研究院|设计院|[局社院部校厂厅站])"
    "(?:党[委组]|党?总?支部|理事会|董事会|分公司)?"
)
_LONGEST_UNREAD = 14  # characters of the beginning of a name of which only the end was read
_CORRECTED = re.compile(  # “某局局长甲”+应为“某局副局长甲”
    "[^“”。]{0,16}”(?:一?[句词语处字])?，?(?:应(?:当|该)?[为是作改更]|系[^，。]{0,8}(?:之误|笔误|误))"
)
PEOPLE = ("OFFICIAL", "PERSON")
PLACES = ("COUNTY", "PLACE", "AGENCY", "COMPANY", "ORG")


@dataclass
class PageMemory:
    """What earlier articles of the page told: when each person was last seen, which claims were made."""

    dates: dict[str, PartialDate] = field(default_factory=dict)
    made: Counter[tuple[str, ...]] = field(default_factory=Counter)
    trips: list[Any] = field(default_factory=list)
    teams: dict[str, str] = field(default_factory=dict)  # 代表团: the name of who leads it
    accompanied: set[str] = field(default_factory=set)  # mentions that were told to come along


@dataclass
class Frame:
    """An article as claims are read from it. Offsets are into its text."""

    page: Page
    tagged: TaggedArticle
    memory: PageMemory
    page_mentions: Sequence[Located] = ()
    home_names: frozenset[str] = frozenset()
    home_is_county: bool = False

    @property
    def text(self) -> str:
        """The article's folded text."""
        return self.tagged.text.mapped.text

    @cached_property
    def mentions(self) -> list[Located]:
        """Mentions of first printings, in order."""
        return [m for m in self.tagged.mentions if m.mention.copy_of is None and not self.in_copy(m.start)]

    def in_copy(self, offset: int) -> bool:
        """Whether an offset lies in a second printing."""
        return self.tagged.text.part_at(offset).copy

    @cached_property
    def body(self) -> list[tuple[int, int]]:
        """Sentences of the running text and of captions, first printings only."""
        return [(s, e) for s, e in self.tagged.sentences if self.zone(s) in ("body", "caption") and not self.in_copy(s)]

    def zone(self, offset: int) -> str:
        """What the paragraph at an offset is."""
        return self.tagged.text.part_at(offset).zone

    @cached_property
    def dates(self) -> list[DateHit]:
        """Dates of the article."""
        return find_dates(self.text, self.page.published)

    @cached_property
    def _starts(self) -> list[int]:
        return [m.start for m in self.mentions]

    def between(self, start: int, end: int, labels: Sequence[str] = ()) -> list[Located]:
        """Mentions wholly within [start, end), of these labels."""
        found = self.mentions[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]
        return [m for m in found if m.end <= end and (not labels or m.mention.label in labels)]

    def tells_of(self, mention: Located) -> bool:
        """Whether a mention is of this article: only then are its offsets into the text."""
        return mention.mention.article == self.tagged.article.id

    def sentence(self, offset: int) -> tuple[int, int]:
        """The sentence in which an offset lies."""
        spans = self.tagged.sentences
        at = bisect_right([s for s, _ in spans], offset) - 1
        return spans[max(at, 0)]

    def date_at(self, offset: int, who: str = "") -> PartialDate | None:
        """When what is told at an offset happened: the sentence's date, the last one told, the article's, the person's."""
        return self.told_when(offset, who)[0]

    def told_when(self, offset: int, who: str = "") -> tuple[PartialDate | None, str | None]:
        """When what is told at an offset happened, and the last day where several are named."""
        start, end = self.sentence(offset)
        days = [hit for hit in self.dates if hit.event and hit.date.iso.count("-")]
        here = [h for h in days if start <= h.start < offset]
        later = not re.search("日前|近日|前不久", self.text[start:offset])  # 日前抵达…，并于昨日转往…
        here = here or [h for h in days if later and start <= h.start < end and not self._ahead(h)]
        if here:
            hit = here[-1] if here[-1].start < offset else here[0]
            return hit.date, hit.until
        if year := self._year_said(start, offset):
            return year, None
        if who in self.memory.dates and self._comes_in_at(who, start):
            return self.memory.dates[who], None
        before = [hit for hit in days if hit.start < offset and not self._ahead(hit) and self._dates_text(hit)]
        to_the_day = [hit for hit in before if len(hit.date.iso) == 10]
        before = to_the_day or before
        spans = [hit for hit in before if hit.until] if _MEANWHILE.match(self.text, start) else []
        if spans:
            return spans[-1].date, spans[-1].until
        if before:
            hit = self._of_same_report(before, offset, who)
            return hit.date, hit.until
        if who in self.memory.dates:
            return self.memory.dates[who], None
        told = [hit for hit in days if not self._ahead(hit) and (later or not start <= hit.start < end)]
        return (told[0].date, told[0].until) if told else (self.published, None)

    def dated_here(self, offset: int) -> bool:
        """Whether the sentence at an offset tells a date itself."""
        start, end = self.sentence(offset)
        return any(start <= hit.start < end for hit in self.dates)

    def _year_said(self, start: int, offset: int) -> PartialDate | None:
        """去年秋天来到…: only the year is told."""
        said = re.search(r"(去年|前年)[^，。]{0,4}(?:，[^，。]{0,16})?$", self.text[start:offset])
        if not said or not self.page.published:
            return None
        return PartialDate(iso=str(int(self.page.published[:4]) - (1 if said[1] == "去年" else 2)), basis="relative")

    def _dates_text(self, hit: DateHit) -> bool:
        """Whether a date may hold for what follows: those of headlines only to the day (lines taken for headlines)."""
        return self.zone(hit.start) != "headline" or len(hit.date.iso) == 10

    def _ahead(self, hit: DateHit) -> bool:
        return self.is_to_come(hit.date)

    def is_to_come(self, date: PartialDate) -> bool:
        """Whether a date is later than the page."""
        published = self.page.published or "9"
        return date.iso[: len(published)] > published[: len(date.iso)]

    def _of_same_report(self, before: list[DateHit], offset: int, who: str) -> DateHit:
        """The last date before; not one of another paragraph that is silent on somebody whom an earlier one names."""
        parts = [self.tagged.text.part_at(hit.start) for hit in before]
        here = self.tagged.text.part_at(offset)
        if who and parts[-1] is not here and who not in self._names_in(parts[-1]):
            for hit, part in zip(reversed(before), reversed(parts), strict=True):
                if who in self._names_in(part):
                    return hit
            known = self.memory.dates.get(who)
            if known is not None:
                return DateHit(offset, offset, known, True)
        return before[-1]

    def _names_in(self, part: Part) -> set[str]:
        return {m.mention.text for m in self.between(part.start, part.end, PEOPLE)}

    def _comes_in_at(self, who: str, start: int) -> bool:
        """Whether a sentence is the first of the article to name a person, and does so without a post: told of before."""
        named = [m for m in self.mentions if m.mention.text == who]
        if not named or named[0].start < start:
            return False
        return not any(m.end == named[0].start for m in self.between(start, named[0].start, ("POST",)))

    @property
    def published(self) -> PartialDate | None:
        """The year (or the month) of the page, for what has no date of its own."""
        if not self.page.published:
            return None
        return PartialDate(iso=self.page.published[:7], basis="publication")

    def quoted(self, offset: int) -> bool:
        """Whether an offset lies in a speech between quotation marks, not in a mere name."""
        part = self.tagged.text.part_at(offset)
        before = self.text[part.start : offset]
        opening = part.start + before.rfind("“")
        if opening < part.start:
            return False
        closing = re.compile(r"[”\"]").search(self.text, opening, part.end)  # an OCR may leave a plain one
        if closing and closing.start() < offset:
            return False
        inner = self.text[opening : closing.start() if closing else part.end]
        return len(inner) > 24 or "。" in inner

    def make(
        self,
        kind: RelationType,
        subject: Located,
        thing: Located | None,
        at: tuple[int, int],
        rule: str,
        **details: Any,
    ) -> Claim | None:
        """A claim with its evidence; None when the page has made the same one already."""
        said = thing.mention.text if thing else details.get("object_text") or ""
        date: PartialDate | None = details.get("date")
        detail = "|".join(str(x) for x in (details.get("post"), details.get("role"), date.iso if date else ""))
        key = (self.tagged.article.id, kind, subject.mention.text, said, detail)
        if key in self.memory.made:
            return None
        self.memory.made[key] += 1
        if _CORRECTED.match(self.text, subject.end):
            details["status"] = "denied"
        start, end = self.sentence(at[0])
        end = max(end, self.sentence(max(at[1] - 1, at[0]))[1])
        evidence = Evidence(
            sentence=self.text[start:end].replace("\n", ""),
            rule=rule,
            spans=self.tagged.text.mapped.page_spans(start, end),
        )
        return Claim(
            id=claim_id(self.page.id, kind, subject.mention.id, thing.mention.id if thing else said, detail, 0),
            page=self.page.id,
            article=self.tagged.article.id,
            type=kind,
            subject=subject.mention.id,
            object=thing.mention.id if thing else None,
            evidence=evidence,
            **details,
        )


def status_of(text: str) -> Status:
    """planned, denied, on_behalf or by_video from the words before a verb, else stated."""
    if re.search(alternation(FILE, "denied"), text):
        return "denied"
    if re.search(r"受[^，。]{1,20}委托", text):
        return "stated"
    if re.search(r"视频(?:连线|会议|方式|形式)|(?:通过|以)视频|线上|云端|云会议|云上|云连线", text):
        return "by_video"
    if re.search(alternation(FILE, "planned") + r"(?![一-鿿]?军)", text):
        return "planned"
    return "stated"


def name_list_before(frame: Frame, last: Located) -> list[Located]:
    """The people of a printed list that ends with this one, in printed order."""
    people = [last]
    for mention in reversed([m for m in frame.mentions if m.end <= last.start and m.mention.label in PEOPLE]):
        gap = frame.text[mention.end : people[0].start]
        if not _list_gap(frame, mention.end, people[0].start, gap):
            break
        people.insert(0, mention)
    return people


def _list_gap(frame: Frame, start: int, end: int, gap: str) -> bool:
    """Only a 、 (or 和, 以及) between two names, or with it the posts and bodies of the second."""
    gap = re.sub(
        r"^(?:同志|先生|女士|等(?:在家的?)?(?:[市县区]级?)?(?:领导|干部|负责人|负责同志)|等[一-鿿]{0,6}(?:代表|嘉宾|专家|企业家|成员))(?=[、，；和及与])",
        "",
        gap,
    )
    start, gap = _past_others(start, gap)
    inside = frame.between(start, end)
    led = _LEADERS.search(gap)
    headed = bool(inside) and inside[-1].mention.label == "AGENCY" and gap.endswith("长") and inside[-1].end == end - 1
    delegate = _GROUP.fullmatch(gap)  # 某院院长某某，乡村医生代表某某
    learned = bool(inside) and _SCHOLAR.search(gap) is not None  # 某大学教授某某
    titled = bool(led or delegate) or headed or learned or any(mention.mention.label == "POST" for mention in inside)
    if not gap.strip(" \u3000"):
        return bool(gap) and (
            frame.zone(start) == "headline" or not _WRITES.search(frame.text, max(0, start - 12), start)
        )
    gap = re.sub(r"^(?:（[^）]{1,8}）)?(?:同志)?", "", gap)
    joined = re.match(r"以及|(?:就|便)?[和与]|[、，；及]", gap)
    if (not joined and not titled) or (joined and joined.group() in "，；" and not titled):
        return False
    rest = "" if delegate else gap[joined.end() :] if joined else gap
    for mention in inside:
        rest = rest.replace(mention.mention.text, "", 1)
    rest = re.sub(
        r"[、，；\s]|(?<=[县市区])领导$|^(?:老|部分|其他)?领导$|^老(?:同志|干部)$|挂职|原|组员|(?:高级|总)?(?:候选人|代表|委员|干部|民警|教师|科员|研究员|教授|工程师|农艺师|畜牧师|兽医师|专家)$|"
        + _STAFF
        + "|"
        + _LEADERS.pattern,
        "",
        rest,
    )
    rest = rest.removesuffix("长") if headed else rest  # 县水利局+长
    if re.search(r"[由在与向受让给被把。]|对(?!口)|出席|参加|列席|主持", rest):
        return False
    behind = gap[joined.end() :] if joined else ""
    ahead = bool(inside) and behind.startswith(rest + inside[0].mention.text)
    unread = len(rest) <= 8 or _UNREAD_BODY.fullmatch(rest) is not None or (ahead and len(rest) <= _LONGEST_UNREAD)
    return not rest or (bool(joined) and inside[-1:] != [] and _ends_titled(inside[-1], end) and unread)


def _past_others(start: int, gap: str) -> tuple[int, str]:
    """Where a gap goes on behind groups of people without names, and the rest of it: 某某，各乡镇党委书记+，县长某某."""
    at = gap.rfind("，")
    listed = at > 0 and re.match("等?(?:[，；、和]|以?及)", gap)
    groups = re.split("[，；]", gap[listed.end() : at].lstrip("，；")) if listed else []
    return (start + at, gap[at:]) if groups and all(_OTHERS.fullmatch(one) for one in groups) else (start, gap)


def _ends_titled(last: Located, end: int) -> bool:
    """Whether the name after a gap has its post right before it: then a body may be there that was not read as one."""
    return last.mention.label == "POST" and last.end == end
