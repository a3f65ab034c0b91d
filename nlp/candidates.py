"""Components' proposals in, plain character spans on the Doc out; with a view of the Doc for looking around in it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from spacy.tokens import Doc

from nlp.patterns import words

KEY = "zhengpu_candidates"
DIVISIONS = "zhengpu_divisions"
HOME = "zhengpu_home"
PUBLISHED = "zhengpu_published"
NAMED = "zhengpu_named"  # ids of the counties that the page names in full
TEXT = "zhengpu_text"
LED = "zhengpu_led"  # spans of mentions that took in the word before them
TAGGING = "tagging.yaml"
_MARKS = "—-~●○■□▲△★☆◆◇◎▼▶※"
PUNCTUATION = frozenset("，。、；：！？…（）《》〈〉“”‘’【】［］|—-~/\n \t△▲■□◎●★☆+=<>·.*#%℃①②③④⑤⑥⑦⑧⑨⑩")
LEVELS = "省市县区镇乡村旗盟州"


class Candidate(NamedTuple):
    """A proposal: characters [start, end) of the text are a mention with this label."""

    start: int
    end: int
    label: str
    score: float
    source: str


class DivisionHit(NamedTuple):
    """A name of a division, a town, a zone or another known place in the text."""

    start: int
    end: int
    level: str  # province prefecture county zone town village place
    id: str


def propose(doc: Doc, found: Iterable[Candidate]) -> None:
    """Adds candidates to a Doc; they are stored as plain tuples, so that the Doc can travel between processes."""
    doc.user_data.setdefault(KEY, []).extend(tuple(candidate) for candidate in found)


def candidates(doc: Doc) -> list[Candidate]:
    """All that was proposed so far."""
    return [Candidate(*item) for item in doc.user_data.get(KEY, [])]


def division_hits(doc: Doc) -> list[DivisionHit]:
    """Names of divisions and towns that the gazetteer saw, by start."""
    return [DivisionHit(*item) for item in doc.user_data.get(DIVISIONS, [])]


@lru_cache(maxsize=1)
def _posts() -> frozenset[str]:
    """Words for posts of public bodies, over which no name reaches: 市长某某率…代表队."""
    heads = words("titles.yaml", "deputy")
    return frozenset((*heads, *("副" + head for head in heads)))


def text_of(doc: Doc) -> str:
    """The text of a Doc, which spaCy makes anew at each access; words cut anew keep it."""
    held = doc.user_data.get(TEXT)
    if not isinstance(held, str):
        held = doc.user_data[TEXT] = doc.text
    return held


class View:
    """The text of a Doc with its word boundaries."""

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        self.text: str = text_of(doc)
        self.starts: list[int] = [token.idx for token in doc]
        self.words: list[str] = [token.text for token in doc]
        self.stops = frozenset(words(TAGGING, "stop_words"))
        self.posts = _posts()

    def word_at(self, offset: int) -> int:
        """Index of the word in which a character lies."""
        return bisect_right(self.starts, offset) - 1

    def boundary(self, offset: int) -> bool:
        """Whether a word begins (or the text ends) here."""
        if offset >= len(self.text):
            return True
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and (self.starts[at] == offset or self.starts[at] + len(self.words[at]) <= offset)

    def reach_left(self, end: int, longest: int, floor: int = 0) -> int:
        """How far to the left of `end` a name may begin: over whole words, up to a stop word or a mark."""
        start = end
        at = self.word_at(end - 1)
        while at >= 0 and self.starts[at] >= floor and end - self.starts[at] <= longest:
            word = self.words[at]
            if start < end and self.text[self.starts[at] + len(word) : start].isspace():
                break
            bare = word.lstrip(_MARKS)
            if bare and bare != word and bare not in self.stops and not any(mark in PUNCTUATION for mark in bare):
                start = self.starts[at] + len(word) - len(bare)  # —云+鹤大街: the segmenter drew a mark to the name
                break
            if word in self.stops or any(mark in PUNCTUATION for mark in word) or word.isdigit():
                break
            if word in self.posts or (
                len(word) > 1 and word[-1] in "到往在率"
            ):  # 舒到: the segmenter drew a name's end to the verb
                break
            start = self.starts[at]
            at -= 1
        return max(start, floor)

    def before(self, offset: int, length: int = 1) -> str:
        """The characters right before an offset."""
        return self.text[max(0, offset - length) : offset]

    def after(self, offset: int, length: int = 1) -> str:
        """The characters right after an offset."""
        return self.text[offset : offset + length]


_latest: list[View] = []  # of the Doc looked at last: its text and words are made anew at each access


def view_of(doc: Doc) -> View:
    """The view of a Doc, made once while one component after the other looks at it."""
    held = _latest[0] if _latest else None
    if held is None or held.doc is not doc:
        held = View(doc)
        _latest[:] = [held]
    return held
