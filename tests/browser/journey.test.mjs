// What people do on the page, from the text of a form to the cell that has to be corrected, and back.

import assert from "node:assert/strict";
import { writeFileSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ERRORS_OF_SECOND,
  bothForms,
  cellText,
  checkText,
  firstForm,
  focusedCell,
  focusedRule,
  openExample,
  refused,
  reported,
  rulesFound,
  secondForm,
} from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, servedForAWhile, singleFile } from "./lib/page.mjs";

for (const [how, address] of [
  ["served", () => served()],
  ["as one file", () => singleFile],
]) {
  inEveryBrowser(`pasted text is checked and its errors lead to their cells, ${how}`, async ({ open }) => {
    const page = await open(await address());
    await checkText(page, secondForm);
    await reported(page);
    const loaded = page.requests.length;

    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    const totals = await page.text(".totals");
    for (const figure of ["86", "81", "77.90–93.90", "良"]) assert.ok(totals.includes(figure), `${figure} in ${totals}`);

    await page.click('[data-rule="AR-001"] .finding-head');
    assert.equal(await focusedCell(page), "total.score");
    assert.equal(await page.evaluate(() => document.querySelector(".cell.chosen").getAttribute("data-cell")), "total.score");
    assert.ok((await page.evaluate(() => document.querySelectorAll(".cell.related").length)) >= 15);
    await page.waitFor(() => {
      const box = document.querySelector(".cell.chosen").getBoundingClientRect();
      return box.top >= 0 && box.bottom <= window.innerHeight;
    });

    await page.press("Escape");
    assert.equal(await focusedRule(page), "AR-001");

    // A person clicks at what has come to rest.
    await page.waitFor(() => {
      const { top } = document.querySelector('[data-cell="indicators[9].actual"]').getBoundingClientRect();
      const rests = window.seenAt === top;
      window.seenAt = top;
      return rests;
    });
    await page.click('[data-cell="indicators[9].actual"]');
    assert.equal(await focusedRule(page), "IV-003");

    assert.deepEqual(page.requestsSince(loaded), []);
    assert.deepEqual(page.errors(), []);
  });
}

inEveryBrowser("the form stands there as it was typed", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "second");
  for (const [address, text] of [
    ["title", "2021年中小企业公共服务平台维护运营项目支出成效自评表"],
    ["fund_unit", "项目资金\n（万元）"],
    ["funds[0].rate", "38.9%"],
    ["indicators[0].target", "≧1000条"],
    ["indicators[9].actual", "≤10%"],
    ["indicators[10].level2", "社会效益\n指标"],
    ["indicators[12].reason", ""],
    ["total.score", "86"],
  ]) {
    assert.equal((await cellText(page, address)).trim(), text, address);
  }
  assert.equal(await page.evaluate(() => document.querySelector('[data-cell="indicators[0].level1"]').rowSpan), 13);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("two forms in one text stand under two tabs with their verdicts", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, bothForms);
  await reported(page);
  assert.equal(await page.evaluate(() => document.querySelectorAll("[role=tab]").length), 2);
  assert.deepEqual(await rulesFound(page, "error"), []);
  assert.ok((await rulesFound(page, "warning")).includes("EX-004"));

  await page.evaluate(() => document.querySelector("[role=tab][aria-selected=true]").focus());
  await page.press("ArrowRight");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.equal(await page.evaluate(() => document.activeElement.id), "tab-1");
  await page.press("ArrowLeft");
  assert.deepEqual(await rulesFound(page, "error"), []);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a text file is opened by the button and by dropping it", async ({ open }) => {
  const page = await open(await served());
  await page.waitForElement("#file");
  const path = join(mkdtempSync(join(tmpdir(), "ziping-")), "自评表.txt");
  writeFileSync(path, firstForm);
  await page.upload("#file", path);
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), []);
  assert.ok((await page.text(".source")).includes("自评表.txt"));

  await page.evaluate((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], "第二份.txt", { type: "text/plain" }));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, secondForm);
  await page.waitFor(() => document.querySelector(".source").textContent.includes("第二份.txt"));
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a form pasted anywhere on the page is checked", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#box");
  await page.paste("body", firstForm);
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), []);
  const box = () => page.evaluate(() => document.querySelector("#box").value);
  assert.equal(await box(), firstForm);

  await page.paste("body", "不是自评表");
  await refused(page);
  assert.equal(await box(), firstForm);
  assert.deepEqual(await rulesFound(page, "error"), []);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("findings are filtered by severity, words and rule", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "second");
  const all = await page.evaluate(() => document.querySelectorAll(".finding").length);

  await page.click(".toggle.info");
  assert.deepEqual(await rulesFound(page, "info"), []);
  assert.equal(await page.evaluate(() => document.querySelector(".toggle.info").getAttribute("aria-pressed")), "false");

  await page.fill("#filter-words", "ep-001");
  assert.deepEqual(await rulesFound(page, "error"), ["EP-001"]);
  assert.deepEqual(await rulesFound(page, "warning"), []);

  await page.fill("#filter-words", "没有这样的字");
  assert.equal(await page.evaluate(() => document.querySelectorAll(".finding").length), 0);

  // A marked cell leads to its findings whatever the filter hides.
  await page.click('[data-cell="indicators[9].actual"]');
  assert.equal(await focusedRule(page), "IV-003");
  assert.equal(await page.evaluate(() => document.querySelectorAll(".finding").length), all);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a rule is explained beside the form, and closing leads back", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "second");
  await page.click('[data-rule="AR-001"] .finding-body > .link');
  const text = await page.text(".side-panel");
  for (const heading of ["查什么", "为什么", "怎样改", "不通过的例子", "通过的例子"]) assert.ok(text.includes(heading), heading);
  await page.press("Escape");
  assert.equal(await page.evaluate(() => document.querySelector(".side-panel").hidden), true);
  assert.equal(await focusedRule(page), "AR-001");
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("the explanation of a rule comes from beside the page, once, and where it cannot be had that is said", async ({ open }) => {
  const { url, end } = await servedForAWhile();
  const page = await open(url);
  await openExample(page, "second");
  const loaded = page.requests.length;
  const explain = async (rule) => {
    await page.click(`[data-rule="${rule}"] .finding-body > .link`);
    await page.waitFor(() => document.querySelector(".side-panel-body") && !document.querySelector(".side-panel").hidden);
    const text = await page.text(".side-panel");
    await page.press("Escape");
    return text;
  };
  assert.ok((await explain("AR-001")).includes("查什么"));
  assert.ok((await explain("EP-001")).includes("查什么"));
  assert.deepEqual(page.requestsSince(loaded).map((address) => address.replace(/^.*\//, "").replace(/\.[0-9a-f]{10}\./, ".")), ["help.js"]);

  const late = await open(url);
  await openExample(late, "second");
  await end();
  await late.click('[data-rule="AR-001"] .finding-body > .link');
  await late.waitFor(() => (document.querySelector(".side-panel-body")?.textContent ?? "").includes("断网"));
});

/** A form in a layout without weights, with a line below it that belongs to no part of a form. */
const WITHOUT_WEIGHTS = [
  "2022年度项目支出绩效自评表",
  "项目名称\t农村饮水工程维修养护",
  "主管部门\t县水利局\t实施单位\t县供水总站",
  "项目资金（万元）\t\t全年预算数\t全年执行数\t分值\t执行率\t得分",
  "\t年度资金总额\t100\t96.5\t10\t96.5%\t9.65",
  "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t得分\t偏差原因分析及改进措施",
  "产出指标\t数量指标\t维修处数\t≥50处\t50处\t40\t",
  "效益指标\t社会效益指标\t受益人口\t≥1万人\t1万人\t40\t",
  "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t93%\t10\t",
  "总分\t\t\t\t\t99.65\t",
  "填表人：张三",
  "",
].join("\n");

inEveryBrowser("what was not read and not checked is listed, and the verdict says so", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, WITHOUT_WEIGHTS);
  await reported(page);
  const reading = await page.text(".reading");
  assert.ok(reading.includes("填表人：张三"), reading);
  assert.match(reading, /第 11 行第 1 列/);
  assert.match(reading, /没有进行的核对/);
  assert.match(await page.text(".uncovered"), /没有读入.*没有条件进行/);
  // Where nobody writes weights, none is missing.
  assert.equal(await page.evaluate(() => document.querySelectorAll(".cell.absent").length), 0);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("the recomputed scores stand beside their rows when asked for", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "second");
  const beside = (address) =>
    page.evaluate((address) => document.querySelector(`[data-cell="${address}"]`).closest("tr").querySelector(".aside").innerText, address);
  await page.click(".sheet-tools input");
  assert.ok((await beside("indicators[10].score")).includes("12–15"));
  assert.ok((await beside("indicators[12].score")).includes("8–10"));
  assert.ok((await beside("funds[0].score")).includes("3.90"));
  assert.ok((await beside("total.score")).includes("77.90–93.90"));
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("in English, everything stays and nothing is left untranslated", async ({ open }) => {
  const page = await open(await served());
  await checkText(page, secondForm);
  await reported(page);
  const rules = await page.evaluate(() => Array.from(document.querySelectorAll("[data-rule]"), (item) => item.getAttribute("data-rule")));
  // Typed since, and not yet checked: it must survive the switch.
  await page.click("#paste");
  await page.fill("#box", `${secondForm}改动`);

  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "en" && /sent back/.test(document.querySelector(".verdict").textContent));
  assert.deepEqual(
    await page.evaluate(() => Array.from(document.querySelectorAll("[data-rule]"), (item) => item.getAttribute("data-rule"))),
    rules,
  );
  assert.equal(await page.evaluate(() => document.querySelector("#box").value), `${secondForm}改动`);
  // Quotations from the form are Chinese; the page's own words are not.
  const words = await page.evaluate(() =>
    Array.from(document.querySelectorAll("button, label, h2, h3, dt, summary, .hint, .group-hint"))
      .filter((element) => element.id !== "language" && !element.closest("[lang=zh-CN], .related-cells, .finding-fix"))
      .map((element) => element.textContent)
      .filter((text) => /[\u4e00-\u9fff]/.test(text)),
  );
  assert.deepEqual(words.filter((text) => !/[A-Z]{2}-\d{3}/.test(text)), []);

  await page.reload();
  await page.waitForElement("#box");
  assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("English that cannot be loaded costs nothing and is said", async ({ open }) => {
  const { url, end } = await servedForAWhile();
  const page = await open(url);
  await checkText(page, secondForm);
  await reported(page);
  await end();
  await page.click("#language");
  await page.waitFor(() => /英文/.test(document.querySelector(".notice").textContent));
  assert.equal(await page.evaluate(() => document.documentElement.lang), "zh-CN");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  // What was checked before is checked on.
  await checkText(page, firstForm);
  await reported(page);
});

inEveryBrowser("the whole way is gone by keyboard", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#box");
  await page.fill("#box", secondForm);
  // Ctrl+Enter in the box.
  await page.evaluate(() => {
    document
      .querySelector("#box")
      .dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", ctrlKey: true, bubbles: true, cancelable: true }));
  });
  await reported(page);

  const tabTo = async (selector, limit = 80) => {
    for (let n = 0; n < limit; n += 1) {
      await page.press("Tab");
      if (await page.evaluate((selector) => document.activeElement.matches(selector), selector)) return;
    }
    assert.fail(`Tab does not reach ${selector}`);
  };
  // The marks are one stop; the arrow keys go from one to the next.
  await tabTo(".mark");
  const first = await focusedCell(page);
  await page.press("ArrowDown");
  assert.notEqual(await focusedCell(page), first);
  await page.press("End");
  assert.equal(await focusedCell(page), "total.score");
  await page.press("Tab");
  assert.equal(await focusedCell(page), null);

  await tabTo('[data-rule="AR-001"] .finding-head');
  await page.press("Enter");
  assert.equal(await focusedCell(page), "total.score");
  await page.press("Enter");
  assert.ok(["AR-001", "AR-003"].includes(await focusedRule(page)));
  await tabTo('[data-rule="AR-001"] .finding-body > .link');
  await page.press("Enter");
  await page.press("Escape");
  assert.equal(await focusedRule(page), "AR-001");
  assert.deepEqual(page.errors(), []);
});
