"""The commands `zhengpu judge` and `zhengpu judgements`: what a person decides in, kept, listed, written out and taken in."""

from __future__ import annotations

import getpass
import os
import tempfile
from pathlib import Path
from typing import Annotated, Any

import typer
from pydantic import TypeAdapter, ValidationError

from api.curation import Curator, Made
from api.linked import linked_register
from api.names import described
from api.options import JsonOption, RegisterOption, checked_settings, register_path, show_json
from graph import curation_lines
from graph.curation_asked import Asked
from graph.curation_view import JudgementView, views
from zhengpu.errors import InputError

WhoOption = Annotated[
    str | None, typer.Option("--who", metavar="NAME", help="Who decides (default: ZHENGPU_WHO, else the login name).")
]
WhyOption = Annotated[str, typer.Option("--why", metavar="TEXT", help="Why.")]
_ENTITY = "An entity's name, where only one bears it, or id."
Entity = Annotated[str, typer.Argument(metavar="ENTITY", help=_ENTITY)]
ClaimId = Annotated[str, typer.Argument(metavar="CLAIM", help="A claim's id, as answers with --json give it.")]
_ASKED: TypeAdapter[Asked] = TypeAdapter(Asked)

judge = typer.Typer(
    help="Decide: each decision is kept with who, when and why, and can be undone.", no_args_is_help=True
)
on_claim = typer.Typer(help="Say that a claim is right, wrong, of another date or status.", no_args_is_help=True)
judgements = typer.Typer(help="List the judgements, write them to a file, take them in from one.")


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    judge.add_typer(on_claim, name="claim")
    app.add_typer(judge, name="judge")
    app.add_typer(judgements, name="judgements")


# judge ------------------------------------------------------------------------------------------------


@judge.command("merge")
def merge(
    one: Entity,
    other: Annotated[str, typer.Argument(metavar="OTHER", help=_ENTITY)],
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Two entities are one."""
    _decide(register, as_json, who, verdict="merge", entities=(one, other), why=why)


@judge.command("never-same")
def never_same(
    one: Entity,
    other: Annotated[str, typer.Argument(metavar="OTHER", help=_ENTITY)],
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Two entities are never one, whatever pages come."""
    _decide(register, as_json, who, verdict="never_same", entities=(one, other), why=why)


@judge.command("split")
def split(  # noqa: PLR0913, PLR0917 (each is an option)
    entity: Entity,
    page: Annotated[list[str] | None, typer.Option(help="What this page says; may be repeated.")] = None,
    article: Annotated[list[str] | None, typer.Option(help="What this article says (PAGE#2).")] = None,
    mention: Annotated[list[str] | None, typer.Option(help="This mention only.")] = None,
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """What some pages, articles or mentions say of an entity is said of another one."""
    parts = {"pages": tuple(page or ()), "articles": tuple(article or ()), "mentions": tuple(mention or ())}
    _decide(register, as_json, who, verdict="split", entity=entity, why=why, **parts)


@judge.command("rename")
def rename(
    entity: Entity,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called.")],
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """An entity has another name; the printed one stays as an alias."""
    _decide(register, as_json, who, verdict="rename", entity=entity, value=name, why=why)


@judge.command("suppress")
def suppress(
    entity: Entity,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why; must be given.")],
    who: WhoOption = None,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """A person is left out of everything; the pages are kept as they are, and undoing brings him or her back."""
    _decide(register, as_json, who, verdict="suppress", entity=entity, why=why)


@judge.command("correct-mention")
def correct_mention(
    mention: Annotated[str, typer.Argument(metavar="MENTION", help="A mention's id, as /v1/pages gives it.")],
    to: Annotated[str, typer.Argument(metavar="TO", help="An entity, or a division by name or code.")],
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """A mention means another entity or division."""
    _decide(register, as_json, who, verdict="correct", mention=mention, to=to, why=why)


@judge.command("undo")
def undo(
    judgement: Annotated[str, typer.Argument(metavar="ID", help="The judgement's id.")],
    who: WhoOption = None,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Take a judgement back: all is as it would be without it, and the judgement stays on record."""
    _show_made(Curator(register_path(register)).undo(judgement, _who(who)), as_json)


@on_claim.command("right")
def claim_right(
    claim: ClaimId,
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """A claim is right."""
    _decide(register, as_json, who, verdict="claim_right", claim=claim, why=why)


@on_claim.command("wrong")
def claim_wrong(
    claim: ClaimId,
    why: Annotated[str, typer.Option("--why", metavar="TEXT", help="Why; must be given.")],
    who: WhoOption = None,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """A claim is wrong: what only it supports goes."""
    _decide(register, as_json, who, verdict="claim_wrong", claim=claim, why=why)


@on_claim.command("date")
def claim_date(
    claim: ClaimId,
    date: Annotated[str, typer.Argument(metavar="DATE", help="YYYY, YYYY-MM or YYYY-MM-DD.")],
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """A claim is of another date."""
    _decide(register, as_json, who, verdict="claim_date", claim=claim, value=date, why=why)


@on_claim.command("status")
def claim_status(
    claim: ClaimId,
    status: Annotated[
        str, typer.Argument(metavar="STATUS", help="stated, planned, denied, by_video, on_behalf, former.")
    ],
    who: WhoOption = None,
    why: WhyOption = "",
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """A claim has another status: what was planned, say, and did not happen yet."""
    _decide(register, as_json, who, verdict="claim_status", claim=claim, value=status, why=why)


def _decide(register: Path | None, as_json: bool, who: str | None, **said: Any) -> None:
    try:
        asked = _ASKED.validate_python(said)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"][1:]))
        message = first["msg"].removeprefix("Value error, ")
        raise InputError(f"{where + ': ' if where else ''}{message}", "See `zhengpu judge --help`") from None
    _show_made(Curator(register_path(register)).judge(asked, _who(who)), as_json)


def _who(given: str | None) -> str:
    who = given or checked_settings().who
    if not who:
        try:
            who = getpass.getuser()
        except (OSError, KeyError, ImportError):
            raise InputError("nobody is named who decides", "Give --who NAME, or set ZHENGPU_WHO") from None
    return who


def _show_made(made: Made, as_json: bool) -> None:
    if as_json:
        body = {"judgement": made.judgement, "entities": made.entities, "snapshot": made.snapshot}
        show_json({name: _plain(value) for name, value in body.items()})
        return
    _show(made.judgement)
    for ref in made.entities:
        typer.echo(f"  now: {ref.id}  {described(ref)}")


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [one.model_dump(mode="json") for one in value]
    return value.model_dump(mode="json") if hasattr(value, "model_dump") else value


def _show(one: JudgementView) -> None:
    quoted = "、".join(f"{anchor.text} [{anchor.page}]" for anchor in one.anchors[:1] + one.others[:1])
    if one.claim:
        quoted = (
            f"{one.claim.type} {one.claim.subject}→{one.claim.object or one.claim.object_text or ''} [{one.claim.page}]"
        )
    value = f" = {one.value}" if one.value else ""
    why = f": {one.why}" if one.why else ""
    typer.echo(f"{one.id}  {one.when[:10]}  {one.who}  {one.verdict}{value}  {quoted}  ({one.state}){why}")


# judgements -------------------------------------------------------------------------------------------


@judgements.callback(invoke_without_command=True)
def listed(context: typer.Context, as_json: JsonOption = False, register: RegisterOption = None) -> None:
    """List all judgements, newest first: who decided what when and why, and whether it is in force."""
    if context.invoked_subcommand:
        return
    with linked_register(register_path(register)) as opened, opened.view() as conn:
        held = sorted(opened.judgements(), key=lambda one: (one.when, one.id), reverse=True)
        found = views(conn, held)
    if as_json:
        show_json(found)
        return
    for one in found:
        _show(one)


@judgements.command("export")
def export(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write them.")], register: RegisterOption = None
) -> None:
    """Write all judgements as JSON lines that diff well. Names of suppressed people stand in it."""
    with linked_register(register_path(register)) as opened:
        made = list(curation_lines.lines(opened.judgements()))
    _write(file, "".join(made))
    typer.echo(f"{file}: {len(made)} judgements")


def _write(file: Path, text: str) -> None:
    """Writes a file in one step, so that a full disk leaves the old one."""
    try:
        handle, name = tempfile.mkstemp(prefix=f".{file.name}.", dir=file.parent)
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}", "Give a file in a folder that can be written") from error
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as out:
            out.write(text)
        Path(name).replace(file)
    except OSError as error:
        Path(name).unlink(missing_ok=True)
        raise InputError(f"{file}: {error.strerror}", "Nothing was written; try again") from error


@judgements.command("import")
def take_in(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="JSON lines, as the export makes them.")],
    register: RegisterOption = None,
) -> None:
    """Take in judgements from a file: those known already stay, those undone in either are undone; all or nothing."""
    try:
        given = file.read_text("utf-8-sig").split("\n")  # other breaks may stand in a text
    except UnicodeDecodeError as error:
        raise InputError(f"{file} is no UTF-8: {error.reason} at byte {error.start}", "Save it as UTF-8") from None
    except OSError as error:
        raise InputError(f"{file}: {error.strerror}", "Give a file that can be read") from error
    done = Curator(register_path(register)).take_in(curation_lines.judgements(given, str(file)))
    typer.echo(f"{file}: {done.new} new, {done.undone} undone, {done.unchanged} known already")
