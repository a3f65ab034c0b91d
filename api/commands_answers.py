"""Commands that answer: questions in words, visitors of a place, searches, one entity, and what the register holds."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, get_args

import typer

from api.ask import ask
from api.chinese import TYPE, known_words, range_words, source_words
from api.handling import trip_row, visit_row
from api.names import PLACES, described, resolve
from api.options import FromOption, JsonOption, RegisterOption, ToOption, session, show_json
from graph.answers import EntityView, EvidenceView, TenureView, VisitorsAnswer, VisitView
from graph.register import PageRow
from zhengpu.errors import InputError
from zhengpu.records import EntityType

MOST_EVIDENCE = 3


def add_to(app: typer.Typer) -> None:
    """Adds these commands."""
    for command in (ask_command, visitors, search, show, stats):
        app.command(command.__name__.removesuffix("_command"))(command)


def ask_command(
    question: Annotated[str, typer.Argument(help="A question in Chinese, such as 哪些官员去过莘县？")],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Answer a question in Chinese, with dates and the sentences that say so."""
    with session(register) as opened:
        answer = ask(opened.register, opened.store, question)
    if as_json:
        show_json(answer)
        return
    typer.echo(f"问：{answer.understood}")
    typer.echo(f"答：{answer.text}")
    for row in answer.rows:
        typer.echo(f"- {row.text}")
        _echo_evidence(row.evidence)


def visitors(  # noqa: PLR0913, PLR0917 (each is an option)
    place: Annotated[str, typer.Argument(help="Name, code or id of a place.")],
    date_from: FromOption = None,
    date_to: ToOption = None,
    inside: Annotated[bool, typer.Option(help="Count visits to what lies in the place too.")] = True,
    present_boundaries: Annotated[bool, typer.Option("--present-boundaries", help="Boundaries of today.")] = False,
    every_status: Annotated[bool, typer.Option("--every-status", help="Planned and denied ones too.")] = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Show who visited a place, when and with whom."""
    with session(register) as opened:
        where = resolve(opened.store, place, PLACES)
        answer = opened.store.visitors(
            where.id,
            inside=inside,
            date_from=date_from,
            date_to=date_to,
            present_boundaries=present_boundaries,
            every_status=every_status,
        )
    if as_json:
        show_json(answer)
        return
    _echo_visitors(answer, range_words(date_from, date_to))


def _echo_visitors(answer: VisitorsAnswer, days: str) -> None:
    typer.echo(
        f"{answer.place.name}{'（' + days + '）' if days else ''}：{len(answer.visitors)}个到访者，{answer.total}次行程"
    )
    for views, derived in ((answer.visitors, False), (answer.companions, True)):
        for view in views:
            for trip in view.trips:
                row = trip_row(view.visitor, trip, derived=derived)
                typer.echo(f"- {row.text}")
                _echo_evidence(row.evidence)


def search(
    text: Annotated[str, typer.Argument(help="A name, a part of one, or a code.")],
    kind: Annotated[
        list[str] | None, typer.Option("--type", help="Person, Agency, County, Company, Place, Organization.")
    ] = None,
    limit: Annotated[int, typer.Option(help="At most this many.")] = 20,
    everyone: Annotated[bool, typer.Option("--everyone", help="People who are no officials too.")] = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Look for entities by name."""
    types = _types(kind or [])
    with session(register) as opened:
        hits = opened.store.search(text, types, limit=limit, everyone=everyone)
    if as_json:
        show_json(hits)
        return
    for hit in hits:
        typer.echo(f"{hit.entity.id}  {described(hit.entity)}  {hit.mentions} mentions")
    if not hits:
        typer.echo("nothing found")


def _types(names: Iterable[str]) -> list[EntityType]:
    known: dict[str, EntityType] = {name.lower(): name for name in get_args(EntityType)}
    wrong = [name for name in names if name.lower() not in known]
    if wrong:
        raise InputError(f"--type {wrong[0]}", f"Give one of {', '.join(TYPE)}")
    return [known[name.lower()] for name in names]


def show(
    entity: Annotated[str, typer.Argument(metavar="ENTITY", help="Name or id of an entity.")],
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Show what is known of an entity: names, posts, visits."""
    with session(register) as opened:
        ref = resolve(opened.store, entity)
        view = opened.store.entity(ref.id)
        person = view.entity.type == "Person"
        tenures = opened.store.tenures(person=ref.id) if person else opened.store.tenures(body=ref.id)
        visits = opened.store.visits(ref.id)
        snapshot = opened.store.snapshot()
    if as_json:
        rows = {
            "tenures": [tenure.model_dump(mode="json") for tenure in tenures],
            "visits": [visit.model_dump(mode="json") for visit in visits],
        }
        show_json({**view.model_dump(mode="json"), **rows, "snapshot": snapshot})
        return
    _echo_entity(view, tenures, visits)


def _echo_entity(view: EntityView, tenures: list[TenureView], visits: list[VisitView]) -> None:
    found = view.entity
    typer.echo(f"{found.name}（{TYPE[found.type]}） {found.id}")
    lines = {
        "说明": found.note,
        "别名": "、".join(found.aliases),
        "代码": found.code or "",
        "所在": "、".join(ref.name for ref in (view.parent, view.county) if ref),
        "可能是": "、".join(described(ref) for ref in view.candidates),
        "提及": f"{view.mentions}次，{view.pages}版",
    }
    for label, value in lines.items():
        if value:
            typer.echo(f"{label}：{value}")
    for tenure in tenures:
        known = known_words(tenure.known_from, tenure.known_to)
        typer.echo(f"- 任职 {tenure.person.name}：{tenure.body.name}{tenure.post}（{known}）")
        _echo_evidence(tenure.evidence)
    for visit in visits:
        typer.echo(f"- 到访 {visit_row(visit).text}")
        _echo_evidence(visit.evidence)


def stats(
    pages: Annotated[bool, typer.Option("--pages", help="List the pages too.")] = False,
    as_json: JsonOption = False,
    register: RegisterOption = None,
) -> None:
    """Show what the register holds."""
    with session(register) as opened:
        counts = opened.store.stats().model_dump(mode="json")
        rows = opened.register.pages() if pages else []
    if as_json:
        show_json({**counts, **({"page_list": [row.model_dump() for row in rows]} if pages else {})})
        return
    for name, value in counts.items():
        if isinstance(value, dict):
            value = ", ".join(f"{kind} {count}" for kind, count in value.items()) or "none"
        typer.echo(f"{name.replace('_', ' ')}: {value}")
    for row in rows:
        _echo_page(row)


def _echo_page(row: PageRow) -> None:
    about = ", ".join(part for part in (row.paper, row.published or row.issue_date, row.home) if part)
    typer.echo(f"{row.id}  {about}  {row.articles} articles, {row.mentions} mentions, {row.claims} claims")


def _echo_evidence(evidence: Iterable[EvidenceView]) -> None:
    said = list(evidence)
    for one in said[:MOST_EVIDENCE]:
        typer.echo(f"    {source_words(one)}")
    if len(said) > MOST_EVIDENCE:
        typer.echo(f"    另有{len(said) - MOST_EVIDENCE}处")
