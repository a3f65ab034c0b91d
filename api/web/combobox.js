// A field and what is typed into it in, a list of suggested entities out: an ARIA combobox worked by arrows, Enter and Escape
// (https://www.w3.org/WAI/ARIA/apg/patterns/combobox/).

import { get } from "./client.js";
import { fill, h } from "./dom.js";
import { hitParts } from "./links.js";

const DELAY = 150; // milliseconds after the last key until suggestions are asked for
const MOST = 8;

/** {field, list, close()}: `field` has the given attributes, `list` is its list of options. `query` is added to the words that
 *  are searched for; hits that `fits` refuses are left out; `take(hit)` is told of the one chosen. */
export function combobox({ id, label, attributes = {}, query = {}, fits = () => true, take }) {
  const field = h("input", {
    id,
    role: "combobox",
    autocomplete: "off",
    maxlength: 200,
    "aria-expanded": "false",
    "aria-controls": `${id}-list`,
    "aria-autocomplete": "list",
    ...attributes,
  });
  const list = h("ul", { id: `${id}-list`, class: "options", role: "listbox", "aria-label": label, hidden: true });
  const box = { id, field, list, query, fits, take, hits: [], at: -1, timer: 0, asking: null };
  field.addEventListener("input", () => soon(box));
  field.addEventListener("keydown", (event) => pressed(box, event));
  field.addEventListener("blur", () => close(box));
  return { field, list, close: () => close(box) };
}

function soon(box) {
  clearTimeout(box.timer);
  box.timer = setTimeout(() => suggest(box), DELAY);
}

async function suggest(box) {
  const { field } = box;
  const words = field.value.trim();
  close(box);
  if (!words) return;
  box.asking = new AbortController();
  try {
    const found = await get("v1/search", { q: words, ...box.query, limit: MOST }, { signal: box.asking.signal });
    if (document.activeElement === field && field.value.trim() === words) open(box, found.items.filter(box.fits));
  } catch {
    close(box); // what is sent in the end, with the words as they were typed, tells what is wrong
  }
}

function open(box, hits) {
  const { id, field, list } = box;
  box.hits = hits;
  const options = hits.map((hit, number) =>
    h(
      "li",
      {
        id: `${id}-${number}`,
        role: "option",
        "aria-selected": "false",
        on: { mousedown: (event) => (event.preventDefault(), choose(box, hit)) },
      },
      hitParts(hit),
    ),
  );
  fill(list, options);
  list.hidden = hits.length === 0;
  field.setAttribute("aria-expanded", String(hits.length > 0));
}

function close(box) {
  const { field, list } = box;
  clearTimeout(box.timer);
  box.asking?.abort();
  box.hits = [];
  box.at = -1;
  fill(list);
  list.hidden = true;
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

function pressed(box, event) {
  if (event.isComposing || box.list.hidden) return;
  if (event.key === "Escape") {
    event.preventDefault();
    event.stopPropagation(); // a dialog around the field stays open
    close(box);
  } else if (event.key === "Enter" && box.at >= 0) {
    event.preventDefault();
    choose(box, box.hits[box.at]);
  } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    move(box, event.key === "ArrowDown" ? 1 : -1);
  }
}

function move(box, step) {
  const { id, field, list, hits } = box;
  const places = hits.length + 1; // the last place is the field itself
  box.at = ((box.at + 1 + step + places) % places) - 1;
  [...list.children].forEach((option, number) => option.setAttribute("aria-selected", String(number === box.at)));
  if (box.at < 0) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", `${id}-${box.at}`);
  list.children[box.at].scrollIntoView({ block: "nearest" });
}

function choose(box, hit) {
  close(box);
  box.take(hit);
}
