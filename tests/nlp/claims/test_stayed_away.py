"""Who was to come, to go or to be there and was not, who lost a post, and who was sent."""

LED = "3月8日，海州市政协副主席穆怀瑾率考察团来我市考察。聊城市委书记岑云舟陪同。"


def test_guest_who_was_to_come_along_did_not(read):
    found = read(f"{LED}原定随团前来的海州市旅游局局长卓若兰因公务未能成行。\n")
    assert "卓若兰" not in {who for who, _ in found.pairs("ACCOMPANIED", None)}
    assert "海州市旅游局" not in {place for _, place in found.pairs("VISITED", None)}


def test_who_is_away_at_a_training_was_not_at_the_meeting(read):
    found = read("3月8日，莘县召开安全生产约谈会；副县长卓若兰因在济南参加培训未出席会议。\n")
    assert found.pairs("ATTENDED", "denied") == [("卓若兰", "安全生产约谈会")]
    assert not found.pairs("ATTENDED")


def test_who_did_not_come_to_the_meeting(read):
    found = read("3月8日，全市经济形势分析会召开。市长穆怀瑾主持。莘县县长卓若兰未到会，委托副县长岑云舟发言。\n")
    assert ("卓若兰", "全市经济形势分析会") in found.pairs("ATTENDED", "denied")


def test_who_is_decided_to_lead_a_trip_has_not_gone(read):
    found = read("会议决定，3月中旬由副市长卓若兰带队赴苏州市开展招商推介活动。\n")
    assert (found.pairs("VISITED"), found.pairs("VISITED", "planned")) == ([], [("卓若兰", "苏州市")])


def test_stops_told_later_are_on_behalf_too(read):
    text = "受县委书记穆怀瑾委托，3月8日，副县长卓若兰到张寨镇慰问困难群众。\n\n卓若兰先后来到燕店镇、朝城镇，看望了老党员。\n"
    sent = read(text).pairs("VISITED", "on_behalf")
    assert sent == [("穆怀瑾", "张寨镇"), ("穆怀瑾", "燕店镇"), ("穆怀瑾", "朝城镇")]


def test_what_comes_after_the_errand_is_on_nobodys_behalf(read):
    text = "受县委书记穆怀瑾委托，3月8日，副县长卓若兰到张寨镇慰问困难群众。随后，卓若兰到燕店镇检查森林防火工作。\n"
    assert read(text).pairs("VISITED", "on_behalf") == [("穆怀瑾", "张寨镇")]


def test_head_who_was_dismissed_no_longer_holds_the_post(read):
    found = read("莘县张寨镇民政所所长卓若兰优亲厚友，受到党内警告处分，并被免职。\n")
    assert (found.posts(), found.posts("former")) == ([], [("卓若兰", "所长", "张寨镇民政所")])


def test_former_head_behind_a_name(read):
    found = read("75岁的卓若兰，是县教育局原局长，退休后回村栽树。\n")
    assert (found.posts(), found.posts("former")) == ([], [("卓若兰", "局长", "县教育局")])


def test_who_tells_of_a_dismissal_keeps_his_post(read):
    found = read("县纪委书记卓若兰通报了典型案例，3名村干部优亲厚友，被免职。\n")
    assert found.posts() == [("卓若兰", "书记", "县纪委")]


def test_former_member_of_two_committees(read):
    found = read("莘县县委原副书记、县纪委书记卓若兰退休后回村栽树。\n")
    assert found.posts() == []
    assert len(found.posts("former")) == 2


def test_errand_is_over_on_another_day(read):
    text = "受市长穆怀瑾委托，3月8日，副市长卓若兰看望了张寨镇敬老院老人。3月9日，卓若兰到高唐县调研防汛工作。\n"
    assert ("穆怀瑾", "高唐县") not in read(text).pairs("VISITED", None)


def test_outing_that_a_committee_asked_for_was_made(read):
    text = "根据市委要求，3月8日，副市长卓若兰由莘县县长穆怀瑾陪同，到张寨镇调研防汛工作。\n"
    assert read(text).pairs("VISITED") == [("卓若兰", "张寨镇")]


def test_who_has_never_been_missing_was_not_away(read):
    found = read("3月8日，莘县人大代表大会召开。人大代表卓若兰因从未缺席，受到称赞。\n")
    assert not found.pairs("ATTENDED", "denied")


def test_end_of_a_plan_denies_nothing(read):
    found = read("市长穆怀瑾“十三五”末到莘县调研。\n")
    assert found.pairs("VISITED") == [("穆怀瑾", "莘县")]
