/** Says in words where a cell stands: `indicators[10].score` is “第 11 行 得分”. Owns that wording's logic; its words are in i18n. */

import type { Form } from "ziping";
import type { Deed } from "../edit";
import type { Texts } from "../i18n";
import { rowAddress, type Address, type RowAt } from "./address";
import { groupsOf, levelOf } from "./groups";
import type { LabelKey } from "./sheet";

/** A cell's place in the person's language; rows count from 1. */
export function where(t: Texts, form: Form, address: Address): string {
  const at = rowAddress(address);
  const { label } = t.sheet;
  if (at) {
    const row = rowName(t, form, at);
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

/** What a row is called. */
export function rowName(t: Texts, form: Form, { block, row }: RowAt): string {
  switch (block) {
    case "funds":
      return t.where.fundRow(row + 1, (form.funds[row]?.label ?? "").trim());
    case "subtotals":
      return t.where.subtotalRow(row + 1, (form.subtotals?.[row]?.label ?? "").trim());
    case "indicators":
      return t.where.indicatorRow(row + 1);
  }
}

/** What was done with a row, in short: “删除第 3 行”. */
export function deedWords(t: Texts, before: Form, { deed, block, row }: Deed): string {
  const name = rowName(t, before, { block, row });
  switch (deed) {
    case "above":
    case "below":
      return t.rows.adding(name);
    case "remove":
      return t.rows.removing(name);
    case "up":
    case "down":
      return t.rows.moving(name);
  }
}

/** What has become of a row, with the group that it stands in now. */
export function rowWords(t: Texts, before: Form, after: Form, { deed, block, row, now }: Deed): string {
  const name = rowName(t, before, { block, row });
  const is = rowName(t, after, { block, row: now });
  const group = block === "indicators" ? groupWords(after, now) : "";
  switch (deed) {
    case "above":
    case "below":
      return t.rows.added(is, group);
    case "remove":
      return t.rows.removed(name, (block === "indicators" ? (before.indicators[row]?.name ?? "") : "").trim());
    case "up":
    case "down":
      return block === "indicators" && row === now ? t.rows.joined(is, group) : t.rows.moved(name, is, group);
  }
}

/** 产出指标 · 数量指标 */
function groupWords(form: Form, row: number): string {
  const groups = groupsOf(form);
  return (["level1", "level2"] as const)
    .map((field) => (levelOf(form, groups, row, field) ?? "").replace(/\s+/g, ""))
    .filter((text) => text !== "")
    .join(" · ");
}

function isLabel(t: Texts, key: string): key is LabelKey {
  return Object.prototype.hasOwnProperty.call(t.sheet.label, key);
}
