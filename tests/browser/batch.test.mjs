// A reviewer's folder: many files at once, archives among them, broken ones too; sorted by what needs attention.

import assert from "node:assert/strict";
import { strToU8, zipSync } from "fflate";
import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import { ERRORS_OF_SECOND, allRead, drop, file, firstForm, formOnScreen, listed, rulesFound, secondForm, textFile, visible, expectedForms } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const names = async (page) => (await listed(page)).map(([name]) => name);
const bytes = (name) => new Uint8Array(readFileSync(at("tests", "forms", name)));
const archive = (name, files, options) => ({ name, base64: Buffer.from(zipSync(files, options)).toString("base64") });

/** Drops `count` copies of files of tests/forms, and as many that cannot be read between them as `broken` says. */
async function dropMany(page, count, broken) {
  await page.waitForElement(".intake");
  await page.evaluate(
    ({ count, broken, contents }) => {
      const raw = contents.map((base64) => Uint8Array.from(atob(base64), (char) => char.charCodeAt(0)));
      const carried = new DataTransfer();
      for (let n = 0; n < count; n += 1) {
        const content = raw[n % raw.length];
        const bad = broken > 0 && n % Math.floor(count / broken) === 7;
        carried.items.add(new File([bad ? content.slice(0, 5000) : content], `${String(n + 1).padStart(4, "0")}.docx`));
      }
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
    },
    { count, broken, contents: ["form1.docx", "form2.docx", "form1.lo.docx"].map((name) => file(name).base64) },
  );
}

inEveryBrowser("five hundred files with ten broken ones: all are told, the gravest first, and any is one key away", async ({ open }) => {
  const page = await open(await served());
  await dropMany(page, 500, 10);
  await page.waitFor(() => /500 个文件/.test((document.querySelector(".list-said") || {}).textContent || ""));
  await allRead(page);
  assert.match(await page.text(".list-said"), /500 个文件，490 份自评表，10 个没有读出/);
  const counts = await page.evaluate(() => {
    const lines = Array.from(document.querySelectorAll(".list tbody tr"));
    const errors = lines.map((line) => (line.classList.contains("failed") ? -1 : Number(/(\d+) 处错误/.exec(line.textContent)[1])));
    return { lines: lines.length, errors, sorted: document.querySelector("#list-sort").value };
  });
  assert.equal(counts.lines, 500);
  // The first one of the folder is on the screen.
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);
  assert.equal(counts.sorted, "attention");
  const withErrors = counts.errors.filter((errors) => errors > 0).length;
  assert.ok(withErrors > 150 && withErrors < 170, `${withErrors}`);
  // Errors first, then what was not read, then the rest.
  assert.ok(counts.errors.slice(0, withErrors).every((errors) => errors > 0));
  assert.ok(counts.errors.slice(withErrors, withErrors + 10).every((errors) => errors === -1));

  // One key away, and the form is the one of the line.
  await page.evaluate(() => document.querySelector(".list-name").focus());
  await page.waitFor(() => document.querySelectorAll(".finding.error").length > 0);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  await page.press("End");
  await page.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null && document.querySelectorAll(".finding.error").length === 0);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("the list is ordered by its headings and filtered by words and outcome", async ({ open }) => {
  const page = await open(singleFile);
  const renamed = (form, project) => form.replace(/(项目名称\s+)\S+/, `$1${project}`);
  await drop(
    page,
    textFile("丙.txt", renamed(firstForm, "甲项目")),
    textFile("甲10.txt", renamed(secondForm, "乙项目")),
    textFile("甲9.txt", renamed(firstForm, "丁项目")),
    { name: "坏.docx", base64: file("form1.docx").base64.slice(0, 8000) },
    textFile("丁.txt", renamed(secondForm, "丙项目")),
    textFile("戊.txt", renamed(firstForm, "戊项目")),
  );
  await allRead(page);
  const given = ["丙.txt", "甲10.txt", "甲9.txt", "坏.docx", "丁.txt", "戊.txt"];
  assert.deepEqual(await names(page), given);

  await page.click(".list-found .list-sort");
  assert.deepEqual(await names(page), ["甲10.txt", "丁.txt", "坏.docx", "丙.txt", "甲9.txt", "戊.txt"]);
  await page.click(".list-rate .list-sort");
  assert.deepEqual((await listed(page)).map((line) => line[5]).slice(0, 5), ["38.97%", "38.97%", "100%", "100%", "100%"]);
  await page.click(".list-rate .list-sort");
  assert.deepEqual((await listed(page)).map((line) => line[5]).slice(0, 5), ["100%", "100%", "100%", "38.97%", "38.97%"]);
  assert.equal(await page.evaluate(() => document.querySelector("th.list-rate").getAttribute("aria-sort")), "descending");
  await page.click(".list-file .list-sort");
  const byFile = await names(page);
  assert.ok(byFile.indexOf("甲9.txt") < byFile.indexOf("甲10.txt"), "9 comes before 10");

  await page.fill("#list-words", "甲 乙项");
  assert.deepEqual(await names(page), ["甲10.txt"]);
  assert.match(await page.text(".list-shown"), /1\/6/);
  await page.fill("#list-words", "没有这样的");
  assert.ok(await page.evaluate(() => !document.querySelector(".list-none").hidden));
  await page.fill("#list-words", "");
  await page.evaluate(() => {
    const show = document.querySelector("#list-show");
    show.value = "error";
    show.dispatchEvent(new Event("change", { bubbles: true }));
  });
  assert.deepEqual((await names(page)).sort(), ["丁.txt", "甲10.txt"].sort());
  // The other language keeps what was asked for.
  await page.click("#language");
  await page.waitFor(() => document.documentElement.lang === "en");
  assert.deepEqual((await names(page)).sort(), ["丁.txt", "甲10.txt"].sort());
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a zip archive gives the forms in it, those of archives in it too, by the names they were given", async ({ open }) => {
  const page = await open(singleFile);
  const inner = zipSync({ "二.docx": bytes("form2.docx") });
  await drop(page, archive("上报材料.zip", { "发改局/一.docx": bytes("form1.docx"), "~$一.docx": strToU8("x"), "__MACOSX/._一.docx": strToU8("x"), "内.zip": inner, "坏.docx": bytes("form1.docx").slice(0, 4000) }));
  await allRead(page);
  assert.deepEqual(await names(page), ["一.docx", "二.docx", "坏.docx"]);
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);
  assert.equal(await page.evaluate(() => document.querySelector(".list-name").title), "上报材料.zip/发改局/一.docx");
  await page.click(".list tbody tr:nth-child(2) .list-name");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});

/** A zip with one stored file whose name is in GB18030, as Windows in China writes it; `flags` as in its heads. */
function plainZip(name, content, { flags = 0, size = content.length } = {}) {
  const [local, central, end] = [Buffer.alloc(30), Buffer.alloc(46), Buffer.alloc(22)];
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(flags, 6);
  local.writeUInt32LE(content.length, 18);
  local.writeUInt32LE(size, 22);
  local.writeUInt16LE(name.length, 26);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt32LE(content.length, 20);
  central.writeUInt32LE(size, 24);
  central.writeUInt16LE(name.length, 28);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + content.length, 16);
  return Buffer.concat([local, name, content, central, name, end]).toString("base64");
}

inEveryBrowser("names in an archive are read as Chinese Windows writes them", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, { name: "打包.zip", base64: plainZip(Buffer.from([0xd7, 0xd4, 0xc6, 0xc0, 0xb1, 0xed, 0x2e, 0x74, 0x78, 0x74]), Buffer.from(secondForm)) });
  await page.waitFor(() => /自评表\.txt/.test(document.querySelector(".source").textContent));
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
});

for (const [what, base64, says] of [
  ["a locked archive", plainZip(Buffer.from("a.txt"), Buffer.from(secondForm), { flags: 1 }), /有密码/],
  ["an archive that says less than it holds", Buffer.from(zipSync({ "a.txt": new Uint8Array(3_000_000) })).toString("base64").replace(/$/, ""), /没有/],
  ["half an archive", Buffer.from(zipSync({ "a.docx": bytes("form1.docx") })).subarray(0, 9000).toString("base64"), /损坏/],
  ["an empty archive", Buffer.from(zipSync({})).toString("base64"), /没有文件/],
]) {
  inEveryBrowser(`${what} is told, and what was there stays`, async ({ open }) => {
    const page = await open(singleFile);
    await drop(page, textFile("好的.txt", secondForm));
    await page.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null);
    await drop(page, { name: "包.zip", base64 });
    await page.waitFor(() => document.querySelector(".notice").textContent !== "");
    assert.match(await page.text(".notice"), says);
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    assert.deepEqual(page.errors(), []);
  });
}
