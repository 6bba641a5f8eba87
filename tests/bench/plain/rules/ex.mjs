// EX: the money block and the execution score.

import { D, HUNDRED, ZERO, close, percent, show, sum } from "../decimal.mjs";
import { fundCell } from "../cells.mjs";
import { denominator } from "../facts.mjs";
import { noPoints, unspentEdits } from "../fix.mjs";
import { FOOTING, MEASURES, PLATFORM, PRACTICE, profile } from "../profile.mjs";
import { hasPoints, isPointless } from "../rows.mjs";
import { COLUMNS, badAmounts, ofParts, over, parts, unitSlips } from "./amounts.mjs";
import { rates, score } from "./rates.mjs";
import { noted, toldElsewhere } from "./unspent.mjs";

function scoredPart({ facts }, add) {
  const counted = facts.parts.flatMap(({ score }) => score.value ?? []);
  const [declared, added] = [facts.totalScore.value, facts.scoreSum];
  // Whether the total is wrong, and right once the parts are counted in.
  const explains =
    facts.scoresExecution &&
    declared &&
    added &&
    !close(declared, added, profile.tolerance) &&
    close(declared, added.plus(sum(counted)), profile.tolerance);
  for (const part of facts.parts) {
    const field = ["score", "weight"].find((name) => part[name].value && !part[name].value.isZero());
    if (!field) continue;
    const points = show(part[field].value);
    const counts = explains && field === "score";
    const message = counts
      ? `明细行的 ${points} 分被加进了总分；只有资金总额一行计分`
      : `明细行填了 ${points} 分；只有资金总额一行计分，容易重复相加`;
    // Points that the total row does not have are not to be lost.
    const edits = facts.scoresExecution ? noPoints(part) : undefined;
    add(counts ? "error" : "warning", fundCell(part.index, field), message, { edits });
  }
}

/** The rate to judge execution by: exact, else as printed. */
const knownRate = (fund) => fund.exact ?? (fund.rate.kind === "percent" ? fund.rate.value.div(HUNDRED) : undefined);

function lowRate(cx, add) {
  const { facts } = cx;
  const { fund } = facts;
  const rate = fund && knownRate(fund);
  if (!rate?.lt(profile.explainBelow) || noted(facts)) return;
  const { cells, certain } = toldElsewhere(facts);
  // EP-007 notes where.
  if (certain) return;
  const below = `执行率 ${percent(rate, 2)}，低于 ${percent(profile.explainBelow, 0)}`;
  const message =
    cells.length === 0 ? `${below}，没有说明原因` : `${below}；别处提到有工作没有完成，没有说明资金没有用完的原因`;
  const [budget, executed] = [denominator(fund).value, fund.executed.value];
  const derivation = budget && executed ? `${show(budget)} − ${show(executed)} = ${show(budget.minus(executed))}${facts.money}` : "";
  add("warning", fundCell(fund.index, "rate"), message, { derivation, edits: unspentEdits(cx, fund, rate) });
}

const isNothing = ({ kind, value }) => kind === "blank" || value?.isZero();

function noBudget({ facts }, add) {
  const spent = ({ executed }) => executed.value?.gt(ZERO);
  for (const fund of facts.funds) {
    if (!spent(fund) || !isNothing(fund.budget)) continue;
    add("error", fundCell(fund.index, "budget"), `全年预算数是空的或 0，却执行了 ${show(fund.executed.value)}`);
  }
  const total = facts.fund;
  if (!total) return;
  for (const field of COLUMNS) {
    if (!isNothing(total[field]) || (field === "budget" && spent(total))) continue;
    const added = sum(ofParts(facts, field).map((part) => part[field].value));
    if (added.gt(ZERO)) add("error", fundCell(total.index, field), `总额是空的或 0，各项来源相加却是 ${show(added)}`);
  }
}

const HALF = new D("0.5");

function adjusted({ facts }, add) {
  const { fund } = facts;
  const [initial, budget] = [fund?.initial.value, fund?.budget.value];
  if (!initial?.gt(ZERO) || !budget?.gt(ZERO) || noted(facts)) return;
  const cell = fundCell(fund.index, "budget");
  const change = budget.minus(initial).div(initial);
  const [before, after] = [show(initial), show(budget)];
  if (change.abs().gte(profile.adjustedAt)) {
    const derivation = `(${after} − ${before}) ÷ ${before} = ${percent(change, 1)}`;
    return add("warning", cell, `全年预算由 ${before} 调整为 ${after}，没有说明`, { derivation });
  }
  const rate = initial.eq(budget) ? fund.exact : undefined;
  if (!rate?.lt(HALF)) return;
  const executed = fund.executed.value;
  add("info", cell, `执行率只有 ${percent(rate, 2)}，全年预算仍是 ${after}，没有调减`, {
    derivation: `${after} − ${show(executed)} = ${show(budget.minus(executed))}${facts.money}`,
  });
}

/** (share of indicator points − execution rate) ÷ share of indicator points */
function mismatch({ facts, rows }, add) {
  const { fund } = facts;
  const rate = fund && knownRate(fund);
  const counted = rows.map(({ row }) => row).filter((row) => !isPointless(row));
  if (!rate || !counted.every(hasPoints)) return;
  const weights = sum(counted.map(({ weight }) => weight.value));
  const scores = sum(counted.map(({ score }) => score.value));
  if (!weights.gt(ZERO) || !scores.gt(ZERO)) return;
  const share = scores.div(weights);
  const gap = share.minus(rate).div(share);
  if (gap.lte(profile.redGap)) return;
  const [earned, spent, apart] = [percent(share, 2), percent(rate, 2), percent(gap, 1)];
  const message = `指标得分率 ${earned}，预算执行率 ${spent}，偏离度 ${apart}`;
  add(gap.gt(profile.warnGap) ? "warning" : "info", fundCell(fund.index, "rate"), message, {
    derivation: `${show(scores)} ÷ ${show(weights)} = ${earned}; (${earned} − ${spent}) ÷ ${earned} = ${apart}`,
  });
}

function allOther({ facts: { fund, parts: rows } }, add) {
  if (!fund) return;
  const positive = ({ budget, initial, executed }) => (budget.value ?? initial.value ?? executed.value)?.gt(ZERO) === true;
  const others = rows.filter(({ kind }) => kind === "other");
  const fiscal = rows.some(({ kind }) => kind === "fiscal");
  if (!fiscal || !others.some(positive) || rows.some((row) => row.kind !== "other" && positive(row))) return;
  add("info", fundCell(fund.index, "label"), "资金全部填在“其他资金”，财政拨款是空的", {
    related: others.map(({ index }) => fundCell(index, "label")),
  });
}

const needs = "funds";

export const EX = [
  { id: "EX-001", basis: MEASURES, advice: "按 全年执行数 ÷ 全年预算数 重新计算，四舍五入。", needs, check: rates },
  { id: "EX-002", basis: MEASURES, advice: "按 分值 × 执行率 计算，最高为分值。", needs, check: score },
  { id: "EX-003", basis: FOOTING, advice: "核对各项来源，使总额等于财政拨款、结转与其他资金之和。", needs, check: parts },
  { id: "EX-004", basis: FOOTING, advice: "只在“年度资金总额”一行评分，明细行的分值和得分请划“—”。", needs, check: scoredPart },
  { id: "EX-005", basis: FOOTING, advice: "核对预算是否调整过、执行数是否填错；执行率最高 100%。", needs, check: over },
  { id: "EX-006", basis: MEASURES, advice: "在资金部分或备注里说明资金没有用完的原因和打算。", needs, check: lowRate },
  { id: "EX-007", basis: FOOTING, advice: "补上预算数，或改正执行数。", needs, check: noBudget },
  { id: "EX-008", basis: PRACTICE, advice: "说明预算为什么调整；执行明显偏低的，说明为什么没有调减。", needs, check: adjusted },
  { id: "EX-009", basis: PRACTICE, advice: "按表头的单位填数字，单位不再写进单元格。", needs, check: unitSlips },
  { id: "EX-010", basis: PLATFORM, advice: "说明资金没有用完而指标得分高的原因，或重新核对指标得分。", needs, check: mismatch },
  { id: "EX-011", basis: FOOTING, advice: "填入数字；没有的项目留空或划“—”。", needs, check: badAmounts },
  { id: "EX-012", basis: PRACTICE, advice: "确认资金来源没有填错行。", needs, check: allOther },
];
