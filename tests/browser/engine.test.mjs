// The engine gives the same in every browser as the command does, however the page is opened.

import assert from "node:assert/strict";
import { inEveryBrowser } from "./lib/engines.mjs";
import { served, singleFile } from "./lib/page.mjs";

for (const [how, address] of [
  ["served", () => served()],
  ["as one file", () => singleFile],
]) {
  inEveryBrowser(`the page opens ${how}`, async ({ open }) => {
    const page = await open(await address());
    await page.waitFor(() => document.getElementById("app").innerText !== "");
    assert.equal(await page.text("#app"), "0.1.0");
    assert.deepEqual(page.errors(), []);
  });
}
