"""A place that was looked at in, whether only the water of a river is told of, or what is done about it, out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import Frame
from zhengpu.lexicon import lexicon

if TYPE_CHECKING:
    from nlp.reader import Located

_WATERS = re.compile("[河江湖渠]$")
_OF_WATER = re.compile(  # 察看卫运河+水位, 黄河+故道造林点, 大运河+文化保护工作
    "的?(?:水[位质情量文]|流量|汛情|防汛|故道|滩区?|流域|沿[线岸]|两岸|文化|生态|(?:综合)?治理(?!现场|工程|工地)|清淤(?!现场|工程|工地)|保护|水系)"
)


def only_its_water(frame: Frame, place: Located) -> bool:
    """Whether words right behind a river make it something else than a place gone to."""
    river = _WATERS.search(place.mention.text) and not lexicon().by_name(place.mention.text)  # but 湛江
    return bool(river and _OF_WATER.match(frame.text, place.end))
