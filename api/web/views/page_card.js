// A mark on a page in, a card beside it out that says which entity it was taken for, how surely and why.

import { address } from "../address.js";
import { fill, h, said } from "../dom.js";
import { codeLabel } from "../labels.js";
import { entityLink, typeChip } from "../links.js";
import { t } from "../messages.js";
import { percent } from "../parts.js";
import { slot } from "../slots.js";

/** The one card of a page: {element, open(mark, mentions), close()}. Escape, or a click elsewhere, closes it. */
export function card(page) {
  const body = h("div");
  const state = { mark: null };
  const button = h("button", { type: "button", class: "close", "aria-label": t("page.close") }, "×");
  const element = h("div", { class: "mention-card", role: "dialog", "aria-label": t("page.mention"), hidden: true }, button, body);
  const close = (back = true) => {
    if (element.hidden) return;
    element.hidden = true;
    state.mark.classList.remove("opened");
    state.mark.setAttribute("aria-expanded", "false");
    if (back) state.mark.focus({ preventScroll: true });
  };
  const open = (mark, mentions) => {
    close(false);
    state.mark = mark;
    mark.classList.add("opened");
    mark.setAttribute("aria-expanded", "true");
    fill(body, mentions.map((mention) => about(mention, page)));
    element.hidden = false;
    button.focus({ preventScroll: true });
  };
  button.addEventListener("click", () => close());
  element.addEventListener("keydown", (event) => event.key === "Escape" && (event.stopPropagation(), close()));
  const away = (event) => !element.contains(event.target) && !state.mark?.contains(event.target) && close(false);
  document.addEventListener("pointerdown", away);
  return { element, open, close, end: () => document.removeEventListener("pointerdown", away) };
}

function about(mention, page) {
  const { entity } = mention;
  return h(
    "section",
    { class: "about-mention", data: { mention: mention.id } },
    h("p", { class: "quoted" }, said(mention.text), " ", h("span", { class: "chip" }, codeLabel("labels", mention.label))),
    entity ? h("p", {}, entityLink(entity, { note: true }), " ", typeChip(entity.type)) : h("p", { class: "hint" }, t("page.no_entity")),
    mention.score !== null && h("p", { class: "hint" }, t("page.score", { score: percent(mention.score) })),
    mention.reasons.length > 0 && h("p", { class: "hint" }, t("page.reasons"), " ", mention.reasons.map((reason, number) => [number > 0 && " · ", said(reason)])),
    mention.copy_of && h("p", { class: "hint" }, t("page.copy")),
    entity && h("p", { class: "acts" }, h("a", { href: address("entity", entity.id) }, t("page.open")), h("a", { href: address("graph", "", { id: entity.id }) }, t("page.graph"))),
    slot("mention", mention, page),
  );
}
