// A language in, the page's words in it out; the choice is kept in the address (?lang=) and on this computer.

export const LANGUAGES = { zh: "zh-CN", en: "en" };
const KEPT = "zhengpu.language";
let current = "zh";
let words = {};
let plural = new Intl.PluralRules("zh-CN");

/** The language asked for by the address, else by the last choice, else Chinese. */
export function chosen() {
  const asked = new URLSearchParams(location.search).get("lang") ?? kept();
  return asked in LANGUAGES ? asked : "zh";
}

/** Loads the words of a language and says so to the browser. */
export async function load(language) {
  const answer = await fetch(`static/messages/${language}.json`);
  words = await answer.json();
  current = language;
  plural = new Intl.PluralRules(LANGUAGES[language]);
  document.documentElement.lang = LANGUAGES[language];
}

/** Keeps a choice of language. */
export function keep(language) {
  const address = new URL(location.href);
  address.searchParams.set("lang", language);
  history.replaceState(history.state, "", address);
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // a browser that keeps nothing still has the address
  }
}

/** The language of the page: zh or en. */
export function language() {
  return current;
}

/** The words under a key ("search.title"), with {names} filled in; {n} chooses between one and other. */
export function t(key, values = {}) {
  let found = key.split(".").reduce((level, part) => level?.[part], words);
  if (found && typeof found === "object") found = found[plural.select(values.n ?? 0)] ?? found.other;
  if (typeof found !== "string") return key;
  return found.replaceAll(/\{(\w+)\}/g, (_all, name) => String(values[name] ?? ""));
}

/** Whether there are words under a key. */
export function has(key) {
  return t(key) !== key;
}

function kept() {
  try {
    return localStorage.getItem(KEPT);
  } catch {
    return null;
  }
}
