// The second part of npm run bench: from a file's bytes to its report, beside what a developer would take instead.
//
// Each library is timed twice: reading alone, and reading followed by the same scoring in plain JavaScript
// (tests/bench/plain). Both have to find what the engine finds before anything is timed.

import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { at } from "./lib/paths.mjs";
import { step } from "./lib/prepare.mjs";
import { run } from "./lib/run.mjs";

const PEERS = at("tests", "bench", "peers");
/** The files of two forms each, and who else reads them. */
const FILES = [
  ["both.docx", ["mammoth"]],
  ["both.xlsx", ["SheetJS", "exceljs"]],
  ["both.xls", ["SheetJS"]],
];

async function install() {
  if (existsSync(at("tests", "bench", "peers", "node_modules", "mammoth"))) return false;
  return run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix", PEERS]);
}

/** The fastest of as many runs as fit into `span` milliseconds, at least five, in microseconds. */
async function time(job, span) {
  let fastest = Infinity;
  const end = performance.now() + span;
  for (let runs = 0; runs < 5 || performance.now() < end; runs += 1) {
    const begun = performance.now();
    const answer = job();
    if (answer instanceof Promise) await answer;
    fastest = Math.min(fastest, performance.now() - begun);
  }
  return fastest * 1000;
}

/** python-docx, where Python has it: reading alone, in microseconds. */
function pythonDocx(file) {
  const script = `
import sys, time
from docx import Document
best = 9e9
for _ in range(9):
    begun = time.perf_counter()
    rows = [[c.text for c in r.cells] for t in Document(sys.argv[1]).tables for r in t.rows]
    best = min(best, time.perf_counter() - begun)
print(best * 1e6)`;
  const { status, stdout } = spawnSync("python3", ["-c", script, file], { encoding: "utf8" });
  return status === 0 ? Number(stdout) : undefined;
}

async function bundled(entry) {
  const { build } = await import("esbuild");
  const { outputFiles } = await build({
    stdin: { contents: `export * from ${JSON.stringify(entry)}`, resolveDir: PEERS },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    logLevel: "error",
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

const micro = (time) => (time < 10_000 ? `${time.toFixed(0)} µs` : `${(time / 1000).toFixed(1)} ms`);
const kilo = (bytes) => `${(bytes / 1024).toFixed(1)} KB`;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export async function benchFiles({ ziping, plain, rounds, span }) {
  await step("Installing what is compared with", install);
  const { formsOf, peers } = await import("../tests/bench/peers/read.mjs");
  const { families } = await import("../tests/bench/plain/score.mjs");
  const found = (report) => report.findings.map(({ rule, severity, cell }) => `${severity} ${rule} ${cell}`).sort();
  const jobs = [];
  for (const [name, readers] of FILES) {
    const bytes = new Uint8Array(readFileSync(at("tests", "forms", name)));
    const engine = () => ziping.check(bytes, name, { families });
    const expected = JSON.stringify(engine().forms.map(({ report }) => found(report)));
    jobs.push({ name, who: "engine, to report", job: engine });
    jobs.push({ name, who: "engine, to report with every check", job: () => ziping.check(bytes, name) });
    for (const who of readers) {
      const { read, rows } = peers[who];
      const whole = async () => formsOf(rows(await read(bytes))).map(plain);
      const theirs = JSON.stringify((await whole()).map(found));
      if (theirs !== expected) throw new Error(`${who} does not lead to the same findings for ${name}`);
      jobs.push({ name, who: `${who}, reading alone`, job: () => read(bytes) });
      jobs.push({ name, who: `${who} and scoring`, job: whole });
    }
  }
  const times = jobs.map(() => []);
  for (let round = 1; round <= rounds; round += 1) {
    process.stdout.write(`\rround ${round} of ${rounds}`);
    for (const [at, { job }] of jobs.entries()) times[at].push(await time(job, span));
  }
  console.log(`\n\nfrom bytes to report, files of two forms, medians of ${rounds} alternating rounds, Node ${process.versions.node}\n`);
  console.log("| file | | time | engine = 1 |\n|---|---|---|---|");
  let yardstick = 1;
  for (const [at, { name, who }] of jobs.entries()) {
    const took = median(times[at]);
    if (who === "engine, to report") yardstick = took;
    console.log(`| ${name} | ${who} | ${micro(took)} | ${(took / yardstick).toFixed(1)} |`);
  }
  const python = pythonDocx(at("tests", "forms", "both.docx"));
  const docx = median(times[0]);
  if (python) console.log(`| both.docx | python-docx, reading alone | ${micro(python)} | ${(python / docx).toFixed(1)} |`);

  console.log("\nwhat a page would load, gzip\n\n| | |\n|---|---|");
  const own = ["ziping.js", "ziping_bg.wasm"].map((file) => gzipSync(readFileSync(at("dist", "pkg", file)), { level: 9 }).length);
  console.log(`| engine, all formats | ${kilo(own[0] + own[1])} |`);
  for (const [who, { size }] of Object.entries(peers)) console.log(`| ${who} | ${kilo(await bundled(size))} |`);
}
