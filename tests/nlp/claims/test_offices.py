"""Posts of bodies that are told by one character, posts that share one with their body, and those behind names."""


def test_post_that_shares_a_character_with_its_body(read):
    assert read("县水利局长穆怀瑾说，渠已修好。\n").posts() == [("穆怀瑾", "局长", "县水利局")]


def test_post_that_shares_a_character_in_a_chain(read):
    found = read("县委委员、县水利局长穆怀瑾说，渠已修好。\n")
    assert ("穆怀瑾", "局长", "县水利局") in found.posts()


def test_head_of_the_armed_forces_department(read):
    assert ("穆怀瑾", "人武部长", "县委") in read("县委常委、人武部长穆怀瑾参加活动。\n").posts()


def test_party_post_of_the_bureau_told_of(read):
    found = read("莘县水利局修渠。局党组书记、局长穆怀瑾说，渠已修好。\n")
    assert found.posts() == [("穆怀瑾", "党组书记", "莘县水利局"), ("穆怀瑾", "局长", "莘县水利局")]


def test_party_post_of_the_court_told_of(read):
    found = read("莘县法院开门接待群众。院党组成员穆怀瑾说，人人都能来。\n")
    assert found.posts() == [("穆怀瑾", "党组成员", "莘县法院")]


def test_made_party_head_of_the_bureau_told_of(read):
    found = read("莘县水利局开会，宣布了关于乔半夏同志任局党组书记的决定。\n")
    assert ("乔半夏", "党组书记", "莘县水利局") in found.posts()


def test_post_behind_a_name(read):
    assert ("伍乘风", "局长", "莘县水利局") in read("莘县水利局伍乘风局长看了渠。\n").posts()


def test_acting_head_appointed(read):
    found = read("莘县开会，任命乔半夏为代理县长。\n")
    assert ("乔半夏", "代理县长", "莘县") in found.posts()


def test_two_elected_together(read):
    found = read("张寨镇开会，选出卓渐、伍乘风两位同志为副镇长。\n")
    assert [name for name, post, _ in found.posts() if post == "副镇长"] == ["卓渐", "伍乘风"]


def test_years_of_a_post(read):
    found = read("乔半夏同志逝世。2011年3月至2016年2月任莘县水利局局长。\n")
    assert found.posts("former") == [("乔半夏", "局长", "莘县水利局")]


def test_day_of_joining_the_party_is_not_that_of_the_post(read):
    found = read("乔半夏，女，1990年11月加入中国共产党。任莘县水利局局长。\n", issue_date="2023-02-03")
    assert [c.date.iso for c in found.claims("HOLDS_POST")] == ["2023-02"]


def test_part_in_a_meeting_is_no_office(read):
    found = read("市政协举行全体会议。主席团常务主席乔半夏主持会议。\n")
    assert found.posts() == []


def test_committee_of_a_village_no_longer_led(read):
    found = read("某村原党支部书记乔半夏、原村委会主任伍乘风来看渠。\n")
    assert ("伍乘风", "主任", "村委会") in found.posts("former")


def test_party_post_before_the_one_that_tells_the_body(read):
    found = read("莘县人民法院召开会议，党组书记、院长穆怀瑾说，渠已修好。\n")
    assert found.posts() == [("穆怀瑾", "党组书记", "莘县人民法院"), ("穆怀瑾", "院长", "莘县人民法院")]


def test_deputy_prosecutor_beside_the_head(read):
    found = read("县检察院检察长穆怀瑾、副检察长乔半夏参加会议。\n")
    assert ("乔半夏", "副检察长", "县检察院") in found.posts()


def test_deputy_of_a_group_beside_its_head(read):
    found = read("县委第二督查组组长穆怀瑾、副组长乔半夏来看渠。\n")
    assert ("乔半夏", "副组长", "县委第二督查组") in found.posts()


def test_first_secretary_of_the_village_whose_branch_is_named(read):
    found = read("云溪镇卧云村党支部书记穆怀瑾，驻村第一书记乔半夏参加活动。\n")
    assert [post for name, post, _ in found.posts() if name == "乔半夏"] == ["驻村第一书记"]


def test_deputy_of_the_town_whose_committee_is_named_last(read):
    found = read("张寨镇修渠。燕店镇党委副书记穆怀瑾，副镇长乔半夏来看渠。\n")
    assert ("乔半夏", "副镇长", "张寨镇") not in found.posts()


def test_several_elected_of_more(read):
    found = read("大会选举穆怀瑾为县政协主席，乔半夏、伍乘风等5人为副主席。\n")
    assert [name for name, post, _ in found.posts() if post == "副主席"] == ["乔半夏", "伍乘风"]


def test_elected_of_a_name_with_a_rare_character(read):
    assert read("大会选举乔瑬为县人民法院院长。\n").posts() == [("乔瑬", "院长", "县人民法院")]


def test_post_besides_that_of_a_station(read):
    found = read("云溪镇党委委员、副镇长兼派出所所长穆怀瑾来看渠。\n")
    assert ("穆怀瑾", "所长", "派出所") in found.posts()


def test_head_of_a_ward_is_not_of_the_committee_named_before(read):
    found = read("县委常委穆怀瑾到会，外一科主任乔半夏参加活动。\n")
    assert [body for name, _, body in found.posts() if name == "乔半夏"] == []


def test_head_of_our_hospital(read):
    found = read("莘县人民医院开门。我院院长乔半夏说，人人都能来。\n")
    assert found.posts() == [("乔半夏", "院长", "莘县人民医院")]


def test_party_head_of_the_hospital_told_of(read):
    found = read("莘县人民医院开门。医院党委书记乔半夏说，人人都能来。\n")
    assert found.posts() == [("乔半夏", "党委书记", "莘县人民医院")]


def test_each_post_of_a_life_has_its_own_year(read):
    found = read(
        "穆怀瑾，男。2002年1月至2008年3月任莘县水利局副局长；2008年3月至2011年12月任莘县农业局局长。\n",
        issue_date="2018-09-12",
    )
    assert [(c.post, c.date.iso, c.status) for c in found.claims("HOLDS_POST")] == [
        ("副局长", "2002-01", "former"),
        ("局长", "2008-03", "former"),
    ]


def test_post_held_until_now(read):
    found = read("穆怀瑾，男。2016年11月至今任莘县水利局局长。\n", issue_date="2018-09-12")
    assert found.posts() == [("穆怀瑾", "局长", "莘县水利局")]


def test_commissar_beside_the_commander(read):
    found = read("聊城军分区司令员穆怀瑾、政委乔半夏参加活动。\n")
    assert ("乔半夏", "政委", "聊城军分区") in found.posts()


def test_dismissed_of_a_short_name(read):
    found = read("莘县教育局决定：免去乔江莘县第一中学校长职务，改任县教育局主任督学。\n")
    assert found.posts("former") == [("乔江", "校长", "莘县第一中学")]
    assert found.posts() == [("乔江", "主任督学", "县教育局")]


def test_head_of_a_clinic_is_no_list_of_people(read):
    found = read("云溪镇党委书记穆怀瑾、卫生院院长乔半夏参加活动。\n")
    assert found.labels("卫生院") != {"OFFICIAL"}


def test_note_behind_a_name_does_not_end_the_list(read):
    found = read("会议选举，伍乘风、乔半夏（女）、穆怀瑾当选为县政协副主席。\n")
    assert [name for name, _, _ in found.posts()] == ["伍乘风", "乔半夏", "穆怀瑾"]


def test_district_head_is_not_of_a_community(read):
    found = read("客人来到金色社区。副区长乔半夏、区民政局局长穆怀瑾陪同。\n")
    assert ("乔半夏", "副区长", "金色社区") not in found.posts()


def test_town_head_is_not_of_a_town_named_later(read):
    found = read("镇党委召开会议。镇长乔半夏说，渠已修好。\n张寨镇也修了渠。\n")
    assert ("乔半夏", "镇长", "张寨镇") not in found.posts()


def test_no_longer_in_office(read):
    found = read("会议宣布，乔江同志不再担任临清市委副书记职务。\n")
    assert found.posts("former") == [("乔江", "副书记", "临清市委")]


def test_mayor_of_a_city_that_was_not_read_is_not_the_homes(read):
    found = read("3月8日，市长沈望舒在市政府会见了来访的韩国海云市市长金润植一行。\n")
    assert [who for who, _, _ in found.posts()] == ["沈望舒"]


def test_post_beside_that_of_a_deputy_head_is_of_the_same_body(read):
    found = read("3月8日，市水利局副局长穆怀瑾，总工程师乔半夏到张寨镇看渠。\n")
    assert ("乔半夏", "总工程师", "市水利局") in found.posts()


def test_deputies_share_the_body_of_the_deputy_named_before(read):
    found = read("市人大常委会党组书记、副主任穆怀瑾主持会议。副主任乔半夏、伍乘风出席。\n")
    assert ("伍乘风", "副主任", "市人大常委会") in found.posts()


def test_branchs_head_with_no_body_is_of_the_village_that_was_gone_to(read):
    found = read("3月8日，县委书记穆怀瑾来到张寨镇卧云村，察看大棚。党支部书记祁听雨表态，今年再上六十座棚。\n")
    assert ("祁听雨", "卧云村") in found.pairs("HOLDS_POST")


def test_head_of_a_county_is_not_of_the_home_that_had_become_a_city(read):
    text = "市委书记穆怀瑾率团赴沭阳县考察，县长沈望舒介绍了情况。\n"
    found = read(text, home="靖江市", issue_date="2005-04-26")
    assert ("沈望舒", "县长", "沭阳县") in found.posts()
