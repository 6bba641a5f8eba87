/**
 * Changing the form on the screen: fixes made with one click, undone and done again.
 *
 * Owns what happens between a change and the new report. The edits themselves are kept with the item they belong to, and
 * outlive its reports. Must not know the view: it is told what changed.
 */

import type { CheckResult, CheckedForm, Edit, Fix, Form, Report } from "ziping";
import type { Entry, Item } from "./batch";
import { carriedOver, change, changeRow, fixesOf, joined, redo, start, touched, type as typeInto, undo, type Edited, type Step } from "./edit";
import type { RowAt } from "./form/address";
import type { RowDeed } from "./form/rows";
import { deedWords, rowWords, where } from "./form/where";
import type { Texts } from "./i18n";
import { begin, endWithFrame } from "./timing";

export interface EditingHost {
  /** What is on the screen. */
  shown(): Entry | null;
  texts(): Texts;
  /** Rejects where the engine gives nothing. */
  score(form: Form, item: Item): Promise<Report>;
  /** The entry's rows are others; its report is yet to come. */
  rowsMoved(entry: Entry, before: Edited, after: Edited): void;
  /** The entry's form has another report; `cells` are what was changed. */
  rescored(entry: Entry, checked: CheckedForm, said: string, cells: readonly string[]): void;
  failed(reason: unknown): void;
}

/** Fixes bring others about (a score, then the total); they come to an end long before this. */
const ROUNDS = 12;

export class Editing {
  /** Counts the changes: only the last one's report is shown. */
  private turn = 0;
  private busy = false;
  /** Whether the report on the screen is of other rows than the form. */
  private stale = false;

  constructor(private readonly host: EditingHost) {}

  /** The edits of a form; where nothing was changed, the form as it was read. */
  of({ item, form }: Entry, read: Form): Edited {
    return item.edited[form] ?? start(read);
  }

  fix({ edits }: Fix): void {
    if (this.stale) return;
    void this.make(edits, (t, form) => t.edit.changed(where(t, form, edits[0]?.cell ?? "form"), edits.length));
  }

  typed(cell: string, text: string, goingOn: boolean): void {
    begin("ziping:key-to-verdict");
    void this.to(
      (state) => typeInto(state, cell, text, goingOn),
      (t, form) => t.edit.changed(where(t, form, cell), 1),
    );
  }

  /** A row is added beside one, or that one moved or removed. */
  row(at: RowAt, deed: RowDeed): void {
    begin("ziping:row-to-verdict");
    void this.to(
      (state) => changeRow(state, at, deed),
      (t, form, step) => (step?.rows?.deed ? rowWords(t, step.before, form, step.rows.deed) : ""),
    );
  }

  undo(): void {
    this.step(undo);
  }

  redo(): void {
    this.step(redo);
  }

  /** Every fix that is offered, and those that are offered then, until none is left. One step. */
  async fixAll(): Promise<void> {
    const entry = this.host.shown();
    const checked = entry?.item.full?.[entry.form];
    if (!entry || !checked || this.busy || this.stale) return;
    this.busy = true;
    try {
      const before = this.of(entry, checked.form);
      let [now, report] = [before, checked.report];
      for (let round = 0; round < ROUNDS; round += 1) {
        const edits = fixesOf(report.findings);
        if (edits.length === 0) break;
        now = change(now, edits);
        report = await this.host.score(now.form, entry.item);
      }
      // Whatever was done meanwhile goes before.
      if (this.of(entry, before.form) !== before && entry.item.edited[entry.form] !== undefined) return;
      const all = joined(now, before);
      this.turn += 1;
      const cells = all.done[all.done.length - 1]?.cells ?? [];
      const drafts = report.findings.filter(({ rule }) => rule === "IV-016").length;
      entry.item.edited[entry.form] = all;
      this.host.rescored(entry, { ...checked, form: all.form, report }, this.host.texts().edit.changedAll(cells.length, drafts), cells);
    } catch (reason) {
      this.host.failed(reason);
    } finally {
      this.busy = false;
    }
  }

  /** What was read once more, with the changes that were made to it. */
  async restored(item: Item, result: CheckResult): Promise<CheckResult> {
    if (result.error || !item.edited.some(Boolean)) return result;
    const forms: CheckedForm[] = [];
    for (const [n, checked] of result.forms.entries()) {
      const edited = item.edited[n];
      forms.push(edited ? await this.again(item, n, checked, edited) : checked);
    }
    return { ...result, forms };
  }

  /** A form that was read once more as it is now; what is changed meanwhile is in it. */
  private async again(item: Item, n: number, read: CheckedForm, before: Edited): Promise<CheckedForm> {
    const edited = carriedOver(before, read.form);
    item.edited[n] = edited;
    const report = await this.host.score(edited.form, item);
    const now = item.edited[n];
    return now && now !== edited ? this.again(item, n, read, now) : { ...read, form: edited.form, report };
  }

  private make(edits: readonly Edit[], said: (t: Texts, form: Form) => string): Promise<void> {
    return this.to((state) => change(state, edits), said);
  }

  private step(which: typeof undo): void {
    void this.to(which, (t, form, step) => {
      const { undone, redone } = t.edit;
      const said = which === undo ? undone : redone;
      const deed = step?.rows?.deed;
      if (deed) return said(deedWords(t, step.before, deed), 1);
      return said(where(t, form, step?.cells[0] ?? "form"), step?.cells.length ?? 1);
    });
  }

  private async to(which: (state: Edited) => Edited, said: (t: Texts, form: Form, step: Step | undefined) => string): Promise<void> {
    const entry = this.host.shown();
    const checked = entry?.item.full?.[entry.form];
    if (!entry || !checked) return;
    const before = this.of(entry, checked.form);
    const after = which(before);
    if (after === before) return;
    this.turn += 1;
    const turn = this.turn;
    // The change stays, whatever becomes of the report.
    entry.item.edited[entry.form] = after;
    if (after.rows !== before.rows) {
      this.stale = true;
      this.host.rowsMoved(entry, before, after);
    }
    try {
      const report = await this.host.score(after.form, entry.item);
      if (turn !== this.turn) return;
      this.stale = false;
      const back = after.done.length < before.done.length;
      const { done } = back ? before : after;
      const step = done[done.length - 1];
      const words = said(this.host.texts(), after.form, step);
      const now = { ...(entry.item.full?.[entry.form] ?? checked), form: after.form, report };
      this.host.rescored(entry, now, words, step ? touched(step, back) : []);
      endWithFrame("ziping:key-to-verdict");
      endWithFrame("ziping:row-to-verdict");
    } catch (reason) {
      this.host.failed(reason);
    }
  }
}
