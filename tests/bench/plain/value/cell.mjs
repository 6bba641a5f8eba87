// Cells that hold one plain number: points, amounts of money, rates.

import { D, ZERO, halfUlp } from "../decimal.mjs";
import { squeeze } from "../text.mjs";
import { takeDigits } from "./number.mjs";
import { placeholder } from "./placeholder.mjs";

const ABSENT = { kind: "absent" };
const BLANK = { kind: "blank" };
const NOT = { kind: "not" };

/** Whether no number is stated, for want of a cell or of what is in it. */
export const isEmpty = ({ kind }) => kind === "absent" || kind === "blank";

/** The number in a cell and what follows it, or why there is none. */
function plain(text) {
  if (text === undefined) return ABSENT;
  const squeezed = squeeze(text);
  if (squeezed === "" || placeholder(squeezed)) return BLANK;
  return takeDigits(squeezed) ?? NOT;
}

/** A weight or a score: 5, 5分, 4.50. */
export function readPoints(text) {
  const number = plain(text);
  if (number.kind) return number;
  if (number.rest !== "" && number.rest !== "分" && number.rest !== "%") return NOT;
  // Line breaks come from the file's own layout; blanks were typed.
  const loose = /\s/.test(text) && /\s/.test(text.split(/\r?\n/).find((line) => squeeze(line) !== "") ?? "");
  return { kind: "is", value: number.value, places: number.places, loose };
}

const CURRENCY = /^\s*[¥￥]+/;
const UNITS = { "": "", 元: "元", 万: "万元", 万元: "万元", 亿: "亿元", 亿元: "亿元" };
const YUAN = { 元: new D(1), 万元: new D(1e4), 亿元: new D(1e8) };

/** An amount of money in the unit of its block. */
export function readAmount(text, block) {
  const number = plain(text?.replace(CURRENCY, ""));
  if (number.kind) return number;
  const unit = UNITS[number.rest];
  if (unit === undefined) return NOT;
  const foreign = unit !== "" && unit !== block;
  const value = foreign ? number.value.times(YUAN[unit]).div(YUAN[block]) : number.value;
  return { kind: "is", value, places: number.places, unit };
}

/** A rate with its sign, or bare. */
export function readRate(text) {
  const number = plain(text);
  if (number.kind) return number;
  const { value, places, rest } = number;
  if (rest !== "%" && rest !== "") return NOT;
  return { kind: rest === "%" ? "percent" : "bare", value, places };
}

/** How far points may lie from what was rounded to them; whole ones are exact. */
export const pointsSlack = ({ places }) => (places > 0 ? halfUlp(places) : ZERO);

/** The same of an amount. A whole one may have lost as many zeros as `whole` says. */
export function amountSlack({ kind, places = 0 }, whole) {
  const most = kind === "is" && places === 0 ? whole : places;
  return most > 0 ? halfUlp(most) : ZERO;
}
