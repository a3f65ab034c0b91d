"""A Doc's view in, names of three characters printed with a blank after each out: 卜 向 国, wherever a sentence holds one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.candidates import View
from nlp.names import could_be, is_surname

_SPREAD = re.compile(
    r"(?<![一-鿿A-Za-z0-9] )(?<![一-鿿] {2})([一-鿿]) {1,2}([一-鿿]) {1,2}((?![摄文图])[一-鿿])(?! {1,2}[一-鿿](?![一-鿿]))(?! {1,2}[一-鿿] )"
)
_HAN = re.compile("[一-鿿]")
_BEGINS = re.compile("[一-鿿，、。；：“”（]")
_NEVER = re.compile("[的了是等们我你他她它这那各该每某和与及、]")
_PART = re.compile("[一二三四五六七八九十第上下左右前后新要简短读图目广]")  # 一 版, 要 闻: heads of pages


def spread(view: View) -> Iterator[tuple[int, int]]:
    """Where such a name stands; a line of its own is a heading, and a surname that ends it may begin the next name."""
    if " " not in view.text:
        return
    for found in _SPREAD.finditer(view.text):
        start, end = found.span()
        before, after = view.before(start), view.after(end)
        inside = bool(_BEGINS.match(before)) or (bool(after) and bool(_HAN.match(after)))
        if not inside or _PART.match(found[1]) or _NEVER.search(found.group()):
            continue
        next_begins = is_surname(found[3]) and _HAN.match(after)
        next_begins = next_begins or (is_surname(found[2]) and _HAN.match(before))  # 卜青+卜 云
        amid = _HAN.match(before) and _BEGINS.match(after)  # whatever the surname is
        if not next_begins and (amid or could_be(found.group().replace(" ", ""))):
            yield start, end
