"""Suggestions while somebody types, and the properties that are proposed."""

from __future__ import annotations

import pytest


def found(client, what, prefix, **more):
    return client.get(f"/reconcile/suggest/{what}", params={"prefix": prefix, **more}).json()


@pytest.mark.parametrize(("what", "schema"), [("entity", "entities"), ("property", "properties"), ("type", "types")])
@pytest.mark.parametrize("prefix", ["", "县", "莘", "Off", "nothing like it"])
def test_suggestions_are_as_the_specification_has_them(client, check, what, schema, prefix):
    check(f"suggest-{schema}-response", found(client, what, prefix))


def test_entities_that_begin_so(client):
    assert {one["id"] for one in found(client, "entity", "柳溪")["result"]} == {"town", "village"}


@pytest.mark.parametrize("prefix", ["371522", "莘县", "莘"])
def test_a_name_a_code_or_a_beginning_is_enough(client, prefix):
    assert "371522" in [one["id"] for one in found(client, "entity", prefix)["result"]]


def test_the_cursor_skips(client):
    whole = found(client, "entity", "柳")["result"]
    assert found(client, "entity", "柳", cursor=1)["result"] == whole[1:]


def test_persons_without_a_post_are_not_suggested(client):
    assert found(client, "entity", "顾小")["result"] == []


def test_officials_bear_their_type(client):
    assert found(client, "entity", "顾明")["result"][0]["notable"][0]["id"] == "Official"


def test_a_property_by_its_chinese_name(client):
    assert found(client, "property", "职")["result"][0]["id"] == "post"


def test_a_type_by_its_chinese_name(client):
    assert [one["id"] for one in found(client, "type", "县区")["result"]] == ["County"]


def test_properties_of_a_type_are_proposed(client, check):
    answer = client.get("/reconcile/extend/propose", params={"type": "County", "limit": 4}).json()
    check("data-extension-property-proposal", answer)
    assert len(answer["properties"]) == 4


def test_posts_are_not_proposed_for_counties(client):
    answer = client.get("/reconcile/extend/propose", params={"type": "County"}).json()
    proposed = {one["id"] for one in answer["properties"]}
    assert "visitors" in proposed
    assert "posts" not in proposed
