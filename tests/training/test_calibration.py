"""The curves that ship: written and read back, and for all that they are asked for."""

from __future__ import annotations

from pathlib import Path

from graph.linking.confidence import LINKS, RELATIONS, shipped
from nlp.claims.confidence import CLAIMS
from nlp.claims.confidence import shipped as shipped_for_claims
from training.calibration import write
from zhengpu.curves import Curve, Curves, read_curves


def test_what_is_written_is_read(tmp_path: Path) -> None:
    curves = Curves({"A": Curve(((0.25, 0.5), (0.75, 0.875))), "B c": Curve(((0.5, 0.5),))})
    write(curves, tmp_path / "chances.yaml")
    assert read_curves(tmp_path / "chances.yaml", "chances.yaml", ("A", "B c")) == curves


def test_a_curve_ships_for_every_label_and_relation() -> None:
    assert set(shipped().by_name) == {*LINKS, *RELATIONS}
    assert set(shipped_for_claims().by_name) == set(CLAIMS)


def test_surer_raw_scores_are_surer_chances() -> None:
    curves = (*shipped().by_name.values(), *shipped_for_claims().by_name.values())
    assert all(curve.at(0.3) <= curve.at(0.99) for curve in curves)
    assert any(curve.at(0.3) < curve.at(0.99) - 0.1 for curve in curves)
