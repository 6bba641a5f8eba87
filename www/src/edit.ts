/**
 * A form that is being changed: its texts as they were read, as they are now, and the way back.
 *
 * Owns what a change is and how it is undone. Pure: no DOM, no engine, no words. A form is never changed in place; a step
 * holds the form before and after it, which share what is the same.
 */

import type { Edit, Finding, Form } from "ziping";
import { BLOCKS, addressIn, nameCell, rowAddress, type Address, type Block, type RowAt } from "./form/address";
import { groupsOf, levelOf } from "./form/groups";
import { rowsOf, withRow, type RowDeed, type Rows } from "./form/rows";
import { shift } from "./form/shift";

/** What was done with a row. */
export interface Deed {
  readonly deed: RowDeed;
  readonly block: Block;
  /** Where the row was (the one beside a new one), and where it is now. */
  readonly row: number;
  readonly now: number;
}

/** One thing that a person did, and takes back at once. */
export interface Step {
  readonly before: Form;
  readonly after: Form;
  /** The cells that it changed, the first the one that it was about. */
  readonly cells: readonly Address[];
  /** Where it changed the rows: which they were, and what was done. */
  readonly rows?: { readonly before: Rows; readonly after: Rows; readonly deed: Deed | null };
}

export interface Edited {
  /** As it was read. */
  readonly base: Form;
  /** As it is now. */
  readonly form: Form;
  /** Which of its rows was which when it was read. */
  readonly rows: Rows;
  readonly done: readonly Step[];
  /** What was taken back, the next to be done again last. */
  readonly undone: readonly Step[];
}

export function start(form: Form): Edited {
  return { base: form, form, rows: rowsOf(form), done: [], undone: [] };
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
  if (!goingOn || !last || last.rows || last.cells.length !== 1 || last.cells[0] !== cell || last.after !== state.form) {
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

/** A row added, removed or moved. */
export function changeRow(state: Edited, at: RowAt, deed: RowDeed): Edited {
  const done = withRow(state.form, at, deed);
  if (!done) return state;
  const { block, row } = at;
  const { form, now, order } = done;
  // New rows are told apart by the step that made them.
  const fresh = -1 - state.done.length;
  const after: Rows = { ...state.rows, [block]: order.map((was) => (was === null ? fresh : (state.rows[block][was] ?? fresh))) };
  const cells = deed === "remove" ? [] : cellsOf(form, { block, row: now });
  const step: Step = { before: state.form, after: form, cells, rows: { before: state.rows, after, deed: { deed, block, row, now } } };
  return { ...state, form, rows: after, done: [...state.done, step], undone: [] };
}

/** The cells of a row, its name first. */
function cellsOf(form: Form, at: RowAt): Address[] {
  const name = nameCell(at);
  const row: Cells = form[at.block]?.[at.row] ?? {};
  return [name, ...Object.keys(row).map((field) => addressIn(at, field)).filter((cell) => cell !== name && textAt(form, cell) !== undefined)];
}

/** The cells that a step was about, as they are after it, or after it was taken back. */
export function touched({ before, cells, rows }: Step, back: boolean): readonly Address[] {
  const deed = rows?.deed;
  if (!deed || !back) return cells;
  return deed.deed === "above" || deed.deed === "below" ? [] : cellsOf(before, deed);
}

export function undo(state: Edited): Edited {
  const last = state.done[state.done.length - 1];
  if (!last) return state;
  const rows = last.rows?.before ?? state.rows;
  return { ...state, form: last.before, rows, done: state.done.slice(0, -1), undone: [...state.undone, last] };
}

export function redo(state: Edited): Edited {
  const next = state.undone[state.undone.length - 1];
  if (!next) return state;
  const rows = next.rows?.after ?? state.rows;
  return { ...state, form: next.after, rows, done: [...state.done, next], undone: state.undone.slice(0, -1) };
}

const known = new WeakMap<Form, ReadonlyMap<Address, string>>();

/** Every cell of a form with its text. Of a merged cell of level 1 or 2 every row has the text. */
function texts(form: Form): ReadonlyMap<Address, string> {
  const before = known.get(form);
  if (before) return before;
  const all = new Map<Address, string>();
  const collect = (value: unknown, address: string): void => {
    if (typeof value === "string") all.set(address, value);
    else if (Array.isArray(value)) value.forEach((row, n) => collect(row, `${address}[${n}]`));
    else if (typeof value === "object" && value !== null) {
      for (const [field, inside] of Object.entries(value)) collect(inside, address === "" ? field : `${address}.${field}`);
    }
  };
  collect(form, "");
  const groups = groupsOf(form);
  form.indicators.forEach((_, row) => {
    for (const field of LEVELS) {
      const text = levelOf(form, groups, row, field);
      if (text !== undefined) all.set(addressIn({ block: "indicators", row }, field), text);
    }
  });
  known.set(form, all);
  return all;
}

const LEVELS = ["level1", "level2"] as const;

/** Where a cell stood as the form was read; `null` in a new row. */
export function asRead({ base, rows }: Edited, address: Address): Address | null {
  return shift(address, rows, rowsOf(base));
}

/** The cells that are not as they were read, with what was in them; undefined where there was none. */
export function changed(state: Edited): Map<Address, string | undefined> {
  const { base, form, rows } = state;
  const [before, now, groups, read] = [texts(base), texts(form), groupsOf(form), rowsOf(base)];
  const out = new Map<Address, string | undefined>();
  now.forEach((text, address) => {
    const at = rowAddress(address);
    if (at?.block === "indicators" && isLevel(at.field) && groups[at.field][at.row]?.top !== at.row) return;
    const was = shift(address, rows, read);
    if (was === null ? text !== "" && !(at && isLevel(at.field)) : before.get(was) !== text) out.set(address, was === null ? undefined : before.get(was));
  });
  before.forEach((text, address) => {
    const here = shift(address, read, rows);
    if (here !== null && !now.has(here)) out.set(here, text);
  });
  return out;
}

function isLevel(field: string): field is (typeof LEVELS)[number] {
  return field === "level1" || field === "level2";
}

/** How the rows differ from those that were read. */
export function rowsChanged({ base, rows }: Edited): { readonly added: number; readonly removed: number; readonly moved: boolean } {
  const read = rowsOf(base);
  let [added, kept, all, moved] = [0, 0, 0, false];
  for (const block of BLOCKS) {
    const there = rows[block].filter((id) => id >= 0);
    added += rows[block].length - there.length;
    kept += there.length;
    all += read[block].length;
    moved = moved || there.some((id, n) => n > 0 && id < (there[n - 1] ?? id));
  }
  return { added, removed: all - kept, moved };
}

/**
 * The changes in a form that was read once more. Read as before, everything stays; read otherwise (its columns were named),
 * what was written into a cell stays where that cell still holds what it held, and rows where there are as many as there were.
 */
export function carriedOver(state: Edited, fresh: Form): Edited {
  if (JSON.stringify(state.base) === JSON.stringify(fresh)) return state;
  const read = rowsOf(fresh);
  const was = rowsOf(state.base);
  let [form, rows] = [fresh, read];
  for (const block of BLOCKS) {
    if (read[block].length !== was[block].length || String(state.rows[block]) === String(was[block])) continue;
    form = { ...form, [block]: state.rows[block].map((id, n) => againAt(fresh, state.form, block, id, n)) };
    rows = { ...rows, [block]: state.rows[block] };
  }
  const [before, held] = [texts(fresh), texts(state.base)];
  const edits: Edit[] = [];
  changed(state).forEach((_, address) => {
    const from = asRead(state, address);
    const cell = from === null ? null : shift(from, read, rows);
    const now = textAt(state.form, address);
    if (from !== null && cell !== null && now !== undefined && before.get(from) === held.get(from)) edits.push({ cell, text: now });
  });
  if (rows === read) return change(start(fresh), edits);
  const after = withAll(form, edits);
  const step: Step = { before: fresh, after, cells: edits.map(({ cell }) => cell), rows: { before: read, after: rows, deed: null } };
  return { base: fresh, form: after, rows, done: [step], undone: [] };
}

/** A row of a form that was read once more, in the place that it had been given. */
function againAt(fresh: Form, before: Form, block: Block, id: number, n: number): Cells {
  const old: Cells = before[block]?.[n] ?? {};
  const now: Cells | undefined = id < 0 ? undefined : fresh[block]?.[id];
  if (!now) return old;
  const { after, level1, level2 } = old;
  if (block === "subtotals") return { ...now, after };
  return block === "funds" ? now : { ...now, ...(now["level1"] !== undefined && { level1 }), ...(now["level2"] !== undefined && { level2 }) };
}

/** Of the fixes that are offered, those that can be made together: no cell is written twice, the graver finding goes first. */
export function fixesOf(findings: readonly Finding[]): Edit[] {
  const edits: Edit[] = [];
  for (const { fix } of findings) {
    if (fix && !fix.edits.some(({ cell }) => edits.some((other) => other.cell === cell))) edits.push(...fix.edits);
  }
  return edits;
}
