// The cells of a form: their addresses, their order from top to bottom, their names for a person.

import { excerpt } from "./text.mjs";

const FUND = {
  label: "项目资金", initial: "年初预算数", budget: "全年预算数", executed: "全年执行数",
  weight: "分值", rate: "执行率", score: "得分", reason: "原因",
};
const INDICATOR = {
  level1: "一级指标", level2: "二级指标", name: "三级指标", target: "年度指标值", actual: "实际完成值",
  weight: "分值", score: "得分", reason: "偏差原因分析及改进措施",
};
const FUND_FIELDS = Object.keys(FUND);
const INDICATOR_FIELDS = Object.keys(INDICATOR);

const order = (block, row = 0, column = 0) => (block * 2 ** 32 + row) * 2 ** 8 + column;
const alone = (address, block, name, of) => ({ address, order: order(block), name, of });

export const TITLE = alone("title", 0, "标题", (form) => form.title);
export const YEAR = alone("year", 1, "年度", (form) => form.year);
export const PROJECT = alone("project", 2, "项目名称", (form) => form.project);
export const DEPARTMENT = alone("department", 3, "主管部门", (form) => form.department);
export const UNIT = alone("unit", 4, "实施单位", (form) => form.unit);
export const FUND_UNIT = alone("fund_unit", 5, "项目资金", (form) => form.fund_unit);
export const GOAL_EXPECTED = alone("goal.expected", 7, "年度总体目标 · 预期目标", (form) => form.goal?.expected);
export const GOAL_ACTUAL = alone("goal.actual", 8, "年度总体目标 · 实际完成情况", (form) => form.goal?.actual);
export const TOTAL_WEIGHT = alone("total.weight", 11, "总分 · 分值", (form) => form.total?.weight);
export const TOTAL_SCORE = alone("total.score", 12, "总分 · 得分", (form) => form.total?.score);
export const GRADE = alone("grade", 13, "评价等级", (form) => form.grade);
export const REMARKS = alone("remarks", 14, "备注", (form) => form.remarks);
export const FORM = alone("form", 15, "整张表", () => undefined);

export const fundCell = (row, field) => ({
  address: `funds[${row}].${field}`, order: order(6, row, FUND_FIELDS.indexOf(field)), block: "funds", row, field,
});
export const indicatorCell = (row, field) => ({
  address: `indicators[${row}].${field}`, order: order(9, row, INDICATOR_FIELDS.indexOf(field)), block: "indicators", row, field,
});
export const subtotalCell = (row, field) => ({
  address: `subtotals[${row}].${field}`, order: order(10, row, field === "score" ? 1 : 0), block: "subtotals", row, field,
});

/** A cell's text as it was typed; nothing where the form lacks the cell. */
export const textAt = (form, cell) => (cell.block ? form[cell.block]?.[cell.row]?.[cell.field] : cell.of(form));

const HEAD = [TITLE, YEAR, PROJECT, DEPARTMENT, UNIT, FUND_UNIT];
const GOAL = [GOAL_EXPECTED, GOAL_ACTUAL];
const FOOT = [TOTAL_WEIGHT, TOTAL_SCORE, GRADE, REMARKS];

/** Calls `see(text, field, cell)` for every cell of the form; `cell()` makes the cell. */
export function eachCell(form, see) {
  const several = (cells) => {
    for (const cell of cells) {
      const text = cell.of(form);
      if (text !== undefined) see(text, cell.address, () => cell);
    }
  };
  const rows = (list, fields, make) => {
    list?.forEach((row, index) => {
      for (const field of fields) {
        if (row[field] !== undefined) see(row[field], field, () => make(index, field));
      }
    });
  };
  several(HEAD);
  rows(form.funds, FUND_FIELDS, fundCell);
  several(GOAL);
  rows(form.indicators, INDICATOR_FIELDS, indicatorCell);
  rows(form.subtotals, ["weight", "score"], subtotalCell);
  several(FOOT);
}

/** 第 11 行“提升平台服务质量” */
export const rowName = (facts, index) => `第 ${index + 1} 行“${excerpt(facts.rows[index].name, 18)}”`;

/** The row that a cell is in, by its name alone. */
export function wholeRow(facts, cell) {
  if (cell.block === "funds") return facts.funds[cell.row].label;
  return cell.block === "indicators" ? rowName(facts, cell.row) : place(facts, cell);
}

/** 第 11 行“提升平台服务质量” · 得分 */
export function place(facts, cell) {
  if (cell.block === "indicators") return `${rowName(facts, cell.row)} · ${INDICATOR[cell.field]}`;
  if (cell.block === "funds") {
    const label = facts.funds[cell.row].label.replace(/^其中:/, "");
    return `${excerpt(label, 16)} · ${FUND[cell.field]}`;
  }
  if (cell.block) return cell.field === "score" ? "小计 · 得分" : "小计 · 分值";
  return cell.name;
}
