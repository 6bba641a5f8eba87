// Decimals on the page: text in, text out, no binary float between.

import assert from "node:assert/strict";
import { test } from "node:test";
import { load } from "../lib/typescript.mjs";

const { compare, outside, percent, round, span } = await load("decimal.ts");

test("rounds half away from zero, adds no zeros and shows a whole number as one", () => {
  for (const [text, expected] of [
    ["3.8966499162479", "3.90"],
    ["2.675", "2.68"],
    ["1.005", "1.01"],
    ["-2.675", "-2.68"],
    ["-0.001", "0"],
    ["0.005", "0.01"],
    ["9.999", "10"],
    ["86", "86"],
    ["12.00", "12"],
    ["100", "100"],
    ["12.50", "12.50"],
    ["81.5", "81.5"],
    ["无", "无"],
  ]) {
    assert.equal(round(text, 2), expected, text);
  }
});

test("a fraction as a percentage", () => {
  for (const [text, expected] of [
    ["0.38966499162479061976549413735", "38.97%"],
    ["1", "100%"],
    ["0.5", "50%"],
    ["0.12345", "12.35%"],
    ["0", "0%"],
  ]) {
    assert.equal(percent(text), expected, text);
  }
});

test("compares by value, not by text", () => {
  assert.equal(compare("5", "5.00"), 0);
  assert.equal(compare("10", "9.99"), 1);
  assert.equal(compare("-1", "0.5"), -1);
  assert.equal(compare("0.1", "0.10000000000000000001"), -1);
  assert.equal(compare("", "1"), null);
});

test("a score is outside what the rule gives only beyond its ends", () => {
  const band = { low: "12", high: "15" };
  assert.equal(outside("7", band), true);
  assert.equal(outside("12.00", band), false);
  assert.equal(outside("15", band), false);
  assert.equal(outside("15.01", band), true);
  assert.equal(outside("", band), false);
});

test("an interval of one value is one number", () => {
  assert.equal(span({ low: "3.8966", high: "3.8966" }), "3.90");
  assert.equal(span({ low: "77.8966", high: "92.8966" }), "77.90–92.90");
  assert.equal(span({ low: "5", high: "5.00" }), "5");
});
