/**
 * Which indicator rows a printed level-1 or level-2 cell covers.
 *
 * Owns how merged cells are read off a form: a filled cell with the empty ones below it. Pure.
 */

import type { Form } from "ziping";

export interface Run {
  /** The row that carries the cell's text. */
  readonly top: number;
  length: number;
}

export interface Groups {
  /** For every row, the level-1 cell that it stands in. */
  readonly level1: readonly Run[];
  readonly level2: readonly Run[];
}

export function groupsOf({ indicators, subtotals }: Form): Groups {
  const breaks = new Set((subtotals ?? []).map(({ after }) => after));
  const level1 = runs(indicators, (row) => row.level1, (n) => breaks.has(n));
  // A level-2 cell never reaches from one level-1 cell into the next.
  const level2 = runs(indicators, (row) => row.level2, (n) => breaks.has(n) || level1[n]?.top === n);
  return { level1, level2 };
}

/** The text of the level-1 or level-2 cell that a row stands in; undefined where the layout has none. */
export function levelOf(form: Form, groups: Groups, row: number, field: "level1" | "level2"): string | undefined {
  return form.indicators[groups[field][row]?.top ?? row]?.[field];
}

/** A filled cell with the empty ones below it, up to a break. */
function runs<Row>(rows: readonly Row[], text: (row: Row) => string | undefined, breaks: (n: number) => boolean): Run[] {
  const out: Run[] = [];
  let current: Run | null = null;
  rows.forEach((row, n) => {
    if (current !== null && text(row)?.trim() === "" && !breaks(n)) current.length += 1;
    else current = { top: n, length: 1 };
    out.push(current);
  });
  return out;
}
