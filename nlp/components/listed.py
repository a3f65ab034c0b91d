"""A Doc's view in, people out who stand in rows: 甲、乙、丙参加会议; with one official told elsewhere, officials all of them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from nlp.candidates import TAGGING, Candidate, View
from nlp.components.made import label_of_made
from nlp.names import ASIDE, name_list, shape, whole_row
from nlp.names import FILE as NAMES
from nlp.patterns import alternation, words

SOURCE = "people"
LEAST_LED = 1.2
LEAST_OFFICIAL = 0.88  # how surely one of a row must be an official, for the others to be
LEAST_NAMED = 0.7  # and how surely the others are names
LONG_ROW = 3  # names that make a row without a verb behind them
_PEOPLE = ("OFFICIAL", "PERSON")
_LED_TOO = r"(?:观摩|督导|督查|调研|检查|考察|视察|巡查|巡视|慰问|走访|暗访|看望|会见|察看|研判|督战|指导)"
_LIST_VERB = re.compile(
    rf"{ASIDE}(?:等)?(?:(?:一同|一起|分别|同志|先后|也|还)?(?:参加|出席|陪同|列席|随同|参与|主持|到会|应邀|等|随行|一行|陪|任|当选|为|在主席台|前排就座|主席台就座|(?:作|做)了?[一-鿿]{{0,4}}(?:讲话|发言|点评|致辞))"
    rf"(?!(?:领衔)?主演|领衔|出演|演唱|名家|明星|演员|歌手|选手|村民|同学|工友|邻居)|(?:一同|一道|一起|随同|共同){_LED_TOO})"
)
_ROW = re.compile(  # 甲、乙、丙参加会议: nothing else in the sentence up to its verb
    rf"(?:^|(?<=[。\n；，]))[一-鿿 ]{{2,4}}(?:、[一-鿿 ]{{2,4}}){{2,}}?(?={_LIST_VERB.pattern})"
)
_LIST_START = re.compile(
    rf"(?:^|[，。；：\n（“]|{alternation(NAMES, 'meeting_people')}了?)(?=[一-鿿]{{1,4}}{ASIDE}、| ?[一-鿿] [一-鿿]、)"
)
_JOINED_START = re.compile(  # 县长某某和+甲、乙等县领导
    r"(?:(?<=[一-鿿])[和与及]|关于|接受)(?=[一-鿿]{2,3}、(?:[一-鿿]{2,3}、)*[一-鿿]{2,3}(?:等(?:[一-鿿]{0,8}?领导|\d+位同志)|[两二三四五六七八九]位同志))"
)
_MADE = re.compile(
    rf"{ASIDE}(?:[两二三四五六七八九]位)?同志(?:为|任)|{ASIDE}(?:[两二三四五六七八九]位)?(?:同志)?当选"
    r"|(?:等\d+[人名位])?(?:同志)?为[一-鿿（）]{0,16}(?:书记|长|主任|主席|委员)(?=[，。；、\n]|$)"
)
_ALONE = re.compile(
    r"(?:^|[。\n])([一-鿿]{2,4})(?=参加活动|参加会议|陪同|参加调研|出席会议|主持(?:大会|会议|仪式|开幕|闭幕)|参加$)"
)
_NEXT = re.compile(rf"{ASIDE}\s?[、和与及]\s?")
_GOES = re.compile(
    "陪|等(?:[省市县区州盟旗]|领导)|来到|深入|一行|走访|调研|督导|检查|视察|随同|出席|参加|主持|会见|[两二三四五]位同志|同志|辞去|当选"
)
_SIGN = re.compile(r"(?:记者|通讯员|实习生|摄影|作者|编辑|图|文)[：:\s]*$")
_SIGN_LENGTH = 6


def listed(view: View) -> Iterator[Candidate]:
    """Names of lists: of nothing but names, one of people; in leaders' activities, of officials."""
    for found in _LIST_START.finditer(view.text):
        led = view.after(found.end()) in words(TAGGING, "linking_surnames")
        led = led and shape(view.text, found.end() + 1, view.text.find("、", found.end())) >= LEAST_LED
        names = name_list(view.text, found.end() + led)  # 由+某某、某某主演
        if len(names) < 2:
            continue
        framed = _MADE.match(view.text, names[-1].end)
        if not framed and min(n.score for n in names) < LEAST_LED:
            continue
        follows = _LIST_VERB.match(view.text, names[-1].end)
        label = label_of_made(view.text, names[-1].end) if follows else "PERSON"
        yield from (Candidate(n.start, n.end, label, 0.9 if follows else 0.8, SOURCE) for n in names)
    for found in _JOINED_START.finditer(view.text):
        names = name_list(view.text, found.end())
        yield from (Candidate(n.start, n.end, "OFFICIAL", 0.93, SOURCE) for n in names if len(names) > 1)
    for found in _ROW.finditer(view.text):
        label = label_of_made(view.text, found.end())
        names = whole_row(view.text, found.start(), found.end())
        yield from (Candidate(n.start, n.end, label, 0.9, SOURCE) for n in names)
    for found in _ALONE.finditer(view.text):
        if shape(view.text, found.start(1), found.end(1)) >= 1.4:
            yield Candidate(found.start(1), found.end(1), "OFFICIAL", 0.9, SOURCE)


def beside_officials(view: View, known: Iterable[Candidate]) -> Iterator[Candidate]:
    """县委书记某某…… 某某、甲、乙一行: who stands in a row with somebody whom the article calls an official is one, too."""
    named = [c for c in known if c.label in _PEOPLE and c.score >= LEAST_NAMED]
    officials = {_name(view, c) for c in named if c.label == "OFFICIAL" and c.score >= LEAST_OFFICIAL}
    private = {_name(view, c) for c in named if c.label == "PERSON" and c.source == "titles"}
    if not officials:
        return
    by_start: dict[int, Candidate] = {}
    for candidate in sorted(named, key=lambda c: (c.score, c.end)):
        by_start[candidate.start] = candidate
    ends = set()
    for start in sorted(by_start):
        if start in ends:
            continue
        row = list(_row(view, by_start, start))
        ends |= {c.start for c in row}
        names = {_name(view, c) for c in row}
        pair = len(row) > 1 and view.after(row[0].end) == "、"
        long = len(row) >= LONG_ROW or (pair and _GOES.match(view.text, row[-1].end))
        signed = _SIGN.search(view.text, max(0, start - _SIGN_LENGTH), start)
        if not long or signed or names.isdisjoint(officials) or not names.isdisjoint(private):
            continue
        yield from (Candidate(c.start, c.end, "OFFICIAL", 0.92, SOURCE) for c in row if _name(view, c) not in officials)


def _row(view: View, by_start: dict[int, Candidate], start: int) -> Iterator[Candidate]:
    """The names from here, one after another, with nothing but 、 between."""
    while start in by_start:
        yield by_start[start]
        gap = _NEXT.match(view.text, by_start[start].end)
        if gap is None:
            return
        start = gap.end()


def _name(view: View, candidate: Candidate) -> str:
    return view.text[candidate.start : candidate.end].replace(" ", "")
