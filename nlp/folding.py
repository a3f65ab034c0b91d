"""Page characters in, the same characters in one form out (one for one, so that offsets stay), and text with its map."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import opencc

from zhengpu.records import Span

_HALF = ",:;()!?[]"
_FULL = "，：；（）！？［］"
_OTHER = {
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "〔": "（",
    "〕": "）",
    "﹑": "、",
    "﹐": "，",
    "．": ".",
    "•": "·",
    "‧": "·",
    "・": "·",
    "∙": "·",
    "\u3000": " ",
    "\xa0": " ",
    "～": "~",
    "﹒": "·",
} | dict(zip("硏徳旳冋団幵巿", "研德的同团开市", strict=True))  # what an OCR makes of these; no paper prints them


_KEPT = frozenset(
    "乾昇堃犇邨迺祇甯谿澂喆鉅瑠菉薰皞頔樑"
)  # of simplified print too: in names (General Standard Chinese Characters, 2013)
_SURNAME = "於"  # of simplified print as a surname alone, of traditional print the word 于
_STRAY = 0.01  # share of the characters of a text that may be traditional by a misprint


@lru_cache(maxsize=1)
def _to_simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


@lru_cache(maxsize=1)
def _table() -> dict[int, str]:
    table = {ord(half): full for half, full in zip(_HALF, _FULL, strict=True)}
    table |= {ord(char): folded for char, folded in _OTHER.items()}
    for code in range(0xFF10, 0xFF5B):  # full-width digits and letters
        if chr(code).isalnum():
            table[code] = chr(code - 0xFEE0)
    return table


@lru_cache(maxsize=65536)
def _simplified(char: str) -> str:
    folded: str = _to_simplified().convert(char)
    return folded if len(folded) == 1 else char


_DAY = re.compile("(?<=[0-9次今昨翌当每])曰|曰(?=报)")  # 5月4曰, 次曰
_ONE = re.compile(
    "(?<![A-Za-z])[lI|](?=[0-9lI|]?月[0-9lI|])|(?<=[0-9])[lI|](?=月|日(?![A-Za-z]))|(?<=月)[lI|](?=[0-9lI|]?日)"
)  # 1l月6日
_NOUGHT = re.compile("(?<=[0-9])[oO](?=[0-9oO]{0,2}[年月日])")  # 2O09年, 3O日
_DEEP = re.compile("(?<![高精艰资渊])(?<=深)人(?![士民才员们心性格物生意家])")  # 深人基层 is 深入基层
_PEOPLE = re.compile(  # 市入大常委会 is 市人大常委会, 入民政府 is 人民政府
    "(?<=[省市县区州旗镇乡国])入(?=大(?:常委会|代表|主席|机关|办|[会财内社农城环法教]工?委)|武部|社[局厅]|力资源)"
    "|(?<![深走送进融投插加纳转流涌])入(?=民(?:政府|法院|检察院|代表大会|医院|银行|武装))"
)
_FORTH = re.compile("(?<=前)住(?=[一-鿿]{2})(?<!以前住)(?<!从前住)(?<!之前住)")  # 前住松口镇 is 前往松口镇
_NOT_YET = re.compile(  # 末能 is 未能, but 周末能
    "(?<![周期年月岁季学本始粉终毫微代纪度旬汛尾清明元宋])末(?=能(?!源)|及时|来得及|出席|参加(?!工作)|成[行年]|批准)"
)
_ALREADY = re.compile(  # 己完成 is 已完成, but 自己完成, 据为己有
    r"(?<![自知异律克利为舍修责一])己(?=[经被]|有\d|完成|建成|累计|获得|获批|开工|成为|形成|投入|投产|进入|基本|全[部面]|连续|于[\d近日前]|启动|安排|打入|出口|新[建增打]|增至|检[修查]|查[处扣]|办[结理复]|吸纳|解决|超过)"
)


def fold(text: str) -> str:
    """One form for width, quotes and script; always as long as `text`. Whether 於 is a surname the whole text tells."""
    folded = _DAY.sub("日", text.translate(_table()))
    folded = _NOUGHT.sub("0", _ONE.sub("1", folded))
    folded = _FORTH.sub("往", _DEEP.sub("入", folded))
    folded = _NOT_YET.sub("未", _ALREADY.sub("已", _PEOPLE.sub("人", folded)))
    simplified: str = _to_simplified().convert(folded)
    if simplified == folded:
        return folded
    if len(simplified) != len(folded):
        simplified = "".join(map(_simplified, folded))
    kept = _KEPT if _is_traditional(folded, simplified) else _KEPT | {_SURNAME}
    return "".join(old if old in kept else new for old, new in zip(folded, simplified, strict=True))


def _is_traditional(text: str, simplified: str) -> bool:
    """Whether more than a stray character of a text is of traditional print."""
    changed = sum(
        old != new and old not in _KEPT and old != _SURNAME for old, new in zip(text, simplified, strict=True)
    )
    return changed > _STRAY * len(text)


@dataclass(frozen=True)
class MappedText:
    """Folded text with the page offset of each of its characters (breaks made by us have the offset before them)."""

    text: str
    offsets: tuple[int, ...]

    def only(self, keep: Sequence[int]) -> MappedText:
        """Those characters of the text, by their places in it, each with its offset."""
        return MappedText("".join(self.text[at] for at in keep), tuple(self.offsets[at] for at in keep))

    def page_spans(self, start: int, end: int) -> tuple[Span, ...]:
        """The runs of page characters behind text[start:end]; breaks within are not part of any run."""
        return tuple(_runs(self.offsets[at] for at in range(start, end) if self.text[at] != "\n"))


def _runs(offsets: Iterable[int]) -> Iterator[Span]:
    first = last = -2
    for offset in offsets:
        if offset == last + 1:
            last = offset
            continue
        if first >= 0:
            yield first, last + 1
        first = last = offset
    if first >= 0:
        yield first, last + 1


def join_mapped(parts: Iterable[tuple[str, Iterable[int]]], separator: str = "") -> MappedText:
    """One mapped text of several pieces, `separator` (mapped to the offset before it) between them."""
    text: list[str] = []
    offsets: list[int] = []
    for piece, piece_offsets in parts:
        if text and separator:
            text.append(separator)
            offsets.extend([offsets[-1]] * len(separator))
        text.append(piece)
        offsets.extend(piece_offsets)
    return MappedText("".join(text), tuple(offsets))
