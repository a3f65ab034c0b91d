"""A register and a folder in, the worked notebook with its outputs and plots out, run as a reader of the docs would run it."""

from __future__ import annotations

import argparse
import base64
import os
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient

NOTEBOOK = Path(__file__).with_name("visits-per-county.ipynb")
SECONDS = 300


def executed(register: Path, source: Path = NOTEBOOK) -> Any:
    """The notebook with the outputs of all its cells; the error of the first that fails."""
    os.environ["ZHENGPU_REGISTER"] = str(register.absolute())
    os.environ.setdefault("PYDEVD_DISABLE_FILE_VALIDATION", "1")
    notebook = nbformat.read(source, as_version=4)
    return NotebookClient(notebook, timeout=SECONDS, resources={"metadata": {"path": str(source.parent)}}).execute()


def plots(notebook: Any) -> list[bytes]:
    """The plots among its outputs, as PNG."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", ())]
    return [base64.b64decode(one["data"]["image/png"]) for one in outputs if "image/png" in one.get("data", {})]


def main() -> None:
    """Runs the notebook; writes the executed copy, and the plot where --plot says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("register", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--plot", type=Path)
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    notebook = executed(given.register)
    nbformat.write(notebook, given.folder / NOTEBOOK.name)
    if given.plot:
        given.plot.write_bytes(plots(notebook)[0])


if __name__ == "__main__":
    main()
