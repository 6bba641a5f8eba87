// What a developer would write to get these forms out of a file with the usual libraries: read it, take the cells
// that are shown, put them under the printed headings. It knows the national layout alone, by its positions.

import ExcelJS from "exceljs";
import mammoth from "mammoth";
import * as XLSX from "xlsx";

const ENTITIES = { amp: "&", lt: "<", gt: ">", quot: '"' };
const plain = (html) =>
  html
    .replace(/<\/p><p>|<br \/>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replace(/&(amp|lt|gt|quot);/g, (_, name) => ENTITIES[name]);

/** The cells of every row, a paragraph outside of a table as a row of one. */
function rowsOfHtml(html) {
  const rows = [];
  for (const [, row, paragraph] of html.matchAll(/<tr>(.*?)<\/tr>|<p>(.*?)<\/p>/gs)) {
    if (row === undefined) rows.push([plain(paragraph)]);
    else rows.push([...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map(([, cell]) => plain(cell)));
  }
  return rows;
}

/** The cells of every row of all sheets, without those that a merge covers. */
function rowsOfWorkbook(workbook) {
  return workbook.SheetNames.flatMap((name) => {
    const sheet = workbook.Sheets[name];
    const rows = XLSX.utils.sheet_to_json(sheet, { header: 1, raw: false, defval: "" });
    const covered = new Set();
    for (const { s, e } of sheet["!merges"] ?? []) {
      for (let r = s.r; r <= e.r; r += 1) for (let c = s.c; c <= e.c; c += 1) covered.add(`${r},${c}`);
      covered.delete(`${s.r},${s.c}`);
    }
    return rows.map((row, r) => row.filter((_, c) => !covered.has(`${r},${c}`)));
  });
}

/** exceljs leaves number formats to its caller; of those that these forms use only the percents differ. */
function shown({ text, value, numFmt = "" }) {
  if (typeof value !== "number" || !numFmt.endsWith("%")) return text;
  return `${(value * 100).toFixed((numFmt.split(".")[1] ?? "%").length - 1)}%`;
}

function rowsOfExcelJs(workbook) {
  const rows = [];
  for (const sheet of workbook.worksheets) {
    sheet.eachRow((row) => {
      const cells = [];
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (!cell.isMerged || cell.master === cell) cells.push(shown(cell));
      });
      rows.push(cells);
    });
  }
  return rows;
}

const FUND = ["label", "initial", "budget", "executed", "weight", "rate", "score"];
const INDICATOR = ["name", "target", "actual", "weight", "score", "reason"];
const under = (keys, cells) => Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? ""]));

/** The rows of the national layout as forms. */
export function formsOf(rows) {
  const forms = [];
  let form;
  let block = "";
  for (const cells of rows) {
    const first = (cells[0] ?? "").replace(/\s/g, "");
    if (/自评表$/.test(first)) {
      form = { title: cells[0], funds: [], indicators: [] };
      forms.push(form);
      block = "";
    } else if (!form) continue;
    else if (/^（20\d\d年度）$/.test(first)) form.year = cells[0];
    else if (first === "项目名称") form.project = cells[1];
    else if (first === "主管部门") [, form.department, , form.unit] = cells;
    else if (first === "项目资金（万元）") [block, form.fund_unit] = ["funds", cells[0]];
    else if (first === "年度总体目标") block = "goal";
    else if (first === "绩效指标") block = "indicators";
    else if (first === "总分") [block, form.total] = ["", { weight: cells[1], score: cells[2] }];
    else if (block === "funds") form.funds.push(under(FUND, cells.slice(-FUND.length)));
    else if (block === "goal") form.goal = { expected: cells[0], actual: cells[1] };
    else if (block === "indicators") {
      const row = under(INDICATOR, cells.slice(-INDICATOR.length));
      const levels = cells.slice(0, -INDICATOR.length);
      row.level2 = levels.pop() ?? "";
      row.level1 = levels.pop() ?? "";
      form.indicators.push(row);
    }
  }
  return forms;
}

/** Each library with how it reads, and how its answer becomes rows. */
export const peers = {
  mammoth: {
    size: "mammoth/mammoth.browser.js",
    read: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
    rows: ({ value }) => rowsOfHtml(value),
  },
  SheetJS: {
    size: "xlsx",
    read: (bytes) => XLSX.read(bytes),
    rows: rowsOfWorkbook,
  },
  exceljs: {
    size: "exceljs/dist/exceljs.min.js",
    read: (bytes) => new ExcelJS.Workbook().xlsx.load(bytes),
    rows: rowsOfExcelJs,
  },
};
