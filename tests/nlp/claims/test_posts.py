"""Who holds which post: chains, shared titles, appointments, removals."""


def test_body_and_post_before_a_name(read):
    assert read("市委书记沈望舒说，要抓早抓实。\n").posts() == [("沈望舒", "书记", "市委")]


def test_chain_of_posts_in_one_body(read):
    assert read("市农业农村局党组书记、局长穆怀瑾说，墒情很好。\n").posts() == [
        ("穆怀瑾", "党组书记", "市农业农村局"),
        ("穆怀瑾", "局长", "市农业农村局"),
    ]


def test_chain_over_two_bodies(read):
    assert read("县委常委、县公安局局长穆怀瑾说，路面已经清扫。\n").posts() == [
        ("穆怀瑾", "常委", "县委"),
        ("穆怀瑾", "局长", "县公安局"),
    ]


def test_mayor_is_of_the_home_city(read):
    found = read("聊城市今年种麦六百万亩。市委副书记、市长沈望舒说，墒情很好。\n")
    assert found.posts() == [("沈望舒", "副书记", "市委"), ("沈望舒", "市长", "聊城市")]


def test_county_head_is_of_the_county_named_before(read):
    assert read("莘县今年种瓜三十万亩。县长穆怀瑾说，墒情很好。\n").posts() == [("穆怀瑾", "县长", "莘县")]


def test_county_head_of_the_county_whose_committee_is_named(read):
    found = read("莘县、冠县的客商来了。冠县今年种梨。莘县县委副书记、县长穆怀瑾说，墒情很好。\n")
    assert ("穆怀瑾", "县长", "莘县") in found.posts()


def test_mayor_of_no_city_named_is_claimed_of_none(read):
    assert read("副市长卓若兰说，要抓早抓实。\n").posts() == []


def test_several_names_share_a_post(read):
    found = read("市农业农村局副局长穆怀瑾、乔半夏、伍乘风参加活动。\n")
    assert found.posts() == [(name, "副局长", "市农业农村局") for name in ("穆怀瑾", "乔半夏", "伍乘风")]


def test_posts_of_two_people_are_kept_apart(read):
    found = read("县农业农村局局长穆怀瑾，县水利局局长乔半夏参加活动。\n")
    assert found.posts() == [("穆怀瑾", "局长", "县农业农村局"), ("乔半夏", "局长", "县水利局")]


def test_former_post(read):
    found = read("原县水利局局长穆怀瑾今年八十岁了。\n")
    assert (found.posts("former"), found.posts("stated")) == ([("穆怀瑾", "局长", "县水利局")], [])


def test_post_at_the_time_is_stated(read):
    assert read("时任县水利局局长穆怀瑾带人修了渠。\n").posts() == [("穆怀瑾", "局长", "县水利局")]


def test_appointed(read):
    assert read("任命乔半夏为县教育局局长。\n").posts() == [("乔半夏", "局长", "县教育局")]


def test_elected(read):
    assert read("3月8日，县人大会议闭幕，乔半夏当选为县人大常委会主任。\n").posts() == [
        ("乔半夏", "主任", "县人大常委会")
    ]


def test_removed_is_former(read):
    found = read("免去乔半夏的县审计局局长职务。\n")
    assert (found.posts("former"), found.posts("stated")) == ([("乔半夏", "局长", "县审计局")], [])


def test_proposed_is_planned(read):
    found = read("县委办公室干部乔半夏拟任县水利局局长。\n")
    assert (found.posts("planned"), found.posts("stated")) == ([("乔半夏", "局长", "县水利局")], [])


def test_villager_holds_no_post(read):
    assert read("村民胥大河说，墒情很好。\n").posts(None) == []


def test_head_of_a_firm(read):
    assert read("云鲸面业有限公司董事长穆怀瑾说，订单排到了秋天。\n").posts() == [
        ("穆怀瑾", "董事长", "云鲸面业有限公司")
    ]


def test_post_said_twice_counts_once(read):
    assert len(read("市委书记沈望舒来了。市委书记沈望舒走了。\n").claims("HOLDS_POST")) == 1


def test_post_carries_the_date_of_its_report(read):
    claim = read("3月8日，市委书记沈望舒来到莘县，察看春耕。\n").claims("HOLDS_POST")[0]
    assert (claim.date.iso, claim.date.basis) == ("2021-03-08", "printed")


def test_without_a_day_the_month_of_the_page_is_the_date(read):
    claim = read("市委书记沈望舒说，要抓早抓实。\n").claims("HOLDS_POST")[0]
    assert (claim.date.iso, claim.date.basis) == ("2021-03", "publication")


def test_deputy_after_the_head_is_of_the_same_body(read):
    assert ("乔半夏", "副局长", "县水利局") in read("县水利局局长穆怀瑾，副局长乔半夏参加活动。\n").posts()
