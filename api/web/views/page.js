// A page's id in; its text as it came with every mention marked, the facts read from it beside it, and where it comes from, out.

import { address } from "../address.js";
import { get, pagePart } from "../client.js";
import { fill, h, said } from "../dom.js";
import { codeLabel, typeLabel, typesOf } from "../labels.js";
import { entityLink } from "../links.js";
import { t } from "../messages.js";
import { percent, section, statusChips } from "../parts.js";
import { slot } from "../slots.js";
import { card } from "./page_card.js";
import { pieces } from "./page_text.js";

/** A page; `at` and `claim` of the address say which place is to be seen. */
export async function show({ root, id, query, signal, title }) {
  const page = await get(`v1/pages/${pagePart(id)}`, {}, { signal });
  const named = [page.meta.paper ?? page.home_name, page.published, page.meta.edition].filter(Boolean);
  title([...named, page.id].join(" · "));
  const held = { page, byClaim: new Map(), marks: [], card: card(page), mentions: new Map(page.mentions.map((one) => [one.id, one])) };
  const text = textOf(held);
  fill(
    root,
    h("h1", {}, (named.length ? named : [page.id]).map((words, number) => [number > 0 && " · ", said(words)])),
    beside(page),
    facts(page),
    h("p", { class: "hint", id: "page-keys" }, t("page.keys")),
    legend(),
    h("div", { class: "page-frame" }, h("div", { class: "page-side" }, text, held.card.element), claims(held)),
  );
  // only now does the text have places to go to
  requestAnimationFrame(() => signal.aborted || seek(held, query));
  return () => held.card.end();
}

function beside({ previous, next }) {
  const link = (words, to, rel) => to && h("a", { href: address("page", to), rel }, words);
  return h("nav", { class: "beside", "aria-label": t("page.beside") }, link(`← ${t("page.previous")}`, previous, "prev"), link(`${t("page.next")} →`, next, "next"));
}

function facts(page) {
  const { meta } = page;
  const basis = (code) => code && code !== "unknown" && h("span", { class: "hint" }, " ", t("page.text_basis", { basis: codeLabel("text_bases", code) }));
  const url = /^https?:\/\//i.test(meta.source_url ?? "");
  const rows = [
    ["paper", meta.paper && said(meta.paper)],
    ["date", page.published ? [said(page.published), basis(page.published_basis)] : t("date.unknown")],
    ["edition", meta.edition && said(meta.edition)],
    ["home", page.home && [said(page.home_name ?? page.home), basis(page.home_basis)]],
    ["source", meta.source_url && (url ? h("a", { href: meta.source_url, rel: "noreferrer noopener" }, said(meta.source_url)) : said(meta.source_url))],
    ["scan", meta.scan_ref && said(meta.scan_ref)],
    ["ocr", meta.ocr_tool && said(meta.ocr_tool)],
    ["damage", page.damage !== null && percent(page.damage)],
    ["id", h("code", {}, page.id)],
    ["reader", h("code", {}, page.reader)],
    ["sha", h("code", {}, page.sha256)],
  ];
  const shown = rows.filter(([, value]) => value);
  return h("details", { class: "fold page-facts" }, h("summary", {}, t("page.about")), h("dl", {}, shown.map(([name, value]) => h("div", {}, h("dt", {}, t(`page.${name}`)), h("dd", {}, value)))));
}

function legend() {
  return h("p", { class: "marks", "aria-label": t("page.legend") }, typesOf("entity").map((type) => [h("span", { class: "mark", data: { type } }, typeLabel(type)), " "]));
}

/** The text, a block for each run of one article. Marks are reached by arrows; one of them at a time by Tab. */
function textOf(held) {
  const blocks = [];
  const seen = new Set();
  let block = null;
  for (const piece of pieces(held.page)) {
    const blank = !piece.article && !piece.text.trim(); // the breaks between two lines of an article are in neither
    if (!block || (!blank && (piece.article?.id ?? null) !== block.article)) {
      block = { article: piece.article?.id ?? null, nodes: [] };
      blocks.push({ ...block, of: piece.article, again: seen.has(block.article) });
      seen.add(block.article);
    }
    block.nodes.push(drawn(held, piece));
  }
  const found = h("div", { class: "page-text", lang: "zh-CN", role: "group", "aria-label": t("page.text"), "aria-describedby": "page-keys" }, blocks.map(blockOf));
  held.marks[0]?.setAttribute("tabindex", "0");
  found.addEventListener("keydown", (event) => moved(held, event));
  found.addEventListener("click", (event) => {
    const mark = event.target.closest(".mark");
    if (mark) opened(held, mark);
  });
  return found;
}

function blockOf({ of, again, nodes }) {
  if (!of) return h("div", { class: nodes.every((node) => !node.textContent.trim()) ? "stray blank" : "stray" }, nodes);
  const words = t(again ? "page.again" : "page.article", { n: of.number });
  return h(
    "article",
    { class: of.kind === "furniture" ? "furniture" : "", data: { article: of.id } },
    h("h2", { class: "article-name" }, words, of.headline && !again && [" ", said(of.headline)]),
    h("div", { class: "as-it-came" }, nodes),
  );
}

function drawn(held, piece) {
  if (!piece.mentions.length && !piece.claims.length && !piece.headline) return document.createTextNode(piece.text);
  const [first] = piece.mentions;
  const element = h("span", { data: { start: piece.start } }, piece.text);
  if (piece.headline) element.classList.add("headline");
  for (const claim of piece.claims) held.byClaim.set(claim.id, [...(held.byClaim.get(claim.id) ?? []), element]);
  if (!first) return element;
  element.classList.add("mark");
  if (piece.mentions.length > 1) element.classList.add("several");
  if (piece.mentions.every((mention) => mention.copy_of)) element.classList.add("copy");
  element.dataset.type = first.entity?.type ?? first.label;
  element.dataset.mentions = piece.mentions.map((mention) => mention.id).join(" ");
  element.mentions = piece.mentions;
  if (piece.mentions.some((mention) => mention.spans[0][0] === piece.start)) {
    for (const [name, value] of [["role", "button"], ["tabindex", "-1"], ["aria-haspopup", "dialog"], ["aria-expanded", "false"]]) element.setAttribute(name, value);
    held.marks.push(element);
  }
  return element;
}

function opened(held, mark) {
  const first = mark.hasAttribute("role") ? mark : held.marks.find((one) => one.mentions.some((mention) => mark.mentions.includes(mention)));
  stop(held, first ?? mark);
  held.card.open(first ?? mark, mark.mentions);
}

function stop(held, mark) {
  for (const one of held.marks) if (one.getAttribute("tabindex") === "0" && one !== mark) one.setAttribute("tabindex", "-1");
  mark.setAttribute("tabindex", "0");
}

function moved(held, event) {
  const at = held.marks.indexOf(event.target);
  if (at < 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const places = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: held.marks.length - 1 };
  if (event.key === "Enter" || event.key === " ") opened(held, event.target);
  else if (event.key in places) {
    const next = held.marks[Math.max(0, Math.min(held.marks.length - 1, places[event.key]))];
    stop(held, next);
    next.focus();
  } else return;
  event.preventDefault();
}

function claims(held) {
  const { page } = held;
  const groups = page.articles.map((article) => [article, page.claims.filter((claim) => claim.article === article.id)]).filter(([, own]) => own.length);
  const lists = groups.map(([article, own]) =>
    h("section", {}, h("h3", {}, t("page.article", { n: article.number }), article.headline && [" ", said(article.headline)]), h("ul", { class: "plain" }, own.map((claim) => claimItem(held, claim)))),
  );
  const body = section(t("page.claims"), t("page.claims_of", { n: page.claims.length }), lists.length ? lists : h("p", { class: "hint" }, t("page.no_claims")));
  return h("aside", { class: "page-claims", tabindex: 0, "aria-label": t("page.claims") }, body);
}

function claimItem(held, claim) {
  const lit = (on) => () => light(held, claim.id, on, "lit");
  const name = (id) => {
    const mention = held.mentions.get(id);
    return mention?.entity ? entityLink(mention.entity) : said(mention?.text ?? "");
  };
  return h(
    "li",
    { class: "claim", data: { claim: claim.id }, on: { mouseenter: lit(true), mouseleave: lit(false), focusin: lit(true), focusout: lit(false) } },
    name(claim.subject), " ", h("span", { class: "relation" }, typeLabel(claim.type)), " ",
    claim.object ? name(claim.object) : said(claim.object_text ?? ""),
    claim.post && [" ", said(claim.post)],
    claim.date && [" ", h("span", { class: "count" }, claim.date.iso)],
    " ", statusChips(claim),
    h("button", { type: "button", class: "here", on: { click: () => goTo(held, claim.id) } }, t("page.here")),
    slot("claim", claim, held.page),
  );
}

function light(held, claim, on, name) {
  for (const element of held.byClaim.get(claim) ?? []) element.classList.toggle(name, on);
}

function goTo(held, claim) {
  for (const one of document.querySelectorAll(".page-text .sought")) one.classList.remove("sought");
  light(held, claim, true, "sought");
  const [first] = held.byClaim.get(claim) ?? [];
  first?.scrollIntoView({ block: "center" });
}

/** Shows the place that the address names: a claim's sentence, or the one that begins at, or else holds, the place `at`. */
function seek(held, query) {
  const { claims: all } = held.page;
  const at = query.has("at") ? Number(query.get("at")) : null;
  const starts = (claim) => Math.min(...claim.evidence.spans.map(([start]) => start));
  const holds = (claim) => claim.evidence.spans.some(([start, end]) => start <= at && at < end);
  const found = all.find((claim) => claim.id === query.get("claim")) ?? (Number.isFinite(at) && at !== null && (all.find((claim) => starts(claim) === at) ?? all.find(holds)));
  if (found) return goTo(held, found.id);
  if (at === null || !Number.isFinite(at)) return undefined;
  const near = [...document.querySelectorAll(".page-text [data-start]")].filter((one) => Number(one.dataset.start) <= at).at(-1);
  near?.classList.add("sought");
  return near?.scrollIntoView({ block: "center" });
}
