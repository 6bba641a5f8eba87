// Files made to harm, in the module: an answer within two seconds and 256 MB, and a right one after it.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { at, root } from "../../scripts/lib/paths.mjs";
import * as ziping from "../../dist/pkg/ziping.js";

const { memory } = ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });
const folder = mkdtempSync(join(tmpdir(), "ziping-"));
after(() => rmSync(folder, { recursive: true }));

const made = spawnSync("cargo", ["run", "--quiet", "--package", "ziping-tests", "--example", "hostile", "--", folder], {
  cwd: root,
  encoding: "utf8",
});
assert.equal(made.status, 0, made.stderr);

const right = new Uint8Array(readFileSync(at("tests", "forms", "form2.docx")));
const files = readdirSync(folder).sort();

test("there are hostile files", () => assert.ok(files.length > 100));

for (const file of files) {
  const [, answer, name] = /^\d+ (\w+) (.*)$/.exec(file);
  test(name, () => {
    // The time of this process alone: others may be at work on the machine.
    const begun = process.cpuUsage();
    const { error, forms } = ziping.check(new Uint8Array(readFileSync(join(folder, file))), name);
    const { user, system } = process.cpuUsage(begun);
    const took = (user + system) / 1000;
    assert.ok(took < 2000, `${took} ms`);
    assert.ok(memory.buffer.byteLength <= 256 << 20, `${memory.buffer.byteLength >> 20} MB`);
    if (answer !== "any") assert.equal(error?.code ?? "forms", answer);
    if (error) assert.notEqual(error.message, "");
    else assert.ok(forms.length > 0);
    assert.equal(ziping.check(right, "form2.docx").forms.length, 1, "the engine goes on");
  });
}
