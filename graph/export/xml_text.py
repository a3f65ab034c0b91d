"""Values in, text that any XML 1.0 reader takes out: what OCR leaves of control characters becomes a replacement sign."""

from __future__ import annotations

import re
from typing import Any
from xml.sax.saxutils import escape

_INVALID = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANKS = {"\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def xml_text(value: Any) -> str:
    """A value as the text of an element."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(_INVALID.sub("\ufffd", str(value)), _BLANKS)


def attribute(value: Any) -> str:
    """A value as an attribute, with its quotes."""
    return '"' + xml_text(value).replace('"', "&quot;") + '"'
