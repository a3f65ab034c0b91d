"""An entity's name or id from an address in, the entity out; an id that is no more answers with where it went."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from fastapi import Request
from fastapi.responses import JSONResponse

from api.names import ANYTHING, resolve
from api.responses import Problem
from api.stores import Session
from graph.answers import EntityRef
from zhengpu.errors import EntityGone, EntityMoved, UnknownName
from zhengpu.records import EntityType

MOVED = 308


def present(session: Session, name: str, types: Sequence[EntityType] = ANYTHING) -> EntityRef:
    """The entity of a name or id; EntityMoved for an id that forwards to another, EntityGone for one that does not."""
    asked = name.strip()
    try:
        found = resolve(session.store, name, types)
    except UnknownName:
        gone = session.register.retired(asked)
        if gone and gone[0] is None:
            raise EntityGone(
                f"entity {asked} is no more since {gone[1]}", "No page names it any longer, or it is hidden"
            ) from None
        raise
    if found.id != asked and (moved := session.register.retired(asked)) and moved[0]:
        raise EntityMoved(
            f"entity {asked} is {moved[0]} since {moved[1]}", "Follow the address given", forward=moved[0]
        )
    return found


def forwarded(request: Request, error: Exception) -> JSONResponse:
    """The answer to a request for an entity that has moved: the same address with its new id."""
    new = getattr(error, "forward", "")
    route = request.scope.get("route")
    path = request.url.path
    if route is not None:
        params = {**request.path_params, "name": new}
        path = route.path_format.format(**{key: quote(str(value), safe="") for key, value in params.items()})
        path = request.scope.get("root_path", "") + path
    query = f"?{request.url.query}" if request.url.query else ""
    problem = Problem(error="entity_moved", message=getattr(error, "message", str(error)), near=(new,))
    return JSONResponse(problem.model_dump(mode="json"), MOVED, headers={"Location": path + query})
