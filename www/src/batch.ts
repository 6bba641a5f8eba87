/**
 * What was put in, one item a file or text, and what came of each: the list's content.
 *
 * Owns the items, their order, what is kept of them in memory, and which entry takes the place of which. Pure: no DOM,
 * no engine, no words. A full report is some hundred kilobytes; beyond {@link FULL} items only the summaries are
 * kept, and what is looked at is read again.
 */

import type { CheckedForm, Lang, ReadFailure } from "ziping";
import type { Edited } from "./edit";
import type { Source } from "./intake";
import type { Summary } from "./summary";

export type State = "waiting" | "read" | "failed" | "stopped";

export interface Item {
  readonly source: Source;
  /** What was put in at once has the same number. */
  readonly drop: number;
  state: State;
  forms: readonly Summary[];
  /** The forms as JSON, to be compared with others. */
  packed: readonly string[];
  /** The reports, while they are kept. */
  full: readonly CheckedForm[] | null;
  failure: ReadFailure | null;
  /** The language that reports and failure speak. */
  lang: Lang;
  /** A file's bytes, while they are kept; a file may be gone or changed when it is wanted again. */
  bytes: Uint8Array | null;
  /** The same on their way. */
  coming: Promise<Uint8Array> | null;
  /** What was changed in its forms, by their number. It outlives the reports. */
  readonly edited: (Edited | undefined)[];
  /** Still being filled in: empty cells are not held against it. */
  unfinished: boolean;
}

/** A line of the list: a form of an item, or an item that has none. */
export interface Entry {
  readonly item: Item;
  /** Which form of the item, from 0. */
  readonly form: number;
}

/** Of so many items the full reports are kept. */
export const FULL = 60;

/** Of the files so many bytes are kept. */
const KEPT_BYTES = 64_000_000;

export function newItem(source: Source, drop: number, lang: Lang): Item {
  return { source, drop, state: "waiting", forms: [], packed: [], full: null, failure: null, lang, bytes: null, coming: null, edited: [], unfinished: source.kind === "blank" };
}

export class Batch {
  private list: Item[] = [];
  /** The items whose reports are kept, the latest seen last. */
  private seen: Item[] = [];

  get items(): readonly Item[] {
    return this.list;
  }

  entries(): Entry[] {
    return this.list.flatMap((item) =>
      item.forms.length > 0 ? item.forms.map((_, form) => ({ item, form })) : [{ item, form: 0 }],
    );
  }

  has(item: Item): boolean {
    return this.list.includes(item);
  }

  count(state: State): number {
    return this.list.filter((item) => item.state === state).length;
  }

  /** Takes files in that have yet to be read. */
  takeIn(items: readonly Item[]): void {
    this.list = [...this.list.filter(({ source }) => source.kind !== "example"), ...items];
  }

  /**
   * Takes an item in. A corrected form that comes again stands where it stood; an example gives way to anything else.
   * Whatever else is there stays. Gives what it replaced.
   */
  add(item: Item): Item | null {
    this.list = this.list.filter((old) => old === item || old.source.kind !== "example");
    const known = this.list.findIndex((old) => old !== item && again(old, item));
    const replaced = this.list[known] ?? null;
    if (replaced) {
      this.list = this.list.filter((old) => old !== item);
      this.list[this.list.indexOf(replaced)] = item;
    } else if (!this.list.includes(item)) {
      this.list.push(item);
    }
    return replaced;
  }

  /** Puts what was replaced back beside what replaced it. */
  keepBoth(replaced: Item, item: Item): void {
    if (this.list.includes(replaced)) return;
    const at = this.list.indexOf(item);
    this.list.splice(at < 0 ? this.list.length : at, 0, replaced);
  }

  clear(): void {
    this.list = [];
    this.seen = [];
  }

  /** Keeps the reports of an item, and lets those go that were not looked at for longest. */
  keep(item: Item, forms: readonly CheckedForm[]): void {
    item.full = forms;
    this.seen = [...this.seen.filter((other) => other !== item), item];
    while (this.seen.length > FULL) {
      const oldest = this.seen.shift();
      if (oldest) oldest.full = null;
    }
  }

  /** What is on the screen is not let go before anything else. */
  look(item: Item): void {
    if (this.seen.includes(item)) this.seen = [...this.seen.filter((other) => other !== item), item];
  }

  /** Keeps a file's bytes as long as all of them together are not too many. */
  keepBytes(item: Item, bytes: Uint8Array): void {
    const held = this.list.reduce((sum, other) => sum + (other.bytes?.length ?? 0), 0);
    item.bytes = held + bytes.length <= KEPT_BYTES ? bytes : null;
  }
}

/** Whether an item is what another was, put in once more: a file of the same name with the same forms, or the same pasted form. */
function again(old: Item, item: Item): boolean {
  if (old.source.kind !== item.source.kind || old.drop === item.drop) return false;
  // A blank form that was written into is not given up for another.
  if (old.source.kind === "blank") return !old.edited.some(Boolean);
  if (old.source.kind === "file" && item.source.kind === "file" && old.source.file.path !== item.source.file.path) return false;
  if (old.state === "failed") return item.state === "read";
  return item.state === "read" && old.state === "read" && heads(old) === heads(item);
}

function heads({ forms }: Item): string {
  return forms.map(({ title, year, project, unit }) => [title, year, project, unit].join("|")).join("\n");
}
