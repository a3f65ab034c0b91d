"""A mention of a place in, the county out whose officers show somebody round there: 在沐县县委书记甲陪同下，来到松口镇."""

from __future__ import annotations

import re

from graph.linking.context import Context, Found
from zhengpu.records import Mention

_OF_COUNTY = re.compile("[一-鿿]{1,7}?[县市区旗](?=[党纪监]?委|人?民?政府|人大|政协|[一-鿿]{2,7}[局办院部])")


def county_of_hosts(context: Context, mention: Mention) -> Found | None:
    """The one county away from home whose body is named before a place in its sentence, beside somebody who comes along."""
    escorts = {c.subject for c in context.reading.claims if c.type == "ACCOMPANIED" and c.article == mention.article}
    here = [m for m in context.before(mention) if m.sentence == mention.sentence]
    if not any(m.id in escorts for m in here):
        return None
    names = {found.group() for m in here if m.label == "AGENCY" and (found := _OF_COUNTY.match(m.text))}
    counties = {i for name in names for i in context.lexicon.by_name(name) if context.lexicon.level(i) == "county"}
    if len(counties) != 1 or counties & {*context.home_counties, context.local_home}:
        return None
    return counties.pop(), 0.8, "its officers show somebody round"
