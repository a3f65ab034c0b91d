// Records of the service in, the parts of views that show them out: evidence, counts, chips, sections.

import { address } from "./address.js";
import { h, said } from "./dom.js";
import { judgeButtons } from "./judging.js";
import { codeLabel } from "./labels.js";
import { t } from "./messages.js";

/** A mark for what is not a plain stated fact: planned, denied, derived …; nothing for stated. */
export function statusChips({ status = "stated", basis = "stated" }) {
  return [
    status !== "stated" && h("span", { class: "chip warn", data: { status } }, codeLabel("statuses", status)),
    basis !== "stated" && h("span", { class: "chip warn", data: { basis } }, codeLabel("bases", basis)),
  ];
}

/** The address of a page of a newspaper, at the characters where the evidence begins. */
export function pageAddress(page, spans = []) {
  return address("page", page, { at: spans.length ? Math.min(...spans.map(([start]) => start)) : null });
}

/** Sentences (EvidenceView) with paper, date, headline, rule, confidence and the way to the page. */
export function evidenceList(evidence) {
  return h("ol", { class: "evidence" }, once(evidence).map(evidenceItem));
}

/** Claims of one sentence by one rule (A came along, B came along) are one piece of evidence to a reader. */
function once(evidence) {
  const held = new Map();
  for (const one of evidence) {
    const key = JSON.stringify([one.page, one.spans, one.sentence, one.rule]);
    if (!held.has(key)) held.set(key, { ...one, claims: [] });
    held.get(key).claims.push(one);
  }
  return [...held.values()];
}

function evidenceItem(one) {
  const source = [one.paper, one.published].filter(Boolean).map((text) => said(text));
  return h(
    "li",
    { data: { claim: one.claim } },
    h("blockquote", {}, said(one.sentence)),
    h(
      "p",
      { class: "source" },
      h("a", { href: pageAddress(one.page, one.spans) }, t("evidence.page")),
      source.map((text) => [" · ", text]),
      one.headline && [" · ", said(one.headline, { class: "headline" })],
    ),
    h("p", { class: "rule" }, t("evidence.rule", { rule: one.rule, confidence: percent(one.confidence) })),
    one.claims.map((claim, number, { length }) => judgeButtons("claim", claim, length > 1 ? `${number + 1}/${length}` : "")),
  );
}

/** A disclosure of evidence; nothing when there is none. `words`: what stands on it, else the number of sentences. */
export function evidenceFold(evidence, words = "") {
  if (!evidence?.length) return null;
  const fold = h("details", { class: "fold" }, h("summary", {}, words || t("evidence.show", { n: once(evidence).length })));
  fold.addEventListener("toggle", () => fold.open && fold.childElementCount === 1 && fold.append(evidenceList(evidence)));
  return fold;
}

/** A share of one as per cent. */
export function percent(share) {
  return `${Math.round(share * 100)} %`;
}

/** A section with its heading; `count` with its unit stands beside it. */
export function section(title, count, ...children) {
  const id = `s-${++section.last}`;
  return h(
    "section",
    { "aria-labelledby": id },
    h("h2", { id }, title, count && [" ", h("span", { class: "count" }, count)]),
    children,
  );
}
section.last = 0;

/** A switch (checkbox) with its words. */
export function toggle(words, on, changed) {
  const box = h("input", { type: "checkbox", on: { change: () => changed(box.checked) } });
  box.checked = on;
  return h("label", { class: "switch" }, box, " ", words);
}
