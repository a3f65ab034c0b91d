"""Dates printed in a text, as far as they are known."""

import pytest

from nlp.dates import find_dates


def found(text, published="2021-03-09"):
    return [(hit.date.iso, hit.date.basis) for hit in find_dates(text, published)]


def events(text, published="2021-03-09"):
    return [hit.date.iso for hit in find_dates(text, published) if hit.event]


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2019年6月5日，大桥通车。", "2019-06-05"),
        ("2019年6月，大桥通车。", "2019-06"),
        ("2019年，大桥通车。", "2019"),
    ],
)
def test_full_dates_are_kept_as_far_as_known(text, iso):
    assert found(text) == [(iso, "printed")]


def test_day_takes_the_year_of_the_page():
    assert found("3月8日，大桥通车。") == [("2021-03-08", "printed")]


def test_december_in_a_paper_of_january_is_of_the_year_before():
    assert found("12月28日，大桥通车。", "2021-01-04") == [("2020-12-28", "printed")]


def test_day_on_a_page_of_known_year_only():
    assert found("12月28日，大桥通车。", "2021") == [("2021-12-28", "inferred")]


def test_day_on_a_page_without_date_is_unknown():
    assert found("3月8日，大桥通车。", None) == []


@pytest.mark.parametrize(
    ("word", "iso"), [("昨日", "2021-03-08"), ("昨天", "2021-03-08"), ("今天", "2021-03-09"), ("前天", "2021-03-07")]
)
def test_words_count_back_from_the_day_of_the_page(word, iso):
    assert found(f"{word}上午，大桥通车。") == [(iso, "relative")]


def test_yesterday_of_the_first_of_january():
    assert found("昨日，大桥通车。", "2021-01-01") == [("2020-12-31", "relative")]


def test_yesterday_needs_the_day_of_the_page():
    assert found("昨日，大桥通车。", "2021-03") == []


def test_that_day_is_the_one_told_before():
    assert found("3月5日，大桥通车。当天，两岸唱了大戏。") == [("2021-03-05", "printed")] * 2


def test_that_day_without_one_before_is_unknown():
    assert found("当天，两岸唱了大戏。") == []


def test_bare_day_is_of_the_month_told_before():
    assert found("3月5日，大桥通车。6日，两岸唱了大戏。")[-1] == ("2021-03-06", "relative")


def test_month_of_last_year():
    assert found("去年11月，大桥开工。") == [("2020-11", "relative")]


@pytest.mark.parametrize(
    "text", ["截至3月8日，已浇地万亩。", "2019年6月以来，全村修渠三条。", "自2月1日起，水价下调。", "3月20日前完成。"]
)
def test_bounds_of_periods_are_no_events(text):
    assert events(text) == []


def test_impossible_day_is_no_date():
    assert found("2021年2月30日，大桥通车。") == []


def test_offsets_are_those_of_the_text():
    text = "消息说，3月8日，大桥通车。"
    hit = find_dates(text, "2021-03-09")[0]
    assert text[hit.start : hit.end] == "3月8日"


def test_last_of_several_days():
    assert [(h.date.iso, h.until) for h in find_dates("2月26日至3月2日，大桥检修。", "2021-03-09")] == [
        ("2021-02-26", "2021-03-02")
    ]


def test_one_day_has_no_last_one():
    assert [h.until for h in find_dates("3月2日，大桥通车。", "2021-03-09")] == [None]


@pytest.mark.parametrize("word", ["次日", "翌日", "第二天"])
def test_day_after_the_one_told_before(word):
    assert found(f"2月28日，大桥通车。{word}，隧道通车。")[-1] == ("2021-03-01", "relative")


@pytest.mark.parametrize(
    ("word", "iso"), [("上周五", "2021-03-05"), ("上周日", "2021-03-07"), ("本周一", "2021-03-08")]
)
def test_day_of_a_week(word, iso):
    assert found(f"{word}，大桥通车。") == [(iso, "relative")]


def test_week_on_a_page_of_known_month_only():
    assert found("上周五，大桥通车。", "2021-03") == []


@pytest.mark.parametrize(("published", "iso"), [("2021-03-09", "2021-04"), ("2021-12-09", "2022-01")])
def test_month_to_come(published, iso):
    assert found("下月，大桥通车。", published) == [(iso, "relative")]


@pytest.mark.parametrize(("text", "iso"), [("明年三月", "2022-03"), ("今年十二月", "2021-12"), ("去年8月", "2020-08")])
def test_month_of_a_year_told_by_this_one(text, iso):
    assert found(f"{text}，大桥通车。") == [(iso, "relative")]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("四月十八日抵达", "2021-04-18"),
        ("三月三十一日夜", "2021-03-31"),
        ("3月5日来到。此前一天，", "2021-03-04"),
        ("3月5日来到。次日转往", "2021-03-06"),
        ("3月5日来到。12日转往", "2021-03-12"),
    ],
)
def test_days_in_other_words(text, day):
    assert find_dates(text, "2021-04-20")[-1].date.iso == day


def test_last_of_two_days_without_month():
    assert find_dates("24日至25日来莘县", "2021-04-26")[0].until == "2021-04-25"


def test_lunar_day_is_no_date():
    assert find_dates("农历五月二十日", "2021-04-26") == []


@pytest.mark.parametrize(
    ("text", "iso", "until"),
    [
        ("3月2号晚上，大桥通车。", "2021-03-02", None),
        ("3月2-3日，代表们参观了大桥。", "2021-03-02", "2021-03-03"),
        ("2021年3月2-3日，代表们参观了大桥。", "2021-03-02", None),
        ("2号到4号，督查组在大桥检查。", "2021-03-02", "2021-03-04"),
    ],
)
def test_days_printed_in_other_ways(text, iso, until):
    assert [(hit.date.iso, hit.until) for hit in find_dates(text, "2021-03-09")] == [(iso, until)]


def test_numbers_of_houses_are_no_days():
    assert found("他住在3号楼，离12号院不远，8号到10号楼正在装电梯。") == []


def test_day_at_its_break_is_of_the_month_told_last():
    assert events("2月26日晚至27日早晨普降大雨，27日一早，堤上站满了人。")[-1] == "2021-02-27"


def test_day_just_past_is_of_the_month_of_the_page():
    assert events("7月9日将赴深圳，小组已于25日抵达。", "2021-06-28") == ["2021-07-09", "2021-06-25"]


def test_weather_of_today_is_no_event():
    assert found("今日天气：多云") == []


@pytest.mark.parametrize("text", ["昨日报到的新任县长来到镇上。", "昨天报名工作结束后，县长来到镇上。"])
def test_day_before_a_word_like_a_papers_is_a_day(text):
    assert events(text, "2021-03-09") == ["2021-03-08"]


def test_name_of_a_paper_called_today_is_no_day():
    assert events("今日莘县讯（记者 卫清溪）6月6日，县长来到镇上。", "2021-06-08") == ["2021-06-06"]


@pytest.mark.parametrize(
    ("text", "iso"), [("8月末，县长来到镇上。", "2020-08"), ("2月中旬，县长来到镇上。", "2021-02")]
)
def test_part_of_a_month_is_the_month(text, iso):
    assert events(text) == [iso]


def test_today_of_a_dispatch_is_its_day():
    assert events("本报长沙4月18日电 代表团今天中午抵达长沙。")[-1] == "2021-04-18"


@pytest.mark.parametrize("text", ["6日启程赴外地", "6日从大桥出发"])
def test_day_of_setting_out(text):
    assert events(text) == ["2021-03-06"]


def test_third_of_a_month_is_known_to_the_month():
    assert events("3月中旬，督查组来到大桥。") == ["2021-03"]


def test_day_later_than_the_page_is_of_the_month_before():
    assert events("28日，督查组来到大桥。") == ["2021-02-28"]


def test_day_later_than_the_page_that_is_still_to_come():
    assert events("28日，大桥将通车。") == ["2021-03-28"]


def test_day_on_which_something_became_known_is_none_of_an_event():
    assert events("记者昨日获悉，大桥将通车。") == [] == events("记者昨日从市交通局获悉，大桥将通车。")


def test_day_on_which_a_tour_of_some_days_began():
    assert events("从2月14日开始，历时6天，先后考察了大桥。") == ["2021-02-14"]


def test_a_day_of_the_month_after_the_papers_own_is_of_the_month_before():
    assert [hit.date.iso for hit in find_dates("23日上午，市长到县里调研。", "2018-11-20")] == ["2018-10-23"]
    assert [hit.date.iso for hit in find_dates("23日上午，全市将召开大会。", "2018-11-20")] == ["2018-11-23"]


def test_a_day_of_the_last_month():
    assert [hit.date.iso for hit in find_dates("上月26日，县里召开春运会。", "2014-01-07")] == ["2013-12-26"]
    assert events("上月的春运会开得很短。") == []


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("昨晚，大桥通车。", "2021-03-08"),
        ("昨上午，大桥通车。", "2021-03-08"),
        ("今晨，大桥通车。", "2021-03-09"),
        ("前晚，大桥通车。", "2021-03-07"),
        ("昨（8）日，大桥通车。", "2021-03-08"),
        ("本月5日，大桥通车。", "2021-03-05"),
        ("2月间，大桥通车。", "2021-02"),
        ("“五一”前夕，大桥通车。", "2021-04"),
    ],
)
def test_days_told_in_words(text, iso):
    assert [date for date, _ in found(text)] == [iso]


def test_day_of_the_month_told_last():
    assert [date for date, _ in found("1月6日，大桥开工，当月20日，大桥通车。")] == ["2021-01-06", "2021-01-20"]


def test_yesterday_on_the_first_is_of_the_month_before():
    assert [date for date, _ in found("昨（28）日，大桥通车。", "2021-03-01")] == ["2021-02-28"]


@pytest.mark.parametrize("text", ["如今上午也要上班。", "至今下午才开门。"])
def test_now_is_no_day(text):
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("3月8日，他指着锚杆说：“今天掉渣，明天掉命。”当天，他又去了矿上。", ["2021-03-08", "2021-03-08"]),
        ("3月8日，他要求，工作队今晚就入屋。", ["2021-03-08"]),
        ("今天，“瓜王”开秤了。", ["2021-03-09"]),
        ("他要求抓紧。今天上午，大桥通车。", ["2021-03-09"]),
    ],
)
def test_days_that_somebody_speaks_of_are_not_when_things_happened(text, days):
    assert events(text) == days
