"""Who comes along with many, and who only takes part in a ceremony before a round of visits."""


def test_companions_of_many_accompany_the_first_of_them(read):
    found = read("3月8日，市委书记沈望舒、市长穆怀瑾、市政协主席卓若兰来到莘县张寨镇，察看春耕。副市长乔半夏陪同。\n")
    assert found.pairs("ACCOMPANIED") == [("乔半夏", "沈望舒")]


def test_those_who_take_part_in_a_ceremony_accompany_nobody(read):
    found = read(
        "3月8日，云鲸纸业轻涂纸项目开工典礼在莘县张寨镇举行。市委书记沈望舒出席并讲话，市长穆怀瑾主持，"
        "副市长乔半夏、市政协副主席卓若兰参加。\n典礼结束后，沈望舒又来到莘县古云镇，察看了春耕。\n"
    )
    assert found.pairs("ACCOMPANIED") == []
    assert {name for name, _ in found.pairs("ATTENDED")} >= {"乔半夏", "卓若兰"}


def test_hosts_of_a_delegation_whose_leader_is_named_only_behind_them(read):
    found = read(
        "　　9月3日，冠县党政考察团来莘县考察。县领导卓若兰、乔半夏陪同。\n"
        "　　考察团先后深入张寨镇、古云镇，察看了大棚。考察团团长、冠县县委副书记穆怀瑾说，收获很大。\n"
    )
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "穆怀瑾"), ("乔半夏", "穆怀瑾")]


def test_companions_called_by_titles_behind_their_names(read):
    found = read("　　3月8日，省水利厅厅长穆怀瑾来到莘县张寨镇，察看春耕。县水利局卓若兰局长、乔半夏副局长陪同检查。\n")
    assert found.pairs("ACCOMPANIED") == [("卓若兰", "穆怀瑾"), ("乔半夏", "穆怀瑾")]
