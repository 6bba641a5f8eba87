// npm run bench: how long `score(form)` takes, with objects in and out, beside the same job written plainly
// in JavaScript with decimal.js (tests/bench/plain). All of it in one run, in alternating rounds, because
// only ratios can be compared between machines. Then the same for whole files (bench-files.mjs).
//
//   --rounds=9   more rounds than 7

import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { at, root } from "./lib/paths.mjs";
import { prepare, step } from "./lib/prepare.mjs";

/** How long one measurement goes on, in milliseconds. */
const SPAN = 500;
const rounds = Number(process.argv.find((word) => word.startsWith("--rounds="))?.slice("--rounds=".length) ?? 7);

await prepare();
const { buildPage } = await import("./build.mjs");
const { browsers } = await import("./lib/browsers.mjs");
const { serve } = await import("./lib/server.mjs");
const { startChromium } = await import("../tests/browser/lib/chromium.mjs");
const { measure } = await import("../tests/bench/measure.mjs");
const { families, score: plain } = await import("../tests/bench/plain/score.mjs");
const ziping = await import("../dist/pkg/ziping.js");

const text = readFileSync(at("tests", "forms", "two-forms.txt"), "utf8");
ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });
const forms = ziping.read(text, "two-forms.txt").forms.map(({ form }) => form);

function native() {
  const args = ["bench", "--quiet", "--package", "ziping-tests", "--bench", "score"];
  const { status, stdout, stderr } = spawnSync("cargo", args, { cwd: root, encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout.trim());
}

/** A page with the jobs, in today's Chromium; nothing where there is none. */
async function chromium() {
  const { path } = browsers.find(({ id }) => id === "chromium");
  if (!path) return { jobs: [], close: async () => {} };
  const folder = (...parts) => at("dist", "bench", ...parts);
  await buildPage({
    entry: "tests/bench/page.mjs",
    style: "tests/browser/fixture/style.css",
    template: at("tests", "browser", "fixture", "index.html"),
    site: folder("site"),
    file: folder("bench.html"),
  });
  const server = await serve(folder("site"));
  const browser = await startChromium(path, 60_000);
  const tab = await browser.newTab({ viewport: { width: 800, height: 600 }, before: [] });
  await tab.goto(server.url);
  await tab.evaluate(() => window.ready);
  const run = (job) => () => tab.evaluate(([job, text, span]) => window.measure(job, text, span), [job, text, SPAN]);
  return {
    version: browser.version,
    jobs: [
      ["Chromium, engine", run("engine")],
      ["Chromium, engine with every check", run("every")],
      ["Chromium, plain JavaScript", run("plain")],
    ],
    close: () => Promise.all([browser.close(), server.close()]),
  };
}

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const micro = (nanoseconds) => `${(nanoseconds / 1000).toFixed(1)} µs`;

await step("Building the native benchmark", native);
const page = await chromium();
const jobs = [
  ["native", native],
  ["Node, engine", () => measure((form) => ziping.score(form, { families }), forms, SPAN)],
  ["Node, engine with every check", () => measure((form) => ziping.score(form), forms, SPAN)],
  ["Node, plain JavaScript", () => measure(plain, forms, SPAN)],
  ...page.jobs,
];
const times = new Map(jobs.map(([name]) => [name, []]));
try {
  for (let round = 1; round <= rounds; round += 1) {
    process.stdout.write(`\rround ${round} of ${rounds}`);
    for (const [name, job] of jobs) times.get(name).push(await job());
  }
} finally {
  await page.close();
}

/** Against the plain JavaScript of the same engine; the native one against that of Node. */
const yardstick = (name) => median(times.get(`${name.startsWith("Chromium") ? "Chromium" : "Node"}, plain JavaScript`));
console.log(`\n\nscore(form), ${forms.length} real forms, medians of ${rounds} alternating rounds`);
console.log(`Node ${process.versions.node}${page.version ? `, Chromium ${page.version}` : ""}\n`);
console.log("| | time a form | plain JavaScript = 1 |\n|---|---|---|");
for (const [name, measured] of times) {
  console.log(`| ${name} | ${micro(median(measured))} | ${(median(measured) / yardstick(name)).toFixed(2)} |`);
}

const { benchFiles } = await import("./bench-files.mjs");
await benchFiles({ ziping, plain, rounds, span: SPAN });
