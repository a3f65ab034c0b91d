import pytest

from tests.graph.builders import make_page


def _printed(page, *names, label="OFFICIAL"):
    return [page.sentence().add(name, label) for name in names]


def test_name_misread_in_one_look_alike_is_the_one_the_article_prints_more_than_once(linked):
    page = make_page()
    often, again, once = _printed(page, "石开青", "石开青", "石开肯", label="PERSON")
    found = linked(page)
    assert found[once].id == found[often].id == found[again].id
    assert found[once].name == "石开青"
    assert "石开肯" in found[once].aliases


def test_official_by_himself_with_one_other_character_is_the_one_that_has_the_post(linked):
    page = make_page()
    body = page.add("云港市委", "AGENCY")
    held, once = page.add("林大方", "OFFICIAL"), page.sentence().add("林大万", "OFFICIAL")
    page.claim("HOLDS_POST", held, body, post="书记")
    found = linked(page)
    assert found[once].id == found[held].id


@pytest.mark.parametrize("label", ["OFFICIAL", "PERSON"])
def test_brothers_in_a_row_are_two(linked, label):
    page = make_page()
    page.add("石开青", label)
    first = page.sentence().add("石开青", label)
    second = page.add("石开肯", label, gap=1)
    found = linked(page)
    assert found[first].id != found[second].id


def test_villager_whose_name_does_not_look_like_the_other_is_another(linked):
    page = make_page()
    first, _, other = _printed(page, "林大方", "林大方", "林大山", label="PERSON")
    found = linked(page)
    assert found[first].id != found[other].id


def test_official_with_a_post_of_another_body_is_another(linked):
    page = make_page()
    first, _, other = _printed(page, "石开青", "石开青", "石开肯")
    page.claim("HOLDS_POST", other, page.add("东岭县", "COUNTY"), post="县长")
    found = linked(page)
    assert found[first].id != found[other].id


def test_two_names_each_of_which_may_be_the_other_stay_two(linked):
    page = make_page()
    body = page.add("云港市委", "AGENCY")
    first = page.add("石开青", "OFFICIAL")
    second = page.sentence().add("石开肯", "OFFICIAL")
    page.claim("HOLDS_POST", first, body, post="书记")
    page.claim("HOLDS_POST", second, body, post="书记")
    found = linked(page)
    assert found[first].id != found[second].id


def test_official_with_another_post_before_the_name_is_another(linked):
    page = make_page()
    body = page.add("云港市委", "AGENCY")
    held = page.add("林大方", "OFFICIAL")
    page.claim("HOLDS_POST", held, body, post="书记")
    page.sentence().add("秘书", "POST")
    other = page.add("林大万", "OFFICIAL", gap=0)
    found = linked(page)
    assert found[other].id != found[held].id


def test_misread_name_that_introduces_with_its_post_is_the_one_told_of_behind(linked):
    page = make_page()
    body = page.add("云港市委", "AGENCY")
    first = page.add("石开肯", "OFFICIAL")
    page.claim("HOLDS_POST", first, body, post="书记")
    second, third = _printed(page, "石开青", "石开青")
    found = linked(page)
    assert found[first].id == found[second].id == found[third].id
    assert found[first].name == "石开青"


def test_misread_head_of_a_body_is_the_one_whom_other_articles_of_the_page_name(linked):
    page = make_page()
    often = []
    for name in ("石开青", "石开青", "石开肯"):
        body = page.article().add("云港市委", "AGENCY")
        often.append(page.add(name, "OFFICIAL"))
        page.claim("HOLDS_POST", often[-1], body, post="书记")
    found = linked(page)
    assert len({found[m].id for m in often}) == 1
    assert found[often[0]].name == "石开青"


def test_surname_that_is_as_good_as_always_a_misreading(linked):
    page = make_page()
    mention = page.add("候石开", "OFFICIAL")
    assert linked(page)[mention].name == "侯石开"
