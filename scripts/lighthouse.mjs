// npm run lighthouse: what Lighthouse says of the served page of the release, for a desktop and for a telephone. It is
// fetched once and kept in .cache, being as large as everything else together.
//
// Fails when performance, accessibility or best practices is below 100 in the best of three runs on either: a machine that
// is busy takes points off. The telephone's processor is made four times slower, and its network is that of a train.

import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browsers } from "./lib/browsers.mjs";
import { servedPolicy } from "./lib/csp.mjs";
import { at } from "./lib/paths.mjs";
import { run } from "./lib/run.mjs";
import { serve } from "./lib/server.mjs";

const VERSION = "12.8.2";
const RUNS = 3;
const CATEGORIES = ["performance", "accessibility", "best-practices"];
const home = at(".cache", "lighthouse");
const part = (name) => pathToFileURL(join(home, "node_modules", "lighthouse", "core", name)).href;

if (!existsSync(join(home, "node_modules", "lighthouse"))) {
  await mkdir(home, { recursive: true });
  await writeFile(join(home, "package.json"), '{ "private": true }\n');
  await run("npm", ["install", `lighthouse@${VERSION}`, "--ignore-scripts", "--no-audit", "--no-fund", "--silent"], { cwd: home });
}
const { default: lighthouse } = await import(part("index.js"));
const { default: desktop } = await import(part("config/desktop-config.js"));

const { path } = browsers.find(({ id }) => id === "chromium");
const profile = mkdtempSync(join(tmpdir(), "ziping-lighthouse-"));
const chromium = spawn(path, ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", "--remote-debugging-port=0", `--user-data-dir=${profile}`], { stdio: ["ignore", "ignore", "pipe"] });
const port = await new Promise((resolve) => {
  let said = "";
  chromium.stderr.setEncoding("utf8").on("data", (piece) => {
    said += piece;
    const [, found] = /DevTools listening on ws:\/\/[^:]+:(\d+)/.exec(said) ?? [];
    if (found) resolve(Number(found));
  });
});
const { url, close } = await serve(at("dist", "release", "site"), { headers: { "Content-Security-Policy": `${servedPolicy()}; frame-ancestors 'none'` }, packed: true });

let good = true;
for (const [device, config] of [["desktop", desktop], ["telephone", undefined]]) {
  const best = {};
  let left = {};
  for (let n = 0; n < RUNS && CATEGORIES.some((name) => best[name] !== 100); n += 1) {
    const { lhr } = await lighthouse(url, { port, output: "json", logLevel: "error", onlyCategories: CATEGORIES }, config);
    for (const name of CATEGORIES) best[name] = Math.max(best[name] ?? 0, Math.round(lhr.categories[name].score * 100));
    left = lhr.audits;
  }
  console.log(`${device}: ${CATEGORIES.map((name) => `${name} ${best[name]}`).join(", ")}`);
  if (CATEGORIES.every((name) => best[name] === 100)) continue;
  good = false;
  for (const { id, score, displayValue = "", details } of Object.values(left)) {
    if (score !== null && score < 0.9) console.log(`  ${id} ${score} ${displayValue} ${JSON.stringify(details?.items?.slice(0, 2) ?? "").slice(0, 300)}`);
  }
}
const ended = new Promise((resolve) => chromium.once("exit", resolve));
chromium.kill();
await ended;
await close();
rmSync(profile, { recursive: true, force: true });
process.exit(good ? 0 : 1);
