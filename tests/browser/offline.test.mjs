// After the first visit the served page opens without its server, and an old file never meets a new one.

import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildPage } from "../../scripts/build.mjs";
import { servedPolicy } from "../../scripts/lib/csp.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { serve } from "../../scripts/lib/server.mjs";
import { ERRORS_OF_SECOND, openExample, rulesFound } from "./lib/app.mjs";
import { after, inEveryBrowser } from "./lib/engines.mjs";

const folder = mkdtempSync(join(tmpdir(), "ziping-offline-"));
after(() => rmSync(folder, { recursive: true, force: true }));

/** The next build: another style sheet, and so another hash in every name. */
const next = join(folder, "next");
const style = at("dist", "next.css");
writeFileSync(style, `@import "../www/src/style.css";\nbody { --build: next; }\n`);
await buildPage({ entry: "www/src/main.ts", style: "dist/next.css", template: at("www", "index.html"), site: next, file: join(folder, "next.html") });
rmSync(style);

const hashes = (names) => new Set(names.map((name) => /\.([0-9a-f]{10})\./.exec(name)?.[1]).filter(Boolean));
assert.equal(hashes([...readdirSync(next), ...readdirSync(at("dist", "release", "site"))]).size, 2, "two builds, two hashes");

const headers = { "Content-Security-Policy": `${servedPolicy()}; frame-ancestors 'none'` };

/** A server whose files can be exchanged and that can be taken away. */
async function host(name) {
  const served = join(folder, name);
  const put = (from) => {
    rmSync(served, { recursive: true, force: true });
    cpSync(from, served, { recursive: true });
  };
  put(at("dist", "release", "site"));
  const server = await serve(served, { headers });
  return { url: server.url, put, end: server.close };
}

const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active !== null));

/** Which build each loaded file is of. */
const builds = (page) =>
  page.evaluate(() => {
    const names = performance.getEntriesByType("resource").map(({ name }) => name);
    return Array.from(new Set(names.map((name) => (/\.([0-9a-f]{10})\./.exec(name) || [])[1]).filter(Boolean)));
  });

async function works(page) {
  await openExample(page, "second");
  assert.deepEqual(await rulesFound(page, "error"), ERRORS_OF_SECOND);
  assert.equal((await builds(page)).length, 1);
}

inEveryBrowser("the page opens when its server is gone, in English too", async ({ open, browser }) => {
  const server = await host(`gone-${browser}`);
  const page = await open(server.url);
  assert.equal(await kept(page), true);
  await server.end();
  await page.reload();
  await works(page);
  await page.click("#language");
  await page.waitFor(() => /error/.test(document.querySelector(".verdict strong").textContent));
});

inEveryBrowser("a new build is all new, and without the server a build is never of two", async ({ open, browser }) => {
  const server = await host(`next-${browser}`);
  const page = await open(server.url);
  await kept(page);
  const [old] = await builds(page);
  server.put(next);
  await page.reload();
  await works(page);
  const [now] = await builds(page);
  assert.notEqual(now, old);
  // The new one waits for the old one's pages to be closed; whichever answers now, it is whole.
  await page.evaluate(() => navigator.serviceWorker.ready.then((it) => it.update()).catch(() => {}));
  await server.end();
  await page.reload();
  await works(page);
});

inEveryBrowser("a build that is half there is not kept", async ({ open, browser }) => {
  const server = await host(`half-${browser}`);
  const page = await open(server.url);
  await kept(page);
  const [old] = await builds(page);
  const half = join(folder, `half-next-${browser}`);
  cpSync(next, half, { recursive: true });
  rmSync(join(half, readdirSync(half).find((name) => name.endsWith(".wasm"))));
  // Its files were copied, its index.html not yet.
  writeFileSync(join(half, "index.html"), readFileSync(at("dist", "release", "site", "index.html")));
  for (const name of readdirSync(at("dist", "release", "site"))) if (name !== "sw.js") cpSync(at("dist", "release", "site", name), join(half, name));
  server.put(half);
  await page.evaluate(() => navigator.serviceWorker.ready.then((it) => it.update()).catch(() => {}));
  await server.end();
  await page.reload();
  await works(page);
  assert.deepEqual(await builds(page), [old]);
});
