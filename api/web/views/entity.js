// An entity's id or name in, all that is known of it out: names, facts with their evidence, articles.

import { address } from "../address.js";
import { get, part } from "../client.js";
import { fill, h, said } from "../dom.js";
import { articleSection, companionSection, entitySection, eventSection, relationSection, tenureSection } from "../entity/facts.js";
import { tripList, tripsOf, tripsTo } from "../entity/trips.js";
import { judgeButtons } from "../judging.js";
import { codeLabel } from "../labels.js";
import { entityLink, officialMark, typeChip } from "../links.js";
import { t } from "../messages.js";
import { formerly } from "../moved.js";
import { evidenceFold, section, toggle } from "../parts.js";

const EVENTS = 1000;
const SHOWN_ELSEWHERE = new Set(["VISITED", "HOLDS_POST", "ACCOMPANIED", "ATTENDED"]);
const HOLDS_OTHERS = new Set(["County", "Place", "Agency"]);

/** An entity's page. */
export async function show({ root, id, signal, title }) {
  const view = await get(`v1/entities/${part(id)}`, {}, { signal });
  const { entity } = view;
  title(entity.name);
  const person = entity.type === "Person";
  const ask = (what, query = {}) => get(`v1/entities/${part(entity.id)}/${what}`, query, { signal });
  const none = { items: [] };
  const [tenures, visits, visitors, companions, timeline, edges, companies, articles] = await Promise.all([
    ask("tenures"),
    ask("visits", { every_status: true, derived: true }),
    person ? null : visitorsOf(entity.id, signal),
    person ? get(`v1/officials/${part(entity.id)}/companions`, {}, { signal }) : none,
    ask("timeline", { limit: EVENTS }),
    ask("neighbours", { limit: 200 }),
    HOLDS_OTHERS.has(entity.type) ? ask("contents", { type: "Company" }) : none,
    ask("articles", { limit: 20 }),
  ]);
  fill(
    root,
    formerly(id, view),
    head(view),
    judgeButtons("entity", entity),
    facts(view),
    tenureSection(tenures.items, { ofPerson: person }),
    visitors && visitorSections(visitors),
    visitSections(visits.items),
    companionSection(companions.items),
    entitySection(t("entity.companies_visited"), null, companiesVisited(visits.items)),
    entitySection(t("entity.companies"), t("count.companies", { n: companies.items.length }), companies.items),
    eventSection(timeline.items.filter((item) => item.type === "Meeting" || item.type === "Appointment")),
    relationSection(edges.items.filter((edge) => !isShownElsewhere(edge)), entity.id),
    articleSection(entity.id, articles),
  );
}

/** Visits, posts and meetings have sections of their own; what the roster says of where it lies stands at the head. */
function isShownElsewhere(edge) {
  return SHOWN_ELSEWHERE.has(edge.type) || (edge.type === "LOCATED_IN" && edge.basis === "curated" && edge.reports === 0);
}

async function visitorsOf(id, signal) {
  const [stated, every] = await Promise.all(
    [false, true].map((all) => get(`v1/places/${part(id)}/visitors`, { every_status: all }, { signal })),
  );
  return { stated, every };
}

function head({ entity, mentions, pages }) {
  return h(
    "header",
    { class: "entity-head", data: { type: entity.type, id: entity.id } },
    h("h1", {}, said(entity.name), entity.official && officialMark()),
    h("p", {}, typeChip(entity.type), entity.note && [" ", said(entity.note, { class: "note" })]),
    h("p", { class: "count" }, t("count.mentions", { n: mentions }), " · ", t("count.pages", { n: pages })),
    h("p", {}, h("a", { href: address("graph", "", { id: entity.id }) }, t("entity.graph"))),
  );
}

function facts({ entity, dated_names: names, county, parent, candidates }) {
  const rows = [
    [t("entity.id"), h("code", { class: "id" }, entity.id)],
    entity.aliases.length && [t("entity.aliases"), list(entity.aliases.map((alias) => said(alias)))],
    entity.code && [t("entity.code"), h("code", {}, entity.code)],
    names.length && [t("entity.names"), h("ul", { class: "plain" }, names.map(datedName))],
    entity.organ && [t("entity.organ"), codeLabel("organs", entity.organ)],
    county && [t("entity.county"), entityLink(county)],
    parent && parent.id !== county?.id && [t("entity.parent"), entityLink(parent)],
    ...entity.external_ids.map(([scheme, value]) => [said(scheme), h("code", {}, said(value))]),
    entity.open && [t("entity.open"), candidates.length ? h("ul", { class: "plain" }, candidates.map((one) => h("li", {}, entityLink(one, { note: true })))) : t("entity.no_candidates")],
  ];
  return h("dl", { class: "known" }, rows.filter(Boolean).map(([words, value]) => h("div", {}, h("dt", {}, words), h("dd", {}, value))));
}

function datedName(one) {
  const when = t("entity.held", { from: one.valid_from || t("entity.ever"), to: one.valid_to || t("entity.now") });
  return h("li", {}, said(one.name), " ", h("code", {}, one.code), " ", h("span", { class: "note" }, when));
}

function list(parts) {
  return parts.map((one, number) => [number > 0 && t("shell.comma"), one]);
}

function visitorSections({ stated, every }) {
  const trips = tripsTo(stated.visitors);
  const others = tripsTo(every.visitors.map(onlyOthers)).filter((trip) => trip.stops.length);
  if (!trips.length && !others.length && !stated.companions.length) return null;
  return [
    section(t("entity.visitors"), t("count.trips", { n: stated.total }), h("p", { class: "note" }, t("entity.visitors_note")), tripList(trips, { visitors: true }), otherTrips(others, true)),
    stated.companions.length > 0 && alongSection(stated.companions),
  ];
}

function onlyOthers(view) {
  const trips = view.trips.map((trip) => ({ ...trip, stops: trip.stops.filter((stop) => stop.status !== "stated") }));
  return { ...view, trips: trips.filter((trip) => trip.stops.length) };
}

function alongSection(companions) {
  const rows = companions.map((view) =>
    h(
      "li",
      {},
      entityLink(view.visitor, { note: true }),
      " ",
      h("span", { class: "count" }, t("count.trips", { n: view.trips.length })),
      evidenceFold(view.trips.flatMap((trip) => trip.companion_evidence)),
    ),
  );
  return section(t("entity.came_along"), t("count.people", { n: companions.length }), h("p", { class: "note" }, t("entity.derived_note")), h("ul", { class: "facts plain" }, rows));
}

function visitSections(visits) {
  const stated = visits.filter((stop) => stop.basis !== "derived" && stop.status === "stated");
  const derived = tripsOf(visits.filter((stop) => stop.basis === "derived" && stop.status === "stated"));
  const others = tripsOf(visits.filter((stop) => stop.status !== "stated"));
  const trips = tripsOf(stated);
  return [
    (trips.length > 0 || others.length > 0) &&
      section(t("entity.visits"), `${t("count.trips", { n: trips.length })} · ${t("count.stops", { n: stated.length })}`, tripList(trips), otherTrips(others, false)),
    derived.length > 0 &&
      section(t("entity.went_along"), t("count.trips", { n: derived.length }), h("p", { class: "note" }, t("entity.derived_note")), tripList(derived, { visitors: true })),
  ];
}

/** Planned, denied … trips behind a switch: no count names them. */
function otherTrips(trips, visitors) {
  if (!trips.length) return null;
  const box = h("div", { class: "others", hidden: true }, tripList(trips, { visitors }));
  return [toggle(t("entity.others", { n: trips.length }), false, (on) => (box.hidden = !on)), box];
}

function companiesVisited(visits) {
  const stated = visits.filter((stop) => stop.status === "stated" && stop.basis !== "derived" && stop.place.type === "Company");
  return [...new Map(stated.map((stop) => [stop.place.id, stop.place])).values()];
}
