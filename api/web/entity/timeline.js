// Tenures in, a drawing of when each is known out: solid from the first to the last day seen, open beyond, nothing invented.

import { firstDay, lastDay, yearDay, yearOf } from "../dates.js";
import { h, svg } from "../dom.js";
import { t } from "../messages.js";

const ROW = 46;
const BAR = 10;
const OPEN = 16; // pixels of the dots that stand for the unknown before and after
const MARGIN = 24;
const NEAREST_YEARS = 44; // pixels between the years of the axis

/** The drawing of tenures that have a date, as wide as the place it stands in; null when none has. */
export function tenureTimeline(tenures, nameOf) {
  const dated = tenures.map(known).filter((row) => row.first !== null);
  if (dated.length === 0) return null;
  const box = h("figure", { class: "timeline" });
  const draw = () => box.replaceChildren(drawing(dated, nameOf, Math.max(box.clientWidth, 260)), caption());
  new ResizeObserver(draw).observe(box);
  return box;
}

function known(tenure) {
  const from = tenure.known_from ?? tenure.known_to;
  const to = tenure.known_to ?? tenure.known_from;
  return { tenure, first: firstDay(from), last: lastDay(to) };
}

function drawing(rows, nameOf, width) {
  const from = yearDay(Math.min(...rows.map((row) => yearOf(row.first))));
  const to = yearDay(Math.max(...rows.map((row) => yearOf(row.last))) + 1);
  const x = (day) => MARGIN + ((day - from) / (to - from)) * (width - 2 * MARGIN);
  const height = rows.length * ROW + 30;
  return svg(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, width, height, role: "img", "aria-label": t("entity.timeline_label", { n: rows.length }) },
    axis(from, to, x, height, width),
    rows.map((row, number) => bar(row, nameOf(row.tenure), x, number * ROW, width)),
  );
}

function axis(from, to, x, height, width) {
  const years = yearOf(to) - yearOf(from);
  const step = [1, 2, 5, 10, 20, 50].find((one) => ((width - 2 * MARGIN) / years) * one >= NEAREST_YEARS) ?? 100;
  const marks = [];
  for (let year = yearOf(from); year <= yearOf(to); year += step) {
    const at = x(yearDay(year));
    marks.push(svg("line", { class: "grid", x1: at, x2: at, y1: 0, y2: height - 22 }));
    marks.push(svg("text", { class: "year", x: at, y: height - 6, "text-anchor": "middle" }, year));
  }
  return svg("g", {}, marks);
}

function bar({ tenure, first, last }, words, x, top, width) {
  const y = top + 32;
  const left = x(first);
  const right = Math.max(x(last + 1), left + 4);
  const atRight = left > width / 2;
  return svg(
    "g",
    { class: tenure.former ? "tenure former" : "tenure", data: { id: tenure.id } },
    svg("text", { class: "post", x: atRight ? Math.min(right, width - 4) : left, y: y - BAR, "text-anchor": atRight ? "end" : "start" }, words),
    svg("line", { class: "open", x1: Math.max(left - OPEN, 0), x2: left, y1: y, y2: y }),
    svg("rect", { x: left, y: y - BAR / 2, width: right - left, height: BAR, rx: 2 }),
    svg("line", { class: "open", x1: right, x2: Math.min(right + OPEN, width), y1: y, y2: y }),
    svg("title", {}, `${words} · ${span(tenure)}`),
  );
}

function caption() {
  return h("figcaption", {}, t("entity.timeline_caption"));
}

/** When a tenure is known for, in words. */
export function span({ known_from: from, known_to: to, former }) {
  const when = !from && !to ? t("date.unknown") : (from ?? to) === (to ?? from) ? t("entity.seen_at", { at: from ?? to }) : t("entity.seen", { from, to });
  return former ? t("entity.former", { when }) : when;
}
