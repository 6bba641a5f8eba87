// npm run fuzz: throws made-up files at every reader, starting from the real ones. Needs cargo-fuzz
// (cargo install cargo-fuzz) and a C++ compiler; the toolchain is the usual one.
//
//   --seconds=600    how long for each target
//   docx xlsx …      only these targets
//
// What breaks a reader is left in tests/fuzz/artifacts. It becomes a file of tests/hostile before it is mended.

import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { at } from "./lib/paths.mjs";
import { unzip } from "./lib/unzip.mjs";

const seconds = process.argv.find((word) => word.startsWith("--seconds="))?.slice("--seconds=".length) ?? "600";
const wanted = process.argv.slice(2).filter((word) => !word.startsWith("-"));
const FORMS = at("tests", "forms");
const read = (name) => readFileSync(join(FORMS, name));
const after = (bytes, front) => bytes.subarray(front.length);
const zero = Buffer.from([0]);
const parts = (name, names) => {
  const entries = unzip(read(name));
  return Buffer.concat(names.flatMap((part) => [entries[part] ?? Buffer.alloc(0), zero])).subarray(0, -1);
};

/** What each target starts from: the part of a real file that it writes itself. */
const SEEDS = {
  bytes: (name) => read(name),
  docx: (name) => /\.docx$/.test(name) && parts(name, ["word/document.xml"]),
  xlsx: (name) =>
    /\.xlsx$/.test(name) &&
    parts(name, ["xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels"]),
  odf: (name) => /\.od[ts]$/.test(name) && parts(name, ["content.xml", "mimetype"]),
  zip: (name) => /\.(docx|xlsx|od[ts])$/.test(name) && after(read(name), "PK__"),
  old_office: (name) => /\.(doc|xls)$/.test(name) && read(name),
  html: (name) => /\.html$/.test(name) && read(name),
  rtf: (name) => /\.rtf$/.test(name) && after(read(name), "{\\rtf1"),
  text: (name) => /\.(txt|csv|md)$/.test(name) && read(name),
};

const failed = [];
for (const [target, seed] of Object.entries(SEEDS)) {
  if (wanted.length > 0 && !wanted.includes(target)) continue;
  const corpus = at("tests", "fuzz", "corpus", target);
  mkdirSync(corpus, { recursive: true });
  for (const name of readdirSync(FORMS)) {
    const content = seed(name);
    if (content) writeFileSync(join(corpus, name), content);
  }
  console.log(`▸ ${target}: ${seconds} s`);
  const limits = [`-max_total_time=${seconds}`, "-timeout=5", "-rss_limit_mb=1024", "-max_len=300000", "-print_final_stats=1"];
  const args = ["fuzz", "run", "--fuzz-dir", "fuzz", "-s", "none", "--debug-assertions", target, "--", ...limits];
  const { status } = spawnSync("cargo", args, { cwd: at("tests"), stdio: "inherit" });
  if (status !== 0) failed.push(target);
}
console.log(failed.length > 0 ? `\n✖ something was found: ${failed.join(", ")}` : "\n✔ nothing was found");
process.exitCode = failed.length > 0 ? 1 : 0;
