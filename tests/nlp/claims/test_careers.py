"""Lists of the offices that somebody held, and names of those who died."""


def test_offices_of_an_obituary(read):
    found = read(
        "离休干部乔达三同志逝世\n\n本报讯 县政协原副主席、离休干部乔达三同志因病逝世。\n"
        "乔达三同志历任张寨区委组织干事，县水利局局长，县人大常委会副主任等职。\n"
    )
    held = {(c.post, c.status) for c in found.claims("HOLDS_POST")}
    assert held == {(p, "former") for p in ("副主席", "组织干事", "局长", "副主任")}
    assert found.labels("乔达三") == {"OFFICIAL"}


def test_office_behind_a_body_that_was_not_read_is_left_out(read):
    found = read("乔半夏，男，1950年生，历任大队会计、县水利局局长，副县长。\n")
    assert {c.post for c in found.claims("HOLDS_POST")} <= {"局长", "副县长"}


def test_title_of_whoever_is_named_next_is_none_of_the_list(read):
    found = read("李国庆退休了。李国庆先后担任县水利局局长、县农机局局长，县委书记穆怀瑾看望了他。\n")
    assert ("穆怀瑾", "书记", "县委") in found.posts()
    assert {c.post for c in found.claims("HOLDS_POST") if c.status == "former"} == {"局长"}


def test_three_comrades_are_no_third_character(tag):
    found = tag("县委慰问离休干部王建军、李国庆、赵志强三同志。")
    assert "赵志强" in found.of("PERSON") + found.of("OFFICIAL")
