// A name typed in, the one entity that is meant out: a combobox as a field of a form.

import { combobox } from "./combobox.js";
import { h } from "./dom.js";

/** {node, value(), name(), hit(), choose(id, name)}: `value` is the id chosen, else what was typed; `hit` the SearchHit chosen. `changed` is told of each change.
 *  Entities in `without` are not suggested. */
export function picker({ id, label, hint = "", types = [], without = [], changed = () => {} }) {
  let chosen = null;
  const take = (hit) => {
    chosen = hit;
    field.value = hit.entity.name;
    changed();
  };
  const { field, list, close } = combobox({
    id,
    label,
    attributes: { type: "text", required: true },
    query: { type: types, everyone: true },
    fits: (hit) => !without.includes(hit.entity.id),
    take,
  });
  field.addEventListener("input", () => {
    chosen = null;
    changed();
  });
  return {
    node: h("div", { class: "field picker" }, h("label", { for: id }, label), field, list, hint && h("p", { class: "hint" }, hint)),
    value: () => chosen?.entity.id ?? field.value.trim(),
    name: () => (chosen?.entity.note ? `${chosen.entity.name} · ${chosen.entity.note}` : field.value.trim()),
    hit: () => (chosen?.mentions === undefined ? null : chosen),
    choose: (entity, name) => {
      close();
      take({ entity: { id: entity, name } });
    },
  };
}
