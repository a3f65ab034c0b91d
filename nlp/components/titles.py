"""A Doc with bodies in, posts proposed on it (and the names that follow them): 市委+书记+某某, 党组书记、局长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from nlp.candidates import TAGGING, Candidate, View, candidates, propose, view_of
from nlp.components.addressed import name_before
from nlp.everyday import everyday
from nlp.names import LEAST, LEAST_ANCHORED, Name, best_at, follow, is_surname, name_list
from nlp.patterns import alternation, compiled, load_yaml, patterns, words

SOURCE = "titles"
FILE = "titles.yaml"
_BODY_LABELS = ("AGENCY", "COUNTY", "PLACE", "COMPANY", "ORG")
_DEPARTMENT = re.compile(
    r"[一-鿿]{0,5}?(?:部|车间|科|室|工艺|项目|工程|生产|销售|技术|人事|市场|质检|财务|工会|团委|办公室|大区|片区|区域|国区|事业部)$"
)
_HEAD = 6
_LEVELLED = re.compile(r"(?:常务副|副|代)?[省市县区州旗盟镇乡]长")  # 副市长: the body is in the word
_MADE = re.compile("(?<![责主])任$")
_COMMITTEE = re.compile("党工?委")
_BRANCH = re.compile(r"党?(?:支部|总支)(?=书记|副书记)")
_PART_HEAD = re.compile(r"[分支][局行]长")
_OWN = re.compile(r"(?:^|[，。；、：（\n由任该])(?:(?:[省市县区])?[局院厅校所]|学校|医院|公司|集团)$")
_UNREAD = re.compile("[、兼]{1,2}[一-鿿]{1,12}?(?:公司|集团|厂|中心|协会|商会|学会|研究会|促进会)")
_RETIRED = re.compile("([局院校所站厂])的?[退离]休副?\\1长$")
_ONCE = re.compile(  # what may stand between a body and its post
    r"(?:[老新]|的?[退离]休老?|(?<=[村区屯镇乡委局院])的|第?[一二三四五六七八九十\d]{1,3}届(?:理事会|委员会|执委会)?)?$"
)
_NAMED_TAI = re.compile(
    "台(?![前后上下两左右中东西就各区])[一-鿿]{1,2}(?=[，、。；）]|等|一行|[主出]席|参加|陪同|来到|率|带领|深入)"
)
_COMES = re.compile(
    "来[一-鿿](?:[市县区州])?(?:开展|进行|专题|实地)?(?:视察|调研|考察|检查|督导|学习|参观|指导|慰问|交流|活动|集中)|来[一-鿿]开展"
)
_JOINTS = frozenset("和与及同")
_TO_BE = re.compile("(?:(?:预备)?候选人|人选)(?=[一-鿿])")  # 县长候选人+卜建业
_CHAIN = re.compile(r"[、，]?\s*(?:兼|兼任|及|和)?\s*(?:[省市县区州旗镇乡村]级)?$")  # 县长、+县级+总河长
_GROUP = re.compile(
    r"(?:省|市|县|区|镇|乡|校|院|局)?(?:级)?(?:领导同志|领导|老领导|领导班子成员|党政领导|有关领导|负责同志|主要负责同志)$"
)
_PARTY_SCHOOLS = ("委党校", "行政学院", "社会主义学院")  # whose heads are officials


@lru_cache(maxsize=1)
def _posts() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...], frozenset[str]]:
    deputies = {prefix + word for prefix in words(FILE, "prefixes") for word in words(FILE, "deputy")}
    public = {*words(FILE, "public")}
    other = {*words(FILE, "other")}
    firm = {w for w in words(FILE, "deputy") if w in other}
    public |= {d for d in deputies if not any(d.endswith(w) for w in firm)}
    names = tuple(sorted(public | other | deputies))
    return (
        ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        names,
        frozenset(public),
    )


@lru_cache(maxsize=1)
def _private_in() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    """Posts; what an article speaks of that makes those who hold them no officials; what else must not be in it."""
    rows = (str(line).split() for line in load_yaml(FILE)["private_in"])
    return tuple((post, compiled(FILE, ours), compiled(FILE, others)) for post, ours, others in rows)


def _told_private(text: str) -> tuple[str, ...]:
    """Posts that are none of public bodies in this article."""
    return tuple(post for post, ours, others in _private_in() if ours.search(text) and not others.search(text))


def is_public(post: str) -> bool:
    """Whether a post is one of public bodies."""
    return post in _posts()[2]


@dataclass(frozen=True)
class _Head:
    """Who was named last by a post: where the name ends, the post, and whether it is a public one."""

    end: int
    post: str
    official: bool

    def has_deputy(self, view: View, start: int, post: str) -> bool:
        """Whether a post is the deputy's of the one just named, or beside the head of a firm: 县残联理事长某某、+副理事长."""
        of_firm = not self.official and post in words(FILE, "beside") and self.post in words(FILE, "other")
        return (post == "副" + self.post or of_firm) and view.text[self.end : start] in ("、", "，")


class Titles:
    """Proposes POST, and OFFICIAL or PERSON for the names right after."""

    def __call__(self, doc: Doc) -> Doc:
        view = view_of(doc)
        bodies: dict[int, list[Candidate]] = {}
        for candidate in candidates(doc):
            if candidate.label in _BODY_LABELS:
                bodies.setdefault(candidate.end, []).append(candidate)
        propose(doc, self._found(view, bodies))
        return doc

    def _found(self, view: View, bodies: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        public, told = _posts()[2], _told_private(view.text)
        chain_end, chain_public, chain_anchored, chain_firm, chain_agency = -1, False, False, False, False
        head = _Head(-1, "", official=False)
        printed = list(_printed(view, bodies))
        for number, (start, end, post) in enumerate(printed):
            anchor = bodies.get(_body_end(view, start))
            continues = chain_end >= 0 and self._chained(view, chain_end, start)
            left = start
            if not anchor:
                left, anchor = self._department(view, start, bodies)
            anchor = anchor or _cut_county(view, start, post, bodies)
            beside = start == head.end + 1 and view.text[head.end] in "，；" and _leads_to_name(view, printed, number)
            deputy = head.has_deputy(view, start, post) or beside
            sure = bool(anchor) or continues or deputy
            levelled = _LEVELLED.match(post) and post in public
            name = _name_behind(view, start, end, LEAST_ANCHORED if sure or levelled else LEAST) or _sent(
                view, post, end
            )
            called = name_before(view, start, post, bodies) if not sure and not _named_behind(view, name) else None
            if called:
                is_official = self._official(post in public, bodies.get(called.start), None)
                yield from _called(called, start, end, is_official)
                chain_end = -1
                continue
            if name is None and post in words(FILE, "named_only"):
                continue
            bare_head = view.boundary(start) or start in bodies or len(post) > 2
            if not (sure or _told_so(view, start, end, post) or (name and bare_head)):
                continue
            yield Candidate(left, end, "POST", 0.95 if sure else 0.85, SOURCE)
            of_firm = continues and not chain_public and (chain_firm or (chain_anchored and post.startswith("党")))
            private = _is_private(view, start, post, told, anchored=bool(anchor)) or (
                deputy and not anchor and not head.official
            )
            before = chain_public if continues else True if deputy and head.official else None
            is_official = self._official(post in public and not of_firm and not private, anchor, before)
            joined = chain_end >= 0 and (continues or _goes_on(view, chain_end, start, anchor or []))
            of_party = bool(anchor) and view.text.endswith(_PARTY_SCHOOLS, 0, start)
            is_official = is_official or of_party or (joined and chain_agency)  # 县供销社主任、某集团董事长某某
            chain_agency = "AGENCY" in _labels(anchor or []) or (joined and chain_agency)
            chain_firm = post.endswith(words(FILE, "firm_heads")) or (continues and chain_firm)  # 董事长兼党委书记
            chain_end, chain_public, chain_anchored = end, is_official, bool(anchor) or (continues and chain_anchored)
            people = list(self._people(view, name.start if name else end, is_official, name))
            yield from people
            head = _Head(people[-1].end, post, official=is_official) if people else head

    def _chained(self, view: View, chain_end: int, start: int) -> bool:
        between = view.text[chain_end:start]
        return (len(between) <= 3 and bool(_CHAIN.fullmatch(between)) and between != "，") or between in (
            "、",
            "兼",
            "",
        )

    def _department(
        self, view: View, start: int, bodies: dict[int, list[Candidate]]
    ) -> tuple[int, list[Candidate] | None]:
        """品牌部部长 after a firm's name is one post."""
        for left in range(start - 2, max(-1, start - 8), -1):
            firms = [c for c in bodies.get(left, []) if c.label in ("COMPANY", "ORG")]
            between = view.text[left:start]
            if firms and _DEPARTMENT.fullmatch(between) and not between.startswith(("有限", "股份", "公司", "集团")):
                return left + between.startswith("的"), firms
        return start, None

    def _official(self, public: bool, anchor: list[Candidate] | None, before: bool | None) -> bool:
        labels = _labels(anchor or [])
        if labels & {"AGENCY", "COUNTY"}:
            return True
        if "PLACE" in labels:
            return public
        if labels & {"COMPANY", "ORG"}:
            return False
        return public if before is None else public or before

    def _people(self, view: View, end: int, official: bool, first: Name | None) -> Iterator[Candidate]:
        if first is None:
            return
        label = "OFFICIAL" if official else "PERSON"
        names = name_list(view.text, end)
        alone = len(names) <= 1 and not (names and names[0].end >= first.end)
        for name in [first] if alone else names:
            yield Candidate(name.start, name.end, label, 0.93, SOURCE)


def _labels(bodies: list[Candidate]) -> set[str]:
    """What a body may be; where it is sooner an organisation, it is no agency: 镇+卫生院."""
    agencies = max((c.score for c in bodies if c.label == "AGENCY"), default=0.0)
    others = max((c.score for c in bodies if c.label == "ORG"), default=0.0)
    labels: set[str] = {c.label for c in bodies}
    return labels - {"AGENCY"} if others > agencies else labels


def _printed(view: View, bodies: dict[int, list[Candidate]]) -> Iterator[tuple[int, int, str]]:
    """Posts where they stand, without what the body before them takes in."""
    machine, names, _ = _posts()
    for number, start, end in machine.find_matches_as_indexes(view.text):
        if _is_no_post(view, start, end):
            continue
        post = names[number]
        branch = _BRANCH.match(post) if view.before(start) in ("村", "区") else None
        if branch:  # 某村党支部+书记: the body takes the branch in
            start, post = start + branch.end(), post[branch.end() :]
        committee = _COMMITTEE.match(post) if view.before(start) in ("镇", "乡", "道", "村", "区") else None
        if committee and any(c.start < start for c in bodies.get(start + committee.end(), ())):
            start, post = start + committee.end(), post[committee.end() :]  # 松口镇党委+书记
        if post in ("村主任", "村支书") and any(c.start < start for c in bodies.get(start + 1, ())):
            start, post = start + 1, post[1:]  # 卧云村+主任
        own = _of_cppcc(start, post, bodies)
        if own:
            start, post = own, post[own - start :]
            if not _is_member(view, bodies[start], end):
                continue
        if post.startswith("工会") and any(c.start < start for c in bodies.get(start + 2, ())):
            start, post = start + 2, post[2:]  # 县总工会+主席
        if _PART_HEAD.match(post) and not view.boundary(start):
            start, post = start + 1, post[1:]  # 云溪分局+局长, not of a head told by itself: ，分局长
        once = view.before(start) == "老"  # 老局长: once, where the body stands before it; else an old man
        if not once or start - 1 in bodies:
            yield start, end, post


def _leads_to_name(view: View, printed: list[tuple[int, int, str]], number: int) -> bool:
    """Whether a post is the first of several of a person named behind them: 董事长某某，+党委副书记、总裁某某."""
    end = printed[number][1]
    for start, after, _ in printed[number + 1 :]:
        if start != end + 1 or view.text[end] != "、":
            break
        end = after
    return end > printed[number][1] and best_at(view.text, end, LEAST_ANCHORED) is not None


def _of_cppcc(start: int, post: str, bodies: dict[int, list[Candidate]]) -> int:
    """Where 委员 begins behind the name of a CPPCC that 政协委员 cuts: 云溪县政协+委员; 0 elsewhere."""
    cut = start + len("政协")
    return (
        cut if post == "政协委员" and any(c.label == "AGENCY" and c.start < start for c in bodies.get(cut, ())) else 0
    )


def _is_member(view: View, bodies: list[Candidate], end: int) -> bool:
    """Whether 委员 is somebody's post: before a name or another title, or where one is told to have become it."""
    became = compiled(FILE, "(?:当选|担任|出任|作为|是|任)(?:为|了)?$")
    made = any(became.search(view.before(body.start, 4)) for body in bodies)
    return made or view.after(end) == "、" or best_at(view.text, end, LEAST_ANCHORED) is not None


def _goes_on(view: View, chain_end: int, start: int, anchor: list[Candidate]) -> bool:
    """Whether only 、 and the body of a post stand between it and the post before: 县供销社主任、+某集团+董事长."""
    if any(view.text[chain_end : c.start] in ("、", "兼", "、兼") for c in anchor):
        return True
    return _UNREAD.fullmatch(view.text, chain_end, start) is not None


def _told_so(view: View, start: int, end: int, post: str) -> bool:
    """Whether the words around a post tell that it is one: 任+局长, 该厂+厂长, 董事长+兼."""
    heads = post.endswith(words(FILE, "firm_heads")) and view.after(end) == "兼"
    heads = heads or (
        view.before(start, 2) == "同志" and view.after(end, 2) in ("职务", "一职")
    )  # 免去某某同志+局长+一职
    made = _MADE.search(view.before(start, 2)) is not None and view.after(end) == "的"  # 由某某任+组长+的检查组
    return heads or made or _taken_up(view, start, end) or _of_own(view, start, end)


def _cut_county(view: View, start: int, post: str, bodies: dict[int, list[Candidate]]) -> list[Candidate]:
    """The county whose last character its head's title takes: 云溪+县长+某某."""
    if not _LEVELLED.fullmatch(post) or best_at(view.text, start + len(post), LEAST) is None:
        return []
    return [c for c in bodies.get(start + 1, ()) if c.label == "COUNTY" and c.end - c.start > 2]


def _body_end(view: View, start: int) -> int:
    """Where the body of a post ends: right before it, or before 老, 新, 退休."""
    once = _ONCE.search(view.before(start, 8))
    return start - len(once.group()) if once else start


def _sent(view: View, post: str, end: int) -> Name | None:
    """Who is sent to a village as its first secretary, told by where he or she comes from: 第一书记、县水利局派驻干部+卜建业."""
    if not post.endswith("第一书记"):
        return None
    gap = compiled(FILE, rf"、[^，。；、\n]{{2,16}}?{alternation(FILE, 'sent')}").match(view.text, end)
    return best_at(view.text, gap.end(), LEAST_ANCHORED) if gap else None


def _is_no_post(view: View, start: int, end: int) -> bool:
    after = view.after(end, 4)
    if is_surname(after[:2]):
        return False  # 市长令狐某某
    if view.text[start:end] == "组织委员" and view.before(start, 2) in ("政协", "人大"):
        return True  # 县政协+组织+委员视察
    if view.text[start:end].endswith("师") and view.before(start, 2) in ("高级", "中级", "助理"):
        return True  # 高级+工程师: a grade, no post
    if view.text[start:end].endswith("医") and after.startswith("生"):
        return True  # 乡+村医+生
    if any(after.startswith(word) for word in words(FILE, "not_a_post") if len(word) > 1 or word in "令制级抓室"):
        return True
    platform = after.startswith("台") and not _NAMED_TAI.match(view.text, end)
    return (view.text[start:end] == "主席" and platform) or (
        view.text[start:end].endswith(("委员", "理事", "监事")) and after.startswith("会")
    )  # 常务委员+会


def _taken_up(view: View, start: int, end: int) -> bool:
    """Whether what stands before a post tells that somebody got it: 当选+主席, 任命某某为+代理县长."""
    terms = alternation(FILE, "terms")
    made = rf"(?:当选为?了?|当上了?|成为|担任|兼任|出任|连任)(?:(?:{terms}|本届)?(?:[一-鿿]协|协会|商会|学会|理事会)?|该[一-鿿]{{1,3}}?的?)?$"
    if compiled(FILE, made).search(view.before(start, 10)):
        return True
    return view.before(start) == "为" and end - start > 2 and view.after(end) in ("", "。", "，", "；", "、", "\n")


def _named_behind(view: View, name: Name | None) -> bool:
    """Whether a name stands behind a title; one that may be a verb of who stands before it does not count: 卜建业局长+从严."""
    return name is not None and view.text[name.start] not in words(TAGGING, "linking_surnames")


def _of_own(view: View, start: int, end: int) -> bool:
    """Whether a post of the Party is one of the body of the report, told by its last character (局+党委委员), or one retired from."""
    if _RETIRED.search(view.text[max(0, start - 5) : end]):
        return True  # 镇农业站的退休+站长
    return view.after(start) == "党" and bool(_OWN.search(view.text, max(0, start - 6), start))


def _name_behind(view: View, start: int, end: int, least: float) -> Name | None:
    """The name right behind a title, or behind what is told of it in brackets; none in 园长由+某某兼任."""
    name = best_at(view.text, end, least, titled=True) or _name_apart(view, end)
    if name and _joins_next(view.text, name):
        return None  # 卜让县长+和卜向国副县长
    if name and _called_by_surname(view, start) and not _named_behind(view, name):
        return None  # 陈局长+和水利局
    led = name and view.after(end) == "由" and not follow(view.text, name.end) and best_at(view.text, end + 1)
    return None if led else name


def _joins_next(text: str, name: Name) -> bool:
    """Whether what begins a name rather joins the title before it with another name or word, or tells where one comes."""
    if _COMES.match(text, name.start):
        return True  # 市人大代表+来滨+开展视察
    if text[name.start] not in _JOINTS:
        return False
    if text[name.start + 1 : name.start + 3] in everyday() and not text.startswith(("平", "谐"), name.start + 1):
        return True  # 人大代表+和职工代表
    return not follow(text, name.end) and best_at(text, name.start + 1, LEAST_ANCHORED) is not None


def _name_apart(view: View, end: int) -> Name | None:
    """The name behind a title with an aside, a blank, a colon or 是 between: 副县长（挂职）+某某, 县长：+某某."""
    to_be = _TO_BE.match(view.text, end)
    if to_be:
        return best_at(view.text, to_be.end(), LEAST_ANCHORED, titled=True)
    quoted = "”" if view.before(end, 4) == "第一书记" else ""
    gap = compiled(FILE, rf"（[^，。（）\n]{{0,6}}?{alternation(FILE, 'asides')}）|[ 　：{quoted}]|就?是").match(
        view.text, end
    )
    name = best_at(view.text, gap.end(), LEAST, titled=True) if gap else None
    if gap is None or name is None:
        return None
    ended = gap.group()[0] in "（”" or compiled(FILE, r"[：，、。；\s（]|$").match(view.text, name.end)
    return name if ended else None


def _called(name: Name, start: int, end: int, official: bool) -> Iterator[Candidate]:
    yield Candidate(start, end, "POST", 0.9, SOURCE)
    yield Candidate(name.start, start, "OFFICIAL" if official else "PERSON", 0.93, SOURCE)


def _called_by_surname(view: View, start: int) -> bool:
    """Whether somebody is called by a surname and the title: 民政局的+陈局长."""
    left = view.text[start - 2 : start - 1] if start > 1 else ""
    return start > 0 and is_surname(view.text[start - 1]) and (left in ("的", "和", "与") or view.boundary(start - 1))


def _is_private(view: View, start: int, post: str, told: tuple[str, ...], *, anchored: bool) -> bool:
    """Whether what stands before a post, or what the article tells, is of no public body: 儿科+主任, 车队+队长."""
    if any(pattern.search(view.before(start, 8)) for pattern in patterns(FILE, "private_units")):
        return True
    head = view.text[max(0, start - _HEAD) : start]
    return not anchored and (post.endswith(told) or head.endswith(words(FILE, "private_heads")))


@Language.factory("zhengpu_titles", assigns=["doc.user_data"])
def make_titles(nlp: Language, name: str) -> Titles:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Titles()
