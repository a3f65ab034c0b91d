"""At which stops of a trip those who came along were."""

from tests.graph.builders import make_page

DAY = "2021-05-05"


def outing(page, stops, companion, body=None, post="县长", event=None):
    lead = page.add("钱望舒", "OFFICIAL")
    for order, name in enumerate(stops, 1):
        label = "COUNTY" if name.endswith("县") else "COMPANY" if name.endswith("公司") else "PLACE"
        visited = page.add(name, label)
        page.claim("VISITED", lead, visited, trip="t", order=order, date=DAY, event=f"t/{name}")
    who = page.add(companion, "OFFICIAL")
    page.claim("ACCOMPANIED", who, lead, trip="t", position=1, date=DAY, event=event)
    if body:
        page.claim("HOLDS_POST", who, page.add(*body), post=post, date=DAY)
    return who


def derived(found, companion):
    names = {e.id: e.name for e in found.linking.entities}
    visits = [r for r in found.linking.relations if r.type == "VISITED" and names[r.subject] == companion]
    return sorted(names[r.object] for r in visits if r.basis == "derived")


def test_companion_without_a_post_was_at_every_stop(linked):
    page = make_page()
    outing(page, ["东岭县", "沐县"], "周远山")
    assert derived(linked(page), "周远山") == ["东岭县", "沐县"]


def test_leader_of_a_county_was_along_in_that_county(linked):
    page = make_page()
    outing(page, ["东岭县", "沐县"], "周远山", ("沐县", "COUNTY"))
    assert derived(linked(page), "周远山") == ["沐县"]


def test_leader_of_a_county_elsewhere_was_along_all_the_way(linked):
    page = make_page()
    outing(page, ["东岭县"], "周远山", ("沐县", "COUNTY"))
    assert derived(linked(page), "周远山") == ["东岭县"]


def test_firm_of_unknown_county_is_where_the_stop_before_it_was(linked):
    page = make_page()
    outing(page, ["东岭县", "沐县", "云鲸面业有限公司"], "周远山", ("沐县", "COUNTY"))
    assert derived(linked(page), "周远山") == ["云鲸面业有限公司", "沐县"]


def test_companion_told_at_one_stop_was_at_that_one(linked):
    page = make_page()
    outing(page, ["东岭县", "沐县"], "周远山", event="t/东岭县")
    assert derived(linked(page), "周远山") == ["东岭县"]


def test_leader_of_one_of_two_cities_was_along_in_that_city(linked):
    page = make_page()
    outing(page, ["平川市", "南坪县", "海州市", "青右县"], "周远山", ("海州市", "PLACE"), post="市长")
    assert derived(linked(page), "周远山") == ["青右县"]


def test_leader_of_a_third_city_was_along_all_the_way(linked):
    page = make_page()
    outing(page, ["南坪县", "青右县"], "周远山", ("云港市", "PLACE"), post="副市长")
    assert derived(linked(page), "周远山") == ["南坪县", "青右县"]
