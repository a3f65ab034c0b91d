"""An entity's id in, the articles that mention it out, with where on their pages they do."""

from __future__ import annotations

from graph.hidden import Hidden
from graph.register import Register
from graph.store.embedded_look_up import present_id
from zhengpu.records import Record

_ARTICLES = """
SELECT a.id AS article, a.page, a.headline, p.meta_paper AS paper, coalesce(p.published, p.meta_issue_date) AS published,
       p.meta_edition AS edition, m.count,
       (SELECT min(n.start) FROM links l JOIN mentions n ON n.id = l.mention
        WHERE l.entity = m.entity AND n.article = a.id) AS start
FROM mention_counts m JOIN articles a ON a.id = m.article JOIN pages p ON p.id = a.page
WHERE m.entity = :entity
ORDER BY published IS NULL, published DESC, a.page, a.number LIMIT :limit OFFSET :offset
"""
_TOTAL = "SELECT count(*) FROM mention_counts WHERE entity = ?"


class ArticleView(Record):
    """An article that mentions an entity: how often, and the first code point of the page at which it does."""

    article: str
    page: str
    headline: str
    paper: str | None
    published: str | None
    edition: str | None
    count: int
    start: int | None


class ArticlesView(Record):
    """Articles, newest first, and how many there are in all."""

    items: tuple[ArticleView, ...]
    total: int
    snapshot: str


def articles_of(register: Register, entity: str, *, limit: int, offset: int = 0) -> ArticlesView:
    """The articles that mention an entity; UnknownName when there is no such entity."""
    with register.view() as conn:
        one = present_id(conn, entity)
        rows = conn.execute(_ARTICLES, {"entity": one, "limit": limit, "offset": offset})
        hidden = Hidden(conn)
        return ArticlesView(
            items=tuple(
                ArticleView(**{**dict(row), "headline": hidden.text(row["page"], row["headline"])}) for row in rows
            ),
            total=conn.execute(_TOTAL, (one,)).fetchone()[0],
            snapshot=register.linked_snapshot(),
        )
