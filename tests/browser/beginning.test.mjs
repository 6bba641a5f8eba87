// The page before its script has run: its name and its one sentence, where they will stand, and nothing to press.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { at } from "../../scripts/lib/paths.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { after, inEveryBrowser } from "./lib/engines.mjs";
import { singleFile } from "./lib/page.mjs";

const folder = mkdtempSync(join(tmpdir(), "ziping-beginning-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The page whose own script never does anything, as if it were still on its way. */
const site = join(folder, "site");
cpSync(at("dist", "site"), site, { recursive: true });
writeFileSync(join(site, readdirSync(site).find((name) => /^main\./.test(name))), "");
const waiting = await serve(site);
after(() => waiting.close());

const WIDTHS = [1280, 700, 360];

/** What is written in the page's head, and where each of it stands. */
const head = (page) =>
  page.evaluate(() => {
    // A bar for scrolling, where it takes room, moves what stands at the right.
    document.documentElement.style.overflowY = "scroll";
    return ["h1", ".keep", "#profile", "#language", ".lede", ".privacy"].map((selector) => {
      const element = document.querySelector(`.masthead ${selector}`);
      const { x, y, width, height } = element.getBoundingClientRect();
      const words = Array.from(element.childNodes, (node) => (node.className === "unseen" ? "" : node.textContent)).join("");
      return { selector, words, at: [x, y, width, height].map(Math.round) };
    });
  });

for (const width of WIDTHS) {
  inEveryBrowser(`what is seen first is where the page puts it, ${width} wide`, async ({ open }) => {
    const viewport = { width, height: 800 };
    const early = await open(waiting.url, { viewport });
    const before = await head(early);
    assert.equal(await early.evaluate(() => document.querySelector("#box")), null);

    const page = await open(singleFile, { viewport });
    await page.waitFor(() => document.querySelector("#app[data-engine]") !== null);
    const now = await head(page);
    assert.deepEqual(before, now);
    assert.ok(now.every(({ words }) => words !== ""));
  });
}

inEveryBrowser("nothing can be pressed that does nothing yet", async ({ open }) => {
  const page = await open(waiting.url);
  const seen = await page.evaluate(() =>
    Array.from(document.querySelectorAll("button, input, a[href]"), (control) => control.disabled !== true || getComputedStyle(control).visibility),
  );
  assert.deepEqual([...new Set(seen)], ["hidden"]);
  // Two seconds later a page that still does nothing says what to do.
  await page.waitFor(() => getComputedStyle(document.querySelector(".unsupported")).visibility === "visible");
});
