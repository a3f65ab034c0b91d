"""Names of meetings and events."""

import pytest


def names_of(read, text):
    return {name for _, _, name in read(f"　　3月8日，{text}\n").roles()}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("莘县第二届清水蟹节昨日启幕。县长沈望舒出席开幕式。", "莘县第二届清水蟹节"),
        ("“莘县食用菌产业论坛”于昨日在县城举办。县长沈望舒致辞。", "莘县食用菌产业论坛"),
        ("“莘县食用菌高峰论坛”昨举行，县长沈望舒出席论坛开幕式。", "莘县食用菌高峰论坛"),
        ("莘县召开秋收现场会。在总结会上，县长沈望舒讲话。", "总结会"),
        ("莘县举办产业发展大讲堂。县长沈望舒主持讲座。", "产业发展大讲堂"),
        ("莘县环湖徒步活动昨日开走。县长沈望舒参加徒步。", "莘县环湖徒步活动"),
        ("莘县举行签约仪式、开工仪式。县长沈望舒主持两个仪式。", "签约仪式"),
        ("张寨镇举行首届山歌赛，镇长沈望舒出席并颁奖。", "首届山歌赛"),
        ("省防汛会议结束后，莘县立即召开续会。县长沈望舒主持续会。", "续会"),
        ("莘县政协召开十届常委会第六次会议。副主席沈望舒主持下午的会议。", "十届常委会第六次会议"),
    ],
)
def test_name_of_a_meeting(read, text, name):
    assert names_of(read, text) == {name}


@pytest.mark.parametrize("text", ["县长沈望舒与村民共度春节。", "莘县进入收割季节，县长沈望舒参加劳动节休假。"])
def test_holidays_are_no_events(read, text):
    assert names_of(read, text) == set()
