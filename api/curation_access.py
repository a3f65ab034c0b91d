"""A request that writes in, the name of who may curate out: at present everyone may."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends


def curating() -> str | None:
    """The name that the request's key stands for; None where nobody has to show one."""
    return None


CurateDep = Annotated[str | None, Depends(curating)]
