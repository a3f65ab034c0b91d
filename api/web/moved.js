// An answer about an entity in, a word that it had another address, which then gives way to the present one, out.

import { note } from "./address.js";
import { wasMoved } from "./client.js";
import { h, said } from "./dom.js";
import { t } from "./messages.js";

/** Nothing when the entity is where it was asked for; else the address is the present one from now on. */
export function formerly(asked, answer) {
  if (!wasMoved(answer) || asked === answer.entity.id) return null;
  note("entity", answer.entity.id);
  return h("p", { class: "notice formerly" }, t("judging.formerly"), " ", said(asked, { class: "id" }));
}
