"""A register in, a table such as a researcher might bring made from it, and how well matching finds each row's entity out."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.answers import EntityView, TenureView
from graph.matching.example import Candidate, Example
from graph.matching.forms import forms
from graph.matching.match import Matcher, NameIndexes
from graph.register import Register
from graph.store.embedded import EmbeddedStore
from zhengpu.lexicon import lexicon

EACH = 40  # rows of a kind, where the register has so many
OTHER_CHARACTERS = "华明平志文海德春玉国清光永福安成祥瑞宏泰"
LONG_FORMS = (("政府", "人民政府"), ("县县委", "县委员会"), ("人大常委会", "人民代表大会常务委员会"))


@dataclass(frozen=True)
class Row:
    """A row of the table: what is asked, and the entity that is meant; None when the register has none such."""

    kind: str
    asked: Example
    right: str | None


@dataclass(frozen=True)
class Outcome:
    """What matching made of a row."""

    row: Row
    found: tuple[Candidate, ...]

    @property
    def matched(self) -> str | None:
        """The entity that is called a match."""
        return next((one.entity.id for one in self.found if one.match), None)

    def within(self, many: int) -> bool:
        """Whether the right entity is among the first."""
        return self.row.right in [one.entity.id for one in self.found[:many]]


@dataclass(frozen=True)
class Shares:
    """How many rows of a kind there are, how many were matched, how many of these rightly, and where the right one stood."""

    kind: str
    rows: int
    present: int
    matched: int
    rightly: int
    first: int
    among_three: int

    @property
    def precision(self) -> float:
        """Of what was called a match, the share that is right; 1 when nothing was."""
        return self.rightly / self.matched if self.matched else 1.0


def table(store: EmbeddedStore, register: Register, seed: int = 3, each: int = EACH) -> list[Row]:
    """Rows of all kinds, drawn with the same dice for the same register."""
    made = _Table(store, register, random.Random(seed), each)
    return [row for kind in made.kinds() for row in kind]


def outcomes(store: EmbeddedStore, rows: Iterable[Row]) -> list[Outcome]:
    """What matching makes of the rows."""
    matcher = Matcher(store, NameIndexes().of(store))
    return [Outcome(row, tuple(matcher.match(row.asked))) for row in rows]


def shares(kind: str, found: Sequence[Outcome]) -> Shares:
    """The shares of some outcomes."""
    matched = [one for one in found if one.matched]
    return Shares(
        kind,
        len(found),
        sum(one.row.right is not None for one in found),
        len(matched),
        sum(one.matched == one.row.right for one in matched),
        sum(one.within(1) for one in found if one.row.right),
        sum(one.within(3) for one in found if one.row.right),
    )


class _Table:
    """The register's entities, from which rows are made."""

    def __init__(self, store: EmbeddedStore, register: Register, dice: random.Random, each: int) -> None:
        self._store, self._dice, self._each = store, dice, each
        with register.view() as conn:
            ids = [row[0] for row in conn.execute("SELECT id FROM entities WHERE NOT open ORDER BY id")]
        self._views = [store.entity(one) for one in ids]
        borne = store.borne_names()
        self._borne, self._folded = {one.name for one in borne}, {one.folded for one in borne}
        self._tenures = {
            one.entity.id: store.tenures(person=one.entity.id) for one in self._views if one.entity.official
        }
        names = [one.entity.name for one in self._views if one.entity.type == "Person"]
        self._shared = {name for name in names if names.count(name) > 1}

    def kinds(self) -> Iterator[list[Row]]:
        """The rows of one kind after the other."""
        officials = [one for one in self._views if one.entity.official and one.entity.name not in self._shared]
        others = [one for one in self._views if one.entity.type != "Person" and self._alone(one.entity.name)]
        seated = [one for one in officials if self._tenures[one.entity.id]]
        yield self._made("official's name", officials, lambda one: Example(name=one.entity.name))
        yield self._made("title in front", seated, self._titled)
        yield self._made("title behind", seated, lambda one: Example(name=one.entity.name + self._held(one).post))
        yield self._made(
            "name and post", seated, lambda one: Example(name=one.entity.name, post=(self._held(one).post,))
        )
        yield self._made("slip in an official's name", officials, lambda one: Example(name=self._slip(one.entity.name)))
        yield self._made("slip, with body and post", seated, self._slip_with_post)
        yield self._made("name of another thing", others, lambda one: Example(name=one.entity.name))
        yield self._made("slip in it", [one for one in others if len(one.entity.name) > 4], self._slipped)
        yield self._made("misread character in it", others, self._misread)
        yield self._made("former, short or other name", others, self._other_name)
        yield self._made("long form of a body", others, self._long_form)
        yield self._made("former code, with its date", others, self._former_code)
        yield self._made("general name, with county", others, self._general)
        shared = [one for one in self._views if one.entity.type == "Person" and one.entity.name in self._shared]
        yield self._made("namesakes, name alone", shared, lambda one: Example(name=one.entity.name, everyone=True))
        yield self._made(
            "namesakes, with post", [one for one in shared if self._tenures.get(one.entity.id)], self._posted
        )
        yield self._absent_people(officials)
        yield self._absent_bodies(others)

    def _made(self, kind: str, views: Sequence[EntityView], make: Callable[[EntityView], Example | None]) -> list[Row]:
        drawn = self._dice.sample(list(views), len(views))
        found = ((made, one) for one in drawn if (made := make(one)))
        return [Row(kind, made, one.entity.id) for (made, one), _ in zip(found, range(self._each), strict=False)]

    def _held(self, one: EntityView) -> TenureView:
        return self._tenures[one.entity.id][0]

    def _alone(self, name: str) -> bool:
        return sum(one.entity.name == name for one in self._views) == 1

    # ways to write ----------------------------------------------------------------------------------

    def _titled(self, one: EntityView) -> Example:
        held = self._held(one)
        return Example(name=held.body.name + held.post + one.entity.name)

    def _posted(self, one: EntityView) -> Example:
        held = self._held(one)
        return Example(name=one.entity.name, post=(held.post,), body=(held.body.name,), everyone=True)

    def _slip(self, name: str) -> str:
        place = self._dice.randrange(1, len(name))
        while (slipped := name[:place] + self._dice.choice(OTHER_CHARACTERS) + name[place + 1 :]) in self._borne:
            pass
        return slipped

    def _slip_with_post(self, one: EntityView) -> Example:
        held = self._held(one)
        return Example(name=self._slip(one.entity.name), body=(held.body.name,), post=(held.post,))

    def _slipped(self, one: EntityView) -> Example:
        return Example(name=self._slip(one.entity.name))

    def _misread(self, one: EntityView) -> Example | None:
        name, printed = one.entity.name, lexicon().printed_for
        places = [place for place, character in enumerate(name) if printed.get(character)]
        if not places:
            return None
        place = self._dice.choice(places)
        form = name[:place] + max(printed[name[place]], key=lambda c: printed[name[place]][c]) + name[place + 1 :]
        return None if form in self._borne else Example(name=form)

    def _other_name(self, one: EntityView) -> Example | None:
        return Example(name=self._dice.choice(one.entity.aliases)) if one.entity.aliases else None

    def _long_form(self, one: EntityView) -> Example | None:
        name = one.entity.name
        long = next((name.removesuffix(short) + long for short, long in LONG_FORMS if name.endswith(short)), None)
        prefix = "中共" if long and long.endswith("县委员会") else ""
        return Example(name=prefix + long) if long and long not in self._borne else None

    def _former_code(self, one: EntityView) -> Example | None:
        former = [
            held for held in one.dated_names if held.valid_to and held.valid_from and held.code != one.entity.code
        ]
        return Example(name=former[-1].code, date=former[-1].valid_from) if former else None

    def _general(self, one: EntityView) -> Example | None:
        general = [alias for alias in one.entity.aliases if lexicon().body(alias)]
        return Example(name=general[0], county=(one.county.name,)) if general and one.county else None

    # what is not there ------------------------------------------------------------------------------

    def _absent_people(self, officials: Sequence[EntityView]) -> list[Row]:
        """The surname of one with the given name of another: nobody's name here."""
        rows: list[Row] = []
        while len(rows) < self._each:
            name = self._dice.choice(officials).entity.name[:1] + self._dice.choice(officials).entity.name[1:]
            if name not in self._borne:
                rows.append(Row("a person who is not there", Example(name=name), None))
        return rows

    def _absent_bodies(self, others: Sequence[EntityView]) -> list[Row]:
        """A body of one county under the name of another."""
        counties = [one.entity.name for one in others if one.entity.type == "County"]
        made: list[Row] = []
        for one in self._dice.sample(list(others), len(others)):
            front = next((name for name in counties if one.entity.name.startswith(name)), "")
            rest = one.entity.name.removeprefix(front)
            name = self._dice.choice(counties) + rest
            known = any(form.text in self._folded for form in forms().of(name))  # 莘县委 is 莘县县委
            if front and rest and not known and len(made) < self._each:
                made.append(Row("a body that is not there", Example(name=name), None))
        return made


def lines(found: Sequence[Outcome], seconds: float) -> Iterator[str]:
    """The table of shares in Markdown, and how far chances hold."""
    kinds = list(dict.fromkeys(one.row.kind for one in found))
    yield "| rows | number | called a match | of these right | right one first | among three |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for kind in kinds:
        yield _line(shares(kind, [one for one in found if one.row.kind == kind]))
    yield _line(shares("all", found))
    yield f"\n{len(found)} rows in {seconds:.2f} s.\n"
    yield "| chance of the first | rows | right |"
    yield "| --- | ---: | ---: |"
    for low, high in ((0, 20), (20, 50), (50, 80), (80, 90), (90, 97), (97, 100.1)):
        within = [one for one in found if one.found and low <= one.found[0].score < high]
        right = sum(one.within(1) for one in within)
        yield f"| {low} to {min(high, 100)} % | {len(within)} | {right / max(len(within), 1):.0%} |"


def _line(held: Shares) -> str:
    right = f"{held.precision:.1%}" if held.matched else "–"
    first, three = (f"{count / held.present:.0%}" if held.present else "–" for count in (held.first, held.among_three))
    return f"| {held.kind} | {held.rows} | {held.matched / max(held.rows, 1):.0%} | {right} | {first} | {three} |"


def main() -> None:
    """Prints the shares for a register."""
    parser = argparse.ArgumentParser(description="How well a table made from a register is matched to it.")
    parser.add_argument("register", type=Path)
    parser.add_argument("--seed", type=int, default=3)
    parser.add_argument("--wrong", action="store_true", help="show the rows with a wrong match, too")
    given = parser.parse_args()
    with Register.open(given.register, read_only=True) as register:
        store = EmbeddedStore(register)
        rows = table(store, register, given.seed)
        start = time.perf_counter()
        found = outcomes(store, rows)
        print("\n".join(lines(found, time.perf_counter() - start)))
        for one in found if given.wrong else ():
            if one.matched and one.matched != one.row.right:
                print(one.row, [(c.entity.name, c.score, [r.says for r in c.reasons]) for c in one.found[:2]])


if __name__ == "__main__":
    main()
