"""Bytes of page files: which encodings are read, and how others are refused."""

import codecs

import pytest

from nlp.decode import decode
from zhengpu.errors import InputError

TEXT = "春风又到卧云村，家家户户忙着栽蒜。\n"


def test_utf8():
    assert decode(TEXT.encode(), "a.txt") == TEXT


def test_byte_order_mark_is_removed():
    assert decode(codecs.BOM_UTF8 + TEXT.encode(), "a.txt") == TEXT


def test_gb18030():
    assert decode(TEXT.encode("gb18030"), "a.txt") == TEXT


def test_line_ends_are_kept():
    assert decode("一行。\r\n二行。\r三行。\n".encode(), "a.txt") == "一行。\r\n二行。\r三行。\n"


def test_nothing_is_empty_text():
    assert decode(b"", "a.txt") == ""


def test_binary_file_is_refused():
    with pytest.raises(InputError, match=r"scan\.txt: a binary file"):
        decode(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "scan.txt")


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_is_refused(encoding):
    mark = codecs.BOM_UTF16_LE if encoding == "utf-16-le" else codecs.BOM_UTF16_BE
    with pytest.raises(InputError, match=r"a\.txt: text in UTF-16"):
        decode(mark + TEXT.encode(encoding), "a.txt")


def test_bytes_in_no_known_encoding_name_the_line():
    with pytest.raises(InputError, match=r"a\.txt, line 3: bytes that are neither"):
        decode(TEXT.encode() * 2 + b"\xff\xff\xff", "a.txt")


def test_bytes_that_only_happen_to_decode_are_refused():
    with pytest.raises(InputError, match=r"a\.txt, line 2"):
        decode(b"plain\n" + bytes(range(0x81, 0xB0)), "a.txt")


def test_control_characters_are_no_text():
    with pytest.raises(InputError, match="control characters"):
        decode(b"\x01\x02\x03\x04 abc", "a.txt")


def test_form_feed_between_pages_is_text():
    assert decode("上版。\f下版。".encode(), "a.txt") == "上版。\f下版。"


def test_error_says_what_to_do():
    with pytest.raises(InputError) as caught:
        decode(b"\x00", "a.txt")
    assert "UTF-8" in caught.value.hint
