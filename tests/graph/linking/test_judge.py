from tests.graph.builders import make_judgement, make_page


def two_pages():
    one, two = make_page("a"), make_page("b")
    return one, two, one.add("钱望舒", "OFFICIAL"), two.add("钱望舒", "OFFICIAL")


def test_merge_makes_one_entity(linked):
    one, two = make_page("a"), make_page("b", home="920100")
    first, second = one.add("钱望舒", "OFFICIAL"), two.add("钱望舒", "OFFICIAL")
    found = linked(one, two, judgements=(make_judgement("merge", first, second),))
    assert found[first].id == found[second].id == first.id


def test_undone_judgement_has_no_effect(linked):
    one, two, first, second = two_pages()
    found = linked(one, two, judgements=(make_judgement("split", second, undone=True),))
    assert found[first].id == found[second].id


def test_split_of_a_later_mention_keeps_the_id_of_the_first(linked):
    one, two, first, second = two_pages()
    found = linked(one, two, judgements=(make_judgement("split", second),))
    assert (found[first].id, found[second].id) == (first.id, second.id)


def test_split_of_the_first_mention_gives_each_its_own_id(linked):
    one, two, first, second = two_pages()
    found = linked(one, two, judgements=(make_judgement("split", first),))
    assert (found[first].id, found[second].id) == (first.id, second.id)


def test_never_same_keeps_two_apart(linked):
    one, two, first, second = two_pages()
    found = linked(one, two, judgements=(make_judgement("never_same", first, second),))
    assert found[first].id != found[second].id


def test_rename_keeps_the_printed_name_as_an_alias(linked):
    one, _, first, _ = two_pages()
    found = linked(one, judgements=(make_judgement("rename", first, value="钱望书"),))
    assert found[first].name == "钱望书"
    assert found[first].aliases == ("钱望舒",)


def test_correct_links_a_county_and_what_lies_in_it(linked):
    page = make_page()
    county = page.add("南坪县", "COUNTY")
    village = page.add("前湾村", "PLACE", gap=0)
    found = linked(page, judgements=(make_judgement("correct", county, value="东岭县"),))
    assert found[county].id == found[village].county == "cn-910122"


def test_suppress_drops_a_person_and_what_only_he_or_she_supported(linked):
    page = make_page()
    who = page.add("钱望舒", "OFFICIAL")
    page.claim("VISITED", who, page.add("沐县", "COUNTY"), date="2021-05-05", trip="t")
    found = linked(page, judgements=(make_judgement("suppress", who),))
    assert who not in found
    assert not [e for e in found.linking.entities if e.name == "钱望舒"]
    assert not found.linking.events


def test_judgement_on_a_removed_page_is_ignored(linked):
    one, _, first, second = two_pages()
    found = linked(one, judgements=(make_judgement("merge", first, second),))
    assert found[first].id == first.id
