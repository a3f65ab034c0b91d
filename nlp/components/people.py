"""A Doc with posts in, more personal names proposed on it: bylines, lists, speakers, and those named before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc

from nlp import namesakes
from nlp.articles import author_block
from nlp.candidates import TAGGING, Candidate, View, candidates, propose, view_of
from nlp.components.listed import LEAST_LED, beside_officials, listed
from nlp.components.made import label_of_made
from nlp.components.misprints import misprinted
from nlp.components.renowned import renowned
from nlp.components.spread import spread
from nlp.components.titles import FILE as TITLES
from nlp.names import FILE as NAMES
from nlp.names import SURELY, Name, best_at, could_be, follow, is_surname, name_list, shape
from nlp.namesakes import Namesakes, printed_names
from nlp.patterns import alternation, patterns, words

SOURCE = "people"
KNOWN_TO_ALL = 0.86  # a name of history by itself
LEAST_FRAMED = 0.9
FULL = 3  # characters of a name
LEAST_WON = 2.2
_FULL, _FIRMLY = 3, 0.9  # characters of a full name, and how well its end must be told
UNTOLD = 0.85  # a name of which nothing is told, so that another article may tell that it is an official's
SPREAD = 0.66  # a name with blanks, of which the model knows better whose it is
SIGNED = 0.93  # how surely a name stands where authors sign
SIGNATURE = 24  # the longest line of names under a letter
ZONES = "zhengpu_zones"
_SPEAKER = re.compile(
    r"(?:说|表示|介绍|强调|指出|要求|告诉|认为|坦言|感慨|回忆|高兴地|激动地|笑着|主持|宣读|率|带领|代表|作|来到|先后|一行|深入|走进|实地|详细|仔细|对|今年\d|，\d{2}岁|自[12]\d{3}年|[12]\d{3}年(?:\d{1,2}月)?(?:起)?(?:担?任|当选|入党|退休)|现任|曾任|历任|担任|出任|接任|是(?:一名|一位|[一-鿿]{2,10}(?:人员|村民|户|居民|职工|教师|医生))|家住)"
)
_BYLINE = re.compile(
    r"(?:记\s?者|通\s?讯\s?员|实习生|特约记者|特约通讯员|实习记者|见习记者|摄影|文/图|图/文|文|图|编辑|责编|责任编辑|校对|美编|作者|审核|供稿|版式|排版|组版|制图|终审|值班总编|值班主任)[\s：:/／]*(?=[一-鿿])"
)
_RUN = re.compile(r"([一-鿿]{4,6}?)(?=(?:特约)?(?:通讯员|记者)|[）)]|$)")
_BYLINE_GOES_ON = re.compile(r"[\s、，）。]|$|摄|报道|文|(?:特约)?通讯员|记者|实习生|[一-鿿]{2,4}[日晚晨商]报记者")
_OF_VILLAGE = re.compile(
    r"(?<=[村屯区道镇])的(?=[一-鿿]{2,3}(?:今年|，|是|说|家(?![园居电具族政校乡禽畜])|一家|、|等))"
)
_ADDRESSED = re.compile(
    r"[一-鿿](?=老师|先生|女士|大爷|大娘|大妈|阿姨|同学|奶奶|爷爷|老人|夫妇|夫妻|教授|博士|教练|医生)"
)
_PICTURED = re.compile(r"[一-鿿](?=（[左右中前后](?:[一二三四五六七八九\d起]|起?第?[一二三四五六七八九\d])?）)")
_BESIDE = re.compile(r"（[左右中前后][一二三四五六七八九\d]?）(?:和|与|、|同)(?=[一-鿿]{2,3})")
_COUPLE = re.compile(
    r"(?:^|[，。；：、”\n])([一-鿿]{2,3})和(?=[一-鿿]{2,3}(?:夫妇|夫妻|两口子|父子|母子|姐妹|兄弟|两人|二人))"
)
_DUBBED = re.compile(r"[代王手人元家匠星者侠爷哥姐叔嫂妈婆翁迷痴军]”(?=[一-鿿]{2,3})")  # “冷库大王”+某某
_WON = re.compile(
    r"[学校中队院司团村区县市](?=[一-鿿]{2,3}(?:荣?获|夺[得冠]|摘[得金银铜]|斩获|[分位名并]?[获列](?![车队席席入为])))"
)  # 某校+某某获亚军
_TOLD_OF = re.compile(
    r"(?:[名姓人长员师儿子女兵头]叫|提到|说起|提起|谈起|提及|谈及|一提|名叫|叫做|名字叫|取名)(?=[一-鿿]{2,3}(?:，|时|。|的))"
)
_HEADED = "[^，。；！？]{1,24}?(?:书记|主任|主席|[局市县区镇乡部厅处科所站院校厂社团队会村]长|总?经理|总裁)"
_HOLDING = re.compile(  # 任某镇党委书记的+某某, 作为某镇党委书记，+某某
    rf"(?:(?:时任|现任|担任|身为|作为|当过|[曾就]任|任){_HEADED}的|[身作]为{_HEADED}，)(?=[一-鿿]{{2,3}})"
)
_DID = re.compile("[/／][文图摄]")  # 某某/文
_LEAD = re.compile(r"(?<=讯)\s*（\s*(?=[一-鿿])")
_PHOTO = re.compile(
    r"[一-鿿](?=\s*(?:(?:摄影报道|摄影|摄|供[图稿]|文/图|/摄|图/文|/图)\s*(?:[。）\n]|$)|/文[\s，、。）]))"
)
_GROUP = re.compile(
    r"(?:[省市县区镇乡校]?(?:级)?(?:领导同志|领导|老领导|党政领导|负责同志|主要负责同志|班子成员|常委|政协委员|人大代表)|主席团(?:成员|常务主席)|(?<=[、及和，])组员)(?:(?:还|主要)?有：?\s*)?(?=[一-鿿])"
    r"|(?:就[座坐]|出席|参加|列席)[一-鿿]{0,8}的(?:(?:还|主要)?有：?|是：)\s*(?=[一-鿿])"
)


_APPOINTING = re.compile(
    r"(?:任命|免[去除]|提名|提拔|推选|选举|决定任命|聘任|补选|选出)(?:了|出)?(?:：|\n)?|(?:^|(?<=[\n；：。，])|(?<=关于)|(?<![理经自缘])由(?=[一-鿿]{2,3}(?:同志)?(?:接任|担任|兼任|出任|继任)))(?=[一-鿿]{2,4}(?:（[^）]{1,4}）)?(?:同志)?(?:为|任|当选|不再|的|被任命|被选举|被推选|出任|担任|升任|晋升|转任|调任|接任|拟任|辞去))"
)
_FRAMED_NAME = r"([一-鿿]{2,6}?|[一-鿿] [一-鿿]{1,2}|[一-鿿] [一-鿿] [一-鿿])"
_LISTED = re.compile(  # lines of lists of appointments, and of notices of whom is to be appointed
    rf"(?:任命|免[去除]|选举出?|推选出?|选出|补选|聘任|接受|^|(?<=[\n；。：、】]))(?![一-鿿]{{1,4}}(?:任命|免去|选举|推选|选出|补选|聘任|接受)){_FRAMED_NAME}(?:（[^）]{{1,10}}）)?(?:[两二三四五六七八九]位)?(?:同志)?(?:(?:高票|全票)?当选|被选|被任命)?(?=为[一-鿿（）“”、]{{1,40}}?(?:书记|长|主任|主席|委员|[判察研视审理]员|代表|经理|总监|顾问|人选)|的[一-鿿（）“”、]{{4,40}}?职务|(?<=同志)[一-鿿]{{0,8}}?(?:书记|长|主任|主席|委员)(?:一职|职务)|，[男女]，|，1\d{{3}}年\d{{0,2}}月?生|辞去)"
)
_NAMELIKE = r"(?:[一-鿿] [一-鿿] [一-鿿](?![一-鿿])|[一-鿿] [一-鿿]|[一-鿿]{2,4}(?:·[一-鿿]{2,6})?)"
_SIGNED = re.compile(  # who wrote, took the picture or edited, where nothing but names can stand
    rf"(?:（(?:本报)?(?:特约|见习|实习)?(?:记者|通讯员)[：:\s]*(?={_NAMELIKE}(?:[\s、]+{_NAMELIKE}){{0,3}}）)"
    rf"|(?<=[、（\s])(?:特约)?通讯员[：:\s]?(?=[一-鿿]{{2,3}}）)"
    rf"|□\s*(?:本报)?(?:特约)?(?:记者|通讯员|责任编辑)?\s*(?={_NAMELIKE})"
    rf"|讯(?!员)\s*(?={_NAMELIKE}(?:[、\s]{_NAMELIKE}){{0,3}}\s*报道)"
    rf"|(?:责编|责任编辑|值班编委|版式|版面|美编|校对|联系人)\s*[：:/／\s]\s*(?={_NAMELIKE}(?:\s|，|。|$)))"
)
_SIGNATURE_NAMES = re.compile(rf"{_NAMELIKE}(?=[\s、），。/／]|报道|摄|$)")
_SENT_IN = re.compile(  # （云溪县招商局某某） at the end of a report
    r"（[一-鿿]{2,16}[局委办部府院校会社团]\s*(?=[一-鿿]{2,3}）\s*(?:\n|$))"
)
_AUTHOR = re.compile(rf"(?<=[。！？”]) {{2,}}(?={_NAMELIKE}(?<![摄文图])(?:\n|$))")  # …又添新绿。   某某
_CADRE = re.compile(r"[^。\n]{0,60}(?:族|现任|拟任|曾任|历任|党员|任职|提名|职务)")
_LOSING = re.compile(
    rf"(?:^|(?<=[\n。；▲●■村镇县]))[▲●■\s]*{_FRAMED_NAME}(?=(?:，[男女]，)?(?:(?:不慎)?(?:遗失|丢失)|将坐落于|不慎将|因保管不善|位于[^，。；\n]{{2,24}}(?:房|土地|宅基地|林权|车库)))"
)
_LETTER = re.compile(
    r"(?:^|\n)(?:(?:读者|市民|村民)\s*)?((?:[一-鿿]{2,4}|[一-鿿] [一-鿿])(?:[ 　、]+(?:[一-鿿]{2,4}|[一-鿿] [一-鿿]))*)[ 　]*(?=\n|$)"
)
_TWO_OF_A_NAME = re.compile(r"(?:两|俩|二)[个位名]?[“‘「]([一-鿿]{2,4})(?=[”’」])")
_POLICE = re.compile(r"(?<![一-鿿]名)(?:民警|辅警|交警|狱警|干警)(?=[一-鿿])")
_APPOINTED = re.compile(
    r"(?:（[^）]{1,6}）)?(?:[两二三四五六七八九]位)?(?:同志)?(?:(?:为|任|担任|兼任|当选|不再担任|不再兼任|不再任|被任命为|被选举?为|被推选为|出任|升任|晋升|转任|调任|接任|拟任|辞去)[一-鿿（）、]|的[一-鿿（）、]{2})[一-鿿（）、]{0,39}?(?:书记|长|主任|主席|委员|院士|职务|检察员|审判员|庭长|秘书长)"
    r"|(?:（[^）]{1,6}）)?(?:同志)?为(?:名誉|常务)?副?(?:主席|会长|理事长|主任|委员|秘书长|书记|[省市县区镇乡村局院]长)(?![一-鿿])"
)


_ELECTED = re.compile(
    r"(?:以\d+票|以?[全高]票)?当选(?:为|了)?(?=[^，。；]{0,14}?(?:书记|主任|主席|委员|代表|[省市县区州镇乡村局院]长)(?![一-鿿]))"
)
_LATER = re.compile(  # 某某+被大伙推选为村委会主任, 某某+回村，当选…书记, 某某+，村党总支书记，
    "(?:被[一-鿿]{0,5}?(?:推选|推举|选举|选)为|(?:回村|返乡|回乡)，?(?:当选|被选)为?)[^，。；]{0,12}?(?:书记|主任|村长)"
    "|，(?:[一-鿿]{1,6}(?:村|社区))?(?:村|社区)?(?:党总支|党支部|党委|村委会)副?(?:书记|主任)(?=[，。；])"
)
_OPENS_NAME = re.compile("[的是叫把由给，。；：、（“\\s]|[^一-鿿]")  # what may stand before such a name
_LATE = re.compile(  # 离休干部+某某三+同志逝世: three characters, not two and their number
    r"(?:干部|党员|职工|教师|战士|红军)([一-鿿]{2,4}?|[一-鿿] [一-鿿]{1,2})同志(?=逝世|病逝|遗体|，?因病|，?享年|，?生前)"
)
_PUBLIC = re.compile(r"(?:书记|主任|主席|[局市县区镇乡部厅处科所站院村]长)[的，]$")


def _rarely_called(view: View, at: int) -> Name | None:
    """A name of three characters with a surname that is an everyday word, where what follows says firmly that it has ended."""
    name = best_at(view.text, at, titled=True)
    acts = view.text[at : at + 1] in words(NAMES, "verb_surnames")  # 村民+种大棚
    full = name is not None and name.end - name.start == _FULL and follow(view.text, name.end) >= _FIRMLY
    return name if full and not acts else None


def _role_pattern() -> re.Pattern[str]:
    """Words for people of no post that stand before their names."""
    return re.compile(alternation(TITLES, "roles"))


def _back_to(view: View, end: int, least: float) -> int | None:
    """Where the name that ends here begins; none when it is none."""
    for length in (4, 3, 2):
        start = end - length
        linked = view.text[start] in words(TAGGING, "linking_surnames") if start >= 0 else True
        if not linked and shape(view.text, start, end) >= least:
            return start
    return None


def _signed(view: View, zones: list[tuple[int, int, str]]) -> list[tuple[int, int]]:
    """Stretches of the text in which nothing but authors is named."""
    spans = [(start, end) for start, end, zone in zones if zone == "byline"]
    for start, end, zone in zones:
        found = author_block(view.text[start:end]) if zone in ("body", "caption") else None
        if found:
            spans.append((start + found.start(), end))
    return spans


def _run_together(text: str, start: int) -> list[Name]:
    """Two names whose blank was lost, with nothing else up to the end of the brackets: 记者方雪曾嘉怡通讯员."""
    run = _RUN.match(text, start)
    halves = [(start, at, run.end(1)) for at in (start + 3, start + 2) if run and 2 <= run.end(1) - at <= FULL]
    fitting = [half for half in halves if all(shape(text, a, b) >= LEAST_LED for a, b in pairwise(half))]
    best = max(fitting, key=lambda half: sum(shape(text, a, b) for a, b in pairwise(half)), default=())
    return [Name(a, b, LEAST_LED) for a, b in pairwise(best)]


class People:
    """Proposes PERSON and OFFICIAL."""

    def __call__(self, doc: Doc) -> Doc:
        view = view_of(doc)
        zones = doc.user_data.get(ZONES, [])
        propose(doc, self._bylines(view, zones))
        propose(doc, (Candidate(start, end, "PERSON", KNOWN_TO_ALL, "renowned") for start, end in renowned(view)))
        propose(doc, (Candidate(start, end, "PERSON", SPREAD, SOURCE) for start, end in spread(view)))
        propose(doc, self._roles(view))
        propose(doc, listed(view))
        propose(doc, self._speakers(view))
        propose(doc, self._appointed(view))
        propose(doc, self._framed(view))
        propose(doc, self._later(view, candidates(doc)))
        propose(doc, self._removed(view, candidates(doc)))
        propose(doc, self._letters(view, zones))
        propose(doc, beside_officials(view, candidates(doc)))
        propose(doc, self._again(view, candidates(doc)))
        return doc

    def _bylines(self, view: View, zones: list[tuple[int, int, str]]) -> Iterator[Candidate]:
        """Names where journalists sign: bylines, brackets at the end, 讯（…）, 记者 …, … 摄."""
        spans = _signed(view, zones)
        for start, end in spans:
            yield from self._in_signature(view, start, end)
        for found in _LEAD.finditer(view.text):
            yield from self._persons(name_list(view.text, found.end(), blanks=True), 0.95)
        for found in _BYLINE.finditer(view.text):
            alone = len(found.group().strip("：: ")) == 1
            if alone and not any(s <= found.start() < e for s, e in spans):
                continue
            names = name_list(view.text, found.end(), blanks=True)
            names = [n for n in names if _BYLINE_GOES_ON.match(view.text, n.end)]
            yield from self._persons(names or _run_together(view.text, found.end()), 0.94)
        yield from self._photographers(view)

    def _persons(self, names: list[Name], score: float) -> Iterator[Candidate]:
        return (Candidate(name.start, name.end, "PERSON", score, SOURCE) for name in names)

    def _in_signature(self, view: View, start: int, end: int) -> Iterator[Candidate]:
        at = start
        while at < end:
            fresh = at == start or not ("一" <= view.text[at - 1] <= "鿿" or _DID.match(view.text, at - 1))
            surname = is_surname(view.text[at]) or is_surname(view.text[at : at + 2])
            names = name_list(view.text[:end], at, blanks=True) if surname and fresh else []
            yield from self._persons(names, 0.95)
            at = names[-1].end if names else at + 1

    def _photographers(self, view: View) -> Iterator[Candidate]:
        for found in _PHOTO.finditer(view.text):
            for length in (4, 3, 2):
                start = found.end() - length
                apart = start == 0 or (start > 0 and view.text[start - 1] in " 。，）\n：")
                if apart and shape(view.text, start, found.end()) >= 1.0:
                    yield Candidate(start, found.end(), "PERSON", 0.93, SOURCE)
                    break

    def _roles(self, view: View) -> Iterator[Candidate]:
        for found in _role_pattern().finditer(view.text):
            name = best_at(view.text, found.end()) or _rarely_called(view, found.end())
            joined = name and view.after(found.end()) in words(TAGGING, "linking_surnames")
            if name is not None and not (joined and follow(view.text, name.end) < SURELY):  # 老人+和学生
                for one in name_list(view.text, found.end()) or [name]:
                    yield Candidate(one.start, one.end, "PERSON", 0.88, SOURCE)
        for found in _OF_VILLAGE.finditer(view.text):
            name = best_at(view.text, found.end())
            if name is not None:
                yield Candidate(name.start, name.end, "PERSON", 0.88, SOURCE)
        for found in _ADDRESSED.finditer(view.text):
            start = _back_to(view, found.end(), 1.4)
            if start is not None:
                yield Candidate(start, found.end(), "PERSON", 0.88, SOURCE)
        yield from self._beside(view)
        for found in _GROUP.finditer(view.text):
            names = name_list(view.text, found.end())
            apart = len(names) == 1 and view.after(names[0].end) == " "  # 县领导某某 某某 某某
            if names:
                names = name_list(view.text, found.end(), blanks=True) if apart else names
                yield from (Candidate(n.start, n.end, "OFFICIAL", 0.93, SOURCE) for n in names)

    def _beside(self, view: View) -> Iterator[Candidate]:
        """Names in captions (某某（左）和某某), of couples, and behind words that tell of somebody."""
        for found in _PICTURED.finditer(view.text):
            start = _back_to(view, found.end(), 1.0)
            if start is not None:
                yield Candidate(start, found.end(), "PERSON", UNTOLD, SOURCE)
        for pattern in (_BESIDE, _TOLD_OF, _DUBBED, _HOLDING):
            for found in pattern.finditer(view.text):
                name = best_at(view.text, found.end())
                if name is not None:
                    label = "OFFICIAL" if pattern is _HOLDING and _PUBLIC.search(found.group()) else "PERSON"
                    yield Candidate(name.start, name.end, label, UNTOLD, SOURCE)
        for found in _WON.finditer(view.text):
            name = best_at(view.text, found.end(), LEAST_WON)
            if name is not None:
                yield Candidate(name.start, name.end, "PERSON", UNTOLD, SOURCE)
        for found in _COUPLE.finditer(view.text):
            if shape(view.text, found.start(1), found.end(1)) >= 1.0:
                yield Candidate(found.start(1), found.end(1), "PERSON", UNTOLD, SOURCE)

    def _speakers(self, view: View) -> Iterator[Candidate]:
        for found in re.finditer(r"(?:^|[，。；：”\n]|(?<=[一-鿿]{2})的)(?=[一-鿿]{3})", view.text):
            name = best_at(view.text, found.end(), 2.4)
            if name is not None and _SPEAKER.match(view.text, name.end):
                yield Candidate(name.start, name.end, "PERSON", 0.7, SOURCE)

    def _appointed(self, view: View) -> Iterator[Candidate]:
        """任命某某为, 免去某某的, and lines of such lists."""
        for found in _APPOINTING.finditer(view.text):
            name = best_at(view.text, found.end(), 1.4)
            if name is not None and (found.group().strip() or _APPOINTED.match(view.text, name.end)):
                for one in name_list(view.text, found.end()) or [name]:
                    led = found.group() == "由" or view.after(one.end) in "、的"
                    if led or _APPOINTED.match(view.text, one.end):
                        yield Candidate(one.start, one.end, label_of_made(view.text, one.end), 0.9, SOURCE)
        for found in _ELECTED.finditer(view.text):
            start = _back_to(view, found.start(), 1.4)
            if start is not None:
                yield Candidate(start, found.start(), label_of_made(view.text, found.start()), 0.9, SOURCE)

    def _framed(self, view: View) -> Iterator[Candidate]:
        """Where the words around leave no room for anything but a name, it need not look like one: 任命江南为 …局局长."""
        for pattern, label in (
            (_LISTED, "OFFICIAL"),
            (_LATE, "OFFICIAL"),
            (_LOSING, "PERSON"),
            (_TWO_OF_A_NAME, "PERSON"),
        ):
            for found in pattern.finditer(view.text):
                name = found[1]
                if name[0] in "向对为把将被给":
                    continue
                told = view.after(found.end(), 2) in ("，男", "，女")
                lost = told and not _CADRE.match(
                    view.text, found.end()
                )  # somebody who is looked for, or has lost something
                loose = told or (is_surname(name[0]) and len(name) <= 4) or is_surname(name[:2])
                if loose or shape(view.text, found.start(1), found.end(1)) >= LEAST_FRAMED:
                    made = label_of_made(view.text, found.end(1)) if pattern is _LISTED else label
                    yield Candidate(found.start(1), found.end(1), "PERSON" if lost else made, 0.92, SOURCE)
        for found in _SIGNED.finditer(view.text):
            yield from self._signatures(view, found.end())
        for found in _AUTHOR.finditer(view.text):
            yield from self._signatures(view, found.end())
        for found in _SENT_IN.finditer(view.text):
            name = best_at(view.text, found.end())
            if name is not None and view.after(name.end) == "）":
                yield Candidate(name.start, name.end, "PERSON", 0.9, SOURCE)
        for found in _POLICE.finditer(view.text):
            for one in name_list(view.text, found.end()):
                yield Candidate(one.start, one.end, "OFFICIAL", 0.9, SOURCE)

    def _later(self, view: View, known: list[Candidate]) -> Iterator[Candidate]:
        """Whose office is told behind the name."""
        starts = {c.end: c.start for c in sorted(known, reverse=True) if c.label in ("OFFICIAL", "PERSON")}
        for found in _LATER.finditer(view.text):
            end = found.start()
            fitting = [end - n for n in (4, 3, 2) if end >= n and shape(view.text, end - n, end, titled=True) >= 1.4]
            start = starts.get(end, next(iter(fitting), None))
            if start is not None and (end in starts or _OPENS_NAME.match(view.before(start) or "，")):
                yield Candidate(start, found.start(), "OFFICIAL", 0.9, SOURCE)

    def _removed(self, view: View, known: list[Candidate]) -> Iterator[Candidate]:
        """免去+某某+云溪县水利局局长职务: the name ends where the body begins."""
        starts = {c.start for c in known if c.label in ("AGENCY", "ORG", "COUNTY", "COMPANY", "PLACE")}
        for found in re.finditer(r"免[去除]|撤销", view.text):
            end = next((found.end() + n for n in (4, 3, 2) if found.end() + n in starts), None)
            if end and could_be(view.text[found.end() : end]):
                yield Candidate(found.end(), end, "OFFICIAL", 0.9, SOURCE)

    def _signatures(self, view: View, at: int) -> Iterator[Candidate]:
        """Names one after another from here."""
        while name := _SIGNATURE_NAMES.match(view.text, at):
            if any(pattern.match(name.group()) for pattern in patterns(NAMES, "no_authors")):
                return
            yield Candidate(name.start(), name.end(), "PERSON", 0.95, SOURCE)
            gap = re.compile(r"[、\s]{1,2}(?=[一-鿿])").match(view.text, name.end())
            if gap is None:
                return
            at = gap.end()

    def _letters(self, view: View, zones: list[tuple[int, int, str]]) -> Iterator[Candidate]:
        """The names under a letter, alone in their line at the end of a paragraph of text."""
        for start, end, zone in zones:
            if zone != "body" or end - start > SIGNATURE:
                continue
            found = _LETTER.fullmatch(view.text[start:end].rstrip("\n"))
            names = re.findall(r"[一-鿿]{2,4}|[一-鿿] [一-鿿]", found[1]) if found else []
            if names and all(shape(name, 0, len(name)) or name[1:2] == " " for name in names):
                at = start + found.start(1) if found else start
                for name in names:
                    at = view.text.index(name, at)
                    yield Candidate(at, at + len(name), "PERSON", 0.9, SOURCE)

    def _again(self, view: View, known: list[Candidate]) -> Iterator[Candidate]:
        """Names seen once with good reason are names wherever they stand; an official stays one, but for namesakes."""
        labels: dict[str, tuple[str, float]] = {}
        for candidate in known:
            if candidate.label in ("OFFICIAL", "PERSON") and candidate.score >= 0.7:
                name = view.text[candidate.start : candidate.end].replace(" ", "")
                before = labels.get(name)
                rank = (candidate.label == "OFFICIAL" and candidate.score >= 0.88, candidate.score)
                if before is None or rank > (before[0] == "OFFICIAL" and before[1] >= 0.88, before[1]):
                    labels[name] = (candidate.label, candidate.score)
        if not labels:
            return
        shared = Namesakes(view.text, known)
        signed = {(c.start, c.end) for c in known if c.source == SOURCE and c.label == "PERSON" and c.score >= SIGNED}
        for name, start, end in printed_names(view.text, labels):
            label, score = labels[name]
            if (start, end) not in signed and (apart := shared.label(name, start)):
                yield Candidate(start, end, apart, namesakes.SURE, namesakes.SOURCE)
            else:
                yield Candidate(start, end, label, min(score, 0.92), SOURCE)
        officials = (name for name, (label, score) in labels.items() if label == "OFFICIAL" and score >= 0.88)
        for start, end in misprinted(view.text, officials):
            yield Candidate(start, end, "OFFICIAL", 0.9, SOURCE)


@Language.factory("zhengpu_people", assigns=["doc.user_data"])
def make_people(nlp: Language, name: str) -> People:
    """The factory that `config.cfg` names."""
    del nlp, name
    return People()
