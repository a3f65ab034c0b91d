// An entity, or a hit of the search, in, how it is named everywhere out: its link, type, marks and the note that tells homonyms apart.

import { address } from "./address.js";
import { h, said } from "./dom.js";
import { typeLabel } from "./labels.js";
import { t } from "./messages.js";

/** A link to an entity (EntityRef), with its type's colour, the mark of officials, and the note that tells homonyms apart. */
export function entityLink(ref, { note = false } = {}) {
  return h(
    "a",
    { class: "entity", href: address("entity", ref.id), data: { type: ref.type, id: ref.id } },
    said(ref.name),
    ref.official && officialMark(),
    note && ref.note && said(ref.note, { class: "note" }),
  );
}

/** The type of an entity in words. */
export function typeChip(type) {
  return h("span", { class: "chip", data: { type } }, typeLabel(type));
}

/** The mark of those known to hold a post. */
export function officialMark() {
  return h("span", { class: "official", title: t("mark.official") }, t("mark.official_short"));
}

/** What a suggestion or a result says: name, type, what matched, the note. */
export function hitParts(hit) {
  const { entity } = hit;
  return [
    said(entity.name, { class: "hit-name" }),
    entity.official && officialMark(),
    " ",
    typeChip(entity.type),
    hit.matched !== entity.name && h("span", { class: "matched" }, t("search.matched"), " ", said(hit.matched)),
    entity.note && said(entity.note, { class: "note" }),
  ];
}
