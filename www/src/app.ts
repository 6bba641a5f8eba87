/**
 * The page as a whole: what is shown, and what changes it.
 *
 * Owns the state (language, what was typed, what was checked) and the regions of the page. The state outlives a
 * change of language and every failure; the views are made anew from it.
 */

import type { CheckedForm, Lang } from "ziping";
import type { Engine } from "./engine/client";
import { CALL_LIMIT } from "./engine/client";
import type { Failure } from "./engine/protocol";
import { fill, h } from "./dom";
import { keepLangInAddress, texts, type Texts } from "./i18n";
import { FILE_HOLDS, exampleSource, fileSource, listenToPage, nameOf, type Source } from "./intake";
import { footer, introView, masthead } from "./view/frame";
import { BOX_HOLDS, intakeView, type IntakeView } from "./view/intake";
import { resultView, type Settings } from "./view/result";
import { rulePanel } from "./view/rule";
import { TAB_PANEL, tabsView } from "./view/tabs";
import { verdictWords } from "./view/verdict";

/** What is on the screen, and what it was made from. */
interface Shown {
  readonly source: Source;
  readonly forms: readonly CheckedForm[];
  selected: number;
}

export class App {
  private lang: Lang;
  private typed = "";
  private shown: Shown | null = null;
  private version = "";
  /** Counts the checks asked for: only the last one's answer is shown. */
  private asked = 0;
  private readonly settings: Settings = { recomputed: window.innerWidth >= 1600 };

  private intake: IntakeView | null = null;
  private readonly live = h("p", { class: "unseen", role: "status", "aria-live": "polite" });
  private readonly notice = h("div", { class: "notice", role: "alert" });
  private readonly result = h("div", { id: "result", tabindex: -1 });
  private readonly versionLine = h("span", {});

  constructor(
    private readonly root: HTMLElement,
    private readonly engine: Engine,
    lang: Lang,
  ) {
    this.lang = lang;
    this.draw();
    listenToPage({
      paste: (text) => void this.pasteBeside(text),
      open: (files) => {
        const [first] = Array.from(files);
        if (first) void this.open(first, files.length > 1);
      },
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

  /** Every region anew, in the language of now. */
  private draw(): void {
    const { t } = this;
    document.documentElement.lang = t.htmlLang;
    document.title = t.pageTitle;
    this.intake = intakeView(t, this.typed, {
      check: (text) => void this.check({ kind: "pasted", content: text }),
      typed: (text) => {
        this.typed = text;
      },
      open: (file) => void this.open(file, false),
      example: (which) => void this.check(exampleSource(which)),
    });
    if (this.version !== "") this.setVersion(this.version);
    this.notice.textContent = "";
    fill(
      this.root,
      h("a", { class: "skip", href: "#result", on: { click: (event) => this.skip(event) } }, t.skipToResult),
      masthead(t, (lang) => this.switchTo(lang)),
      h("main", {}, this.intake.element, this.notice, h("p", { class: "busy-line", "aria-hidden": "true" }, t.busy), this.live, this.result),
      footer(this.versionLine),
      h("div", { class: "drop-sign", "aria-hidden": "true" }, t.intake.dropHere),
    );
    this.drawResult();
  }

  private drawResult(): void {
    const { t, shown } = this;
    const checked = shown?.forms[shown.selected];
    if (!shown || !checked) {
      fill(this.result, introView(t));
      return;
    }
    this.intake?.setSource(sourceName(t, shown.source));
    const panel = rulePanel(t);
    const several = shown.forms.length > 1;
    const view = resultView(t, checked, shown.forms.length, panel, this.settings);
    view.id = TAB_PANEL;
    if (several) {
      view.setAttribute("role", "tabpanel");
      view.setAttribute("aria-labelledby", `tab-${shown.selected}`);
    }
    fill(
      this.result,
      several && tabsView(t, shown.forms, shown.selected, (n) => this.select(n)),
      view,
      panel.element,
    );
  }

  private select(n: number): void {
    if (!this.shown) return;
    this.shown.selected = n;
    this.drawResult();
    document.getElementById(`tab-${n}`)?.focus();
    this.announce();
  }

  private announce(): void {
    const checked = this.shown?.forms[this.shown.selected];
    if (!checked) return;
    const { outcome, besides } = verdictWords(this.t, checked.report);
    this.live.textContent = `${outcome} ${besides}`;
  }

  private switchTo(lang: Lang): void {
    this.lang = lang;
    keepLangInAddress(lang);
    const folded = this.intake?.element.classList.contains("folded") === true;
    this.draw();
    this.intake?.fold(folded);
    document.getElementById("language")?.focus();
    // The report's messages are the engine's, in one language.
    if (this.shown) void this.check(this.shown.source, this.shown.selected);
  }

  private async open(file: File, others: boolean): Promise<void> {
    if (file.size > FILE_HOLDS) return this.fail(this.t.tooLarge(file.name, FILE_HOLDS / 1_000_000));
    const source = await fileSource(file).catch(() => null);
    if (!source) return this.fail(this.t.unreadable(file.name));
    if ((await this.check(source)) && others) this.say(this.t.intake.oneAtATime(file.name));
  }

  /** Checks a source; what is shown stays until there is something better. Whether that is shown now. */
  private async check(source: Source, selected = 0): Promise<boolean> {
    this.asked += 1;
    const turn = this.asked;
    this.live.textContent = this.t.busy;
    this.root.classList.add("busy");
    const result = await this.engine.check(source.content, nameOf(source), this.lang).catch(
      // The engine rejects with nothing else.
      (failure: Failure) => ({ error: { message: this.words(failure) } }),
    );
    if (turn !== this.asked) return false;
    this.root.classList.remove("busy");
    if (result.error) {
      this.fail(result.error.message);
      return false;
    }
    this.show({ source, forms: result.forms, selected });
    return true;
  }

  private show(shown: Shown): void {
    const first = this.shown === null;
    this.shown = shown;
    this.notice.textContent = "";
    this.intake?.fold(true);
    this.drawResult();
    this.announce();
    const active = document.activeElement;
    const foldedAway = active === null || active === document.body || active.closest("[hidden]") !== null;
    if (foldedAway) this.result.focus({ preventScroll: true });
    if (first) performance.mark("ziping:first-report");
  }

  /** What was pasted beside the box can be corrected in it, once it was a form; else the box keeps what it had. */
  private async pasteBeside(text: string): Promise<void> {
    const wasForm = await this.check({ kind: "pasted", content: text });
    if (!wasForm || text.length > BOX_HOLDS) return;
    this.typed = text;
    if (this.intake) this.intake.box.value = text;
  }

  private words({ code, message }: Failure): string {
    const { engine } = this.t;
    switch (code) {
      case "timeout":
        return engine.timeout(CALL_LIMIT / 1000);
      case "trap":
        return engine.trap;
      case "unavailable":
        return engine.unavailable;
      case "not_loaded":
        return engine.notLoaded;
      default:
        return message;
    }
  }

  /** Says why nothing came of it. What was there, and what was typed, stays. */
  private fail(message: string): void {
    this.live.textContent = "";
    this.intake?.fold(false);
    fill(
      this.notice,
      h("strong", {}, this.t.failed),
      h("p", {}, message),
      this.shown !== null && h("p", { class: "kept" }, this.t.kept),
    );
    this.notice.scrollIntoView({ block: "nearest" });
  }

  private say(message: string): void {
    fill(this.notice, h("p", {}, message));
  }

  private skip(event: Event): void {
    event.preventDefault();
    this.result.focus();
    this.result.scrollIntoView();
  }
}

function sourceName(t: Texts, source: Source): string {
  switch (source.kind) {
    case "pasted":
      return t.intake.pasted;
    case "file":
      return source.name;
    case "example":
      return t.intake[source.which];
  }
}
