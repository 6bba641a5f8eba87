// What is written, opened in LibreOffice: it is converted, and what is shown is looked at. Where there is no LibreOffice the
// tests are skipped, and say so.

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { after, test as one } from "node:test";
import { pathToFileURL } from "node:url";
import { at } from "../../scripts/lib/paths.mjs";
import { byCommand, checkByCommand, writeByCommand } from "../lib/command.mjs";

const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0);
const test = (name, body) => one(name, { skip: program ? false : "LibreOffice is not installed" }, body);
const folder = mkdtempSync(join(tmpdir(), "ziping-office-"));
after(() => rmSync(folder, { recursive: true, force: true }));
const to = (name) => join(folder, name);

/** What LibreOffice makes of a file; gives the path. */
function converted(file, kind) {
  const profile = `-env:UserInstallation=${pathToFileURL(to("profile")).href}`;
  const { status, stderr } = spawnSync(program, [profile, "--headless", "--convert-to", kind, "--outdir", to("as"), file], { encoding: "utf8", timeout: 120_000 });
  const made = join(to("as"), basename(file).replace(/\.[^.]*$/, `.${kind.split(":")[0]}`));
  assert.ok(status === 0 && existsSync(made), `${file}: ${stderr}`);
  return made;
}

const text = (file) => readFileSync(file, "utf8");
const plain = (xml) => xml.replace(/<[^>]*>/g, "").replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");

/**
 * The cells of the tables of a flat OpenDocument file: for each table by its rows and columns what stands in it and what is noted at
 * it. Covered cells count, repeated ones as often as they stand there.
 */
function cells(xml) {
  const tables = [];
  const open = [];
  const outside = { notes: [], text: "" };
  for (const [tag, closing, name, attributes, empty] of xml.matchAll(/<(\/?)([\w:-]+)((?:\s[^<>]*?)?)(\/?)>|[^<]+/g)) {
    const table = open[open.length - 1];
    const repeated = Number(/number-(?:rows|columns)-repeated="(\d+)"/.exec(attributes ?? "")?.[1] ?? 1);
    if (name === undefined) {
      const into = table?.cell ?? outside;
      if (into.note === undefined) into.text += tag;
      else into.note += tag;
    } else if (name === "table:table" && !closing) {
      const made = { rows: [], row: null, cell: null };
      tables.push(made.rows);
      open.push(made);
    } else if (name === "table:table") open.pop();
    else if (name === "table:table-row" && !closing) {
      table.row = [];
      for (let n = 0; n < Math.min(repeated, 100); n += 1) table.rows.push(table.row);
    } else if (/^table:(covered-)?table-cell$/.test(name) && !closing) {
      const cell = { text: "", notes: [], formula: /table:formula=/.test(attributes), type: /value-type="(\w+)"/.exec(attributes)?.[1] };
      for (let n = 0; n < Math.min(repeated, 100); n += 1) table.row.push(cell);
      table.cell = empty ? null : cell;
    } else if (/^table:(covered-)?table-cell$/.test(name)) table.cell = null;
    else if (name === "office:annotation" && !empty) {
      const into = table?.cell ?? outside;
      if (!closing) into.note = "";
      else {
        into.notes.push(plain(into.note));
        delete into.note;
      }
    }
  }
  return { tables, outside };
}

for (const name of ["form1.docx", "form2.docx", "both.docx"]) {
  test(`${name}: LibreOffice shows every comment at its cell`, () => {
    writeByCommand(`tests/forms/${name}`, "--comments", to(`c-${name}`));
    const { tables, outside } = cells(text(converted(to(`c-${name}`), "fodt")));
    let [atCells, all] = [0, 0];
    for (const { origins, report } of checkByCommand(`tests/forms/${name}`).forms) {
      for (const { rule, cell, message } of report.findings) {
        const told = (notes) => notes.some((note) => note.includes("自评核验") && note.includes(message) && note.includes(`（${rule}）`));
        const origin = origins[cell];
        all += 1;
        if (!origin || origin.paragraph) {
          assert.ok(told([...outside.notes, ...tables.flat(2).flatMap(({ notes }) => notes)]), `${rule} ${cell}`);
          continue;
        }
        const rows = tables[origin.table];
        // A cell below a merge shows the merge's top.
        let row = origin.row;
        while (row > 0 && rows[row][origin.column].text === "" && rows[row][origin.column].notes.length === 0) row -= 1;
        assert.ok(told(rows[row][origin.column].notes), `${rule} ${cell} at ${origin.row}, ${origin.column}`);
        atCells += 1;
      }
    }
    const notes = outside.notes.length + tables.flat(2).flatMap(({ notes }) => notes).length;
    assert.equal(notes, all);
    assert.ok(atCells > 10 && atCells >= all - 6, `${atCells} of ${all}`);
  });
}

test("LibreOffice shows every note of a sheet at its cell", () => {
  for (const name of ["form2.xlsx", "both.xlsx"]) {
    writeByCommand(`tests/forms/${name}`, "--comments", to(`c-${name}`));
    const { tables } = cells(text(converted(to(`c-${name}`), "fods")));
    checkByCommand(`tests/forms/${name}`).forms.forEach(({ origins, report }, form) => {
      for (const { rule, cell, message } of report.findings) {
        const origin = origins[cell];
        if (!origin) continue;
        const rows = tables[form];
        let row = origin.row;
        while (row > 0 && rows[row][origin.column].notes.length === 0) row -= 1;
        const notes = rows[row][origin.column].notes.join("\n");
        assert.ok(notes.includes("自评核验") && notes.includes(message), `${name} ${rule} ${cell}`);
      }
    });
  }
});

test("the corrected form, opened and saved by LibreOffice, is read again as it was written", () => {
  writeByCommand("tests/forms/form2.docx", "--corrected", to("k.docx"));
  writeByCommand("tests/forms/form2.docx", "--corrected", to("k.xlsx"));
  const before = checkByCommand("tests/forms/form2.docx").forms[0].form;
  const trimmed = (value) => JSON.parse(JSON.stringify(value), (_, one) => (typeof one === "string" ? one.trim() : one));
  for (const file of ["k.docx", "k.xlsx"]) {
    for (const saved of [to(file), converted(to(file), file.endsWith("docx") ? "odt" : "ods")]) {
      const [{ form, report }] = checkByCommand(saved).forms;
      assert.equal(form.total.score, "81", saved);
      assert.ok(!report.findings.some(({ rule }) => rule === "AR-001"), saved);
      assert.deepEqual(trimmed(form.indicators), trimmed(before.indicators), saved);
      assert.deepEqual(trimmed(form.funds), trimmed(before.funds), saved);
      assert.deepEqual(trimmed(form.goal), trimmed(before.goal), saved);
    }
  }
});

test("the opinion is A4 and says the verdict, every finding, and who signs", () => {
  for (const name of ["o.docx", "o.html"]) {
    writeByCommand("tests/forms/form2.docx", "--opinion", to(name));
    const said = text(converted(to(name), "txt:Text (encoded):UTF8")).replace(/\s+/g, "");
    assert.match(said, /检查意见.*发现错误4处.*检查人：/, name);
    for (const { rule, message } of checkByCommand("tests/forms/form2.docx").forms[0].report.findings) {
      assert.ok(said.includes(message.replace(/\s+/g, "")) && said.includes(rule), `${name} ${rule}`);
    }
  }
  const pdf = readFileSync(converted(to("o.docx"), "pdf")).toString("latin1");
  const sheets = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  assert.ok(sheets.length > 1);
  for (const [, width, height] of sheets) assert.ok(Math.abs(width - 595.3) < 1 && Math.abs(height - 841.9) < 1, `${width} ${height}`);
});

const csv = (file) => text(converted(file, "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false")).trim();

test("the lists have a line for each", () => {
  writeByCommand(["tests/forms/form1.docx", "tests/forms/form2.docx"], "--findings", to("f.xlsx"), "--summary", to("s.xlsx"));
  const { files } = byCommand("tests/forms/form1.docx", "tests/forms/form2.docx");
  const count = files.flatMap(({ forms }) => forms).reduce((sum, { report }) => sum + report.findings.length, 0);
  const rows = cells(text(converted(to("f.xlsx"), "fods"))).tables[0].filter((row) => row[0].text !== "");
  assert.equal(rows.length, count + 1);
  const [head, first, second, ...more] = csv(to("s.xlsx")).split("\n");
  assert.match(head, /文件.*项目名称.*自评总分.*结论/);
  assert.match(first, /form1\.docx/);
  assert.match(second, /form2\.docx.*86.*81.*有错误，建议退回/);
  assert.deepEqual(more, []);
});

test("a cell that begins as a formula is a text in LibreOffice, and stays one when it is saved", () => {
  const odd = ["=1+1", "+86 991", "-5", "@SUM(A1)", '=HYPERLINK("http://x","点")', "=cmd|' /C calc'!A0", "-"];
  let lines = text(at("tests", "forms", "form2.txt"));
  const names = ["推送各类政策信息数量", "开展各类服务活动场次", "监测窗口平台服务数据", "服务机构能力提升班", "网站安全扫描次数", "政策信息推送完成率", "服务活动次数完成率"];
  names.forEach((name, n) => (lines = lines.replace(name, odd[n])));
  writeFileSync(to("odd.txt"), lines);
  writeByCommand(to("odd.txt"), "--corrected", to("odd.xlsx"), "--findings", to("odd-f.xlsx"), "--summary", to("odd-s.xlsx"));
  const [{ form }] = checkByCommand(to("odd.txt")).forms;
  for (const text of odd) assert.ok(form.indicators.some(({ name }) => name === text), text);
  for (const file of ["odd.xlsx", "odd-f.xlsx", "odd-s.xlsx"]) {
    const all = cells(text(converted(to(file), "fods"))).tables.flat(2);
    assert.ok(!all.some(({ formula }) => formula), file);
    if (file !== "odd.xlsx") continue;
    for (const text of odd) assert.ok(all.some((cell) => plain(cell.text).trim() === text), text);
    // Saved as xlsx by LibreOffice, and read again.
    copyFileSync(to(file), to("again.xlsx"));
    const [{ form }] = checkByCommand(converted(to("again.xlsx"), "xlsx")).forms;
    for (const text of odd) assert.ok(form.indicators.some(({ name }) => name === text), text);
  }
});
