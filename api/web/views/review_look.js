// An entity as the review lists it in, what helps to tell who it is out: names, posts with dates, places, first sentences.

import { get, pagePart, part } from "../client.js";
import { h, said } from "../dom.js";
import { typeLabel } from "../labels.js";
import { entityLink } from "../links.js";
import { t } from "../messages.js";
import { evidenceFold, pageAddress } from "../parts.js";

const SENTENCES = 5; // in the fold
const AROUND = 120; // characters on either side of a name, where no sentence ends before
const ENDS = /[。！？!?]|\n\s*\n/u;

/** What is known of an entity, to be set beside that of another. */
export async function lookAt(look, { signal }) {
  const person = look.type === "Person";
  const [view, evidence, page] = await Promise.all([
    get(`v1/${person ? "officials" : "entities"}/${part(look.id)}`, {}, { signal }),
    get(`v1/entities/${part(look.id)}/evidence`, {}, { signal }),
    look.page && get(`v1/pages/${pagePart(look.page)}`, {}, { signal }),
  ]);
  const { entity } = view;
  return h(
    "section",
    { class: "side", "aria-label": entity.name, data: { type: entity.type, id: entity.id } },
    h("h3", {}, entityLink(entity), " ", h("span", { class: "note" }, typeLabel(entity.type))),
    entity.note && h("p", {}, said(entity.note, { class: "note" })),
    h("dl", { class: "looked" }, known(view)),
    page && firstNamed(page, view.entity.id),
    evidenceFold(evidence.items.slice(0, SENTENCES), t("review.sentences", { n: evidence.items.length })),
  );
}

function known({ entity, tenures = [], county, parent, mentions, pages }) {
  const names = entity.aliases.filter((name) => name !== entity.name);
  return [
    names.length > 0 && row("names", names.map((name, number) => [number > 0 && t("reason.between"), said(name)])),
    tenures.length > 0 && row("posts", h("ul", { class: "plain" }, tenures.map(post))),
    (county || parent) && row("where", [county ?? parent].map((ref) => entityLink(ref))),
    row("count", [t("count.mentions", { n: mentions }), " · ", t("count.pages", { n: pages })]),
  ];
}

function row(name, content) {
  return [h("dt", {}, t(`review.${name}`)), h("dd", {}, content)];
}

function post(tenure) {
  const { known_from: from, known_to: to } = tenure;
  const span = from && to && from !== to ? t("review.span", { from, to }) : (from ?? to ?? t("date.unknown"));
  return h("li", { data: { tenure: tenure.id } }, entityLink(tenure.body), " ", said(tenure.post), " ", h("span", { class: "note" }, span, tenure.former && ` ${t("review.former")}`));
}

function firstNamed(page, id) {
  const mention = page.mentions.filter((one) => one.entity?.id === id).sort((left, right) => left.start - right.start)[0];
  if (!mention) return null;
  const { before, name, after } = sentence([...page.text], mention.start, mention.end);
  const source = [page.meta.paper, page.published].filter(Boolean).map((one) => [" · ", said(one)]);
  return h(
    "figure",
    { class: "first" },
    h("blockquote", {}, h("bdi", { class: "said" }, before, h("mark", {}, name), after)),
    h("figcaption", { class: "source" }, h("a", { href: pageAddress(page.id, [[mention.start, mention.end]]) }, t("evidence.page")), source),
  );
}

/** The sentence around characters of a page; `text` is a list of its code points, as offsets count them. */
function sentence(text, start, end) {
  const left = text.slice(Math.max(0, start - AROUND), start).join("");
  const right = text.slice(end, end + AROUND).join("");
  const before = left.split(ENDS).at(-1);
  const stop = ENDS.exec(right);
  return { before: before.trimStart(), name: text.slice(start, end).join(""), after: stop ? right.slice(0, stop.index + 1) : right };
}
