// The module that writes, in Node: the same bytes as the command, and a boundary that holds.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { at, root } from "../../scripts/lib/paths.mjs";
import { writeByCommand } from "../lib/command.mjs";
import * as ziping from "../../dist/pkg/ziping.js";
import * as writing from "../../dist/pkg/write/ziping_write.js";

ziping.initSync({ module: readFileSync(at("dist", "pkg", "ziping_bg.wasm")) });
const { memory } = writing.initSync({ module: readFileSync(at("dist", "pkg", "write", "ziping_write_bg.wasm")) });
const folder = mkdtempSync(join(tmpdir(), "ziping-write-"));
after(() => rmSync(folder, { recursive: true }));

const form = (name) => new Uint8Array(readFileSync(at("tests", "forms", name)));
const how = { date: "2022-03-01" };

for (const name of ["form1.docx", "form2.docx", "both.xlsx", "form2_formulas.xlsx"]) {
  test(`${name}: the module writes what the command writes`, () => {
    const to = (end) => join(folder, `${name}-${end}`);
    const end = name.slice(name.lastIndexOf(".") + 1);
    writeByCommand(`tests/forms/${name}`, "--comments", to(`c.${end}`), "--opinion", to("o.docx"), "--findings", to("f.json"), "--summary", to("s.xlsx"));
    writeByCommand(`tests/forms/${name}`, "--opinion", to("o.html"), "--findings", to("f.xlsx"));
    const checked = ziping.check(form(name), name);
    const made = {
      [`c.${end}`]: writing.annotate(form(name), checked, how),
      "o.docx": writing.write([checked], "opinion.docx", how),
      "o.html": writing.write([checked], "opinion.html", how),
      "f.json": writing.write([checked], "findings.json", how),
      "f.xlsx": writing.write([checked], "findings.xlsx", how),
      "s.xlsx": writing.write([checked], "summary.xlsx", how),
    };
    for (const [end, bytes] of Object.entries(made)) assert.ok(Buffer.from(bytes).equals(readFileSync(to(end))), end);
  });
}

test("the opinion in blocks says what the printed one says", () => {
  const checked = ziping.check(form("form2.docx"), "form2.docx");
  const [blocks] = writing.opinion(checked, how);
  assert.deepEqual(blocks.map(({ kind }) => kind).slice(0, 4), ["title", "table", "heading", "text"]);
  const html = Buffer.from(writing.write([checked], "opinion.html", how)).toString("utf8");
  const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  for (const block of blocks) {
    const texts = block.kind === "table" ? [...block.head, ...block.rows.flat()] : block.kind === "signatures" ? block.lines : [block.text];
    for (const text of texts) assert.ok(html.includes(escaped(text)), text);
  }
});

test("a wrong call is an error with a code and a sentence", () => {
  const checked = ziping.check(form("form1.docx"), "form1.docx");
  const fails = (code, call) => assert.throws(call, (error) => error instanceof Error && error.code === code && error.message.length > 5);
  fails("no_comments", () => writing.annotate(form("form1.doc"), checked, how));
  fails("no_comments", () => writing.annotate(new TextEncoder().encode("表"), checked, how));
  fails("other_file", () => writing.annotate(form("form1.xlsx"), checked, how));
  fails("no_form", () => writing.annotate(form("form1.docx"), { name: "a" }, how));
  fails("no_form", () => writing.write([], "form.docx"));
  fails("content", () => writing.annotate("text", checked, how));
  fails("options", () => writing.write([checked], "form.pdf"));
  fails("options", () => writing.write([checked], "form.docx", { lang: "fr" }));
  fails("options", () => writing.write([checked], "form.docx", { author: "me" }));
  for (const bad of [null, 1, {}, { name: 1, forms: [] }, { name: "a", forms: [{}] }, { name: "a", forms: [{ form: { funds: 1 }, report: checked.forms[0].report }] }]) {
    fails("checked", () => writing.write([bad], "findings.xlsx"));
  }
  assert.equal(writing.version(), ziping.version());
  assert.ok(writing.write([checked], "form.docx", { lang: "en" }).length > 1000, "the module goes on");
});

test("files made to harm take comments or refuse them, soon and in 256 MB", () => {
  const made = spawnSync("cargo", ["run", "--quiet", "--package", "ziping-tests", "--example", "hostile", "--", folder], { cwd: root, encoding: "utf8" });
  assert.equal(made.status, 0, made.stderr);
  const right = ziping.check(form("form1.docx"), "form1.docx");
  let [taken, refused] = [0, 0];
  for (const file of readdirSync(folder).filter((name) => /^\d+ /.test(name))) {
    const bytes = new Uint8Array(readFileSync(join(folder, file)));
    const own = ziping.check(bytes, file);
    for (const checked of own.error ? [right] : [own, right]) {
      const begun = process.cpuUsage();
      try {
        writing.annotate(bytes, checked, how);
        taken += 1;
      } catch (error) {
        assert.ok(error.code && error.message, `${file}: ${error}`);
        refused += 1;
      }
      const { user, system } = process.cpuUsage(begun);
      // Of 27,000 findings it takes a second to hand them over.
      assert.ok((user + system) / 1000 < 6000, `${file}: ${(user + system) / 1000} ms`);
    }
  }
  assert.ok(memory.buffer.byteLength <= 256 << 20, `${memory.buffer.byteLength >> 20} MB`);
  assert.ok(taken > 0 && refused > 100, `${taken} ${refused}`);
});
