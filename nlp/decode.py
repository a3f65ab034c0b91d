"""The bytes of a page file in, its decoded text out: UTF-8 or GB18030, byte-order mark removed, newlines untouched."""

from __future__ import annotations

import codecs

from zhengpu.errors import InputError

_CONTROL = {chr(code) for code in range(32)} - set("\t\n\r\f\x1b\x0b")
_MAX_CONTROL_SHARE = 0.01
_HINT = "Give plain text in UTF-8 or GB18030"


def decode(data: bytes, name: str) -> str:
    """Decodes a page file; raises InputError naming it when it holds no text in a known encoding."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(f"{name}: text in UTF-16", _HINT)
    if b"\x00" in data:
        raise InputError(f"{name}: a binary file, not text", _HINT)
    text = _decoded(data, name)
    if sum(char in _CONTROL for char in text) > _MAX_CONTROL_SHARE * len(text):
        raise InputError(f"{name}: full of control characters, not text", _HINT)
    return text


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        utf8_error = error
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError as error:
        at = max(utf8_error.start, error.start)
        line = data.count(b"\n", 0, at) + 1
        raise InputError(f"{name}, line {line}: bytes that are neither UTF-8 nor GB18030", _HINT) from None
    if not _mostly_chinese(text):
        line = data.count(b"\n", 0, utf8_error.start) + 1
        raise InputError(f"{name}, line {line}: bytes that are neither UTF-8 nor GB18030", _HINT)
    return text


def _mostly_chinese(text: str) -> bool:
    """GB18030 decodes nearly anything: what it decodes must look like Chinese, not like rare or private characters."""
    beyond_ascii = [char for char in text if ord(char) > 127]
    common = sum(
        "\u4e00" <= char <= "\u9fff"
        or "\u3000" <= char <= "\u303f"
        or "\uff00" <= char <= "\uffef"
        or char in "“”‘’…—·①②③④⑤■□△▲●★℃％"
        for char in beyond_ascii
    )
    return common >= 0.8 * len(beyond_ascii)
