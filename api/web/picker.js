// A name typed in, the one entity that is meant out: a combobox of a form, worked by arrows, Enter and Escape.

import { get } from "./client.js";
import { fill, h } from "./dom.js";
import { t } from "./messages.js";
import { hitParts } from "./views/search.js";

const DELAY = 150; // milliseconds after the last key until suggestions are asked for
const MOST = 8;

/** {node, value(), name(), hit(), choose(id, name)}: `value` is the id chosen, else what was typed; `hit` the SearchHit chosen. `changed` is told of each change.
 *  Entities in `without` are not suggested. */
export function picker({ id, label, hint = "", types = [], without = [], changed = () => {} }) {
  const state = { hits: [], at: -1, taken: null, timer: 0, asking: null };
  const list = h("ul", { id: `${id}-list`, class: "options", role: "listbox", "aria-label": label, hidden: true });
  const field = h("input", {
    id,
    type: "text",
    role: "combobox",
    required: true,
    autocomplete: "off",
    maxlength: 200,
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
  });
  const parts = { id, field, list, state, types, without, changed };
  field.addEventListener("input", () => typed(parts));
  field.addEventListener("keydown", (event) => pressed(parts, event));
  field.addEventListener("blur", () => close(parts));
  return {
    node: h("div", { class: "field picker" }, h("label", { for: id }, label), field, list, hint && h("p", { class: "hint" }, hint)),
    value: () => state.taken?.entity.id ?? field.value.trim(),
    name: () => (state.taken?.entity.note ? `${state.taken.entity.name} · ${state.taken.entity.note}` : field.value.trim()),
    hit: () => (state.taken?.mentions === undefined ? null : state.taken),
    choose: (chosen, name) => take(parts, { entity: { id: chosen, name } }),
  };
}

function typed(parts) {
  parts.state.taken = null;
  parts.changed();
  clearTimeout(parts.state.timer);
  parts.state.timer = setTimeout(() => suggest(parts), DELAY);
}

async function suggest(parts) {
  const { field, state } = parts;
  state.asking?.abort();
  const words = field.value.trim();
  if (!words || state.taken) return close(parts);
  state.asking = new AbortController();
  try {
    const found = await get("v1/search", { q: words, type: parts.types, everyone: true, limit: MOST }, { signal: state.asking.signal });
    const hits = found.items.filter((hit) => !parts.without.includes(hit.entity.id));
    if (document.activeElement === field && field.value.trim() === words && !state.taken) open(parts, hits);
  } catch {
    close(parts); // the name is sent as it was typed, and the service tells what is wrong with it
  }
}

function open(parts, hits) {
  const { id, field, list, state } = parts;
  state.hits = hits;
  state.at = -1;
  const options = hits.map((hit, number) =>
    h(
      "li",
      {
        id: `${id}-${number}`,
        role: "option",
        "aria-selected": "false",
        on: { mousedown: (event) => (event.preventDefault(), take(parts, hit)) },
      },
      hitParts(hit),
    ),
  );
  fill(list, options);
  list.hidden = hits.length === 0;
  field.setAttribute("aria-expanded", String(hits.length > 0));
  field.removeAttribute("aria-activedescendant");
}

function close({ field, list, state }) {
  clearTimeout(state.timer);
  state.hits = [];
  state.at = -1;
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function pressed(parts, event) {
  const { list, state } = parts;
  if (event.isComposing || list.hidden) return;
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation();
    close(parts);
  } else if (event.key === "Enter" && state.at >= 0) {
    event.preventDefault();
    take(parts, state.hits[state.at]);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(parts, event.key === "ArrowDown" ? 1 : -1);
  }
}

function move({ id, field, list, state }, step) {
  const places = state.hits.length + 1; // the last place is the field itself
  state.at = ((state.at + 1 + step + places) % places) - 1;
  [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === state.at)));
  if (state.at < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", `${id}-${state.at}`);
  list.children[state.at].scrollIntoView({ block: "nearest" });
}

function take(parts, hit) {
  parts.state.taken = hit;
  parts.field.value = hit.entity.name;
  close(parts);
  parts.changed();
}
