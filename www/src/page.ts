/**
 * The page as it is seen: its regions, made anew with the language, and the view that may stand in place of them all.
 *
 * Owns where everything stands and when it is drawn, what was typed into the box, the sentence that is read aloud, and
 * where the focus goes. What stands in the regions is others'. Must not know how anything is read.
 */

import type { CheckedForm, Lang } from "ziping";
import type { Entry, Item } from "./batch";
import type { Choosing } from "./choosing";
import type { Comparing } from "./comparing";
import { fill, h } from "./dom";
import type { Held } from "./held";
import { exampleSource, sourceName, type Source } from "./intake";
import type { Keeping } from "./keep/keeping";
import type { Notice } from "./notice";
import { scopeOf, type Place } from "./place";
import type { Reader } from "./reader";
import type { Session } from "./session";
import type { Showing } from "./showing";
import { footer, masthead } from "./view/frame";
import { BOX_HOLDS, intakeView, type IntakeView } from "./view/intake";
import { verdictWords } from "./view/verdict";

export interface Page {
  /** Every region anew, in the language of now. */
  draw(): void;
  drawAll(): void;
  drawOverview(): void;
  drawShown(): void;
  /** Another entry is on the screen; its form is yet to be drawn. */
  select(entry: Entry): void;
  /** One of many was read. */
  wasRead(item: Item): void;
  /** A form that was changed has its new report: everything that shows it follows. */
  rescored(entry: Entry, checked: CheckedForm, said: string, cells: readonly string[]): void;
  setVersion(version: string): void;
  /** Shows a view in place of everything, until it is left; then the page stands where it stood. */
  cover(make: (leave: () => void) => HTMLElement): void;
  /** Takes that view away, if there is one. */
  uncover(): void;
  /** For those who hear the page. */
  say(words: string): void;
  sayBusy(): void;
  /** Says what came of the form on the screen. */
  announce(): void;
  busy(busy: boolean): void;
  /** The box makes room for the result. */
  fold(): void;
  /** A text that was put in beside the box is in it as if it had been typed, unless it is too long for a box. */
  write(text: string): void;
  find(id: string): HTMLElement | null;
  focusIntake(): void;
  focusResult(): void;
  /** The focus that was folded away with the box goes to the result. In somebody else's page it may be elsewhere, and stays there. */
  catchFocus(): void;
}

/** What has a place on the page and draws itself. */
export interface Parts {
  readonly notice: Notice;
  readonly reader: Reader;
  readonly comparing: Comparing;
  readonly showing: Showing;
  readonly choosing: Choosing;
  readonly keeping: Keeping | null;
}

export interface PageHost {
  putIn(source: Source): void;
  open(files: readonly Held[]): void;
  /** Begins a form. */
  startBlank(): void;
  switchTo(lang: Lang): void;
}

export function createPage(root: HTMLElement, place: Place, session: Session, parts: Parts, host: PageHost): Page {
  const { notice, reader, comparing, showing, choosing, keeping } = parts;
  const { drawShown } = showing;
  const live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  const result = h("div", { id: "result", tabindex: -1 }, showing.overview, comparing.element, showing.shown);
  const versionLine = h("span", {});
  let intake: IntakeView | null = null;
  let typed = "";
  let version = "";
  let uncover = (): void => {};

  function draw(): void {
    const { t } = session;
    const folded = intake?.folded() ?? true;
    uncover();
    place.speaks(t);
    intake = intakeView(t, typed, {
      check: (source) => host.putIn(source),
      typed: (text) => {
        typed = text;
      },
      open: (files) => host.open(files),
      example: (which) => host.putIn(exampleSource(which)),
      blank: place.own ? () => host.startBlank() : null,
    });
    intake.fold(folded);
    if (version !== "") setVersion(version);
    notice.draw();
    showing.anew();
    fill(
      root,
      h("a", { class: "skip", href: "#result", on: { click: skip } }, t.skipToResult),
      masthead(t, keeping?.view() ?? null, choosing.button(), (lang) => host.switchTo(lang)),
      h("main", {}, intake.element, notice.element, reader.progress, live, result),
      footer(versionLine),
      choosing.panel(),
      h("div", { class: "drop-sign", "aria-hidden": "true" }, t.intake.dropHere),
    );
    reader.draw();
    drawAll();
  }

  function setVersion(now: string): void {
    version = now;
    versionLine.textContent = session.t.version(version);
  }

  function drawAll(): void {
    drawOverview();
    drawShown();
    compare();
  }

  function drawOverview(): void {
    drawHead();
    showing.drawOverview();
  }

  /** Says over everything what is shown below. */
  function drawHead(): void {
    const { batch, selected, t } = session;
    const [first] = batch.items;
    keeping?.touch();
    intake?.setSource(first ? sourceName(t, (selected?.item ?? first).source) : null);
  }

  /** What shows between the forms is asked for once they are all there. */
  function compare(): void {
    if (!reader.busy) void comparing.compare();
  }

  function say(words: string): void {
    live.textContent = words;
  }

  function focusResult(): void {
    result.focus({ preventScroll: true });
  }

  function skip(event: Event): void {
    event.preventDefault();
    result.focus();
    result.scrollIntoView();
  }

  return {
    draw,
    drawAll,
    drawOverview,
    drawShown,
    select: (entry) => {
      if (showing.select(entry)) drawHead();
      else drawOverview();
    },
    wasRead: (item) => {
      if (session.selected?.item === item) drawShown();
      if (showing.isDue()) drawOverview();
    },
    rescored: (entry, checked, said, cells) => {
      compare();
      drawOverview();
      if (!session.isSelected(entry)) return;
      showing.update(entry, checked, cells);
      say(`${said} ${verdictWords(session.t, checked.report).outcome}`);
    },
    setVersion,
    cover: (make) => {
      const [{ scrollX, scrollY }, active] = [window, scopeOf(root).activeElement];
      const view = make(() => uncover());
      uncover = () => {
        uncover = () => {};
        root.removeChild(view);
        root.classList.remove("covered");
        window.scrollTo(scrollX, scrollY);
        if (active instanceof HTMLElement) active.focus({ preventScroll: true });
      };
      root.classList.add("covered");
      root.appendChild(view);
      root.scrollIntoView();
      view.querySelector("button")?.focus({ preventScroll: true });
    },
    uncover: () => uncover(),
    say,
    sayBusy: () => say(session.t.busy),
    announce: () => {
      const { checked, t } = session;
      if (!checked) return;
      const { outcome, besides } = verdictWords(t, checked.report);
      say(`${outcome} ${besides}`);
    },
    busy: (busy) => root.classList.toggle("busy", busy),
    fold: () => intake?.fold(true),
    write: (text) => {
      if (text.length > BOX_HOLDS) return;
      typed = text;
      if (intake) intake.box.value = text;
    },
    find: (id) => scopeOf(root).getElementById(id),
    focusIntake: () => intake?.element.querySelector("button")?.focus(),
    focusResult,
    catchFocus: () => {
      const scope = scopeOf(root);
      const active = scope.activeElement;
      const foldedAway = active === null ? scope === document : active === document.body || active.closest("[hidden]") !== null;
      if (foldedAway) focusResult();
    },
  };
}
