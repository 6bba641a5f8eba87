// What was not understood, left over from a template, or damaged on its way (IV-015 to IV-017).

import { show } from "../decimal.mjs";
import { eachCell, fundCell, indicatorCell, textAt } from "../cells.mjs";
import { signForTwo } from "../scoring.mjs";
import { bareName, excerpt, squeeze } from "../text.mjs";
import { isDraft, isPrompt, mayPrompt } from "../value/placeholder.mjs";

/** Every cell that was not understood, so that nothing is passed over in silence. */
export function unread({ facts }, add) {
  const tell = (cell, text) => add("info", cell, `“${excerpt(text, 20)}”没有读懂`);
  for (const { index, rate } of facts.funds) {
    if (rate.kind !== "not") continue;
    const cell = fundCell(index, "rate");
    tell(cell, squeeze(textAt(facts.form, cell)));
  }
  for (const row of facts.rows) {
    if (row.target.kind === "unread") tell(indicatorCell(row.index, "target"), row.targetText);
    if (row.actual.kind === "unread") tell(indicatorCell(row.index, "actual"), row.actualText);
  }
}

/** Cells in which anything may stand. */
const FREE = new Set(["label", "remarks", "fund_unit"]);

/** What a template asks for, still in the cell. */
export function leftover({ facts }, add) {
  eachCell(facts.form, (text, field, cell) => {
    // Nearly every cell is passed over here.
    const may = mayPrompt(text);
    if (may && isDraft(text)) {
      const advice = "写上实际内容，删去括号里的提示。";
      add("warning", cell(), `“${excerpt(text, 24)}”里还有待补充的内容`, { advice });
      return;
    }
    const isName = field === "name";
    if (FREE.has(field) || !(isName || may)) return;
    const plain = squeeze(text);
    if (plain === "") return;
    // Names such as XX工程 are prompts; one cross inside a long text may be a size (3X5).
    const unnamed = isName && /^[….]*$/.test(bareName(plain));
    if (unnamed || isPrompt(plain)) add("warning", cell(), `“${excerpt(text, 24)}”是模板里的提示，没有改掉`);
  });
}

/** A sign that a converter turned into a digit or a letter. */
export function damagedSign({ rows }, add) {
  for (const { row } of rows) {
    const number = signForTwo(row);
    const said = excerpt(row.targetText, 20);
    if (number) {
      const message = `“${said}”可能是“≥${show(number)}%”：≥ 在扫描或转换时变成了 2`;
      add("info", indicatorCell(row.index, "target"), message);
    } else if (/^[WSws工^$]\d/.test(row.targetText)) {
      const message = `“${said}”开头的字符可能是比较符号变来的，数值是“${row.targetText.slice(1)}”`;
      add("info", indicatorCell(row.index, "target"), message);
    }
  }
}
