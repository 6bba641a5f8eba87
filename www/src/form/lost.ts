/**
 * Where a form's points went: from all that could be had down to the declared total, by row; points by level 1; and
 * performance beside spending. Owns the figures of the pictures, all decimal; must not know how they are drawn.
 */

import type { Level1, Report, RowReport } from "ziping";
import { compare, minus, sum } from "../decimal";

/** A step on the way down from the full weight. */
export interface Step {
  /** The score cell of the row that lost the points; `null` for what no row explains. */
  readonly cell: string | null;
  /** Points lost; negative where there are more than the rows give. */
  readonly points: string;
  /** What is left after it. */
  readonly left: string;
}

export interface Way {
  readonly full: string;
  readonly steps: readonly Step[];
  readonly declared: string;
}

/** From the weights' sum to the declared total; `null` where a weight, a score or the total is not known. */
export function wayDown({ rows, totals }: Report): Way | null {
  const full = sum(rows.map(({ weight }) => weight));
  const { declared } = totals;
  if (rows.length === 0 || full === null || declared === null) return null;
  let left = full;
  const steps: Step[] = [];
  for (const { cell, weight, score } of rows) {
    const points = minus(weight, score);
    const after = minus(left, points);
    if (points === null || after === null) return null;
    if (isZero(points)) continue;
    left = after;
    steps.push({ cell, points, left });
  }
  const rest = minus(left, declared);
  if (rest !== null && !isZero(rest)) steps.push({ cell: null, points: rest, left: declared });
  return { full, steps, declared };
}

/** Score and weight of a level 1, or of budget execution. */
export interface Level {
  readonly level: Level1 | "execution" | "other";
  readonly score: string;
  readonly weight: string;
}

const LEVELS = ["execution", "cost", "output", "benefit", "satisfaction", "other"] as const;

/** The levels that have points, in the order of the form. One with a row that is not known is left out. */
export function byLevel({ rows }: Report): Level[] {
  return LEVELS.flatMap((level) => {
    const those = rows.filter((row) => levelOf(row) === level);
    const [score, weight] = [sum(those.map((row) => row.score)), sum(those.map((row) => row.weight))];
    return those.length > 0 && score !== null && weight !== null && !isZero(weight) ? [{ level, score, weight }] : [];
  });
}

function levelOf({ method, level1 }: RowReport): Level["level"] {
  return method === "execution" ? "execution" : (level1 ?? "other");
}

/** What the indicators earned of their weight; `null` where it is not known. */
export function earned(report: Report): { readonly score: string; readonly weight: string } | null {
  const rows = report.rows.filter(({ method }) => method !== "execution");
  const [score, weight] = [sum(rows.map((row) => row.score)), sum(rows.map((row) => row.weight))];
  return score !== null && weight !== null && compare(weight, "0") === 1 ? { score, weight } : null;
}

function isZero(text: string): boolean {
  return compare(text, "0") === 0;
}
