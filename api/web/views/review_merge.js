// Two people of one name who may be one in, the card to decide it out.

import { h, said } from "../dom.js";
import { t } from "../messages.js";
import { percent } from "../parts.js";
import { reasonsWords } from "../reasons.js";
import { putOff, reviewCard } from "./review_card.js";
import { lookAt } from "./review_look.js";

/** The card of a suggested merge. */
export function mergeCard(desk, { left, right, score, reasons }) {
  const entities = [left.id, right.id];
  return reviewCard(desk, {
    key: entities.join("-"),
    words: [said(left.name, { class: "card-name" }), " ", side(left), " ⇄ ", side(right)],
    because: [t("review.likeness", { score: percent(score) }), " ", reasonsWords(reasons)],
    sides: () => Promise.all([lookAt(left, desk), lookAt(right, desk)]),
    choices: [
      { key: "1", words: t("review.same"), body: { verdict: "merge", entities }, main: true },
      { key: "2", words: t("review.not_same"), body: { verdict: "never_same", entities } },
      { key: "3", words: t("review.later"), act: (card) => putOff(desk, card) },
    ],
  });
}

function side(look) {
  return h("span", { class: "note" }, said(look.note || look.page || look.id));
}
