// Files as people have them: dropped, chosen, copied; one or many; and a wrong reading put right.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { at } from "../../scripts/lib/paths.mjs";
import {
  ERRORS_OF_SECOND,
  allRead,
  bothForms,
  drop,
  expectedForms,
  file,
  firstForm,
  formOnScreen,
  listed,
  openBox,
  openExample,
  refused,
  reported,
  rulesFound,
  secondForm,
  textFile,
  unbroken,
  visible,
} from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const html = readFileSync(at("tests", "forms", "both.word.html"), "utf8");

async function showsBothForms(page, as = (form) => form) {
  await reported(page);
  for (const n of [0, 1]) {
    await page.click(`#tab-${n}`);
    assert.deepEqual(as(visible(await formOnScreen(page))), as(expectedForms[n]));
  }
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
}

for (const name of ["both.docx", "both.lo.docx", "both.doc", "both.xlsx", "both.xls", "both.odt", "both.ods", "both.html", "both.word.html", "both.rtf", "both.txt"]) {
  inEveryBrowser(`${name} dropped: the table on the screen is the table in the file`, async ({ open }) => {
    const page = await open(singleFile);
    await drop(page, file(name));
    // Text has no line breaks within cells.
    await showsBothForms(page, name.endsWith(".txt") ? unbroken : undefined);
    assert.ok((await page.text(".source")).includes(name));
    assert.deepEqual(page.errors(), []);
  });
}

inEveryBrowser("a file is known by its content, whatever it is called, and nothing is sent", async ({ open }) => {
  const page = await open(await served());
  await page.waitForElement("#file");
  const loaded = page.requests.length;
  await drop(page, file("form2.docx", { as: "自评表.bak" }));
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  await page.upload("#file", at("tests", "forms", "form1.xls"));
  await page.waitFor(() => document.querySelector(".source").textContent.includes("form1.xls"));
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);
  assert.deepEqual(page.requestsSince(loaded), []);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a table copied in Word and pasted beside the box is read with its merged cells", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#box");
  await page.paste("body", "题目\n一行\n", html);
  await showsBothForms(page);
  assert.equal(await page.evaluate(() => document.querySelector("#box").value), "题目\n一行\n");
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("pasted into the box, the box holds the text; once it is changed, its text is checked", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#box");
  await openBox(page);
  await page.paste("#box", bothForms, html);
  await showsBothForms(page);
  await openBox(page);
  await page.fill("#box", firstForm);
  await page.click(".intake-body button.primary");
  await page.waitFor(() => document.querySelector("[role=tab]") === null);
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("where the copied page holds no form, the copied text is read", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement("#box");
  await page.paste("body", secondForm, "<html><body><table><tr><td>目录</td></tr></table></body></html>");
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser(
  "a file copied in the file manager is opened by pasting",
  async ({ open }) => {
    const page = await open(singleFile);
    await page.waitForElement("#box");
    await page.evaluate(({ name, base64 }) => {
      const carried = new DataTransfer();
      carried.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
      document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true }));
    }, file("form2.txt"));
    await reported(page);
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    assert.deepEqual(page.errors(), []);
  },
  // Firefox gives a made event no files.
  { only: ["chromium", "chromium83"] },
);

inEveryBrowser("several files stand in a list, and a broken one costs nothing else", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("甲.txt", firstForm), { name: "坏.docx", base64: file("form1.docx").base64.slice(0, 8000) }, textFile("乙.txt", bothForms));
  await allRead(page);
  const lines = await listed(page);
  assert.deepEqual(lines.map(([name]) => name), ["甲.txt", "坏.docx", "乙.txt 第 1 份", "乙.txt 第 2 份"]);
  assert.match(lines[1][1], /没有读出.+/);
  assert.deepEqual(lines[3].slice(1, 5), ["新疆中小企业公共服务平台维护运营项目", "新疆维吾尔自治区中小企业服务中心", "86", "77.90–93.90"]);
  assert.match(lines[3][6], /4 处错误/);
  assert.match(await page.text(".list-said"), /3 个文件，3 份自评表，1 个没有读出/);
  // The first that could be read is on the screen.
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);

  // By keyboard: one stop, the arrow keys go from line to line and show it.
  await page.evaluate(() => document.querySelector(".list-name[aria-current]").focus());
  await page.press("ArrowDown");
  assert.match(await page.text(".unreadable"), /坏\.docx/);
  await page.press("End");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), "乙.txt 第 2 份");
  assert.equal(await page.evaluate(() => document.querySelectorAll(".list-name[tabindex='0']").length), 1);
  // By mouse, anywhere in the line.
  await page.click(".list tbody tr:first-child .list-project");
  assert.deepEqual(visible(await formOnScreen(page)), expectedForms[0]);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("what comes later is added; a corrected file takes the place of the old one, and both can be kept", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "first");
  await drop(page, textFile("甲.txt", secondForm));
  await page.waitFor(() => document.querySelector(".source").textContent.includes("甲.txt"));
  assert.equal(await page.evaluate(() => document.querySelector(".list")), null, "the example gives way");

  await drop(page, textFile("乙.txt", firstForm));
  await allRead(page);
  assert.deepEqual((await listed(page)).map(([name]) => name), ["甲.txt", "乙.txt"]);
  assert.ok((await page.text(".source")).includes("乙.txt"));

  // 86 corrected to 81 in the file, and dropped again.
  const corrected = secondForm.replace(/86(\s*)$/, "81$1");
  assert.notEqual(corrected, secondForm);
  await drop(page, textFile("甲.txt", corrected));
  await page.waitFor(() => document.querySelector(".notice").textContent !== "");
  assert.deepEqual((await listed(page)).map(([name, , , declared]) => [name, declared]), [["甲.txt", "81"], ["乙.txt", "100"]]);
  assert.ok(!(await rulesFound(page, "error")).includes("AR-001"));
  await page.click(".notice .link");
  assert.deepEqual((await listed(page)).map(([name, , , declared]) => [name, declared]), [["甲.txt", "86"], ["甲.txt", "81"], ["乙.txt", "100"]]);

  // Of the same name, but another form: nobody's file is lost.
  await drop(page, textFile("乙.txt", secondForm));
  await page.waitFor(() => document.querySelectorAll(".list tbody tr").length === 4);

  await page.click("#clear-list");
  await page.waitForElement(".intro");
  assert.equal(await page.evaluate(() => document.querySelector(".source").hidden), true);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("many files: progress is counted, and reading can be stopped and gone on with", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement(".intake");
  await page.evaluate(() => {
    window.counted = [];
    new MutationObserver(() => {
      const words = document.querySelector(".busy-line").textContent;
      if (/\d/.test(words)) window.counted.push(words);
      const stop = document.querySelector("#stop");
      // It is told ten times a second: any number may be passed over.
      const [, read] = /已读 (\d+)\/300/.exec(words) || [];
      if (stop && read >= 5 && window.counted.length > 2) stop.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await drop(page, ...Array.from({ length: 300 }, (_, n) => textFile(`${n + 1}.txt`, n % 2 ? firstForm : secondForm)));
  await page.waitFor(() => document.querySelectorAll("tr.stopped").length > 0 && !document.querySelector(".busy-line.many"));
  const read = await page.evaluate(() => document.querySelectorAll("tr.read").length);
  assert.ok(read >= 5 && read < 300, `${read}`);
  const counted = await page.evaluate(() => window.counted.map((words) => Number(/已读 (\d+)/.exec(words)[1])));
  assert.deepEqual(counted, [...counted].sort((a, b) => a - b));
  await page.click(".list-head button:not(.quiet)");
  await allRead(page);
  assert.equal(await page.evaluate(() => document.querySelectorAll("tr.read").length), 300);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a dropped folder gives the files in it", async ({ open }) => {
  const page = await open(singleFile);
  await page.waitForElement(".intake");
  await page.evaluate(
    ([first, second]) => {
      const leaf = (name, text) => ({ isFile: true, isDirectory: false, name, file: (give) => give(new File([text], name)) });
      const folder = (name, inside) => ({
        isFile: false,
        isDirectory: true,
        name,
        createReader: () => {
          const some = [inside, []];
          return { readEntries: (give) => give(some.shift()) };
        },
      });
      const top = folder("2021", [leaf("甲.txt", first), leaf("~$甲.txt", "x"), folder("乙局", [leaf("乙.txt", second)])]);
      const event = new Event("drop", { bubbles: true, cancelable: true });
      const files = [new File([], "2021")];
      Object.defineProperty(event, "dataTransfer", { value: { files, items: [{ webkitGetAsEntry: () => top }], getData: () => "" } });
      document.body.dispatchEvent(event);
    },
    [firstForm, secondForm],
  );
  await allRead(page);
  assert.deepEqual((await listed(page)).map(([name]) => name), ["甲.txt", "乙.txt"]);
  assert.deepEqual(page.errors(), []);
});

for (const [what, given, says] of [
  ["a pdf", textFile("扫描.pdf", "%PDF-1.7\n%\u00e2\u00e3\n"), /PDF/],
  ["a picture", { name: "照片.docx", base64: Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1").toString("base64") }, /图片/],
  ["an empty file", textFile("空.docx", ""), /没有内容/],
  ["a novel", textFile("小说.txt", "话说天下大势，分久必合，合久必分。\n".repeat(400)), /没有找到表格/],
]) {
  inEveryBrowser(`${what}: said by its name, and what was there stays`, async ({ open }) => {
    const page = await open(singleFile);
    await drop(page, textFile("好的.txt", secondForm));
    await reported(page);
    await drop(page, given);
    const said = await refused(page);
    assert.ok(said.includes(given.name), said);
    assert.match(said, says);
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    assert.ok((await page.text(".source")).includes("好的.txt"));
    // Told, and not kept: the list is for what was put in together.
    assert.equal(await page.evaluate(() => document.querySelector(".list")), null);
    assert.deepEqual(page.errors(), []);
  });
}

inEveryBrowser("how the form was read: rows counted, each heading with what it was taken for", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("甲.txt", secondForm));
  await reported(page);
  const particulars = await page.text(".particulars");
  const [, taken, seen] = /读出 (\d+)\/(\d+) 行，全部读入/.exec(particulars);
  assert.equal(taken, seen);
  assert.ok(Number(seen) >= 18, seen);
  assert.equal(await page.evaluate(() => document.querySelector(".reading-blocks").open), false, "calm where all is sure");
  await page.click(".particulars dd:last-child .link");
  const blocks = await page.text(".reading-blocks");
  for (const words of ["项目资金", "绩效指标", "年度指标值", "全年预算数", "读得准"]) assert.ok(blocks.includes(words), `${words} in ${blocks}`);
  assert.equal(await page.evaluate(() => document.activeElement.id), "reading");
  assert.deepEqual(page.errors(), []);
});

/** A form whose heading words nobody has met, and a second file made the same way. */
const STRANGE = [
  "绩效考核登记\t\t\t\t\t\t",
  "甲类\t乙类\t事项\t应达\t已达\t满点\t得点",
  "产出指标\t数量指标\t培训场次\t≥20场\t16场\t50\t40",
  "效益指标\t社会效益指标\t受益人口\t≥1万人\t1万人\t40\t40",
  "满意度指标\t服务对象满意度指标\t群众满意度\t≥90%\t93%\t10\t10",
  "总和\t\t\t\t\t100\t90",
  "",
].join("\n");
const MEANT = { 甲类: "level1", 乙类: "level2", 事项: "name", 应达: "target", 已达: "actual", 满点: "weight", 得点: "score" };

const choose = (page, selector, value) =>
  page.evaluate(
    ([selector, value]) => {
      const select = document.querySelector(selector);
      select.value = value;
      select.dispatchEvent(new Event("change", { bubbles: true }));
    },
    [selector, value],
  );

inEveryBrowser("a table that was not recognised is shown, its columns are named, and the others of the batch follow", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("怪一.txt", STRANGE), textFile("怪二.txt", STRANGE.replace("16场", "20场").replace("\t40\n", "\t50\n")), textFile("好.txt", firstForm));
  await allRead(page);
  assert.deepEqual(await page.evaluate(() => document.querySelectorAll("tr.failed").length), 2);
  await page.click(".list tbody tr:first-child .list-name");
  await page.waitForElement(".assign-preview");
  assert.ok((await page.text(".assign-preview")).includes("培训场次"));
  await choose(page, "#assign-indicators", "1");
  for (const [heading, as] of Object.entries(MEANT)) await choose(page, `.choices [data-heading="${heading}"]`, as);
  await choose(page, "#assign-total", "5");
  await page.click("#apply-columns");
  await page.waitFor(() => document.querySelectorAll("tr.failed").length === 0);
  await allRead(page);
  assert.deepEqual(await page.evaluate(() => Array.from(document.querySelectorAll(".sheet [data-cell='indicators[0].target'], .sheet [data-cell='indicators[0].score']"), (cell) => cell.firstChild.textContent)), ["≥20场", "40"]);
  assert.equal((await listed(page))[0][3], "90");
  assert.match(await page.text(".reading"), /按您的指定/);

  // Taken back, everything is as it was.
  await page.click(".notice .link");
  await page.waitFor(() => document.querySelectorAll("tr.failed").length === 2);
  await allRead(page);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a single strange table is offered to be named, and leaving it brings the old form back", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("好.txt", secondForm));
  await reported(page);
  await drop(page, textFile("怪.txt", STRANGE));
  assert.match(await refused(page), /怪\.txt/);
  await page.click(".notice .link");
  await page.waitForElement(".assign");
  await page.click(".assign .row .quiet");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a wrong column is put right from the reading report, for all files, and taken back", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("甲.txt", firstForm), textFile("乙.txt", secondForm));
  await allRead(page);
  const reason = () => page.evaluate(() => document.querySelector('[data-cell="indicators[0].reason"]'));
  const has = (address) => page.evaluate((address) => document.querySelector(`[data-cell="${address}"]`) !== null, address);
  assert.ok(await has("indicators[0].reason"));
  await page.click("#correct");
  await choose(page, '.side-panel select[data-heading^="偏差原因"]', "unused");
  await page.click("#apply-columns");
  await page.waitFor(() => document.querySelector('[data-cell="indicators[0].reason"]') === null);
  await allRead(page);
  await page.click(".list tbody tr:last-child .list-name");
  assert.equal(await reason(), null);
  // It holds in the other language as well.
  await page.click("#language");
  await page.waitFor(() => /sent back/.test((document.querySelector(".verdict") || {}).textContent));
  assert.equal(await reason(), null);
  await page.click(".reading > p .link");
  await page.waitFor(() => document.querySelector('[data-cell="indicators[0].reason"]') !== null);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("the language changes and the list, the chosen form and the reasons stay", async ({ open }) => {
  const page = await open(singleFile);
  await drop(page, textFile("甲.txt", firstForm), textFile("坏.pdf", "%PDF-1.7\n"), textFile("乙.txt", secondForm));
  await allRead(page);
  await page.click(".list tbody tr:last-child .list-name");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  await page.click("#language");
  await page.waitFor(() => /sent back/.test(document.querySelector(".verdict").textContent) && /Not read/.test(document.querySelector("tr.failed").textContent));
  await page.waitFor(() => !/[\u4e00-\u9fff]/.test(document.querySelector("tr.failed .list-state").textContent));
  const lines = await listed(page);
  assert.deepEqual(lines.map(([name]) => name), ["甲.txt", "坏.pdf", "乙.txt"]);
  assert.match(lines[2][6], /4 errors/);
  assert.equal(await page.evaluate(() => document.querySelector(".list-name[aria-current]").textContent), "乙.txt");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  // What was not looked at yet speaks the new language as well.
  await page.click(".list tbody tr:first-child .list-name");
  await page.waitFor(() => /No error/.test(document.querySelector(".verdict").textContent));
  await page.waitFor(() => !/[\u4e00-\u9fff]/.test(document.querySelector(".finding-message").textContent.replace(/[“”].*?[”]/g, "")));
  assert.deepEqual(page.errors(), []);
});
