/**
 * What came of what was put in: the tabs of one file's forms or the list of everything, and below it the form on the
 * screen, or what stands in its place (the first visitor's help, why a file gave no form, the question which columns
 * it has).
 *
 * Owns these two regions, the views in them, and what the person set in either. Must not know how a form comes to be
 * shown, nor how it is read again.
 */

import type { CheckedForm, Corrections } from "ziping";
import type { Entry, Item } from "./batch";
import type { Choosing } from "./choosing";
import { fill, h } from "./dom";
import type { Edited } from "./edit";
import type { Editing } from "./editing";
import { sourceName } from "./intake";
import { SHOW_ALL } from "./order";
import { scopeOf, type Place } from "./place";
import type { Saving } from "./saving";
import type { Session } from "./session";
import { assignView } from "./view/assign";
import { columnsView, joined } from "./view/columns";
import { introView } from "./view/frame";
import { listView, type ListHandlers, type ListSettings, type ListView } from "./view/list";
import { panelView } from "./view/panel";
import { SETTINGS, resultView, type ResultView, type Settings } from "./view/result";
import { TAB_PANEL, tabsView } from "./view/tabs";

/** More forms of one file than this stand in a list; fewer under tabs. */
const TABS = 4;

/** The list is drawn so often while files are read, in milliseconds; one of many lines takes longer and comes less often. */
const DRAWN_EVERY = 400;

export interface Showing {
  /** Where the tabs or the list stand, and where the form does. */
  readonly overview: HTMLElement;
  readonly shown: HTMLElement;
  drawOverview(): void;
  drawShown(): void;
  /** Whether the overview may be drawn again while files are read. */
  isDue(): boolean;
  /** Leads to the line of an entry, where there are lines; gives whether there are. */
  select(entry: Entry): boolean;
  /** The list is made anew when it is drawn next. */
  anew(): void;
  /** The same, with nothing left of what the person asked of it. */
  clear(): void;
  /** The form on the screen was changed: what shows it follows. */
  update(entry: Entry, checked: CheckedForm, cells: readonly string[]): void;
  rowsMoved(before: Edited, after: Edited): void;
  /** Leads to a cell of it. */
  toCell(cell: string): void;
}

export interface ShowingHost extends ListHandlers {
  /** Reads everything again with the columns as the person says; `null` takes that back. */
  reread(corrections: Corrections | null): void;
  leaveAssigning(): void;
  /** Whether a form is still being filled in, or checked as it is. */
  finish(entry: Entry, finished: boolean): void;
}

export function createShowing(place: Place, session: Session, editing: Editing, choosing: Choosing, saving: Saving, host: ShowingHost): Showing {
  const { batch } = session;
  const overview = h("div", { class: "overview", part: "overview" });
  const shown = h("div", { class: "shown" });
  const settings: Settings = { ...SETTINGS, recomputed: window.innerWidth >= 1600 };
  let view: ResultView | null = null;
  let list: ListView | null = null;
  let listed: ListSettings = { order: null, filter: SHOW_ALL };
  /** When the list was last drawn, in milliseconds. */
  let drawn = 0;

  function drawOverview(): void {
    const { selected, t } = session;
    const entries = batch.entries();
    const item = entries[0]?.item;
    if (!item || (entries.length === 1 && item.state === "read")) {
      list = null;
      fill(overview);
    } else if (batch.items.length === 1 && item.full && entries.length <= TABS) {
      list = null;
      fill(overview, tabsView(t, item.full, selected?.form ?? 0, (form) => {
        host.choose({ item, form });
        scopeOf(overview).getElementById(`tab-${form}`)?.focus();
      }));
    } else {
      if (!list) {
        list = listView(t, ({ source }) => sourceName(t, source), listed, host, saving.summary());
        fill(overview, list.element);
      }
      list.draw(entries, selected);
      drawn = Date.now();
    }
  }

  function drawShown(): void {
    const { assigning, checked, selected, t } = session;
    if (assigning) return fill(shown, assignIn(assigning, () => host.leaveAssigning()));
    if (!selected) {
      place.shows(null, "");
      return fill(shown, batch.items.length === 0 && introView(t));
    }
    if (checked) return drawForm(checked, selected);
    const { item } = selected;
    const { failure } = item;
    fill(
      shown,
      failure &&
        h(
          "section",
          { class: "unreadable" },
          h("h2", {}, t.failedFile(sourceName(t, item.source))),
          h("p", {}, failure.message),
          failure.tables !== undefined && assignIn(item, null),
        ),
    );
  }

  function drawForm(checked: CheckedForm, entry: Entry): void {
    const { corrections, t } = session;
    const { item, form } = entry;
    const panel = panelView(t);
    const takeBack = corrections && ((): void => host.reread(null));
    const forms = item.forms.length;
    view = resultView(t, checked, () => editing.of(entry, checked.form), forms, panel, settings, editing, {
      takeBack,
      correct: (opener) =>
        panel.open(
          [t.columns.heading],
          columnsView(t, checked, {
            apply: (now) => {
              panel.close();
              apply(now);
            },
            takeBack,
          }),
          opener,
        ),
    }, {
      chooseProfile: (opener) => choosing.chooseProfile(opener),
      useProfile: (id) => choosing.useProfile(id),
      finish: item.source.kind === "blank" ? (finished) => host.finish(entry, finished) : null,
    }, saving.menu(item));
    const { element } = view;
    if (!list && forms > 1) {
      element.id = TAB_PANEL;
      element.setAttribute("role", "tabpanel");
      element.setAttribute("aria-labelledby", `tab-${form}`);
    }
    fill(shown, element, panel.element);
    tell(checked, item);
  }

  function assignIn(item: Item, leave: (() => void) | null): HTMLElement {
    return assignView(session.t, item.failure?.tables ?? [], { apply, leave });
  }

  function apply(now: Corrections): void {
    host.reread(joined(session.corrections, now));
  }

  function tell(checked: CheckedForm, { source }: Item): void {
    place.shows(checked, sourceName(session.t, source));
  }

  return {
    overview,
    shown,
    drawOverview,
    drawShown,
    isDue: () => Date.now() - drawn > Math.max(DRAWN_EVERY, batch.items.length),
    select: (entry) => {
      list?.select(entry);
      return list !== null;
    },
    anew: () => {
      list = null;
    },
    clear: () => {
      listed = { order: null, filter: SHOW_ALL };
      list = null;
    },
    update: ({ item }, checked, cells) => {
      view?.update(checked, cells);
      tell(checked, item);
    },
    rowsMoved: (before, after) => view?.rowsMoved(before, after),
    toCell: (cell) => view?.toCell(cell),
  };
}
