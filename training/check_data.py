"""Every data file of the packages in, a line for each set that is sound out; the first fault ends it by file and line."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import get_args

from api.questions import catalogue
from api.reconcile.terms import terms
from graph.export.columns import tables as export_tables
from graph.linking.confidence import shipped as link_curves
from graph.linking.events import MEETING_ROLES
from graph.linking.rules import rules
from graph.matching.forms import forms
from graph.matching.weights import OUTCOMES, weights
from graph.tables.columns import tables
from nlp.claims.confidence import shipped as claim_curves
from nlp.everyday import everyday
from nlp.patterns import DATA, load_yaml, words
from nlp.reader import Reader
from nlp.word_classes import word_classes
from zhengpu import lexicon_files
from zhengpu.errors import DataError, ZhengpuError
from zhengpu.lexicon import Lexicon
from zhengpu.model import model
from zhengpu.records import Label


def check_rosters() -> str:
    """Rosters of divisions, zones, places and bodies."""
    folder = lexicon_files.packaged()
    known = Lexicon(folder)
    divisions = lexicon_files.read_divisions(folder)
    for county in lexicon_files.read_townships(folder):
        if county not in divisions:
            raise DataError(f"townships.csv: no division {county}", "see divisions.csv")
    lexicon_files.read_confusables(folder)
    lexicon_files.read_places(folder)
    lexicon_files.read_peoples(folder)
    organs = {code.code for code in model().codes["organs"].codes}
    for body in lexicon_files.read_bodies(folder):
        if body.organ not in organs:
            raise DataError(f"bodies.yaml: {body.name}: no organ {body.organ!r}", "see schema/codes/organs.yaml")
    return f"rosters {known.version}: {len(divisions)} divisions"


def check_schema() -> str:
    """Types and code lists, against each other and the records."""
    return f"schema: {len(model().types)} types, {len(model().codes)} code lists"


def check_linking() -> str:
    """The linker's rules, and its roles and organs against the schema."""
    codes = {name: {code.code for code in listed.codes} for name, listed in model().codes.items()}
    for pattern, organ in rules().organs:
        if organ not in codes["organs"]:
            raise DataError(f"rules.yaml: {pattern.pattern}: no organ {organ!r}", "see schema/codes/organs.yaml")
    if not set(MEETING_ROLES) <= codes["roles_as_printed"] or not set(MEETING_ROLES.values()) <= codes["roles"]:
        raise DataError("schema/codes/roles.yaml: roles of the linker are missing", "add them")
    return f"linking: {len(rules().organs)} patterns of organs"


def check_reading() -> str:
    """Patterns and word lists of the reader, which building it compiles, and its purposes against the schema."""
    everyday()
    word_classes()
    files = sorted(file.name for file in DATA.iterdir() if file.name.endswith(".yaml"))
    entries = sum(len(load_yaml(name)) for name in files)
    purposes = {code.code for code in model().codes["purposes"].codes}
    strange = [word for word in words("visits.yaml", "purposes") if word not in purposes]
    if strange:
        raise DataError(f"nlp/data/visits.yaml: purposes: {'、'.join(strange)}", "see schema/codes/purposes.yaml")
    labels = {code.code for code in model().codes["labels"].codes}
    if labels != set(get_args(Label)):
        raise DataError("schema/codes/labels.yaml: not the labels of the records", "mend one of them")
    return f"reading: {entries} entries in {len(files)} files, reader {Reader().version}"


def check_chances() -> str:
    """Curves from raw scores to chances of being right."""
    curves = (*link_curves().by_name.values(), *claim_curves().by_name.values())
    return f"chances: {len(curves)} curves with {sum(len(curve.points) for curve in curves)} points"


def check_questions() -> str:
    """Templates of questions."""
    return f"questions: {len(catalogue().data.templates)} templates"


def check_exports() -> str:
    """Tables and columns of the exports."""
    return f"exports: {len(export_tables())} tables with {sum(len(one.columns) for one in export_tables())} columns"


def check_matching() -> str:
    """Weights and forms of matching, and the terms of the reconciliation service."""
    weights()
    forms()
    return f"matching: {sum(map(len, OUTCOMES.values()))} outcomes, {len(terms().extend)} properties to fetch"


def check_tables() -> str:
    """Tables that a register is read as."""
    return f"tables: {sum(len(one.columns) for one in tables().values())} columns in {len(tables())} tables"


CHECKS: tuple[Callable[[], str], ...] = (
    check_rosters,
    check_schema,
    check_linking,
    check_reading,
    check_chances,
    check_questions,
    check_exports,
    check_matching,
    check_tables,
)


def main() -> int:
    """Runs all checks; 1 when one finds a fault."""
    for check in CHECKS:
        try:
            print(check())
        except ZhengpuError as error:
            print(f"error: {error}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
