"""A name as somebody wrote it in, the forms under which a register may hold it out, with the title around it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources
from importlib.resources.abc import Traversable

import opencc

from graph.projection import fold
from zhengpu.schema_files import Definition, SourceFile

_FILE = "forms.yaml"
_LONGEST_NAME, _SHORTEST_NAME = 4, 2


class _Rewrite(Definition):
    pattern: str
    to: str


class _FormFile(Definition):
    version: int
    titles: tuple[str, ...]
    after_name: str
    rewrites: tuple[_Rewrite, ...]
    post_fronts: tuple[str, ...]


@dataclass(frozen=True)
class Form:
    """A folded form of a name, whether it was rewritten, and for a person the words of the title that stood around it."""

    text: str
    rewritten: bool = False
    title: str = ""


class Forms:
    """The ways to write names, as the file gives them."""

    def __init__(self, held: _FormFile) -> None:
        self.post_fronts = held.post_fronts
        self._titles = tuple(sorted(held.titles, key=len, reverse=True))
        self._after = re.compile(held.after_name)
        self._rewrites = tuple((re.compile(one.pattern), one.to) for one in held.rewrites)

    def of(self, name: str) -> list[Form]:
        """The forms of a name: as written first, then rewritten, then with a title taken off; none twice."""
        plain = fold(_simplified().convert(name))
        found = [Form(form) for form in dict.fromkeys((fold(name), plain)) if form]
        found += [Form(form, rewritten=True) for form in self._rewritten(plain)]
        found += [form for start in self._bare(plain) for form in self._untitled(*start)]
        return list({form.text: form for form in reversed(found)}.values())[::-1]

    def _rewritten(self, plain: str) -> Iterator[str]:
        forms = [plain]
        for pattern, to in self._rewrites:
            for form in tuple(forms):
                changed = pattern.sub(to, form)
                if len(changed) >= _SHORTEST_NAME and changed not in forms:
                    forms.append(changed)
        yield from forms[1:]

    def _bare(self, plain: str) -> Iterator[tuple[str, str]]:
        """The name with and without what follows it in brackets."""
        yield plain, ""
        if (cut := self._after.search(plain)) and cut.start() >= _SHORTEST_NAME:
            yield plain[: cut.start()], plain[cut.start() :].strip("（()[]【】〔〕）,，、;；/")

    def _untitled(self, plain: str, said: str) -> Iterator[Form]:
        """市委书记霍正林 and 霍正林书记 as 霍正林, with the title."""
        if said:
            yield Form(plain, title=said)
        for length in range(_LONGEST_NAME, _SHORTEST_NAME - 1, -1):
            head, tail = plain[:-length], plain[-length:]
            if head and head.endswith(self._titles):
                yield Form(tail, title=head)
            name, after = plain[:length], plain[length:]
            if after and after in self._titles:
                yield Form(name, title=after)

    def title_parts(self, title: str) -> tuple[str, str]:
        """The body and the post that a title names: 莘县县委 and 副书记; a body may be missing."""
        last = re.split("[、，,]", title)[-1]
        post = next((one for one in self._titles if last.endswith(one)), "")
        return last[: len(last) - len(post)], post


@lru_cache(maxsize=1)
def forms() -> Forms:
    """The forms of the package, checked once."""
    return read_forms(resources.files("graph.matching") / "data" / _FILE, f"graph/matching/data/{_FILE}")


def read_forms(file: Traversable, shown: str) -> Forms:
    """The forms of a file; DataError names file and line of what is wrong."""
    source = SourceFile(file, shown, "see the head of the file")
    held = source.parse(_FormFile)
    for path, pattern in (
        (("after_name",), held.after_name),
        *((("rewrites", number), one.pattern) for number, one in enumerate(held.rewrites)),
    ):
        try:
            re.compile(pattern)
        except re.error as error:
            raise source.error(f"{pattern}: {error}", path) from error
    return Forms(held)


@lru_cache(maxsize=1)
def _simplified() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")
