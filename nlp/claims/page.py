"""Tagged articles of a page in, all claims of the page out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from nlp.claims.authors import author_claims
from nlp.claims.confidence import with_confidence
from nlp.claims.frame import Frame, PageMemory
from nlp.claims.located import location_claims
from nlp.claims.meetings import meeting_claims
from nlp.claims.posts import post_claims
from nlp.claims.visits import visit_claims
from zhengpu.lexicon import Lexicon
from zhengpu.records import Claim, Page

if TYPE_CHECKING:
    from nlp.reader import TaggedArticle

# Where things lie comes before visits: of what both tell, what is stated goes before what follows from a trip.
MAKERS = (post_claims, location_claims, visit_claims, meeting_claims, author_claims)


def claims_of(page: Page, articles: list[TaggedArticle], known: Lexicon) -> list[Claim]:
    """The claims of every article, in the order of the page; a statement made twice in an article counts once."""
    claims = [claim for frame in frames_of(page, articles, known) for maker in MAKERS for claim in maker(frame)]
    return with_confidence(claims, (located.mention for tagged in articles for located in tagged.mentions))


def frames_of(page: Page, articles: list[TaggedArticle], known: Lexicon) -> Iterator[Frame]:
    """A frame for each article, with one memory of the page."""
    memory = PageMemory()
    everything = tuple(m for tagged in articles for m in tagged.mentions)
    names = home_names(page.home, known, page.published)
    for tagged in articles:
        yield Frame(page, tagged, memory, everything, names, known.level(page.home or "") == "county")


def home_names(home: str | None, known: Lexicon, date: str | None = None) -> frozenset[str]:
    """The names, full and short, of the city or county whose paper the page is (a zone's city); not a name that it had
    before and one of its counties has now (甲地区 is 乙市 now, and a county 甲市 lies in it).
    """
    if home is None:
        return frozenset()
    if known.level(home) == "zone":
        home = known.parent_at(home, None) or home
    division = known.division(home)
    if division is None:
        return frozenset()
    within = (known.name_at(child, date) for child in known.children(home) if known.parent_at(child, date) == home)
    others = _with_short(within, known) - _with_short([known.name_at(home, date)], known)
    return frozenset(_with_short((period.name for period in division.periods), known) - others)


def _with_short(names: Iterable[str], known: Lexicon) -> set[str]:
    full = set(names)
    return full | {short for name in full for short in known.short_forms(name)}
