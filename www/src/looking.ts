/**
 * What the person looks at: another line or tab, a cell of any form, the columns of what gave no form.
 *
 * Owns the way from what is wanted to what is on the screen; what of it is no longer there in this language is read again.
 * Must not know how anything was put in.
 */

import type { Entry, Item } from "./batch";
import { sourceName } from "./intake";
import type { Notice } from "./notice";
import type { Page } from "./page";
import type { Session } from "./session";
import type { Showing } from "./showing";

export interface Looking {
  /** Shows an entry. */
  select(entry: Entry): void;
  /** Reads once more what is on the screen, and shows that unless something else was wanted since. */
  look(entry: Entry): Promise<void>;
  /** Shows a cell of any form. */
  goTo(entry: Entry, cell: string): Promise<void>;
  /** Whether a form is still being filled in, or checked as it is. */
  finish(entry: Entry, finished: boolean): void;
  /** Asks for the columns of what gave no form. */
  assign(item: Item): void;
  /** It is no form after all. */
  leaveAssigning(): void;
}

export function createLooking(session: Session, page: Page, showing: Showing, notice: Notice): Looking {
  const { batch } = session;

  function select(entry: Entry): void {
    const { item } = entry;
    const { full, state } = item;
    session.selected = entry;
    session.assigning = null;
    page.select(entry);
    session.looked += 1;
    if (state === "read" && full) batch.keep(item, full);
    page.drawShown();
    page.announce();
    const other = item.lang !== session.lang;
    if ((state === "read" && (!full || other)) || (state === "failed" && other)) void look(entry);
  }

  async function look({ item }: Entry): Promise<void> {
    const turn = session.looked;
    page.busy(true);
    const result = await session.renew(item);
    if (turn !== session.looked) return;
    page.busy(false);
    if (session.selected?.item !== item) return;
    if (result.error && item.state === "read") notice.warn((t) => t.notReread(sourceName(t, item.source)));
    page.drawAll();
    page.announce();
  }

  return {
    select,
    look,
    goTo: async (entry, cell) => {
      select(entry);
      if (!entry.item.full) await look(entry);
      showing.toCell(cell);
    },
    finish: (entry, finished) => {
      entry.item.unfinished = !finished;
      void look(entry);
    },
    assign: (item) => {
      session.assigning = item;
      notice.clear();
      page.drawShown();
      page.find("assign-heading")?.scrollIntoView({ block: "nearest" });
      page.focusResult();
    },
    leaveAssigning: () => {
      session.assigning = null;
      page.drawShown();
      page.focusResult();
    },
  };
}
