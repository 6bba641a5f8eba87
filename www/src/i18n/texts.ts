/** Every text of the page, by name. A language is a value of this type: a missing text does not compile. */

import type { ArchiveCode } from "../archive";
import type { Level } from "../form/lost";
import type { RowDeed } from "../form/rows";
import type { LabelKey } from "../form/sheet";
import type { Show, SortKey } from "../order";
import type { BlockName, ColumnKey, Lang, Severity, Sureness } from "ziping";

/** A document, and in a few words what is in it. */
interface SavedTexts {
  readonly name: string;
  readonly hint: string;
}

export interface Texts {
  readonly lang: Lang;
  /** For the `lang` attribute. */
  readonly htmlLang: string;
  readonly pageTitle: string;
  readonly name: string;
  readonly lede: string;
  readonly privacy: string;
  readonly otherLanguage: { readonly lang: Lang; readonly htmlLang: string; readonly label: string };
  /** English could not be loaded. */
  readonly noEnglish: string;
  readonly skipToResult: string;

  /** Work kept on this machine. */
  readonly keep: {
    readonly label: string;
    /** What the switch does. */
    readonly hint: string;
    readonly wipe: string;
    readonly on: string;
    readonly wiped: string;
    readonly refused: string;
    /** It is on, and what was kept cannot be had. */
    readonly lost: string;
    readonly full: string;
    /** Another window keeps its own work, and what takes that over. */
    readonly elsewhere: string;
    readonly here: string;
    readonly left: (files: number) => string;
    readonly restored: (files: number, at: Date) => string;
  };

  readonly intake: {
    readonly heading: string;
    readonly drop: string;
    readonly kinds: string;
    readonly open: string;
    readonly paste: string;
    readonly keys: string;
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly check: string;
    readonly clear: string;
    readonly examples: string;
    readonly first: string;
    readonly second: string;
    readonly both: string;
    readonly fold: string;
    readonly blank: string;
    readonly blankName: string;
    readonly dropHere: string;
    readonly pasted: string;
    readonly source: (name: string) => string;
  };

  /** Beside the empty box: how to use the page, what is checked, what the marks mean. */
  readonly intro: {
    readonly how: string;
    readonly steps: readonly string[];
    readonly what: string;
    readonly checks: readonly string[];
    readonly marks: string;
  };

  readonly busy: string;
  readonly progress: (done: number, all: number, secondsLeft: number | null) => string;
  readonly stop: string;
  readonly failed: string;
  readonly failedFile: (name: string) => string;
  readonly kept: string;
  readonly notReread: (name: string) => string;
  readonly replaced: (name: string) => string;
  readonly keepBoth: string;
  readonly unreadable: string;
  readonly tooLarge: (megabytes: number) => string;
  /** Why a zip archive, or a file in it, was not read. */
  readonly archive: { readonly [C in ArchiveCode]: string };
  readonly engine: {
    readonly timeout: (seconds: number) => string;
    readonly trap: string;
    readonly unavailable: string;
    readonly notLoaded: string;
  };

  readonly forms: string;
  readonly untitled: (n: number) => string;

  /** Everything that was read, a line a form. */
  readonly list: {
    readonly heading: string;
    readonly caption: string;
    readonly columns: readonly [file: string, project: string, unit: string, declared: string, recomputed: string, rate: string, found: string, reading: string];
    readonly filter: string;
    readonly filterPlaceholder: string;
    readonly show: string;
    readonly shows: { readonly [S in Show]: string };
    readonly sort: string;
    readonly sorts: { readonly [K in SortKey]: string };
    readonly sortBy: (column: string) => string;
    /** How many lines the filter lets through. */
    readonly shown: (shown: number, all: number) => string;
    readonly none: string;
    readonly said: (files: number, forms: number, failed: number) => string;
    readonly done: (files: number, forms: number, failed: number) => string;
    readonly resume: string;
    readonly clear: string;
    /** One of several forms of a file. */
    readonly nth: (name: string, n: number) => string;
    readonly noProject: string;
    readonly waiting: string;
    readonly stopped: string;
    readonly failed: (why: string) => string;
    readonly unfilled: (cells: number) => string;
    readonly reading: (sureness: Sureness, notes: number) => string;
  };

  /** What may be saved. */
  readonly save: {
    readonly button: string;
    readonly heading: string;
    readonly save: string;
    readonly colon: string;
    readonly comments: SavedTexts;
    readonly corrected: SavedTexts;
    readonly opinion: SavedTexts;
    readonly findings: SavedTexts;
    /** Why the original cannot be given back with comments. */
    readonly noComments: string;
    readonly noOriginal: string;
    readonly forms: (forms: number) => string;
    readonly changed: (cells: number) => string;
    /** A file whose form was changed since, where something is said of it. */
    readonly changedFile: (name: string, cells: number) => string;
    readonly working: string;
    readonly saved: (name: string) => string;
    readonly timeout: string;
    readonly trap: string;
    readonly notLoaded: string;
    readonly print: string;
    readonly printHint: string;
    readonly close: string;
    readonly summary: string;
    readonly summaryHint: string;
    readonly summing: (done: number, all: number) => string;
    readonly notRead: string;
    /** What stands behind a file's own name. */
    readonly suffix: { readonly comments: string; readonly form: string; readonly opinion: string; readonly findings: string; readonly summary: string };
  };

  readonly severity: { readonly [S in Severity]: SeverityTexts };
  readonly verdict: {
    readonly heading: string;
    /** The outcome in a few words, of as many findings of the gravest severity. */
    readonly errors: (errors: number) => string;
    readonly warnings: (warnings: number) => string;
    readonly clean: string;
    /** What else was found; empty where nothing was. */
    readonly besides: (warnings: number, infos: number) => string;
    readonly short: (errors: number, warnings: number) => string;
    /** What the verdict does not cover: places not read, reasons for which checks were left out, blocks read in doubt. */
    readonly uncovered: (notes: number, skipped: number, unsure: boolean) => string;
    /** A form that is being filled in: how many cells are empty, and what was found of the rest. */
    readonly unfilled: (cells: number) => string;
    readonly sofar: (errors: number, warnings: number) => string;
    readonly finish: string;
    readonly goOn: string;
    readonly declared: string;
    readonly summed: string;
    readonly recomputed: string;
    readonly declaredHint: string;
    readonly summedHint: string;
    readonly recomputedHint: string;
    readonly none: string;
    readonly grade: (low: string | null, high: string | null) => string;
    readonly weights: string;
    readonly weightsOf: (declared: string, summed: string) => string;
    readonly rate: string;
    readonly profile: string;
  };

  readonly sheet: {
    readonly heading: string;
    readonly frame: string;
    readonly absent: string;
    readonly absentHint: string;
    /** Where a cell stands in the file. */
    readonly inFile: (place: string) => string;
    /** A value that stands in several columns of the file. */
    readonly joined: (parts: readonly string[]) => string;
    readonly recomputed: string;
    readonly showRecomputed: string;
    readonly print: string;
    readonly outside: string;
    /** The accessible name of a cell's mark. */
    readonly mark: (where: string, counts: string) => string;
    readonly back: string;
    readonly backHint: string;
    readonly label: { readonly [K in LabelKey]: string };
    /** Whether the printed Chinese labels need their gloss. */
    readonly gloss: boolean;
  };

  readonly findings: {
    readonly heading: string;
    readonly filter: string;
    readonly filterPlaceholder: string;
    readonly shown: (shown: number, all: number) => string;
    readonly reset: string;
    readonly nothing: string;
    readonly nothingShown: string;
    readonly derivation: string;
    readonly basis: string;
    readonly advice: string;
    readonly explain: (rule: string) => string;
    readonly related: string;
    readonly relatedMany: (cells: number) => string;
    readonly group: (severity: string, count: number) => string;
    /** How many of a group stand with a graver matter above it. */
    readonly above: (count: number) => string;
    /** How many findings are one matter, and of which row. */
    readonly story: (count: number) => string;
    /** Before a text that a fix writes into a cell beside the finding's own. */
    readonly draft: string;
  };

  /** Rows added, removed and moved. */
  readonly rows: {
    readonly menu: (row: string) => string;
    readonly deeds: { readonly [D in RowDeed]: string };
    readonly added: (row: string, group: string) => string;
    readonly removed: (row: string, name: string) => string;
    readonly moved: (from: string, to: string, group: string) => string;
    /** It stays where it is, in another group. */
    readonly joined: (row: string, group: string) => string;
    /** What is undone or done again. */
    readonly adding: (beside: string) => string;
    readonly removing: (row: string) => string;
    readonly moving: (row: string) => string;
    readonly changed: (added: number, removed: number, moved: boolean) => string;
  };

  readonly edit: {
    readonly tools: string;
    readonly undo: string;
    readonly redo: string;
    readonly all: (fixes: number) => string;
    readonly cells: (count: number) => string;
    /** Said when it has happened; `cells` is how many were changed. */
    readonly changed: (where: string, cells: number) => string;
    readonly changedAll: (cells: number, drafts: number) => string;
    readonly undone: (where: string, cells: number) => string;
    readonly redone: (where: string, cells: number) => string;
    /** In the hint of a cell that was changed. */
    readonly before: (text: string) => string;
    /** In the hint of every cell. */
    readonly hint: string;
  };

  readonly rule: {
    readonly what: string;
    readonly why: string;
    readonly fix: string;
    readonly fails: string;
    readonly passes: string;
    readonly close: string;
    readonly missing: string;
    readonly notLoaded: string;
    readonly becomes: (where: string, text: string) => string;
    readonly emptied: string;
  };

  /** What shows only between forms. */
  readonly across: {
    readonly heading: string;
    readonly and: string;
    readonly more: (cells: number) => string;
  };

  /** How the points were lost. */
  readonly pictures: {
    readonly heading: string;
    readonly way: string;
    readonly levels: string;
    readonly pace: string;
    readonly full: string;
    readonly unexplained: string;
    readonly nothingLost: string;
    readonly row: string;
    readonly points: string;
    readonly left: string;
    readonly level: string;
    readonly scoreOfWeight: string;
    readonly what: string;
    readonly rate: string;
    readonly spent: string;
    readonly performed: string;
    readonly indicator: (n: number, name: string) => string;
    readonly levelNames: { readonly [L in Level["level"]]: string };
  };

  readonly reading: {
    readonly title: string;
    readonly oneOf: (forms: number) => string;
    readonly heading: (taken: number, seen: number) => string;
    readonly all: string;
    readonly notAll: (notes: number) => string;
    readonly doubt: (blocks: readonly string[]) => string;
    readonly corrected: string;
    readonly more: string;
    readonly correct: string;
    readonly notes: (count: number) => string;
    readonly how: string;
    /** Headings that were taken for what they say. */
    readonly plain: (headings: readonly string[]) => string;
    readonly rows: (taken: number, seen: number) => string;
    readonly sureness: { readonly [S in Sureness]: string };
    readonly place: (sheet: string, table: number, row: number, column: number) => string;
    readonly skipped: (count: number) => string;
  };

  /** Saying which column is which. */
  readonly columns: {
    readonly heading: string;
    readonly intro: string;
    readonly block: { readonly [B in BlockName]: string };
    readonly as: { readonly [K in ColumnKey]: string };
    readonly of: (heading: string) => string;
    readonly unknown: string;
    readonly noHeading: string;
    readonly total: string;
    readonly totalLabel: string;
    readonly apply: string;
    readonly takeBack: string;
    readonly scope: string;
    readonly applied: (files: number) => string;
    readonly tookBack: string;
  };

  /** By which rules forms are held against. */
  readonly profile: {
    readonly heading: string;
    readonly button: (name: string) => string;
    /** Before the engine has said which profiles there are. */
    readonly nationalName: string;
    readonly idTaken: string;
    readonly intro: string;
    readonly unchecked: string;
    readonly uncheckedHint: string;
    readonly own: string;
    readonly inUse: string;
    readonly document: (document: string) => string;
    readonly national: string;
    readonly noChange: string;
    readonly nationally: (national: string) => string;
    readonly insteadOf: (national: string) => string;
    readonly apply: string;
    readonly copy: string;
    readonly change: string;
    readonly export: string;
    readonly import: string;
    readonly kept: string;
    readonly none: string;
    readonly yes: string;
    readonly no: string;
    /** Between the items of a list. */
    readonly and: string;
    readonly copyOf: (name: string) => string;
    readonly copyName: (name: string) => string;
    readonly name: string;
    readonly id: string;
    readonly basis: string;
    readonly checked: string;
    readonly back: string;
    readonly group: { readonly [G in "head" | "exec" | "weights" | "scoring" | "over" | "score"]: string };
    /** How a list is typed. */
    readonly shape: { readonly [K in "steps" | "sets" | "grades"]: string };
    readonly noProfile: (file: string) => string;
    readonly notTaken: (file: string, why: string) => string;
    readonly imported: (name: string) => string;
    readonly applied: (name: string, files: number) => string;
    readonly fits: (name: string, why: string) => string;
    readonly useIt: (name: string) => string;
    readonly choose: string;
  };

  /** A table in which no form was recognised. */
  readonly assign: {
    readonly open: string;
    readonly heading: string;
    readonly intro: string;
    readonly which: string;
    readonly table: (sheet: string, table: number) => string;
    readonly preview: string;
    readonly row: (n: number) => string;
    readonly headingRow: (block: string) => string;
    readonly noRow: string;
    readonly totalRow: string;
    readonly noTotal: string;
    readonly leave: string;
  };

  /** Where a cell stands, in words. */
  readonly where: {
    readonly form: string;
    readonly title: string;
    readonly year: string;
    readonly fundRow: (n: number, label: string) => string;
    readonly indicatorRow: (n: number) => string;
    readonly subtotalRow: (n: number, label: string) => string;
    readonly total: string;
    readonly cell: (row: string, column: string) => string;
  };

  readonly version: (version: string) => string;
}

export interface SeverityTexts {
  readonly name: string;
  /** One character that stands for it beside the colour. */
  readonly mark: string;
  readonly hint: string;
  readonly count: (n: number) => string;
}
