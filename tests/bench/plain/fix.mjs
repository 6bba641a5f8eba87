// What to write instead: the edits that put a finding right, in the cell's own style, and those that follow from them.

import { HUNDRED, ONE, ZERO, fixed, percent, show } from "./decimal.mjs";
import { GRADE, REMARKS, TOTAL_SCORE, fundCell, indicatorCell, subtotalCell, textAt } from "./cells.mjs";
import { grade, namedGrade, profile } from "./profile.mjs";
import { isDocked, lacksReason } from "./rows.mjs";
import { isMissed, isOver, isTotalRight, toldOnce } from "./rules/common.mjs";
import { changed } from "./rules/sums.mjs";
import { round } from "./scoring.mjs";

const typed = (cx, cell) => (textAt(cx.facts.form, cell) ?? "").trim();

/** The cell's text with another figure in place of its own: what stands before and behind it stays. */
function like(text, figure) {
  const found = /[\d０-９](?:.*[\d０-９])?/s.exec(text);
  if (!found) return figure;
  const before = text.slice(0, found.index);
  return `${/^[-−－]$/.test(before) ? "" : before}${figure}${text.slice(found.index + found[0].length)}`;
}

/** A cell of points with other points. */
export function pointsEdit(cx, cell, points) {
  const figure = round(points).eq(points) ? fixed(points) : show(points);
  return { cell, text: like(typed(cx, cell), figure) };
}

/** The one score that the rule gives, if it gives one. */
export const due = ({ low, high }) => (low?.eq(high) ? low : undefined);

/** The grade that a total earns, where the form names another. */
export function gradeEdits(cx, total) {
  const printed = typed(cx, GRADE);
  const named = namedGrade(printed);
  const right = named && grade(total);
  return right && right !== named ? [{ cell: GRADE, text: printed.replace(named, right) }] : [];
}

/** Another total, and the grade where it is another, too. */
export const totalEdits = (cx, sum) => [pointsEdit(cx, TOTAL_SCORE, sum), ...gradeEdits(cx, sum)];

/** What follows from a change of a score: the sub-totals, the total and the grade, as far as they were right. */
function follow(cx, row, change) {
  const { facts } = cx;
  const edits = changed(cx, row, change).map(({ index, sum }) => pointsEdit(cx, subtotalCell(index, "score"), sum));
  if (!(cx.totalIsRight ??= isTotalRight(facts))) return edits;
  const declared = facts.totalScore.value;
  // A total that counts execution although the money block does not keeps what it has beyond the sum.
  const now = (facts.scoresExecution ? facts.scoreSum : declared).plus(change);
  return now.eq(declared) ? edits : [...edits, ...totalEdits(cx, now)];
}

export function executionEdits(cx, fund, score) {
  const edits = [pointsEdit(cx, fundCell(fund.index, "score"), score)];
  if (!fund.score.value || !cx.facts.scoresExecution) return edits;
  return [...edits, ...follow(cx, undefined, score.minus(fund.score.value))];
}

/** More rows than any form has. */
const isVast = ({ rows, facts }) => Math.max(rows.length, facts.form.subtotals?.length ?? 0) > 500;

/** Another score of a row, with a reason to start from where it takes points off and none is given. */
export function scoreEdits(cx, row, judged, score) {
  if (isVast(cx)) return [];
  const edits = [pointsEdit(cx, indicatorCell(row.index, "score"), score)];
  if (row.score.value) edits.push(...follow(cx, row.index, score.minus(row.score.value)));
  const lost = row.weight.value?.minus(score);
  if (lost?.gt(ZERO) && lacksReason(row) && !toldOnce(cx.facts)) edits.push(reasonEdit(row, judged, lost));
  return edits;
}

/** All points for a target that was reached, where no reason is given for taking them off. */
export function pointsBack(cx, row, judged) {
  const { outcome } = judged;
  if (outcome.kind !== "reached" || !lacksReason(row) || !isDocked(row) || isOver(outcome)) return undefined;
  const score = due(judged);
  return score && scoreEdits(cx, row, judged, score);
}

/** The score that the total has room for, where the rule allows it; without a total the one that the rule gives. */
export function missingScore(cx, row, judged) {
  if (isVast(cx) || !judged.low) return [];
  let rest = ZERO;
  for (const entry of cx.entries) {
    if (entry.score.value) rest = rest.plus(entry.score.value);
    else if (entry.make !== indicatorCell || entry.index !== row.index) return [];
  }
  const left = cx.facts.totalScore.value?.minus(rest) ?? due(judged);
  return left?.gte(judged.low) && left.lte(judged.high) ? scoreEdits(cx, row, judged, left) : [];
}

/** A reason to start from: the cause and the measures are the person's to know. */
export function reasonEdit(row, judged, lost) {
  let what = `扣减${show(lost)}分`;
  if (isMissed(judged)) what = "未达到年度指标值";
  else if (lost.isZero() || isOver(judged.outcome)) what = "实际完成超过年度指标值";
  return { cell: indicatorCell(row.index, "reason"), text: `因……（请补充原因），${what}；下一步将……（请补充措施）。` };
}

export const actualEdits = (row, text) => [{ cell: indicatorCell(row.index, "actual"), text }];

/** The place where the result has to be entered, which nobody but the person knows. */
export function unknownActual(row) {
  const unit = row.target.kind === "quantity" ? row.target.unit : "";
  // 万元 is read as 元.
  const times = ["亿", "万"].find((word) => row.targetText.includes(word)) ?? "";
  return actualEdits(row, unit === "" ? "（请补充实际完成值）" : `（请补充实际完成值，单位：${times}${unit}）`);
}

export const withUnit = (row, unit) => actualEdits(row, `${(row.cells.actual ?? "").trim()}${unit}`);

/** The first tier by its name, where the points say the same. */
export function achievedEdits(row) {
  const least = row.weight.value?.times(profile.bands.achieved[0]);
  return least && row.score.value?.gte(least) ? actualEdits(row, "达成年度指标") : [];
}

function rateText(rate, exact) {
  if (rate.kind === "bare" && rate.value.lte(ONE)) return show(exact.toDP(4));
  if (rate.kind === "bare") return percent(exact, Math.max(rate.places, 2)).slice(0, -1);
  return percent(exact, rate.kind === "percent" ? Math.max(rate.places, 2) : 2);
}

/** The rates of these rows of the money block, computed anew; none where more was spent than there was. */
export function rateEdits(funds) {
  return funds.flatMap((fund) => {
    const exact = fund.exact;
    return exact?.lte(ONE) ? [{ cell: fundCell(fund.index, "rate"), text: rateText(fund.rate, exact) }] : [];
  });
}

/** Strokes in place of the points of a sub-row. */
export const noPoints = (part) =>
  ["score", "weight"].filter((field) => part[field].kind === "is").map((field) => ({ cell: fundCell(part.index, field), text: "—" }));

/** Why money was left, to start from: beside the money where there is room for it, else in the remarks. */
export function unspentEdits(cx, fund, rate) {
  const beside = fundCell(fund.index, "reason");
  const cell = textAt(cx.facts.form, beside) === undefined ? REMARKS : beside;
  return [{ cell, text: `预算执行率${percent(rate, 2)}：因……（请补充原因），资金没有全部支出；下一步将……（请补充措施）。` }];
}

/** Whether the weights as they stand make up the whole: then it is not one of them that is wrong. */
export const weightsAreRight = ({ facts }) => facts.weightSum?.eq(HUNDRED) === true;

/** The points behind a level's name (产出指标（50分）), wherever it is printed again. */
export function printedEdits(cx, cells, points) {
  return cells.map((cell) => {
    const text = typed(cx, cell);
    const bracket = Math.max(text.lastIndexOf("("), text.lastIndexOf("（"), 0);
    return { cell, text: `${text.slice(0, bracket)}${like(text.slice(bracket), show(points))}` };
  });
}
