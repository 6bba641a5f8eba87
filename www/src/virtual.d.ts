// What the build puts into the page's script (scripts/lib/bundle.mjs).

/** The compiled module: beside the page when it is served, inside it when it is a single file, deflated there to `size` bytes. */
declare module "virtual:wasm" {
  export const wasm:
    | { readonly url: string }
    | { readonly base64: string; readonly size: number; inflate(packed: Uint8Array, into: { out: Uint8Array }): Uint8Array };
}

/** The text of the engine's worker (www/src/engine/worker.ts), a classic script. */
declare module "virtual:worker" {
  export const workerSource: string;
}

/** The text of the two real forms, as Word gives it. */
declare module "virtual:examples" {
  export const examples: string;
}

/** The long texts of every rule by language and id, made from tests/rules. */
declare module "virtual:rules" {
  /** One example: a right form with some cells changed. */
  export interface RuleExample {
    readonly say: string;
    /** The change as a person would say it: which cell, and what now stands in it. */
    readonly change: readonly (readonly [cell: string, text: string])[];
  }
  export interface RuleHelp {
    readonly title: string;
    readonly severity: "error" | "warning" | "info";
    readonly family: string;
    readonly basis: string;
    readonly what: string;
    readonly why: string;
    readonly fix: string;
    readonly fails: RuleExample;
    readonly passes: RuleExample;
  }
  export const rules: Readonly<Record<"zh" | "en", Readonly<Record<string, RuleHelp>>>>;
}
