"""The scorer on the sample pages as they are read: it agrees with the reference scorer."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from api.evaluate import evaluate
from api.ingest import ingest
from api.worklist import work_list
from graph.export.records import export_records
from graph.register import Register

SAMPLES = Path(__file__).parents[2] / "samples"


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> object:
    with Register.open(tmp_path_factory.mktemp("samples") / "samples.sqlite") as opened:
        report = ingest(opened, work_list([SAMPLES / "pages"]), max_bytes=5_000_000)
        assert not report.failed
        yield opened


def test_both_scorers_agree(register: Register, tmp_path: Path, reference: ModuleType) -> None:
    export_records(register, tmp_path)
    for page in register.pages():  # the reference scorer reads UTF-8 only
        (tmp_path / page.id).write_bytes(register.page(page.id).text.encode())
    theirs = reference.score(SAMPLES / "gold", tmp_path, 0, tmp_path)
    ours = evaluate(register, SAMPLES / "gold").as_dict()
    ours.pop("missing_pages", None)
    assert ours == theirs
