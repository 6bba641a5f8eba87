/** What is asked of the module that writes documents, and what it answers. Owns the shapes; must not know who runs where. */

import type { Checked, OpinionBlock, WriteKind, WriteOptions } from "ziping-write";
import type { Failure } from "../engine/protocol";

/** What is wanted. */
export type Job =
  /** The file as it was opened, with comments. */
  | { readonly what: "comments"; readonly original: Uint8Array; readonly checked: Checked; readonly how: WriteOptions }
  | { readonly what: "document"; readonly kind: WriteKind; readonly files: readonly Checked[]; readonly how: WriteOptions }
  /** The opinion on each form, for the page to show. */
  | { readonly what: "opinion"; readonly files: readonly Checked[]; readonly how: WriteOptions };

export interface Request {
  readonly module: ArrayBuffer;
  readonly job: Job;
}

/** What came of it: a document's bytes, or the blocks of each opinion. */
export interface Made {
  readonly bytes?: Uint8Array;
  readonly opinions?: readonly (readonly OpinionBlock[])[];
}

/** `begun`: the module runs, so from now on it is the job that takes long. */
export type Reply = { readonly begun: true } | { readonly made: Made } | { readonly failure: Failure };

/** Does a job with the module of these bytes. Rejects with a {@link Failure}. */
export type Write = (job: Job, module: ArrayBuffer) => Promise<Made>;
