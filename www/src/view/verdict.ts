/** The verdict on a form: one sentence, then the totals as declared, as summed and as the rule gives them. */

import type { CheckedForm, Report } from "ziping";
import { leastSure } from "../summary";
import { percent, round, span } from "../decimal";
import { h, type Child } from "../dom";
import type { Texts } from "../i18n";
import { unfilled, unfilledOf } from "../unfinished";
import { suggestionView } from "./profile";
import { readingWords } from "./reading";

/** The outcome, and what was found besides. */
export function verdictWords(t: Texts, report: Report): { outcome: string; besides: string } {
  const { counts, verdict } = report;
  const unfilled = unfilledOf(report);
  if (unfilled !== null) return { outcome: t.verdict.unfilled(unfilled), besides: t.verdict.sofar(counts.error, counts.warning) };
  switch (verdict) {
    case "errors":
      return { outcome: t.verdict.errors(counts.error), besides: t.verdict.besides(counts.warning, counts.info) };
    case "warnings":
      return { outcome: t.verdict.warnings(counts.warning), besides: t.verdict.besides(0, counts.info) };
    case "clean":
      return { outcome: t.verdict.clean, besides: t.verdict.besides(0, counts.info) };
  }
}

export interface VerdictHandlers {
  /** Leads to the whole report on how the form was read. */
  toReading(): void;
  /** Opens the choice of rules. */
  chooseProfile(opener: HTMLElement): void;
  /** Has everything held against the profile of that id. */
  useProfile(id: string): void;
  /** Has a form that is being filled in checked as it is, or no longer; `null` for every other. */
  readonly finish: ((finished: boolean) => void) | null;
}

export function verdictView(t: Texts, { form, report, notes, blocks, suggestion }: CheckedForm, handlers: VerdictHandlers): HTMLElement {
  const { totals } = report;
  const { outcome, besides } = verdictWords(t, report);
  const uncovered = unfilledOf(report) !== null ? "" : t.verdict.uncovered(notes.length, report.skipped.length, leastSure(blocks) === "unsure");
  const { grades } = totals;
  const number = (text: string | null): string => (text === null ? t.verdict.none : round(text, 2));
  const choose = h("button", { type: "button", class: "link", id: "choose-profile" }, t.profile.choose);
  choose.addEventListener("click", () => handlers.chooseProfile(choose));
  const waiting = unfilledOf(report) !== null;
  const { finish } = handlers;
  const unfinished = finish !== null && !waiting && unfilled(form).length > 0;
  // What is left of an interval when half of the cells are empty tells nothing.
  const recomputed = totals.recomputed === null || waiting ? t.verdict.none : span(totals.recomputed);
  const graded = (low: string | null, high: string | null): string => (waiting ? "" : t.verdict.grade(low, high));
  return h(
    "section",
    { class: `verdict ${waiting && report.counts.error === 0 ? "waiting" : report.verdict}`, part: "verdict", "aria-labelledby": "verdict-heading" },
    h("h2", { id: "verdict-heading", class: "quiet-heading" }, t.verdict.heading),
    h("p", { class: "verdict-sentence" }, h("strong", {}, outcome), besides !== "" && h("span", {}, ` ${besides}`)),
    finish !== null &&
      (waiting || unfinished) &&
      h(
        "p",
        { class: "finish" },
        h("button", { type: "button", id: "finish", class: "quiet", on: { click: () => finish(waiting) } }, waiting ? t.verdict.finish : t.verdict.goOn),
      ),
    suggestion !== undefined && suggestionView(t, suggestion, (id) => handlers.useProfile(id)),
    uncovered !== "" && h("p", { class: "uncovered" }, uncovered),
    h(
      "dl",
      { class: "totals" },
      total(t.verdict.declared, t.verdict.declaredHint, number(totals.declared), graded(grades.declared, null)),
      total(t.verdict.summed, t.verdict.summedHint, number(totals.summed), graded(grades.summed, null)),
      total(
        t.verdict.recomputed,
        t.verdict.recomputedHint,
        recomputed,
        graded(grades.recomputed_low, grades.recomputed_high),
      ),
    ),
    h(
      "dl",
      { class: "particulars" },
      ...particular(
        t.verdict.weights,
        totals.weight_summed === null
          ? t.verdict.none
          : t.verdict.weightsOf(number(totals.weight_declared), number(totals.weight_summed)),
      ),
      ...particular(t.verdict.rate, totals.execution_rate === null ? t.verdict.none : percent(totals.execution_rate)),
      ...particular(
        t.verdict.profile,
        report.profile.name,
        " ",
        !report.profile.checked && h("span", { class: "unchecked", title: t.profile.uncheckedHint }, t.profile.unchecked),
        " ",
        choose,
      ),
      ...(blocks.length === 0 ? [] : particular(t.reading.title, readingWords(t, notes, blocks), " ", h("button", { type: "button", class: "link", on: { click: () => handlers.toReading() } }, t.reading.more))),
    ),
  );
}

function total(name: string, hint: string, figure: string, grade: string): HTMLElement {
  return h(
    "div",
    { class: "total", title: hint },
    h("dt", {}, name),
    h("dd", {}, h("span", { class: "figure" }, figure), grade !== "" && h("span", { class: "grade" }, grade)),
  );
}

function particular(name: string, ...text: Child[]): HTMLElement[] {
  return [h("dt", {}, name), h("dd", {}, ...text)];
}
