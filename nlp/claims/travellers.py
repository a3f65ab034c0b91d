"""A frame, a sentence and a verb of going in, who went out: people named, a team, 他, or those the text is about."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from nlp.claims.frame import PEOPLE, PLACES, Frame
from nlp.claims.goings import FILE, Going, any_of, visit_patterns
from nlp.claims.hosts import hosts
from nlp.claims.joined import both_told, joining, with_him
from nlp.claims.leads import leads_another, led_here, made_of
from nlp.claims.subjects import clause_start, opens_clause, run_start, shows_unnamed, subject_people
from nlp.patterns import words

if TYPE_CHECKING:
    from nlp.reader import Located

_TITLED = re.compile(
    r"(?:教授|专家|院士|会长|领队|团长|研究员|医师|主任|院长|校长|理事长|老师|农艺师|工程师|兽医师|畜牧师|经济师|会计师|规划师|总工|顾问|特派员|巡视员|调研员)$"
)
_PLAIN = re.compile("(?:记者|通讯员|村民|居民|农民|司机|工人|市民|牧民|户主)$")
_COMPANY = re.compile(r"(?:先生|女士|教授|同志)?(?:（[^）]{1,6}）)?(?:偕|一行|带队|率|带领|等)")
_COMPANY_OF = re.compile(
    r"(?:等|同志|（[^）]{1,6}）|副?(?:书记|主任|主席|[省市县区州旗镇乡局厅处院校]长))*"
)  # 某某等一行七人
TEAM_LED = re.compile(r"(?:(?:带|带着|随|跟随|随同|组织|组成)[^，。；]{0,12}|(?:率|率领|带领)[^，。；]{0,26})$")
_BRINGS = re.compile(r"^(?:率|带领|带队|带着)[^。；]*$")  # 某某率县直部门负责同志+一行
_WITH_TEAM = re.compile(  # 某某及代表团其他成员
    r"(?:同志)?(?:以?及|和|与|、)[^，。；到在]{0,8}?" + any_of("teams") + "(?:(?:其他|全体)?(?:成员|团员))?"
)
_DAY = 10  # characters of a date known to the day
_SHOWN_ROUND_BY = re.compile(  # 由某某、某某等陪伴，逐一观看了
    "(?:由|在)(?:(?![由在])[^。；]){2,120}?(?:等)?(?:同志|领导|人)?(?:的)?(?:分别|共同|全程)?(?:陪[同伴着]|引导|引领|领着|带着)(?=下|，|[到进来走赴])"
)
_WILL_GO = re.compile(
    "(?:一行)?(?:在[^，。；]{1,10}?上|当场|当即)?(?:表示|透露|说|答应|承诺)，?(?:[他她])?[^，。；将拟要]{0,10}?(?:将于|将|拟|计划|打算|准备)"
    "(?!继续|进一步|不断|以)(?:(?!要求|组织|安排|动员|推动|把)[^，。；到赴在]){0,14}"
)
_HAS_BEEN = re.compile(  # 某某介绍，他跑遍了全镇
    "[他她](?:已|曾|刚刚|专程|亲自|(?:先后|几乎|带人|带队|前后|一共|共|每年|去年|今年)*(?:[跑走]遍|到过|去过|来过|跑过|走过|跑了|[两三四五六七八九十多数几][次度]))"
)
_MEANWHILE = re.compile(".*，(?=(?:随后|接着|紧接着|随即|而后|之后|会后|讲完)[^，。；]{0,6}$)")  # 要求…，随后又到
_THAT_BODY = re.compile(
    "(?:(?<=[，。；])|^|(?<=\n))(?:该|我)(?:[大支中总]队|分?局|[厅院所校站办委会]|公司|中心|集团|企业|银行|法院|检察院|部门|单位|协会|商会|医院|学校|镇|乡|村|街道|社区)(?!的|领导|党|政府|干部|负责|[一-鿿]{0,6}[长记任])"
)
_PRONOUNS = ("两人", "二人", "他们")
_WITH = re.compile(r"(?:与|同|和|跟|会同)[^，。；]{0,24}$")


@dataclass
class Talk:
    """Whom the article is about while it is read."""

    actors: list[Located] = field(default_factory=list)  # who went last, or the subject while nobody has gone
    group: list[Located] = field(default_factory=list)  # those who set out together with who went last
    travellers: set[str] = field(default_factory=set)
    teams: dict[str, list[Located]] = field(default_factory=dict)  # 代表团: who leads it
    unnamed: bool = False  # a headline is read that names nobody
    hosts: set[str] = field(default_factory=set)  # who only receives a delegation
    senders: dict[str, list[Located]] = field(default_factory=dict)  # who was sent: on whose behalf

    def went(self, going: Going) -> None:
        """Notes who went last."""
        together = {v.mention.text for v in self.group}
        if not {v.mention.text for v in going.visitors} <= together:
            self.group = going.visitors
        self.actors = going.visitors
        self.travellers |= {v.mention.text for v in going.visitors}


def who_goes(frame: Frame, start: int, at: int, talk: Talk) -> list[Located]:
    """The visitors of the verb at `at` in the sentence that begins at `start`; none where nobody of interest goes."""
    if talk.unnamed:
        return talk.actors if visit_patterns()["unnamed"].fullmatch(frame.text, start, at) else []
    found = max(_subjects(frame, start, at, talk), key=lambda one: (one[0], bool(one[1])), default=None)
    if found is None:
        shown_by = "陪同下" in frame.text[start:at] or shown_round_by(frame, start, at)
        hosts = {p.mention.text for p in frame.between(start, at, PEOPLE)} if shown_by else set()
        actors = [a for a in talk.actors if a.mention.text not in hosts] if goes_on(frame, start, at) else []
        opens = not frame.text[frame.tagged.text.part_at(at).start : at].strip()
        return [a for a in actors if a.mention.text in talk.travellers] if opens else actors
    end, people = found
    return [] if _is_told(frame, end, at) and not _says_will_go(frame, end, at) else people


def _subjects(frame: Frame, start: int, at: int, talk: Talk) -> Iterator[tuple[int, list[Located]]]:
    """What may be the subject of a verb, by where it ends; nobody for those whose goings are no visits."""
    text = frame.text
    named: list[Located] = []
    for people in _not_showing_round(frame, start, at):
        named = _of_interest(frame, people)
        named += joining(frame, people[-1].end, at) if named else []
        named += _set_out_with(frame, named, talk)
        others = _WITH_TEAM.match(text, people[-1].end, at)
        yield others.end() if others else people[-1].end, _guests(frame, named, at, talk)
    for found in visit_patterns()["team"].finditer(text, start, at):
        before = frame.between(start, found.start(), PEOPLE)
        behind_name = any(_COMPANY_OF.fullmatch(text[p.end : found.start()]) for p in before)
        led = (TEAM_LED.search(text[start : found.start()]) or _shown(frame, start, found)) and not made_of(
            frame, named, found.start(), talk.teams.get(found.group().removesuffix("一行"), [])
        )
        if not behind_name and not led and _ends_a_phrase(frame, found.end()):
            bringer = found.group().startswith("一行") and _BRINGS.search(
                text[named[-1].end : found.start()] if named else ""
            )
            yield found.end(), named if bringer else _team(frame, found.group(), found.start(), talk)
    for end, person in honoured(frame, start, at):
        yield end, [person]
    for found in visit_patterns()["rest"].finditer(text, start, at):
        if opens_clause(frame, start, found.start()):
            yield found.end(), []  # 各位副主席分别带队到…
    for found in visit_patterns()["he"].finditer(text, start, at):
        if opens_clause(frame, start, found.start()):
            said = bool(named) and _is_told(frame, named[-1].end, found.start())
            said = said and not _HAS_BEEN.match(text, found.start())
            who = named or _he(frame, start, found.start(), talk)
            yield found.end(), [] if said else [*who, *(with_him(frame, found.end(), at) if len(who) == 1 else [])]
    for found in visit_patterns()["other"].finditer(text, start, at):
        opened = clause_start(frame, start, found.start())
        clause = text[opened : found.start()]
        if not frame.between(opened, found.start(), PEOPLE) and not re.search(
            any_of("go", "look", "act") + "|[与和向对同为给听问在到从的带率携]", clause
        ):
            yield found.end(), []
    yield from _bodies(frame, start, at, talk)


def _shown(frame: Frame, start: int, called: re.Match[str]) -> bool:
    """Whether somebody named before shows those round who are called 一行 or 客商 here."""
    shown = (shows_unnamed(frame, person) for person in frame.between(start, called.start(), PEOPLE))
    return any(party is not None and party.end() in called.span() for party in shown)


def _bodies(frame: Frame, start: int, at: int, talk: Talk) -> Iterator[tuple[int, list[Located]]]:
    """The bodies that may be the subject of a verb: a team of that name goes, any other one is of no interest."""
    by = _escorts(frame, start, at)
    for mention in frame.between(start, at, ("AGENCY", "ORG", "COMPANY")):
        if any(first <= mention.start < last for first, last in by):
            continue  # 在某局领导陪同下
        if opens_clause(frame, start, mention.start) and not _is_title_of(frame, mention):
            yield mention.end, _led_by(frame, mention, talk) if _is_team(frame, mention) else []
    for found in _THAT_BODY.finditer(frame.text, start, at):
        if not any(m.start < found.end() and found.start() < m.end for m in frame.between(start, at)):
            yield found.end(), []  # 该大队还走进某校


def _not_showing_round(frame: Frame, start: int, at: int) -> Iterator[list[Located]]:
    """The people that stand where a subject stands, but those by whom others are shown round."""
    by = _escorts(frame, start, at)
    for people in subject_people(frame, start, at):
        if not any(first <= people[0].start and people[-1].end <= last for first, last in by):
            yield people


def shown_round_by(frame: Frame, start: int, end: int) -> set[str]:
    """Who shows others round, by the words of a sentence: 由某某、某某陪同，考察团来到…."""
    return {p.mention.text for first, last in _escorts(frame, start, end) for p in frame.between(first, last, PEOPLE)}


def _escorts(frame: Frame, start: int, end: int) -> list[tuple[int, int]]:
    """Where a sentence tells who shows others round."""
    return [found.span() for found in _SHOWN_ROUND_BY.finditer(frame.text, start, end)]


def _he(frame: Frame, start: int, at: int, talk: Talk) -> list[Located]:
    """Who went last, unless the last sentence with a name tells of nobody but who is no official: 养殖户某某办了厂。他跑了….
    Of several who set out (甲、乙分赴各镇) the one whom the paragraph alone has named.
    """
    part = frame.tagged.text.part_at(start)
    told = frame.between(part.start, start, PEOPLE)
    last = [p for p in told if p.start >= frame.sentence(told[-1].start)[0]]
    ours = {a.mention.text for a in talk.actors} | talk.travellers
    others = last and all(p.mention.label == "PERSON" and p.mention.text not in ours for p in last)
    if others and not visit_patterns()["team"].search(before := frame.text[part.start : start]) and before[0] != "在":
        return []
    names = {p.mention.text for p in frame.between(part.start, at, PEOPLE)}
    named = [a for a in talk.actors if a.mention.text in names]
    return named if len({a.mention.text for a in named}) == 1 else talk.actors


def honoured(frame: Frame, start: int, end: int) -> Iterator[tuple[int, Located]]:
    """朱书记, 黎副市长: who of that surname was named last before, with where the words end."""
    for found in visit_patterns()["honoured"].finditer(frame.text, start, end):
        known = [m for m in frame.between(0, found.start(), PEOPLE) if m.mention.text.startswith(found["surname"])]
        if known and opens_clause(frame, start, found.start()) and not frame.between(*found.span(), PEOPLE):
            yield found.end(), known[-1]


def called(frame: Frame) -> set[str]:
    """Those of the page whom an article that does not name them calls by surname and post."""
    names = {m.mention.text for m in frame.page_mentions if m.mention.label == "OFFICIAL"}
    found: set[str] = set()
    for words_of in visit_patterns()["honoured"].finditer(frame.text):
        fits = {name for name in names if name.startswith(words_of["surname"])}
        start = frame.sentence(words_of.start())[0]
        if len(fits) == 1 and opens_clause(frame, start, words_of.start()):
            found |= fits
    return found


def _set_out_with(frame: Frame, people: list[Located], talk: Talk) -> list[Located]:
    """甲、乙一行到某县…。甲一行又到…: who set out with the one after whom a party is called now."""
    alone = len(people) == 1 and frame.text.startswith("一行", people[0].end)
    if not alone or not talk.group or talk.group[0].mention.text != people[0].mention.text:
        return []
    return talk.group[1:]


def _guests(frame: Frame, people: list[Located], at: int, talk: Talk) -> list[Located]:
    """Whom the people named only accompany: 某某会见了客人，并陪同考察…; themselves where no name of those is told."""
    between = frame.text[people[-1].end if people else at : at]
    shown_round = re.search(r"陪同(?!下)(?:[^，。；]{0,4}$|" + any_of("guests") + ")", between)
    if not shown_round or re.match(r"(?:一行)?(?:由|在)", between):
        return people
    names = {p.mention.text for p in people}
    guests = [a for a in talk.actors if a.mention.text in talk.travellers - names]
    return guests or (people if people and not talk.teams and shows_unnamed(frame, people[-1]) else [])


def _of_interest(frame: Frame, people: list[Located]) -> list[Located]:
    """Those of a list who go somewhere, where one of them is notable: all but reporters and villagers."""
    if not any(notable(frame, p) for p in people):
        return []
    return [p for p in people if not _is_plain(frame, p)]


def _is_plain(frame: Frame, person: Located) -> bool:
    return _PLAIN.search(frame.text[max(0, person.start - 8) : person.start].rstrip()) is not None


def notable(frame: Frame, person: Located) -> bool:
    """Officials, and others who are told of with a title or with company; never who reports."""
    before = frame.text[max(0, person.start - 8) : person.start].rstrip()
    if _is_plain(frame, person):
        return False
    if person.mention.label == "OFFICIAL" or _COMPANY.match(frame.text, person.end) or _TITLED.search(before):
        return True
    named = [m for m in frame.page_mentions if m.mention.text == person.mention.text]
    if any(_TITLED.search(frame.text[max(0, m.start - 8) : m.start].rstrip()) for m in _earlier(frame, person)):
        return True
    called = any(m.start == person.end for m in frame.between(person.end, person.end + 6, ("POST",)))  # 某某县长
    if called or any(m.mention.label == "OFFICIAL" for m in named) or _holds_post(frame, person):
        return True
    return person.mention.text in _headlined(frame)


def _earlier(frame: Frame, person: Located) -> list[Located]:
    """Where the article named somebody before."""
    return [m for m in frame.mentions if m.mention.text == person.mention.text and m.start < person.start]


def _headlined(frame: Frame) -> set[str]:
    """Who is told of in a headline as one who inspects, visits or presses for something."""
    names: set[str] = set()
    for start, end in frame.tagged.sentences:
        for person in frame.between(start, end, PEOPLE) if frame.zone(start) == "headline" else ():
            if re.compile(r"[^，。：]{0,10}?(?:" + any_of("outing") + "|督办|会见|强调)").match(frame.text, person.end):
                names.add(person.mention.text)
    return names


def _holds_post(frame: Frame, person: Located) -> bool:
    """Whether a name is printed with a post right before it, here or earlier in the article."""
    for mention in frame.mentions:
        named = mention.mention.text == person.mention.text and mention.start <= person.start
        if named and frame.between(run_start(frame, mention), mention.start, ("POST",)):
            return True
    return False


def _team(frame: Frame, printed: str, at: int, talk: Talk) -> list[Located]:
    """Who leads the team: told with its name in this article, else who is on the way."""
    name = printed.removesuffix("一行")
    if name in _PRONOUNS and (both := both_told(frame, at)) and (name == "他们" or len(both) == len("两人")):
        return both
    lead = (
        led_here(frame, at)
        or talk.teams.get(name)
        or _only_guests(name, talk)
        or _here(frame, frame.memory.teams.get(name))
        or _on_page(frame, name, at, talk)
    )
    whose = [m for m in frame.between(clause_start(frame, max(0, at - 60), at), at, PLACES) if m.end >= at - 6]
    if lead and whose and leads_another(frame, whose[-1].mention.text, lead):
        return []
    if lead:
        return [] if name not in talk.teams and before_any_trip(frame, lead[0], at) else lead
    if any(m.start <= at < m.end for m in frame.mentions):
        return []  # a team with a name of its own
    if whose and not frame.between(whose[-1].end, at, PEOPLE) and not printed.startswith("一行"):
        return []  # another team, told by whose it is
    own = talk.travellers and re.search("(?:^|[，。；日晨午])我?[省市县区州旗盟]党政$", frame.text[:at])
    told = own or re.search("率|带领|带队|" + (name[:2] if name[:2] != "代表" else "代表团"), frame.text[:at])
    if name.endswith(("团", "队")) and not told:
        return []  # a delegation of another report
    received = set() if printed.startswith("一行") else talk.hosts
    going = [a for a in talk.group or talk.actors if a.mention.text in talk.travellers - received]
    return [] if going and before_any_trip(frame, going[0], at) else going


def _only_guests(name: str, talk: Talk) -> list[Located]:
    """Who leads 客人们 where the article tells of one delegation alone."""
    delegations = [lead for team, lead in talk.teams.items() if team in words(FILE, "delegations")]
    return delegations[0] if len(delegations) == 1 and name in words(FILE, "guests") else []


def before_any_trip(frame: Frame, lead: Located, at: int) -> bool:
    """Whether what is told is of a day before all trips of somebody that the page tells of: another team's."""
    date = frame.date_at(at)
    days = [t.date.iso for t in frame.memory.trips if t.lead.mention.text == lead.mention.text and t.date]
    return date is not None and len(date.iso) == _DAY and bool(days) and date.iso < min(days)


def _here(frame: Frame, name: str | None) -> list[Located]:
    """Somebody as this article names them."""
    return [m for m in frame.mentions if m.mention.text == name][:1]


def _on_page(frame: Frame, team: str, at: int, talk: Talk) -> list[Located]:
    """Who leads a team of the page's only report of such a one, where this text goes on with it: 17日，视察组又来到…"""
    name = frame.memory.teams.get(team)
    before = frame.text[frame.sentence(at)[0] : at]
    if not name or talk.travellers or not team.endswith("组") or not re.fullmatch(r"(?:[^，。；]{1,8}，)?", before):
        return []
    if not re.compile(r"(?:一行)?(?:又|还|再|随后|先后|接着)").match(frame.text, at + len(team)):
        return []
    return [m for m in frame.page_mentions if m.mention.text == name][:1]


def first_talk(frame: Frame) -> Talk:
    """Whom an article is about before it is read: who is on the way by another one of the page, and is named here."""
    going = [t.lead.mention.text for t in frame.memory.trips if t.status == "stated"]
    here = {name: people for name in going if (people := _here(frame, name))}
    return Talk(next(iter(here.values())) if len(here) == 1 else [], travellers=set(here), hosts=hosts(frame))


def _ends_a_phrase(frame: Frame, end: int) -> bool:
    return not re.compile(
        r"的|负责人|[成队]员(?!们?(?:[又还再先一冒分依逐到来走]|" + any_of("go", "look") + "))"
    ).match(frame.text, end)


def _is_title_of(frame: Frame, body: Located) -> bool:
    """Whether a body only belongs to a post, a team or something of it."""
    following = frame.text[body.end : body.end + 10]
    after = _titles_behind(frame, body)
    if after or re.match(r"、|的|和|与|及|（|" + any_of("teams") + "|[一-鿿]{0,3}" + any_of("teams"), following):
        return not body.mention.text.endswith(words(FILE, "visitor_endings")) or bool(after)
    return bool(
        re.match(r"[一-鿿]{0,4}(?:代表(?!团)|委员|教授|专家|医生|主任|院长|党组成员|调研员|巡视员|成员)", following)
    )


def _titles_behind(frame: Frame, body: Located) -> list[Located]:
    """The posts and names that are printed right behind a body, with other bodies between."""
    at, found = body.end, []
    for mention in frame.mentions:
        if mention.start == at:
            at = mention.end
            found.append(mention)
    return [m for m in found if m.mention.label in ("POST", *PEOPLE)]


def _is_team(frame: Frame, body: Located) -> bool:
    if not body.mention.text.endswith(words(FILE, "visitor_endings")) or frame.zone(body.start) == "headline":
        return False
    return not TEAM_LED.search(frame.text[max(0, body.start - 14) : body.start])


def _led_by(frame: Frame, team: Located, talk: Talk) -> list[Located]:
    """Who leads a team that has a name of its own, where that is told; else the team. Not who leads one of elsewhere."""
    led = next((led for name, led in talk.teams.items() if team.mention.text.endswith(name)), [])
    return led if led and not leads_another(frame, team.mention.text, led) else [team]


def goes_on(frame: Frame, start: int, at: int) -> bool:
    """Whether nothing that could be another subject stands before the verb in its clause."""
    clause = frame.text[clause_start(frame, start, at) : at]
    for mention in frame.between(clause_start(frame, start, at), at, PLACES):
        clause = clause.replace(mention.mention.text, "", 1)
    rest = re.sub(r"(?:冒|顶|踏|迎|踩|披|趁|沐)着[^，。]{1,6}|[\d\s:年月日时分许、]|" + any_of("adverbs"), "", clause)
    return len(rest) <= 1


def _says_will_go(frame: Frame, end: int, at: int) -> bool:
    """某某表示，下月将率团到某市回访: who says so is to go."""
    return _WILL_GO.fullmatch(frame.text, end, at) is not None and not frame.between(end, at, PEOPLE)


def _is_told(frame: Frame, end: int, at: int) -> bool:
    """Whether the going is only demanded or told: 要求各级干部深入…"""
    between = re.sub(r"(?:听取|听)[^，。；]*", "", _MEANWHILE.sub("", frame.text[end:at]))
    if re.search(r"(?:要|(?<![答供适响反相])应|需|须)[^，。；]{0,6}$", between):
        wished = not re.search(r"(?:还|又|也)要[^，。；]{0,6}$", between)
        return wished or bool(visit_patterns()["told"].search(between))
    return bool(visit_patterns()["told"].search(between))
