// The package in Node: the same answers as the command, and a boundary that holds.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../scripts/lib/paths.mjs";
import { checkByCommand } from "../lib/command.mjs";
import * as ziping from "../../dist/pkg/ziping.js";

ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });

const NAME = "two-forms.txt";
const text = readFileSync(at("tests", "forms", NAME), "utf8");
const base = JSON.parse(readFileSync(at("tests", "rules", "base.json"), "utf8"));

test("check says the same as the command", () => {
  assert.deepEqual(ziping.check(text, NAME), checkByCommand(`tests/forms/${NAME}`));
});

test("bytes and text are read alike", () => {
  assert.deepEqual(ziping.check(new TextEncoder().encode(text), NAME), ziping.check(text, NAME));
});

test("read and then score is check", () => {
  const read = ziping.read(text, NAME).forms.map(({ form }) => ziping.score(form));
  assert.deepEqual(read, ziping.check(text, NAME).forms.map(({ report }) => report));
});

test("a number may stand where a form has a text", () => {
  const numbers = structuredClone(base);
  numbers.total.weight = 100;
  for (const row of numbers.indicators) row.weight = Number(row.weight);
  assert.deepEqual(ziping.score(numbers), ziping.score(base));
});

test("every amount crosses as a decimal in a string", () => {
  const { totals, rows } = ziping.score(base);
  assert.equal(totals.declared, "99.45");
  assert.equal(totals.summed, "99.45");
  for (const { score, weight } of rows) assert.deepEqual([typeof score, typeof weight], ["string", "string"]);
});

test("the languages differ in words alone", () => {
  const bare = ({ findings }) => findings.map(({ rule, severity, cell }) => ({ rule, severity, cell }));
  for (const { form } of ziping.read(text, NAME).forms) {
    const [zh, en] = ["zh", "en"].map((lang) => ziping.score(form, { lang }));
    assert.deepEqual(bare(zh), bare(en));
    assert.doesNotMatch(en.profile.name, /\p{Script=Han}/u);
  }
});

test("what cannot be used is thrown as an error with a code, and the engine goes on", () => {
  for (const bad of [
    () => ziping.score("no form"),
    () => ziping.score({ indicators: 3 }),
    () => ziping.score(base, { profile: "no such profile" }),
    () => ziping.score(base, { lang: "xx" }),
    () => ziping.check(17, NAME),
  ]) {
    assert.throws(bad, (error) => error instanceof Error && typeof error.code === "string" && error.message !== "");
  }
  assert.equal(ziping.score(base).verdict, "clean");
});

test("what cannot be read is an answer and not an exception", () => {
  const { name, error, forms } = ziping.read("", "empty.txt");
  assert.equal(name, "empty.txt");
  assert.equal(forms, undefined);
  assert.equal(typeof error.code, "string");
  assert.notEqual(error.message, "");
});

test("what is declared is what is there", () => {
  const declared = readFileSync(at("crates", "wasm", "types", "ziping.d.ts"), "utf8");
  const functions = [...declared.matchAll(/^export (?:default )?function (\w+)/gm)].map(([, name]) => name);
  // `start` is called by `init` and is nobody else's business.
  const there = Object.keys(ziping).filter((name) => name !== "start");
  there[there.indexOf("default")] = "init";
  assert.deepEqual(functions.sort(), there.sort());
});

test("every rule has its help in both languages", () => {
  for (const lang of ["zh", "en"]) {
    const help = JSON.parse(readFileSync(at("www", "generated", `rules.${lang}.json`), "utf8"));
    for (const { id, title } of ziping.rules(lang)) assert.equal(help[id]?.title, title, id);
  }
});
