/**
 * Work that outlives the page, on this machine, if the person turns that on.
 *
 * Owns the switch on the page and when something is written. Off, which it is until somebody turns it on, nothing is stored, not
 * even that it is off. Must not know how forms are read or shown.
 */

import type { Batch, Entry, Item } from "../batch";
import { fill, h } from "../dom";
import type { Texts } from "../i18n";
import { sentence, type Notice } from "../notice";
import { onLeaving } from "../place";
import { STATE, VERSION, keptIn, recordOf, type Kept, type State } from "./kept";
import { isOn, readAll, turnOn, wipe, write } from "./store";

export interface KeepingHost {
  texts(): Texts;
  shown(): Entry | null;
  state(): Pick<State, "corrections" | "profiles">;
}

/** What is done within so long is written at once, in milliseconds. */
const PAUSE = 150;

export class Keeping {
  private on = false;
  /** This window, among those of the same browser. */
  private readonly me = `${Date.now()}-${Math.random()}`;
  /** Whether what another window keeps is to be replaced by what is here. */
  private takingOver = false;
  /** Not before what was kept has been read. */
  private ready = false;
  private timer = 0;
  private writing: Promise<void> = Promise.resolve();
  private readonly keys = new Map<Item, string>();
  /** What of an item was written last. */
  private readonly written = new Map<Item, string>();
  private last = 0;
  private readonly element = h("span", { class: "keep" });

  constructor(
    private readonly batch: Batch,
    private readonly notice: Notice,
    private readonly host: KeepingHost,
  ) {
    onLeaving(() => this.flush());
  }

  /** What was kept, once, when the page begins. */
  async begin(drop: number): Promise<Kept | null> {
    this.on = isOn();
    const all = this.on ? await readAll() : null;
    this.ready = true;
    this.draw();
    if (!this.on) return null;
    if (!all) {
      this.notice.warn((t) => t.keep.lost);
      return null;
    }
    const kept = keptIn(all, drop, this.host.texts().lang);
    // From now on it is kept here, and a window that was opened before keeps no more.
    if (kept) await write(new Map([[STATE, { ...kept.state, owner: this.me }]]), [], STATE, () => true);
    kept?.keys.forEach((key, item) => {
      this.keys.set(item, key);
      this.last = Math.max(this.last, Number(key.slice(1)));
    });
    return kept;
  }

  /** The switch, and with it on the way to wipe; made anew with the page. */
  view(): HTMLElement {
    this.draw();
    return this.element;
  }

  private draw(): void {
    const t = this.host.texts();
    const box = h("input", { type: "checkbox", id: "keep", checked: this.on, "aria-describedby": "keep-hint", on: { change: () => void this.set(box.checked) } });
    box.checked = this.on;
    fill(
      this.element,
      h("label", { class: "check", title: t.keep.hint }, box, ` ${t.keep.label}`),
      h("span", { class: "unseen", id: "keep-hint" }, t.keep.hint),
      this.on && h("button", { type: "button", class: "link", id: "wipe", on: { click: () => void this.set(false) } }, t.keep.wipe),
    );
  }

  /** Turning it off wipes. */
  async set(on: boolean): Promise<void> {
    window.clearTimeout(this.timer);
    this.written.clear();
    if (on) {
      this.on = await turnOn();
      if (this.on) this.notice.say((t) => t.keep.on, (t) => t.keep.wipe, () => void this.set(false));
      else this.notice.warn((t) => t.keep.refused);
      this.touch();
    } else {
      this.on = false;
      await this.writing;
      await wipe();
      this.notice.say((t) => t.keep.wiped);
    }
    this.draw();
    this.element.querySelector("input")?.focus();
  }

  /** Something is other than it was. */
  touch(): void {
    if (!this.on || !this.ready) return;
    window.clearTimeout(this.timer);
    this.timer = window.setTimeout(() => this.flush(), PAUSE);
  }

  private flush(): void {
    window.clearTimeout(this.timer);
    if (!this.on || !this.ready) return;
    this.writing = this.writing.then(() => this.save());
  }

  private async save(): Promise<void> {
    if (!this.on) return;
    // Wiped in another tab: that counts here too.
    if (!isOn()) {
      this.on = false;
      return this.draw();
    }
    const put = new Map<string, unknown>();
    const order: string[] = [];
    const now = new Map<Item, string>();
    let left = 0;
    for (const item of this.batch.items) {
      const record = recordOf(item);
      if (!record) {
        left += 1;
        continue;
      }
      const key = this.keyOf(item);
      order.push(key);
      const says = signature(item);
      now.set(item, says);
      if (this.written.get(item) !== says) put.set(key, record);
    }
    const gone = [...this.keys.keys()].filter((item) => !now.has(item));
    const shown = this.host.shown();
    const key = shown && now.has(shown.item) ? this.keyOf(shown.item) : null;
    const state: State = { version: VERSION, owner: this.me, at: Date.now(), order, shown: shown && key !== null ? { key, form: shown.form } : null, ...this.host.state() };
    put.set(STATE, state);
    let elsewhere = false;
    const taking = this.takingOver;
    const done = await write(put, taking ? "all" : gone.map((item) => this.keyOf(item)), STATE, (there) => {
      const owner = (there as State | undefined)?.owner ?? this.me;
      elsewhere = owner !== this.me && !taking;
      return !elsewhere;
    });
    if (elsewhere) return this.stepBack();
    if (done) this.takingOver = false;
    else {
      if (!this.full) this.notice.warn((t) => t.keep.full);
      this.full = true;
      return;
    }
    this.full = false;
    for (const item of gone) this.keys.delete(item);
    this.written.clear();
    now.forEach((says, item) => this.written.set(item, says));
    if (left > 0 && left !== this.left) this.notice.warn((t) => t.keep.left(left));
    this.left = left;
  }

  /** Another window of this browser keeps its work: this one's would be written over it. */
  private stepBack(): void {
    this.on = false;
    this.written.clear();
    this.draw();
    this.notice.show((t) => [
      sentence(t.keep.elsewhere, t.keep.here, () => {
        this.takingOver = true;
        void this.set(true);
      }),
    ]);
  }

  /** How many were left out when that was said last, and whether it was said that there is no more room. */
  private left = 0;
  private full = false;

  private keyOf(item: Item): string {
    const known = this.keys.get(item);
    if (known !== undefined) return known;
    this.last += 1;
    const key = `i${this.last}`;
    this.keys.set(item, key);
    return key;
  }
}

/** Every form that was changed is another object after each step; they are numbered as they are met. */
const met = new WeakMap<object, number>();
let meetings = 0;

function signature({ edited, unfinished, bytes }: Item): string {
  const steps = edited.map((one) => {
    if (!one) return 0;
    const known = met.get(one) ?? (meetings += 1);
    met.set(one, known);
    return known;
  });
  return `${steps.join()}|${unfinished}|${bytes?.length ?? 0}`;
}
