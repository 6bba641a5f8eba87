/** What the page and the engine say to each other, in a worker or not. Owns the messages; must not know who runs where. */

import type { Across, CheckResult, Corrections, Form, Lang, ProfileContent, ProfileInfo, ProfileName, ReadFailure, Report } from "ziping";
import type { Summary } from "../summary";

export type Content = string | Uint8Array;

/** How content is read and in which language the report speaks. */
export interface Reading {
  readonly lang: Lang;
  /** By which rules it is scored; the national ones when left out. */
  readonly profile?: string | ProfileContent;
  /** What the person said of the columns. */
  readonly corrections?: Corrections;
}

/** What is asked, without its number. */
export type Question =
  | { readonly call: "check" | "brief"; readonly content: Content; readonly name: string; readonly how: Reading }
  /** Files that the engine reads itself and hands back with the answers. */
  | { readonly call: "briefs"; readonly files: readonly File[]; readonly names: readonly string[]; readonly how: Reading }
  /** The forms as JSON, each a text: a text crosses faster than three hundred cells. */
  | { readonly call: "across"; readonly forms: readonly string[]; readonly how: Reading }
  | { readonly call: "score"; readonly form: Form; readonly how: Scoring }
  | { readonly call: "profiles"; readonly lang: Lang }
  /** Whether a profile can be used. */
  | { readonly call: "profile"; readonly given: ProfileContent; readonly lang: Lang };

/** A call, with the number under which it is answered. */
export type Request =
  | { readonly id: number; readonly call: "start"; readonly module: ArrayBuffer }
  /** The engine's English texts. Not answered: whatever is asked in English after it is. */
  | { readonly id: number; readonly call: "speak"; readonly english: string }
  | (Question & { readonly id: number });

/** By which rules a form is scored, and in which language the report speaks. */
export type Scoring = Omit<Reading, "corrections">;

export type Reply =
  | { readonly id: number; readonly call: "start"; readonly version: string }
  | { readonly id: number; readonly call: "speak" }
  | { readonly id: number; readonly call: "check"; readonly result: CheckResult }
  | { readonly id: number; readonly call: "brief"; readonly result: BriefResult }
  | { readonly id: number; readonly call: "briefs"; readonly results: readonly FileBrief[] }
  | { readonly id: number; readonly call: "across"; readonly result: readonly Across[] }
  | { readonly id: number; readonly call: "score"; readonly report: Report }
  | { readonly id: number; readonly call: "profiles"; readonly profiles: readonly ProfileInfo[] }
  | { readonly id: number; readonly call: "profile"; readonly name: ProfileName }
  | { readonly id: number; readonly call: "failed"; readonly failure: Failure };

/** A line of the list, and the form as JSON, to be compared with others. */
export interface BriefForm {
  readonly summary: Summary;
  readonly packed: string;
}

/** What the list needs of a file: a tenth of its reports. To hand those over takes as long as to make them. */
export type BriefResult =
  | { readonly name: string; readonly forms: readonly BriefForm[]; readonly error?: undefined }
  | { readonly name: string; readonly forms?: undefined; readonly error: ReadFailure };

/** The same of a file that the engine has read; `bytes` are `null` where the disk gave none. */
export interface FileBrief {
  readonly result: BriefResult;
  readonly bytes: Uint8Array | null;
}

/** Why a call came to nothing. */
export interface Failure {
  /** `timeout`, `trap`, `unavailable` and `not_loaded` are the page's own; any other is the engine's, with its message. */
  readonly code: string;
  readonly message: string;
  /** Where in what was given. */
  readonly path?: string;
}

/** The engine broke: nothing it says from now on is to be trusted. */
export const TRAP = "trap";
