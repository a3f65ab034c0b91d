"""Questions in words: many wordings, one answer; dates; names that are unknown or ambiguous."""

from __future__ import annotations

import pytest

from api.answer import Answer
from api.ask import HANDLERS, ask
from api.questions import catalogue
from api.stores import Session
from zhengpu.errors import AmbiguousName, QuestionError, UnknownName


def answered(session: Session, question: str) -> Answer:
    return ask(session.register, session.store, question)


def names(answer: Answer) -> set[str]:
    return {row.entities[0].name for row in answer.rows if row.entities}


@pytest.mark.parametrize(
    "question",
    [
        "哪些官员去过莘县？",
        "谁去过莘县",
        "谁曾到莘县调研过？",
        "莘县有哪些领导来过？",
        "莘县有哪些领导来调研过？",
        "哪些领导到访过莘县?",
        "请问哪些官员到莘县调研过",
        "去过莘县的官员有哪些？",
        "到莘县调研过的领导都有谁",
        "莘县被哪些领导调研过",
        "哪些领导干部走访过莘县",
        "谁考察了莘县",
        "莘县谁来过",
        "371522有谁来过",
    ],
)
def test_visitors_in_many_wordings(session: Session, question: str) -> None:
    answer = answered(session, question)
    assert (answer.template, answer.parameters["place"]) == ("visitors", "371522")
    assert "顾明远" in names(answer)


def test_an_answer_names_understanding_evidence_and_snapshot(session: Session) -> None:
    answer = answered(session, "2018年3月哪些官员去过莘县？")
    assert answer.understood == "2018年3月1日至2018年3月31日，哪些官员去过莘县？"
    assert "到莘县调研乡村振兴" in answer.rows[0].evidence[0].sentence
    assert answer.snapshot == session.store.snapshot()


def test_visitors_counts_trips_not_stops(session: Session) -> None:
    answer = answered(session, "2018年谁去过莘县")
    assert (answer.total, answer.unit) == (1, "次行程")


def test_companions_of_visitors_are_shown_apart(session: Session) -> None:
    answer = answered(session, "谁去过莘县")
    assert {row.entities[0].name for row in answer.rows if row.basis == "derived"} == {"齐书恒"}


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("2018年", True),
        ("2018年3月19日", True),
        ("二〇一八年三月", True),
        ("2018年以来", True),
        ("从2017年到2018年3月", True),
        ("2018年3月1日至20日", True),
        ("2018年上半年", True),
        ("2019年之前", True),
        ("2018年之前", False),
        ("2018年下半年", False),
        ("2019年以来", False),
    ],
)
def test_dates_narrow_the_answer(session: Session, dates: str, found: bool) -> None:
    assert ("顾明远" in names(answered(session, f"{dates}谁去过莘县？"))) is found


@pytest.mark.parametrize(
    ("question", "template", "text"),
    [
        ("顾明远去过哪里？", "visits", "柳溪村"),
        ("顾明远到过哪些地方", "visits", "柳溪村"),
        ("顾明远在哪里调研过", "visits", "莘县"),
        ("市委书记顾明远去过哪些村？", "visits", "到过：柳溪村。"),
        ("费晓岚调研过哪些企业", "visits", "到过：禾信机械有限公司。"),
        ("顾明远去过莘县多少次？", "visit_count", "1次行程"),
        ("顾明远去过几次莘县", "visit_count", "1次行程"),
        ("顾明远什么时候去过莘县", "visits_to", "顾明远到访莘县1次行程"),
        ("顾明远去过莘县吗？", "visits_to", "顾明远到访莘县1次行程"),
        ("费晓岚去过莘县吗？", "visits_to", "没有见到"),
        ("莘县被走访过多少次", "place_count", "共被走访"),
        ("聊城市委书记是谁？", "holders", "顾明远"),
        ("谁是聊城市委书记", "holders", "顾明远"),
        ("谁担任过莘县副县长？", "holders_all", "邬长风"),
        ("莘县历任副县长有谁", "holders_all", "邬长风"),
        ("现任聊城市委秘书长是谁", "holders_now", "费晓岚"),
        ("2018年的聊城市委书记是谁", "holders", "顾明远"),
        ("2016年的聊城市委书记是谁", "holders", "没有见到"),
        ("聊城市委有哪些官员", "officials_of", "秘书长费晓岚"),
        ("顾明远担任什么职务？", "posts", "聊城市委书记"),
        ("顾明远是谁", "posts", "聊城市委书记"),
        ("邬长风当过什么", "posts", "副县长"),
        ("谁陪同顾明远去过莘县？", "companions", "齐书恒"),
        ("顾明远和谁一起去过莘县", "companions", "齐书恒"),
        ("谁陪同过顾明远", "companions", "齐书恒"),
        ("顾明远的随行人员有谁", "companions", "齐书恒"),
        ("谁参加了全市教育工作会议？", "attendees", "费晓岚"),
        ("全市教育工作会议由谁主持", "attendees", "费晓岚"),
        ("谁出席了教育工作会议", "attendees", "顾明远"),
        ("费晓岚参加过哪些会议", "meetings", "全市教育工作会议"),
        ("莘县发生了什么？", "timeline", "件见于报道的事"),
        ("哪些官员去莘县最多？", "visitor_ranking", "到访莘县最多的是"),
        ("哪个县被调研的次数最多", "most_visited", "莘县"),
        ("哪些官员外出调研最多", "most_active", "次行程"),
        ("顾明远和齐书恒有什么关系", "relation", "相隔1步"),
    ],
)
def test_each_kind_of_question(session: Session, question: str, template: str, text: str) -> None:
    answer = answered(session, question)
    assert answer.template == template
    assert text in answer.text


def test_former_names_mean_the_same_place(session: Session) -> None:
    assert answered(session, "谁去过莱城区").parameters["place"] == "371202"


def test_a_question_that_no_template_reads_lists_what_can_be_asked(session: Session) -> None:
    with pytest.raises(QuestionError, match="哪些官员去过莘县"):
        answered(session, "明天天气怎么样")


def test_an_empty_question_is_refused(session: Session) -> None:
    with pytest.raises(QuestionError, match="empty"):
        answered(session, "？")


def test_a_question_that_is_too_long_is_refused(session: Session) -> None:
    with pytest.raises(QuestionError, match="more than 200"):
        answered(session, "谁去过" + "莘县" * 100)


def test_relative_dates_are_refused(session: Session) -> None:
    with pytest.raises(QuestionError, match="去年"):
        answered(session, "去年谁去过莘县")


def test_a_date_that_is_none_is_refused(session: Session) -> None:
    with pytest.raises(QuestionError, match="calendar"):
        answered(session, "2018年2月30日谁去过莘县")


def test_an_unknown_name_has_near_names(session: Session) -> None:
    with pytest.raises(UnknownName) as error:
        answered(session, "谁去过柳溪庄")
    assert "柳溪村" in error.value.near


def test_an_ambiguous_name_lists_candidates(namesakes: Session) -> None:
    with pytest.raises(AmbiguousName) as error:
        answered(namesakes, "费晓岚去过哪里")
    assert [entity for entity, _ in error.value.candidates] == ["fei", "fei-2"]


def test_a_post_at_two_bodies_of_one_name_lists_both(namesakes: Session) -> None:
    with pytest.raises(AmbiguousName) as error:
        answered(namesakes, "市委书记是谁")
    assert [entity for entity, _ in error.value.candidates] == ["committee", "committee-2"]


def test_an_official_goes_before_others_of_the_name(namesakes: Session) -> None:
    assert answered(namesakes, "顾明远去过哪里").parameters["visitor"] == "gu"


def test_a_candidate_can_be_asked_for_by_its_id(session: Session) -> None:
    assert answered(session, "qi去过哪里").parameters["visitor"] == "qi"


def test_every_template_has_a_handler() -> None:
    assert {template.handler for template in catalogue().data.templates} == set(HANDLERS)


def test_every_example_is_read_by_its_template() -> None:
    from api.ask import _plain

    for template in catalogue().data.templates:
        for example in template.examples:
            words = _plain(example, catalogue().data).words
            assert template.id in {match.template.id for match in catalogue().matches(words)}, example
