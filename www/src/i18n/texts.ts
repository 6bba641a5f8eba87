/** Every text of the page, by name. A language is a value of this type: a missing text does not compile. */

import type { LabelKey } from "../form/sheet";
import type { Lang, Severity } from "ziping";

export interface Texts {
  readonly lang: Lang;
  /** For the `lang` attribute. */
  readonly htmlLang: string;
  readonly pageTitle: string;
  readonly name: string;
  readonly lede: string;
  readonly privacy: string;
  readonly otherLanguage: { readonly lang: Lang; readonly htmlLang: string; readonly label: string };
  readonly skipToResult: string;

  readonly intake: {
    readonly heading: string;
    readonly label: string;
    readonly placeholder: string;
    readonly hint: string;
    readonly check: string;
    readonly clear: string;
    readonly open: string;
    readonly examples: string;
    readonly first: string;
    readonly second: string;
    readonly both: string;
    readonly another: string;
    readonly fold: string;
    readonly dropHere: string;
    readonly pasted: string;
    readonly source: (name: string) => string;
    readonly oneAtATime: (name: string) => string;
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
  readonly failed: string;
  readonly kept: string;
  readonly unreadable: (name: string) => string;
  readonly tooLarge: (name: string, megabytes: number) => string;
  readonly engine: {
    readonly timeout: (seconds: number) => string;
    readonly trap: string;
    readonly unavailable: string;
    readonly notLoaded: string;
  };

  readonly forms: string;
  readonly untitled: (n: number) => string;

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
    /** What the verdict does not cover: places not read, reasons for which checks were left out. */
    readonly uncovered: (notes: number, skipped: number) => string;
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
  };

  readonly rule: {
    readonly what: string;
    readonly why: string;
    readonly fix: string;
    readonly fails: string;
    readonly passes: string;
    readonly close: string;
    readonly missing: string;
    readonly becomes: (where: string, text: string) => string;
    readonly emptied: string;
  };

  readonly reading: {
    readonly heading: (forms: number, rows: number) => string;
    readonly notes: (count: number) => string;
    readonly all: string;
    readonly place: (part: string, table: number, row: number, column: number) => string;
    readonly skipped: (count: number) => string;
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
