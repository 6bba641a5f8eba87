/**
 * Adding, removing and moving the rows of a form, with the merged cells of level 1 and level 2 following.
 *
 * Owns what becomes of a row's group. A new row stands in the group of the row beside it. A removed one leaves its level's
 * name to the row below it; the last of a group takes the group's cell away with it. A moved row changes places with its
 * neighbour inside a group; at the group's edge it joins the group beside it, which is the smallest step there is: no other
 * row changes its group, and the way back is the same step. Only a row that has a group to itself takes it along, past
 * the whole group beside it: to lose 时效指标 for having been moved is what nobody wants. Sub-totals and the total of the
 * money block stay where they are. Pure.
 */

import type { Form, FundRow, Indicator } from "ziping";
import type { Block, RowAt } from "./address";
import { groupsOf, levelOf } from "./groups";

export type RowDeed = "above" | "below" | "up" | "down" | "remove";

export const ROW_DEEDS: readonly RowDeed[] = ["above", "below", "up", "down", "remove"];

export interface Rowed {
  readonly form: Form;
  /** For each row of the block as it is now, which it was; `null` for a new one. */
  readonly order: readonly (number | null)[];
  /** Where the row is now; of a removed one, where what took its place is. */
  readonly now: number;
}

/** The form after something was done with a row; `null` where that cannot be. */
export function withRow(form: Form, { block, row }: RowAt, deed: RowDeed): Rowed | null {
  if (!form[block]?.[row]) return null;
  switch (block) {
    case "indicators":
      return indicator(form, row, deed);
    case "funds":
      return fund(form, row, deed);
    case "subtotals":
      return deed === "remove" ? subtotal(form, row) : null;
  }
}

/** What can be done with a row. */
export function deedsOf(form: Form, at: RowAt): readonly RowDeed[] {
  return ROW_DEEDS.filter((deed) => withRow(form, at, deed) !== null);
}

// ── indicators ──

interface Line {
  readonly row: Indicator;
  readonly was: number | null;
  /** Its level-1 and level-2 cells, by the row that carried their texts. */
  readonly one: number;
  readonly two: number;
}

function indicator(form: Form, n: number, deed: RowDeed): Rowed | null {
  const groups = groupsOf(form);
  const lines = form.indicators.map((row, at): Line => ({ row, was: at, one: groups.level1[at]?.top ?? at, two: groups.level2[at]?.top ?? at }));
  const line = lines[n];
  if (!line) return null;
  const after = (form.subtotals ?? []).map((row) => row.after);

  const settled = (now: readonly Line[], at: number, subtotals: readonly number[]): Rowed => {
    const named = now.map((one, row): Indicator => {
      const above = now[row - 1];
      const first = above?.one !== one.one;
      const level1 = labelled(one.row, "level1", levelOf(form, groups, one.one, "level1"), first);
      return labelled(level1, "level2", levelOf(form, groups, one.two, "level2"), first || above?.two !== one.two);
    });
    const sums = form.subtotals && { subtotals: form.subtotals.map((row, k) => ({ ...row, after: subtotals[k] ?? row.after })) };
    return { form: { ...form, indicators: named, ...sums }, order: now.map(({ was }) => was), now: at };
  };

  if (deed === "above" || deed === "below") {
    const at = deed === "above" ? n : n + 1;
    const fresh: Line = { ...line, row: blankIndicator(form.indicators, line.row), was: null };
    return settled([...lines.slice(0, at), fresh, ...lines.slice(at)], at, after.map((k) => (k > n ? k + 1 : k)));
  }
  if (deed === "remove") {
    if (lines.length === 1) return null;
    const left = lines.map((other, at) => (at === n + 1 ? { ...other, row: withPointsOf(line.row, other.row) } : other));
    left.splice(n, 1);
    return settled(left, Math.min(n, left.length - 1), after.map((k) => (k > n ? k - 1 : k)));
  }

  const step = deed === "up" ? -1 : 1;
  const next = lines[n + step];
  if (!next) return null;
  const edge = deed === "up" ? n : n + 1;
  const sums = after.some((k) => k === edge);
  const sameOne = next.one === line.one;
  const alone = (of: "one" | "two"): boolean => lines.filter((other) => other[of] === line[of]).length === 1;
  if ((next.two === line.two && !sums) || alone(sameOne ? "two" : "one")) {
    const group = sameOne ? "two" : "one";
    const passed = next.two === line.two ? 1 : lines.filter((other) => other[group] === next[group]).length;
    const to = n + step * passed;
    const [low, high] = [Math.min(n, to), Math.max(n, to)];
    // A sub-total is of the rows above it: no group goes past one.
    if (passed === 1 && next.two === line.two ? true : !after.some((k) => k > low && k <= high + 1)) {
      const rest = lines.filter((other) => other !== line);
      return settled([...rest.slice(0, to), line, ...rest.slice(to)], to, after);
    }
  }
  const joined: Line = { ...line, one: next.one, two: !sameOne && alone("two") ? line.two : next.two };
  return settled(
    lines.map((other) => (other === line ? joined : other)),
    n,
    after.map((k) => (k === edge ? k - step : k)),
  );
}

function labelled(row: Indicator, field: "level1" | "level2", label: string | undefined, first: boolean): Indicator {
  const text = first ? label : "";
  if (label === undefined || row[field] === text) return row;
  return { ...row, [field]: text };
}

const COLUMNS = ["target", "actual", "weight", "score", "reason"] as const;

function blankIndicator(rows: readonly Indicator[], like: Indicator): Indicator {
  const blank: { [field: string]: string } = { name: "" };
  for (const level of ["level1", "level2"] as const) if (like[level] !== undefined) blank[level] = "";
  for (const column of COLUMNS) if (rows.some((row) => row[column] !== undefined)) blank[column] = "";
  return blank as unknown as Indicator;
}

/** Points that were merged over several rows stay with those that are left. */
function withPointsOf(gone: Indicator, row: Indicator): Indicator {
  let now = row;
  for (const column of ["weight", "score"] as const) {
    const text = gone[column];
    if (text !== undefined && now[column] === undefined) now = { ...now, [column]: text };
  }
  return now;
}

// ── money ──

const TOTAL = /总额|合计|总计/;

function isTotal(funds: readonly FundRow[], n: number): boolean {
  const named = funds.findIndex(({ label }) => TOTAL.test(label));
  return n === Math.max(named, 0);
}

function fund(form: Form, n: number, deed: RowDeed): Rowed | null {
  const { funds } = form;
  const row = funds[n];
  const total = isTotal(funds, n);
  if (!row || (total && deed !== "below")) return null;
  const numbered = funds.map((one, was): readonly [FundRow, number | null] => [one, was]);
  const result = (now: readonly (readonly [FundRow, number | null])[], at: number): Rowed => ({
    form: { ...form, funds: now.map(([one]) => one) },
    order: now.map(([, was]) => was),
    now: at,
  });
  if (deed === "remove") return result(numbered.filter((_, at) => at !== n), n < funds.length - 1 ? n : n - 1);
  if (deed === "above" || deed === "below") {
    const at = deed === "above" ? n : n + 1;
    return result([...numbered.slice(0, at), [blankFund(funds), null], ...numbered.slice(at)], at);
  }
  const to = deed === "up" ? n - 1 : n + 1;
  if (!funds[to] || isTotal(funds, to)) return null;
  const rest = numbered.filter((_, at) => at !== n);
  return result([...rest.slice(0, to), [row, n], ...rest.slice(to)], to);
}

/** A part of the money, with the columns that the parts have; only amounts where there is no other part. */
function blankFund(funds: readonly FundRow[]): FundRow {
  const parts = funds.filter((_, n) => !isTotal(funds, n));
  const blank: { [field: string]: string } = { label: "" };
  for (const column of ["initial", "budget", "executed"] as const) if (funds.some((row) => row[column] !== undefined)) blank[column] = "";
  for (const column of ["weight", "rate", "score", "reason"] as const) if (parts.some((row) => row[column] !== undefined)) blank[column] = "";
  return blank as unknown as FundRow;
}

function subtotal(form: Form, n: number): Rowed {
  const rows = form.subtotals ?? [];
  const left = rows.map((_, at) => at).filter((at) => at !== n);
  return { form: { ...form, subtotals: rows.filter((_, at) => at !== n) }, order: left, now: Math.max(0, Math.min(n, left.length - 1)) };
}

// ── which row was which ──

/** For each row of each block, which row it was as the form was read; a negative number for a new one. */
export type Rows = { readonly [B in Block]: readonly number[] };

const read = new WeakMap<Form, Rows>();

/** The rows of a form as it was read; for one form always the same. */
export function rowsOf(form: Form): Rows {
  const known = read.get(form);
  if (known) return known;
  const numbers = (rows: readonly unknown[] | undefined): number[] => (rows ?? []).map((_, n) => n);
  const rows: Rows = { funds: numbers(form.funds), indicators: numbers(form.indicators), subtotals: numbers(form.subtotals) };
  read.set(form, rows);
  return rows;
}
