// Units and signs of targets and actual values (IV-004 to IV-007).

import { HUNDRED, ZERO, show } from "../decimal.mjs";
import { indicatorCell } from "../cells.mjs";
import { againstNature } from "../direction.mjs";
import { withUnit } from "../fix.mjs";
import { bothQuantities } from "../rows.mjs";
import { signForTwo } from "../scoring.mjs";
import { ends, excerpt } from "../text.mjs";
import { inUnitOf, relate } from "../value/unit.mjs";

const quote = (text) => excerpt(text, 20);

/** 控制在9.8万元, 2天内: a limit in words below the target's own. */
export function isTighter({ target, actual, actualText, direction }) {
  const inWords = actualText.startsWith("控制在") || actualText.endsWith("内");
  if (!inWords || direction !== "lower" || target.kind !== "quantity") return false;
  return inUnitOf(target, actual)?.lt(target.number) === true;
}

/** Three rows and more, and not one actual with a unit: the layout prints it in a column of its own. */
function areAllBare(rows) {
  const actuals = rows.map(({ row }) => row.actual).filter(({ kind }) => kind === "quantity");
  return actuals.length > 2 && actuals.every(({ unit }) => unit === "");
}

const sameScale = (one, other) => ["万", "亿"].every((word) => one.includes(word) === other.includes(word));

/** What is odd about the units of two values, and whether the actual only lacks its own. */
function unitMessage({ target, actual, targetText, actualText }, relation, allBare) {
  const [due, done] = [`指标值“${quote(targetText)}”`, `完成值“${quote(actualText)}”`];
  switch (relation) {
    case "alike":
      return undefined;
    case "apart":
      return target.number.isZero() && actual.number.isZero() ? undefined : { message: `${due}与${done}单位不同，不能比较` };
    case "same":
      return sameScale(targetText, actualText) ? undefined : { message: `${due}与${done}单位写法不同` };
    case "missing": {
      const bare = actual.unit === "";
      if (bare && actual.number.isZero()) return undefined;
      const comparable = inUnitOf(target, actual) !== undefined;
      if (comparable && allBare) return undefined;
      if (!comparable) return { message: `${due}、${done}，只有一个写了单位，看不出是不是同一种写法，没有比较` };
      if (bare) return { message: `${done}没有写单位，指标值是“${quote(targetText)}”`, whole: true };
      return { message: `${due}没有写单位，完成值是“${quote(actualText)}”` };
    }
    default:
      return { message: `${due}与${done}单位写法不同` };
  }
}

export function units({ rows }, add) {
  const allBare = areAllBare(rows);
  for (const { row, judged } of rows) {
    if (!bothQuantities(row)) continue;
    const { target, actual } = row;
    const relation = relate(target.unit, actual.unit).is;
    const found = unitMessage(row, relation, allBare);
    if (!found) continue;
    // 每季度4次 and 4次: they convert, and fall short if that is how they are meant.
    const open = relation === "factor" && judged.outcome.why === "units";
    const more = { related: [indicatorCell(row.index, "target")] };
    if (found.whole) {
      more.advice = `写成“${show(actual.number)}${target.unit}”。`;
      more.edits = withUnit(row, target.unit);
    }
    add(open || relation === "apart" ? "warning" : "info", indicatorCell(row.index, "actual"), found.message, more);
  }
}

/** A quantity without a sign is read as "at least", or "at most" where less is better. */
export function noSign({ rows }, add) {
  for (const { row, judged } of rows) {
    const { target, actual } = row;
    if (target.kind !== "quantity" || target.sign || target.change) continue;
    // A rate of pay or a cost that was exceeded, if it was a limit.
    const open =
      judged.outcome.why === "direction" &&
      (row.level2 === "cost" || row.name.endsWith("标准")) &&
      actual.kind === "quantity" &&
      inUnitOf(target, actual)?.gt(target.number);
    const said = quote(row.targetText);
    const message = open
      ? `指标值“${said}”没有比较符号，完成值“${quote(row.actualText)}”比它大，看不出是达到了还是超支了`
      : `指标值“${said}”没有比较符号，按“=”理解`;
    let advice;
    if (target.number.isZero()) advice = `写成“=${said}”。`;
    else if (row.direction !== "unsure") advice = `写成“${row.direction === "higher" ? "≥" : "≤"}${said}”或“=${said}”。`;
    add(open ? "warning" : "info", indicatorCell(row.index, "target"), message, { advice });
  }
}

export function wrongSign({ rows }, add) {
  for (const { row } of rows) {
    const better = againstNature(row.name, row.target.sign);
    if (!better) continue;
    const message = `“${excerpt(row.name, 18)}”越${better === "lower" ? "少" : "高"}越好，指标值却是“${quote(row.targetText)}”`;
    add("warning", indicatorCell(row.index, "target"), message);
  }
}

const BOUNDED = ends(`
  满意度 满意率 合格率 及时率 覆盖率 到位率 优良率 优秀率 达标率 准确率 完好率 成活率 知晓率 通过率 出勤率`);
const NO_LETTERS = /[^A-Za-z\d\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]+$/u;

/** A bounded rate above 100% or below 0. */
export function impossible({ rows }, add) {
  for (const { row } of rows) {
    // 覆盖率增长率 may well be above 100%: what counts is how the name ends.
    const name = row.name.replace(NO_LETTERS, "").replace(/指标$/, "");
    if (!BOUNDED.test(name) && !(name.includes("满意度") && !name.endsWith("率"))) continue;
    for (const field of ["target", "actual"]) {
      const { kind, unit, change, number } = row[field];
      if (kind !== "quantity" || unit !== "%" || change) continue;
      const over = number.gt(HUNDRED) && !(field === "target" && signForTwo(row));
      if (over || number.lt(ZERO)) {
        add("error", indicatorCell(row.index, field), `“${excerpt(row.name, 18)}”不可能是 ${show(number)}%`);
      }
    }
  }
}
