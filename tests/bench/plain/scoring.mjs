// The score that the rule gives for every row, as an interval with its derivation.

import Decimal from "decimal.js";
import { profile } from "./profile.mjs";
import { inUnitOf } from "./value.mjs";

const ZERO = new Decimal(0);
const ONE = new Decimal(1);

export const round = (points) => points.toDecimalPlaces(profile.decimals, Decimal.ROUND_HALF_UP);
export const show = (value, places = 6) => value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP).toString();
export const percent = (fraction, places) => `${show(fraction.times(100), places)}%`;

/** Executed ÷ budget; nothing when one is missing. */
export function exactRate(fund) {
  const budget = fund.budget.kind === "absent" ? fund.initial : fund.budget;
  if (budget.kind !== "is" || budget.value.lte(0) || fund.executed.kind !== "is" || fund.executed.value.lt(0)) return undefined;
  return fund.executed.value.div(budget.value);
}

export function judgeExecution(fund) {
  if (fund.weight.kind !== "is") return { method: "open" };
  const rate = exactRate(fund);
  const weight = fund.weight.value;
  if (!rate) return { method: "open", low: ZERO, high: weight, derivation: `0 至 ${show(weight)}` };
  const points = round(weight.times(Decimal.min(rate, ONE)));
  const budget = fund.budget.kind === "absent" ? fund.initial : fund.budget;
  const derivation = `${show(fund.executed.value)} ÷ ${show(budget.value)} = ${percent(rate, 2)}，${show(weight)} × ${percent(rate, 2)} = ${show(points)}`;
  return { method: "execution", low: points, high: points, derivation };
}

/** `unsupported`: points given on it rest on nothing. */
const open = (why, unsupported = false) => ({ method: "open", shares: [ZERO, ONE], words: why, unsupported });
const reached = (ratio, quotient) => {
  const words = ratio?.gt(ONE) ? `${quotient()} = ${percent(ratio, 2)}，完成，得满分` : "达到目标，得满分";
  return { method: "reached", shares: [ONE, ONE], words, ratio };
};

function beyond(target, actual) {
  const linear = Decimal.max(ONE.minus(actual.minus(target).div(target)), ZERO);
  const ratio = target.div(actual);
  const [low, high] = linear.lt(ratio) ? [linear, ratio] : [ratio, linear];
  return { method: "proportion", shares: [low, high], words: "按超出比例扣，或按目标÷实际；两种算法都认可" };
}

function quantities(row, target, actual) {
  if (actual.sign && actual.sign !== "=") return open("实际完成值不是实际结果，无法比较", true);
  if (target.change !== actual.change && (target.change || actual.change)) return open("两个值的单位不能比较");
  const done = inUnitOf(target.unit, actual);
  if (done === undefined) return open("两个值的单位不能比较");
  const due = target.number;
  const ratio = row.direction === "higher" && due.gt(0) ? done.div(due) : undefined;
  const quotient = () => `${show(done)}${actual.unit} ÷ ${show(due)}${target.unit}`;
  if (done.eq(due)) return reached(ratio);
  if (row.direction === "unsure") return open("看不出多好还是少好，不作判断");
  if (row.direction === "higher" ? done.gt(due) : done.lt(due)) return reached(ratio, quotient);
  if (due.lte(0) || done.lt(0)) return { ...open("未达到目标，办法没有给出比例"), missed: true };
  if (row.direction === "lower") return beyond(due, done);
  const words = `${quotient()} = ${percent(ratio, 2)}`;
  return { method: "proportion", shares: [ratio, ratio], words };
}

const NAMES = { achieved: "达成", partly: "部分达成", failed: "未达成" };
const tier = (name) => ({ method: "tier", shares: profile.bands[name], words: NAMES[name], tier: name });

function words(row, target, actual) {
  if (row.echo) return { ...tier("achieved"), certain: target.effect || target.tier === "achieved" };
  if (actual.tier) return { ...tier(actual.tier), certain: true };
  if (actual.basically) {
    return { method: "tier", shares: [profile.bands.partly[0], profile.bands.achieved[1]], words: "达成或部分达成", certain: true };
  }
  if (target.effect && actual.effect && actual.degree >= target.degree) return { ...tier("achieved"), certain: false };
  return open("实际完成值没有说明达成程度");
}

function compare(row) {
  const { target, actual } = row;
  const kinds = `${target.kind} ${actual.kind}`;
  if (target.kind === "blank" || target.kind === "placeholder") return open("没有年度指标值");
  if (actual.kind === "blank") return open("没有实际完成值", true);
  if (kinds === "quantity quantity") return quantities(row, target, actual);
  if (kinds === "range quantity") {
    const inside = actual.number.gte(target.low) && actual.number.lte(target.high);
    return inside ? reached() : open("看不出多好还是少好，不作判断");
  }
  if (kinds === "words words") return words(row, target, actual);
  if (kinds === "date date") {
    if (row.echo) return { ...tier("achieved"), certain: false };
    return actual.order <= target.order ? reached() : { ...open("未达到目标，办法没有给出比例"), missed: true };
  }
  if (target.kind === "quantity" || target.kind === "range") return open("实际完成值不是数，无法比较", true);
  return open("实际完成值没有说明达成程度");
}

function derived({ method, shares, words, ratio }, weight, range) {
  if (method === "tier") return `${words}：${show(weight)} × ${shares.map((share) => percent(share, 0)).join(" 至 ")} = ${range}`;
  return method === "reached" && ratio?.gt(ONE) ? `${words} ${range}` : `${words}：${show(weight)} 分中得 ${range}`;
}

export function judge(row) {
  const outcome = compare(row);
  if (row.weight.kind !== "is") return { ...outcome, derivation: "没有分值，无法复算" };
  const weight = row.weight.value;
  const [low, high] = outcome.shares.map((share) => round(weight.times(share)));
  const range = low.eq(high) ? show(low) : `${show(low)} 至 ${show(high)}`;
  return { ...outcome, low, high, derivation: derived(outcome, weight, range) };
}
