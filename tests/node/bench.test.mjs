// The yardstick of the benchmark does the job: the same findings, intervals and sums as the engine.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../scripts/lib/paths.mjs";
import { families, score as plain } from "../bench/plain/score.mjs";
import * as ziping from "../../dist/pkg/ziping.js";

ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });

const text = readFileSync(at("tests", "forms", "two-forms.txt"), "utf8");
const base = JSON.parse(readFileSync(at("tests", "rules", "base.json"), "utf8"));
const forms = [base, ...ziping.read(text, "two-forms.txt").forms.map(({ form }) => form)];

const found = ({ findings }) =>
  findings.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`).sort();
const number = (value) => (value === null ? null : Number(value));
const numbers = ({ rows }) =>
  rows.map(({ cell, recomputed }) => [cell, recomputed && [number(recomputed.low), number(recomputed.high)]]);

for (const form of forms) {
  test(`the plain JavaScript agrees with the engine on ${form.project}`, () => {
    const [mine, theirs] = [plain(form), ziping.score(form, { families })];
    assert.deepEqual(found(mine), found(theirs));
    assert.deepEqual(numbers(mine), numbers(theirs));
    for (const total of ["declared", "summed", "weight_declared", "weight_summed"]) {
      assert.equal(number(mine.totals[total]), number(theirs.totals[total]), total);
    }
    assert.deepEqual(mine.totals.grades, theirs.totals.grades);
  });
}
