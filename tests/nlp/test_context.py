"""Home and date of a page: given, on the masthead, inferred, or unknown."""

import pytest

from nlp.context import page_context
from nlp.folding import fold
from zhengpu.errors import InputError
from zhengpu.lexicon import lexicon
from zhengpu.records import PageMeta


def context(text="", furniture="", **meta):
    return page_context("p.txt", fold(text), fold(furniture), PageMeta(**meta), lexicon())


def dated(text):
    found = context(text)
    return found.published, found.published_basis


def test_given_home():
    found = context(home="聊城市")
    assert (found.home, found.home_basis) == ("cn-372500", "given")


def test_given_home_by_code():
    assert context(home="372500").home == "cn-372500"


def test_unknown_given_home_names_page_and_home():
    with pytest.raises(InputError, match=r"p\.txt.*卧云市"):
        context(home="卧云市")


def test_home_of_the_masthead():
    found = context(furniture="聊城日报 2021年3月9日 星期二")
    assert (found.home, found.home_basis) == ("cn-372500", "masthead")


@pytest.mark.parametrize("head", ["市区新闻", "县市区新闻", "新区新闻", "平安新闻", "东方今报", "城南新闻"])
def test_heads_that_merely_sound_like_a_place_are_no_masthead(head):
    found = context("莘县、冠县、阳谷县、东阿县的麦收已经过半。", furniture=head)
    assert (found.home, found.home_basis) == ("cn-372500", "inferred")


def test_paper_of_a_municipality():
    found = context("万州区、涪陵区、巫山县、奉节县的柑橘都熟了。", furniture="重庆日报")
    assert (found.home, found.home_basis) == ("cn-500000", "masthead")


def test_news_from_the_capital_is_no_sign_of_a_paper_of_it():
    assert context("北京市、上海市、天津市、重庆市、北京市的客商来了。").home is None


def test_paper_of_a_county_of_a_municipality():
    assert context("卖到涪陵区、巫山县、奉节县。", furniture="万州日报").home == context(home="万州区").home


def test_head_of_a_section_decides_where_names_alone_do_not():
    text = "莘县和曹县的香瓜上市了。"
    assert context(text).home is None
    found = context(text, furniture="聊城新闻")
    assert (found.home, found.home_basis) == ("cn-372500", "masthead")


def test_paper_of_a_city_that_the_page_names_seldom_is_still_its_home():
    found = context(
        "莘县、冠县和北京市的代表谈香瓜，聊城的瓜农也来了。杭州市、苏州市的客商下了单。", furniture="聊城晚报"
    )
    assert (found.home, found.home_basis) == ("cn-372500", "masthead")


def test_county_that_a_page_of_no_known_paper_speaks_as_is_its_home():
    text = "全县种瓜三十万亩。县委、县政府办起夜校。莘县的瓜卖到冠县、阳谷县、东阿县。"
    assert context(text, furniture="莘县报").home == context(home="莘县").home


def test_given_home_goes_before_the_masthead():
    assert context(furniture="聊城日报", home="菏泽市").home_basis == "given"


def test_county_of_the_paper_named_within_the_given_city():
    found = context(home="聊城市", paper="今日莘县")
    assert (found.home, found.home_basis) == (context(home="莘县").home, "given")


def test_paper_with_a_countys_short_name_is_the_countys_where_it_speaks_so():
    assert (
        context("全县种瓜三十万亩。县委、县政府办起夜校。", home="临沂市", paper="沂南日报").home
        == context(home="沂南县").home
    )
    assert (
        context("全市种瓜三十万亩。市委、市政府办起夜校。", home="临沂市", paper="沂南日报").home
        == context(home="临沂市").home
    )


def test_paper_with_a_citys_short_name_is_of_the_city_that_it_speaks_of():
    assert (
        context("瑞安的瓜熟了，瑞安人爱吃。瑞安还办起夜校。", home="温州市", paper="瑞安日报").home
        == context(home="瑞安市").home
    )
    assert (
        context("瑞安的瓜熟了。温州的瓜也熟了。", home="温州市", paper="瑞安日报").home == context(home="温州市").home
    )


def test_paper_of_the_city_is_no_countys():
    assert context(home="长治市", paper="长治日报").home == context(home="长治市").home


def test_paper_of_a_county_elsewhere_leaves_the_given_city():
    assert context(home="聊城市", paper="滕州日报").home == "cn-372500"


def test_home_by_the_papers_name_alone():
    found = context(paper="菏泽日报")
    assert (found.home, found.home_basis) == (context(home="菏泽市").home, "masthead")


def test_paper_named_after_no_place_gives_no_home():
    assert context(paper="大众日报").home is None


def test_municipality_is_no_former_prefecture_of_its_name():
    assert context(home="重庆市").home == "cn-500000"


def test_home_inferred_from_the_counties_named():
    found = context("莘县、冠县、阳谷县、东阿县的麦收已经过半。")
    assert (found.home, found.home_basis) == ("cn-372500", "inferred")


def test_one_name_is_not_enough_for_a_home():
    found = context("来自莘县的香瓜上市了。")
    assert (found.home, found.home_basis) == (None, "unknown")


def test_counties_of_many_cities_give_no_home():
    assert context("莘县、扶沟县、曹县、滕州市的代表参加了展会。").home is None


def test_given_date():
    found = context(issue_date="2021-03-09")
    assert (found.published, found.published_basis, found.year) == ("2021-03-09", "given", 2021)


@pytest.mark.parametrize("date", ["2021-02-30", "2021/3/9", "昨天", "2021-13"])
def test_bad_given_date_names_page_and_date(date):
    with pytest.raises(InputError, match=r"p\.txt: .*is no date"):
        context(issue_date=date)


def test_given_month_is_enough():
    assert context(issue_date="2021-03").published == "2021-03"


def test_date_of_the_masthead():
    found = context(furniture="聊城日报 2021年3月9日 星期二 农历正月廿六")
    assert (found.published, found.published_basis) == ("2021-03-09", "masthead")


def test_impossible_masthead_date_is_none():
    assert context(furniture="2021年2月31日 星期二").published is None


def test_year_in_which_a_plan_is_made():
    assert dated(
        "2024年，市农业农村局将新建高标准农田。2024年，各县将建设粮仓。2023年全市完成造林三万亩。2023年实现增收。"
    ) == ("2024", "inferred")


def test_far_goal_is_not_the_year():
    text = "2021年，全市将新建粮仓。到2035年，基本实现现代化。到2035年，城乡面貌一新。2021年3月8日，座谈会召开。"
    assert dated(text) == ("2021", "inferred")


def test_year_named_once_is_not_enough():
    assert dated("这座石桥建于1987年。") == (None, "unknown")


def test_page_without_years_has_none():
    assert dated("3月8日，卧云村浇上了返青水。") == (None, "unknown")


@pytest.mark.parametrize(
    ("days", "month"),
    [
        ("5月16日开学。5月18日放假。4月2日下过雨。", "2021-05"),
        ("5月16日开学。", "2021"),
        ("5月16日开学。5月18日放假。6月2日、6月3日、7月1日演出。", "2021"),
    ],
)
def test_month_of_a_page_without_a_date_is_that_of_most_days(days, month):
    assert dated(f"记者了解到，2021年全年计划修路十公里，2021年将完工。{days}") == (month, "inferred")


def test_a_page_that_a_citys_paper_lends_to_a_county_has_its_home():
    found = context(
        "县委书记到县医院，县长、县政府办公室主任同行。", furniture="莘县新闻 主办：中共莘县县委宣传部", home="聊城市"
    )
    assert found.home == context(home="莘县").home


def test_a_citys_page_with_news_of_a_county_stays_the_citys():
    found = context("市委书记到市医院，市长同行。", furniture="莘县新闻", home="聊城市")
    assert found.home == context(home="聊城市").home


def test_paper_called_today_with_nothing_behind_the_countys_short_name():
    assert context(home="岳阳市", paper="今日汨罗").home == context(home="汨罗市").home


def test_head_of_a_paper_called_today():
    found = context("汨罗市的龙舟下水了。汨罗镇的人都来看。", furniture="今日汨罗\n2019年6月7日")
    assert (found.home, found.home_basis) == (context(home="汨罗市").home, "masthead")


def test_first_line_with_the_name_of_a_paper_of_no_known_place():
    assert context("莘县县长到张寨镇。", furniture="《橘灯日报》 2019年6月7日").home_basis != "masthead"


def test_first_line_with_the_papers_name_and_day_is_not_outvoted_by_the_places_of_the_page():
    found = context("莘县代表团来汨。莘县县委书记、莘县县长参加。莘县与聊城市。", furniture="《今日汨罗》 2019年6月7日")
    assert (found.home, found.home_basis) == (context(home="汨罗市").home, "masthead")


@pytest.mark.parametrize(
    "head", ["《新安晚报》 2019年6月7日", "《平原晚报》 2019年6月7日", "《新安日报》 2019年6月7日"]
)
def test_name_of_a_paper_that_no_place_of_the_page_fits_is_no_home(head):
    text = "合肥市委书记到合肥市庐阳区、合肥市蜀山区调研，合肥市长参加。"
    assert context(text, furniture=head).home == context(home="合肥市").home


@pytest.mark.parametrize("head", ["中共汨罗市委主办", "汨罗市委 汨罗市人民政府主办", "中共汨罗市委机关报"])
def test_county_whose_committee_publishes_the_paper(head):
    assert context(home="岳阳市", furniture=head).home == context(home="汨罗市").home


def test_committee_of_the_city_itself_publishes_no_countys_paper():
    assert context(home="岳阳市", furniture="中共岳阳市委机关报").home == context(home="岳阳市").home


def test_committee_of_the_city_that_publishes_is_not_that_of_its_former_namesake():
    head = "聊城日报\n中共聊城市委机关报 聊城日报社出版\n"
    assert context("", head, home="聊城市").home == "cn-372500"


def test_school_of_a_county_under_a_poem_is_no_head_of_a_page():
    text = "高台县调研春播。县委书记讲话。县长出席。"
    assert context(text, "高台县第一中学 许莹\n", home="张掖市").home == context(home="张掖市").home


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "县委书记周文远听取了汇报，县委副书记、县长鲁安在场。县长说，县委、县政府已有安排。隰县的柿子红了。",
            "隰县 古 月",
        ),
        (
            "洪洞县县委书记周文远下乡。洪洞县县长鲁安主持会议。蒲县县委、县政府已有安排，隰县县委也有。",
            "隰县 要闻",
        ),
    ],
    ids=["where a writer is from", "of many counties one"],
)
def test_county_that_heads_no_page_is_not_its_home(text, line):
    found = context(text, furniture=f"临汾日报\n{line}", home="临汾市", paper="临汾日报", issue_date="2005-09-15")
    assert lexicon().present_name(found.home) == "临汾市"
