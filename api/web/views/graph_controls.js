// A picture of a graph in, the switches, the slider of months and the legend that change what it shows out.

import { fill, h } from "../dom.js";
import { typeLabel, typesOf } from "../labels.js";
import { t } from "../messages.js";
import { toggle } from "../parts.js";

/** The filters, made anew when the data changes. `changed` is called when what is known is to be drawn anew, `asked` when the
 *  service has to be asked. */
export function controls(picture, changed, asked) {
  const place = h("div", { class: "graph-controls" });
  const flip = (set, one) => (on) => {
    if (on) set.delete(one);
    else set.add(one);
    changed();
  };
  const boxes = (words, types, set, data) =>
    h("fieldset", { class: "filters" }, h("legend", {}, words), types.map((type) => marked(toggle(typeLabel(type), !set.has(type), flip(set, type)), data, type)));
  const set = (name, then) => (on) => {
    picture[name] = on;
    then();
  };
  const more = h(
    "fieldset",
    { class: "filters" },
    h("legend", {}, t("graph.more")),
    marked(toggle(t("graph.undated"), picture.undated, set("undated", changed)), "switch", "undated"),
    marked(toggle(t("graph.plans"), picture.plans, set("plans", asked)), "switch", "plans"),
    marked(toggle(t("graph.derived"), picture.derived, set("derived", asked)), "switch", "derived"),
  );
  fill(
    place,
    boxes(t("graph.relations"), typesOf("relation").filter(isDirect), picture.hidden, "relation"),
    boxes(t("graph.types"), typesOf("entity"), picture.without, "type"),
    slider(picture, changed),
    more,
  );
  return place;
}

const DIRECT = new Set(["HOLDS_POST", "VISITED", "ACCOMPANIED", "ATTENDED", "LOCATED_IN", "WROTE"]);

function isDirect(type) {
  return DIRECT.has(type);
}

function marked(label, name, value) {
  label.dataset[name] = value;
  return label;
}

/** Two thumbs over the months of the dated edges. */
function slider(picture, changed) {
  const months = picture.months();
  const legend = h("legend", {}, t("graph.dates"));
  if (!months) return h("fieldset", { class: "dates" }, legend, h("p", { class: "hint" }, t("graph.no_dates")));
  const [least, most] = months.map(number);
  const held = (value, other) => Math.min(most, Math.max(least, value ? number(value) : other));
  const told = h("output", { class: "dates-told" });
  const thumb = (name, value) => {
    const box = h("input", { type: "range", min: least, max: most, step: 1, class: `thumb ${name}`, "aria-label": t(`graph.${name}`) });
    box.value = value;
    return box;
  };
  const from = thumb("from", held(picture.from, least));
  const to = thumb("to", held(picture.to, most));
  const tell = () => {
    from.setAttribute("aria-valuetext", text(from.value));
    to.setAttribute("aria-valuetext", text(to.value));
    fill(told, t("graph.span", { from: text(from.value), to: text(to.value) }));
  };
  const moved = (one) => {
    if (Number(from.value) > Number(to.value)) (one === from ? from : to).value = (one === from ? to : from).value;
    picture.from = Number(from.value) === least ? "" : text(from.value);
    picture.to = Number(to.value) === most ? "" : text(to.value);
    tell();
    changed();
  };
  from.addEventListener("input", () => moved(from));
  to.addEventListener("input", () => moved(to));
  tell();
  return h("fieldset", { class: "dates" }, legend, h("div", { class: "thumbs" }, from, to), told);
}

function number(month) {
  const [year, of] = month.split("-").map(Number);
  return year * 12 + of - 1;
}

function text(number) {
  return `${String(Math.floor(number / 12)).padStart(4, "0")}-${String((number % 12) + 1).padStart(2, "0")}`;
}
