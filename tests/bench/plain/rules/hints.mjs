// Where the difference in a total may come from (AR-003): the guesses, the likeliest first.

import { ZERO, show, signed, sum } from "../decimal.mjs";
import { TOTAL_SCORE, fundCell, wholeRow } from "../cells.mjs";
import { cellOf } from "../facts.mjs";
import { profile } from "../profile.mjs";
import { hasPoints } from "../rows.mjs";
import { BLOCK } from "./sums.mjs";

const digits = (value) => [...show(value).replace(/\D/g, "")].sort().join("");

/** The first two rows whose lost points make up the difference. */
function pair(lost, off) {
  // Of a form with thousands of rows, two that make up the difference say nothing.
  const few = lost.slice(0, BLOCK);
  for (const [at, first] of few.entries()) {
    const rest = off.minus(first.points);
    const second = few.slice(at + 1).find(({ points }) => points.eq(rest));
    if (second) return [first, second];
  }
  return undefined;
}

export function totalHint(cx, add) {
  const { facts, entries } = cx;
  const [declared, added] = [facts.totalScore.value, facts.scoreSum];
  if (!declared || !added) return;
  const off = declared.minus(added);
  if (off.abs().lte(profile.tolerance)) return;
  const gap = signed(off);
  const hint = (message, related) => add("info", TOTAL_SCORE, message, { related });
  const name = ({ entry }) => wholeRow(facts, cellOf(entry, "score"));
  const score = ({ entry }) => cellOf(entry, "score");

  const counted = facts.parts.filter((part) => part.score.value);
  if (sum(counted.map((part) => part.score.value)).eq(off)) {
    const message = `差额 ${gap} 正好是资金“其中”各行的得分：它们只是总额的组成部分，不应再加进总分`;
    return hint(message, counted.map((part) => fundCell(part.index, "score")));
  }
  const lost = entries
    .filter((entry) => hasPoints(entry) && entry.score.value.lt(entry.weight.value))
    .map((entry) => ({ entry, points: entry.weight.value.minus(entry.score.value) }));
  const once = lost.find(({ points }) => points.eq(off));
  if (once) {
    const message = `差额 ${gap} 正好是${name(once)}扣掉的 ${show(once.points)} 分：可能是先写了总分，后来才扣这一项`;
    return hint(message, [score(once)]);
  }
  const two = pair(lost, off);
  if (two) {
    const [first, second] = two;
    const message = `差额 ${gap} 正好是两项扣分之和：${name(first)}扣 ${show(first.points)} 分，${name(second)}扣 ${show(second.points)} 分`;
    return hint(message, two.map(score));
  }
  const short = off.neg();
  const twice = lost.find(({ points }) => points.eq(short));
  if (twice) {
    const message = `差额 ${gap} 正好是${name(twice)}扣掉的 ${show(twice.points)} 分：可能在总分里又扣了一遍`;
    return hint(message, [score(twice)]);
  }
  if (digits(declared) === digits(added)) {
    return hint(`总分 ${show(declared)} 与各项之和 ${show(added)} 数字相同、次序不同：可能写颠倒了`, []);
  }
  // A row left out, or subtracted instead of added.
  const leftOut = entries.filter((entry) => entry.score.value?.eq(short));
  if (leftOut.length === 1 && short.gt(ZERO)) {
    const message = `差额 ${gap} 正好是${name({ entry: leftOut[0] })}的 ${show(short)} 分：可能漏加了这一项`;
    hint(message, [cellOf(leftOut[0], "score")]);
  }
}
