"""Names that signed a report and ran into the one under it go back to their own."""

from nlp.articles import assemble
from nlp.paragraphs import read_paragraphs

DOCTOR = "胥大河背着药箱走了三十年山路，卧云村的老人都叫他背篼医生。"
COWS = "本报讯（通讯员 祁听雨）3月8日，石桥派出所帮邓家坝村民追回两头水牛。"
FOUND = "民警在邻县的集市上认出牛贩子，连夜把牛赶回了邓家坝。"


def signed(page, names):
    return next(a.headline for a in assemble(read_paragraphs(page)) if names in a.mapped.text)


def test_names_within_a_report_that_is_signed_at_its_head():
    page = f"背篼医生三十年\n\n{DOCTOR}\n\n石桥警方追回水牛\n\n{COWS}\n\n（穆清溪）\n\n{FOUND}\n"
    assert signed(page, "穆清溪") == "背篼医生三十年"
    assert signed(page, FOUND) == "石桥警方追回水牛"


def test_the_text_that_they_end_goes_back_with_them():
    rest = "石桥镇卫生院给背篼医生胥大河送来了新药箱，卧云村的老人们围着看。（穆清溪）"
    page = f"背篼医生三十年\n\n{DOCTOR}\n\n石桥警方追回水牛\n\n{COWS}\n\n{rest}\n\n{FOUND}\n"
    assert signed(page, rest) == "背篼医生三十年"


def test_a_correspondent_at_the_end_of_a_journalists_report_stays():
    page = f"背篼医生三十年\n\n{DOCTOR}\n\n石桥警方追回水牛\n\n{COWS}\n\n{FOUND}（穆清溪）\n"
    assert signed(page, "穆清溪") == "石桥警方追回水牛"


def test_names_under_a_signed_report_stay():
    page = f"背篼医生三十年\n\n{DOCTOR}（乔半夏）\n\n石桥警方追回水牛\n\n{COWS}\n\n（穆清溪）\n\n{FOUND}\n"
    assert signed(page, "穆清溪") == "石桥警方追回水牛"


def test_who_took_a_picture_within_a_report_stays():
    page = f"背篼医生三十年\n\n{DOCTOR}\n\n石桥警方追回水牛\n\n{COWS}\n\n本报记者 穆清溪 摄\n\n{FOUND}\n"
    assert signed(page, "穆清溪 摄") != "背篼医生三十年"
