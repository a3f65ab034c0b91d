// Judgements in the register out as a file of JSON lines, and such a file in.

import { getText, sendLines } from "../client.js";
import { fill, h } from "../dom.js";
import { t } from "../messages.js";
import { problemBox } from "../problem.js";

const FILE = "judgements.jsonl";

/** The part of the view that exports and imports; `again` shows the list anew. */
export function exchange(again) {
  const told = h("div", { class: "told-import", "aria-live": "polite" });
  const file = h("input", { type: "file", id: "judgements-file", accept: ".jsonl,.ndjson,.json,application/x-ndjson", required: true });
  const tried = (work) => async () => {
    fill(told);
    try {
      fill(told, await work());
    } catch (error) {
      fill(told, problemBox(error, tried(work)));
    }
  };
  const save = tried(async () => {
    offer(await getText("v1/judgements/export"));
    return [];
  });
  const load = tried(async () => {
    const done = await sendLines("v1/judgements/import", await file.files[0].text());
    await again();
    return h("p", { class: "notice" }, t("judgements.imported", { made: done.new, undone: done.undone, same: done.unchanged }), done.behind && [" ", t("judging.behind")]);
  });
  const sent = (event) => {
    event.preventDefault();
    load();
  };
  return h(
    "section",
    { class: "exchange", "aria-labelledby": "exchange-title" },
    h("h2", { id: "exchange-title" }, t("judgements.exchange")),
    h("p", {}, t("judgements.export_lead")),
    h("p", { class: "does" }, h("button", { type: "button", class: "export", on: { click: save } }, t("judgements.export"))),
    h("p", {}, t("judgements.import_lead")),
    h("form", { class: "row", on: { submit: sent } }, h("label", { for: file.id }, t("judgements.file")), file, h("button", { type: "submit" }, t("judgements.import"))),
    told,
  );
}

/** Gives a text to the reader as a file. */
function offer(text) {
  const address = URL.createObjectURL(new Blob([text], { type: "application/x-ndjson" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = FILE;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
