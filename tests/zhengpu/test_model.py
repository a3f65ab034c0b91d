"""The schema's files: the packaged ones are sound, and a fault is named by file and line."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import pytest

from training.schema_reference import TARGET, reference
from zhengpu.errors import DataError, UnknownName
from zhengpu.model import load, model
from zhengpu.records import EntityType, EventType, Label, RelationType

SCHEMA = Path(__file__).parents[2] / "zhengpu" / "schema"
Edit = Callable[[str, str, str], Path]


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """A copy of the schema in which one file says something else."""

    def edit(name: str, old: str, new: str) -> Path:
        folder = tmp_path / "schema"
        shutil.copytree(SCHEMA, folder)
        file = folder / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")
        return folder

    return edit


def test_every_entity_type_is_in_the_schema() -> None:
    assert model().concrete("Entity") == tuple(sorted(get_args(EntityType)))


def test_every_event_type_is_in_the_schema() -> None:
    assert model().concrete("Event") == tuple(sorted(get_args(EventType)))


def test_every_direct_relation_is_in_the_schema() -> None:
    assert model().concrete("DirectEdge") == tuple(sorted(get_args(RelationType)))


def test_every_label_is_in_the_schema() -> None:
    assert tuple(code.code for code in model().codes["labels"].codes) == get_args(Label)


def test_a_node_has_the_labels_of_what_it_extends() -> None:
    assert model().labels("Visit") == ("Event", "Visit")
    assert model().labels("Person") == ("Entity", "Person")


def test_officials_are_a_label_of_persons_and_no_type() -> None:
    assert "Official" in model().node_labels()
    assert "Official" not in model().types


def test_a_direct_edge_says_when_how_surely_and_on_what_ground() -> None:
    names = {prop.name for prop in model().properties("VISITED")}
    assert names >= {
        "date", "date_to", "date_precision", "date_basis", "status", "basis", "confidence", "reports", "event", "trip"
    }  # fmt: skip


def test_ends_that_are_abstract_stand_for_what_extends_them() -> None:
    assert model().sources("REPORTED_IN") == ("Appointment", "Meeting", "Trip", "Visit", "Tenure")


def test_an_unknown_type_is_named() -> None:
    with pytest.raises(UnknownName, match="Planet"):
        model().type("Planet")


def test_the_reference_is_up_to_date() -> None:
    assert TARGET.read_text(encoding="utf-8") == reference(model()), "run python -m training.schema_reference"


@pytest.mark.parametrize(
    ("name", "old", "new", "message"),
    [
        ("Visit.yaml", "edge: AT,", "edge: BESIDE,", r"schema/Visit\.yaml:10: place: no relation 'BESIDE'"),
        ("Visit.yaml", "kind: event", "kind: evnt", r"schema/Visit\.yaml:2: kind"),
        ("Visit.yaml", "kind: event", "kind: [event", r"schema/Visit\.yaml:\d+"),
        ("Visit.yaml", "type: Visit", "type: Visits", r"schema/Visit\.yaml:1: type 'Visits' is not the name"),
        ("Visit.yaml", "en: Visit", "en: Visit\ncolour: red", r"schema/Visit\.yaml:5: colour"),
        ("Visit.yaml", "extends: Event", "extends: Entity", r"schema/Visit\.yaml:6: extends Entity"),
        ("VISITED.yaml", "from: [Person,", "from: [Human,", r"schema/VISITED\.yaml:7: from: no type of node 'Human'"),
        (
            "VISITED.yaml",
            "to: [County, Place, Agency, Company, Organization]\n",
            "",
            r"schema/VISITED\.yaml:1: to: ends",
        ),
        ("Tenure.yaml", "name: rank,", "name: grade,", r"schema/Tenure\.yaml:\d+: grade: Tenure has no grade"),
        ("Tenure.yaml", "name: rank,", "name: post,", r"schema/Tenure\.yaml:\d+: post stands twice"),
        ("Agency.yaml", "codes: organs", "codes: organ", r"schema/Agency\.yaml:\d+: organ: no code list 'organ'"),
        (
            "codes/labels.yaml",
            "code: PLACE",
            "code: SITE",
            r"schema/codes/labels\.yaml:\d+: codes are not those of Label",
        ),
        ("codes/statuses.yaml", "version: 1", "version: 0", r"schema/codes/statuses\.yaml:2: version"),
    ],
)
def test_a_fault_is_named_by_file_and_line(edited: Edit, name: str, old: str, new: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        load(edited(name, old, new))


def test_a_field_that_no_property_shows_is_named(edited: Edit) -> None:
    line = next(
        line for line in (SCHEMA / "Tenure.yaml").read_text(encoding="utf-8").splitlines() if "rank_source" in line
    )
    with pytest.raises(DataError, match=r"Tenure\.yaml:1: Tenure has fields that are no properties: rank_source"):
        load(edited("Tenure.yaml", line + "\n", ""))


def test_a_type_that_is_missing_is_noticed(edited: Edit) -> None:
    folder = edited("Trip.yaml", "Trip", "Trip")
    (folder / "County.yaml").unlink()
    with pytest.raises(DataError, match="County"):
        load(folder)
