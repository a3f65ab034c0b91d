// A claim with its sentence in, what a judgement on it asks for out: its fields, what will happen, the body that is sent.

import { choiceField, textField } from "./dialog.js";
import { codeLabel, codes } from "./labels.js";
import { t } from "./messages.js";

const DATE = "\\d{4}(-\\d{2}(-\\d{2})?)?";

/** By verdict, as in judging_entity.js; a thing is an EvidenceView. */
export const CLAIM_FORMS = {
  claim_right: { about, asks: (evidence) => plain(evidence, "claim_right") },
  claim_wrong: { about, asks: (evidence) => ({ ...plain(evidence, "claim_wrong"), whyNeeded: true }) },
  claim_date: { about, asks: dating },
  claim_status: { about, asks: weighing },
};

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
