// One small way to drive every browser of the tests.
//
//   await inEveryBrowser("what is shown", async ({ open, browser }) => {
//     const page = await open(served());
//     await page.click("#examples");
//     assert.equal(await page.evaluate(() => document.title), "自评");
//   });
//
// Owns: starting and ending browsers, time limits, what a test may do with a page. Must not know the page.

import { after, before, describe, test } from "node:test";
import { browsers } from "../../../scripts/lib/browsers.mjs";
import { startChromium } from "./chromium.mjs";
import { startOldChromium } from "./devtools.mjs";
import { startFirefox } from "./firefox.mjs";

/** No step of a test may take longer, in milliseconds. */
const STEP = 20_000;
/** No test may take longer, in milliseconds. */
const TEST = 90_000;

/** What Playwright cannot drive is driven by hand. */
const PLAYWRIGHT_SINCE = 83;

function start({ id, path, version }) {
  if (id === "firefox") return startFirefox(path, STEP);
  return (version ?? PLAYWRIGHT_SINCE) < PLAYWRIGHT_SINCE ? startOldChromium(path, STEP) : startChromium(path, STEP);
}
const VIEWPORT = { width: 1280, height: 900 };

/** Takes workers away before the page's own script runs, as some hosts do. */
const refuseWorkers = () => {
  window.Worker = function Worker() {
    throw new DOMException("no workers here", "SecurityError");
  };
};

/** What an old browser says of a policy word that it does not know yet. */
const UNKNOWN_POLICY = /contains an invalid source: ''wasm-unsafe-eval''/;

/** Gives a page what takes the same words in every browser. */
function equip(tab) {
  return {
    ...tab,
    /** The errors that the page has thrown or logged. */
    errors: () => tab.problems.filter((problem) => !UNKNOWN_POLICY.test(problem)),
    /** The requests that left the page since `from`, but for what never leaves the browser. */
    requestsSince: (from = 0) => tab.requests.slice(from).filter((url) => !/^(blob|data|about):/.test(url)),
    /** Puts a text into a field at once, as pasting does. */
    fill: (selector, text) =>
      tab.evaluate(
        ([selector, text]) => {
          const field = document.querySelector(selector);
          field.focus();
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          field.dispatchEvent(new Event("change", { bubbles: true }));
        },
        [selector, text],
      ),
    /** Fires a paste event that carries a text (and HTML), as Ctrl+V in a field does. */
    paste: (selector, text, html = "") =>
      tab.evaluate(
        ([selector, text, html]) => {
          const carried = new DataTransfer();
          carried.setData("text/plain", text);
          if (html) carried.setData("text/html", html);
          const event = new ClipboardEvent("paste", { clipboardData: carried, bubbles: true, cancelable: true });
          // Firefox gives a made event a clipboard of its own, empty and writable.
          if (event.clipboardData.getData("text/plain") !== text) {
            event.clipboardData.setData("text/plain", text);
            if (html) event.clipboardData.setData("text/html", html);
          }
          const field = document.querySelector(selector);
          // A real one then puts its text into the field, unless it was prevented; a made one does not.
          if (field.dispatchEvent(event) && field instanceof HTMLTextAreaElement) {
            field.setRangeText(text, field.selectionStart, field.selectionEnd, "end");
            field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          }
        },
        [selector, text, html],
      ),
    /** The text that a person sees in an element; nothing when there is no such element. */
    text: (selector) => tab.evaluate((selector) => document.querySelector(selector)?.innerText, selector),
    /** Waits until an element is there. */
    waitForElement: (selector) => tab.waitFor((selector) => document.querySelector(selector) !== null, selector),
  };
}

/**
 * Runs one test in every browser that is installed, each with a browser of its own file, or in those of `only`; or in those `among` others.
 * The test gets `open(url, { refuseWorker, before, viewport })` and `browser` (its id); `before`, a function or
 * `[function, argument]`, is run ahead of the page's own script.
 */
export function inEveryBrowser(what, body, { only, among = browsers } = {}) {
  for (const one of among) {
    const { id, name, path } = one;
    if (only && !only.includes(id)) continue;
    test(`${what} · ${name}`, { timeout: TEST, skip: path ? false : `${name} is not installed` }, async () => {
      const browser = await running(one);
      const pages = [];
      const open = async (url, { refuseWorker = false, before, viewport = VIEWPORT } = {}) => {
        const tab = await browser.newTab({ viewport, before: [refuseWorker ? refuseWorkers : before].flat() });
        pages.push(tab);
        await tab.goto(url);
        return equip(tab);
      };
      try {
        await body({ open, browser: id });
      } finally {
        for (const page of pages) await page.close().catch(() => {});
      }
    });
  }
}

const started = new Map();

/** The browser of this test file, started when the first test needs it. */
function running(one) {
  if (!started.has(one.id)) started.set(one.id, start(one));
  return started.get(one.id);
}

after(async () => {
  for (const browser of started.values()) await browser.then((it) => it.close()).catch(() => {});
});

export { after, before, describe, test };
