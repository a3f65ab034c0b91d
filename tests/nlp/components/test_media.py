"""Papers, stations and news sites by the lines that name them."""

import pytest

COMPONENT = "zhengpu_organizations"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2020-03-05 10:11 来源：卧云网 编辑：张红", "卧云网"),
        ("稿源：四川卧云在线 2020-03-05", "四川卧云在线"),
        ("来源：卧云市广播电视总台", "卧云市广播电视总台"),
        ("（卧云在线编辑：苏雅）", "卧云在线"),
        ("卧东报 2019年9月17日 星期二", "卧东报"),
        ("第一版 卧云报 2005年6月22日", "卧云报"),
    ],
)
def test_media_by_their_lines(tag, text, name):
    assert name in tag(text, COMPONENT).of("ORG")


@pytest.mark.parametrize("text", ["来源：市政府办公室", "收入来源：种养和务工", "周报 2019年9月17日"])
def test_other_sources_are_no_media(tag, text):
    assert tag(text, COMPONENT).of("ORG") == []
