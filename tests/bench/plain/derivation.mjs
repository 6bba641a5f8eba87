// The arithmetic of a row in words and numbers, to be followed with a pocket calculator.

import { fixed, percent, show } from "./decimal.mjs";
import { profile } from "./profile.mjs";
import { inUnitOf, relate } from "./value/unit.mjs";

export const OPEN = "没有分值，无法复算";

/** Why nothing follows from a row. */
export const WHY = {
  "no target": "没有年度指标值",
  "no actual": "没有实际完成值",
  "not a number": "实际完成值不是数，无法比较",
  "not a result": "实际完成值不是实际结果，无法比较",
  units: "两个值的单位不能比较",
  unread: "这个值没有读懂，不作判断",
  direction: "看不出多好还是少好，不作判断",
  span: "实际完成值是一个区间，不作判断",
  shared: "几个指标合用一个分值，不作判断",
  words: "实际完成值没有说明达成程度",
};

const TIERS = { achieved: "达成", partly: "部分达成", failed: "未达成" };
export const tierName = (best, worst) => (best === worst ? TIERS[best] : "达成或部分达成");

/** A quantity with its unit, as it was written where it has a scale (128亿元); of a range its lower end. */
function shown(value, text) {
  if (value.kind === "range") return `${show(value.low)}${value.unit}`;
  if (value.kind !== "quantity") return "";
  const written = value.scaled ? text.replace(/^[≥≤><=]+/, "") : "";
  return /^\d/.test(written) ? written : `${show(value.number)}${value.unit}`;
}

function reached(row, { ratio }, weight) {
  const { target, actual, targetText, actualText, direction } = row;
  if (target.kind !== "quantity") return `达到目标，得满分 ${show(weight)}`;
  const due = shown(target, targetText);
  if (!ratio) {
    const done = actual.kind === "quantity" ? shown(actual, actualText) : actualText;
    return `${done} 达到 ${target.sign ?? (direction === "lower" ? "≤" : "")}${due}，得满分 ${show(weight)}`;
  }
  // The actual in the target's unit, where the two differ by a factor.
  const converted = actual.kind === "quantity" && relate(target.unit, actual.unit).is === "factor";
  const done = converted ? `${show(inUnitOf(target, actual))}${target.unit}` : shown(actual, actualText);
  return `${done} ÷ ${due} = ${percent(ratio, 2)}，完成，得满分 ${show(weight)}`;
}

function beyond({ target, actual, targetText, actualText }, { linear, ratio }, weight) {
  if (ratio.isZero()) return "指标值是 0，大于 0 得 0 分";
  const due = target.kind === "range" ? `${show(target.high)}${target.unit}` : shown(target, targetText);
  const done = shown(actual, actualText);
  const points = show(weight);
  const excess = linear.isZero()
    ? "按超出比例扣：超出一倍以上，得 0"
    : `按超出比例扣：${points} × [1 − (${done} − ${due}) ÷ ${due}] = ${fixed(weight.times(linear))}`;
  return `${excess}；按目标÷实际：${points} × ${due} ÷ ${done} = ${fixed(weight.times(ratio))}；两种算法都认可`;
}

export function derive(row, outcome, weight, low, high) {
  switch (outcome.kind) {
    case "reached":
      return reached(row, outcome, weight);
    case "short": {
      const share = percent(outcome.ratio, 2);
      const quotient = `${shown(row.actual, row.actualText)} ÷ ${shown(row.target, row.targetText)} = ${share}`;
      return `${quotient}，${show(weight)} × ${share} = ${fixed(low)}`;
    }
    case "beyond":
      return beyond(row, outcome, weight);
    case "tier": {
      const [from, to] = [profile.bands[outcome.worst][0], profile.bands[outcome.best][1]];
      const name = tierName(outcome.best, outcome.worst);
      return `${name}：${show(weight)} × ${percent(from, 0)} 至 ${percent(to, 0)} = ${fixed(low)} 至 ${fixed(high)}`;
    }
    case "missed":
      return `未达到目标，办法没有给出比例：0 至 ${show(weight)}`;
    default:
      return `${WHY[outcome.why]}：0 至 ${show(weight)}`;
  }
}
