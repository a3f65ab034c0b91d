"""Who wrote what."""

HEADLINE = "春风染绿卧云村十里麦田"


def test_journalist_of_the_lead(read):
    found = read(f"{HEADLINE}\n\n本报讯（记者 穆清溪）3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE)]


def test_byline_under_the_headline(read):
    found = read(f"{HEADLINE}\n\n□记者 穆清溪 通讯员 祁听雨\n\n3月8日，卧云村的麦田里机声隆隆。\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


def test_authors_at_the_end(read):
    found = read(f"{HEADLINE}\n\n3月8日，卧云村的麦田里机声隆隆。（穆清溪 祁听雨）\n")
    assert found.pairs("WROTE") == [("穆清溪", HEADLINE), ("祁听雨", HEADLINE)]


def test_photographer_of_a_caption(read):
    found = read("3月8日，卧云村村民在大棚里采摘西红柿。□记者 穆清溪 摄\n")
    assert [subject for subject, _ in found.pairs("WROTE")] == ["穆清溪"]


def test_editors_of_the_page_wrote_nothing(read):
    assert read("责任编辑：穆清溪 美编：祁听雨\n\n雪停了，路上的车多了起来。\n").claims("WROTE") == []


def test_villager_in_the_text_wrote_nothing(read):
    assert read(f"{HEADLINE}\n\n3月8日，卧云村村民胥大河正在浇地。\n").claims("WROTE") == []
