// What a cell says: points, money, a rate, a quantity, a date, words, or nothing.

import Decimal from "decimal.js";
import { squeeze } from "./text.mjs";

const NUMBER = /^[-+]?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;
const DASHES = /^[-/\\….·_]+$/;
const NOTHING = new Set(["无", "暂无", "无偏差", "没有", "未发生", "无发生", "未产生", "无此情况", "无故障"]);
const NOT_APPLICABLE = new Set(["不适用", "N/A", "n/a", "NA", "不涉及"]);

export function placeholder(text) {
  if (DASHES.test(text)) return "dash";
  if (NOTHING.has(text)) return "none";
  if (NOT_APPLICABLE.has(text)) return "not applicable";
  return undefined;
}

function takeNumber(text) {
  const found = NUMBER.exec(text);
  if (!found || /^[.:]\d/.test(text.slice(found[0].length))) return undefined;
  return {
    value: new Decimal(found[0].replace(/[,+]/g, "")),
    places: found[2] ? found[2].length - 1 : 0,
    rest: text.slice(found[0].length),
  };
}

/** A cell that holds one number, with one of `units` behind it or none. */
function plainNumber(text, units) {
  if (text === undefined) return { kind: "absent" };
  const plain = squeeze(text);
  if (plain === "" || placeholder(plain)) return { kind: "blank" };
  const number = takeNumber(plain.replace(/^[¥￥]/, ""));
  if (!number || !(number.rest === "" || units.includes(number.rest))) return { kind: "not" };
  // A blank that was typed, not a line break at either end that a converter leaves.
  const loose = /\s/.test(text.replace(/^[\r\n]+|[\r\n]+$/g, ""));
  return { kind: "is", value: number.value, places: number.places, unit: number.rest, loose };
}

export const readPoints = (text) => plainNumber(text, ["分", "%"]);
export const readRate = (text) => plainNumber(text, ["%"]);

const YUAN = { 元: 1, 万元: 1e4, 万: 1e4, 亿元: 1e8, 亿: 1e8 };

export function readAmount(text, block) {
  const amount = plainNumber(text, Object.keys(YUAN));
  if (amount.kind !== "is" || amount.unit === "" || YUAN[amount.unit] === YUAN[block]) return amount;
  return { ...amount, value: amount.value.times(YUAN[amount.unit]).div(YUAN[block]) };
}

const BEFORE = [
  [/^(大于或等于|大于等于|不得低于|不得少于|不低于|不少于|不小于|至少|最低|≥|>=|=>|》=|≫|》)/, "≥"],
  [/^(小于或等于|小于等于|不得超过|不得高于|控制在|不高于|不超过|不大于|不多于|至多|最高|最多|≤|<=|=<|《=|≪|《)/, "≤"],
  [/^(大于|高于|超过|多于|>)/, ">"],
  [/^(小于|低于|少于|<)/, "<"],
  [/^(等于|==|=)/, "="],
  [/^(大约|约|近|≈)/, "≈"],
];
const AFTER = [
  [/(及以上|或以上|以上)$/, "≥"],
  [/(及以下|或以下|以下|以内|之内|内)$/, "≤"],
  [/左右$/, "≈"],
];
const VERB = /^(已完成|实际完成|共完成|累计完成|完成|共计|累计|实际|达到|实现|已达|达|共|已|开展|为)/;
const UP = /^(较上年增长|同比增长|较上年提高|较上年提升|提高|提升|增长|增加|上升)/;
const DOWN = /^(较上年下降|同比下降|下降|降低|减少)/;
const SCALE = [[/^万亿/, 1e12], [/^亿/, 1e8], [/^万/, 1e4], [/^千(?![分克米瓦字])/, 1e3], [/^百(?![分克米瓦字])/, 100]];

function readQuantity(text) {
  let rest = text.replace(VERB, "");
  let change;
  if (UP.test(rest)) change = "up";
  else if (DOWN.test(rest)) change = "down";
  rest = rest.replace(UP, "").replace(DOWN, "");
  let sign;
  for (const [pattern, comparator] of BEFORE) {
    if (!pattern.test(rest)) continue;
    sign = comparator;
    rest = rest.replace(pattern, "");
    break;
  }
  const number = takeNumber(rest.replace(/^(达到|达)/, ""));
  if (!number) return undefined;
  let { value } = number;
  rest = number.rest;
  for (const [pattern, scale] of SCALE) {
    if (!pattern.test(rest)) continue;
    value = value.times(scale);
    rest = rest.replace(pattern, "");
    break;
  }
  const second = /^[-~至到]/.test(rest) ? takeNumber(rest.slice(1)) : undefined;
  if (second && value.lte(second.value)) return { kind: "range", low: value, high: second.value, unit: second.rest };
  for (const [pattern, comparator] of AFTER) {
    if (!pattern.test(rest)) continue;
    sign = comparator;
    rest = rest.replace(pattern, "");
    break;
  }
  if (/[\d,;:。、≥≤<>=]/.test(rest) || rest.length > 12) return undefined;
  const unit = /^(%|个百分点|百分点)/.exec(rest)?.[0].replace("个", "") ?? rest;
  return { kind: "quantity", number: value, unit, sign, change };
}

const DATE = /^(?:截至|截止|于|在)?(?:(\d{4})[年.\-/])?(\d{1,2})?(?:月份|月|[.\-/])?(\d{1,2})?[日号]?(?:底|末)?(?:以前|之前|前)?(?:完成|完工|竣工|内)?$/;

function readDate(text) {
  if (!/[年月.\-/]/.test(text)) return undefined;
  const found = DATE.exec(text);
  if (!found || !(found[1] || (found[2] && text.includes("月")))) return undefined;
  const month = Number(found[2] ?? 12);
  if (month < 1 || month > 12) return undefined;
  return { kind: "date", order: Number(found[1] ?? 0) * 10000 + month * 100 + Number(found[3] ?? 31) };
}

const FAILED = /未达成|未完成|未开展|未实施|未达到|未达标|未实现|没有完成|没完成|不达标|不合格|效果较差|效果差|较差/;
const PARTLY = /部分达成|部分完成|部分实现|大部分|完成部分|部分达到/;
const BASICALLY = /^基本(达成|完成|达到|实现|达标)/;
const ACHIEVED = /^(达成年度|达成预期|达成指标|达到预期|完成年度|全部达成|全部完成)/;
const WHOLE = /^(均|已|按期|如期|按时|按计划|圆满|顺利|及时)*(达成|完成|达标|实现|达到|合格|符合|通过|是)(要求|目标)?$/;
const DEGREES = [
  [/显著|大幅|极大/, 5],
  [/明显|有效|较大/, 4],
  [/逐步|逐年|持续|不断|稳步|进一步/, 3],
  [/有所|一定/, 2],
  [/一般/, 1],
];
const EFFECT = /提升|提高|改善|增强|促进|推动|推进|加强|优化|增加|增长|带动|降低|减少|下降|缓解|扩大|发展|完善|效果|成效|保障|改进|巩固|控制|规范/;
const VAGUE = /^(中|长|短)*(长|短|中)期(有效|持续|稳定|影响)?$|^(有效|一定|持续|稳定|保障|可持续|逐步|不断|有所|加强|提升|提高|改善|增强|促进|推动|持续有效|全年|常态化|长效)$/;

function readWords(text) {
  const short = text.length <= 12;
  const vague = VAGUE.test(text);
  let tier;
  if (text === "否" || text === "差" || (short && FAILED.test(text))) tier = "failed";
  else if (short && PARTLY.test(text)) tier = "partly";
  else if (WHOLE.test(text) || (ACHIEVED.test(text) && !/[未没但除]/.test(text))) tier = "achieved";
  const degree = DEGREES.find(([pattern]) => pattern.test(text))?.[1];
  return {
    kind: "words",
    tier,
    basically: !tier && BASICALLY.test(text),
    degree,
    vague,
    effect: /^(优|良|优秀|良好|好|高)$/.test(text) || (degree !== undefined && EFFECT.test(text) && !vague),
  };
}

/** A value cell (年度指标值, 实际完成值), already squeezed. */
export function readValue(squeezed) {
  const text = squeezed.replace(/[。;,、]+$/, "");
  if (text === "") return { kind: "blank" };
  const held = placeholder(text);
  if (held) return { kind: "placeholder", held };
  const known = readDate(text) ?? readQuantity(text);
  if (known) return known;
  return /\d/.test(text) ? { kind: "unread" } : readWords(text);
}

const ALIKE = [["场", "场次", "次", "次数"], ["人", "人次", "名"], ["个", "项", "处"], ["家", "户"], ["份", "本", "册"], ["天", "日"]];
const CONVERT = {
  秒: ["秒", 1], 分钟: ["秒", 60], 小时: ["秒", 3600], 天: ["秒", 86400], 日: ["秒", 86400], 周: ["秒", 604800],
  月: ["月", 1], 个月: ["月", 1], 季度: ["月", 3], 年: ["月", 12],
  元: ["元", 1], 千元: ["元", 1e3], 万元: ["元", 1e4], 亿元: ["元", 1e8],
  米: ["米", 1], 公里: ["米", 1e3], 千克: ["公斤", 1], 公斤: ["公斤", 1], 吨: ["公斤", 1e3],
};

export const sameUnit = (unit, other) =>
  unit === other || ALIKE.some((words) => words.includes(unit) && words.includes(other));

/** The actual in the target's unit; nothing when the two do not compare. */
export function inUnitOf(unit, actual) {
  if (sameUnit(unit, actual.unit)) return actual.number;
  if (unit === "" || actual.unit === "") return actual.number;
  const [to, from] = [CONVERT[unit], CONVERT[actual.unit]];
  return to && from && to[0] === from[0] ? actual.number.times(from[1]).div(to[1]) : undefined;
}
