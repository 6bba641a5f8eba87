/**
 * What was put in, what came of it, and which of it is on the screen.
 *
 * Owns the language and all state that outlives a change of it and every failure, and how an item is read by the rules
 * and columns of now. Must not know the screen, nor why something is read.
 */

import type { CheckResult, CheckedForm, Corrections, Form, Lang, Report } from "ziping";
import { Batch, newItem, type Entry, type Item } from "./batch";
import { briefItems, checkItem, itsFault, scoreForm } from "./check";
import type { Choosing } from "./choosing";
import type { Editing } from "./editing";
import type { Engine } from "./engine/client";
import type { BriefForm, BriefResult, Reading } from "./engine/protocol";
import { texts, type Texts } from "./i18n";
import type { Source } from "./intake";
import { summaryOf } from "./summary";

export class Session {
  readonly batch = new Batch();
  selected: Entry | null = null;
  /** What gave no form and may become one when its columns are named: then that is asked in place of what is selected. */
  assigning: Item | null = null;
  /** What the person said of the columns, for all files. Kept only here. */
  corrections: Corrections | null = null;
  /** Counts how often something was put in. */
  drops = 0;
  /** Counts the reports that were wanted for the screen: only the last one is shown. */
  looked = 0;

  constructor(
    private readonly engine: Engine,
    private readonly choosing: Choosing,
    private readonly editing: Editing,
    public lang: Lang,
  ) {}

  /** The words of now. */
  get t(): Texts {
    return texts(this.lang);
  }

  /** The selected form with its report, while that is kept. */
  get checked(): CheckedForm | undefined {
    return this.selected?.item.full?.[this.selected.form];
  }

  isSelected({ item, form }: Entry): boolean {
    return this.selected?.item === item && this.selected.form === form;
  }

  /** What was put in, yet to be read. */
  begin(source: Source): Item {
    return newItem(source, this.drops, this.lang);
  }

  /** How everything is read and scored from now on. */
  reading(): Reading {
    const how = this.choosing.how();
    return this.corrections === null ? how : { ...how, corrections: this.corrections };
  }

  /** Reads and scores an item, with what was changed in it. Never rejects. */
  async check(item: Item): Promise<CheckResult> {
    return this.editing.restored(item, await checkItem(this.engine, this.batch, item, this.t, this.reading()));
  }

  /** The same of some items for the list alone. */
  brief(items: readonly Item[]): Promise<readonly (BriefResult | CheckResult)[]> {
    return briefItems(this.engine, this.batch, items, this.t, this.reading());
  }

  /** Scores a form of an item. Rejects with why not, in the person's words. */
  score(form: Form, item: Item): Promise<Report> {
    return scoreForm(this.engine, item, form, this.t, this.choosing.how());
  }

  /** Checks an item and takes what comes of it. */
  async renew(item: Item): Promise<CheckResult> {
    const result = await this.check(item);
    this.settle(item, result);
    return result;
  }

  /** What came of an item. A form that was read before is not given up for a reason that lies elsewhere. */
  settle(item: Item, result: CheckResult | BriefResult): void {
    if (result.error) {
      if (item.state === "read" && !itsFault(result.error.code)) return;
      item.state = "failed";
      item.failure = result.error;
      this.take(item, []);
    } else {
      item.state = "read";
      item.failure = null;
      this.take(item, result.forms);
    }
    item.lang = this.lang;
  }

  /** The same of one of many, which takes its place among the others. */
  settleOne(item: Item, result: CheckResult | BriefResult): void {
    this.settle(item, result);
    if (this.selected) this.batch.look(this.selected.item);
    if (item.state === "read") this.batch.add(item);
    if (this.selected && !this.batch.has(this.selected.item)) this.selected = null;
  }

  /** A form has another report; gives whether the item's reports are kept at all. */
  rescored({ item, form }: Entry, checked: CheckedForm): boolean {
    if (!item.full) return false;
    this.take(item, item.full.map((other, n) => (n === form ? checked : other)));
    return true;
  }

  private take(item: Item, forms: readonly (CheckedForm | BriefForm)[]): void {
    const full = forms.filter(isFull);
    item.forms = forms.map((form) => (isFull(form) ? summaryOf(form) : form.summary));
    item.packed = forms.map((form) => (isFull(form) ? JSON.stringify(form.form) : form.packed));
    item.full = null;
    if (full.length > 0) this.batch.keep(item, full);
  }

  clear(): void {
    this.batch.clear();
    this.selected = null;
    this.assigning = null;
    this.corrections = null;
  }
}

function isFull(form: CheckedForm | BriefForm): form is CheckedForm {
  return "report" in form;
}
