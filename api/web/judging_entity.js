// An entity or a mention in, what a judgement on it asks for out: its fields, what will happen, the body that is sent.

import { get, part } from "./client.js";
import { choiceField, textField } from "./dialog.js";
import { fill, h, said } from "./dom.js";
import { t } from "./messages.js";
import { picker } from "./picker.js";
import { problemBox } from "./problem.js";

const LONGEST = 200; // articles to choose from when an entity is split

/** By verdict: about(thing) → the words for what it is about, fits(thing), asks(thing) → what a dialog (dialog.js) asks for,
 *  with body() → what is sent. */
export const ENTITY_FORMS = {
  merge: { about: naming, asks: (entity) => joining(entity, "merge") },
  split: { about: naming, asks: splitting },
  never_same: { about: naming, asks: (entity) => joining(entity, "never_same") },
  rename: { about: naming, asks: renaming },
  suppress: { about: naming, fits: (entity) => entity.type === "Person", asks: suppressing },
};

export const MENTION_FORMS = {
  correct: { about: meaning, asks: correcting },
  split: { about: meaning, fits: (mention) => Boolean(mention.entity), asks: leaving },
};

function naming(entity) {
  return entity.note ? `${entity.name} · ${entity.note}` : entity.name;
}

function meaning(mention) {
  return mention.entity ? t("judging.means", { text: mention.text, name: mention.entity.name }) : mention.text;
}

function joining(entity, verdict) {
  const field = picker({ id: "judge-other", label: t(`judging.${verdict}_other`), types: [entity.type], without: [entity.id] });
  return {
    fields: [field.node],
    picker: field,
    effect: () => t(`judging.effect_${verdict}`, { name: naming(entity), other: field.name() || "…" }),
    body: () => ({ entities: [entity.id, field.value()] }),
  };
}

function renaming(entity) {
  const field = textField("judge-name", t("judging.rename_to"), entity.name, true);
  return {
    fields: [field.node],
    effect: () => t("judging.effect_rename", { name: entity.name, other: field.value() || "…" }),
    body: () => ({ entity: entity.id, value: field.value() }),
  };
}

function suppressing(entity) {
  return { whyNeeded: true, effect: () => t("judging.effect_suppress", { name: entity.name }), body: () => ({ entity: entity.id }) };
}

function correcting(mention) {
  const field = picker({ id: "judge-other", label: t("judging.correct_other"), hint: t("judging.correct_hint"), without: [mention.entity?.id] });
  return {
    fields: [field.node],
    picker: field,
    effect: () => t("judging.effect_correct", { text: mention.text, other: field.name() || "…" }),
    body: () => ({ mention: mention.id, to: field.value() }),
  };
}

function leaving(mention) {
  const options = ["article", "mention"].map((one) => [one, t(`judging.split_${one}`)]);
  const field = choiceField("judge-part", t("judging.split_what"), options, "article");
  return {
    fields: [field.node],
    effect: () => t("judging.effect_split", { name: mention.entity.name }),
    body: () => ({
      entity: mention.entity.id,
      ...(field.value() === "article" ? { articles: [mention.article] } : { mentions: [mention.id] }),
    }),
  };
}

function splitting(entity) {
  const list = h("fieldset", { class: "parts" });
  const chosen = () => [...list.querySelectorAll("input:checked")].map((box) => box.value);
  offerArticles(list, entity);
  return {
    fields: [list],
    effect: () => t("judging.effect_split_n", { name: entity.name, n: chosen().length }),
    body: () => ({ entity: entity.id, articles: chosen() }),
  };
}

async function offerArticles(list, entity) {
  const legend = h("legend", {}, t("judging.split_which"));
  fill(list, legend, h("p", { class: "wait" }, t("shell.wait")));
  try {
    const found = (await get(`v1/entities/${part(entity.id)}/articles`, { limit: LONGEST })).items;
    fill(list, legend, found.length > 1 ? found.map(articleBox) : h("p", {}, t("judging.split_none")));
  } catch (error) {
    fill(list, legend, problemBox(error, () => offerArticles(list, entity)));
  }
}

function articleBox(one) {
  const words = [one.published, one.paper, one.headline].filter(Boolean).join(" · ");
  return h(
    "label",
    { class: "switch article" },
    h("input", { type: "checkbox", value: one.article }),
    h("span", {}, said(words || one.page), h("span", { class: "note" }, t("count.mentions", { n: one.count }), " · ", said(one.page))),
  );
}
