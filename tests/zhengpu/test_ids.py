"""Ids are the same everywhere for the same things, and differ for others."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from zhengpu.ids import article_id, claim_id, derived_id, digest, mention_id, page_id, text_digest


def test_ids_are_those_of_other_machines() -> None:
    assert digest("a", 1) == digest("a", "1")
    assert mention_id("2020/p1.txt", "河湾镇", 0) == "m47e71effe9b56afb"
    assert text_digest("河湾") == "42493ce668e8584536debf46d957f508dd96230b88aa1ce09b623fb9140a7ed1"


def test_parts_are_kept_apart() -> None:
    assert digest("ab", "c") != digest("a", "bc")


def test_a_page_has_one_id_whatever_the_system_writes_paths_with() -> None:
    assert page_id("2020\\第一版.txt") == page_id("2020/第一版.txt") == "2020/第一版.txt"


def test_a_page_has_one_id_in_every_normal_form() -> None:
    assert page_id(unicodedata.normalize("NFD", "é.txt")) == page_id(unicodedata.normalize("NFC", "é.txt"))


def test_an_article_is_numbered_on_its_page() -> None:
    assert article_id("p.txt", 2) == "p.txt#2"


def test_the_same_characters_twice_are_two_mentions() -> None:
    assert mention_id("p.txt", "河湾镇", 0) != mention_id("p.txt", "河湾镇", 1)


def test_a_kind_of_thing_shows_in_its_id() -> None:
    claim = claim_id("p.txt", "VISITED", "m1", "m2", "", 0)
    assert claim.startswith("c")
    assert derived_id("t", claim).startswith("t")


def test_text_that_can_not_be_encoded_has_a_digest() -> None:
    assert len(text_digest("\ud800")) == 64


@given(st.lists(st.text(alphabet=st.characters(exclude_characters="\x1f")), min_size=1))
def test_an_id_has_its_length(parts: list[str]) -> None:
    assert len(digest(*parts)) == 16
    assert len(digest(*parts, size=4)) == 8
