"""A graph of networkx in, a picture by neo4j-viz out, in the colours and words that Neo4j Browser shows it with."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from api.browser_guide import STYLE, folder
from api.library.extras import extra
from graph.as_networkx import Graph

if TYPE_CHECKING:
    from neo4j_viz import VisualizationGraph

_RULE = re.compile(r"^(node|relationship)\.(\w+) \{(.*)\}$")
_SETTING = re.compile(r'(color|caption): ("[^"]*"|#\w+);')
_HOLE = re.compile(r"[<{](\w+)[>}]")
Looks = dict[tuple[str, str], dict[str, str]]


def picture(graph: Graph) -> VisualizationGraph:
    """All nodes and edges, captioned and coloured by type; `render()` shows it in a notebook."""
    viz = extra("neo4j_viz")
    nodes = [
        viz.Node(id=key, caption=str(facts["name"]), properties=dict(facts), **_colour("node", _kind(facts)))
        for key, facts in graph.nodes(data=True)
    ]
    lines = [
        viz.Relationship(
            id=key, source=start, target=end, caption=_caption(facts), properties=_given(facts),
            **_colour("relationship", facts["type"]),
        )
        for start, end, key, facts in graph.edges(keys=True, data=True)
    ]  # fmt: skip
    made: VisualizationGraph = viz.VisualizationGraph(nodes=nodes, relationships=lines)
    return made


@functools.cache
def looks() -> Looks:
    """Colour and caption of each type, from the style that is made for Neo4j Browser."""
    found: Looks = {}
    for line in (folder() / STYLE).read_text(encoding="utf-8").splitlines():
        if rule := _RULE.match(line):
            kind, name, settings = rule.groups()
            found[kind, name] = {key: value.strip('"') for key, value in _SETTING.findall(settings)}
    return found


def _kind(facts: Mapping[str, Any]) -> str:
    return "Official" if facts.get("official") else str(facts["type"])


def _colour(of: str, kind: str) -> dict[str, str]:
    colour = looks().get((of, kind), {}).get("color")
    return {"color": colour} if colour else {}


def _caption(facts: Mapping[str, Any]) -> str:
    words = looks().get(("relationship", facts["type"]), {}).get("caption", "<type>")
    return _HOLE.sub(lambda hole: str(facts.get(hole[1], "")), words).strip()


def _given(facts: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in facts.items() if name != "id"}
