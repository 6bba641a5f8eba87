/**
 * Hands a checked form back as a document. A module of its own beside the checker: load it when somebody asks for one.
 *
 * Every function is pure, takes what `check()` answered, and throws an {@link EngineError} with a sentence for the person.
 */
import type { EngineError, Form, Lang, Origin, Report } from "./ziping.js";

export type { EngineError };

/** Starts the module. Has to be awaited once before anything else is called. */
export default function init(input: {
  /** The compiled module, its bytes, or where to fetch it. */
  module_or_path: WebAssembly.Module | BufferSource | Response | Promise<Response> | string | URL;
}): Promise<void>;

/** Starts the module from bytes at hand. */
export function initSync(input: { module: WebAssembly.Module | BufferSource }): void;

/**
 * The original with each finding as a comment at its cell (docx) or in a note (xlsx), and otherwise as it was. Of any other
 * format it throws `no_comments`, with what to do instead; of another file than the one that was checked, `other_file`.
 */
export function annotate(original: Uint8Array | ArrayBuffer, checked: Checked, options?: WriteOptions): Uint8Array;

/** A document of the forms of one or more files. */
export function write(checked: readonly Checked[], kind: WriteKind, options?: WriteOptions): Uint8Array;

/** The opinion on each form of a file, in blocks from top to bottom, for a page to show and to print. */
export function opinion(checked: Checked, options?: WriteOptions): OpinionBlock[][];

/** The version of the module; it belongs to the checker of the same version. */
export function version(): string;

/** What `check()` answered of a file. The form may have been changed since, its report with it. */
export interface Checked {
  readonly name: string;
  readonly forms?: readonly CheckedPart[] | undefined;
  readonly error?: { readonly message: string } | undefined;
}

/** Of a form what is written. Comments need the places of its cells. */
export interface CheckedPart {
  readonly form: Form;
  readonly report: Pick<Report, "profile" | "totals" | "skipped" | "findings">;
  readonly origins?: Readonly<Record<string, Origin>> | undefined;
}

/**
 * `form`: in the national layout, as it is now. `opinion`: to be printed on A4. `findings`: all of them in a list.
 * `summary`: a line for each form, and all findings.
 */
export type WriteKind =
  | "form.docx"
  | "form.xlsx"
  | "opinion.docx"
  | "opinion.html"
  | "findings.xlsx"
  | "findings.json"
  | "summary.xlsx";

export interface WriteOptions {
  /** The language of what is not the form's own; Chinese when left out. The findings are in that of their report. */
  lang?: Lang;
  /** The day of the check, `2022-03-01`, with or without a time behind it; nothing is dated when it is left out. */
  date?: string;
}

/** A piece of the opinion. A line break within a cell is a `\n`; the widths of a table are in per cent. */
export type OpinionBlock =
  | { kind: "title" | "heading" | "text" | "small"; text: string }
  | {
      kind: "table";
      head: string[];
      rows: string[][];
      widths: number[];
      /** The first column has labels; without a head every second one has. */
      labelled: boolean;
    }
  | { kind: "signatures"; lines: string[] };
