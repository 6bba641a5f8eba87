/**
 * The work as it is kept: every form with its changes, the choice of rules, what was said of columns.
 *
 * Owns the shape of the records and the way back from them. Pure: no storage, no DOM. What does not have that shape (an older page wrote it, or
 * somebody else) is left out.
 */

import type { Corrections, ProfileContent } from "ziping";
import { newItem, type Entry, type Item } from "../batch";
import type { Held } from "../held";
import type { Source } from "../intake";
import type { Lang } from "ziping";

/** Of another number nothing is understood. */
export const VERSION = 1;

/** The record that names the others. */
export const STATE = "state";

export interface KeptProfiles {
  readonly mine: readonly ProfileContent[];
  readonly chosen: { readonly content: ProfileContent; readonly own: boolean } | null;
}

export interface State {
  readonly version: typeof VERSION;
  /** The window that keeps: the last that began with what was kept, or took it over. Another one must not write over it. */
  readonly owner?: string;
  /** When it was kept, in milliseconds. */
  readonly at: number;
  readonly order: readonly string[];
  /** What was on the screen. */
  readonly shown: { readonly key: string; readonly form: number } | null;
  readonly corrections: Corrections | null;
  readonly profiles: KeptProfiles;
}

interface Record {
  readonly source: Exclude<Source, { kind: "file" }> | { readonly kind: "file"; readonly name: string; readonly path: string; readonly bytes: Uint8Array };
  readonly edited: Item["edited"];
  readonly unfinished: boolean;
}

/** An item as a record; `null` where its bytes are not held any more. */
export function recordOf({ source, bytes, edited, unfinished }: Item): Record | null {
  if (source.kind !== "file") return { source, edited: [...edited], unfinished };
  if (bytes === null) return null;
  return { source: { kind: "file", name: source.file.name, path: source.file.path, bytes }, edited: [...edited], unfinished };
}

export interface Kept {
  readonly state: State;
  readonly items: readonly Item[];
  readonly keys: ReadonlyMap<Item, string>;
  readonly shown: Entry | null;
}

export function keptIn(all: ReadonlyMap<string, unknown>, drop: number, lang: Lang): Kept | null {
  const state = all.get(STATE) as State | undefined;
  if (!state || state.version !== VERSION) return null;
  const keys = new Map<Item, string>();
  let shown: Entry | null = null;
  for (const key of state.order) {
    const record = all.get(key) as Record | undefined;
    if (!record) continue;
    const item = itemOf(record, drop, lang);
    keys.set(item, key);
    if (state.shown?.key === key) shown = { item, form: state.shown.form };
  }
  return { state, items: [...keys.keys()], keys, shown };
}

function itemOf({ source, edited, unfinished }: Record, drop: number, lang: Lang): Item {
  const item = newItem(source.kind === "file" ? { kind: "file", file: heldBytes(source) } : source, drop, lang);
  if (source.kind === "file") item.bytes = source.bytes;
  edited.forEach((one, n) => {
    if (one) item.edited[n] = one;
  });
  item.unfinished = unfinished;
  return item;
}

function heldBytes({ name, path, bytes }: { readonly name: string; readonly path: string; readonly bytes: Uint8Array }): Held {
  return {
    name,
    path,
    size: bytes.length,
    file: null,
    read: () => Promise.resolve(bytes),
    slice: (from, to) => Promise.resolve(bytes.slice(from, to)),
  };
}
