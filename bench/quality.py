"""Folders of pages with gold in, tables of figures out, on the terminal and in docs/quality.md: how well pages are read."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from pathlib import Path

from api.evaluate import evaluate
from api.ingest import ingest
from api.worklist import work_list
from graph.register import Register

HERE = Path(__file__).parent.parent
REPORT = HERE / "docs" / "quality.md"
SETS = (
    (
        "Samples",
        "own pages of two prefectures, in `samples/`; rules were written looking at them",
        HERE / "samples" / "pages",
        HERE / "samples" / "gold",
    ),
    (
        "Other papers",
        "own pages of eight more prefectures, in `quality/`; written and annotated by people who had not seen the rules, scored\nunseen once, and looked at since",
        HERE / "quality" / "pages",
        HERE / "quality" / "gold",
    ),
    (
        "Real pages",
        "three pages of real papers, which are not in the project; rules were written looking at them",
        HERE.parent / "shared" / "pages",
        HERE.parent / "shared" / "evaluation" / "gold",
    ),
)
OPENING = """# How well pages are read

Made by `make quality`: each set of pages is ingested into a register of its own and scored against its gold annotation, as
`zhengpu evaluate` does. A mention counts when its characters and its label are right, a link when the mention is linked to
the right entity, a claim when relation, subject, object (and for visits and meetings the date's fact) are those of the gold.
"""


def figures(pages: Path, gold: Path) -> dict[str, tuple[float, float, float]]:
    """(precision, recall, F1) by figure."""
    with tempfile.TemporaryDirectory() as folder, Register.open(Path(folder) / "quality.sqlite") as register:
        ingest(register, work_list([pages]), max_bytes=5_000_000)
        held = evaluate(register, gold).as_dict()
    rows = {f"tag {label}": row for label, row in held["ner"]["strict"].items()}
    rows["tag core, overlap"] = held["ner"]["overlap"]["core"]
    rows["link core"] = held["link"]
    rows.update({f"claim {name}": row for name, row in held["rel"].items()})
    return {name: (row["p"], row["r"], row["f1"]) for name, row in rows.items()}


def report() -> Iterator[str]:
    """The report in Markdown, a line at a time; sets that are not there are left out."""
    yield from OPENING.splitlines()
    for title, note, pages, gold in SETS:
        if not gold.exists():
            continue
        yield from ("", f"## {title}", "", f"{note[0].upper()}{note[1:]}.", "")
        yield from ("| figure | precision | recall | F1 |", "| --- | --- | --- | --- |")
        for name, row in figures(pages, gold).items():
            yield f"| {name} | " + " | ".join(f"{value:.3f}" for value in row) + " |"


def main() -> None:
    """Prints the report and writes it where the documents are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dry", action="store_true", help="print only")
    text = "\n".join(report()) + "\n"
    print(text)
    if not parser.parse_args().dry:
        REPORT.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
