// The nodes and edges that are shown in, files for other programs out: GraphML, GEXF and a picture.

const NO_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const SIGNS = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };
const NODE = ["name", "type"];
const EDGE = ["type", "date", "status", "basis", "post", "role", "reports", "relation"];

/** GraphML 1.0: one edge a fact. */
export function graphml({ nodes, bundles }) {
  const keys = [...NODE.map((name) => ["node", name]), ...EDGE.map((name) => ["edge", name])].map(
    ([kind, name]) => `<key id="${kind}-${name}" for="${kind}" attr.name="${name}" attr.type="string"/>`,
  );
  const data = (kind, names, from) =>
    names.filter((name) => present(from[name])).map((name) => `<data key="${kind}-${name}">${xml(from[name])}</data>`).join("");
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...keys,
    '<graph edgedefault="directed">',
    ...nodes.map((node) => `<node id="${xml(node.id)}">${data("node", NODE, node)}</node>`),
    ...facts(bundles).map((edge) => `<edge id="${xml(edge.relation)}" source="${xml(edge.source.id)}" target="${xml(edge.target.id)}">${data("edge", EDGE, edge)}</edge>`),
    "</graph>",
    "</graphml>",
  ];
  return lines.join("\n");
}

/** GEXF 1.2: one edge a fact. */
export function gexf({ nodes, bundles }) {
  const declared = (kind, names) => [
    `<attributes class="${kind}">`,
    ...names.map((name) => `<attribute id="${name}" title="${name}" type="string"/>`),
    "</attributes>",
  ];
  const values = (names, from) =>
    `<attvalues>${names.filter((name) => present(from[name])).map((name) => `<attvalue for="${name}" value="${xml(from[name])}"/>`).join("")}</attvalues>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">',
    '<graph defaultedgetype="directed" mode="static">',
    ...declared("node", ["type"]),
    ...declared("edge", EDGE),
    "<nodes>",
    ...nodes.map((node) => `<node id="${xml(node.id)}" label="${xml(node.name)}">${values(["type"], node)}</node>`),
    "</nodes>",
    "<edges>",
    ...facts(bundles).map((edge) => `<edge id="${xml(edge.relation)}" source="${xml(edge.source.id)}" target="${xml(edge.target.id)}">${values(EDGE, edge)}</edge>`),
    "</edges>",
    "</graph>",
    "</gexf>",
  ];
  return lines.join("\n");
}

/** Hands a file to the reader; the browser asks nobody for it. */
export function handOver(name, blob) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function facts(bundles) {
  return bundles.flatMap((bundle) => bundle.edges);
}

function present(value) {
  return value !== null && value !== undefined && value !== "";
}

function xml(value) {
  return String(value).replaceAll(NO_XML, "").replaceAll(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign]);
}
