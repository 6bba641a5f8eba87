// A folder of real files of the disk, read in groups: what is wrong with one of them costs no other anything, and every
// line says what its file alone would.

import assert from "node:assert/strict";
import { strToU8, unzipSync, zipSync } from "fflate";
import { appendFileSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { at } from "../../scripts/lib/paths.mjs";
import { ERRORS_OF_SECOND, allRead, cellText, expectedForms, firstForm, formOnScreen, listed, refused, reported, rulesFound, secondForm, visible } from "./lib/app.mjs";
import { after, inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const form = (name) => readFileSync(at("tests", "forms", name));
const padded = Buffer.from(zipSync({ ...unzipSync(form("form2.docx")), "word/media/扫描件.png": [new Uint8Array(3_000_000).map((_, n) => n * 7), { level: 0 }] }));

const PLAIN = { "一.docx": form("form1.docx"), "二.docx": form("form2.docx"), "三.xlsx": form("form2.xlsx"), "四.txt": Buffer.from(secondForm), "五.rtf": form("form1.rtf"), "六.doc": form("form2.doc") };
const ODD = { "大.docx": padded, "空.docx": Buffer.alloc(0), "坏.docx": form("form1.docx").subarray(0, 5000), "别的.txt": Buffer.from("姓名\t电话\n张三\t1234\n") };

const folders = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes a folder of `count` files; `at` says what stands at a number instead of plain forms. Gives the names and where they lie. */
function folderOf(count, at = {}) {
  const folder = mkdtempSync(join(tmpdir(), "ziping-"));
  folders.push(folder);
  const plain = Object.keys(PLAIN);
  const names = Array.from({ length: count }, (_, n) => `${String(n + 1).padStart(3, "0")}${at[n + 1] ?? plain[n % plain.length]}`);
  for (const name of names) writeFileSync(join(folder, name), PLAIN[name.slice(3)] ?? ODD[name.slice(3)]);
  return { names, paths: names.map((name) => join(folder, name)), path: (number) => join(folder, names[number - 1]) };
}

/** What each line says, by the name of its file. */
async function lines(page) {
  return Object.fromEntries((await listed(page)).map(([name, ...cells]) => [name, cells]));
}

/** A line's cells are what its file said alone. */
function saysTheSame(cells, { line, refused }, name) {
  const bare = (text) => text.replace(/\s/g, "");
  if (line) assert.deepEqual(cells.slice(0, 6).map((cell, n) => (n < 2 ? bare(cell) : cell)), line, name);
  else assert.ok(bare(refused).includes(bare(cells[0].replace(/^没有读出：/, ""))), `${name}: ${cells} / ${refused}`);
}

async function upload(page, paths) {
  await page.waitForElement("#file");
  await page.upload("#file", paths);
}

/** What a file says that is put in alone, in the words of a line; or why it says nothing. */
async function alone(page, path) {
  await page.reload();
  await page.evaluate(() => window.release && window.release());
  await upload(page, path);
  await page.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null || document.querySelector(".notice").textContent !== "");
  if (await page.evaluate(() => document.querySelector(".notice").textContent !== "")) return { refused: await refused(page) };
  const figures = await page.evaluate(() => Array.from(document.querySelectorAll(".totals .figure"), (figure) => figure.innerText));
  const [rate] = /[\d.]+%/.exec(await page.text(".particulars"));
  const [errors, warnings] = [await rulesFound(page, "error"), await rulesFound(page, "warning")];
  return {
    line: [(await cellText(page, "project")).replace(/\s/g, ""), (await cellText(page, "unit")).replace(/\s/g, ""), figures[0], figures[2], rate, `${errors.length} 处错误 ${warnings.length} 处疑点`],
    screen: await page.evaluate(() => document.querySelector(".result").textContent),
  };
}

/** Holds what is asked of workers by these calls, and what the page reads of the disk itself, until `window.release()`. */
function hold(calls) {
  const held = [];
  const holding = (object, method, holds) => {
    const real = object[method];
    object[method] = function (...words) {
      const go = () => real.apply(this, words);
      if (!window.released && holds(words[0])) held.push(go);
      else go();
    };
  };
  window.heldCalls = held;
  holding(Worker.prototype, "postMessage", ({ call }) => calls.includes(call));
  holding(FileReader.prototype, "readAsArrayBuffer", () => calls.includes("disk"));
  window.release = () => {
    window.released = true;
    held.forEach((go) => go());
  };
}

inEveryBrowser("of eighty-four files of the disk each line says what its file alone says", async ({ open }) => {
  const page = await open(await served());
  const files = folderOf(84, { 20: "大.docx", 33: "空.docx", 34: "坏.docx", 70: "别的.txt", 84: "大.docx" });
  await upload(page, files.paths);
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 84);
  await allRead(page);
  assert.match(await page.text(".list-said"), /84 个文件，81 份自评表，3 个没有读出/);
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);
  const said = await lines(page);
  // Any is one click away, as it was read or read again.
  const screens = {};
  for (const number of [2, 3, 20, 82]) {
    await page.click(`.list-name[title="${files.names[number - 1]}"]`);
    await page.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null);
    await page.waitFor((name) => document.querySelector(".source").textContent.includes(name) && document.querySelectorAll(".finding").length > 0, files.names[number - 1]);
    screens[number] = await page.evaluate(() => document.querySelector(".result").textContent);
  }
  assert.deepEqual(page.errors(), []);

  const kinds = new Map(files.names.map((name, n) => [name.slice(3), n + 1]));
  assert.equal(kinds.size, 10);
  for (const [kind, number] of kinds) {
    const itself = await alone(page, files.path(number));
    for (const name of files.names.filter((name) => name.slice(3) === kind)) saysTheSame(said[name], itself, name);
  }
  for (const [number, screen] of Object.entries(screens)) assert.equal(screen, (await alone(page, files.path(Number(number)))).screen, files.names[number - 1]);
});

inEveryBrowser("files that the disk no longer gives as they were chosen say so, and the rest is read", async ({ open, browser }) => {
  const page = await open(singleFile, { before: [hold, ["briefs", "brief", "disk"]] });
  const files = folderOf(84);
  await upload(page, files.paths);
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 84);
  // The first of all, one in the middle, two beside each other, the last.
  const gone = [1, 30, 31, 84];
  for (const number of gone) rmSync(files.path(number));
  // Another content; a longer one; and two of one group that are together as long as they were.
  const [changed, longer, shorter, long] = [40, 58, 8, 11];
  writeFileSync(files.path(changed), secondForm.slice(0, 900));
  appendFileSync(files.path(longer), "\n");
  writeFileSync(files.path(shorter), form("form2.docx").subarray(0, -40));
  appendFileSync(files.path(long), "x".repeat(40));
  for (const number of [changed, longer, shorter, long]) utimesSync(files.path(number), new Date(), new Date(Date.now() + 10_000));
  await page.evaluate(() => window.release());
  await allRead(page);

  const said = await lines(page);
  const cannot = /没有读出：浏览器读不出它.*放入后没有改动/;
  // The Chromium of 2020 gives a file that was changed as it is now, unless it was asked for its length before.
  const asNow = browser === "chromium83" ? [changed, longer, shorter, long].filter((number) => !cannot.test(said[files.names[number - 1]][0])) : [];
  const unread = [...gone, changed, longer, shorter, long].filter((number) => !asNow.includes(number));
  for (const number of unread) assert.match(said[files.names[number - 1]][0], cannot, files.names[number - 1]);
  if (asNow.length === 0) assert.match(await page.text(".list-said"), new RegExp(`84 个文件，${84 - unread.length} 份自评表，${unread.length} 个没有读出`));
  // The first that could be read is on the screen, and each of the rest says its own.
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  for (const [n, name] of files.names.entries()) {
    if (unread.includes(n + 1) || asNow.includes(n + 1)) continue;
    const found = /^(一|五)/.test(name.slice(3)) ? /^0 处错误/ : /^4 处错误/;
    assert.match(said[name][5], found, name);
  }
  assert.deepEqual(page.errors(), [], browser);
  for (const number of asNow) saysTheSame(said[files.names[number - 1]], await alone(page, files.path(number)), files.names[number - 1]);
});

inEveryBrowser("when the first of many is broken, the next that is a form is on the screen", async ({ open }) => {
  const page = await open(singleFile);
  await upload(page, folderOf(84, { 1: "坏.docx", 2: "空.docx", 3: "别的.txt", 4: "二.docx", 5: "一.docx" }).paths);
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 84);
  await allRead(page);
  assert.match(await page.text(".source"), /004二\.docx/);
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[1]);
  assert.match(await page.text(".list tr.selected .list-name"), /004二\.docx/);
  assert.match(await page.text(".list-said"), /84 个文件，81 份自评表，3 个没有读出/);
  assert.deepEqual(page.errors(), []);
});

/** Lets the engine come to grief on some files, by their names, whether they come alone or with others. */
function grief([how, names]) {
  const { postMessage } = Worker.prototype;
  window.griefs = [];
  Worker.prototype.postMessage = function (request, ...more) {
    const of = request.names || [request.name];
    if (!of.some((name) => names.includes(name))) return postMessage.call(this, request, ...more);
    window.griefs.push(of);
    const failure = { code: "trap", message: "unreachable" };
    if (how === "trap") setTimeout(() => this.onmessage && this.onmessage({ data: { id: request.id, call: "failed", failure } }), 5);
    return undefined;
  };
}

inEveryBrowser("a file on which the engine breaks costs the others of its group nothing", async ({ open }) => {
  const files = folderOf(84);
  const bad = [10, 11, 60].map((number) => files.names[number - 1]);
  const page = await open(singleFile, { before: [grief, ["trap", bad]] });
  await upload(page, files.paths);
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 84);
  await allRead(page);
  const said = await lines(page);
  for (const name of files.names) {
    if (bad.includes(name)) assert.match(said[name][0], /没有读出：.*重新启动/, name);
    else assert.match(said[name][5], /^[04] 处错误/, name);
  }
  assert.match(await page.text(".list-said"), /84 个文件，81 份自评表，3 个没有读出/);
  const griefs = await page.evaluate(() => window.griefs);
  assert.ok(griefs.some((files) => files.length > 1), "one came with others");
  for (const name of bad) assert.ok(griefs.some((files) => files.length === 1 && files[0] === name), `${name} came by itself in the end`);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser(
  "a file on which the engine hangs is given up, and the others of its group are read",
  async ({ open }) => {
    const files = folderOf(84);
    const bad = files.names[9];
    const page = await open(singleFile, { before: [grief, ["silence", [bad]]] });
    await upload(page, files.paths);
    // Ten seconds for the group, ten for the file.
    await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 84 && window.griefs.length === 1);
    await page.waitFor(() => window.griefs.length === 2);
    await allRead(page);
    const said = await lines(page);
    assert.match(said[bad][0], /没有读出：.*10 秒/);
    for (const name of files.names) if (name !== bad) assert.match(said[name][5], /^[04] 处错误/, name);
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium"] },
);

inEveryBrowser("reading is stopped in the middle of groups and goes on where it was", async ({ open }) => {
  const page = await open(singleFile, { before: [hold, ["briefs", "brief"]] });
  const files = folderOf(120, { 50: "大.docx", 100: "坏.docx" });
  await upload(page, files.paths);
  await page.waitFor(() => window.heldCalls.length > 0 && document.querySelectorAll("tr.read").length > 0);
  await page.click("#stop");
  await page.waitFor(() => document.querySelectorAll("tr.stopped").length > 0);
  const stopped = await page.evaluate(() => document.querySelectorAll("tr.stopped").length);
  assert.ok(stopped > 50 && stopped < 119, `${stopped} stopped`);
  await page.evaluate(() => window.release());
  await allRead(page);
  // What the engines had is read, the rest is not.
  assert.equal(await page.evaluate(() => document.querySelectorAll("tr.stopped").length), stopped);
  assert.equal(await page.evaluate(() => document.querySelectorAll("tr.read").length), 120 - stopped);
  assert.ok(Object.values(await lines(page)).some(([state]) => state === "没有读（已停止）"));
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);

  await page.evaluate(() => Array.from(document.querySelectorAll(".list-head button")).find((button) => button.textContent === "接着读").click());
  await allRead(page);
  await page.waitFor(() => document.querySelectorAll("tr.stopped").length === 0);
  assert.match(await page.text(".list-said"), /120 个文件，119 份自评表，1 个没有读出/);
  assert.deepEqual(Object.keys(await lines(page)).sort(), [...files.names].sort());
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("what is under way when the list is cleared does not come back among what is put in then", async ({ open }) => {
  const page = await open(singleFile, { before: [hold, ["briefs", "brief"]] });
  await upload(page, folderOf(84).paths);
  await page.waitFor(() => window.heldCalls.length > 0 && document.querySelectorAll("tr.read").length > 0);
  await page.click("#clear-list");
  await page.waitFor(() => document.querySelector(".list") === null);
  const next = folderOf(70, { 1: "二.docx" });
  await upload(page, next.paths);
  await page.evaluate(() => window.release());
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 70);
  await allRead(page);
  assert.match(await page.text(".list-said"), /70 个文件，70 份自评表$/);
  assert.match(await page.text(".source"), /001二\.docx/);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});
