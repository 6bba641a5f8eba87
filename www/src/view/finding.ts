/**
 * One finding in the list: its line, its fix, and what it unfolds to. Owns that DOM; must not know the list around it.
 */

import type { Finding, Fix } from "ziping";
import { h, type Child } from "../dom";
import type { Texts } from "../i18n";
import { stamp } from "./mark";

export interface FindingsHandlers {
  fix(fix: Fix): void;
  chosen(finding: Finding): void;
  toCell(finding: Finding, address: string): void;
  explain(rule: string, opener: HTMLElement): void;
}

export interface Item {
  /** Of the report of now: an item outlives its report where the next one says the same. */
  finding: Finding;
  /** What it says, to be known again. */
  readonly key: string;
  readonly element: HTMLElement;
  readonly head: HTMLButtonElement;
  readonly place: HTMLElement;
  /** What the filter searches, in lower case. */
  readonly searched: string;
}

/** What a finding says, cells and their names included. */
export function keyOf(finding: Finding, words: (address: string) => string): string {
  return [JSON.stringify(finding), ...(finding.related.length > LISTED ? [] : finding.related.map(words))].join("\n");
}

/** Items are numbered through, whatever report they are of. */
let items = 0;

export function itemView(t: Texts, finding: Finding, key: string, words: (address: string) => string, handlers: FindingsHandlers): Item {
  items += 1;
  const bodyId = `finding-${items}`;
  const place = h("span", { class: "finding-place" });
  const head = h(
    "button",
    { type: "button", class: "finding-head", "aria-controls": bodyId },
    stamp(t, finding.severity),
    h("span", { class: "unseen" }, `${t.severity[finding.severity].name}：`),
    h(
      "span",
      { class: "finding-line" },
      h("span", { class: "finding-title" }, place, h("span", { class: "finding-rule" }, finding.rule)),
      h("span", { class: "finding-message" }, finding.message),
    ),
  );
  const related = finding.related.filter((address) => address !== finding.cell);
  const explain = h("button", { type: "button", class: "link" }, t.findings.explain(finding.rule));
  explain.addEventListener("click", () => handlers.explain(finding.rule, explain));
  const body = h(
    "div",
    { class: "finding-body", id: bodyId },
    h(
      "dl",
      {},
      ...part(t.findings.derivation, finding.derivation, "derivation"),
      ...part(t.findings.advice, finding.advice, "advice"),
      ...part(t.findings.basis, finding.basis, "basis"),
      ...(related.length === 0
        ? []
        : [
            h("dt", { class: "related-name" }, t.findings.related),
            h("dd", { class: "related-cells" }, ...relatedCells(t, related, words, (address) => handlers.toCell(item.finding, address))),
          ]),
    ),
    explain,
  );
  const fix = finding.fix && fixView(t, finding.fix, finding.place, handlers);
  const item: Item = {
    finding,
    key,
    head,
    place,
    element: h("li", { class: `finding ${finding.severity}`, "data-rule": finding.rule, "data-at": finding.cell }, head, fix, body),
    searched: [finding.rule, finding.place, finding.message, finding.derivation, finding.basis, finding.advice, finding.fix?.label ?? ""].join("\n").toLowerCase(),
  };
  head.addEventListener("click", () => handlers.chosen(item.finding));
  unfold(item, finding.severity === "error");
  return item;
}

export function unfold(item: Item, open: boolean): void {
  item.element.classList.toggle("folded", !open);
  item.head.setAttribute("aria-expanded", String(open));
}

/** What to write instead, with one click. */
function fixView(t: Texts, fix: Fix, place: string, handlers: FindingsHandlers): HTMLElement {
  return h(
    "div",
    { class: "finding-fix" },
    h(
      "button",
      { type: "button", class: fix.draft ? "fix draft" : "fix", title: fix.edits.map(({ text }) => text).join("\n"), on: { click: () => handlers.fix(fix) } },
      h("span", { class: "unseen" }, `${place}：`),
      fix.label,
    ),
    fix.draft && h("span", { class: "fix-hint" }, t.findings.draft),
  );
}

function part(name: string, text: string, kind: string): Child[] {
  return text === "" ? [] : [h("dt", {}, name), h("dd", { class: kind }, text)];
}

/** More cells than this are counted, not listed: the sum of a form rests on every row. */
const LISTED = 4;

function relatedCells(t: Texts, related: readonly string[], place: (address: string) => string, toCell: (address: string) => void): Child[] {
  if (related.length > LISTED) return [t.findings.relatedMany(related.length)];
  return related.map((address) => h("button", { type: "button", class: "link", on: { click: () => toCell(address) } }, place(address)));
}
