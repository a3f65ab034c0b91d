"""The trained tagger: stored, pickled, trained, used."""

import pickle

import pytest

from nlp.candidates import candidates
from nlp.components.crf import LONGEST, SUPPORT, CrfTagger, named_by_county, parts_of, spans_of, train
from zhengpu.errors import DataError

TEXT = "市委书记沈望舒来到莘县张寨镇魏庄村。"


@pytest.fixture(scope="module")
def crf(nlp):
    return nlp.get_pipe("zhengpu_crf")


def support(tagger, nlp, text=TEXT):
    return tagger(nlp.make_doc(text)).user_data[SUPPORT]


def test_bytes_give_the_same_tagger(crf, nlp):
    assert support(CrfTagger().from_bytes(crf.to_bytes()), nlp) == support(crf, nlp)


def test_pickle_gives_the_same_tagger(crf, nlp):
    assert support(pickle.loads(pickle.dumps(crf)), nlp) == support(crf, nlp)


def test_disk_gives_the_same_tagger(crf, nlp, tmp_path):
    crf.to_disk(tmp_path / "crf")
    assert support(CrfTagger().from_disk(tmp_path / "crf"), nlp) == support(crf, nlp)


def test_tagger_can_be_used_again_after_reading_another_model(crf, nlp):
    tagger = CrfTagger().from_bytes(crf.to_bytes())
    before = support(tagger, nlp)
    assert support(tagger.from_bytes(crf.to_bytes()), nlp) == before


def test_without_model_nothing_is_proposed(nlp):
    assert candidates(CrfTagger()(nlp.make_doc(TEXT))) == []


def test_missing_model_is_named(tmp_path):
    with pytest.raises(DataError, match=r"gone\.crf: no such model"):
        CrfTagger().initialize(model=str(tmp_path / "gone.crf"))


def test_scores_are_shares(crf, nlp):
    assert all(0 <= score <= 1 for *_, score in support(crf, nlp))


def test_long_text_is_tagged_to_its_end(crf, nlp):
    text = TEXT * (2 * LONGEST // len(TEXT))
    ends = [end for _, end, _, _ in support(crf, nlp, text)]
    assert max(ends) > len(text) - len(TEXT)
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    ("tags", "spans"),
    [
        (["B-A", "I-A", "O"], [(0, 2, "A")]),
        (["B-A", "B-A"], [(0, 1, "A"), (1, 2, "A")]),
        (["B-A", "I-B", "O"], [(0, 1, "A")]),
        (["O", "I-A"], []),
        ([], []),
        (["O", "B-A"], [(1, 2, "A")]),
        (["B-A", "I-A", "E-A", "B-A", "E-A"], [(0, 3, "A"), (3, 5, "A")]),
        (["S-A", "S-A", "O"], [(0, 1, "A"), (1, 2, "A")]),
        (["B-A", "E-B", "O"], [(0, 1, "A")]),
        (["E-A", "S-B"], [(1, 2, "B")]),
    ],
)
def test_spans_of_tags(tags, spans):
    assert list(spans_of(tags)) == spans


def test_training_writes_a_model_that_tags(nlp, tmp_path):
    rows = [["c=莘"], ["c=县"], ["c=雪"]]
    train([(rows, ["B-COUNTY", "I-COUNTY", "O"])] * 5, tmp_path / "made" / "own.crf", {"max_iterations": 20})
    tagger = CrfTagger()
    tagger.initialize(model=str(tmp_path / "made" / "own.crf"))
    assert tagger.tagger.tag(rows) == ["B-COUNTY", "I-COUNTY", "O"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("松口镇卧云村", ["松口镇", "卧云村"]),
        ("松口乡卧云嘎查", ["松口乡", "卧云嘎查"]),
        ("松口镇卧云桥", ["松口镇", "卧云桥"]),
        ("白鹤路卧云大道", ["白鹤路", "卧云大道"]),
        ("松口镇", ["松口镇"]),
        ("卧云村", ["卧云村"]),
    ],
)
def test_town_and_village_are_two_names(text, parts):
    assert [text[a:b] for a, b, *_ in parts_of(text, (0, len(text), "PLACE", 0.9))] == parts


@pytest.mark.parametrize(
    ("text", "spans", "made"),
    [
        ("临清云鲸纺织集团", [(0, 2, "COUNTY", 0.9), (2, 8, "COMPANY", 0.8)], [(0, 8, "COMPANY", 0.8)]),
        ("临清市云鲸纺织集团", [(0, 3, "COUNTY", 0.9), (3, 9, "COMPANY", 0.8)], None),
        ("临清、云鲸纺织集团", [(0, 2, "COUNTY", 0.9), (3, 9, "COMPANY", 0.8)], None),
        ("临清卧云镇", [(0, 2, "COUNTY", 0.9), (2, 5, "PLACE", 0.8)], None),
    ],
)
def test_county_without_its_kind_begins_the_name_of_a_firm(text, spans, made):
    assert named_by_county(text, spans) == (made or spans)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("江苏省南通市委", [("江苏省", "PLACE"), ("南通市委", "AGENCY")]),
        ("上海市嘉定区人大常委会", [("上海市", "PLACE"), ("嘉定区人大常委会", "AGENCY")]),
        ("南通市委", [("南通市委", "AGENCY")]),
        ("南通市市场监管局", [("南通市市场监管局", "AGENCY")]),
    ],
)
def test_body_goes_without_the_division_above_its_own(text, parts):
    made = parts_of(text, (0, len(text), "AGENCY", 0.9))
    assert [(text[start:end], label) for start, end, label, _ in made] == parts
