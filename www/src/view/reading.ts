/** How the form was read: what the reader did not read in, with its place, and which checks were not applied. */

import type { CheckedForm, Note } from "ziping";
import { h } from "../dom";
import type { Texts } from "../i18n";

export function readingView(t: Texts, { form, notes, report }: CheckedForm, forms: number): HTMLElement {
  return h(
    "section",
    { class: "reading" },
    h("p", {}, t.reading.heading(forms, form.indicators.length), notes.length === 0 && t.reading.all),
    notes.length > 0 &&
      h(
        "details",
        { open: true },
        h("summary", {}, t.reading.notes(notes.length)),
        h("ul", {}, ...notes.map((note) => noteView(t, note))),
      ),
    report.skipped.length > 0 &&
      h(
        "details",
        {},
        h("summary", {}, t.reading.skipped(report.skipped.length)),
        h("ul", {}, ...report.skipped.map(({ rules, why }) => h("li", {}, h("span", { class: "finding-rule" }, rules.join(" ")), ` ${why}`))),
      ),
  );
}

function noteView(t: Texts, { origin, text, message }: Note): HTMLElement {
  return h(
    "li",
    {},
    h("span", { class: "note-place" }, t.reading.place(origin.part, origin.table + 1, origin.row + 1, origin.column + 1)),
    text !== "" && h("q", { class: "note-text", lang: "zh-CN" }, text),
    h("span", {}, ` ${message}`),
  );
}
