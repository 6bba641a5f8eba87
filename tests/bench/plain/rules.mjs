// The checks that can find an error, each with its message, its arithmetic and its advice.

import Decimal from "decimal.js";
import { profile } from "./profile.mjs";
import { exactRate, percent, show } from "./scoring.mjs";

const HUNDRED = new Decimal(100);
const is = (points) => points.kind === "is";
const close = (a, b, tolerance = profile.tolerance) => a.minus(b).abs().lte(tolerance);
const sum = (values) => values.reduce((total, value) => total.plus(value), new Decimal(0));
const addition = (values, total) => `${values.map((value) => show(value)).join(" + ")} = ${show(total)}`;

/** Execution and every scored row; nothing when one of them is no number. */
export function parts(facts, field) {
  const { fund } = facts;
  const scores = fund && (is(fund.weight) || is(fund.score)) ? [fund[field]] : [];
  for (const row of facts.scored) if (row.weight.kind !== "blank" || row.score.kind !== "blank") scores.push(row[field]);
  return scores.every(is) ? scores.map(({ value }) => value) : undefined;
}

export const grade = (total) => profile.grades.find(([, from]) => total.gte(from))?.[0] ?? null;

function totals(facts, add) {
  const scores = parts(facts, "score");
  const total = facts.totalScore;
  if (is(total) && scores) {
    const added = sum(scores);
    if (!close(total.value, added)) {
      const off = total.value.minus(added);
      const message = `总分填 ${show(total.value)}，各项得分相加是 ${show(added)}，${off.gt(0) ? "多" : "少"} ${show(off.abs())} 分`;
      const advice = `总分改为 ${show(added)}；如果是某项得分填错，先改那一项再相加。`;
      add("AR-001", "total.score", message, `${addition(scores, added)}; ${show(total.value)} − ${show(added)} = ${show(off)}`, advice);
    }
  }
  const weights = parts(facts, "weight");
  if (is(facts.totalWeight) && weights) {
    const added = sum(weights);
    if (!close(facts.totalWeight.value, added)) {
      const message = `分值合计填 ${show(facts.totalWeight.value)}，各项分值相加是 ${show(added)}`;
      add("AR-002", "total.weight", message, addition(weights, added), "核对各项分值后重新相加，改正合计。");
    }
  }
  if (weights && !close(sum(weights), HUNDRED)) {
    const added = sum(weights);
    const message = `预算执行与各指标分值合计是 ${show(added)}，应为 100`;
    add("WT-001", "total.weight", message, addition(weights, added), "调整各行分值，使预算执行与全部指标合计为 100 分。");
  }
  if (is(total) && total.value.gt(HUNDRED)) {
    add("AR-008", "total.score", `总分填 ${show(total.value)}，超过 100 分`, "", "总分最高 100 分，请核对各项得分。");
  }
  const printed = facts.form.grade?.trim();
  if (printed && is(total) && grade(total.value) !== printed) {
    add("AR-009", "grade", `等级填“${printed}”，总分 ${show(total.value)} 是“${grade(total.value)}”`, "", "按总分改正等级。");
  }
}

function execution(facts, judged, add) {
  const { fund } = facts;
  if (!fund) return;
  const at = (field) => `funds[${fund.index}].${field}`;
  const rate = exactRate(fund);
  if (rate && is(fund.rate)) {
    const printed = fund.rate.unit === "%" ? fund.rate.value : fund.rate.value.times(100);
    const right = rate.times(100);
    const fits = close(printed, right.toDecimalPlaces(fund.rate.places, Decimal.ROUND_HALF_UP), profile.rateTolerance);
    const truncated = printed.eq(right.toDecimalPlaces(fund.rate.places, Decimal.ROUND_DOWN));
    if (!fits && !truncated) {
      const message = `执行率填 ${show(printed)}%，应为 ${percent(rate, 2)}`;
      add("EX-001", at("rate"), message, `${show(fund.executed.value)} ÷ ${show(fund.budget.value)}`, `执行率改为 ${percent(rate, 2)}。`);
    }
  }
  if (rate && is(fund.score) && judged.low) {
    const off = fund.score.value.minus(judged.low).abs();
    if (off.gt(profile.coarse) && !fund.score.value.eq(judged.low.round())) {
      const message = `得分填 ${show(fund.score.value)}，按执行率应为 ${show(judged.low)}`;
      add("EX-002", at("score"), message, judged.derivation, `得分改为 ${show(judged.low)}，总分随之改。`);
    }
  }
  for (const column of ["initial", "budget", "executed"]) {
    const amounts = facts.funds.filter((part) => part !== fund).map((part) => part[column]);
    if (!is(fund[column]) || fund[column].value.isZero() || !amounts.some(is) || amounts.some(({ kind }) => kind === "not")) continue;
    const values = amounts.filter(is).map(({ value }) => value);
    const added = sum(values);
    const half = [fund[column], ...amounts.filter(is)].map(({ places }) => (places ? new Decimal(10).pow(-places).div(2) : new Decimal(0)));
    if (!close(fund[column].value, added, sum(half))) {
      const message = `总额填 ${show(fund[column].value)}，各项来源相加是 ${show(added)}`;
      add("EX-003", at(column), message, addition(values, added), "核对各项来源，使总额等于财政拨款、结转与其他资金之和。");
    }
  }
  if (rate && rate.gt(1)) {
    const message = `全年执行数 ${show(fund.executed.value)} 超过预算数 ${show(fund.budget.value)}`;
    add("EX-005", at("executed"), message, percent(rate, 2), "核对预算是否调整过、执行数是否填错；执行率最高 100%。");
  }
}

function points(row, at, add) {
  for (const [field, name] of [["weight", "分值"], ["score", "得分"]]) {
    if (row[field].kind === "not") add("AR-006", at(field), `${name}没有填成数字`, "", "填入数字。");
  }
  if (row.weight.kind === "blank" || (is(row.weight) && row.weight.value.lte(0))) {
    add("WT-004", at("weight"), "分值没有填", "", "给这个指标分配分值。");
  }
  if (is(row.weight) && is(row.score) && (row.score.value.gt(row.weight.value) || row.score.value.lt(0))) {
    const message = `得分 ${show(row.score.value)}，分值 ${show(row.weight.value)}`;
    add("AR-005", at("score"), message, "", "得分应在 0 与分值之间，请改正得分或分值。");
  }
}

function values(row, at, add) {
  const { target, actual } = row;
  const numeric = target.kind === "quantity" || target.kind === "range";
  if (target.kind === "blank") add("IV-001", at("target"), "年度指标值没有填", "", "补填。");
  if (actual.kind === "blank") add("IV-001", at("actual"), "实际完成值没有填", "", "补填。");
  if (numeric && actual.kind === "words") {
    add("IV-002", at("actual"), `指标值是“${row.targetText}”，完成值“${row.actualText}”不是数`, "", "填写实际完成的数值和单位。");
  }
  if (numeric && actual.kind === "quantity" && actual.sign && !"=≈".includes(actual.sign)) {
    const message = row.echo ? `完成值照抄指标值“${row.actualText}”，没有写实际结果` : `完成值“${row.actualText}”带比较符号，不是确切结果`;
    add("IV-003", at("actual"), message, "", "填写实际达到的确切数值，不带 ≥、≤ 等符号。");
  }
}

function scored(row, judged, at, add) {
  if (!is(row.weight) || !is(row.score)) return;
  const [weight, score] = [row.weight.value, row.score.value];
  const outside = score.lt(judged.low.minus(profile.tolerance)) || score.gt(judged.high.plus(profile.tolerance));
  if (judged.method === "proportion" && outside) {
    const message = `得分填 ${show(score)}，按完成比例应为 ${show(judged.low)}${judged.low.eq(judged.high) ? "" : ` 至 ${show(judged.high)}`}`;
    add(row.direction === "lower" ? "SC-003" : "SC-002", at("score"), message, judged.derivation, "按完成比例改正得分，总分随之改。");
  }
  if (judged.method === "tier" && outside && judged.certain) {
    const message = `完成值“${row.actualText}”说的是${judged.words}，得分却是 ${show(score)}/${show(weight)}（${percent(score.div(weight), 1)}）`;
    add("SC-005", at("score"), message, judged.derivation, "改正完成值或得分，使两者一致。");
  }
  if (score.lt(weight) && row.lacksReason) {
    const message = `分值 ${show(weight)}，得分 ${show(score)}，扣了 ${show(weight.minus(score))} 分，没有写原因`;
    add("EP-001", at("reason"), message, `${show(weight)} − ${show(score)} = ${show(weight.minus(score))}`, "写明没有得满分的原因和改进措施。");
  } else if (row.lacksReason && (judged.missed || judged.method === "proportion")) {
    add("EP-002", at("reason"), `完成值“${row.actualText}”没有达到“${row.targetText}”，没有写原因`, "", "写明没有完成的原因和改进措施。");
  }
}

/** Everything that is found, from top to bottom. */
export function findErrors(facts, execute, judged) {
  const findings = [];
  const add = (rule, cell, message, derivation, advice) =>
    findings.push({ rule, severity: "error", cell, message, derivation, advice });
  totals(facts, add);
  execution(facts, execute, add);
  facts.scored.forEach((row, index) => {
    const at = (field) => `indicators[${row.index}].${field}`;
    points(row, at, add);
    values(row, at, add);
    scored(row, judged[index], at, add);
  });
  return findings;
}
