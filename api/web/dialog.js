// What is to be asked in, a dialog out: its fields, what will happen, who and why; it closes when the service has taken it.

import { hasKey } from "./client.js";
import { fill, h, said } from "./dom.js";
import { t } from "./messages.js";
import { problemBox } from "./problem.js";
import { keepWho, who } from "./who.js";

/** Opens a dialog. `fields`: elements; `effect()`: the words for what will happen; `picker`: what takes a choice between
 *  namesakes; `whyNeeded`; `send({who, why})`: asks the service; `done(answer)`: is told what it gave. */
export function openDialog({ title, about = null, fields = [], effect = null, picker = null, whyNeeded = false, submit, send, done }) {
  const outcome = h("p", { class: "effect", "aria-live": "polite" });
  const trouble = h("div", { class: "trouble" });
  const whoField = textField("judge-who", t("judging.who"), who(), !hasKey());
  const whyField = textField("judge-why", whyNeeded ? t("judging.why_needed") : t("judging.why"), "", whyNeeded);
  const ready = h("button", { type: "submit" }, submit ?? t("judging.submit"));
  const cancel = h("button", { type: "button", on: { click: () => box.close() } }, t("judging.cancel"));
  const form = h("form", {}, fields, outcome, whoField.node, whyField.node, h("p", { class: "does" }, ready, cancel));
  const box = h("dialog", { class: "judge-dialog", "aria-labelledby": "judge-title" }, h("h2", { id: "judge-title" }, title), about, form, trouble);
  const refresh = () => effect && fill(outcome, effect());
  form.addEventListener("input", refresh);
  form.addEventListener("change", refresh);
  const attempt = async () => {
    ready.disabled = true;
    fill(trouble);
    try {
      const given = { who: whoField.value() || undefined, why: whyField.value() };
      const answer = await send(given);
      if (given.who) keepWho(given.who);
      box.close();
      done(answer);
    } catch (error) {
      fill(trouble, telling(error, picker, attempt, refresh));
      trouble.scrollIntoView({ block: "nearest" });
    } finally {
      ready.disabled = false;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    attempt();
  });
  show(box);
  refresh();
  return { box, refresh };
}

/** A field of text with its label. */
export function textField(id, label, value, required = false, more = {}) {
  const field = h("input", { id, type: "text", maxlength: 200, required, autocomplete: "off", ...more });
  field.value = value;
  return { node: h("div", { class: "field" }, h("label", { for: id }, label), field), field, value: () => field.value.trim() };
}

/** A choice of one of several values ([[value, words], …]). */
export function choiceField(id, label, options, value = "") {
  const field = h("select", { id }, options.map(([one, words]) => h("option", { value: one }, words)));
  field.value = value;
  return { node: h("div", { class: "field" }, h("label", { for: id }, label), field), field, value: () => field.value };
}

function show(box) {
  const leave = () => box.close();
  window.addEventListener("hashchange", leave);
  box.addEventListener("close", () => {
    window.removeEventListener("hashchange", leave);
    box.remove();
  });
  document.body.append(box);
  box.showModal();
}

/** A problem within the dialog: of namesakes one can be chosen here, a key is sent with the same judgement. */
function telling(error, picker, again, refresh) {
  if (!picker || !error.candidates?.length) return problemBox(error, again);
  const choices = error.candidates.map((one) =>
    h("li", {}, h("button", { type: "button", on: { click: () => (picker.choose(one.id, one.description), refresh(), again()) } }, said(one.description))),
  );
  return h("section", { class: "problem", role: "alert" }, h("h3", {}, t("problem.ambiguous_name")), h("ul", { class: "plain" }, choices));
}
