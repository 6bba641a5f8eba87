// Drives Chromium, today's and that of 2020, through Playwright. See engines.mjs for what a page can do.

import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-dev-shm-usage",
];

/** The first Chromium that has what Playwright's own `click` asks of an element. */
const CLICKABLE_SINCE = 105;

/** Where to click an element, once it is in view: an element that something else covers cannot be clicked. */
function pointOf(selector) {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`no ${selector}`);
  element.scrollIntoView({ block: "center", inline: "nearest" });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const hit = document.elementFromPoint(x, y);
  if (!hit || !(element.contains(hit) || hit.contains(element))) throw new Error(`${selector} is covered`);
  return { x, y };
}

async function clickPoint(tab, selector) {
  await tab.waitForFunction((selector) => document.querySelector(selector) !== null, selector, { polling: 50 });
  const { x, y } = await tab.evaluate(pointOf, selector);
  await tab.mouse.click(x, y);
}

export async function startChromium(executablePath, limit) {
  const browser = await chromium.launch({ executablePath, args: ARGUMENTS, timeout: limit });
  const old = Number.parseInt(browser.version(), 10) < CLICKABLE_SINCE;
  return {
    version: browser.version(),
    close: () => browser.close(),
    newTab: async ({ viewport, before }) => {
      const context = await browser.newContext({ viewport });
      const tab = await context.newPage();
      tab.setDefaultTimeout(limit);
      const downloads = [];
      tab.on("download", (download) => downloads.push(download));
      const requests = [];
      const problems = [];
      tab.on("request", (request) => requests.push(request.url()));
      tab.on("pageerror", (error) => problems.push(String(error)));
      tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      if (before[0]) await tab.addInitScript(...before);
      return {
        requests,
        problems,
        goto: (url) => tab.goto(url, { waitUntil: "load" }),
        evaluate: (body, argument) => tab.evaluate(body, argument),
        waitFor: (body, argument) => tab.waitForFunction(body, argument, { polling: 50, timeout: limit }).then(() => {}),
        click: (selector) => (old ? clickPoint(tab, selector) : tab.click(selector)),
        type: (text) => tab.keyboard.type(text),
        press: (key) => tab.keyboard.press(key),
        /** The bytes of what was saved last under this name. */
        downloaded: async (name) => {
          const mine = () => downloads.filter((download) => download.suggestedFilename() === name).pop();
          for (const until = Date.now() + limit; !mine() && Date.now() < until; ) await tab.waitForTimeout(50);
          if (!mine()) throw new Error(`nothing was saved as ${name}, but ${downloads.map((one) => one.suggestedFilename())}`);
          return readFileSync(await mine().path());
        },
        /** As on a machine that asks for dark colours. */
        night: () => tab.emulateMedia({ colorScheme: "dark" }),
        upload: (selector, files) => tab.setInputFiles(selector, files),
        screenshot: (path, { whole = false } = {}) => tab.screenshot({ path, fullPage: whole }).then(() => {}),
        resize: (size) => tab.setViewportSize(size),
        reload: () => tab.reload({ waitUntil: "load" }).then(() => {}),
        close: () => context.close(),
      };
    },
  };
}
