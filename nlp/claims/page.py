"""Tagged articles of a page in, all claims of the page out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from nlp.claims.authors import author_claims
from nlp.claims.frame import Frame, PageMemory
from nlp.claims.located import location_claims
from nlp.claims.meetings import meeting_claims
from nlp.claims.posts import post_claims
from nlp.claims.visits import visit_claims
from zhengpu.lexicon import Lexicon
from zhengpu.records import Claim, Page

if TYPE_CHECKING:
    from nlp.reader import TaggedArticle

MAKERS = (post_claims, visit_claims, meeting_claims, location_claims, author_claims)


def claims_of(page: Page, articles: list[TaggedArticle], known: Lexicon) -> list[Claim]:
    """The claims of every article, in the order of the page; a statement made twice in an article counts once."""
    del known
    memory = PageMemory()
    claims: list[Claim] = []
    for tagged in articles:
        frame = Frame(page, tagged, memory)
        for maker in MAKERS:
            claims.extend(maker(frame))
    return claims
