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
