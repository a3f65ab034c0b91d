"""Roads and waters by their endings and neighbours."""

import pytest

COMPONENT = "zhengpu_organizations"  # what it proposes; the resolver weighs that with the model


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("地址：聊城市白鹤中路16号", "白鹤中路"),
        ("货车行驶至399国道起火。", "399国道"),
        ("云南路（白鹤路至卧云路段）封闭施工。", "云南路"),
        ("云南路（白鹤路至卧云路段）封闭施工。", "白鹤路"),
        ("位于莘县卧云大道以东的土地。", "卧云大道"),
        ("沿白鹤河走了一小时。", "白鹤河"),
        ("企业向卧云河偷排污水。", "卧云河"),
        ("检查组察看了卧云湖水质。", "卧云湖"),
        ("反映西大沟水体发黑。", "西大沟"),
    ],
)
def test_roads_and_waters(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


@pytest.mark.parametrize(
    "text",
    [
        "公交公司调整了9路、12路公交车。",
        "拓宽致富路，群众乐开怀。",
        "沿山路走了半天。",
        "这条路修好了。",
        "干部挖沟清淤，疏通河道。",
        "护城河的水清了。",
        "河水涨了，江水也涨了。",
    ],
)
def test_common_roads_and_waters_are_no_names(tag, text):
    assert tag(text).of("PLACE") == []


def test_road_does_not_take_the_county_in(tag):
    assert tag("地址：莘县白鹤大街8号").pairs == [("莘县", "COUNTY"), ("白鹤大街", "PLACE")]


@pytest.mark.parametrize("name", ["省道399线", "国道399线", "省道399"])
def test_numbered_roads_begin_with_their_kind(tag, name):
    assert name in tag(f"车队昨晚驶上{name}回家。", COMPONENT).of("PLACE")


def test_two_roads_in_a_row_are_two(tag):
    assert tag("白鹤路卧云路今晚亮灯。").of("PLACE") == ["白鹤路", "卧云路"]


def test_road_begins_behind_a_dash(tag):
    assert "白鹤大街" in tag("卧云路（云鲸街—白鹤大街）种了树。", COMPONENT).of("PLACE")


def test_river_chiefs_are_no_lake(tag):
    assert tag("学好河湖长制文件。").of("PLACE") == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("白鹤桥至云鲸街路段昨夜积水。", ["白鹤桥", "云鲸街"]),
        ("送货请改走二七路、卧云大道。", ["二七路", "卧云大道"]),
        ("五一路、卧云街封闭。", ["五一路", "卧云街"]),
    ],
)
def test_roads_of_a_notice(tag, text, names):
    assert tag(text).of("PLACE") == names


def test_distance_is_no_road(tag):
    assert tag("两岸群众赶集少绕了八里路。").of("PLACE") == []


def test_road_named_with_a_verb(tag):
    assert tag("民警在建设路东段设卡。").of("PLACE") == ["建设路"]


@pytest.mark.parametrize(("text", "road"), [("民警在卧云路路口值守。", "卧云路"), ("他住在莘县城谷山路。", "谷山路")])
def test_crossing_and_county_seat_are_no_part_of_a_roads_name(tag, text, road):
    assert road in tag(text).of("PLACE")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("G318沿线的苹果进入采摘季。", "G318"),
        ("沿S105线行驶两小时。", "S105线"),
        ("高铁高唐西站开通运营。列车从高唐西站开出。", "高唐西站"),
    ],
)
def test_numbered_roads_and_stations(tag, text, name):
    assert name in tag(text, COMPONENT).of("PLACE")


def test_road_behind_a_word_for_whose_it_is(tag):
    assert "的船形街" not in tag("卧云古镇的船形街，像一艘大船。", COMPONENT).of("PLACE")
