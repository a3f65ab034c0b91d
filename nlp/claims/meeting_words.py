"""The verb of who takes part in a meeting and the words behind it in, what part they tell of out: 到会祝贺, 作了汇报."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from nlp.claims.frame import FILE
from nlp.patterns import alternation, words

if TYPE_CHECKING:
    from nlp.claims.meeting_names import Meeting

_KIND = 2  # characters of a word for what is done at a meeting
_TOLD = "安排|部署|讲解|解读|通报|点评|总结|小结|动员|说明|辅导|培训|授课|汇报|阐述|阐释|讲评|发言"
_TELLING = {
    "致": r"[^，。]{0,6}[辞词]",
    "谈了": r"[^，。]{0,8}(?:看法|意见|体会|想法|建议|感受|认识)$",
    "畅谈": r"了?[^，。；]{0,16}(?:看法|体会|想法|感受|感想|心得|设想|打算|变化|友谊|规划|未来|成就)$",
    "进行": rf"了?[^，。；]{{0,10}}?(?:{_TOLD}|讲话|致辞|宣讲|述职|表态)$",
    "讲了": r"[^，。]{0,14}(?:课|意见|要求|看法|体会|建议)$",
    "推介": r"了?[^，。会]{2,12}$",
    "分享": r"了?[^，。会]{0,16}(?:经验|体会|做法|感悟|心得|故事|经历|感受)$",
}  # 致欢迎辞, 讲了第一课, 推介县情, 分享创业经验
_RELAYED = ("会", "会议", "式", "典礼")  # what is watched from elsewhere
ON_STAGE = re.compile(
    r"(?<![^，。；])座谈[中时]，|(?:会议|大会|会|仪式|[开闭启揭]\w式|典礼|论坛|活动|培训)上|(?:讲话|致辞|致词|发言|讲评|点评|总结)[中时]"
)

CONGRESS = re.compile("代表大会|[人党]代会|[次届].{0,6}会议|全会|审议|讨论")
_OF_GUESTS = re.compile("(?:指导|祝贺|见证|助阵|监督|收看|收听收看|收听)(?:$|并)")  # 出席+指导
_STAGED = re.compile("了?[^，。；]{0,8}?(?:剪彩|揭牌|揭幕|奠基|颁奖|授牌|签约)(?:$|并)")  # 参加+剪彩
_DELIBERATES = re.compile("了?[^，。；]{0,20}?(?:审议|讨论|协商)(?:$|并|时)")  # 参加+某某代表团的审议
_AT_EVENT = re.compile(  # 亲临+会议, 亲临+现场祝贺
    "(?:会议|大会|会场|仪式|晚会|典礼)|(?:活动)?(?:现场)?，?(?:并?讲话|祝贺|致[辞词贺]|助阵|剪彩|揭牌|观看|观摩|观战)"
)


def comes(verb: str, rest: str, manner: str, also: list[str]) -> list[str]:
    """The roles of those who come: 到会祝贺, 参会, 在主席台就座."""
    if verb == "与会":
        return ["参加", *also] if rest == "" or rest.startswith("并讲话") else []
    if verb == "亲临":
        return ["出席", *also] if _AT_EVENT.match(rest) else []
    if verb == "参会" or verb.endswith("一堂"):  # 欢聚一堂
        return ["参加"]
    if verb in ("就座", "就坐", "落座"):
        return ["出席"] if "主席台" in manner else []
    if rest.startswith("听取"):
        return ["参加"]
    if verb == "到会" and re.match("通报|介绍|致[辞词]|发言|讲授|作|宣[讲读]", rest):
        return ["出席"]
    return (
        ["出席", *also]
        if rest == ""
        or re.match(
            r"祝贺|听课|听讲|助阵|(?:监督)?指导|监督|动员|看望|并提|提出|作|做|并?讲话|致贺|观摩|观看|观战|并(?!未|没)",
            rest,
        )
        else []
    )


def watches(verb: str, rest: str, manner: str, meeting: Meeting) -> list[str]:
    """The role of those who watch: 见证签约, 观摩演练, 收听收看."""
    if verb == "观摩" and re.search("到[会场]", manner) and re.match("$|并|了?演练", rest):
        return ["参加"]
    if verb == "见证":
        solemn = meeting.name.endswith(("仪式", "活动", "会"))
        return ["出席"] if solemn and re.match(r"(?:了)?(?:签约|签字|揭牌|签订|签署|仪式|这一|$)", rest) else []
    if rest.startswith("并讲话") and meeting.name.endswith(("演练", "赛", "活动")):
        return ["出席", "讲话"]
    if verb == "观看" and re.match("了?[开闭]幕[式会]", rest) and meeting.name.endswith(words(FILE, "activities")):
        return ["参加"]
    if (
        verb in ("观摩", "观看")
        and meeting.name.endswith(words(FILE, "shows"))
        and re.match("(?:了)?[^，。；]{0,8}(?:演出|晚会|节目|表演|比赛|汇演|展演)(?:$|并)", rest)
    ):
        return ["参加"]
    if verb in ("观摩", "观看"):
        seen = re.match(r"(?:了)?(?:此次|本次|整个)?(演练|比赛|竞赛|大赛|活动|赛事)(?:$|并)", rest)
        return ["参加"] if seen and meeting.name.endswith((seen[1], "赛")) else []
    return (
        ["参加"]
        if re.match(r"(?:了)?(?:会议|大会|直播|实况)?(?:$|并)", rest) and meeting.name.endswith(_RELAYED)
        else []
    )


def speaks(verb: str, rest: str, lead: str) -> bool:
    """Whether a verb of speaking is one of speaking in the meeting."""
    if verb in words(FILE, "reporting"):
        what = rest if len(verb) == _KIND else "各项" + rest  # 安排部署工作
        at_end = not rest and verb in ("点评", "总结") and lead.endswith(("现场", "逐一", "最后", "一一"))
        return at_end or bool(re.match(r"了?[^，。]{1,20}(?:工作|情况|任务|进度|进展|经验)$", what))
    if verb == "发表":
        return bool(re.match(r"了?[^，。]{0,10}(?:讲话|致辞|致词|演讲|感言|献词|贺词|祝词|祝辞)", rest))
    if verb in ("作", "做"):
        return bool(
            re.match(
                r"(?:了)?[^，。]{0,30}(?:报告|汇报|讲话|发言|总结|补充|宣讲|部署|辅导|讲座|授课|说明|安排|动员|致辞|点评|推介|介绍|交流|分析|解读|答复|解答|提问|演讲|培训|讲解|示范|谈话|检讨)",
                rest,
            )
        )
    if verb == "就":
        return bool(re.match(r"[^，。]{2,24}?(?:讲了|讲话|发言|作|做|谈了)", rest)) or _deals(rest)
    if verb in ("针对", "围绕", "对"):
        return _deals(rest) or bool(re.match("[^，。；]{2,16}?(?:建言|献计|发言|座谈发言|讲话|讲了话)", rest))
    if verb in _TELLING:
        return bool(re.match(_TELLING[verb], rest))
    if verb in words(FILE, "saying"):
        return ON_STAGE.search(lead) is not None
    return True


def _deals(rest: str) -> bool:
    """Whether somebody tells of, or on, something: 就普查业务+进行了讲解."""
    return bool(re.match(rf"[^，。]{{2,30}}?(?:进行|作|做)了?[^，。]{{0,6}}(?:{_TOLD})", rest))


def hears(rest: str) -> bool:
    """Whether who listens does so in a meeting: 听取+了各县的汇报, 听取+意见建议."""
    said = "了?[^，。；]{0,36}(?:汇报|发言|意见|建议|报告|情况介绍)$|了?[^，。；]{0,12}汇报[^，。；]{2,16}$|并|会议"
    return bool(re.match(said, rest))


def asks(verb: str, rest: str) -> bool:
    """Whether who speaks asks something of those who listen, or tells them what to do: 就会风+提出要求, 对工作+作了再部署."""
    if verb in ("分析", "剖析"):
        return bool(re.match("了?[^，。；]{0,16}(?:形势|情况|原因|问题|案例)$", rest))
    if verb in ("汇报", "报告"):
        return bool(
            re.match(
                "了?[^，。；]{0,24}(?:工作|情况|进展|经过|概况|打算|做法|方案|设想|思路|成效|成果|规划|计划|体会|经验|举措)$",
                rest,
            )
        )
    if verb == "表示":
        return bool(re.match("了?[^，。；]{0,8}(?:祝贺|欢迎|感谢|慰问|问候|敬意|谢意)$", rest))
    if verb == "致":
        return bool(re.match("以[^，。；]{0,12}(?:祝贺|问候|慰问|敬意|感谢|祝福|谢意)$", rest))
    if verb == "提出":
        return bool(re.match("了?[^，。；]{0,12}(?:要求|意见|建议|希望)$", rest))
    return verb in ("就", "对", "针对", "围绕") and bool(
        re.match(
            r"[^，。；]{2,24}?(?:提出?了?[^，。]{0,10}(?:要求|意见|建议|希望)$|(?:给予|予以|表示)了?(?:充分|高度|积极|一致)*(?:肯定|评价|赞扬|认可|赞赏|感谢|欢迎)$|(?:进行|作|做)了?[^，。]{0,8}(?:部署|安排|要求|强调)$)",
            rest,
        )
    )


def about_meeting(verb: str, rest: str, meeting: Meeting) -> bool:
    """Whether what was attended is a meeting: 会议, 活动 of the article, or named here."""
    if re.match(
        r"(?:了)?[^，。]{0,20}(?:所在[县市区旗地]的?|当地的?|视察|调研|考察|检查|督导|走访|慰问|参观)活动", rest
    ):
        return False
    if rest == "" or re.match(
        r"(?:了)?(?:本次|此次|上述)?(?:会议|大会|座谈会|仪式|推进会|现场会|发布会|培训|动员会|全会|论坛|启动仪式|开幕式|会"
        r"|报告会|比赛|典礼|闭幕会|开幕会)",
        rest,
    ):
        return True
    if (done := _done_there(rest, meeting)) is not None:
        return done
    if re.match(r"(?:了)?(?:本次|此次)?活动", rest):
        return meeting.name.endswith(words(FILE, "solemn" if verb == "出席" else "activities"))
    return bool(re.search(alternation(FILE, "meeting_endings"), rest)) or rest.startswith("并")


def _done_there(rest: str, meeting: Meeting) -> bool | None:
    """Whether what is joined is done at the meeting (出席+指导, 参加+剪彩, 参加+审议); None where it is something else."""
    if _OF_GUESTS.match(rest) or (_STAGED.match(rest) and meeting.name.endswith(words(FILE, "solemn"))):
        return True
    if _DELIBERATES.match(rest) and CONGRESS.search(meeting.name):
        return True
    if re.match("了?(?:集体)?学习(?:$|并)", rest):
        return "学习" in meeting.name
    if re.match("了?[一-鿿]{2,6}[和及并](?:会议|座谈|座谈会)(?:$|并)", rest):
        return True  # 参加调研和会议
    if len(rest) == _KIND and rest in meeting.name and (rest != "观摩" or meeting.name.endswith("会")):
        return True  # 观摩会 … 参加观摩; but 观摩活动 is an outing
    return meeting.name.endswith("座谈会") if re.match("了?座谈", rest) else None
