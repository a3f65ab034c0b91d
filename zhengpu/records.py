"""The records that stages exchange: what a page says (nlp makes it) and what it means (graph makes it)."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from zhengpu.dates import PartialDate

Span = tuple[int, int]
Label = Literal["OFFICIAL", "PERSON", "AGENCY", "COUNTY", "COMPANY", "PLACE", "ORG", "POST"]
EntityType = Literal["Person", "Agency", "County", "Company", "Place", "Organization"]
RelationType = Literal["HOLDS_POST", "VISITED", "ACCOMPANIED", "ATTENDED", "LOCATED_IN", "WROTE"]
EventType = Literal["Visit", "Meeting", "Trip", "Appointment"]
Status = Literal["stated", "planned", "denied", "by_video", "on_behalf", "former"]
ClaimBasis = Literal["stated", "derived", "curated"]
Zone = Literal["headline", "byline", "body", "caption", "credit", "furniture"]
HomeBasis = Literal["given", "masthead", "inferred", "unknown"]
TextBasis = Literal["given", "masthead", "inferred", "unknown"]
Verdict = Literal[
    "merge",
    "split",
    "never_same",
    "rename",
    "suppress",
    "correct",
    "claim_right",
    "claim_wrong",
    "claim_date",
    "claim_status",
]
Anchor = tuple[str, str, int]  # page id, quoted text, the how-manieth mention with this text on the page, from 0

ENTITY_TYPE_OF: dict[str, EntityType] = {
    "OFFICIAL": "Person",
    "PERSON": "Person",
    "AGENCY": "Agency",
    "COUNTY": "County",
    "COMPANY": "Company",
    "PLACE": "Place",
    "ORG": "Organization",
}


class Record(BaseModel):
    """Frozen, and refuses fields that it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")


# What a page says ---------------------------------------------------------------------------------


class PageMeta(Record):
    """What is known of a page from outside its text: a row of pages.csv, or the options of the command."""

    paper: str | None = None
    issue_date: str | None = None
    edition: str | None = None
    home: str | None = None
    source_url: str | None = None
    scan_ref: str | None = None
    ocr_tool: str | None = None


class Page(Record):
    """A page as it came: `text` is decoded, without byte-order mark, newlines untranslated."""

    id: str
    text: str
    sha256: str
    meta: PageMeta = PageMeta()
    home: str | None = None  # division id of the prefecture, county or zone whose paper it is
    home_basis: HomeBasis = "unknown"
    published: str | None = None  # ISO, as far as known
    published_basis: TextBasis = "unknown"
    damage: float | None = None  # 0 (clean) to 1: share of blocks that had to be mended


class Article(Record):
    """One article of a page; spans are code points of the page's text."""

    id: str
    page: str
    number: int
    headline: str = ""
    kicker: str = ""
    subtitle: str = ""
    byline: str = ""
    dateline: str = ""
    kind: Literal["news", "caption", "furniture"] = "news"
    headline_spans: tuple[Span, ...] = ()
    spans: tuple[Span, ...] = ()


NAMESAKES = "namesakes"
PASSING = "passing"
GUESTS = "guests"
STOP_RULE = "located.stop"  # of a claim that something lies where people were told to be when they went to it
SEAT_RULE = (
    "posts.seat"  # of a claim whose object stands for the division in which it has its seat: 市委 for a 副市长's city
)


class Mention(Record):
    """Characters on a page that name something; `text` is what they say with breaks removed and forms folded."""

    id: str
    page: str
    article: str
    label: Label
    start: int
    end: int
    spans: tuple[Span, ...]
    text: str
    zone: Zone = "body"
    sentence: int = 0  # running number of the sentence within the article
    source: str = ""  # the component that proposed it; NAMESAKES where it told two people of one name apart, PASSING for a place told only as where somebody is from or goods go, GUESTS for a county told only as where guests are from
    score: float = 1.0
    copy_of: str | None = None  # the mention of which this is a second printing


class Evidence(Record):
    """Where a claim stands: the sentence as read, the spans of the page it covers, and the rule or model that found it."""

    sentence: str
    spans: tuple[Span, ...]
    rule: str


class Claim(Record):
    """A relation that one article states. `subject` and `object` are mention ids; events and trips are keys local to the page."""

    id: str
    page: str
    article: str
    type: RelationType
    subject: str
    object: str | None = None
    object_text: str | None = None  # a meeting's name as printed, an article's headline
    post: str | None = None
    role: str | None = None  # meetings: 主持 出席 参加 讲话 介绍 列席
    position: int | None = None  # place in a printed list of names, from 1
    date: PartialDate | None = None
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    evidence: Evidence
    event: str | None = None  # key of the visit, meeting or appointment
    trip: str | None = None  # key of the trip that a visit, or a companion, is part of
    order: int | None = None  # of a visit within its trip, from 1
    purpose: str | None = None  # 调研 督导 慰问 ...
    topics: tuple[str, ...] = ()  # as printed
    confidence: float = 1.0


class Reading(Record):
    """All that one page says, and by which code, models and lexicon it was read."""

    page: Page
    articles: tuple[Article, ...]
    mentions: tuple[Mention, ...]
    claims: tuple[Claim, ...]
    reader: str  # version hash of code + models + lexicon


# What it means ------------------------------------------------------------------------------------


class Entity(Record):
    """A resolved thing. `county` is the county-level division that a place or body lies in (its id)."""

    id: str
    type: EntityType
    name: str
    aliases: tuple[str, ...] = ()
    official: bool = False  # a Person known to hold, or to have held, a post
    code: str | None = None  # present division code, or an agency's
    level: str | None = None  # province, prefecture, county, zone, town, village, site, country ...
    county: str | None = None
    parent: str | None = None  # the division or body right above, as of now
    organ: str | None = None  # 党委 政府 人大 政协 纪委监委 法检 群团 事业 企业
    jurisdiction: str | None = None  # division id
    open: bool = False
    candidates: tuple[str, ...] = ()  # ids between which an open entity is not decided
    external_ids: tuple[tuple[str, str], ...] = ()
    note: str = ""  # tells homonyms apart for a reader: 莘县 县委书记 2023–2024


class Link(Record):
    """Which entity a mention was resolved to, how surely and why."""

    mention: str
    entity: str
    score: float
    reasons: tuple[str, ...] = ()


class DatedName(Record):
    """A name, code and parent of a division for the time that they held (ISO; empty is open)."""

    entity: str
    name: str
    code: str
    parent: str | None
    valid_from: str = ""
    valid_to: str = ""


class Event(Record):
    """A visit (one stop), a meeting, a trip (visits of one outing) or an appointment, reported by one or more claims."""

    id: str
    type: EventType
    name: str = ""
    date: PartialDate | None = None
    place: str | None = None  # entity id: where a visit was AT
    trip: str | None = None  # event id of the trip a visit is part of
    order: int | None = None
    status: Status = "stated"
    purpose: str | None = None
    topics_as_printed: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    reports: int = 1  # distinct articles


class Participation(Record):
    """An entity that took part in an event. basis=derived: a companion's share in a trip."""

    entity: str
    event: str
    role: str  # lead accompany preside attend speak receive introduce
    position: int | None = None
    post_as_printed: str | None = None
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    claims: tuple[str, ...] = ()


class Tenure(Record):
    """A person in a post at a body, from the first to the last day that a page shows it; no invented start or end."""

    id: str
    person: str
    body: str
    post: str
    rank: str | None = None
    rank_source: str | None = None
    known_from: str | None = None
    known_to: str | None = None
    former: bool = False
    claims: tuple[str, ...] = ()
    confidence: float = 1.0


class Relation(Record):
    """A direct edge between entities (or to a text), made from stated or curated claims; derived ones are marked."""

    id: str
    type: RelationType
    subject: str
    object: str | None = None
    object_text: str | None = None
    post: str | None = None
    role: str | None = None
    date: PartialDate | None = None
    status: Status = "stated"
    basis: ClaimBasis = "stated"
    confidence: float = 1.0
    reports: int = 1
    event: str | None = None
    trip: str | None = None
    valid_from: str | None = None  # LOCATED_IN
    valid_to: str | None = None
    claims: tuple[str, ...] = ()


class ClaimAnchor(Record):
    """A claim as it can be found again after its page was read anew: what it says, by quoted texts, and its sentence."""

    page: str
    type: RelationType
    subject: str  # the mention's text
    object: str | None = None
    object_text: str | None = None
    post: str | None = None
    role: str | None = None
    sentence: str
    occurrence: int = Field(0, ge=0)  # among the claims of the sentence that are alike in all this


class Judgement(Record):
    """What a person decided about the data. It is anchored to quoted texts of pages, never to offsets or entity ids."""

    id: str
    verdict: Verdict
    anchors: tuple[Anchor, ...] = ()
    others: tuple[
        Anchor, ...
    ] = ()  # the second side: what it is merged with or kept from, what a mention is corrected to
    claim: ClaimAnchor | None = None
    value: str | None = None
    who: str
    when: str  # ISO, UTC
    why: str = ""
    undone: bool = False
    undone_by: str | None = None
    undone_when: str | None = None


class JudgedClaim(Record):
    """A claim that a judgement in force is about, and what it says of it."""

    claim: str
    judgement: str
    verdict: Verdict
    value: str | None = None


class HiddenMention(Record):
    """A mention of a suppressed person: it is on its page, and nowhere else."""

    mention: str
    page: str


class HiddenText(Record):
    """A name of a suppressed person, covered where texts of a page are shown; of no page: of all."""

    page: str | None = None
    text: str


class Linking(Record):
    """All that the linker made of a set of readings; sorted by id throughout, a pure function of its input."""

    entities: tuple[Entity, ...] = ()
    links: tuple[Link, ...] = ()
    dated_names: tuple[DatedName, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    tenures: tuple[Tenure, ...] = ()
    relations: tuple[Relation, ...] = ()
    judged_claims: tuple[JudgedClaim, ...] = ()
    hidden_mentions: tuple[HiddenMention, ...] = ()
    hidden_texts: tuple[HiddenText, ...] = ()


class Snapshot(Record):
    """A named state of the register: a hash over pages, judgements, models and code."""

    hash: str
    name: str | None = None
    pages: int = Field(ge=0)
    taken: str
