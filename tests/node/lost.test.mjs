// The figures of the pictures: exact, adding up, and silent where something is not known.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { wayDown, byLevel, earned } = await load("form/lost.ts");
const { share, sum, minus, thousandths } = await load("decimal.ts");

const row = (n, level1, weight, score) => ({ cell: `indicators[${n}].score`, level1, weight, score, method: "open" });
const execution = (weight, score) => ({ cell: "funds[0].score", level1: null, weight, score, method: "execution" });
const report = (declared, ...rows) => ({ rows, totals: { declared } });

test("the way goes from the weights to the declared total, and what no row explains is a step of its own", () => {
  const way = wayDown(report("86", execution("10", "4"), row(0, "output", "50", "50"), row(1, "benefit", "30", "17"), row(2, "satisfaction", "10", "10")));
  assert.deepEqual(way, {
    full: "100",
    steps: [
      { cell: "funds[0].score", points: "6", left: "94" },
      { cell: "indicators[1].score", points: "13", left: "81" },
      { cell: null, points: "-5", left: "86" },
    ],
    declared: "86",
  });
});

test("tenths add up to what they are", () => {
  const rows = Array.from({ length: 10 }, (_, n) => row(n, "output", "10", "9.9"));
  const way = wayDown(report("99.0", ...rows));
  assert.equal(way.steps.length, 10);
  assert.equal(way.steps[9].left, "99.0");
  assert.equal(sum(["0.1", "0.2"]), "0.3");
  assert.equal(minus("3.90", "4"), "-0.10");
});

test("a row that is not known leaves the way untold, and its level out", () => {
  const rows = [row(0, "output", "50", null), row(1, "benefit", "40", "40"), row(2, null, "10", "9")];
  assert.equal(wayDown(report("90", ...rows)), null);
  assert.deepEqual(byLevel(report("90", ...rows)), [
    { level: "benefit", score: "40", weight: "40" },
    { level: "other", score: "9", weight: "10" },
  ]);
  assert.equal(earned(report("90", ...rows)), null);
});

test("places are drawn by thousandths, and shares said exactly", () => {
  assert.equal(thousandths("77", "90"), 855);
  assert.equal(thousandths("-1", "90"), 0);
  assert.equal(thousandths("120", "90"), 1000);
  assert.equal(share("77", "90"), "85.56%");
  assert.equal(share("1", "0"), "");
});
