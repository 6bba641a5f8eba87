// npm test: everything that a change has to pass, here as on the build server. Every suite runs even when
// one before it failed; the last line adds them up.
//
//   --only=browser   run the suites whose name holds this word, on what is built

import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { at } from "./lib/paths.mjs";
import { installBrowsers } from "./lib/debian.mjs";
import { prepare, step } from "./lib/prepare.mjs";
import { release } from "./release.mjs";
import { oldChromiumRunsHere, fetchOldChromium } from "./lib/old-chromium.mjs";
import { counting, suite } from "./lib/suite.mjs";

const only = process.argv.find((word) => word.startsWith("--only="))?.slice("--only=".length) ?? "";

const testFiles = (...folder) =>
  existsSync(at(...folder))
    ? readdirSync(at(...folder)).filter((name) => name.endsWith(".test.mjs")).map((name) => join(...folder, name))
    : [];

const node = (...args) => [process.execPath, ["--test", "--test-force-exit", "--test-reporter=spec", ...args], counting.node];

const SUITES = [
  ["Rust: format", "cargo", ["fmt", "--check"]],
  ["Rust: lints", "cargo", ["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]],
  ["Rust: lints of the module that writes", "cargo", ["clippy", "--quiet", "--package", "ziping-wasm", "--no-default-features", "--features", "write", "--", "-D", "warnings"]],
  ["Rust: tests", "cargo", ["test", "--workspace", "--no-fail-fast"], counting.cargo],
  ["Rust: texts that come from outside", "cargo", ["test", "--quiet", "--package", "ziping-core", "--no-default-features", "--features", "json", "--lib", "lang::"]],
  ["made files are up to date", "cargo", ["xtask", "gen", "--check"]],
  ["TypeScript: types", process.execPath, [at("node_modules", "typescript", "bin", "tsc"), "-p", "."]],
  ["Node", ...node(...testFiles("tests", "node"))],
  // One file after the other: each starts three browsers.
  ["browsers", ...node("--test-concurrency=1", ...testFiles("tests", "browser"))],
  ["size of what is shipped", process.execPath, [at("scripts", "size.mjs"), "--check"]],
];

/** Says what is not tested here; on the build server everything has to be. */
async function missingBrowsers() {
  const { browsers } = await import("./lib/browsers.mjs");
  const missing = browsers.filter(({ path }) => !path).map(({ name }) => name);
  if (missing.length === 0) return;
  console.log(`  not on this machine, so its tests are left out: ${missing.join(", ")}`);
  if (process.env.CI) throw new Error("a build server has to have every browser");
}

try {
  await prepare();
  await step("Making the release", async () => void (await release()));
  await step("Looking for the browsers of the tests", installBrowsers);
  if (oldChromiumRunsHere) await step("Fetching the Chromium of 2020", () => fetchOldChromium(83));
  await missingBrowsers();
} catch (error) {
  console.error(`\n${error.message}\n\n0 passed, 1 failed`);
  process.exit(1);
}

const total = { passed: 0, failed: 0, skipped: 0 };
const rows = [];
for (const [name, ...call] of SUITES) {
  if (!name.includes(only)) continue;
  const counted = await suite(name, ...call);
  rows.push(counted);
  for (const key of Object.keys(total)) total[key] += counted[key];
}

console.log("");
for (const { name, passed, failed, skipped } of rows) {
  const rest = skipped ? `, ${skipped} skipped` : "";
  console.log(`${failed ? "✖" : "✔"} ${name}: ${passed} passed, ${failed} failed${rest}`);
}
console.log("");
console.log(`${total.passed} passed, ${total.failed} failed${total.skipped ? `, ${total.skipped} skipped` : ""}`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
