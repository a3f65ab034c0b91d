// Answers about neighbours in, what of them is to be drawn out: nodes, and edges bundled by their ends; kept in the address.

import { get, part } from "../client.js";

export const STEP = 50; // edges of an entity that are asked for at once
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const MOST = 1000; // what the service gives of one entity
const ALL_ROOTS = 200; // edges of each entity that are looked through for those between several entities to start from

/** What one graph view shows. `roots`: ids it starts from; `open`: how many edges are asked of the entities expanded. */
export class Picture {
  constructor(query) {
    this.roots = query.getAll("id");
    this.open = new Map();
    this.refs = new Map();
    this.answers = new Map();
    this.hidden = new Set(query.getAll("hide"));
    this.without = new Set(query.getAll("without"));
    this.from = query.get("from")?.match(MONTH)?.[0] ?? "";
    this.to = query.get("to")?.match(MONTH)?.[0] ?? "";
    this.undated = query.get("undated") !== "0";
    this.plans = query.has("plans");
    this.derived = query.has("derived");
    for (const one of query.getAll("open")) {
      const [, id, count] = one.match(/^(.*?)(?:~(\d+))?$/s);
      if (id !== "-") this.open.set(id, Math.max(1, Math.min(MOST, Number(count ?? STEP))));
    }
    if (!query.has("open") && this.roots.length === 1) this.open.set(this.roots[0], STEP);
  }

  /** The query of the address that shows the same. */
  asked() {
    const open = [...this.open].map(([id, count]) => (count === STEP ? id : `${id}~${count}`));
    const usual = this.roots.length === 1 && open.length === 1 && open[0] === this.roots[0];
    return {
      id: this.roots,
      open: usual || (this.roots.length > 1 && !open.length) ? [] : open.length ? open : ["-"],
      hide: [...this.hidden],
      without: [...this.without],
      from: this.from,
      to: this.to,
      undated: this.undated ? "" : "0",
      plans: this.plans,
      derived: this.derived,
    };
  }

  /** Asks the service for what is not known yet: the entities to start from, and the edges of the expanded ones. */
  async load(signal) {
    await Promise.all(this.roots.map((id) => this.name(id, signal)));
    this.roots = [...new Set(this.roots.map((id) => this.same(id)))];
    this.open = new Map([...this.open].map(([id, count]) => [this.same(id), count]));
    const wanted = new Map(this.open);
    if (this.roots.length > 1) for (const id of this.roots) if (!wanted.has(id)) wanted.set(id, ALL_ROOTS);
    await Promise.all([...wanted].map(([id, count]) => this.ask(id, count, signal)));
  }

  async name(id, signal) {
    if (this.refs.has(id)) return;
    const { entity } = await get(`v1/entities/${part(id)}`, {}, { signal });
    this.refs.set(id, entity);
    this.refs.set(entity.id, entity);
  }

  same(id) {
    return this.refs.get(id)?.id ?? id;
  }

  async ask(id, count, signal) {
    const key = this.key(id, count);
    if (this.answers.has(key)) return;
    const limit = Math.min(MOST, count + 1); // one more than wanted tells whether there are more
    const query = { limit, every_status: this.plans, derived: this.derived };
    const { items } = await get(`v1/entities/${part(id)}/neighbours`, query, { signal });
    this.answers.set(key, { edges: items.slice(0, count).map(ended), more: items.length > count });
  }

  key(id, count) {
    return [id, count, this.plans, this.derived].join("\n");
  }

  answer(id) {
    return this.answers.get(this.key(id, this.open.get(id)));
  }

  /** Whether an entity is expanded. */
  isOpen(id) {
    return this.open.has(id);
  }

  /** Whether the service has more edges of an expanded entity than were asked for. */
  hasMore(id) {
    return this.answer(id)?.more ?? false;
  }

  expand(id) {
    this.open.set(id, STEP);
  }

  more(id) {
    this.open.set(id, Math.min(MOST, this.open.get(id) + STEP));
  }

  /** Collapses an entity, and what hangs on it alone. */
  collapse(id) {
    this.open.delete(id);
    const reached = new Set(this.roots);
    for (let grown = -1; grown !== reached.size; ) {
      grown = reached.size;
      for (const one of this.open.keys()) if (reached.has(one)) for (const edge of this.answer(one)?.edges ?? []) reached.add(edge.source.id).add(edge.target.id);
    }
    for (const one of [...this.open.keys()]) if (!reached.has(one)) this.open.delete(one);
  }

  /** All edges that are known here, each once, whatever the filters. */
  edges() {
    const found = new Map();
    const add = (edge) => found.set(edge.relation, edge);
    for (const id of this.open.keys()) this.answer(id)?.edges.forEach(add);
    if (this.roots.length > 1) {
      const roots = new Set(this.roots);
      for (const id of this.roots) {
        const { edges } = this.answers.get(this.key(id, ALL_ROOTS)) ?? { edges: [] };
        edges.filter((edge) => roots.has(edge.source.id) && roots.has(edge.target.id)).forEach(add);
      }
    }
    return [...found.values()];
  }

  /** The first and last month (YYYY-MM) of the dated edges; null where none is dated. */
  months() {
    const dated = this.edges().filter((edge) => edge.first);
    if (!dated.length) return null;
    return [dated.reduce((least, { first }) => (first < least ? first : least), "9999"), dated.reduce((most, { last }) => (last > most ? last : most), "")];
  }

  /** {nodes, bundles} that pass the filters; the entities to start from are always there. */
  visible() {
    const nodes = new Map(this.roots.map((id) => [id, this.refs.get(id)]));
    const bundles = new Map();
    for (const edge of this.edges().filter((one) => this.passes(one))) {
      nodes.set(edge.source.id, edge.source).set(edge.target.id, edge.target);
      const key = [edge.source.id, edge.type, edge.target.id, edge.status, edge.basis].join("\n");
      const bundle = bundles.get(key) ?? { id: key, source: edge.source, target: edge.target, type: edge.type, solid: edge.solid, edges: [] };
      bundle.edges.push(edge);
      bundles.set(key, bundle);
    }
    return { nodes: [...nodes.values()], bundles: [...bundles.values()] };
  }

  passes(edge) {
    if (this.hidden.has(edge.type)) return false;
    if ([edge.source, edge.target].some((one) => this.without.has(one.type) && !this.roots.includes(one.id))) return false;
    if (!edge.first) return this.undated;
    return (!this.from || edge.last >= this.from) && (!this.to || edge.first <= this.to);
  }
}

/** An edge with its two ends, its first and last month as far as known, and whether it is a plain fact. A meeting or an
 *  article at its end is a node of its own, which can't be expanded. */
function ended(edge) {
  const text = { id: `text:${edge.type}:${edge.event ?? edge.object_text}`, type: edge.type === "WROTE" ? "Article" : "Meeting", name: edge.object_text ?? "" };
  const day = (value) => (value ?? edge.date ?? "").slice(0, 7);
  const fact = edge.status === "stated" && (edge.basis !== "derived" || edge.type === "LOCATED_IN");
  return { ...edge, source: edge.subject, target: edge.object ?? text, first: month(day(edge.date_from), "01"), last: month(day(edge.date_to), "12"), solid: fact && edge.basis !== "derived" };
}

function month(text, other) {
  return text.length === 4 ? `${text}-${other}` : text;
}

/** Whether a node is an entity of the service, which can be expanded and has a page. */
export function isEntity(node) {
  return !node.id.startsWith("text:");
}
