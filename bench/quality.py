"""Folders of pages with gold in, one table of figures for each out: what is read off pages, and how well."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from rich.console import Console
from rich.table import Table

from api.evaluate import evaluate
from api.ingest import ingest
from graph.register import Register

HERE = Path(__file__).parent.parent
SETS = (
    ("own samples", HERE / "samples" / "pages", HERE / "samples" / "gold"),
    ("own pages of other papers", HERE / "quality" / "pages", HERE / "quality" / "gold"),
    ("pages of real papers", HERE.parent / "shared" / "pages", HERE.parent / "shared" / "evaluation" / "gold"),
)


def figures(pages: Path, gold: Path) -> dict[str, tuple[float, float, float]]:
    """(precision, recall, F1) by figure."""
    with tempfile.TemporaryDirectory() as folder, Register.open(Path(folder) / "quality.sqlite") as register:
        ingest(register, [pages])
        held = evaluate(register, gold).as_dict()
    rows = {f"tag {label}": row for label, row in held["ner"]["strict"].items()}
    rows["tag core, overlap"] = held["ner"]["overlap"]["core"]
    rows["link core"] = held["link"]
    rows.update({f"claim {name}": row for name, row in held["rel"].items()})
    return {name: (row["p"], row["r"], row["f1"]) for name, row in rows.items()}


def main() -> None:
    """Prints the tables of the sets that are there."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    for title, pages, gold in SETS:
        if not gold.exists():
            continue
        table = Table("figure", "precision", "recall", "F1", title=title)
        for name, (precision, recall, f1) in figures(pages, gold).items():
            table.add_row(name, f"{precision:.3f}", f"{recall:.3f}", f"{f1:.3f}")
        Console().print(table)


if __name__ == "__main__":
    main()
