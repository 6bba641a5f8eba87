// The verdict keeps up with the keys: it is on the screen in the frame in which the key is, whoever scores the form.

import assert from "node:assert/strict";
import { ERRORS_OF_SECOND, drop, file, openExample, reported, rulesFound } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

/** What is asked of workers, counted by its call; and, where `spoil` says so, WebAssembly on the page that is no good. */
function watch(spoil) {
  window.posted = {};
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (request, ...more) {
    window.posted[request.call] = (window.posted[request.call] || 0) + 1;
    return postMessage.call(this, request, ...more);
  };
  window.near = { compiled: 0, scored: 0 };
  const { instantiate } = WebAssembly;
  const spoilt = (exports) => {
    const own = {};
    Object.keys(exports).forEach((name) => (own[name] = exports[name]));
    own.score = (...words) => {
      window.near.scored += 1;
      if (spoil === "trap") throw new WebAssembly.RuntimeError("unreachable");
      for (const end = performance.now() + 30; spoil === "slow" && performance.now() < end; );
      return exports.score(...words);
    };
    return own;
  };
  WebAssembly.instantiate = (...words) => {
    window.near.compiled += 1;
    if (spoil === "refuse") return Promise.reject(new WebAssembly.CompileError("refused by the host"));
    return instantiate.apply(WebAssembly, words).then(({ module, instance }) => ({ module, instance: { exports: spoilt(instance.exports) } }));
  };
  WebAssembly.instantiateStreaming = undefined;
  // Before the page hears of a key: what it shows once it has heard, before anything else is done, and when the frame is drawn.
  const shows = () => document.querySelector(".totals").innerText.replace(/\s+/g, " ") + " | " + document.querySelector(".verdict-sentence").innerText;
  const next = new MessageChannel();
  let told = null;
  next.port1.onmessage = () => (told.next = shows());
  window.addEventListener(
    "input",
    () => {
      told = window.told = { before: shows() };
      next.port2.postMessage(null);
      requestAnimationFrame(() => (window.told.frame = shows()));
    },
    true,
  );
}

/** Opens the second form with the total's score open to be typed into. */
async function openTotal(page) {
  await openExample(page, "second");
  await page.evaluate(() => document.querySelector('[data-cell="total.score"]').focus());
  await page.press("F2");
  await page.waitForElement(".cell-box");
}

/** Presses a key in the open cell; gives what the page showed before, next, in that frame and in the end. */
async function key(page, press) {
  await page.evaluate(() => (window.told = null));
  await press();
  await page.waitFor(() => window.told && window.told.frame && window.told.next);
  const told = await page.evaluate(() => window.told);
  const declared = await page.evaluate(() => document.querySelector(".cell-box").value);
  await page.waitFor((declared) => document.querySelector(".totals .figure").innerText === declared, declared);
  const end = await page.evaluate(() => document.querySelector(".totals").innerText.replace(/\s+/g, " ") + " | " + document.querySelector(".verdict-sentence").innerText);
  return { ...told, end };
}

/** Types until the engine on the page stands. */
async function untilNear(page) {
  for (let tries = 0; tries < 40; tries += 1) {
    await key(page, () => page.press("Backspace"));
    const { before, next } = await key(page, () => page.type("6"));
    if (next !== before) return;
  }
  throw new Error("the verdict never came with the key");
}

const asked = (page) => page.evaluate(() => window.posted.score || 0);

inEveryBrowser(
  "after the first keys the verdict is drawn in the same frame as the key",
  async ({ open }) => {
    const page = await open(await served(), { before: [watch, ""] });
    await openTotal(page);
    await untilNear(page);
    const before = await asked(page);
    await key(page, () => page.press("Backspace"));
    for (const [press, declared] of [["1", "81"], ["Backspace", "8"], ["9", "89"]]) {
      const { before, next, frame, end } = await key(page, () => page.press(press));
      assert.ok(next.includes(` ${declared} `), `${declared}: ${next}`);
      assert.notEqual(next, before, declared);
      assert.equal(next, end, declared);
      assert.equal(frame, end, declared);
    }
    assert.equal(await asked(page), before, "nothing was asked of the worker");
    assert.equal(await page.evaluate(() => document.querySelector("#app").getAttribute("data-engine")), "worker");
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium", "firefox"] },
);

/** What a person writes into cells of the second form, one after the other. */
const WRITTEN = [
  ["total.score", "81"],
  ["total.score", "80.90"],
  ["total.score", "八十一"],
  ["total.score", ""],
  ["funds[0].executed", "597"],
  ["funds[0].rate", "100%"],
  ["funds[0].score", "10"],
  ["indicators[0].actual", "2185条"],
  ["indicators[9].actual", "8%"],
  ["indicators[12].reason", "因疫情影响，推迟到下一年度。"],
  ["project", "平台维护<b>&amp;"],
  ["year", "（2022年度）"],
];

/** What another one writes over it. */
const WRITTEN_OVER = [
  ["total.score", "90"],
  ["funds[0].executed", "100"],
  ["indicators[9].actual", "完成"],
  ["indicators[12].reason", ""],
  ["year", "（二〇二三年度）"],
];

/** Writes that; gives what the page says after each, and how often a worker was asked. */
async function written(page, cells) {
  const said = [];
  for (const [cell, text] of cells) {
    await page.evaluate((cell) => document.querySelector(`[data-cell="${cell}"]`).focus(), cell);
    await page.press("F2");
    await page.evaluate(() => (document.querySelector("main > [role=status]").textContent = ""));
    await page.fill(".cell-box", text);
    await page.waitFor(() => document.querySelector("main > [role=status]").textContent !== "");
    said.push(await page.evaluate(() => document.querySelector(".result").textContent));
    await page.press("Enter");
  }
  return said;
}

inEveryBrowser(
  "what the page scores itself is what the worker says, in Chinese and in English",
  async ({ open }) => {
    const near = await open(await served(), { before: [watch, ""] });
    const far = await open(await served(), { before: [watch, "refuse"] });
    for (const page of [near, far]) {
      await drop(page, file("form2.docx"));
      await reported(page);
      await page.evaluate(() => document.querySelector('[data-cell="total.score"]').focus());
      await page.press("F2");
    }
    await untilNear(near);
    await key(far, () => far.press("Backspace"));
    await key(far, () => far.type("6"));
    for (const page of [near, far]) await page.press("Escape");
    const before = [await asked(near), await asked(far)];
    const said = await written(near, WRITTEN);
    assert.deepEqual(said, await written(far, WRITTEN));
    assert.ok(new Set(said).size >= WRITTEN.length - 1, "each says something else");
    assert.equal(await asked(near), before[0]);
    assert.equal(await asked(far), before[1] + WRITTEN.length);

    for (const page of [near, far]) {
      await page.click("#language");
      await page.waitFor(() => document.documentElement.lang === "en" && document.querySelector("#app:not(.busy) .verdict") !== null);
      await page.waitFor(() => !/[一-龥]/.test(document.querySelector(".verdict-sentence").innerText));
    }
    assert.deepEqual(await written(near, WRITTEN_OVER), await written(far, WRITTEN_OVER));
    for (const rule of await near.evaluate(() => Array.from(document.querySelectorAll(".finding-head"), (head) => head.innerText))) assert.match(rule, /[a-z]{3}/);
    assert.deepEqual(near.errors(), []);
    assert.deepEqual(far.errors(), []);
  },
  { only: ["chromium", "firefox"] },
);

inEveryBrowser(
  "on a page that was English before the first key, what the page scores itself is English",
  async ({ open }) => {
    const page = await open(singleFile, { before: [watch, ""] });
    await openExample(page, "second");
    await page.click("#language");
    await page.waitFor(() => document.documentElement.lang === "en" && /sent back/.test((document.querySelector("#app:not(.busy) .verdict") || {}).innerText || ""));
    await page.evaluate(() => document.querySelector('[data-cell="total.score"]').focus());
    await page.press("F2");
    await untilNear(page);
    const before = await asked(page);
    await page.fill(".cell-box", "81");
    await page.waitFor(() => document.querySelector('[data-rule="AR-001"]') === null);
    assert.equal(await asked(page), before);
    assert.match(await page.text(".verdict-sentence"), /3 errors/);
    const words = await page.evaluate(() => Array.from(document.querySelectorAll(".finding-head"), (head) => head.innerText));
    assert.ok(words.length > 20);
    for (const word of words) assert.match(word, /[a-z]+ [a-z]+/);
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium", "firefox"] },
);

/** Types some texts into the open cell and sees that each has its verdict. */
async function keepsUp(page) {
  for (const declared of ["8", "", "9", "90", "9", "", "8", "81"]) {
    await page.fill(".cell-box", declared);
    await page.waitFor((declared) => declared === "" || document.querySelector(".totals .figure").innerText === declared, declared);
  }
  await page.waitFor(() => document.querySelector('[data-rule="AR-001"]') === null);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND.slice(0, 3));
  await page.press("Escape");
  await page.waitFor(() => document.querySelector('[data-rule="AR-001"]') !== null);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.equal(await page.text(".notice"), "");
}

for (const [what, spoil, scores] of [
  ["may compile nothing", "refuse", 0],
  ["breaks", "trap", 1],
  ["is slow", "slow", 5],
]) {
  inEveryBrowser(
    `where WebAssembly on the page ${what}, the worker goes on scoring what is typed`,
    async ({ open }) => {
      const page = await open(singleFile, { before: [watch, spoil] });
      await openTotal(page);
      await keepsUp(page);
      await page.waitFor(() => window.near.compiled === 1);
      await page.press("F2");
      await keepsUp(page);
      // Once it is known to be no good it is let alone.
      const near = await page.evaluate(() => window.near);
      assert.equal(near.compiled, 1);
      assert.equal(near.scored, scores);
      assert.deepEqual(page.errors(), []);
    },
    { only: ["chromium", "firefox"] },
  );
}

inEveryBrowser(
  "where workers are refused, the page scores what is typed with the one engine it has",
  async ({ open }) => {
    const page = await open(singleFile, { refuseWorker: true });
    await openTotal(page);
    await keepsUp(page);
    assert.equal(await page.evaluate(() => document.querySelector("#app").getAttribute("data-engine")), "page");
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium", "firefox"] },
);

inEveryBrowser("a cell as long as a book has its verdict, and the worker makes it", async ({ open, browser }) => {
  const page = await open(singleFile, { before: [watch, ""] });
  await openTotal(page);
  if (browser === "chromium83") await keepsUp(page);
  else await untilNear(page);
  await page.press("Escape");
  await page.evaluate(() => document.querySelector('[data-cell="indicators[12].reason"]').focus());
  await page.press("F2");
  const before = await asked(page);
  await page.fill(".cell-box", "因疫情影响，推迟到下一年度；下一步将加快进度。".repeat(2000));
  await page.waitFor(() => document.querySelector('[data-rule="EP-001"]') === null);
  assert.equal(await asked(page), before + 1);
  assert.equal(await page.evaluate(() => document.querySelector(".cell-box").value.length), 46000);
  await page.press("Escape");
  await page.waitFor(() => document.querySelector('[data-rule="EP-001"]') !== null);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser(
  "a form with hundreds of sub-totals is the worker's, or the page would stand still with each key",
  async ({ open }) => {
    const page = await open(singleFile, { before: [watch, ""] });
    await openTotal(page);
    await untilNear(page);
    const subtotals = Array.from({ length: 300 }, () => "小计\t\t\t\t90\t90");
    const rows = ["产出指标\t甲\t≥10个\t10个\t50\t50", "效益指标\t乙\t≥10个\t10个\t40\t40"];
    const heads = ["2022年度项目支出绩效自评表", "项目名称\t丙", "一级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分"];
    await drop(page, { name: "多小计.txt", base64: Buffer.from([...heads, ...rows, ...subtotals, "总分\t\t\t\t90\t90", ""].join("\n")).toString("base64") });
    await page.waitFor(() => document.querySelector("#app:not(.busy) .sheet") !== null && /丙/.test(document.querySelector('[data-cell="project"]').textContent));
    await page.evaluate(() => document.querySelector('[data-cell="total.score"]').focus());
    await page.press("F2");
    await page.waitForElement(".cell-box");
    const before = await asked(page);
    for (const press of ["Backspace", "1", "Backspace", "2"]) await key(page, () => page.press(press));
    assert.equal(await asked(page), before + 4);
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium", "firefox"] },
);

inEveryBrowser(
  "a browser that cannot be asked for it scores in the worker alone, and its console stays clean",
  async ({ open }) => {
    const page = await open(await served(), { before: [watch, ""] });
    await openTotal(page);
    await keepsUp(page);
    await page.press("F2");
    await keepsUp(page);
    assert.equal(await page.evaluate(() => window.near.compiled), 0);
    assert.ok((await asked(page)) >= 16);
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium83"] },
);
