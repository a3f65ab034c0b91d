// Rows of the coverage in, years, papers, sums and shades of cells out.

/** The years of rows, the newest first; "" for those of unknown year, last. */
export function yearsOf(rows) {
  return [...new Set(rows.map((row) => row.year || ""))].sort().reverse();
}

/** Rows grouped by home and paper, in the order of their names. */
export function seriesOf(rows) {
  const found = new Map();
  for (const row of rows) {
    const key = `${row.home ?? ""}\n${row.paper ?? ""}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return [...found].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group);
}

/** {pages, expected}: `expected` is null where no list says how many there should be. */
export function sums(rows) {
  const listed = rows.filter((row) => row.expected !== null);
  const add = (some, name) => some.reduce((sum, row) => sum + row[name], 0);
  return { pages: add(rows, "pages"), expected: listed.length ? add(listed, "expected") : null };
}

/** A shade from 0 (nothing) to 5: the share of what is expected, or else of the most in any cell. */
export function shade({ pages, expected }, most) {
  if (!pages) return 0;
  return Math.max(1, Math.ceil(5 * Math.min(1, pages / (expected || most))));
}
