// npm run screens: a picture of every view of the built page, wide, narrow, on paper and in English, into docs/screens, in
// few colours. Run by hand when the page has changed its looks; page.zh.png and page.en.png are those of the README.
//
//   --only=list   those whose name holds this word

import { mkdir, readFile, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { browsers } from "./lib/browsers.mjs";
import { at } from "./lib/paths.mjs";
import { withFewColours } from "./lib/png.mjs";

const page = pathToFileURL(at("dist", "ziping.html")).href;
const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length) ?? "";
const WIDE = { width: 1366, height: 900 };
const NARROW = { width: 390, height: 844 };

const { path } = browsers.find(({ id }) => id === "chromium");
if (!path) throw new Error("the pictures are made with Chromium, which is not installed");
await mkdir(at("docs", "screens"), { recursive: true });
const browser = await chromium.launch({ executablePath: path, args: ["--no-sandbox", "--disable-gpu"] });

const held = async (name, as = name) => ({ name: as, base64: (await readFile(at("tests", "forms", name))).toString("base64") });
const words = (name, text) => ({ name, base64: Buffer.from(text).toString("base64") });

const reported = (tab) => tab.waitForSelector("#app:not(.busy) .verdict");

async function example(tab, which = "second") {
  await tab.click(`[data-example="${which}"]`);
  await reported(tab);
}

async function drop(tab, ...files) {
  await tab.evaluate((files) => {
    const carried = new DataTransfer();
    for (const { name, base64 } of files) carried.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name));
    document.querySelector(".intake").dispatchEvent(new DragEvent("drop", { dataTransfer: carried, bubbles: true, cancelable: true }));
  }, files);
}

async function many(tab) {
  const files = [await held("form1.docx", "技术改造专项.docx"), await held("form2.docx", "平台维护.docx"), await held("both.xlsx", "两份表.xlsx")];
  await drop(tab, ...files, words("说明.txt", "填报说明：请于三月底前报送。\n"), words("损坏.docx", "PK\u0003\u0004"));
  await tab.waitForFunction(() => document.querySelector(".busy-line.many, #app.busy, tr.waiting") === null && document.querySelectorAll(".list tbody tr").length > 5);
}

const STRANGE = "甲类\t事项\t应达\t已达\n产出指标\t培训场次\t≥20场\t16场\n效益指标\t受益人口\t≥1万人\t1万人\n";

/** Each view: its name, how to come to it, and what is other than a wide screen. */
const VIEWS = [
  ["first", async () => {}],
  ["paste", (tab) => tab.click("#paste")],
  ["page", example, { viewport: { width: 1366, height: 1240 } }],
  [
    "followed",
    async (tab) => {
      await example(tab);
      await tab.click('[data-rule="AR-001"] .finding-head');
      await tab.waitForTimeout(800);
    },
  ],
  [
    "typing",
    async (tab) => {
      await example(tab);
      await tab.dblclick('[data-cell="indicators[12].reason"]');
      await tab.keyboard.insertText("因企业报名不足，少办两场；明年起每季度末调整计划。");
    },
  ],
  [
    "rows",
    async (tab) => {
      await example(tab);
      await tab.click('.row-tool[data-row="indicators[2]"]');
    },
  ],
  [
    "changed",
    async (tab) => {
      await example(tab);
      await tab.click("#fix-all");
      await tab.waitForSelector(".cell.draft");
    },
  ],
  [
    "recomputed",
    async (tab) => {
      await example(tab);
      await tab.check(".sheet-tools input");
    },
    { whole: true },
  ],
  [
    "rule",
    async (tab) => {
      await example(tab);
      await tab.click('[data-rule="AR-001"] .finding-body > .link');
    },
  ],
  [
    "profiles",
    async (tab) => {
      await example(tab);
      await tab.click("#profile");
      await tab.waitForSelector(".profiles input");
    },
  ],
  [
    "profile-copy",
    async (tab) => {
      await example(tab);
      await tab.click("#profile");
      await tab.click(".profiles button:nth-of-type(2)");
      await tab.waitForSelector(".profile-editor, .profile-actions");
    },
  ],
  [
    "columns",
    async (tab) => {
      await drop(tab, await held("form2.docx"));
      await reported(tab);
      await tab.click(".particulars dd:last-child .link");
      await tab.click("#correct");
    },
  ],
  [
    "assign",
    async (tab) => {
      await drop(tab, words("怪.txt", STRANGE));
      await tab.click(".notice .link");
    },
  ],
  ["list", many],
  [
    "refused",
    async (tab) => {
      await example(tab);
      await drop(tab, words("损坏.docx", "PK\u0003\u0004"));
      await tab.waitForSelector(".notice strong");
    },
  ],
  [
    "blank",
    async (tab) => {
      await tab.click("#blank");
      await reported(tab);
    },
  ],
  [
    "kept",
    async (tab) => {
      await example(tab);
      await tab.click("#keep");
      await tab.waitForSelector("#wipe");
    },
  ],
  ["narrow-first", async () => {}, { viewport: NARROW }],
  ["narrow-form", example, { viewport: NARROW }],
  [
    "narrow-findings",
    async (tab) => {
      await example(tab);
      await tab.evaluate(() => document.querySelector(".verdict").scrollIntoView());
    },
    { viewport: NARROW },
  ],
  ["narrow-list", many, { viewport: NARROW }],
  ["dark", example, { viewport: { width: 1366, height: 1240 }, night: true }],
  ["dark-list", many, { night: true }],
  ["dark-first", async () => {}, { night: true }],
  ["print", example, { viewport: { width: 700, height: 990 }, media: "print", whole: true }],
];

const ENGLISH = ["first", "page", "list", "blank", "narrow-form"];

try {
  let all = 0;
  for (const lang of ["zh", "en"]) {
    for (const [name, come, { viewport = WIDE, media = "screen", whole = false, night = false } = {}] of VIEWS) {
      if (!name.includes(only) || (lang === "en" && !ENGLISH.includes(name))) continue;
      const context = await browser.newContext({ viewport, colorScheme: night ? "dark" : "light" });
      const tab = await context.newPage();
      tab.setDefaultTimeout(20_000);
      await tab.goto(`${page}#${lang}`);
      await tab.waitForSelector("#app[data-engine] .intake");
      await come(tab);
      await tab.emulateMedia({ media });
      await tab.waitForTimeout(200);
      const picture = withFewColours(await tab.screenshot({ fullPage: whole }));
      await writeFile(at("docs", "screens", `${name}.${lang}.png`), picture);
      all += picture.length;
      console.log(`${name}.${lang}.png ${Math.round(picture.length / 1024)} KB`);
      await context.close();
    }
  }
  console.log(`${(all / 1_000_000).toFixed(2)} MB`);
} finally {
  await browser.close();
}
