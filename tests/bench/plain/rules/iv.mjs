// IV: what stands in the value cells, and whether targets and actuals can be measured and compared.

import { D, TEN, ZERO, percent, show } from "../decimal.mjs";
import { indicatorCell } from "../cells.mjs";
import { unknownActual } from "../fix.mjs";
import { FOOTING, MEASURES, PLATFORM, PRACTICE } from "../profile.mjs";
import { bothQuantities, isDocked, isFull, isNotApplicable, isNumeric } from "../rows.mjs";
import { excerpt } from "../text.mjs";
import { lastOrder } from "../value/date.mjs";
import { inUnitOf, relate } from "../value/unit.mjs";
import { isExplained } from "./common.mjs";
import { impossible, isTighter, noSign, units, wrongSign } from "./signs.mjs";
import { damagedSign, leftover, unread } from "./unread.mjs";
import { echo, noTier, vagueTarget } from "./wording.mjs";

/** How much of a value is quoted. */
const quote = (text) => excerpt(text, 20);

function missing({ rows }, add) {
  for (const { row } of rows) {
    const { cells, target, actual, index } = row;
    if (isNotApplicable(row)) continue;
    if (cells.target !== undefined && target.kind === "blank") add("error", indicatorCell(index, "target"), "年度指标值没有填");
    if (cells.actual === undefined) continue;
    if (actual.kind === "blank") {
      add("error", indicatorCell(index, "actual"), "实际完成值没有填", { edits: unknownActual(row) });
    } else if (actual.held === "dash" && !isNumeric(target)) {
      add("warning", indicatorCell(index, "actual"), `实际完成值只有“${quote(row.actualText)}”`);
    }
  }
}

/** How grave it is that this is no number; nothing where it is one, or does not apply. */
function gravity({ actual, actualText, direction }) {
  if (actual.kind === "placeholder") return actual.held === "not applicable" || actual.held === "prompt" ? undefined : "error";
  if (actual.kind !== "words") return undefined;
  // Free text may hold a number in its own way, and 零事故 may well be a way to say 0.
  return actual.free || (direction !== "higher" && /^[零无未]/.test(actualText)) ? "warning" : "error";
}

function notANumber({ rows }, add) {
  for (const { row } of rows) {
    const severity = isNumeric(row.target) ? gravity(row) : undefined;
    if (!severity) continue;
    const cell = indicatorCell(row.index, "actual");
    const said = `指标值是“${quote(row.targetText)}”，完成值`;
    // The target is zero: that nothing happened is what it asks for.
    const asksForNone = row.target.kind === "quantity" && row.target.number.isZero();
    const more = row.direction === "higher";
    if (row.actual.held === "none" && (!more || asksForNone)) {
      add(asksForNone && !more ? "info" : "warning", cell, `${said}填“${quote(row.actualText)}”，不是数；可能是没有发生`, {
        advice: "如果全年没有发生，填 0 并注明“未发生”；发生过的，填实际数值。",
      });
    } else {
      add(severity, cell, `${said}“${quote(row.actualText)}”不是数`, { edits: severity === "error" ? unknownActual(row) : undefined });
    }
  }
}

function copiedMessage(row) {
  const { target, actual } = row;
  const said = quote(row.actualText);
  if (actual.kind === "quantity" && isNumeric(target) && actual.sign && actual.sign !== "=") {
    if (actual.sign === "≈") return ["warning", `完成值“${said}”是约数，不是确切结果`];
    if (actual.sign === "≤" && !row.echo && isTighter(row)) return ["warning", `完成值“${said}”带比较符号，不是确切结果；看来没有超过指标值`];
    return ["error", row.echo ? `完成值照抄指标值“${said}”，没有写实际结果` : `完成值“${said}”带比较符号，不是确切结果`];
  }
  if (!row.echo) return undefined;
  if (target.kind === "range" && actual.kind === "range") return ["warning", `完成值照抄指标值区间“${said}”，没有写实际结果`];
  if (target.kind === "date" && actual.kind === "date") return ["info", `完成值重复了期限“${said}”，没有写实际完成日期`];
  return undefined;
}

function copied({ rows }, add) {
  for (const { row } of rows) {
    const found = copiedMessage(row);
    if (!found) continue;
    const [severity, message] = found;
    const more = severity === "info" ? { advice: "写实际完成的日期。" } : { related: [indicatorCell(row.index, "target")] };
    if (severity === "error") more.edits = unknownActual(row);
    add(severity, indicatorCell(row.index, "actual"), message, more);
  }
}

function zeroTarget({ rows }, add) {
  for (const { row } of rows) {
    const { target, actual } = row;
    if (!bothQuantities(row) || !target.number.isZero() || !actual.number.gt(ZERO) || row.direction === "higher") continue;
    const message = `指标值是 0，实际是 ${show(actual.number)}${actual.unit}：按 0 指标的规则不得分`;
    add("info", indicatorCell(row.index, "target"), message);
  }
}

function outsideRange({ rows }, add) {
  for (const { row, judged } of rows) {
    const { target, actual, direction } = row;
    if (target.kind !== "range" || actual.kind !== "quantity" || actual.sign) continue;
    const relation = relate(target.unit, actual.unit).is;
    if (relation === "apart" || relation === "factor" || judged.outcome.why === "units") continue;
    const [below, above] = [actual.number.lt(target.low), actual.number.gt(target.high)];
    if (!below && !above) continue;
    const wrong = direction === "higher" ? below : direction === "lower" && above;
    const message = `完成值 ${quote(row.actualText)} 不在指标值 ${show(target.low)}～${show(target.high)}${target.unit} 之内`;
    add(wrong && isFull(row) ? "error" : "warning", indicatorCell(row.index, "actual"), message);
  }
}

function late({ rows, facts: { year } }, add) {
  for (const { row } of rows) {
    const { target, actual } = row;
    // Late, scored as such and explained: all that is asked for.
    if (actual.kind !== "date" || (isDocked(row) && isExplained(row))) continue;
    const due = target.kind === "date" ? lastOrder(target, year) : undefined;
    let message;
    if (lastOrder(actual, year) > due) message = `完成于“${quote(row.actualText)}”，晚于期限“${quote(row.targetText)}”`;
    else if (year && actual.year && actual.year !== year) message = `完成日期“${quote(row.actualText)}”不在 ${year} 年度`;
    if (message) add("warning", indicatorCell(row.index, "actual"), message);
  }
}

const TENTH = new D("0.1");

function tenfold({ rows }, add) {
  for (const { row } of rows) {
    const { target, actual } = row;
    if (!bothQuantities(row) || target.change || !target.number.gt(ZERO)) continue;
    // Counts of different periods are IV-004's.
    if (target.unit !== actual.unit && target.unit.includes("/")) continue;
    const done = inUnitOf(target, actual);
    if (!done?.gt(ZERO)) continue;
    // Far below a limit is good, and a fault repaired in an hour is no slip.
    const good = row.direction === "lower" && done.lt(target.number);
    const ratio = done.div(target.number);
    if (ratio.lt(TEN) && (good || ratio.gt(TENTH))) continue;
    const share = percent(ratio, 4);
    add("warning", indicatorCell(row.index, "actual"), `完成值“${quote(row.actualText)}”是指标值“${quote(row.targetText)}”的 ${share}`);
  }
}

export const IV = [
  { id: "IV-001", basis: MEASURES, advice: "补填；不适用的指标注明“不适用”并说明分值怎样处理。", check: missing },
  { id: "IV-002", basis: PLATFORM, advice: "填写实际完成的数值和单位。", check: notANumber },
  { id: "IV-003", basis: MEASURES, advice: "填写实际达到的确切数值，不带 ≥、≤ 等符号。", check: copied },
  { id: "IV-004", basis: PLATFORM, advice: "两个值写同样的单位。", check: units },
  { id: "IV-005", basis: PLATFORM, advice: "按本意写成 ≥、≤ 或 =。", check: noSign },
  { id: "IV-006", basis: PRACTICE, advice: "核对符号方向：越少越好的用 ≤，越多越好的用 ≥。", check: wrongSign },
  { id: "IV-007", basis: FOOTING, advice: "这类比率在 0% 到 100% 之间，请核对。", check: impossible },
  { id: "IV-008", basis: PRACTICE, advice: "写明达到什么程度、用什么衡量，能定量的改为定量。", check: vagueTarget },
  {
    id: "IV-009",
    basis: PRACTICE,
    advice: "写“达成年度指标”“部分达成年度指标并具有一定效果”或“未达成年度指标且效果较差”，并附依据。",
    check: echo,
  },
  {
    id: "IV-010",
    basis: PLATFORM,
    advice: "从三档中选一档：达成年度指标、部分达成年度指标并具有一定效果、未达成年度指标且效果较差。",
    check: noTier,
  },
  { id: "IV-011", basis: PLATFORM, advice: "指标值为 0 时，实际为 0 得满分，大于 0 不得分。", check: zeroTarget },
  { id: "IV-012", basis: MEASURES, advice: "核对完成值；确实在区间之外的，按偏离程度评分并说明原因。", check: outsideRange },
  { id: "IV-013", basis: PRACTICE, advice: "核对日期；确实晚于期限的按未完成评分并说明原因。", check: late },
  { id: "IV-014", basis: PRACTICE, advice: "检查小数点和单位；数值无误的，说明原因。", check: tenfold },
  {
    id: "IV-015",
    basis: PRACTICE,
    advice: "这一格没有参加判断，请人工核对；换成“数值+单位”的写法就能自动核对。",
    check: unread,
  },
  { id: "IV-016", basis: PRACTICE, advice: "填写实际内容，或删去这段提示文字。", check: leftover },
  { id: "IV-017", basis: PRACTICE, advice: "与原件核对这一格。", check: damagedSign },
];
