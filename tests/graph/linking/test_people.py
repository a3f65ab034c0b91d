from tests.graph.builders import make_page


def official(page, name, body, post, **more):
    agency = page.add(body, "AGENCY")
    person = page.add(name, "OFFICIAL", **more)
    page.claim("HOLDS_POST", person, agency, post=post)
    return person


def test_one_name_in_one_article_is_one_person(linked):
    page = make_page()
    first = official(page, "钱望舒", "市委", "书记")
    later = page.sentence().add("钱望舒", "OFFICIAL")
    found = linked(page)
    assert found[first].id == found[later].id == first.id


def test_same_body_on_two_pages_is_one_person(linked):
    one, two = make_page("a"), make_page("b", published="2023-02-01")
    first = official(one, "钱望舒", "市委", "书记")
    second = official(two, "钱望舒", "云港市委", "书记")
    found = linked(one, two)
    assert found[first].id == found[second].id


def test_posts_in_two_counties_at_one_time_are_two_people(linked):
    one, two = make_page("a"), make_page("b")
    first = official(one, "钱望舒", "东岭县委", "书记")
    second = official(two, "钱望舒", "沐县县政府", "副县长")
    found = linked(one, two)
    assert found[first].id != found[second].id


def test_posts_in_two_counties_years_apart_can_be_one_person(linked):
    one, two = make_page("a", published="2012-01-01"), make_page("b", published="2019-01-01")
    first = official(one, "钱望舒", "东岭县委", "副书记")
    second = official(two, "钱望舒", "沐县县委", "书记")
    found = linked(one, two)
    assert found[first].id == found[second].id


def test_bare_official_joins_the_only_one_of_the_home(linked):
    one, two = make_page("a"), make_page("b")
    first = official(one, "钱望舒", "市委", "书记")
    bare = two.add("钱望舒", "OFFICIAL")
    found = linked(one, two)
    assert found[first].id == found[bare].id
    assert found.link(bare).score < 0.95


def test_bare_official_between_two_is_open(linked):
    one, two, three = make_page("a"), make_page("b"), make_page("c")
    first = official(one, "钱望舒", "东岭县委", "书记")
    second = official(two, "钱望舒", "沐县县委", "书记")
    bare = three.add("钱望舒", "OFFICIAL")
    entity = linked(one, two, three)[bare]
    assert entity.open
    assert entity.candidates == tuple(sorted((first.id, second.id)))


def test_officials_of_two_homes_stay_two(linked):
    one, two = make_page("a"), make_page("b", home="920100")
    first, second = one.add("钱望舒", "OFFICIAL"), two.add("钱望舒", "OFFICIAL")
    found = linked(one, two)
    assert found[first].id != found[second].id


def test_editor_is_not_the_official_of_that_name(linked):
    page = make_page()
    mayor = official(page, "钱望舒", "市政府", "市长")
    editor = page.article().add("钱望舒", "PERSON", zone="byline")
    found = linked(page)
    assert found[mayor].id != found[editor].id


def test_journalist_of_one_paper_is_one_person(linked):
    one, two = make_page("a"), make_page("b")
    first, second = one.add("孟小川", "PERSON"), two.add("孟小川", "PERSON")
    one.claim("WROTE", first, object_text="甲")
    two.claim("WROTE", second, object_text="乙")
    found = linked(one, two)
    assert found[first].id == found[second].id
    assert not found[first].official


def test_villagers_of_two_pages_stay_two(linked):
    one, two = make_page("a"), make_page("b")
    first, second = one.add("丁大田", "PERSON"), two.add("丁大田", "PERSON")
    found = linked(one, two)
    assert found[first].id != found[second].id


def test_partial_names_are_never_joined_across_pages(linked):
    one, two = make_page("a"), make_page("b")
    first, second = one.add("孙先生", "PERSON"), two.add("孙先生", "PERSON")
    found = linked(one, two)
    assert found[first].id != found[second].id


def test_second_printing_is_linked_as_the_first(linked):
    page = make_page()
    first = page.add("丁大田", "PERSON")
    copy = page.article().add("丁大田", "PERSON", copy_of=first.id)
    found = linked(page)
    assert found[first].id == found[copy].id


def test_note_tells_homonyms_apart(linked):
    page = make_page()
    person = official(page, "钱望舒", "市委", "书记")
    assert linked(page)[person].note == "云港市委书记 2021"


def test_official_is_not_the_villager_of_that_name_in_another_article(linked):
    page = make_page()
    deputy = official(page, "钱望舒", "东岭县县政府", "副县长")
    farmer = page.article().add("钱望舒", "PERSON")
    found = linked(page)
    assert found[deputy].id != found[farmer].id


def test_name_in_a_list_of_companions_is_not_the_villager_of_another_article(linked):
    page = make_page()
    leader = official(page, "孟远帆", "市委", "书记")
    companion = page.sentence().add("钱望舒", "PERSON")
    page.claim("ACCOMPANIED", companion, leader)
    farmer = page.article().add("钱望舒", "PERSON")
    found = linked(page)
    assert found[companion].id != found[farmer].id


def test_official_is_the_untitled_companion_of_another_article(linked):
    page = make_page()
    leader = official(page, "孟远帆", "市委", "书记")
    deputy = official(page, "钱望舒", "市政府", "副市长")
    page.article()
    companion = page.add("钱望舒", "PERSON")
    page.claim("ACCOMPANIED", companion, leader)
    found = linked(page)
    assert found[deputy].id == found[companion].id


def test_villagers_of_articles_on_two_counties_stay_two(linked):
    page = make_page()
    page.add("东岭县", "COUNTY")
    first = page.add("丁大田", "PERSON")
    page.article().add("沐县", "COUNTY")
    second = page.add("丁大田", "PERSON")
    found = linked(page)
    assert found[first].id != found[second].id


def test_bare_official_of_another_countys_article_is_not_joined(linked):
    page = make_page()
    first = official(page, "钱望舒", "东岭县委", "副书记")
    page.article().add("沐县", "COUNTY")
    second = page.add("钱望舒", "OFFICIAL")
    found = linked(page)
    assert found[first].id != found[second].id
