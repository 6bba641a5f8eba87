// By which rules forms are held against: chosen, suggested, edited as a copy, handed on as a file.

import assert from "node:assert/strict";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkText, drop, openExample, reported, rulesFound, secondForm, textFile } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const folder = mkdtempSync(join(tmpdir(), "ziping-profiles-"));
const fileOf = (name, text) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

/** Opens the list of profiles. */
async function openList(page, opener = "#profile") {
  await page.waitForElement(opener);
  await page.click(opener);
  await page.waitForElement(".profiles input");
}

const mark = (page, id) => page.click(`.profiles input[value="${id}"]`);
const shownMore = (page) => page.evaluate(() => document.querySelector(".profile-more:not([hidden])").textContent);
const usedProfile = (page) => page.evaluate(() => document.querySelector("#choose-profile").parentElement.textContent);
const usedIs = (page, name) =>
  page.waitFor((name) => document.querySelector("#app:not(.busy) .verdict") !== null && document.querySelector("#choose-profile").parentElement.textContent.includes(name), name);
const findings = (page) => page.evaluate(() => Array.from(document.querySelectorAll(".finding"), (item) => item.textContent).join("\n"));

/** Keeps what the page hands over as a file, which no test can find on the disk. */
const catchFiles = (page) =>
  page.evaluate(() => {
    window.saved = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = (blob) => {
      const reader = new FileReader();
      reader.onload = () => window.saved.push(reader.result);
      reader.readAsText(blob);
      return make(blob);
    };
    document.addEventListener("click", (event) => {
      if (event.target.download) {
        window.savedAs = event.target.download;
        event.preventDefault();
      }
    });
  });

inEveryBrowser("another region's rules are looked at, chosen, and everything that is open is held against them", async ({ open }) => {
  const page = await open(await served());
  await openExample(page, "both");
  const loaded = page.requests.length;
  assert.match(await page.text("#profile"), /财政部 2020/);
  assert.match(await usedProfile(page), /财政部 2020 年办法.*依据未核对/);
  assert.equal(await page.evaluate(() => document.querySelector(".suggestion")), null);

  await openList(page);
  assert.ok((await page.text(".profiles")).includes("广西"));
  await mark(page, "hubei");
  const more = await shownMore(page);
  for (const part of ["预算执行分值", "20", "国家规定 10", "100% 80% 50%", "按目标÷实际得分", "依据："]) assert.ok(more.includes(part), `${part} in ${more}`);
  assert.ok(!more.includes("全年预算数"), "what it does not change is not listed");
  assert.match(await page.evaluate(() => document.querySelector(".profiles input:checked").parentElement.textContent), /依据未核对/);

  await page.click("#use-profile");
  await usedIs(page, "湖北");
  assert.match(await page.text(".notice"), /湖北.*重新核对 1 个文件/);
  assert.ok((await rulesFound(page, "warning")).includes("WT-003"));
  assert.match(await findings(page), /预算执行分值填 10，规定是 20/);
  // The other form of the file, too.
  await page.click("#tab-1");
  assert.match(await usedProfile(page), /湖北/);
  assert.ok((await rulesFound(page, "warning")).includes("WT-003"));

  // The form itself says that it was made for the national rules.
  assert.match(await page.text(".suggestion"), /财政部 2020 年办法.*预算执行 10 分/);
  await page.click("#use-suggestion");
  await usedIs(page, "财政部 2020");
  assert.ok(!(await rulesFound(page, "warning")).includes("WT-003"));
  assert.equal(await page.evaluate(() => document.querySelector(".suggestion")), null);
  assert.deepEqual(page.requestsSince(loaded), []);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("many files are held against the rules that were chosen, also those that come later", async ({ open }) => {
  const page = await open(singleFile);
  await openList(page);
  await mark(page, "hubei");
  await page.click("#use-profile");
  assert.match(await page.text(".notice"), /之后放入的表/);
  await drop(page, textFile("一.txt", secondForm), textFile("二.txt", secondForm.replace("中小企业", "大企业")));
  await page.waitFor(() => document.querySelectorAll(".list tbody tr.read").length === 2 && !document.querySelector(".busy-line.many"));
  await usedIs(page, "湖北");
  await openList(page, "#choose-profile");
  await mark(page, "mof2021");
  await page.click("#use-profile");
  await usedIs(page, "2021");
  await page.waitFor(() => !document.querySelector(".busy-line.many"));
  await page.click(".list tbody tr:nth-child(2) .list-name");
  await usedIs(page, "2021");
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a copy is edited; what the engine refuses stays with its reason; it is exported and imported again", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, secondForm);
  await reported(page);
  await catchFiles(page);
  await openList(page);
  await mark(page, "hubei");
  await page.click("#edit-profile");
  await page.fill("#profile-name", "恩施");
  await page.fill("#profile-over-explain_at", "150%");
  await page.fill("#profile-exec-weight", "十五");
  await page.click("#use-copy");
  await page.waitForElement("[aria-invalid]");
  assert.equal(await page.evaluate(() => document.activeElement.id), "profile-exec-weight");
  assert.match(await page.text("#profile-exec-weight-refusal"), /“预算执行分值”应为 0 到 100 之间的数/);
  const typed = (id) => page.evaluate((id) => document.getElementById(id).value, id);
  assert.deepEqual(
    [await typed("profile-name"), await typed("profile-over-explain_at"), await typed("profile-exec-weight")],
    ["恩施", "150%", "十五"],
  );
  // Closed and opened again it is still there.
  await page.press("Escape");
  await openList(page);
  await page.click("#edit-profile");
  assert.equal(await typed("profile-exec-weight"), "十五");

  await page.fill("#profile-exec-weight", "10");
  await page.click("#use-copy");
  await page.waitForElement("#profile-level1-sets-refusal");
  assert.match(await page.text("#profile-level1-sets-refusal"), /相加是 90，应为 100/);
  await page.fill("#profile-level1-sets", "产出指标 50 效益指标 40");
  await page.click("#export-copy");
  await page.waitFor(() => window.saved.length === 1);
  const [own] = await page.evaluate(() => window.saved.map((text) => JSON.parse(text)));
  assert.equal(await page.evaluate(() => window.savedAs), "hubei-own.json");
  assert.deepEqual(own, {
    id: "hubei-own",
    name: { zh: "恩施", en: "恩施" },
    basis: { document: own.basis.document, checked: false },
    extends: "hubei",
    exec: { weight: 10 },
    level1: { sets: [{ 产出指标: 50, 效益指标: 40 }] },
    over: { explain_at: "150%" },
  });
  // It is in the list, marked, and says what it changes.
  const more = await shownMore(page);
  assert.ok(more.includes("150%") && more.includes("国家规定 130%"), more);
  await page.click("#use-profile");
  await usedIs(page, "恩施");
  assert.ok(!(await rulesFound(page, "warning")).includes("WT-003"));

  // Another page, as a colleague has it.
  const other = await open(singleFile);
  await checkText(other, secondForm);
  await reported(other);
  await openList(other);
  await other.upload("#profile-file", fileOf("own.json", `\ufeff${JSON.stringify(own)}`));
  await other.waitFor(() => document.querySelector(".profiles").textContent.includes("恩施"));
  await other.click("#use-profile");
  await usedIs(other, "恩施");
  assert.deepEqual([...page.errors(), ...other.errors()], []);
});

inEveryBrowser("a bad file is refused with the reason, and nothing is lost", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, secondForm);
  await reported(page);
  const before = await rulesFound(page, "error");
  await openList(page);
  await mark(page, "sichuan");
  for (const [name, text, said] of [
    ["a.json", "{ 不是", /“a.json”不是口径文件.*JSON/],
    ["b.json", "[1, 2]", /“b.json”不是口径文件/],
    ["c.json", JSON.stringify({ id: "c", name: { zh: "丙", en: "c" }, basis: { document: "", checked: false }, extends: "nowhere" }), /“c.json”没有导入。.*“nowhere”.*没有这个口径.*hubei/],
    ["d.json", JSON.stringify({ id: "d", name: { zh: "丁", en: "d" }, basis: { document: "", checked: false }, extends: "hubei", exec: { weigth: 5 } }), /exec.weigth/],
    ["e.json", JSON.stringify({ id: "e", name: { zh: "戊", en: "e" }, basis: { document: "", checked: false }, extends: "hubei", exec: { weight: 101 } }), /“预算执行分值”应为 0 到 100/],
    ["f.json", JSON.stringify({ id: "hubei", name: { zh: "己", en: "f" }, basis: { document: "", checked: false }, extends: "mof2020" }), /编号/],
  ]) {
    await page.upload("#profile-file", fileOf(name, text));
    await page.waitFor((source) => new RegExp(source).test(document.querySelector(".side-panel .refusal").textContent), said.source);
    // The list is as it was, and the same profile is looked at.
    assert.equal(await page.evaluate(() => document.querySelector(".profiles input:checked").value), "sichuan", name);
  }
  assert.equal(await page.evaluate(() => Array.from(document.querySelectorAll(".profile-tag")).filter((tag) => tag.textContent === "自己的").length), 0);
  await page.press("Escape");
  assert.deepEqual(await rulesFound(page, "error"), before);
  assert.match(await usedProfile(page), /财政部 2020/);
  assert.equal(await page.evaluate(() => document.activeElement.id), "profile");
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("all of it in English, and the choice outlives a change of language", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, secondForm);
  await reported(page);
  await openList(page);
  await mark(page, "hubei");
  await page.click("#use-profile");
  await usedIs(page, "湖北");
  await page.click("#language");
  await usedIs(page, "Hubei");
  assert.match(await page.text("#profile"), /Hubei/);
  assert.match(await page.text(".suggestion"), /Ministry of Finance, 2020 measures.*execution weighs 10/);
  await openList(page, "#choose-profile");
  const more = await shownMore(page);
  assert.ok(more.includes("weight of execution") && more.includes("national: 10") && more.includes("earns target ÷ actual"), more);
  await page.click("#edit-profile");
  await page.fill("#profile-score-decimals", "7");
  await page.click("#use-copy");
  await page.waitForElement("#profile-score-decimals-refusal");
  assert.match(await page.text("#profile-score-decimals-refusal"), /“decimals of a score” should be a whole number from 0 to 6/);
  assert.deepEqual(page.errors(), []);
});
