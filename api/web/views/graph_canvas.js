// Nodes and bundles of edges in, a drawing that is worked by mouse, finger and keyboard out.

import { h } from "../dom.js";
import { typeLabel } from "../labels.js";
import { t } from "../messages.js";
import { cytoscape } from "../vendor.js";
import { sheet } from "./graph_look.js";
import { separate } from "./graph_space.js";

const LEAST_ZOOM = 0.72; // below it names can't be read: the drawing then shows its middle, and is moved by hand or fitted by 0
const MOST_ZOOM = 1.4;
const TOLD = 16; // lines at a node, or in all, up to which each has its words
const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const LAYOUT = {
  name: "fcose",
  animate: false,
  fit: false,
  nodeDimensionsIncludeLabels: true,
  idealEdgeLength: 95,
  nodeRepulsion: 9000,
  gravity: 0.35,
  packComponents: true,
};

/** The drawing: {element, draw(visible), choose(id), fit(), blob(), end()}. `on`: {node(id), open(id), bundle(bundle)}: a node
 *  was chosen, was to be expanded or collapsed, a bundle of edges was chosen. `about(node)`: {open, root} of a node. */
export async function canvas(on, about) {
  const make = await cytoscape();
  const element = h("div", {
    class: "graph-canvas",
    tabindex: 0,
    role: "application",
    "aria-label": t("graph.canvas"),
    "aria-describedby": "graph-keys",
  });
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const drawing = { element, on, about, cy: null, kept: new Map(), bundles: new Map(), chosen: null };
  const paint = () => drawing.cy?.json({ style: sheet(element) });
  dark.addEventListener("change", paint);
  element.addEventListener("keydown", (event) => pressed(drawing, event));
  return {
    element,
    draw: (visible) => draw(drawing, visible, make),
    choose: (id) => choose(drawing, id),
    fit: () => fit(drawing, 0),
    blob: () => drawing.cy.png({ output: "blob-promise", full: true, scale: 2, maxWidth: 8000, maxHeight: 8000, bg: colour(element, "--raised") }),
    end: () => {
      dark.removeEventListener("change", paint);
      drawing.cy?.destroy();
    },
  };
}

function begin(drawing, make) {
  const cy = make({ container: drawing.element, style: sheet(drawing.element), minZoom: 0.08, maxZoom: 3, boxSelectionEnabled: false, autounselectify: true });
  cy.on("tap", "node", (event) => tapped(drawing, event.target.id()));
  cy.on("tap", "edge", (event) => bundled(drawing, event.target.id()));
  cy.on("dragfree", "node", (event) => drawing.kept.set(event.target.id(), { ...event.target.position() }));
  drawing.cy = cy;
}

function draw(drawing, { nodes, bundles }, make) {
  if (!drawing.cy) begin(drawing, make);
  const { cy, kept } = drawing;
  const known = new Set([...nodes.map((node) => node.id), ...bundles.map((bundle) => bundle.id)]);
  const first = cy.nodes().empty();
  cy.batch(() => {
    cy.elements().filter((one) => !known.has(one.id())).remove();
    for (const node of nodes) {
      const data = { id: node.id, type: node.type, label: node.name, ...drawing.about(node) };
      const there = cy.getElementById(node.id);
      if (there.nonempty()) there.data(data);
      else cy.add({ group: "nodes", data, position: kept.get(node.id) ?? beside(drawing, node.id, bundles) });
    }
    for (const bundle of bundles) {
      const data = { id: bundle.id, source: bundle.source.id, target: bundle.target.id, label: words(bundle), count: bundle.edges.length, dashed: !bundle.solid };
      const there = cy.getElementById(bundle.id);
      if (there.nonempty()) there.data(data);
      else cy.add({ group: "edges", data });
    }
  });
  drawing.bundles = new Map(bundles.map((bundle) => [bundle.id, bundle]));
  if (nodes.some((node) => !kept.has(node.id))) arrange(drawing, first);
  if (first) fit(drawing, LEAST_ZOOM);
  cy.edges().toggleClass("few", bundles.length <= TOLD);
  if (drawing.chosen && cy.getElementById(drawing.chosen).empty()) drawing.chosen = null;
  mark(drawing);
}

/** Lays all nodes out, starting from where they are, then moves those apart whose boxes lie over one another. */
function arrange({ cy, kept }, first) {
  const layout = cy.layout({ ...LAYOUT, randomize: first, quality: "default", numIter: cy.nodes().length > 120 ? 1500 : 2500 });
  layout.run();
  const boxes = cy.nodes().map((node) => {
    const box = node.layoutDimensions({ nodeDimensionsIncludeLabels: true });
    return { node, ...node.position(), w: box.w, h: box.h };
  });
  separate(boxes);
  cy.batch(() => boxes.forEach(({ node, x, y }) => node.position({ x, y })));
  for (const { node, x, y } of boxes) kept.set(node.id(), { x, y });
}

/** A place for a new node: around the one that it hangs on. */
function beside({ cy, kept }, id, bundles) {
  const other = bundles.find((one) => one.source.id === id || one.target.id === id);
  const anchor = other && kept.get(other.source.id === id ? other.target.id : other.source.id);
  const angle = cy.nodes().length * 2.4; // the golden angle spreads what comes one after another
  return { x: (anchor?.x ?? 0) + 80 * Math.cos(angle), y: (anchor?.y ?? 0) + 80 * Math.sin(angle) };
}

function fit({ cy, chosen }, least) {
  cy.resize();
  cy.fit(undefined, 24);
  if (cy.zoom() > MOST_ZOOM) cy.zoom({ level: MOST_ZOOM, position: middle(cy) });
  if (cy.zoom() >= least) return cy.center();
  cy.zoom(least);
  const root = chosen ? cy.getElementById(chosen) : cy.nodes("[?root]").first();
  return cy.center(root);
}

function middle(cy) {
  const { x1, x2, y1, y2 } = cy.elements().boundingBox();
  return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
}

function words(bundle) {
  return bundle.edges.length > 1 ? `${typeLabel(bundle.type)} ×${bundle.edges.length}` : typeLabel(bundle.type);
}

function tapped(drawing, id) {
  const again = drawing.chosen === id;
  choose(drawing, id);
  if (again || !drawing.cy.getElementById(id).data("open")) drawing.on.open(id);
  else drawing.on.node(id);
}

function bundled(drawing, id) {
  choose(drawing, id);
  drawing.on.bundle(drawing.bundles.get(id));
}

function choose(drawing, id) {
  drawing.chosen = id;
  mark(drawing);
}

function mark({ cy, chosen }) {
  cy.elements().removeClass("chosen near told");
  if (!chosen) return;
  const one = cy.getElementById(chosen);
  one.addClass("chosen");
  if (!one.isNode()) return;
  const lines = one.connectedEdges();
  lines.addClass(lines.length <= TOLD ? "near told" : "near");
}

function pressed(drawing, event) {
  const { cy } = drawing;
  if (event.ctrlKey || event.metaKey || event.altKey || !cy) return;
  const at = drawing.chosen && cy.getElementById(drawing.chosen);
  const here = at?.nonempty() && at.isNode() ? at : null;
  if (event.key in STEPS) step(drawing, here, STEPS[event.key]);
  else if (event.key === "Enter") drawing.on.open((here ?? cy.nodes("[?root]").first()).id());
  else if (event.key === "+" || event.key === "=") zoom(drawing, here, 1.25);
  else if (event.key === "-") zoom(drawing, here, 0.8);
  else if (event.key === "0") fit(drawing, 0);
  else return;
  event.preventDefault();
}

function zoom({ cy }, here, factor) {
  cy.zoom({ level: cy.zoom() * factor, position: here ? here.position() : middle(cy) });
}

/** Goes to the node that lies nearest in a direction: a way to the side counts twice. */
function step(drawing, here, [right, down]) {
  const { cy, on } = drawing;
  const from = here?.position();
  const far = ({ x, y }) => {
    const [along, aside] = [(x - from.x) * right + (y - from.y) * down, Math.abs((x - from.x) * down) + Math.abs((y - from.y) * right)];
    return along > 0 ? along + 2 * aside : Infinity;
  };
  const next = from ? cy.nodes().filter((node) => node !== here).min((node) => far(node.position())) : { ele: cy.nodes("[?root]").first(), value: 0 };
  if (!next.ele || next.value === Infinity) return;
  choose(drawing, next.ele.id());
  const { x1, x2, y1, y2 } = next.ele.renderedBoundingBox();
  if (x1 < 0 || y1 < 0 || x2 > cy.width() || y2 > cy.height()) cy.center(next.ele);
  on.node(next.ele.id());
}

function colour(element, name) {
  return getComputedStyle(element).getPropertyValue(name).trim();
}

