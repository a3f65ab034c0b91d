// Visits in, trips with their stops in order out: what is stated first, companions' stops and what was planned or denied apart.

import { h, said } from "../dom.js";
import { codeLabel, dateLabel } from "../labels.js";
import { entityLink } from "../links.js";
import { t } from "../messages.js";
import { evidenceFold, statusChips } from "../parts.js";

const FEW = 30; // trips shown until more are asked for

/** Visits of one visitor (VisitView) → trips, newest first. */
export function tripsOf(visits) {
  const held = new Map();
  for (const stop of visits) {
    const id = stop.trip ?? stop.event;
    if (!held.has(id)) held.set(id, { id, stops: [], visitors: new Map(), companions: [], companion_evidence: [] });
    add(held.get(id), stop);
  }
  return newestFirst([...held.values()]);
}

/** Visitors of a place (VisitorView) → trips, those of several visitors once. */
export function tripsTo(visitors) {
  const held = new Map();
  for (const trip of visitors.flatMap((view) => view.trips)) {
    if (!held.has(trip.id)) held.set(trip.id, { ...trip, stops: [], visitors: new Map() });
    for (const stop of trip.stops) add(held.get(trip.id), stop);
  }
  return newestFirst([...held.values()]);
}

function add(trip, stop) {
  trip.visitors.set(stop.visitor.id, stop.visitor);
  const same = trip.stops.find((one) => one.event === stop.event && one.place.id === stop.place.id);
  if (!same) trip.stops.push(stop);
}

function newestFirst(trips) {
  const day = (trip) => trip.stops[0]?.date_from ?? "";
  return trips.sort((a, b) => day(b).localeCompare(day(a)));
}

/** A list of trips, the first few at once. `visitors`: whether to say who it was. */
export function tripList(trips, { visitors = false } = {}) {
  const list = h("ol", { class: "trips plain" });
  const more = h("button", { type: "button", on: { click: () => next() } });
  const next = () => {
    const from = list.childElementCount;
    list.append(...trips.slice(from, from + FEW).map((trip) => tripItem(trip, visitors)));
    const left = trips.length - list.childElementCount;
    more.hidden = left === 0;
    more.textContent = t("entity.more", { n: left });
  };
  next();
  return [list, more];
}

function tripItem(trip, visitors) {
  const [first] = trip.stops;
  return h(
    "li",
    { class: "trip", data: { trip: trip.id } },
    h("p", { class: "when" }, h("time", {}, dateLabel(first)), visitors && [...trip.visitors.values()].map((who) => [" ", entityLink(who)])),
    h("ol", { class: trip.stops.length > 1 ? "stops" : "stops plain" }, trip.stops.map(stopItem)),
    trip.companions.length > 0 &&
      h("div", { class: "along" }, h("p", {}, t("entity.along"), " ", trip.companions.map((who) => [entityLink(who), " "])), evidenceFold(trip.companion_evidence)),
  );
}

function stopItem(stop) {
  return h(
    "li",
    { data: { event: stop.event, status: stop.status } },
    entityLink(stop.place),
    stop.purpose && [" ", h("span", { class: "chip" }, codeLabel("purposes", stop.purpose))],
    stop.topics.map((topic) => [" ", said(topic, { class: "chip topic" })]),
    " ",
    statusChips(stop),
    stop.reports > 1 && [" ", h("span", { class: "count" }, t("count.reports", { n: stop.reports }))],
    evidenceFold(stop.evidence),
  );
}
