// The pages of instructions say the policy that the page has, and the servers take the files as they are meant.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { servedPolicy } from "../../scripts/lib/csp.mjs";
import { at } from "../../scripts/lib/paths.mjs";

const POLICY = `${servedPolicy()}; frame-ancestors 'none'`;
const files = ["docs/serving.md", "examples/server/nginx.conf", "examples/server/apache.conf", "examples/server/web.config"];

test("every instruction has the policy that the tests serve the page with", () => {
  for (const file of files) assert.ok(readFileSync(at(file), "utf8").includes(POLICY), file);
});

test("every server is told what a compiled module and a script are", () => {
  for (const file of files.slice(1)) {
    const text = readFileSync(at(file), "utf8");
    for (const type of ["application/wasm", "text/javascript"]) assert.ok(text.includes(type), `${file}: ${type}`);
    assert.match(text, /nosniff/);
  }
});
