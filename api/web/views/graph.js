// Entities (or a question, or a name) in; the graph around them, which grows where the reader asks, out.

import { go, note } from "../address.js";
import { get } from "../client.js";
import { fill, h } from "../dom.js";
import { t } from "../messages.js";
import { problemBox } from "../problem.js";
import { canvas } from "./graph_canvas.js";
import { controls } from "./graph_controls.js";
import { gexf, graphml, handOver } from "./graph_files.js";
import { legend, SHAPES } from "./graph_look.js";
import { bundlePanel, nodePanel, tables } from "./graph_panel.js";
import { isEntity, Picture } from "./graph_state.js";

const FROM_ANSWER = 40; // entities of an answer to start from

/** The graph of the address; gives back what ends it. */
export async function show({ root, id, query, signal, title }) {
  const asked = new URLSearchParams(query);
  if (id) asked.append("id", id);
  if (!asked.has("id") && asked.get("q")) for (const one of await entitiesOf(asked.get("q"), signal)) asked.append("id", one);
  title(t("graph.title"));
  if (!asked.has("id")) return fill(root, h("h1", {}, t("graph.title")), nameForm()) && undefined;
  const view = new View(new Picture(asked), signal);
  await view.picture.load(signal);
  title(t("graph.of", { names: view.picture.roots.slice(0, 3).map((one) => view.picture.refs.get(one).name).join("、") }));
  await view.build(root);
  return () => view.end();
}

async function entitiesOf(question, signal) {
  const { rows } = await get("v1/ask", { q: question }, { signal });
  const found = rows.flatMap((row) => row.entities).filter((one) => one.id);
  return [...new Set(found.map((one) => one.id))].slice(0, FROM_ANSWER);
}

function nameForm() {
  const field = h("input", { type: "text", id: "graph-name", maxlength: 200, required: true });
  const sent = (event) => {
    event.preventDefault();
    if (field.value.trim()) go("graph", "", { id: field.value.trim() });
  };
  return h("form", { class: "row", on: { submit: sent } }, h("label", { for: "graph-name" }, t("graph.name")), field, h("button", { type: "submit" }, t("graph.show")));
}

class View {
  constructor(picture, signal) {
    this.picture = picture;
    this.signal = signal;
    this.act = { toggle: (id) => this.toggle(id), more: (id) => this.more(id), bundle: (bundle) => this.showBundle(bundle) };
    this.panel = h("aside", { class: "graph-panel", "aria-label": t("graph.panel"), tabindex: -1 });
    this.status = h("p", { class: "count", role: "status" });
    this.filters = h("div");
    this.twin = h("details", { class: "twin fold" }, h("summary"), h("div"));
    this.twin.addEventListener("toggle", () => this.list());
  }

  async build(root) {
    this.drawing = await canvas({ node: (id) => this.showNode(id), open: (id) => this.toggle(id), bundle: (bundle) => this.showBundle(bundle) }, (node) => ({
      open: this.picture.isOpen(node.id),
      root: this.picture.roots.includes(node.id),
    }));
    fill(
      root,
      h("h1", {}, t("graph.title")),
      h("details", { class: "fold graph-filters", open: window.innerWidth > 700 }, h("summary", {}, t("graph.filters")), this.filters),
      this.status,
      h("div", { class: "graph-frame" }, h("div", { class: "graph-side" }, this.drawing.element, legend(Object.keys(SHAPES)), h("p", { class: "hint", id: "graph-keys" }, t("graph.keys")), this.files()), this.panel),
      this.twin,
    );
    this.draw();
    this.showNode(this.picture.roots[0]);
  }

  end() {
    this.drawing?.end();
  }

  /** Draws what passes the filters; `fresh`: the filters too, since there is other data. */
  draw(fresh = true) {
    this.visible = this.picture.visible();
    const { nodes, bundles } = this.visible;
    if (fresh) fill(this.filters, controls(this.picture, () => this.changed(), () => this.again()));
    this.drawing.draw(this.visible);
    fill(this.status, t("graph.nodes", { n: nodes.length }), " · ", t("graph.edges", { n: bundles.reduce((sum, bundle) => sum + bundle.edges.length, 0) }));
    fill(this.twin.firstChild, t("graph.as_tables", { n: nodes.length, edges: bundles.length }));
    this.list();
    this.drawing.element.dataset.nodes = nodes.length;
    note("graph", "", this.picture.asked());
  }

  list() {
    fill(this.twin.lastChild, this.twin.open ? tables(this.picture, this.visible, this.act) : []);
  }

  changed() {
    this.draw(false);
    if (this.shown) this.showNode(this.shown);
  }

  /** Asks the service for what is wanted now, then draws. */
  async again() {
    this.drawing.element.setAttribute("aria-busy", "true");
    try {
      await this.picture.load(this.signal);
      const focused = focus();
      this.draw();
      refocus(focused);
      return true;
    } catch (error) {
      if (!this.signal.aborted) fill(this.panel, problemBox(error, () => this.again()));
      return false;
    } finally {
      this.drawing.element.removeAttribute("aria-busy");
    }
  }

  async toggle(id) {
    const node = this.visible.nodes.find((one) => one.id === id);
    if (!node || !isEntity(node)) return this.showNode(id);
    const open = this.picture.isOpen(id);
    if (open) this.picture.collapse(id);
    else this.picture.expand(id);
    const done = await this.again();
    if (!done) this.picture.open.delete(id);
    else this.showNode(id);
  }

  async more(id) {
    this.picture.more(id);
    if (await this.again()) this.showNode(id);
  }

  showNode(id) {
    const node = this.visible.nodes.find((one) => one.id === id);
    this.shown = node?.id;
    if (!node) return fill(this.panel, []);
    this.drawing.choose(id);
    const focused = focus();
    fill(this.panel, nodePanel(this.picture, node, this.visible.bundles, this.act));
    this.panel.setAttribute("aria-live", "polite");
    return refocus(focused);
  }

  showBundle(bundle) {
    this.shown = null;
    this.drawing.choose(bundle.id);
    fill(this.panel, bundlePanel(bundle, this.signal));
    this.panel.scrollIntoView({ block: "nearest" });
    this.panel.focus({ preventScroll: true });
  }

  files() {
    const text = (make, type) => new Blob([make(this.visible)], { type });
    const button = (words, name, make) => h("button", { type: "button", data: { file: name }, on: { click: async () => handOver(`zhengpu.${name}`, await make()) } }, words);
    return h(
      "p",
      { class: "files" },
      h("button", { type: "button", on: { click: () => this.drawing.fit() } }, t("graph.fit")),
      button(t("graph.png"), "png", () => this.drawing.blob()),
      button(t("graph.graphml"), "graphml", () => text(graphml, "application/graphml+xml")),
      button(t("graph.gexf"), "gexf", () => text(gexf, "application/gexf+xml")),
    );
  }
}

/** What has the focus, by what it does: buttons and boxes are made anew when the graph changes. */
function focus() {
  const at = document.activeElement;
  const box = at?.closest("label[data-switch]");
  if (box) return `label[data-switch="${CSS.escape(box.dataset.switch)}"] input`;
  const frame = at?.closest(".twin") ? ".twin " : ".graph-panel ";
  for (const name of ["toggle", "more"]) if (at?.dataset?.[name]) return [frame, name, at.dataset[name]];
  return null;
}

function refocus(focused) {
  if (!focused) return;
  const found = typeof focused === "string" ? focused : `${focused[0]}[data-${focused[1]}="${CSS.escape(focused[2])}"]`;
  const other = typeof focused === "string" ? null : `${focused[0]}[data-toggle="${CSS.escape(focused[2])}"]`;
  (document.querySelector(found) ?? (other && document.querySelector(other)))?.focus({ preventScroll: true });
}
