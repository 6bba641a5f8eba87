/**
 * Checks a self-evaluation form of a budget project (项目支出绩效自评表). Nothing leaves the machine.
 *
 * Every function throws an {@link EngineError} for what it cannot use, in the language that was asked for.
 */
import type { Finding, Form, Lang, Origin, Report, Severity } from "./data.js";

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

/** Reads the forms in a file or a text; `name` is the file's name and only a hint. */
export function read(content: Uint8Array | string, name: string, options?: Options): ReadResult;

/** Reads the forms in a file or a text and scores each. */
export function check(content: Uint8Array | string, name: string, options?: Options): CheckResult;

/** Every rule that the checker knows. */
export function rules(lang?: Lang): RuleInfo[];

/** The profiles that the checker brings. */
export function profiles(lang?: Lang): ProfileInfo[];

/** The version of the checker. */
export function version(): string;

/** By which rules a form is scored, and in which language the answer speaks. */
export interface Options {
  /** The id of a profile; `mof2020`, the national rule, when left out. */
  profile?: string;
  /** Chinese when left out. */
  lang?: Lang;
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

/** Something in the file that the reader saw and could not use. */
export interface Note {
  origin: Origin;
  text: string;
  message: string;
}

/** A form as it was read. */
export interface ReadForm {
  form: Form;
  origins: Origins;
  notes: Note[];
}

/** A form as it was read, with what the checker says of it. */
export interface CheckedForm extends ReadForm {
  report: Report;
}

/** Why a file gave no form. */
export interface ReadFailure {
  code: string;
  message: string;
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

/** A profile in short. */
export interface ProfileInfo {
  id: string;
  name: string;
}

/** What the functions throw. */
export interface EngineError extends Error {
  /** One word for a program, the same in every language. */
  code: string;
}
