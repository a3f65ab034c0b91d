"""The worked notebook: kept without outputs, and run from its first cell to its last."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from tests.docs.conftest import TOP

SOURCE = TOP / "docs" / "notebooks" / "visits-per-county.ipynb"


@pytest.fixture(scope="module")
def executed(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str], sample_file: Path) -> Path:
    folder = tmp_path_factory.mktemp("notebook")
    words = [
        "python",
        str(SOURCE.with_name("run.py")),
        str(sample_file),
        str(folder),
        "--plot",
        str(folder / "plot.png"),
    ]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return folder


def test_it_is_kept_without_outputs() -> None:
    cells = json.loads(SOURCE.read_text(encoding="utf-8"))["cells"]
    assert not [cell for cell in cells if cell.get("outputs") or cell.get("execution_count")]


def test_every_cell_runs(executed: Path) -> None:
    cells = [
        cell
        for cell in json.loads((executed / SOURCE.name).read_text(encoding="utf-8"))["cells"]
        if cell["cell_type"] == "code"
    ]
    assert [cell["execution_count"] for cell in cells] == list(range(1, len(cells) + 1))
    assert not [output for cell in cells for output in cell["outputs"] if output["output_type"] == "error"]


def test_it_ends_in_a_plot_and_a_picture(executed: Path) -> None:
    text = (executed / SOURCE.name).read_text(encoding="utf-8")
    assert (executed / "plot.png").read_bytes().startswith(b"\x89PNG")
    last = "".join(json.loads(text)["cells"][-1]["outputs"][0]["data"]["text/html"])
    assert "neo4j-viz-data" in last
    assert json.dumps("霍正林").strip('"') in last
