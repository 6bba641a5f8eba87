// Handing back: what is saved is what a person needs next, and nothing else leaves the page.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { zipSync } from "fflate";
import { at } from "../../scripts/lib/paths.mjs";
import { unzip } from "../../scripts/lib/unzip.mjs";
import { ERRORS_OF_SECOND, allRead, cellText, drop, file, focusedCell, openExample, reported, rulesFound, secondForm, checkText, textFile } from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const said = (page) => page.text(".save-menu .save-said");

/** Saves one document from the open menu; gives what is said. */
async function save(page, kind) {
  if (await page.evaluate(() => document.querySelector("#save-menu").hidden)) await page.click("#save");
  // Not by the pointer: the page may still be gliding to a cell. One that is greyed says why when it is pressed all the same.
  await page.evaluate((kind) => document.querySelector(`[data-save="${kind}"]`).click(), kind);
  await page.waitFor(() => {
    const menu = document.querySelector("#save-menu");
    return !menu || (!menu.hasAttribute("aria-busy") && menu.querySelector(".save-said").textContent !== "");
  });
  return said(page);
}

const partsOf = (bytes) => Object.fromEntries(Object.entries(unzip(bytes)).map(([name, content]) => [name, content.toString("utf8")]));

/** The document without the marks of comments. */
const unmarked = (xml) => xml.replace(/<w:commentRange(Start|End) [^>]*>|<w:r><w:commentReference [^>]*><\/w:r>/g, "");

/** What a file dropped is made of. */
const dropped = (name, bytes) => ({ name, base64: Buffer.from(bytes).toString("base64") });

inEveryBrowser("a wrong form is followed to its total, put right, saved with comments and corrected, and comes back without an error", async ({ open }) => {
  const page = await open(await served());
  await drop(page, file("form2.docx"));
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  await page.click('[data-rule="AR-001"] .finding-head');
  assert.equal(await focusedCell(page), "total.score");
  await page.click("#fix-all");
  await page.waitFor(() => document.querySelectorAll(".finding.error").length === 0);

  // Nothing of the writer is loaded before the first document is wanted.
  const names = (from) => page.requestsSince(from).map((url) => url.replace(/^.*\//, "").replace(/\.[0-9a-f]{10}\./, "."));
  assert.ok(!names(0).some((name) => name.startsWith("write.")), String(names(0)));
  const loaded = page.requests.length;
  assert.match(await save(page, "comments"), /已保存：form2-批注\.docx/);
  const commented = partsOf(await page.downloaded("form2-批注.docx"));
  const original = partsOf(readFileSync(at("tests", "forms", "form2.docx")));
  assert.equal(unmarked(commented["word/document.xml"]), original["word/document.xml"]);
  // The comments are about the original: its errors, which are gone from the screen.
  for (const rule of ERRORS_OF_SECOND) assert.ok(commented["word/comments.xml"].includes(`（${rule}）`), rule);
  const of = /<w:comment w:id="(\d+)"(?:(?!<\/w:comment>).)*（AR-001）/s.exec(commented["word/comments.xml"])[1];
  assert.match(commented["word/document.xml"], new RegExp(`<w:commentRangeStart w:id="${of}"/>(?:(?!</w:p>).)*<w:t>86</w:t>(?:(?!</w:p>).)*<w:commentRangeEnd w:id="${of}"/>`, "s"));
  assert.match(commented["word/comments.xml"], /w:author="自评核验"/);
  assert.ok(commented["word/comments.xml"].includes("4 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 5 + 7 + 5 + 5 + 10 = 81"));
  assert.match(commented["word/comments.xml"], /依据：财预〔2020〕10号/);

  assert.match(await save(page, "form.docx"), /已保存：form2-更正\.docx/);
  const corrected = await page.downloaded("form2-更正.docx");
  assert.deepEqual(names(loaded).sort(), ["write.js", "write.wasm"]);

  await drop(page, dropped("form2-更正.docx", corrected));
  await page.waitFor(() => /form2-更正/.test(document.querySelector(".intake").textContent) && document.querySelector("#app:not(.busy) .verdict") !== null);
  assert.deepEqual(await rulesFound(page, "error"), []);
  for (const [address, text] of [["total.score", "80.90"], ["funds[0].rate", "38.97%"], ["indicators[10].actual", "未达成年度指标且效果较差"]]) {
    assert.equal((await cellText(page, address)).trim(), text, address);
  }
  assert.deepEqual(page.errors(), []);
}, { only: ["chromium", "firefox"] });

inEveryBrowser("the single file saves everything there is, where workers are refused as well", async ({ open }) => {
  const page = await open(singleFile, { refuseWorker: true });
  await drop(page, file("both.xlsx"));
  await reported(page);
  await page.click("#save");
  assert.match(await page.text(".save-notes"), /2 份表/);
  for (const [kind, name, part] of [
    ["comments", "both-批注.xlsx", "xl/comments2.xml"],
    ["form.docx", "both-更正.docx", "word/document.xml"],
    ["form.xlsx", "both-更正.xlsx", "xl/worksheets/sheet2.xml"],
    ["opinion.docx", "both-检查意见.docx", "word/document.xml"],
    ["findings.xlsx", "both-问题清单.xlsx", "xl/worksheets/sheet1.xml"],
  ]) {
    assert.equal(await save(page, kind), `已保存：${name}`);
    assert.ok(part in unzip(await page.downloaded(name)), name);
  }
  assert.equal(await save(page, "findings.json"), "已保存：both-问题清单.json");
  const findings = JSON.parse((await page.downloaded("both-问题清单.json")).toString("utf8"));
  assert.deepEqual(findings.filter(({ severity, form }) => severity === "error" && form === 1).map(({ rule }) => rule), ERRORS_OF_SECOND);
  assert.deepEqual(page.requestsSince().filter((url) => !url.startsWith("file:")), []);
  assert.deepEqual(page.errors(), []);
}, { only: ["chromium", "firefox"] });

inEveryBrowser("the opinion is shown as it is printed, and the page is as it was when it is left", async ({ open }) => {
  const page = await open(singleFile, {
    before: () => {
      window.printed = 0;
      window.print = () => (window.printed += 1);
    },
  });
  await openExample(page, "both");
  // What was changed is said where something is said of the file.
  await page.click("#tab-1");
  await page.waitFor(() => document.querySelector('[data-rule="AR-001"] button.fix') !== null);
  await page.click('[data-rule="AR-001"] button.fix');
  await page.waitFor(() => document.querySelector('[data-rule="AR-001"]') === null);
  await page.click("#save");
  assert.match(await page.text(".save-notes"), /2 份表.*已改 1 格：批注针对原文件/s);
  assert.match(await save(page, "comments"), /没有原文件/);
  await page.click('[data-save="print"]');
  await page.waitForElement(".opinion-page");
  const pages = await page.evaluate(() => Array.from(document.querySelectorAll(".opinion-page"), (one) => one.innerText));
  assert.equal(pages.length, 2);
  assert.ok(!pages[0].includes("已改"));
  assert.match(pages[1], /项目支出绩效自评表检查意见[\s\S]*（已改 1 格）[\s\S]*错误 3 处[\s\S]*检查人/);
  assert.ok(!pages[1].includes("（AR-001）") && pages[1].includes("（EP-001）"));
  assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector("main")).display), "none");
  // Long words wrap: nothing is wider than the sheet.
  assert.ok(await page.evaluate(() => Array.from(document.querySelectorAll(".opinion-page"), (one) => one.scrollWidth <= one.clientWidth).every(Boolean)));
  await page.click(".opinion-tools .primary");
  assert.equal(await page.evaluate(() => window.printed), 1);
  await page.press("Escape");
  await page.waitFor(() => document.querySelector(".opinion") === null);
  assert.ok(await page.evaluate(() => document.querySelector(".covered") === null && document.activeElement.dataset.save === "print"));
  await page.press("Escape");
  assert.ok(await page.evaluate(() => document.querySelector("#save-menu").hidden && document.activeElement.id === "save"));

  // In English as well.
  await page.click("#language");
  await page.waitFor(() => /sent back/.test(document.querySelector(".verdict").textContent));
  await page.click("#save");
  await page.click('[data-save="print"]');
  await page.waitForElement(".opinion-page");
  assert.match(await page.text(".opinion-page"), /Opinion on a self-evaluation form[\s\S]*The total[\s\S]*Warning \(10\)/);
  // Whatever is put in next is seen.
  await drop(page, file("form1.docx"));
  await page.waitFor(() => document.querySelector(".opinion") === null && document.querySelector("#app:not(.busy) .verdict") !== null);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("what cannot be saved is told, and nothing is lost", async ({ open }) => {
  const page = await open(await served(), {
    before: () => {
      const { fetch } = window;
      window.cut = true;
      window.fetch = (url, ...more) => (window.cut && /write\./.test(url) ? Promise.reject(new TypeError("no network")) : fetch(url, ...more));
    },
  });
  // A package whose list of parts is broken is read all the same, but comments would have to be named in it.
  const parts = Object.fromEntries(Object.entries(unzip(readFileSync(at("tests", "forms", "form2.docx")))).map(([name, content]) => [name, new Uint8Array(content)]));
  await drop(page, dropped("坏.docx", zipSync({ ...parts, "[Content_Types].xml": Buffer.from("<Types><") })));
  await reported(page);
  assert.match(await save(page, "comments"), /没有载入.*都还在/);
  await page.evaluate(() => (window.cut = false));
  assert.match(await save(page, "comments"), /损坏|读不/);
  assert.ok(await page.evaluate(() => document.querySelector(".save-said").classList.contains("failed")));
  assert.equal(await save(page, "form.docx"), "已保存：坏-更正.docx");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);

  await drop(page, file("form1.doc"));
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 2 && document.querySelector("#app:not(.busy) .verdict") !== null);
  assert.match(await save(page, "comments"), /docx 和 xlsx/);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("many forms are summed up in a sheet, those that were not read with the reason", async ({ open }) => {
  const page = await open(await served());
  await drop(page, file("form1.docx"), file("form2.xlsx"), textFile("空.txt", "没有表"));
  await allRead(page);
  await page.click("#save-summary");
  await page.waitFor(() => document.querySelector(".save-summary .save-said").textContent !== "");
  const name = /已保存：(.*)/.exec(await page.text(".save-summary .save-said"))[1];
  assert.match(name, /^自评表检查汇总-\d{4}-\d\d-\d\d\.xlsx$/);
  const parts = partsOf(await page.downloaded(name));
  const texts = (xml) => xml.split("<row ").slice(1).map((row) => Array.from(row.matchAll(/<(?:t|v)(?: [^>]*)?>([^<]*)</g), ([, text]) => text));
  const [head, ...lines] = texts(parts["xl/worksheets/sheet1.xml"]);
  assert.equal(head[0], "文件");
  assert.deepEqual(lines.map(([file]) => file), ["form1.docx", "form2.xlsx", "空.txt"]);
  assert.ok(lines[1].includes("有错误，建议退回") && lines[1].includes("86") && lines[1].includes("81"), String(lines[1]));
  assert.match(lines[2].join(" "), /没有读出 .*表/);
  const rules = texts(parts["xl/worksheets/sheet2.xml"]).slice(1).filter((line) => line.includes("错误") && line[0] === "form2.xlsx");
  assert.equal(rules.length, ERRORS_OF_SECOND.length);
  assert.deepEqual(page.errors(), []);
}, { only: ["chromium", "firefox"] });

inEveryBrowser("a cell that begins as a formula is a text in whatever is saved", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, secondForm.replace("推送各类政策信息数量", "=HYPERLINK(\"http://x\",\"点\")").replace("开展各类服务活动场次", "@SUM(A1)").replace("网站安全扫描次数", "+86"));
  await reported(page);
  for (const kind of ["form.xlsx", "findings.xlsx"]) {
    const name = /已保存：(.*)/.exec(await save(page, kind))[1];
    const sheet = partsOf(await page.downloaded(name))["xl/worksheets/sheet1.xml"];
    assert.doesNotMatch(sheet, /<f[ >]/);
    if (kind !== "form.xlsx") continue;
    for (const text of ["=HYPERLINK(&quot;http://x&quot;,&quot;点&quot;)", "@SUM(A1)", "+86"]) assert.ok(sheet.includes(`<t xml:space="preserve">${text}</t>`), text);
  }
}, { only: ["chromium", "firefox"] });
