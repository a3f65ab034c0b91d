// A problem in, what to show of it out: what is wrong, what to do, near names and candidates as links, a place for the key.

import { address } from "./address.js";
import { keepKey, Problem } from "./client.js";
import { h, said } from "./dom.js";
import { has, t } from "./messages.js";

/** An element that tells of a problem. `again` asks once more (after a key was given, or when the service is back). */
export function problemBox(error, again = () => location.reload()) {
  const problem = error instanceof Problem ? error : new Problem(-1, { error: "page", message: String(error?.message ?? error) });
  const key = `problem.${problem.error}`;
  return h(
    "section",
    { class: "problem", role: "alert", data: { status: problem.status, error: problem.error } },
    h("h2", {}, has(key) ? t(key) : t("problem.other")),
    problem.message && h("p", {}, said(problem.message)),
    problem.hint && problem.error !== "question_not_understood" && h("p", { class: "hint" }, said(problem.hint)),
    problem.near.length > 0 && near(problem.near),
    problem.candidates.length > 0 && candidates(problem.candidates),
    problem.status === 401 ? keyForm(again) : problem.candidates.length === 0 && retry(problem, again),
  );
}

function near(names) {
  const links = names.map((name) => h("li", {}, h("a", { href: address("search", "", { q: name }) }, said(name))));
  return h("nav", { "aria-label": t("problem.near") }, h("h3", {}, t("problem.near")), h("ul", { class: "plain" }, links));
}

function candidates(found) {
  const links = found.map((one) =>
    h("li", {}, h("a", { href: address("entity", one.id) }, said(one.description)), " ", h("code", { class: "id" }, one.id)),
  );
  return h("nav", { "aria-label": t("problem.candidates") }, h("h3", {}, t("problem.candidates")), h("ul", { class: "plain" }, links));
}

function keyForm(again) {
  const field = h("input", { type: "password", id: "api-key", autocomplete: "off", required: true });
  const sent = (event) => {
    event.preventDefault();
    keepKey(field.value.trim());
    again();
  };
  return h(
    "form",
    { class: "row", on: { submit: sent } },
    h("label", { for: "api-key" }, t("problem.key")),
    field,
    h("button", { type: "submit" }, t("problem.use_key")),
  );
}

function retry(problem, again) {
  const worthwhile = problem.status === 0 || problem.status === 429 || problem.status >= 500;
  return worthwhile && h("button", { type: "button", on: { click: () => again() } }, t("problem.again"));
}
