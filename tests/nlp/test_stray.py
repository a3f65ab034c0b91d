"""Paragraphs that ran into another article, in; the article that introduces their people gets them back."""

from nlp.reader import Reader

PAGE = """市长到清源镇调研春耕

本报讯（记者 贺小舟）3月5日，市委副书记、市长冉启明到莘县张寨镇调研春耕生产。

图书馆添了夜间阅览室

本报讯（记者 贺小舟）3月6日，记者从市图书馆获悉，该馆新开了夜间阅览室，每晚开放到十点。

在田间地头，冉启明查看小麦长势，叮嘱农技员把技术送到每一户农家的手里。

读者们说，下了班也能看书了。
"""


def test_a_paragraph_goes_back_to_the_article_that_introduces_its_people():
    reading = Reader().read("p.txt", PAGE)
    first = next(article for article in reading.articles if "调研春耕" in article.headline)
    text = "".join(PAGE[start:end] for start, end in first.spans)
    assert "查看小麦长势" in text


def test_the_rest_of_the_other_article_stays():
    reading = Reader().read("p.txt", PAGE)
    second = next(article for article in reading.articles if "夜间阅览室" in article.headline)
    text = "".join(PAGE[start:end] for start, end in second.spans)
    assert "下了班也能看书" in text
    assert "查看小麦长势" not in text


TWO_STRAYS = """市长到清源镇调研春耕

本报讯（记者 贺小舟）3月5日，市委副书记、市长冉启明到莘县张寨镇调研春耕生产。

图书馆添了夜间阅览室

本报讯（记者 贺小舟）3月6日，记者从市图书馆获悉，该馆新开了夜间阅览室，每晚开放到十点。

在田间地头，冉启明查看小麦长势，叮嘱农技员把技术送到每一户农家的手里。

读者们说，下了班也能看书了。

在农机合作社，冉启明询问农机检修的进度，要求把服务送到地头，不误农时。

全市水利工作会议召开

本报讯（记者 贺小舟）3月7日，全市水利工作会议召开，副市长濮存远主持会议。

会后，濮存远察看了引水闸的检修现场，要求抢在汛期之前完工，不留隐患。
"""


def test_a_paragraph_goes_forward_to_an_article_that_has_strays_itself():
    page = TWO_STRAYS.replace("读者们说，下了班也能看书了。", "濮存远表示，水利要为春灌服好务，把水送到田间地头。")
    reading = Reader().read("p.txt", page)
    last = next(article for article in reading.articles if "水利工作会议" in article.headline)
    text = "".join(page[start:end] for start, end in last.spans)
    assert "水利要为春灌服好务" in text


def test_a_paragraph_goes_back_though_it_introduces_somebody_of_its_own():
    page = PAGE.replace("叮嘱农技员把技术送到", "张寨镇党委书记毕松年汇报了情况。冉启明叮嘱农技员把技术送到")
    reading = Reader().read("p.txt", page)
    first = next(article for article in reading.articles if "调研春耕" in article.headline)
    assert "毕松年" in "".join(page[start:end] for start, end in first.spans)


def test_a_paragraph_stays_that_introduces_the_only_one_it_tells_of():
    page = PAGE.replace("在田间地头，冉启明查看", "在田间地头，市长冉启明查看")
    reading = Reader().read("p.txt", page)
    second = next(article for article in reading.articles if "夜间阅览室" in article.headline)
    assert "查看小麦长势" in "".join(page[start:end] for start, end in second.spans)


MEETING = """市长到清源镇调研春耕

本报讯（记者 贺小舟）3月5日，副市长冉启明到莘县张寨镇调研春耕生产。

市政府召开常务会议

本报讯（记者 贺小舟）3月6日，市长穆怀瑾主持召开市政府第9次常务会议。

会议决定，3月中旬由冉启明带队赴海州市招商。

冉启明参加会议。
"""


def test_what_a_meeting_decided_stays_with_the_meeting():
    reading = Reader().read("p.txt", MEETING)
    second = next(article for article in reading.articles if "常务会议" in article.headline)
    text = "".join(MEETING[start:end] for start, end in second.spans)
    assert "会议决定" in text
    assert "参加会议" in text
