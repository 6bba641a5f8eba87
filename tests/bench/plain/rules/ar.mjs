// AR: whether the form's own totals and numbers add up.

import { HUNDRED, ZERO, close, fixed, show, signed, terms } from "../decimal.mjs";
import { GRADE, TOTAL_SCORE, TOTAL_WEIGHT, fundCell, indicatorCell, textAt } from "../cells.mjs";
import { cellOf, totalSlack } from "../facts.mjs";
import { due, executionEdits, gradeEdits, missingScore, pointsEdit, scoreEdits, totalEdits } from "../fix.mjs";
import { FOOTING, MEASURES, NOTICE, PLATFORM, PRACTICE, grade, namedGrade, profile } from "../profile.mjs";
import { isNotApplicable } from "../rows.mjs";
import { excerpt, squeeze } from "../text.mjs";
import { namesNumber } from "../value/number.mjs";
import { totalHint } from "./hints.mjs";
import { subtotals } from "./levels.mjs";

/** The numbers of one column of the sums, as far as they are known. */
export const column = ({ entries }, field) => entries.flatMap((entry) => entry[field].value ?? []);
const summands = ({ entries }, field) => entries.map((entry) => cellOf(entry, field));

function totalScore(cx, add) {
  const { facts } = cx;
  const declared = facts.totalScore.value;
  if (!declared) return;
  const sum = facts.scoreSum;
  if (!sum) {
    if (facts.hasScores) add("warning", TOTAL_SCORE, `有的得分不是数字，总分 ${show(declared)} 无法核对`);
    return;
  }
  const off = declared.minus(sum);
  const gap = off.abs();
  if (gap.lte(profile.tolerance)) return;
  const [total, parts, points] = [show(declared), show(sum), show(gap)];
  // A layout that does not score execution in the money block may count it in the total all the same.
  const slack = totalSlack(facts);
  if (!facts.scoresExecution && off.gt(ZERO) && off.lte(profile.execWeight.plus(slack))) {
    const message = `总分填 ${total}，指标得分相加是 ${parts}，差 ${points} 分；资金部分没有列出执行得分，无法核对`;
    return add("warning", TOTAL_SCORE, message);
  }
  // A spreadsheet adds what it does not show.
  if (gap.lte(slack)) {
    const message = `总分填 ${total}，各项得分相加是 ${parts}，差 ${points} 分，可能是各项得分四舍五入造成的`;
    return add("warning", TOTAL_SCORE, message);
  }
  add("error", TOTAL_SCORE, `总分填 ${total}，各项得分相加是 ${parts}，${off.gt(ZERO) ? "多" : "少"} ${points} 分`, {
    derivation: `${terms(column(cx, "score"))} = ${parts}; ${total} − ${parts} = ${signed(off)}`,
    advice: `总分改为 ${parts}；如果是某项得分填错，先改那一项再相加。`,
    related: summands(cx, "score"),
    edits: totalEdits(cx, sum),
  });
}

function totalWeight(cx, add) {
  const { facts } = cx;
  const [declared, sum] = [facts.totalWeight.value, facts.weightSum];
  if (!declared || !sum || close(declared, sum, profile.tolerance)) return;
  const message = `分值合计填 ${show(declared)}，各项分值相加是 ${show(sum)}`;
  add(facts.scoresExecution ? "error" : "warning", TOTAL_WEIGHT, message, {
    derivation: `${terms(column(cx, "weight"))} = ${show(sum)}`,
    related: summands(cx, "weight"),
    // Another sum is no total to write down: one of the weights is wrong.
    edits: sum.eq(HUNDRED) ? [pointsEdit(cx, TOTAL_WEIGHT, sum)] : undefined,
  });
}

function scoreRange(cx, add) {
  const check = (cell, { weight, score }, judged, edits) => {
    if (!score.value) return;
    const over = weight.value?.gte(ZERO) && score.value.gt(weight.value);
    if (!over && score.value.gte(ZERO)) return;
    const message = score.value.lt(ZERO)
      ? `得分是 ${show(score.value)}，小于 0`
      : `得分 ${show(score.value)} 超过分值 ${show(weight.value)}`;
    const right = judged && due(judged);
    add("error", cell, message, { edits: right && edits(right) });
  };
  const { fund } = cx.facts;
  if (fund) check(fundCell(fund.index, "score"), fund, cx.execution, (right) => executionEdits(cx, fund, right));
  for (const { row, judged } of cx.rows) {
    check(indicatorCell(row.index, "score"), row, judged, (right) => scoreEdits(cx, row, judged, right));
  }
}

/** Every cell of points that counts, with what it says. */
function pointCells({ facts, rows }, funds) {
  const cells = [];
  const both = (make, row) => {
    cells.push([make, row.index, "weight", row.weight], [make, row.index, "score", row.score]);
  };
  for (const fund of funds) both(fundCell, fund);
  for (const { row } of rows) both(indicatorCell, row);
  cells.push([() => TOTAL_WEIGHT, 0, "", facts.totalWeight], [() => TOTAL_SCORE, 0, "", facts.totalScore]);
  return cells;
}

function missingPoints(cx, row) {
  const { facts } = cx;
  if (!facts.hasScores) return ["error", "得分一栏全部是空的"];
  if (row.weight.kind === "absent") return [isNotApplicable(row) ? "warning" : "error", "得分没有填"];
  if (row.weight.kind !== "blank") return [isNotApplicable(row) ? "warning" : "error", "这一行有分值，得分没有填"];
  if (!facts.sharesPoints) return ["error", "得分没有填"];
  return ["warning", "这一行没有分值和得分；其余各行分值已合计 100，可能与上一行合用单元格，请确认"];
}

function notANumber(cx, add) {
  const { facts } = cx;
  const { fund } = facts;
  for (const [make, index, field, points] of pointCells(cx, fund ? [fund] : [])) {
    if (points.kind !== "not") continue;
    const cell = make(index, field);
    const said = textAt(facts.form, cell);
    // 99.45（优） and 十分 name a number, only not as one.
    add(namesNumber(said) ? "warning" : "error", cell, `“${excerpt(said, 12)}”不是数字`);
  }
  if (fund?.score.kind === "blank" && fund.weight.value?.gt(ZERO)) {
    add("error", fundCell(fund.index, "score"), "预算执行有分值，得分没有填");
  }
  for (const { row, judged } of cx.rows) {
    if (row.score.kind !== "blank") continue;
    const [severity, message] = missingPoints(cx, row);
    const edits = severity === "error" && facts.hasScores ? missingScore(cx, row, judged) : undefined;
    add(severity, indicatorCell(row.index, "score"), message, { edits });
    // A whole column left empty is one omission, not one for every row.
    if (!facts.hasScores) break;
  }
  if (facts.totalScore.kind === "blank" && facts.hasScores) {
    add("error", TOTAL_SCORE, "总分没有填", { edits: facts.scoreSum && totalEdits(cx, facts.scoreSum) });
  }
}

function untidy(cx, add) {
  for (const [make, index, field, { kind, value, places, loose }] of pointCells(cx, cx.facts.funds)) {
    if (kind !== "is" || (!loose && places <= profile.decimals)) continue;
    const message = loose
      ? `数字 ${show(value)} 的中间或后面多了空格`
      : `${value.toFixed(places)} 有 ${places} 位小数，得分保留 ${profile.decimals} 位即可`;
    const cell = make(index, field);
    add("info", cell, message, { edits: places <= profile.decimals ? [{ cell, text: fixed(value, places) }] : undefined });
  }
}

function overHundred({ facts }, add) {
  const total = facts.totalScore.value;
  if (total?.gt(HUNDRED)) add("error", TOTAL_SCORE, `总分填 ${show(total)}，超过 100 分`);
}

function wrongGrade(cx, add) {
  const total = cx.facts.totalScore.value;
  const right = total && grade(total);
  const named = right && namedGrade(squeeze(cx.facts.form.grade));
  if (!named || named === right) return;
  add("error", GRADE, `等级填“${named}”，总分 ${show(total)} 应为“${right}”`, {
    related: [TOTAL_SCORE],
    edits: gradeEdits(cx, total),
  });
}

export const AR = [
  { id: "AR-001", basis: MEASURES, advice: "核对各项得分后重新相加，改正总分。", needs: "total score", check: totalScore },
  { id: "AR-002", basis: FOOTING, advice: "核对各项分值后重新相加，改正合计。", needs: "total weight", check: totalWeight },
  { id: "AR-003", basis: PRACTICE, advice: "从这里查起，总可以更快找到差错。", needs: "total score", check: totalHint },
  { id: "AR-004", basis: PLATFORM, advice: "改正小计，或改正其中的分值、得分。", check: subtotals },
  { id: "AR-005", basis: PLATFORM, advice: "得分应在 0 与分值之间，请改正得分或分值。", needs: "scores", check: scoreRange },
  { id: "AR-006", basis: FOOTING, advice: "填入数字；不参加评分的行请把分值和得分都空着并说明。", check: notANumber },
  { id: "AR-007", basis: PRACTICE, advice: "删去多余的空格和小数。", check: untidy },
  { id: "AR-008", basis: NOTICE, advice: "总分最高 100 分，请核对各项得分。", needs: "total score", check: overHundred },
  { id: "AR-009", basis: MEASURES, advice: "按总分改正等级。", needs: "total score", check: wrongGrade },
];
