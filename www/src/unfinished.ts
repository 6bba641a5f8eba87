/**
 * A form that is being filled in: what is still empty, and which findings have to wait for it.
 *
 * Owns the difference between “wrong” and “not yet”. The engine knows none: it is given the form as it is, and what it
 * says of cells that nobody has come to yet is left out here. Once every cell that has to be filled is, nothing is. Pure.
 */

import type { Form, Report, Severity } from "ziping";
import { textAt } from "./edit";
import { BLOCKS, addressIn, rowAddress, type Address } from "./form/address";

/** A report from which was left out what has to wait. */
type Waiting = Report & { readonly unfilled?: number };

/** How many cells have still to be filled; `null` of a form that is not being filled in, or is finished. */
export function unfilledOf(report: Report): number | null {
  return (report as Waiting).unfilled ?? null;
}

const HEAD = ["project", "department", "unit", "goal.expected", "goal.actual", "total.weight", "total.score"];
const OF_TOTAL = ["initial", "budget", "executed", "weight", "rate", "score"];
const OF_ROW = ["name", "target", "actual", "weight", "score"];

/** The cells that have to be filled and are not. Parts of the money, reasons and remarks may stay empty. */
export function unfilled(form: Form): Address[] {
  const rows = form.indicators.flatMap((_, row) => OF_ROW.map((field) => addressIn({ block: "indicators", row }, field)));
  const money = form.funds.length > 0 ? OF_TOTAL.map((field) => `funds[0].${field}`) : [];
  const year = form.year !== undefined && !/[\d〇零一二]/.test(form.year + (form.title ?? "")) ? ["year"] : [];
  return [...year, ...[...HEAD, ...money, ...rows].filter((cell) => isEmpty(form, cell))];
}

function isEmpty(form: Form, cell: Address): boolean {
  return textAt(form, cell)?.trim() === "";
}

/** The report without what has to wait for cells that are still empty. */
export function withoutWaiting(form: Form, report: Report): Report {
  const open = unfilled(form);
  if (open.length === 0) return report;
  const begun = new Set(open.map(rowOf));
  const empty = (cell: Address): boolean => open.includes(cell) || (isEmpty(form, cell) && (begun.has(rowOf(cell)) || rowAddress(cell)?.block !== "indicators"));
  // What names no row is said of the whole.
  const waits = (cell: Address): boolean => cell === "form" || empty(cell);
  const kept = report.findings.map((finding) => ![finding.cell, ...finding.related].some(waits) && !ofWhole(finding.cell));
  const findings = report.findings.filter((_, n) => kept[n]);
  const now = new Map<number, number>();
  kept.forEach((stays, n) => stays && now.set(n, now.size));
  const stories = report.stories
    .map((story) => ({ ...story, findings: story.findings.flatMap((n) => now.get(n) ?? []) }))
    .filter((story) => story.findings.length > 1);
  const count = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  const counts = { error: count("error"), warning: count("warning"), info: count("info") };
  const verdict = counts.error > 0 ? "errors" : counts.warning > 0 ? "warnings" : "clean";
  const waiting: Waiting = { ...report, findings, stories, counts, verdict, unfilled: open.length };
  return waiting;
}

function rowOf(cell: Address): string {
  const at = rowAddress(cell);
  return at && BLOCKS.includes(at.block) ? `${at.block}[${at.row}]` : cell;
}

/** Levels and the total are judged by all rows together. */
function ofWhole(cell: Address): boolean {
  return /\.level[12]$|^total\./.test(cell);
}
