/**
 * In which order the list shows its lines, and which of them. Owns sorting and filtering; pure: no DOM, no words.
 */

import type { Entry } from "./batch";
import type { Summary } from "./summary";
import { compare } from "./decimal";

/** By what the list is ordered. `attention`: what a reviewer has to look at first comes first. */
export type SortKey = "given" | "attention" | "file" | "project" | "unit" | "declared" | "recomputed" | "rate" | "reading";

export interface Order {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Which lines are shown. */
export type Show = "all" | "error" | "warning" | "clean" | "unread";

export interface Filter {
  readonly show: Show;
  /** Words in the file's name, the project or the unit, each of which has to be there. */
  readonly words: string;
}

/** The order that a column begins with: the most to do comes first, all else goes from least to most. */
export function orderBy(key: SortKey): Order {
  return { key, descending: key === "attention" };
}

export const ORDER_GIVEN: Order = { key: "given", descending: false };
export const SHOW_ALL: Filter = { show: "all", words: "" };

const summary = ({ item, form }: Entry): Summary | undefined => item.forms[form];

/** The lines that the filter lets through, in their order; `name` is what a line is called. */
export function arranged(entries: readonly Entry[], order: Order, filter: Filter, name: (entry: Entry) => string): Entry[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const shown = entries.filter((entry) => shows(filter.show, entry) && hasWords(entry, words, name));
  if (order.key === "given") return shown;
  const by = comparison(order.key, name);
  const sign = order.descending ? -1 : 1;
  return shown
    .map((entry, n) => ({ entry, n }))
    .sort((a, b) => by(a.entry, b.entry, sign) || a.n - b.n)
    .map(({ entry }) => entry);
}

function shows(show: Show, entry: Entry): boolean {
  const of = summary(entry);
  switch (show) {
    case "all":
      return true;
    case "error":
      return of !== undefined && of.errors > 0;
    case "warning":
      return of !== undefined && of.errors === 0 && of.warnings > 0;
    case "clean":
      return of !== undefined && of.errors === 0 && of.warnings === 0;
    case "unread":
      return of === undefined || of.sureness === "unsure" || of.notes > 0;
  }
}

function hasWords(entry: Entry, words: readonly string[], name: (entry: Entry) => string): boolean {
  if (words.length === 0) return true;
  const { source } = entry.item;
  const of = summary(entry);
  const where = source.kind === "file" ? source.file.path : "";
  const text = [name(entry), where, of?.project ?? "", of?.title ?? "", of?.unit ?? ""].join("\n").toLowerCase();
  return words.every((word) => text.includes(word));
}

type By = (a: Entry, b: Entry, sign: number) => number;

function comparison(key: SortKey, name: (entry: Entry) => string): By {
  switch (key) {
    case "file":
      return (a, b, sign) => sign * text(name(a), name(b));
    case "project":
      return known((entry) => summary(entry)?.project || null, text);
    case "unit":
      return known((entry) => summary(entry)?.unit || null, text);
    case "declared":
      return known((entry) => summary(entry)?.declared ?? null, decimal);
    case "recomputed":
      return known((entry) => summary(entry)?.recomputed?.low ?? null, decimal);
    case "rate":
      return known((entry) => summary(entry)?.rate ?? null, decimal);
    case "reading":
      return (a, b, sign) => sign * (doubt(a) - doubt(b));
    case "attention":
    case "given":
      return (a, b, sign) => sign * attention(a, b);
  }
}

/** What is not known comes last, whichever way the rest goes. */
function known(value: (entry: Entry) => string | null, by: (a: string, b: string) => number): By {
  return (a, b, sign) => {
    const [left, right] = [value(a), value(b)];
    if (left === null || right === null) return (left === null ? 1 : 0) - (right === null ? 1 : 0);
    return sign * by(left, right);
  };
}

const text = (a: string, b: string): number => a.localeCompare(b, "zh-CN", { numeric: true });

const decimal = (a: string, b: string): number => compare(a, b) ?? 0;

/** How much stands between a form and being read whole: nothing, notes, doubt, everything. */
function doubt(entry: Entry): number {
  const of = summary(entry);
  if (!of) return entry.item.state === "waiting" ? -1 : 1_000_000;
  return (of.sureness === "unsure" ? 10_000 : 0) + of.notes;
}

/** Positive when `a` needs more attention: more errors, then not read or in doubt, then more warnings. */
function attention(a: Entry, b: Entry): number {
  const [left, right] = [summary(a), summary(b)];
  const errors = (left?.errors ?? 0) - (right?.errors ?? 0);
  if (errors !== 0) return errors;
  const unread = doubt(a) - doubt(b);
  if (unread !== 0) return unread;
  return (left?.warnings ?? 0) - (right?.warnings ?? 0);
}
