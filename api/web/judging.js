// An entity, a mention or a claim in, the buttons to judge it out; each opens a dialog, and what was judged can be taken back.

import { address } from "./address.js";
import { part, send } from "./client.js";
import { openDialog } from "./dialog.js";
import { h, said } from "./dom.js";
import { CLAIM_FORMS, claimWords } from "./judging_claim.js";
import { ENTITY_FORMS, MENTION_FORMS } from "./judging_entity.js";
import { codeLabel } from "./labels.js";
import { entityLink } from "./links.js";
import { t } from "./messages.js";
import { notice } from "./notice.js";
import { who } from "./who.js";

/** The event told to the document when something was judged: what is shown is out of date. */
export const JUDGED = "zhengpu:judged";
const FORMS = { entity: ENTITY_FORMS, mention: MENTION_FORMS, claim: CLAIM_FORMS };

/** Tells that what is shown is out of date: the view is shown anew. */
export function shownAnew() {
  document.dispatchEvent(new CustomEvent(JUDGED));
}

/** A fold with the buttons to judge a thing. `kind`: entity (Entity or EntityRef), mention (MentionView), claim (EvidenceView).
 *  `which` tells several folds of one sentence apart. */
export function judgeButtons(kind, thing, which = "") {
  const words = [t("judging.correct_this"), which && ` ${which}`, judgedChip(thing)];
  const fold = h("details", { class: "judge", data: { judge: kind } }, h("summary", {}, words));
  fold.addEventListener("toggle", () => fold.open && fold.childElementCount === 1 && fold.append(choices(kind, thing)));
  return fold;
}

/** A mark of what was judged of a thing; nothing where nothing was. */
export function judgedChip(thing) {
  return thing.judged && [" ", h("span", { class: "chip warn", data: { judged: thing.judged } }, codeLabel("verdicts", thing.judged))];
}

/** Sends a judgement and tells of it, with a way to take it back; `again` is called when it is made, or taken back. */
export async function judge(body, again = shownAnew) {
  const made = await send("POST", "v1/judgements", body);
  told(made, again);
  await again();
}

/** A dialog that asks who takes a judgement back, and why. */
export function askUndo(judgement, again = shownAnew) {
  openDialog({
    title: t("judging.undo_title", { verdict: codeLabel("verdicts", judgement.verdict) }),
    effect: () => t("judging.effect_undo"),
    submit: t("judging.undo"),
    send: (given) => sendUndo(judgement, given),
    done: (answer) => taken(answer, again),
  });
}

/** Takes a judgement back; where the service refuses, a dialog asks who and why, and tells what is wrong. */
async function undo(judgement, again) {
  let answer;
  try {
    answer = await sendUndo(judgement, { who: who() || undefined, why: "" });
  } catch {
    return askUndo(judgement, again);
  }
  return taken(answer, again);
}

function choices(kind, thing) {
  const forms = Object.entries(FORMS[kind]).filter(([, form]) => !form.fits || form.fits(thing));
  const buttons = forms.map(([verdict, form]) =>
    h("button", { type: "button", data: { verdict }, on: { click: () => ask(verdict, form, thing) } }, t(`judging.do_${verdict}`)),
  );
  return h("p", { class: "judge-buttons" }, kind === "claim" && claimWords(thing), buttons, h("a", { href: earlier(kind, thing) }, t("judging.earlier")));
}

function ask(verdict, form, thing) {
  const { body, ...asked } = form.asks(thing);
  openDialog({
    title: t(`judging.do_${verdict}`),
    about: h("p", { class: "about" }, said(form.about(thing))),
    ...asked,
    submit: t(`judging.do_${verdict}`),
    send: (given) => send("POST", "v1/judgements", { verdict, ...body(), ...given }),
    done: (made) => {
      told(made, shownAnew);
      shownAnew();
    },
  });
}

function told(made, again) {
  const { judgement, entities } = made;
  notice(t("judging.done", { verdict: codeLabel("verdicts", judgement.verdict) }), {
    more: [entities.map((ref) => [" ", entityLink(ref, { note: true })]), behind(made)],
    undo: () => undo(judgement, again),
  });
}

async function taken(answer, again) {
  notice(t("judging.undone", { verdict: codeLabel("verdicts", answer.judgement.verdict) }), { more: behind(answer) });
  await again();
}

function sendUndo(judgement, given) {
  return send("POST", `v1/judgements/${part(judgement.id)}/undo`, given);
}

function behind(answer) {
  return answer.behind && [" ", t("judging.behind")];
}

function earlier(kind, thing) {
  if (kind === "claim") return address("judgements", "", { claim: thing.claim });
  return address("judgements", "", { entity: kind === "mention" ? thing.entity?.id : thing.id });
}
