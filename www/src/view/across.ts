/**
 * What shows only between forms: one goal for two projects, one number reported twice. Under the list or the tabs.
 *
 * Each finding names the cells that it rests on, and each of them leads to its form and cell.
 */

import type { Across, Severity } from "ziping";
import type { Entry } from "../batch";
import { fill, h } from "../dom";
import type { Texts } from "../i18n";

/** What was found between forms, and which entry each number of a form stands for. */
export interface Between {
  readonly found: readonly Across[];
  readonly entries: readonly Entry[];
}

/** More cells of one finding than this are folded. */
const CELLS = 6;

export function acrossView(t: Texts, { found, entries }: Between, name: (entry: Entry) => string, open: boolean, toCell: (entry: Entry, cell: string) => void): HTMLElement {
  const count = (severity: Severity): number => found.filter((one) => one.severity === severity).length;
  const words = (["error", "warning", "info"] as const).filter((severity) => count(severity) > 0).map((severity) => t.severity[severity].count(count(severity)));
  return h(
    "details",
    { class: "across", open },
    h("summary", {}, h("strong", {}, t.across.heading), ` ${words.join(t.across.and)}`),
    h("ul", { class: "across-list" }, ...found.map((one) => itemView(t, one, entries, name, toCell))),
  );
}

function itemView(t: Texts, { rule, severity, message, advice, cells }: Across, entries: readonly Entry[], name: (entry: Entry) => string, toCell: (entry: Entry, cell: string) => void): HTMLElement {
  const links = cells.flatMap(({ form, cell, place }) => {
    const entry = entries[form];
    if (!entry) return [];
    return [h("li", {}, h("button", { type: "button", class: "link", on: { click: () => toCell(entry, cell) } }, `${name(entry)} · ${place}`))];
  });
  const list = h("ul", { class: "across-cells" }, ...links.slice(0, CELLS));
  const rest = links.slice(CELLS);
  if (rest.length > 0) {
    const more = h("button", { type: "button", class: "link", on: { click: () => fill(list, ...links) } }, t.across.more(rest.length));
    list.appendChild(h("li", {}, more));
  }
  return h(
    "li",
    { class: `across-item ${severity}` },
    h("p", {}, h("span", { class: `mark-sign ${severity}`, "aria-hidden": "true" }, t.severity[severity].mark), h("span", { class: "unseen" }, t.severity[severity].name), ` ${message} `, h("span", { class: "finding-rule" }, rule)),
    h("p", { class: "hint" }, advice),
    list,
  );
}
