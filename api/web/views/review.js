// Nothing in, what the evidence did not decide out: people who may be one, and open entities, for a reader to judge one by one.

import { address } from "../address.js";
import { get } from "../client.js";
import { textField } from "../dialog.js";
import { fill, h } from "../dom.js";
import { shownAnew } from "../judging.js";
import { typeLabel, typesOf } from "../labels.js";
import { t } from "../messages.js";
import { problemBox } from "../problem.js";
import { keepWho, who } from "../who.js";
import { later, open } from "./review_card.js";
import { mergeCard } from "./review_merge.js";
import { openCard } from "./review_open.js";

export const nav = true;

const PAGE = 20; // of each list at a time
const LISTS = { merges: mergeCard, open: openCard };

/** The list that the address names (?list=merges or open, &type=, &offset=). */
export async function show({ root, query, signal, title }) {
  title(t("review.title"));
  const asked = {
    list: query.get("list") in LISTS ? query.get("list") : "merges",
    type: query.get("type"),
    offset: Number.parseInt(query.get("offset") ?? "0", 10) || 0,
  };
  const body = h("div", { class: "review" });
  const name = whoField();
  const desk = { asked, body, signal, name };
  desk.again = () => (signal.aborted ? shownAnew() : refresh(desk));
  fill(root, h("h1", {}, t("review.title")), h("p", { class: "lead" }, t("review.lead")), name.node, h("p", { class: "hint" }, t("review.keys")), body);
  const pressed = (event) => shortcut(desk, event);
  document.addEventListener("keydown", pressed);
  await refresh(desk);
  return () => document.removeEventListener("keydown", pressed);
}

function whoField() {
  const made = textField("review-who", t("judging.who"), who());
  made.field.addEventListener("change", () => keepWho(made.field.value));
  return made;
}

/** Asks anew and shows what is left; the first is opened, and gets the focus when the reader was at one before. */
async function refresh(desk) {
  const { asked, body, signal } = desk;
  const working = body.contains(document.activeElement) || (body.childElementCount > 0 && document.activeElement === document.body);
  try {
    const found = await get("v1/review", { type: asked.type, limit: PAGE, offset: asked.offset }, { signal });
    fill(body, tabs(asked, found), filters(asked), list(desk, found[asked.list]));
    const first = body.querySelector(".card");
    if (first) await open(desk, first, working);
  } catch (error) {
    if (!signal.aborted) fill(body, problemBox(error, desk.again));
  }
}

function tabs(asked, found) {
  const links = Object.keys(LISTS).map((name) =>
    h(
      "a",
      { href: address("review", "", { list: name, type: asked.type }), "aria-current": name === asked.list && "page", data: { list: name } },
      t(`review.${name}`),
      " ",
      h("span", { class: "count" }, t("review.left", { n: found[name].total })),
    ),
  );
  return h("nav", { class: "tabs", "aria-label": t("review.title") }, links);
}

function filters(asked) {
  if (asked.list === "merges") return null; // people alone are suggested to be one
  const link = (type, words) =>
    h("a", { href: address("review", "", { list: "open", type }), "aria-current": (asked.type ?? "") === type && "true" }, words);
  return h("nav", { class: "filters", "aria-label": t("search.types") }, link("", t("review.every_type")), typesOf("entity").map((type) => link(type, typeLabel(type))));
}

function list(desk, found) {
  const { asked } = desk;
  const cards = found.items.map((item) => LISTS[asked.list](desk, item));
  const now = cards.filter((card) => !later.has(card.dataset.key));
  const put = cards.length - now.length;
  return [
    found.total === 0 && h("p", { class: "notice" }, t(`review.none_${asked.list}`)),
    h("ol", { class: "cards plain" }, now),
    put > 0 && h("p", { class: "notice" }, t("review.put_off", { n: put }), " ", h("button", { type: "button", on: { click: () => takeUp(desk) } }, t("review.take_up"))),
    pager(asked, found.total),
  ];
}

function takeUp(desk) {
  later.clear();
  desk.again();
}

function pager(asked, total) {
  if (total <= PAGE) return null;
  const link = (offset, words) => offset >= 0 && offset < total && h("a", { href: address("review", "", { ...asked, offset: offset || null }) }, words);
  const last = Math.min(asked.offset + PAGE, total);
  return h("nav", { class: "pager", "aria-label": t("review.pages") }, link(asked.offset - PAGE, t("review.before")), h("span", {}, t("review.range", { from: asked.offset + 1, to: last, total })), link(asked.offset + PAGE, t("review.after")));
}

/** Keys work on the card that is open, unless the reader is typing or a dialog is open: those on its buttons, and u to undo. */
function shortcut(desk, event) {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.target.closest?.("input, textarea, select, dialog")) return;
  const button = event.key === "u" ? document.querySelector("#notices .undo") : desk.body.querySelector(`.card.current button[data-key="${CSS.escape(event.key)}"]`);
  if (!button || button.disabled) return;
  event.preventDefault();
  button.click();
}
