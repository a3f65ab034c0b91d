"""A candidate on a Doc in, whether it is refused out: words in general, cut words, and what only the model sees."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import pairwise

from spacy.tokens import Doc

from nlp.candidates import TAGGING, Candidate, DivisionHit, division_hits
from nlp.components.crf import SOURCE as MODEL
from nlp.components.reach import names_nothing
from nlp.everyday import FIRMS, SITES, is_everyday, is_no_firm
from nlp.names import FILE as NAMES
from nlp.names import is_surname
from nlp.patterns import patterns, words

PEOPLE = frozenset(("OFFICIAL", "PERSON"))
PLACES = ("COUNTY", "PLACE")
TITLES = "titles.yaml"
_COUNTED = re.compile(r"[两二三四五六七八九十几多各]个?[省市县区旗乡镇国]{1,3}")  # 三县市
_GAP = re.compile(r"[一-鿿A-Za-z0-9]{2}\s+[一-鿿]{2}")
_IN_GENERAL = ("乡镇", "农村", "乡村")
_COMMITTEES = ("党委", "党组", "党总支")
SHORT_FIRM = 6  # longer firms that only the model sees must end as firms do
LONGEST_NAME = 3  # longer names that only the model sees need a dot, a blank or a surname of two characters
PART = 2
SURE = 0.85  # or that the model is as sure of them as this: 扎西顿珠


class Refusals:
    """What a Doc tells about its candidates: its text, the divisions named in it, where words and names begin and end."""

    def __init__(self, doc: Doc, merged: Iterable[Candidate], stop_words: frozenset[str]) -> None:
        self.text: str = doc.text
        self.hits = division_hits(doc)
        self.stops = {t.idx for t in doc if len(t.text) > 1 and t.text in stop_words}
        self.starts = {t.idx for t in doc}  # no name that only the model sees begins within a word: 两国+文明
        self.name_ends = {c.end for c in merged if c.label in PEOPLE}

    def refused(self, candidate: Candidate) -> bool:
        """Whether a candidate is none of the things that its label stands for."""
        name = self.text[candidate.start : candidate.end]
        if _runs_together(candidate, self.hits):
            return True
        if candidate.label in PEOPLE:
            return self._no_person(candidate, name)
        if candidate.source == MODEL and (self._no_mention(candidate, name) or self._praised(candidate)):
            return True
        check = _CHECKS.get(candidate.label)
        return check is not None and check(candidate, name, self.text)

    def _no_person(self, candidate: Candidate, name: str) -> bool:
        """Whether a name joins the words around it, is made of everyday words, or is what no name looks like."""
        start, end, modelled = candidate.start, candidate.end, candidate.source == MODEL
        unsure = candidate.score < SURE
        if modelled and unsure and (start not in self.starts or _no_name(name)):
            return True
        if unsure and candidate.source != "titles" and name[0] in words(TAGGING, "linking_surnames"):
            before = self.text[start - 1 : start]
            if "一" <= before <= "鿿":
                return True  # 老人+和学生, 记者+从中国
        if candidate.source not in (MODEL, "people"):
            return False
        listed = self.text[start - 1 : start] == "、" and start - 1 in self.name_ends
        return is_everyday(self.text, start, end, candidate.score, modelled=modelled, listed=listed)

    def _no_mention(self, candidate: Candidate, name: str) -> bool:
        """Whether what only the model sees begins with a word that begins no name, or runs over a wide gap."""
        if candidate.start in self.stops:
            return True
        if candidate.label == "POST":
            return False
        joined = name[0] in words(TAGGING, "joining") and not any(hit.start == candidate.start for hit in self.hits)
        return joined or _GAP.search(name) is not None

    def _praised(self, candidate: Candidate) -> bool:
        """Whether everyday words behind a place's name are taken for a firm's with it: 云溪+历史悠久."""
        place = next((h for h in self.hits if h.start == candidate.start), None)
        rest = self.text[place.end : candidate.end] if place and candidate.label == "COMPANY" else ""
        return len(rest) > 1 and is_no_firm(rest)


def _no_name(name: str) -> bool:
    if " " in name and len(name.rpartition(" ")[2]) > PART:
        return True  # 文 卢照邻: two characters at most stand behind the blank
    known = is_surname(name[:2]) or any(part in name for part in words(NAMES, "parts"))
    return len(name) > LONGEST_NAME and "·" not in name and " " not in name and not known


@lru_cache(maxsize=1)
def _post_words() -> tuple[str, ...]:
    return tuple(word for key in ("public", "other", "deputy", "post_last") for word in words(TITLES, key))


def _no_post(candidate: Candidate, name: str, text: str) -> bool:
    """Whether only the model takes for a post what is none: 老书记, or what goes on as another word."""
    if candidate.source != MODEL:
        return False
    after = text[candidate.end : candidate.end + 4]
    elsewhere = after.startswith(words(TITLES, "not_a_post")) and not is_surname(after[:2])
    former = "老" in (name[0], text[candidate.start - 1 : candidate.start])
    return elsewhere or former or not name.endswith(_post_words())


def _no_agency(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a name only ends as bodies do, or only the model takes for a body what does not end so."""
    if any(pattern.search(name) for pattern in patterns(TAGGING, "no_bodies")):
        return True
    if candidate.source != MODEL:
        return False
    if name.endswith(_COMMITTEES) and text[candidate.end : candidate.end + 1] in "书副委成":
        return True  # 某医院党委副书记: the post takes the committee in
    return name in words(TAGGING, "not_alone") or not name.endswith(words(TAGGING, "body_last"))


def _no_company(candidate: Candidate, name: str, text: str) -> bool:
    """Whether a likely firm has neither a form that firms bear nor a name, and nothing behind it says that it is one."""
    forms = (*words(TAGGING, "company_sure"), *words(FIRMS, "works"), *words(FIRMS, "houses"))
    followed = text.startswith(words(FIRMS, "firms_follow"), candidate.end)
    if not name.endswith(forms) and is_no_firm(name) and not followed:
        return True
    if candidate.source != MODEL:
        return False
    told = name in words(TAGGING, "company_stops") or name.startswith(words(SITES, "leads"))  # 得知+云岫鞋业
    return told or (len(name) > SHORT_FIRM and not name.endswith(words(TAGGING, "company")))


def _no_place(candidate: Candidate, name: str, text: str) -> bool:
    """Whether these are words for places in general (全县, 乡镇, 三县市), or pieces of words (俄罗斯族, 新中国)."""
    wider = text[max(0, candidate.start - 1) : candidate.end]
    if text[candidate.end : candidate.end + 1] == "族" or wider in words(TAGGING, "words_of_places"):
        return True
    if candidate.source == MODEL and candidate.label == "PLACE" and names_nothing(name):
        return True
    if candidate.source == "gazetteer":
        return False
    return name in words(TAGGING, "never") or name.endswith(_IN_GENERAL) or bool(_COUNTED.fullmatch(name))


def _no_organization(_candidate: Candidate, name: str, _text: str) -> bool:
    """Whether a verb or a blank stands within a name: 戚 远会见了代表团."""
    return " " in name or "了" in name


_CHECKS: dict[str, Callable[[Candidate, str, str], bool]] = {
    "POST": _no_post,
    "AGENCY": _no_agency,
    "COMPANY": _no_company,
    "ORG": _no_organization,
    "COUNTY": _no_place,
    "PLACE": _no_place,
}


def _runs_together(candidate: Candidate, hits: list[DivisionHit]) -> bool:
    """Whether a place is several divisions printed one after the other (莘县冠县, 高唐县赵寨镇)."""
    if candidate.label not in PLACES and candidate.source != MODEL:
        return False
    inside = [h for h in hits if candidate.start <= h.start and h.end <= candidate.end and h.level != "place"]
    if len(inside) < 2 or inside[0].start != candidate.start:
        return False
    if candidate.label not in PLACES and inside[-1].end != candidate.end:
        return False
    return any(left.end == right.start for left, right in pairwise(inside))
