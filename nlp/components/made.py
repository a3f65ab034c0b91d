"""A text and the end of a name in it in, OFFICIAL or PERSON out, by the office that is told of behind the name."""

from __future__ import annotations

from nlp.patterns import alternation, compiled

FILE = "titles.yaml"
_BEFORE = 60  # characters in which the head of the same society is told


def label_of_made(text: str, end: int) -> str:
    """What somebody is who was elected or named: 当选为商会会长 makes no official, 当选为县长 does."""
    told = compiled(FILE, f"{_office()}{alternation(FILE, 'society_heads')}").match(text, end)
    if told and not compiled(FILE, alternation(FILE, "public_societies")).search(told.group()):
        return "PERSON"
    beside = compiled(FILE, f"{_office()}{alternation(FILE, 'society_posts')}(?![一-鿿])").match(text, end)
    head = compiled(FILE, alternation(FILE, "society_heads")).search(text, max(0, end - _BEFORE), end)
    return "PERSON" if beside and head else "OFFICIAL"


def _office() -> str:
    """A verb of office and what may stand between it and the post."""
    return r"(?:等\d*[名位人]?)?(?:（[男女]）)?(?:同志)?(?:分别|均|被|高票)?(?:当选|推选|选举|聘任|受聘|连任|担任|任|为)[^，。；、\n]{0,24}?"
