"""Damage keeps the characters of what it does not misread, and says where each came from."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bench.noise import LEVELS, Char, Piece, clean, damaged

TEXT = "市委书记穆怀瑾到卧云村调研春耕，察看返青水。他说，春耕是一年农事的开头，要让水浇到每一块田里。" * 3
HEAVY = LEVELS["heavy"]


def articles(count: int) -> tuple[list[list[Piece]], str]:
    """Invented articles of a headline and two paragraphs, and the clean text that their characters are numbered by."""
    made, whole = [], ""
    for number in range(count):
        article = []
        for kind, text in (("headline", f"卧云村春耕忙{number}"), ("body", TEXT), ("body", TEXT[::-1])):
            article.append(Piece(kind, tuple(Char(char, len(whole) + at) for at, char in enumerate(text))))
            whole += text
        made.append(article)
    return made, whole


@given(st.integers(1, 4), st.sampled_from(sorted(LEVELS)), st.integers(0, 500))
def test_each_printed_character_is_the_clean_one_or_like_it(count, level, seed):
    made, whole = articles(count)
    page = damaged(made, LEVELS[level], seed)
    assert len(page.text) == len(page.origins) == len(page.again)
    kept = [(char, whole[origin]) for char, origin in zip(page.text, page.origins, strict=True) if origin is not None]
    changed = sum(char != meant for char, meant in kept if meant.isalnum())
    assert changed <= 0.03 * len(kept) + 2


@given(st.integers(1, 4), st.sampled_from(sorted(LEVELS)), st.integers(0, 500))
def test_no_letter_is_lost(count, level, seed):
    made, whole = articles(count)
    page = damaged(made, LEVELS[level], seed)
    assert {at for at, char in enumerate(whole) if char.isalnum()} <= set(page.origins)


@given(st.integers(0, 500), st.integers(0, 40))
def test_a_mention_is_found_where_its_characters_are_printed(seed, start):
    made, _ = articles(2)
    page = damaged(made, HEAVY, seed)
    for first, last in page.spans(start, start + 3):
        inside = [page.origins[at] for at in range(first, last) if page.origins[at] is not None]
        assert set(range(start, start + 3)) <= set(inside)


def test_the_same_seed_gives_the_same_page():
    made, _ = articles(3)
    assert damaged(made, HEAVY, 7) == damaged(made, HEAVY, 7)


def test_other_seeds_give_other_pages():
    made, _ = articles(3)
    assert len({damaged(made, HEAVY, seed).text for seed in range(5)}) == 5


def test_a_clean_page_is_as_it_was():
    made, whole = articles(2)
    assert clean(made).text.replace("\n", "") == whole


def test_heavy_damage_ends_lines_at_columns():
    made, _ = articles(2)
    assert max(map(len, damaged(made, HEAVY, 3).text.splitlines())) <= 24


def test_a_passage_printed_twice_is_found_twice():
    made, _ = articles(1)
    pages = [damaged(made, LEVELS["heavy"], seed) for seed in range(60)]
    twice = [page for page in pages if any(page.again)]
    assert any(len(list(page.spans(at, at + 2))) == 2 for page in twice for at in range(8, 140))
