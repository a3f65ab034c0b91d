"""A frame in, WROTE claims out: journalists, correspondents, photographers and authors with their headline."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from nlp.articles import Part, author_block
from nlp.claims.frame import PEOPLE, Frame
from nlp.lines import is_name, is_section_name
from nlp.signatures import is_signature
from zhengpu.records import Claim

if TYPE_CHECKING:
    from nlp.reader import Located

_NAMES = r"[一-鿿·、\s]{2,30}"
_WRITER = r"(?:(?:本报|本刊)?(?:首席|见习|特约|全媒体|摄影)?(?:记者|通讯员|实习生)|(?:本报|特约)?摄影师|读者)"
_LEAD = re.compile(r"[^（\n]{0,16}（((?:本报|见习|首席|全媒体|特约)?(?:记者|通讯员|实习生)?[^）\n]{2,60})）")
_PLAIN_LEAD = re.compile(
    rf"\s*本[报刊网][^，。\n（]{{0,6}}讯\s+({_WRITER}\s*{_NAMES}?)(?=\d{{1,2}}月|近日|日前|昨[日天]|今[日天])"
)
_UNTITLED_LEAD = re.compile(
    r"\s*（([一-鿿·\s、]{2,20})）\s*(?:\d{1,2}月|近日|日前|昨[日天]|今[日天])"
)  # （某某 某某）3月8日，
_NAMED_LEAD = re.compile(r"\s*（([一-鿿·\s、]{2,20})）(?=[“一-鿿\d])")  # （某某）某县供电公司最近…
_HALF_LEAD = re.compile(
    r"\s*本[报刊网][^，。\n（]{0,6}讯\s*(?:（((?:记者|通讯员)[^，。）\n]{2,24}?)"
    r"(?:\s(?=\d{1,2}月|近日|日前|昨[日天]|今[日天]|连日|记者)|$|(?=入[春夏秋冬汛]|今年以来|近[日年]|日前|连日))"
    r"|((?:记者|通讯员)[^，。（）\n]{2,24})）)"
)  # one of its brackets is lost
_REPORTS = re.compile(rf"(?:[一-鿿]{{2,4}}\s+)?{_WRITER}\s?([一-鿿·、\s]{{2,20}}?)报道(?=[\s：，])")
_REPORTED = re.compile(
    rf"(?:本[报刊][^，。\n]{{0,12}}电\s|(?:本[报刊][^，。\n]{{0,8}}|[一-鿿]{{2,6}}(?:日报|晚报|晨报|时报|报|网|电台|电视台))讯)\s*(?:{_WRITER})?({_NAMES}?)报道(?=[\s：\d])"
)
_BOXED = re.compile(rf"[□■◎●○◆⊙☉◇☆]\s?(?:{_WRITER})?[^，。\n]{{1,30}}$")
_DONE = "(?:整理|摄|文|报道|文/图|摄影报道|供[稿图])"
_TAIL = re.compile(rf"(?:^|[。”！？…\s]){_WRITER}(?:\s{_NAMES}?{_DONE}?|[：:]?{_NAMES}?{_DONE})$")
_LETTER = re.compile(
    r"(?:读者|[一-鿿]{0,8}(?:村民|居民|市民|读者|职工|业主|商户|群众)(?:代表)?)\s+[一-鿿·][一-鿿·\s]{1,20}(?:等\s?\d*[余多]?[人户名位]?)?$"
    r"|(?:来信|反映|投诉|建议)人[：:\s].{2,30}$"
    r"|[一-鿿]{2,8}\s+[一-鿿·]{2,4}(?:[\s、]+[一-鿿·]{2,4}){0,5}\s?等\s?\d*[余多]?[人户名位](?:村民|居民|市民|读者|职工|业主|商户|群众)$"
)
_NOT_WRITING = re.compile(
    r"(?:口述|讲述|策划|统筹|监制|指导(?:老师|教师)?|(?:责任)?编辑|责编|主编|总编|审[核稿签]|校对|编[审校]|签发|[初复终一二三]审|发布[人者]|录入)[/／：:\s]*"
    r"(?:(?!记者|通讯员|作者|摄影|撰[稿文])[一-鿿·]{2,4}[\s、]+)*$"
)  # before who only told it, had it told, or made it ready
_SIGNED = re.compile(r"[□■◎●○◆⊙☉◇☆].{0,30}$|(?:摄|摄影|文/图|报道)\s*）?$|(?:特约|特邀)摄影\s*[一-鿿·]{2,4}$")
_PICTURE = re.compile(rf"[。”！？…]\s*[□■△▲]?\s?(?:{_WRITER})?{_NAMES}摄(?:影报道)?$")
_CREDIT = re.compile(rf"^(?:{_WRITER})?{_NAMES}(?<![文图/影])摄$")
_LEAST_ABOVE = 3  # paragraphs and bylines over a picture's credit that stands in a report: two of the report's own
# what shows that a text beside the articles tells of a picture (and not of 图书)
_OF_PICTURE = re.compile(r"摄|图(?:[为①②片]|一)|[上下左右题/／]图")
_MARKED = re.compile(r"[△▲▼◀▶□■]")  # so does a mark, but for ▲某镇近日修路。（张三）, one of a list of news
_SHORTEST_TEXT = 8
_PICTURES = re.compile(
    r"(?:新闻)?图片(?:新闻|报道|故事|集锦|展示)?|图说[一-鿿]{0,4}|[一-鿿]{0,2}(?:影像|光影|镜头)[一-鿿]{0,2}|摄影报道"
)
_ONLY_A_PLACE = re.compile(r"[一-鿿]{2,12}(?:[：:]|(?<![下回进入驻帮返到访])[县区镇乡村市])")
_CALL = re.compile(r"[^。；：！？]{4,24}[？！]")
_TAKEN = re.compile(r"摄(?:影|影报道)?\s*）?$")
_NUMBER = re.compile(r"[①-⑳△▲□■●◆\s]+|\d[.、．]")  # before the text of one of several pictures


def author_claims(frame: Frame) -> Iterator[Claim]:
    """Who wrote the article, or took the picture."""
    if frame.tagged.article.kind == "furniture":
        return
    headline = _first_line(frame) or (_first_sentence(frame) if _of_picture(frame) else "")
    headline = _asked(frame) if is_section_name(headline) else headline or frame.tagged.text.section
    for part in frame.tagged.text.parts:
        if part.copy:
            continue
        yield from _claimed(frame, *_named_alone(frame, part))
        own = _own_headline(frame, part, headline)
        for start, end in _signatures(frame, part.start, part.end, part.zone):
            yield from _claimed(frame, _writers(frame, start, end), own)


def _claimed(frame: Frame, people: list[Located], headline: str) -> Iterator[Claim]:
    """That people wrote what stands under a headline."""
    for person in people if headline else ():
        claim = frame.make("WROTE", person, None, (person.start, person.end), "authors.signed", object_text=headline)
        if claim:
            yield claim


def _named_alone(frame: Frame, part: Part) -> tuple[list[Located], str]:
    """Those who are named alone in a line under a headline, and nowhere else: they wrote what stands under it."""
    above = next((p for p in frame.tagged.text.parts if p.end + 1 == part.start), None)
    if part.zone != "headline" or above is None or above.zone != "headline":
        return [], ""
    people = [p for p in frame.between(part.start, part.end, ("PERSON",)) if p.start >= part.start]
    text = frame.text[part.start : part.end]
    alone = "".join(frame.text[p.start : p.end] for p in people).replace(" ", "") == text.replace(" ", "")
    over = frame.text[above.start : above.end].replace(" ", "")
    if not alone or is_section_name(over) or any(frame.text.count(p.mention.text) > 1 for p in people):
        return [], ""
    return people, _printed(frame, above)


def _printed(frame: Frame, part: Part) -> str:
    """A paragraph's characters as the page has them."""
    spans = frame.tagged.text.mapped.page_spans(part.start, part.end)
    return "".join(frame.page.text[start:end] for start, end in spans).strip()


def _writers(frame: Frame, start: int, end: int) -> list[Located]:
    """The people of a signature who wrote, not those who told it to somebody who did."""
    return [p for p in frame.between(start, end, PEOPLE) if not _NOT_WRITING.search(frame.text[start : p.start])]


def _of_picture(frame: Frame) -> bool:
    """Whether a text beside the articles tells of a picture."""
    if frame.tagged.article.kind != "caption":
        return False
    marked = _MARKED.search(frame.text) and not author_block(frame.text)
    return bool(_OF_PICTURE.search(frame.text) or marked)


def _own_headline(frame: Frame, part: Part, headline: str) -> str:
    """What a paragraph's author made: the picture told of there, beside the report that others wrote; else the article."""
    text = frame.text[part.start : part.end]
    credit = _CREDIT.search(text.strip("（） "))
    if part.zone == "byline" and _CREDIT.search(text) and not _PICTURES.fullmatch(headline):
        within = _parts_above(frame, part)
        within = within if len(within) >= _LEAST_ABOVE and within[-1].zone == "body" else []
        return (headline and _is_group(frame, part) and headline) or (within and _above(frame, part)) or headline
    if _PICTURES.fullmatch(headline) and _TAKEN.search(text):
        number = _NUMBER.match(text)
        alone = (credit or part.zone == "byline") and _above(frame, part)
        return alone or frame.text[part.start + (number.end() if number else 0) : frame.sentence(part.start)[1]]
    beside = any(p.zone == "body" and p.end < part.start for p in frame.tagged.text.parts)
    if not (beside and part.zone == "body" and _PICTURE.search(text)) or (headline and _is_group(frame, part)):
        return headline
    end = frame.sentence(part.start)[1]
    return frame.text[part.start : end] if _SHORTEST_TEXT <= end - part.start < len(text) else ""


def _is_group(frame: Frame, credit: Part) -> bool:
    """Whether all that stands under the headline up to a picture's credit are pictures, each with its own credit."""
    first = next((p for p in frame.tagged.text.parts if p.zone != "headline"), credit)
    if first.zone != "byline" and _MARKED.match(frame.text, first.start) and first.start < credit.start:
        return bool(_MARKED.match(frame.text, credit.start)) or credit.zone == "byline"
    unsigned = False
    for part in frame.tagged.text.parts:
        text = frame.text[part.start : part.end]
        if part.zone == "headline" or part.start >= credit.start:
            continue
        if unsigned and part.zone != "byline":
            return False
        unsigned = part.zone == "body" and not _PICTURE.search(text)
        if part.zone == "byline" and not _CREDIT.search(text):
            return False
    return unsigned or credit.zone == "body"


def _above(frame: Frame, credit: Part) -> str:
    """The first sentence of what stands right above a picture's credit that is alone in its line."""
    above = _parts_above(frame, credit)
    if not above:
        return ""
    start, end = frame.sentence(above[-1].start)
    return frame.text[start:end].lstrip("△▲□■◀▶ ")


def _parts_above(frame: Frame, credit: Part) -> list[Part]:
    """The paragraphs of a report's text that stand above one."""
    return [p for p in frame.tagged.text.parts if p.end < credit.start and p.zone != "headline"]


def _first_line(frame: Frame) -> str:
    """The first line of the article's headline, as printed, and the second where the first is only a place: 某某镇："""
    text = frame.tagged.text
    lines = [_printed(frame, part) for part in text.parts if part.zone == "headline"]
    for line, following in pairwise([*lines, ""]):
        if line and text.headline.startswith(line):
            goes_on = _ONLY_A_PLACE.fullmatch(line.replace(" ", "")) and f"{line} {following}" in text.headline
            return f"{line} {following}".strip() if goes_on else line
    return text.headline


def _asked(frame: Frame) -> str:
    """What a letter or a comment under a section's name is headed by where it asks or calls: 这口井，谁来管？"""
    first = next((part for part in frame.tagged.text.parts if part.zone == "body"), None)
    text = frame.text[first.start : first.end] if first else ""
    return text if _CALL.fullmatch(text) else ""


def _signatures(frame: Frame, start: int, end: int, zone: str) -> Iterator[tuple[int, int]]:
    """Where a paragraph names those who wrote it."""
    text = frame.text
    if zone == "byline":
        yield start, end
        return
    if zone == "furniture":
        return
    for pattern in (_BOXED, _TAIL):
        found = pattern.search(text, start, end)
        if found:
            yield found.span()
    letter = _LETTER.match(text, start, end)
    if letter:
        yield letter.span()
    if zone in ("body", "caption"):
        yield from _of_report(frame, start, end, zone)


def _of_report(frame: Frame, start: int, end: int, zone: str) -> Iterator[tuple[int, int]]:
    """Names at the head of a report, in brackets at its end, or under a picture."""
    text = frame.text
    lead = _LEAD.match(text, start, end)
    if (
        lead
        and re.search(r"记者|通讯员|实习生|讯|^本[报刊].*电（", text[start : lead.end()])
        and "通过" not in lead.group()
    ):
        yield lead.span(1)
    for pattern in (_REPORTED, _PLAIN_LEAD, _UNTITLED_LEAD, _HALF_LEAD, _REPORTS):
        begins = pattern.match(text, start, end)
        if begins:
            yield begins.span(begins.lastindex or 0)
    named = _NAMED_LEAD.match(text, start, end)
    if named and (is_signature(named[1]) or is_name(named[1])):
        yield named.span(1)
    block = author_block(text[start:end])
    if block:
        yield start + block.start(), end
    if zone == "caption" or _MARKED.match(text, start):
        found = _SIGNED.search(text, start, end)
        if found:
            told = max(text.rfind(mark, start, found.start()) + 1 for mark in "。！？")  # 菜农某某在采摘黄瓜。某某 摄
            yield max(start, found.start() - 12, told), end


def _first_sentence(frame: Frame) -> str:
    """What stands for the headline of a caption."""
    body = [(s, e) for s, e in frame.body if not re.match(r"[□■△▲]\s*\S{2,4}\s", frame.text[s:e]) or e - s > 20]
    first = frame.text[slice(*body[0])].lstrip("△▲□■ ") if body else ""
    return first if len(first) >= _SHORTEST_TEXT and not re.match(r"本[报刊]", first) else ""
