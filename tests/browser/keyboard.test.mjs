// The whole way by keyboard alone: no step of it uses the mouse, and one always sees where one is.

import assert from "node:assert/strict";
import { ERRORS_OF_SECOND, cellText, focusedCell, focusedRule, rulesFound } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

/** What shows the focus, of the element that has it: its own outline or border, never nothing. */
const focusIsSeen = (page) =>
  page.evaluate(() => {
    const active = document.activeElement;
    const style = getComputedStyle(active);
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1;
    const bordered = active.matches(".cell-box, input[type=search], textarea") && parseFloat(style.borderTopWidth) >= 1;
    const box = active.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < window.innerHeight && box.width > 0 && box.height > 0;
    return (outlined || bordered) && seen ? "" : `${active.tagName} ${active.id} ${active.className}: ${outlined} ${bordered} ${seen}`;
  });

function keyboard(page) {
  const at = (selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);
  const seen = async () => assert.equal(await focusIsSeen(page), "");
  const tab = async (selector, key = "Tab", limit = 90) => {
    for (let n = 0; n < limit; n += 1) {
      await page.press(key);
      if (await at(selector)) return seen();
    }
    return assert.fail(`${key} does not reach ${selector}`);
  };
  return {
    at,
    seen,
    to: (selector) => tab(selector),
    back: (selector) => tab(selector, "Shift+Tab"),
    /** Along a group that is one stop. */
    along: (key, selector) => tab(selector, key, 40),
    write: async (text) => {
      await page.press("Control+a");
      await page.type(text);
    },
  };
}

const rule = (page, id, there) => page.waitFor(([id, there]) => (document.querySelector(`[data-rule="${id}"]`) !== null) === there, [id, there]);

inEveryBrowser(
  "from the example to the other language, without the mouse",
  async ({ open }) => {
    const page = await open(await served());
    await page.waitForElement("#box");
    const keys = keyboard(page);

    // The example.
    await keys.to('[data-example="second"]');
    await page.press("Enter");
    await page.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null);
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);

    // A finding, its cell, and another text in it.
    await keys.to('[data-rule="AR-001"] .finding-head');
    await page.press("Enter");
    assert.equal(await focusedCell(page), "total.score");
    await keys.seen();
    await page.press("F2");
    await keys.seen();
    await keys.write("81");
    await rule(page, "AR-001", false);
    await page.press("Enter");
    assert.equal((await cellText(page, "total.score")).trim(), "81");
    await page.press("Control+z");
    await rule(page, "AR-001", true);

    // Its fix, and back.
    await keys.to('[data-rule="AR-001"] button.fix');
    await page.press("Enter");
    await rule(page, "AR-001", false);
    await keys.seen();
    await page.press("Control+z");
    await rule(page, "AR-001", true);
    await keys.seen();

    // From the cell to the finding and to its rule.
    await keys.to('[data-rule="AR-001"] .finding-body > .link');
    await page.press("Enter");
    await page.waitFor(() => document.activeElement.matches(".side-panel h2"));
    await page.press("Escape");
    assert.equal(await focusedRule(page), "AR-001");
    await keys.seen();

    // A row below the second, by the menu at its number; a name for it; one place down.
    await keys.back(".row-tool");
    await keys.along("ArrowDown", '[data-row="indicators[1]"]');
    await page.press("Enter");
    await keys.seen();
    await keys.along("ArrowDown", '[data-deed="below"]');
    await page.press("Enter");
    await page.waitFor(() => document.activeElement.closest('[data-cell="indicators[2].name"]') !== null);
    await keys.seen();
    await page.press("F2");
    await page.type("新增指标");
    await page.press("Tab");
    assert.equal(await focusedCell(page), "indicators[2].target");
    await page.press("Alt+Shift+ArrowDown");
    await page.waitFor(() => document.querySelector('[data-cell="indicators[3].name"]').firstChild.textContent === "新增指标");
    assert.equal(await focusedCell(page), "indicators[3].target");
    await keys.seen();
    // Away with it, by the key for menus.
    await page.press("Shift+F10");
    await keys.along("ArrowDown", '[data-deed="remove"]');
    await page.press("Enter");
    await page.waitFor(() => !/新增指标/.test(document.querySelector(".sheet").textContent));
    assert.match(await page.evaluate(() => document.querySelector("main > [role=status]").textContent), /已删除第 4 行“新增指标”/);

    // The tools above the form.
    await keys.back("#undo");
    await page.press("Enter");
    await page.waitFor(() => /新增指标/.test(document.querySelector(".sheet").textContent));
    assert.ok(await keys.at("#undo"));
    await keys.seen();

    // Other rules.
    await keys.back("#profile");
    await page.press("Enter");
    await page.waitForElement(".profiles input:checked");
    await keys.to(".profiles input");
    await page.press("ArrowDown");
    await keys.to(".profiles .primary");
    await page.press("Enter");
    await page.waitFor(() => /核对/.test(document.querySelector(".notice").textContent) && document.querySelector(".busy-line.many") === null);
    assert.ok(await keys.at("#profile"));
    await keys.seen();

    // Keeping, on and off with the space bar.
    await keys.back("#keep");
    await page.press(" ");
    await page.waitForElement("#wipe");
    await keys.seen();
    await keys.to("#wipe");
    await page.press("Enter");
    await page.waitFor(() => document.querySelector("#wipe") === null);
    assert.ok(await keys.at("#keep"));

    await keys.to("#language");
    await page.press("Enter");
    await page.waitFor(() => document.documentElement.lang === "en" && document.querySelector(".verdict") !== null);
    assert.ok(await keys.at("#language"));
    await keys.seen();
    assert.match(await page.text(".sheet"), /新增指标/);
    assert.deepEqual(page.errors(), []);
  },
);

inEveryBrowser("a blank form is begun, several files are gone through and the list is left, without the mouse", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#box");
  const keys = keyboard(page);
  await keys.to("#blank");
  await page.press("Enter");
  await page.waitFor(() => document.activeElement.matches('[data-cell="project"]'));
  await keys.seen();
  await page.press("F2");
  await page.type("某项目");
  await page.press("Enter");
  await page.waitFor(() => document.querySelector('[data-cell="project"]').textContent === "某项目");
  await keys.seen();
  await page.press("ArrowDown");
  await keys.seen();
  // A second one beside it: the list, up and down.
  await keys.back("#blank");
  await page.press("Enter");
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 2);
  await keys.back(".list-name");
  await page.press("ArrowUp");
  await page.waitFor(() => document.querySelector('[data-cell="project"]').firstChild?.textContent === "某项目");
  await keys.seen();
  assert.deepEqual(page.errors(), []);
});
