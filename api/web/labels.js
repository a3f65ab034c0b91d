// The service's schema in, the labels of types and codes in the page's language out.

import { get } from "./client.js";
import { language, t } from "./messages.js";

let schema = null;

/** Fetches the schema once; every view may ask for labels afterwards. */
export async function loadLabels() {
  schema ??= await get("v1/schema");
}

/** The label of a type of entity, event or relation: Person → 人物. */
export function typeLabel(type) {
  return schema?.types[type]?.[language()] ?? type;
}

/** The label of a code of a list (roles, purposes, statuses …); a code of no list stands for itself. */
export function codeLabel(list, code) {
  return schema?.codes[list]?.[code]?.[language()] ?? code ?? "";
}

/** The codes of a list in their order. */
export function codes(list) {
  return Object.keys(schema?.codes[list] ?? {});
}

/** The types of a kind (entity, event, relation) that things can be of. */
export function typesOf(kind) {
  return Object.entries(schema?.types ?? {})
    .filter(([, type]) => type.kind === kind && !type.abstract)
    .map(([name]) => name);
}

/** The words for a date as far as it is known; t("date.unknown") when it is not. */
export function dateLabel(view) {
  if (!view?.date) return t("date.unknown");
  const unsure = view.date_basis && !["printed", "relative"].includes(view.date_basis);
  return unsure ? `${view.date} (${codeLabel("date_bases", view.date_basis)})` : view.date;
}
