"""A judgement is made from what a person points at, and lasts; nonsense is refused, and says why."""

from __future__ import annotations

import pytest

from tests.graph.curating import FEI, GU, QI, WU, Desk
from tests.graph.world import World
from zhengpu.errors import JudgementConflict, JudgementRefused, UnknownName


def test_a_merge_makes_one_entity_that_bears_both_names(desk: Desk):
    desk.judge("merge", entities=(GU, FEI))
    (one,) = desk.named(FEI) + desk.named(GU)
    assert {one.name, *one.aliases} == {GU, FEI}


def test_a_merged_person_is_known_by_the_posts_of_both(desk: Desk):
    desk.judge("merge", entities=(GU, FEI))
    (one,) = desk.named(FEI) + desk.named(GU)
    assert "聊城市委书记" in one.note
    assert "聊城市委秘书长" in one.note


def test_a_merge_names_its_sides_in_one_order(desk: Desk):
    first, second = desk.make("merge", entities=(GU, FEI)), desk.make("merge", entities=(FEI, GU))
    assert (first.anchors, first.others) == (second.anchors, second.others)


def test_an_entity_is_anchored_on_several_pages(desk: Desk):
    judgement = desk.make("rename", entity=GU, value="顾明达")
    assert {anchor[0] for anchor in judgement.anchors} == {"2018/0320-01.txt", "2018/0321-02.txt"}


def test_a_merge_holds_while_a_page_of_each_is_there(desk: Desk):
    desk.judge("merge", entities=(GU, WU))
    desk.register.remove(["2018/0321-02.txt"])
    desk.relink()
    assert len(desk.named(GU) + desk.named(WU)) == 1


def test_a_merge_is_over_while_one_of_the_two_is_on_no_page(desk: Desk):
    desk.judge("merge", entities=(GU, FEI))
    desk.register.remove(["2018/1105-01.txt", "2021/0601-03.txt", "2018/0320-01.txt"])
    desk.relink()
    assert [view.state for view in desk.views()] == ["no_anchors"]
    assert len(desk.named(GU)) == 1


def test_a_page_that_comes_back_brings_the_merge_back(desk: Desk, world: World):
    desk.judge("merge", entities=(GU, FEI))
    before = desk.register.content_hash()
    pages = [row.id for row in desk.register.pages()]
    desk.register.remove(pages)
    desk.relink()
    desk.put(*world.readings)
    assert desk.register.content_hash() == before


def test_a_split_by_page_leaves_the_others(desk: Desk):
    desk.judge("split", entity=GU, pages=("2018/0321-02.txt",))
    assert len(desk.named(GU)) == 2


def test_a_split_by_mention_moves_just_that_mention(desk: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == GU)
    desk.judge("split", entity=GU, mentions=(mention.id,))
    held = [link for link in desk.register.linking().links if link.mention == mention.id]
    (entity,) = {link.entity for link in held}
    assert [link.mention for link in desk.register.linking().links if link.entity == entity] == [mention.id]


def test_a_split_part_is_known_by_its_own_posts(desk: Desk):
    desk.judge("split", entity=WU, pages=("2021/0601-03.txt",))
    assert sorted(one.note for one in desk.named(WU))[0] == "莘县政府副县长 2018"


def test_two_that_are_never_the_same_stay_two_when_they_would_be_joined(desk: Desk, world: World):
    desk.judge("split", entity=WU, pages=("2021/0601-03.txt",))
    first, second = desk.named(WU)
    kept = desk.judge("never_same", entities=(first.id, second.id))
    desk.undo(*(one.id for one in desk.register.judgements() if one.id != kept.id))
    assert len(desk.named(WU)) == 2


def test_a_mention_is_corrected_to_another_person(desk: Desk, world: World):
    mention = next(m for m in world.readings[1].mentions if m.text == QI)
    desk.judge("correct", mention=mention.id, to=GU)
    (link,) = [one for one in desk.register.linking().links if one.mention == mention.id]
    assert (link.entity, link.score) == (desk.id(GU), 1.0)


def test_an_entity_that_loses_its_last_mention_is_no_more(desk: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == "顾小满")
    desk.judge("correct", mention=mention.id, to=GU)
    assert desk.named("顾小满") == []


def test_an_entity_that_loses_its_first_mention_takes_the_id_of_the_next(desk: Desk, world: World):
    old = desk.id(FEI)
    desk.judge("correct", mention=old, to=GU)
    (left,) = desk.named(FEI)
    mine = {link.mention for link in desk.register.linking().links if link.entity == left.id}
    assert left.id in mine - {old}


def test_a_mention_is_corrected_to_a_division(desk: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == "莘县")
    desk.judge("correct", mention=mention.id, to="阳谷县")
    (link,) = [one for one in desk.register.linking().links if one.mention == mention.id]
    assert link.entity == desk.id("阳谷县")


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ({"verdict": "merge", "entities": (GU, "莘县")}, "Person"),
        ({"verdict": "merge", "entities": ("莘县", "东阿县")}, "rosters"),
        ({"verdict": "merge", "entities": (GU, GU)}, "one entity"),
        ({"verdict": "rename", "entity": "莘县", "value": "新县"}, "rosters"),
        ({"verdict": "rename", "entity": GU, "value": GU}, "already"),
        ({"verdict": "suppress", "entity": "莘县"}, "Only people"),
        (
            {"verdict": "split", "entity": FEI, "pages": ("2018/0320-01.txt", "2018/1105-01.txt", "2021/0601-03.txt")},
            "all",
        ),
        ({"verdict": "merge", "entities": ("山东省", "莘县政府")}, "Place"),
    ],
)
def test_nonsense_is_refused(desk: Desk, said: dict, words: str):
    with pytest.raises(JudgementRefused, match=words):
        desk.judge(**said)
    assert desk.register.judgements() == []


def test_a_division_that_no_page_mentions_can_not_be_judged(desk: Desk):
    with pytest.raises(JudgementRefused, match="no page mentions"):
        desk.judge("merge", entities=("山东省", "柳溪镇"))


def test_all_mentions_are_no_split(desk: Desk):
    mentions = tuple(one.mention for one in desk.register.linking().links if one.entity == desk.id(WU))
    with pytest.raises(JudgementRefused, match="all mentions"):
        desk.judge("split", entity=WU, mentions=mentions)


def test_a_mention_of_another_is_no_part(desk: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == QI)
    with pytest.raises(JudgementRefused, match=QI):
        desk.judge("split", entity=GU, mentions=(mention.id,))


def test_a_page_that_does_not_mention_it_is_refused_with_those_that_do(desk: Desk):
    with pytest.raises(UnknownName, match=r"2018/0321-02\.txt"):
        desk.judge("split", entity=GU, pages=("2018/0321-03.txt",))


def test_a_mention_that_a_new_reading_lacks_is_unknown(desk: Desk):
    with pytest.raises(UnknownName, match="m0"):
        desk.judge("correct", mention="m0", to=GU)


def test_a_person_is_no_county(desk: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == QI)
    with pytest.raises(JudgementRefused, match="Person"):
        desk.judge("correct", mention=mention.id, to="莘县")


def test_a_mention_is_not_corrected_to_what_it_is(desk: Desk, world: World):
    mention = next(m for m in world.readings[0].mentions if m.text == QI)
    with pytest.raises(JudgementRefused, match="already"):
        desk.judge("correct", mention=mention.id, to=QI)


def test_two_that_are_never_the_same_are_not_merged(desk: Desk):
    kept = desk.judge("never_same", entities=(GU, FEI))
    with pytest.raises(JudgementConflict, match=kept.id):
        desk.judge("merge", entities=(FEI, GU))


def test_what_is_said_already_is_not_said_again(desk: Desk):
    desk.judge("never_same", entities=(GU, FEI))
    with pytest.raises(JudgementConflict, match="already"):
        desk.judge("never_same", entities=(FEI, GU))


def test_what_was_undone_can_be_said_again(desk: Desk):
    desk.undo(desk.judge("merge", entities=(GU, FEI)).id)
    desk.judge("merge", entities=(GU, FEI))
    assert [view.state for view in desk.views()] == ["undone", "in_force"]


def test_an_old_id_forwards_and_is_itself_again_when_it_is_undone(desk: Desk):
    ids = {desk.id(GU), desk.id(FEI)}
    one = desk.judge("merge", entities=(GU, FEI))
    (both,) = desk.named(FEI) + desk.named(GU)
    (gone,) = ids - {both.id}
    assert desk.register.retired(gone)[0] == both.id
    desk.undo(one.id)
    assert desk.register.retired(gone) is None


def test_an_id_that_was_merged_into_a_suppressed_person_forwards_again_when_that_is_undone(desk: Desk):
    ids = {desk.id(GU), desk.id(FEI)}
    desk.judge("merge", entities=(GU, FEI))
    (both,) = desk.named(FEI) + desk.named(GU)
    (gone,) = ids - {both.id}
    hidden = desk.judge("suppress", entity=both.id)
    assert desk.register.retired(gone)[0] is None
    desk.undo(hidden.id)
    assert desk.register.retired(gone)[0] == both.id
