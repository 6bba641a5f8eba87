// Rows added, removed and moved in the form: what is merged follows, sums stay in place, every step comes back.

import assert from "node:assert/strict";
import { ERRORS_OF_SECOND, cellText, drop, file, focusedCell, openExample, reported, rulesFound, textFile, allRead } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const said = (page) => page.evaluate(() => document.querySelector("main > [role=status]").textContent);
const saying = (page, words) => page.waitFor((words) => document.querySelector("main > [role=status]").textContent.includes(words), words);
/** The names of the indicators from the first to the last. */
const names = (page) =>
  page.evaluate(() => Array.from(document.querySelectorAll('[data-cell^="indicators"][data-cell$=".name"]'), (cell) => cell.firstChild?.textContent ?? ""));
const spans = (page, field) =>
  page.evaluate(
    (field) =>
      Array.from(document.querySelectorAll(`[data-cell^="indicators"][data-cell$=".${field}"]`), (cell) => {
        const copy = cell.cloneNode(true);
        copy.querySelectorAll(".mark").forEach((part) => part.remove());
        return `${copy.textContent.replace(/\s/g, "")} ${cell.rowSpan}`;
      }),
    field,
  );
const choose = async (page, row, deed) => {
  await page.click(`.row-tool[data-row="${row}"]`);
  await page.click(`.row-menu [data-deed="${deed}"]`);
};
const rowCount = (page, n) => page.waitFor((n) => document.querySelectorAll('[data-cell^="indicators"][data-cell$=".name"]').length === n, n);

inEveryBrowser("a row is added, filled in, moved and removed with the mouse, and all of it comes back", async ({ open }) => {
  const page = await open(await served());
  await drop(page, file("form2.docx"));
  await reported(page);
  const loaded = page.requests.length;
  const before = await names(page);
  const [level1, level2] = [await spans(page, "level1"), await spans(page, "level2")];
  const origin = await page.evaluate(() => document.querySelector('[data-cell="indicators[9].actual"]').title);

  // Above the first row: the merged cells reach up to it.
  await choose(page, "indicators[0]", "above");
  await rowCount(page, before.length + 1);
  assert.deepEqual(await names(page), ["", ...before]);
  await saying(page, "已加一行：第 1 行（产出指标 · 数量指标）");
  assert.equal(await focusedCell(page), "indicators[0].name");
  const grown = (spans, n) => spans.map((one, at) => (at === n ? one.replace(/\d+$/, (k) => Number(k) + 1) : one));
  assert.deepEqual(await spans(page, "level1"), grown(level1, 0));
  assert.deepEqual(await spans(page, "level2"), grown(level2, 0));
  // What was found moved along with its row, and so did the way into the file.
  await page.waitFor(() => document.querySelector('[data-rule="IV-003"]')?.getAttribute("data-at") === "indicators[10].actual");
  assert.deepEqual((await rulesFound(page, "error")).filter((rule) => ERRORS_OF_SECOND.includes(rule)), ERRORS_OF_SECOND);
  const place = (title) => /原文件：\S.*/.exec(title)[0];
  assert.equal(place(await page.evaluate(() => document.querySelector('[data-cell="indicators[10].actual"]').title)), place(origin));
  assert.match(await page.text(".edit-count"), /加 1 行/);

  // The new row is typed into, and then goes.
  await page.press("F2");
  await page.type("新增指标");
  await page.press("Enter");
  assert.deepEqual((await names(page)).slice(0, 2), ["新增指标", before[0]]);
  await saying(page, "已改：第 1 行 三级指标");
  await choose(page, "indicators[0]", "remove");
  await rowCount(page, before.length);
  await saying(page, "已删除第 1 行“新增指标”");
  assert.deepEqual(await names(page), before);
  assert.deepEqual(await spans(page, "level1"), level1);
  await page.waitFor(() => document.querySelector('[data-rule="IV-003"]')?.getAttribute("data-at") === "indicators[9].actual");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.ok(!(await page.evaluate(() => document.querySelector(".edit-count") !== null)));
  assert.equal(await page.evaluate(() => document.querySelectorAll(".edited").length), 0);

  // The fix of a row that moved is made in it.
  await choose(page, "indicators[8]", "above");
  await rowCount(page, before.length + 1);
  await page.waitFor(() => document.querySelector('[data-rule="IV-003"]')?.getAttribute("data-at") === "indicators[10].actual");
  await page.click('[data-rule="IV-003"] button.fix');
  await page.waitFor(() => document.querySelector('[data-rule="IV-003"]') === null);
  assert.match(await cellText(page, "indicators[10].actual"), /请补充/);

  for (let n = 0; n < 5; n += 1) await page.click("#undo");
  await rowCount(page, before.length);
  assert.deepEqual(await names(page), before);
  assert.deepEqual(await spans(page, "level2"), level2);
  await page.waitFor(() => document.querySelectorAll('[data-rule="IV-003"]').length === 1);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.match(await said(page), /已撤销：在第 1 行旁加一行/);
  await page.click("#redo");
  await rowCount(page, before.length + 1);
  assert.equal((await names(page))[0], "");

  assert.deepEqual(page.requestsSince(loaded), []);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a row goes through the groups by keyboard, and where it is alone its level goes with it", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "second");
  const before = await names(page);
  const level2 = await spans(page, "level2");
  assert.deepEqual(level2.slice(0, 2).map((one) => one.split(" ")[0]), ["数量指标", "质量指标"]);
  const first = Number(level2[0].split(" ")[1]);

  // The menu by its key, with arrows, and away with Escape.
  await page.evaluate((n) => document.querySelector(`[data-cell="indicators[${n}].target"]`).focus(), first - 1);
  await page.press("Shift+F10");
  await page.waitFor(() => document.activeElement.matches(".row-menu [data-deed=above]"));
  await page.press("ArrowDown");
  assert.equal(await page.evaluate(() => document.activeElement.getAttribute("data-deed")), "below");
  await page.press("Escape");
  assert.equal(await focusedCell(page), `indicators[${first - 1}].target`);
  assert.equal(await page.evaluate(() => document.querySelector(".row-menu").hidden), true);

  // At the edge of its group it joins the next one, staying where it is; the same step leads back.
  await page.press("Alt+Shift+ArrowDown");
  await saying(page, `第 ${first} 行已归入“产出指标 · 质量指标”`);
  assert.equal(await focusedCell(page), `indicators[${first - 1}].target`);
  assert.deepEqual(await names(page), before);
  assert.equal((await spans(page, "level2"))[0], `数量指标 ${first - 1}`);
  await page.press("Alt+Shift+ArrowUp");
  await saying(page, "归入“产出指标 · 数量指标”");
  assert.deepEqual(await spans(page, "level2"), level2);
  // Inside the group it changes places; the focus stays in its column.
  await page.press("Alt+Shift+ArrowUp");
  assert.equal(await focusedCell(page), `indicators[${first - 2}].target`);
  const swapped = [...before];
  [swapped[first - 2], swapped[first - 1]] = [swapped[first - 1], swapped[first - 2]];
  assert.deepEqual(await names(page), swapped);
  assert.deepEqual(await spans(page, "level2"), level2);

  // Held down, it goes through all of them, one row after the other, and no row is lost.
  for (let n = 0; n < 6; n += 1) await page.press("Alt+Shift+ArrowDown");
  assert.deepEqual([...(await names(page))].sort(), [...before].sort());
  await page.press("Control+z");
  for (let n = 0; n < 8; n += 1) await page.press("Control+z");
  await page.waitFor(() => document.querySelector("#undo").getAttribute("aria-disabled") === "true");
  assert.deepEqual(await names(page), before);
  assert.deepEqual(await spans(page, "level2"), level2);

  // 满意度指标 has one row: it goes above 效益指标 with both of its names.
  const last = before.length - 1;
  const [all1, all2] = [await spans(page, "level1"), await spans(page, "level2")];
  await page.evaluate((n) => document.querySelector(`[data-cell="indicators[${n}].name"]`).focus(), last);
  await page.press("Alt+Shift+ArrowUp");
  await page.waitFor((n) => document.activeElement.closest(`[data-cell="indicators[${n}].name"]`) === null, last);
  const [now1, now2] = [await spans(page, "level1"), await spans(page, "level2")];
  assert.deepEqual([...now1].sort(), [...all1].sort());
  assert.deepEqual([...now2].sort(), [...all2].sort());
  assert.deepEqual(now1, [all1[1], all1[0]]);
  assert.deepEqual(page.errors(), []);
});

const WITH_SUBTOTALS = [
  "2022年度项目支出绩效自评表",
  "项目名称\t农村饮水工程维修养护",
  "主管部门\t县水利局\t实施单位\t县供水总站",
  "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
  "\t年度资金总额\t100\t100\t100\t10\t100%\t10",
  "\t其中：当年财政拨款\t60\t60\t60\t—\t—\t—",
  "\t其他资金\t40\t40\t40\t—\t—\t—",
  "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
  "产出指标\t数量指标\t维修处数\t≥50处\t50处\t25\t25\t",
  "\t质量指标\t验收合格率\t≥95%\t95%\t25\t25\t",
  "小计\t\t\t\t\t50\t50\t",
  "效益指标\t社会效益指标\t受益人口\t≥1万人\t1万人\t30\t30\t",
  "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t93%\t10\t10\t",
  "总分\t\t\t\t\t100\t100\t",
  "",
].join("\n");

inEveryBrowser("sub-totals and the total of the money stay in their places", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("水.txt", WITH_SUBTOTALS));
  await reported(page);
  const lines = () =>
    page.evaluate(() =>
      Array.from(document.querySelectorAll(".sheet tr"), (row) => row.querySelector('[data-cell$=".name"], [data-cell$=".label"]')?.firstChild?.textContent ?? "").filter((text) => text !== ""),
    );
  const before = await lines();
  assert.deepEqual(before, ["年度资金总额", "其中：当年财政拨款", "其他资金", "维修处数", "验收合格率", "小计", "受益人口", "群众满意度"]);

  // A new last row of the group stands above its sum.
  await choose(page, "indicators[1]", "below");
  await rowCount(page, 5);
  await page.press("F2");
  await page.type("新的");
  await page.press("Enter");
  await page.waitFor(() => document.querySelector('[data-cell="indicators[2].name"]').firstChild?.textContent === "新的");
  await saying(page, "已改：第 3 行 三级指标");
  assert.deepEqual((await lines()).slice(3, 7), ["维修处数", "验收合格率", "新的", "小计"]);
  // Down it goes past the sum, into what comes then.
  await page.evaluate(() => document.querySelector('[data-cell="indicators[2].name"]').focus());
  await page.press("Alt+Shift+ArrowDown");
  await saying(page, "归入“效益指标 · 社会效益指标”");
  assert.deepEqual((await lines()).slice(3, 7), ["维修处数", "验收合格率", "小计", "新的"]);

  // The parts of the money change places; their total offers no more than a row below it.
  await choose(page, "funds[2]", "up");
  await page.waitFor(() => document.querySelector('[data-cell="funds[1].label"]').firstChild.textContent === "其他资金");
  assert.deepEqual((await lines()).slice(0, 3), ["年度资金总额", "其他资金", "其中：当年财政拨款"]);
  await page.click('.row-tool[data-row="funds[0]"]');
  assert.deepEqual(await page.evaluate(() => Array.from(document.querySelectorAll(".row-menu button"), (item) => item.getAttribute("data-deed"))), ["below"]);
  await page.press("Escape");
  for (let n = 0; n < 4; n += 1) await page.click("#undo");
  await page.waitFor(() => document.querySelector("#undo").getAttribute("aria-disabled") === "true");
  assert.deepEqual(await lines(), before);
  assert.deepEqual(page.errors(), []);
});
