// One thing to decide in, its card out: a line that opens, what is known of each side, the buttons, and what was wrong.

import { hasKey } from "../client.js";
import { fill, h } from "../dom.js";
import { judge } from "../judging.js";
import { t } from "../messages.js";
import { problemBox } from "../problem.js";
import { keepWho } from "../who.js";

/** The keys of what was put off, until the page is loaded again. */
export const later = new Set();

/** A card. `key`: what it is put off by; `words`: its line; `because`: why; `sides()`: what is known (it may be awaited); `choices`: its
 *  buttons, each {key, words, body} or {key, words, act}; `more`: what stands beside them. */
export function reviewCard(desk, { key, words, because, sides, choices, more = null }) {
  const inside = h("div", { class: "card-body", id: `card-${key}`, hidden: true });
  const line = h("button", { type: "button", class: "card-title", "aria-expanded": "false", "aria-controls": inside.id }, words);
  const card = h("li", { class: "card", data: { key } }, line, inside);
  line.addEventListener("click", () => (card.classList.contains("current") ? close(card) : open(desk, card)));
  card.fillIn = async () => {
    const known = h("div", { class: "sides" }, h("p", { class: "wait" }, t("shell.wait")));
    fill(inside, h("p", { class: "because" }, because), known, whyField(key), h("p", { class: "does" }, choices.map((one) => button(desk, card, one))), more?.(card), h("div", { class: "trouble" }));
    try {
      fill(known, await sides());
    } catch (error) {
      if (!desk.signal.aborted) fill(known, problemBox(error, desk.again));
    }
  };
  return card;
}

/** Opens a card; the one that was open closes. */
export async function open(desk, card, focus = false) {
  for (const other of desk.body.querySelectorAll(".card.current")) if (other !== card) close(other);
  const [line, inside] = card.children;
  card.classList.add("current");
  line.setAttribute("aria-expanded", "true");
  inside.hidden = false;
  if (focus) line.focus();
  if (inside.childElementCount === 0) await card.fillIn();
}

/** Sends what was decided; without a name of who decides, the name is asked for first. */
export async function decide(desk, card, body) {
  const who = desk.name.value();
  desk.name.field.toggleAttribute("aria-invalid", !who && !hasKey());
  if (!who && !hasKey()) {
    desk.name.field.focus();
    return;
  }
  keepWho(who);
  const why = card.querySelector(".why input").value.trim();
  const trouble = fill(card.querySelector(".trouble"));
  busy(card, true);
  try {
    await judge({ ...body, who: who || undefined, why }, desk.again);
  } catch (error) {
    busy(card, false);
    fill(trouble, problemBox(error, () => decide(desk, card, body)));
  }
}

/** Puts a card off until the page is loaded again. */
export function putOff(desk, card) {
  later.add(card.dataset.key);
  desk.again();
}

function close(card) {
  const [line, inside] = card.children;
  card.classList.remove("current");
  line.setAttribute("aria-expanded", "false");
  inside.hidden = true;
}

function busy(card, on) {
  for (const one of card.querySelectorAll(".does button")) one.disabled = on;
}

function whyField(key) {
  const id = `why-${key}`;
  return h("p", { class: "why field" }, h("label", { for: id }, t("judging.why")), h("input", { id, type: "text", maxlength: 1000, autocomplete: "off" }));
}

function button(desk, card, { key, words, body, act, main = false }) {
  const pressed = () => (act ? act(card) : decide(desk, card, body));
  return h("button", { type: "button", class: main && "main", data: { key }, "aria-keyshortcuts": key, on: { click: pressed } }, h("kbd", {}, key), " ", words);
}
