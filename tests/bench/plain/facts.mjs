// The form with every cell read once: what the scoring and the checks look at.

import { HUNDRED, ZERO } from "./decimal.mjs";
import { fundCell, indicatorCell } from "./cells.mjs";
import { isPointless, readRows } from "./rows.mjs";
import { squeeze } from "./text.mjs";
import { isEmpty, pointsSlack, readAmount, readPoints, readRate } from "./value/cell.mjs";

const KINDS = [
  [/总额|总金额|合计|总计/, "total"],
  [/结转|结余/, "carry-over"],
  [/中央|地方|省|市|县|区|盟|旗|专户|单位资金/, "part"],
  [/财政/, "fiscal"],
  [/其他|其它/, "other"],
];

/** A layout without 全年预算数 has only 年初预算数 to offer. */
export const denominator = (fund) => (fund.budget.kind === "absent" ? fund.initial : fund.budget);

/** Executed ÷ budget; nothing when one is missing. */
function exactRate(fund) {
  const budget = denominator(fund).value;
  const executed = fund.executed.value;
  return budget?.gt(ZERO) && executed?.gte(ZERO) ? executed.div(budget) : undefined;
}

function readFunds(funds, money) {
  let seen = false;
  return funds.map((row, index) => {
    const label = squeeze(row.label);
    let kind = KINDS.find(([pattern]) => pattern.test(label))?.[1] ?? "part";
    // The only row of the block is its total, whatever it is called; a second total is a part.
    if (funds.length === 1) kind = "total";
    if (kind === "total" && seen) kind = "part";
    seen ||= kind === "total";
    const fund = {
      index,
      kind,
      label,
      initial: readAmount(row.initial, money),
      budget: readAmount(row.budget, money),
      executed: readAmount(row.executed, money),
      weight: readPoints(row.weight),
      rate: readRate(row.rate),
      score: readPoints(row.score),
    };
    return { ...fund, exact: exactRate(fund) };
  });
}

function yearsIn(text) {
  const years = (squeeze(text).match(/\d+/g) ?? []).map(Number).filter((year) => year >= 1990 && year <= 2099);
  return [...new Set(years)];
}

/** The form's year, where exactly one is named. */
function readYear({ year, title }) {
  const printed = yearsIn(year);
  const found = printed.length > 0 ? printed : yearsIn(title);
  return found.length === 1 ? found[0] : undefined;
}

/** Adds up one column of the rows; nothing when one of them is no number. */
function addRows(scored, field, from) {
  let total = from;
  for (const row of scored) {
    if (isEmpty(row.weight) && isEmpty(row.score)) continue;
    if (row[field].kind !== "is") return undefined;
    total = total.plus(row[field].value);
  }
  return total;
}

/** Whether execution stands among the indicators as well, and only there makes up the 100 points. */
function scoresExecutionAsRow(scored) {
  const there = scored.some((row) => row.name.includes("执行率") && row.weight.kind === "is");
  return there && addRows(scored, "weight", ZERO)?.eq(HUNDRED) === true;
}

/** All points of a weight are exact; others may have been rounded. */
export const scoreSlack = (score, weight) =>
  score.value && weight.value && score.value.eq(weight.value) ? ZERO : pointsSlack(score);

/** The sums of the weights of 产出, 效益, 满意度, 成本; nothing when a row's level or weight is unknown. */
function addLevels(scored) {
  const sums = { output: ZERO, benefit: ZERO, satisfaction: ZERO, cost: ZERO };
  for (const row of scored) {
    if (isPointless(row)) continue;
    if (!row.level1 || row.weight.kind !== "is") return undefined;
    sums[row.level1] = sums[row.level1].plus(row.weight.value);
  }
  return [sums.output, sums.benefit, sums.satisfaction, sums.cost];
}

export function readForm(form) {
  const money = /万元|亿元|元/.exec(squeeze(form.fund_unit))?.[0] ?? "万元";
  const funds = readFunds(form.funds ?? [], money);
  const fund = funds.find(({ kind }) => kind === "total");
  const rows = readRows(form.indicators);
  const scored = rows.filter((row) => row.scored);
  const scoresExecution = fund !== undefined && !(isEmpty(fund.weight) && isEmpty(fund.score)) && !scoresExecutionAsRow(scored);
  const hasScores = rows.some((row) => !isEmpty(row.score));
  const hasWeights = rows.some((row) => !isEmpty(row.weight));
  const totalWeight = readPoints(form.total?.weight);
  const add = (field) => {
    const execution = scoresExecution ? fund[field].value : ZERO;
    return execution && addRows(scored, field, execution);
  };
  const weightSum = hasWeights ? add("weight") : undefined;
  return {
    form,
    money,
    funds,
    fund,
    parts: funds.filter((part) => part !== fund),
    rows,
    scored,
    scoresExecution,
    hasScores,
    hasWeights,
    totalWeight,
    totalScore: readPoints(form.total?.score),
    scoreSum: hasScores ? add("score") : undefined,
    weightSum,
    levelSums: addLevels(scored),
    /** Rows share points through merged cells: the weights of the others add to the whole. */
    sharesPoints: weightSum?.eq(totalWeight.value ?? HUNDRED) === true,
    year: readYear(form),
    narrative: squeeze(form.goal?.actual),
  };
}

/** Whether a row's points are those of the row below, too. */
export function isShared(facts, row) {
  const below = facts.rows[row.index + 1];
  if (isEmpty(row.weight) || !below) return false;
  if (below.weight.kind === "absent" && below.score.kind === "absent") return true;
  return isPointless(below) && below.scored && facts.sharesPoints;
}

/** The most decimals that an amount of the money block has. */
export const moneyPlaces = ({ funds }) =>
  Math.max(0, ...funds.flatMap(({ initial, budget, executed }) => [initial.places ?? 0, budget.places ?? 0, executed.places ?? 0]));

/** What takes part in the sums: budget execution where it is scored, then every scored row. */
export function entriesOf({ fund, scored, scoresExecution }) {
  const rows = scored.map(({ index, weight, score }) => ({ make: indicatorCell, index, weight, score }));
  return scoresExecution ? [{ make: fundCell, index: fund.index, weight: fund.weight, score: fund.score }, ...rows] : rows;
}

export const cellOf = ({ make, index }, field) => make(index, field);

/** How far the total may lie from the sum of the scores because they were rounded. */
export function totalSlack({ fund, scored, totalScore }) {
  const slacks = scored.map(({ score, weight }) => scoreSlack(score, weight));
  if (fund) slacks.push(scoreSlack(fund.score, fund.weight));
  return slacks.reduce((total, slack) => total.plus(slack), pointsSlack(totalScore));
}
