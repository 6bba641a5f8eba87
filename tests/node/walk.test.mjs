// From cell to cell as the keys go, merged cells counted once.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { walk } = await load("form/walk.ts");
const { layOut } = await load("form/sheet.ts");

const row = (level1, level2, name) => ({ level1, level2, name, target: "1", actual: "1", weight: "5", score: "5", reason: "" });
const ways = walk(
  layOut({
    title: "表",
    project: "某项目",
    department: "某厅",
    unit: "某中心",
    funds: [{ label: "年度资金总额", initial: "1", budget: "1", executed: "1", weight: "10", rate: "100%", score: "10" }],
    goal: {},
    indicators: [row("产出指标", "数量指标", "一"), row("", "", "二"), row("效益指标", "社会效益", "三")],
    total: { weight: "100", score: "100" },
  }),
);

test("down and up stay in the column and pass printed labels", () => {
  assert.equal(ways.next("indicators[0].score", "down"), "indicators[1].score");
  assert.equal(ways.next("indicators[2].score", "down"), "total.score");
  assert.equal(ways.next("total.score", "down"), null);
  assert.equal(ways.next("indicators[0].score", "up"), "funds[0].rate");
  assert.equal(ways.next("indicators[0].level1", "down"), "indicators[2].level1");
});

test("right and left go along the row and on into the next", () => {
  assert.equal(ways.next("indicators[0].target", "right"), "indicators[0].actual");
  assert.equal(ways.next("indicators[0].reason", "right"), "indicators[1].name");
  assert.equal(ways.next("indicators[1].name", "left"), "indicators[0].level2");
  assert.equal(ways.next("indicators[2].reason", "right"), "total.weight");
  assert.equal(ways.next("project", "left"), null);
  assert.equal(ways.first, "project");
  assert.equal(ways.next("no.cell", "up"), null);
});
