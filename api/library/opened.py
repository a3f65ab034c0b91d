"""A register's file in, the register as a notebook uses it out: asked by name, read as tables and graphs, never written."""

from __future__ import annotations

import os
import warnings
from collections.abc import Sequence
from html import escape
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any

import api.ask
from api.library.frames import data_frame
from api.library.pictures import picture
from api.library.shown import Sentences, ShownAnswer, ShownEntity, ShownVisitors
from api.names import PLACES, resolve
from api.options import checked_settings
from graph.as_networkx import Graph, Part, around, networkx_graph
from graph.register import Register
from graph.store.asked import asked_days, checked_limit
from graph.store.embedded import EmbeddedStore
from graph.tables.columns import Table, table, tables
from graph.tables.read import Wanted, rows
from zhengpu.errors import InputError
from zhengpu.records import EntityType

if TYPE_CHECKING:
    import pandas as pd
    from neo4j_viz import VisualizationGraph

    from graph.answers import SearchHit, Stats

MOST_NODES = 300  # beyond it a picture is no longer read


def open_register(path: str | os.PathLike[str] | None = None) -> OpenedRegister:
    """A register open for reading: the file given, else that of ZHENGPU_REGISTER. RegisterError when there is none.

    Opening never writes, and works while others read the file or write to it. A warning says when pages are not linked yet.
    """
    return OpenedRegister(Path(path) if path is not None else checked_settings().register_file)


class OpenedRegister:
    """A register as notebooks use it. What is asked comes from the state that the file has at that moment.

    Dates are ISO as far as known, both ends included; what has no known date is left out as soon as a range is given.
    Planned, denied and former facts are left out unless `every_status`, people without a post unless `everyone`.
    """

    def __init__(self, path: Path) -> None:
        self._register = Register.open(path, read_only=True)
        self._store = EmbeddedStore(self._register)
        if not self._register.linking_is_current():
            warnings.warn(
                f"{path}: some pages are not linked yet and not in the answers; `zhengpu ingest` links them",
                stacklevel=3,
            )

    def __enter__(self) -> OpenedRegister:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the file."""
        self._register.close()

    @property
    def path(self) -> Path:
        """The register's file."""
        return self._register.path

    @property
    def snapshot(self) -> str:
        """Hash of the state that answers come from; to be published with every number."""
        return self._store.snapshot()

    def stats(self) -> Stats:
        """How many pages, mentions, claims, entities, relations and events there are."""
        return self._store.stats()

    def tables(self) -> dict[str, Table]:
        """What `frame` can give: tables with their units and columns."""
        return dict(tables())

    def frame(
        self,
        name: str,
        *,
        date_from: str | None = None,
        date_to: str | None = None,
        every_status: bool = False,
        everyone: bool = False,
    ) -> pd.DataFrame:
        """A table as a pandas frame; `attrs` holds its unit, its snapshot and what was asked for.

        InputError for a table that is not there, or for days of one that has none; MissingExtra without pandas.
        """
        asked = table(name)
        days = asked_days(date_from, date_to)
        if days.first is not None and not asked.has_days:
            raise InputError(f"the table {name!r} has no days", "Leave out date_from and date_to")
        with self._register.view() as conn:
            found = data_frame(asked.columns, rows(conn, name, Wanted(days, every_status, everyone)))
            snapshot = self.snapshot
        filters = {"date_from": date_from, "date_to": date_to, "every_status": every_status, "everyone": everyone}
        found.attrs.update(table=name, unit=asked.unit, snapshot=snapshot, filters=filters)
        return found

    def graph(
        self,
        *,
        relations: Sequence[str] = (),
        entities: Sequence[str] = (),
        date_from: str | None = None,
        date_to: str | None = None,
        every_status: bool = False,
        everyone: bool = False,
        isolated: bool = False,
    ) -> Graph:
        """The graph, or those types of relations and entities that are named, for networkx.

        Without `relations`: the direct ones (VISITED, HOLDS_POST …). Any of docs/schema.md may be named. Nodes without
        an edge are left out unless `isolated`. InputError for a type that is not in the schema.
        """
        days = asked_days(date_from, date_to)
        part = Part(tuple(relations), tuple(entities), days, every_status, everyone, isolated)
        with self._register.view() as conn:
            made = networkx_graph(conn, part)
            made.graph["snapshot"] = self.snapshot
        return made

    def picture(
        self,
        graph: Graph | None = None,
        *,
        of: str | None = None,
        hops: int = 1,
        limit: int = MOST_NODES,
        **part: Any,
    ) -> VisualizationGraph:
        """A picture of a graph, or of the one that `graph(**part)` gives; `of` an entity, so many hops around it.

        InputError when it has more nodes than `limit`: nothing is cut off unsaid. MissingExtra without neo4j-viz.
        """
        drawn = self.graph(**part) if graph is None else graph
        if of is not None:
            drawn = around(drawn, resolve(self._store, of).id, checked_limit(hops, "hops"))
        if len(drawn) > limit:
            raise InputError(
                f"the picture would have {len(drawn)} nodes, more than {limit}",
                "Name fewer relations, a range of dates or an entity (of=…), or give a higher limit",
            )
        return picture(drawn)

    def ask(self, question: str) -> ShownAnswer:
        """The answer to a question in Chinese; QuestionError when it is not understood."""
        return ShownAnswer(**dict(api.ask.ask(self._register, self._store, question)))

    def entity(self, name: str) -> ShownEntity:
        """One entity by name, code or id; UnknownName with near names, AmbiguousName with candidates."""
        with self._register.view():
            view = self._store.entity(resolve(self._store, name).id)
            return ShownEntity(**dict(view), snapshot=self.snapshot)

    def search(
        self, text: str, types: Sequence[EntityType] = (), *, limit: int = 20, everyone: bool = False
    ) -> list[SearchHit]:
        """Entities whose name, former name, alias or code matches; best first."""
        return self._store.search(text, types, limit=limit, everyone=everyone)

    def visitors(
        self,
        place: str,
        *,
        date_from: str | None = None,
        date_to: str | None = None,
        inside: bool = True,
        every_status: bool = False,
    ) -> ShownVisitors:
        """Who visited a place, and (inside) what lies in it as of the date of the visit; companions apart."""
        with self._register.view():
            where = resolve(self._store, place, PLACES).id
            found = self._store.visitors(
                where, inside=inside, date_from=date_from, date_to=date_to, every_status=every_status
            )
            return ShownVisitors(**dict(found))

    def evidence(self, thing: str) -> Sentences:
        """The sentences behind a relation, event, trip, tenure or claim id, or all of an entity's."""
        return Sentences(self._store.evidence(thing))

    def __repr__(self) -> str:
        held = self.stats()
        return f"<register {self.path}: {held.pages} pages, {sum(held.entities.values())} entities>"

    def _repr_html_(self) -> str:
        held = self.stats()
        facts = [
            ("pages", held.pages),
            ("articles", held.articles),
            ("mentions", held.mentions),
            ("claims", held.claims),
        ]
        facts += [*held.entities.items(), *held.relations.items(), *held.events.items()]
        lines = "".join(f"<tr><th>{escape(name)}</th><td>{count}</td></tr>" for name, count in facts)
        head = f"<p><b>{escape(str(self.path))}</b> snapshot <code>{escape(held.store_snapshot)}</code></p>"
        return f"<div>{head}<table>{lines}</table></div>"
