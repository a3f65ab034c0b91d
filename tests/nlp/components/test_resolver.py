"""Which of hand-made proposals are chosen."""

import pytest

from nlp.candidates import Candidate, propose
from nlp.components.crf import SUPPORT
from nlp.components.resolver import Resolver

TEXT = "莘县县委书记沈望舒"


@pytest.fixture
def choose(nlp):
    """What a resolver chooses among (start, end, label, score[, source])."""

    def run(*proposals, support=None, **settings):
        doc = nlp.make_doc(TEXT)
        propose(doc, [Candidate(*p, *(["test"] if len(p) == 4 else [])) for p in proposals])
        if support is not None:
            doc.user_data[SUPPORT] = support
        return [(TEXT[c.start : c.end], c.label) for c in Resolver(**settings).choose(doc)]

    return run


def test_nothing_proposed_nothing_chosen(choose):
    assert choose() == []


def test_those_side_by_side_are_all_chosen(choose):
    assert choose((0, 4, "AGENCY", 0.9), (4, 6, "POST", 0.9), (6, 9, "OFFICIAL", 0.9)) == [
        ("莘县县委", "AGENCY"),
        ("书记", "POST"),
        ("沈望舒", "OFFICIAL"),
    ]


def test_longer_goes_before_shorter_of_equal_score(choose):
    assert choose((0, 2, "COUNTY", 0.9), (0, 4, "AGENCY", 0.9)) == [("莘县县委", "AGENCY")]


def test_long_one_must_not_be_much_worse(choose):
    assert choose((0, 2, "COUNTY", 1.0), (2, 4, "AGENCY", 1.0), (0, 4, "ORG", 0.55)) == [
        ("莘县", "COUNTY"),
        ("县委", "AGENCY"),
    ]


def test_best_set_goes_before_the_best_single(choose):
    assert choose((0, 4, "AGENCY", 0.9), (4, 9, "ORG", 0.9), (3, 6, "POST", 0.95)) == [
        ("莘县县委", "AGENCY"),
        ("书记沈望舒", "ORG"),
    ]


def test_better_label_of_one_span_is_chosen(choose):
    assert choose((6, 9, "PLACE", 0.7), (6, 9, "ORG", 0.8)) == [("沈望舒", "ORG")]


def test_weak_ones_are_left_out(choose):
    assert choose((0, 2, "COUNTY", 0.3), least=0.5) == []


def test_model_that_disagrees_draws_a_score_down(choose):
    assert choose((6, 9, "PLACE", 0.6), support=[], trust=0.45, unseen=0.35, least=0.5) == []


def test_model_that_agrees_draws_a_score_up(choose):
    assert choose((6, 9, "PLACE", 0.4), support=[(6, 9, "PLACE", 0.95)], trust=0.45, least=0.5) == [("沈望舒", "PLACE")]


def test_model_goes_before_an_ending_more_than_before_a_roster(choose):
    by_ending = choose((6, 9, "PLACE", 0.85, "organizations"), support=[])
    by_roster = choose((6, 9, "PLACE", 0.85, "gazetteer"), support=[])
    assert (by_ending, by_roster) == ([], [("沈望舒", "PLACE")])


def test_official_by_title_goes_before_the_models_person(choose):
    found = choose((6, 9, "OFFICIAL", 0.8, "titles"), (6, 9, "PERSON", 0.9, "crf"), support=[(6, 9, "PERSON", 0.9)])
    assert found == [("沈望舒", "OFFICIAL")]


@pytest.mark.parametrize(
    ("text", "score", "stands"),
    [
        ("牧民石沟梁子说", 0.7, False),
        ("牧民石沟梁子说", 0.95, True),
        ("牧民扎西顿珠说", 0.7, True),  # of known parts
        ("老人和学生们说", 0.7, False),
        ("老人和学生们说", 0.95, True),
    ],
)
def test_name_that_looks_like_none_needs_a_sure_model(nlp, text, score, stands):
    doc = nlp.make_doc(text)
    propose(doc, [Candidate(2, 6, "PERSON", score, "crf")])
    assert bool(Resolver().choose(doc)) is stands


def test_name_of_a_people_is_no_place(tagged):
    assert tagged("PLACE", "64岁的俄罗斯族村民在门前晒草药。") == []


def test_choice_does_not_depend_on_the_order_of_proposals(choose):
    made = [
        (0, 2, "COUNTY", 0.9),
        (0, 4, "AGENCY", 0.9),
        (4, 6, "POST", 0.8),
        (6, 9, "OFFICIAL", 0.9),
        (6, 9, "PERSON", 0.9),
    ]
    assert choose(*made) == choose(*reversed(made))


@pytest.fixture
def tagged(nlp):
    """What a sentence holds of a label."""

    def of(label, text):
        return [span.text for span in nlp(text).ents if span.label_ == label]

    return of


@pytest.mark.parametrize(
    "text",
    [
        "会议要求，加快科技成果转化，立足电子信息等产业，做大清洁能源。",
        "要实施新能源汽车下乡，深化物流、能源合作，打造一般贸易和服务贸易新优势。",
    ],
)
def test_goods_and_trades_of_a_plan_are_no_firms(tagged, text):
    assert tagged("COMPANY", text) == []


@pytest.mark.parametrize("text", ["要服务发展大局，优化区域布局。", "豫东南部和湖北中部有大到暴雨。"])
def test_what_only_ends_as_bodies_do_is_none(tagged, text):
    assert tagged("AGENCY", text) == []


def test_a_verb_before_a_body_is_no_part_of_it(tagged):
    assert not [name for name in tagged("AGENCY", "石桥镇明确城建所专人监督危房改造。") if "明确" in name]


@pytest.mark.parametrize("name", ["市经委", "市教委", "县民委", "石桥镇粮所", "青石关边境检查站"])
def test_older_bodies_and_stations_are_named(tagged, name):
    assert tagged("AGENCY", f"昨天，{name}的人到村里开会。") == [name]


def test_an_organization_holds_no_verb(tagged):
    assert not [name for name in tagged("ORG", "市长戚 远会见了代表团。") if "了" in name]


def test_the_firm_as_a_word_names_none(tagged):
    assert tagged("COMPANY", "公司总经理穆怀瑾说。") == []


@pytest.mark.parametrize(("end", "score", "stands"), [(4, 0.8, True), (4, 0.55, False), (3, 0.8, False)])
def test_place_that_only_the_model_sees(nlp, end, score, stands):
    doc = nlp.make_doc("登上卧云岭。")
    propose(doc, [Candidate(2, end + 1 if end > 3 else end, "PLACE", score, "crf")])
    assert bool(Resolver().choose(doc)) is stands


@pytest.mark.parametrize(
    "text", ["全民共建幸福家园。", "打造宜居家园、和谐社区。", "争创文明小区，建设美丽乡村。", "组织登山游园。"]
)
def test_what_people_are_to_make_is_no_place(tagged, text):
    assert tagged("PLACE", text) == []


@pytest.mark.parametrize(
    ("text", "name"), [("家住幸福小区的沈大爷说。", "幸福小区"), ("他来到平安社区走访。", "平安社区")]
)
def test_home_that_is_so_called_is_a_place(tagged, text, name):
    assert any(found.startswith(name) for found in [*tagged("PLACE", text), *tagged("AGENCY", text)])


def test_elders_of_a_quarter_are_no_head_of_a_district(tagged):
    assert tagged("POST", "卧云社区长者学会了下棋。") == []


def test_a_bearing_begins_no_place(tagged):
    assert tagged("PLACE", "全旗东南隔黄河，水很大。") == ["黄河"]


def test_what_a_city_rules_over_is_no_office(tagged):
    assert tagged("AGENCY", "邯郸市所辖武安市下了雪。") == []


def test_where_a_road_begins_is_no_county(tagged):
    assert tagged("COUNTY", "东起白鹤路，西至卧云路。") == []
