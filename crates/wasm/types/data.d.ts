// Made by `cargo xtask gen` from the Rust types that cross the boundary; do not edit.
// An amount, a rate or a score is a decimal in a string.

/** The language a report speaks. Chinese is the language of the form and so the default. */
export type Lang = "zh" | "en";

/** A self-evaluation form. Cells keep their text; `Form::cells` lists them with their addresses. */
export type Form = {
  /** Title (标题), the line above the table. */
  title?: string;
  /** Year line, as in （2021年度）. */
  year?: string;
  /** Project name (项目名称). */
  project?: string;
  /** Department in charge (主管部门). */
  department?: string;
  /** Implementing unit (实施单位). */
  unit?: string;
  /** The label of the money block, which names its unit: 项目资金（万元）. */
  fund_unit?: string;
  /** The rows of the money block (项目资金), the total row and its parts, in printed order. */
  funds: Array<FundRow>;
  /** The year's overall goal (年度总体目标). */
  goal: Goal;
  /** The indicator rows (绩效指标), in printed order. */
  indicators: Array<Indicator>;
  /** Printed sub-total rows (小计), in printed order. */
  subtotals?: Array<Subtotal>;
  /** The total row (总分); `null` when the form has none. */
  total?: Total;
  /** The grade printed on the form (评价等级), where it has one. */
  grade?: string;
  /** Remarks below or beside the table (备注, 说明), and reasons given once for the whole form. */
  remarks?: string;
};

/** A row of the money block (项目资金). */
export type FundRow = {
  /** The row's label: 年度资金总额, 其中：当年财政拨款, 上年结转资金, 其他资金 … */
  label: string;
  /** Budget at the beginning of the year (年初预算数). */
  initial?: string;
  /** Budget of the whole year, after adjustment (全年预算数). */
  budget?: string;
  /** Executed (全年执行数). */
  executed?: string;
  /** Weight in points (分值). */
  weight?: string;
  /** Execution rate (执行率). */
  rate?: string;
  /** Score in points (得分). */
  score?: string;
  /** Reason of a deviation (原因), in layouts whose money block has such a column. */
  reason?: string;
};

/** The year's overall goal (年度总体目标). */
export type Goal = {
  /** Expected goal (预期目标). */
  expected?: string;
  /** Actual completion (实际完成情况). */
  actual?: string;
};

/** An indicator row (绩效指标). Level 1 and level 2 are printed as cells merged over several rows:
 * the first row of such a cell carries its text, the rows below carry an empty one. */
export type Indicator = {
  /** Level 1 (一级指标): 产出指标, 效益指标, 满意度指标, 成本指标. */
  level1?: string;
  /** Level 2 (二级指标): 数量指标, 质量指标 … */
  level2?: string;
  /** Level 3 (三级指标), the indicator's own name. */
  name: string;
  /** Target of the year (年度指标值). */
  target?: string;
  /** Actual value (实际完成值). */
  actual?: string;
  /** Weight in points (分值). */
  weight?: string;
  /** Score in points (得分). */
  score?: string;
  /** Cause of the deviation and measures (偏差原因分析及改进措施). */
  reason?: string;
};

/** A printed sub-total row (小计) among the indicator rows. */
export type Subtotal = {
  /** The row's label. */
  label: string;
  /** How many indicator rows stand above it. */
  after: number;
  /** Weight in points (分值). */
  weight?: string;
  /** Score in points (得分). */
  score?: string;
};

/** The total row (总分). */
export type Total = {
  /** Total of the weights, 100 in the national layout. */
  weight?: string;
  /** Total score. */
  score?: string;
};

/** Where in the opened file a cell stands. All counts start at 0. */
export type Origin = {
  /** The part of the file: `word/document.xml`, a sheet's name, or empty where a file has only one part. */
  part: string;
  /** The table within the part. */
  table: number;
  /** The row within the table. */
  row: number;
  /** The column within the row, counted on the table's grid where the format has one. */
  column: number;
  /** Whether it is a paragraph outside of tables; `table` is then the number of tables above it and `row` its own
   * among such paragraphs. */
  paragraph?: boolean;
};

/** Everything that the checker has to say of one form. */
export type Report = {
  /** The rules that the form was held against. */
  profile: ProfileName;
  /** The language of the messages. */
  lang: Lang;
  /** The worst severity found, in one word. */
  verdict: Verdict;
  /** How many findings of each severity. */
  counts: Counts;
  /** The form's totals: as declared, as summed, as recomputed. */
  totals: Totals;
  /** Every scored row: the total row of the money block first, then the indicators. */
  rows: Array<RowReport>;
  /** The findings, the gravest first, within a severity from top to bottom of the form. */
  findings: Array<Finding>;
  /** Which of the findings belong together, in the order of their first ones. No finding is in two. */
  stories: Array<Story>;
  /** Checks that this form gives no ground for, and why. */
  skipped: Array<Skipped>;
};

/** The profile a report was made with. */
export type ProfileName = {
  /** The profile's id: `mof2020`. */
  id: string;
  /** The profile's name in the report's language. */
  name: string;
  /** Whether its numbers were held against the documents that they come from. */
  checked: boolean;
};

/** Another profile that the form looks as if it was made for. The person decides. */
export type Suggestion = {
  /** The profile. */
  profile: ProfileName;
  /** What of the form suggests it, in the report's language. */
  why: string;
};

/** The outcome in one word. */
export type Verdict = "errors" | "warnings" | "clean";

/** How many findings of each severity. */
export type Counts = { error: number, warning: number, info: number };

/** The form's totals in points. `null` where a cell is missing or not understood: no number is guessed. */
export type Totals = {
  /** The total as the form states it. */
  declared: Dec | null;
  /** The execution score plus the rows' scores, as the form states those. */
  summed: Dec | null;
  /** What the rule gives, from least to most. */
  recomputed: Interval | null;
  /** The total of the weights as the form states it. */
  weight_declared: Dec | null;
  /** The execution weight plus the rows' weights. */
  weight_summed: Dec | null;
  /** Executed ÷ budget, unrounded, as a fraction: 0.3896…. */
  execution_rate: Dec | null;
  /** The grade of each total. */
  grades: Grades;
};

/** A number on the wire: a decimal in a string, without trailing zeros that nobody wrote. */
export type Dec = string;

/** The scores that the rule allows, from `low` to `high`, both included, in points.
 * One number where the rule gives one. */
export type Interval = {
  /** The least. */
  low: Dec;
  /** The most. */
  high: Dec;
};

/** The grade (优, 良, 中, 差) of each total. */
export type Grades = { declared: string | null, summed: string | null, recomputed_low: string | null, recomputed_high: string | null };

/** Level 1 of the indicators (一级指标), in the order in which profiles list their weights. */
export type Level1 = "output" | "benefit" | "satisfaction" | "cost";

/** A scored row with what the rule gives for it. */
export type RowReport = {
  /** The row's score cell. */
  cell: string;
  /** The indicator's level 1, filled down and inferred from level 2 where its label was left out; `null` for budget
   * execution and where nobody can say. */
  level1: Level1 | null;
  /** The weight that the form states, in points. */
  weight: Dec | null;
  /** The score that the form states, in points. */
  score: Dec | null;
  /** The score that the rule gives; `null` when the weight is missing or not understood. */
  recomputed: Interval | null;
  /** By which part of the rule. */
  method: Method;
  /** The arithmetic, to be followed with a pocket calculator. */
  derivation: string;
};

/** How a row's score follows from what the row says. */
export type Method = "execution" | "reached" | "proportion" | "tier" | "open";

/** One thing that a reviewer would say. */
export type Finding = {
  /** The rule's id: `AR-001`. */
  rule: string;
  /** How much it matters. */
  severity: Severity;
  /** The cell that it is about. */
  cell: string;
  /** The cell as a person finds it: `第 11 行“提升平台服务质量”的得分`. */
  place: string;
  /** Other cells that it rests on. */
  related: string[];
  /** What is wrong, with both numbers. */
  message: string;
  /** The arithmetic, to be followed with a pocket calculator; empty where there is none. */
  derivation: string;
  /** The document or practice that the rule rests on. */
  basis: string;
  /** What to do about it. */
  advice: string;
  /** What to write instead, where that can be said. */
  fix: Fix | null;
};

/** What to write instead. Applied, the finding is gone or less grave, and no new error comes of it. */
export type Fix = {
  /** The cells to change: first the one that is wrong, then those that follow from it (总分, 小计, 等级). */
  edits: Array<Edit>;
  /** In words, as a button says it: `改为“38.97%”`. */
  label: string;
  /** The text is one to start from: what stands there as （请补充…） is the person's to know. */
  draft: boolean;
};

/** A cell with its new text. */
export type Edit = {
  /** The cell. The form may lack it (备注): then it is to be made. */
  cell: string;
  /** All of its text, in Chinese as the form is. */
  text: string;
};

/** Findings that are one matter: of one row, or of a row and the total that does not fit because of it. */
export type Story = {
  /** The matter in a sentence; empty where the first finding says it. */
  told: string;
  /** Places in the list of findings, at least two, the gravest first: it stands for all. */
  findings: Array<number>;
};

/** How much a finding matters. */
export type Severity = "error" | "warning" | "info";

/** Checks that this form gives no ground for. */
export type Skipped = {
  /** The ids of the rules that were not applied. */
  rules: Array<string>;
  /** Why, in the report's language. */
  why: string;
};

/** One thing that shows only when several forms lie side by side. */
export type Across = {
  /** The rule's id: `XF-001`. */
  rule: string;
  /** How much it matters. */
  severity: Severity;
  /** What is odd. */
  message: string;
  /** The practice that the rule rests on. */
  basis: string;
  /** What to do about it. */
  advice: string;
  /** The cells that it rests on, one or more of each form. */
  cells: Array<CellOf>;
};

/** A cell of one of several forms. */
export type CellOf = {
  /** Which form, from 0, in the order in which they were given. */
  form: number;
  /** The cell in it. */
  cell: string;
  /** The cell as a person finds it. */
  place: string;
};

/** Forms that were checked together. */
export type BatchReport = {
  /** The report of each form, in the order of the forms. */
  reports: Array<Report>;
  /** What shows only when the forms lie side by side, the gravest first. */
  across: Array<Across>;
};

/** Something in the file that the reader saw and could not use. */
export type Note = {
  /** Its place in the file. */
  origin: Origin;
  /** Its text, shortened when long. */
  text: string;
  /** What the reader makes of it, in the person's language. */
  message: string;
};

/** A block of the form as the reader recognised it. */
export type ReadBlock = {
  /** Which block it was taken for. */
  block: BlockName;
  /** How sure the reader is of that. */
  sureness: Sureness;
  /** Rows below the heading that hold something. Rows of the blank form and rows that no check needs do not count. */
  seen: number;
  /** How many of them became part of the form. */
  taken: number;
  /** The headings as they stand in the file, from left to right; empty where the block has none. */
  columns: Array<ReadColumn>;
};

/** A block of the form. */
export type BlockName = "head" | "money" | "goal" | "indicators" | "total";

/** How sure the reader is of a block. `sure`: every heading is known and every row has its place. `likely`: something
 * was left over. `unsure`: found by a weak sign, most headings or most rows did not fit. */
export type Sureness = "sure" | "likely" | "unsure";

/** A heading and what its column was taken for. */
export type ReadColumn = {
  /** The heading's text, shortened when long. */
  heading: string;
  /** What the column was taken for; `null` where the heading is not known. */
  as: ColumnKey | null;
  /** Where the heading stands. */
  origin: Origin;
};

/** What a column holds. `label` is the name of a fund row; `sign` and `unit` are parts of the target in columns of
 * their own; `expected` and `actual` are the columns of the goal; `unused` is known and no field takes it. */
export type ColumnKey = "label" | "initial" | "budget" | "executed" | "weight" | "rate" | "score" | "reason" | "level1" | "level2" | "name" | "target" | "actual" | "sign" | "unit" | "expected" | "unused";

/** A cell of the file that is part of a joined value. */
export type JoinedPart = {
  /** The column that it stands in: `sign`, `target` or `unit`. */
  as: ColumnKey;
  /** Its text. */
  text: string;
  /** Its place in the file. */
  origin: Origin;
};

/** The front of a table that was not recognised, for the person to say which heading is which. */
export type SeenTable = {
  /** The part of the file, as in an `Origin`. */
  part: string;
  /** The table within the part. */
  table: number;
  /** Its rows, cell by cell from left to right, those within a vertical merge empty; at most 40 rows of 16 cells, texts
   * shortened, empty cells at a row's end left out. */
  rows: Array<Array<string>>;
};
