"""The questions of graph/store/base.py, one body for all stores."""

from __future__ import annotations

import pytest

from graph.answers import MeetingView
from graph.register import Register
from graph.store.base import Store
from zhengpu.errors import InputError, UnknownName


def visited(answer) -> list[tuple[str, list[list[str]]]]:
    return [(v.visitor.id, [[stop.place.id for stop in trip.stops] for trip in v.trips]) for v in answer.visitors]


def test_store_answers_all_questions(store: Store):
    assert isinstance(store, Store)


def test_visitors_of_a_county_with_what_lies_in_it(store: Store):
    answer = store.visitors("371522")
    assert visited(answer) == [("gu", [["371522", "village", "coop"]]), ("wu", [["village"]])]


def test_visitors_count_distinct_trips(store: Store):
    answer = store.visitors("371522")
    assert (answer.total, answer.unit, answer.place.name) == (2, "trip", "莘县")


def test_visitors_of_the_place_alone(store: Store):
    assert visited(store.visitors("371522", inside=False)) == [("gu", [["371522"]])]


def test_what_lies_in_a_county(store: Store):
    assert [one.id for one in store.contents("371522", ["Organization"])] == ["coop"]


def test_contents_are_of_the_present(store: Store):
    assert {one.id for one in store.contents("371500", ["County"])} >= {"371522", "371523"}
    assert "371500" not in {one.id for one in store.contents("371500", ["County", "Place"])}


def test_planned_visits_are_left_out(store: Store):
    assert store.visitors("371524").total == 0


def test_planned_visits_on_request(store: Store):
    assert visited(store.visitors("371524", every_status=True)) == [("gu", [["371524"]])]


def test_visits_by_video_are_left_out(store: Store):
    assert visited(store.visitors("371523")) == [("fei", [["company", "371523"]])]


def test_companions_are_shown_apart_as_derived(store: Store):
    (companion,) = store.visitors("371522").companions
    assert (companion.visitor.id, companion.derived) == ("qi", True)
    assert {(stop.basis, stop.role) for stop in companion.trips[0].stops} == {("derived", "accompany")}


def test_companions_visits_are_not_counted_as_stated(store: Store):
    assert "qi" not in [view.visitor.id for view in store.visitors("village").visitors]


def test_a_trip_names_its_companions_with_the_sentence(store: Store):
    trip = store.visitors("371522").visitors[0].trips[0]
    assert [one.name for one in trip.companions] == ["齐书恒"]
    assert [one.sentence for one in trip.companion_evidence] == ["齐书恒参加活动。"]


def test_reports_of_one_event_are_one_stop_with_all_evidence(store: Store):
    stop = store.visitors("village", inside=False).visitors[0].trips[0].stops[0]
    assert (stop.date, stop.reports, len(stop.evidence)) == ("2018-03-19", 2, 2)


def test_evidence_says_page_paper_and_headline(store: Store):
    first = store.visitors("371522", inside=False).visitors[0].trips[0].stops[0].evidence[0]
    assert (first.page, first.paper, first.published) == ("2018/0320-01.txt", "聊城日报", "2018-03-20")
    assert first.headline == "顾明远到莘县调研"
    assert first.sentence.endswith("到莘县调研乡村振兴。")


def test_a_stop_keeps_purpose_topics_and_date_basis(store: Store):
    stop = store.visitors("371522", inside=False).visitors[0].trips[0].stops[0]
    assert (stop.purpose, stop.topics, stop.date_precision, stop.date_basis) == (
        "调研",
        ("乡村振兴",),
        "day",
        "printed",
    )


def test_a_range_leaves_out_undated_visits(store: Store):
    assert visited(store.visitors("village", date_from="2000")) == [("gu", [["village", "coop"]])]


@pytest.mark.parametrize(
    ("date_from", "date_to", "total"),
    [
        ("2018-03-19", "2018-03-19", 1),
        ("2018-03", None, 1),
        ("2018-03-20", None, 0),
        (None, "2018-03-18", 0),
        (None, "2018", 1),
        ("2018", "2018-03", 1),
    ],
)
def test_dates_are_compared_by_their_ranges(store: Store, date_from: str | None, date_to: str | None, total: int):
    assert store.visitors("371522", inside=False, date_from=date_from, date_to=date_to).total == total


def test_containment_is_followed_as_of_the_visit(store: Store):
    assert visited(store.visitors("371200")) == [("fei", [["371202"]])]
    assert visited(store.visitors("370100")) == [("fei", [["371202"]])]
    assert store.visitors("371200").visitors[0].trips[0].stops[0].date == "2018-11-02"


def test_present_boundaries_on_request(store: Store):
    assert store.visitors("371200", present_boundaries=True).total == 0
    assert store.visitors("370100", present_boundaries=True).total == 2


def test_a_province_holds_what_its_parts_hold(store: Store):
    assert store.visitors("370000").total == 4


def test_answers_name_their_snapshot(store: Store):
    assert store.visitors("371522").snapshot == store.snapshot() != ""


@pytest.mark.parametrize("date", ["2018-13", "gestern", "2018-02-30", "18-3-1"])
def test_a_date_that_is_none_is_refused(store: Store, date: str):
    with pytest.raises(InputError, match="YYYY"):
        store.visitors("371522", date_from=date)


def test_a_range_that_ends_before_it_begins_is_refused(store: Store):
    with pytest.raises(InputError, match="before"):
        store.visits("gu", date_from="2019", date_to="2018")


def test_an_unknown_id_is_refused(store: Store):
    with pytest.raises(UnknownName, match="nobody"):
        store.visitors("nobody")


def test_visits_come_by_date_and_order(store: Store):
    assert [stop.place.id for stop in store.visits("fei")] == ["371202", "371202", "company", "371523"]


def test_visits_of_a_companion_on_request(store: Store):
    assert store.visits("qi") == []
    assert [stop.place.id for stop in store.visits("qi", derived=True)] == ["371522", "village", "coop"]


def test_visits_without_a_date_come_last(store: Store):
    assert [stop.event for stop in store.visits("wu", derived=True)][-1] == "visit-undated"


def test_visits_of_every_status(store: Store):
    assert [stop.status for stop in store.visits("gu", every_status=True)].count("planned") == 1


def test_tenures_of_a_person(store: Store):
    (tenure,) = store.tenures(person="gu")
    assert (tenure.body.name, tenure.post, tenure.rank, tenure.known_from) == (
        "聊城市委",
        "书记",
        "正厅级",
        "2018-03-20",
    )


def test_tenures_of_a_body_in_a_post(store: Store):
    assert [one.person.name for one in store.tenures(body="committee", post="秘书长")] == ["费晓岚"]


def test_tenures_bring_their_sentence(store: Store):
    assert "书记顾明远" in store.tenures(person="gu")[0].evidence[0].sentence


@pytest.mark.parametrize(("as_of", "count"), [("2018-03-20", 1), ("2018", 1), ("2018-03-19", 0), ("2019", 0)])
def test_tenures_as_of_a_date_are_those_known_then(store: Store, as_of: str, count: int):
    assert len(store.tenures(person="gu", as_of=as_of)) == count


def test_former_tenures_are_told_but_not_as_of_a_date(store: Store):
    assert [one.former for one in store.tenures(person="wu")] == [False, True]
    assert [one.former for one in store.tenures(person="wu", as_of="2018")] == [False]


def test_companions_by_trips_and_meetings(store: Store):
    found = {view.person.id: (view.trips, view.meetings) for view in store.companions("gu")}
    assert found == {"qi": (1, 0), "fei": (0, 1)}


def test_companions_within_a_range(store: Store):
    assert [view.person.id for view in store.companions("fei", date_from="2020")] == ["wu"]


def test_companions_bring_dates_and_sentences(store: Store):
    view = next(one for one in store.companions("gu") if one.person.id == "qi")
    assert view.dates == ("2018-03-19",)
    assert "齐书恒参加活动。" in [one.sentence for one in view.evidence]


def attended(found: list[MeetingView]) -> list[tuple[str, list[tuple[str, str]]]]:
    return [(view.event, [(who.entity.id, who.role) for who in view.attendees]) for view in found]


@pytest.mark.parametrize("name", ["全市教育工作会议", "教育工作", "全市 教育工作会议"])
def test_a_meeting_by_its_name_or_a_part_of_it(store: Store, name: str):
    assert attended(store.meetings(name)) == [("meeting", [("gu", "speak"), ("fei", "preside")])]


@pytest.mark.parametrize("name", ["", " ", "无此会议"])
def test_meetings_of_a_name_that_none_has(store: Store, name: str):
    assert store.meetings(name) == []


@pytest.mark.parametrize(
    ("date_from", "date_to", "count"), [("2018-03", None, 1), (None, "2018-03-19", 0), ("2019", None, 0)]
)
def test_meetings_within_a_range(store: Store, date_from: str | None, date_to: str | None, count: int):
    assert len(store.meetings("全市教育工作会议", date_from=date_from, date_to=date_to)) == count


def test_a_meeting_has_its_date_and_each_attendee_the_sentence(store: Store):
    (meeting,) = store.meetings("全市教育工作会议")
    assert (meeting.name, meeting.date, meeting.date_precision) == ("全市教育工作会议", "2018-03-20", "day")
    assert {one.sentence for who in meeting.attendees for one in who.evidence} == {
        "3月20日，全市教育工作会议召开，顾明远讲话，费晓岚主持。"
    }


def test_a_meetings_range_that_ends_before_it_begins_is_refused(store: Store):
    with pytest.raises(InputError, match="before"):
        store.meetings("全市教育工作会议", date_from="2019", date_to="2018")


def test_colleagues_hold_posts_at_the_same_body(store: Store):
    assert [one.person.id for one in store.colleagues("gu")] == ["fei"]


def test_neighbours_newest_first_and_stated_only(store: Store):
    edges = store.neighbours("gu")
    assert [edge.date for edge in edges if edge.date] == sorted((e.date for e in edges if e.date), reverse=True)
    assert {edge.status for edge in edges} == {"stated"}


def test_neighbours_leave_out_derived_visits(store: Store):
    assert [edge.type for edge in store.neighbours("qi")] == ["ACCOMPANIED"]


def test_neighbours_with_derived_visits_of_a_companion(store: Store):
    derived = [edge for edge in store.neighbours("qi", derived=True) if edge.basis == "derived"]
    assert {(edge.type, edge.subject.id) for edge in derived} == {("VISITED", "qi")}
    places = {edge.object.id for edge in derived if edge.object}
    assert places == {visit.place.id for visit in store.visits("qi", derived=True) if visit.basis == "derived"}


def test_neighbours_with_derived_visits_to_a_place(store: Store):
    edges = store.neighbours("village", ["VISITED"], derived=True)
    assert [edge.subject.id for edge in edges if edge.basis == "derived"] == ["qi"]
    assert len({edge.relation for edge in edges}) == len(edges)


def test_neighbours_with_planned_visits(store: Store):
    assert "planned" in {edge.status for edge in store.neighbours("gu", every_status=True)}


def test_neighbours_of_one_type(store: Store):
    assert {edge.type for edge in store.neighbours("gu", ["HOLDS_POST"])} == {"HOLDS_POST"}


def test_neighbours_are_limited(store: Store):
    assert len(store.neighbours("gu", limit=2)) == 2


def test_shortest_path_runs_in_either_direction(store: Store):
    path = store.shortest_path("qi", "village")
    assert path is not None
    assert [node.id for node in path.nodes] == ["qi", "gu", "village"]
    assert [edge.type for edge in path.edges] == ["ACCOMPANIED", "VISITED"]


def test_a_path_to_itself_has_no_edges(store: Store):
    path = store.shortest_path("gu", "gu")
    assert path is not None
    assert ([node.id for node in path.nodes], path.edges) == (["gu"], ())


def test_a_path_longer_than_asked_is_none(store: Store):
    assert store.shortest_path("qi", "village", max_hops=1) is None


def test_no_path_is_none(store: Store):
    assert store.shortest_path("gu", "villager") is None


def test_timeline_of_a_person(store: Store):
    items = [(item.event, item.type, item.role) for item in store.timeline("gu")]
    assert items == [
        ("visit-coop", "Visit", "lead"),
        ("visit-shen", "Visit", "lead"),
        ("visit-village", "Visit", "lead"),
        ("meeting", "Meeting", "speak"),
    ]


def test_timeline_of_a_companion_has_the_trip(store: Store):
    assert [(item.event, item.role) for item in store.timeline("qi")] == [("trip-spring", "accompany")]


def test_timeline_of_a_place_has_what_lies_in_it(store: Store):
    found = [(item.event, item.entity.id) for item in store.timeline("371522") if item.entity]
    assert found == [("visit-coop", "gu"), ("visit-shen", "gu"), ("visit-village", "gu")]


def test_timeline_within_a_range(store: Store):
    assert [item.event for item in store.timeline("fei", date_to="2018-06")] == ["meeting"]


@pytest.mark.parametrize("thing", ["r-shen", "visit-shen"])
def test_evidence_of_a_fact(store: Store, thing: str):
    assert [one.sentence for one in store.evidence(thing)] == ["3月19日，市委书记顾明远到莘县调研乡村振兴。"]


def test_evidence_of_a_tenure_a_claim_and_an_entity(store: Store, world):
    assert len(store.evidence("n-gu")) == 1
    assert [one.claim for one in store.evidence(world.claim["shen"])] == [world.claim["shen"]]
    assert world.claim["video"] in [one.claim for one in store.evidence("371523")]


def test_evidence_of_nothing_is_refused(store: Store):
    with pytest.raises(UnknownName):
        store.evidence("no-such-thing")


def test_most_visited_counties(store: Store):
    assert [(row.entity.id, row.count, row.unit) for row in store.most_visited()] == [
        ("371522", 2, "trip"),
        ("371202", 2, "trip"),
        ("371523", 1, "trip"),
    ]


def test_most_visited_within_a_range(store: Store):
    assert [row.entity.id for row in store.most_visited(date_from="2019")] == ["371523", "371202"]


def test_most_active_visitors(store: Store):
    assert [(row.entity.id, row.count) for row in store.most_active()] == [("fei", 2), ("wu", 1), ("gu", 1)]


def test_stats_count_and_are_not_behind(store: Store):
    stats = store.stats()
    assert (stats.pages, stats.articles, stats.claims) == (4, 5, 21)
    assert stats.entities["County"] == 4
    assert stats.open_entities == 1
    assert (stats.behind, stats.register_snapshot) == (False, stats.store_snapshot)


def test_stats_say_when_the_store_is_behind(store: Store, register: Register):
    register.remove(["2021/0601-03.txt"])
    assert store.stats().behind
