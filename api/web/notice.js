// What was done in, a notice at the foot of the window out, with a way to take it back; it stays until it is closed.

import { fill, h } from "./dom.js";
import { t } from "./messages.js";

/** Tells of something done. `more`: elements beside the words; `undo`: what takes it back. */
export function notice(words, { more = [], undo = null } = {}) {
  const area = place();
  const undoButton = undo && h("button", { type: "button", class: "undo", on: { click: () => undo() } }, t("judging.undo"));
  const close = h("button", { type: "button", class: "close", on: { click: clearNotice } }, t("judging.close"));
  fill(area, h("div", { class: "told-done" }, h("p", {}, words, more), h("p", { class: "does" }, undoButton, close)));
  return area;
}

/** Takes the notice away. */
export function clearNotice() {
  fill(place());
}

function place() {
  const held = document.getElementById("notices");
  if (held) return held;
  const made = h("section", { id: "notices", role: "status", "aria-label": t("judging.notice") });
  document.body.append(made);
  return made;
}
