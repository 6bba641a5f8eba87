/** Says in words where a cell stands: `indicators[10].score` is “第 11 行 得分”. Owns that wording's logic; its words are in i18n. */

import type { Form } from "ziping";
import type { Texts } from "../i18n";
import { rowAddress, type Address } from "./address";
import type { LabelKey } from "./sheet";

/** A cell's place in the person's language; rows count from 1. */
export function where(t: Texts, form: Form, address: Address): string {
  const at = rowAddress(address);
  const { label } = t.sheet;
  if (at) {
    const row = rowWords(t, form, at.block, at.row);
    const key = at.block === "funds" && at.field === "reason" ? "fund_reason" : at.field;
    return isLabel(t, key) ? t.where.cell(row, label[key]) : row;
  }
  switch (address) {
    case "title":
      return t.where.title;
    case "year":
      return t.where.year;
    case "goal.expected":
      return label.expected;
    case "goal.actual":
      return label.achieved;
    case "total.weight":
      return t.where.cell(t.where.total, label.weight);
    case "total.score":
      return t.where.cell(t.where.total, label.score);
    default:
      return isLabel(t, address) ? label[address] : t.where.form;
  }
}

function rowWords(t: Texts, form: Form, block: "funds" | "indicators" | "subtotals", row: number): string {
  switch (block) {
    case "funds":
      return t.where.fundRow(row + 1, (form.funds[row]?.label ?? "").trim());
    case "subtotals":
      return t.where.subtotalRow(row + 1, (form.subtotals?.[row]?.label ?? "").trim());
    case "indicators":
      return t.where.indicatorRow(row + 1);
  }
}

function isLabel(t: Texts, key: string): key is LabelKey {
  return Object.prototype.hasOwnProperty.call(t.sheet.label, key);
}
