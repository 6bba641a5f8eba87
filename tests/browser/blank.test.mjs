// A blank form is begun on the page and filled in: nothing alarms before there is something to judge.

import assert from "node:assert/strict";
import { cellText, focusedCell, openExample, refused, reported, rulesFound, textFile, drop, file } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

/** A form that a careful officer would write, cell by cell. */
const FILLED = {
  year: "（2023年度）",
  project: "农村饮水工程维修养护",
  department: "某县水利局",
  unit: "某县供水总站",
  "funds[0].initial": "100",
  "funds[0].budget": "100",
  "funds[0].executed": "100",
  "funds[0].rate": "100%",
  "funds[0].score": "10",
  "funds[1].initial": "100",
  "funds[1].budget": "100",
  "funds[1].executed": "100",
  "funds[1].rate": "100%",
  "goal.expected": "维修供水工程50处，受益人口1万人。",
  "goal.actual": "维修供水工程50处，受益人口1万人。",
};
const ROWS = [
  ["维修供水工程处数", "≥50处", "50处", "15"],
  ["工程验收合格率", "≥95%", "95%", "15"],
  ["12月底前完成率", "≥95%", "95%", "10"],
  ["维修成本", "≤100万元", "100万元", "10"],
  ["增加农户收入", "≥10万元", "10万元", "10"],
  ["受益人口", "≥1万人", "1万人", "10"],
  ["节约用水量", "≥1000吨", "1000吨", "5"],
  ["工程可持续运行年限", "≥5年", "5年", "5"],
  ["用水户满意度", "≥90%", "93%", "10"],
];

/** Types a text into a cell, as a person does: onto the cell, then Enter. */
async function write(page, address, text) {
  await page.evaluate((address) => document.querySelector(`[data-cell="${address}"]`).focus(), address);
  await page.press("F2");
  await page.fill(".cell-box", text);
  await page.press("Enter");
}
const verdict = (page) => page.text(".verdict-sentence");

inEveryBrowser("a blank form says how much is to be filled, and what is wrong as soon as it can be known", async ({ open }) => {
  const page = await open(await served());
  await page.waitForElement("#blank");
  await page.click("#blank");
  await reported(page);
  const loaded = page.requests.length;
  assert.equal(await focusedCell(page), "project");
  for (const level of ["产出指标", "效益指标", "满意度指标"]) assert.ok((await page.text(".sheet")).replace(/\s/g, "").includes(level), level);
  for (const level of ["数量", "质量", "时效", "成本", "经济效益", "社会效益", "生态效益", "可持续影响", "服务对象"]) {
    assert.ok((await page.text(".sheet")).includes(level), level);
  }
  assert.match(await verdict(page), /正在填写：还有 57 格要填.*没有发现问题/s);
  assert.equal(await page.evaluate(() => document.querySelectorAll(".finding, .sheet .mark").length), 0);
  assert.doesNotMatch(await page.text(".totals"), /[优良中差]/);

  // Whoever wants to know all the same is told, and can go back.
  await page.click("#finish");
  await page.waitFor(() => document.querySelectorAll(".finding.error").length >= 4);
  await page.click("#finish");
  await page.waitFor(() => document.querySelectorAll(".finding").length === 0);

  for (const [address, text] of Object.entries(FILLED)) await write(page, address, text);
  await page.waitFor(() => /还有 46 格/.test(document.querySelector(".verdict").innerText));
  assert.deepEqual(await rulesFound(page, "error"), []);
  // A rate that is wrong is wrong at once.
  await write(page, "funds[0].rate", "90%");
  await page.waitFor(() => document.querySelector('.finding.error[data-at="funds[0].rate"]') !== null);
  assert.match(await verdict(page), /已填的有 1 处错误/);
  await page.click("#undo");
  await page.waitFor(() => document.querySelectorAll(".finding.error").length === 0);

  for (const [row, [name, target, actual, weight]] of ROWS.entries()) {
    for (const [field, text] of Object.entries({ name, target, actual, weight, score: weight })) await write(page, `indicators[${row}].${field}`, text);
  }
  await page.waitFor(() => /还有 1 格/.test(document.querySelector(".verdict").innerText));
  assert.deepEqual(await rulesFound(page, "error"), []);
  await write(page, "total.score", "99");
  await page.waitFor(() => document.querySelector(".verdict-sentence").innerText.includes("1 处错误"));
  assert.equal(await page.evaluate(() => document.querySelector("#finish")), null);
  assert.deepEqual(await rulesFound(page, "error"), ["AR-001"]);
  await write(page, "total.score", "100");
  await page.waitFor(() => document.querySelectorAll(".finding.error").length === 0);
  assert.doesNotMatch(await verdict(page), /正在填写/);
  assert.match(await page.text(".totals"), /100\s*优/);

  // The other language has it as it was written.
  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "en" && document.querySelector(".verdict") !== null);
  assert.equal(await cellText(page, "indicators[8].name"), "用水户满意度");
  assert.deepEqual(page.requestsSince(loaded).filter((url) => !/en\.\w+\.js$/.test(url)), []);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a blank form that was written into is not lost to a second one", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#blank");
  await page.click("#blank");
  await reported(page);
  await write(page, "total.score", "81");
  await page.click("#blank");
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 2);
  assert.equal((await cellText(page, "total.score")).trim(), "");
  await page.click(".list tbody tr:first-child .list-name");
  await page.waitFor(() => document.querySelector('[data-cell="total.score"]').firstChild?.textContent === "81");
  assert.match(await page.text(".list tbody"), /还有 \d+ 格要填/);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("why a file was refused is said on in the other language", async ({ open }) => {
  const page = await open(await served());
  await openExample(page, "second");
  await drop(page, textFile("坏.docx", "PK\u0003\u0004 nothing"));
  const zh = await refused(page);
  assert.match(zh, /“坏.docx”没有读出自评表/);
  assert.match(zh, /原有的核对结果和所填文字都还在/);
  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "en" && !/[\u4e00-\u9fff]/.test(document.querySelector(".notice").textContent.replace("坏", "")));
  assert.match(await page.text(".notice"), /坏\.docx/);
  assert.ok((await page.text(".notice")).length > 60);
  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "zh-CN");
  await page.waitFor((zh) => document.querySelector(".notice").innerText === zh, zh);
  // With the next form it is gone.
  await drop(page, file("form1.docx"));
  await page.waitFor(() => document.querySelector(".notice").textContent === "");
  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "en");
  assert.equal(await page.text(".notice"), "");
  assert.deepEqual(page.errors(), []);
});
