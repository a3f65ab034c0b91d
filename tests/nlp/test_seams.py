"""How natural a seam is: rests of words and sentences against beginnings, and a model file that cannot be read."""

import pytest

from nlp import seams
from nlp.seams import SeamModel, seam_score
from zhengpu.errors import DataError


@pytest.mark.parametrize(
    ("tail", "head"),
    [
        ("市农业农村局局", "长穆怀瑾参加调研。"),
        ("随后，穆怀瑾来到镇综合文", "化服务中心。"),
        ("市政协副主", "席乔半夏陪同。"),
    ],
)
def test_the_rest_of_a_word_goes_on(tail, head):
    assert seam_score(tail, head) > 1


@pytest.mark.parametrize(
    ("tail", "head"),
    [("卧云村的大棚里一片绿", "3月8日，市委书记穆怀瑾"), ("县里的水渠修到了村", "本报讯 记者从会上获悉")],
)
def test_the_beginning_of_a_report_does_not(tail, head):
    assert seam_score(tail, head) < -1


def test_the_true_rest_is_more_natural_than_another():
    tail = "县委副书记、县"
    assert seam_score(tail, "长穆怀瑾出席会议。") > seam_score(tail, "西红柿挂满枝头。")


def test_probabilities_of_what_follows_add_up():
    model = SeamModel({"\x02": "县县市", "县": "委委长", "\x02县": "委委", "县委": "书"})
    seen = {"委", "长", "县", "市", "书"}
    rest = (seams.ALPHABET - len(seen)) * model.probability("县", "某")
    assert sum(model.probability("县", char) for char in seen) + rest == pytest.approx(1)


def test_empty_texts_have_a_score():
    assert seam_score("", "") == seams.BIAS


def test_a_bad_line_of_the_model_is_named(tmp_path, monkeypatch):
    bad = tmp_path / "seams.txt"
    bad.write_text("县\t委\n县委书记\t长\n", encoding="utf-8")
    monkeypatch.setattr(seams, "MODEL", bad)
    seams.seam_model.cache_clear()
    with pytest.raises(DataError, match="line 2"):
        seams.seam_model()
    seams.seam_model.cache_clear()


def test_a_missing_model_is_named(tmp_path, monkeypatch):
    monkeypatch.setattr(seams, "MODEL", tmp_path / "seams.txt")
    seams.seam_model.cache_clear()
    with pytest.raises(DataError, match="no such model"):
        seams.seam_model()
    seams.seam_model.cache_clear()
