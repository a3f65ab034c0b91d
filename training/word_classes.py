"""The dictionary of jieba (MIT licence) in, its words with the class of word that each mostly is out."""

from __future__ import annotations

from collections import defaultdict
from importlib.resources import files
from pathlib import Path

OUT = Path(__file__).parents[1] / "nlp" / "data" / "classes.txt"
COMMON = 10  # least count of a word in the dictionary's corpora
LONGEST = 4  # characters
ROW = 40  # words of a line
OTHER = "x"
ONE_AS_ANOTHER = {  # tags of the dictionary that are kinds of others
    **dict.fromkeys(("ad", "ag", "an"), "a"),
    **dict.fromkeys(("dg", "df"), "d"),
    **dict.fromkeys(("mg", "mq"), "m"),
    **dict.fromkeys(("nrt", "nrfg"), "nr"),
    **dict.fromkeys(("rg", "rr", "rz"), "r"),
    **dict.fromkeys(("ud", "ug", "uj", "ul", "uv", "uz"), "u"),
    **dict.fromkeys(("vd", "vg", "vi", "vq"), "v"),
    **{"i": "l", "ng": "n", "tg": "t", "zg": "z"},
}
CLASSES = frozenset(
    [
        "a",
        "b",
        "c",
        "d",
        "f",
        "g",
        "j",
        "l",
        "m",
        "n",
        "nr",
        "ns",
        "nt",
        "nz",
        "p",
        "q",
        "r",
        "s",
        "t",
        "u",
        "v",
        "vn",
        "x",
        "y",
        "z",
    ]
)
HEAD = """\
# Classes of words: a line gives the class (as jieba's tags: v verb, n noun, ns place …; x any other) and words that mostly
# are of it; made by training/word_classes.py from the dictionary of jieba 0.42.1 (MIT licence, see NOTICE).
"""


def classes() -> dict[str, list[str]]:
    """The dictionary's words of Chinese characters that are common enough, by class, sorted."""
    found: dict[str, list[str]] = defaultdict(list)
    for line in (files("jieba") / "dict.txt").read_text(encoding="utf-8").splitlines():
        word, count, tag = line.split()
        if len(word) <= LONGEST and int(count) >= COMMON and all("一" <= char <= "鿿" for char in word):
            kind = ONE_AS_ANOTHER.get(tag, tag)
            found[kind if kind in CLASSES else OTHER].append(word)
    return {kind: sorted(found[kind]) for kind in sorted(found)}


def main() -> None:
    """Writes the file."""
    found = classes()
    rows = [
        f"{kind} {' '.join(held[at : at + ROW])}" for kind, held in found.items() for at in range(0, len(held), ROW)
    ]
    OUT.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
    print(f"{OUT.name}: {sum(map(len, found.values()))} words of {len(found)} classes")


if __name__ == "__main__":
    main()
