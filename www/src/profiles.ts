/**
 * Profiles as the page handles them: which there are, what one changes, a copy that is edited.
 *
 * Owns the choice, the person's own profiles (kept only here, until they are exported) and the way between a field's value
 * and the text in its box. Pure: no DOM, no engine. What a field may hold is the engine's to say.
 */

import type { Basis, Lang, ProfileContent } from "ziping";

/** How a field is shown and typed; the engine alone knows its limits. */
export interface Field {
  readonly path: string;
  readonly name: string;
  readonly kind: "number" | "share" | "flag" | "choice" | "steps" | "bands" | "sets" | "grades";
  readonly choices?: readonly (readonly [word: string, meaning: string])[];
  /** May be empty. */
  readonly optional?: boolean;
}

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

type Content = { readonly [key: string]: Json };

/** A profile to choose. */
export interface Choice {
  readonly content: ProfileContent;
  readonly own: boolean;
}

/** A field in which a profile differs from the national rule. */
export interface Change {
  readonly field: Field;
  readonly value: Json;
  readonly national: Json;
  readonly basis: Basis;
}

export class Profiles {
  /** What the engine brings; the first is the national rule. */
  private shipped: readonly ProfileContent[] = [];
  mine: readonly ProfileContent[] = [];
  chosen: Choice | null = null;

  learn(shipped: readonly ProfileContent[]): void {
    this.shipped = shipped;
  }

  get known(): boolean {
    return this.shipped.length > 0;
  }

  all(): readonly Choice[] {
    return [...this.shipped.map((content) => ({ content, own: false })), ...this.mine.map((content) => ({ content, own: true }))];
  }

  find(id: string): Choice | null {
    return this.all().find(({ content }) => content.id === id) ?? null;
  }

  /** A profile of one's own; one of the same id gives way to it. */
  add(content: ProfileContent): Choice {
    this.mine = [...this.mine.filter(({ id }) => id !== content.id), content];
    return { content, own: true };
  }

  /** Whether a choice is the one in use. */
  isChosen({ content }: Choice): boolean {
    return (this.chosen?.content ?? this.shipped[0]) === content;
  }

  /** An id that nothing has yet. */
  freeId(base: string): string {
    for (let n = 1; ; n += 1) {
      const id = n === 1 ? `${base}-own` : `${base}-own${n}`;
      if (!this.find(id)) return id;
    }
  }

  /** A profile and those that it extends, the nearest first. */
  private chain(content: ProfileContent): readonly ProfileContent[] {
    const chain = [content];
    for (let id = content.extends; id; ) {
      const next = this.shipped.find((other) => other.id === id);
      if (!next || chain.includes(next)) break;
      chain.push(next);
      id = next.extends;
    }
    return chain;
  }

  /** The value of a field and the profile that states it. */
  private stated(content: ProfileContent, path: string): { readonly value: Json; readonly by: ProfileContent | null } {
    for (const by of this.chain(content)) {
      const value = at(by as unknown as Content, path);
      if (value !== undefined) return { value, by };
    }
    return { value: null, by: null };
  }

  valueOf(content: ProfileContent, { path }: Field): Json {
    return this.stated(content, path).value;
  }

  /** What a profile changes against the national rule. */
  changes(content: ProfileContent, fields: readonly Field[]): readonly Change[] {
    const [first] = this.shipped;
    return fields.flatMap((field): Change[] => {
      const { value, by } = this.stated(content, field.path);
      const national = first ? this.valueOf(first, field) : null;
      if (text(field, value) === text(field, national)) return [];
      return [{ field, value, national, basis: basisOf(by ?? content, field.path) }];
    });
  }

  /** The content of a copy: what differs from the profile that it extends, or all where it extends none. */
  edited(base: Choice, fields: readonly Field[], head: Pick<ProfileContent, "id" | "name" | "basis">, texts: ReadonlyMap<string, string>): ProfileContent {
    const parent = base.own ? base.content.extends : base.content.id;
    const above = this.shipped.find(({ id }) => id === parent);
    const content: { [key: string]: Json } = { ...(head as unknown as Content) };
    if (parent) content["extends"] = parent;
    for (const key of ["sources", "signs"]) {
      const kept = base.own ? (base.content as unknown as Content)[key] : undefined;
      if (kept !== undefined) content[key] = kept;
    }
    for (const field of fields) {
      const typed = texts.get(field.path) ?? text(field, this.valueOf(base.content, field));
      if (above && typed.trim() === text(field, this.valueOf(above, field))) continue;
      put(content, field.path, valueIn(field, typed));
    }
    return content as unknown as ProfileContent;
  }
}

export function nameOf({ name, id }: ProfileContent, lang: Lang): string {
  return name[lang] || name.zh || id;
}

function at(content: Content, path: string): Json | undefined {
  const [group = "", key] = path.split(".");
  const value = content[group];
  if (key === undefined || value === undefined) return value;
  return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as Content)[key] : undefined;
}

function put(content: { [key: string]: Json }, path: string, value: Json): void {
  const [group = "", key] = path.split(".");
  content[group] = key === undefined ? value : { ...(content[group] as Content | undefined), [key]: value };
}

/** The document that a field of a profile rests on. */
function basisOf(content: ProfileContent, path: string): Basis {
  const [group = ""] = path.split(".");
  return content.sources?.[path] ?? content.sources?.[group] ?? content.basis;
}

/** Whether a profile itself was held against its documents. */
export function isChecked({ basis, sources }: ProfileContent): boolean {
  return basis.checked && Object.keys(sources ?? {}).every((path) => sources?.[path]?.checked);
}

/** A value as it stands in its box: shares in percent, a list with a line for each item. */
export function text(field: Field, value: Json): string {
  const list = (of: (item: Json) => string): string => (Array.isArray(value) ? (value as readonly Json[]).map(of).join("\n") : "");
  if (value === null) return "";
  switch (field.kind) {
    case "share":
      return percent(value);
    case "bands":
      return Array.isArray(value) ? (value as readonly Json[]).map(percent).join(" ") : "";
    case "steps":
      return list((pair) => (Array.isArray(pair) ? (pair as readonly Json[]).map(percent).join(" ") : String(pair)));
    case "grades":
      return list((pair) => (Array.isArray(pair) ? pair.join(" ") : String(pair)));
    case "sets":
      return list((set) =>
        Object.entries(set as Content)
          .map(([name, points]) => `${name} ${String(points)}`)
          .join(" "),
      );
    default:
      return String(value);
  }
}

/** "0.905" as 90.5%: the point moves, no number is made. */
function percent(value: Json): string {
  const [, whole = "", fraction = ""] = /^(\d+)(?:\.(\d+))?$/.exec(String(value)) ?? [];
  if (whole === "") return String(value);
  const digits = fraction.padEnd(2, "0");
  const shown = `${whole}${digits.slice(0, 2)}`.replace(/^0+(?=\d)/, "");
  const rest = digits.slice(2).replace(/0+$/, "");
  return `${shown}${rest === "" ? "" : `.${rest}`}%`;
}

/** What was typed as the value that the engine is asked about; what is no value stays a text, for it to say so. */
export function valueIn({ kind, optional }: Field, typed: string): Json {
  const plain = typed.trim();
  const words = (line: string): string[] => line.split(/[\s,，、;；:：→]+/).filter((word) => word !== "");
  const lines = plain.split("\n").filter((line) => line.trim() !== "");
  if (plain === "" && optional) return null;
  switch (kind) {
    case "flag":
      return plain === "true" ? true : plain === "false" ? false : plain;
    case "number":
    case "share":
      return exact(plain);
    case "bands":
      return words(plain).map(exact);
    case "steps":
      return lines.map((line) => words(line).map(exact));
    case "grades":
      return lines.map((line) => words(line).map((word, n) => (n === 0 ? word : exact(word))));
    case "sets":
      return lines.map((line) => setIn(words(line)));
    case "choice":
      return plain;
  }
}

function setIn(words: readonly string[]): Json {
  const set: { [key: string]: Json } = {};
  for (let n = 0; n < words.length; n += 2) set[words[n] ?? ""] = exact(words[n + 1] ?? "");
  return set;
}

/** A whole number as one, anything else as the text that it is. */
function exact(word: string): Json {
  return /^\d{1,9}$/.test(word) ? Number(word) : word;
}

/** The content as a file. */
export function fileOf(content: ProfileContent): string {
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** What stands in a file; `null` where that is no profile's JSON at all. */
export function contentIn(file: string): ProfileContent | null {
  try {
    const value: unknown = JSON.parse(file.replace(/^\uFEFF/, ""));
    return value !== null && typeof value === "object" && !Array.isArray(value) ? (value as ProfileContent) : null;
  } catch {
    return null;
  }
}
