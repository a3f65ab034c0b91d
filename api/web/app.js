// The browser's address in, the view that it names out, with the head and foot around it.

import { address, parse } from "./address.js";
import { onSnapshot } from "./client.js";
import { fill, h } from "./dom.js";
import { JUDGED } from "./judging.js";
import { loadLabels } from "./labels.js";
import { chosen, keep, language, LANGUAGES, load, t } from "./messages.js";
import { problemBox } from "./problem.js";
import { searchBox } from "./searchbox.js";
import { VIEWS } from "./views/index.js";

const head = document.getElementById("head");
const main = document.getElementById("main");
const foot = document.getElementById("foot");
const skip = document.getElementById("skip");
let ending = () => {};
let leaving = new AbortController();
let snapshot = "";

async function start() {
  await load(chosen());
  frame();
  onSnapshot((now) => {
    snapshot = now;
    footer();
  });
  window.addEventListener("hashchange", () => show(true));
  document.addEventListener(JUDGED, () => show(false));
  document.addEventListener("keydown", shortcut);
  skip.addEventListener("click", (event) => {
    event.preventDefault();
    main.focus();
  });
  await show(false);
}

/** Shows the view of the address; the keyboard's focus follows when the reader went there. */
async function show(moved) {
  leaving.abort();
  leaving = new AbortController();
  ending();
  ending = () => {};
  const { signal } = leaving;
  const { name, id, query } = parse(location.hash);
  const view = VIEWS[name || "home"];
  menu(name || "home");
  const root = h("div", { class: `view view-${name || "home"}` }, h("p", { class: "wait" }, t("shell.wait")));
  fill(main, root);
  main.setAttribute("aria-busy", "true");
  title("");
  try {
    await loadLabels();
    if (!view) throw new Error(t("shell.no_view", { name }));
    const end = await view.show({ root, id, query, signal, title });
    if (signal.aborted) end?.();
    else ending = end ?? (() => {});
  } catch (error) {
    if (signal.aborted) return;
    fill(root, problemBox(error, () => show(false)));
  }
  main.removeAttribute("aria-busy");
  if (moved && !main.contains(document.activeElement)) main.focus({ preventScroll: true });
  if (moved) window.scrollTo(0, 0);
}

function title(words) {
  document.title = words ? `${words} · ${t("shell.name")}` : t("shell.name");
}

function frame() {
  skip.textContent = t("shell.skip");
  const other = Object.keys(LANGUAGES).find((one) => one !== language());
  const change = h(
    "button",
    { type: "button", class: "language", lang: LANGUAGES[other], on: { click: () => speak(other) } },
    t("shell.other_language"),
  );
  fill(
    head,
    h("a", { class: "name", href: address("") }, t("shell.name")),
    searchBox(),
    h("nav", { id: "menu", "aria-label": t("shell.menu") }),
    change,
  );
  footer();
}

function menu(current) {
  const links = Object.entries(VIEWS)
    .filter(([, view]) => view.nav)
    .map(([name]) =>
      h("a", { href: address(name), "aria-current": name === current && "page" }, t(`${name}.nav`)),
    );
  fill(document.getElementById("menu"), links);
}

function footer() {
  fill(
    foot,
    h("span", {}, t("shell.snapshot"), " ", h("code", { id: "snapshot", title: t("shell.snapshot_hint") }, snapshot || "–")),
    h("a", { href: "docs" }, t("shell.api")),
  );
}

async function speak(other) {
  keep(other);
  await load(other);
  frame();
  await show(false);
  head.querySelector(".language").focus();
}

function shortcut(event) {
  const typing = event.target.closest?.("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault();
    head.querySelector("input[type=search]").focus();
  }
}

start();
