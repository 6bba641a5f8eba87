// AR and WT: whether the form's own numbers add up, and how the weights are split.

import Decimal from "decimal.js";
import { place } from "../finding.mjs";
import { profile } from "../profile.mjs";
import { show } from "../scoring.mjs";

const HUNDRED = new Decimal(100);
export const is = (points) => points.kind === "is";
export const close = (a, b, tolerance = profile.tolerance) => a.minus(b).abs().lte(tolerance);
export const sum = (values) => values.reduce((total, value) => total.plus(value), new Decimal(0));
export const addition = (values, total) => `${values.map((value) => show(value)).join(" + ")} = ${show(total)}`;
const signed = (value) => `${value.isNegative() ? "−" : "+"}${show(value.abs())}`;

/** Execution and every scored row with their cells; nothing when one of them is no number. */
export function parts(facts, field) {
  const { fund } = facts;
  const cells = fund && (is(fund.weight) || is(fund.score)) ? [[`funds[${fund.index}].${field}`, fund[field]]] : [];
  for (const row of facts.scored) {
    if (row.weight.kind !== "blank" || row.score.kind !== "blank") cells.push([`indicators[${row.index}].${field}`, row[field]]);
  }
  if (!cells.every(([, points]) => is(points))) return undefined;
  return { cells: cells.map(([cell]) => cell), values: cells.map(([, { value }]) => value) };
}

export const grade = (total) => profile.grades.find(([, from]) => total.gte(from))?.[0] ?? null;

/** Where the difference between the declared total and the sum may come from. */
function hint(facts, off, add) {
  const at = (message, related) => add("info", "AR-003", "total.score", message, { related });
  const gap = signed(off);
  const counted = sum(facts.funds.filter((fund) => fund !== facts.fund && is(fund.score)).map((fund) => fund.score.value));
  if (!counted.isZero() && counted.eq(off)) return at(`差额 ${gap} 正好是资金“其中”各行的得分`, []);
  const lost = facts.scored
    .filter((row) => is(row.weight) && is(row.score) && row.score.value.lt(row.weight.value))
    .map((row) => ({ cell: `indicators[${row.index}].score`, points: row.weight.value.minus(row.score.value) }));
  const once = lost.find(({ points }) => points.eq(off));
  if (once) {
    const message = `差额 ${gap} 正好是${place(facts, once.cell)}扣掉的 ${show(once.points)} 分：可能是先写了总分，后来才扣这一项`;
    return at(message, [once.cell]);
  }
  for (const [index, first] of lost.entries()) {
    const second = lost.slice(index + 1).find(({ points }) => points.plus(first.points).eq(off));
    if (second) {
      const message = `差额 ${gap} 正好是两项扣分之和：${place(facts, first.cell)} 扣 ${show(first.points)}，${place(facts, second.cell)} 扣 ${show(second.points)}`;
      return at(message, [first.cell, second.cell]);
    }
  }
  const twice = lost.find(({ points }) => points.eq(off.neg()));
  if (twice) return at(`差额 ${gap} 正好是 ${place(facts, twice.cell)} 扣掉的 ${show(twice.points)} 分：可能在总分里又扣了一遍`, [twice.cell]);
  return undefined;
}

function totals(facts, add) {
  const scores = parts(facts, "score");
  const total = facts.totalScore;
  if (is(total) && scores) {
    const added = sum(scores.values);
    if (!close(total.value, added)) {
      const off = total.value.minus(added);
      const message = `总分填 ${show(total.value)}，各项得分相加是 ${show(added)}，${off.gt(0) ? "多" : "少"} ${show(off.abs())} 分`;
      add("error", "AR-001", "total.score", message, {
        derivation: `${addition(scores.values, added)}; ${show(total.value)} − ${show(added)} = ${signed(off)}`,
        advice: `总分改为 ${show(added)}；如果是某项得分填错，先改那一项再相加。`,
        related: scores.cells,
      });
      hint(facts, off, add);
    }
  }
  if (is(total) && total.value.gt(HUNDRED)) add("error", "AR-008", "total.score", `总分填 ${show(total.value)}，超过 100 分`);
  const printed = facts.form.grade?.trim();
  if (printed && is(total) && grade(total.value) !== printed) {
    add("error", "AR-009", "grade", `等级填“${printed}”，总分 ${show(total.value)} 是“${grade(total.value)}”`);
  }
}

function weights(facts, add) {
  const all = parts(facts, "weight");
  if (!all) return;
  const added = sum(all.values);
  const derivation = addition(all.values, added);
  if (is(facts.totalWeight) && !close(facts.totalWeight.value, added)) {
    const message = `分值合计填 ${show(facts.totalWeight.value)}，各项分值相加是 ${show(added)}`;
    add("error", "AR-002", "total.weight", message, { derivation });
  }
  if (!close(added, HUNDRED)) add("error", "WT-001", "total.weight", `预算执行与各指标分值合计是 ${show(added)}，应为 100`, { derivation });
  if (facts.fund && is(facts.fund.weight) && !facts.fund.weight.value.eq(profile.execWeight)) {
    add("warning", "WT-003", `funds[${facts.fund.index}].weight`, `预算执行分值填 ${show(facts.fund.weight.value)}，规定是 ${show(profile.execWeight)}`);
  }
  const split = { output: new Decimal(0), benefit: new Decimal(0), satisfaction: new Decimal(0), cost: new Decimal(0) };
  for (const row of facts.scored) {
    if (!row.level1 || !is(row.weight)) return;
    split[row.level1] = split[row.level1].plus(row.weight.value);
  }
  const shares = [split.output, split.benefit, split.satisfaction, split.cost];
  if (!profile.level1.some((set) => set.every((weight, index) => weight.eq(shares[index])))) {
    const message = `产出/效益/满意度/成本分值是 ${shares.map((share) => show(share)).join("/")}，规定的是 ${profile.level1.map((set) => set.join("/")).join(" 或 ")}`;
    add("warning", "WT-002", "indicators[0].level1", message);
  }
}

function points(facts, add) {
  for (const row of facts.scored) {
    const at = (field) => `indicators[${row.index}].${field}`;
    for (const [field, name] of [["weight", "分值"], ["score", "得分"]]) {
      if (row[field].kind === "not") add("error", "AR-006", at(field), `${name}没有填成数字`);
      if (row[field].loose) {
        add("info", "AR-007", at(field), `数字 ${show(row[field].value)} 的中间或后面多了空格`);
      } else if (is(row[field]) && row[field].places > profile.decimals) {
        add("info", "AR-007", at(field), `${show(row[field].value)} 有 ${row[field].places} 位小数，得分保留 2 位即可`);
      }
    }
    if (row.weight.kind === "blank" || (is(row.weight) && row.weight.value.lte(0))) add("error", "WT-004", at("weight"), "分值没有填");
    if (!is(row.weight)) continue;
    const weight = row.weight.value;
    if (is(row.score) && (row.score.value.gt(weight) || row.score.value.lt(0))) {
      add("error", "AR-005", at("score"), `得分 ${show(row.score.value)}，分值 ${show(weight)}`);
    }
    if (row.target.kind === "words" && weight.gte(profile.heavyWords)) {
      add("warning", "WT-005", at("weight"), `一个定性指标占 ${show(weight)} 分（${show(profile.heavyWords)} 分起提示）：评分只凭文字判断，占分过重`);
    } else if (weight.gte(profile.heavy)) {
      add("warning", "WT-005", at("weight"), `一个指标占 ${show(weight)} 分（${show(profile.heavy)} 分起提示）`);
    }
  }
}

export const arithmetic = (facts, _judged, add) => {
  totals(facts, add);
  weights(facts, add);
  points(facts, add);
};
