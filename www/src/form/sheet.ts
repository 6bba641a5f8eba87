/**
 * Lays a form out as the official table (项目支出绩效自评表): rows of cells with what each covers.
 *
 * Owns the printed grid. The money block and the indicator block cut the same columns differently, so that
 * the rate (执行率) stands above the indicators' score (得分):
 *
 *     column        0     1     2     3     4     5     6     7     8     9    10
 *     project       [---------------] [-----------------------------------------]
 *     department    [---------------] [---------------] [---------] [-----------]
 *     money         [---------] [---------] init  full  exec  wght  rate  [-score--]
 *     with reasons  [---] [---------] init  full  exec  wght  rate  score [-reason-]
 *     goal          [---] [---------------------------] [-----------------------]
 *     indicators    [---] lvl1  lvl2  [---name--] trgt  actl  wght  score [reason]
 *     total         [---------------------------------------] wght  score [-----]
 *
 * (The national layout's money block has no reasons. Where it has, they are sentences, and take the room of two columns.)
 *
 * Pure: no DOM, no language. Column heads are the printed Chinese ones, named by a key for a gloss.
 */

import type { Form, Indicator } from "ziping";
import type { Address, RowAt } from "./address";
import { groupsOf } from "./groups";

export interface SheetCell {
  /** `label` is printed on the blank form; `value` was filled in; `absent`: the form has no such cell. */
  readonly kind: "label" | "value" | "absent";
  readonly text: string;
  readonly colspan: number;
  readonly rowspan: number;
  readonly address?: Address;
  /** Names a printed label, for its gloss in another language. */
  readonly label?: LabelKey;
  /** What the cell holds decides how it is set: figures centred, prose from the left, the side label downwards. */
  readonly set: "centre" | "prose" | "side";
}

export interface SheetRow {
  readonly cells: readonly SheetCell[];
  /** The row's number as people count indicator rows, from 1. */
  readonly number?: number;
  /** The score cell whose recomputed score belongs beside this row. */
  readonly score?: Address;
  /** The row of the form that it shows, where that may be moved or taken away. */
  readonly at?: RowAt;
}

export interface Sheet {
  readonly rows: readonly SheetRow[];
  /** Cells hidden under a merged one, with the cell that shows them. */
  readonly covered: ReadonlyMap<Address, Address>;
}

const LABELS = {
  project: "项目名称",
  department: "主管部门",
  unit: "实施单位",
  fund_unit: "项目资金\n（万元）",
  initial: "年初预算数",
  budget: "全年预算数",
  executed: "全年执行数",
  weight: "分值",
  rate: "执行率",
  score: "得分",
  goal: "年度总体目标",
  expected: "预期目标",
  achieved: "实际完成情况",
  indicators: "绩效指标",
  level1: "一级指标",
  level2: "二级指标",
  name: "三级指标",
  target: "年度\n指标值",
  actual: "实际\n完成值",
  reason: "偏差原因分析及改进措施",
  fund_reason: "原因",
  total: "总分",
  grade: "评价等级",
  remarks: "备注",
} as const;

export type LabelKey = keyof typeof LABELS;

export const GRID_COLUMNS = 11;

type FundColumn = "initial" | "budget" | "executed" | "weight" | "rate" | "score" | "reason";
type IndicatorColumn = "level1" | "level2" | "name" | "target" | "actual" | "weight" | "score" | "reason";

interface Column<Field> {
  readonly field: Field;
  readonly span: number;
}

const FUND_COLUMNS: readonly Column<FundColumn>[] = [
  { field: "initial", span: 1 },
  { field: "budget", span: 1 },
  { field: "executed", span: 1 },
  { field: "weight", span: 1 },
  { field: "rate", span: 1 },
  { field: "score", span: 1 },
  { field: "reason", span: 1 },
];

const INDICATOR_COLUMNS: readonly Column<IndicatorColumn>[] = [
  { field: "level1", span: 1 },
  { field: "level2", span: 1 },
  { field: "name", span: 2 },
  { field: "target", span: 1 },
  { field: "actual", span: 1 },
  { field: "weight", span: 1 },
  { field: "score", span: 1 },
  { field: "reason", span: 2 },
];

/** The form on the official grid. */
export function layOut(form: Form): Sheet {
  const covered = new Map<Address, Address>();
  return {
    rows: [...head(form), ...funds(form), ...goal(form), ...indicators(form, covered), ...foot(form)],
    covered,
  };
}

function label(key: LabelKey, colspan: number, rowspan = 1, set: SheetCell["set"] = "centre"): SheetCell {
  return { kind: "label", text: LABELS[key], label: key, colspan, rowspan, set };
}

function value(address: Address, text: string | undefined, colspan: number, rowspan = 1, set: SheetCell["set"] = "centre"): SheetCell {
  return { kind: text === undefined ? "absent" : "value", text: text ?? "", address, colspan, rowspan, set };
}

function head(form: Form): SheetRow[] {
  return [
    { cells: [label("project", 3), value("project", form.project, 8)] },
    {
      cells: [
        label("department", 3),
        value("department", form.department, 3),
        label("unit", 2),
        value("unit", form.unit, 3),
      ],
    },
  ];
}

function funds(form: Form): SheetRow[] {
  if (form.funds.length === 0) return [];
  const kept = present(FUND_COLUMNS, form.funds);
  const reasoned = kept.some(({ field }) => field === "reason");
  // Reasons are sentences: the side gives them one of its columns.
  const side = reasoned ? 1 : 2;
  const columns = kept.map(({ field, span }) => ({ field, span: field === "reason" ? span + 1 : span }));
  const block: SheetCell =
    form.fund_unit === undefined
      ? label("fund_unit", side, form.funds.length + 1)
      : value("fund_unit", form.fund_unit, side, form.funds.length + 1);
  const heads: SheetRow = {
    cells: [
      block,
      { kind: "label", text: "", colspan: 2, rowspan: 1, set: "centre" },
      ...columns.map(({ field, span }) => label(field === "reason" ? "fund_reason" : field, span)),
    ],
  };
  const rows = form.funds.map((row, n): SheetRow => {
    const cells = [
      value(`funds[${n}].label`, row.label, 2, 1, "prose"),
      ...columns.map(({ field, span }) =>
        value(`funds[${n}].${field}`, row[field], span, 1, field === "reason" ? "prose" : "centre"),
      ),
    ];
    return { cells, score: `funds[${n}].score`, at: { block: "funds", row: n } };
  });
  return [heads, ...rows];
}

function goal(form: Form): SheetRow[] {
  const { expected, actual } = form.goal;
  if (expected === undefined && actual === undefined) return [];
  return [
    { cells: [label("goal", 1, 2, "side"), label("expected", 5), label("achieved", 5)] },
    {
      cells: [value("goal.expected", expected, 5, 1, "prose"), value("goal.actual", actual, 5, 1, "prose")],
    },
  ];
}

function indicators(form: Form, covered: Map<Address, Address>): SheetRow[] {
  if (form.indicators.length === 0) return [];
  const columns = present(INDICATOR_COLUMNS, form.indicators);
  const subtotals = form.subtotals ?? [];
  const side = label("indicators", 1, form.indicators.length + subtotals.length + 1, "side");
  const groups = groupsOf(form);

  const merged = (field: "level1" | "level2", n: number, row: Indicator, span: number): SheetCell[] => {
    const run = groups[field][n];
    const address = `indicators[${n}].${field}`;
    if (!run || run.top === n) return [value(address, row[field], span, run?.length ?? 1)];
    covered.set(address, `indicators[${run.top}].${field}`);
    return [];
  };

  const rows: SheetRow[] = [
    { cells: [side, ...columns.map(({ field, span }) => label(field, span))] },
  ];
  const subtotalRows = (after: number): SheetRow[] =>
    subtotals.flatMap((row, n) => (row.after === after ? [subtotalRow(row, n, columns)] : []));
  rows.push(...subtotalRows(0));
  form.indicators.forEach((row, n) => {
    const cells = columns.flatMap(({ field, span }): SheetCell[] => {
      if (field === "level1" || field === "level2") return merged(field, n, row, span);
      const set = field === "name" || field === "reason" ? "prose" : "centre";
      return [value(`indicators[${n}].${field}`, row[field], span, 1, set)];
    });
    rows.push({ cells, number: n + 1, score: `indicators[${n}].score`, at: { block: "indicators", row: n } }, ...subtotalRows(n + 1));
  });
  return rows;
}

function subtotalRow(
  row: NonNullable<Form["subtotals"]>[number],
  n: number,
  columns: readonly Column<IndicatorColumn>[],
): SheetRow {
  const cells: SheetCell[] = [];
  let before = 0;
  let started = false;
  for (const { field, span } of columns) {
    if (field === "weight" || field === "score") {
      if (!started) cells.push(value(`subtotals[${n}].label`, row.label, before));
      started = true;
      cells.push(value(`subtotals[${n}].${field}`, row[field], span));
    } else if (started) {
      cells.push({ kind: "label", text: "", colspan: span, rowspan: 1, set: "centre" });
    } else {
      before += span;
    }
  }
  if (!started) cells.push(value(`subtotals[${n}].label`, row.label, before));
  return { cells, at: { block: "subtotals", row: n } };
}

function foot(form: Form): SheetRow[] {
  // A layout without weights has none in its total row either: nothing is missing there.
  const weights = form.total?.weight !== undefined || form.indicators.some(({ weight }) => weight !== undefined);
  const rows: SheetRow[] = [
    {
      cells: [
        label("total", weights ? 7 : 8),
        ...(weights ? [value("total.weight", form.total?.weight, 1)] : []),
        value("total.score", form.total?.score, 1),
        { kind: "label", text: "", colspan: 2, rowspan: 1, set: "centre" },
      ],
      score: "total.score",
    },
  ];
  if (form.grade !== undefined) rows.push({ cells: [label("grade", 3), value("grade", form.grade, 8)] });
  if (form.remarks !== undefined) rows.push({ cells: [label("remarks", 3), value("remarks", form.remarks, 8, 1, "prose")] });
  return rows;
}

/**
 * The columns that at least one row has. The room of a missing one goes to its left neighbour (the first ones': to the
 * right), so that what follows stays where the grid has it.
 */
function present<Field extends string>(
  columns: readonly Column<Field>[],
  rows: readonly { readonly [K in Field]?: string }[],
): Column<Field>[] {
  const kept: { field: Field; span: number }[] = [];
  let spare = 0;
  for (const { field, span } of columns) {
    const last = kept[kept.length - 1];
    if (rows.some((row) => row[field] !== undefined)) {
      kept.push({ field, span: span + spare });
      spare = 0;
    } else if (last) {
      last.span += span;
    } else {
      spare += span;
    }
  }
  return kept;
}
