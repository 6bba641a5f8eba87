// The indicator rows with every cell read, merged levels filled down.

import { direction } from "./direction.mjs";
import { bareName, oneOf, squeeze } from "./text.mjs";
import { isEmpty, readPoints } from "./value/cell.mjs";
import { placeholder } from "./value/placeholder.mjs";
import { isUnit } from "./value/unit.mjs";
import { isNumeric, readValue } from "./value/value.mjs";
import { readWords } from "./value/words.mjs";

const LEVEL1 = [[/满意/, "satisfaction"], [/效益|效果/, "benefit"], [/产出|完成指标/, "output"], [/成本/, "cost"]];
const LEVEL2 = [
  [/满意/, "satisfaction"], [/成本/, "cost"], [/效益|可持续|影响/, "benefit"],
  [/数量/, "quantity"], [/质量/, "quality"], [/时效/, "time"],
];
const level = (levels, label) => levels.find(([pattern]) => pattern.test(label))?.[1];

const PARENTS = { quantity: "output", quality: "output", time: "output", benefit: "benefit", satisfaction: "satisfaction" };
/** The level 1 that a level 2 belongs to; nothing where two are possible. */
const parent = (level2, label) => (level2 === "cost" && /经济成本|社会成本|生态/.test(label) ? "cost" : PARENTS[level2]);

/** 二期工程完工 and 24小时值守 begin with a number and may mean a thing, not a count of it. */
function namesMoreThanACount({ kind, sign, unit }, text) {
  if (kind !== "quantity" || sign || unit === "") return false;
  if (unit === "%") return text.includes("%") && !text.endsWith("%");
  return !(text.endsWith(unit) && isUnit(unit));
}

const NONE_HAPPENED = oneOf("零发生 零事故 零投诉 零上访 零死亡 零伤亡 零差错 零违规");
const LETTERS = /[A-Za-z\u3400-\u9FFF\uF900-\uFAFF\u{20000}-\u{3FFFF}]/gu;

/** Where the target is words, a sentence is words too, numbers in it or not. */
function readActual(target, text) {
  const limit = target.kind === "quantity" && (target.sign === "≤" || target.sign === "<" || target.number.isZero());
  const value = readValue(limit && NONE_HAPPENED.has(text) ? "0" : text);
  if (value.kind === "unread" && target.kind === "words" && text.match(LETTERS)?.length >= 6) return readWords(text);
  return value;
}

function readReason(text) {
  if (text === undefined) return undefined;
  const plain = squeeze(text);
  return plain === "0" || placeholder(plain.replace(/[。.]+$/, "")) ? "" : plain;
}

function readRow(cells, index, levels, label1, label2) {
  const name = bareName(squeeze(cells.name));
  const targetText = squeeze(cells.target);
  const actualText = squeeze(cells.actual);
  let target = readValue(targetText);
  const actual = readActual(target, actualText);
  if (actual.kind === "words" && namesMoreThanACount(target, targetText)) target = readWords(targetText);
  const weight = readPoints(cells.weight);
  const score = readPoints(cells.score);
  const said = target.kind !== "blank" && target.kind !== "placeholder" && !name.startsWith("其中");
  return {
    index,
    cells,
    name,
    level1: levels.level1,
    level2: levels.level2,
    /** The levels as printed in this row, in one spelling. */
    label1,
    label2,
    targetText,
    actualText,
    target,
    actual,
    weight,
    score,
    reason: readReason(cells.reason),
    direction: direction(name, levels.level1, levels.level2, target),
    scored: said || !isEmpty(weight) || !isEmpty(score),
    echo: targetText !== "" && targetText === actualText,
    done: targetText !== "" && actualText.startsWith("已") && actualText.slice(1) === targetText,
  };
}

export function readRows(indicators = []) {
  const levels = { level1: undefined, level2: undefined };
  return indicators.map((cells, index) => {
    // Merged cells: an empty level continues the one above.
    const label1 = squeeze(cells.level1);
    if (label1 !== "") [levels.level1, levels.level2] = [level(LEVEL1, label1), undefined];
    const label2 = squeeze(cells.level2);
    if (label2 !== "") {
      // Level 2 corrects a level 1 that was left out (社会效益 under 产出).
      levels.level2 = level(LEVEL2, label2);
      levels.level1 = parent(levels.level2, label2) ?? levels.level1;
    }
    return readRow(cells, index, levels, label1, label2);
  });
}

/** Neither weight nor score: the row shares a merged cell with the one above or is to be filled in. */
export const isPointless = ({ weight, score }) => weight.kind === "blank" && score.kind === "blank";

/** The row says of itself that it does not apply. */
export const isNotApplicable = ({ target, actual }) => target.held === "not applicable" || actual.held === "not applicable";

/** Weight and score, where both are numbers. */
export const hasPoints = ({ weight, score }) => weight.kind === "is" && score.kind === "is";
export const isDocked = (row) => hasPoints(row) && row.score.value.lt(row.weight.value);
export const isFull = (row) => hasPoints(row) && row.score.value.gte(row.weight.value);

export const lacksReason = ({ reason }) => reason === "";
export const isQualitative = ({ target }) => target.kind === "words";
export const bothQuantities = ({ target, actual }) => target.kind === "quantity" && actual.kind === "quantity";
export { isNumeric };
