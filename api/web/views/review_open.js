// An entity that may be one of several in, the card to decide which out.

import { h, said } from "../dom.js";
import { typeChip } from "../links.js";
import { t } from "../messages.js";
import { percent } from "../parts.js";
import { picker } from "../picker.js";
import { reasonsWords } from "../reasons.js";
import { decide, putOff, reviewCard } from "./review_card.js";
import { lookAt } from "./review_look.js";

const KEYS = 7; // candidates with a key of their own: 8 is a new one, 9 is later

/** The card of an open entity. */
export function openCard(desk, { entity, candidates, score, reasons }) {
  const apart = { verdict: "never_same", entities: [entity, ...candidates].map((one) => one.id) };
  return reviewCard(desk, {
    key: entity.id,
    words: [said(entity.name, { class: "card-name" }), " ", typeChip(entity.type), " ", h("span", { class: "note" }, t("review.candidates", { n: candidates.length }))],
    because: [t("review.sure", { score: percent(score) }), " ", reasonsWords(reasons)],
    sides: () => Promise.all([entity, ...candidates].map((one) => lookAt(one, desk))),
    choices: [
      ...candidates.map((one, number) => ({
        key: number < KEYS ? String(number + 1) : "",
        words: [t("review.it_is"), " ", said(one.note || one.name)],
        body: isThis(entity, one.id, one.page !== null),
        main: number === 0,
      })),
      ...(candidates.length ? [{ key: "8", words: t("review.new_one"), body: apart }] : []),
      { key: "9", words: t("review.later"), act: (card) => putOff(desk, card) },
    ],
    more: (card) => another(desk, card, entity),
  });
}

/** A search box for what is not among the candidates. A name that is typed and not chosen may be that of a division. */
function another(desk, card, entity) {
  const field = picker({ id: `other-${entity.id}`, label: t("review.another"), hint: t("judging.correct_hint"), without: [entity.id] });
  const sent = (event) => {
    event.preventDefault();
    decide(desk, card, isThis(entity, field.value(), field.hit()?.entity.type === entity.type && field.hit().mentions > 0));
  };
  return h("form", { class: "another", on: { submit: sent } }, field.node, h("button", { type: "submit" }, t("review.it_is_this")));
}

/** What no page mentions yet, a division of the rosters, can't be merged with: the mention is said to mean it. */
function isThis(entity, other, mentioned) {
  return mentioned ? { verdict: "merge", entities: [entity.id, other] } : { verdict: "correct", mention: entity.id, to: other };
}
