"""A Doc with bodies in, posts proposed on it (and the names that follow them): 市委+书记+某某, 党组书记、局长."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

import ahocorasick_rs
from spacy.language import Language
from spacy.tokens import Doc

from nlp.candidates import Candidate, View, candidates, propose
from nlp.names import LEAST, LEAST_ANCHORED, Name, best_at, is_surname, name_list
from nlp.patterns import alternation, words

SOURCE = "titles"
FILE = "titles.yaml"
_BODY_LABELS = ("AGENCY", "COUNTY", "PLACE", "COMPANY", "ORG")
_DEPARTMENT = re.compile(r"[一-鿿]{2,5}?(?:部|车间|科|室|工艺|项目|工程|生产|销售|技术|人事|市场|质检|财务)$")
_LEVELLED = re.compile(r"(?:常务副|副|代)?[省市县区州旗盟镇乡]长")  # 副市长: the body is in the word
_BRANCH = re.compile(r"党?(?:支部|总支)(?=书记|副书记)")
_CHAIN = re.compile(r"[、，]?\s*(?:兼|兼任|及|和)?\s*$")
_GROUP = re.compile(
    r"(?:省|市|县|区|镇|乡|校|院|局)?(?:级)?(?:领导同志|领导|老领导|领导班子成员|党政领导|有关领导|负责同志|主要负责同志)$"
)


@lru_cache(maxsize=1)
def _posts() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...], frozenset[str]]:
    deputies = {prefix + word for prefix in words(FILE, "prefixes") for word in words(FILE, "deputy")}
    public = {*words(FILE, "public")}
    other = {*words(FILE, "other")}
    firm = {w for w in words(FILE, "deputy") if w in other}
    public |= {d for d in deputies if not any(d.endswith(w) for w in firm)}
    names = tuple(sorted(public | other | deputies))
    return (
        ahocorasick_rs.AhoCorasick(names, matchkind=ahocorasick_rs.MatchKind.LeftmostLongest),
        names,
        frozenset(public),
    )


def is_public(post: str) -> bool:
    """Whether a post is one of public bodies."""
    return post in _posts()[2]


class Titles:
    """Proposes POST, and OFFICIAL or PERSON for the names right after."""

    def __call__(self, doc: Doc) -> Doc:
        view = View(doc)
        bodies: dict[int, list[Candidate]] = {}
        for candidate in candidates(doc):
            if candidate.label in _BODY_LABELS:
                bodies.setdefault(candidate.end, []).append(candidate)
        propose(doc, self._found(view, bodies))
        return doc

    def _found(self, view: View, bodies: dict[int, list[Candidate]]) -> Iterator[Candidate]:
        machine, names, public = _posts()
        chain_end, chain_public, chain_anchored = -1, False, False
        for number, start, end in machine.find_matches_as_indexes(view.text):
            if _is_no_post(view, start, end):
                continue
            post = names[number]
            branch = _BRANCH.match(post) if view.before(start) in ("村", "区") else None
            if branch:  # 某村党支部+书记: the body takes the branch in
                start, post = start + branch.end(), post[branch.end() :]
            once = view.before(start) == "老"  # 老局长: once, where the body stands before it; else an old man
            if once and start - 1 not in bodies:
                continue
            anchor = bodies.get(start - 1 if once else start)
            continues = chain_end >= 0 and self._chained(view, chain_end, start)
            left = start
            if not anchor:
                left, anchor = self._department(view, start, bodies)
            sure = bool(anchor) or continues
            levelled = _LEVELLED.match(post) and post in public
            name = best_at(view.text, end, LEAST_ANCHORED if sure or levelled else LEAST)
            if name is None and post in words(FILE, "named_only"):
                continue
            bare_head = view.boundary(start) or start in bodies or len(post) > 2
            taken_up = view.before(start, 2) in ("当选", "担任", "兼任", "出任") or view.before(start, 3) == "当选为"
            if not (anchor or continues or taken_up or (name and bare_head)):
                continue
            yield Candidate(left, end, "POST", 0.95 if anchor or continues else 0.85, SOURCE)
            of_firm = continues and chain_anchored and not chain_public and post.startswith("党")  # 董事长兼党委书记
            is_official = self._official(post in public and not of_firm, anchor, chain_public if continues else None)
            chain_end, chain_public, chain_anchored = end, is_official, bool(anchor) or (continues and chain_anchored)
            yield from self._people(view, end, is_official, name)

    def _chained(self, view: View, chain_end: int, start: int) -> bool:
        between = view.text[chain_end:start]
        return (len(between) <= 3 and bool(_CHAIN.fullmatch(between)) and between != "，") or between in (
            "、",
            "兼",
            "",
        )

    def _department(
        self, view: View, start: int, bodies: dict[int, list[Candidate]]
    ) -> tuple[int, list[Candidate] | None]:
        """品牌部部长 after a firm's name is one post."""
        for left in range(start - 2, max(-1, start - 8), -1):
            firms = [c for c in bodies.get(left, []) if c.label in ("COMPANY", "ORG")]
            between = view.text[left:start]
            if firms and _DEPARTMENT.fullmatch(between) and not between.startswith(("有限", "股份", "公司", "集团")):
                return left, firms
        return start, None

    def _official(self, public: bool, anchor: list[Candidate] | None, before: bool | None) -> bool:
        labels = {c.label for c in anchor or ()}
        if labels & {"AGENCY", "COUNTY"}:
            return True
        if "PLACE" in labels:
            return public
        if labels & {"COMPANY", "ORG"}:
            return False
        return public if before is None else public or before

    def _people(self, view: View, end: int, official: bool, first: Name | None) -> Iterator[Candidate]:
        if first is None:
            return
        label = "OFFICIAL" if official else "PERSON"
        names = name_list(view.text, end)
        alone = len(names) <= 1 and not (names and names[0].end >= first.end)
        for name in [first] if alone else names:
            yield Candidate(name.start, name.end, label, 0.93, SOURCE)


def _is_no_post(view: View, start: int, end: int) -> bool:
    after = view.after(end, 4)
    if is_surname(after[:2]):
        return False  # 市长令狐某某
    if any(after.startswith(word) for word in words(FILE, "not_a_post") if len(word) > 1 or word in "令制级抓室"):
        return True
    return view.text[start:end] == "主席" and after.startswith("台")


def role_pattern() -> re.Pattern[str]:
    """Words for people of no post that stand before their names."""
    return re.compile(alternation(FILE, "roles"))


@Language.factory("zhengpu_titles", assigns=["doc.user_data"])
def make_titles(nlp: Language, name: str) -> Titles:
    """The factory that `config.cfg` names."""
    del nlp, name
    return Titles()
