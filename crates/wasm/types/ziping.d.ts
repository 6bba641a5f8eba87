/**
 * Checks a self-evaluation form of a budget project (项目支出绩效自评表). Nothing leaves the machine.
 *
 * Every function throws an {@link EngineError} for what it cannot use, in the language that was asked for.
 */
import type {
  Across,
  BatchReport,
  BlockName,
  ColumnKey,
  Finding,
  Form,
  JoinedPart,
  Lang,
  Note,
  Origin,
  ReadBlock,
  ProfileName,
  Report,
  SeenTable,
  Severity,
  Suggestion,
} from "./data.js";

export type * from "./data.js";

/** Starts the engine. Has to be awaited once before anything else is called. */
export default function init(input: {
  /** The compiled module, its bytes, or where to fetch it. */
  module_or_path: WebAssembly.Module | BufferSource | Response | Promise<Response> | string | URL;
}): Promise<void>;

/** Starts the engine from bytes at hand. */
export function initSync(input: { module: WebAssembly.Module | BufferSource }): void;

/** Scores a form by the rules of a profile. */
export function score(form: FormInput, options?: Options): Report;

/** Scores forms and compares them with each other. */
export function scoreAll(forms: FormInput[], options?: Options): BatchReport;

/** What shows only between forms, without their reports. */
export function across(forms: FormInput[], options?: Options): Across[];

/** Reads the forms in a file or a text; `name` is the file's name and only a hint. */
export function read(content: Uint8Array | string, name: string, options?: ReadOptions): ReadResult;

/** Reads the forms in a file or a text and scores each. */
export function check(content: Uint8Array | string, name: string, options?: ReadOptions): CheckResult;

/** Every rule that the checker knows. */
export function rules(lang?: Lang): RuleInfo[];

/** The profiles that the checker brings, the national default first. */
export function profiles(lang?: Lang): ProfileInfo[];

/** A profile in short, by its id or its content, once it was held against its shape. */
export function profile(given: string | ProfileContent, lang?: Lang): ProfileName;

/** Another profile than that of the options that a form looks as if it was made for, with what says so. The person decides. */
export function suggest(form: FormInput, options?: Options): Suggestion | null;

/**
 * Takes in the English texts, the default export of `english.js`, once. Before that the language `"en"` is refused: most
 * who use the checker never need them, and they are a tenth of what is loaded.
 */
export function speakEnglish(texts: string): void;

/** The version of the checker. */
export function version(): string;

/** By which rules a form is scored, and in which language the answer speaks. */
export interface Options {
  /** The id of a profile, or a profile of one's own; `mof2020`, the national rule, when left out. */
  profile?: string | ProfileContent;
  /** Chinese when left out. */
  lang?: Lang;
  /** The families of checks to apply; every one when left out. The scores are recomputed all the same. */
  families?: Family[];
}

/** A family of checks, by the letters that its rules' ids begin with. */
export type Family = "AR" | "WT" | "EX" | "IV" | "SC" | "EP" | "ST" | "CS" | "XF";

/** The same, and what a person said of an earlier reading. */
export interface ReadOptions extends Options {
  corrections?: Corrections;
  /**
   * `true` for a list of many files: `check` then gives the totals and counts of each report and leaves `rows`, `findings`,
   * `stories`, `skipped`, `origins` and `suggestion` empty. It takes a fifth less time.
   */
  brief?: boolean;
}

/**
 * What a person said of a reading that was wrong. It goes by words and not by places, so that the corrections made
 * for one file hold for the others of its kind.
 */
export interface Corrections {
  /**
   * In this block a heading with these words is this column (`"unused"`: none). The words are compared in one
   * spelling, without blanks and what stands in brackets.
   */
  columns?: { block: Exclude<BlockName, "head" | "total">; heading: string; as: ColumnKey }[];
  /** Labels of the row that is the total (总分). */
  totals?: string[];
}

/** A number: a whole one as it is, a fraction as a text, so that no digit is lost. */
export type Exact = number | string;

/** Steps as (from which, share of the weight). */
export type Steps = [from: Exact, share: Exact][] | null;

/** A document that numbers come from, and whether they were checked against its text. */
export interface Basis {
  document: string;
  checked: boolean;
}

/** A profile: who it is, and the numbers in which it differs from the one that it extends, or all of them. */
export type ProfileContent = ProfileHead & { [Group in keyof ProfileNumbers]?: Stated<ProfileNumbers[Group]> };

/** A group of fields may be stated in part, anything else is stated whole. */
type Stated<T> = T extends readonly unknown[] ? T : T extends object ? Partial<T> : T;

/** Who a profile is. */
export interface ProfileHead {
  id: string;
  name: { zh: string; en: string };
  /** The id of a profile that the checker brings: what is not stated comes from it. */
  extends?: string | null;
  /** The document that the numbers come from. */
  basis: Basis;
  /** What rests on another document, by field (`exec.weight`) or group (`exec`). */
  sources?: { [path: string]: Basis } | null;
  /** What a form shows that is scored by it, beside the numbers themselves. */
  signs?: {
    /** Names of places in the title or the names of the offices. */
    places?: string[];
    /** Sign, value and unit of targets stand in columns of their own. */
    split_target?: boolean;
  } | null;
}

/** The numbers of the rules. Shares and rates are fractions: `"0.90"` or `"90%"`. */
export interface ProfileNumbers {
  /** Budget execution. */
  exec: {
    weight: Exact;
    score: "proportional" | "tiers";
    cap: boolean;
    denominator: "full_year_budget" | "initial_budget";
    tiers: Steps;
    zero_below: Exact | null;
    explain_below: Exact;
    yellow_below: Exact;
    adjusted_at: Exact;
  };
  /** The allowed sets of level-1 weights, in points. */
  level1: {
    mode: "strict" | "warn" | "off";
    /** Execution and indicators have to weigh 100 together. */
    hundred: boolean;
    /** Benefit and satisfaction share their points; the sets name the sum of both as benefit. */
    together: boolean;
    sets: { 产出指标?: Exact; 效益指标?: Exact; 满意度指标?: Exact; 成本指标?: Exact }[];
  };
  qualitative: { bands: [Exact, Exact, Exact]; basically: "achieved" | "partly" | "either" };
  quantitative: { lower: "linear2x" | "ratio" | "either"; equal: "at_least" | "exact" };
  /** Over-completion, as actual ÷ target. */
  over: { note_at: Exact; explain_at: Exact; strong_at: Exact; zero_target_at: Exact | null; deduct: Steps };
  explain: { score_below_weight: boolean; over: "warning" | "error"; max_chars: number | null };
  score: {
    decimals: number;
    integer_rounding: "warn" | "allow";
    tolerance: Exact;
    coarse_tolerance: Exact;
    default_cost_most: Exact | null;
  };
  rate: { tolerance_pp: Exact };
  /** Grades with the least total of each, best first. */
  grades: [grade: string, from: Exact][];
  satisfaction: { required: boolean; bands: Steps };
  fund_unit: "元" | "万元" | "亿元";
  mismatch: { red_gap: Exact; warn_gap: Exact };
  concentration: { max_share: Exact; qualitative_max_share: Exact };
}

/** A form as a program gives it: what it lacks may be left out, and a number may stand for a text. */
export type FormInput = Input<Form>;

type Input<T> = T extends string
  ? string | number
  : T extends readonly (infer Item)[]
    ? Input<Item>[]
    : T extends object
      ? { [Key in keyof T]?: Input<T[Key]> | null }
      : T;

/** Where each cell that came from the file stands in it, by the cell's address (`indicators[3].score`). */
export type Origins = { readonly [cell: string]: Origin };

/** A form as it was read. */
export interface ReadForm {
  form: Form;
  origins: Origins;
  /** What was seen and not understood. */
  notes: Note[];
  /** The blocks that were recognised, in the order of the file. */
  blocks: ReadBlock[];
  /** The parts of targets that stand in several columns of the file, by the target's address. */
  joined?: { readonly [cell: string]: JoinedPart[] };
}

/** A form as it was read, with what the checker says of it. */
export interface CheckedForm extends ReadForm {
  report: Report;
  /** Another profile that the form looks as if it was made for. */
  suggestion?: Suggestion;
}

/** Why a file gave no form. */
export interface ReadFailure {
  code: string;
  message: string;
  /** Of a `not_a_form`: the tables that are likeliest to be one whose headings are not known. */
  tables?: SeenTable[];
}

/** What was read from one file: its forms, or why there are none. */
export type ReadResult =
  | { name: string; forms: ReadForm[]; error?: undefined }
  | { name: string; forms?: undefined; error: ReadFailure };

/** What the checker says of one file: its forms, or why there are none. */
export type CheckResult =
  | { name: string; forms: CheckedForm[]; error?: undefined }
  | { name: string; forms?: undefined; error: ReadFailure };

/** A rule in short; its page says more. */
export interface RuleInfo {
  id: Finding["rule"];
  family: string;
  severity: Severity;
  title: string;
  basis: string;
}

/** A profile in short, with its content. */
export interface ProfileInfo {
  id: string;
  name: string;
  document: string;
  checked: boolean;
  content: ProfileContent;
}

/** What the functions throw. */
export interface EngineError extends Error {
  /** One word for a program, the same in every language. */
  code: string;
  /** Where in what was given, as `exec.weight` in a profile. */
  path?: string;
}
