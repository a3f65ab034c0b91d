"""A reading in, what surrounds each of its mentions out: home, county, town and what was named just before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from graph.linking.board import Board, Draft
from zhengpu.lexicon import Lexicon
from zhengpu.records import GUESTS, PASSING, STOP_RULE, Article, Claim, Mention, Page, Reading

_SITES = ("PLACE", "COMPANY", "ORG")

Found = tuple[str, float, str]  # entity id, score, reason


@dataclass
class Context:
    """One page with what is known of it while its mentions are being linked."""

    reading: Reading
    lexicon: Lexicon
    board: Board
    own: list[Mention] = field(init=False)
    by_article: dict[str, list[Mention]] = field(init=False)
    by_id: dict[str, Mention] = field(init=False)

    def __post_init__(self) -> None:
        self.by_id = {mention.id: mention for mention in self.reading.mentions}
        self.own = sorted(
            (m for m in self.reading.mentions if m.copy_of not in self.by_id), key=lambda m: (m.start, m.end, m.id)
        )
        self.by_article = {}
        for mention in self.own:
            self.by_article.setdefault(mention.article, []).append(mention)
        self._place_of = {m.id: i for held in self.by_article.values() for i, m in enumerate(held)}

    # the page -------------------------------------------------------------------------------------

    @property
    def page(self) -> Page:
        """The page."""
        return self.reading.page

    @cached_property
    def articles(self) -> dict[str, Article]:
        """The page's articles by id."""
        return {article.id: article for article in self.reading.articles}

    @cached_property
    def home(self) -> str | None:
        """Id of the division or zone whose paper the page is."""
        return self.lexicon.resolve(self.page.home) if self.page.home else None

    @cached_property
    def lineage(self) -> tuple[str, ...]:
        """The home and the divisions above it as of the page's date."""
        return (self.home, *self.lexicon.ancestors(self.home, self.page.published)) if self.home else ()

    @cached_property
    def prefecture(self) -> str | None:
        """The home's prefecture; for a municipality's paper the municipality."""
        levels = {self.lexicon.level(i): i for i in reversed(self.lineage)}
        return levels.get("prefecture") or levels.get("province")

    @cached_property
    def province(self) -> str | None:
        """The home's province."""
        return next((i for i in self.lineage if self.lexicon.level(i) == "province"), None)

    @cached_property
    def local_home(self) -> str | None:
        """The home when it is a county or a zone."""
        return self.home if self.home and self.lexicon.level(self.home) in ("county", "zone") else None

    @cached_property
    def home_counties(self) -> tuple[str, ...]:
        """Counties and zones of the home prefecture."""
        if not self.prefecture:
            return ()
        above = self.lexicon.zones_of(self.province) if self.province != self.prefecture and self.province else ()
        zones = tuple(zone.id for zone in (*self.lexicon.zones_of(self.prefecture), *above))
        return self.lexicon.children(self.prefecture) + zones

    @cached_property
    def passing(self) -> frozenset[str]:
        """Mentions of places that are named only as where somebody is from, or something goes to."""
        return frozenset(m.id for m in self.own if m.source == PASSING)

    @cached_property
    def guests(self) -> frozenset[str]:
        """Mentions of counties that only tell where guests are from."""
        return frozenset(m.id for m in self.own if m.source == GUESTS)

    # neighbours -----------------------------------------------------------------------------------

    def before(self, mention: Mention) -> list[Mention]:
        """The article's mentions before this one, the nearest first."""
        held = self.by_article[mention.article]
        return held[: self._place_of[mention.id]][::-1]

    def attached(self, mention: Mention) -> Mention | None:
        """The mention that ends where this one begins (莘县 before 张寨镇)."""
        earlier = self.before(mention)
        return earlier[0] if earlier and earlier[0].end == mention.start else None

    def same_text(self, mention: Mention) -> list[Mention]:
        """Mentions of the page with the same characters and label, those of the article first."""
        same = [m for m in self.own if m.text == mention.text and m.label == mention.label and m.id != mention.id]
        return sorted(same, key=lambda m: (m.article != mention.article, m.start))

    @cached_property
    def _located(self) -> dict[str, list[Claim]]:
        held: dict[str, list[Claim]] = {}
        for claim in sorted(self.reading.claims, key=lambda c: c.id):
            if claim.type == "LOCATED_IN" and claim.object and claim.status == "stated":
                held.setdefault(claim.subject, []).append(claim)
        return held

    def stated_places(self, mention: Mention, *, derived: bool = True) -> list[Mention]:
        """In what the page says that this mention lies, or only in what it says in so many words."""
        claims = (
            c
            for c in self._located.get(mention.id, ())
            if derived or (c.basis != "derived" and c.evidence.rule != STOP_RULE)
        )
        return [self.by_id[c.object] for c in claims if c.object in self.by_id]

    # counties and towns around a mention -----------------------------------------------------------

    def draft(self, mention: Mention) -> Draft | None:
        """The draft that a mention is linked to so far."""
        return self.board.of(mention.id)

    def is_county(self, mention: Mention) -> bool:
        """Whether the mention is linked to a known county or zone."""
        draft = self.draft(mention)
        return draft is not None and draft.type == "County" and not draft.open

    def article_counties(self, article: str) -> list[str]:
        """Counties that an article names, in the order of first naming; those named in passing only where it has no other."""
        held = [m for m in self.by_article.get(article, ()) if self.is_county(m)]
        drafts = (self.draft(m) for m in [m for m in held if m.id not in self.passing] or held)
        return list(dict.fromkeys(draft.id for draft in drafts if draft))

    def names_county(self, county: str) -> bool:
        """Whether the page names a county."""
        return any(draft.id == county for m in self.own if (draft := self.draft(m)))

    def headed_county(self, article: str) -> str | None:
        """The county that stands before the colon with which an article's headline begins (东阿：夜校开到家门口)."""
        head = re.match(r"\s*([^：:]+?)\s*[：:]", self.articles[article].headline)
        named = (m for m in self.by_article.get(article, ()) if head and m.text == head[1] and self.is_county(m))
        draft = self.draft(first) if (first := next(named, None)) else None
        return draft.id if draft else None

    def sole_county(self, article: str) -> str | None:
        """The one county that an article is about: the only one it names, or the only one its headline does."""
        named = self.article_counties(article)
        if len(named) == 1:
            return named[0]
        heads = {
            draft.id
            for m in self.by_article.get(article, ())
            if m.zone == "headline" and self.is_county(m) and (draft := self.draft(m))
        }
        return heads.pop() if len(heads) == 1 else None

    def county_around(self, mention: Mention) -> Found | None:
        """The county that the text around a mention speaks of."""
        attached = self.attached(mention)
        if attached and self.is_county(attached):
            return self._found(attached, 0.95, "county right before")
        if attached and (up := self.draft(attached)) and up.county:
            return up.county, 0.9, "place right before"
        found = self._spoken_of(mention)
        city = self.draft(attached) if attached else None
        above = city is not None and city.level in ("prefecture", "province")
        if found and city and above and city.id not in self.lexicon.ancestors(found[0]):
            return None  # 云州市+河湾村, where another city's county was named before
        return found

    def _spoken_of(self, mention: Mention) -> Found | None:
        sole = self._sole_around(mention)
        for earlier in self.before(mention):
            if earlier.id in self.guests and mention.label in _SITES:
                continue
            if earlier.id in self.passing and (draft := self.draft(earlier)) and sole not in (draft.id, draft.county):
                continue
            near = earlier.sentence == mention.sentence
            row = self.is_county(earlier) and not near and mention.label != "COUNTY" and self.one_of_row(earlier)
            if row:
                break
            if self.is_county(earlier) and (near or not self._in_passing(earlier, mention)):
                return self._found(earlier, 0.85 if near else 0.75, "county named before")
            place = self.draft(earlier) if earlier.label == "PLACE" else None
            if place and place.level == "town" and place.county:
                return place.county, 0.8 if near else 0.75, f"county of {place.name} before"
            if not sole and earlier.sentence != mention.sentence and self._speaks_of_city(earlier):
                break
        if sole and not self._far(sole, mention):
            return sole, 0.7, "the article's county"
        return (self.local_home, 0.6, "home") if self.local_home else None

    def _sole_around(self, mention: Mention) -> str | None:
        """The one county that an article is about, where a site is looked for not one that only guests are from."""
        sole = self.sole_county(mention.article)
        of_it = (m for m in self.by_article[mention.article] if (d := self.draft(m)) and d.id == sole)
        return sole if mention.label not in _SITES or any(m.id not in self.guests for m in of_it) else None

    def _in_passing(self, county: Mention, mention: Mention) -> bool:
        """Whether the article names a county, but does not tell of it where a place is named later."""
        draft = self.draft(county)
        return draft is not None and self._far(draft.id, mention)

    def _far(self, county: str, mention: Mention) -> bool:
        """Whether a county away from home, or a zone, is named but once, or not before a place: 与云州市沐县结对."""
        at_home = county in self.home_counties and (self.lexicon.zone(county) is None or mention.text[-1] in "镇乡道")
        if mention.label != "PLACE" or not self.prefecture or at_home or county == self.local_home:
            return False
        named = [m for m in self.by_article[mention.article] if (draft := self.draft(m)) and draft.id == county]
        told = len(named) > 1 or any(m.zone == "headline" for m in named)
        return not told or named[0].start > mention.start

    def one_of_row(self, county: Mention) -> bool:
        """Whether a county is named with others in a row (东岭县、沐县等地), of which nobody can say which is meant later."""
        held = self.by_article[county.article]
        at = self._place_of[county.id]
        around = [*held[max(0, at - 1) : at], *held[at + 1 : at + 2]]
        return any(self.is_county(m) and (m.end + 1 == county.start or county.end + 1 == m.start) for m in around)

    def _found(self, mention: Mention, score: float, reason: str) -> Found | None:
        draft = self.draft(mention)
        return (draft.id, score, f"{reason}: {draft.name}") if draft else None

    def _speaks_of_city(self, mention: Mention) -> bool:
        draft = self.draft(mention)
        if draft is not None:
            return draft.level in ("prefecture", "province") and mention.label == "PLACE"
        if mention.label != "AGENCY" or not self.prefecture:
            return False
        name = self.lexicon.present_name(self.prefecture)
        return mention.text.startswith(("市", name, self.lexicon.short_form(name) or name))

    def town_around(self, mention: Mention) -> Draft | None:
        """The town that the text around a mention speaks of."""
        for earlier in self.before(mention):
            draft = self.draft(earlier) if earlier.id not in self.passing else None
            if draft and draft.type == "Place" and draft.level == "town":
                return draft
            if draft and draft.type == "County":
                break
        drafts = (self.draft(m) for m in self.by_article[mention.article] if m.label == "PLACE")
        towns = {draft.id: draft for draft in drafts if draft and draft.level == "town"}
        return next(iter(towns.values())) if len(towns) == 1 else None
