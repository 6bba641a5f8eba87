/**
 * A form that is being changed: its texts as they were read, as they are now, and the way back.
 *
 * Owns what a change is and how it is undone. Pure: no DOM, no engine, no words. A form is never changed in place; a step
 * holds the form before and after it, which share what is the same.
 */

import type { Edit, Finding, Form } from "ziping";
import { rowAddress, type Address } from "./form/address";

/** One thing that a person did, and takes back at once. */
export interface Step {
  readonly before: Form;
  readonly after: Form;
  /** The cells that it changed, the first the one that it was about. */
  readonly cells: readonly Address[];
}

export interface Edited {
  /** As it was read. */
  readonly base: Form;
  /** As it is now. */
  readonly form: Form;
  readonly done: readonly Step[];
  /** What was taken back, the next to be done again last. */
  readonly undone: readonly Step[];
}

export function start(form: Form): Edited {
  return { base: form, form, done: [], undone: [] };
}

type Cells = { readonly [field: string]: unknown };

/** The text of a cell; undefined where the form has none. */
export function textAt(form: Form, address: Address): string | undefined {
  const at = rowAddress(address);
  const path = at ? [at.block, at.row, at.field] : address.split(".");
  let here: unknown = form;
  for (const key of path) here = here === undefined || here === null ? undefined : (here as Cells)[key];
  return typeof here === "string" ? here : undefined;
}

/** The form with another text in a cell, or without the cell. A row that is not there is not made. */
export function withText(form: Form, address: Address, text: string | undefined): Form {
  const at = rowAddress(address);
  if (at) {
    const rows: readonly Cells[] = form[at.block] ?? [];
    if (!rows[at.row]) return form;
    return { ...form, [at.block]: rows.map((row, n) => (n === at.row ? put(row, at.field, text) : row)) };
  }
  const [block = "", field] = address.split(".");
  if (field === undefined) return put(form, block, text) as Form;
  const inside = (form as unknown as Cells)[block] as Cells | undefined;
  return { ...form, [block]: put(inside ?? {}, field, text) };
}

function put(cells: Cells, field: string, text: string | undefined): Cells {
  const { [field]: _, ...rest } = cells;
  return text === undefined ? rest : { ...cells, [field]: text };
}

function withAll(form: Form, edits: readonly Edit[]): Form {
  return edits.reduce((now, { cell, text }) => (textAt(now, cell) === text ? now : withText(now, cell, text)), form);
}

/** A step to another form; none where it is the same. */
function stepTo(state: Edited, form: Form, cells: readonly Address[]): Edited {
  if (form === state.form) return state;
  return { ...state, form, done: [...state.done, { before: state.form, after: form, cells }], undone: [] };
}

/** Several cells changed at once: one step. */
export function change(state: Edited, edits: readonly Edit[]): Edited {
  const cells = edits.filter(({ cell, text }) => textAt(state.form, cell) !== text).map(({ cell }) => cell);
  return stepTo(state, withAll(state.form, edits), cells);
}

/** What is typed into a cell; keystroke upon keystroke is one step, as long as nothing else comes between. */
export function type(state: Edited, cell: Address, text: string, goingOn: boolean): Edited {
  const last = state.done[state.done.length - 1];
  if (!goingOn || !last || last.cells.length !== 1 || last.cells[0] !== cell || last.after !== state.form) {
    return change(state, [{ cell, text }]);
  }
  const before = { ...state, form: last.before, done: state.done.slice(0, -1) };
  return { ...change(before, [{ cell, text }]), undone: [] };
}

/** Several steps as one. */
export function joined(state: Edited, since: Edited): Edited {
  const cells = state.done.slice(since.done.length).flatMap((step) => step.cells);
  return stepTo(since, state.form, cells.filter((cell, n) => cells.indexOf(cell) === n));
}

export function undo(state: Edited): Edited {
  const last = state.done[state.done.length - 1];
  if (!last) return state;
  return { ...state, form: last.before, done: state.done.slice(0, -1), undone: [...state.undone, last] };
}

export function redo(state: Edited): Edited {
  const next = state.undone[state.undone.length - 1];
  if (!next) return state;
  return { ...state, form: next.after, done: [...state.done, next], undone: state.undone.slice(0, -1) };
}

/** Every cell of a form with its text. */
function texts(form: Form): Map<Address, string> {
  const all = new Map<Address, string>();
  const collect = (value: unknown, address: string): void => {
    if (typeof value === "string") all.set(address, value);
    else if (Array.isArray(value)) value.forEach((row, n) => collect(row, `${address}[${n}]`));
    else if (typeof value === "object" && value !== null) {
      for (const [field, inside] of Object.entries(value)) collect(inside, address === "" ? field : `${address}.${field}`);
    }
  };
  collect(form, "");
  return all;
}

/** The cells that are not as they were read, with what was in them; undefined where there was none. */
export function changed({ base, form }: Edited): Map<Address, string | undefined> {
  const [before, now] = [texts(base), texts(form)];
  const out = new Map<Address, string | undefined>();
  now.forEach((text, address) => {
    if (before.get(address) !== text) out.set(address, before.get(address));
  });
  before.forEach((text, address) => {
    if (!now.has(address)) out.set(address, text);
  });
  return out;
}

/**
 * The changes in a form that was read once more. Read as before, everything stays; read otherwise (its columns were named),
 * what was written into a cell stays where that cell still holds what it held.
 */
export function carriedOver(state: Edited, fresh: Form): Edited {
  if (JSON.stringify(state.base) === JSON.stringify(fresh)) return state;
  const before = texts(fresh);
  const edits: Edit[] = [];
  changed(state).forEach((text, cell) => {
    const now = textAt(state.form, cell);
    if (now !== undefined && before.get(cell) === text) edits.push({ cell, text: now });
  });
  return change(start(fresh), edits);
}

/** Of the fixes that are offered, those that can be made together: no cell is written twice, the graver finding goes first. */
export function fixesOf(findings: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  for (const { fix } of findings) {
    if (fix && !fix.edits.some(({ cell }) => edits.some((other) => other.cell === cell))) edits.push(...fix.edits);
  }
  return edits;
}
