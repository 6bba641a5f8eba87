/**
 * Naming columns by hand: for each heading of a block a choice of what the column is, and which row is the total.
 *
 * Owns the fields and what was changed in them. Must not know how a file is read again.
 */

import type { CheckedForm, ColumnKey, Corrections, ReadBlock } from "ziping";
import { h } from "../dom";
import type { Texts } from "../i18n";

type Named = NonNullable<Corrections["columns"]>[number];

export type NamedBlock = Named["block"];

/** What a column of a block may be, in the order in which forms have them. */
const MEANINGS: { readonly [B in NamedBlock]: readonly ColumnKey[] } = {
  money: ["label", "initial", "budget", "executed", "weight", "rate", "score", "reason", "unused"],
  goal: ["expected", "actual", "unused"],
  indicators: ["level1", "level2", "name", "sign", "target", "unit", "actual", "weight", "score", "reason", "unused"],
};

/** What a column was taken for, in words. The goal's second column is no value. */
export function meaning(t: Texts, block: ReadBlock["block"], key: ColumnKey): string {
  return block === "goal" && key === "actual" ? t.sheet.label.achieved : t.columns.as[key];
}

export interface ColumnFields {
  /** One below the other, each beside its heading. */
  readonly element: HTMLElement;
  /** The choice of a heading, to be set where the heading stands. */
  choice(heading: string): HTMLSelectElement | null;
  /** The columns that are to be read otherwise than they were. */
  changes(): Named[];
}

let fields = 0;

/** The fields of one block. A heading that is there twice is one: corrections go by words. */
export function columnFields(t: Texts, block: NamedBlock, columns: readonly { readonly heading: string; readonly as: ColumnKey | null }[]): ColumnFields {
  const named = columns.filter(({ heading }, n) => heading.trim() !== "" && columns.findIndex((column) => column.heading === heading) === n);
  const selects = named.map(({ heading, as }) => {
    fields += 1;
    const id = `column-${fields}`;
    const words = heading.replace(/\s+/g, "");
    const select = h(
      "select",
      { id, "data-heading": words, "aria-label": t.columns.of(words) },
      as === null && h("option", { value: "" }, t.columns.unknown),
      ...MEANINGS[block].map((key) => h("option", { value: key, selected: key === as }, meaning(t, block, key))),
    );
    return { heading, as, select, words };
  });
  return {
    get element() {
      const field = (words: string, select: HTMLSelectElement): HTMLElement =>
        h("div", { class: "column-field" }, h("label", { for: select.id, lang: "zh-CN" }, words), select);
      return h("div", { class: "column-fields" }, ...selects.map(({ words, select }) => field(words, select)));
    },
    choice: (heading) => selects.find((column) => column.heading === heading)?.select ?? null,
    changes: () =>
      selects.flatMap(({ heading, as, select }) => {
        const key = MEANINGS[block].find((key) => key === select.value);
        return key === undefined || key === as ? [] : [{ block, heading, as: key }];
      }),
  };
}

export interface ColumnsHandlers {
  apply(corrections: Corrections): void;
  readonly takeBack: (() => void) | null;
}

/** All of a form that was read: what the panel shows. */
export function columnsView(t: Texts, checked: CheckedForm, handlers: ColumnsHandlers): HTMLElement[] {
  const blocks = checked.blocks.filter(isNamed).map((read) => ({ block: read.block, fields: columnFields(t, read.block, read.columns) }));
  const total = h("input", { type: "text", id: "total-label", list: "total-labels", autocomplete: "off", spellcheck: "false" });
  return [
    h("p", {}, t.columns.intro),
    ...blocks.map(({ block, fields }) => h("fieldset", {}, h("legend", {}, t.columns.block[block]), fields.element)),
    h(
      "fieldset",
      {},
      h("legend", {}, t.columns.total),
      h("label", { for: "total-label" }, t.columns.totalLabel),
      total,
      h("datalist", { id: "total-labels" }, ...labels(checked).map((label) => h("option", { value: label }))),
    ),
    h(
      "div",
      { class: "row" },
      h(
        "button",
        {
          type: "button",
          class: "primary",
          id: "apply-columns",
          on: {
            click: () =>
              handlers.apply({
                columns: blocks.flatMap(({ fields }) => fields.changes()),
                totals: total.value.trim() === "" ? [] : [total.value.trim()],
              }),
          },
        },
        t.columns.apply,
      ),
      handlers.takeBack !== null && h("button", { type: "button", on: { click: handlers.takeBack } }, t.columns.takeBack),
    ),
    h("p", { class: "hint" }, t.columns.scope),
  ];
}

function isNamed(read: ReadBlock): read is ReadBlock & { readonly block: NamedBlock } {
  return (read.block === "money" || read.block === "goal" || read.block === "indicators") && read.columns.length > 0;
}

/** A row's label has no more characters. */
const LABEL = 16;

/** What may be the total row's label: what was not read, the last rows, printed sub-totals. */
function labels({ form, notes }: CheckedForm): string[] {
  const texts = [
    ...notes.map(({ text }) => text),
    ...(form.subtotals ?? []).map(({ label }) => label),
    ...form.indicators.slice(-3).flatMap(({ level1, level2, name }) => [level1 ?? "", level2 ?? "", name]),
  ].map((text) => text.trim());
  return texts.filter((text, n) => text !== "" && text.length <= LABEL && texts.indexOf(text) === n);
}

/** What was said before with what is said now; the later word on a heading counts. */
export function joined(before: Corrections | null, now: Corrections): Corrections {
  const columns = now.columns ?? [];
  const kept = (before?.columns ?? []).filter((old) => !columns.some(({ block, heading }) => block === old.block && heading === old.heading));
  const totals = [...(before?.totals ?? []), ...(now.totals ?? [])];
  return { columns: [...kept, ...columns], totals: totals.filter((label, n) => totals.indexOf(label) === n) };
}
