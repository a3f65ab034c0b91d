"""The command `zhengpu audit`: a sample of claims to check out, or a marked sample in and its error rate out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.audit import read_marks, types_asked, write_sheet
from api.audit_rate import rates, shown
from api.linked import linked_register
from api.options import FromOption, JsonOption, RegisterOption, ToOption, register_path, show_json
from graph.audit import Choice, papers, sample
from graph.register import Register
from zhengpu.dates import bounds
from zhengpu.errors import InputError, UnknownName


def add_to(app: typer.Typer) -> None:
    """Adds this command."""
    app.command("audit")(audit)


def audit(  # noqa: PLR0913, PLR0917 (each is an option)
    file: Annotated[
        Path | None, typer.Argument(metavar="FILE", help="The table to write, .csv or .jsonl; it must be new.")
    ] = None,
    number: Annotated[int, typer.Option("-n", "--number", min=1, help="How many claims to draw.")] = 200,
    seed: Annotated[int, typer.Option(help="Another seed draws other claims.")] = 1,
    kind: Annotated[
        list[str] | None,
        typer.Option("--type", help="Only of this relation: HOLDS_POST, VISITED ...; may be repeated."),
    ] = None,
    paper: Annotated[str | None, typer.Option(help="Only from this paper.")] = None,
    date_from: FromOption = None,
    date_to: ToOption = None,
    confidence: Annotated[str | None, typer.Option(metavar="LOW-HIGH", help="Only so sure ones: 0.5-0.8.")] = None,
    marks: Annotated[Path | None, typer.Option(metavar="FILE", help="A table that you have marked.")] = None,
    partial: Annotated[bool, typer.Option("--partial", help="Pass over lines that are not marked.")] = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Draw claims at random for a person to check, or turn the marks of one (right, wrong, unclear) into an error rate."""
    if (file is None) == (marks is None):
        raise InputError("neither a sample to draw nor marks to count", "Give FILE to draw one, or --marks FILE")
    with linked_register(register_path(register)) as opened:
        if marks is not None:
            _count(opened, marks, partial=partial, as_json=as_json)
        elif file is not None:
            low, high = _band(confidence)
            _check_dates(date_from, date_to)
            _check_paper(opened, paper)
            choice = Choice(types_asked(kind or []), paper, date_from, date_to, low, high)
            _draw(opened, file, choice, number, seed, as_json=as_json)


def _draw(register: Register, file: Path, choice: Choice, number: int, seed: int, *, as_json: bool) -> None:
    if file.exists():
        raise InputError(f"{file} exists", "Give a file that does not: marks in it would be lost")
    drawn, of = sample(register, choice, number, seed)
    if not drawn:
        raise InputError("no claim is as asked for", "Ask for less: another type, paper, time or confidence")
    written = write_sheet(drawn, register.snapshot(), file)
    if as_json:
        show_json({"file": str(file), "drawn": written, "of": of, "snapshot": register.snapshot()})
        return
    typer.echo(f"{file}: {written} claims drawn of {of}")
    typer.echo("Write right, wrong or unclear in the column verdict of each line; a claim is right when who, what,")
    typer.echo(f"where, post and date are as the page says. Then: zhengpu audit --marks {file}")


def _count(register: Register, file: Path, *, partial: bool, as_json: bool) -> None:
    found = rates(read_marks(file, register, partial=partial))
    if as_json:
        show_json({name: one.as_dict() for name, one in found.items()})
        return
    for name, one in found.items():
        typer.echo(shown(name, one))


def _band(text: str | None) -> tuple[float, float]:
    if text is None:
        return 0.0, 1.0
    try:
        low, high = (float(part) for part in text.split("-"))
    except ValueError:
        raise InputError(f"--confidence {text!r}", "Write two numbers, such as 0.5-0.8") from None
    if not 0 <= low <= high <= 1:
        raise InputError(f"--confidence {text!r}", "The numbers lie between 0 and 1, the lower one first")
    return low, high


def _check_dates(*dates: str | None) -> None:
    for date in dates:
        try:
            bounds(date or "2000")
        except ValueError as error:
            raise InputError(str(error), "Such as 2018, 2018-03 or 2018-03-19") from None


def _check_paper(register: Register, paper: str | None) -> None:
    known = papers(register)
    if paper is not None and paper not in known:
        raise UnknownName(
            f"no page of a paper named {paper!r}", f"The papers are {'、'.join(known[:20])}", tuple(known)
        )
