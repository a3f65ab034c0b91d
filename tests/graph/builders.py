"""Builders of readings for tests: pages of invented news about an invented province, and rosters to read them by."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from zhengpu import ids
from zhengpu.dates import PartialDate
from zhengpu.lexicon import Lexicon
from zhengpu.records import Article, Claim, Evidence, Judgement, Mention, Page, PageMeta, Reading

ROSTERS = {
    "divisions.csv": """# invented
entity,code,name,level,parent,valid_from,valid_to
910000,910000,临河省,province,,,
910100,910100,云港市,prefecture,910000,,
910121,910121,青石县,county,910100,,2015-06-01
910121,910103,青石区,county,910100,2015-06-01,
910122,910122,东岭县,county,910100,,
910123,910123,沐县,county,910100,,
910181,910181,白鹿市,county,910100,,
910200,910200,平川市,prefecture,910000,,
910221,910221,南坪县,county,910200,,
910202,910202,鼓楼区,county,910200,,
920000,920000,岭南省,province,,,
920100,920100,海州市,prefecture,920000,,
920102,920102,鼓楼区,county,920100,,
920121,920121,青右县,county,920100,,
910300,910300,乌兰图雅市,prefecture,910000,,
920122,920122,清溪土家族苗族自治县,county,920100,,
""",
    "townships.csv": """county,name
910121,柳林镇
910122,柳林镇
910122,石桥乡
910122,白水镇
910123,双塔街道
910123,城关镇
910221,石桥乡
920122,梅岭苗族乡
""",
    "look_alikes.csv": "printed,meant,weight\n",
    "short_names.csv": "name,full\n",
    "confusables.csv": "printed,meant,weight\n右,石,0.8\n呤,岭,0.8\n青,肯,0.5\n肯,青,0.7\n木,沐,0.7\n",
    "zones.csv": """home,name,kind,aliases,valid_from
910100,云港经济技术开发区,开发区,经济技术开发区|开发区,
""",
    "zone_kinds.yaml": "开发区: 开发区\n经开区: 开发区\n",
    "bodies.yaml": """
- {name: 城市管理局, organ: 政府, aliases: [城管局]}
- {name: 民政局, organ: 政府}
- {name: 委宣传部, organ: 党委, aliases: [宣传部, 县委宣传部]}
- {name: 人大常委会, organ: 人大}
- {name: 农业农村局, organ: 政府, levels: [省, 市, 县, 中央], aliases: [农业农村厅],
   by_level: {省: 农业农村厅, 中央: 农业农村部}}
- {name: 国务院, organ: 政府, levels: [中央]}
""",
    "places.csv": "name,canonical,kind\n德国,德国,country\n沙特,沙特阿拉伯,country\n临,临河省,province\n",
    "peoples.csv": "name\n土家族\n苗族\n",
}


def make_lexicon(folder: Path) -> Lexicon:
    """A lexicon of the invented rosters."""
    for name, text in ROSTERS.items():
        (folder / name).write_text(text, encoding="utf-8")
    return Lexicon(folder)


def make_mention(text: str, label: str, start: int, *, page: str = "p1", article: int = 1, **more: Any) -> Mention:
    """A mention; its occurrence is counted by PageBuilder, so use that for a page with several."""
    fields: dict[str, Any] = {
        "id": ids.mention_id(page, text, more.pop("occurrence", 0)),
        "page": page,
        "article": ids.article_id(page, article),
        "label": label,
        "start": start,
        "end": start + len(text),
        "spans": ((start, start + len(text)),),
        "text": text,
    }
    return Mention(**{**fields, **more})


def make_claim(kind: str, subject: Mention, thing: Mention | None = None, **more: Any) -> Claim:
    """A claim about two mentions; date is an ISO text."""
    date = more.pop("date", None)
    detail = "/".join(f"{key}={more[key]}" for key in sorted(more))
    fields: dict[str, Any] = {
        "id": ids.claim_id(subject.page, kind, subject.id, thing.id if thing else "", f"{detail}/{date}", 0),
        "page": subject.page,
        "article": subject.article,
        "type": kind,
        "subject": subject.id,
        "object": thing.id if thing else None,
        "date": PartialDate(iso=date) if date else None,
        "evidence": Evidence(sentence="", spans=((subject.start, subject.end),), rule="test"),
    }
    return Claim(**{**fields, **more})


def make_page(name: str = "p1", *, home: str | None = "910100", published: str | None = "2021-05-06") -> PageBuilder:
    """An empty page to which mentions and claims are added."""
    return PageBuilder(name, home, published)


def make_judgement(verdict: str, *mentions: Mention, value: str | None = None, **more: Any) -> Judgement:
    """A judgement anchored to mentions that are the first of their characters on their pages."""
    anchors = tuple((m.page, m.text, 0) for m in mentions)
    fields: dict[str, Any] = {"id": f"j-{verdict}", "who": "t", "when": "2024-01-01", "why": "", **more}
    return Judgement(verdict=verdict, anchors=anchors, value=value, **fields)


class PageBuilder:
    """Lays out mentions one behind the other; `gap` is what is printed between them."""

    def __init__(self, name: str, home: str | None, published: str | None) -> None:
        self.name, self.home, self.published = name, home, published
        self.paper: str | None = None
        self.headlines: dict[int, str] = {}  # by number of the article
        self.mentions: list[Mention] = []
        self.claims: list[Claim] = []
        self._article, self._sentence, self._at = 1, 0, 0

    def article(self) -> PageBuilder:
        """Begins the next article."""
        self._article += 1
        return self.sentence()

    def sentence(self) -> PageBuilder:
        """Begins the next sentence."""
        self._sentence += 1
        self._at += 20
        return self

    def add(self, text: str, label: str, *, gap: int = 3, **more: Any) -> Mention:
        """Adds a mention behind the last one; gap=0 attaches it."""
        self._at += gap
        same = sum(m.text == text for m in self.mentions)
        more = {"occurrence": same, "sentence": self._sentence, "article": self._article, **more}
        mention = make_mention(text, label, self._at, page=self.name, **more)
        self._at = mention.end
        self.mentions.append(mention)
        return mention

    def claim(self, kind: str, subject: Mention, thing: Mention | None = None, **more: Any) -> Claim:
        """Adds a claim."""
        claim = make_claim(kind, subject, thing, **more)
        self.claims.append(claim)
        return claim

    def reading(self) -> Reading:
        """The finished reading."""
        numbers = sorted({int(m.article.rpartition("#")[2]) for m in self.mentions} | {1})
        articles = tuple(
            Article(id=ids.article_id(self.name, n), page=self.name, number=n, headline=self.headlines.get(n, ""))
            for n in numbers
        )
        page = Page(
            id=self.name,
            text="",
            sha256=ids.text_digest(self.name),
            meta=PageMeta(paper=self.paper),
            home=self.home,
            published=self.published,
        )
        return Reading(
            page=page, articles=articles, mentions=tuple(self.mentions), claims=tuple(self.claims), reader="test"
        )
