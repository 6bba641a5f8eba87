/**
 * Reading once more what is there: by other rules, with other columns, in another language, after it was kept.
 *
 * Owns in which order, what is on the screen first, and what is said of it. Must not know who wants it so.
 */

import type { Corrections } from "ziping";
import type { Item } from "./batch";
import type { Looking } from "./looking";
import type { Notice } from "./notice";
import type { Opening } from "./opening";
import type { Page } from "./page";
import type { Reader } from "./reader";
import type { Refusing } from "./refusing";
import type { Session } from "./session";

export interface Rereading {
  /** Reads and shows what is on the screen, then the rest. */
  readAll(items: readonly Item[], shown: Item | undefined): Promise<void>;
  /** Everything by other rules, of that name. */
  rescore(name: string): Promise<void>;
  /** The numbers of the rules are others: everything is asked for again. */
  again(): Promise<void>;
  /** Everything with the columns as the person says; `null` takes that back. */
  reread(corrections: Corrections | null): Promise<void>;
  /** The reasons of files that gave no form stand in the list, whether they are looked at or not. */
  translate(): Promise<void>;
}

export function createRereading(session: Session, page: Page, reader: Reader, notice: Notice, looking: Looking, refusing: Refusing, opening: Opening): Rereading {
  const { batch } = session;

  async function readAll(items: readonly Item[], shown: Item | undefined): Promise<void> {
    if (shown) {
      await session.renew(shown);
      page.drawAll();
      page.announce();
    }
    // What of it the engine has at this moment comes back as it was before, and is asked for after that.
    readRest(items, shown && reader.isAt(shown) ? undefined : shown);
  }

  function readRest(items: readonly Item[], but: Item | undefined): void {
    const rest = items.filter((item) => item !== but);
    if (rest.length > 0) reader.read(rest, false);
  }

  async function reread(corrections: Corrections | null): Promise<void> {
    const { assigning, corrections: before } = session;
    session.corrections = corrections;
    notice.clear();
    const others = batch.items.filter((item) => item.state === "read" || item.failure?.code === "not_a_form");
    if (assigning) {
      const result = await session.check(assigning);
      if (result.error) {
        session.corrections = before;
        return refusing.fail(assigning, result.error);
      }
      session.settle(assigning, result);
      opening.settleIn(assigning, true);
    }
    const shown = session.selected?.item;
    const rest = others.filter((item) => item !== shown && item !== assigning);
    if (shown && shown !== assigning) {
      await session.renew(shown);
      if (session.selected) session.selected = { item: shown, form: Math.max(0, Math.min(session.selected.form, shown.forms.length - 1)) };
    }
    page.drawAll();
    readRest(rest, undefined);
    const files = rest.length + (shown ? 1 : 0);
    if (corrections) notice.say((t) => t.columns.applied(files), (t) => t.columns.takeBack, () => void reread(null));
    else notice.say((t) => t.columns.tookBack);
    page.focusResult();
  }

  return {
    readAll,
    rescore: async (name) => {
      notice.clear();
      session.looked += 1;
      const shown = session.selected?.item;
      // What the engine has at this moment comes back by the rules of before.
      const stale = batch.items.filter((item) => item.state === "read" || reader.isAt(item));
      await readAll(stale, shown?.state === "read" ? shown : undefined);
      notice.say((t) => t.profile.applied(name, stale.length));
    },
    again: async () => {
      const { selected } = session;
      if (selected) await looking.look(selected);
      readRest(batch.items.filter(({ state }) => state === "read"), selected?.item);
    },
    reread,
    translate: async () => {
      const { lang } = session;
      const failed = batch.items.filter((item) => item.state === "failed" && item !== session.selected?.item);
      for (const item of failed) {
        if (session.lang !== lang) return;
        await session.renew(item);
      }
      if (failed.length > 0) page.drawOverview();
    },
  };
}
