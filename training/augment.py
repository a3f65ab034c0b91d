"""Annotated passages in, copies of them out in which other names of the same kind stand: counties, towns, people, firms."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property

from nlp.patterns import words
from training.annotated import Passage
from zhengpu.lexicon import lexicon

SWAPPED = 0.6  # share of distinct names of a passage that are exchanged
_SINGLE = 0.3  # share of people with a one-character given name
_COMPOUND = 0.06
PEOPLE = ("OFFICIAL", "PERSON")


class Swapper:
    """Draws names in place of others, so that a model learns where names stand rather than which ones."""

    def __init__(self, passages: Sequence[Passage], seed: int) -> None:
        self.random = random.Random(seed)
        self.passages = passages

    @cached_property
    def pools(self) -> dict[tuple[str, str], list[str]]:
        """All names of the passages by label and ending, with those of the lexicon."""
        pools: dict[tuple[str, str], set[str]] = defaultdict(set)
        for passage in self.passages:
            for start, end, label in passage.spans:
                pools[label, passage.text[end - 1]].add(passage.text[start:end])
        known = lexicon()
        for division in known.divisions:
            name = known.present_name(division)
            level = known.level(division)
            pools["COUNTY" if level == "county" else "PLACE", name[-1]].add(name)
            if level == "county":
                for town in known.towns(division):
                    pools["PLACE", town[-1]].add(town)
        return {key: sorted(names) for key, names in pools.items()}

    @cached_property
    def _surnames(self) -> tuple[list[str], list[str]]:
        every = [one for one in words("names.yaml", "surnames") if one]
        return [one for one in every if len(one) == 1], [one for one in every if len(one) == 2]

    @cached_property
    def _given(self) -> list[str]:
        return list(words("names.yaml", "given"))

    def copy(self, passage: Passage) -> Passage:
        """The passage with some of its names exchanged, each everywhere in the same way."""
        new: dict[tuple[str, str], str] = {}
        text, spans, at = "", [], 0
        for start, end, label in sorted(passage.spans):
            old = passage.text[start:end]
            if (old, label) not in new:
                new[old, label] = self._other(old, label) if self.random.random() < SWAPPED else old
            text += passage.text[at:start]
            spans.append((len(text), len(text) + len(new[old, label]), label))
            text += new[old, label]
            at = end
        return Passage(text + passage.text[at:], tuple(spans))

    def _other(self, old: str, label: str) -> str:
        if label == "POST" or "·" in old:
            return old
        if label in PEOPLE:
            return self._person(" " in old)
        return self.random.choice(self.pools.get((label, old[-1]), [old]))

    def _person(self, spaced: bool) -> str:
        single, compound = self._surnames
        surname = self.random.choice(compound if self.random.random() < _COMPOUND else single)
        if spaced:
            return f"{surname} {self.random.choice(self._given)}"
        length = 1 if self.random.random() < _SINGLE and len(surname) == 1 else 2
        return surname + "".join(self.random.choices(self._given, k=length))
