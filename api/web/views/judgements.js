// Nothing in, the judgements that were made out: what each says, whom it touches, who made it when and why, and the way back.

import { address, note } from "../address.js";
import { get } from "../client.js";
import { choiceField, textField } from "../dialog.js";
import { fill, h, said } from "../dom.js";
import { askUndo, shownAnew } from "../judging.js";
import { codeLabel, codes, typeLabel } from "../labels.js";
import { entityLink } from "../links.js";
import { language, LANGUAGES, t } from "../messages.js";
import { problemBox } from "../problem.js";
import { exchange } from "./judgements_exchange.js";

export const nav = true;

const PAGE = 50;
const QUOTED = 3; // anchors that are listed of each side
const FIELDS = ["verdict", "who", "undone", "entity", "claim", "page"];

/** Judgements, newest first, as the address asks for them. */
export async function show({ root, query, signal, title }) {
  title(t("judgements.title"));
  const asked = Object.fromEntries(FIELDS.map((name) => [name, query.get(name) ?? ""]));
  asked.offset = Number.parseInt(query.get("offset") ?? "0", 10) || 0;
  const body = h("div", { "aria-live": "polite" });
  const again = async () => {
    if (signal.aborted) return shownAnew();
    note("judgements", "", { ...asked, offset: asked.offset || null });
    try {
      fill(body, listed(await get("v1/judgements", { ...asked, limit: PAGE }, { signal }), asked, again));
    } catch (error) {
      if (!signal.aborted) fill(body, problemBox(error, again));
    }
  };
  fill(root, h("h1", {}, t("judgements.title")), h("p", { class: "lead" }, t("judgements.lead")), filters(asked, again), body, exchange(again));
  await again();
}

function filters(asked, again) {
  const verdict = choiceField("judged-verdict", t("judgements.verdict"), [["", t("judgements.all")], ...codes("verdicts").map((one) => [one, codeLabel("verdicts", one)])], asked.verdict);
  const states = [["", t("judgements.all")], ["false", t("judgements.standing")], ["true", t("judgements.undone")]];
  const state = choiceField("judged-state", t("judgements.state"), states, asked.undone);
  const name = textField("judged-who", t("judgements.who"), asked.who);
  const changed = () => {
    Object.assign(asked, { verdict: verdict.value(), undone: state.value(), who: name.value(), offset: 0 });
    again();
  };
  const about = ["entity", "claim", "page"].filter((one) => asked[one]);
  const only = about.map((one) => h("p", { class: "notice" }, t(`judgements.about_${one}`), " ", said(asked[one], { class: "id" }), " ", h("a", { href: address("judgements") }, t("judgements.every"))));
  return [h("form", { class: "judged-filters", on: { change: changed, submit: (event) => (event.preventDefault(), changed()) } }, verdict.node, state.node, name.node), only];
}

function listed(found, asked, again) {
  if (found.total === 0) return h("p", { class: "notice" }, t("judgements.none"));
  return [h("p", { class: "count" }, t("judgements.count", { n: found.total })), h("ol", { class: "judgements plain" }, found.items.map((one) => item(one, again))), pager(found, asked, again)];
}

function item(one, again) {
  return h(
    "li",
    { class: "card judgement", data: { id: one.id, state: one.state } },
    h("p", { class: "judgement-head" }, h("strong", {}, codeLabel("verdicts", one.verdict)), value(one), one.state !== "in_force" && [" ", h("span", { class: "chip warn", data: { state: one.state } }, t(`judgements.state_${one.state}`))]),
    one.entities.length > 0 && h("p", { class: "links" }, t("judgements.touches"), one.entities.map((ref) => [" ", entityLink(ref, { note: true })])),
    one.claim && claim(one.claim),
    one.anchors.length > 0 && h("p", { class: "anchors" }, t("judgements.anchors"), " ", quotes(one.anchors), one.others.length > 0 && [" ⇄ ", quotes(one.others)]),
    one.why && h("p", {}, t("judgements.why"), " ", said(one.why)),
    h("p", { class: "source" }, said(one.who), " · ", time(one.when), " · ", h("code", { class: "id" }, one.id)),
    one.state === "undone" ? h("p", { class: "source" }, t("judgements.undone_by"), " ", said(one.undone_by ?? "–"), one.undone_when && [" · ", time(one.undone_when)]) : undoButton(one, again),
  );
}

function value({ verdict, value: given }) {
  if (!given || verdict === "split") return null;
  return [" ", said(verdict === "claim_status" ? codeLabel("statuses", given) : given, { class: "given" })];
}

/** What a claim says, as it stood when it was judged. */
function claim(one) {
  const words = [one.subject, typeLabel(one.type), one.object ?? one.object_text, one.post].filter(Boolean);
  return [h("p", {}, words.map((word) => [said(word), " "])), h("blockquote", {}, said(one.sentence)), h("p", { class: "source" }, h("a", { href: address("page", one.page) }, said(one.page)))];
}

function quotes(anchors) {
  const shown = anchors.slice(0, QUOTED).map((one, number) => [number > 0 && t("reason.between"), quote(one)]);
  return [shown, anchors.length > QUOTED && ` … ${t("judgements.more", { n: anchors.length - QUOTED })}`];
}

function quote({ text, page, mention }) {
  return [said(text), " ", h("a", { class: "source", href: address("page", page) }, said(page)), mention === null && ` ${t("judgements.not_there")}`];
}

function time(when) {
  return h("time", { datetime: when }, new Date(when).toLocaleString(LANGUAGES[language()]));
}

function undoButton(one, again) {
  return h("p", { class: "does" }, h("button", { type: "button", class: "undo-judgement", on: { click: () => askUndo(one, again) } }, t("judging.do_undo")));
}

function pager(found, asked, again) {
  if (found.total <= PAGE) return null;
  const move = (offset, words) =>
    offset >= 0 && offset < found.total && h("button", { type: "button", on: { click: () => ((asked.offset = offset), again()) } }, words);
  const range = t("review.range", { from: asked.offset + 1, to: asked.offset + found.count, total: found.total });
  return h("nav", { class: "pager", "aria-label": t("review.pages") }, move(asked.offset - PAGE, t("review.before")), h("span", {}, range), move(asked.offset + PAGE, t("review.after")));
}
