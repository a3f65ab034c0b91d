"""The service's own description (OpenAPI) in, docs/api.md out: every address with parameters, answers and an example."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qsl, quote, unquote, urlencode

import yaml

from api.app import create_app
from zhengpu.errors import DataError
from zhengpu.settings import Settings

TARGET = Path(__file__).parents[1] / "docs" / "api.md"
EXAMPLES = Path(__file__).with_name("api_examples.yaml")
SERVED = "http://127.0.0.1:8000"
HEAD = """# The API

Made from the service's own description by `python -m training.api_reference`; do not edit by hand. `zhengpu serve` shows
the same at `/docs`, to be tried out, and gives it to programs at `/openapi.json`.

{about}

An answer has status 200, if nothing else is said. Any of these may come instead, where the route does not say otherwise, with a body that
says what is wrong and what to do ([Problem](#problem)):

{common}
Dates are ISO as far as known (2018, 2018-03, 2018-03-19), both ends of a range included. The examples are asked of the register
that `make demo` makes.
"""
Json = Mapping[str, Any]


class Example(NamedTuple):
    """A request that can be sent: method, address behind the host, body."""

    method: str
    address: str
    body: Any = None

    def curl(self) -> str:
        """The command that sends it."""
        if self.body is None and self.method == "GET":
            path, _, query = self.address.partition("?")
            given = "".join(f' --data-urlencode "{name}={value}"' for name, value in parse_qsl(query))
            return f'curl{" -G" if given else ""} "{SERVED}{unquote(path)}"{given}'
        sent = json.dumps(self.body, ensure_ascii=False)
        return f"curl -X {self.method} {SERVED}{self.address} -H 'Content-Type: application/json' -d '{sent}'"


def description() -> Json:
    """The OpenAPI description of the service as it is shipped."""
    return create_app(Settings()).openapi()


def examples(api: Json) -> dict[str, Example]:
    """An example for each route that has one, by `METHOD path`; DataError for one of a route that is not there."""
    given = yaml.safe_load(EXAMPLES.read_text(encoding="utf-8"))
    routes = {f"{method.upper()} {path}": route for path, method, route in _routes(api)}
    if strange := set(given) - set(routes):
        raise DataError(f"{EXAMPLES.name}: no route {sorted(strange)[0]}", "mend or remove its example")
    return {name: _example(name, routes[name], values) for name, values in given.items()}


def reference(api: Json) -> str:
    """The whole page."""
    common = _common(api)
    rows = [(status, _line(said)) for status, said in sorted(common.items())]
    head = HEAD.format(about=api["info"]["description"], common=_table(("status", "when"), rows))
    return "\n".join([head, *_sections(api, common)]).rstrip() + "\n"


def _common(api: Json) -> dict[str, str]:
    """The statuses, but 200, that more than half of the routes answer with in the same words."""
    answers = [route["responses"].items() for _, _, route in _routes(api)]
    said = Counter(
        (status, one["description"]) for responses in answers for status, one in responses if status != "200"
    )
    return {status: words for (status, words), count in said.items() if 2 * count > len(answers)}


def _routes(api: Json) -> Iterator[tuple[str, str, Json]]:
    for path, methods in api["paths"].items():
        for method, route in methods.items():
            yield path, method, route


def _example(name: str, route: Json, given: Mapping[str, Any]) -> Example:
    method, path = name.split(" ", 1)
    values = dict(given)
    body = values.pop("body", None)
    for one in route.get("parameters", []):
        if one["in"] == "path" and one["name"] in values:
            path = path.replace(f"{{{one['name']}}}", quote(str(values.pop(one["name"])), safe="/"))
    return Example(method, path + (f"?{urlencode(values)}" if values else ""), body)


def _sections(api: Json, common: Mapping[str, str]) -> Iterator[str]:
    shown = examples(api)
    by_tag: dict[str, list[tuple[str, str, Json]]] = {}
    for path, method, route in _routes(api):
        by_tag.setdefault((route.get("tags") or ["other"])[0], []).append((path, method, route))
    for tag, routes in by_tag.items():
        yield f"## {tag.capitalize()}\n"
        for path, method, route in routes:
            yield from _route(f"{method.upper()} {path}", route, shown.get(f"{method.upper()} {path}"), common)
    yield "## Bodies\n"
    for name, schema in sorted(api["components"]["schemas"].items()):
        yield from _schema(name, schema)


def _route(name: str, route: Json, example: Example | None, common: Mapping[str, str]) -> Iterator[str]:
    yield f"### {name}\n"
    yield f"{_line(route.get('description') or route['summary'])}\n"
    if parameters := route.get("parameters"):
        rows = [(f"`{one['name']}`", one["in"], _shape(one["schema"]), _needed(one), _line(one.get("description", "")))
                for one in parameters]  # fmt: skip
        yield _table(("parameter", "in", "type", "given", "meaning"), rows)
    for kind, content in route.get("requestBody", {}).get("content", {}).items():
        yield f"Takes {_shape(content.get('schema', {}))} as `{kind}`.\n"
    yield from _answers(route["responses"], common)
    if example:
        yield f"```sh\n{example.curl()}\n```\n"


def _answers(responses: Json, common: Mapping[str, str]) -> Iterator[str]:
    for status, answer in responses.items():
        if common.get(status) == answer["description"]:
            continue
        shapes = [
            f"{_shape(content.get('schema', {}))} as `{kind}`" for kind, content in answer.get("content", {}).items()
        ]
        said = "" if answer["description"] == "Successful Response" else f" {_line(answer['description'])}"
        yield f"**{status}**{said} {' or '.join(shapes)}".rstrip() + "\n"


def _schema(name: str, schema: Json) -> Iterator[str]:
    yield f"### {name}\n"
    yield f"{_line(schema.get('description', ''))}\n"
    required = set(schema.get("required", ()))
    rows = [
        (f"**`{field}`**" if field in required else f"`{field}`", _shape(one), _line(one.get("description", "")))
        for field, one in schema.get("properties", {}).items()
    ]
    if rows:
        yield _table(("field", "type", "meaning"), rows)
    elif "enum" in schema:
        yield ", ".join(f"`{value}`" for value in schema["enum"]) + "\n"


def _shape(schema: Json) -> str:
    """A type in words; those with a name of their own are linked."""
    if name := schema.get("$ref", "").rpartition("/")[2]:
        return f"[{name}](#{name.lower()})"
    for key in ("anyOf", "oneOf", "allOf"):
        if key in schema:
            return " or ".join(dict.fromkeys(_shape(one) for one in schema[key]))
    if "enum" in schema:
        return ", ".join(f"`{value}`" for value in schema["enum"])
    if "const" in schema:
        return f"`{schema['const']}`"
    if schema.get("type") == "array":
        return f"list of {_shape(schema['items'])}" if schema.get("items") else "list"
    if schema.get("type") == "object" and isinstance(schema.get("additionalProperties"), Mapping):
        return f"{_shape(schema['additionalProperties'])} by name"
    return str(schema.get("type", "anything"))


def _needed(parameter: Json) -> str:
    if parameter.get("required"):
        return "always"
    default = parameter["schema"].get("default")
    return "" if default is None else f"else `{json.dumps(default, ensure_ascii=False)}`"


def _line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return "\n".join([*lines, *("| " + " | ".join(row) + " |" for row in rows)]) + "\n"


def main() -> int:
    """Writes the page."""
    TARGET.write_text(reference(description()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
