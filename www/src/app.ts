/**
 * The page as a whole: what is shown, and what changes it.
 *
 * Owns the state (language, what was typed, what was put in, which of it is shown) and the regions of the page. The
 * state outlives a change of language and every failure; the views are made anew from it.
 */

import type { CheckResult, CheckedForm, Corrections, Lang, ReadFailure } from "ziping";
import { isArchive, unpacked } from "./archive";
import { Batch, newItem, type Entry, type Item } from "./batch";
import { blankForm } from "./blank";
import { briefItems, checkItem, itsFault, scoreForm, words } from "./check";
import { Choosing } from "./choosing";
import { Comparing } from "./comparing";
import { fill, h } from "./dom";
import { Editing } from "./editing";
import type { Pool } from "./engine/pool";
import type { BriefForm, BriefResult, Failure, Reading } from "./engine/protocol";
import type { Held } from "./held";
import { loadEnglish, texts, type Texts } from "./i18n";
import { Keeping } from "./keep/keeping";
import { exampleSource, listenToPage, type Source } from "./intake";
import { Notice, sentence, type Saying } from "./notice";
import { SHOW_ALL } from "./order";
import { scopeOf, wholePage, type Place } from "./place";
import { Reader } from "./reader";
import { Saving } from "./saving";
import { summaryOf } from "./summary";
import { begin, endWithFrame } from "./timing";
import { assignView } from "./view/assign";
import { columnsView, joined } from "./view/columns";
import { footer, introView, masthead } from "./view/frame";
import { BOX_HOLDS, intakeView, type IntakeView } from "./view/intake";
import { listView, type ListSettings, type ListView } from "./view/list";
import { panelView } from "./view/panel";
import { SETTINGS, resultView, type ResultView, type Settings } from "./view/result";
import { TAB_PANEL, tabsView } from "./view/tabs";
import { verdictWords } from "./view/verdict";

/** More forms of one file than this stand in a list; fewer under tabs. */
const TABS = 4;

/** The list is drawn so often while files are read, in milliseconds; one of many lines takes longer and comes less often. */
const DRAWN_EVERY = 400;

export class App {
  private lang: Lang;
  private typed = "";
  private version = "";
  private readonly batch = new Batch();
  private selected: Entry | null = null;
  /** What the person said of the columns, for all files. Kept only here. */
  private corrections: Corrections | null = null;
  /** What gave no form and may become one when its columns are named. */
  private assigning: Item | null = null;

  private drops = 0;
  /** Counts what was put in by itself: only the last one's answer is shown. */
  private asked = 0;
  /** Counts the reports that were wanted for the screen. */
  private looked = 0;
  private readonly settings: Settings = { ...SETTINGS, recomputed: window.innerWidth >= 1600 };
  private readonly editing = new Editing({
    shown: () => (this.assigning ? null : this.selected),
    texts: () => this.t,
    score: (form, item) => scoreForm(this.engine, item, form, this.t, this.choosing.how()),
    rowsMoved: (entry, before, after) => this.isShown(entry) && this.view?.rowsMoved(before, after),
    rescored: (entry, checked, said, cells) => this.rescored(entry, checked, said, cells),
    failed: (reason) => this.notice.warn(() => String(reason)),
  });
  /** Which rules everything is held against. */
  private readonly choosing = new Choosing({
    texts: () => this.t,
    profiles: () => this.engine.profiles(this.lang),
    verify: (content) => this.engine.profile(content, this.lang),
    words: (failure: Failure) => words(this.t, failure),
    chosen: (name) => void this.rescore(name),
    changed: () => this.keeping?.touch(),
  });
  private readonly reader: Reader = new Reader(
    {
      texts: () => this.t,
      lanes: () => this.engine.widen(),
      check: (item) => this.check(item),
      brief: (items) => briefItems(this.engine, this.batch, items, this.t, this.reading()),
      shown: () => this.selected?.item ?? null,
      begun: () => {
        this.live.textContent = this.t.busy;
      },
      read: (item, result) => this.wasRead(item, result),
      showFirst: () => this.showFirst(),
      drawn: (item) => {
        if (this.selected?.item === item) this.drawShown();
        if (Date.now() - this.listDrawn > Math.max(DRAWN_EVERY, this.batch.items.length)) this.drawOverview();
      },
      stopped: () => this.drawOverview(),
      ended: () => this.allRead(),
    },
    this.batch,
  );
  private readonly comparing: Comparing;
  /** What is handed back. */
  private readonly saving = new Saving({
    texts: () => this.t,
    items: () => this.batch.items,
    sourceName: (source) => sourceName(this.t, source),
    read: (content, name) => this.engine.check(content, name, this.reading()),
    check: (item) => this.check(item),
    cover: (view) => this.cover(view),
  });
  /** Takes away what stands in place of the page, if anything does. */
  private uncover: () => void = () => {};
  /** The form on the screen. */
  private view: ResultView | null = null;

  private intake: IntakeView | null = null;
  private list: ListView | null = null;
  /** Leads to a cell of the form on the screen. */
  private toCell: ((cell: string) => void) | null = null;
  private listed: ListSettings = { order: null, filter: SHOW_ALL };
  private listDrawn = 0;
  private readonly live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  private readonly notice = new Notice(() => this.t);
  /** Where the page is not the app's alone, nothing is kept. */
  private readonly keeping: Keeping | null;
  /** What gave no form and why, as long as the notice says so. */
  private refusal: { readonly item: Item; readonly code: string; readonly saying: Saying } | null = null;
  private readonly overview = h("div", { class: "overview", part: "overview" });
  private readonly shown = h("div", { class: "shown" });
  private readonly result: HTMLElement;
  private readonly versionLine = h("span", {});

  constructor(
    private readonly root: HTMLElement,
    private readonly engine: Pool,
    lang: Lang,
    private readonly place: Place = wholePage,
  ) {
    this.lang = lang;
    this.comparing = new Comparing(engine, this.batch, {
      texts: () => this.t,
      how: () => this.choosing.how(),
      name: ({ item, form }) => {
        const file = sourceName(this.t, item.source);
        return item.forms.length > 1 ? this.t.list.nth(file, form + 1) : file;
      },
      goTo: (entry, cell) => void this.goTo(entry, cell),
    });
    this.keeping = place.own
      ? new Keeping(this.batch, this.notice, {
          texts: () => this.t,
          shown: () => this.selected,
          state: () => ({ corrections: this.corrections, profiles: this.choosing.kept() }),
        })
      : null;
    this.result = h("div", { id: "result", tabindex: -1 }, this.overview, this.comparing.element, this.shown);
    this.draw();
    place.listens.addEventListener("keydown", (event) => this.editByKeys(event as KeyboardEvent));
    listenToPage(place.listens, {
      paste: (source) => void this.pasteBeside(source),
      open: (files) => void this.open(files),
      hover: (over) => this.root.classList.toggle("hovered", over),
    });
  }

  private get t(): Texts {
    return texts(this.lang);
  }

  setVersion(version: string): void {
    this.version = version;
    this.versionLine.textContent = this.t.version(version);
  }

  /** What was kept on this machine is there again, as it was left. */
  async restore(): Promise<void> {
    this.drops += 1;
    const kept = await this.keeping?.begin(this.drops);
    if (!kept) return;
    this.corrections = kept.state.corrections;
    this.choosing.restore(kept.state.profiles);
    const { items, shown } = kept;
    const [first] = items;
    if (!first) return;
    this.batch.takeIn(items);
    this.selected = shown ?? { item: first, form: 0 };
    this.intake?.fold(true);
    // What is on the screen comes first.
    const { item } = this.selected;
    this.settle(item, await this.check(item));
    this.drawAll();
    this.announce();
    const rest = items.filter((other) => other !== item);
    if (rest.length > 0) this.reader.read(rest, false);
    const { at } = kept.state;
    this.notice.say((t) => t.keep.restored(items.length, new Date(at)), (t) => t.keep.wipe, () => void this.keeping?.set(false));
  }

  // ── drawing ──

  /** Every region anew, in the language of now. */
  private draw(): void {
    const { t, place } = this;
    this.uncover();
    place.speaks(t);
    this.intake = intakeView(t, this.typed, {
      check: (source) => void this.putIn(source),
      typed: (text) => {
        this.typed = text;
      },
      open: (files) => void this.open(files),
      example: (which) => void this.putIn(exampleSource(which)),
      blank: place.own ? () => void this.startBlank() : null,
    });
    if (this.version !== "") this.setVersion(this.version);
    this.notice.draw();
    this.list = null;
    fill(
      this.root,
      h("a", { class: "skip", href: "#result", on: { click: (event) => this.skip(event) } }, t.skipToResult),
      masthead(t, this.keeping?.view() ?? null, this.choosing.button(), (lang) => void this.switchTo(lang)),
      h("main", {}, this.intake.element, this.notice.element, this.reader.progress, this.live, this.result),
      footer(this.versionLine),
      this.choosing.panel(),
      h("div", { class: "drop-sign", "aria-hidden": "true" }, t.intake.dropHere),
    );
    this.reader.draw();
    this.drawAll();
  }

  private drawAll(): void {
    this.drawOverview();
    this.drawShown();
    if (!this.reader.busy) void this.comparing.compare();
  }

  /** Shows a cell of any form. */
  private async goTo(entry: Entry, cell: string): Promise<void> {
    this.select(entry);
    if (!entry.item.full) await this.look(entry);
    this.toCell?.(cell);
  }

  /** The tabs of one file's forms, or the list of everything. */
  private drawOverview(): void {
    this.keeping?.touch();
    const { t, selected } = this;
    const entries = this.batch.entries();
    const [first] = entries;
    const item = first?.item;
    this.intake?.setSource(first ? sourceName(t, (selected ?? first).item.source) : null);
    if (!item || (entries.length === 1 && item.state === "read")) {
      this.list = null;
      fill(this.overview);
    } else if (this.batch.items.length === 1 && item.full && entries.length <= TABS) {
      this.list = null;
      fill(this.overview, tabsView(t, item.full, selected?.form ?? 0, (n) => this.chooseTab({ item, form: n })));
    } else {
      if (!this.list) {
        this.list = listView(t, ({ source }) => sourceName(t, source), this.listed, {
          choose: (entry) => this.select(entry),
          clear: () => this.clear(),
          resume: () => this.reader.resume(),
        }, this.saving.summary());
        fill(this.overview, this.list.element);
      }
      this.list.draw(entries, selected);
      this.listDrawn = Date.now();
    }
  }

  private drawShown(): void {
    const { t, selected } = this;
    if (!this.assigning && !selected) this.place.shows(null, "");
    if (this.assigning) return fill(this.shown, this.drawAssign(this.assigning, () => this.leaveAssigning()));
    if (!selected) return fill(this.shown, ...(this.batch.items.length === 0 ? [introView(t)] : []));
    const { item, form } = selected;
    const checked = item.full?.[form];
    if (checked) return this.drawForm(checked, selected);
    if (item.state === "failed" && item.failure) {
      return fill(
        this.shown,
        h(
          "section",
          { class: "unreadable" },
          h("h2", {}, t.failedFile(sourceName(t, item.source))),
          h("p", {}, item.failure.message),
          item.failure.tables !== undefined && this.drawAssign(item, null),
        ),
      );
    }
    return fill(this.shown);
  }

  private drawForm(checked: CheckedForm, { item, form }: Entry): void {
    const { t } = this;
    const panel = panelView(t);
    const takeBack = this.corrections === null ? null : (): void => void this.reread(null);
    const forms = item.forms.length;
    const view = resultView(t, checked, () => this.editing.of({ item, form }, checked.form), forms, panel, this.settings, this.editing, {
      takeBack,
      correct: (opener) =>
        panel.open(
          [t.columns.heading],
          columnsView(t, checked, {
            apply: (now) => {
              panel.close();
              void this.reread(joined(this.corrections, now));
            },
            takeBack,
          }),
          opener,
        ),
    }, {
      chooseProfile: (opener) => this.choosing.chooseProfile(opener),
      useProfile: (id) => this.choosing.useProfile(id),
      finish: item.source.kind === "blank" ? (finished) => this.finish({ item, form }, finished) : null,
    }, this.saving.menu(item));
    if (!this.list && forms > 1) {
      view.element.id = TAB_PANEL;
      view.element.setAttribute("role", "tabpanel");
      view.element.setAttribute("aria-labelledby", `tab-${form}`);
    }
    this.toCell = view.toCell;
    fill(this.shown, view.element, panel.element);
    this.view = view;
    this.place.shows(checked, sourceName(t, item.source));
  }

  /** Shows a view in place of everything, until it is left; then the page stands where it stood. */
  private cover(make: (leave: () => void) => HTMLElement): void {
    const [{ scrollX, scrollY }, active] = [window, scopeOf(this.root).activeElement];
    const view = make(() => this.uncover());
    this.uncover = () => {
      this.uncover = () => {};
      this.root.removeChild(view);
      this.root.classList.remove("covered");
      window.scrollTo(scrollX, scrollY);
      if (active instanceof HTMLElement) active.focus({ preventScroll: true });
    };
    this.root.classList.add("covered");
    this.root.appendChild(view);
    this.root.scrollIntoView();
    view.querySelector("button")?.focus({ preventScroll: true });
  }

  /** A form that was changed has its new report: everything that shows it follows. */
  private rescored(entry: Entry, checked: CheckedForm, said: string, cells: readonly string[]): void {
    const { item, form } = entry;
    const full = item.full?.map((other, n) => (n === form ? checked : other));
    if (!full) return;
    item.forms = full.map(summaryOf);
    item.packed = full.map((one) => JSON.stringify(one.form));
    this.batch.keep(item, full);
    if (!this.reader.busy) void this.comparing.compare();
    this.drawOverview();
    if (!this.isShown(entry)) return;
    this.view?.update(checked, cells);
    this.place.shows(checked, sourceName(this.t, item.source));
    const { outcome } = verdictWords(this.t, checked.report);
    this.live.textContent = `${said} ${outcome}`;
  }

  private isShown({ item, form }: Entry): boolean {
    return this.selected?.item === item && this.selected.form === form;
  }

  /** Ctrl+Z and Ctrl+Y, outside of boxes, which have their own. */
  private editByKeys(event: KeyboardEvent): void {
    const inBox = event.target instanceof Element && event.target.closest("input:not([type=checkbox]), textarea, select") !== null;
    if (!(event.ctrlKey || event.metaKey) || event.altKey || inBox) return;
    const key = event.key.toLowerCase();
    const again = key === "y" || (key === "z" && event.shiftKey);
    if (!again && key !== "z") return;
    event.preventDefault();
    if (again) this.editing.redo();
    else this.editing.undo();
  }

  private drawAssign(item: Item, leave: (() => void) | null): HTMLElement {
    return assignView(this.t, item.failure?.tables ?? [], {
      apply: (now) => void this.reread(joined(this.corrections, now)),
      leave,
    });
  }

  // ── what is shown ──

  private chooseTab(entry: Entry): void {
    this.select(entry);
    scopeOf(this.root).getElementById(`tab-${entry.form}`)?.focus();
  }

  /** Shows an entry; what of it is no longer there in this language is read again. */
  private select(entry: Entry): void {
    const { item } = entry;
    this.selected = entry;
    this.assigning = null;
    if (this.list) this.list.select(entry);
    else this.drawOverview();
    this.keeping?.touch();
    this.intake?.setSource(sourceName(this.t, item.source));
    this.looked += 1;
    if (item.state === "read" && item.full) this.batch.keep(item, item.full);
    this.drawShown();
    this.announce();
    if ((item.state === "read" && (!item.full || item.lang !== this.lang)) || (item.state === "failed" && item.lang !== this.lang)) {
      void this.look(entry);
    }
  }

  private async look(entry: Entry): Promise<void> {
    const turn = this.looked;
    this.root.classList.add("busy");
    const result = await this.check(entry.item);
    if (turn === this.looked) this.root.classList.remove("busy");
    this.settle(entry.item, result);
    if (turn !== this.looked || this.selected?.item !== entry.item) return;
    if (result.error && entry.item.state === "read") this.notice.warn((t) => t.notReread(sourceName(t, entry.item.source)));
    this.drawAll();
    this.announce();
  }

  private announce(): void {
    const checked = this.selected && this.selected.item.full?.[this.selected.form];
    if (!checked) return;
    const { outcome, besides } = verdictWords(this.t, checked.report);
    this.live.textContent = `${outcome} ${besides}`;
  }

  async switchTo(lang: Lang): Promise<void> {
    if (lang === "en") {
      try {
        this.engine.speak((await loadEnglish()).engine);
      } catch {
        return this.notice.warn((t) => t.noEnglish);
      }
    }
    this.lang = lang;
    this.place.choseLang(lang);
    const folded = this.intake?.folded() ?? true;
    this.draw();
    this.intake?.fold(folded);
    scopeOf(this.root).getElementById("language")?.focus();
    // The messages are the engine's, in one language: what is on the screen is asked for again, the rest when it is looked at.
    this.looked += 1;
    if (this.selected) void this.look(this.selected);
    void this.retell();
    const failed = this.batch.items.filter((item) => item.state === "failed" && item !== this.selected?.item);
    void this.translate(failed, lang);
  }

  /** The reasons of files that gave no form stand in the list, whether they are looked at or not. */
  private async translate(failed: readonly Item[], lang: Lang): Promise<void> {
    for (const item of failed) {
      if (this.lang !== lang) return;
      this.settle(item, await this.check(item));
    }
    if (failed.length > 0) this.drawOverview();
  }

  // ── putting in ──

  async open(files: readonly Held[]): Promise<void> {
    const since = performance.now();
    this.uncover();
    const opened: Held[] = [];
    for (const file of files) {
      if (isArchive(file)) opened.push(...(await unpacked(file)));
      else opened.push(file);
    }
    const sources = opened.map((file): Source => ({ kind: "file", file }));
    const [only] = sources;
    if (sources.length === 1 && only) await this.putIn(only);
    else if (sources.length > 1) this.putInMany(sources, since);
  }

  /** What was pasted beside the box can be corrected in it, once it was a form; else the box keeps what it had. */
  private async pasteBeside(source: Extract<Source, { kind: "pasted" }>): Promise<void> {
    const wasForm = await this.putIn(source);
    if (!wasForm || source.text.length > BOX_HOLDS) return;
    this.typed = source.text;
    if (this.intake) this.intake.box.value = source.text;
  }

  /** One thing by itself: its form is shown, or a notice says why there is none and everything stays. */
  async putIn(source: Source): Promise<boolean> {
    this.uncover();
    this.drops += 1;
    this.asked += 1;
    const turn = this.asked;
    const item = newItem(source, this.drops, this.lang);
    this.live.textContent = this.t.busy;
    this.root.classList.add("busy");
    const result = await this.check(item);
    const last = turn === this.asked;
    if (last) this.root.classList.remove("busy");
    // A text that was changed in the meantime is of no interest, a file is.
    if (!last && source.kind !== "file") return false;
    this.settle(item, result);
    if (result.error) {
      this.fail(item, result.error);
      return false;
    }
    this.settleIn(item, last);
    return true;
  }

  /** The blank form, with the focus where one begins to write. */
  private async startBlank(): Promise<void> {
    await this.putIn({ kind: "blank", form: blankForm() });
    this.toCell?.("project");
  }

  /** Whether a form is still being filled in, or checked as it is. */
  private finish({ item, form }: Entry, finished: boolean): void {
    item.unfinished = !finished;
    void this.look({ item, form });
  }

  /** A form that was read takes its place among the others, and the screen if it is the latest. */
  private settleIn(item: Item, latest: boolean): void {
    const first = this.selected === null;
    const before = this.selected;
    const replaced = this.batch.add(item);
    const form = before && before.item === replaced ? Math.min(before.form, item.forms.length - 1) : 0;
    if (!latest) return this.drawOverview();
    this.assigning = null;
    this.notice.clear();
    this.selected = { item, form };
    this.intake?.fold(true);
    this.looked += 1;
    this.drawAll();
    if (this.list) this.list.select(this.selected);
    this.announce();
    if (replaced && item.source.kind === "file" && replaced.state === "read") this.sayReplaced(replaced, item);
    const scope = scopeOf(this.root);
    const active = scope.activeElement;
    // In somebody else's page the focus may be elsewhere, and stays there.
    const foldedAway = active === null ? scope === document : active === document.body || active.closest("[hidden]") !== null;
    if (foldedAway) this.result.focus({ preventScroll: true });
    if (first) performance.mark("ziping:first-report");
  }

  /** Many files: each is a line of the list, read one after the other while the page goes on. */
  private putInMany(sources: readonly Source[], since: number): void {
    begin("ziping:drop-to-list", since);
    this.drops += 1;
    const items = sources.map((source) => newItem(source, this.drops, this.lang));
    this.batch.takeIn(items);
    this.notice.clear();
    this.intake?.fold(true);
    this.drawAll();
    this.reader.read(items, true);
  }

  private wasRead(item: Item, result: CheckResult | BriefResult): void {
    this.settle(item, result);
    if (this.selected) this.batch.look(this.selected.item);
    if (item.state === "read") this.batch.add(item);
    if (this.selected && !this.batch.has(this.selected.item)) this.selected = null;
  }

  private allRead(): void {
    const { items } = this.batch;
    const entries = this.batch.entries();
    if (!this.selected && entries[0]) this.selected = entries[0];
    this.drawAll();
    endWithFrame("ziping:drop-to-list");
    if (items.length > 0) {
      this.live.textContent = this.t.list.done(items.length, entries.filter(({ item }) => item.state === "read").length, this.batch.count("failed"));
    }
  }

  /** Shows the first form of what was put in last, as soon as it is known which that is. */
  private showFirst(): boolean {
    const dropped = this.batch.items.filter(({ drop }) => drop === this.drops);
    const item = dropped.find(({ state }) => state !== "failed");
    if (!item || item.state !== "read") return false;
    this.selected = { item, form: 0 };
    this.drawAll();
    if (item.full) this.announce();
    else void this.look(this.selected);
    return true;
  }

  /** Everything is taken away; `moveOn` is for the person whose focus was on what is gone. */
  clear(moveOn = true): void {
    this.reader.clear();
    this.listed = { order: null, filter: SHOW_ALL };
    this.list = null;
    this.batch.clear();
    this.selected = null;
    this.corrections = null;
    this.notice.clear();
    this.drawAll();
    if (moveOn) this.intake?.element.querySelector("button")?.focus();
  }

  // ── the engine ──

  private async check(item: Item): Promise<CheckResult> {
    return this.editing.restored(item, await checkItem(this.engine, this.batch, item, this.t, this.reading()));
  }

  /** How everything is read and scored from now on. */
  private reading(): Reading {
    const how = this.choosing.how();
    return this.corrections === null ? how : { ...how, corrections: this.corrections };
  }

  /** Everything by other rules, what is on the screen first. */
  private async rescore(name: string): Promise<void> {
    this.notice.clear();
    this.looked += 1;
    const current = this.selected?.item;
    // What the engine has at this moment comes back by the rules of before.
    const stale = this.batch.items.filter((item) => item.state === "read" || this.reader.isAt(item));
    if (current?.state === "read") {
      this.settle(current, await this.check(current));
      this.drawAll();
      this.announce();
    }
    const rest = stale.filter((item) => item !== current);
    if (rest.length > 0) this.reader.read(rest, false);
    this.notice.say((t) => t.profile.applied(name, stale.length));
  }

  /** What came of an item. A form that was read before is not given up for a reason that lies elsewhere. */
  private settle(item: Item, result: CheckResult | BriefResult): void {
    if (result.error) {
      if (item.state === "read" && !itsFault(result.error.code)) return;
      item.state = "failed";
      item.failure = result.error;
      item.forms = [];
      item.packed = [];
      item.full = null;
    } else {
      item.state = "read";
      item.failure = null;
      const full: readonly CheckedForm[] = result.forms.filter(isFull);
      item.forms = result.forms.map((form) => (isFull(form) ? summaryOf(form) : form.summary));
      item.packed = result.forms.map((form) => (isFull(form) ? JSON.stringify(form.form) : form.packed));
      item.full = null;
      if (full.length > 0) this.batch.keep(item, full);
    }
    item.lang = this.lang;
  }

  /** The numbers of the rules are others: everything is asked for again, what is on the screen first. */
  async again(): Promise<void> {
    const current = this.selected;
    if (current) await this.look(current);
    const rest = this.batch.items.filter((item) => item.state === "read" && item !== current?.item);
    if (rest.length > 0) this.reader.read(rest, false);
  }

  /** Reads everything again with the columns as the person says; `null` takes that back. */
  private async reread(corrections: Corrections | null): Promise<void> {
    const { assigning } = this;
    const before = this.corrections;
    this.corrections = corrections;
    this.notice.clear();
    const others = this.batch.items.filter((item) => item.state === "read" || item.failure?.code === "not_a_form");
    if (assigning) {
      const result = await this.check(assigning);
      if (result.error) {
        this.corrections = before;
        return this.fail(assigning, result.error);
      }
      this.settle(assigning, result);
      this.settleIn(assigning, true);
    }
    // What is on the screen comes first.
    const current = this.selected?.item;
    const rest = others.filter((item) => item !== current && item !== assigning);
    const now = current && current !== assigning ? [current] : [];
    for (const item of now) {
      this.settle(item, await this.check(item));
      if (this.selected) this.selected = { item, form: Math.max(0, Math.min(this.selected.form, item.forms.length - 1)) };
    }
    this.drawAll();
    if (rest.length > 0) this.reader.read(rest, false);
    const files = now.length + rest.length + (assigning ? 1 : 0);
    if (corrections) this.notice.say((t) => t.columns.applied(files), (t) => t.columns.takeBack, () => void this.reread(null));
    else this.notice.say((t) => t.columns.tookBack);
    this.result.focus({ preventScroll: true });
  }

  // ── saying ──

  /** Says why nothing came of it. What was there, and what was typed, stays. */
  private fail(item: Item, failure: ReadFailure): void {
    this.live.textContent = "";
    this.refuse(item, failure);
    this.notice.element.scrollIntoView({ block: "nearest" });
  }

  private refuse(item: Item, failure: ReadFailure): void {
    const { source } = item;
    const { code, message, tables } = failure;
    const kept = this.selected !== null;
    const assigns = tables !== undefined && this.assigning !== item;
    const saying: Saying = (t) => [
      h("strong", {}, source.kind === "file" ? t.failedFile(source.file.name) : t.failed),
      sentence(itsFault(code) ? message : words(t, failure), assigns ? t.assign.open : "", () => this.assign(item)),
      kept && h("p", { class: "kept" }, t.kept),
    ];
    this.notice.show(saying);
    this.refusal = { item, code, saying };
  }

  /** The reason in the notice is the engine's, in one language: it is asked for in the other. */
  private async retell(): Promise<void> {
    const { refusal, lang } = this;
    if (!refusal || !itsFault(refusal.code) || !this.notice.shows(refusal.saying)) return;
    const { error } = await this.check(refusal.item);
    if (error && this.lang === lang && this.notice.shows(refusal.saying)) this.refuse(refusal.item, error);
  }

  private assign(item: Item): void {
    this.assigning = item;
    this.notice.clear();
    this.drawShown();
    scopeOf(this.root).getElementById("assign-heading")?.scrollIntoView({ block: "nearest" });
    this.result.focus({ preventScroll: true });
  }

  private leaveAssigning(): void {
    this.assigning = null;
    this.drawShown();
    this.result.focus({ preventScroll: true });
  }

  private sayReplaced(replaced: Item, item: Item): void {
    this.notice.say((t) => t.replaced(sourceName(t, item.source)), (t) => t.keepBoth, () => {
      this.batch.keepBoth(replaced, item);
      this.notice.clear();
      this.drawAll();
    });
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.result.focus();
    this.result.scrollIntoView();
  }
}

function isFull(form: CheckedForm | BriefForm): form is CheckedForm {
  return "report" in form;
}

function sourceName(t: Texts, source: Source): string {
  switch (source.kind) {
    case "pasted":
      return t.intake.pasted;
    case "file":
      return source.file.name;
    case "blank":
      return t.intake.blankName;
    case "example":
      return t.intake[source.which];
  }
}
