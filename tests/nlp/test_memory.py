"""What one article of a page tells about another."""


def test_short_name_of_a_firm_is_the_firm(read):
    page = "云鲸面业有限公司投产\n\n本报讯 3月8日，云鲸面业有限公司新厂投产。云鲸面业日产面粉三百吨。\n"
    assert read(page).labels("云鲸面业") == {"COMPANY"}


def test_official_of_one_article_is_known_in_the_next(read):
    page = (
        "本报讯 3月8日，市委书记沈望舒来到莘县张寨镇察看春耕。\n\n"
        "本报讯 3月8日，石桥镇的大戏开锣，沈望舒也来到台下和乡亲们一起听戏。\n"
    )
    found = read(page)
    assert [m.label for m in found.mentions if m.text == "沈望舒"] == ["OFFICIAL", "OFFICIAL"]


def test_signature_with_an_officials_name_stays_a_person(read):
    page = (
        "本报讯 3月8日，市委书记沈望舒来到莘县张寨镇察看春耕。\n\n\n\n\n"
        "石桥镇跨河大桥昨日通车\n\n□记者 沈望舒\n\n石桥镇的跨河大桥修好了，两岸群众赶集少绕了八里路。\n"
    )
    found = read(page)
    assert [m.label for m in found.mentions if m.text == "沈望舒"] == ["OFFICIAL", "PERSON"]


def test_a_piece_of_a_firms_name_that_is_an_everyday_word_stands_for_nothing(read):
    page = "聊城东方世界文化有限公司开业\n\n本报讯 3月8日，聊城东方世界文化有限公司开业。市民说，这里让世界认识东方。\n"
    assert read(page).labels("世界") == set()
    assert read(page).labels("东方") == set()


def test_town_without_its_kind_is_a_place_where_the_article_names_it(read):
    page = "卧榆办起夜校\n\n本报讯 3月8日，莘县卧榆镇的夜校开课，“卧榆红”的种法是第一课。\n"
    assert read(page).labels("卧榆") == {"PLACE"}
    assert sum(m.text == "卧榆" for m in read(page).mentions) == 1


def test_everyday_word_is_no_town_named_like_it(read):
    page = "幸福来敲门\n\n本报讯 3月8日，莘县幸福村的夜校开课，村民说这就是幸福。\n"
    assert read(page).labels("幸福") == set()


def test_short_name_of_a_person_is_known_again(read):
    page = "青年返乡种瓜\n\n本报讯 种粮大户乔彪说，今年墒情好。三年前，乔彪承包了村里的果园，乡亲们都叫乔彪队长。\n"
    assert [m.text for m in read(page).mentions].count("乔彪") == 3


def test_head_of_a_firm_known_by_its_short_name_is_no_official(read):
    page = "莘县橘灯机器有限公司扩产\n\n本报讯 3月8日，莘县橘灯机器有限公司扩产。橘灯机器党委书记伍乘风说，订单排到了年底。\n"
    assert read(page).labels("伍乘风") == {"PERSON"}


def test_works_named_after_a_crop_give_it_no_short_name(read):
    page = "魔芋加工厂开工\n\n本报讯 3月8日，莘县魔芋加工厂开工。魔芋熟了，种魔芋的人多了。\n"
    assert read(page).labels("魔芋") == set()


def test_short_name_of_a_town_that_only_its_society_names(read):
    page = "石桥镇茶业协会成立\n\n本报讯 3月8日，石桥镇茶业协会成立。沈望舒专程到石桥考察。\n"
    assert read(page).labels("石桥") == {"PLACE"}
