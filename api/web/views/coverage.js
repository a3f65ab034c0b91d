// Nothing in; how many pages were read of each paper and month, as a table whose cells lead to the pages, out.

import { address } from "../address.js";
import { get } from "../client.js";
import { fill, h, said } from "../dom.js";
import { t } from "../messages.js";
import { section } from "../parts.js";
import { problemBox } from "../problem.js";
import { seriesOf, shade, sums, yearsOf } from "./coverage_sums.js";

const MONTHS = Array.from({ length: 12 }, (_none, number) => String(number + 1).padStart(2, "0"));
export const nav = true;

/** The table of the address's filters, and below it the pages of the cell that the address names. */
export async function show({ root, query, signal, title }) {
  title(t("coverage.title"));
  const { items } = await get("v1/coverage", {}, { signal });
  const head = h("h1", {}, t("coverage.title"));
  if (!items.length) return fill(root, head, h("p", { class: "notice" }, t("coverage.empty"))) && undefined;
  const asked = Object.fromEntries(["year", "home", "paper"].map((name) => [name, query.has(name) ? query.get(name) : null]));
  const shown = items.filter((row) => fits(asked.year, row.year) && fits(asked.home, row.home) && fits(asked.paper, row.paper));
  const pages = h("div", { class: "cell-pages", "aria-live": "polite" });
  fill(root, head, h("p", { class: "lead" }, t("coverage.lead")), filters(items, asked), total(shown), table(shown, asked, query), pages);
  if (query.has("month")) await list(pages, items, query, signal);
}

function fits(asked, value) {
  return asked === null || asked === (value ?? "");
}

function filters(items, asked) {
  const choice = (name, values) => {
    const box = h("select", { id: `coverage-${name}` }, h("option", { value: "*" }, t("coverage.all")), values.map(([value, words]) => h("option", { value: `=${value}` }, words)));
    box.value = asked[name] === null ? "*" : `=${asked[name]}`;
    box.addEventListener("change", () => {
      location.hash = where({ ...asked, [name]: box.value === "*" ? null : box.value.slice(1) });
    });
    return h("span", { class: "choice" }, h("label", { for: `coverage-${name}` }, t(`coverage.${name}`)), " ", box);
  };
  const distinct = (name, words) => [...new Map(items.map((row) => [row[name] ?? "", words(row)]))].sort(([one], [other]) => (one < other ? -1 : 1));
  return h(
    "div",
    { class: "filters" },
    choice("year", distinct("year", (row) => row.year ?? t("coverage.unknown_year"))),
    choice("home", distinct("home", homeOf)),
    choice("paper", distinct("paper", paperOf)),
  );
}

function total(rows) {
  const { pages, expected } = sums(rows);
  return h("p", { class: "count" }, t("coverage.total", { n: pages }), expected !== null && ` · ${t("coverage.expected", { n: expected })}`);
}

/** One row a year and paper, one column a month; the year stands once above its rows. */
function table(rows, asked, query) {
  const most = Math.max(1, ...rows.map((row) => row.pages));
  const heads = [...MONTHS.map((month) => t("coverage.month", { n: Number(month) })), t("coverage.no_month"), t("coverage.sum")];
  const bodies = yearsOf(rows).map((year) => {
    const own = rows.filter((row) => (row.year || "") === year);
    const lines = seriesOf(own).map((series) => line(series, year, most, asked, query));
    return h("tbody", {}, h("tr", {}, h("th", { colspan: 15, scope: "rowgroup", class: "year" }, year || t("coverage.unknown_year"))), lines);
  });
  return h(
    "div",
    { class: "table-frame coverage-frame", tabindex: 0, role: "region", "aria-label": t("coverage.grid") },
    h("table", { class: "coverage" }, h("thead", {}, h("tr", {}, h("th", { scope: "col" }, t("coverage.series")), heads.map((words) => h("th", { scope: "col" }, words)))), bodies),
  );
}

function line(series, year, most, asked, query) {
  const [first] = series;
  const months = year ? MONTHS.map((month) => [`${year}-${month}`, series.filter((row) => row.month === `${year}-${month}`)]) : MONTHS.map(() => null);
  const unknown = [year, series.filter((row) => row.month === null)];
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, seriesName(first)),
    [...months, unknown].map((cell) => h("td", {}, cell && cellOf(...cell, first, most, asked, query))),
    h("td", { class: "sum" }, told(sums(series))),
  );
}

function cellOf(month, rows, first, most, asked, query) {
  if (!rows.length) return null;
  const counted = sums(rows);
  const key = counted.expected === null ? "coverage.cell" : "coverage.cell_expected";
  const when = month || t("coverage.unknown_year");
  const label = t(key, { series: plainName(first), when, n: counted.pages, expected: counted.expected });
  const here = query.get("month") === month && fits(query.get("in_home"), first.home) && fits(query.get("in_paper"), first.paper);
  const to = where({ ...asked, month, in_home: first.home ?? "", in_paper: first.paper ?? "" });
  return h("a", { href: to, class: `cell shade-${shade(counted, most)}`, "aria-label": label, "aria-current": here && "true", data: { month } }, told(counted));
}

function told({ pages, expected }) {
  return expected === null ? String(pages) : `${pages}/${expected}`;
}

/** An address of this view in which an empty value, "not known", is kept. */
function where(values) {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== null));
  return `${address("coverage")}?${query}`;
}

function homeOf(row) {
  return row.home_name ?? row.home ?? t("coverage.no_home");
}

function paperOf(row) {
  return row.paper ?? t("coverage.no_paper");
}

function plainName(row) {
  return `${homeOf(row)} · ${paperOf(row)}`;
}

function seriesName(row) {
  return [said(homeOf(row)), " · ", row.paper ? said(row.paper) : h("span", { class: "hint" }, paperOf(row))];
}

async function list(place, items, query, signal) {
  const [month, home, paper] = ["month", "in_home", "in_paper"].map((name) => query.get(name) ?? "");
  const first = items.find((row) => fits(home, row.home) && fits(paper, row.paper)) ?? { home, paper };
  fill(place, h("p", { class: "wait" }, t("coverage.loading")));
  try {
    const found = await get(`v1/pages?${new URLSearchParams({ month, home, paper })}`, {}, { signal });
    const heads = ["page", "date", "edition", "articles", "claims"].map((name) => h("th", { scope: "col" }, t(`coverage.${name}`)));
    const words = t("coverage.listed", { series: plainName(first), when: month || t("coverage.unknown_year") });
    const table = h("table", {}, h("thead", {}, h("tr", {}, heads)), h("tbody", {}, found.items.map(pageRow)));
    fill(place, section(words, t("coverage.pages", { n: found.count }), h("div", { class: "table-frame", tabindex: 0, role: "region", "aria-label": words }, table)));
    place.scrollIntoView({ block: "nearest" });
  } catch (error) {
    if (!signal.aborted) fill(place, problemBox(error));
  }
}

function pageRow(page) {
  const date = page.published ?? page.issue_date ?? t("date.unknown");
  return h(
    "tr",
    {},
    h("th", { scope: "row" }, h("a", { href: address("page", page.id) }, said(page.id))),
    [said(date), page.edition && said(page.edition), page.articles, page.claims].map((value) => h("td", {}, value)),
  );
}
