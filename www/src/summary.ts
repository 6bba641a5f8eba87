/** What the list says of a form. Owns what of a report goes into one line; pure, for the page and the worker alike. */

import type { CheckedForm, ReadBlock, Sureness, Verdict } from "ziping";
import { unfilledOf } from "./unfinished";

/** A form in one line of the list. */
export interface Summary {
  readonly title: string;
  readonly year: string;
  readonly project: string;
  readonly unit: string;
  readonly declared: string | null;
  readonly recomputed: CheckedForm["report"]["totals"]["recomputed"];
  /** Executed ÷ budget, as a fraction. */
  readonly rate: string | null;
  readonly errors: number;
  readonly warnings: number;
  readonly verdict: Verdict;
  /** The least sure of its blocks. */
  readonly sureness: Sureness;
  readonly notes: number;
  /** Of a form that is being filled in: how many cells have still to be. */
  readonly unfilled: number | null;
}

export function summaryOf({ form, report, notes, blocks }: CheckedForm): Summary {
  return {
    title: line(form.title),
    year: line(form.year),
    project: line(form.project),
    unit: line(form.unit) || line(form.department),
    declared: report.totals.declared,
    recomputed: report.totals.recomputed,
    rate: report.totals.execution_rate,
    errors: report.counts.error,
    warnings: report.counts.warning,
    verdict: report.verdict,
    sureness: leastSure(blocks),
    notes: notes.length,
    unfilled: unfilledOf(report),
  };
}

const ORDER: readonly Sureness[] = ["sure", "likely", "unsure"];

export function leastSure(blocks: readonly ReadBlock[]): Sureness {
  return ORDER[Math.max(0, ...blocks.map(({ sureness }) => ORDER.indexOf(sureness)))] ?? "sure";
}

/** A cell's text in one line. */
function line(text: string | undefined): string {
  return (text ?? "").replace(/\s*\n\s*/g, "").trim();
}
