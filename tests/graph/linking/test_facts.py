"""Facts that claims with linked ends state, and those that can't be."""

import pytest

from graph.linking.link import link
from tests.graph.builders import make_page


@pytest.mark.parametrize(("post", "held"), [("副县长", 0), ("区长", 0), ("副市长", 1), ("县长助理", 0)])
def test_no_city_above_counties_has_the_head_of_a_county(lexicon, post, held):
    page = make_page()
    city = page.add("云港市", "PLACE")
    page.claim("HOLDS_POST", page.add("钱望舒", "OFFICIAL"), city, post=post)
    made = link([page.reading()], [], lexicon)
    assert len([r for r in made.relations if r.type == "HOLDS_POST"]) == held
