"""The project's own sample pages, their blocks shuffled, cut and printed twice: they are read, and all offsets hold."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest

from nlp.decode import decode
from nlp.folding import fold
from nlp.reader import Reader
from zhengpu.records import Reading

PAGES = sorted((Path(__file__).parents[2] / "samples" / "pages").glob("*.txt"))
SEEDS = (1, 2, 3)


def shuffled(text: str, seed: int) -> str:
    """The blocks of a page in another order; some cut in two, some twice, all with other blank lines between."""
    dice = random.Random(seed)
    blocks: list[str] = []
    for block in re.split(r"(?:\r?\n[ \u3000\t]*){2,}", text):
        at = dice.randrange(len(block)) if len(block) > 20 and dice.random() < 0.3 else 0
        blocks += [block[:at], block[at:]] if at else [block]
        if dice.random() < 0.1:
            blocks.append(block)
    dice.shuffle(blocks)
    return "".join(block + "\n" * dice.choice((1, 2, 2, 2, 4)) for block in blocks)


def printed(reading: Reading, spans: tuple[tuple[int, int], ...]) -> str:
    """The page's characters at some spans, folded, without blanks."""
    return "".join(fold("".join(reading.page.text[start:end] for start, end in spans)).split())


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_shuffled_page_is_read_and_its_offsets_hold(reader: Reader, path: Path, seed: int):
    text = shuffled(decode(path.read_bytes(), path.name), seed)
    reading = reader.read(path.name, text, home="聊城市", published="2021-03-09")
    wrong = [m for m in reading.mentions if printed(reading, m.spans) != "".join(fold(m.text).split())]
    assert wrong == []
    assert all((m.start, m.end) == (min(s for s, _ in m.spans), max(e for _, e in m.spans)) for m in reading.mentions)
    evidence = [span for claim in reading.claims for span in claim.evidence.spans]
    assert all(0 <= start < end <= len(text) for start, end in evidence)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_every_character_of_a_shuffled_page_is_in_one_article(reader: Reader, path: Path):
    text = shuffled(decode(path.read_bytes(), path.name), 4)
    reading = reader.read(path.name, text, home="聊城市", published="2021-03-09")
    covered = [at for article in reading.articles for start, end in article.spans for at in range(start, end)]
    jumps = {at for found in re.finditer(r"[（(](?:上接|下转|紧接)[^）)]*[）)]", text) for at in range(*found.span())}
    missing = {at for at, char in enumerate(text) if not char.isspace()} - set(covered) - jumps
    assert len(covered) == len(set(covered))
    assert "".join(text[at] for at in sorted(missing)) == ""
