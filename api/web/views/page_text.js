// A page's text with offsets in code points in; pieces in which the same marks hold, ready to be drawn, out.

/** A text that is cut at code points, though the browser's strings count UTF-16 units. */
export function cutter(text) {
  if (!/[\ud800-\udfff]/.test(text)) return { length: text.length, cut: (start, end) => text.slice(start, end) };
  const at = [];
  for (let unit = 0; unit < text.length; unit += text.codePointAt(unit) > 0xffff ? 2 : 1) at.push(unit);
  at.push(text.length);
  const length = at.length - 1;
  const held = (point) => at[Math.max(0, Math.min(length, point))];
  return { length, cut: (start, end) => text.slice(held(start), held(end)) };
}

/** The pieces of a page (PageView) in their order: {start, end, text, article, headline, mentions, claims}, where `mentions`
 *  and `claims` are those whose spans cover the piece, the shortest first; `article` is null outside of all. */
export function pieces(page) {
  const { length, cut } = cutter(page.text);
  const marks = [
    ...page.articles.flatMap((one) => ranges("article", one, one.spans)),
    ...page.articles.flatMap((one) => ranges("headline", one, one.headline_spans)),
    ...page.mentions.flatMap((one) => ranges("mention", one, one.spans)),
    ...page.claims.flatMap((one) => ranges("claim", one, one.evidence.spans)),
  ].filter((mark) => mark.end > mark.start);
  const edges = [...new Set([0, length, ...marks.flatMap(({ start, end }) => [start, end])])]
    .filter((point) => point >= 0 && point <= length)
    .sort((one, other) => one - other);
  const begins = grouped(marks, "start");
  const ends = grouped(marks, "end");
  const here = new Set();
  const found = [];
  edges.forEach((start, number) => {
    for (const mark of ends.get(start) ?? []) here.delete(mark);
    for (const mark of begins.get(start) ?? []) here.add(mark);
    const end = edges[number + 1];
    if (end === undefined) return;
    const of = (kind) => [...here].filter((mark) => mark.kind === kind).map((mark) => mark.one);
    const [article = null] = [...of("headline"), ...of("article")];
    found.push({ start, end, text: cut(start, end), article, headline: of("headline").length > 0, mentions: shortest(of("mention")), claims: of("claim") });
  });
  return found;
}

function ranges(kind, one, spans) {
  return spans.map(([start, end]) => ({ kind, one, start, end }));
}

function grouped(marks, name) {
  const found = new Map();
  for (const mark of marks) found.set(mark[name], [...(found.get(mark[name]) ?? []), mark]);
  return found;
}

function shortest(mentions) {
  const size = (mention) => mention.spans.reduce((sum, [start, end]) => sum + end - start, 0);
  return mentions.length > 1 ? mentions.sort((one, other) => size(one) - size(other)) : mentions;
}
