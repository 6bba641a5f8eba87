/**
 * A table in which no form was recognised, shown as it is in the file: the person says which row is the heading, what
 * each column is, and which row is the total.
 */

import type { Corrections, SeenTable } from "ziping";
import { fill, h } from "../dom";
import { sheetName } from "../form/place";
import type { Texts } from "../i18n";
import { columnFields, type ColumnFields, type NamedBlock } from "./columns";

export interface AssignHandlers {
  apply(corrections: Corrections): void;
  /** It is no form after all; `null` where there is nothing to go back to. */
  readonly leave: (() => void) | null;
}

const BLOCKS: readonly NamedBlock[] = ["indicators", "money"];

export function assignView(t: Texts, tables: readonly SeenTable[], handlers: AssignHandlers): HTMLElement {
  const place = h("div", { class: "assign-table" });
  const show = (n: number): void => {
    const table = tables[n];
    if (table) fill(place, ...tableView(t, table, handlers));
  };
  const choice = h("select", { id: "assign-which", on: { change: () => show(Number(choice.value)) } });
  tables.forEach((table, n) => {
    choice.appendChild(h("option", { value: n }, t.assign.table(sheetName(table.part), table.table + 1)));
  });
  show(0);
  return h(
    "section",
    { class: "assign", "aria-labelledby": "assign-heading" },
    h("h2", { id: "assign-heading" }, t.assign.heading),
    h("p", {}, t.assign.intro),
    tables.length > 1 && h("p", { class: "assign-which" }, h("label", { for: "assign-which" }, t.assign.which), choice),
    place,
  );
}

function tableView(t: Texts, { rows }: SeenTable, handlers: AssignHandlers): HTMLElement[] {
  const lines = rows.map((cells, n) =>
    h("tr", {}, h("th", { scope: "row", lang: t.htmlLang }, t.assign.row(n + 1)), ...cells.map((cell) => h("td", {}, cell))),
  );
  const body = h("tbody", {}, ...lines);
  const width = Math.max(...rows.map(({ length }) => length));

  const blocks = BLOCKS.map((block) => blockChoice(t, block, rows, (row, choices) => {
    const cells = rows[row] ?? [];
    return h(
      "tr",
      { class: "choices", lang: t.htmlLang },
      h("th", { scope: "row" }, t.columns.block[block]),
      ...Array.from({ length: width }, (_, n) => h("td", {}, choices(cells[n] ?? "", n))),
    );
  }));
  const total = h("select", { id: "assign-total", on: { change: () => draw() } }, ...rowOptions(t, rows, t.assign.noTotal));
  for (const { select } of blocks) select.addEventListener("change", () => draw());

  /** The choices stand below the headings that they are about. */
  const draw = (): void => {
    const chosen = [...blocks.map(({ row }) => row()), total.value === "" ? -1 : Number(total.value)];
    body.querySelectorAll(".choices").forEach((line) => body.removeChild(line));
    lines.forEach((line, n) => {
      line.classList.toggle("chosen", chosen.includes(n));
      for (const { row, line: choices } of blocks) {
        const below = row() === n ? choices() : null;
        if (below) body.insertBefore(below, line.nextSibling);
      }
    });
    apply.disabled = blocks.every(({ row }) => row() < 0);
  };

  const apply = h(
    "button",
    {
      type: "button",
      class: "primary",
      id: "apply-columns",
      on: {
        click: () => {
          const label = (rows[Number(total.value)] ?? []).map((cell) => cell.trim()).find((cell) => cell !== "");
          handlers.apply({
            columns: blocks.flatMap(({ changes }) => changes()),
            totals: total.value === "" || label === undefined ? [] : [label],
          });
        },
      },
    },
    t.columns.apply,
  );
  draw();
  const field = (id: string, name: string, select: HTMLElement): HTMLElement =>
    h("div", { class: "assign-field" }, h("label", { for: id }, name), select);
  return [
    h(
      "div",
      { class: "assign-fields" },
      ...blocks.map(({ block, select }) => field(select.id, t.assign.headingRow(t.columns.block[block]), select)),
      field(total.id, t.assign.totalRow, total),
    ),
    h(
      "div",
      { class: "assign-preview", tabindex: 0, role: "region", "aria-label": t.assign.preview },
      h("table", { lang: "zh-CN" }, body),
    ),
    h(
      "div",
      { class: "row" },
      apply,
      handlers.leave !== null && h("button", { type: "button", class: "quiet", on: { click: handlers.leave } }, t.assign.leave),
    ),
    h("p", { class: "hint" }, t.columns.scope),
  ];
}

interface BlockChoice {
  readonly block: NamedBlock;
  readonly select: HTMLSelectElement;
  /** The heading row from 0, or -1. */
  row(): number;
  /** The choices of that row's headings. */
  line(): HTMLElement | null;
  changes: ColumnFields["changes"];
}

function blockChoice(
  t: Texts,
  block: NamedBlock,
  rows: readonly (readonly string[])[],
  lineOf: (row: number, choices: (heading: string, n: number) => HTMLElement | null) => HTMLElement,
): BlockChoice {
  let fields: ColumnFields | null = null;
  let line: HTMLElement | null = null;
  const select: HTMLSelectElement = h("select", { id: `assign-${block}` }, ...rowOptions(t, rows, t.assign.noRow));
  const row = (): number => (select.value === "" ? -1 : Number(select.value));
  select.addEventListener("change", () => {
    const headings = rows[row()] ?? [];
    const chosen = columnFields(t, block, headings.map((heading) => ({ heading, as: null })));
    fields = chosen;
    line = row() < 0 ? null : lineOf(row(), (heading, n) => (headings.indexOf(heading) === n ? chosen.choice(heading) : null));
  });
  return { block, select, row, line: () => line, changes: () => fields?.changes() ?? [] };
}

/** A row in a list of choices, by what stands in it. */
function rowOptions(t: Texts, rows: readonly (readonly string[])[], none: string): HTMLElement[] {
  const options = rows.map((cells, n) => {
    const words = cells.map((cell) => cell.replace(/\s+/g, "")).filter((cell) => cell !== "").join(" ");
    return h("option", { value: n }, `${t.assign.row(n + 1)} ${words.length > 30 ? `${words.slice(0, 30)}…` : words}`);
  });
  return [h("option", { value: "" }, none), ...options];
}
