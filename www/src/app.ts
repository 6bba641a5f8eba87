/**
 * The page as a whole, for whoever begins it.
 *
 * Owns that its parts find each other: what was put in (`session`), what is seen (`page`, with what draws itself in it),
 * what the person does (`opening`, `looking`, `rereading`, `editing`, `choosing`, `saving`); and what changes them all:
 * the language, and work that was kept. Must not know how any of them does it.
 */

import type { Lang } from "ziping";
import { loadEnglish, type Texts } from "./i18n";
import { createOpening, type Opening } from "./opening";
import { createLooking, type Looking } from "./looking";
import { createRereading, type Rereading } from "./rereading";
import { createRefusing } from "./refusing";
import { words } from "./check";
import { Choosing } from "./choosing";
import { Comparing } from "./comparing";
import { Editing } from "./editing";
import type { Pool } from "./engine/pool";
import type { Held } from "./held";
import { listenToPage, sourceName, type Source } from "./intake";
import { Keeping } from "./keep/keeping";
import { Notice } from "./notice";
import { createPage, type Page } from "./page";
import { wholePage, type Place } from "./place";
import { Reader } from "./reader";
import { Saving } from "./saving";
import { Session } from "./session";
import { createShowing, type Showing } from "./showing";
import { editByKeys } from "./view/edits";

export interface App {
  setVersion(version: string): void;
  /** What was kept on this machine is there again, as it was left. */
  restore(): Promise<void>;
  switchTo(lang: Lang): Promise<void>;
  /** One file by itself, or many for the list. */
  open(files: readonly Held[]): Promise<void>;
  /** One thing by itself; gives whether it was a form. */
  putIn(source: Source): Promise<boolean>;
  /** Takes everything away. */
  clear(): void;
  /** The numbers of the rules are others: everything is asked for again. */
  again(): Promise<void>;
}

export function createApp(root: HTMLElement, engine: Pool, lang: Lang, place: Place = wholePage): App {
  const texts = (): Texts => session.t;
  const notice = new Notice(texts);
  const editing = new Editing({
    texts,
    shown: () => (session.assigning ? null : session.selected),
    score: (form, item) => session.score(form, item),
    rowsMoved: (entry, before, after) => session.isSelected(entry) && showing.rowsMoved(before, after),
    rescored: (entry, checked, said, cells) => session.rescored(entry, checked) && page.rescored(entry, checked, said, cells),
    failed: (reason) => notice.warn(() => String(reason)),
  });
  /** Which rules everything is held against. */
  const choosing = new Choosing({
    texts,
    profiles: () => engine.profiles(session.lang),
    verify: (content) => engine.profile(content, session.lang),
    words: (failure) => words(session.t, failure),
    chosen: (name) => void rereading.rescore(name),
    changed: () => keeping?.touch(),
  });
  const session: Session = new Session(engine, choosing, editing, lang);
  const { batch } = session;
  const reader: Reader = new Reader(
    {
      texts,
      lanes: () => engine.widen(),
      check: (item) => session.check(item),
      brief: (items) => session.brief(items),
      shown: () => session.selected?.item ?? null,
      begun: () => page.sayBusy(),
      read: (item, result) => session.settleOne(item, result),
      showFirst: () => opening.showFirst(),
      drawn: (item) => page.wasRead(item),
      stopped: () => page.drawOverview(),
      ended: () => opening.allRead(),
    },
    batch,
  );
  const comparing = new Comparing(engine, batch, {
    texts,
    how: () => choosing.how(),
    name: ({ item, form }) => {
      const file = sourceName(session.t, item.source);
      return item.forms.length > 1 ? session.t.list.nth(file, form + 1) : file;
    },
    goTo: (entry, cell) => void looking.goTo(entry, cell),
  });
  /** What is handed back. */
  const saving: Saving = new Saving({
    texts,
    items: () => batch.items,
    read: (content, name) => engine.check(content, name, session.reading()),
    check: (item) => session.check(item),
    cover: (view) => page.cover(view),
  });
  /** Where the page is not the app's alone, nothing is kept. */
  const keeping = place.own
    ? new Keeping(batch, notice, {
        texts,
        shown: () => session.selected,
        state: () => ({ corrections: session.corrections, profiles: choosing.kept() }),
      })
    : null;
  const showing: Showing = createShowing(place, session, editing, choosing, saving, {
    choose: (entry) => looking.select(entry),
    clear: () => {
      opening.clear();
      page.focusIntake();
    },
    resume: () => reader.resume(),
    reread: (corrections) => void rereading.reread(corrections),
    leaveAssigning: () => looking.leaveAssigning(),
    finish: (entry, finished) => looking.finish(entry, finished),
  });
  const page: Page = createPage(root, place, session, { notice, reader, comparing, showing, choosing, keeping }, {
    putIn: (source) => void opening.putIn(source),
    open: (files) => void opening.open(files),
    startBlank: () => void opening.startBlank(),
    switchTo: (chosen) => void switchTo(chosen),
  });
  const looking: Looking = createLooking(session, page, showing, notice);
  const refusing = createRefusing(session, page, notice, looking);
  const opening: Opening = createOpening(session, page, showing, reader, notice, looking, refusing);
  const rereading: Rereading = createRereading(session, page, reader, notice, looking, refusing, opening);

  async function switchTo(chosen: Lang): Promise<void> {
    if (chosen === "en") {
      try {
        engine.speak((await loadEnglish()).engine);
      } catch {
        return notice.warn((t) => t.noEnglish);
      }
    }
    session.lang = chosen;
    place.choseLang(chosen);
    page.draw();
    page.find("language")?.focus();
    // The messages are the engine's, in one language: what is on the screen is asked for again, the rest when it is looked at.
    session.looked += 1;
    if (session.selected) void looking.look(session.selected);
    void refusing.retell();
    void rereading.translate();
  }

  async function restore(): Promise<void> {
    session.drops += 1;
    const kept = await keeping?.begin(session.drops);
    if (!kept) return;
    const { items, shown, state } = kept;
    session.corrections = state.corrections;
    choosing.restore(state.profiles);
    const [first] = items;
    if (!first) return;
    batch.takeIn(items);
    session.selected = shown ?? { item: first, form: 0 };
    page.fold();
    await rereading.readAll(items, session.selected.item);
    notice.say((t) => t.keep.restored(items.length, new Date(state.at)), (t) => t.keep.wipe, () => void keeping?.set(false));
  }

  page.draw();
  place.listens.addEventListener("keydown", (event) => editByKeys(event as KeyboardEvent, editing));
  listenToPage(place.listens, {
    paste: (source) => void opening.pasteBeside(source),
    open: (files) => void opening.open(files),
    hover: (over) => root.classList.toggle("hovered", over),
  });
  return {
    setVersion: page.setVersion,
    restore,
    switchTo,
    open: opening.open,
    putIn: opening.putIn,
    clear: opening.clear,
    again: rereading.again,
  };
}
