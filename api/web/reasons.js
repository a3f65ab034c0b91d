// A reason that the linker gives in, the same in the page's language out.

import { has, t } from "./messages.js";

/** Reasons with something of the page in them: the pattern, its key, and what its groups are. */
const FORMS = [
  [/^judgement (\S+): (merged|split|corrected)$/, (_, id, done) => t(`reason.judgement_${done}`, { id })],
  [/^misread, ([\d.]+) alike$/, (_, share) => t("reason.misread_alike", { share })],
  [/^short for any of (.+)$/, (_, names) => t("reason.short_for_any_of", { names })],
  [/^short for (.+)$/, (_, name) => t("reason.short_for", { name })],
  [/^but (.+)$/, (_, other) => t("reason.but", { other: reasonWords(other) })],
];

/** The words for several reasons. */
export function reasonsWords(reasons) {
  return reasons.map(reasonWords).join(t("reason.between"));
}

/** The words for a reason; one that is not known stays as the linker gives it. */
export function reasonWords(reason) {
  for (const [pattern, words] of FORMS) {
    const found = pattern.exec(reason);
    if (found) return words(...found);
  }
  const key = `reason.${keyOf(reason)}`;
  return has(key) ? t(key) : reason;
}

/** "same body" → "same_body". */
function keyOf(reason) {
  return reason
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_|_$/g, "");
}
