"""The dictionary of jieba (MIT licence) in, the words of everyday language that look like Chinese names out."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

OUT = Path(__file__).parents[1] / "nlp" / "data" / "everyday.txt"
COMMON = 500  # least count of a word of two characters in the dictionary's corpora
LENGTH = 2
HEAD = """\
# Words of two characters that are common in everyday Chinese, sorted; made by training/everyday.py from the dictionary
# of jieba 0.42.1 (MIT licence, see NOTICE).
"""


def common_words() -> Iterator[str]:
    """The dictionary's words of two characters that are common enough."""
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, _ = line.split()
        if len(word) == LENGTH and int(count) >= COMMON and all("一" <= char <= "鿿" for char in word):
            yield word


def main() -> None:
    """Writes the file."""
    found = sorted(set(common_words()))
    lines = [" ".join(found[at : at + 30]) for at in range(0, len(found), 30)]
    OUT.write_text(HEAD + "\n".join(lines) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {len(found)} words")


if __name__ == "__main__":
    main()
