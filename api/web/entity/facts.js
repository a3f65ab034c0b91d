// Tenures, companions, meetings, direct relations and articles in, the lists of an entity's page that show them out.

import { get, part } from "../client.js";
import { fill, h, said } from "../dom.js";
import { codeLabel, dateLabel, typeLabel } from "../labels.js";
import { entityLink } from "../links.js";
import { t } from "../messages.js";
import { evidenceFold, evidenceList, pageAddress, section, statusChips } from "../parts.js";
import { problemBox } from "../problem.js";
import { span, tenureTimeline } from "./timeline.js";

const MORE_ARTICLES = 20;

/** Tenures of a person, or at a body; on a time line and one by one. */
export function tenureSection(tenures, { ofPerson }) {
  if (!tenures.length) return null;
  const nameOf = (one) => (ofPerson ? `${one.body.name} ${one.post}` : `${one.post} ${one.person.name}`);
  const rows = tenures.map((one) =>
    h(
      "li",
      { class: one.former ? "former" : null, data: { tenure: one.id } },
      ofPerson ? [entityLink(one.body), " ", said(one.post, { class: "post" })] : [said(one.post, { class: "post" }), " ", entityLink(one.person)],
      one.rank && [" ", h("span", { class: "chip" }, said(one.rank))],
      " ",
      h("span", { class: "note" }, span(one)),
      evidenceFold(one.evidence),
    ),
  );
  const people = new Set(tenures.map((one) => one.person.id)).size;
  const count = ofPerson ? t("count.tenures", { n: tenures.length }) : t("count.people", { n: people });
  const title = t(ofPerson ? "entity.tenures" : "entity.holders");
  return section(title, count, tenureTimeline(tenures, nameOf), h("ul", { class: "facts plain" }, rows));
}

/** With whom a person travelled or sat in meetings. */
export function companionSection(companions) {
  if (!companions.length) return null;
  const rows = companions.map((one) => {
    const often = [one.trips && t("count.trips", { n: one.trips }), one.meetings && t("count.meetings", { n: one.meetings })];
    return h(
      "li",
      {},
      entityLink(one.person, { note: true }),
      " ",
      h("span", { class: "count" }, often.filter(Boolean).join(t("shell.comma")), one.dates.length > 0 && ` · ${one.dates.join(t("shell.comma"))}`),
      evidenceFold(one.evidence),
    );
  });
  return section(t("entity.companions"), t("count.people", { n: companions.length }), folded(rows));
}

/** Meetings and other events on an entity's time line. */
export function eventSection(items) {
  if (!items.length) return null;
  const rows = items.toReversed().map((item) =>
    h(
      "li",
      { data: { event: item.event } },
      h("time", {}, dateLabel(item)),
      " ",
      item.type !== "Meeting" && [h("span", { class: "chip" }, typeLabel(item.type)), " "],
      said(item.name),
      item.role && [" ", h("span", { class: "chip" }, codeLabel("roles", item.role))],
      item.entity && [" ", entityLink(item.entity)],
      " ",
      statusChips(item),
      evidenceFold(item.evidence),
    ),
  );
  return section(t("entity.events"), t("count.events", { n: items.length }), folded(rows));
}

/** Direct relations that no other section shows; their evidence is asked for when it is opened. */
export function relationSection(edges, self) {
  if (!edges.length) return null;
  const rows = edges.map((edge) =>
    h(
      "li",
      { data: { relation: edge.relation } },
      [edge.subject, null, edge.object].map((end) => {
        if (end === null && edge.object) return [h("span", { class: "chip" }, typeLabel(edge.type)), " "];
        if (end === null) return [h("span", { class: "chip" }, typeLabel(edge.type)), " ", said(edge.object_text ?? "")];
        return end && [end.id === self ? said(end.name) : entityLink(end), " "];
      }),
      edge.date && h("time", { class: "note" }, ` ${edge.date}`),
      " ",
      statusChips(edge),
      edge.reports > 0 && lateEvidence(edge.relation),
    ),
  );
  return section(t("entity.relations"), t("count.relations", { n: edges.length }), folded(rows));
}

/** A list of entities, with the unit that its count names. */
export function entitySection(title, count, refs) {
  return refs.length > 0 && section(title, count, h("ul", { class: "inline plain" }, refs.map((ref) => h("li", {}, entityLink(ref)))));
}

/** The articles that mention an entity, newest first, some at a time. */
export function articleSection(id, first) {
  if (!first.total) return null;
  const list = h("ol", { class: "facts plain" }, first.items.map(articleItem));
  const more = h("button", { type: "button", on: { click: () => next() } });
  const left = () => first.total - list.childElementCount;
  const label = () => {
    more.hidden = left() <= 0;
    more.textContent = t("entity.more", { n: left() });
  };
  const next = async () => {
    try {
      const found = await get(`v1/entities/${part(id)}/articles`, { limit: MORE_ARTICLES, offset: list.childElementCount });
      list.append(...found.items.map(articleItem));
      label();
    } catch (error) {
      more.replaceWith(problemBox(error, next));
    }
  };
  label();
  return section(t("entity.articles"), t("count.articles", { n: first.total }), list, more);
}

function articleItem(one) {
  return h(
    "li",
    { data: { article: one.article } },
    h("a", { href: pageAddress(one.page, one.start === null ? [] : [[one.start]]) }, said(one.headline || t("entity.no_headline"))),
    " ",
    h("span", { class: "note" }, [one.published, one.paper, one.edition].filter(Boolean).map((text) => [said(text), " "]), t("count.mentions", { n: one.count })),
  );
}

function lateEvidence(thing) {
  const fold = h("details", { class: "fold" }, h("summary", {}, t("evidence.title")));
  fold.addEventListener(
    "toggle",
    async () => {
      const place = h("div", {}, h("p", { class: "wait" }, t("shell.wait")));
      fold.append(place);
      try {
        fill(place, evidenceList((await get(`v1/entities/${part(thing)}/evidence`)).items));
      } catch (error) {
        fill(place, problemBox(error));
      }
    },
    { once: true },
  );
  return fold;
}

/** A long list of rows folds after the first ones. */
function folded(rows, few = 12) {
  if (rows.length <= few + 3) return h("ul", { class: "facts plain" }, rows);
  const rest = h("details", { class: "rest" }, h("summary", {}, t("entity.more", { n: rows.length - few })), h("ul", { class: "facts plain" }, rows.slice(few)));
  return [h("ul", { class: "facts plain" }, rows.slice(0, few)), rest];
}
