// A claim or a mention of a page in, a place beside it out in which other modules put their buttons.

const makers = new Map();

/** Has `make(record, page)` called for every slot of a kind ("claim" or "mention"): it gives back an element, or null for none.
 *  A module that gives parts calls this once when it is loaded; api/web/views/index.js is where to import it. */
export function provide(kind, make) {
  makers.set(kind, [...(makers.get(kind) ?? []), make]);
}

/** The elements for a record of a kind: empty when no module gives any. */
export function slot(kind, record, page) {
  const place = document.createElement("div");
  place.className = "slot";
  place.dataset.slot = kind;
  place.dataset.of = record.id;
  place.append(...(makers.get(kind) ?? []).map((make) => make(record, page)).filter(Boolean));
  return place;
}
