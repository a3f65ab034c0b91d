// A claim with its sentence in, what a judgement on it asks for out: its fields, what will happen, the body that is sent.

import { choiceField, textField } from "./dialog.js";
import { get, pagePart } from "./client.js";
import { h, said } from "./dom.js";
import { codeLabel, codes, typeLabel } from "./labels.js";
import { t } from "./messages.js";

const DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

/** By verdict, as in judging_entity.js; a thing is an EvidenceView. */
export const CLAIM_FORMS = {
  claim_right: { about, asks: (evidence) => plain(evidence, "claim_right") },
  claim_wrong: { about, asks: (evidence) => ({ ...plain(evidence, "claim_wrong"), whyNeeded: true }) },
  claim_date: { about, asks: dating },
  claim_status: { about, asks: weighing },
};

/** Who did what where, by a claim's own ends: a sentence may state several claims. */
export function claimWords({ claim, page }) {
  const words = h("span", { class: "claim-words" });
  tellClaim(words, claim, page).catch(() => words.remove()); // the sentence stands above all the same
  return words;
}

async function tellClaim(words, id, page) {
  const { claims, mentions } = await get(`v1/pages/${pagePart(page)}`);
  const claim = claims.find((one) => one.id === id);
  const named = (end) => mentions.filter((one) => one.id === end).map((one) => said(one.entity?.name ?? one.text));
  const object = claim.object ? named(claim.object) : said(claim.object_text ?? "");
  words.append(...[...named(claim.subject), " ", typeLabel(claim.type), " ", object, claim.post && [" ", said(claim.post)]].flat(2).filter(Boolean));
}

function about(evidence) {
  return evidence.sentence;
}

function plain({ claim }, verdict) {
  return { effect: () => t(`judging.effect_${verdict}`), body: () => ({ claim }) };
}

function dating({ claim }) {
  const field = textField("judge-value", t("judging.date_value"), "", true, { pattern: DATE, placeholder: "2018-03-19", title: t("judging.date_hint") });
  return {
    fields: [field.node],
    effect: () => t("judging.effect_claim_date", { value: field.value() || "…" }),
    body: () => ({ claim, value: field.value() }),
  };
}

function weighing({ claim }) {
  const options = codes("statuses").map((code) => [code, codeLabel("statuses", code)]);
  const field = choiceField("judge-value", t("judging.status_value"), options, "planned");
  return {
    fields: [field.node],
    effect: () => t("judging.effect_claim_status", { value: codeLabel("statuses", field.value()) }),
    body: () => ({ claim, value: field.value() }),
  };
}
