/**
 * Everything that was read, a line a form: the file, the project, its totals, what was found. Replaces the tabs where
 * there are several files.
 *
 * One stop of the Tab key; the arrow keys go from line to line and show it, as in a list of mails. Files that gave no
 * form stand in it with the reason. A line is made once and kept until its item changes: the list may have thousands.
 */

import type { Entry, Item } from "../batch";
import type { Summary } from "../summary";
import { percent, round, span } from "../decimal";
import { h, type Child } from "../dom";
import type { Texts } from "../i18n";
import { scopeOf } from "../place";
import { ORDER_GIVEN, SHOW_ALL, arranged, orderBy, type Filter, type Order, type Show, type SortKey } from "../order";
import { roving } from "./rove";

export interface ListView {
  readonly element: HTMLElement;
  /** The lines of now. The focus stays where it was. */
  draw(entries: readonly Entry[], selected: Entry | null): void;
  /** Another line is shown. */
  select(selected: Entry): void;
}

export interface ListHandlers {
  choose(entry: Entry): void;
  clear(): void;
  resume(): void;
}

/** What the person asked of the list; it outlives the view, which is made anew with the language. */
export interface ListSettings {
  /** `null` until the person chooses: then the list has the order that fits its length. */
  order: Order | null;
  filter: Filter;
}

interface Line {
  readonly entry: Entry;
  /** By which it is known whether the line still says what is so. */
  readonly of: Summary | string;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
}

/** Fewer lines than this need neither filter nor order. */
const FEW = 6;

/** From so many lines on, what needs attention comes first once everything is read. */
const MANY = 20;

/** `save` saves the whole of it. */
export function listView(t: Texts, name: (item: Item) => string, settings: ListSettings, handlers: ListHandlers, save: HTMLElement): ListView {
  let all: readonly Entry[] = [];
  let known = new Map<Item, Line[]>();
  let lines: Line[] = [];
  let current: Entry | null = null;
  const body = h("tbody", {});
  const none = h("p", { class: "list-none" }, t.list.none);
  const said = h("span", { class: "list-said" });
  const shown = h("span", { class: "list-shown", role: "status" });
  const resume = h("button", { type: "button", on: { click: () => handlers.resume() } }, t.list.resume);

  const words = h("input", { type: "search", id: "list-words", placeholder: t.list.filterPlaceholder, autocomplete: "off", spellcheck: "false" });
  words.value = settings.filter.words;
  words.addEventListener("input", () => {
    settings.filter = { ...settings.filter, words: words.value };
    arrange();
  });
  const show = choice<Show>("list-show", t.list.shows, settings.filter.show, (chosen) => {
    settings.filter = { ...settings.filter, show: chosen };
    arrange();
  });
  const sort = choice<SortKey>("list-sort", t.list.sorts, "given", (key) => order(orderBy(key)));
  const tools = h(
    "div",
    { class: "list-tools" },
    h("label", {}, t.list.filter, " ", words),
    h("label", {}, t.list.show, " ", show),
    h("label", {}, t.list.sort, " ", sort),
    shown,
  );

  const heads = t.list.columns.map((column, n) => {
    const key = KEYS[n];
    const content = key
      ? h("button", { type: "button", class: "list-sort", title: t.list.sortBy(column), on: { click: () => turn(key) } }, column)
      : column;
    return h("th", { scope: "col", class: COLUMNS[n] ?? "" }, content);
  });

  const element = h(
    "section",
    { class: "list", "aria-labelledby": "list-heading" },
    h(
      "div",
      { class: "list-head" },
      h("h2", { id: "list-heading" }, t.list.heading),
      said,
      resume,
      save,
      h("button", { type: "button", class: "quiet", id: "clear-list", on: { click: () => handlers.clear() } }, t.list.clear),
    ),
    tools,
    h("div", { class: "list-frame" }, h("table", {}, h("caption", { class: "unseen" }, t.list.caption), h("thead", {}, h("tr", {}, ...heads)), body), none),
  );
  const keys = roving(body, () => lines.map(({ button }) => button));

  function order(next: Order): void {
    settings.order = next;
    arrange();
  }

  /** A heading orders by its column, and the second time the other way round. */
  function turn(key: SortKey): void {
    const now = orderNow();
    order(now.key === key ? { key, descending: !now.descending } : orderBy(key));
  }

  function orderNow(): Order {
    if (settings.order) return settings.order;
    const reading = all.some(({ item }) => item.state === "waiting");
    return all.length >= MANY && !reading ? orderBy("attention") : ORDER_GIVEN;
  }

  /** The lines in the order and under the filter of now; elements that stand right are not touched. */
  function arrange(): void {
    const few = all.length < FEW;
    const by = few ? ORDER_GIVEN : orderNow();
    const called = ({ item }: Entry): string => name(item);
    lines = arranged(all, by, few ? SHOW_ALL : settings.filter, called).map(lineOf);
    const focused = lines.find(({ button }) => button === scopeOf(button).activeElement);
    // What goes goes first: else all that stays is moved past it.
    const stay = new Set<Node>(lines.map(({ element: line }) => line));
    for (const line of Array.from(body.childNodes)) if (!stay.has(line)) body.removeChild(line);
    let stands = body.firstChild;
    for (const { element: line } of lines) {
      if (line === stands) stands = stands.nextSibling;
      else body.insertBefore(line, stands);
    }
    if (focused && focused.button !== scopeOf(focused.button).activeElement) focused.button.focus({ preventScroll: true });
    tools.hidden = few;
    element.classList.toggle("many", all.length >= MANY);
    none.hidden = lines.length > 0;
    shown.textContent = lines.length === all.length ? "" : t.list.shown(lines.length, all.length);
    sort.value = by.key;
    heads.forEach((head, n) => {
      if (KEYS[n] === by.key) head.setAttribute("aria-sort", by.descending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    });
    mark();
  }

  function lineOf({ item, form }: Entry): Line {
    const line = known.get(item)?.[form];
    if (!line) throw new Error("every entry has its line");
    return line;
  }

  function mark(): void {
    for (const { entry, element: line, button } of lines) {
      const here = same(entry, current);
      if (line.classList.contains("selected") === here) continue;
      line.classList.toggle("selected", here);
      if (here) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
    keys(lines.findIndex(({ entry }) => same(entry, current)));
  }

  function choose(entry: Entry): void {
    if (!same(entry, current)) handlers.choose(entry);
  }

  return {
    element,
    select: (selected) => {
      current = selected;
      mark();
      lines.find(({ entry }) => same(entry, selected))?.element.scrollIntoView({ block: "nearest" });
    },
    draw: (entries, selected) => {
      const focused = lines.find(({ button }) => button === scopeOf(button).activeElement)?.entry ?? null;
      all = entries;
      current = selected;
      const before = known;
      known = new Map();
      for (const entry of entries) {
        const { item, form } = entry;
        const of = item.forms[form] ?? `${item.state} ${item.lang} ${item.failure?.message ?? ""} ${item.forms.length}`;
        const old = before.get(item)?.[form];
        const line = old && old.of === of && old.entry.item === item ? old : lineView(t, entry, of, name(item), choose);
        // In its place, or the browser, which keeps in sight what it takes for the same, scrolls away.
        if (old && old !== line && old.element.parentNode === body) body.replaceChild(line.element, old.element);
        const ofItem = known.get(item);
        if (ofItem) ofItem.push(line);
        else known.set(item, [line]);
      }
      arrange();
      const items = Array.from(known.keys());
      const count = (state: Item["state"]): number => items.filter((item) => item.state === state).length;
      said.textContent = t.list.said(items.length, entries.filter(({ item }) => item.state === "read").length, count("failed"));
      resume.hidden = count("stopped") === 0;
      if (focused) lines.find(({ entry }) => same(entry, focused))?.button.focus({ preventScroll: true });
    },
  };
}

/** The classes by which narrow screens leave columns out. */
const COLUMNS = ["list-file", "list-project", "list-unit", "list-figure", "list-figure list-recomputed", "list-figure list-rate", "list-found", "list-reading"];

/** What each column is ordered by. */
const KEYS: readonly SortKey[] = ["file", "project", "unit", "declared", "recomputed", "rate", "attention", "reading"];

function choice<K extends string>(id: string, words: { readonly [Key in K]: string }, chosen: K, choose: (key: K) => void): HTMLSelectElement {
  const keys = Object.keys(words) as K[];
  const select = h("select", { id }, ...keys.map((key) => h("option", { value: key }, words[key])));
  select.value = chosen;
  select.addEventListener("change", () => {
    const key = keys.find((one) => one === select.value);
    if (key !== undefined) choose(key);
  });
  return select;
}

function same(a: Entry, b: Entry | null): boolean {
  return b !== null && a.item === b.item && a.form === b.form;
}

function lineView(t: Texts, entry: Entry, of: Summary | string, name: string, choose: (entry: Entry) => void): Line {
  const { item, form } = entry;
  const summary = item.forms[form];
  const words = item.forms.length > 1 ? t.list.nth(name, form + 1) : name;
  const path = item.source.kind === "file" ? item.source.file.path : words;
  const button = h("button", { type: "button", class: "list-name", title: path }, words);
  button.addEventListener("focus", () => choose(entry));
  const head = h("th", { scope: "row", class: "list-file" }, button);
  const element = h("tr", { class: `${item.state} ${summary?.verdict ?? ""}` }, head, ...(summary ? formCells(t, summary) : [stateCell(t, item)]));
  element.addEventListener("click", () => {
    button.focus({ preventScroll: true });
    choose(entry);
  });
  return { entry, of, element, button };
}

function formCells(t: Texts, summary: Summary): HTMLElement[] {
  const { declared, recomputed, rate, errors, warnings } = summary;
  const cells: readonly (readonly Child[])[] = [
    [h("span", { lang: "zh-CN" }, summary.project || summary.title || t.list.noProject)],
    [h("span", { lang: "zh-CN" }, summary.unit)],
    [declared === null ? t.verdict.none : round(declared, 2)],
    [recomputed === null ? t.verdict.none : span(recomputed)],
    [rate === null ? t.verdict.none : percent(rate)],
    [
      h("span", { class: errors > 0 ? "count error" : "count" }, t.severity.error.count(errors)),
      " ",
      h("span", { class: warnings > 0 ? "count warning" : "count" }, t.severity.warning.count(warnings)),
    ],
    [h("span", { class: `sureness ${summary.sureness}` }, summary.unfilled !== null ? t.list.unfilled(summary.unfilled) : t.list.reading(summary.sureness, summary.notes))],
  ];
  return cells.map((children, n) => {
    const cell = h("td", { class: COLUMNS[n + 1] ?? "" }, ...children);
    cell.title = cell.textContent ?? "";
    return cell;
  });
}

function stateCell(t: Texts, { state, failure }: Item): HTMLElement {
  const words = state === "failed" ? t.list.failed(failure?.message ?? "") : state === "stopped" ? t.list.stopped : t.list.waiting;
  return h("td", { class: "list-state", colspan: COLUMNS.length - 1, title: words }, words);
}
