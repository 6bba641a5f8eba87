// The form with every cell read once.

import { bareName, squeeze } from "./text.mjs";
import { placeholder, readAmount, readPoints, readRate, readValue } from "./value.mjs";

const TOTAL = /总额|总金额|合计|总计/;
const LOWER = /成本|费用|支出|超支|事故|故障|投诉|差错|违规|死亡|失业|返贫|排放|能耗|时间|时长|周期|天数|响应|等候|等待|结余率|信访|缺陷|延误|逾期|损耗|流失|耗时|时限/;
const TURNS = /处理率|办结率|解决率|修复率|排除率|节约|降低|下降|减少|控制率|完成率|及时率|处置率|回复率|化解率|达标率|合格率|开放|服务时|运行时|培训时|工作时|缩短|响应率|准确率|覆盖率|满意/;

function direction(name, target) {
  if (target.sign === "≥" || target.sign === ">") return "higher";
  if (target.sign === "≤" || target.sign === "<") return "lower";
  const [lower, turned] = [LOWER.test(name), TURNS.test(name)];
  if (!lower) return /控制|预算/.test(name) ? "unsure" : "higher";
  return turned ? "unsure" : "lower";
}

const LEVEL1 = [[/满意/, "satisfaction"], [/效益|效果|可持续|影响/, "benefit"], [/产出|数量|质量|时效/, "output"], [/成本/, "cost"]];
const level = (label) => LEVEL1.find(([pattern]) => pattern.test(label))?.[1];

/** Level 1 of each row: merged cells filled down, and corrected by level 2 where that can only belong to one. */
function fillLevels(indicators) {
  let current;
  return indicators.map(({ level1, level2 }) => {
    const [first, second] = [squeeze(level1 ?? ""), squeeze(level2 ?? "")];
    if (first !== "") current = level(first);
    if (second !== "" && !second.includes("成本")) current = level(second) ?? current;
    return current;
  });
}

function readRow(cells, index, level1) {
  const targetText = squeeze(cells.target ?? "");
  const actualText = squeeze(cells.actual ?? "");
  const name = bareName(squeeze(cells.name));
  const target = readValue(targetText);
  const reason = cells.reason === undefined ? undefined : squeeze(cells.reason).replace(/[。.]+$/, "");
  const row = {
    index,
    name,
    level1,
    reason,
    targetText,
    actualText,
    target,
    actual: readValue(actualText),
    weight: readPoints(cells.weight),
    score: readPoints(cells.score),
    lacksReason: reason !== undefined && (reason === "" || reason === "0" || placeholder(reason) !== undefined),
    direction: direction(name, target),
    echo: targetText !== "" && targetText === actualText,
  };
  const filled = (points) => points.kind === "is" || points.kind === "not";
  const said = target.kind !== "blank" && target.kind !== "placeholder";
  row.scored = filled(row.weight) || filled(row.score) || (said && !name.startsWith("其中"));
  return row;
}

export function readForm(form) {
  const money = /万元|亿元|元/.exec(squeeze(form.fund_unit ?? ""))?.[0] ?? "万元";
  const funds = form.funds.map((row, index) => ({
    index,
    total: form.funds.length === 1 || TOTAL.test(squeeze(row.label)),
    initial: readAmount(row.initial, money),
    budget: readAmount(row.budget, money),
    executed: readAmount(row.executed, money),
    weight: readPoints(row.weight),
    rate: readRate(row.rate),
    score: readPoints(row.score),
  }));
  const levels = fillLevels(form.indicators);
  const rows = form.indicators.map((cells, index) => readRow(cells, index, levels[index]));
  return {
    form,
    money,
    funds,
    fund: funds.find((fund) => fund.total),
    rows,
    scored: rows.filter((row) => row.scored),
    totalWeight: readPoints(form.total?.weight),
    totalScore: readPoints(form.total?.score),
  };
}
