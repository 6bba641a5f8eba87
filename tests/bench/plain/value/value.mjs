// A value cell (年度指标值, 实际完成值): a quantity, a range, a date, words, or nothing.

import { HUNDRED, TEN } from "../decimal.mjs";
import { LETTER, alternatives, meanings } from "../text.mjs";
import { readDate } from "./date.mjs";
import { takeNumber, takeScale } from "./number.mjs";
import { isDraft, placeholder } from "./placeholder.mjs";
import { headUnit, isUnit } from "./unit.mjs";
import { readWords } from "./words.mjs";

/** The longest of some words at the beginning of a text: what it stands for, and the rest. */
function taker(lists) {
  const known = meanings(lists);
  const pattern = new RegExp(`^${alternatives([...known.keys()].join(" "))}`);
  return (text) => {
    const [word] = pattern.exec(text) ?? [];
    return word === undefined ? undefined : { meaning: known.get(word), rest: text.slice(word.length) };
  };
}

const takeSign = taker([
  ["≥ >= => 》= ≫ 》 大于或等于 大于等于 不得低于 不得少于 不低于 不少于 不小于 至少 最低", "≥"],
  ["> 大于 高于 超过 多于", ">"],
  ["≤ <= =< 《= ≪ 《 小于或等于 小于等于 不得超过 不得高于 控制在 不高于 不超过 不大于 不多于 至多 最高 最多", "≤"],
  ["< 小于 低于 少于", "<"],
  ["= == 等于", "="],
  ["≈ 大约 约 近", "≈"],
]);
const takeChange = taker([
  ["较上年增长 同比增长 较上年提高 较上年提升 提高 提升 增长 增加 上升", "up"],
  ["较上年下降 同比下降 下降 降低 减少", "down"],
]);
const AFTERS = meanings([["及以上 或以上 以上", "≥"], ["及以下 或以下 以下 以内 之内 内", "≤"], ["左右", "≈"]]);
const AFTER_WORDS = alternatives([...AFTERS.keys()].join(" "));
const AFTER = new RegExp(`${AFTER_WORDS}$`);
const COUNTED = new RegExp(`^(?:$|[-%~至到]|${AFTER_WORDS})`);
const VERB = new RegExp(
  `^${alternatives("已完成 实际完成 共完成 累计完成 完成 共计 累计 实际 达到 实现 已达 达 共 已 开展 为")}`,
);
const PERIOD = /^每(半年|季度|个月|月|年|季|周|天|日|人|次|户|亩|家|个)/;
const PERIODS = { 个月: "月", 季: "季度" };
const PERCENT = /^(?:个百分点|百分点|个百分比|百分比|%)/;
const NO_UNIT = /[\d,.;:。、≥≤<>=%+]/;
const SIGNS = /^[≥≤><=≈≫≪》]/;

/** A number with its scale and percent sign. `plain`: a range may follow. */
function measure(text) {
  const part = /^[百千]分之/.exec(text)?.[0];
  const share = part && takeNumber(text.slice(part.length));
  if (share) {
    const thousandth = part === "千分之";
    const value = thousandth ? share.value.div(TEN) : share.value;
    return { value, plain: true, scaled: thousandth, unit: "%", rest: share.rest };
  }
  const number = takeNumber(text);
  if (!number) return undefined;
  const { rest } = number;
  // 一般 and 一定 begin with a numeral and are words.
  if (number.chinese && (!(COUNTED.test(rest) || isUnit(rest)) || /^(?:次性|项目|站式)/.test(rest))) return undefined;
  // 28/28 is done out of due.
  if (rest.startsWith("/") && !number.chinese) {
    const due = takeNumber(rest.slice(1));
    if (due?.rest === "") {
      if (due.value.isZero()) return undefined;
      return { value: number.value.div(due.value).times(HUNDRED), plain: false, scaled: false, unit: "%", rest: "" };
    }
  }
  const scale = takeScale(number.value, rest);
  const scaled = scale !== undefined;
  const { value, rest: tail } = scale ?? number;
  const [sign] = PERCENT.exec(tail) ?? [];
  if (sign) {
    // 100%(百分比): some layouts print the unit's name after its sign.
    const behind = tail.slice(sign.length).replace(/^\(百分比\)/, "");
    return { value, plain: true, scaled, unit: sign.endsWith("点") ? "百分点" : "%", rest: behind };
  }
  if (tail.startsWith("‰")) return { value: value.div(TEN), plain: true, scaled: true, unit: "%", rest: tail.slice(1) };
  return { value, plain: true, scaled, unit: "", rest: tail };
}

/** The rest of the cell as a unit, and what a word behind it says (50个以上). */
function unitAndSuffix(found, rest) {
  let tail = rest.replace(/\(含\)$/, "").replace(/^\((.*)\)$/s, "$1");
  const [word] = AFTER.exec(tail) ?? [];
  const suffix = word && AFTERS.get(word);
  if (word) tail = tail.slice(0, -word.length);
  if (NO_UNIT.test(tail)) return undefined;
  if (found !== "") {
    // 90%满意: what follows the percent sign names the thing counted.
    const per = tail.startsWith("/");
    const short = tail.length <= 6 && !/[未但除不]/.test(tail);
    return short || per ? { unit: per ? found + tail : found, suffix } : undefined;
  }
  if (tail.length > 12 || /[未但除]/.test(tail)) return undefined;
  return { unit: headUnit(tail).toLowerCase(), suffix };
}

/** 每季度1次: the number counts per period. */
function perPeriod(text, sign, change) {
  const [start, period] = PERIOD.exec(text) ?? [];
  if (!start) return undefined;
  const rest = text.slice(start.length);
  const signed = takeSign(rest);
  const number = measure(signed?.rest ?? rest);
  const found = number && unitAndSuffix(number.unit, number.rest);
  // 每月10日 is a day, no count.
  if (!found || found.unit === "日" || found.unit === "号") return undefined;
  return {
    kind: "quantity",
    sign: sign ?? signed?.meaning ?? found.suffix,
    number: number.value,
    unit: `${found.unit}/${PERIODS[period] ?? period}`,
    change,
    scaled: number.scaled,
  };
}

function range(first, text, sign) {
  if (sign && sign !== "=" && sign !== "≤") return undefined;
  const second = measure(text);
  if (!second) return undefined;
  const tail = second.rest.replace(/(?:之间|\(含\))$/, "").replace(/[\])]+$/, "");
  const found = unitAndSuffix(second.unit, tail);
  if (!found || found.suffix) return undefined;
  if ((first.unit !== "" && first.unit !== found.unit) || first.value.gt(second.value)) return undefined;
  return { kind: "range", low: first.value, high: second.value, unit: found.unit };
}

/** The sign before and the word behind as one: 控制在10%以内 says it twice, ≥90%以下 says nothing. */
function together(before, after) {
  if (!before || !after) return { sign: before ?? after };
  if (before === after || before === "=") return { sign: after };
  if (before === ">" && after === "≥") return { sign: "≥" };
  return before === "<" && after === "≤" ? { sign: "≤" } : undefined;
}

function readNumber(text) {
  let rest = text;
  let sign;
  let change;
  if (!/^\d/.test(rest)) {
    rest = rest.replace(VERB, "");
    const changed = takeChange(rest);
    if (changed) ({ meaning: change, rest } = changed);
    const signed = takeSign(rest);
    if (signed) ({ meaning: sign, rest } = signed);
    rest = rest.replace(/^(?:达到|达)/, "");
  }
  const bracket = rest.startsWith("[") || rest.startsWith("(");
  if (bracket) rest = rest.slice(1);
  const counted = perPeriod(rest, sign, change);
  if (counted) return counted;
  const number = measure(rest);
  if (!number) return undefined;
  let tail = number.rest;
  // 2600余批次 is about 2600.
  if (!sign && /^[余多]/.test(tail)) {
    sign = "≈";
    tail = tail.slice(1);
  }
  if ((number.plain && /^[-~至到]/.test(tail)) || (bracket && tail.startsWith(","))) return range(number, tail.slice(1), sign);
  if (bracket) return undefined;
  const found = unitAndSuffix(number.unit, tail);
  const both = found && together(sign, found.suffix);
  if (!both) return undefined;
  return { kind: "quantity", sign: both.sign, number: number.value, unit: found.unit, change, scaled: number.scaled };
}

const UNREAD = { kind: "unread" };

/** Reads a value cell whose text is squeezed already. */
export function readValue(squeezed) {
  const text = squeezed.replace(/[。;,、]+$/, "");
  if (text === "") return { kind: "blank" };
  const held = placeholder(text) ?? (isDraft(text) ? "prompt" : undefined);
  if (held) return { kind: "placeholder", held };
  const known = readDate(text) ?? readNumber(text);
  if (known) return known;
  if (/\d/.test(text)) {
    // A deadline behind a sign, else numbers that cannot be placed.
    const signed = takeSign(text);
    return (signed && readDate(signed.rest)) ?? UNREAD;
  }
  // A sign without its number: these are no words.
  return SIGNS.test(text) || !LETTER.test(text) ? UNREAD : readWords(text);
}

export const isNumeric = ({ kind }) => kind === "quantity" || kind === "range";
