"""Tables as pandas frames: the same facts as the answers, with types that pandas counts with."""

from __future__ import annotations

import sys

import pandas as pd
import pytest

from api.library.frames import data_frame
from api.library.opened import OpenedRegister
from graph.tables.columns import tables
from zhengpu.errors import InputError, MissingExtra

NAMES = list(tables())
DTYPES = {"flag": "bool", "integer": "Int64", "number": "float64", "list": "object", "day": "datetime64[s]"}
CODED = ("code", "type", "relation")


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_has_the_columns_of_its_table_in_their_types(samples: OpenedRegister, name: str) -> None:
    frame = samples.frame(name, everyone=True, every_status=True)
    assert len(frame)
    wanted = {c.name: "category" if c.kind in CODED else DTYPES.get(c.kind, "string") for c in tables()[name].columns}
    assert {column: str(kind) for column, kind in frame.dtypes.items()} == wanted


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_says_its_unit_and_snapshot(samples: OpenedRegister, name: str) -> None:
    frame = samples.frame(name)
    assert frame.attrs["unit"] == tables()[name].unit
    assert frame.attrs["snapshot"] == samples.snapshot


@pytest.mark.parametrize("name", NAMES)
def test_a_frame_without_rows_keeps_its_types(samples: OpenedRegister, name: str) -> None:
    full = samples.frame(name)
    empty = data_frame(tables()[name].columns, [])
    assert len(empty) == 0
    assert empty.dtypes.astype(str).to_dict() == full.dtypes.astype(str).to_dict()


def test_trips_are_counted_as_the_answers_count_them(samples: OpenedRegister) -> None:
    visits = samples.frame("visits")
    counted = visits.groupby("county_name").trip.nunique().to_dict()
    answered = {name: samples.visitors(name).total for name in counted}
    assert counted == answered


def test_a_range_keeps_what_the_answers_keep(samples: OpenedRegister) -> None:
    visits = samples.frame("visits", date_from="2017", date_to="2018")
    mine = visits[visits.county_name == "莘县"]
    assert mine.trip.nunique() == samples.visitors("莘县", date_from="2017", date_to="2018").total
    assert mine.date_from.between("2017-01-01", "2018-12-31").all()


def test_trips_have_the_stops_of_their_visits(samples: OpenedRegister) -> None:
    trips, visits = samples.frame("trips"), samples.frame("visits")
    stops = visits.drop_duplicates(["trip", "visitor", "event", "place"]).groupby(["trip", "visitor"]).size()
    assert trips.set_index(["trip", "visitor"]).stops.astype(int).to_dict() == stops.to_dict()


def test_a_day_that_is_not_known_is_no_day(opened: OpenedRegister) -> None:
    visits = opened.frame("visits", every_status=True)
    unsure = visits[visits.date == "2018-03"]
    assert len(unsure)
    assert set(unsure.date_precision) == {"month"}
    assert set(unsure.date_from) == {pd.Timestamp("2018-03-01")}
    assert set(unsure.date_to) == {pd.Timestamp("2018-03-31")}


def test_planned_visits_are_left_out_unless_asked_for(opened: OpenedRegister) -> None:
    assert set(opened.frame("visits").status) == {"stated"}
    assert "planned" in set(opened.frame("visits", every_status=True).status)


def test_people_without_a_post_are_left_out_unless_asked_for(opened: OpenedRegister) -> None:
    assert "顾小满" not in set(opened.frame("entities").name)
    assert "顾小满" not in set(opened.frame("mentions").text)
    assert "顾小满" in set(opened.frame("entities", everyone=True).name)


def test_every_visit_has_its_sentences(samples: OpenedRegister) -> None:
    said = set(samples.frame("evidence").fact)
    visits = samples.frame("visits")
    assert set(visits.id) <= said
    assert set(samples.frame("tenures").id) <= said


def test_pages_have_no_text(samples: OpenedRegister) -> None:
    assert "text" not in samples.frame("pages").columns


def test_an_unknown_table_is_refused_with_those_there_are(opened: OpenedRegister) -> None:
    with pytest.raises(InputError, match=r"no table 'visit'.*visits"):
        opened.frame("visit")


def test_days_of_a_table_without_days_are_refused(opened: OpenedRegister) -> None:
    with pytest.raises(InputError, match="has no days"):
        opened.frame("names", date_from="2018")


def test_a_missing_library_names_the_extra(opened: OpenedRegister, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(MissingExtra, match=r"zhengpu\[notebook\]"):
        opened.frame("visits")
