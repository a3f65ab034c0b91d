// A question in words in; how it was understood, the answer, its rows with their evidence, and the Cypher out.

import { address, go } from "../address.js";
import { get } from "../client.js";
import { fill, h, said } from "../dom.js";
import { entityLink } from "../links.js";
import { t } from "../messages.js";
import { evidenceFold, section, statusChips } from "../parts.js";
import { problemBox } from "../problem.js";

export const nav = true;

/** The question box, and below it the answer to the question of the address. */
export async function show({ root, query, signal, title }) {
  const question = query.get("q") ?? "";
  title(question || t("ask.title"));
  const answer = h("div", { class: "answer", "aria-live": "polite" });
  const examples = h("div");
  fill(root, h("h1", {}, t("ask.title")), questionForm(question), answer, examples);
  const others = await get("v1/questions", {}, { signal });
  fill(examples, exampleQuestions(others.items, question));
  if (!question) return;
  fill(answer, h("p", { class: "wait" }, t("shell.wait")));
  try {
    fill(answer, answered(await get("v1/ask", { q: question }, { signal })));
  } catch (error) {
    if (!signal.aborted) fill(answer, problemBox(error));
  }
}

/** The box that takes a question; sending it goes to its address. */
export function questionForm(question) {
  const field = h("input", { type: "text", id: "question", name: "q", maxlength: 200, required: true, placeholder: t("ask.placeholder"), lang: "zh-CN" });
  field.value = question;
  const sent = (event) => {
    event.preventDefault();
    if (field.value.trim()) go("ask", "", { q: field.value.trim() });
  };
  return h(
    "form",
    { class: "row question", on: { submit: sent } },
    h("label", { for: "question" }, t("ask.label")),
    field,
    h("button", { type: "submit" }, t("ask.send")),
  );
}

/** Questions to try, as links; the one that was asked is left out. */
export function exampleQuestions(questions, asked = "") {
  const links = questions.map((one) => one.example).filter((example) => example !== asked);
  return h(
    "nav",
    { class: "examples", "aria-label": t("ask.examples") },
    h("h2", {}, t("ask.examples")),
    h("ul", { class: "plain", lang: "zh-CN" }, links.map((example) => h("li", {}, h("a", { href: address("ask", "", { q: example }) }, example)))),
  );
}

function answered(answer) {
  const rows = answer.rows.map(row);
  return [
    h("p", { class: "understood" }, t("ask.understood"), " ", said(answer.understood)),
    h("p", { class: "told" }, said(answer.text)),
    answer.rows.length > 0 && rowSection(answer, rows),
    cypherFold(answer.cypher),
  ];
}

function rowSection(answer, rows) {
  return section(t("ask.rows"), `${answer.total} ${answer.unit}`, h("ol", { class: "rows" }, rows));
}

/** The Cypher that gives the same rows on Neo4j, with the values of its parameters as Neo4j Browser takes them. */
function cypherFold({ text, parameters }) {
  const each = Object.entries(parameters).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const values = `:params {${each.join(", ")}}`;
  return h(
    "details",
    { class: "fold cypher" },
    h("summary", {}, t("ask.cypher")),
    h("p", { class: "note" }, t("ask.cypher_note")),
    h("h3", {}, t("ask.cypher_parameters")),
    h("pre", { tabindex: 0 }, h("code", {}, values)),
    h("h3", {}, t("ask.cypher_query")),
    h("pre", { tabindex: 0 }, h("code", {}, text)),
  );
}

function row(one) {
  return h(
    "li",
    {},
    h("p", {}, said(one.text), " ", statusChips(one)),
    one.entities.length > 0 && h("p", { class: "links" }, one.entities.map((ref) => [entityLink(ref), " "])),
    evidenceFold(one.evidence),
  );
}
