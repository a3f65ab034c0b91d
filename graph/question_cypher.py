"""The name of a kind of question in, the Cypher that asks the same of Neo4j and the parameters that it takes out."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files

from zhengpu.errors import DataError
from zhengpu.records import Record

FOLDER = "graph/questions"
_PARAMETER = re.compile(r"\$(\w+)")


class QuestionCypher(Record):
    """A Cypher text with the names of its parameters; what each holds is told by api/question_graph.py."""

    text: str
    parameters: tuple[str, ...]


@lru_cache(maxsize=1)
def question_cypher() -> dict[str, QuestionCypher]:
    """Every text of graph/questions by its name; DataError names a file that does not say what it asks."""
    found = {}
    for file in sorted(files("graph").joinpath("questions").iterdir(), key=lambda one: one.name):
        if not file.name.endswith(".cypher"):
            continue
        text = file.read_text(encoding="utf-8").strip()
        if not text.startswith("// "):
            raise DataError(
                f"{FOLDER}/{file.name}:1: no comment that says what is asked", "Begin with // and a sentence"
            )
        found[file.name.removesuffix(".cypher")] = QuestionCypher(text=text, parameters=_parameters(text))
    return found


def _parameters(text: str) -> tuple[str, ...]:
    query = "\n".join(line for line in text.splitlines() if not line.startswith("//"))
    return tuple(dict.fromkeys(_PARAMETER.findall(query)))
