"""Firms, societies and people as plain reports of farms, banks, schools and courts name them."""

import pytest


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("云岫白鹤（山东）浆纸有限公司总经理乔半夏说。", ["云岫白鹤（山东）浆纸有限公司"]),
        ("山东橘灯（集团）有限公司董事长乔半夏说。", ["山东橘灯（集团）有限公司"]),
        ("橘灯集团旗下云岫食品有限公司投产。", ["橘灯集团", "云岫食品有限公司"]),
        ("中国农业银行聊城市东昌府区支行行长乔半夏介绍。", ["中国农业银行聊城市东昌府区支行"]),
        ("冠县农村信用联社主任乔半夏说，贷款已发放。", ["冠县农村信用联社"]),
        ("青岛橘灯投资合伙企业总经理乔半夏说。", ["青岛橘灯投资合伙企业"]),
        ("工行聊城分行营业部的柜台前排起了队。", ["工行聊城分行营业部"]),
        ("莘县棉花公司当年有三百名职工。", ["莘县棉花公司"]),
        ("产品进了大润发等超市的货架。", ["大润发"]),
        ("他在聊城白鹤路橘灯大药房买药。", ["橘灯大药房"]),
        ("来到冠县路安橘灯制造有限公司。", ["冠县路安橘灯制造有限公司"]),
        ("莘县农村合作银行送来贷款。", ["莘县农村合作银行"]),
        ("青岛银行聊城分行的人来了。", ["青岛银行聊城分行"]),
        ("莘县农商行向山东橘灯化工有限公司授信两亿元。", ["莘县农商行", "山东橘灯化工有限公司"]),
        ("橘灯集团有限公司因与被上诉人云岫投资有限公司合同纠纷一案。", ["橘灯集团有限公司", "云岫投资有限公司"]),
        ("听说各县区信用联社要换招牌。", []),
        ("茶桌边，老友共商山东纺织的前路。", []),
    ],
)
def test_firms_by_form_house_and_branch(tag, text, firms):
    assert tag(text).of("COMPANY") == firms


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("一面锦旗送给市人民医院，红得耀眼。", ["市人民医院"]),
        ("伤者被转至市中心医院。", ["市中心医院"]),
        ("市举重队领队伍乘风很高兴。", ["市举重队"]),
        ("上海市聊城商会捐了一百盏路灯。", ["上海市聊城商会"]),
        ("下雪了，全市中小学停课一天。", []),
        ("浙江企业家考察团来访。", []),
        ("两口子在妇联办的班上学会了做面。", []),
        ("卧云村老年人协会修好了戏台。", ["卧云村老年人协会"]),
        ("莘县白村镇中心卫生院刷了新墙。", ["莘县白村镇中心卫生院"]),
        ("运动会适逢市第一高级中学换新操场。", ["市第一高级中学"]),
        ("云岫希望小学落成。", ["云岫希望小学"]),
        ("橘灯爱心志愿服务总队来到山村。", ["橘灯爱心志愿服务总队"]),
        ("社员们说，党支部领办合作社靠得住。", []),
        ("雨后，湖边添了一家果菜专业合作社。", []),
        ("有人把伞忘在莘县某知名医院。", []),
        ("他只有初中学历，却懂机械。", []),
        ("莘县公立医院开始改革。", []),
        ("台下等着看第九届优秀剧团。", []),
    ],
)
def test_organisations_without_the_words_before_them(tag, text, names):
    assert tag(text).of("ORG") == names


def test_brand_behind_a_village_begins_the_name_of_a_cooperative(tag):
    found = tag("莘县张寨镇卧云村橘灯谷物种植合作社的机器忙着收割。")
    assert found.of("ORG") == ["橘灯谷物种植合作社"]
    assert "卧云村" in found.of("PLACE")


def test_villages_own_cooperative_keeps_the_village(tag):
    assert tag("卧云村蔬菜种植专业合作社今年丰收。").of("ORG") == ["卧云村蔬菜种植专业合作社"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("图为乔生（右）在查看麦苗。", ["乔生"]),
        ("图为伍乘风（左一）和乔半夏在查看麦苗。", ["伍乘风", "乔半夏"]),
        ("乔舟和伍映雪夫妇养了两箱蜂。", ["乔舟", "伍映雪"]),
        ("说起乔半夏，邻居们都夸他。", ["乔半夏"]),
        ("研究所的伍乘风博士也来了。", ["伍乘风"]),
        ("女工伍素萍连夜缝好了幕布。", ["伍素萍"]),
        ("拉纤绳的是村干部乔半夏，嗓门最亮。", ["乔半夏"]),
        ("由乔半夏、伍乘风等主演的小戏连演三晚。", ["乔半夏", "伍乘风"]),
        ("春耕已经开始。（莘县招商局伍乘风）", ["伍乘风"]),
        ("图为新车间一角。记者乔晖通讯员伍乘风摄", ["乔晖", "伍乘风"]),
        ("那时只有她和老校长伍明德两个人。", ["伍明德"]),
        ("兄弟俩都当兵，大儿子叫乔占魁。", ["乔占魁"]),
        ("“风筝大王”伍远山想办一场比赛。", ["伍远山"]),
        ("原告伍映雪诉请归还两头水牛。", ["伍映雪"]),
        ("被执行人乔远山驾驶拖拉机离开。", ["乔远山"]),
        ("志愿者乔丽、伍浩为老人整理了旧照片。", ["乔丽", "伍浩"]),
        ("刚学会撑船的伍映雪说，水不深。", ["伍映雪"]),
        ("冠县实验高中伍天一获亚军。", ["伍天一"]),
        ("云岫装饰公司老板伍大奎欠薪失踪。", ["伍大奎"]),
        ("镇上的“歌唱明星”揭晓，掌声很响。", []),
        ("男网友陆续退出了合唱群。", []),
    ],
)
def test_people_in_captions_couples_and_stories(tag, text, people):
    assert tag(text).of("PERSON") == people


@pytest.mark.parametrize("head", ["合作社负责人", "公司负责人", "救援队队长"])
def test_head_of_an_unnamed_firm_or_team_is_no_official(tag, head):
    found = tag(f"{head}乔半夏介绍，今年订单很多。")
    assert (found.of("PERSON"), found.of("OFFICIAL")) == (["乔半夏"], [])


def test_who_is_told_to_have_served_is_an_official(tag):
    assert tag("时任张寨镇党委书记的伍乘风对那场雪记得清楚。").of("OFFICIAL") == ["伍乘风"]


def test_committee_of_a_hospital_or_bank_belongs_to_the_post(tag):
    found = tag("莘县农商银行党委书记、董事长伍乘风介绍，贷款已发放。")
    assert (found.of("COMPANY"), found.of("POST"), found.of("AGENCY")) == (["莘县农商银行"], ["党委书记", "董事长"], [])


def test_ward_of_a_hospital_is_no_public_body(tag):
    assert tag("麻醉科主任伍乘风守在手术台边。").of("AGENCY") == []


def test_second_post_of_a_firms_head_is_no_public_one(tag):
    found = tag("橘灯堂副总裁兼总工程师伍乘风介绍，新药已经上市。")
    assert (found.of("POST"), found.of("PERSON")) == (["副总裁", "总工程师"], ["伍乘风"])


def test_village_doctor_cut_out_of_a_longer_word_is_no_post(tag):
    found = tag("卧云村乡村医生伍乘风说，路滑。")
    assert (found.of("POST"), found.of("PERSON")) == ([], ["伍乘风"])


def test_head_of_a_hospital_is_no_official_where_only_hospitals_are_told_of(tag):
    assert tag("市中心医院开了新楼。院长伍乘风说，床位够用。").of("OFFICIAL") == []
    assert tag("院长伍乘风到县法院的审判庭旁听，县医院也来了人。").of("OFFICIAL") == ["伍乘风"]


def test_union_of_a_firm_belongs_to_the_post(tag):
    found = tag("橘灯矿业集团工会副主席伍建萍到场。")
    assert (found.of("COMPANY"), found.of("POST"), found.of("PERSON")) == (
        ["橘灯矿业集团"],
        ["工会副主席"],
        ["伍建萍"],
    )


def test_society_whose_first_character_is_a_surname_is_no_person(tag):
    found = tag("县文联主席伍金平、苗学会会长乔永祥常来采风。")
    assert (found.of("OFFICIAL"), found.of("PERSON")) == (["伍金平"], ["乔永祥"])


def test_who_is_named_with_a_title_is_no_part_of_a_school(tag):
    assert tag("校长乔建华、党总支书记伍明代表学校接受捐赠。").of("ORG") == []


def test_post_held_by_somebody_takes_no_name_from_the_preposition(tag):
    assert tag("莘县白鹤幼儿园园长由祁小麦的嫂子伍令娟兼任。").of("PERSON")[-1:] == ["伍令娟"]
    assert "由祁小" not in tag("莘县白鹤幼儿园园长由祁小麦的嫂子伍令娟兼任。").of("PERSON")


def test_what_somebody_once_was_is_no_part_of_a_firm(tag):
    assert tag("乔半夏原是县化肥厂的工人。").of("COMPANY") == ["县化肥厂"]


def test_head_of_a_firms_department_is_no_official(tag):
    assert tag("橘灯来人，生产部部长伍文，销售经理乔艳陪同参观。").of("OFFICIAL") == []


@pytest.mark.parametrize(
    "text",
    [
        "云溪市云岫（集团）公司总经理梅清溪到会。",
        "白鹤酒厂（集团）云岫有限责任公司捐资助学。",
        "浙江宏岫建设集团有限公司承建。",
        "县政府与云岫二十三冶建设集团第四工程有限公司签约。",
        "聊城市顺和物流有限公司遗失公章。",
        "山东云岫拍卖有限公司聊城分公司公告。",
        "聊城银行莘县支行发放贷款。",
        "食堂由云岫快餐配送中心供餐。",
    ],
)
def test_names_of_firms_in_full(tag, text):
    firms = tag(text).of("COMPANY")
    assert len(firms) == 1
    assert firms[0].endswith(("公司", "支行", "配送中心"))
    assert len(firms[0]) >= 8


def test_two_firms_and_what_joins_them_are_no_one_firm(tag):
    assert "聊城市云岫面业和物流有限公司" not in tag("聊城市云岫面业和物流有限公司签约。").of("COMPANY")


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        ("沈望舒考察了华岫方舟、大岭激光等企业。", ["华岫方舟", "大岭激光"]),
        ("沈望舒走访了纺织、食品等企业。", []),
        ("沈望舒走访了河湾村、石桥镇等企业集中的地方。", []),
    ],
)
def test_brands_in_a_row_that_somebody_looks_at(tag, text, firms):
    assert tag(text).of("COMPANY") == firms


@pytest.mark.parametrize(
    "text",
    [
        "这是一个集煤化工、磷化工于一体的园区。",
        "勘界外业过半，林场外业收官。",
        "今年成立养殖合作社，由肉羊养殖专业合作社牵头。",
    ],
)
def test_trades_and_kinds_name_no_firm_and_no_society(tag, text):
    found = tag(text)
    assert found.of("COMPANY") == found.of("ORG") == []


def test_farming_society_of_a_place_keeps_its_name(tag):
    assert tag("莘县养殖合作社成立。").of("ORG") == ["莘县养殖合作社"]
