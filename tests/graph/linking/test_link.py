from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.linking.link import link
from tests.graph.builders import PageBuilder, make_judgement, make_page

NAMES = ("钱望舒", "周远山", "孟小川")
TEXTS = (
    ("东岭县", "COUNTY"), ("肯石", "COUNTY"), ("鼓楼区", "COUNTY"), ("柳林镇", "PLACE"), ("前湾村", "PLACE"),
    ("市委", "AGENCY"), ("县委", "AGENCY"), ("民政局", "AGENCY"), ("晨星机械", "COMPANY"),
    ("晨星机械有限公司", "COMPANY"),    ("晨星", "COMPANY"), ("实验小学", "ORG"), ("书记", "POST"),
)  # fmt: skip
KINDS = ("HOLDS_POST", "VISITED", "LOCATED_IN")


@st.composite
def pages(draw: st.DrawFn, name: str) -> PageBuilder:
    home = draw(st.sampled_from(("910100", "910122", "920100", None)))
    year = draw(st.sampled_from(("2010-01-01", "2021-05-06", None)))
    page = make_page(name, home=home, published=year)
    people, things = [], []
    for text, label in draw(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=6)):
        things.append(page.add(text, label, gap=draw(st.sampled_from((0, 1, 5)))))
        if draw(st.booleans()):
            label = draw(st.sampled_from(("OFFICIAL", "PERSON")))
            people.append(page.add(draw(st.sampled_from(NAMES)), label))
        if draw(st.booleans()):
            page.article()
    for person in people:
        thing = draw(st.sampled_from(things))
        if thing.label != "POST":
            kind = draw(st.sampled_from(KINDS))
            page.claim(kind, person, thing, date="2021-05-05", post="书记" if kind == "HOLDS_POST" else None, trip="t")
    return page


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_order_of_input_gives_the_same_linking(lexicon, data):
    built = [data.draw(pages(f"p{i}")) for i in range(4)]
    people = [m for p in built for m in p.mentions if m.text in NAMES]
    judgements = [make_judgement("merge", *people[:2], id="a"), make_judgement("split", *people[-1:], id="b")]
    readings = [p.reading() for p in built]
    shuffled = [
        r.model_copy(
            update={
                "mentions": tuple(data.draw(st.permutations(r.mentions))),
                "claims": tuple(data.draw(st.permutations(r.claims))),
            }
        )
        for r in data.draw(st.permutations(readings))
    ]
    expected = link(readings, judgements, lexicon)
    assert link(shuffled, data.draw(st.permutations(judgements)), lexicon) == expected


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_linking_refers_only_to_what_it_holds(lexicon, data):
    readings = [data.draw(pages(f"p{i}")).reading() for i in range(3)]
    made = link(readings, [], lexicon)
    ids = {e.id for e in made.entities}
    events = {e.id for e in made.events}
    wanted = {m.id for r in readings for m in r.mentions if m.label != "POST"}
    assert {li.mention for li in made.links} == wanted
    assert {li.entity for li in made.links} <= ids
    assert {end for r in made.relations for end in (r.subject, r.object) if end} <= ids
    assert {p.event for p in made.participations} | {e.trip for e in made.events if e.trip} <= events
    assert {c for e in made.entities for c in e.candidates} <= ids
    assert {x for e in made.entities for x in (e.county, e.parent) if x} <= ids


def test_page_of_no_known_home_is_linked(linked):
    page = make_page(home=None)
    page.add("平川市公安局鼓楼分局", "AGENCY")
    page.sentence().add("刑警大队", "AGENCY")
    county = page.sentence().add("卧云县", "COUNTY")
    town = page.add("松口镇", "PLACE", gap=0)
    office = page.sentence().add("松口镇党委", "AGENCY")
    lead, along = page.add("钱望舒", "OFFICIAL"), page.add("周远山", "OFFICIAL")
    page.claim("LOCATED_IN", town, county)
    page.claim("VISITED", lead, town, trip="t", order=1, event="t/1")
    page.claim("HOLDS_POST", along, office, post="书记")
    page.claim("ACCOMPANIED", along, lead, trip="t", position=1)
    found = linked(page)
    assert found[county].open
    assert found[office].name.endswith("松口镇党委")
