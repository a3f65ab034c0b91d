"""People of history, and what is only called after them."""

import pytest


@pytest.mark.parametrize(
    "text", ["人人争做雷锋那样的人。", "课本里写到鲁迅的童年。", "村口立着一块诗碑，刻的是杜甫的诗句。"]
)
def test_people_of_history_are_persons(tag, text):
    assert tag(text).of("PERSON")


@pytest.mark.parametrize("text", ["鲁迅路上车不多。", "雷锋岗前人来人往。", "孔子学院开班。"])
def test_what_is_called_after_them_is_none(tag, text):
    assert tag(text).of("PERSON") == []
