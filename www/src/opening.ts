/**
 * Putting in: one thing by itself, many files at once, a form begun here; and taking everything away.
 *
 * Owns what becomes of the screen then: which form takes it, and what is said of the others. Must not know what may be put
 * in where (`intake`), nor how it is read.
 */

import { isArchive, unpacked } from "./archive";
import type { Item } from "./batch";
import { blankForm } from "./blank";
import type { Held } from "./held";
import { sourceName, type Source } from "./intake";
import type { Looking } from "./looking";
import type { Notice } from "./notice";
import type { Page } from "./page";
import type { Reader } from "./reader";
import type { Refusing } from "./refusing";
import type { Session } from "./session";
import type { Showing } from "./showing";
import { begin, endWithFrame } from "./timing";

export interface Opening {
  /** One thing by itself: its form is shown, or a notice says why there is none and everything stays. Gives whether it was a form. */
  putIn(source: Source): Promise<boolean>;
  /** What was pasted beside the box can be corrected in it, once it was a form; else the box keeps what it had. */
  pasteBeside(source: Extract<Source, { kind: "pasted" }>): Promise<void>;
  /** The blank form, with the focus where one begins to write. */
  startBlank(): Promise<void>;
  /** One file by itself, or many for the list. */
  open(files: readonly Held[]): Promise<void>;
  /** A form that was read takes its place among the others, and the screen if it is the latest. */
  settleIn(item: Item, latest: boolean): void;
  /** Shows the first form of what was put in last, as soon as it is known which that is; gives whether it is. */
  showFirst(): boolean;
  /** Everything that waited has been read. */
  allRead(): void;
  /** Everything is taken away. */
  clear(): void;
}

export function createOpening(session: Session, page: Page, showing: Showing, reader: Reader, notice: Notice, looking: Looking, refusing: Refusing): Opening {
  const { batch } = session;
  /** Counts what was put in by itself: only the last one's answer is shown. */
  let asked = 0;

  async function putIn(source: Source): Promise<boolean> {
    page.uncover();
    session.drops += 1;
    asked += 1;
    const turn = asked;
    const item = session.begin(source);
    page.sayBusy();
    page.busy(true);
    const result = await session.check(item);
    const last = turn === asked;
    if (last) page.busy(false);
    // A text that was changed in the meantime is of no interest, a file is.
    if (!last && source.kind !== "file") return false;
    session.settle(item, result);
    if (result.error) refusing.fail(item, result.error);
    else settleIn(item, last);
    return !result.error;
  }

  function settleIn(item: Item, latest: boolean): void {
    const before = session.selected;
    const replaced = batch.add(item);
    const form = before && before.item === replaced ? Math.min(before.form, item.forms.length - 1) : 0;
    if (!latest) return page.drawOverview();
    const entry = { item, form };
    session.assigning = null;
    notice.clear();
    session.selected = entry;
    page.fold();
    session.looked += 1;
    page.drawAll();
    showing.select(entry);
    page.announce();
    if (replaced && item.source.kind === "file" && replaced.state === "read") sayReplaced(replaced, item);
    page.catchFocus();
    if (before === null) performance.mark("ziping:first-report");
  }

  function sayReplaced(replaced: Item, item: Item): void {
    notice.say((t) => t.replaced(sourceName(t, item.source)), (t) => t.keepBoth, () => {
      batch.keepBoth(replaced, item);
      notice.clear();
      page.drawAll();
    });
  }

  /** Many files: each is a line of the list, read one after the other while the page goes on. */
  function putInMany(sources: readonly Source[], since: number): void {
    begin("ziping:drop-to-list", since);
    session.drops += 1;
    const items = sources.map((source) => session.begin(source));
    batch.takeIn(items);
    notice.clear();
    page.fold();
    page.drawAll();
    reader.read(items, true);
  }

  return {
    putIn,
    pasteBeside: async (source) => {
      if (await putIn(source)) page.write(source.text);
    },
    startBlank: async () => {
      await putIn({ kind: "blank", form: blankForm() });
      showing.toCell("project");
    },
    open: async (files) => {
      const since = performance.now();
      page.uncover();
      const opened: Held[] = [];
      for (const file of files) {
        if (isArchive(file)) opened.push(...(await unpacked(file)));
        else opened.push(file);
      }
      const sources = opened.map((file): Source => ({ kind: "file", file }));
      const [only] = sources;
      if (sources.length === 1 && only) await putIn(only);
      else if (sources.length > 1) putInMany(sources, since);
    },
    settleIn,
    showFirst: () => {
      const item = batch.items.find(({ drop, state }) => drop === session.drops && state !== "failed");
      if (!item || item.state !== "read") return false;
      const entry = { item, form: 0 };
      session.selected = entry;
      page.drawAll();
      if (item.full) page.announce();
      else void looking.look(entry);
      return true;
    },
    allRead: () => {
      const { items } = batch;
      const entries = batch.entries();
      session.selected = session.selected ?? entries[0] ?? null;
      page.drawAll();
      endWithFrame("ziping:drop-to-list");
      if (items.length > 0) {
        page.say(session.t.list.done(items.length, entries.filter(({ item }) => item.state === "read").length, batch.count("failed")));
      }
    },
    clear: () => {
      reader.clear();
      showing.clear();
      session.clear();
      notice.clear();
      page.drawAll();
    },
  };
}
