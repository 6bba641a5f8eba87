/**
 * The form as the official table, with the cells marked that have findings.
 *
 * Owns the table's DOM: the marks, the outlines, the recomputed column. Cell texts are shown as typed, as text.
 * Must not know how findings are listed; it is told which to show and says which cell was chosen.
 */

import type { CheckedForm, Finding, Report, RowReport, Severity } from "ziping";
import { outside, round, span } from "../decimal";
import { h, lines, type Child } from "../dom";
import { asRead, changed, textAt, type Edited } from "../edit";
import { fallbacks, rowAddress, type Address, type RowAt } from "../form/address";
import type { RowDeed } from "../form/rows";
import { GRID_COLUMNS, layOut, type SheetCell, type SheetRow } from "../form/sheet";
import { placeWords } from "../form/place";
import { walk } from "../form/walk";
import { where } from "../form/where";
import type { Texts } from "../i18n";
import { arrowWay, cellBox, type Opening } from "./cell";
import { stamp } from "./mark";
import { rove } from "./rove";
import { rowMenu, rowTool } from "./rows";

export interface SheetView {
  readonly element: HTMLElement;
  /** Outlines a finding's cell and those it rests on. */
  outline(cell: Address, related: readonly Address[]): void;
  /** Brings a cell into view and gives it the focus. */
  goTo(cell: Address): void;
  /** Brings a cell into view, and nothing more. */
  show(cell: Address): void;
  /** Gives a cell the focus where it is. */
  focus(cell: Address): void;
  /** The same for the first cell that can be written into. */
  focusFirst(): void;
  showRecomputed(shown: boolean): void;
  /** The cell in which a finding's address is shown. */
  shownAt(address: Address): Address;
  /** The cell that is being typed into, if any. */
  typingIn(): Address | null;
  /** Whether the menu of a row is open. */
  choosing(): boolean;
}

export interface SheetHandlers {
  /** A marked cell was chosen. */
  chosen(address: Address): void;
  /** Something was typed into a cell. */
  typed(address: Address, text: string, goingOn: boolean): void;
  /** Something is to be done with a row. */
  row(at: RowAt, deed: RowDeed): void;
  /** Typing has ended; the focus belongs to that cell, or is elsewhere already. */
  left(focus: Address | null): void;
}

/** What a fix leaves for the person to fill in begins so. */
const BLANK = "（请补充";

const RANK: { readonly [S in Severity]: number } = { error: 0, warning: 1, info: 2 };

export function sheetView(t: Texts, checked: CheckedForm, edited: Edited, handlers: SheetHandlers): SheetView {
  const { form, report } = checked;
  const { chosen } = handlers;
  const sheet = layOut(form);
  const cells = new Map<Address, HTMLElement>();

  const shownAt = (address: Address): Address => {
    for (const at of fallbacks(sheet.covered.get(address) ?? address)) if (cells.has(at)) return at;
    return "form";
  };

  const title = h("div", { class: "sheet-title", "data-cell": "title" }, ...lines(form.title ?? ""));
  const year = h("div", { class: "sheet-year", "data-cell": "year" }, ...lines(form.year ?? ""));
  const menu = rowMenu(t, form, (at, deed) => handlers.row(at, deed));
  const body = h("tbody", {}, ...sheet.rows.map((row) => rowView(t, row, cells, recomputedOf(report, row), row.at ? rowTool(t, form, row.at, menu) : null)));
  const table = h(
    "table",
    { class: "sheet" },
    h("caption", { class: "unseen" }, form.title ?? t.sheet.heading),
    h("colgroup", {}, h("col", { class: "gutter" }), ...grid(), h("col", { class: "aside" })),
    body,
  );
  const element = h("div", { class: "paper", lang: "zh-CN" }, title, year, table, menu.element);
  cells.set("title", title);
  cells.set("year", year);
  cells.set("form", element);

  cells.forEach((cell, address) => {
    if (cell.title === "") cell.title = hintOf(t, checked, asRead(edited, address));
    if (cell !== element && !cell.classList.contains("absent")) cell.title = [cell.title, t.edit.hint].filter(Boolean).join("\n");
  });
  changed(edited).forEach((before, address) => {
    const cell = cells.get(shownAt(address));
    if (!cell || cell === element) return;
    cell.classList.add("edited");
    cell.title = [t.edit.before(before ?? ""), cell.title].filter(Boolean).join("\n");
  });
  cells.forEach((cell, address) => {
    if ((textAt(form, address) ?? "").includes(BLANK)) cell.classList.add("draft");
  });
  markCells(t, checked, cells, shownAt, chosen);
  rove(Array.from(element.querySelectorAll<HTMLElement>(".mark")));
  rove(Array.from(element.querySelectorAll<HTMLElement>(".row-tool")));

  let outlined: HTMLElement[] = [];
  const clear = (): void => {
    for (const cell of outlined) cell.classList.remove("chosen", "related");
    outlined = [];
  };
  const outline = (address: Address, name: "chosen" | "related"): void => {
    const cell = cells.get(shownAt(address));
    if (!cell || outlined.includes(cell)) return;
    cell.classList.add(name);
    outlined.push(cell);
  };

  // ── typing ──
  const ways = walk(sheet);
  let typing: Address | null = null;
  const addressOf = (target: EventTarget | null): Address | null => {
    const cell = target instanceof Element ? target.closest("[data-cell]") : null;
    const address = cell?.getAttribute("data-cell") ?? null;
    return address !== null && !cell?.classList.contains("absent") ? address : null;
  };
  const open = (address: Address, opening: Opening): void => {
    const cell = cells.get(address);
    if (!cell || typing !== null) return;
    typing = address;
    cellBox(cell, where(t, form, address), textAt(form, address) ?? "", opening, {
      typed: (text, goingOn) => handlers.typed(address, text, goingOn),
      left: (way) => {
        typing = null;
        handlers.left(way === "away" ? null : ((way && ways.next(address, way)) ?? address));
      },
    });
  };
  element.addEventListener("dblclick", (event) => {
    const address = addressOf(event.target);
    if (address !== null) open(address, "keep");
  });
  element.addEventListener("keydown", (event) => {
    const address = addressOf(event.target);
    if (address !== null && menu.keys(event, rowAddress(address))) return;
    if (address === null || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const onMark = event.target instanceof Element && event.target.closest(".mark") !== null;
    const way = arrowWay(event.key);
    if (event.key === "F2" || (event.key === "Enter" && !onMark)) {
      event.preventDefault();
      open(address, "keep");
    } else if (way !== null && !onMark) {
      event.preventDefault();
      const next = cells.get(ways.next(address, way) ?? address);
      if (next) focus(next);
    } else if (event.keyCode === 229 || (event.key.length === 1 && event.key !== " ")) {
      // The box gets the character, or the input method, that this key brings.
      open(address, "replace");
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      handlers.typed(address, "", false);
    }
  });

  const focus = (cell: HTMLElement): void => (cell.querySelector<HTMLElement>(":scope > .mark") ?? cell).focus({ preventScroll: true });

  return {
    element,
    shownAt,
    typingIn: () => typing,
    choosing: () => !menu.element.hidden,
    show: (address) => {
      const cell = cells.get(shownAt(address));
      if (cell && cell !== element) cell.scrollIntoView({ block: "nearest", inline: "nearest", behavior: glide() });
    },
    focusFirst: () => {
      const cell = ways.first === null ? undefined : cells.get(ways.first);
      if (cell) focus(cell);
    },
    focus: (address) => {
      const cell = cells.get(shownAt(address));
      if (cell) focus(cell);
    },
    outline: (cell, related) => {
      clear();
      outline(cell, "chosen");
      for (const address of related) outline(address, "related");
    },
    goTo: (address) => {
      const cell = cells.get(shownAt(address));
      if (!cell) return;
      cell.scrollIntoView({ block: cell === element ? "start" : "center", inline: "nearest", behavior: glide() });
      focus(cell);
    },
    showRecomputed: (shown) => element.classList.toggle("with-recomputed", shown),
  };
}

/** Where a cell stands in the file, and what it was put together from. */
function hintOf(t: Texts, { origins, joined }: CheckedForm, address: Address | null): string {
  if (address === null) return "";
  const parts = joined?.[address];
  const origin = origins[address];
  const said = [parts && t.sheet.joined(parts.map(({ text }) => text.trim())), origin && t.sheet.inFile(placeWords(t, origin))];
  return said.filter(Boolean).join("\n");
}

/** Prose of more characters than this is set from the left. */
const LONG = 24;

function grid(): HTMLElement[] {
  return Array.from({ length: GRID_COLUMNS }, (_, n) => h("col", { class: `grid-${n}` }));
}

type Recomputed = Pick<RowReport, "score" | "recomputed" | "derivation"> & { readonly method: RowReport["method"] | null };

function recomputedOf({ rows, totals }: Report, { score }: SheetRow): Recomputed | null {
  if (score === "total.score") return { score: totals.declared, recomputed: totals.recomputed, derivation: "", method: null };
  return rows.find(({ cell }) => cell === score) ?? null;
}

function rowView(t: Texts, row: SheetRow, cells: Map<Address, HTMLElement>, report: Recomputed | null, tool: HTMLElement | null): HTMLElement {
  // A row that no cell from above reaches into begins at the table's left edge.
  const whole = row.cells.reduce((width, { colspan }) => width + colspan, 0) === GRID_COLUMNS;
  return h(
    "tr",
    { class: whole ? "whole-row" : "" },
    h("td", { class: "gutter" }, tool),
    ...row.cells.map((cell) => cellView(t, cell, cells)),
    recomputedView(t, report),
  );
}

function cellView(t: Texts, cell: SheetCell, cells: Map<Address, HTMLElement>): HTMLElement {
  const name = cell.kind === "label" && cell.text !== "" ? "th" : "td";
  const element = h(
    name,
    {
      class: `cell ${cell.kind} ${cell.set}${cell.text.length > LONG ? " long" : ""}`,
      colspan: cell.colspan,
      rowspan: cell.rowspan,
      "data-cell": cell.address ?? null,
      title: cell.kind === "absent" ? t.sheet.absentHint : null,
    },
    ...cellText(t, cell),
    cell.label !== undefined && t.sheet.gloss && h("span", { class: "gloss", lang: t.htmlLang }, t.sheet.label[cell.label]),
  );
  if (cell.address !== undefined) cells.set(cell.address, element);
  return element;
}

function cellText(t: Texts, { kind, set, text }: SheetCell): Child[] {
  if (kind === "absent") return [t.sheet.absent];
  if (set === "side") return [h("span", { class: "down" }, text)];
  // Where a heading such as 一级指标 needs two lines, the second is 指标, as printed; the text itself has no break.
  const [, which, noun] = (kind === "label" && /^(.*[^\n])(指标)$/.exec(text)) || [];
  return which && noun ? [h("span", { class: "together" }, which, h("wbr"), noun)] : lines(text);
}

/** What the rule gives for a row, with its arithmetic, in the margin beside it. */
function recomputedView(t: Texts, report: Recomputed | null): HTMLElement {
  if (!report || report.recomputed === null) return h("td", { class: "aside" });
  // The arithmetic of a row that simply got its points is one line, the whole of it in its title.
  const plain = report.method === "reached" || report.method === null;
  const off = report.score !== null && outside(report.score, report.recomputed);
  return h(
    "td",
    { class: off ? "aside off" : "aside", lang: t.htmlLang },
    h("span", { class: "unseen" }, `${t.sheet.recomputed} `),
    h("strong", {}, span(report.recomputed)),
    off && h("span", { class: "off-mark", title: t.sheet.outside }, ` ≠ ${round(report.score ?? "", 2)}`),
    report.derivation !== "" &&
      h("span", { class: plain ? "derivation plain" : "derivation", title: plain ? report.derivation : null }, report.derivation),
  );
}

/** Marks every cell that has findings; the gravest decides how. */
function markCells(
  t: Texts,
  { form, report }: CheckedForm,
  cells: ReadonlyMap<Address, HTMLElement>,
  shownAt: (address: Address) => Address,
  chosen: (address: Address) => void,
): void {
  const found = new Map<Address, Finding[]>();
  for (const finding of report.findings) {
    const at = shownAt(finding.cell);
    found.set(at, [...(found.get(at) ?? []), finding]);
  }
  cells.forEach((cell, address) => {
    cell.tabIndex = -1;
    const findings = found.get(address);
    if (!findings) return;
    const worst = findings.reduce<Severity>((gravest, { severity }) => (RANK[severity] < RANK[gravest] ? severity : gravest), "info");
    if (address === "form") return;
    const choose = (): void => chosen(address);
    const counts = counted(t, findings);
    cell.classList.add("marked", worst);
    const hint = cell.title;
    cell.title = [...findings.map((finding) => `${finding.rule} ${finding.message}`), ...(hint === "" ? [] : [hint])].join("\n");
    cell.addEventListener("click", choose);
    cell.appendChild(
      h(
        "button",
        { type: "button", class: "mark", lang: t.htmlLang },
        h("span", { class: "unseen" }, t.sheet.mark(where(t, form, address), counts)),
        stamp(t, worst),
        findings.length > 1 && h("span", { class: "mark-count", "aria-hidden": "true" }, String(findings.length)),
      ),
    );
  });
}

function counted(t: Texts, findings: readonly Finding[]): string {
  return (["error", "warning", "info"] as const)
    .map((severity) => ({ severity, n: findings.filter((finding) => finding.severity === severity).length }))
    .filter(({ n }) => n > 0)
    .map(({ severity, n }) => t.severity[severity].count(n))
    .join(t.lang === "zh" ? "，" : ", ");
}

function glide(): ScrollBehavior {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
}
