// The score that the rule gives for every row, as an interval: what the comparison of actual and target leads to.

import { D, HUNDRED, ONE, TEN, ZERO, fixed, percent, show } from "./decimal.mjs";
import { OPEN, derive } from "./derivation.mjs";
import { denominator, isShared } from "./facts.mjs";
import { profile } from "./profile.mjs";
import { starts } from "./text.mjs";
import { firstOrder, lastOrder } from "./value/date.mjs";
import { convert, inUnitOf, relate } from "./value/unit.mjs";
import { readValue } from "./value/value.mjs";

export const round = (points) => points.toDP(profile.decimals);

/** executed ÷ budget as shown to a person. */
export const division = (fund, rate) =>
  `${show(fund.executed.value)} ÷ ${show(denominator(fund).value)} = ${percent(rate, 2)}`;

export const executionShare = (rate) => D.min(rate, ONE);

const NO_AMOUNTS = "预算数或执行数不全，无法复算";

/** The execution score: weight × rate, at most the weight. */
export function judgeExecution(fund) {
  const weight = fund.weight.value?.gte(ZERO) ? fund.weight.value : undefined;
  const rate = fund.exact;
  if (!rate) return { method: "open", low: weight && ZERO, high: weight, derivation: NO_AMOUNTS };
  if (!weight) return { method: "execution", derivation: NO_AMOUNTS };
  const share = executionShare(rate);
  const points = round(weight.times(share));
  const derivation = `${division(fund, rate)}; ${show(weight)} × ${percent(share, 2)} = ${fixed(points)}`;
  return { method: "execution", low: points, high: points, derivation };
}

const unknown = (why) => ({ kind: "unknown", why });
const tier = (best, worst, certain) => ({ kind: "tier", best, worst, certain });
const ACHIEVED = tier("achieved", "achieved", false);
const REACHED = { kind: "reached" };
const MISSED = { kind: "missed" };

/** 290% for ≥90%: scanning turns the sign into a 2. The number without it, where only that fits. */
export function signForTwo({ target, actual, targetText }) {
  if (target.kind !== "quantity" || target.sign || target.unit !== "%" || actual.kind !== "quantity") return undefined;
  if (!targetText.startsWith("2") || target.number.lte(HUNDRED)) return undefined;
  const without = readValue(targetText.slice(1));
  if (without.kind !== "quantity" || without.number.gt(HUNDRED)) return undefined;
  const done = inUnitOf(without, actual);
  return done?.gte(without.number) && done.lt(target.number) ? without.number : undefined;
}

/** A missed target that may only be a matter of units: 人 for 人次, or a tenth where a unit is left out. */
function mayBeAnotherUnit(target, actual, done) {
  if (done.isZero()) return false;
  const due = target.number;
  const far = () => done.times(TEN).lte(due) || due.times(TEN).lte(done);
  switch (relate(target.unit, actual.unit).is) {
    case "close":
      return true;
    case "missing":
      return !due.isZero() && far();
    case "same":
      return target.scaled !== actual.scaled && far();
    case "factor":
      return target.unit.includes("/") || actual.unit.includes("/");
    default:
      return false;
  }
}

/** Less is better and the limit is exceeded: the shares of the weight by either formula. */
function beyond(due, done) {
  if (due.lte(ZERO)) return MISSED;
  const linear = D.max(ONE.minus(done.minus(due).div(due)), ZERO);
  return { kind: "beyond", linear, ratio: due.div(done) };
}

const CLASSES = new Set(["类", "级", "等", "档", "星"]);

function quantities(row, target, actual) {
  if (actual.sign && actual.sign !== "=") return unknown("not a result");
  if (signForTwo(row)) return unknown("unread");
  // 提高5% against 提高6% compares; a rise against a plain number does not.
  if (target.change !== actual.change) return unknown("units");
  const done = inUnitOf(target, actual);
  if (!done) return unknown("units");
  const due = target.number;
  const better = target.change === "down" && !target.sign ? "higher" : row.direction;
  if (done.eq(due)) return { kind: "reached", ratio: better === "higher" && due.gt(ZERO) ? ONE : undefined };
  const missed = better === "lower" ? done.gt(due) : done.lt(due);
  if (missed && mayBeAnotherUnit(target, actual, done)) return unknown("units");
  // Water of class two is better than of class three.
  if (missed && CLASSES.has(target.unit)) return unknown("direction");
  if (better === "unsure") return unknown("direction");
  if (better === "lower") {
    if (!missed) return REACHED;
    return due.isZero() ? { kind: "beyond", linear: ZERO, ratio: ZERO } : beyond(due, done);
  }
  const ratio = due.gt(ZERO) ? done.div(due) : undefined;
  if (!missed) return { kind: "reached", ratio };
  return ratio && done.gte(ZERO) ? { kind: "short", ratio } : MISSED;
}

function inRange(row, target, actual) {
  if (actual.sign && actual.sign !== "=") return unknown("not a result");
  const done = convert(target.unit, target.low, actual.scaled, actual);
  if (!done) return unknown("units");
  if (done.gte(target.low) && done.lte(target.high)) return REACHED;
  if (row.direction === "higher" && done.lt(target.low) && target.low.gt(ZERO) && done.gte(ZERO)) {
    return { kind: "short", ratio: done.div(target.low) };
  }
  if (row.direction === "lower" && done.gt(target.high)) return beyond(target.high, done);
  // Better than the range asks for, or on a side that nobody named.
  return unknown("direction");
}

/** Whether a day or period lies before the deadline; nothing when it may lie on both sides of it. */
function inTime({ targetText, actualText }, due, done, year) {
  const limit = lastOrder(due, year);
  const last = lastOrder(done, year);
  if (limit === undefined || last === undefined) return undefined;
  if (last <= limit) return true;
  const first = firstOrder(done, year);
  // 10月 and 12月 may be so many months as well.
  const bare = targetText.endsWith("月") && actualText.endsWith("月") && due.year === undefined && done.year === undefined;
  return first > limit && !bare ? false : undefined;
}

const WEAKER = new Set(["合格", "达标", "通过", "符合", "是", "符合要求", "验收合格"]);

function words(row, target, actual) {
  if (row.done) return ACHIEVED;
  if (row.echo) return tier("achieved", "achieved", target.effect || target.tier === "achieved");
  // 合格 does not say that 优秀 was reached, nor 是 that 否 was.
  const opposite = target.tier === "failed" && actual.tier === "achieved";
  if (opposite || (target.effect && WEAKER.has(row.actualText))) return unknown("words");
  if (actual.tier) return tier(actual.tier, actual.tier, true);
  if (actual.basically) return tier("achieved", "partly", true);
  return target.effect && actual.effect && actual.degree >= target.degree ? ACHIEVED : unknown("words");
}

function dateInWords(row, actual) {
  // 已完成 does not say by when.
  if (actual.tier) return tier(actual.tier, actual.tier, actual.tier !== "achieved" || /按|及时|如期|达成/.test(row.actualText));
  return actual.timely ? ACHIEVED : unknown("words");
}

function spans(row, target, actual) {
  if (target.unit !== actual.unit) return unknown("span");
  if (row.direction === "higher" && actual.low.gte(target.number)) return REACHED;
  return row.direction === "lower" && actual.high.lte(target.number) ? REACHED : unknown("span");
}

const ASKS_FOR_NOTHING = starts("无 不 未 零 杜绝 避免 防止");

/** What follows for each kind of actual, by the kind of target; both are there and were understood. */
const COMPARE = {
  quantity: {
    quantity: (row) => quantities(row, row.target, row.actual),
    range: (row) => spans(row, row.target, row.actual),
    date: () => unknown("unread"),
    words: () => unknown("not a number"),
    placeholder: ({ target, actual, direction }) =>
      actual.held === "none" && target.number.isZero() && direction !== "higher" ? REACHED : unknown("not a number"),
  },
  range: {
    quantity: (row) => inRange(row, row.target, row.actual),
    range: ({ echo }) => unknown(echo ? "not a result" : "span"),
    date: () => unknown("unread"),
    words: () => unknown("not a number"),
    placeholder: () => unknown("not a number"),
  },
  date: {
    quantity: () => unknown("unread"),
    range: () => unknown("unread"),
    date: (row, year) => {
      if (row.echo) return ACHIEVED;
      const early = inTime(row, row.target, row.actual, year);
      if (early === undefined) return unknown("unread");
      return early ? REACHED : MISSED;
    },
    words: (row) => dateInWords(row, row.actual),
    placeholder: () => unknown("no actual"),
  },
  words: {
    quantity: () => unknown("words"),
    range: () => unknown("words"),
    date: () => unknown("words"),
    words: (row) => words(row, row.target, row.actual),
    placeholder: ({ targetText, actual }) =>
      unknown(actual.held === "none" && ASKS_FOR_NOTHING.test(targetText) ? "words" : "no actual"),
  },
};

function compare(facts, row) {
  const { target, actual } = row;
  if (isShared(facts, row)) return unknown("shared");
  if (target.held === "none" && actual.held === "none") return ACHIEVED;
  if (target.kind === "blank" || target.kind === "placeholder") return unknown("no target");
  if (target.kind === "unread" || actual.kind === "unread") return unknown("unread");
  if (actual.kind === "blank") return unknown("no actual");
  return COMPARE[target.kind][actual.kind](row, facts.year);
}

/** By which part of the rule, and the least and the most of the weight that it gives. */
function sharesOf(outcome) {
  switch (outcome.kind) {
    case "reached":
      return ["reached", ONE, ONE];
    case "short":
      return ["proportion", outcome.ratio, outcome.ratio];
    case "beyond":
      return ["proportion", D.min(outcome.linear, outcome.ratio), D.max(outcome.linear, outcome.ratio)];
    case "tier":
      return ["tier", profile.bands[outcome.worst][0], profile.bands[outcome.best][1]];
    default:
      return ["open"];
  }
}

/** The score of an indicator row. */
export function judge(facts, row) {
  const outcome = compare(facts, row);
  const [method, least, most] = sharesOf(outcome);
  const weight = row.weight.value;
  // A weight below zero is an error of its own and allows no score.
  if (!weight?.gte(ZERO)) return { outcome, method, derivation: OPEN };
  const low = least ? round(weight.times(least)) : ZERO;
  const high = most ? round(weight.times(most)) : weight;
  return { outcome, method, low, high, derivation: derive(row, outcome, weight, low, high) };
}
