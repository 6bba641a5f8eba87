// Makes the pictures of the README from the built page: the second real form with its findings, in both
// languages. Run by hand when the page has changed its looks: node scripts/screens.mjs

import { mkdir } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { startChromium } from "../tests/browser/lib/chromium.mjs";
import { browsers } from "./lib/browsers.mjs";
import { at } from "./lib/paths.mjs";

const page = pathToFileURL(at("dist", "ziping.html")).href;
const viewport = { width: 1366, height: 1240 };

const { path } = browsers.find(({ id }) => id === "chromium");
if (!path) throw new Error("the pictures are made with Chromium, which is not installed");
await mkdir(at("docs", "screens"), { recursive: true });
const browser = await startChromium(path, 20_000);
try {
  for (const lang of ["zh", "en"]) {
    const tab = await browser.newTab({ viewport, before: [] });
    await tab.goto(`${page}#${lang}`);
    await tab.click('[data-example="second"]');
    await tab.waitFor(() => document.querySelector("#app:not(.busy) .verdict") !== null);
    await tab.screenshot(at("docs", "screens", `page.${lang}.png`));
    await tab.close();
  }
} finally {
  await browser.close();
}
