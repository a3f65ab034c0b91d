// Nothing in; what the register holds, where to begin, and questions to try, out.

import { address } from "../address.js";
import { get } from "../client.js";
import { fill, h } from "../dom.js";
import { typeLabel, typesOf } from "../labels.js";
import { t } from "../messages.js";
import { exampleQuestions, questionForm } from "./ask.js";

/** The first page. */
export async function show({ root, signal }) {
  const [stats, questions] = await Promise.all([
    get("v1/stats", {}, { signal }),
    get("v1/questions", {}, { signal }),
  ]);
  fill(
    root,
    h("h1", {}, t("home.title")),
    h("p", { class: "lead" }, t("home.lead")),
    questionForm(""),
    exampleQuestions(questions.items.slice(0, 6)),
    h("h2", {}, t("home.holds")),
    h("dl", { class: "tiles" }, tiles(stats)),
    stats.behind && h("p", { class: "notice" }, t("home.behind")),
  );
}

function tiles(stats) {
  const kinds = typesOf("entity").filter((type) => stats.entities[type]);
  return [
    tile(t("home.pages"), stats.pages, address("coverage")),
    tile(t("home.articles"), stats.articles),
    ...kinds.map((type) => tile(typeLabel(type), stats.entities[type])),
  ];
}

function tile(words, count) {
  return h("div", {}, h("dt", {}, words), h("dd", {}, count.toLocaleString()));
}
