// EX: rates, sums and slips of the money block.

import Decimal from "decimal.js";
import { profile } from "../profile.mjs";
import { exactRate, percent, show } from "../scoring.mjs";
import { squeeze } from "../text.mjs";
import { placeholder } from "../value.mjs";
import { addition, close, is, parts, sum } from "./arithmetic.mjs";

const SHORTFALL = /未完成|未能|未按|没有完成|尚未|未实施|未开展|未支付|未使用|滞后|延期|推迟|暂缓|结转|结余/;
const WORK = /资金|支付|预算|拨款|经费|采购|合同|施工|工程|建设|建筑/;
const COLUMNS = ["initial", "budget", "executed"];
const division = (fund, rate) => `${show(fund.executed.value)} ÷ ${show(fund.budget.value)} = ${percent(rate, 2)}`;
const says = (text) => text !== undefined && squeeze(text) !== "" && !placeholder(squeeze(text));

/** Whether the printed rate is `right`, `truncated` or `wrong`. */
function fit(fund) {
  const rate = exactRate(fund);
  if (!rate || !is(fund.rate)) return "right";
  const printed = fund.rate.unit === "%" ? fund.rate.value : fund.rate.value.times(100);
  const right = rate.times(100);
  const { places } = fund.rate;
  if (close(printed, right.toDecimalPlaces(places, Decimal.ROUND_HALF_UP), profile.rateTolerance)) return "right";
  return printed.eq(right.toDecimalPlaces(places, Decimal.ROUND_DOWN)) ? "truncated" : "wrong";
}

function rates(facts, add) {
  const found = fit(facts.fund);
  for (const fund of facts.funds) {
    const fits = fund === facts.fund ? found : fit(fund);
    if (fits === "right" || (fund !== facts.fund && found !== "right")) continue;
    const rate = exactRate(fund);
    const due = percent(rate, Math.max(fund.rate.places, 2));
    const short = percent(rate, fund.rate.places);
    const cut = fits === "truncated";
    add(cut ? "warning" : "error", "EX-001", `funds[${fund.index}].rate`, `执行率填 ${show(fund.rate.value)}%，应为 ${due}${cut ? "：尾数是截去的，没有四舍五入" : ""}`, {
      derivation: division(fund, rate),
      advice: `执行率改为 ${short}。`,
      related: facts.funds.filter((part) => part !== fund && fit(part) === fits).map((part) => `funds[${part.index}].rate`),
    });
  }
}

function score(facts, due, add) {
  const { fund } = facts;
  const rate = exactRate(fund);
  if (!rate || !is(fund.score) || !due.low) return;
  const off = fund.score.value.minus(due.low).abs();
  if (off.lte(profile.tolerance)) return;
  const whole = fund.score.value.eq(due.low.round());
  const message = `得分填 ${show(fund.score.value)}，按执行率应为 ${due.low.toFixed(2)}${whole ? "：取成了整数" : ""}`;
  add(whole || off.lte(profile.coarse) ? "warning" : "error", "EX-002", `funds[${fund.index}].score`, message, {
    derivation: due.derivation,
    advice: `得分改为 ${due.low.toFixed(2)}，总分随之改。`,
  });
}

function sums(facts, add) {
  const { fund } = facts;
  for (const column of COLUMNS) {
    const amounts = facts.funds.filter((part) => part !== fund).map((part) => part[column]);
    if (!is(fund[column]) || fund[column].value.isZero() || !amounts.some(is) || amounts.some(({ kind }) => kind === "not")) continue;
    const values = amounts.filter(is).map(({ value }) => value);
    const added = sum(values);
    const half = [fund[column], ...amounts.filter(is)].map(({ places }) => (places ? new Decimal(10).pow(-places).div(2) : new Decimal(0)));
    if (!close(fund[column].value, added, sum(half))) {
      const message = `总额填 ${show(fund[column].value)}，各项来源相加是 ${show(added)}`;
      add("error", "EX-003", `funds[${fund.index}].${column}`, message, { derivation: addition(values, added) });
    }
  }
}

function subRows(facts, add) {
  const scores = parts(facts, "score");
  const subs = facts.funds.filter((part) => part !== facts.fund);
  const counted = sum(subs.filter((part) => is(part.score)).map((part) => part.score.value));
  const total = facts.totalScore;
  const wrong = is(total) && scores && !close(total.value, sum(scores.values));
  const explains = wrong && close(total.value, sum(scores.values).plus(counted));
  for (const part of subs) {
    const field = ["score", "weight"].find((name) => is(part[name]) && !part[name].value.isZero());
    if (!field) continue;
    const message = explains
      ? `明细行的 ${show(part[field].value)} 分被加进了总分；只有资金总额一行计分`
      : `明细行填了 ${show(part[field].value)} 分；只有资金总额一行计分，容易重复相加`;
    add(explains ? "error" : "warning", "EX-004", `funds[${part.index}].${field}`, message);
  }
}

function spending(facts, add) {
  const { fund } = facts;
  const at = (field) => `funds[${fund.index}].${field}`;
  const rate = exactRate(fund);
  if (!rate) return;
  if (rate.gt(1)) {
    const message = `全年执行数 ${show(fund.executed.value)} 超过预算数 ${show(fund.budget.value)}`;
    add("error", "EX-005", at("executed"), message, { derivation: division(fund, rate), related: [at("rate")] });
  }
  const noted = facts.form.funds.some(({ reason }) => says(reason)) || says(facts.form.remarks);
  const rest = `${show(fund.budget.value)} − ${show(fund.executed.value)} = ${show(fund.budget.value.minus(fund.executed.value))}${facts.money}`;
  const inGoal = SHORTFALL.test(facts.form.goal?.actual ?? "");
  if (rate.lt(profile.explainBelow) && !noted) {
    const row = facts.rows.find(({ reason }) => SHORTFALL.test(reason ?? "") && WORK.test(reason));
    const where = inGoal || row ? "；别处提到有工作没有完成，没有说明资金没有用完的原因" : "，没有说明原因";
    add("warning", "EX-006", at("rate"), `执行率 ${percent(rate, 2)}，低于 90%${where}`, { derivation: rest });
  }
  if (is(fund.initial) && fund.initial.value.eq(fund.budget.value) && rate.lt("0.5") && !noted) {
    add("info", "EX-008", at("budget"), `执行率只有 ${percent(rate, 2)}，全年预算仍是 ${show(fund.budget.value)}，没有调减`, { derivation: rest });
  }
  mismatch(facts, rate, at("rate"), add);
}

/** The share of the points against the share of the money. */
function mismatch(facts, rate, cell, add) {
  const rows = facts.scored.filter((row) => is(row.weight) && is(row.score));
  const [weight, scored] = [sum(rows.map((row) => row.weight.value)), sum(rows.map((row) => row.score.value))];
  if (rows.length === 0 || weight.lte(0) || scored.lte(0)) return;
  const share = scored.div(weight);
  const gap = share.minus(rate).div(share);
  if (gap.lte(profile.redGap)) return;
  const message = `指标得分率 ${percent(share, 2)}，预算执行率 ${percent(rate, 2)}，偏离度 ${percent(gap, 1)}`;
  const derivation = `${show(scored)} ÷ ${show(weight)} = ${percent(share, 2)}; (${percent(share, 2)} − ${percent(rate, 2)}) ÷ ${percent(share, 2)} = ${percent(gap, 1)}`;
  add(gap.gt(profile.warnGap) ? "warning" : "info", "EX-010", cell, message, { derivation });
}

function sources(facts, add) {
  const kind = (word) => facts.funds.find((fund) => fund !== facts.fund && word.test(squeeze(facts.form.funds[fund.index].label)));
  const [fiscal, other] = [kind(/财政/), kind(/其他|其它/)];
  const has = (fund) => fund && is(fund.budget) && fund.budget.value.gt(0);
  if (fiscal && !has(fiscal) && has(other) && is(facts.fund.budget) && other.budget.value.eq(facts.fund.budget.value)) {
    add("info", "EX-012", `funds[${facts.fund.index}].label`, "资金全部填在“其他资金”，财政拨款是空的", { related: [`funds[${other.index}].label`] });
  }
}

export function execution(facts, due, add) {
  if (!facts.fund) return;
  rates(facts, add);
  score(facts, due, add);
  sums(facts, add);
  subRows(facts, add);
  spending(facts, add);
  sources(facts, add);
}
