// The page for everybody: no violation that axe finds, in either language, in any state; a narrow screen; print.

import assert from "node:assert/strict";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { allRead, checkText, drop, openExample, refused, reported, secondForm, textFile } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { singleFile } from "./lib/page.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page) {
  await page.evaluate(`${axe}; undefined`);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}

/** A table whose headings nobody knows. */
const STRANGE = "甲类\t事项\t应达\t已达\n产出指标\t培训场次\t≥20场\t16场\n效益指标\t受益人口\t≥1万人\t1万人\n";

for (const [lang, night] of [["zh", false], ["en", false], ["zh", true]]) {
  inEveryBrowser(
    `axe finds nothing in ${lang}${night ? ", by night" : ""}`,
    async ({ open }) => {
      const page = await open(`${singleFile}${lang === "en" ? "#en" : ""}`);
      if (night) await page.night();
      await page.waitForElement("#box");
      assert.deepEqual(await violations(page), [], "empty");

      await openExample(page, "both");
      await page.click("#tab-1");
      assert.deepEqual(await violations(page), [], "two forms");

      await page.click('.row-tool[data-row="indicators[1]"]');
      assert.deepEqual(await violations(page), [], "what can be done with a row");
      await page.press("Escape");

      await page.click("#keep");
      await page.waitForElement("#wipe");
      assert.deepEqual(await violations(page), [], "kept on this machine");
      await page.click("#wipe");

      await page.click('[data-rule="AR-001"] .finding-head');
      await page.evaluate(() => {
        const box = document.querySelector(".sheet-tools input");
        if (!box.checked) box.click();
      });
      assert.deepEqual(await violations(page), [], "a finding followed, recomputed scores shown");

      await page.click('[data-rule="AR-001"] .finding-body > .link');
      assert.deepEqual(await violations(page), [], "a rule explained");
      await page.press("Escape");

      await checkText(page, "");
      await refused(page);
      assert.deepEqual(await violations(page), [], "a wrong text");

      await drop(page, textFile("甲.txt", secondForm), textFile("坏.pdf", "%PDF-1.7\n"), textFile("怪.txt", STRANGE));
      await allRead(page);
      assert.deepEqual(await violations(page), [], "a list");

      await page.click("#profile");
      await page.waitForElement(".profiles input");
      assert.deepEqual(await violations(page), [], "the choice of rules");
      await page.press("Escape");

      await page.click(".particulars dd:last-child .link");
      await page.click("#correct");
      assert.deepEqual(await violations(page), [], "the columns of a form");
      await page.press("Escape");

      await page.click(".list tbody tr:last-child .list-name");
      await page.evaluate(() => {
        const row = document.querySelector("#assign-indicators");
        row.value = "0";
        row.dispatchEvent(new Event("change"));
      });
      assert.deepEqual(await violations(page), [], "a table that was not recognised");

      await page.click("#blank");
      await page.waitForElement("#finish");
      assert.deepEqual(await violations(page), [], "a blank form");
    },
    { only: night ? ["chromium"] : ["chromium", "firefox"] },
  );
}

inEveryBrowser("on a telephone's width only the form scrolls sideways", async ({ open }) => {
  const page = await open(singleFile, { viewport: { width: 390, height: 844 } });
  await openExample(page, "both");
  const sizes = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    frame: document.querySelector(".sheet-frame").clientWidth,
    form: document.querySelector(".sheet-frame").scrollWidth,
    verdict: document.querySelector(".verdict").getBoundingClientRect().top,
    findings: document.querySelector(".findings").getBoundingClientRect().top,
    sheet: document.querySelector(".sheet").getBoundingClientRect().top,
  }));
  assert.ok(sizes.page <= 390, JSON.stringify(sizes));
  assert.ok(sizes.form > sizes.frame, JSON.stringify(sizes));
  assert.ok(sizes.verdict < sizes.findings && sizes.findings < sizes.sheet, JSON.stringify(sizes));
  await page.click('[data-rule="EX-004"] .finding-head');
  await page.waitFor(() => {
    const box = document.querySelector(".cell.chosen").getBoundingClientRect();
    return box.top >= 0 && box.bottom <= window.innerHeight && box.left >= 0 && box.right <= window.innerWidth;
  });
  await reported(page);
  assert.deepEqual(page.errors(), []);
});
