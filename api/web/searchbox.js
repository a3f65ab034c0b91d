// What a reader types in, suggestions of entities out: an ARIA combobox worked by arrows, Enter and Escape.

import { go } from "./address.js";
import { get } from "./client.js";
import { fill, h } from "./dom.js";
import { t } from "./messages.js";
import { hitParts } from "./views/search.js";

const DELAY = 150; // milliseconds after the last key until suggestions are asked for
const MOST = 8;

/** The search box of the head. */
export function searchBox() {
  const state = { hits: [], chosen: -1, asking: null, timer: 0 };
  const list = h("ul", { id: "suggestions", role: "listbox", "aria-label": t("search.suggestions"), hidden: true });
  const field = h("input", {
    type: "search",
    id: "search-field",
    name: "q",
    role: "combobox",
    autocomplete: "off",
    spellcheck: "false",
    maxlength: 200,
    placeholder: t("search.placeholder"),
    "aria-label": t("search.placeholder"),
    "aria-expanded": "false",
    "aria-controls": "suggestions",
    "aria-autocomplete": "list",
    "aria-keyshortcuts": "/",
  });
  const parts = { field, list, state };
  field.addEventListener("input", () => soon(parts));
  field.addEventListener("keydown", (event) => pressed(parts, event));
  field.addEventListener("blur", () => close(parts));
  const sent = (event) => {
    event.preventDefault();
    submit(parts);
  };
  return h("form", { role: "search", class: "search", on: { submit: sent } }, field, list);
}

function soon(parts) {
  clearTimeout(parts.state.timer);
  parts.state.timer = setTimeout(() => suggest(parts), DELAY);
}

async function suggest(parts) {
  const { field, state } = parts;
  state.asking?.abort();
  const words = field.value.trim();
  if (!words) return close(parts);
  state.asking = new AbortController();
  try {
    const found = await get("v1/search", { q: words, limit: MOST }, { signal: state.asking.signal });
    if (document.activeElement === field && field.value.trim() === words) open(parts, found.items);
  } catch {
    close(parts); // the search itself, by Enter, tells what is wrong
  }
}

function open(parts, hits) {
  const { field, list, state } = parts;
  state.hits = hits;
  state.chosen = -1;
  const options = hits.map((hit, number) =>
    h(
      "li",
      {
        id: `suggestion-${number}`,
        role: "option",
        "aria-selected": "false",
        on: { mousedown: (event) => (event.preventDefault(), take(parts, number)) },
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
  state.asking?.abort();
  state.hits = [];
  state.chosen = -1;
  fill(list);
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function pressed(parts, event) {
  const { list, state } = parts;
  if (event.isComposing) return;
  if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    close(parts);
  } else if ((event.key === "ArrowDown" || event.key === "ArrowUp") && state.hits.length) {
    event.preventDefault();
    choose(parts, event.key === "ArrowDown" ? 1 : -1);
  }
}

function choose({ field, list, state }, step) {
  const places = state.hits.length + 1; // the last place is the field itself
  state.chosen = ((state.chosen + 1 + step + places) % places) - 1;
  [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === state.chosen)));
  if (state.chosen < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", `suggestion-${state.chosen}`);
  list.children[state.chosen].scrollIntoView({ block: "nearest" });
}

function take(parts, number) {
  const { id } = parts.state.hits[number].entity;
  close(parts);
  parts.field.value = "";
  parts.field.blur();
  go("entity", id);
}

function submit(parts) {
  if (parts.state.chosen >= 0) return take(parts, parts.state.chosen);
  const words = parts.field.value.trim();
  close(parts);
  if (!words) return;
  parts.field.blur();
  go("search", "", { q: words });
}
