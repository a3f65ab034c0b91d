// Boxes that may lie over one another in, the same boxes moved apart as little as needed out.

const ROUNDS = 60; // pushes of all pairs before the whole is spread and tried again
const SPREAD = 1.15;
const TRIES = 40; // 1.15 ** 40 is 268 times: boxes at different places are apart long before

/** Moves the boxes [{x, y, w, h}] (centre and size) in place until none lies over another, with `gap` between them. */
export function separate(boxes, gap = 6) {
  boxes.forEach((box, number) => {
    box.x += (number % 7) * 0.013; // boxes at one place have to know where to go
    box.y += (number % 11) * 0.017;
  });
  for (let tried = 0; tried < TRIES; tried += 1) {
    for (let round = 0; round < ROUNDS; round += 1) if (!pushed(boxes, gap)) return boxes;
    for (const box of boxes) {
      box.x *= SPREAD;
      box.y *= SPREAD;
    }
  }
  return boxes;
}

/** How many pairs of boxes lie over one another. */
export function overlaps(boxes) {
  let found = 0;
  pairs(boxes, 0, () => (found += 1));
  return found;
}

function pushed(boxes, gap) {
  let moved = false;
  pairs(boxes, gap, (one, other, across, down) => {
    moved = true;
    const half = (over, from, to) => ((from <= to ? 1 : -1) * (over + 0.01)) / 2;
    if (across < down) {
      const by = half(across, one.x, other.x);
      one.x -= by;
      other.x += by;
    } else {
      const by = half(down, one.y, other.y);
      one.y -= by;
      other.y += by;
    }
  });
  return moved;
}

function pairs(boxes, gap, each) {
  const sorted = [...boxes].sort((one, other) => one.x - one.w / 2 - (other.x - other.w / 2));
  for (let at = 0; at < sorted.length; at += 1) {
    for (let next = at + 1; next < sorted.length; next += 1) {
      const [one, other] = [sorted[at], sorted[next]];
      if (other.x - other.w / 2 > one.x + one.w / 2 + gap + one.w) break; // what was moved meanwhile may be a little out of order
      const across = (one.w + other.w) / 2 + gap - Math.abs(one.x - other.x);
      const down = (one.h + other.h) / 2 + gap - Math.abs(one.y - other.y);
      if (across > 0 && down > 0) each(one, other, across, down);
    }
  }
}
