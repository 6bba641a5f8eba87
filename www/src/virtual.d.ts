// What the build puts into the page's script (scripts/lib/bundle.mjs).

/** Where the served page's script is. */
declare module "virtual:page" {
  export const script: string;
}

/** The compiled module: beside the page when it is served, inside it when it is a single file, deflated there to `size` bytes. */
declare module "virtual:wasm" {
  export type Compiled =
    | { readonly url: string }
    | { readonly base64: string; readonly size: number; inflate(packed: Uint8Array, into: { out: Uint8Array }): Uint8Array };
  export const wasm: Compiled;
}

/** The module that writes, and the script that runs it: beside the page, where it sets `window.zipingWrite`, or inside the single file. */
declare module "virtual:writing" {
  export const writing: { readonly wasm: import("virtual:wasm").Compiled } & (
    | { readonly script: string }
    | { readonly write: import("./write/protocol").Write }
  );
}

/** The text of the writer's worker (www/src/write/worker.ts), a classic script. */
declare module "virtual:write-worker" {
  export const workerSource: string;
}

/** The text of the engine's worker (www/src/engine/worker.ts), a classic script. */
declare module "virtual:worker" {
  export const workerSource: string;
}

/** The text of the two real forms, as Word gives it. */
declare module "virtual:examples" {
  export const examples: string;
}

/** English beside the page, as a script that sets `window.zipingEnglish`, or inside the single file. */
declare module "virtual:english" {
  export const english: { readonly url: string } | { readonly pack: import("./i18n").English };
}

/** The long texts of the rules in Chinese beside the page, as a script that sets `window.zipingHelp`, or inside the single file. */
declare module "virtual:help" {
  export const help: { readonly url: string } | { readonly rules: import("virtual:rules-zh").RulesHelp };
}

/** The engine's messages in English, for `speakEnglish`. */
declare module "virtual:engine-en" {
  const texts: string;
  export default texts;
}

/** The long texts of every rule by its id, made from tests/rules. */
declare module "virtual:rules-zh" {
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
  export type RulesHelp = Readonly<Record<string, RuleHelp>>;
  export const rules: RulesHelp;
}

/** Every field of a profile, made from the list in the core. */
declare module "virtual:fields-zh" {
  export const fields: readonly import("./profiles").Field[];
}

/** The same in English. */
declare module "virtual:fields-en" {
  export const fields: readonly import("./profiles").Field[];
}

/** The same in English. */
declare module "virtual:rules-en" {
  export const rules: import("virtual:rules-zh").RulesHelp;
}

/** The script that keeps the served page for later (www/src/offline/sw.js); none where the page is one file. */
declare module "virtual:offline" {
  export const keeper: string | null;
}
