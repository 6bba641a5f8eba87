/**
 * One form with what was found in it: the table beside the verdict and the findings.
 *
 * Owns the way between the two: from a finding to its cell, from a cell to its findings, and back.
 */

import type { CheckedForm, Finding } from "ziping";
import { h } from "../dom";
import type { Texts } from "../i18n";
import { findingsView } from "./findings";
import type { Panel } from "./panel";
import { picturesView } from "./pictures";
import { readingView, type ReadingHandlers } from "./reading";
import { explain } from "./rule";
import { sheetView } from "./sheet";
import { verdictView } from "./verdict";

/** What the person set and what stays so from one form to the next. */
export interface Settings {
  recomputed: boolean;
}

export interface ResultView {
  readonly element: HTMLElement;
  /** Leads to a cell, whether or not something was found there. */
  toCell(address: string): void;
}

export function resultView(
  t: Texts,
  checked: CheckedForm,
  forms: number,
  panel: Panel,
  settings: Settings,
  reading: ReadingHandlers,
): ResultView {
  let current: Finding | null = null;

  const sheet = sheetView(t, checked, (address) => {
    const there = checked.report.findings.filter((finding) => sheet.shownAt(finding.cell) === address);
    const [first] = there;
    if (!first) return;
    current = first;
    findings.choose(there, true);
    sheet.outline(first.cell, first.related);
    back.hidden = true;
  });

  const findings = findingsView(t, checked, {
    chosen: (finding) => follow(finding, finding.cell),
    toCell: (finding, address) => follow(finding, address),
    explain: (rule, opener) => explain(t, panel, rule, opener),
  });

  const back = h(
    "button",
    { type: "button", class: "back", hidden: true, on: { click: goBack } },
    `← ${t.sheet.back} `,
    h("kbd", {}, t.sheet.backHint),
  );

  function follow(finding: Finding, address: string): void {
    current = finding;
    findings.choose([finding], false);
    sheet.outline(finding.cell, finding.related);
    sheet.goTo(address);
    back.hidden = false;
  }

  function goBack(): void {
    if (!current) return;
    findings.choose([current], true);
    back.hidden = true;
  }

  const recomputed = h("input", {
    type: "checkbox",
    checked: settings.recomputed,
    on: {
      change: () => {
        settings.recomputed = recomputed.checked;
        sheet.showRecomputed(settings.recomputed);
      },
    },
  });
  sheet.showRecomputed(settings.recomputed);

  const frame = h("div", { class: "sheet-frame", tabindex: 0, role: "region", "aria-label": t.sheet.frame }, sheet.element);
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && current) goBack();
  });

  const read = readingView(t, checked, forms, reading);
  const toReading = (): void => {
    read.querySelectorAll("details").forEach((details) => (details.open = true));
    read.scrollIntoView({ block: "nearest" });
    read.focus({ preventScroll: true });
  };

  const element = h(
    "div",
    { class: "result" },
    h(
      "div",
      { class: "result-form" },
      h(
        "div",
        { class: "sheet-tools" },
        h("label", { class: "check" }, recomputed, ` ${t.sheet.showRecomputed}`),
        h("button", { type: "button", class: "quiet", on: { click: () => window.print() } }, t.sheet.print),
      ),
      frame,
      back,
      picturesView(t, checked, (address) => sheet.goTo(address)),
    ),
    h("div", { class: "result-panel" }, verdictView(t, checked, toReading), findings.element, read),
  );
  return { element, toCell: (address) => sheet.goTo(address) };
}
