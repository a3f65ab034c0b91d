"""The words of visits.yaml in, the patterns that goings are found by out, and what a going is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from nlp.patterns import alternation
from zhengpu.records import Status

if TYPE_CHECKING:
    from nlp.reader import Located

FILE = "visits.yaml"


@dataclass(frozen=True)
class Going:
    """That somebody went to some places; `at` is where it is told."""

    visitors: list[Located]
    places: list[Located]
    at: int
    status: Status
    rule: str
    purpose: str | None


NO_PAPER = "(?!报(?:讯|社|网|记者|消息|[》（(]))"  # behind the word for tomorrow: 三明日+报讯 is a paper


def any_of(*keys: str) -> str:
    """The words under the keys of visits.yaml as alternatives."""
    return "(?:" + "|".join(alternation(FILE, key) for key in keys) + ")"


_ALONG = re.compile(
    r"[。，；]|$|(?:了|过)?(?:在[^，。；]{1,14}?的|所在[县市区旗地]的?)?(?:此次|这次|当天的?|上述|以上|有关|相关|部分|全程|[各该]?阶段性?的?)*(?:调研|考察|活动|看望|慰问|检查|督导|视察|走访|巡查|暗访|督查|接访|巡河|观摩|核查|验收|参访|现场办公|查险|执法检查|招商|推介|对接|出访|访问|学习|参观|督办|督察|夜查|夜访|巡林|踏勘|踏查|察看|查看|指导|调度|巡视)"
)

_PAUSE = re.compile(
    "等?，(?=分别陪同|全程陪同|一同|一起|一道|(?:陪同(?:参加)?|参加)(?:调研|考察|检查|视察|慰问|督导|活动|执法检查|督查|走访))"
)


def along_after(text: str, at: int) -> re.Match[str] | None:
    """The words at an offset that tell of people just named that they came along: 陪同, 参加活动."""
    pause = _PAUSE.match(text, at)
    found = visit_patterns()["accompany"].match(text, pause.end() if pause else at)
    return None if found and found[1] in ("参加", "参与") and not _ALONG.match(text, found.end(1)) else found


@cache
def visit_patterns() -> dict[str, re.Pattern[str]]:
    """The compiled patterns by name."""
    act, act_there = any_of("act"), any_of("act", "act_after_to")
    again = r"(?:先后|分别|一行|再次|专程|亲自|连续)?"
    return {
        "arrive": re.compile(
            r"(?!住进了?[^，。；]{0,14}(?:医院|病房|卫生院))(?!深入(?:了解|学习|贯彻|推进|开展|实施|研究|细致|交流|人心|浅出|挖掘|分析|探讨))(?<![看走问跑运送])(?!(?<=[带送搬卷冲抢拿取运赶接调拉刮叼出逃拐请撤迁牵偷盗买领游先])走了)(?!(?<=[失过死逝离除])去了)(?!(?<=[卖送运销寄收接得拿等遇感想看听找达做说谈提碰])到了)(?:"
            + any_of("go", "go_phrases", "look")
            + r"(?!小?组|分?团(?!员|支部|结|聚)|小分队)|(?<=[，；])看(?![向待好重起来上病见到护出])(?=[一-鿿]{1,7}?[县区旗镇乡村])|[两三四五六七八九十多数又再重][次度]?[进赴访上下]|(?:把|将(?![于在到赴来前对把率带组安派继为再专亲]))[^，。；]{1,24}?[送开][进到往至])(?:了(?!解))?"
        ),
        "upon": re.compile("对"),
        "ended": re.compile(r"(?:结束|完成)了?(?:对|在)?(?![^，。；]{0,24}?(?:会议|大会|会见|座谈))"),
        "ended_act": re.compile(
            r"(?:等?[两三四五六七八九十]?[省市县区地国]{0,2})?的?(?:为期[^，。；]{1,8}?的?)?(?:"
            + any_of("purposes")
            + "|学习|参访|访问|(?:全部)?行程|之行|之旅)"
        ),
        "upon_act": re.compile(
            r"(?:的)?为期[^，。；]{1,8}?的?[^，。；]{0,6}?"
            + any_of("purposes")
            + r"|[^，。；神议]{0,24}?，?(?:进行|开展|作)了?[^，。；]{0,8}?"
            + any_of("outing", "checked")
            + "(?<!深入)(?!的)"
        ),
        "among": re.compile("[与和同]"),
        "among_act": re.compile(
            r"[^，。；、]{0,8}?(?:村民|群众|居民|师生|学生|职工|工人|民工|社员|农民|技术员|官兵|战士|乡亲们|老人们?|干部)(?:们|代表)?(?:一起|一道|一同)(?!庆祝|观看)"
        ),
        "led": re.compile(r"(?:率|率领|带领|带队)[^，。；]{0,24}?(?:团|组|队|人员|部门|一行|同志)?(?:到|赴|来)"),
        "to": re.compile(
            rf"{again}(?:到|前来)"
            r"|(?<=先后)来(?![自源往电信说讲回])"
            r"|(?<![从出起上下进过原未将近往本以历后外未])来(?=[一-鿿、]{2,14}(?:考察|调研|视察|检查|学习|慰问|访问|指导|作[一-鿿]{0,4}报告|讲课|宣讲|，))(?![自源往电信说讲回])"
            r"|(?<![过失下辞免除离逝死])去(?![年世除掉])"
        ),
        "in": re.compile("在"),
        "along": re.compile("(?<![前年亿])沿(?![途街路海江河湖边线])着?"),
        "along_act": re.compile(
            "[^，。；、]{0,10}?(?:一线|一带)?(?:，|[^，。；、]{0,6}?)(?:一路)?(?:徒步|步行|漫步|边走边[看问谈聊]|走走看看|[察查]看|巡查|巡看|巡河|巡湖|踏[查看勘]|巡堤)"
        ),
        "from": re.compile("从"),
        "video": re.compile(
            r"(?:视频|线上|云端|屏对屏)(?:监控|调度|指挥|会商)?(?:(?:(?:系统|平台)|连线|通话)?(?:的?(?:方式|形式))?，|(?:系统|平台)?(?:连线|通话)?(?:的?(?:方式|形式))?)"
            r"(?:实时|随机|分别|先后|依次|逐一|现场|同时|当场)*(?P<look>调度|巡查|巡视|查看|察看|检查|抽查|督导|督查|点调|点名|会商|连线|慰问|看望|调研)?(?(look)了?|[与同和向对])"
        ),
        "talks_to": re.compile(  # 视频连线，与某镇值守干部对话
            r"(?:[^，。；、]{0,20}?(?:值班|值守|一线|现场|负责|干部|人员|书记|镇长|县长|区长|市长|村民|群众|师生|医护|队员|医疗队|工作队|老乡|民警)[^，。；、]{0,14}?)?"
            r"(?:进行)?(?:视频|实时|现场|亲切)*(?:对话|通话|交流|连线|座谈|会谈|喊话|问候|拜年|慰问|会商|调度|视频)"
        ),
        "there": re.compile(
            r"(?:来到|走进|进了|赶到|深入|(?:前往|(?:将|又|还|再次|专程)赴|抵达|进入)(?=[该这此])|[察查]看了?|参观了?|走访了?|(?:三次|多次|亲自|再次|先后)?(?<![点谈说讲想达收找涉问])到|来|回到|进(?=该?[村校厂镇乡社]))"
            r"(?:(?P<here>这里|此地|该地)|(?P<same>(?:(?:该|这家|此)|这个(?:[^，。；]{0,8}的)?(?:[贫帮偏包联][一-鿿])?|这家[^，。；]{2,26}的)(?:村|镇|乡|社区|校|院|公司|企业|厂|园区))|(?P<wide>该[县区旗市])(?=[^，。；]{0,3}?"
            + act_there
            + r")|(?P<inside>(?<=进)[村校厂](?![里口道路入民]))|(?P<place>村里|村上|村|校|学校|社区|合作社|企业|公司|厂里|厂|医院|卫生院|敬老院|派出所|幼儿园)(?=[，。]|的|新建|"
            + act_there
            + r")"
            r"|(?P<shop>[一-鿿]{0,4}(?:车间|生产线|厂区|展厅|展馆)))"
            r"|(?P<also>(?:也|同时|一同|一道|随后也?|先后|相继|随即|接着|跟着)(?:抵达|赶到|到达|赶来)(?:[现当][场地])?(?=[，。；]))"
        ),
        "passing": re.compile(r"途经|路过"),
        "stops_by": re.compile(r"时?，[^。；]{0,16}?(?:下车|停车|驻足|" + any_of("go", "look") + ")"),
        "here": re.compile(r"(?<=[，。；！？”])在这里(?=，)"),
        "scene": re.compile(
            r"(?:的?[^，。；、在]{0,8}|[^，。；、在]{0,24}家的?[^，。；、在]{0,4})" + any_of("side_of") + "，"
        ),
        "scenery": re.compile("[，。]?" + any_of("scenery")),
        "honoured": re.compile(r"(?P<surname>[一-鿿])副?" + any_of("honours")),
        "act": re.compile(act_there),
        "settle": re.compile(r"[^，。；]{0,2}?" + any_of("settle") + "(?![组站室点])"),
        "hands_on": re.compile(r"[^，。；]{0,6}?" + any_of("hands_on")),
        # but not 到X就农村工作进行调研, nor 到X、县人大主任某某到Y
        "elsewhere": re.compile(r"(?!就(?![业医读地])|围绕|针对|对)[^，]{0,8}?(?!(?<=主)任)" + any_of("elsewhere")),
        "accompany": re.compile(
            r"(?:等)?(?:[一-鿿]{0,4}(?:领导|同志|负责人|干部|成员|委员|代表|专家))?(?:等)?(?:共?\d+余?名?人)?(?:也|热情接待并|(?:分别)?(?:参加|出席)了?(?:座谈会|座谈|会见|汇报会|推介会)(?:或|和|并|及)(?=陪同)|分别|分段|全程|一路|先后|始终|一同|一起|一道|一并|共同|应邀)*(?:在[^，。；]{1,12})?(?:全程)?"
            r"((?:陪同|陪着?[他她]|全程(?:参与|参加|陪)|随(?![后即着])(?:同)?(?=[^，。；]{0,10}(?:前往|同往|同行|一[起同道]))[^，。；]{0,10}(?:前往|同往|同行|一[起同道])|陪(?=[一-鿿]{2,4}(?:检查|视察|调研|考察|督导))|随同|同行|随行|随往)|(?:一同|一起|一道)(?:现场|实地|参与)?(?:"
            + act
            + r"|前往|参加|同行|[来赴到][^，。；]{1,6}(?:考察|调研|学习|参观)|(?<!起)[一-鿿]{1,3}(?=[。，；]))|"
            + any_of("accompany")
            + ")(?!下)"
        ),
        "unread": re.compile(
            r"(?:（[^）]{1,8}）)?(?:、[一-鿿 ·]{2,12}?|，[^，。；]{2,24}?|(?:和|及|以及|与)[^，。；]{2,24}?"
            r"(?:负责人|负责同志|同志|领导|人员|干部|代表|委员|专家|部门|单位|局长|主任|书记|主席|县长|区长|市长|镇长|等)){0,2}(?=(?:等)?(?:共?\d+余?名?人)?(?:(?:分别|一同|一起|全程)?"
            + any_of("accompany")
            + "|(?:一同|一起|一道)"
            + any_of("purposes")
            + "))"
        ),
        "home": re.compile(
            r"(?:来到|到|赴|抵达?|来|莅临?|进入|亲临)我[市区县州盟旗](?=[^，。；]{0,24}?"
            + act
            + r"|，(?:[对就]|围绕)[^。；]{2,40}?"
            + any_of("outing")
            + r"|，(?:专题|专程|实地|集中|现场|随机|深入|先后|开展|进行){0,2}"
            + any_of("outing")
            + r"|，?(?:开始|进行|展开)[^，。；]{0,12}?"
            + any_of("purposes")
            + r")|(?:到访|来访|莅临)我[市区县州盟旗](?=[，。])"
            + r"|[来莅抵](?:我[市区县]|(?![访信电到往说看讲了临])[一-鿿](?=，?(?:专题|实地|参观)?(?:"
            + act
            + r"|学习|取经|交流|洽谈)|，(?:先后|分别|首先|一路)(?:"
            + any_of("go")
            + r"|到)|，(?:专程)?[对就][^。；]{2,40}?(?:"
            + any_of("outing")
            + "|求教|取经|学习|交流)))"
        ),
        "spoken_of": re.compile(  # 学习某某视察某省时的重要讲话
            "(?:时|期间|工作)?的?(?:系列|发表的)*(?:重要)?(?:讲话|指示|批示)"
        ),
        "purpose": re.compile(any_of("purposes")),
        "outing": re.compile(
            r"(?!看望了?[^，。；]{0,12}?" + any_of("teams") + ")" + any_of("outing") + "(?![团组])"  # 会见了考察团
        ),
        "rest": re.compile(r"(?:各|其他|其余)[^，。；在到的]{0,8}?" + any_of("honours", "leaders") + "们?"),
        "topics": re.compile(
            r"(?:就|围绕)([^，。；]{2,60}?)(?:等)?(?:工作|情况|问题|主题|课题)?(?:进行|开展|作|，|调研|到|来到)"
        ),
        "told": re.compile(any_of("told")),
        "team": re.compile(
            r"(?:"
            + any_of("teams")
            + r"(?:一行)?|(?<![^，。；！？”\n])[两二三几]人|一行(?:[\d一二三四五六七八九十]+余?)?人?)"
        ),
        "unnamed": re.compile(
            "[^，。：、“”]{0,12}" + any_of("teams", "honours", "unnamed") + "(?:一行)?(?:先后|专程|来|前往)?"
        ),
        "he": re.compile(r"(?<!其)[他她](?![们人乡国日])"),
        "other": re.compile(any_of("others")),
    }
