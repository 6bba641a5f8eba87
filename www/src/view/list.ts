/**
 * Everything that was read, a line a form: the file, the project, its totals, what was found. Replaces the tabs where
 * there are several files.
 *
 * One stop of the Tab key; the arrow keys go from line to line and show it, as in a list of mails. Files that gave no
 * form stand in it with the reason.
 */

import type { Entry, Item, Summary } from "../batch";
import { round, span } from "../decimal";
import { fill, h, type Child } from "../dom";
import type { Texts } from "../i18n";
import { rove } from "./rove";

export interface ListView {
  readonly element: HTMLElement;
  /** All lines anew. The focus stays where it was. */
  draw(entries: readonly Entry[], selected: Entry | null): void;
  /** Another line is shown. */
  select(selected: Entry): void;
}

export interface ListHandlers {
  choose(entry: Entry): void;
  clear(): void;
  resume(): void;
}

interface Line {
  readonly entry: Entry;
  readonly element: HTMLElement;
  readonly button: HTMLButtonElement;
}

export function listView(t: Texts, name: (item: Item) => string, handlers: ListHandlers): ListView {
  let lines: Line[] = [];
  let current: Entry | null = null;
  const body = h("tbody", {});
  const said = h("span", { class: "list-said" });
  const resume = h("button", { type: "button", on: { click: () => handlers.resume() } }, t.list.resume);
  const element = h(
    "section",
    { class: "list", "aria-labelledby": "list-heading" },
    h(
      "div",
      { class: "list-head" },
      h("h2", { id: "list-heading" }, t.list.heading),
      said,
      resume,
      h("button", { type: "button", class: "quiet", id: "clear-list", on: { click: () => handlers.clear() } }, t.list.clear),
    ),
    h(
      "div",
      { class: "list-frame" },
      h(
        "table",
        {},
        h("caption", { class: "unseen" }, t.list.caption),
        h("thead", {}, h("tr", {}, ...t.list.columns.map((column, n) => h("th", { scope: "col", class: COLUMNS[n] ?? "" }, column)))),
        body,
      ),
    ),
  );

  function mark(): void {
    for (const { entry, element: line, button } of lines) {
      const here = same(entry, current);
      line.classList.toggle("selected", here);
      if (here) button.setAttribute("aria-current", "true");
      else button.removeAttribute("aria-current");
    }
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
      const focused = lines.find(({ button }) => button === document.activeElement)?.entry ?? null;
      current = selected;
      lines = entries.map((entry) => lineView(t, entry, name(entry.item), choose));
      fill(body, ...lines.map(({ element: line }) => line));
      mark();
      rove(lines.map(({ button }) => button), lines.findIndex(({ entry }) => same(entry, current)));
      const items = entries.filter(({ form }) => form === 0).map(({ item }) => item);
      const count = (state: Item["state"]): number => items.filter((item) => item.state === state).length;
      said.textContent = t.list.said(items.length, entries.filter(({ item }) => item.state === "read").length, count("failed"));
      resume.hidden = count("stopped") === 0;
      if (focused) lines.find(({ entry }) => same(entry, focused))?.button.focus({ preventScroll: true });
    },
  };
}

/** The classes by which narrow screens leave columns out. */
const COLUMNS = ["list-file", "list-project", "list-unit", "list-figure", "list-figure list-recomputed", "list-found", "list-reading"];

function same(a: Entry, b: Entry | null): boolean {
  return b !== null && a.item === b.item && a.form === b.form;
}

function lineView(t: Texts, entry: Entry, name: string, choose: (entry: Entry) => void): Line {
  const { item, form } = entry;
  const summary = item.forms[form];
  const words = item.forms.length > 1 ? t.list.nth(name, form + 1) : name;
  const button = h("button", { type: "button", class: "list-name", title: words }, words);
  button.addEventListener("focus", () => choose(entry));
  const head = h("th", { scope: "row", class: "list-file" }, button);
  const element = h("tr", { class: `${item.state} ${summary?.verdict ?? ""}` }, head, ...(summary ? formCells(t, summary) : [stateCell(t, item)]));
  element.addEventListener("click", () => {
    button.focus({ preventScroll: true });
    choose(entry);
  });
  return { entry, element, button };
}

function formCells(t: Texts, summary: Summary): HTMLElement[] {
  const { declared, recomputed, errors, warnings } = summary;
  const cells: readonly (readonly Child[])[] = [
    [h("span", { lang: "zh-CN" }, summary.project || summary.title || t.list.noProject)],
    [h("span", { lang: "zh-CN" }, summary.unit)],
    [declared === null ? t.verdict.none : round(declared, 2)],
    [recomputed === null ? t.verdict.none : span(recomputed)],
    [
      h("span", { class: errors > 0 ? "count error" : "count" }, t.severity.error.count(errors)),
      " ",
      h("span", { class: warnings > 0 ? "count warning" : "count" }, t.severity.warning.count(warnings)),
    ],
    [h("span", { class: `sureness ${summary.sureness}` }, t.list.reading(summary.sureness, summary.notes))],
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
