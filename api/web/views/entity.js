// An entity's id or name in, all that is known of it out: names, facts with their evidence, articles.

import { get, part } from "../client.js";
import { fill, h, said } from "../dom.js";
import { t } from "../messages.js";
import { entityLink, officialMark, typeChip } from "../parts.js";

/** An entity's page. */
export async function show({ root, id, signal, title }) {
  const view = await get(`v1/entities/${part(id)}`, {}, { signal });
  title(view.entity.name);
  fill(root, head(view));
}

function head({ entity, county, mentions, pages }) {
  return h(
    "header",
    { class: "entity-head", data: { type: entity.type, id: entity.id } },
    h("h1", {}, said(entity.name), entity.official && officialMark()),
    h("p", {}, typeChip(entity.type), " ", county && entityLink(county), " ", entity.note && said(entity.note, { class: "note" })),
    h("p", { class: "count" }, t("count.mentions", { n: mentions }), " · ", t("count.pages", { n: pages })),
  );
}
