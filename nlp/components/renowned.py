"""A Doc's view in, people of history whom everybody knows out, but for what is only called after them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs

from nlp.candidates import View
from nlp.patterns import patterns, words

FILE = "renowned.yaml"
_SHORT = 2  # characters of a name that may be cut out of other words
_LEADS_ON = "·"  # of a longer name


@lru_cache(maxsize=1)
def _machine() -> ahocorasick_rs.AhoCorasick:
    return ahocorasick_rs.AhoCorasick(words(FILE, "names"), matchkind=ahocorasick_rs.MatchKind.LeftmostLongest)


def renowned(view: View) -> Iterator[tuple[int, int]]:
    """Where such a name stands by itself: 鲁迅说, not 鲁迅路 and not 鲁迅文学奖."""
    (other,) = patterns(FILE, "other")
    for _, start, end in _machine().find_matches_as_indexes(view.text):
        alone = not other.match(view.text, end) and view.text[end : end + 1] != _LEADS_ON
        cut = end - start == _SHORT and not (view.boundary(start) and view.boundary(end))  # 开张+衡水店
        if alone and not cut and view.before(start) != _LEADS_ON:
            yield start, end
