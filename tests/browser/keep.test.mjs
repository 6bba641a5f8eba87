// Work that outlives a reload, on this machine, when the person wants it; and nothing at all when not.

import assert from "node:assert/strict";
import { allRead, cellText, drop, file, openExample, reported, rulesFound, ERRORS_OF_SECOND } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

/** Everything that the page has stored, by whatever means, but for the page itself. */
const stored = (page) =>
  page.evaluate(async () => {
    const names = [...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split(";").filter((one) => one.trim() !== "")];
    const databases = indexedDB.databases ? (await indexedDB.databases()).map(({ name }) => name) : [];
    return [...names, ...databases];
  });
/** How many forms are kept, read past the page. */
const keptForms = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("ziping");
        request.onupgradeneeded = () => request.transaction.abort();
        request.onerror = () => resolve(0);
        request.onsuccess = () => {
          const keys = request.result.transaction("kept").objectStore("kept").getAllKeys();
          keys.onsuccess = () => {
            request.result.close();
            resolve(keys.result.filter((key) => key !== "state").length);
          };
        };
      }),
  );
const pause = (milliseconds) => new Promise((next) => setTimeout(next, milliseconds));
const until = (page, address, text) =>
  page.waitFor(([address, text]) => document.querySelector(`[data-cell="${address}"]`)?.firstChild?.textContent === text, [address, text]);
const write = async (page, address, text) => {
  await page.evaluate((address) => document.querySelector(`[data-cell="${address}"]`).focus(), address);
  await page.press("F2");
  await page.fill(".cell-box", text);
  await page.press("Enter");
  await until(page, address, text);
};

for (const [how, address] of [
  ["served", () => served()],
  ["as one file", () => singleFile],
]) {
  inEveryBrowser(`nothing is kept before it is wanted; then everything is there after a reload, and gone when wiped, ${how}`, async ({ open }) => {
    const page = await open(await address());
    await drop(page, file("form1.docx"), file("form2.docx"));
    await allRead(page);
    await page.evaluate(() => Array.from(document.querySelectorAll(".list-name")).find((name) => name.textContent.includes("form2")).click());
    await page.waitFor(() => document.querySelector('[data-rule="AR-001"]') !== null);
    await write(page, "project", "改过的项目");
    await pause(400);
    assert.deepEqual(await stored(page), []);
    assert.equal(await page.evaluate(() => document.querySelector("#keep").checked), false);

    await page.click("#keep");
    await page.waitFor(() => /已打开“在本机保留”/.test(document.querySelector(".notice").textContent));
    await write(page, "unit", "改过的单位");
    await page.evaluate(() => document.querySelector('.row-tool[data-row="indicators[0]"]').click());
    await page.click(".row-menu [data-deed=below]");
    await page.waitFor(() => document.querySelectorAll('[data-cell$="].name"]').length === 15);
    // Another profile.
    await page.click("#profile");
    await page.waitForElement(".profiles input");
    const chosen = await page.evaluate(() => {
      const other = Array.from(document.querySelectorAll(".profiles input[type=radio]")).filter((input) => !input.checked)[0];
      other.click();
      return other.closest("label").textContent;
    });
    await page.click(".profiles .primary");
    await page.waitFor(() => document.querySelector(".side-panel:not([hidden])") === null && document.querySelector(".busy-line.many") === null);
    const profile = await page.text("#profile");
    assert.ok(chosen.includes(profile.replace(/^口径：/, "").slice(0, 4)), `${chosen} ${profile}`);
    const errors = await rulesFound(page, "error");
    await pause(600);
    assert.equal(await keptForms(page), 2);

    await page.reload();
    await page.waitFor(() => /已恢复在本机保留的内容（2 份/.test(document.querySelector(".notice")?.textContent ?? ""));
    await allRead(page);
    await until(page, "project", "改过的项目");
    await until(page, "unit", "改过的单位");
    assert.equal(await page.evaluate(() => document.querySelectorAll('[data-cell$="].name"]').length), 15);
    assert.equal(await page.text("#profile"), profile);
    assert.deepEqual(await rulesFound(page, "error"), errors);
    assert.ok(await page.evaluate(() => document.querySelector("#keep").checked));
    // What was done can still be undone.
    await page.click("#undo");
    await page.waitFor(() => document.querySelectorAll('[data-cell$="].name"]').length === 14);
    await page.click("#undo");
    await page.waitFor(() => document.querySelector('[data-cell="unit"]').firstChild.textContent !== "改过的单位");

    await page.click("#wipe");
    await page.waitFor(() => /已全部清除/.test(document.querySelector(".notice").textContent));
    assert.deepEqual(await stored(page), []);
    assert.equal(await page.evaluate(() => document.querySelector("#keep").checked), false);
    // What is on the screen stays, and is not kept.
    assert.equal(await cellText(page, "project"), "改过的项目");
    await write(page, "department", "再改");
    await pause(400);
    assert.deepEqual(await stored(page), []);
    await page.reload();
    await page.waitForElement("#keep");
    await pause(300);
    assert.equal(await page.evaluate(() => document.querySelector(".sheet")), null);
    assert.deepEqual(await stored(page), []);
    assert.deepEqual(page.errors(), []);
  });
}

inEveryBrowser("a blank form goes on where it was left, in the other language too", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#blank");
  await page.click("#keep");
  await page.click("#blank");
  await reported(page);
  await write(page, "project", "未完的表");
  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "en" && document.querySelector(".verdict") !== null);
  await pause(500);
  await page.reload();
  await page.waitFor(() => /kept on this machine is here again/.test(document.querySelector(".notice")?.textContent ?? ""));
  await until(page, "project", "未完的表");
  assert.match(await page.text(".verdict"), /56 cells to go/);
  await page.click("#keep");
  await page.waitFor(() => /wiped/.test(document.querySelector(".notice").textContent));
  assert.deepEqual(await stored(page), []);
  assert.deepEqual(page.errors(), []);
});

/** What another window of the browser does that begins with what was kept: it keeps from then on. */
const keptElsewhere = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("ziping");
        request.onsuccess = () => {
          const records = request.result.transaction("kept", "readwrite").objectStore("kept");
          const state = records.get("state");
          state.onsuccess = () => records.put({ ...state.result, owner: "another window" }, "state");
          records.transaction.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
  );
/** The unit of the form that is kept, read past the page. */
const keptUnit = (page) =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open("ziping");
        request.onsuccess = () => {
          const records = request.result.transaction("kept").objectStore("kept").getAll();
          records.onsuccess = () => {
            request.result.close();
            const changed = records.result.find(({ edited }) => edited && edited[0]);
            resolve(changed ? changed.edited[0].form.unit : null);
          };
        };
      }),
  );

inEveryBrowser("two windows do not write over each other: the later one keeps, the other says so and can take it over", async ({ open }) => {
  const page = await open(await served());
  await page.waitForElement("#keep");
  await page.click("#keep");
  await openExample(page, "second");
  await write(page, "unit", "甲");
  await pause(500);
  assert.equal(await keptUnit(page), "甲");

  await keptElsewhere(page);
  await write(page, "unit", "乙");
  await page.waitFor(() => /由另一个打开着的窗口负责/.test(document.querySelector(".notice").textContent));
  assert.equal(await page.evaluate(() => document.querySelector("#keep").checked), false);
  assert.equal(await keptUnit(page), "甲");
  assert.equal(await cellText(page, "unit"), "乙");

  await page.click(".notice button");
  await page.waitFor(() => document.querySelector("#keep").checked);
  await pause(500);
  assert.equal(await keptUnit(page), "乙");
  assert.equal(await keptForms(page), 1);
  // Beginning anew makes this window the one that keeps.
  await keptElsewhere(page);
  await page.reload();
  await page.waitFor(() => /已恢复在本机保留的内容/.test(document.querySelector(".notice")?.textContent ?? ""));
  await reported(page);
  await write(page, "unit", "丙");
  await pause(500);
  assert.equal(await keptUnit(page), "丙");
  assert.deepEqual(page.errors(), []);
});

const refuse = {
  "local storage": () => Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("refused", "SecurityError"); } }),
  "the database": () => { IDBFactory.prototype.open = () => { throw new DOMException("refused", "SecurityError"); }; },
  "the database, later": () => {
    IDBFactory.prototype.open = function () {
      const request = { error: new DOMException("refused", "InvalidStateError") };
      setTimeout(() => request.onerror && request.onerror(), 5);
      return request;
    };
  },
};

for (const [what, before] of Object.entries(refuse)) {
  inEveryBrowser(`where ${what} is refused it says so, and everything else works`, async ({ open }) => {
    const page = await open(singleFile, { before });
    await page.waitForElement("#keep");
    await page.click("#keep");
    await page.waitFor(() => /浏览器不允许/.test(document.querySelector(".notice").textContent));
    assert.equal(await page.evaluate(() => document.querySelector("#keep").checked), false);
    await openExample(page, "second");
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    await page.click('[data-rule="AR-001"] button.fix');
    await until(page, "total.score", "81");
    if (what !== "local storage") assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
    assert.deepEqual(page.errors(), []);
  });
}
