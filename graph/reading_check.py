"""A reading in; the same, or an error that names which of its records do not belong together, out."""

from __future__ import annotations

from zhengpu.errors import RegisterError
from zhengpu.records import Article, Claim, Mention, Reading


def check(reading: Reading) -> None:
    """Refuses a reading whose records do not belong together."""
    page = reading.page.id
    articles = {article.id for article in reading.articles}
    mentions = {mention.id for mention in reading.mentions}
    records: tuple[Article | Mention | Claim, ...] = (*reading.articles, *reading.mentions, *reading.claims)
    parts: tuple[Mention | Claim, ...] = (*reading.mentions, *reading.claims)
    if len({record.id for record in records}) < len(records):
        raise RegisterError(f"{page}: two of its records have one id", "The reader made a wrong record")
    for record in records:
        if record.page != page:
            raise RegisterError(f"{page}: {record.id} belongs to page {record.page}", "The reader made a wrong record")
    for inner in parts:
        if inner.article not in articles:
            raise RegisterError(f"{page}: {inner.id} names an article {inner.article} that the page lacks")
    for claim in reading.claims:
        for end in (claim.subject, claim.object):
            if end is not None and end not in mentions:
                raise RegisterError(f"{page}: claim {claim.id} names a mention {end} that the page lacks")
