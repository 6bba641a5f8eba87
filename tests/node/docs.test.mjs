// The documents say what is so: links lead somewhere, files that are named are there, the example gives what it says.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { at, root } from "../../scripts/lib/paths.mjs";

const read = (...parts) => readFileSync(at(...parts), "utf8");

const documents = ["", "docs", "docs/rules", "examples"].flatMap((folder) =>
  readdirSync(at(folder)).filter((name) => name.endsWith(".md")).map((name) => join(folder, name)),
);

/** The headings of a document as a link names them. */
function anchors(text) {
  const headings = Array.from(text.matchAll(/^#+ (.+)$/gm), ([, heading]) => heading.toLowerCase());
  return headings.map((heading) => heading.replace(/[^\p{L}\p{N}_ -]/gu, "").replace(/ /g, "-"));
}

test("every link leads to a file, and to a heading in it where it names one", () => {
  const broken = [];
  for (const document of documents) {
    for (const [, link] of read(document).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^https?:/.test(link)) continue;
      const [path, anchor] = link.split("#");
      const file = path ? join(dirname(document), path) : document;
      const there = existsSync(at(file)) && (!anchor || anchors(read(file)).includes(anchor));
      if (!there) broken.push(`${document}: ${link}`);
    }
  }
  assert.deepEqual(broken, []);
});

test("every file that is named is there", () => {
  // The rule that CONTRIBUTING.md adds for show.
  const invented = /WT-007/;
  const missing = [];
  for (const document of ["README.md", "README.zh-CN.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/decisions.md"]) {
    for (const [, path] of read(document).matchAll(/`((?:crates|www|tests|scripts|docs)\/[\w./-]+)`/g)) {
      if (!invented.test(path) && !existsSync(at(path))) missing.push(`${document}: ${path}`);
    }
  }
  assert.deepEqual(missing, []);
});

test("the example of the README prints what stands beside it", () => {
  const [, example] = /```js\n(.*?)```/s.exec(read("README.md"));
  const expected = Array.from(example.matchAll(/console\.log\(.*\);\s+\/\/ (.*)$/gm), ([, said]) => said);
  assert.ok(expected.length > 0);
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "--eval", example], {
    cwd: root,
    encoding: "utf8",
  });
  assert.equal(status, 0, stderr);
  assert.deepEqual(stdout.trimEnd().split("\n"), expected);
});
