// What goes wrong, and that it costs nobody what was there: wrong texts, hostile cells, an engine that is refused, hangs or breaks.

import assert from "node:assert/strict";
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  ERRORS_OF_SECOND,
  cellText,
  checkText,
  openExample,
  refused,
  reported,
  rulesFound,
  secondForm,
} from "./lib/app.mjs";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

const NOVEL = "话说天下大势，分久必合，合久必分。\n".repeat(4000);

for (const [what, text] of [
  ["nothing", ""],
  ["blanks", " \n\t\n　"],
  ["a novel", NOVEL],
  ["a table that is no such form", "姓名\t部门\t电话\n张三\t财务科\t1234\n李四\t办公室\t5678\n"],
  ["half a form", secondForm.slice(0, 300)],
]) {
  inEveryBrowser(`${what}: a message within two seconds, and what was there stays`, async ({ open }) => {
    const page = await open(singleFile);
    await openExample(page, "second");
    await checkText(page, "");
    await refused(page);
    await page.evaluate(() => (document.querySelector(".notice").textContent = ""));

    await page.fill("#box", text);
    const started = Date.now();
    await page.click(".intake-body button.primary");
    // Half a form may be read as far as it goes; whatever is said, it is said soon.
    await page.waitFor(
      () => document.querySelector(".notice").textContent !== "" || document.querySelector("#intake-body").hidden,
    );
    const took = Date.now() - started;
    assert.ok(took < 2000, `${took} ms`);

    assert.equal(await page.evaluate(() => document.querySelector("#box").value.length), text.replace(/\r/g, "").length);
    if (await page.evaluate(() => document.querySelector(".notice").textContent !== "")) {
      assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    }
    assert.deepEqual(page.errors(), []);
  });
}

inEveryBrowser("ten megabytes of tabs: a message within two seconds, and what was there stays", async ({ open }) => {
  const page = await open(singleFile);
  await checkText(page, secondForm);
  await reported(page);
  await page.click("#paste");
  const took = await page.evaluate(async () => {
    const carried = new DataTransfer();
    const event = new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true });
    event.clipboardData.setData("text/plain", "\t".repeat(10000000));
    const started = performance.now();
    document.querySelector("#box").dispatchEvent(event);
    while (document.querySelector(".notice").textContent === "") await new Promise((next) => setTimeout(next, 20));
    return performance.now() - started;
  });
  assert.ok(took < 2000, `${took} ms`);
  assert.equal(await page.evaluate(() => document.querySelector("#box").value), secondForm);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("a file too large to be a form is not even read", async ({ open }) => {
  const page = await open(singleFile);
  await openExample(page, "second");
  const path = join(mkdtempSync(join(tmpdir(), "ziping-")), "大文件.txt");
  writeFileSync(path, "");
  truncateSync(path, 60_000_000);
  await page.upload("#file", path);
  assert.match(await refused(page), /大文件\.txt.*50 MB/s);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  rmSync(path);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser("markup in cells is text", async ({ open }) => {
  const trap = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>粗</b>&amp;`;
  const page = await open(await served());
  await checkText(page, secondForm.replace("推送各类政策信息数量", trap).replace("≤10%\n\t≤10%", `≤10%\n\t≤10%${trap}`));
  await reported(page);
  assert.equal(await cellText(page, "indicators[0].name"), trap);
  assert.equal(await page.evaluate(() => document.querySelectorAll(".result img, .result script, .result b").length), 0);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser(
  "where the worker is refused, the page itself checks",
  async ({ open }) => {
    const page = await open(singleFile, { refuseWorker: true });
    await openExample(page, "second");
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    assert.equal(await page.evaluate(() => document.querySelector("#app").getAttribute("data-engine")), "page");
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium", "firefox"] },
);

inEveryBrowser(
  "where the worker is refused by an error event alone, the page itself checks",
  async ({ open }) => {
    const before = () => {
      window.Worker = class {
        postMessage() {
          setTimeout(() => this.onerror && this.onerror(new Event("error")), 0);
        }
        terminate() {}
      };
    };
    const page = await open(singleFile, { before });
    await openExample(page, "second");
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    assert.equal(await page.evaluate(() => document.querySelector("#app").getAttribute("data-engine")), "page");
  },
  { only: ["chromium", "firefox"] },
);

/** Lets the engine's first answer to a check be `answer`, and everything else be its own. */
function spoilFirstCheck(answer) {
  const Real = window.Worker;
  let spoilt = false;
  window.workersStarted = 0;
  window.Worker = class {
    constructor(url) {
      window.workersStarted += 1;
      this.real = new Real(url);
      this.real.onmessage = (event) => this.onmessage && this.onmessage(event);
      this.real.onerror = (event) => this.onerror && this.onerror(event);
    }
    postMessage(request) {
      if (request.call === "check" && !spoilt) {
        spoilt = true;
        if (answer === "trap") {
          const failure = { code: "trap", message: "unreachable" };
          setTimeout(() => this.onmessage({ data: { id: request.id, call: "failed", failure } }), 0);
        }
        return;
      }
      this.real.postMessage(request);
    }
    terminate() {
      this.real.terminate();
    }
  };
}

inEveryBrowser("an engine that breaks is started anew and loses nothing", async ({ open }) => {
  const page = await open(singleFile, { before: [spoilFirstCheck, "trap"] });
  await checkText(page, secondForm);
  assert.ok((await refused(page)).includes("重新启动"));
  assert.equal(await page.evaluate(() => document.querySelector("#box").value.length), secondForm.length);
  await page.click(".intake-body button.primary");
  await reported(page);
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.equal(await page.evaluate(() => window.workersStarted), 2);
  assert.deepEqual(page.errors(), []);
});

inEveryBrowser(
  "an engine that hangs is stopped after ten seconds and started anew",
  async ({ open }) => {
    const page = await open(singleFile, { before: [spoilFirstCheck, "silence"] });
    await checkText(page, secondForm);
    assert.ok((await refused(page)).includes("10 秒"));
    await page.click(".intake-body button.primary");
    await reported(page);
    assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
    assert.deepEqual(page.errors(), []);
  },
  { only: ["chromium"] },
);

inEveryBrowser(
  "a browser without WebAssembly is told so in a sentence",
  async ({ open }) => {
    const page = await open(singleFile, {
      before: () => {
        delete window.WebAssembly;
      },
    });
    await page.waitFor(() => getComputedStyle(document.querySelector(".unsupported")).visibility === "visible");
    assert.ok((await page.text(".unsupported")).includes("WebAssembly"));
  },
  { only: ["chromium", "firefox"] },
);
