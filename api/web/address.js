// The part of the page's address after # in, a view's name, id and query out, and back: every view can be shared.

/** "#/entity/m12?every=1" → {name: "entity", id: "m12", query}; an id may hold anything, since it is encoded. */
export function parse(hash) {
  const [path, query = ""] = divided(hash.replace(/^#\/?/, ""), "?");
  const [name, id = ""] = divided(path, "/");
  return { name, id: decoded(id), query: new URLSearchParams(query) };
}

/** The address of a view; values that are empty or false are left out of the query. */
export function address(name, id = "", query = {}) {
  const asks = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "" && one !== false) asks.append(key, one === true ? "1" : one);
    }
  }
  const text = asks.toString();
  return `#/${name}${id ? `/${encodeURIComponent(id)}` : ""}${text ? `?${text}` : ""}`;
}

/** Goes to a view. */
export function go(name, id = "", query = {}) {
  location.hash = address(name, id, query);
}

/** Changes the address of the view that is shown, without showing it anew. */
export function note(name, id = "", query = {}) {
  history.replaceState(history.state, "", `${location.pathname}${location.search}${address(name, id, query)}`);
}

function divided(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
