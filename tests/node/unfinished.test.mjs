// A form that is being filled in: what of a report has to wait, and that nothing else does.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { blankForm } = await load("blank.ts");
const { unfilled, unfilledOf, withoutWaiting } = await load("unfinished.ts");
const { change, start } = await load("edit.ts");

const finding = (cell, severity = "error", related = []) => ({ rule: "XX-001", severity, cell, related, fix: null });
const report = (...findings) => ({
  findings,
  stories: [],
  counts: { error: findings.filter(({ severity }) => severity === "error").length, warning: findings.filter(({ severity }) => severity === "warning").length, info: 0 },
  verdict: findings.length > 0 ? "errors" : "clean",
});
const filled = (form, cells) => change(start(form), Object.entries(cells).map(([cell, text]) => ({ cell, text }))).form;
const left = (form, ...findings) => withoutWaiting(form, report(...findings)).findings.map(({ cell }) => cell);

const ROW = { "indicators[0].name": "一", "indicators[0].target": "≥1", "indicators[0].actual": "2", "indicators[0].weight": "5", "indicators[0].score": "4" };

test("of a blank form nothing is said, and how much is to be filled", () => {
  const form = blankForm();
  assert.ok(unfilled(form).length > 50);
  for (const cell of ["funds[0].weight", "total.weight", "funds[1].budget", "indicators[0].reason", "title"]) assert.ok(!unfilled(form).includes(cell), cell);
  const now = withoutWaiting(form, report(finding("project"), finding("total.score"), finding("form"), finding("indicators[0].level1", "warning"), finding("funds[0].score")));
  assert.deepEqual([now.findings, now.counts, now.verdict], [[], { error: 0, warning: 0, info: 0 }, "clean"]);
  assert.equal(unfilledOf(now), unfilled(form).length);
});

test("what rests on filled cells alone is said at once", () => {
  const form = filled(blankForm(), { ...ROW, "funds[0].budget": "10", "funds[0].executed": "5", "funds[0].rate": "60%" });
  assert.deepEqual(left(form, finding("funds[0].rate", "error", ["funds[0].budget", "funds[0].executed"]), finding("funds[0].score", "error", ["funds[0].rate"])), ["funds[0].rate"]);
  // The row is written: that its reason is not is a finding.
  assert.deepEqual(left(form, finding("indicators[0].reason", "error", ["indicators[0].score"])), ["indicators[0].reason"]);
  assert.deepEqual(left(blankForm(), finding("indicators[0].reason")), []);
  // A part of the money that is still empty is not held against its total.
  assert.deepEqual(left(form, finding("funds[0].budget", "error", ["funds[1].budget", "funds[2].budget"])), []);
  // The sum of scores waits for the last score.
  assert.deepEqual(left(filled(form, { "total.score": "4" }), finding("total.score", "error", ["indicators[0].score", "indicators[1].score"])), []);
});

test("stories keep to the findings that are left", () => {
  const form = filled(blankForm(), ROW);
  const given = { ...report(finding("project"), finding("indicators[0].score"), finding("indicators[0].reason"), finding("unit")), stories: [{ told: "一", findings: [1, 2] }, { told: "二", findings: [0, 3] }] };
  const now = withoutWaiting(form, given);
  assert.deepEqual(now.stories, [{ told: "一", findings: [0, 1] }]);
  assert.deepEqual(now.counts, { error: 2, warning: 0, info: 0 });
  assert.equal(now.verdict, "errors");
});

test("when all is filled, all is said", () => {
  const form = { ...blankForm(), year: "2023年度", title: "表" };
  const whole = filled(form, Object.fromEntries(unfilled(form).map((cell) => [cell, "1"])));
  const given = report(finding("form"), finding("funds[1].budget"), finding("total.score"), finding("indicators[0].level1"));
  assert.equal(withoutWaiting(whole, given), given);
  assert.equal(unfilledOf(given), null);
});
