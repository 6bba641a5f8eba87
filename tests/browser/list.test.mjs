// The list of many lines, of which only those in sight are drawn: to the eye, the keys, a search and a screen reader it
// is all there.

import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { browsers } from "../../scripts/lib/browsers.mjs";
import { allRead, drop, file, textFile } from "./lib/app.mjs";
import { inEveryBrowser, test } from "./lib/engines.mjs";
import { singleFile } from "./lib/page.mjs";

const NAMES = Array.from({ length: 100 }, (_, n) => `${String(n + 1).padStart(3, "0")}某某县某某局二〇二一年度项目支出绩效自评表.docx`);
const FILES = NAMES.map((name, n) => (n % 17 === 5 ? textFile(name, "PK\u0003\u0004") : file(n % 2 === 0 ? "form1.docx" : "form2.docx", { as: name })));

/** A hundred files, in the order in which they were put in. */
async function hundred(page) {
  await drop(page, ...FILES);
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 100);
  await allRead(page);
  await page.evaluate(() => {
    const sort = document.querySelector("#list-sort");
    sort.value = "given";
    sort.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/**
 * Waits until a line is on the screen, all of it: within the frame, below its headings, and nothing over it. What was
 * read anew to be looked at has been drawn by then.
 */
function inSight(page, name) {
  return page.waitFor((name) => {
    if (document.querySelector("#app.busy") !== null) return false;
    const button = Array.from(document.querySelectorAll(".list-name")).find((one) => one.textContent === name);
    const [line, frame, head] = [button.closest("tr"), document.querySelector(".list-frame"), document.querySelector(".list thead")].map((it) => it.getBoundingClientRect());
    const [x, y] = [button.getBoundingClientRect().left + 5, (line.top + line.bottom) / 2];
    const hit = document.elementFromPoint(x, y);
    return line.height > 0 && line.top >= Math.max(frame.top, head.bottom) - 1 && line.bottom <= frame.bottom + 1 && hit !== null && button.closest("tr").contains(hit);
  }, name);
}

inEveryBrowser("the columns of the lines stand below their headings, which stay in sight", async ({ open }) => {
  const page = await open(singleFile, { viewport: { width: 1366, height: 768 } });
  await hundred(page);
  for (const lang of ["zh-CN", "en"]) {
    for (const [width, columns] of [[1366, 8], [1110, 8], [800, 5], [660, 5]]) {
      await page.resize({ width, height: 768 });
      for (const to of ["Home", "End"]) {
        await page.evaluate(() => document.querySelector(".list tr.selected .list-name, .list-name").focus());
        await page.press(to);
        await inSight(page, to === "Home" ? NAMES[0] : NAMES[99]);
        const { heads, lines, frame, cut } = await page.evaluate(() => {
          const frame = document.querySelector(".list-frame").getBoundingClientRect();
          const boxes = (line) => Array.from(line.children, (cell) => cell.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ left, right }) => [left, right].map(Math.round));
          const [head] = document.querySelectorAll(".list thead tr");
          const seen = Array.from(document.querySelectorAll(".list tbody tr")).filter((line) => {
            const { top, bottom } = line.getBoundingClientRect();
            return bottom > frame.top && top < frame.bottom;
          });
          const { top, bottom } = head.getBoundingClientRect();
          const cells = [head, ...seen].map((line) => Array.from(line.querySelectorAll(".list-found, .list-reading, .list-figure")));
          return {
            heads: boxes(head),
            lines: seen.map(boxes),
            frame: { top: top - frame.top, bottom: frame.bottom - bottom, right: Math.round(frame.right) - boxes(head).pop()[1] },
            cut: [].concat(...cells).filter((cell) => cell.offsetWidth > 0 && cell.scrollWidth > cell.clientWidth + 1).map((cell) => cell.textContent),
          };
        });
        const where = `${lang} ${width} ${to}`;
        assert.equal(heads.length, columns, where);
        assert.ok(frame.top >= 0 && frame.top < 3 && frame.bottom > 100, `${where}: the headings are at the frame's head`);
        assert.ok(frame.right >= 0 && frame.right < 24, `${where}: the last column ends where the list does`);
        assert.ok(lines.length > 5, where);
        for (const line of lines) {
          // A file that gave no form has its reason across all columns but the first.
          if (line.length === 2) assert.deepEqual(line, [heads[0], [heads[1][0], heads[columns - 1][1]]], where);
          else assert.deepEqual(line, heads, where);
        }
        assert.deepEqual(cut, [], `${where}: no figure is cut off`);
      }
    }
    if (lang === "zh-CN") {
      await page.click("#language");
      await page.waitFor(() => document.documentElement.lang === "en" && document.querySelector("#app:not(.busy) .list") !== null);
    }
  }
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("the keys lead to any line and show it whole, at every width", async ({ open }) => {
  const page = await open(singleFile);
  await hundred(page);
  for (const width of [1366, 800, 390]) {
    await page.resize({ width, height: 844 });
    await page.evaluate(() => document.querySelector(".list tr.selected .list-name").focus());
    await page.press("End");
    await inSight(page, NAMES[99]);
    assert.equal(await page.evaluate(() => document.querySelector("tr.selected .list-name").textContent), NAMES[99]);
    // Upwards, a line comes out from under the headings.
    for (let n = 98; n >= 80; n -= 1) await page.press("ArrowUp");
    await inSight(page, NAMES[80]);
    await page.press("Home");
    await inSight(page, NAMES[0]);
    for (let n = 1; n <= 20; n += 1) await page.press("ArrowDown");
    await inSight(page, NAMES[20]);
    await page.waitFor((name) => document.querySelector(".source").textContent.includes(name), NAMES[20]);
    await page.press("Home");
  }
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("lines out of sight have their words, and the browser's own search finds them", async ({ open, browser }) => {
  const page = await open(singleFile);
  await hundred(page);
  const texts = await page.evaluate(() => Array.from(document.querySelectorAll(".list tbody tr"), (line) => line.textContent));
  for (const [n, text] of texts.entries()) {
    assert.ok(text.startsWith(NAMES[n]));
    assert.match(text, n % 17 === 5 ? /没有读出：./ : n % 2 === 0 ? /0 处错误/ : /4 处错误/, NAMES[n]);
  }
  // Who copies it all has it all.
  const copied = await page.evaluate(() => {
    window.getSelection().selectAllChildren(document.querySelector(".list tbody"));
    return window.getSelection().toString();
  });
  assert.equal(copied.match(/4 处错误\s+\d+ 处疑点/g).length, FILES.filter((_, n) => n % 17 !== 5 && n % 2 === 1).length);
  // What a script may search with finds nothing at all in the Chromium of 2020.
  if (browser === "chromium83") return;
  const at = await page.evaluate((name) => {
    window.getSelection().removeAllRanges();
    return window.find(name.slice(0, 9)) && Array.from(document.querySelectorAll(".list tbody tr")).findIndex((line) => line.contains(window.getSelection().anchorNode));
  }, NAMES[93]);
  assert.equal(at, 93);
  // Chromium scrolls to it only when the person searches.
  if (browser === "firefox") await inSight(page, NAMES[93]);
  assert.deepEqual(page.errors(), []);
});

// Only for a screen reader does a browser make what it reads; Chromium can be started as if one were there.
const { path } = browsers.find(({ id }) => id === "chromium");
test("a screen reader is told of every line, of lines out of sight too · Chromium", { skip: path ? false : "Chromium is not installed", timeout: 60_000 }, async () => {
  const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu", "--force-renderer-accessibility"] });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const tab = await context.newPage();
    await tab.goto(singleFile);
    const page = { evaluate: (...words) => tab.evaluate(...words), waitFor: (body, argument) => tab.waitForFunction(body, argument), waitForElement: (selector) => tab.waitForSelector(selector) };
    await hundred(page);
    const { nodes } = await (await context.newCDPSession(tab)).send("Accessibility.getFullAXTree");
    const named = (role) => nodes.filter((node) => node.role?.value === role && !node.ignored).map((node) => node.name?.value);
    const heads = named("rowheader");
    assert.deepEqual(NAMES.filter((name) => !heads.includes(name)), []);
    assert.ok(named("row").length >= 101);
    assert.ok(named("columnheader").includes("申报总分"));
    assert.equal(named("cell").filter((name) => /^4 处错误 \d+ 处疑点$/.test(name)).length, FILES.filter((_, n) => n % 17 !== 5 && n % 2 === 1).length);
  } finally {
    await browser.close();
  }
});
