// A node or a bundle of edges in, what is known of it out: its edges, their dates and sentences; and all of them as tables.

import { get, part } from "../client.js";
import { fill, h, said } from "../dom.js";
import { codeLabel, dateLabel, typeLabel } from "../labels.js";
import { entityLink, typeChip } from "../links.js";
import { t } from "../messages.js";
import { evidenceList, statusChips } from "../parts.js";
import { problemBox } from "../problem.js";
import { sign } from "./graph_look.js";
import { isEntity, STEP } from "./graph_state.js";

const AT_ONCE = 30; // edges listed at once

/** A node: what it is, the way to its page, what can be done with it, its edges. `act`: {toggle(id), more(id), bundle(bundle)}. */
export function nodePanel(picture, node, bundles, act) {
  const mine = bundles.filter((bundle) => bundle.source.id === node.id || bundle.target.id === node.id);
  return [
    h("h2", {}, sign(node.type), " ", isEntity(node) ? entityLink(node) : said(node.name)),
    h("p", {}, typeChip(node.type), node.note && [" ", said(node.note, { class: "note" })]),
    isEntity(node) && h("p", { class: "acts" }, openButton(picture, node, act), moreButton(picture, node, act)),
    h("h3", {}, t("graph.edges_here", { n: mine.length })),
    limited(mine, (bundle) => h("li", {}, bundleButton(bundle, act))),
  ];
}

/** A bundle of edges: each with its date, status and sentences. */
export function bundlePanel(bundle, signal) {
  return [
    h("h2", {}, end(bundle.source), " ", h("span", { class: "relation" }, typeLabel(bundle.type)), " ", end(bundle.target)),
    h("p", { class: "count" }, t("graph.facts", { n: bundle.edges.length })),
    limited(bundle.edges, (edge) => fact(edge, signal)),
  ];
}

function end(node) {
  return isEntity(node) ? entityLink(node) : said(node.name);
}

function fact(edge, signal) {
  const place = h("div", { class: "sentences" }, h("p", { class: "wait" }, t("shell.wait")));
  sentences(edge, signal).then(
    (items) => fill(place, items.length ? evidenceList(items) : h("p", { class: "hint" }, t("graph.no_evidence"))),
    (error) => signal.aborted || fill(place, problemBox(error)),
  );
  const role = edge.role && edge.type === "ATTENDED" && codeLabel("roles_as_printed", edge.role);
  return h(
    "li",
    { class: "fact", data: { relation: edge.relation } },
    h("p", {}, h("strong", {}, dateLabel(edge)), edge.post && [" ", said(edge.post)], role && [" ", role], " ", statusChips(edge)),
    place,
  );
}

/** A companion's stop has no sentence of its own: those of the visit and of the trip say so. */
async function sentences(edge, signal) {
  const things = edge.basis === "derived" && edge.event ? [...new Set([edge.event, edge.trip].filter(Boolean))] : [edge.relation];
  const answers = await Promise.all(things.map((thing) => get(`v1/entities/${part(thing)}/evidence`, {}, { signal })));
  const found = new Map(answers.flatMap((answer) => answer.items).map((item) => [item.claim, item]));
  return [...found.values()];
}

/** A list whose first items are there, with a button for the next ones. */
function limited(items, item) {
  const list = h("ul", { class: "plain panel-list" });
  const button = h("button", { type: "button" });
  let shown = 0;
  const next = () => {
    list.append(...items.slice(shown, shown + AT_ONCE).map(item));
    shown = Math.min(items.length, shown + AT_ONCE);
    button.hidden = shown >= items.length;
    button.textContent = t("graph.next", { n: Math.min(AT_ONCE, items.length - shown) });
  };
  button.addEventListener("click", next);
  next();
  return [list, button];
}

function bundleButton(bundle, act) {
  return h(
    "button",
    { type: "button", class: "bundle", on: { click: () => act.bundle(bundle) } },
    said(bundle.source.name), " ", h("span", { class: "relation" }, typeLabel(bundle.type)), " ", said(bundle.target.name),
    bundle.edges.length > 1 && h("span", { class: "count" }, ` ×${bundle.edges.length}`),
    [" ", statusChips(bundle.edges[0])],
  );
}

function openButton(picture, node, act) {
  const open = picture.isOpen(node.id);
  return h("button", { type: "button", "aria-expanded": String(open), data: { toggle: node.id }, on: { click: () => act.toggle(node.id) } }, t(open ? "graph.collapse" : "graph.expand"), h("span", { class: "unseen" }, " ", said(node.name)));
}

function moreButton(picture, node, act) {
  return picture.hasMore(node.id) && h("button", { type: "button", data: { more: node.id }, on: { click: () => act.more(node.id) } }, t("graph.show_more", { n: STEP }));
}

/** The same as the drawing, as two tables: nodes to expand and collapse, edges to open. */
export function tables(picture, { nodes, bundles }, act) {
  const degree = new Map();
  for (const { source, target } of bundles) for (const { id } of [source, target]) degree.set(id, (degree.get(id) ?? 0) + 1);
  return [
    table(t("graph.nodes_table"), [t("graph.node"), t("graph.type"), t("graph.degree"), t("graph.do")], nodes.map((node) => [
      end(node),
      [sign(node.type), typeLabel(node.type)],
      degree.get(node.id) ?? 0,
      isEntity(node) && [openButton(picture, node, act), " ", moreButton(picture, node, act)],
    ])),
    table(t("graph.edges_table"), [t("graph.source"), t("graph.relation"), t("graph.target"), t("graph.when"), t("graph.do")], bundles.map((bundle) => [
      end(bundle.source),
      [typeLabel(bundle.type), bundle.edges.length > 1 && ` ×${bundle.edges.length}`, " ", statusChips(bundle.edges[0])],
      end(bundle.target),
      when(bundle),
      h("button", { type: "button", data: { bundle: bundle.id }, on: { click: () => act.bundle(bundle) } }, t("graph.evidence")),
    ])),
  ];
}

function when({ edges }) {
  const days = edges.map((edge) => edge.date).filter(Boolean).sort();
  if (!days.length) return t("date.unknown");
  return days[0] === days.at(-1) ? days[0] : t("graph.span", { from: days[0], to: days.at(-1) });
}

function table(words, head, rows) {
  return h(
    "div",
    { class: "table-frame", tabindex: 0, role: "region", "aria-label": words },
    h("table", {}, h("caption", {}, words), h("thead", {}, h("tr", {}, head.map((cell) => h("th", { scope: "col" }, cell)))), h("tbody", {}, rows.map(([first, ...cells]) => h("tr", {}, h("th", { scope: "row" }, first), cells.map((cell) => h("td", {}, cell)))))),
  );
}
