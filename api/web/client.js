// Questions to the service in, its answers or its problems out; every answer's snapshot is told to who listens.

const KEY = "zhengpu.key";
const listeners = new Set();

/** What the service could not do: `status`, `error` (its code), `message`, `hint`, `near` names, `candidates`. */
export class Problem extends Error {
  constructor(status, body) {
    super(body.message || `HTTP ${status}`);
    this.status = status;
    this.error = body.error || "http";
    this.hint = body.hint || "";
    this.near = body.near || [];
    this.candidates = body.candidates || [];
  }
}

/** Calls `listener` with the snapshot of every answer; gives back what ends it. */
export function onSnapshot(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The answer to a GET. `path` is relative ("v1/search"), `query` an object whose lists repeat their name. */
export function get(path, query = {}, options = {}) {
  return asked("GET", path, query, undefined, options);
}

/** The answer to a request with a JSON body (POST, PUT, PATCH, DELETE). */
export function send(method, path, body, options = {}) {
  return asked(method, path, {}, body, options);
}

/** One part of a path: an id, a name. */
export function part(text) {
  return encodeURIComponent(text);
}

/** An id of a page in a path, whose slashes stay. */
export function pagePart(id) {
  return id.split("/").map(encodeURIComponent).join("/");
}

/** Keeps the API key for as long as this tab is open. */
export function keepKey(key) {
  sessionStorage.setItem(KEY, key);
}

async function asked(method, path, query, body, { signal } = {}) {
  const headers = { Accept: "application/json" };
  const key = sessionStorage.getItem(KEY);
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body !== undefined) headers["Content-Type"] = "application/json";
  const answer = await reached(address(path, query), {
    method,
    headers,
    signal,
    redirect: "follow",
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const told = await content(answer);
  if (!answer.ok) throw new Problem(answer.status, told);
  const snapshot = answer.headers.get("X-Zhengpu-Snapshot");
  if (snapshot) for (const listener of listeners) listener(snapshot);
  return told;
}

async function reached(where, request) {
  try {
    return await fetch(where, request);
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new Problem(0, { error: "unreachable", message: "" });
  }
}

async function content(answer) {
  try {
    return (await answer.json()) ?? {};
  } catch {
    return {};
  }
}

function address(path, query) {
  const asks = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== null && one !== undefined && one !== "" && one !== false) asks.append(name, one);
    }
  }
  const text = asks.toString();
  return text ? `${path}?${text}` : path;
}
