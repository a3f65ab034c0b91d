"""A researcher's query as text in, nothing out: QueryRefused where its words alone show that it may not run.

The server's plan is the main guard (graph/readonly/guard.py), but it does not show the steps of a subquery inside a CASE, a list
comprehension or a reduce, nor which functions are called, nor how long a regular expression takes; the words do.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from graph.readonly.allowed import Allowed, allowed
from graph.readonly.patterns import check_pattern
from zhengpu.errors import QueryRefused

MAX_LENGTH = 20_000  # characters of a query
MAX_DEPTH = 100  # brackets within brackets
MAX_RANGE = 1_000  # numbers in a range() that is no UNWIND's
MAX_LOOPS = 2  # list comprehensions, reduce(), all() … within one another
_TOKEN = re.compile(
    r"""(?P<space>\s+|//[^\n\r]*|/\*.*?(?:\*/|\Z))
      | (?P<text>'(?:[^'\\]|\\.)*(?:'|\Z)|"(?:[^"\\]|\\.)*(?:"|\Z))
      | (?P<quoted>`(?:[^`]|``)*(?:`|\Z))
      | (?P<parameter>\$\w+|\$`[^`]*`)
      | (?P<word>\w+)
      | (?P<sign>=~|.)""",
    re.VERBOSE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:u+([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8}))")
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")  # control characters, halves of characters, other ends of lines
_OPEN, _CLOSE = set("([{"), set(")]}")
_LOOPS = {"ALL", "ANY", "NONE", "SINGLE", "REDUCE", "ALLREDUCE"}
_PHRASES = (("LOAD", "CSV"), ("PERIODIC", "COMMIT"), ("IN", "TRANSACTIONS"), ("CONCURRENT", "TRANSACTIONS"))


@dataclass(frozen=True)
class Token:
    """A word, a quoted name, a text, a parameter or a sign."""

    kind: str
    text: str

    @property
    def upper(self) -> str:
        """A keyword as keywords are compared; nothing for what can be none."""
        return self.text.upper() if self.kind == "word" else ""

    @property
    def name(self) -> str:
        """A part of a name, without its backticks."""
        return self.text.strip("`") if self.kind == "quoted" else self.text


def check_text(query: str, parameters: Mapping[str, Any]) -> None:
    """Raises QueryRefused for a text that is too long, hides its words, or says what no query may say."""
    _check_characters(query)
    tokens = tokens_of(query)
    lists = allowed()
    _check_signs(tokens)
    _check_opening(tokens, lists)
    _check_depth(tokens)
    _check_phrases(tokens)
    _check_names(tokens, lists)
    for index, token in enumerate(tokens):
        if token.text == "=~":
            _check_regex(tokens[index + 1 : index + 3], parameters)
        if token.upper == "RANGE" and _text(tokens, index + 1) == "(":
            _check_range(tokens, index, parameters)


def tokens_of(query: str) -> list[Token]:
    """What the text consists of, without white space and comments."""
    found = ((match.lastgroup or "", match.group()) for match in _TOKEN.finditer(query))
    return [Token(kind, text) for kind, text in found if kind != "space"]


def _check_characters(query: str) -> None:
    if len(query) > MAX_LENGTH:
        raise QueryRefused(f"the query has {len(query)} characters", f"Give at most {MAX_LENGTH}; lists as parameters")
    odd = next(
        (one for one in query.replace("\r\n", "\n") if unicodedata.category(one) in _UNSEEN and one not in "\t\n"), None
    )
    if odd is not None:
        raise QueryRefused(f"the query holds the character U+{ord(odd):04X}", "Take it out")
    for found in _ESCAPE.finditer(query):
        if int(found[1] or found[2], 16) < 128:
            raise QueryRefused(f"the query hides a plain character as {found[0]}", "Write the character itself")


def _check_signs(tokens: Sequence[Token]) -> None:
    """Refuses signs that servers may take for white space, and that are neither here."""
    odd = next((token.text for token in tokens if token.kind == "sign" and not token.text.isascii()), None)
    if odd is not None:
        raise QueryRefused(
            f"the query holds the sign {odd!a} (U+{ord(odd):04X})", "Write it within quotes, or take it out"
        )


def _check_opening(tokens: Sequence[Token], lists: Allowed) -> None:
    if not tokens:
        raise QueryRefused("the query is empty", "Give one such as MATCH (c:County) RETURN c.name")
    first = tokens[0]
    if first.upper not in lists.openings:
        raise QueryRefused(
            f"a query may not begin with {first.text[:40]}",
            f"Only queries that read can be run, and without options; they begin with {', '.join(sorted(lists.openings))}",
        )


def _check_depth(tokens: Sequence[Token]) -> None:
    """Refuses too many brackets within brackets, and loops within loops: the server can't stop within an expression."""
    brackets: list[bool] = []
    for index, token in enumerate(tokens):
        if token.text in _OPEN:
            brackets.append(_is_loop(tokens, index))
        elif token.text in _CLOSE and brackets:
            brackets.pop()
        if len(brackets) > MAX_DEPTH:
            raise QueryRefused(f"the query has more than {MAX_DEPTH} brackets within brackets", "Write it flatter")
        if sum(brackets) > MAX_LOOPS:
            raise QueryRefused(
                f"the query has more than {MAX_LOOPS} lists gone through within one another", "UNWIND them"
            )


def _is_loop(tokens: Sequence[Token], index: int) -> bool:
    """Whether the bracket at this place goes through a list: all(x IN …), reduce(…), [x IN …]."""
    if tokens[index].text == "(":
        return index > 0 and tokens[index - 1].upper in _LOOPS
    return tokens[index].text == "[" and index + 2 < len(tokens) and tokens[index + 2].upper == "IN"


def _check_phrases(tokens: Sequence[Token]) -> None:
    for one, other in pairwise(tokens):
        if (one.upper, other.upper) in _PHRASES:
            raise QueryRefused(f"{one.upper} {other.upper} is not allowed", "Only the graph itself can be read")


def _check_names(tokens: Sequence[Token], lists: Allowed) -> None:
    """Refuses procedures after CALL, and functions with a dot in their name, that are not listed."""
    index = 0
    while index < len(tokens):
        start = index
        name, index = _dotted(tokens, index)
        if not name:
            index = start + 1
            continue
        if start > 0 and tokens[start - 1].upper == "CALL" and name not in lists.procedures:
            raise refused_procedure(name)
        called = "." in name and _text(tokens, index) == "("
        if called and name.lower() not in lists.functions and name not in lists.procedures:
            raise QueryRefused(f"the function {name} is not allowed", "Allowed are the server's own functions")


def refused_procedure(name: str) -> QueryRefused:
    """Why a procedure can't be called, and which ones can."""
    return QueryRefused(f"CALL {name} is not allowed", f"Allowed are {', '.join(sorted(allowed().procedures))}")


def _dotted(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """The name at this place, with all its parts, and the place after it."""
    parts: list[str] = []
    while index < len(tokens) and tokens[index].kind in ("word", "quoted"):
        parts.append(tokens[index].name)
        index += 1
        if _text(tokens, index) != "." or index + 1 >= len(tokens) or tokens[index + 1].kind not in ("word", "quoted"):
            break
        index += 1
    return ".".join(parts), index


def _check_regex(after: Sequence[Token], parameters: Mapping[str, Any]) -> None:
    """Refuses a pattern that is put together while the query runs, and one that may take very long."""
    ends = len(after) < 2 or after[1].kind == "word" or after[1].text in {")", "]", "}", ",", "|", ";"}
    if after and ends and after[0].kind == "text":
        check_pattern(after[0].text[1:-1].replace("\\\\", "\\"))
        return
    if after and ends and after[0].kind == "parameter":
        check_pattern(str(parameters.get(after[0].text[1:].strip("`"), "")))
        return
    raise QueryRefused("=~ may be followed only by a text or a parameter", "Or use CONTAINS, or STARTS WITH")


def _check_range(tokens: Sequence[Token], index: int, parameters: Mapping[str, Any]) -> None:
    """Refuses long ranges but for UNWIND range(...) AS, which the server can stop at any row."""
    arguments, end = _arguments(tokens, index + 2)
    if _text(tokens, index - 1).upper() == "UNWIND" and end < len(tokens) and tokens[end].upper == "AS":
        return
    if all(_is_short(one, parameters) for one in arguments[:2]):
        return
    raise QueryRefused(
        f"range() may have at most {MAX_RANGE} numbers, given by numbers, parameters, size() or length()",
        "UNWIND range(...) AS i may have more",
    )


def _arguments(tokens: Sequence[Token], index: int) -> tuple[list[list[Token]], int]:
    """The arguments from here to the closing bracket, and the place after it."""
    arguments: list[list[Token]] = [[]]
    depth = 0
    while index < len(tokens):
        token = tokens[index]
        index += 1
        if token.text == ")" and depth == 0:
            break
        depth += (token.text in _OPEN) - (token.text in _CLOSE)
        if token.text == "," and depth == 0:
            arguments.append([])
        else:
            arguments[-1].append(token)
    return arguments, index


def _is_short(argument: Sequence[Token], parameters: Mapping[str, Any]) -> bool:
    """Whether a bound of range() is surely small: a number, or the size of something and a small number."""
    rest = list(argument)
    if len(rest) > 3 and rest[0].upper in ("SIZE", "LENGTH") and rest[1].text == "(":
        _, end = _arguments(rest, 2)
        rest = rest[end:]
        if not rest:
            return True
        if rest[0].text not in ("+", "-"):
            return False
    if rest and rest[0].text in ("+", "-"):
        rest = rest[1:]
    if len(rest) != 1:
        return False
    if rest[0].kind == "parameter":
        value = parameters.get(rest[0].text[1:].strip("`"))
        return isinstance(value, int) and abs(value) <= MAX_RANGE
    return bool(re.fullmatch(r"[0-9]{1,6}", rest[0].text)) and int(rest[0].text) <= MAX_RANGE


def _text(tokens: Sequence[Token], index: int) -> str:
    return tokens[index].text if 0 <= index < len(tokens) else ""
