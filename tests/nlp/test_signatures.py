"""Lines that hold only the names of those who wrote, told from headlines."""

import pytest

from nlp.lines import author_block, kind_of
from nlp.signatures import is_signature


@pytest.mark.parametrize(
    "line",
    [
        "穆清溪 祁听雨",
        "穆 清溪 祁 听雨",
        "穆清溪 本报全媒体记者 祁 雨",
        "通讯员穆 溪 祁听雨",
        "云溪县新闻中心 穆清溪 祁听雨",
        "卧云县石桥镇柳湾村 穆清溪",
        "柳湾村 穆清溪 2011年4月6日",
        "□穆清溪/文 □祁雨/图",
        "来源：云溪发布 作者：穆清溪 整理：祁雨",
        "首席记者 穆清溪 岩块",
        "本报记者穆清溪",
        "云溪周报记者穆清溪",
    ],
)
def test_names_alone_sign(line):
    assert is_signature(line)
    assert kind_of(line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "张掖 武威",
        "高山 流水",
        "安全 和谐",
        "扶贫 路上",
        "罗庄区 云溪陶瓷厂",
        "文明实践中心 温暖万家",
        "黄河 长江",
        "穆清溪在柳湾村调研 祁听雨陪同",
        "责编 穆清溪 版式 祁雨",
        "本报记者走基层",
        "云溪周报记者在现场",
    ],
)
def test_words_parted_by_blanks_do_not(line):
    assert not is_signature(line)


def test_names_in_brackets_are_text():
    assert kind_of("（穆清溪 祁 雨）") == "body"


def test_who_took_a_picture_is_no_byline():
    assert kind_of("穆 溪 摄") != "byline"


@pytest.mark.parametrize(
    "text",
    [
        "麦田里机声隆隆。    穆清溪",
        "麦田里机声隆隆。 穆清溪 祁 雨",
        "麦田里机声隆隆。 云溪县法院 穆清溪",
        "盼有关部门管一管。      五里坡 穆清溪",
        "麦田里机声隆隆。（云溪日报融媒体 记者 穆清溪 通讯员 祁雨）",
        "麦田里机声隆隆。（云溪县台办通讯员穆清溪）",
        "麦田里机声隆隆。（作者单位：云溪县委宣传部 穆清溪）",
        "麦田里机声隆隆。（图文：穆清溪）",
        "麦田里机声隆隆。（供稿：云溪镇党政办 穆清溪）",
        "麦田里机声隆隆。（穆 清溪 祁听雨）",
    ],
)
def test_names_behind_the_last_sentence_close_a_report(text):
    assert author_block(text)


def test_other_words_there_do_not():
    assert not author_block("麦田里机声隆隆。 安全生产 人人有责")


def test_two_authors_each_with_a_workplace():
    assert is_signature("云溪县水利局 穆清溪 云溪县人大城建环资工委 祁听雨")
    assert not is_signature("云溪县水利局 云溪县人大城建环资工委")
