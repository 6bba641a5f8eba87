// The yardstick of the benchmark does the job: its whole report is the engine's, on real forms and on every tested example.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import Decimal from "decimal.js";
import { at } from "../../scripts/lib/paths.mjs";
import { base, examples } from "../bench/examples.mjs";
import { families, score as plain } from "../bench/plain/score.mjs";
import * as ziping from "../../dist/pkg/ziping.js";

ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });

const text = readFileSync(at("tests", "forms", "two-forms.txt"), "utf8");
const real = ziping.read(text, "two-forms.txt").forms.map(({ form }) => ({ name: form.project, form }));

/** The engine keeps the zeros at the end of a number that was typed or computed so; decimal.js knows none. */
const DECIMALS = new Set(["low", "high", "weight", "score", "declared", "summed", "weight_declared", "weight_summed", "execution_rate"]);
function plainly(key, value) {
  if (!DECIMALS.has(key) || !/^-?\d/.test(value)) return value;
  return new Decimal(value).toDecimalPlaces(20).toString();
}
const told = (report) => JSON.parse(JSON.stringify(report), plainly);

for (const { name, form } of [{ name: base.project, form: base }, ...real]) {
  test(`the plain JavaScript says what the engine says of ${name}`, () => {
    assert.deepEqual(told(plain(form)), told(ziping.score(form, { families })));
  });
}

test("the plain JavaScript says what the engine says of every example of the rules", () => {
  const all = examples();
  assert.ok(all.length > 800, `${all.length} examples`);
  for (const { name, form } of all) {
    assert.deepEqual(told(plain(form)), told(ziping.score(form, { families })), name);
  }
});
