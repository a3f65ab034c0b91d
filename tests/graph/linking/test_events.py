from tests.graph.builders import make_page

DAY = "2021-05-05"


def trip(page, stops, *, companions=(), lead="钱望舒", date=DAY):
    who = page.add(lead, "OFFICIAL")
    for order, name in enumerate(stops, 1):
        page.claim("VISITED", who, page.add(name, "COUNTY"), trip="t", order=order, date=date)
    for position, name in enumerate(companions, 1):
        page.claim("ACCOMPANIED", page.add(name, "OFFICIAL"), who, trip="t", position=position, date=date)
    return who


def kinds(found, kind):
    return [e for e in found.linking.events if e.type == kind]


def test_stops_are_visits_of_one_trip_in_order(linked):
    page = make_page()
    trip(page, ["东岭县", "沐县"])
    found = linked(page)
    (outing,) = kinds(found, "Trip")
    visits = sorted(kinds(found, "Visit"), key=lambda v: v.order)
    assert [v.place for v in visits] == ["cn-910122", "cn-910123"]
    assert {v.trip for v in visits} == {outing.id}


def test_companions_take_part_in_the_trip_and_visit_by_derivation_only(linked):
    page = make_page()
    trip(page, ["东岭县", "沐县"], companions=["周远山"])
    found = linked(page)
    companion = next(e.id for e in found.linking.entities if e.name == "周远山")
    visits = [r for r in found.linking.relations if r.type == "VISITED" and r.subject == companion]
    parts = [p for p in found.linking.participations if p.entity == companion]
    assert [r.basis for r in visits] == ["derived", "derived"]
    assert [(p.role, p.basis, p.position) for p in parts] == [("accompany", "derived", 1)]


def test_reports_of_two_pages_are_one_visit_and_one_trip(linked):
    one, two = make_page("a"), make_page("b")
    trip(one, ["东岭县", "沐县"])
    trip(two, ["沐县"])
    found = linked(one, two)
    assert len(kinds(found, "Trip")) == 1
    assert sorted(v.reports for v in kinds(found, "Visit")) == [1, 2]


def test_trips_of_one_lead_on_two_days_stay_two(linked):
    one, two = make_page("a"), make_page("b")
    trip(one, ["沐县"])
    trip(two, ["沐县"], date="2021-05-04")
    assert len(kinds(linked(one, two), "Trip")) == 2


def test_planned_visit_is_no_report_of_the_one_made(linked):
    one, two = make_page("a"), make_page("b")
    trip(one, ["沐县"])
    who = two.add("钱望舒", "OFFICIAL")
    two.claim("VISITED", who, two.add("沐县", "COUNTY"), date=DAY, status="planned")
    statuses = sorted(v.status for v in kinds(linked(one, two), "Visit"))
    assert statuses == ["planned", "stated"]


def test_meeting_of_two_reports_is_one_with_both_roles(linked):
    one, two = make_page("a"), make_page("b")
    first, second = one.add("钱望舒", "OFFICIAL"), two.add("周远山", "OFFICIAL")
    one.claim("ATTENDED", first, object_text="全市“双招双引”大会", role="主持", date=DAY)
    two.claim("ATTENDED", second, object_text="全市双招双引大会", role="讲话", date=DAY)
    found = linked(one, two)
    (meeting,) = kinds(found, "Meeting")
    assert meeting.reports == 2
    assert {p.role for p in found.linking.participations} == {"preside", "speak"}


def test_tenure_spans_the_dated_claims(linked):
    one, two = make_page("a"), make_page("b")
    for page, date in ((one, "2020-03"), (two, "2021-05-05")):
        who = page.add("钱望舒", "OFFICIAL")
        page.claim("HOLDS_POST", who, page.add("市委", "AGENCY"), post="书记", date=date)
    (tenure,) = linked(one, two).linking.tenures
    assert (tenure.known_from, tenure.known_to) == ("2020-03-01", "2021-05-05")


def test_tenure_without_a_date_has_none(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    page.claim("HOLDS_POST", who, page.add("市委", "AGENCY"), post="书记")
    (tenure,) = linked(page).linking.tenures
    assert (tenure.known_from, tenure.known_to) == (None, None)


def test_former_post_is_a_tenure_of_its_own_without_end(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    page.claim("HOLDS_POST", who, page.add("市委", "AGENCY"), post="书记", date=DAY, status="former")
    (tenure,) = linked(page).linking.tenures
    assert tenure.former
    assert tenure.known_to is None


def test_appointment_is_an_event(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    page.claim("HOLDS_POST", who, page.add("市委", "AGENCY"), post="书记", date=DAY, event="e1")
    (event,) = kinds(linked(page), "Appointment")
    assert event.place == "cn-910100-委"


def test_who_is_appointed_takes_part_as_such(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    page.claim("HOLDS_POST", who, page.add("市委", "AGENCY"), post="书记", date=DAY, event="e1")
    assert [p.role for p in linked(page).linking.participations] == ["appointed"]


def test_wrote_is_a_relation_to_a_text(linked):
    page = make_page()
    page.claim("WROTE", page.add("孟小川", "PERSON", zone="byline"), object_text="春耕正忙")
    texts = [r.object_text for r in linked(page).linking.relations if r.type == "WROTE"]
    assert texts == ["春耕正忙"]
