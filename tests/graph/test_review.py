"""What the register leaves to a person's judgement."""

from graph.linking.link import link
from graph.register import Register
from graph.review import review
from tests.graph.builders import make_lexicon, make_page
from tests.graph.linking.test_people import official


def make_register(tmp_path, lexicon, *pages):
    register = Register.open(tmp_path / "r.sqlite")
    for page in pages:
        register.put(page.reading())
    register.relink(lambda readings, judgements: link(readings, judgements, lexicon), lexicon.version)
    return register


def test_open_entity_with_those_between_which_it_is_open(tmp_path):
    lexicon = make_lexicon(tmp_path)
    one, two, three = make_page("a"), make_page("b"), make_page("c")
    first = official(one, "钱望舒", "东岭县委", "书记")
    second = official(two, "钱望舒", "沐县县委", "书记")
    bare = three.add("钱望舒", "OFFICIAL")
    with make_register(tmp_path, lexicon, one, two, three) as register:
        (found,) = review(register, lexicon).open
    assert (found.entity.id, found.entity.page) == (bare.id, "c")
    assert {one.id for one in found.candidates} == {first.id, second.id}
    assert found.candidates[0].note


def test_people_who_may_be_one(tmp_path):
    lexicon = make_lexicon(tmp_path)
    one, other = make_page("a"), make_page("b", published="2023-05-06")
    official(one, "王建国", "市民政局", "局长")
    official(other, "王建国", "市城市管理局", "局长")
    with make_register(tmp_path, lexicon, one, other) as register:
        (pair,) = review(register, lexicon).merges
    assert {pair.left.note, pair.right.note} == {"云港市民政局局长 2021", "云港市城市管理局局长 2023"}
    assert pair.score == 0.4


def test_only_one_type_is_asked_for(tmp_path):
    lexicon = make_lexicon(tmp_path)
    page = make_page()
    page.add("无名村", "PLACE")
    with make_register(tmp_path, lexicon, page) as register:
        assert [one.entity.name for one in review(register, lexicon, "Place").open] == ["无名村"]
        assert review(register, lexicon, "Agency").open == ()
