// Drives Firefox ESR through Puppeteer over WebDriver BiDi. See engines.mjs for what a page can do.

import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

export async function startFirefox(executablePath, limit) {
  const saved = mkdtempSync(join(tmpdir(), "ziping-saved-"));
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath,
    headless: true,
    timeout: limit,
    protocolTimeout: limit,
    // A test must be able to say what is in the clipboard and to stay off the network.
    extraPrefsFirefox: {
      "network.captive-portal-service.enabled": false,
      "network.connectivity-service.enabled": false,
      "browser.safebrowsing.downloads.remote.enabled": false,
      "browser.download.folderList": 2,
      "browser.download.dir": saved,
      "browser.download.useDownloadDir": true,
      "browser.download.always_ask_before_handling_new_types": false,
    },
  });
  return {
    version: await browser.version(),
    close: () => browser.close().finally(() => rmSync(saved, { recursive: true, force: true })),
    newTab: async ({ viewport, before }) => {
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      tab.setDefaultTimeout(limit);
      await tab.setViewport(viewport);
      const requests = [];
      const problems = [];
      tab.on("request", (request) => requests.push(request.url()));
      tab.on("pageerror", (error) => problems.push(String(error)));
      tab.on("console", (message) => message.type() === "error" && problems.push(message.text()));
      if (before[0]) await tab.evaluateOnNewDocument(...before);
      return {
        requests,
        problems,
        goto: (url) => tab.goto(url, { waitUntil: "load" }),
        evaluate: (body, argument) => tab.evaluate(body, argument),
        waitFor: (body, argument) => tab.waitForFunction(body, { polling: 50, timeout: limit }, argument).then(() => {}),
        click: (selector) => tab.click(selector),
        type: (text) => tab.keyboard.type(text),
        /** `Alt+Shift+ArrowDown`, as Playwright writes it. */
        press: async (keys) => {
          const held = keys.split("+");
          const key = held.pop();
          for (const one of held) await tab.keyboard.down(one);
          await tab.keyboard.press(key);
          for (const one of held.reverse()) await tab.keyboard.up(one);
        },
        /** The bytes of what was saved last under this name. */
        downloaded: async (name) => {
          const file = join(saved, name);
          // Beside what is still being written stands its part.
          const isThere = () => existsSync(file) && !existsSync(`${file}.part`) && readFileSync(file).length > 0;
          for (const until = Date.now() + limit; !isThere() && Date.now() < until; ) await new Promise((next) => setTimeout(next, 50));
          if (!isThere()) throw new Error(`nothing was saved as ${name}, but ${readdirSync(saved)}`);
          const bytes = readFileSync(file);
          rmSync(file);
          return bytes;
        },
        upload: async (selector, files) => (await tab.$(selector)).uploadFile(...[files].flat()),
        screenshot: (path, { whole = false } = {}) => tab.screenshot({ path, fullPage: whole }).then(() => {}),
        resize: (size) => tab.setViewport(size),
        reload: () => tab.reload({ waitUntil: "load" }).then(() => {}),
        close: () => context.close(),
      };
    },
  };
}
