/**
 * Reading many: what waits, in which order it is read, how far that is, and stopping it.
 *
 * Owns the queue and its line on the page. Must not know what is done with what was read; it is handed to the host.
 */

import type { CheckResult } from "ziping";
import { FULL, type Batch, type Item } from "./batch";
import { atOnce, fetchAhead } from "./check";
import { fill, h } from "./dom";
import type { BriefResult } from "./engine/protocol";
import type { Texts } from "./i18n";

/** Files are read in turn for so long before the page is drawn in between, in milliseconds. */
const BREATH = 60;

/** How far it is is told so often, in milliseconds. */
const TOLD_EVERY = 100;

export interface ReaderHost {
  texts(): Texts;
  /** How many may be read at once. */
  lanes(): number;
  check(item: Item): Promise<CheckResult>;
  /** For the list alone. */
  brief(items: readonly Item[]): Promise<readonly (BriefResult | CheckResult)[]>;
  /** What is on the screen. */
  shown(): Item | null;
  begun(): void;
  /** An item has been read. */
  read(item: Item, result: CheckResult | BriefResult): void;
  /** Shows the first form of what was put in last; gives whether there was one. */
  showFirst(): boolean;
  /** What was read may be drawn. */
  drawn(item: Item): void;
  stopped(): void;
  ended(): void;
}

export class Reader {
  readonly progress = h("div", { class: "busy-line" });
  private queue: Item[] = [];
  private running = false;
  private done = 0;
  /** How many readings go on beside each other. */
  private lanes = 1;
  /** What the engine has at this moment. */
  private readonly underWay = new Set<Item>();
  /** When it was last told how far it is, in milliseconds. */
  private drawn = 0;
  /** When reading began, in milliseconds. */
  private begun = 0;
  /** Whether the next new form takes the screen: the first of each drop does. */
  private showNext = false;

  constructor(
    private readonly host: ReaderHost,
    private readonly batch: Batch,
  ) {}

  get busy(): boolean {
    return this.running;
  }

  isAt(item: Item): boolean {
    return this.underWay.has(item);
  }

  read(items: readonly Item[], show: boolean): void {
    this.queue.push(...items);
    this.showNext = this.showNext || show;
    if (!this.running) void this.run();
    else this.draw();
  }

  clear(): void {
    this.queue = [];
  }

  stop(): void {
    for (const item of this.queue) if (item.state === "waiting") item.state = "stopped";
    this.queue = [];
    this.draw();
    this.host.stopped();
  }

  resume(): void {
    const stopped = this.batch.items.filter(({ state }) => state === "stopped");
    for (const item of stopped) item.state = "waiting";
    this.host.stopped();
    this.read(stopped, false);
  }

  private async run(): Promise<void> {
    this.running = true;
    this.done = 0;
    this.begun = Date.now();
    this.host.begun();
    this.draw();
    this.lanes = this.queue.length > 1 ? this.host.lanes() : 1;
    await Promise.all(Array.from({ length: this.lanes }, () => this.readOn()));
    this.running = false;
    this.showNext = false;
    this.draw();
    this.host.ended();
  }

  /** Reads what waits, one after the other, until nothing does. */
  private async readOn(): Promise<void> {
    const { host, batch } = this;
    let breathed = Date.now();
    for (let [items, brief] = this.next(); items.length > 0; [items, brief] = this.next()) {
      const fresh = new Set(items.filter(({ state }) => state === "waiting"));
      for (const item of items) this.underWay.add(item);
      const answers = brief ? host.brief(items) : Promise.all(items.map((item) => host.check(item)));
      fetchAhead(this.queue[0], brief);
      fetchAhead(this.queue[1], brief);
      const results = await answers;
      results.forEach((result, n) => {
        const item = items[n];
        if (!item) return;
        this.underWay.delete(item);
        if (!batch.has(item)) return; // cleared meanwhile
        this.done += 1;
        host.read(item, result);
        if (this.showNext && fresh.has(item) && host.showFirst()) this.showNext = false;
        host.drawn(item);
      });
      if (Date.now() - breathed > BREATH) {
        await new Promise((next) => window.setTimeout(next, 0));
        breathed = Date.now();
      }
      if (Date.now() - this.drawn > TOLD_EVERY) this.draw();
    }
  }

  /** What is read next, and whether for the list alone: of many files that is wanted, and one report, that on the screen or the first. */
  private next(): [items: readonly Item[], brief: boolean] {
    const { host, batch, queue } = this;
    // The first is read for the screen; should it give no form, the next one is.
    const leads = this.showNext && ![...this.underWay].some(({ state }) => state === "waiting");
    const inBrief = (item: Item): boolean => batch.items.length > FULL && item !== host.shown() && item.edited.length === 0;
    const [first] = queue;
    if (!first || leads || !inBrief(first)) return [queue.splice(0, 1), false];
    const alike = queue.slice(0, 100);
    const other = alike.findIndex((item) => !inBrief(item));
    // Towards the end in smaller parts, so that all lanes end together.
    const share = Math.ceil(queue.length / (2 * this.lanes));
    return [queue.splice(0, atOnce(other < 0 ? alike : alike.slice(0, other), share)), true];
  }

  /** How far it is. */
  draw(): void {
    this.drawn = Date.now();
    const t = this.host.texts();
    const waiting = this.queue.length + this.underWay.size;
    this.progress.classList.toggle("many", this.running);
    if (!this.running) return fill(this.progress, t.busy);
    const words = t.progress(this.done, this.done + waiting, this.left(waiting));
    const counted = this.progress.querySelector("span");
    if (counted && counted.nextSibling) counted.textContent = words;
    else {
      fill(
        this.progress,
        h("span", {}, words),
        h("button", { type: "button", class: "quiet", id: "stop", on: { click: () => this.stop() } }, t.stop),
      );
    }
  }

  /** How many seconds reading will still take; `null` before that can be said, or where it is not worth saying. */
  private left(waiting: number): number | null {
    const taken = Date.now() - this.begun;
    const seconds = Math.round((taken / Math.max(this.done, 1)) * waiting * 0.001);
    return taken > 1000 && this.done > 0 && seconds > 1 ? seconds : null;
  }
}
