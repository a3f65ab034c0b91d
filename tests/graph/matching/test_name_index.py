"""The index of names: what is equal, what begins so, what comes close."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from graph.answers import BorneName
from graph.matching.name_index import SHORT, NameIndex

NAMES = st.text(alphabet="莘县顾明远政府局", min_size=1, max_size=9)


def index(*names: str) -> NameIndex:
    return NameIndex(BorneName(f"e{number}", name, "name", name, True) for number, name in enumerate(names))


@given(st.lists(NAMES, min_size=1, max_size=30, unique=True))
def test_every_name_is_found_by_itself_and_by_its_beginning(names):
    held = index(*names)
    for number, name in enumerate(names):
        assert [one.entity for one in held.bearers(name)] == [f"e{number}"]
        assert name in [one.name for one in held.beginning(name[:1], 50)]


@given(
    st.lists(st.text(alphabet="莘县顾明远政府局", min_size=3, max_size=SHORT), min_size=1, max_size=20, unique=True),
    NAMES,
)
def test_every_short_name_one_edit_away_is_near(names, asked):
    found = set(index(*names).near(asked))
    wanted = {name for name in names if OSA.distance(name, asked) == 1 and len(asked) > 2}
    assert wanted <= found
    assert asked not in found


def test_a_long_name_with_some_slips_is_near():
    held = index("莘县人力资源和社会保障局", "莘县自然资源和规划局", "东阿县供电公司")
    assert "莘县人力资源和社会保障局" in list(held.near("莘县人力资原和社会保璋局"))
    assert "东阿县供电公司" not in list(held.near("莘县人力资原和社会保璋局"))


def test_all_bearers_of_a_name_are_given():
    borne = [BorneName(f"e{n}", "穆云帆", "name", "穆云帆", True) for n in range(3)]
    assert len(NameIndex(borne).bearers("穆云帆")) == 3
