"""Hypothesis strategies for readings: pages of every odd kind whose records belong together."""

from __future__ import annotations

from hypothesis import strategies as st

from zhengpu import ids
from zhengpu.dates import PartialDate
from zhengpu.records import Article, Claim, Evidence, Mention, Page, PageMeta, Reading

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
MAYBE = st.none() | TEXT
SHARE = st.floats(0, 1)
DATES = st.builds(
    PartialDate,
    iso=st.sampled_from(["2018", "2018-03", "2018-03-19", "2024-02-29"]),
    basis=st.sampled_from(["printed", "relative", "publication", "inferred"]),
)
SPANS = st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=3).map(tuple)
PAGE_IDS = st.sampled_from(["a.txt", "b.txt", "夹/c.txt", "d'.txt", 'e".txt'])
METAS = st.builds(PageMeta, paper=MAYBE, issue_date=MAYBE, edition=MAYBE, home=MAYBE, scan_ref=MAYBE)


def _article(page: str, number: int) -> st.SearchStrategy[Article]:
    ident = ids.article_id(page, number)
    return st.builds(Article, id=st.just(ident), page=st.just(page), number=st.just(number), headline=TEXT, spans=SPANS)


def _mention(page: str, number: int, article: str) -> st.SearchStrategy[Mention]:
    return st.builds(
        Mention,
        id=st.just(ids.mention_id(page, "x", number)),
        page=st.just(page),
        article=st.just(article),
        start=st.integers(0, 99),
        end=st.integers(0, 99),
        spans=SPANS,
        text=TEXT,
        source=TEXT,
        score=SHARE,
        copy_of=MAYBE,
    )


def _claim(page: str, number: int, article: str, mention: str) -> st.SearchStrategy[Claim]:
    return st.builds(
        Claim,
        id=st.just(ids.claim_id(page, "x", "", "", "", number)),
        page=st.just(page),
        article=st.just(article),
        subject=st.just(mention),
        object=st.none() | st.just(mention),
        object_text=MAYBE,
        post=MAYBE,
        role=MAYBE,
        position=st.none() | st.integers(1, 9),
        date=st.none() | DATES,
        evidence=st.builds(Evidence, sentence=TEXT, spans=SPANS, rule=TEXT),
        topics=st.lists(TEXT, max_size=2).map(tuple),
        confidence=SHARE,
        event=MAYBE,
        trip=MAYBE,
        order=st.none() | st.integers(1, 9),
        purpose=MAYBE,
    )


@st.composite
def readings(draw: st.DrawFn, pages: st.SearchStrategy[str] = PAGE_IDS) -> Reading:
    """A reading whose mentions stand in its articles and whose claims are about its mentions."""
    page, text = draw(pages), draw(TEXT)
    articles = [draw(_article(page, number)) for number in range(1, draw(st.integers(1, 3)))]
    some = st.sampled_from([article.id for article in articles]) if articles else st.nothing()
    mentions = [draw(_mention(page, n, draw(some))) for n in range(draw(st.integers(0, 3)) if articles else 0)]
    claims = [
        draw(_claim(page, n, draw(some), draw(st.sampled_from(mentions)).id))
        for n in range(draw(st.integers(0, 2)) if mentions else 0)
    ]
    made = st.builds(
        Page,
        id=st.just(page),
        text=st.just(text),
        sha256=st.just(ids.text_digest(text)),
        meta=METAS,
        home=MAYBE,
        damage=SHARE,
    )
    return Reading(
        page=draw(made),
        articles=tuple(articles),
        mentions=tuple(mentions),
        claims=tuple(claims),
        reader=draw(st.sampled_from(["r1", "r2"])),
    )
