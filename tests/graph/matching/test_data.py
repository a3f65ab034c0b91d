"""The files of weights and of forms: what is wrong in them is named by file and line."""

from __future__ import annotations

from importlib import resources

import pytest

from graph.matching.forms import forms, read_forms
from graph.matching.weights import OUTCOMES, read_weights, weights
from zhengpu.errors import DataError

DATA = resources.files("graph.matching") / "data"


def broken(tmp_path, name, old, new):
    text = (DATA / name).read_text(encoding="utf-8")
    assert old in text
    file = tmp_path / name
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("match_chance: 0.9", "match_chance: 9", "match_chance"),
        ("    above: {weight", "    over: {weight", "county: outcomes must be"),
        ("  alias:", "  nickname:", "alias: outcomes must be"),
        ("[county differs,", "[county quarrels,", "county quarrels: no feature has this outcome"),
        ("decides: [post agrees", "decides: [post fits", "post fits: no feature has this outcome"),
        ("[0.6, -2.2]", "[0.4, -2.2]", "near: likeness and weight must rise"),
        ("version: 1", "version: 1\nbonus: 3", "bonus"),
        ("{weight: 9.0", "{weight: heavy", "weight"),
    ],
)
def test_a_wrong_weight(tmp_path, old, new, message):
    with pytest.raises(DataError, match=r"weights\.yaml:\d+: ") as caught:
        read_weights(broken(tmp_path, "weights.yaml", old, new), "weights.yaml")
    assert message in str(caught.value)


@pytest.mark.parametrize(("old", "new"), [("'^中共'", "'^(中共'"), ("titles:", "heads:"), (".*$'", "[$'")])
def test_a_wrong_form(tmp_path, old, new):
    with pytest.raises(DataError, match=r"forms\.yaml:\d+: "):
        read_forms(broken(tmp_path, "forms.yaml", old, new), "forms.yaml")


def test_every_outcome_can_be_told():
    for feature, outcomes in OUTCOMES.items():
        for outcome in outcomes:
            reason = weights().reason(feature, outcome, "甲", "乙", 0.8)
            assert reason.says
            assert "{" not in reason.says


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("中国共产党莘县委员会", "莘县委"),
        ("中共莘县县委", "莘县县委"),
        ("莘县委", "莘县县委"),
        ("莘县人民代表大会常务委员会", "莘县人大常委会"),
        ("聊城市莘县", "莘县"),
        ("莘縣人民政府", "莘县政府"),
        ("县委常委、副县长邬长风", "邬长风"),
        ("邬长风，男", "邬长风"),
    ],
)
def test_forms_of_a_name(name, form):
    assert form in [one.text for one in forms().of(name)]


def test_a_title_tells_body_and_post():
    found = next(one for one in forms().of("莘县政府副县长邬长风") if one.text == "邬长风")
    assert forms().title_parts(found.title) == ("莘县政府", "副县长")


def test_the_name_as_written_comes_first_and_no_form_twice():
    found = [one.text for one in forms().of("莘县县委书记邬长风")]
    assert found[0] == "莘县县委书记邬长风"
    assert len(found) == len(set(found))
