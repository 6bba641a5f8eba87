// The package in Node: the same answers as the command, and a boundary that holds.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { at } from "../../scripts/lib/paths.mjs";
import { byCommand, checkByCommand } from "../lib/command.mjs";
import english from "../../dist/pkg/english.js";
import * as ziping from "../../dist/pkg/ziping.js";

ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });

const NAME = "two-forms.txt";
const text = readFileSync(at("tests", "forms", NAME), "utf8");
const base = JSON.parse(readFileSync(at("tests", "rules", "base.json"), "utf8"));

test("English is refused until its texts are there, and only those of the same version are taken", () => {
  const wanted = (error) => error.code === "lang" && /speakEnglish/.test(error.message);
  assert.throws(() => ziping.score(base, { lang: "en" }), wanted);
  assert.throws(() => ziping.rules("en"), wanted);
  assert.throws(() => ziping.speakEnglish(english.replace(/^ziping \S+/, "ziping 0.0.0")), wanted);
  assert.throws(() => ziping.score(base, { lang: "en" }), wanted);
  ziping.speakEnglish(english);
  assert.match(ziping.score(base, { lang: "en" }).profile.name, /Finance/);
});

test("check says the same as the command", () => {
  assert.deepEqual(ziping.check(text, NAME), checkByCommand(`tests/forms/${NAME}`));
  assert.deepEqual(ziping.check(text, NAME, { lang: "en" }), checkByCommand(`tests/forms/${NAME}`, "--lang", "en"));
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

test("a wrong option is named", () => {
  for (const [options, name] of [
    [{ langauge: "zh" }, "langauge"],
    [{ lang: 1 }, "lang"],
    [{ lang: "xx" }, "xx"],
    ["mof2020", "options"],
    [["zh"], "options"],
    [{ families: "AR" }, "families"],
    [{ families: ["ar"] }, "families"],
    [{ families: [1] }, "families"],
  ]) {
    assert.throws(() => ziping.score(base, options), (error) => error.code === "options" && error.message.includes(name));
  }
  for (const options of [undefined, null, {}, { lang: undefined, profile: null, families: null }]) {
    assert.equal(ziping.score(base, options).verdict, "clean");
  }
});

test("who asks for some families gets their findings and the scores of all", () => {
  for (const { form } of ziping.read(text, NAME).forms) {
    const all = ziping.score(form);
    for (const families of [[], ["AR"], ["SC", "EP"], ["CS"]]) {
      const some = ziping.score(form, { families });
      assert.deepEqual(
        some.findings.map(({ rule, cell }) => `${rule} ${cell}`),
        all.findings.filter(({ rule }) => families.includes(rule.slice(0, 2))).map(({ rule, cell }) => `${rule} ${cell}`),
      );
      assert.deepEqual([some.totals, some.rows], [all.totals, all.rows]);
      assert.deepEqual(ziping.check(text, NAME, { families }).forms.length, 2);
    }
  }
  const forms = ziping.read(text, NAME).forms.map(({ form }) => form);
  const across = (options) => JSON.stringify(ziping.across(forms, options));
  assert.equal(across({ families: ["XF"] }), across());
  assert.notEqual(across({ families: ["AR"] }), across());
});

test("a form with sub-totals crosses whole, wherever they stand", () => {
  for (const after of [0, 5, 6, 999, 4_000_000_000]) {
    for (const cells of [{}, { weight: "50", score: "50" }]) {
      const form = { ...base, subtotals: [{ label: "小计", after: 3 }, { label: "小计", after, ...cells }] };
      assert.ok(ziping.score(form).counts, `${after}`);
    }
  }
  // As read from a file, and scored once more as the page does when a cell is changed.
  const rows = base.indicators.map(({ level1, name, target, actual, weight, score }) => [level1, name, target, actual, weight, score].join("\t"));
  const sheet = ["2022年度项目支出绩效自评表", "项目名称\t甲", "一级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分", ...rows, "小计\t\t\t\t90\t89", "总分\t\t\t\t90\t89", ""].join("\n");
  const [{ form, report }] = ziping.check(sheet, NAME).forms;
  assert.deepEqual(form.subtotals.map(({ after }) => after), [rows.length]);
  assert.deepEqual(ziping.score(form), report);
  assert.throws(() => ziping.score({ ...base, subtotals: [{ label: "小计", after: "x" }] }), (error) => error.code === "form");
});

test("in brief a report has its totals and counts, and nothing that explains them", () => {
  for (const name of ["both.docx", "both.xls", "both.txt"]) {
    const bytes = new Uint8Array(readFileSync(at("tests", "forms", name)));
    const [whole, brief] = [undefined, true].map((brief) => ziping.check(bytes, name, { brief }));
    assert.equal(brief.forms.length, 2);
    brief.forms.forEach(({ suggestion, ...one }, n) => {
      const { suggestion: _, report, ...other } = whole.forms[n];
      assert.ok(report.findings.length > 0 && report.rows.length > 0 && suggestion === undefined);
      const bare = { rows: [], findings: [], stories: [], skipped: [] };
      assert.deepEqual(one, { ...other, origins: {}, report: { ...report, ...bare } });
    });
  }
  assert.throws(() => ziping.check(text, NAME, { brief: 1 }), (error) => error.message.includes("brief"));
  assert.throws(() => ziping.score(base, { brief: true }), (error) => error.message.includes("brief"));
});

test("a profile of one's own crosses as an object or as JSON; a binary number in it is refused by name", () => {
  const own = JSON.parse(readFileSync(at("crates", "core", "profiles", "mof2020.json"), "utf8"));
  own.id = "own \u001f\u001e";
  const reports = [own, JSON.stringify(own)].map((profile) => ziping.score(base, { profile }));
  assert.deepEqual(reports[0], reports[1]);
  assert.deepEqual({ ...reports[0], profile: null }, { ...ziping.score(base), profile: null });
  const refused = (profile, path) =>
    assert.throws(() => ziping.score(base, { profile }), (error) => error.code === "profile" && error.message.includes(path));
  refused({ ...own, over: { ...own.over, note_at: 1.2 } }, "over.note_at");
  refused({ ...own, exec: { ...own.exec, wieght: 10 } }, "exec.wieght");
  refused({ ...own, "exec.weight": 10 }, "exec.weight");
  refused({ ...own, more: 1 }, "more");
  refused(17, "");
  refused("{", "JSON");
  const round = { ...own };
  round.exec = round;
  refused(round, "exec");
});

test("bytes come in any buffer, and older Chinese encodings are read", () => {
  const bytes = new TextEncoder().encode(text);
  assert.deepEqual(ziping.read(bytes.buffer, NAME), ziping.read(text, NAME));
  assert.deepEqual(ziping.read(Buffer.from(bytes), NAME), ziping.read(text, NAME));
  const gb18030 = Uint8Array.of(0xcf, 0xee, 0xc4, 0xbf); // 项目
  assert.equal(ziping.read(gb18030, "gb.txt").error.code, ziping.read("项目", "gb.txt").error.code);
});

test("a form's cells may hold any character", () => {
  const form = structuredClone(base);
  form.remarks = "\u001f\u001e\u0000\"\\\ud800";
  assert.equal(ziping.score(form).verdict, "clean");
});

test("what a person says of a reading goes before the built-in words", () => {
  const strange = "项目名称\t灯塔\n考核要点\t应达数\t实达数\t应得\t实得\n维护灯塔\t≥4座\t4座\t100\t100\n汇总得分\t\t\t100\t100\n";
  const { error } = ziping.check(strange, NAME);
  assert.equal(error.code, "not_a_form");
  assert.deepEqual(error.tables[0].rows[1], ["考核要点", "应达数", "实达数", "应得", "实得"]);
  const columns = Object.entries({ 考核要点: "name", 应达数: "target", 实达数: "actual", 应得: "weight", 实得: "score" })
    .map(([heading, as]) => ({ block: "indicators", heading, as }));
  const corrections = { columns, totals: ["汇总得分"] };
  const [checked] = ziping.check(strange, NAME, { corrections }).forms;
  assert.equal(checked.report.totals.summed, "100");
  assert.deepEqual(checked.blocks.map(({ block, sureness, seen, taken }) => ({ block, sureness, seen, taken })), [
    { block: "head", sureness: "sure", seen: 1, taken: 1 },
    { block: "indicators", sureness: "sure", seen: 1, taken: 1 },
    { block: "total", sureness: "sure", seen: 1, taken: 1 },
  ]);
  assert.deepEqual(ziping.read(strange, NAME, { corrections }).forms[0].form, checked.form);
  assert.equal(ziping.read(text, NAME, { corrections: null }).forms.length, 2);
  for (const [wrong, path] of [
    [{ colums: [] }, "corrections.colums"],
    [{ columns: [{ block: "head", heading: "x", as: "name" }] }, "corrections.columns[0].block"],
    [{ columns: [{ block: "goal", heading: "x", as: "rate" }] }, "corrections.columns[0].as"],
    [{ totals: "x" }, "corrections.totals"],
    [3, "corrections"],
  ]) {
    const refused = (error) => error.code === "options" && error.message.includes(path);
    assert.throws(() => ziping.read(text, NAME, { corrections: wrong }), refused);
  }
  assert.throws(() => ziping.score(base, { corrections }), (error) => error.message.includes("corrections"));
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

test("forms are compared with each other, with their reports or without", () => {
  const forms = ziping.read(text, NAME).forms.map(({ form }) => form);
  const { reports, across } = ziping.scoreAll(forms);
  assert.deepEqual(reports, forms.map((form) => ziping.score(form)));
  assert.deepEqual(across, ziping.across(forms));
  assert.deepEqual(across, byCommand(`tests/forms/${NAME}`).across);
  assert.deepEqual(across.map(({ rule }) => rule), ["XF-001", "XF-002", "XF-003", "XF-008", "XF-004", "XF-005", "XF-006"]);
  assert.deepEqual(across[3].cells.map(({ form, cell }) => [form, cell]), [[1, "title"], [0, "project"]]);
  assert.deepEqual(ziping.across([forms[0]]), []);
  assert.throws(() => ziping.across([forms[0], 7]), (error) => error.code === "form");
  assert.throws(() => ziping.across(forms, { lang: "xx" }), (error) => error.code === "options");
  assert.deepEqual(ziping.scoreAll([]), { reports: [], across: [] });
});
