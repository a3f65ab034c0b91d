"""A Doc's view in, newspapers, stations and news sites out, by the lines and the bylines that name them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from nlp.candidates import TAGGING, View
from nlp.components.reach import Found
from nlp.patterns import alternation

_PAPER = re.compile(
    r"《([一-鿿]{2,8}(?:日报|晚报|晨报|新闻|晨讯|晚讯|周报|时报|早报|都市报|周刊))》"
    r"|^([一-鿿]{2,6}(?:日报|晚报|晨报|晨讯|晚讯|周报|时报|早报|新报|商报|都市报))(?=\s*$|\s+(?:19|20)\d\d年)"
    r"|(?<=\s)([一-鿿]{2,6}(?:日报|晚报|晨报|晨讯|晚讯|时报|早报))(?=\s+(?:19|20)\d\d)"
    r"|([一-鿿]{2,4}(?:日报|晚报)[一-鿿]{2,3}新闻)(?=\s|$)"
    r"|^([一-鿿]{4,8}报)(?=\s+(?:19|20)\d\d年)"
    r"|^((?:[一-鿿]\s){1,4}[日晚]\s报)(?=\s)"
    r"|《(今日(?!说法|关注|头条|中国|世界|观察|话题|焦点|聚焦|视点|视线|要闻|导读|看点|天气|推荐|评论|论坛|文摘|人物|财经|点击)[一-鿿]{2,6})》|^(今日[一-鿿]{2,4})(?=\s+(?:19|20)\d\d年)"
    r"|^((?!图片|区域|本地|综合|经济|社会|时政)[一-鿿]{2,4}新闻)(?=\s+(?:19|20)\d\d年)"
    r"|(?<![一-鿿])([一-鿿]{2,4}(?:日报|晚报|商报|晨报|早报|都市报))(?=(?:全媒体|首席|见习)?记者[\s：:]*[一-鿿])"
    r"|^\s*((?:[一-鿿]{2,4}|中)(?:新闻网|新网|网))(?=[一-鿿]{0,8}\d{0,2}月?\d{0,2}日?(?:讯|电)[\s（(，\d]|-)"
    r"|(?:^|(?<=[\s（：]))(红网(?:[一-鿿]{2,3}站)?|[一-鿿]{2,6}(?:新闻网|(?<!互联)(?<!局域)网|在线|融媒))"
    r"(?=(?:[一-鿿]{2,3})?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:讯|消息)[\s（]|(?:全媒体|首席|见习|特约)?(?:记者|通讯员)[\s：:]*[一-鿿]|（记者)",
    re.M,
)
_SOURCE = re.compile(
    rf"(?:来源|稿源|转自|转载自|供稿)[:：]\s*((?:(?!政府网)[一-鿿]){{2,14}}?(?:{alternation(TAGGING, 'media_endings')}))"
    r"(?=$|[\s（(|丨、，,。]|编辑|责编|责任编辑|记者|作者|通讯员|时间|日期|发布|点击|\d)",
    re.M,
)
_EDITED = re.compile(
    rf"(?<=[（(])([一-鿿]{{2,8}}?(?:{alternation(TAGGING, 'media_endings')}))(?=(?:责任)?编辑|讯|消息|全媒体|记者|通讯员)"
)
_SHORT = "((?!周|电|邮|海|简|本|订|捷|喜|预|汇|上|申|填|呈|登)[一-鿿]{2,3}报)"  # of two or three characters before 报; not 周报
_HEADER = re.compile(
    rf"^\s*{_SHORT}(?=\s+(?:19|20)\d\d\s*年|[\s一-鿿]{{1,8}}(?:19|20)\d\d\s*年\s*\d{{1,2}}\s*月)"
    rf"|^\s*第?[一二三四五六七八\d]{{1,2}}版\s+{_SHORT}(?=\s+(?:19|20)\d\d\s*年)",
    re.M,
)


def media(view: View) -> Iterator[Found]:
    """Papers by their headers and bylines, sites and stations by the line that says where a text is from."""
    for pattern in (_PAPER, _SOURCE, _EDITED, _HEADER):
        for found in pattern.finditer(view.text):
            group = next(n for n in range(1, found.re.groups + 1) if found[n])
            yield found.start(group), found.end(group), "ORG", 0.97 if pattern is _SOURCE else 0.95
