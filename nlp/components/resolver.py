"""A Doc with candidates in, the best set that does not overlap as doc.ents out; words are cut at their edges."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from spacy.language import Language
from spacy.tokens import Doc, Span

from nlp.candidates import TAGGING, Candidate, DivisionHit, candidates, division_hits
from nlp.components.crf import SUPPORT
from nlp.components.reach import names_nothing
from nlp.everyday import is_everyday
from nlp.names import is_surname
from nlp.patterns import load_yaml, words
from zhengpu.errors import DataError

WINNERS = "zhengpu_winners"
PEOPLE = frozenset(("OFFICIAL", "PERSON"))
KIN = (PEOPLE, frozenset(("COUNTY", "PLACE")))  # labels that the model may confuse and yet agree about the name
JOINING = frozenset("他她它和同与及对向由为的其该")
_COUNTED = re.compile(r"[两二三四五六七八九十几多各]个?[省市县区旗乡镇国]{1,3}")  # 三县市
_GAP = re.compile(r"[一-鿿A-Za-z0-9]{2}\s+[一-鿿]{2}")
SHORT_FIRM = 6  # longer firms that only the model sees must end as firms do
LINKS = frozenset("和从来向与国强占同都由有过于对为因")  # surnames that far more often are no names
LONG = 9  # the model alone is not believed in longer names


class Resolver:
    """Chooses by score times a power of length (weighted interval scheduling)."""

    def __init__(self, power: float = 1.15, trust: float = 0.45, least: float = 0.5, unseen: float = 0.35) -> None:
        self.power, self.trust, self.least, self.unseen = power, trust, least, unseen
        self.stops = frozenset(words(TAGGING, "stop_words"))
        self.floors = _floors()

    def __call__(self, doc: Doc) -> Doc:
        chosen = self.choose(doc)
        cut = _cut(doc, sorted({edge for c in chosen for edge in (c.start, c.end)}))
        cut.user_data = dict(doc.user_data)
        cut.user_data[WINNERS] = [tuple(c) for c in chosen]
        spans = [cut.char_span(c.start, c.end, label=c.label) for c in chosen]
        cut.set_ents([_tagged(span, c) for span, c in zip(spans, chosen, strict=True) if span is not None])
        return cut

    def choose(self, doc: Doc) -> list[Candidate]:
        """The winners by start."""
        hits = division_hits(doc)
        text = doc.text
        merged = self._merged(doc)
        stops = {t.idx for t in doc if len(t.text) > 1 and t.text in self.stops}
        name_ends = {c.end for c in merged if c.label in PEOPLE}
        starts = {t.idx for t in doc}  # no name that only the model sees begins within a word: 两国+文明
        weighed = [
            (c, self._weight(c))
            for c in merged
            if c.score >= self.floors.get((c.source, c.label), self.least)
            and not _runs_together(c, hits)
            and not _is_generic(c, text, hits)
            and not (c.source == "crf" and c.label not in PEOPLE and c.start in stops)
            and not (c.source == "crf" and c.label in PEOPLE and c.start not in starts)
            and not _begins_with_a_link(c, text)
            and not self._is_everyday(c, text, name_ends)
        ]
        weighed.sort(key=lambda pair: (pair[0].end, pair[0].start))
        best: list[tuple[float, int, Candidate | None]] = [(0.0, -1, None)]
        ends = [c.end for c, _ in weighed]
        for index, (candidate, weight) in enumerate(weighed):
            before = _last_before(ends, candidate.start, index)
            with_it = best[before][0] + weight
            if with_it > best[index][0]:
                best.append((with_it, before, candidate))
            else:
                best.append((best[index][0], index, None))
        return _walk_back(best)

    @staticmethod
    def _is_everyday(candidate: Candidate, text: str, name_ends: set[int]) -> bool:
        """Whether everyday words make up what no title stands before."""
        if candidate.label not in PEOPLE or candidate.source not in ("crf", "people"):
            return False
        start, end, modelled = candidate.start, candidate.end, candidate.source == "crf"
        listed = text[start - 1 : start] == "、" and start - 1 in name_ends
        return is_everyday(text, start, end, candidate.score, modelled=modelled, listed=listed)

    def _weight(self, candidate: Candidate) -> float:
        return float(candidate.score * (candidate.end - candidate.start) ** self.power)

    def _merged(self, doc: Doc) -> list[Candidate]:
        """One candidate for each span and label: the rules' best score, drawn towards what the model thinks."""
        support = {(start, end): (label, score) for start, end, label, score in doc.user_data.get(SUPPORT, [])}
        modelled = SUPPORT in doc.user_data
        best: dict[tuple[int, int, str], Candidate] = {}
        for candidate in candidates(doc):
            key = (candidate.start, candidate.end, candidate.label)
            known = best.get(key)
            if known is None or (candidate.source != "crf", candidate.score) > (known.source != "crf", known.score):
                best[key] = candidate
        merged = []
        for (start, end, label), candidate in best.items():
            score = candidate.score
            if modelled and candidate.source != "crf":
                seen = support.get((start, end))
                agrees = seen is not None and (seen[0] == label or any({seen[0], label} <= kin for kin in KIN))
                belief = seen[1] if seen and agrees else self.unseen
                score = (1 - self.trust) * score + self.trust * belief
            elif candidate.source == "crf" and end - start > LONG:
                score *= LONG / (end - start)
            merged.append(candidate._replace(score=score))
        return _one_label(merged)


@lru_cache(maxsize=1)
def _floors() -> dict[tuple[str, str], float]:
    """Least scores by component and label, from the data file."""
    held = load_yaml(TAGGING).get("least_scores", {})
    floors = {(source, label): score for source, by_label in held.items() for label, score in by_label.items()}
    if not all(isinstance(score, float) and 0 < score < 1 for score in floors.values()):
        raise DataError(f"nlp/data/{TAGGING}: least_scores must hold numbers between 0 and 1", "write COMPANY: 0.8")
    return floors


@lru_cache(maxsize=1)
def _post_words() -> tuple[str, ...]:
    return (
        *words("titles.yaml", "public"),
        *words("titles.yaml", "other"),
        *words("titles.yaml", "deputy"),
        "主管",
        "师",
        "员",
    )


def _is_generic(candidate: Candidate, text: str, hits: list[DivisionHit]) -> bool:
    """Whether these are words for places in general (全县, 乡镇), or what only the model takes for a name or a body."""
    if candidate.source == "crf" and candidate.label == "POST":
        post, after = text[candidate.start : candidate.end], text[candidate.end : candidate.end + 4]
        elsewhere = after.startswith(words("titles.yaml", "not_a_post")) and not is_surname(after[:2])
        return (
            elsewhere
            or "老" in (post[0], text[candidate.start - 1 : candidate.start])
            or not post.endswith(_post_words())
        )
    if candidate.source == "crf" and candidate.label in PEOPLE:
        name = text[candidate.start : candidate.end]
        return len(name) > 3 and "·" not in name and " " not in name and not is_surname(name[:2])
    joined = text[candidate.start] in JOINING and not any(hit.start == candidate.start for hit in hits)
    if candidate.source == "crf" and (joined or _is_unnamed(candidate, text)):
        return True
    if candidate.source == "crf" and candidate.label == "COMPANY" and candidate.end - candidate.start > SHORT_FIRM:
        return not text[candidate.start : candidate.end].endswith(words(TAGGING, "company"))
    if candidate.source == "crf" and candidate.label == "AGENCY":
        name = text[candidate.start : candidate.end]
        if name.endswith(("党委", "党组", "党总支")) and text[candidate.end : candidate.end + 1] in "书副委成":
            return True  # 某医院党委副书记: the post takes the committee in
        return name in words(TAGGING, "not_alone") or not name.endswith(words(TAGGING, "body_last"))
    if candidate.source == "gazetteer" or candidate.label not in ("COUNTY", "PLACE"):
        return False
    name = text[candidate.start : candidate.end]
    return name in words(TAGGING, "never") or name.endswith(("乡镇", "农村", "乡村")) or bool(_COUNTED.fullmatch(name))


def _begins_with_a_link(candidate: Candidate, text: str) -> bool:
    """Whether what looks like a surname joins the words around (老人和学生, 记者从中国…): where no title stands before it."""
    if candidate.label not in PEOPLE or candidate.source == "titles" or text[candidate.start] not in LINKS:
        return False
    before = text[candidate.start - 1 : candidate.start]
    return "一" <= before <= "鿿"


def _is_unnamed(candidate: Candidate, text: str) -> bool:
    """Whether the model took for a name what runs over a wide gap, or a place that only common words make up."""
    if _GAP.search(text, candidate.start, candidate.end):
        return True
    return candidate.label == "PLACE" and names_nothing(text[candidate.start : candidate.end])


def _runs_together(candidate: Candidate, hits: list[DivisionHit]) -> bool:
    """Whether a place is several divisions printed one after the other (莘县冠县, 高唐县赵寨镇)."""
    if candidate.label not in ("COUNTY", "PLACE") and candidate.source != "crf":
        return False
    inside = [h for h in hits if candidate.start <= h.start and h.end <= candidate.end and h.level != "place"]
    if len(inside) < 2 or inside[0].start != candidate.start:
        return False
    if candidate.label not in ("COUNTY", "PLACE") and inside[-1].end != candidate.end:
        return False
    return any(left.end == right.start for left, right in pairwise(inside))


def _one_label(found: list[Candidate]) -> list[Candidate]:
    """Of candidates with the same span the best; what rules say of it goes before the model, a title before all."""
    by_span: dict[tuple[int, int], list[Candidate]] = defaultdict(list)
    for candidate in found:
        by_span[candidate.start, candidate.end].append(candidate)
    return [max(group, key=_preference) for group in by_span.values()]


def _preference(candidate: Candidate) -> tuple[float, str]:
    bonus = {"crf": 0.0, "titles": 0.25}.get(candidate.source, 0.15)
    if candidate.source == "people" and candidate.label == "PERSON" and candidate.score < 0.8:
        bonus = 0.0  # somebody who speaks: a person, of whatever kind
    named = candidate.source == "gazetteer"  # what the roster says of a division goes before what the model thinks
    return candidate.score + (bonus if candidate.label in PEOPLE or named else 0.0), candidate.label


def _last_before(ends: list[int], start: int, index: int) -> int:
    """Number of candidates (by end) that end at or before `start`, among the first `index`."""
    low, high = 0, index
    while low < high:
        middle = (low + high) // 2
        if ends[middle] <= start:
            low = middle + 1
        else:
            high = middle
    return low


def _walk_back(best: list[tuple[float, int, Candidate | None]]) -> list[Candidate]:
    chosen: list[Candidate] = []
    at = len(best) - 1
    while at > 0:
        _, before, candidate = best[at]
        if candidate is not None:
            chosen.append(candidate)
        at = before
    return chosen[::-1]


def _cut(doc: Doc, edges: list[int]) -> Doc:
    """The same text with words cut where an edge falls inside them."""
    words: list[str] = []
    spaces: list[bool] = []
    begins: list[bool | int | None] = []
    edge_set = frozenset(edges)
    text = doc.text  # made anew at each access
    for token in doc:
        start, end = token.idx, token.idx + len(token.text)
        begins.append(bool(token.is_sent_start))
        for at in range(start + 1, end):
            if at in edge_set:
                words.append(text[start:at])
                spaces.append(False)
                begins.append(False)
                start = at
        words.append(text[start:end])
        spaces.append(bool(token.whitespace_))
    return Doc(doc.vocab, words=words, spaces=spaces, sent_starts=begins)


def _tagged(span: Span, candidate: Candidate) -> Span:
    span.id_ = candidate.source
    return span


@Language.factory(
    "zhengpu_resolver",
    assigns=["doc.ents"],
    default_config={"power": 1.15, "trust": 0.45, "least": 0.5, "unseen": 0.35},
)
def make_resolver(nlp: Language, name: str, power: float, trust: float, least: float, unseen: float) -> Resolver:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Resolver(power, trust, least, unseen)
