// A library's name in, the library out, loaded when first needed from this service's own files.

const loaded = new Map();
const GRAPH = ["cytoscape/cytoscape.min.js", "layout-base/layout-base.js", "cose-base/cose-base.js", "cytoscape-fcose/cytoscape-fcose.js"];

/** cytoscape with the fcose layout. */
export async function cytoscape() {
  for (const file of GRAPH) await script(file);
  if (!loaded.has("fcose")) {
    window.cytoscape.use(window.cytoscapeFcose);
    loaded.set("fcose", true);
  }
  return window.cytoscape;
}

function script(file) {
  if (!loaded.has(file)) {
    loaded.set(
      file,
      new Promise((done, failed) => {
        const element = document.createElement("script");
        element.src = `static/vendor/${file}`;
        element.addEventListener("load", done);
        element.addEventListener("error", () => failed(new Error(file)));
        document.head.append(element);
      }),
    );
  }
  return loaded.get(file);
}
