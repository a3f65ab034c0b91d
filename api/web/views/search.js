// Words in, the entities whose names or codes match out, with what tells homonyms apart.

import { address, note } from "../address.js";
import { get } from "../client.js";
import { fill, h, said } from "../dom.js";
import { typeLabel, typesOf } from "../labels.js";
import { hitParts } from "../links.js";
import { t } from "../messages.js";
import { section, toggle } from "../parts.js";
import { problemBox } from "../problem.js";

const MOST = 100;

/** Search results with filters. */
export async function show({ root, query, signal, title }) {
  const asked = { q: query.get("q") ?? "", type: query.getAll("type"), everyone: query.has("everyone") };
  title(asked.q);
  const results = h("div", { "aria-live": "polite" });
  const again = async () => {
    note("search", "", asked);
    try {
      await list(results, asked, signal);
    } catch (error) {
      if (!signal.aborted) fill(results, problemBox(error, again));
    }
  };
  fill(root, h("h1", {}, asked.q ? [t("search.for"), " ", said(asked.q)] : t("search.title")), filters(asked, again), results);
  await again();
}

function filters(asked, again) {
  const boxes = typesOf("entity").map((type) =>
    toggle(typeLabel(type), asked.type.includes(type), (on) => {
      asked.type = on ? [...asked.type, type] : asked.type.filter((one) => one !== type);
      again();
    }),
  );
  const everyone = toggle(t("search.everyone"), asked.everyone, (on) => {
    asked.everyone = on;
    again();
  });
  return h("fieldset", { class: "filters" }, h("legend", {}, t("search.types")), boxes, everyone);
}

async function list(results, asked, signal) {
  if (!asked.q) return fill(results, h("p", { class: "notice" }, t("search.empty")));
  const found = await get("v1/search", { ...asked, limit: MOST }, { signal });
  if (found.count === 0) return fill(results, h("p", { class: "notice" }, t(asked.everyone ? "search.none" : "search.none_public")));
  const count = t("count.entities", { n: found.count });
  const most = found.count === MOST && h("p", { class: "notice" }, t("search.most", { n: MOST }));
  return fill(results, section(t("search.results"), count, h("ol", { class: "results plain" }, found.items.map(result)), most));
}

function result(hit) {
  const mentions = h("span", { class: "count" }, t("count.mentions", { n: hit.mentions }));
  return h("li", {}, h("a", { class: "hit", href: address("entity", hit.entity.id), data: { id: hit.entity.id } }, hitParts(hit)), mentions);
}
