// The form on its printed grid: what covers what, whatever the form lacks.

import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { layOut, GRID_COLUMNS } = await load("form/sheet.ts");

const indicator = (level1, level2, name) => ({
  level1,
  level2,
  name,
  target: "1个",
  actual: "1个",
  weight: "5",
  score: "5",
  reason: "",
});

const form = () => ({
  title: "2021年某项目支出绩效自评表",
  project: "某项目",
  department: "某厅",
  unit: "某中心",
  funds: [
    { label: "年度资金总额", initial: "1", budget: "1", executed: "1", weight: "10", rate: "100%", score: "10" },
    { label: "其他资金", initial: "", budget: "", executed: "", weight: "", rate: "", score: "" },
  ],
  goal: { expected: "甲", actual: "乙" },
  indicators: [
    indicator("产出指标", "数量指标", "一"),
    indicator("", "", "二"),
    indicator("", "质量指标", "三"),
    indicator("满意度指标", "", "四"),
  ],
  total: { weight: "100", score: "100" },
});

/** How many columns every row fills, merged cells from above counted. */
function widths({ rows }) {
  const hanging = [];
  return rows.map(({ cells }) => {
    const width = cells.reduce((sum, { colspan }) => sum + colspan, 0) + hanging.reduce((sum, cell) => sum + cell.colspan, 0);
    for (const cell of hanging) cell.left -= 1;
    for (const { colspan, rowspan } of cells) hanging.push({ colspan, left: rowspan - 1 });
    for (let n = hanging.length - 1; n >= 0; n -= 1) if (hanging[n].left === 0) hanging.splice(n, 1);
    return width;
  });
}

function cellAt(sheet, address) {
  return sheet.rows.flatMap(({ cells }) => cells).find((cell) => cell.address === address);
}

/** The column in which a cell begins. */
function columnOf({ rows }, address) {
  let hanging = [];
  for (const { cells } of rows) {
    let column = 0;
    const now = [];
    const skip = () => {
      for (let under = hanging.find((cell) => cell.column === column); under; under = hanging.find((cell) => cell.column === column)) {
        column += under.colspan;
      }
    };
    for (const cell of cells) {
      skip();
      if (cell.address === address) return column;
      now.push({ column, colspan: cell.colspan, left: cell.rowspan });
      column += cell.colspan;
    }
    hanging = [...hanging, ...now].map((cell) => ({ ...cell, left: cell.left - 1 })).filter(({ left }) => left > 0);
  }
  return undefined;
}

describe("the form on its grid", () => {
  test("every row fills the grid", () => {
    assert.deepEqual(new Set(widths(layOut(form()))), new Set([GRID_COLUMNS]));
  });

  for (const [what, change] of [
    ["no weights", (f) => f.indicators.forEach((row) => delete row.weight)],
    ["no first level", (f) => f.indicators.forEach((row) => delete row.level1)],
    ["neither level", (f) => f.indicators.forEach((row) => (delete row.level1, delete row.level2))],
    ["no reasons", (f) => f.indicators.forEach((row) => delete row.reason)],
    ["reasons in the money block", (f) => f.funds.forEach((row) => (row.reason = ""))],
    ["no money", (f) => (f.funds = [])],
    ["no goal", (f) => (f.goal = {})],
    ["no indicators", (f) => (f.indicators = [])],
    ["no total", (f) => delete f.total],
    ["sub-totals", (f) => (f.subtotals = [{ label: "小计", after: 3, weight: "15", score: "15" }, { label: "小计", after: 4, score: "5" }])],
    ["a grade and remarks", (f) => ((f.grade = "优"), (f.remarks = "无"))],
    ["nothing at all", (f) => Object.assign(f, { funds: [], goal: {}, indicators: [], total: undefined })],
  ]) {
    test(`every row fills the grid of a form with ${what}`, () => {
      const changed = form();
      change(changed);
      assert.deepEqual(new Set(widths(layOut(changed))), new Set([GRID_COLUMNS]));
    });
  }

  test("the rate stands above the indicators' scores", () => {
    const sheet = layOut(form());
    assert.equal(columnOf(sheet, "funds[0].rate"), columnOf(sheet, "indicators[0].score"));
    assert.equal(columnOf(sheet, "total.score"), columnOf(sheet, "indicators[0].score"));
  });

  test("a missing column leaves the others where they are", () => {
    const changed = form();
    for (const row of changed.indicators) delete row.level2;
    assert.equal(columnOf(layOut(changed), "indicators[0].score"), columnOf(layOut(form()), "indicators[0].score"));
  });

  test("empty level cells lie under the filled one above, and level 2 ends with its level 1", () => {
    const sheet = layOut(form());
    assert.equal(cellAt(sheet, "indicators[0].level1").rowspan, 3);
    assert.equal(cellAt(sheet, "indicators[0].level2").rowspan, 2);
    assert.equal(cellAt(sheet, "indicators[2].level2").rowspan, 1);
    assert.equal(cellAt(sheet, "indicators[3].level2").rowspan, 1);
    assert.equal(sheet.covered.get("indicators[2].level1"), "indicators[0].level1");
    assert.equal(sheet.covered.get("indicators[1].level2"), "indicators[0].level2");
    assert.equal(sheet.covered.has("indicators[3].level2"), false);
  });

  test("a cell that the form lacks is told from an empty one", () => {
    const changed = form();
    delete changed.indicators[1].reason;
    const sheet = layOut(changed);
    assert.equal(cellAt(sheet, "indicators[1].reason").kind, "absent");
    assert.equal(cellAt(sheet, "indicators[0].reason").kind, "value");
    assert.equal(cellAt(sheet, "total.score").kind, "value");
  });
});
