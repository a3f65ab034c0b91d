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


def test_a_merge_with_what_is_on_no_page_leaves_an_open_entity_open(linked):
    one, two, three = make_page("a"), make_page("b"), make_page("c")
    first, second = (page.add("钱望舒", "OFFICIAL") for page in (one, two))
    one.claim("HOLDS_POST", first, one.add("东岭县委", "AGENCY"), post="书记")
    two.claim("HOLDS_POST", second, two.add("沐县县委", "AGENCY"), post="书记")
    bare, gone = three.add("钱望舒", "OFFICIAL"), make_page("d").add("钱望舒", "OFFICIAL")
    merge = make_judgement("merge", bare).model_copy(update={"others": ((gone.page, gone.text, 0),)})
    assert linked(one, two, three, judgements=(merge,))[bare].open


def test_a_merge_of_what_is_no_longer_of_one_type_waits(linked):
    page = make_page()
    who, county = page.add("钱望舒", "OFFICIAL"), page.add("沐县", "COUNTY")
    found = linked(page, judgements=(make_judgement("merge", who, county),))
    assert found[who].type == "Person"


def test_never_same_with_two_sides_leaves_each_side_whole(linked):
    pages = [make_page(name) for name in "abcd"]
    mentions = [page.add("钱望舒", "OFFICIAL") for page in pages]
    sides = [tuple((m.page, m.text, 0) for m in side) for side in (mentions[:2], mentions[2:])]
    apart = make_judgement("never_same").model_copy(update={"anchors": sides[0], "others": sides[1]})
    found = linked(*pages, judgements=(apart,))
    ids = [found[m].id for m in mentions]
    assert ids == [ids[0], ids[0], ids[2], ids[2]]
    assert ids[0] != ids[2]


def test_a_split_of_just_these_leaves_the_others_of_the_article(linked):
    page, other = make_page("a"), make_page("b")
    first, second = page.add("钱望舒", "OFFICIAL"), page.add("钱望舒", "OFFICIAL")
    third = other.add("钱望舒", "OFFICIAL")
    split = make_judgement("split", value="mentions").model_copy(update={"anchors": (("a", "钱望舒", 1),)})
    found = linked(page, other, judgements=(split,))
    assert found[first].id == found[third].id != found[second].id


def test_a_correction_takes_second_printings_along(linked):
    page = make_page()
    first, other = page.add("钱望舒", "OFFICIAL"), page.add("王建国", "OFFICIAL")
    again = page.add("钱望舒", "OFFICIAL", copy_of=first.id)
    correct = make_judgement("correct", first, value="王建国").model_copy(update={"others": (("p1", "王建国", 0),)})
    found = linked(page, judgements=(correct,))
    assert found[first].id == found[again].id == other.id
