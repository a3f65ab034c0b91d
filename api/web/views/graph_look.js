// The page's colours in, how nodes and edges are drawn out: a colour and a shape for each type, dashes for what is no plain fact.

import { h, svg } from "../dom.js";
import { typeLabel } from "../labels.js";
import { t } from "../messages.js";

/** The shape of each type, as cytoscape calls it, and its corners in a box of 16 for the legend (none: a circle). */
export const SHAPES = {
  Person: ["ellipse", ""],
  Agency: ["rectangle", "1,2 15,2 15,14 1,14"],
  County: ["hexagon", "4,1 12,1 16,8 12,15 4,15 0,8"],
  Place: ["triangle", "8,1 15,15 1,15"],
  Company: ["diamond", "8,0 16,8 8,16 0,8"],
  Organization: ["pentagon", "8,0 16,6 13,15 3,15 0,6"],
  Meeting: ["star", "8,0 10,6 16,6 11,10 13,16 8,12 3,16 5,10 0,6 6,6"],
  Article: ["tag", "1,3 11,3 16,8 11,13 1,13"],
};

/** The style sheet for cytoscape, with the colours that hold where `element` stands. */
export function sheet(element) {
  const held = getComputedStyle(element);
  const colour = (name) => held.getPropertyValue(name).trim();
  const [ink, soft, paper, accent] = ["--ink", "--soft", "--raised", "--focus"].map(colour);
  const kinds = Object.entries(SHAPES).map(([type, [shape]]) => ({
    selector: `node[type = "${type}"]`,
    style: { shape, "background-color": colour(`--g-${type.toLowerCase()}`) },
  }));
  return [
    {
      selector: "node",
      style: {
        width: 20, height: 20, label: "data(label)", color: ink, "font-size": 12, "font-family": "system-ui, Noto Sans CJK SC, sans-serif",
        "text-valign": "bottom", "text-margin-y": 3, "text-wrap": "ellipsis", "text-max-width": "8em", "text-outline-width": 2, "text-outline-color": paper,
        "border-width": 1, "border-color": ink, "min-zoomed-font-size": 7,
      },
    },
    ...kinds,
    { selector: "node[?open]", style: { width: 28, height: 28, "border-width": 2.5, "font-size": 15, "min-zoomed-font-size": 0 } },
    { selector: "node[?root]", style: { "font-weight": "bold", "font-size": 15, "min-zoomed-font-size": 0 } },
    {
      selector: "edge",
      style: {
        width: "mapData(count, 1, 12, 1.2, 6)", "line-color": soft, "target-arrow-color": soft, "target-arrow-shape": "triangle", "arrow-scale": 0.8,
        "curve-style": "bezier", opacity: 0.65, color: ink, "font-size": 10, "text-rotation": "autorotate", "text-outline-width": 2, "text-outline-color": paper,
        "min-zoomed-font-size": 6,
      },
    },
    { selector: "edge[count > 1], edge.few, edge.told, edge.chosen", style: { label: "data(label)" } },
    { selector: "edge[?dashed]", style: { "line-style": "dashed", "line-dash-pattern": [5, 4], "target-arrow-fill": "hollow" } },
    { selector: "edge.near", style: { opacity: 1, "line-color": ink, "target-arrow-color": ink, "z-index": 5 } },
    { selector: ".chosen", style: { "border-color": accent, "border-width": 4, "line-color": accent, "target-arrow-color": accent, opacity: 1, "z-index": 9 } },
    { selector: ":active", style: { "overlay-opacity": 0.12, "overlay-color": accent } },
  ];
}

/** A type's shape in its colour, small, for the legend and the tables. */
export function sign(type) {
  const corners = SHAPES[type]?.[1];
  return svg(
    "svg",
    { class: "sign", viewBox: "-1 -1 18 18", "aria-hidden": "true", "data-sign": type },
    corners ? svg("polygon", { points: corners }) : svg("circle", { cx: 8, cy: 8, r: 7 }),
  );
}

/** What shapes, colours and lines mean. */
export function legend(types) {
  const lines = [false, true].map((dashed) =>
    h("li", {}, svg("svg", { class: "sign line", viewBox: "0 0 28 18", "aria-hidden": "true" }, svg("path", { d: "M0 9H28", class: dashed ? "dashed" : "" })), t(dashed ? "graph.dashed" : "graph.solid")),
  );
  return h("ul", { class: "plain legend", "aria-label": t("graph.legend") }, types.map((type) => h("li", {}, sign(type), typeLabel(type))), lines);
}
