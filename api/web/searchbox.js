// What a reader types in, suggestions of entities out, each the way to its page; Enter alone searches.

import { go } from "./address.js";
import { combobox } from "./combobox.js";
import { h } from "./dom.js";
import { t } from "./messages.js";

/** The search box of the head. */
export function searchBox() {
  const leave = () => {
    box.close();
    box.field.blur();
  };
  const box = combobox({
    id: "search-field",
    label: t("search.suggestions"),
    attributes: {
      type: "search",
      name: "q",
      spellcheck: "false",
      placeholder: t("search.placeholder"),
      "aria-label": t("search.placeholder"),
      "aria-keyshortcuts": "/",
    },
    take: (hit) => {
      box.field.value = "";
      leave();
      go("entity", hit.entity.id);
    },
  });
  const sent = (event) => {
    event.preventDefault();
    const words = box.field.value.trim();
    leave();
    if (words) go("search", "", { q: words });
  };
  return h("form", { role: "search", class: "search", on: { submit: sent } }, box.field, box.list);
}
