/** What shows only between the forms: asked for when they, or how they are scored, are others. Owns the answer and its place on the page. */

import type { Batch, Entry } from "./batch";
import { fill, h } from "./dom";
import type { Engine } from "./engine/client";
import type { Scoring } from "./engine/protocol";
import type { Texts } from "./i18n";
import { acrossView, type Between } from "./view/across";

export interface ComparingHost {
  texts(): Texts;
  how(): Scoring;
  /** What an entry is called. */
  name(entry: Entry): string;
  goTo(entry: Entry, cell: string): void;
}

export class Comparing {
  readonly element = h("div", { class: "between" });
  /** What was last compared, and what came of it. */
  private compared: { readonly packed: readonly string[]; readonly how: Scoring; between: Between | null } | null = null;

  constructor(
    private readonly engine: Engine,
    private readonly batch: Batch,
    private readonly host: ComparingHost,
  ) {}

  async compare(): Promise<void> {
    const entries = this.batch.entries().filter(({ item, form }) => item.packed[form] !== undefined);
    const packed = entries.map(({ item, form }) => item.packed[form] ?? "");
    const { compared } = this;
    const how = this.host.how();
    const same = compared && compared.how.lang === how.lang && compared.how.profile === how.profile && compared.packed.length === packed.length;
    if (same && compared.packed.every((one, n) => one === packed[n])) return this.draw();
    const now = { packed, how, between: null as Between | null };
    this.compared = now;
    if (packed.length > 1) {
      // Should it fail, the forms are there all the same.
      const found = await this.engine.across(packed, how).catch(() => []);
      now.between = { found, entries };
    }
    if (this.compared === now) this.draw();
  }

  private draw(): void {
    const between = this.compared?.between;
    if (!between || between.found.length === 0) return fill(this.element);
    const before = this.element.querySelector("details");
    const { host } = this;
    const view = acrossView(host.texts(), between, (entry) => host.name(entry), before?.open ?? false, (entry, cell) => host.goTo(entry, cell));
    fill(this.element, view);
  }
}
