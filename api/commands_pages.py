"""Commands that put pages into the register, take them out, keep and export them, and score what was read."""

from __future__ import annotations

import dataclasses
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from api.evaluate import evaluate, shown
from api.ingest import Outcome, Report, ingest
from api.linked import linked_register, relink
from api.options import (
    JsonOption,
    RegisterOption,
    checked_settings,
    existing,
    register_path,
    show_json,
    writable,
)
from api.worklist import Overrides, Work, work_list
from graph.export.records import export_records
from graph.register import Register
from zhengpu.errors import InputError
from zhengpu.lexicon import lexicon

SOME_FAILED = 1
MOST_JOBS = 64
export_app = typer.Typer(help="Write what the register holds to files.", no_args_is_help=True)


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    app.command("ingest")(ingest_command)
    app.command("remove")(remove)
    app.command("backup")(backup)
    app.command("evaluate")(evaluate_command)
    app.add_typer(export_app, name="export")


def ingest_command(
    paths: Annotated[list[Path], typer.Argument(metavar="PATH...", help="Page files, or folders of .txt files.")],
    home: Annotated[str | None, typer.Option(help="The division whose paper the pages are of, e.g. 聊城市.")] = None,
    published: Annotated[str | None, typer.Option(help="The pages' date: YYYY, YYYY-MM or YYYY-MM-DD.")] = None,
    jobs: Annotated[int | None, typer.Option(help="Processes that read pages.")] = None,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Read pages into the register; pages.csv beside them may say what they are."""
    settings = checked_settings()
    workers = settings.jobs if jobs is None else jobs
    if not 1 <= workers <= MOST_JOBS:
        raise InputError(f"--jobs {workers}", f"Give 1 to {MOST_JOBS}")
    _check_home(home)
    works = work_list(paths, Overrides(home, published))
    with writable(register) as opened:
        report = _with_progress(opened, works, workers, settings.max_page_bytes)
    for failure in report.failed:
        hint = f". {failure.hint}" if failure.hint else ""
        typer.echo(f"error: page {failure.page}: {failure.message}{hint}", err=True)
    if as_json:
        show_json(dataclasses.asdict(report))
    else:
        typer.echo(report.summary())
    if report.failed:
        raise typer.Exit(SOME_FAILED)


def _check_home(home: str | None) -> None:
    if home is not None and lexicon().resolve(home) is None:
        raise InputError(
            f"--home: no division, or more than one, is called {home!r}",
            "Give a full name such as 聊城市, or its code",
        )


def _with_progress(register: Register, works: list[Work], jobs: int, max_bytes: int) -> Report:
    """Ingests with a bar on a terminal, silently elsewhere."""
    console = Console(stderr=True)
    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
        TextColumn("{task.description}"),
    )
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=len(works))

        def step(page: str, _outcome: Outcome) -> None:
            bar.update(task, advance=1, description=page)

        return ingest(register, works, max_bytes=max_bytes, jobs=jobs, progress=step)


def remove(
    pages: Annotated[
        list[str], typer.Argument(metavar="PAGE...", help="Ids of pages, as `zhengpu stats --pages` lists.")
    ],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Remove pages, and all that only they support."""
    with existing(register) as opened:
        removed = opened.remove(pages)
        relink(opened)
        snapshot = opened.snapshot()
    if as_json:
        show_json({"removed": removed, "snapshot": snapshot})
    else:
        typer.echo(f"{len(removed)} pages removed")


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="The copy to write; it must not exist yet.")],
    register: RegisterOption = None,
) -> None:
    """Write a copy of the register as of now."""
    with Register.open(register_path(register), read_only=True) as opened:
        typer.echo(f"backup written: {opened.backup(file)}")


@export_app.command("records")
def export_records_command(
    out_dir: Annotated[Path, typer.Argument(metavar="OUT_DIR", help="The folder to write into.")],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Write mentions.jsonl, entities.jsonl and relations.jsonl."""
    with linked_register(register_path(register)) as opened:
        lines = export_records(opened, out_dir)
    if as_json:
        show_json(lines)
    else:
        for name, count in lines.items():
            typer.echo(f"{out_dir / name}: {count} lines")


@export_app.callback()
def _export() -> None:
    """Write what the register holds to files."""


def evaluate_command(
    gold_dir: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of PAGE.gold.json files.")],
    errors: Annotated[int, typer.Option(help="List this many of what was missed or false.")] = 0,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Score the register's pages against gold annotations: precision, recall and F1 per type."""
    with linked_register(register_path(register)) as opened:
        scores = evaluate(opened, gold_dir)
    if as_json:
        show_json(scores.as_dict(errors))
    else:
        for line in shown(scores, errors):
            typer.echo(line)
