// Digits and Chinese numerals.

import { D } from "../decimal.mjs";

const NUMBER = /^([-+]?)(\d{1,3}(?:,\d{3}(?!\d))+|\d+)(?:\.(\d+))?/;
const MAX = new D("1e16");

const DIGITS = new Map(Object.entries({
  零: 0, 〇: 0, 一: 1, 壹: 1, 二: 2, 两: 2, 贰: 2, 三: 3, 叁: 3, 四: 4, 肆: 4,
  五: 5, 伍: 5, 六: 6, 陆: 6, 七: 7, 柒: 7, 八: 8, 捌: 8, 九: 9, 玖: 9,
}));
const TENS = new Map(Object.entries({ 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 }));
const NAMED = new RegExp(`[\\d０-９${[...DIGITS.keys(), ...TENS.keys()].join("")}]`);

/** Whether a number is named anywhere in a text. */
export const namesNumber = (text) => NAMED.test(text);

/** The number in digits that a text begins with, its decimals as written, and what follows. */
export function takeDigits(text) {
  const found = NUMBER.exec(text);
  if (!found) return undefined;
  const rest = text.slice(found[0].length);
  // 1.2.3 and 12:30 are no numbers.
  if (/^[.:]\d/.test(rest)) return undefined;
  const [, sign, whole, fraction = ""] = found;
  const written = whole.includes(",") ? whole.replaceAll(",", "") : whole;
  const value = new D(`${sign === "-" ? "-" : ""}${written}${fraction && "."}${fraction}`);
  return value.gt(MAX) ? undefined : { value, places: fraction.length, chinese: false, rest };
}

/** 两千一百八十五, 二十, 一万零五: 万 and 亿 are part of such a number. */
function takeChinese(text) {
  let [total, section, digit, seen] = [0, 0, undefined, 0];
  for (const c of text) {
    if (DIGITS.has(c)) {
      digit = (digit ?? 0) * 10 + DIGITS.get(c);
    } else if (TENS.has(c)) {
      section += (digit ?? 1) * TENS.get(c);
      digit = undefined;
    } else if ((c === "万" || c === "亿") && seen > 0) {
      total = (total + section + (digit ?? 0)) * (c === "万" ? 1e4 : 1e8);
      [section, digit] = [0, undefined];
    } else {
      break;
    }
    seen += 1;
  }
  const value = total + section + (digit ?? 0);
  if (seen === 0 || value > 1e16) return undefined;
  return { value: new D(value), places: 0, chinese: true, rest: text.slice(seen) };
}

export const takeNumber = (text) => takeDigits(text) ?? takeChinese(text);

const SCALE = /^(?:万亿|亿|万|[千百](?![分克米瓦字]))/;
const SCALES = { 万亿: 1e12, 亿: 1e8, 万: 1e4, 千: 1000, 百: 100 };

/** The number with the scale that stands behind it, if one does: 1.5万. */
export function takeScale(value, text) {
  const [word] = SCALE.exec(text) ?? [];
  if (!word) return undefined;
  const scaled = value.times(SCALES[word]);
  return scaled.abs().lte(MAX) ? { value: scaled, rest: text.slice(word.length) } : undefined;
}
