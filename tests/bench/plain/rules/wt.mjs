// WT: the weights and how they are split.

import { HUNDRED, ZERO, close, show, terms } from "../decimal.mjs";
import { FORM, TOTAL_WEIGHT, fundCell, indicatorCell } from "../cells.mjs";
import { MEASURES, NOTICE, NOTICE_2021, PLATFORM, PRACTICE, profile } from "../profile.mjs";
import { isNotApplicable, isQualitative } from "../rows.mjs";
import { column } from "./ar.mjs";

function hundred(cx, add) {
  const { facts } = cx;
  const sum = facts.weightSum;
  if (!sum || close(sum, HUNDRED, profile.tolerance)) return;
  // A form that prints another scale and keeps to it may follow a rule of its own; so may one that shows no
  // execution weight and leaves just those points open.
  const ownScale = facts.totalWeight.value?.eq(sum);
  const open = !facts.scoresExecution && sum.plus(profile.execWeight).eq(HUNDRED);
  let message = `预算执行与各指标分值合计是 ${show(sum)}，应为 100`;
  if (ownScale) message = `分值合计是 ${show(sum)}，与表上写的一致，但不是 100 分`;
  else if (open) message = `指标分值合计是 ${show(sum)}，资金部分没有列出执行分值，无法确认是否满 100 分`;
  add(ownScale || open ? "warning" : "error", facts.form.total ? TOTAL_WEIGHT : FORM, message, {
    derivation: `${terms(column(cx, "weight"))} = ${show(sum)}`,
  });
}

const split = (points) => points.map(show).join("/");
const ALLOWED = profile.level1.map(split).join(" 或 ");

function levelSets({ facts }, add) {
  const sums = facts.levelSums;
  if (!sums || profile.level1.some((set) => set.every((points, at) => points.eq(sums[at])))) return;
  const cell = facts.rows.length > 0 ? indicatorCell(0, "level1") : FORM;
  add("warning", cell, `产出/效益/满意度/成本分值是 ${split(sums)}，规定的是 ${ALLOWED}`);
}

function executionWeight({ facts: { fund } }, add) {
  const weight = fund?.weight.value;
  if (!weight || weight.eq(profile.execWeight)) return;
  add("warning", fundCell(fund.index, "weight"), `预算执行分值填 ${show(weight)}，规定是 ${show(profile.execWeight)}`);
}

/** A row of the template that the project has no use for: 无 and 0 throughout. */
function isVoid({ target, actual, weight, score }) {
  const empty = ({ kind }) => kind === "blank" || kind === "placeholder";
  return empty(target) && empty(actual) && weight.value?.isZero() && (score.value?.isZero() ?? true);
}

function noWeight({ facts, rows }, add) {
  for (const { row } of rows) {
    const blank = row.weight.kind === "blank" && !(row.score.kind === "blank" && facts.sharesPoints);
    if (!blank && !row.weight.value?.lte(ZERO)) continue;
    if (isNotApplicable(row) || isVoid(row)) continue;
    const message = blank ? "分值没有填" : `分值是 ${show(row.weight.value)}，应大于 0`;
    add("error", indicatorCell(row.index, "weight"), message);
  }
}

function concentration({ rows }, add) {
  for (const { row } of rows) {
    const weight = row.weight.value;
    if (!weight) continue;
    if (isQualitative(row) && weight.gte(profile.heavyWords)) {
      const message = `一个定性指标占 ${show(weight)} 分（${show(profile.heavyWords)} 分起提示）：评分只凭文字判断，占分过重`;
      add("warning", indicatorCell(row.index, "weight"), message);
    } else if (weight.gte(profile.heavy)) {
      add("warning", indicatorCell(row.index, "weight"), `一个指标占 ${show(weight)} 分（${show(profile.heavy)} 分起提示），分值过于集中`);
    }
  }
}

function noSatisfaction({ facts }, add) {
  const { rows, levelSums } = facts;
  if (rows.length === 0 || !levelSums || rows.some(({ level1 }) => level1 === "satisfaction")) return;
  const [, benefit] = levelSums;
  // The sets that have no satisfaction say how much the benefit rows then carry.
  if (profile.level1.some(([, due, satisfaction]) => satisfaction.isZero() && benefit.gte(due))) return;
  add("warning", FORM, `没有满意度指标，效益指标只有 ${show(benefit)} 分`);
}

export const WT = [
  { id: "WT-001", basis: NOTICE, advice: "调整各行分值，使预算执行与全部指标合计为 100 分。", needs: "weights", check: hundred },
  { id: "WT-002", basis: MEASURES, advice: "按规定的权重调整；确有特殊情况的，请附说明。", needs: "weights", check: levelSets },
  { id: "WT-003", basis: MEASURES, advice: "改为规定的分值，或换用本地区的口径。", needs: "funds", check: executionWeight },
  { id: "WT-004", basis: PLATFORM, advice: "给这个指标分配分值；不适用的指标请整行删去或注明不适用。", needs: "weights", check: noWeight },
  { id: "WT-005", basis: PRACTICE, advice: "把它拆成几个可以分别衡量的指标，或把分值分给其他指标。", needs: "weights", check: concentration },
  { id: "WT-006", basis: NOTICE_2021, advice: "补上服务对象满意度指标；确实不适用的，把它的分值并入效益指标。", needs: "weights", check: noSatisfaction },
];
