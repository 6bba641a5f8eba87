// npm run bench:page: how long a person waits on the page, in today's Chromium. From a key in a cell to the verdict on the
// screen, on the second real form and on one of sixty rows; from a thousand Word files chosen to all of them listed. The page
// measures itself (www/src/timing.ts). Measured, not held: a machine that is busy is slow.
//
//   --keys=60     more keys than 40      --files=1000    fewer files than a thousand

import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { at } from "./lib/paths.mjs";
import { browsers } from "./lib/browsers.mjs";
import { serve } from "./lib/server.mjs";
import { startChromium } from "../tests/browser/lib/chromium.mjs";

const number = (name, otherwise) => Number(process.argv.find((word) => word.startsWith(`--${name}=`))?.split("=")[1] ?? otherwise);
const [keys, files] = [number("keys", 40), number("files", 1000)];

const { path } = browsers.find(({ id }) => id === "chromium");
if (!path) throw new Error("Chromium is not installed");
const server = await serve(at("dist", "site"));
const browser = await startChromium(path, 600_000);

const both = readFileSync(at("tests", "forms", "two-forms.txt"), "utf8");
const second = both.slice(both.lastIndexOf("\n", both.indexOf("自评表", both.indexOf("自评表") + 1)) + 1);

/** A form with so many rows, each of its own, with findings as a form has them. */
function withRows(rows) {
  const levels = [["产出指标", "数量指标"], ["", "质量指标"], ["", "时效指标"], ["效益指标", "社会效益指标"], ["", "可持续影响指标"], ["满意度指标", "服务对象满意度指标"]];
  const things = ["培训场次", "检查次数", "维修处数", "发放册数", "覆盖村数", "受理件数", "走访户数"];
  const lines = Array.from({ length: rows }, (_, n) => {
    const each = rows / levels.length;
    const [level1, level2] = n % each === 0 ? levels[n / each] : ["", ""];
    return [level1, level2, `${things[n % things.length]}之${n + 1}`, `≥${n + 10}个`, `${n + (n % 4 === 0 ? 8 : 12)}个`, "1.5", n % 7 === 0 ? "1" : "1.5", ""].join("\t");
  });
  return [
    "2022年度项目支出绩效自评表",
    "项目名称\t农村饮水工程维修养护",
    "主管部门\t县水利局\t实施单位\t县供水总站",
    "项目资金（万元）\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分",
    "\t年度资金总额\t100\t100\t92.5\t10\t92.5%\t9.25",
    "年度总体目标\t预期目标\t实际完成情况",
    "\t培训20场，检查50次。\t培训22场，检查50次。",
    "一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原因分析及改进措施",
    ...lines,
    "总分\t\t\t\t\t100\t97\t",
    "",
  ].join("\n");
}

async function opened(text) {
  const tab = await browser.newTab({ viewport: { width: 1366, height: 900 }, before: [] });
  await tab.goto(server.url);
  await tab.waitFor(() => document.querySelector("#app[data-engine] #box") !== null);
  await tab.evaluate(() => {
    window.spans = [];
    new PerformanceObserver((list) => window.spans.push(...list.getEntries().map(({ name, duration }) => [name, duration]))).observe({ entryTypes: ["measure"] });
  });
  if (text) {
    await tab.click("#paste");
    await tab.evaluate((text) => {
      document.querySelector("#box").value = text;
    }, text);
    await tab.click(".intake-body button.primary");
    await tab.waitFor(() => document.querySelector(".verdict") !== null);
  }
  return tab;
}

const rest = (milliseconds) => new Promise((next) => setTimeout(next, milliseconds));
const spansOf = (tab, name) => tab.evaluate((name) => window.spans.filter(([one]) => one === name).map(([, duration]) => duration), name);
const sorted = (values) => [...values].sort((a, b) => a - b);
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))] ?? NaN;
/** How many of a hundred are there within a frame. */
const within = (values) => `${Math.round((100 * values.filter((value) => value <= 16.7).length) / values.length)}%`;
const milli = (value) => `${value.toFixed(1)} ms`;

/** How long the next frame takes of itself: what no page can be below. */
async function frames() {
  const tab = await opened("");
  const spans = await tab.evaluate(async (keys) => {
    const spans = [];
    for (let n = 0; n < keys; n += 1) {
      await new Promise((next) => setTimeout(next, 120));
      const begun = performance.now();
      document.querySelector(".foot").textContent = String(n);
      await new Promise((next) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = next;
          port2.postMessage(null);
        }),
      );
      spans.push(performance.now() - begun);
    }
    return spans;
  }, keys);
  await tab.close();
  return spans;
}

async function typing(text) {
  const tab = await opened(text);
  const rows = await tab.evaluate(() => document.querySelectorAll('[data-cell$="].name"]').length);
  const found = await tab.evaluate(() => document.querySelectorAll(".finding").length);
  const key = async (n) => {
    await tab.press(n % 2 === 0 ? "1" : "Backspace");
    await rest(120);
  };
  await tab.evaluate(() => document.querySelector('[data-cell="indicators[2].actual"]').focus());
  await tab.press("F2");
  for (let n = 0; n < 10; n += 1) await key(n); // until the browser has compiled what it runs often
  const before = (await spansOf(tab, "ziping:key-to-verdict")).length;
  for (let n = 0; n < keys; n += 1) await key(n);
  const spans = (await spansOf(tab, "ziping:key-to-verdict")).slice(before);
  await tab.press("Escape");
  for (let n = 0; n < 20; n += 1) {
    await tab.press(n % 2 === 0 ? "Alt+Shift+ArrowDown" : "Alt+Shift+ArrowUp");
    await rest(150);
  }
  const moved = await spansOf(tab, "ziping:row-to-verdict");
  await tab.close();
  return { rows, found, spans, moved };
}

async function dropping() {
  const tab = await opened("");
  // Files of the disk, as a person's are: those that a script makes travel to the browser and back first.
  const folder = mkdtempSync(join(tmpdir(), "ziping-files-"));
  const names = Array.from({ length: files }, (_, n) => join(folder, `自评表${n + 1}.docx`));
  for (const name of names) copyFileSync(at("tests", "forms", "form2.docx"), name);
  await tab.upload("#file", names);
  await tab.waitFor(() => window.spans.some(([name]) => name === "ziping:drop-to-list"));
  const [all] = await spansOf(tab, "ziping:drop-to-list");
  const listed = await tab.evaluate(() => document.querySelectorAll(".list tbody tr.read").length);
  const workers = await tab.evaluate(() => navigator.hardwareConcurrency);
  await tab.close();
  rmSync(folder, { recursive: true });
  return { all, listed, workers };
}

try {
  console.log(`Chromium ${browser.version}\n`);
  console.log("| | best tenth | median | 95 of 100 | within 16.7 ms | n |\n|---|---|---|---|---|---|");
  const floor = await frames();
  console.log(`| a frame with nothing in it | ${milli(quantile(floor, 0.1))} | ${milli(quantile(floor, 0.5))} | ${milli(quantile(floor, 0.95))} | ${within(floor)} | ${floor.length} |`);
  for (const text of [second, withRows(60)]) {
    const { rows, found, spans, moved } = await typing(text);
    console.log(`| key to verdict, ${rows} rows, ${found} findings | ${milli(quantile(spans, 0.1))} | ${milli(quantile(spans, 0.5))} | ${milli(quantile(spans, 0.95))} | ${within(spans)} | ${spans.length} |`);
    console.log(`| row moved to verdict, ${rows} rows | ${milli(quantile(moved, 0.1))} | ${milli(quantile(moved, 0.5))} | ${milli(quantile(moved, 0.95))} | ${within(moved)} | ${moved.length} |`);
  }
  if (files > 0) {
    const { all, listed, workers } = await dropping();
    console.log(`| ${listed} Word files chosen to all listed (${workers} processors) | | ${(all / 1000).toFixed(1)} s | ${milli(all / listed)} a file | | 1 |`);
  }
} finally {
  await browser.close();
  await server.close();
}
