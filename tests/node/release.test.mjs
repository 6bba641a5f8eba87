// The release as a whole: its checksums, its list of parts, the same twice; and the package in Node, from what was packed.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { stageExamples, tarball } from "../../scripts/lib/examples.mjs";
import { everyCrate, everyPackage } from "../../scripts/lib/ship/components.mjs";
import { allowed, refused } from "../../scripts/lib/ship/licences.mjs";
import { at } from "../../scripts/lib/paths.mjs";
import { release } from "../../scripts/release.mjs";
import { checkByCommand } from "../lib/command.mjs";

const folder = mkdtempSync(join(tmpdir(), "ziping-release-"));
after(() => rmSync(folder, { recursive: true, force: true }));

const read = (...parts) => readFileSync(at("dist", "release", ...parts));
const listed = read("SHA256SUMS").toString().trim().split("\n").map((line) => line.split("  "));

const node = (cwd, ...args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd, encoding: "utf8" });
  assert.equal(status, 0, stderr);
  return stdout;
};

test("every file of the release has its checksum, and the checksums are right", () => {
  const names = listed.map(([, name]) => name);
  for (const name of ["ziping.html", "site/index.html", "ziping-checker.js", "embed.js", "ziping-frame.html", "serving.md", "sbom.cdx.json", "THIRD-PARTY.txt"]) {
    assert.ok(names.includes(name), name);
  }
  for (const [sum, name] of listed) assert.equal(createHash("sha256").update(read(name)).digest("hex"), sum, name);
});

test("packed twice, the release is the same to the byte", async () => {
  const again = await release(join(folder, "again"));
  assert.deepEqual(again.map(({ name, sha256 }) => [sha256, name]), listed);
});

test("the list of parts names everything that is inside, with checksums and licences", () => {
  const bom = JSON.parse(read("sbom.cdx.json"));
  assert.deepEqual([bom.bomFormat, bom.specVersion], ["CycloneDX", "1.5"]);
  const names = bom.components.map(({ name }) => name);
  for (const name of ["rust_decimal", "serde", "wasm-bindgen", "talc", "fflate", "ziping.html"]) assert.ok(names.includes(name), name);
  for (const name of ["proptest", "playwright-core", "syn"]) assert.ok(!names.includes(name), name);
  const refs = bom.components.map((one) => one["bom-ref"]);
  assert.equal(new Set(refs).size, refs.length);
  for (const one of bom.components) {
    assert.match(one.hashes?.[0].content ?? "", /^[0-9a-f]{64,128}$/, one.name);
    if (one.type === "library") assert.ok(one.licenses[0].expression && one.purl, one.name);
  }
  const notices = read("THIRD-PARTY.txt").toString();
  for (const { name, type } of bom.components) if (type === "library") assert.ok(notices.includes(`\n${name} `), name);
});

test("every dependency, of the build and the tests as well, has a licence that is taken here", () => {
  const named = (components) => components.map(({ name, license }) => `${name}: ${license}`);
  assert.deepEqual(named(refused([...everyCrate(), ...everyPackage()], "tools")), []);
  assert.deepEqual(
    ["MIT OR GPL-3.0", "(MIT OR Apache-2.0) AND Unicode-3.0", "MIT/Apache-2.0"].map((one) => allowed(one, ["MIT", "Unicode-3.0"])),
    [true, true, true],
  );
  assert.deepEqual(["GPL-3.0", "MIT AND GPL-3.0", undefined, "UNLICENSED"].map((one) => allowed(one, ["MIT"])), [false, false, false, false]);
});

test("the package in Node: its program, from import and from require, with and without the readers", async () => {
  // Within the repository, where its bundler is found.
  const staged = await stageExamples(at("dist", "examples-node"));
  const form = at("tests", "forms", "both.docx");
  const said = node(join(staged, "node"), "check.mjs", form);
  const findings = checkByCommand("tests/forms/both.docx", "--lang", "en").forms.flatMap(({ report }) => report.findings);
  const errors = findings.filter(({ severity }) => severity === "error");
  assert.deepEqual(said.split("\n").filter((line) => line.startsWith("  ")), errors.map(({ rule, cell, message }) => `  ${rule} ${cell}: ${message}`));

  const text = JSON.stringify(at("tests", "forms", "two-forms.txt"));
  const light = `import { check, read } from "ziping";
    import { readFileSync } from "node:fs";
    const text = readFileSync(${text}, "utf8");
    console.log(check(text, "x.txt").forms.length, check(readFileSync(${JSON.stringify(form)}), "x.docx").error.code);`;
  assert.match(node(join(staged, "node"), "--input-type=module", "--eval", light), /^2 \w+\n$/);
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19)) {
    const required = 'console.log(require("ziping/readers").version())';
    assert.match(node(join(staged, "node"), "--no-warnings", "--input-type=commonjs", "--eval", required), /^\d+\.\d+\.\d+\n$/);
  }
});

test("the package in Node makes documents of what its readers answer", async () => {
  const staged = await stageExamples(at("dist", "examples-node"));
  const form = JSON.stringify(at("tests", "forms", "form2.docx"));
  const program = `import { check } from "ziping/readers";
    import init, { annotate, opinion, version, write } from "ziping/documents";
    import { readFileSync } from "node:fs";
    await init();
    const bytes = readFileSync(${form});
    const checked = check(bytes, "form2.docx");
    const commented = annotate(bytes, checked);
    const [again] = check(commented, "form2.docx").forms;
    const [corrected] = check(write([checked], "form.docx"), "form.docx").forms;
    const same = JSON.stringify(again.report) === JSON.stringify(checked.forms[0].report);
    console.log(version(), commented.length > bytes.length, same, corrected.form.project === checked.forms[0].form.project, opinion(checked)[0][0].kind);`;
  assert.match(node(join(staged, "node"), "--input-type=module", "--eval", program), /^\d+\.\d+\.\d+ true true true title\n$/);
});

test("the package's types are those of a strict program", async () => {
  const staged = at("dist", "examples-node", "bundler");
  const tsc = at("node_modules", "typescript", "bin", "tsc");
  node(staged, tsc, "-p", ".");
  const settings = JSON.parse(readFileSync(join(staged, "tsconfig.json"), "utf8"));
  for (const resolution of ["bundler", "nodenext"]) {
    const compilerOptions = { ...settings.compilerOptions, moduleResolution: resolution, module: resolution === "bundler" ? "esnext" : resolution };
    writeFileSync(join(staged, "tsconfig.wrong.json"), JSON.stringify({ compilerOptions, files: ["wrong.ts"] }));
    writeFileSync(join(staged, "wrong.ts"), 'import { score } from "ziping";\nexport const { verdict } = score({ indicators: [{ weight: {} }] });\n');
    const wrong = spawnSync(process.execPath, [tsc, "-p", "tsconfig.wrong.json"], { cwd: staged, encoding: "utf8" });
    assert.match(wrong.stdout, /^wrong\.ts\(2,\d+\): error TS2322/, resolution);
    assert.equal(wrong.stdout.trim().split("\n").filter((line) => /^\S/.test(line)).length, 1, wrong.stdout);
    writeFileSync(join(staged, "wrong.ts"), 'import { check } from "ziping/readers";\nimport { write } from "ziping/documents";\nexport const bytes: Uint8Array = write([check("", "a.txt")], "opinion.docx");\nwrite([], "form.pdf");\n');
    const mixed = spawnSync(process.execPath, [tsc, "-p", "tsconfig.wrong.json"], { cwd: staged, encoding: "utf8" });
    assert.match(mixed.stdout, /^wrong\.ts\(4,\d+\): error TS2345/, mixed.stdout);
    assert.equal(mixed.stdout.trim().split("\n").filter((line) => /^\S/.test(line)).length, 1, mixed.stdout);
  }
});

test("npm takes the package for what it is", () => {
  const said = spawnSync("npm", ["pack", "--dry-run", "--json", tarball()], { cwd: folder, encoding: "utf8" });
  const [{ name, files }] = Object.values(JSON.parse(said.stdout));
  assert.equal(name, "ziping");
  const names = files.map(({ path }) => path);
  for (const path of ["text/engine.wasm", "readers/engine.wasm", "readers/index.d.ts", "documents/engine.wasm", "documents/engine.d.ts", "english.js", "ziping-checker.js", "LICENSE-MIT"]) assert.ok(names.includes(path), path);
});

test("the crates in a program: its errors are those of the command", () => {
  const { status, stdout, stderr } = spawnSync("cargo", ["run", "--quiet", "--package", "ziping-read", "--example", "check", "--", "tests/forms/both.docx"], { cwd: at(), encoding: "utf8" });
  assert.equal(status, 0, stderr);
  const findings = checkByCommand("tests/forms/both.docx", "--lang", "en").forms.flatMap(({ report }) => report.findings);
  const errors = findings.filter(({ severity }) => severity === "error");
  assert.deepEqual(stdout.split("\n").filter((line) => line.startsWith("  ")), errors.map(({ rule, cell, message }) => `  ${rule} ${cell}: ${message}`));
});
