"""A text and the end of a name in it in, OFFICIAL or PERSON out, by the office that is told of behind the name."""

from __future__ import annotations

import re

from nlp.patterns import alternation, compiled

FILE = "titles.yaml"
_BEFORE = 60  # characters in which the head of the same society is told

_OPENING = 200  # characters in which the congress of a society is told
_CONGRESS = re.compile(
    "(?:[一-鿿](?<![残文妇工青])(?:协会|商会|学会)|(?:研究|促进|联谊|校友)会|书协|美协|作协|合作社)(?:第|换届|成立|会员|代表|[^，。；]{0,8}(?:召开|举行)[^，。；]{0,8}(?:换届|成立|会员))"
)
_BARE = re.compile(
    r"(?:（[男女]）)?(?:同志)?(?:以\d+票|以?[全高]票)?(?:当选为?|为|担任|兼任)(?:名誉|常务|执行)?副?(?:主席|会长|理事长|秘书长|理事|监事长|监事)(?![一-鿿])"
)


def label_of_made(text: str, end: int) -> str:
    """What somebody is who was elected or named: 当选为商会会长 makes no official, 当选为县长 does."""
    told = compiled(FILE, f"{_office()}{alternation(FILE, 'society_heads')}").match(text, end)
    if told and not compiled(FILE, alternation(FILE, "public_societies")).search(told.group()):
        return "PERSON"
    if _CONGRESS.search(text, max(0, end - _OPENING), end) and _BARE.match(text, end):
        return "PERSON"  # 云溪县书法家协会第四次代表大会选举某某+为主席
    beside = compiled(FILE, f"{_office()}{alternation(FILE, 'society_posts')}(?![一-鿿])").match(text, end)
    head = compiled(FILE, alternation(FILE, "society_heads")).search(text, max(0, end - _BEFORE), end)
    return "PERSON" if beside and head else "OFFICIAL"


def _office() -> str:
    """A verb of office and what may stand between it and the post."""
    return r"(?:等\d*[名位人]?)?(?:（[男女]）)?(?:同志)?(?:分别|均|被|高票|以\d+票|以?[全高]票)?(?:当选|推选|选举|聘任|受聘|连任|担任|任|为)[^，。；、\n]{0,24}?"
