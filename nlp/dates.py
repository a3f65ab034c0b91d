"""Folded text and the page's date in, the dates printed in it out, as far as they are known."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from zhengpu.dates import PartialDate

_DATE = re.compile(
    r"(?P<year>(?:19|20)\d{2})年(?:(?P<month>1[0-2]|0?[1-9])月"
    r"(?:(?P<day>3[01]|[12]\d|0?[1-9])(?:[日号]|(?=[至到—-]\d{1,2}[日号])))?)?"
    r"|(?<![\d年])(?P<m>1[0-2]|[1-9])月(?P<d>3[01]|[12]\d|[1-9])"
    r"(?:[日号](?:[至到—-](?:(?P<tm>\d{1,2})月)?(?P<td>\d{1,2})[日号]|[、和](?P<ad>3[01]|[12]\d|[1-9])[日号])?|[至到—-](?P<pd>3[01]|[12]\d|[1-9])[日号])"
    r"|(?<![\d月至到—-])(?P<only>3[01]|[12]\d|[1-9])(?:日(?:[至到](?P<od>3[01]|[12]\d|[1-9])日)?"
    r"(?=[，上下晚中傍凌清早到抵在转率来赴走视考检调督看慰深召举又返启乘,]|从[^，。；]{1,12}(?:出发|启程|乘)|一大?早)"
    r"|号(?:[至到](?P<oh>3[01]|[12]\d|[1-9])号(?![一-鿿]{0,2}[楼院线库井桥坝机房棚])|(?=[上下]午|晚上|凌晨|清晨|一大?早)))"
    r"|(?<![农历闰一二三四五六七八九十])(?P<cm>十[一二]?|[一二三四五六七八九])月"
    r"(?P<cd>二?十[一二三四五六七八九]|三十一?|二?十|[一二三四五六七八九])日"
    r"|(?P<said>去年|今年|前年|明年)(?P<sm>1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?P<sd>3[01]|[12]\d|[1-9])日)?"
    r"|(?<![\d年月至到—-])(?P<about>1[0-2]|[1-9])月(?:份)?(?:[上中下]旬|间|(?=[初底末]，))"
    r"|(?P<month_of>本月|当月|同月)(?P<md>3[01]|[12]\d|[1-9])[日号]"
    r"|(?P<feast>元旦|五一|六一|七一|八一|十一|国庆)”?(?:国际)?[一-鿿]{0,4}前夕"
    r"|[昨今前]（(?P<bd>3[01]|[12]\d|[1-9])日?）[日天晚]?"
    r"|(?P<week>上周|本周)(?P<weekday>[一二三四五六日天])"
    r"|(?P<next>次日|翌日|第二天|隔天)"
    r"|(?P<eve>(?:此|在此之)前一[天日]|(?<=[，。])前一[天日]|头一天)"
    r"|(?P<coming>下个?月)"
    r"|(?P<last>上个?月)(?P<ld>3[01]|[12]\d|[1-9])[日号]"
    r"|(?P<word>昨[日天晚夜晨]|今[日天晚晨]|前[天日晚]|昨(?=[上下]午)|(?<![如当现至于])今(?=[上下]午)|当日|当天|同日)(?!，?记者|天气|\d+版|出版|导读|看点|[一-鿿]{2,4}(?:网|融媒)?讯(?=[（( ]))"
)
_NO_EVENT_BEFORE = re.compile(r"(?:截至|截止|截止到|自|从|到|至|自从|据)$")
_NO_EVENT_AFTER = re.compile(
    r"(?:底|末|初)?(?:前|以来|起|开始(?!，(?:历时|为期|用))|至今|之前|份?以来)|(?:从[^，。；]{2,16})?(?:获悉|了解到)|出?生(?=[，。；（）]|于)|参加(?:革命|工作)|入党|入伍|加入中国"
)
_TO_COME = re.compile(
    "[^。；]{0,16}?(?:起|前|举办|召开|举行|开幕|开考|上映)|[^。；]{0,40}?(?:将|拟|预计|即将|报名|截止)"
)
_DEMANDED = re.compile("(?:要求|叮嘱|嘱咐|吩咐|交代|责令|强调|指出|[对向][^，。；：]{2,16}说)，?[^。；：！？]*$")
_A_DAY = datetime.timedelta(days=1)
_WEEK = "一二三四五六日"
_MONTHS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")
_DIGITS = "零一二三四五六七八九"
_BACK = {"昨": 1, "前": 2, "今": 0}
_FEASTS = {
    "元旦": 1,
    "五一": 5,
    "六一": 6,
    "七一": 7,
    "八一": 8,
    "十一": 10,
    "国庆": 10,
}  # the month that a feast begins


@dataclass(frozen=True)
class DateHit:
    """A date at text[start:end]; `event` unless it bounds a period (截至…, …以来); `until` the last day of several."""

    start: int
    end: int
    date: PartialDate
    event: bool
    until: str | None = None
    wired: bool = False  # the day of a dispatch: 本报北京3月8日电


def find_dates(text: str, published: str | None) -> list[DateHit]:
    """Dates in the order of the text; yearless ones take the year from `published` (ISO, as far as known)."""
    hits: list[DateHit] = []
    for found in _DATE.finditer(text):
        date = _resolve(found, published, hits)
        if date is not None:
            lasts = re.compile("(?:开始|起)，(?:历时|为期)").match(text, found.end())  # 从8月14日开始，历时6天
            bounded: object = (
                not lasts and _NO_EVENT_BEFORE.search(text[: found.start()][-3:]) and found["word"] is None
            )
            bounded = bounded or _NO_EVENT_AFTER.match(text, found.end())
            bounded = bounded or (found["word"] is not None and _in_speech(text, found.start()))
            wired = text.startswith("电", found.end()) and "报" in text[max(0, found.start() - 12) : found.start()]
            hits.append(DateHit(found.start(), found.end(), date, not bounded, _until(found, date), wired))
    return hits


def _in_speech(text: str, at: int) -> bool:
    """Whether 今晚 and the like are said by somebody, in a quotation or in a demand: what they did next is not of that day."""
    if text[at] in "当同":
        return False
    line = text.rfind("\n", 0, at) + 1
    opened = text.rfind("“", line, at)
    quoted = opened > text.rfind("”", line, at) and (opened == line or text[opened - 1] in "：，。！？；—")
    return quoted or _DEMANDED.search(text, max(line, text.rfind("。", 0, at) + 1), at) is not None


def _resolve(found: re.Match[str], published: str | None, before: list[DateHit]) -> PartialDate | None:
    if found["year"]:
        parts = [found["year"], *(f"{int(part):02d}" for part in (found["month"], found["day"]) if part)]
        return _made("-".join(parts), "printed")
    if found["m"]:
        return _yearless(int(found["m"]), int(found["d"]), published)
    if found["said"]:
        return _said(found, published)
    if any(found[key] for key in ("week", "coming", "last", "about", "month_of", "bd", "feast")):
        return _by_calendar(found, published, before)
    if found["cm"]:
        return _yearless(_MONTHS.index(found["cm"]) + 1, _numeral(found["cd"]), published)
    if found["next"] or found["eve"]:
        return _day_beside(before, 1 if found["next"] else -1)
    if found["only"]:
        return _only_day(found, published, before)
    return _word(found["word"], published, before)


def _made(iso: str, basis: str) -> PartialDate | None:
    try:
        return PartialDate(iso=iso, basis=basis)
    except ValueError:
        return None


def _yearless(month: int, day: int, published: str | None) -> PartialDate | None:
    if not published:
        return None
    year = int(published[:4])
    if len(published) >= 7 and month > int(published[5:7]) + 2:
        year -= 1  # 12月28日 in a paper of January
    return _made(f"{year}-{month:02d}-{day:02d}", "printed" if len(published) == 10 else "inferred")


def _said(found: re.Match[str], published: str | None) -> PartialDate | None:
    if not published:
        return None
    year = int(published[:4]) - {"今年": 0, "去年": 1, "前年": 2, "明年": -1}[found["said"]]
    month = int(found["sm"]) if found["sm"].isdigit() else _MONTHS.index(found["sm"]) + 1
    day = f"-{int(found['sd']):02d}" if found["sd"] else ""
    return _made(f"{year}-{month:02d}{day}", "relative")


def _until(found: re.Match[str], date: PartialDate) -> str | None:
    """The last day of 6月6日至7日."""
    printed = found["td"] or found["ad"] or found["pd"] or found["od"] or found["oh"]
    if not printed:
        return None
    day = int(printed)
    last = _made(f"{date.iso[:5]}{int(found['tm'] or date.iso[5:7]):02d}-{day:02d}", "printed")
    return last.iso if last else None


def _by_calendar(found: re.Match[str], published: str | None, before: list[DateHit]) -> PartialDate | None:
    """上周五, 上月26日 and 下月, counted from the day or the month of the page; 8月末 as far as it is told."""
    if found["month_of"] or found["bd"]:
        return _in_month(found, published, before)
    if found["feast"]:
        return _eve_of(found["feast"], published)
    if found["about"]:
        first = _yearless(int(found["about"]), 1, published)
        return _made(first.iso[:7], first.basis) if first else None
    if not published or len(published) < (10 if found["week"] else 7):
        return None
    if found["coming"]:
        coming = int(published[5:7])
        return _made(f"{int(published[:4]) + coming // 12}-{coming % 12 + 1:02d}", "relative")
    if found["last"]:
        month = datetime.date.fromisoformat(published[:7] + "-01") - _A_DAY
        return _made(f"{month.isoformat()[:7]}-{int(found['ld']):02d}", "relative")
    today = datetime.date.fromisoformat(published)
    weekday = _WEEK.index(found["weekday"].replace("天", "日"))
    back = today.weekday() - weekday + (7 if found["week"] == "上周" else 0)
    return _made((today - datetime.timedelta(days=back)).isoformat(), "relative")


def _in_month(found: re.Match[str], published: str | None, before: list[DateHit]) -> PartialDate | None:
    """本月12日 and 昨（11）日 in the page's month (a day later than the page is of the one before), 当月12日 in the one told last."""
    told = next((hit.date.iso for hit in reversed(before) if len(hit.date.iso) >= 7), None)
    month = told if found["month_of"] in ("当月", "同月") and told else published
    if not month or len(month) < 7:
        return None
    day = int(found["md"] or found["bd"])
    if found["bd"] and len(month) == 10 and day > int(month[8:]):
        month = (datetime.date.fromisoformat(month[:8] + "01") - _A_DAY).isoformat()
    return _made(f"{month[:7]}-{day:02d}", "relative")


def _eve_of(feast: str, published: str | None) -> PartialDate | None:
    """“六一”前夕: the month before the feast, which begins one."""
    first = _yearless(_FEASTS[feast], 1, published)
    if first is None:
        return None
    return _made((datetime.date.fromisoformat(first.iso) - _A_DAY).isoformat()[:7], "relative")


def _numeral(printed: str) -> int:
    """十八 as 18, 二十 as 20."""
    tens, ten, ones = printed.rpartition("十")
    return (_DIGITS.index(tens or "一") * 10 if ten else 0) + (_DIGITS.index(ones) if ones else 0)


def _day_beside(before: list[DateHit], days: int) -> PartialDate | None:
    """次日, 此前一天: the day after or before the one told last."""
    last = next((hit.date.iso for hit in reversed(before) if hit.event and len(hit.date.iso) == 10), None)
    if last is None:
        return None
    return _made((datetime.date.fromisoformat(last) + datetime.timedelta(days=days)).isoformat(), "relative")


def _only_day(found: re.Match[str], published: str | None, before: list[DateHit]) -> PartialDate | None:
    """29日 in the month told last, or in the page's; one later than the page is of the month before, if not still to come."""
    day = int(found["only"])
    near = next((hit.date.iso for hit in reversed(before) if len(hit.date.iso) == 10), None)
    if published and len(published) == 10 and near and near[:7] > published[:7] and 0 <= int(published[8:]) - day < 7:
        near = published  # 7月9日将赴…, 先遣小组已于25日抵达, in a paper of 28 June
    base = near or (published if published and len(published) >= 7 else None)
    last = int(found["od"] or found["oh"] or day)
    if not near and published and len(published) == 10 and last > int(published[8:]) + 1:
        ahead = _TO_COME.match(found.string, found.end())
        base = base if ahead else (datetime.date.fromisoformat(published[:8] + "01") - _A_DAY).isoformat()
    return _made(f"{base[:7]}-{day:02d}", "relative") if base else None


def _word(word: str, published: str | None, before: list[DateHit]) -> PartialDate | None:
    if word in ("当日", "当天", "同日"):
        return next((hit.date for hit in reversed(before) if hit.event and len(hit.date.iso) == 10), None)
    if not published or len(published) < 10:
        return None
    wired = next((hit.date.iso for hit in before if len(hit.date.iso) == 10 and hit.wired), None)
    day = datetime.date.fromisoformat(wired or published) - datetime.timedelta(days=_BACK[word[0]])
    return _made(day.isoformat(), "relative")
