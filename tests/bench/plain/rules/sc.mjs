// SC: the score of a row against what its target and actual give.

import { D, HUNDRED, ZERO, close, fixed, isWholeOf, percent, show } from "../decimal.mjs";
import { FORM, TOTAL_SCORE, indicatorCell } from "../cells.mjs";
import { WHY, tierName } from "../derivation.mjs";
import { actualEdits, pointsBack, scoreEdits } from "../fix.mjs";
import { MEASURES, PLATFORM, PRACTICE, profile } from "../profile.mjs";
import { bothQuantities, hasPoints, isDocked, isFull } from "../rows.mjs";
import { round } from "../scoring.mjs";
import { excerpt } from "../text.mjs";
import { isExplained, isGuessed, isOver, isSignless } from "./common.mjs";

const quote = (text) => excerpt(text, 16);
const isClose = (declared, due) => close(declared, due, profile.tolerance);

function reachedNotFull(cx, add) {
  for (const { row, judged } of cx.rows) {
    if (judged.outcome.kind !== "reached" || isOver(judged.outcome) || !isDocked(row)) continue;
    const [weight, score] = [row.weight.value, row.score.value];
    if (isClose(weight, score)) continue;
    const explained = isExplained(row);
    // Nothing done and so nothing spent: that the limit was kept is no merit.
    const nothing = row.actual.kind === "quantity" && row.actual.number.isZero();
    const message = `目标“${quote(row.targetText)}”已完成（${quote(row.actualText)}），应得 ${show(weight)}，只给了 ${show(score)}`;
    add(explained && nothing ? "info" : "warning", indicatorCell(row.index, "score"), message, {
      derivation: judged.derivation,
      advice: explained ? "看原因栏的扣分理由是否成立；不成立的，应得满分。" : undefined,
      related: [indicatorCell(row.index, "actual")],
      edits: pointsBack(cx, row, judged),
    });
  }
}

/** A missed target, and a score that is not in proportion. */
function wrongProportion(cx, row, judged, add) {
  if (!hasPoints(row) || !judged.low) return;
  const [declared, due] = [row.score.value, judged.low];
  if (isClose(declared, due)) return;
  const whole = isWholeOf(declared, due);
  const message = `没有完成目标，按比例应得 ${fixed(due)}，填了 ${show(declared)}${whole ? "：取成了整数" : ""}`;
  add(whole ? "warning" : "error", indicatorCell(row.index, "score"), message, {
    derivation: judged.derivation,
    advice: `得分改为 ${fixed(due)}，总分随之改。`,
    related: [indicatorCell(row.index, "target"), indicatorCell(row.index, "actual")],
    edits: scoreEdits(cx, row, judged, due),
  });
}

/** More is better, the target is missed; those with a sign and those without have a rule each. */
const short = (signless) => (cx, add) => {
  for (const { row, judged } of cx.rows) {
    if (judged.outcome.kind === "short" && isSignless(row) === signless) wrongProportion(cx, row, judged, add);
  }
};

/** Less is better and the limit was exceeded. */
function lower(cx, add) {
  for (const { row, judged } of cx.rows) {
    const { kind, linear, ratio } = judged.outcome;
    if (kind !== "beyond" || !hasPoints(row)) continue;
    const [weight, declared] = [row.weight.value, row.score.value];
    const dues = [linear, ratio].map((share) => round(weight.times(share)));
    if (dues.some((due) => isClose(declared, due))) continue;
    const [own, other] = dues;
    const rounded = dues.some((due) => isWholeOf(declared, due));
    // Without a sign it is only the name that says less is better.
    const severity = rounded || isGuessed(row) ? "warning" : "error";
    const right = own.eq(other) ? fixed(own) : `${fixed(own)} 或 ${fixed(other)}`;
    const message = `超出了目标“${quote(row.targetText)}”（实际 ${quote(row.actualText)}），应得 ${right}，填了 ${show(declared)}`;
    add(severity, indicatorCell(row.index, "score"), message, {
      derivation: judged.derivation,
      related: [indicatorCell(row.index, "target"), indicatorCell(row.index, "actual")],
      edits: scoreEdits(cx, row, judged, own),
    });
  }
}

const WORDING = { achieved: "达成年度指标", partly: "部分达成年度指标并具有一定效果", failed: "未达成年度指标且效果较差" };

function tier(row, judged, add) {
  const { outcome, low, high } = judged;
  if (!hasPoints(row) || !low) return;
  const [weight, score] = [row.weight.value, row.score.value];
  const below = score.lt(low) && !isClose(score, low);
  const above = score.gt(high) && !isClose(score, high);
  // Above its weight or below zero no tier is at fault.
  if (!(below || above) || !weight.gt(ZERO) || score.gt(weight) || score.lt(ZERO)) return;
  const earned = score.div(weight);
  const share = percent(earned, 1);
  // A whole-point form cannot hit every band: 3 of 4 points is the nearest below 3.2.
  const rounded = isWholeOf(score, low) || isWholeOf(score, high);
  const name = tierName(outcome.best, outcome.worst);
  const said = `完成值“${quote(row.actualText)}”${outcome.certain ? "是" : "与指标值相符，看来是"}${name}`;
  const explained = isExplained(row);
  const more = {
    derivation: `${show(score)} ÷ ${show(weight)} = ${share}; ${judged.derivation}`,
    related: ["actual", ...(explained ? ["reason"] : [])].map((field) => indicatorCell(row.index, field)),
  };
  const span = `${fixed(low)} 至 ${fixed(high)}`;
  const fitting = WORDING[Object.keys(WORDING).find((tierOf) => earned.gte(profile.bands[tierOf][0]))];
  if (below && outcome.best === "achieved" && fitting) {
    more.advice = explained
      ? `原因栏已经说明没有全部做到，那么要改的是完成值：写“${fitting}”。确已达成的，得分改为 ${span}。`
      : `确已达成的，得分改为 ${span}；没有全部达成的，完成值写“${fitting}”，并说明原因。`;
    if (explained) more.edits = actualEdits(row, fitting);
  }
  const severity = outcome.certain && !rounded ? "error" : "warning";
  add(severity, indicatorCell(row.index, "score"), `${said}，应得 ${span} 分，填了 ${show(score)}（${share}）`, more);
}

/** Less than the target asks for, in words of degree (一般 for 显著), and all the points. */
function weaker(row, { outcome }, add) {
  const { target, actual } = row;
  // A target without a degree has none to fall behind.
  if (outcome.why !== "words" || !isFull(row) || !(target.degree > actual.degree)) return;
  const message = `完成值“${quote(row.actualText)}”的程度不如指标值“${quote(row.targetText)}”，得分却是满分`;
  add("warning", indicatorCell(row.index, "score"), message, { related: [indicatorCell(row.index, "actual")] });
}

function qualitative({ rows }, add) {
  for (const { row, judged } of rows) {
    if (judged.outcome.kind === "tier") tier(row, judged, add);
    else weaker(row, judged, add);
  }
}

function exceeded({ rows }, add) {
  for (const { row, judged } of rows) {
    const { kind, ratio } = judged.outcome;
    if (kind !== "reached" || !ratio?.gte(profile.over.note)) continue;
    const strong = ratio.gte(profile.over.strong) && (!row.score.value || isFull(row));
    const unexplained = ratio.gte(profile.over.explain) && !row.reason;
    const message = `完成了指标值的 ${percent(ratio, 2)}${strong ? "，得分仍是满分：指标值是不是定低了" : ""}`;
    add(strong || unexplained ? "warning" : "info", indicatorCell(row.index, "actual"), message, {
      derivation: judged.derivation,
      advice: row.reason ? "看原因是否成立；指标值定得明显偏低的，应按偏离程度扣分，下年调高。" : undefined,
      related: [indicatorCell(row.index, "target")],
    });
  }
}

const UNSUPPORTED = new Set(["no target", "no actual", "not a number", "not a result"]);

/** Points for a row whose actual says nothing that can be verified. */
function unsupported({ rows }, add) {
  for (const { row, judged } of rows) {
    const { why } = judged.outcome;
    if (!UNSUPPORTED.has(why) || row.actual.held === "not applicable" || !row.score.value?.gt(ZERO)) continue;
    const weight = row.weight.value ? show(row.weight.value) : "";
    add("warning", indicatorCell(row.index, "score"), `${WHY[why]}，却得了 ${show(row.score.value)}/${weight} 分`, {
      related: [indicatorCell(row.index, "actual")],
    });
  }
}

/** Every row and the total have all their points. */
function allFull({ facts, rows }, add) {
  if (rows.length < 2 || !rows.every(({ row }) => isFull(row))) return;
  const execution = facts.fund && hasPoints(facts.fund);
  if (execution && isDocked(facts.fund)) return;
  const message = `${rows.length} 个指标${execution ? "和预算执行" : ""}全部满分`;
  add("info", facts.form.total ? TOTAL_SCORE : FORM, message);
}

const HALF_CENT = new D("0.005");

/** score = weight × actual, although the target is not 100% */
function timesActual({ rows }, add) {
  for (const { row, judged } of rows) {
    const { target, actual } = row;
    if (!bothQuantities(row) || judged.outcome.kind === "unknown" || target.unit !== "%" || actual.unit !== "%") continue;
    if (row.direction === "lower" || !isDocked(row) || target.number.eq(HUNDRED) || actual.number.gte(HUNDRED)) continue;
    const [weight, score] = [row.weight.value, row.score.value];
    if (judged.low && isClose(judged.low, score)) continue;
    const product = round(weight.times(actual.number.div(HUNDRED)));
    if (!close(product, score, HALF_CENT)) continue;
    const share = `${show(actual.number)}%`;
    add("info", indicatorCell(row.index, "score"), `得分 ${show(score)} 正好是分值 ${show(weight)} × 完成值 ${share}`, {
      derivation: `${show(weight)} × ${share} = ${show(product)}`,
    });
  }
}

const needs = "scores";

export const SC = [
  { id: "SC-001", basis: MEASURES, advice: "完成目标应得满分；另有扣分理由的，写在原因栏。", needs, check: reachedNotFull },
  { id: "SC-002", basis: MEASURES, advice: "按 分值 × 实际 ÷ 目标 计算得分，总分随之改。", needs, check: short(false) },
  { id: "SC-003", basis: PLATFORM, advice: "按超出的比例扣分，总分随之改。", needs, check: lower },
  { id: "SC-004", basis: PLATFORM, advice: "按实际 ÷ 目标计算得分，并在指标值前写明比较符号。", needs, check: short(true) },
  { id: "SC-005", basis: MEASURES, advice: "使完成值与得分属于同一档：改得分，或按实际改完成值。", needs, check: qualitative },
  {
    id: "SC-006",
    basis: MEASURES,
    advice: "说明超额的原因；指标值定得明显偏低的，应按偏离程度扣分，下年调高。",
    check: exceeded,
  },
  // The national rule has no steps of over-completion.
  { id: "SC-007", needs },
  { id: "SC-008", basis: PRACTICE, advice: "先把完成值填成实际结果，再据以评分。", needs, check: unsupported },
  { id: "SC-009", basis: PRACTICE, advice: "全部满分的表会被重点抽查，请备好佐证材料。", needs, check: allFull },
  { id: "SC-010", basis: PRACTICE, advice: "应当用实际 ÷ 目标，不是直接用实际的百分数。", needs, check: timesActual },
  // Nor has it bands of satisfaction.
  { id: "SC-011", needs },
];
