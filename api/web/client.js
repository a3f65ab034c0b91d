// Questions to the service in, its answers or its problems out; every answer's snapshot is told to who listens.

const KEY = "zhengpu.key";
const JSON_TYPE = "application/json";
const listeners = new Set();
const moved = new WeakSet();

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

/** The text of an answer that is not JSON: the lines of an export. */
export function getText(path, options = {}) {
  return asked("GET", path, {}, undefined, { ...options, read: (answer) => answer.text() });
}

/** The answer to a POST of JSON lines, sent as they are. */
export function sendLines(path, lines, options = {}) {
  return asked("POST", path, {}, lines, { ...options, type: "application/x-ndjson" });
}

/** Whether an answer came from another address than was asked: what was asked for has another id now. */
export function wasMoved(answer) {
  return moved.has(answer);
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

/** Whether a key is sent along, which may name who asks. */
export function hasKey() {
  return Boolean(sessionStorage.getItem(KEY));
}

async function asked(method, path, query, body, { signal, type = JSON_TYPE, read = content } = {}) {
  const headers = { Accept: "application/json" };
  const key = sessionStorage.getItem(KEY);
  if (key) headers.Authorization = `Bearer ${key}`;
  if (body !== undefined) headers["Content-Type"] = type;
  const answer = await reached(address(path, query), {
    method,
    headers,
    signal,
    redirect: "follow",
    body: body === undefined || type !== JSON_TYPE ? body : JSON.stringify(body),
  });
  if (!answer.ok) throw new Problem(answer.status, await content(answer));
  const told = await read(answer);
  if (answer.redirected && typeof told === "object") moved.add(told);
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
