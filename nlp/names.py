"""Characters in, how likely they are a Chinese personal name out, by surname, given-name characters and what follows."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from nlp.patterns import alternation, patterns, words

FILE = "names.yaml"
LEAST = 1.75  # least score of a name after a title
LEAST_ANCHORED = 1.35  # after a title that belongs to a body
LEAST_IN_LIST = 1.5
IN_ROW = 1.0  # a name only by those beside it
LEAST_ROW = 3  # names that fill a clause
FULL_NAME = 3  # characters of a name with a surname of one
ASIDE = r"(?:（(?:[男女]|[一-鿿]{1,5}族|[男女]，[一-鿿]{1,5}族|[一-鿿]{1,5}族，[男女])）)?"  # 卜向国（苗族）、
_NO_END = "镇乡县市区局委办部院会所站厅处科队村庄屯"
LEAST_SHAPE = 0.8
LEAST_LOOKS = 1.4
SURELY = 0.9  # or that it has, all but surely
FIRM = 0.4  # what follows a name says that it may have ended
_JOINING = frozenset("和与及同")  # after a name only before another
_JOINED = re.compile(
    r"秘书长|副|主任|委员|机关|法院|检察院|党员|学生|师生|全体|班子|社会|[省市县区镇乡村]|各|有关|相关|其他|部分|来自|[他她]|群众|大家|家人|妻|丈夫|同事|记者|工人|企业|队员|民警|干部|邻居|\d+[余多]?[名人位]"
)
_AFTER_NAME = frozenset("说，。、的表介强要")  # 尚可为说: 为 ends the name
_WEAK_ENDS = frozenset("为和因及先后从与对在以曾")  # more often the next word's
_ENDED = re.compile(r"[，、。；：）]|和(?!谐)|$")
_TITLE = re.compile("[省市县区镇乡村局部厅处科所站校院厂社团队会州旗]长|书记|主任|主席")  # 原+镇长
_OFFICE = re.compile("副?(?:主任|[站所科股]长)|负责人")  # 计生办+主任, 经管站+站长
_COUNTED = re.compile(  # and others without names
    r"\d+[余多]?[名人位]|(?:有关|相关|其他|部分|各级?|[市县区]直)(?:部门|单位|负责|乡镇|县区|市区|方面)"
)
_OF_VILLAGE = re.compile(
    "(?:党?[总支]|村)?(?:支部|支书|主任|书记|会计|文书)|第一书记|村委|两委|党|[村农]民"
)  # 安沟村+主任
_COUNTING = re.compile("[一二两三四五六七八九十几多数][次度番回年天个名步口句趟]")  # 卜 军+三次登门
_OF_BODY = re.compile(  # 卜让和+云州地委副书记某某
    "[一-鿿]{2,10}?(?:委|政府|办|局|人大|政协|常委会|纪委|院|社|总工会|公司|集团|[省市县区镇乡州旗])[一-鿿]{0,4}?(?:书记|主任|主席|专员|经理|[省市县区镇乡州局厅部院所站处科行校队]长)"
)
_CALLED = re.compile("主任|书记|主席|[局校厂站科处部县市区镇乡院所队厅]长|经理|总监")  # 卜主+任: a surname and a title
_COMRADE = re.compile(r"([一-鿿]{2,4})同志")
_BARRED = frozenset("的了是等们我你他她它这那各该每某和与及")  # in no name, wherever it stands
_END = re.compile(r"[\d，。、；：！？…（）《》“”‘’\s/—·]|$")
_DAI = r"[岩玉][温罕香叫龙坎应甩糯波旺章光扁捧的儿]{1,2}"
_FILLED = re.compile(
    r"([一-鿿]) [一-鿿]{2}(?<!摄)(?=[\s、，（）。/／]|$|摄|报道)"
)  # 卜 向国, in a row parted by blanks
_APART = re.compile(  # 卜 向 国, and not 卜 青+卜 云
    r"([一-鿿]) [一-鿿] ([一-鿿])(?<!摄)(?![一-鿿/／])(?! [一-鿿](?![一-鿿]))"
)
_SURE_NEXT = 2.2  # score of a name that begins where another might end
RUN_OUT = 0.5  # how well a name with dots can end where no more of its characters come
PART_LENGTH = 2  # characters of a surname and half a title
PART_ALONE = 1.0  # 图们: a name only where a title says so


@dataclass(frozen=True)
class Name:
    """A likely name at text[start:end]."""

    start: int
    end: int
    score: float


@lru_cache(maxsize=1)
def _tables() -> tuple[frozenset[str], frozenset[str], frozenset[str], frozenset[str], tuple[str, ...]]:
    after = tuple(sorted(words(FILE, "after"), key=lambda w: (-len(w), w)))
    return (
        frozenset(words(FILE, "surnames")),
        frozenset(words(FILE, "given")),
        frozenset(words(FILE, "stop_given")),
        frozenset(words(FILE, "not_names")),
        after,
    )


@lru_cache(maxsize=1)
def _no_ends() -> frozenset[str]:
    return frozenset(words(FILE, "no_ends"))


@lru_cache(maxsize=1)
def _dotted() -> re.Pattern[str]:
    """Names of two and three parts with dots: 阿布都拉·买买提; the last part ends where other characters begin."""
    chars = "[" + "".join(words(FILE, "translit")) + "]"
    return re.compile(rf"[一-鿿]{{2,7}}(?:·(?:{chars}{{2,7}}|[一-鿿]{{2,4}}(?![一-鿿]))){{1,2}}")


@lru_cache(maxsize=1)
def _parted() -> re.Pattern[str]:
    """Mongolian, Tibetan and Dai names: two or more known parts, or one with a surname or a last character."""
    part = alternation(FILE, "parts")
    long_part = "(?:" + "|".join(w for w in words(FILE, "parts") if len(w) > 2) + ")"
    surname = "[" + "".join(w for w in words(FILE, "surnames") if len(w) == 1) + "]"
    chars = "[" + "".join(words(FILE, "translit")) + "]"
    uyghur = rf"{chars}{{2,4}}(?:古丽|买买提|买提|别克|提江|尼牙孜)|{chars}{{3,4}}江"
    return re.compile(
        rf"{uyghur}|{part}{{2,4}}[那图其格木罕尔山]?|{surname}{long_part}|{part}[那图其格木罕尔]|{long_part}|{_DAI}"
    )


@lru_cache(maxsize=1)
def _part_within() -> re.Pattern[str]:
    """A part of Mongolian, Tibetan or Dai names at the beginning, or behind one character."""
    return re.compile(rf"[一-鿿]?{alternation(FILE, 'parts')}")


@lru_cache(maxsize=1)
def _of_clan() -> re.Pattern[str]:
    """Yi names: the clan's two characters and two of the given name: 曲木尔哈."""
    return re.compile(f"{alternation(FILE, 'clans')}[{''.join(words(FILE, 'clan_given'))}]{{2}}")


@lru_cache(maxsize=1)
def _by_sound() -> re.Pattern[str]:
    """Foreign names in the characters that stand for sounds: 彼得罗夫."""
    return re.compile(f"[{''.join(words(FILE, 'sounds'))}]{{4,9}}")


def _minority(name: str) -> float:
    """Score of a name made of known parts; 0 when it is none."""
    if _dotted().fullmatch(name):
        return 1.9
    if _of_clan().fullmatch(name):
        return 1.8
    if _parted().fullmatch(name) and len(name) > 2:
        return 1.8
    return PART_ALONE if name in words(FILE, "parts") and len(name) == 2 else 0.0


def is_surname(chars: str) -> bool:
    """Whether these characters are a surname."""
    return chars in _tables()[0]


def shape(text: str, start: int, end: int, *, titled: bool = False) -> float:
    """Score of text[start:end] as a name by its characters alone; 0 when it is none. 1.8 is a plain good name.

    Behind a title a few more characters can be surnames.
    """
    surnames, given, stop, not_names, _ = _tables()
    name = text[start:end]
    minority = 0.0 if name.endswith("的") else _minority(name)
    if minority > PART_ALONE:
        return minority
    compound = name[:2] in surnames and len(name) in (3, 4)
    rest = name[2:] if compound else name[1:]
    weak = titled and name[:1] in words(FILE, "weak_surnames") and name[:2] not in words(FILE, "weak_not")
    weak = weak and not (name[0] == "是" and name[1] in surnames)  # 书记+是+某某
    single = name[:1] in surnames or weak
    if not (compound or (single and len(name) in (2, 3))) or not rest:
        return minority
    paired = rest in words(FILE, "given_pairs")
    if any((char in stop and not paired) or not "一" <= char <= "鿿" for char in rest):
        return 0.0
    if name in not_names or (name[:2] in not_names and len(name) == 2) or text[start : end + 1] in not_names:
        return 0.0
    if name[0] in words(FILE, "slogan_heads") and rest in words(FILE, "slogan_words"):
        return 0.0
    if (
        rest[-1] in "镇乡县局委省厅院摄"
        or rest in ("老", "总", "导")
        or _TITLE.fullmatch(rest)
        or {name[-2:], text[end - 1 : end + 1]} & _no_ends()
        or (rest[-1] in "办站所科股" and _OFFICE.match(text, end))
    ):
        return 0.0
    of_village = rest[-1] == "村" and _OF_VILLAGE.match(text, end)
    counted = rest[-1] in _JOINING and (_COUNTED.match(text, end) or _OF_BODY.match(text, end))
    called = text.startswith(("代表团", "代表队", "表团", "表队"), end) or (
        len(name) == PART_LENGTH and _CALLED.match(text, start + 1)
    )
    if of_village or counted or called or (len(rest) == 2 and name[:2] in not_names and rest[-1] not in given):
        return 0.0  # 安沟村+主任, 方霞和+40名学员, 黄豆+酱
    weak_end = 0.6 if rest[-1] in "作做" else 0.3 if rest[-1] in _WEAK_ENDS else 0.0
    penalty_end = weak_end if weak_end and not _ENDED.match(text, end) else 0.0
    known = 1.0 if paired else sum(char in given for char in rest) / len(rest)
    penalty = (0.5 if name[:2] in not_names else 0.0) + penalty_end
    return (
        (1.1 if compound else 1.0 if len(rest) == 2 else 0.8) + 0.8 * known - penalty - (0.2 if len(rest) == 1 else 0)
    )


def follow(text: str, end: int) -> float:
    """How well a name can end here, by what comes next."""
    if _END.match(text, end):
        return 1.0
    if any(coming.match(text, end) for coming in patterns(FILE, "coming")):
        return SURELY
    for word in _tables()[4]:
        if text.startswith(word, end):
            if word in _JOINING and not _JOINED.match(text, end + 1) and not _other_name(text, end + 1):
                continue
            if word == "为" and text[end + 1 : end + 2] in _AFTER_NAME:
                continue
            return 0.9 if len(word) > 1 else 0.4
    return 0.0


def _other_name(text: str, start: int) -> bool:
    """Whether another name may begin here."""
    return is_surname(text[start : start + 1]) and text[start : start + 1] not in _JOINING


def best_at(text: str, start: int, least: float = LEAST, *, titled: bool = False) -> Name | None:
    """The likeliest name that begins here, or None; `titled`: a title stands before it, whether of a known body or not."""
    best: Name | None = None
    dotted = _dotted().match(text, start)
    if dotted:
        return Name(start, _dotted_end(text, start, dotted.end()), 2.5)
    framed = _spaced(text, start) or (_comrade(text, start) if least <= LEAST_ANCHORED else None)
    if framed:
        return framed
    for length in (2, 3, 4, 5, 6):
        end = start + length
        if end > len(text):
            break
        looks = shape(text, start, end, titled=titled or least <= LEAST_ANCHORED)
        if looks:
            score = looks + follow(text, end)
            longer = best is not None and score >= best.score and _minority(text[start:end]) > PART_ALONE
            if best is None or longer or score > best.score + (0.0 if length > 2 else 0.05):
                best = Name(start, end, score)
    if least <= LEAST_ANCHORED and (best is None or not follow(text, best.end)):
        best = _led_by_part(text, start) or _foreign(text, start) or _long(text, start) or best
    if best and best.score >= least:
        return best
    return _word_name(text, start) if least <= LEAST_ANCHORED else None


def _comrade(text: str, start: int) -> Name | None:
    """What stands between a title and 同志, if a surname begins it: 云溪镇党委书记+卜让+同志."""
    found = _COMRADE.match(text, start)
    return Name(start, found.end(1), 2.4) if found and could_be(found[1]) else None


def could_be(name: str) -> bool:
    """Whether characters that stand where only a name can are one, though some of them are seldom in names: 卜向国."""
    surname = 2 if is_surname(name[:2]) or (len(name) == 4 and is_surname(name[:1]) and is_surname(name[1:2])) else 1
    fits = is_surname(name[:2]) or is_surname(name[:1])
    return fits and 1 <= len(name) - surname <= 2 and not _BARRED.intersection(name) and name[:2] not in _tables()[3]


def _led_by_part(text: str, start: int) -> Name | None:
    """A name of four to six characters with one known part, where what comes next says firmly that it has ended."""
    stop = _tables()[2]
    for length in (4, 5, 6):
        name = text[start : start + length]
        known = _part_within().match(name)
        if known and not stop.intersection(name) and follow(text, start + length) >= SURELY:
            return Name(start, start + length, 1.8)
    return None


def _long(text: str, start: int) -> Name | None:
    """A name of four characters up to a mark, all of which names are made of: 索优乐玛."""
    name, known = text[start : start + 4], {*_tables()[1], *words(FILE, "translit"), *words(FILE, "sounds")}
    fits = len(name) == 4 and known.issuperset(name[1:]) and not _tables()[2].intersection(name)
    ended = fits and text[start + 4 : start + 5] in ("，", "、", "。", "；")
    return Name(start, start + 4, LEAST) if ended and is_surname(name[0]) and name[:2] not in _tables()[3] else None


def _foreign(text: str, start: int) -> Name | None:
    """A name written by its sound, where what comes next lets it end."""
    found = _by_sound().match(text, start)
    return Name(start, found.end(), 1.8) if found and follow(text, found.end()) >= FIRM else None


def _dotted_end(text: str, start: int, end: int) -> int:
    """Where a name with dots ends best by what follows: 来 is the verb's in 阿不都来到."""
    shortest = text.rindex("·", start, end) + 3
    return max(range(min(shortest, end), end + 1), key=lambda at: (max(follow(text, at), RUN_OUT * (at == end)), at))


def _spaced(text: str, start: int) -> Name | None:
    """A surname, a blank and a given name of one or, seldom, two characters; or a name torn before its last one."""
    found = re.compile(r"([一-鿿]) ([一-鿿])([一-鿿])?").match(text, start)
    if not found or not is_surname(found[1]) or found[2] in _tables()[2]:
        return _torn(text, start)
    if torn := _torn(text, start):
        return torn  # 卜 建 业
    word = text[found.end(2) : found.end(2) + 2] in _tables()[3]  # 卜 峰+平时很忙
    if _COUNTING.match(text, found.end(2)):
        return Name(start, found.end(2), 2.2)
    weak = found[3] in (*_WEAK_ENDS, "来", "等")  # 卜 艳+来回奔波
    known = found[3] and not word and not weak and {found[2], found[3]} <= _tables()[1]
    if known and not follow(text, found.end(2)) and not follow(text, found.end(3)):
        return Name(start, found.end(3), 2.0)  # 卜 鹏飞+派了活
    if follow(text, found.end(2)):
        return Name(start, found.end(2), 2.2)
    sure = 0.0 if not found[3] or found[3] in _tables()[2] or found[3] == "摄" else follow(text, found.end(3))
    if sure >= SURELY or (sure and found[3] in _tables()[1]):
        return Name(start, found.end(3), 2.0)
    # the blank fills out a name of two; what follows is then more likely a verb: 付 雪+盯住
    return Name(start, found.end(2), 1.4) if sure else None


def _torn(text: str, start: int) -> Name | None:
    """A name of three characters with blanks before the last, if it looks like one and can end there: 卜建 业说."""
    found = re.compile(r"([一-鿿] ?[一-鿿]) ([一-鿿])(?! )").match(text, start)
    if not found or not is_surname(found[1][0]):
        return None
    name = found[1].replace(" ", "") + found[2]
    spaced = " " in found[1] and not _BARRED.intersection(name)
    if spaced and not best_at(text, found.start(2), _SURE_NEXT):
        return Name(start, found.end(), 2.3)  # 卜 向 国, whatever follows but the rest of a name: 卜 青+卜向国
    if follow(text, found.end()) < FIRM:
        return None
    return Name(start, found.end(), 2.3) if shape(name, 0, len(name)) >= LEAST_LOOKS else None


def _word_name(text: str, start: int) -> Name | None:
    """A name that is a word as well (高峰, 江南), for where a title stands before it."""
    known = words(FILE, "also_names")
    fits = text[start : start + 2] in known and follow(text, start + 2)
    return Name(start, start + 2, LEAST_ANCHORED) if fits else None


def name_list(text: str, start: int, *, blanks: bool = False) -> list[Name]:
    """Names one after another from here, parted by 、 (or by blanks); empty when the first is none."""
    found: list[Name] = []
    at = start
    separator = re.compile(r"\s*[、，]?\s*" if blanks else rf"{ASIDE}\s*、\s*")
    while True:
        name = _one_of_list(text, at, blanks)
        if name is None and found and not blanks:
            name = _enclosed(text, at) or _closing(text, at)
        if name is None:
            return found
        found.append(name)
        gap = separator.match(text, name.end)
        if gap is None or gap.end() == name.end:
            return found
        at = gap.end()


def whole_row(text: str, start: int, end: int) -> list[Name]:
    """Three or more names that fill text[start:end], parted by 、, whatever their characters are; empty when one can't be one."""
    found, at = [], start
    for item in text[start:end].split("、"):
        name = item.replace(" ", "").replace("\n", "")
        if not (could_be(name) and len(name) <= FULL_NAME + is_surname(name[:2]) and name[-1] not in _NO_END):
            return []
        found.append(Name(at, at + len(item), IN_ROW))
        at += len(item) + 1
    return found if len(found) >= LEAST_ROW else []


def _enclosed(text: str, at: int) -> Name | None:
    """A name between two others of a list, whatever its characters are: 甲、卜向国、乙."""
    found = re.compile(rf"([一-鿿]{{2,4}})(?={ASIDE}、)").match(text, at)
    fits = found and could_be(found[1]) and found[1][-1] not in _NO_END
    return Name(at, found.end(), IN_ROW) if found and fits else None


def _closing(text: str, at: int) -> Name | None:
    """The last of a list, whatever its characters are, where a verb or a word that goes with people stands behind it."""
    ends = [at + n for n in (3, 2) if shape(text, at, at + n) and follow(text, at + n) >= SURELY]
    return Name(at, ends[0], IN_ROW) if ends else None


def _one_of_list(text: str, at: int, blanks: bool) -> Name | None:
    dotted = _dotted().match(text, at)
    if dotted:
        return Name(at, _dotted_end(text, at, dotted.end()), 2.5)
    options = [
        Name(at, at + length, looks)
        for length in (2, 3, 4, 5, 6)
        if at + length <= len(text) and (looks := shape(text, at, at + length))
    ]
    spaced = re.compile(r"([一-鿿]) ([一-鿿])").match(text, at)
    if (
        spaced
        and is_surname(spaced[1])
        and (follow(text, spaced.end()) or text[spaced.end() : spaced.end() + 1] == "等")
    ):
        options.append(Name(at, spaced.end(), 1.6))
    apart = _APART.match(text, at) if blanks else None
    if apart and is_surname(apart[1]) and not (text[apart.end() : apart.end() + 1] == " " and is_surname(apart[2])):
        return Name(at, apart.end(), 2.3)
    filled = _FILLED.match(text, at) if blanks else None
    if filled and is_surname(filled[1]):
        options.append(Name(at, filled.end(), 1.6))
    ends = [
        o
        for o in options
        if re.match(rf"{ASIDE}\s*[、，]" if not blanks else r"[\s、，）。/／]|$|摄|文|报道", text[o.end : o.end + 12])
    ]
    if ends:
        return max(ends, key=lambda o: (o.score, o.end))
    good = [Name(o.start, o.end, o.score + follow(text, o.end)) for o in options if o.score >= LEAST_SHAPE]
    return max((o for o in good if o.score >= LEAST_IN_LIST), key=lambda o: (o.score, o.end), default=None)
