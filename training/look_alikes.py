"""Two fonts in, zhengpu/data/look_alikes.csv out: for each character of a county's name those that look most like it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from zhengpu.lexicon import lexicon

OUT = Path(__file__).parent.parent / "zhengpu" / "data" / "look_alikes.csv"
SIZE, SIDE, BLUR = 40, 32, 1.2
LEAST_WHOLE, LEAST_HALF, LEAST_PART = 0.62, 0.9, 0.8  # cosine of blurred pictures of characters, of one half, of a part
PART, INK = 0.72, 40.0  # how much of a character a part is; the darkness that counts
MOST = 12  # look-alikes of one character
SIMPLIFIED = 2  # face of the font collection
HEAD = """# Made by training/look_alikes.py; do not edit by hand. Our own measurement: cosine of blurred pictures of the characters of
# GB 2312 in Noto Sans CJK and Noto Serif CJK (only the pictures' likeness is kept, nothing of the fonts).
# printed = what the OCR may have left, meant = what a county's name holds; weight 0-1.
printed,meant,weight
"""
Pictures = NDArray[np.float32]


def gb2312() -> list[str]:
    """The 6,763 characters of GB 2312, which newspapers are printed with."""
    made = []
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            try:
                made.append(bytes([high, low]).decode("gb2312"))
            except UnicodeDecodeError:
                continue
    return made


def pictures(chars: Sequence[str], font: Path) -> Pictures:
    """A blurred picture of each character, cut to its ink: (characters, SIDE, SIDE)."""
    face = ImageFont.truetype(str(font), SIZE, index=SIMPLIFIED)
    made = []
    for char in chars:
        image = Image.new("L", (SIZE + 8, SIZE + 8), 0)
        ImageDraw.Draw(image).text((4, -4), char, font=face, fill=255)
        ink = image.crop(image.getbbox()).resize((SIDE, SIDE)).filter(ImageFilter.GaussianBlur(BLUR))
        made.append(np.asarray(ink, dtype=np.float32))
    return np.stack(made)


def likeness(images: Pictures, others: Pictures | None = None) -> NDArray[np.float32]:
    """Cosine between all pairs of pictures, their mean taken off."""
    left, right = _flat(images), _flat(images if others is None else others)
    return np.asarray(left @ right.T, dtype=np.float32)


def _flat(images: Pictures) -> NDArray[np.float32]:
    flat = images.reshape(len(images), -1)
    flat = flat - flat.mean(axis=1, keepdims=True)
    return np.asarray(flat / (np.linalg.norm(flat, axis=1, keepdims=True) + 1e-6), dtype=np.float32)


def _parts(images: Pictures) -> list[Pictures]:
    """The lower, upper, right and left part of each picture, drawn out to its whole size: 莘 without its 艹."""
    cut = round(SIDE * PART)
    boxes = ((0, SIDE - cut, SIDE, SIDE), (0, 0, SIDE, cut), (SIDE - cut, 0, SIDE, SIDE), (0, 0, cut, SIDE))
    made = []
    for box in boxes:
        drawn = [np.asarray(Image.fromarray(one).crop(_ink(one, box)).resize((SIDE, SIDE))) for one in images]
        made.append(np.stack(drawn).astype(np.float32))
    return made


def _ink(image: NDArray[np.float32], box: tuple[int, int, int, int]) -> tuple[int, int, int, int]:
    """A box without the empty rows and columns at its edges."""
    left, top, right, bottom = box
    part = image[top:bottom, left:right] > INK
    rows, columns = np.flatnonzero(part.any(axis=1)), np.flatnonzero(part.any(axis=0))
    if not rows.size:
        return box
    return left + int(columns[0]), top + int(rows[0]), left + int(columns[-1]) + 1, top + int(rows[-1]) + 1


def contained(images: Pictures) -> NDArray[np.float32]:
    """How well a character looks like a part of another, whichever of the two is the larger."""
    parts = [likeness(images, part) for part in _parts(images)]
    return np.maximum.reduce([*parts, *(part.T for part in parts)])


def table(chars: Sequence[str], wanted: Sequence[str], fonts: Sequence[Path]) -> list[tuple[str, str, float]]:
    """(printed, meant, weight) for the characters wanted."""
    drawn = [pictures(chars, font) for font in fonts]
    whole = sum(likeness(one) for one in drawn) / len(drawn)
    half = SIDE // 2
    halves = [
        sum(likeness(one[:, :, part]) for one in drawn) / len(drawn) for part in (slice(0, half), slice(half, SIDE))
    ]
    held = sum(contained(one) for one in drawn) / len(drawn)
    place = {char: at for at, char in enumerate(chars)}
    rows = []
    for meant in wanted:
        at = place[meant]
        near = whole[at].copy()
        shared = np.maximum(halves[0][at], halves[1][at])
        near[shared >= LEAST_HALF] = np.maximum(near[shared >= LEAST_HALF], LEAST_WHOLE)
        near[held[at] >= LEAST_PART] = np.maximum(near[held[at] >= LEAST_PART], LEAST_WHOLE)
        best = [int(i) for i in np.argsort(-near) if i != at and near[i] >= LEAST_WHOLE][:MOST]
        rows += [
            (chars[i], meant, round(float(0.3 + 0.6 * (near[i] - LEAST_WHOLE) / (1 - LEAST_WHOLE)), 2)) for i in best
        ]
    return sorted(rows)


def main() -> None:
    """Draws all characters and writes the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("fonts", type=Path, nargs="+", help="font collections such as NotoSansCJK-Regular.ttc")
    fonts = parser.parse_args().fonts
    chars = gb2312()
    known = {char for name in lexicon().full_names for char in name}
    rows = table(chars, sorted(known.intersection(chars)), fonts)
    OUT.write_text(HEAD + "".join(f"{p},{m},{w}\n" for p, m, w in rows), encoding="utf-8")
    print(f"{OUT.name}: {len(rows)} pairs for {len({m for _, m, _ in rows})} characters")


if __name__ == "__main__":
    main()
