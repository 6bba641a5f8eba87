/**
 * One form with what was found in it: the table beside the verdict and the findings.
 *
 * Owns the way between the two: from a finding to its cell, from a cell to its findings, and back; and that both follow
 * when the form is changed, with everything else left where it was: the scrolling, the filter, the focus.
 */

import type { CheckedForm, Finding, Fix } from "ziping";
import type { Edited } from "../edit";
import { fill, h } from "../dom";
import { addressIn, nameCell, rowAddress, type RowAt } from "../form/address";
import type { RowDeed } from "../form/rows";
import { shifted } from "../form/shift";
import type { Texts } from "../i18n";
import { scopeOf } from "../place";
import { editTools, type EditHandlers } from "./edits";
import { findingsView, type Filter } from "./findings";
import type { Panel } from "./panel";
import { picturesView } from "./pictures";
import { readingView, type ReadingHandlers } from "./reading";
import { explain } from "./rule";
import { sheetView } from "./sheet";
import { verdictView, type VerdictHandlers } from "./verdict";

/** A click takes no longer, in milliseconds. */
const CLICK = 300;

/** Between keys that somebody types passes less, in milliseconds. */
const REST = 400;

/** What the person set and what stays so from one form to the next. */
export interface Settings {
  recomputed: boolean;
  /** Of the findings. */
  readonly filter: Filter;
}

export const SETTINGS: Settings = { recomputed: false, filter: { hidden: new Set(), words: "" } };

export interface ResultView {
  readonly element: HTMLElement;
  /** The form was changed: shows it with its new report, and what was changed. */
  update(checked: CheckedForm, cells: readonly string[]): void;
  /** Rows are others: shows them at once, before their report. */
  rowsMoved(before: Edited, after: Edited): void;
  /** Leads to a cell, whether or not something was found there. */
  toCell(address: string): void;
}

export interface ResultHandlers extends EditHandlers {
  fix(fix: Fix): void;
  typed(address: string, text: string, goingOn: boolean): void;
  row(at: RowAt, deed: RowDeed): void;
}

export function resultView(
  t: Texts,
  first: CheckedForm,
  state: () => Edited,
  forms: number,
  panel: Panel,
  settings: Settings,
  handlers: ResultHandlers,
  reading: ReadingHandlers,
  profile: Omit<VerdictHandlers, "toReading">,
  save: HTMLElement,
): ResultView {
  let current: Finding | null = null;
  let checked = first;

  const sheetOf = (): ReturnType<typeof sheetView> =>
    sheetView(t, checked, state(), {
      chosen: (address) => {
        const there = checked.report.findings.filter((finding) => sheet.shownAt(finding.cell) === address);
        const [first] = there;
        if (!first) return;
        current = first;
        findings.choose(there, true);
        sheet.outline(first.cell, first.related);
        back.hidden = true;
      },
      typed: (address, text, goingOn) => handlers.typed(address, text, goingOn),
      row: (at, deed) => handlers.row(at, deed),
      // The table was left as it was while the box was open. Where a click ended that, it has to find what it aims at.
      left: (focus) => {
        if (focus === null) return void window.setTimeout(() => sheet.typingIn() === null && redrawSheet(), CLICK);
        drawSheet();
        sheet.focus(focus);
      },
    });

  const findings = findingsView(t, checked, settings.filter, {
    fix: (fix) => handlers.fix(fix),
    chosen: (finding) => follow(finding, finding.cell),
    toCell: (finding, address) => follow(finding, address),
    explain: (rule, opener) => void explain(t, panel, rule, opener),
  });

  const back = h(
    "button",
    { type: "button", class: "back", hidden: true, on: { click: goBack } },
    `← ${t.sheet.back} `,
    h("kbd", {}, t.sheet.backHint),
  );

  let sheet = sheetOf();

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

  const frame = h("div", { class: "sheet-frame", part: "sheet", tabindex: 0, role: "region", "aria-label": t.sheet.frame }, sheet.element);
  frame.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && current) goBack();
    if (event.target === frame && (event.key === "Enter" || event.key === "F2")) sheet.focusFirst();
  });

  const read = readingView(t, checked, forms, reading);
  const toReading = (): void => {
    read.querySelectorAll("details").forEach((details) => (details.open = true));
    read.scrollIntoView({ block: "nearest" });
    read.focus({ preventScroll: true });
  };

  const told: VerdictHandlers = {
    toReading,
    chooseProfile: (opener) => profile.chooseProfile(opener),
    useProfile: (id) => profile.useProfile(id),
    finish: profile.finish,
  };

  const pictures = h("div", {});
  let drawn = "";
  /** Whoever types waits for the verdict; the pictures come when the hands rest. */
  let later = 0;
  const drawPictures = (): void => {
    window.clearTimeout(later);
    if (sheet.typingIn() !== null && drawn !== "") later = window.setTimeout(drawNow, REST);
    else drawNow();
  };
  const drawNow = (): void => {
    const { rows, totals } = checked.report;
    const now = JSON.stringify([rows, totals]);
    if (now === drawn) return;
    drawn = now;
    fill(pictures, picturesView(t, checked, (address) => sheet.goTo(address)));
  };
  drawPictures();
  const tools = editTools(t, handlers);
  tools.update(state(), checked.report);
  const verdict = h("div", {}, verdictView(t, checked, told));
  /** What would look the same stays, and need not be laid out anew. */
  const replace = (place: HTMLElement, now: HTMLElement): void => {
    if (place.firstChild?.isEqualNode(now) !== true) fill(place, now);
  };
  const said = h("div", { class: "said" }, verdict, findings.element);

  function drawSheet(): void {
    // What was typed last stands there before its report has come.
    checked = { ...checked, form: state().form };
    sheet = sheetOf();
    sheet.showRecomputed(settings.recomputed);
    fill(frame, sheet.element);
  }

  /** The table anew, with the focus where it was in it. */
  function redrawSheet(): void {
    // A menu is not taken away from under the hand.
    if (sheet.choosing()) return void window.setTimeout(redrawSheet, CLICK);
    const cell = scopeOf(frame).activeElement?.closest(".paper [data-cell]")?.getAttribute("data-cell") ?? null;
    drawSheet();
    if (cell !== null) sheet.focus(cell);
  }

  function rowsMoved(before: Edited, after: Edited): void {
    const focused = scopeOf(frame).activeElement?.closest(".paper") ?? null;
    const field = rowAddress(focused === null ? "" : (scopeOf(frame).activeElement?.closest("[data-cell]")?.getAttribute("data-cell") ?? ""))?.field;
    const step = after.done.length < before.done.length ? before.done[before.done.length - 1] : after.done[after.done.length - 1];
    const deed = step?.rows?.deed;
    checked = { ...checked, report: shifted(checked.report, before.rows, after.rows) };
    current = null;
    back.hidden = true;
    drawSheet();
    if (!deed || focused === null) return;
    const at = { block: deed.block, row: after.done.length < before.done.length ? Math.min(deed.row, after.rows[deed.block].length - 1) : deed.now };
    // Whoever goes on by keyboard goes on in the row that was moved, or in the new one.
    const moved = deed.deed === "up" || deed.deed === "down";
    sheet.focus(moved && field !== undefined ? addressIn(at, field) : nameCell(at));
  }

  function update(now: CheckedForm, changedCells: readonly string[]): void {
    const active = scopeOf(frame).activeElement;
    const [id, fix] = [active?.id ?? "", findings.fixInFocus()];
    checked = now;
    current = null;
    back.hidden = true;
    findings.update(checked);
    replace(verdict, verdictView(t, checked, told));
    tools.update(state(), checked.report);
    drawPictures();
    // Nothing moves under the hands of whoever types.
    if (sheet.typingIn() !== null) return;
    redrawSheet();
    // The changed cells are outlined, and the first is brought into view where the table stands beside the findings.
    const [main, ...rest] = changedCells;
    if (main !== undefined) {
      sheet.outline(main, rest);
      if (frame.getBoundingClientRect().right <= said.getBoundingClientRect().left) sheet.show(main);
    }
    if (fix >= 0) findings.focusFix(fix);
    else if (id !== "" && active && !active.isConnected) scopeOf(frame).getElementById(id)?.focus({ preventScroll: true });
  }

  return {
    update,
    rowsMoved,
    toCell: (address) => sheet.goTo(address),
    element: h(
      "div",
      { class: "result" },
      h(
        "div",
        { class: "result-form" },
        h(
          "div",
          { class: "sheet-tools" },
          tools.element,
          h("label", { class: "check" }, recomputed, ` ${t.sheet.showRecomputed}`),
          h("button", { type: "button", class: "quiet", on: { click: () => window.print() } }, t.sheet.print),
          save,
        ),
        frame,
        back,
        pictures,
      ),
      h("div", { class: "result-panel" }, said, read),
    ),
  };
}
